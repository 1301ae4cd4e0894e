// Files of the open data and of the control offices, where they are at hand. They are no part of the tree.
#pragma once

#include "tests/support/catch.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace hito::test {

/// Empty, and told with the name of the test that goes without it: it is not at hand.
inline std::filesystem::path shared_file(const std::string& name) {
    std::vector<std::filesystem::path> roots;
    if (const char* shared = std::getenv("HITO_SHARED")) roots.emplace_back(shared);
    roots.emplace_back(std::filesystem::path{HITO_SOURCE_DIR} / "../shared");
    roots.emplace_back("/work/shared");
    for (const auto& root : roots)
        if (std::filesystem::exists(root / "formats" / name)) return root / "formats" / name;
    WARN("SKIP, not at hand: formats/" << name);
    return {};
}

}  // namespace hito::test
