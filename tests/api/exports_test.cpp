// Exports over HTTP and by `hito export`, on the real server and a real PostgreSQL; what goes out comes in again.
#include "adapters/secop/sample.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/site.hpp"

#include <fstream>
#include <sstream>

using namespace hito::test;

namespace {

constexpr const char* town = "999000321";  ///< Of the sample.

std::string file_with(const std::string& name, const std::string& text) {
    const std::string path = shared_site().data() + "-" + name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string run(Site& site, std::vector<std::string> arguments) {
    const auto [out, code] = site.run(std::move(arguments));
    INFO(out);
    REQUIRE(code == 0);
    return out;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) out.push_back(line);
    return out;
}

/// The first line in which they differ, for whoever reads a failure.
void check_same(const std::string& a, const std::string& b) {
    const auto left = lines_of(a), right = lines_of(b);
    CHECK(left.size() == right.size());
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
        if (left[i] != right[i]) {
            CHECK(left[i] == right[i]);
            return;
        }
    CHECK(a == b);
}

}  // namespace

TEST_CASE("what goes out as contracts of the SECOP II comes in again and goes out the same", "[pg][api][salidas]") {
    std::ostringstream sample;
    hito::secop::generate_sample(sample, {});
    Site here, there;
    const auto exported = [&](Site& site) { return run(site, {"export", "secop2_contratos", "--entidad", town}); };
    run(here, {"import", "auto", file_with("muestra.csv", sample.str()), "--entidad", town});
    const std::string first = exported(here);
    CHECK(lines_of(first).size() == 321);
    run(there, {"import", "secop2_contratos", file_with("salida.csv", first), "--entidad", town});
    check_same(first, exported(there));
}
