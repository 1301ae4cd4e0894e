#include "adapters/postgres/migrate.hpp"

#include "adapters/postgres/cluster.hpp"
#include "adapters/postgres/libpq.hpp"
#include "tests/support/catch.hpp"

#include <atomic>
#include <thread>

using namespace hito::postgres;
using hito::embedded::File;

namespace {

/// One server for all the tests of this file; each test has a database of its own.
std::string fresh_database() {
    static TemporaryCluster cluster([] {
        ClusterOptions options;
        options.fast_init = true;
        options.fsync = false;
        options.shared_buffers_mb = 32;
        return options;
    }());
    static int number = 0;
    const std::string name = "prueba_" + std::to_string(++number);
    PqConnection(cluster->conninfo()).execute("CREATE DATABASE " + name);
    return cluster->conninfo("hito_owner", name);
}

std::string ask(const std::string& conninfo, const std::string& query) {
    return PqConnection(conninfo).execute(query).at(0).at(0);
}

std::string failure(const std::string& conninfo, std::span<const File> files) {
    try {
        migrate(conninfo, files);
    } catch (const MigrationError& error) { return error.what(); }
    return "";
}

using Names = std::vector<std::string>;

constexpr File first{"0001_base.sql", "CREATE TABLE a (n int); CREATE TABLE b (n int);"};
constexpr File second{"0002_datos.sql", "INSERT INTO a VALUES (1);\nINSERT INTO a SELECT n + 1 FROM a;"};
constexpr File third{"0003_mas.sql", "INSERT INTO b VALUES (1);"};

}  // namespace

TEST_CASE("migrations are applied in order, once", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File two[]{first, second}, three[]{first, second, third};
    CHECK(pending_migrations(conninfo, two) == Names{"0001_base.sql", "0002_datos.sql"});
    CHECK(ask(conninfo, "SELECT to_regclass('hito.migracion') IS NULL") == "t");
    CHECK(migrate(conninfo, two) == Names{"0001_base.sql", "0002_datos.sql"});
    CHECK(migrate(conninfo, two).empty());
    CHECK(migrate(conninfo, three) == Names{"0003_mas.sql"});
    CHECK(pending_migrations(conninfo, three).empty());
    CHECK(ask(conninfo, "SELECT string_agg(n::text, ',' ORDER BY n) FROM a") == "1,2");
    CHECK(ask(conninfo, "SELECT count(*) FROM hito.migracion WHERE sha256 ~ '^[0-9a-f]{64}$' AND aplicada <= now()") ==
          "3");
}

TEST_CASE("no migrations leave the table alone", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    CHECK(migrate(conninfo, {}).empty());
    CHECK(ask(conninfo, "SELECT count(*) FROM hito.migracion") == "0");
}

TEST_CASE("text that looks like a parameter of SOCI is plain SQL", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File files[]{{"0001_f.sql",
                        "CREATE TABLE t (x text DEFAULT ':y' || ' $1');\n"
                        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ DECLARE a int[]; BEGIN\n"
                        "  a := array[1,2,3]; RETURN (a[2:3])[1]; END $$;\n"
                        "SELECT '1'::int;"}};
    CHECK(migrate(conninfo, files).size() == 1);
    CHECK(ask(conninfo, "SELECT f()") == "2");
}

TEST_CASE("an applied migration that changed is refused by name", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File before[]{first, second};
    migrate(conninfo, before);
    const File after[]{first, {second.name, "INSERT INTO a VALUES (2);"}, third};
    CHECK(failure(conninfo, after).find("0002_datos.sql cambió después de aplicada") != std::string::npos);
    CHECK_THROWS_AS(pending_migrations(conninfo, after), MigrationError);
    CHECK(ask(conninfo, "SELECT count(*) FROM b") == "0");
}

TEST_CASE("a database newer than the program is refused by the migration it has", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File three[]{first, second, third}, two[]{first, second};
    migrate(conninfo, three);
    CHECK(failure(conninfo, two).find("0003_mas.sql, que este programa no conoce") != std::string::npos);
}

TEST_CASE("a database that lacks an earlier migration is refused", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File three[]{first, second, third};
    migrate(conninfo, three);
    PqConnection(conninfo).execute("DELETE FROM hito.migracion WHERE nombre = '0002_datos.sql'");
    CHECK(failure(conninfo, three).find("le falta 0002_datos.sql") != std::string::npos);
}

TEST_CASE("files that skip, repeat or misname a number are refused before anything is done", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File gap[]{first, third}, repeated[]{first, {"0001_otra.sql", ""}}, misnamed[]{{"base.sql", ""}},
        disordered[]{second, first};
    for (const auto& files : {std::span<const File>(gap), std::span<const File>(repeated),
                              std::span<const File>(misnamed), std::span<const File>(disordered)})
        CHECK_FALSE(failure(conninfo, files).empty());
    CHECK(ask(conninfo, "SELECT to_regclass('hito.migracion') IS NULL") == "t");
}

TEST_CASE("a migration that fails leaves nothing of itself and all of those before it", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File files[]{first, {"0002_mala.sql", "CREATE TABLE c (n int); SELECT 1/0;"}};
    const auto message = failure(conninfo, files);
    CHECK(message.find("0002_mala.sql falló") != std::string::npos);
    CHECK(message.find("division by zero") != std::string::npos);
    CHECK(ask(conninfo, "SELECT to_regclass('a') IS NOT NULL AND to_regclass('c') IS NULL") == "t");
    CHECK(migrate(conninfo, std::vector{first, second}) == Names{"0002_datos.sql"});
}

TEST_CASE("a migration may not end its own transaction", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File files[]{{"0001_corta.sql", "CREATE TABLE c (n int); COMMIT;"}};
    CHECK(failure(conninfo, files).find("quítele COMMIT") != std::string::npos);
    CHECK(ask(conninfo, "SELECT count(*) FROM hito.migracion") == "0");
}

TEST_CASE("a setting of one migration does not reach the next", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File files[]{{"0001_a.sql", "SET search_path TO pg_catalog; SET ROLE pg_monitor;"},
                       {"0002_b.sql", "CREATE TABLE t AS SELECT current_user::text AS who;"}};
    CHECK(migrate(conninfo, files).size() == 2);
    CHECK(ask(conninfo, "SELECT who FROM public.t") == "hito_owner");
}

TEST_CASE("programs that migrate at once apply each migration once", "[pg][migrate]") {
    const auto conninfo = fresh_database();
    const File files[]{{"0001_base.sql", "CREATE TABLE a (n int); SELECT pg_sleep(0.2);"},
                       second,
                       {"0003_mas.sql", "INSERT INTO a VALUES (9);"}};
    std::atomic<std::size_t> applied = 0, failed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            try {
                applied += migrate(conninfo, files).size();
            } catch (const std::exception&) { ++failed; }
        });
    for (auto& thread : threads) thread.join();
    CHECK(failed == 0);
    CHECK(applied == 3);
    CHECK(ask(conninfo, "SELECT count(*) FROM a") == "3");
}
