// What the links of a case bring when it is opened: the links that come through them and the facts that it takes from
// the cases that they lead to.
#pragma once

#include "engine/case.hpp"

#include <functional>

namespace hito {

using FindCase = std::function<const Snapshot*(const Uuid&)>;

/// Completes the links and the data (wire form) of the act that opens a case of `workflow`. What is wrong with the
/// links goes to `errors`; a lifecycle that declares no link takes any. `find` knows every target.
void complete_opening(const Workflow& workflow, const FindCase& find, std::vector<Link>& links, json& data,
                      FieldErrors& errors);

/// The same for a case that another opens: its links are what they are.
void inherit(const Workflow& workflow, const FindCase& find, std::vector<Link>& links, json& data);

}  // namespace hito
