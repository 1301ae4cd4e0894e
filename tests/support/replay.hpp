// Plays a YAML scenario over HTTP: the same acts, in the same order, on the real server.
#pragma once

#include "tests/support/site.hpp"

#include <functional>

namespace hito::test {

/// `anchor`: the scenario of the file to end with; those that it is based on come first. `after` is called with each
/// answer that was accepted. Aliases and the ids that they stand for.
std::map<std::string, std::string> replay(Site& site, const std::string& entity, const std::string& file,
                                          const std::string& anchor, const std::function<void(const Reply&)>& after);

}  // namespace hito::test
