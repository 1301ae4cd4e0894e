// The checks across cases over plain rows, each passing and failing by the smallest margin.
#include "workflows/auditoria/cruces.hpp"

#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"

using namespace hito;
using namespace hito::auditoria;
using law::Modalidad;

namespace {

Date day(std::string_view iso) { return parse_date(iso).value(); }
Uuid id(std::uint8_t number) {
    Uuid out;
    out.bytes[15] = number;
    return out;
}

// --- R05 -------------------------------------------------------------------------------------------------------------

Compra purchase(std::uint8_t number, std::string_view date, std::int64_t value, std::string_view object,
                std::vector<std::string> classes = {}, Modalidad modality = Modalidad::minima_cuantia) {
    return {id(number),         "C-" + std::to_string(number),
            "suscribir",        day(date),
            pesos(value),       modality,
            std::move(classes), palabras_de(object)};
}
constexpr std::int64_t ceiling = 30'000'000;
CriterioFraccionamiento criterion(Months months = Months{12}, Percent alike = percent(60)) {
    return {months, alike, [](Modalidad modality, Date) -> std::optional<Money> {
                if (modality == Modalidad::minima_cuantia) return pesos(ceiling);
                if (modality == Modalidad::seleccion_abreviada_menor_cuantia) return pesos(10 * ceiling);
                return std::nullopt;
            }};
}
std::size_t splits(std::vector<Compra> rows, const CriterioFraccionamiento& by = criterion()) {
    return fraccionamiento(std::move(rows), by).size();
}
const std::string paper = "Suministro de papelería y útiles de oficina";

}  // namespace

TEST_CASE("purchases alike that together reach the ceiling show nothing, and one peso more does", "[auditoria][R05]") {
    CHECK(splits({purchase(1, "2026-02-02", 15'000'000, paper), purchase(2, "2026-05-04", 15'000'000, paper)}) == 0);
    const auto found = fraccionamiento(
        {purchase(2, "2026-05-04", 15'000'001, paper), purchase(1, "2026-02-02", 15'000'000, paper)}, criterion());
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "R05");
    CHECK(found[0].rule == "cruce.fraccionamiento");
    CHECK(found[0].since == day("2026-05-04"));
    CHECK(found[0].observed == json{{"contratos", 2}, {"suma", 30'000'001}});
    CHECK(found[0].required == "máximo 30000000 en minima_cuantia");
    REQUIRE(found[0].rests_on.size() == 2);
    CHECK(found[0].rests_on[0].case_id == id(1));
    CHECK(found[0].rests_on[0].act == "suscribir");
    CHECK(found[0].detail.find("C-1 ($ 15.000.000), C-2 ($ 15.000.001)") != std::string::npos);
}

TEST_CASE("what by itself passes the ceiling of its modality is no part of a split", "[auditoria][R05]") {
    CHECK(splits({purchase(1, "2026-02-02", ceiling, paper), purchase(2, "2026-05-04", 1, paper)}) == 1);
    CHECK(splits({purchase(1, "2026-02-02", ceiling + 1, paper), purchase(2, "2026-05-04", 1, paper)}) == 0);
}

TEST_CASE("how far apart they may be is a parameter", "[auditoria][R05]") {
    const auto pair = [](std::string_view second) {
        return std::vector{purchase(1, "2026-02-02", 20'000'000, paper), purchase(2, second, 20'000'000, paper)};
    };
    CHECK(splits(pair("2027-02-02")) == 1);
    CHECK(splits(pair("2027-02-03")) == 0);
    CHECK(splits(pair("2026-08-02"), criterion(Months{6})) == 1);
    CHECK(splits(pair("2026-08-03"), criterion(Months{6})) == 0);
}

TEST_CASE("objects are alike by their words, as many as the parameter says, or by the UNSPSC class",
          "[auditoria][R05]") {
    const auto pair = [](std::string_view a, std::string_view b, std::vector<std::string> first = {},
                         std::vector<std::string> second = {}) {
        return std::vector{purchase(1, "2026-02-02", 20'000'000, a, std::move(first)),
                           purchase(2, "2026-03-02", 20'000'000, b, std::move(second))};
    };
    // Three words of five are common: 60 %.
    CHECK(splits(pair("papelería tóner carpetas sillas", "papeleria toner carpetas mesas")) == 1);
    CHECK(splits(pair("papelería tóner carpetas sillas", "papeleria toner carpetas mesas"),
                 criterion(Months{12}, percent(61))) == 0);
    // Two of six.
    CHECK(splits(pair("papelería tóner carpetas sillas", "papelería tóner mesas lámparas")) == 0);
    CHECK(splits(pair("Sillas", "Mesas", {"441215"}, {"441215"})) == 1);
    CHECK(splits(pair("Sillas", "Mesas", {"441215"}, {"441216"})) == 0);
    CHECK(splits(pair("", "")) == 0);
}

TEST_CASE("only purchases of one modality that has a ceiling are looked at together", "[auditoria][R05]") {
    const auto with = [](Modalidad second) {
        return std::vector{purchase(1, "2026-02-02", 20'000'000, paper),
                           purchase(2, "2026-03-02", 20'000'000, paper, {}, second)};
    };
    CHECK(splits(with(Modalidad::minima_cuantia)) == 1);
    CHECK(splits(with(Modalidad::seleccion_abreviada_menor_cuantia)) == 0);
    CHECK(splits({purchase(1, "2026-02-02", 20'000'000, paper, {}, Modalidad::contratacion_directa),
                  purchase(2, "2026-03-02", 20'000'000, paper, {}, Modalidad::contratacion_directa)}) == 0);
}

TEST_CASE("a purchase stands in one finding only", "[auditoria][R05]") {
    const auto found =
        fraccionamiento({purchase(1, "2026-02-02", 20'000'000, paper), purchase(2, "2026-03-02", 20'000'000, paper),
                         purchase(3, "2026-04-02", 20'000'000, paper)},
                        criterion());
    REQUIRE(found.size() == 1);
    CHECK(found[0].rests_on.size() == 3);
}

TEST_CASE("words are told without accents, short ones and those of every object", "[auditoria][R05]") {
    CHECK(palabras_de("Contratar el Suministro de PAPELERÍA, y útiles; papelería para el Municipio") ==
          std::vector<std::string>{"papeleria", "suministro", "utiles"});
    CHECK(clase_unspsc("44121500") == "441215");
    CHECK(clase_unspsc("V1.44121503") == "441215");
    CHECK(clase_unspsc("44121").empty());
    CHECK(clase_unspsc("sin clase").empty());
}

// --- R19 -------------------------------------------------------------------------------------------------------------

TEST_CASE("one text told as the report of two contracts shows", "[auditoria][R19]") {
    const TextoDeInforme one{id(1), "C-1", "aa", day("2026-02-28")}, other{id(2), "C-2", "aa", day("2026-03-31")};
    CHECK(informe_repetido({one, {id(2), "C-2", "ab", day("2026-03-31")}}).empty());
    CHECK(informe_repetido({one, {id(1), "C-1", "aa", day("2026-03-31")}}).empty());  // The rule of the act tells it.
    CHECK(informe_repetido({{id(1), "C-1", "", day("2026-02-28")}, {id(2), "C-2", "", day("2026-03-31")}}).empty());
    const auto found = informe_repetido({other, one});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "R19");
    CHECK(found[0].since == day("2026-03-31"));
    CHECK(found[0].rests_on.size() == 2);
    CHECK(found[0].detail == "Informes con la misma huella: C-1 del 2026-02-28, C-2 del 2026-03-31.");
}

// --- R32 -------------------------------------------------------------------------------------------------------------

namespace {

Servicio service(std::uint8_t number, std::string_view from, std::string_view to, std::string person = "1020") {
    return {id(number), "S-" + std::to_string(number), std::move(person), day(from), day(to)};
}

}  // namespace

TEST_CASE("contracts of services that touch on one day overlap, and from the next day on they do not",
          "[auditoria][R32]") {
    CHECK(servicios_simultaneos({service(1, "2026-01-15", "2026-06-30"), service(2, "2026-07-01", "2026-12-31")}, 1)
              .empty());
    const auto found =
        servicios_simultaneos({service(2, "2026-06-30", "2026-12-31"), service(1, "2026-01-15", "2026-06-30")}, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "R32");
    CHECK(found[0].since == day("2026-06-30"));
    CHECK(found[0].observed == json{{"contratos", 2}, {"a_la_vez", 2}});
    CHECK(found[0].required == "hasta 1 a la vez");
    CHECK(found[0].rests_on.front().act == "iniciar");
}

TEST_CASE("how many contracts of services run at a time is a parameter", "[auditoria][R32]") {
    const std::vector two{service(1, "2026-01-15", "2026-06-30"), service(2, "2026-02-01", "2026-05-31")};
    auto three = two;
    three.push_back(service(3, "2026-05-31", "2026-08-31"));
    CHECK(servicios_simultaneos(two, 2).empty());
    const auto found = servicios_simultaneos(three, 2);
    REQUIRE(found.size() == 1);
    CHECK(found[0].since == day("2026-05-31"));
    CHECK(found[0].observed.at("a_la_vez") == 3);
    CHECK(servicios_simultaneos(three, 3).empty());
}

TEST_CASE("contracts of services of several persons do not overlap, nor does what nobody is known of",
          "[auditoria][R32]") {
    CHECK(servicios_simultaneos(
              {service(1, "2026-01-15", "2026-06-30"), service(2, "2026-01-15", "2026-06-30", "3040")}, 1)
              .empty());
    CHECK(servicios_simultaneos(
              {service(1, "2026-01-15", "2026-06-30", ""), service(2, "2026-01-15", "2026-06-30", "")}, 1)
              .empty());
}

// --- R33 -------------------------------------------------------------------------------------------------------------

namespace {

std::vector<Observation> functions(std::vector<Funcion> all) {
    return funciones_incompatibles({{id(1), "C-1", std::move(all)}});
}
Funcion as(Papel role, std::string person, std::uint8_t where = 1, std::string_view date = "2026-02-02") {
    return {id(where), std::move(person), "acto", role, day(date)};
}

}  // namespace

TEST_CASE("nobody watches over what he orders, evaluated or controls", "[auditoria][R33]") {
    struct Pair {
        Papel a, b;
        bool shows;
    };
    for (const auto& pair :
         {Pair{Papel::supervisor, Papel::ordenador, true}, Pair{Papel::supervisor, Papel::evaluador, true},
          Pair{Papel::supervisor, Papel::control, true}, Pair{Papel::control, Papel::ordenador, true},
          Pair{Papel::control, Papel::evaluador, true}, Pair{Papel::evaluador, Papel::ordenador, true},
          Pair{Papel::presupuesto, Papel::ordenador, true}, Pair{Papel::presupuesto, Papel::supervisor, true},
          Pair{Papel::presupuesto, Papel::evaluador, false}, Pair{Papel::supervisor, Papel::supervisor, false}}) {
        INFO(static_cast<int>(pair.a) << " " << static_cast<int>(pair.b));
        CHECK(functions({as(pair.a, "eva"), as(pair.b, "eva", 2)}).size() == (pair.shows ? 1U : 0U));
        CHECK(functions({as(pair.a, "eva"), as(pair.b, "ana", 2)}).empty());
    }
}

TEST_CASE("the finding of two functions names both cases and the later of their days", "[auditoria][R33]") {
    const auto found = functions({as(Papel::supervisor, "eva", 1, "2026-03-02"), as(Papel::evaluador, "eva", 2)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "R33");
    CHECK(found[0].since == day("2026-03-02"));
    CHECK(found[0].observed == "eva: supervisor o interventor y evaluador");
    CHECK(found[0].norm == "Manual de contratación de la entidad");
    REQUIRE(found[0].rests_on.size() == 3);
    CHECK(found[0].rests_on[2].case_id == id(2));
}

// --- R38 -------------------------------------------------------------------------------------------------------------

namespace {

ProcesoAdjudicado process(int offers, std::int64_t value, std::string_view closing, std::uint8_t number = 1) {
    return {id(number),         "P-" + std::to_string(number),
            "900111222",        offers,
            pesos(100'000'000), pesos(value),
            day("2026-03-02"),  day(closing),
            day("2026-03-20")};
}
std::vector<Observation> alone(std::vector<ProcesoAdjudicado> rows, Percent price = percent(95), int days = 5) {
    static const law::CalendarioColombia calendar;
    return oferente_unico(rows, {price, {days}}, calendar);
}

}  // namespace

TEST_CASE("a single bidder at a high price and in a short term shows, and by a peso, a day or an offer less not",
          "[auditoria][R38]") {
    const auto found = alone({process(1, 95'000'000, "2026-03-09")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "R38");
    CHECK(found[0].observed.at("dias_habiles") == 5);
    CHECK(found[0].observed.at("procesos_del_mismo_oferente") == 1);
    CHECK(found[0].since == day("2026-03-20"));
    CHECK(alone({process(1, 94'999'999, "2026-03-09")}).empty());
    CHECK(alone({process(1, 95'000'000, "2026-03-10")}).empty());
    CHECK(alone({process(2, 95'000'000, "2026-03-09")}).empty());
}

TEST_CASE("what price is high and what term short are parameters; a pattern tells how often", "[auditoria][R38]") {
    CHECK(alone({process(1, 90'000'000, "2026-03-09")}, percent(90)).size() == 1);
    CHECK(alone({process(1, 89'999'999, "2026-03-09")}, percent(90)).empty());
    CHECK(alone({process(1, 95'000'000, "2026-03-10")}, percent(95), 6).size() == 1);
    CHECK(alone({process(1, 95'000'000, "2026-03-11")}, percent(95), 6).empty());
    const auto twice = alone({process(1, 95'000'000, "2026-03-09"), process(1, 99'000'000, "2026-03-06", 2)});
    REQUIRE(twice.size() == 2);
    CHECK(twice[0].observed.at("procesos_del_mismo_oferente") == 2);
}
