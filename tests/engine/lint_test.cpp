#include "engine/lint.hpp"

#include "engine/publication.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/plain_workflow.hpp"
#include "tests/support/toy.hpp"

#include <array>

using namespace hito;
using hito::test::PlainWorkflow;

namespace {

constexpr Norm norm{"norma", "Norma 1", "Asunto", "https://ejemplo.co", "2000-01-01"};
constexpr Norm bare_norm{"desnuda", "", "Asunto", "", "2000-01-01"};
constexpr Role officer{"funcionario", "Funcionario"};
constexpr Role stranger{"extrano", "Extraño"};
constexpr std::array by_officer{&officer};
constexpr std::array by_stranger{&stranger};
constexpr RuleInfo rule{"plano.regla", Level::block, "Algo consta.", {norm, "art. 1"}};
constexpr std::array<const RuleInfo*, 1> with_rule{&rule};

/// "" -abrir-> uno -seguir-> dos -cerrar-> fin.
PlainWorkflow sound() {
    PlainWorkflow flow;
    flow.its_states = {{"", "Sin abrir"}, {"uno", "Uno"}, {"dos", "Dos"}, {"fin", "Fin", 0, true}};
    flow.its_acts = {{"abrir", "Abrir", by_officer, {}, {}},
                     {"seguir", "Seguir", by_officer, {}, {}},
                     {"cerrar", "Cerrar", by_officer, {}, {}}};
    flow.its_steps = {{"", "abrir", "uno", with_rule, {}, {}, {}},
                      {"uno", "seguir", "dos", {}, {}, {}, {}},
                      {"dos", "cerrar", "fin", {}, {}, {}, {}}};
    return flow;
}

StepInfo step(std::string_view from, std::string_view on, std::string_view to) {
    return {from, on, to, {}, {}, {}, {}};
}

std::vector<Problem> lint_of(const PlainWorkflow& flow, std::vector<const Role*> roles = {&officer},
                             std::vector<const RuleInfo*> rules = {&rule}) {
    return lint(Registry({&flow}, std::move(roles), std::move(rules)));
}

bool says(const std::vector<Problem>& problems, std::string_view kind, std::string_view sentence) {
    for (const auto& problem : problems)
        if (problem.kind == kind && problem.sentence == sentence) return true;
    for (const auto& problem : problems) UNSCOPED_INFO(problem.kind << ": " << problem.sentence);
    return false;
}

}  // namespace

TEST_CASE("nothing is said of a sound table", "[lint]") { CHECK(lint_of(sound()).empty()); }

TEST_CASE("a state that no act leads to is named", "[lint]") {
    auto flow = sound();
    flow.its_states.push_back({"isla", "Isla"});
    flow.its_steps.push_back(step("isla", "cerrar", "fin"));
    CHECK(says(lint_of(flow), "estado_inalcanzable", "plano: ninguna serie de actos lleva al estado «isla»"));
}

TEST_CASE("a state from which no end can be reached is named", "[lint]") {
    auto flow = sound();
    flow.its_states.push_back({"pozo", "Pozo"});
    flow.its_steps.push_back(step("uno", "cerrar", "pozo"));
    CHECK(says(lint_of(flow), "estado_sin_salida",
               "plano: el estado «pozo» no es final y desde allí no se llega a ningún final"));
}

TEST_CASE("a final state with a way out is named", "[lint]") {
    auto flow = sound();
    flow.its_steps.push_back(step("fin", "seguir", "dos"));
    CHECK(says(lint_of(flow), "final_con_salida", "plano: el estado «fin» es final y una fila sale de allí"));
}

TEST_CASE("a pause in the stage itself that can only resume one stage is named", "[lint]") {
    auto flow = sound();
    flow.its_states.push_back({"parado", "Parado"});
    flow.its_acts.push_back({"parar", "Parar", by_officer, {}, {}});
    flow.its_acts.push_back({"volver", "Volver", by_officer, {}, {}});
    flow.its_steps.push_back(step("uno", "parar", "parado"));
    flow.its_steps.push_back(step("dos", "parar", "parado"));
    flow.its_steps.push_back(step("parado", "volver", "uno"));
    CHECK(says(lint_of(flow), "reanudar_pierde_etapa",
               "plano: el estado «parado» interrumpe varias etapas y no puede volver a «dos»: al reanudar se pierde la "
               "etapa"));
}

TEST_CASE("two rows that can both fire are named once", "[lint]") {
    auto flow = sound();
    flow.its_steps.push_back(step("uno", "seguir", "fin"));
    flow.its_steps.push_back(step("uno", "seguir", "uno"));
    const auto problems = lint_of(flow);
    CHECK(says(problems, "dos_filas_posibles",
               "plano: desde el estado «uno» dos filas responden al acto «seguir» sin excluirse"));
    CHECK(problems.size() == 1);
}

TEST_CASE("an answer without a row is named", "[lint]") {
    static constexpr std::array<std::string_view, 2> answers{"si", "no"};
    auto flow = sound();
    flow.its_steps[1].choice = "completo";
    flow.its_steps[1].outcome = "si";
    flow.its_steps[1].outcomes = answers;
    CHECK(says(lint_of(flow), "respuesta_sin_fila",
               "plano: desde el estado «uno» ninguna fila atiende la respuesta «no»"));
}

TEST_CASE("a rule that no row uses is named, unless every act is held against it", "[lint]") {
    static constexpr RuleInfo idle{"plano.ociosa", Level::warn, "Nadie la usa.", {norm, "art. 2"}};
    const auto flow = sound();
    CHECK(says(lint_of(flow, {&officer}, {&rule, &idle}), "regla_sin_uso",
               "ninguna fila usa la regla «plano.ociosa» (Norma 1, art. 2)"));
    const std::array general{GeneralRule{&idle, nullptr}};
    CHECK(lint(Registry({&flow}, {&officer}, {&rule, &idle}), general).empty());
}

TEST_CASE("a rule of a row that no norm lists is named", "[lint]") {
    CHECK(says(lint_of(sound(), {&officer}, {}), "regla_sin_lista",
               "plano: la regla «plano.regla» del acto «abrir» no está en la lista de ninguna norma"));
}

TEST_CASE("a role that acts and no act knows is named, one that only reads is not", "[lint]") {
    static constexpr Role idle{"ocioso", "Ocioso"}, reader{"lector", "Lector", false};
    CHECK(says(lint_of(sound(), {&officer, &idle, &reader}), "rol_sin_actos",
               "el rol «ocioso» actúa y ningún acto lo conoce"));
    CHECK(lint_of(sound(), {&officer, &reader}).empty());
}

TEST_CASE("who may perform an act is a known role, the clock or another case", "[lint]") {
    auto flow = sound();
    flow.its_acts[1].who = by_stranger;
    CHECK(says(lint_of(flow), "rol_desconocido",
               "plano: el acto «seguir» es del rol «extrano», que no está entre los roles"));
    flow.its_acts[1].who = {};
    CHECK(says(lint_of(flow), "acto_sin_quien",
               "plano: el acto «seguir» no lo realiza ningún rol, ni el reloj, ni otro expediente"));
    flow.its_acts[1].by_clock = true;
    CHECK(says(lint_of(flow), "reloj_sin_rol",
               "plano: el acto «seguir» es del reloj y ningún rol lo realiza; dele el rol del reloj"));
    static constexpr ConsequenceInfo brings{"plano", "seguir", "hermano"};
    static constexpr std::array<const ConsequenceInfo*, 1> consequences{&brings};
    flow.its_acts[1].by_clock = false;
    flow.its_steps[2].consequences = consequences;
    CHECK(lint_of(flow).empty());
}

TEST_CASE("a consequence leads to an act that its workflow knows and is open to it", "[lint]") {
    static constexpr ConsequenceInfo nowhere{"ninguno", "abrir", "v"}, unknown{"plano", "volar", "v"},
        shut{"plano", "seguir", "v", true}, only_opens{"plano", "abrir", "v"};
    static constexpr std::array<const ConsequenceInfo*, 4> consequences{&nowhere, &unknown, &shut, &only_opens};
    auto flow = sound();
    flow.its_steps[2].consequences = consequences;
    const auto problems = lint_of(flow);
    CHECK(says(problems, "consecuencia_sin_flujo",
               "plano: el acto «cerrar» trae una consecuencia en el flujo «ninguno», que no existe"));
    CHECK(says(problems, "consecuencia_sin_acto",
               "plano: el acto «cerrar» trae como consecuencia «volar» en «plano», que no conoce ese acto"));
    CHECK(says(
        problems, "consecuencia_cerrada",
        "plano: el acto «cerrar» trae como consecuencia «seguir» en «plano», que no abre expedientes con ese acto"));
    CHECK(says(problems, "consecuencia_cerrada",
               "plano: el acto «cerrar» trae como consecuencia «abrir» en «plano», que solo lo admite para abrir un "
               "expediente"));
}

TEST_CASE("rule codes are unique and well formed, and their norms can be read", "[lint]") {
    static constexpr RuleInfo twin{"plano.regla", Level::block, "Otra.", {norm, "art. 3"}},
        crooked{"Plano-regla", Level::justify, "", {bare_norm, ""}};
    static constexpr std::array<const RuleInfo*, 3> rules{&rule, &twin, &crooked};
    auto flow = sound();
    flow.its_steps[0].rules = rules;
    const auto problems = lint_of(flow, {&officer}, {&rule, &twin, &crooked});
    CHECK(says(problems, "regla_repetida", "el código de regla «plano.regla» está dos veces"));
    CHECK(says(problems, "codigo_mal_formado", "el código de regla «Plano-regla» no tiene la forma flujo.regla"));
    CHECK(says(problems, "regla_sin_texto", "la regla «Plano-regla» no dice qué exige"));
    CHECK(says(problems, "regla_sin_soporte", "la regla «Plano-regla» admite justificación y no dice con qué soporte"));
    CHECK(says(problems, "norma_sin_titulo", "la regla «Plano-regla» cita la norma «desnuda», que no tiene título"));
    CHECK(says(problems, "norma_sin_direccion", "la regla «Plano-regla» cita «», que no dice dónde se lee"));
    CHECK(says(problems, "regla_sin_articulo", "la regla «Plano-regla» no dice el artículo de «»"));
}

TEST_CASE("what is published can be told, and has rules that a norm lists", "[lint]") {
    static constexpr PublicationRule in_time{&rule, nullptr, nullptr};
    static constexpr std::array rules{in_time};
    static constexpr PublicationDuty bare{{norm, "art. 4"}, "dias", nullptr, officer, {}},
        ruled{{norm, "art. 4"}, "dias", nullptr, officer, rules};
    static constexpr PublicationInfo without{"acta", bare}, with{"acta", ruled};
    auto flow = sound();
    flow.its_steps[0].rules = {};
    flow.its_acts[1].publication = &without;
    const auto problems = lint_of(flow, {&officer}, {});
    CHECK(says(problems, "publica_sin_registro",
               "plano: el acto «seguir» publica y ningún acto registra lo que se publicó"));
    CHECK(says(problems, "publica_sin_reglas", "plano: lo que publica el acto «seguir» no tiene regla de su término"));
    flow.its_acts[1].publication = &with;
    flow.its_acts[2].tells_publications = true;
    CHECK(says(lint_of(flow, {&officer}, {}), "regla_sin_lista",
               "plano: la regla «plano.regla» de lo que se publica no está en la lista de ninguna norma"));
    CHECK(lint_of(flow).empty());
}

TEST_CASE("nothing is said of the toy machines", "[lint]") { CHECK(lint(test::toys()).empty()); }
