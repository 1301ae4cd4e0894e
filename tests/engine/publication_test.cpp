// What acts publish: what waits, until when, what a publication starts, and that the history folds to the same.
#include "engine/publication.hpp"

#include "engine/machine.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/mundo.hpp"
#include "workflows/publicar.hpp"

using namespace hito;
using namespace hito::tests;

namespace {

/// A process whose draft is commented on within five working days of its publication.
struct Proyecto {
    std::optional<Date> proyectado_el;
    static constexpr auto fields = std::tuple{Field{"proyectado_el", &Proyecto::proyectado_el, "Publicación"}};
};
struct Proceso : Publications, Proyecto {
    std::vector<std::string> desconoce;
    static constexpr auto fields =
        std::tuple_cat(Publications::fields, Proyecto::fields,
                       std::tuple{Field{"desconoce", &Proceso::desconoce, "Lo que la fuente no trae"}});
};
struct EnTermino : RuleOn<Proyecto, Occasion> {
    static constexpr RuleInfo info{"proceso.observacion_en_termino",
                                   Level::block,
                                   "Se observa dentro del término, que corre desde la publicación.",
                                   {law::decreto_1082_2015, "art. 2.2.1.1.2.1.4"}};
    static Verdict check(const Proyecto& draft, const Occasion& now) {
        if (!draft.proyectado_el) return missing("proyectado_el", "el proyecto publicado");
        return not_after(now.date, now.calendar().after(*draft.proyectado_el, WorkingDays{5}));
    }
};
struct Abrir : Act<"abrir", "Abrir"> {
    std::vector<std::string> desconoce;
    static constexpr auto fields = std::tuple{Field{"desconoce", &Abrir::desconoce, "Lo que la fuente no trae"}};
    static constexpr std::array who{&roles::jefe_contratacion};
};
struct Proyectar : Act<"proyectar", "Expedir el proyecto"> {
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"anexo", "Anexo"}, EvidenceInfo{"proyecto", "Proyecto"}};
    static constexpr PublicationInfo publication{"proyecto", law::en_secop, nullptr, true};
};
struct Anotar : Act<"anotar", "Anotar"> {
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"nota", "Nota"}};
    static constexpr PublicationInfo publication{"nota", law::en_secop};
};
struct CerrarActa : Act<"cerrar_acta", "Cerrar el acta"> {
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"acta", "Acta"}};
    static constexpr PublicationInfo publication{"acta", law::en_secop};
};
struct Observar : Act<"observar", "Observar"> {
    static constexpr std::array who{&roles::contratista};
};
struct Terminar : Act<"terminar", "Terminar"> {
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"acta", "Acta"}};
    static constexpr PublicationInfo publication{"acta", law::en_secop};
};
struct Abierto : State<"abierto", "Abierto"> {};
struct Terminado : Final<"terminado", "Terminado"> {};

struct Maquina : MachineDef<Maquina, Proceso> {
    static constexpr std::string_view name = "proceso", label = "Proceso";
    using initial_state = NoCase;
    using transition_table =
        Table<Step<NoCase, Abrir, Abierto>, Stays<In<Abierto>, Proyectar>, Stays<In<Abierto>, Anotar>,
              Stays<In<Abierto>, CerrarActa>, Stays<In<Abierto>, Observar, EnTermino>,
              Step<Abierto, Terminar, Terminado>, Publicable<Abierto, Terminado>>;
    static void apply(Proceso& file, const Abrir& act, const Occasion&) { file.desconoce = act.desconoce; }
    static void apply(Proceso& file, const Proyectar&, const Occasion& now) {
        file.proyectado_el = published_with(Proyectar::publication, now);
    }
    template <class Other>
    static void apply(Proceso&, const Other&, const Occasion&) {}
    static std::vector<Deadline> deadlines(const Proceso&, const States&, const Law&) { return {}; }
    static Summary summary(const Proceso&) { return {"Proceso", {}, {}, {}}; }
};

const Workflow& proceso() {
    static const MachineWorkflow<Maquina> workflow;
    return workflow;
}

using Codes = std::vector<std::string>;

struct Caso {
    Mundo mundo{{&proceso()}};
    Uuid id = derived_uuid(Uuid{}, 1);
    explicit Caso(json data = json::object()) {
        mundo.by(roles::jefe_contratacion, "juan").open(proceso(), id, "2026-01-02", std::move(data));
    }
    Decision act(std::string name, Date on, json data = json::object()) {
        return mundo.act(id, std::move(name), to_iso(on), std::move(data));
    }
    Decision act(std::string name, std::string_view on, json data = json::object()) {
        return act(std::move(name), day(on), std::move(data));
    }
    const Proceso& facts() const { return mundo.at(id).facts.as<Proceso>(); }
    int waiting_in_all() const {
        int count = 0;
        for (const auto& entry : facts().por_publicar)
            for (const auto& one : entry.dias) count += one.count();
        return count;
    }
    bool folds() const {
        const Snapshot folded = fold(proceso(), mundo.history, mundo.law);
        return folded.facts == mundo.at(id).facts && folded.states == mundo.at(id).states;
    }
};

json told(std::string act) { return {{"acto", std::move(act)}, {"url", "https://ejemplo.co/x"}}; }

}  // namespace

TEST_CASE("an act that is the publication was published on its own day, and waits for nothing", "[publicidad]") {
    Caso caso;
    const Decision draft = caso.act("proyectar", "2026-03-19");
    REQUIRE(draft.ruling == Ruling::accepted);
    CHECK(findings(draft) == Codes{"publicidad.con_prueba"});
    CHECK(caso.waiting_in_all() == 0);
    CHECK(caso.facts().publicadas == 1);
    caso.mundo.by(roles::contratista, "luz");  // 23 March is not worked.
    CHECK(caso.act("observar", "2026-03-27").ruling == Ruling::accepted);
    CHECK(refusals(caso.act("observar", "2026-03-30")) == Codes{"proceso.observacion_en_termino"});
    CHECK(caso.folds());
}

TEST_CASE("a term runs from the day of the publication, not from that of the act", "[publicidad]") {
    Caso caso;
    Command command;
    command.target = caso.id;
    command.act = "proyectar";
    command.date = day("2026-03-19");
    command.data = json::object();
    command.role = &roles::jefe_contratacion;
    command.evidence = {{"anexo", "", {}, "", "", "", day("2026-03-19")},
                        {"proyecto", "Pliego 1", {}, std::string(64, 'a'), "", "", day("2026-03-20")}};
    const Moment moment{Instant{day("2026-03-20") + std::chrono::hours{18}}, derived_uuid(caso.id, 99)};
    const Decision decision =
        decide(caso.mundo, command, moment, {"800000000", caso.mundo.registry, caso.mundo.law, {}});
    REQUIRE(decision.ruling == Ruling::accepted);
    const ActRecord& record = decision.touched.front().records.front();
    caso.mundo.cases[caso.id] = decision.touched.front().after;
    caso.mundo.history.push_back(record);
    CHECK(findings(decision).empty());
    CHECK(caso.facts().proyectado_el == day("2026-03-20"));
    CHECK(caso.waiting_in_all() == 0);
    CHECK(record.receipt.at("publicacion") == json{{"acto", "proyectar"},
                                                   {"documento", "Pliego 1"},
                                                   {"expedido", "2026-03-19"},
                                                   {"limite", "2026-03-25"},
                                                   {"publicado_el", "2026-03-20"},
                                                   {"retraso_dias_habiles", 0},
                                                   {"sha256", std::string(64, 'a')}});
    CHECK(caso.folds());
}

TEST_CASE("the receipt tells a publication with its limit and how late it was", "[publicidad]") {
    Caso caso;
    caso.act("anotar", "2026-03-19");
    const Decision late = caso.act("publicar", "2026-03-28", told("anotar"));  // A Saturday: as if on Monday.
    const ActRecord& record = late.touched.front().records.front();
    CHECK(record.receipt.at("publicacion") == json{{"acto", "anotar"},
                                                   {"documento", "Nota"},
                                                   {"expedido", "2026-03-19"},
                                                   {"limite", "2026-03-25"},
                                                   {"publicado_el", "2026-03-28"},
                                                   {"retraso_dias_habiles", 3},
                                                   {"url", "https://ejemplo.co/x"}});
    for (const auto& result : late.results)
        if (result.rule->code == "publicidad.oportuna")
            CHECK(result.detail ==
                  "«Nota», del 2026-03-19, se publicó el 2026-03-28: 3 días hábiles después de su límite, el "
                  "2026-03-25.");
    const Decision refused = caso.act("publicar", "2026-03-28", told("anotar"));
    CHECK_FALSE(refused.touched.front().records.front().receipt->contains("publicacion"));
}

TEST_CASE("working days late are counted from the limit to the day on which an office would see it", "[publicidad]") {
    const law::CalendarioColombia calendar;
    const auto late = [&](const char* done) { return working_days_late(calendar, day("2026-03-20"), day(done)); };
    CHECK(late("2026-03-20") == 0);  // Friday.
    CHECK(late("2026-03-21") == 1);
    CHECK(late("2026-03-23") == 1);  // A holiday.
    CHECK(late("2026-03-24") == 1);
    CHECK(late("2026-03-25") == 2);
}

TEST_CASE("what is never published does not make the case grow, and none of it is lost", "[publicidad]") {
    Caso caso;
    for (int i = 0; i < 60; ++i) REQUIRE(caso.act("anotar", day("2026-02-02") + Days{i}).ruling == Ruling::accepted);
    caso.act("anotar", "2026-01-05");  // Told late, and older than all.
    CHECK(caso.facts().por_publicar.front().dias.size() == 6);
    CHECK(caso.waiting_in_all() == 61);
    CHECK(caso.mundo.due(caso.id, "publicar_anotar") == "2026-01-08");
    CHECK(caso.mundo.due(caso.id, "publicar_anotar_6") == "2026-02-11");
    CHECK(caso.mundo.due(caso.id, "publicar_anotar_7").empty());
    CHECK(caso.mundo.at(caso.id).facts.text().size() < 300);

    // Of those taken together one is named by its day; the oldest go one by one.
    json recent = told("anotar");
    recent["expedido"] = "2026-04-02";
    CHECK(findings(caso.act("publicar", "2026-04-07", recent)).empty());
    CHECK(caso.mundo.due(caso.id, "publicar_anotar") == "2026-01-08");
    CHECK(caso.act("publicar", "2026-04-07", told("anotar")).ruling == Ruling::accepted);
    CHECK(caso.mundo.due(caso.id, "publicar_anotar") == "2026-02-05");
    CHECK(caso.waiting_in_all() == 59);
    for (int i = 0; i < 59; ++i) REQUIRE(caso.act("publicar", "2026-04-07", told("anotar")).ruling == Ruling::accepted);
    CHECK(caso.facts().por_publicar.empty());
    CHECK(caso.facts().publicadas == 61);
    CHECK(refusals(caso.act("publicar", "2026-04-07", told("anotar"))) == Codes{"publicidad.por_publicar"});
    CHECK(caso.folds());
}

TEST_CASE("what a life ends with is published after its end", "[publicidad]") {
    Caso caso;
    REQUIRE(caso.act("terminar", "2026-03-19").ruling == Ruling::accepted);
    CHECK(caso.mundo.due(caso.id, "publicar_terminar") == "2026-03-25");
    CHECK(caso.act("anotar", "2026-03-20").ruling == Ruling::unknown_act);
    REQUIRE(caso.act("publicar", "2026-03-20", told("terminar")).ruling == Ruling::accepted);
    CHECK(caso.mundo.stage(caso.id) == "terminado");
    CHECK(caso.mundo.deadlines(caso.id).empty());
}

TEST_CASE("what an imported source is silent about waits for nothing, and the receipt says so", "[publicidad]") {
    Caso silent(json{{"desconoce", {"publicacion"}}});
    silent.mundo.in(Mode::registrar);
    const Decision recorded = silent.act("anotar", "2026-03-19");
    CHECK(codes(recorded, Effect::unverifiable) == Codes{"publicidad.oportuna"});
    CHECK_FALSE(recorded.touched.front().records.front().receipt->contains("publicacion"));
    CHECK(silent.waiting_in_all() == 0);
    silent.mundo.in(Mode::exigir);
    CHECK(silent.act("anotar", "2026-03-20").ruling == Ruling::accepted);
    CHECK(silent.waiting_in_all() == 1);
    CHECK(silent.folds());
    Caso told_nothing;
    told_nothing.mundo.in(Mode::registrar);
    told_nothing.act("anotar", "2026-03-19");
    CHECK(told_nothing.waiting_in_all() == 1);
}

TEST_CASE("a deadline leads back to the document that waits", "[publicidad]") {
    Caso caso;
    for (const char* on : {"2026-03-19", "2026-03-26"}) caso.act("anotar", on);
    caso.act("cerrar_acta", "2026-03-19");
    const json& waiting = caso.mundo.at(caso.id).facts.at("por_publicar");
    const auto behind = [&](std::string_view name) { return behind_deadline(name, waiting, proceso().acts()); };
    REQUIRE(behind("publicar_anotar_2"));
    CHECK(behind("publicar_anotar")->day.dia == day("2026-03-19"));
    CHECK(behind("publicar_anotar_2")->day.dia == day("2026-03-26"));
    CHECK(behind("publicar_anotar_2")->act->name == "anotar");
    CHECK(behind("publicar_cerrar_acta")->act->name == "cerrar_acta");
    for (const char* other : {"publicar_anotar_3", "publicar_anotar_1", "publicar_anotar_x", "publicar_anotar_",
                              "publicar_terminar", "publicar_", "fin_plazo", ""}) {
        INFO(other);
        CHECK_FALSE(behind(other));
    }
}

TEST_CASE("before the law that fixes the term, and past the calendar, there is no last day", "[publicidad]") {
    const Caso caso;
    const PublicationInfo& note = Anotar::publication;
    CHECK_FALSE(limit_of(note, day("1999-01-04"), caso.mundo.law));
    CHECK(limit_of(note, day("2026-03-19"), caso.mundo.law)->result == day("2026-03-25"));
}
