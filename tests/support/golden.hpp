// Compares a text with the one kept under tests/golden. HITO_GOLDEN=write keeps the new one instead.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace hito::test {

inline std::string golden(const std::string& name, const std::string& actual) {
    const std::string path = std::string(HITO_SOURCE_DIR) + "/tests/golden/" + name;
    if (const char* mode = std::getenv("HITO_GOLDEN"); mode && std::string(mode) == "write")
        std::ofstream(path) << actual;
    std::ostringstream kept;
    kept << std::ifstream(path).rdbuf();
    return kept.str();
}

}  // namespace hito::test
