#include "api/as_of.hpp"

#include <fmt/format.h>

namespace hito::api {

std::vector<ActRecord> CasesAt::acts(const Uuid& id) const {
    auto out = services_.archive.history(entity_, id);
    if (!present_)
        std::erase_if(out,
                      [&](const ActRecord& act) { return act.date > day_ || (known_ && act.recorded_at > *known_); });
    return out;
}

std::optional<Snapshot> CasesAt::find(const Uuid& id) {
    if (present_) return services_.archive.find(entity_, id);
    const auto counted = acts(id);
    const Workflow* workflow = counted.empty() ? nullptr : services_.registry.find(counted.front().workflow);
    if (!workflow) return std::nullopt;
    try {
        Snapshot out = fold(*workflow, counted, *law_);
        if (out.version == 0) return std::nullopt;  // Its opening was refused, or comes later.
        return out;
    } catch (const std::runtime_error& error) {
        left_out.push_back(fmt::format("{}: {}", to_text(id), error.what()));
    } catch (const std::out_of_range& error) { left_out.push_back(fmt::format("{}: {}", to_text(id), error.what())); }
    return std::nullopt;
}

std::vector<Snapshot> CasesAt::page(std::string_view workflow, Uuid& last, int limit) {
    if (present_) {
        auto out = services_.archive.cases_from(entity_, workflow, last, limit);
        if (!out.empty()) last = out.back().id;
        return out;
    }
    std::vector<Snapshot> out;
    // A page without a case that was there yet is not the end.
    while (out.empty()) {
        const auto ids = services_.archive.case_ids(entity_, last, limit, workflow);
        if (ids.empty()) break;
        for (const Uuid& id : ids)
            if (auto at = find(id)) out.push_back(std::move(*at));
        last = ids.back();
    }
    return out;
}

}  // namespace hito::api
