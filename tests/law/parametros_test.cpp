// The numbers of the law: amounts, tiers and windows.
#include "workflows/law/parametros.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace {

using namespace hito;
using namespace hito::law;
using namespace std::chrono_literals;

Date day(std::string_view iso) { return parse_date(iso).value(); }
const Date in_2026 = day("2026-07-01");
const Parameters of_law;

Money wages(std::int64_t count) { return times(of_law.at(smmlv, in_2026), count); }
const Money one_centavo = Money::of_cents(1);

}  // namespace

TEST_CASE("the SMMLV is that of the year of the day", "[parametros][smmlv]") {
    CHECK(of_law.at(smmlv, day("2000-01-01")) == pesos(260'100));
    CHECK(of_law.at(smmlv, day("2024-12-31")) == pesos(1'300'000));
    CHECK(of_law.at(smmlv, day("2025-01-01")) == pesos(1'423'500));
    CHECK(of_law.at(smmlv, day("2025-12-31")) == pesos(1'423'500));
    CHECK(of_law.at(smmlv, day("2026-01-01")) == pesos(1'750'905));
    CHECK(smmlv.rows.back().source.starts_with("Provisional"));
}

TEST_CASE("a year without SMMLV is an error that names it, never the amount of the year before",
          "[parametros][smmlv]") {
    CHECK_THROWS_AS(of_law.at(smmlv, day("1999-12-31")), std::out_of_range);
    CHECK_THROWS_AS(of_law.at(smmlv, day("2027-01-01")), std::out_of_range);
    CHECK_THROWS_WITH(of_law.at(smmlv, day("2027-01-01")),
                      "el parámetro smmlv no tiene valor para el 2027-01-01; agregue una fila con su fuente");
    CHECK_THROWS_AS(menor_cuantia(pesos(1), day("2027-01-01"), of_law), std::out_of_range);
    Parameters entity;
    entity.add("smmlv", day("2027-01-01"), 1'900'000, "Decreto de 2026");
    CHECK(entity.at(smmlv, day("2027-06-01")) == pesos(1'900'000));
    CHECK_THROWS_AS(entity.at(smmlv, day("2028-01-01")), std::out_of_range);
}

TEST_CASE("the value of Mipyme lasts its two years", "[parametros][ley1150-art12]") {
    CHECK(of_law.at(mipyme_tope, day("2025-12-31")) == pesos(532'338'092));
    CHECK_THROWS_AS(of_law.at(mipyme_tope, day("2026-01-01")), std::out_of_range);
}

TEST_CASE("menor and mínima cuantía of 2026 are those of the published table", "[parametros][ley1150-art2]") {
    struct Case {
        std::int64_t budget_in_wages;
        Money menor, minima;
    };
    const Case cases[] = {
        {1'200'000, pesos(1'750'905'000), Money::of_cents(17'509'050'000)},
        {850'000, pesos(1'488'269'250), Money::of_cents(14'882'692'500)},
        {400'000, pesos(1'138'088'250), Money::of_cents(11'380'882'500)},
        {120'000, pesos(787'907'250), Money::of_cents(7'879'072'500)},
        {0, pesos(490'253'400), Money::of_cents(4'902'534'000)},
    };
    for (const Case& item : cases) {
        INFO(item.budget_in_wages);
        CHECK(menor_cuantia(wages(item.budget_in_wages), in_2026, of_law) == item.menor);
        CHECK(minima_cuantia(wages(item.budget_in_wages), in_2026, of_law) == item.minima);
    }
}

TEST_CASE("a budget one centavo under a tier has the tier below", "[parametros][ley1150-art2]") {
    struct Case {
        std::int64_t tier, menor_at, menor_under;
    };
    const Case cases[] = {{1'200'000, 1'000, 850}, {850'000, 850, 650}, {400'000, 650, 450}, {120'000, 450, 280}};
    for (const Case& item : cases) {
        INFO(item.tier);
        CHECK(menor_cuantia(wages(item.tier), in_2026, of_law) == wages(item.menor_at));
        CHECK(menor_cuantia(wages(item.tier) - one_centavo, in_2026, of_law) == wages(item.menor_under));
    }
    CHECK(wages(120'000) == pesos(210'108'600'000));
    CHECK_THROWS_AS(menor_cuantia(Money{} - one_centavo, in_2026, of_law), std::invalid_argument);
    CHECK_THROWS_AS(menor_cuantia(pesos(1), day("2008-01-15"), of_law), std::out_of_range);
}

TEST_CASE("the civil liability minimum follows the tiers of the value, their ceilings included",
          "[parametros][d1082-2.2.1.2.3.1.17]") {
    struct Case {
        std::int64_t up_to, minimum, minimum_over;
    };
    const Case cases[] = {{1'500, 200, 300}, {2'500, 300, 400}, {5'000, 400, 500}};
    for (const Case& item : cases) {
        INFO(item.up_to);
        CHECK(minimo_rc_extracontractual(wages(item.up_to), in_2026, of_law) == wages(item.minimum));
        CHECK(minimo_rc_extracontractual(wages(item.up_to) + one_centavo, in_2026, of_law) == wages(item.minimum_over));
    }
    CHECK(minimo_rc_extracontractual(wages(10'000), in_2026, of_law) == wages(500));
    CHECK(minimo_rc_extracontractual(wages(20'000), in_2026, of_law) == wages(1'000));
    CHECK(minimo_rc_extracontractual(wages(1'500'000), in_2026, of_law) == wages(75'000));
    CHECK(minimo_rc_extracontractual(wages(1'600'000), in_2026, of_law) == wages(75'000));
}

TEST_CASE("an electoral window holds on its first and its last day and on none beyond", "[parametros][ley996-art33]") {
    struct Case {
        std::string_view tipo;
        const char* when;
        bool holds;
    };
    const Case cases[] = {
        {ventana_contratacion_directa, "2026-01-30", false},
        {ventana_contratacion_directa, "2026-01-31", true},
        {ventana_contratacion_directa, "2026-06-21", true},
        {ventana_contratacion_directa, "2026-06-22", false},
        {ventana_convenio_interadministrativo, "2025-11-07", false},
        {ventana_convenio_interadministrativo, "2025-11-08", true},
        {ventana_convenio_interadministrativo, "2026-06-21", true},
        {ventana_convenio_interadministrativo, "2026-06-22", false},
        {ventana_contratacion_directa, "2025-12-01", false},
        {ventana_contratacion_directa, "2027-10-01", false},
        {ventana_convenio_interadministrativo, "2027-10-01", true},
    };
    for (const Case& item : cases) {
        INFO(item.tipo << " " << item.when);
        CHECK(en_ventana(item.tipo, day(item.when)) == item.holds);
    }
}

TEST_CASE("an entity may add an electoral window of its own", "[parametros][ley996-art38]") {
    const VentanaElectoral own[] = {{ventana_convenio_interadministrativo, day("2028-03-01"), day("2028-07-02"),
                                     "Elección atípica", "Resolución de la Registraduría"}};
    CHECK_FALSE(en_ventana(ventana_convenio_interadministrativo, day("2028-04-01")));
    CHECK(en_ventana(ventana_convenio_interadministrativo, day("2028-04-01"), own));
    CHECK_FALSE(en_ventana(ventana_contratacion_directa, day("2028-04-01"), own));
    CHECK(ventana_en(ventana_convenio_interadministrativo, day("2028-04-01"), own)->alcance == "Elección atípica");
    CHECK(ventana_en(ventana_contratacion_directa, day("2026-03-01"), own)->fuente ==
          "Ley 996 de 2005, art. 33; elección presidencial de 2026");
}

TEST_CASE("the shares and terms of a contract are those of the law", "[parametros][ley80-art40]") {
    CHECK(of_law.at(adicion_tope, in_2026) == percent(50));
    CHECK(of_law.at(anticipo_tope, in_2026) == percent(50));
    CHECK(of_law.at(modificacion_unilateral_tope, in_2026) == percent(20));
    CHECK(of_law.at(garantia_seriedad_minimo, in_2026) == percent(10));
    CHECK(of_law.at(garantia_cumplimiento_minimo, in_2026) == percent(10));
    CHECK(of_law.at(garantia_salarios_minimo, in_2026) == percent(5));
    CHECK(of_law.at(garantia_anticipo_minimo, in_2026) == percent(100));
    CHECK(of_law.at(garantia_salarios_meses, in_2026) == Months{36});
    CHECK(of_law.at(garantia_estabilidad_meses, in_2026) == Months{60});
    CHECK(of_law.at(liquidacion_bilateral_meses, in_2026) == Months{4});
    CHECK(of_law.at(liquidacion_unilateral_meses, in_2026) == Months{2});
    CHECK(of_law.at(liquidacion_residual_meses, in_2026) == Months{24});
    CHECK_FALSE(of_law.at(suspendido_admite_modificacion, in_2026));
}

TEST_CASE("every parameter has a name of its own, a meaning, and rows in date order with their source",
          "[parametros]") {
    std::set<std::string_view> names;
    for (const ParameterInfo& info : parametros()) {
        INFO(info.name);
        CHECK(names.insert(info.name).second);
        CHECK(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == info.name.npos);
        CHECK(info.meaning.ends_with('.'));
        CHECK_FALSE(info.type.empty());
        CHECK((info.name == presupuesto_anual.name) == info.rows.empty());  // The one that only the entity gives.
        CHECK(std::is_sorted(info.rows.begin(), info.rows.end(),
                             [](const auto& a, const auto& b) { return a.from < b.from; }));
        for (const auto& row : info.rows) {
            CHECK_FALSE(row.value.empty());
            CHECK_FALSE(row.source.empty());
        }
    }
    CHECK(names.size() == 147);
}

TEST_CASE("the list of parameters says each value with its unit", "[parametros]") {
    const auto list = parametros();
    const auto last_value = [&](std::string_view name) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const auto& info) { return info.name == name; });
        REQUIRE(found != list.end());
        return found->rows.back().value;
    };
    CHECK(last_value("smmlv") == "$ 1.750.905");
    CHECK(last_value("secop_publicacion_dias") == "3 días hábiles");
    CHECK(last_value("mc_ofertas_dias") == "1 día hábil");
    CHECK(last_value("liquidacion_bilateral_meses") == "4 meses");
    CHECK(last_value("adicion_tope") == "50 %");
    CHECK(last_value("suspendido_admite_modificacion") == "no");
    CHECK(last_value("lp_avisos_desde_dias") == "20");
    CHECK(last_value("menor_cuantia_tramos") == "presupuesto desde 0 SMMLV: hasta 280 SMMLV");
}
