// What the database itself refuses, whatever the program does.
#include "adapters/postgres/libpq.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

using namespace hito;

namespace {

std::string refusal(const std::string& role, const std::string& statement) {
    postgres::PqConnection connection(test::shared_site().conninfo());
    connection.execute("SET ROLE " + role + "; SET hito.entidad = '899999063'");
    try {
        connection.execute(statement);
        return {};
    } catch (const postgres::PqError& error) { return error.sqlstate; }
}

}  // namespace

TEST_CASE("nobody changes or deletes an act: not the application, not the owner", "[pg][historia]") {
    test::shared_site();
    for (const char* statement :
         {"UPDATE hito.actos SET persona = 'otra'", "DELETE FROM hito.actos", "TRUNCATE hito.actos",
          "UPDATE hito.hallazgos SET regla = 'x'", "DELETE FROM hito.hallazgos"}) {
        INFO(statement);
        CHECK(refusal("hito_app", statement) == "42501");
        CHECK(refusal("hito_owner", statement) == "42501");
    }
}

TEST_CASE("row-level security shows one entity, and none when nobody says which", "[pg][historia]") {
    auto office = test::shared_site().client(
        test::shared_site().token("899999063", "ana", {"ordenador_gasto", "jefe_contratacion"}));
    REQUIRE(office.post("/v1/expedientes", test::contract("RLS-1")).status == 201);
    const auto count = [](const char* entity) {
        postgres::PqConnection connection(test::shared_site().conninfo());
        connection.execute("SET ROLE hito_app");
        connection.execute(std::string("SELECT set_config('hito.entidad', '") + entity + "', false)");
        return std::stoi(connection.execute("SELECT count(*) FROM hito.expedientes").at(0).at(0));
    };
    CHECK(count("899999063") == 1);
    CHECK(count("123") == 0);
    CHECK(count("") == 0);
}
