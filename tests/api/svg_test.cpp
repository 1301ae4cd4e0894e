#include "api/svg.hpp"

#include "engine/render.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy.hpp"

#include <algorithm>
#include <sstream>
#include <thread>
#include <vector>

using namespace hito;

namespace {

/// Graphviz writes clusters in the order of their addresses: the same drawing, its parts in another order.
std::vector<std::string> sorted_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace

TEST_CASE("a lifecycle is drawn as SVG, by several threads at once", "[svg]") {
    std::vector<std::string> pictures(4);
    std::vector<std::thread> threads;
    for (auto& picture : pictures) threads.emplace_back([&picture] { picture = api::svg_of(dot_of(test::permit())); });
    for (auto& thread : threads) thread.join();
    for (const auto& picture : pictures) {
        CHECK(picture.find("<svg") != std::string::npos);
        CHECK(picture.find("Otorgado") != std::string::npos);
        CHECK(sorted_lines(picture) == sorted_lines(pictures.front()));
    }
}

TEST_CASE("what is no graph is refused in words", "[svg]") {
    CHECK_THROWS_AS(api::svg_of("digraph {"), std::invalid_argument);
    CHECK_THROWS_AS(api::svg_of(""), std::invalid_argument);
}
