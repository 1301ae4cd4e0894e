// An act that several regions know: the stage takes it, what stands beside it follows.
#include "engine/machine.hpp"
#include "tests/support/catch.hpp"

using namespace hito;

namespace {

constexpr Norm norm{"norma", "Norma 1", "Asunto", "https://ejemplo.co", "2000-01-01"};

struct Nothing {
    bool settled = false;
    static constexpr auto fields = std::tuple{Field{"saldado", &Nothing::settled, "Nada se debe"}};
};
struct Settled : RuleOn<Nothing> {
    static constexpr RuleInfo info{"obra.saldada", Level::block, "Nada se debe.", {norm, "art. 1"}};
    static Verdict check(const Nothing& file) { return is_true(file.settled, "saldo en cero"); }
};
struct Open : Act<"abrir", "Abrir"> {};
struct Finish : Act<"terminar", "Terminar"> {};
struct Settle : Act<"saldar", "Saldar"> {};
struct CloseFile : Act<"cerrar", "Cerrar"> {};
struct Running : State<"en_curso", "En curso"> {};
struct Finished : State<"terminada", "Terminada"> {};
struct Closed : Final<"cerrada", "Cerrada"> {};
struct FileOpen : State<"abierto", "Abierto"> {};
struct Archived : Final<"archivado", "Archivado"> {};

struct Works : MachineDef<Works, Nothing> {
    static constexpr std::string_view name = "obra", label = "Obra";
    using initial_state = mp::mp_list<NoCase, FileOpen>;
    using transition_table =
        Table<Step<NoCase, Open, Running>, Step<Running, Finish, Finished>, Step<Finished, CloseFile, Closed, Settled>,
              Step<FileOpen, CloseFile, Archived>, Stays<In<FileOpen>, Settle>>;
    static void apply(Nothing& file, const Settle&, const Occasion&) { file.settled = true; }
    template <class Other>
    static void apply(Nothing&, const Other&, const Occasion&) {}
    static std::vector<Deadline> deadlines(const Nothing&, const States&, const Law&) { return {}; }
    static Summary summary(const Nothing&) { return {}; }
};

const MachineWorkflow<Works> works;

Outcome closing(States states, bool settled) {
    static const Law law;
    Occasion now;
    now.date = Date{std::chrono::year{2026} / 7 / 1};
    now.law = &law;
    return works.perform(states, json{{"saldado", settled}}, "cerrar", json::object(), Form::wire, now);
}

}  // namespace

TEST_CASE("what stands beside the stage does not take an act that the stage does not know here", "[machine]") {
    const Outcome outcome = closing({"en_curso", "abierto"}, true);
    CHECK(outcome.kind == Outcome::Kind::no_step);
    CHECK(outcome.states == States{"en_curso", "abierto"});
    static const Law law;
    Occasion now;
    now.date = Date{std::chrono::year{2026} / 7 / 1};
    now.law = &law;
    for (const auto& offer : works.offers({"en_curso", "abierto"}, json::object(), now))
        CHECK(offer.step->on != "cerrar");
}

TEST_CASE("an act of two regions moves both, or neither when the stage's rules refuse", "[machine]") {
    CHECK(closing({"terminada", "abierto"}, true).states == States{"cerrada", "archivado"});
    const Outcome refused = closing({"terminada", "abierto"}, false);
    CHECK(refused.kind == Outcome::Kind::refused);
    CHECK(refused.states == States{"terminada", "abierto"});
}

TEST_CASE("an act that only stands beside the stage needs no stage", "[machine]") {
    CHECK(works.knows({"en_curso", "abierto"}, "saldar"));
    CHECK_FALSE(works.knows({"en_curso", "abierto"}, "cerrar"));
    CHECK_FALSE(works.knows({"en_curso", "abierto"}, "volar"));
}
