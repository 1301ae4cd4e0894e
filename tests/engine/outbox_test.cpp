// `salidas` of a configuration: what is taken and what is refused, in words.
#include "engine/outbox.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/toy.hpp"

using namespace hito;
using test::toys;

namespace {

std::vector<Platform> read(const json& salidas) { return platforms_of({{"salidas", salidas}}, toys()); }

/// What is said of a platform that has this beside its name.
std::string refused(json item) {
    if (!item.contains("plataforma")) item["plataforma"] = "p";
    try {
        read(json::array({item}));
    } catch (const std::invalid_argument& error) { return error.what(); }
    return "";
}

constexpr const char* secret = "secreto-de-prueba";

}  // namespace

TEST_CASE("platforms are read with what they leave out", "[salidas]") {
    CHECK(platforms_of(json::object(), toys()).empty());
    const auto all = read({{{"plataforma", "secop"}, {"url", "https://secop.gov.co:8443/x?y=1"}, {"secreto", secret}},
                           {{"plataforma", "archivo-1"},
                            {"carpeta", "/var/spool/hito"},
                            {"flujos", {"permiso"}},
                            {"actos", {"reanudar"}},
                            {"datos", true},
                            {"intentos", 3},
                            {"espera_segundos", 0.05},
                            {"limite_segundos", 2}}});
    REQUIRE(all.size() == 2);
    CHECK(all[0].url == "https://secop.gov.co:8443/x?y=1");
    CHECK(all[0].attempts == 12);
    CHECK(all[0].wait_seconds == 1);
    CHECK_FALSE(all[0].data);
    CHECK(all[1].folder == "/var/spool/hito");
    CHECK(all[1].workflows == std::vector<std::string>{"permiso"});
    CHECK(all[1].acts == std::vector<std::string>{"reanudar"});
    CHECK(all[1].data);
    CHECK(all[1].attempts == 3);
}

TEST_CASE("a platform that cannot be is refused, saying which and why", "[salidas]") {
    const auto says = [](const json& item, const std::string& part) {
        const std::string said = refused(item);
        INFO(item.dump() << " -> " << said);
        CHECK(said.find(part) != said.npos);
        CHECK(said.find(secret) == said.npos);
    };
    says({{"url", ""}}, "debe tener «url» o «carpeta», y solo una");
    says({{"url", "http://a"}, {"carpeta", "/b"}}, "y solo una");
    says({{"plataforma", "Con Espacio"}, {"url", "http://a"}}, "«plataforma» debe ser un nombre");
    says({{"plataforma", ""}, {"url", "http://a"}}, "«plataforma» debe ser un nombre");
    for (const char* url : {"ftp://a/b", "file:///etc/passwd", "a.gov.co/x", "http:/a", "gopher://a", "http://a b"})
        says({{"url", url}}, "http:// o https://");
    says({{"url", "http:///x"}}, "no nombra un servidor");
    says({{"url", "http://yo:clave@a/x"}}, "usuario ni contraseña");
    says({{"url", "http://a/x#y"}}, "fragmento");
    says({{"url", "http://a/\r\nX: y"}}, "http:// o https://");
    says({{"carpeta", "relativa"}}, "ruta absoluta");
    says({{"carpeta", "/a/../b"}}, "ruta absoluta");
    says({{"carpeta", "/a/.."}}, "ruta absoluta");
    says({{"url", "http://a"}, {"secreto", "corto"}}, "al menos 16");
    says({{"url", "http://a"}, {"secreto", 5}}, "debe ser texto");
    says({{"carpeta", "/a"}, {"secreto", secret}}, "un archivo no se firma");
    says({{"url", "http://a"}, {"flujos", {"ninguno"}}}, "«flujos» nombra \"ninguno\"");
    says({{"url", "http://a"}, {"actos", {"ninguno"}}}, "«actos» nombra \"ninguno\"");
    says({{"url", "http://a"}, {"actos", "reanudar"}}, "debe ser una lista");
    says({{"url", "http://a"}, {"intentos", 0}}, "de 1 a 100");
    says({{"url", "http://a"}, {"espera_segundos", "1"}}, "debe ser un número");
    says({{"url", "http://a"}, {"limite_segundos", 61}}, "de 1 a 60");
    says({{"url", "http://a"}, {"datos", "si"}}, "true o false");
    says({{"url", "http://a"}, {"destino", "x"}}, "no se conoce «destino»");
    CHECK_THROWS_AS(platforms_of({{"salidas", json::object()}}, toys()), std::invalid_argument);
    CHECK_THROWS_AS(read(json::array({"x"})), std::invalid_argument);
    CHECK_THROWS_AS(read({{{"plataforma", "a"}, {"url", "http://a"}}, {{"plataforma", "a"}, {"url", "http://b"}}}),
                    std::invalid_argument);
}
