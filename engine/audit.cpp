#include "engine/audit.hpp"

namespace hito {

std::vector<std::string> audit_codes(const RuleInfo& rule) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < rule.audit.size();) {
        const auto blank = std::min(rule.audit.find(' ', at), rule.audit.size());
        if (rule.audit[at] == 'R' || rule.audit[at] == 'A') out.emplace_back(rule.audit.substr(at, blank - at));
        at = blank + 1;
    }
    return out;
}

}  // namespace hito
