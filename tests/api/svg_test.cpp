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

/// What a drawing shows: its nodes and arrows by name. Graphviz numbers and places clusters by their addresses, so two
/// drawings of one graph may differ in the rest.
std::vector<std::string> titles(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("<title>")) lines.push_back(line);
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
        CHECK(titles(picture).size() > 10);
        CHECK(titles(picture) == titles(pictures.front()));
        CHECK(picture.find("</svg>") != std::string::npos);
    }
}

TEST_CASE("what is no graph is refused in words", "[svg]") {
    CHECK_THROWS_AS(api::svg_of("digraph {"), std::invalid_argument);
    CHECK_THROWS_AS(api::svg_of(""), std::invalid_argument);
}
