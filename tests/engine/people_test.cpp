// What an entity entered of its people, and what is known of whoever it did not enter.
#include "engine/people.hpp"

#include "tests/support/catch.hpp"

#include <stdexcept>

using namespace hito;

namespace {

Date on(std::string_view text) { return *parse_date(text); }

const json two = json::parse(R"([
    {"persona": "eva", "documento": "52", "vinculos": [{"clase": "servidor", "desde": "2026-01-10", "hasta": "2026-06-30"}],
     "roles": [{"rol": "supervisor", "desde": "2026-02-01"}],
     "conflictos": [{"documento": "900", "motivo": "Hermana", "desde": "2026-03-01", "hasta": "2026-03-31"},
                    {"documento": "901", "motivo": "Socia"}]},
    {"persona": "ana"}])");

}  // namespace

TEST_CASE("a bond, a role and a conflict hold from their first day to their last", "[personas]") {
    const People people = People::from_json(two);
    const Person* eva = people.find("eva");
    REQUIRE(eva);
    CHECK_FALSE(eva->bond_on(on("2026-01-09")));
    CHECK(eva->bond_on(on("2026-01-10")));
    CHECK(eva->bond_on(on("2026-06-30")));
    CHECK_FALSE(eva->bond_on(on("2026-07-01")));
    CHECK_FALSE(eva->has_role("supervisor", on("2026-01-31")));
    CHECK(eva->has_role("supervisor", on("2030-01-01")));
    CHECK_FALSE(eva->has_role("tesoreria", on("2030-01-01")));
    CHECK_FALSE(eva->conflict_with("900", on("2026-02-28")));
    CHECK(eva->conflict_with("900", on("2026-03-01"))->reason == "Hermana");
    CHECK_FALSE(eva->conflict_with("900", on("2026-04-01")));
    CHECK(eva->conflict_with("901", on("1999-01-01")));
}

TEST_CASE("people are found by their id, and by their document where it is known", "[personas]") {
    const People people = People::from_json(two);
    CHECK(people.find("ana"));
    CHECK_FALSE(people.find("luz"));
    CHECK(people.is_same("eva", "52"));
    CHECK(people.is_same("52", "52"));
    CHECK_FALSE(people.is_same("ana", "52"));
    CHECK_FALSE(people.is_same("ana", ""));
}

TEST_CASE("a document is the same with dots, dashes or its check digit", "[personas]") {
    CHECK(same_document("900123456", "900.123.456"));
    CHECK(same_document("900123456", "900123456-8"));
    CHECK(same_document("9001234568", "900123456"));
    CHECK_FALSE(same_document("900123456", "900123456-7"));
    CHECK_FALSE(same_document("900123456", "900123457"));
    CHECK(same_document("ab12", "AB-12"));
}

TEST_CASE("a list of people that is wrong is refused by the entry that is", "[personas]") {
    const auto refused = [](const char* text) {
        try {
            People::from_json(json::parse(text));
        } catch (const std::invalid_argument& wrong) { return std::string(wrong.what()); }
        return std::string("accepted");
    };
    CHECK(refused(R"([{"persona": "a"}, {"persona": "a"}])") == "personas: a está dos veces");
    CHECK(refused(R"([{"documento": "1"}])").starts_with("personas[0].persona: "));
    CHECK(refused(R"([{"persona": "a", "roles": [{"rol": "supervisor", "desde": "ayer"}]}])")
              .starts_with("personas[0].roles[0].desde: "));
    CHECK(refused(R"([{"persona": " a"}])").starts_with("personas:  a: "));
    CHECK(
        refused(R"([{"persona": "a", "roles": [{"rol": "supervisor", "desde": "2026-02-02", "hasta": "2026-02-01"}]}])")
            .ends_with("un período termina antes de empezar"));
    CHECK(refused(R"([{"persona": "a", "vinculos": "uno"}])").starts_with("personas[0].vinculos: "));
    CHECK(refused("{}").starts_with("personas: "));
}
