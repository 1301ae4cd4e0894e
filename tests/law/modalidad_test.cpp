// The table of the ceilings (law/contracting.md §1.2) and what the modality follows from.
#include "workflows/law/modalidad.hpp"

#include "tests/support/catch.hpp"

using namespace hito;
using namespace hito::law;

namespace {

const Date day_2026 = std::chrono::year{2026} / 3 / 1;
constexpr std::int64_t wage = 1'750'905;

ModalidadQueProcede asked(
    std::int64_t value, std::int64_t budget_in_wages,
    const std::function<void(ObjetoAContratar&)>& more = [](ObjetoAContratar&) {}) {
    ObjetoAContratar object;
    object.valor_estimado = pesos(value);
    object.presupuesto_anual = pesos(budget_in_wages * wage);
    more(object);
    return modalidad_de(object, day_2026, {});
}
Modalidad usual(std::int64_t value, std::int64_t budget_in_wages = 100'000) {
    return asked(value, budget_in_wages).modalidades.front();
}

}  // namespace

TEST_CASE("the ceilings of 2026 for each size of the budget", "[ley][modalidad]") {
    struct Row {
        std::int64_t budget, menor, minima;  // SMMLV; pesos; tenths of pesos are not lost: centavos.
    };
    const auto [budget, menor, minima] =
        GENERATE(Row{1'200'000, 1'750'905'000, 17'509'050'000}, Row{1'199'999, 1'488'269'250, 14'882'692'500},
                 Row{850'000, 1'488'269'250, 14'882'692'500}, Row{849'999, 1'138'088'250, 11'380'882'500},
                 Row{400'000, 1'138'088'250, 11'380'882'500}, Row{399'999, 787'907'250, 7'879'072'500},
                 Row{120'000, 787'907'250, 7'879'072'500}, Row{119'999, 490'253'400, 4'902'534'000});
    const auto found = asked(1, budget);
    CHECK(found.menor == pesos(menor));
    CHECK(found.minima == Money::of_cents(minima));
}

TEST_CASE("each ceiling is inside", "[ley][modalidad]") {
    CHECK(usual(49'025'340) == Modalidad::minima_cuantia);
    CHECK(usual(49'025'341) == Modalidad::seleccion_abreviada_menor_cuantia);
    CHECK(usual(490'253'400) == Modalidad::seleccion_abreviada_menor_cuantia);
    CHECK(usual(490'253'401) == Modalidad::licitacion_publica);
}

TEST_CASE("the object decides before the value, but for what is small", "[ley][modalidad]") {
    const auto uniform = [](ObjetoAContratar& object) { object.caracteristicas_uniformes = true; };
    CHECK(asked(900'000'000, 100'000, uniform).modalidades ==
          std::vector{Modalidad::subasta_inversa, Modalidad::bolsa_productos, Modalidad::acuerdo_marco});
    CHECK(asked(49'025'340, 100'000, uniform).modalidades == std::vector{Modalidad::minima_cuantia});
    const auto advice = [](ObjetoAContratar& object) { object.tipo_contrato = TipoContrato::interventoria; };
    CHECK(asked(49'025'341, 100'000, advice).modalidades == std::vector{Modalidad::concurso_meritos});
    CHECK(asked(49'025'340, 100'000, advice).modalidades == std::vector{Modalidad::minima_cuantia});
    const auto framework = [](ObjetoAContratar& object) { object.acuerdo_marco_vigente = true; };
    CHECK(asked(1'000'000, 100'000, framework).modalidades == std::vector{Modalidad::acuerdo_marco});
    const auto deserted = [](ObjetoAContratar& object) { object.licitacion_desierta = true; };
    CHECK(asked(900'000'000, 100'000, deserted).admite(Modalidad::seleccion_abreviada_menor_cuantia));
}

TEST_CASE("without a budget or a minimum wage nothing is answered", "[ley][modalidad]") {
    ObjetoAContratar object;
    object.valor_estimado = pesos(1);
    CHECK_THROWS_AS(modalidad_de(object, day_2026, {}), std::out_of_range);
    Parameters own;
    own.add("presupuesto_anual", Date{std::chrono::year{2026} / 1 / 1}, 180'000'000'000, "Acuerdo 20");
    CHECK(modalidad_de(object, day_2026, own).menor == pesos(490'253'400));
    CHECK_THROWS_AS(modalidad_de(object, Date{std::chrono::year{2090} / 1 / 1}, own), std::out_of_range);
}
