#include "engine/explain.hpp"
#include "engine/told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hito {

namespace {

/// The rows of all regions that one act fires together. The first is that of the lowest region that knows the act.
using Rows = std::vector<const StepInfo*>;

/// Walks the states of all regions at once: an act may move several of them, and a pause holds all of them still.
class Walk {
public:
    explicit Walk(const Workflow& workflow) : workflow_{workflow} {}

    /// The acts from `from` to a place where `to` is active; nothing when no sequence leads there.
    std::optional<std::vector<Rows>> find(const States& from, std::string_view to) {
        reached_.emplace(from, Arrival{});
        std::vector<States> frontier{from};
        for (std::size_t i = 0; i < frontier.size(); ++i) {
            const States here = frontier[i];
            if (std::find(here.begin(), here.end(), to) != here.end()) return way_to(here);
            for (const auto& act : workflow_.acts())
                for (auto& rows : rows_of(here, act.name)) {
                    States there = here;
                    for (const StepInfo* row : rows) std::replace(there.begin(), there.end(), row->from, row->to);
                    if (reached_.emplace(there, Arrival{here, std::move(rows)}).second) frontier.push_back(there);
                }
        }
        return std::nullopt;
    }

private:
    struct Arrival {
        States from;
        Rows rows;
    };

    int region_of(std::string_view state) const {
        const StateInfo* info = workflow_.find_state(state);
        return info ? info->region : 0;
    }

    /// Every way in which the act may fire: one row a region that has one here.
    std::vector<Rows> rows_of(const States& here, std::string_view act) const {
        if (!workflow_.knows(here, act) || workflow_.pause_against(here, act)) return {};
        std::map<int, Rows> by_region;
        for (const auto& step : workflow_.steps())
            if (step.on == act && std::find(here.begin(), here.end(), step.from) != here.end())
                by_region[region_of(step.from)].push_back(&step);
        std::vector<Rows> ways{{}};
        for (const auto& [region, rows] : by_region) {
            std::vector<Rows> longer;
            for (const auto& way : ways)
                for (const StepInfo* row : rows) {
                    longer.push_back(way);
                    longer.back().push_back(row);
                }
            ways = std::move(longer);
        }
        return ways;
    }

    std::vector<Rows> way_to(States here) const {
        std::vector<Rows> way;
        for (const Arrival* arrival = &reached_.at(here); !arrival->rows.empty(); arrival = &reached_.at(arrival->from))
            way.push_back(arrival->rows);
        std::reverse(way.begin(), way.end());
        return way;
    }

    const Workflow& workflow_;
    std::map<States, Arrival> reached_;
};

json told(const Workflow& workflow, const Rows& rows) {
    const StepInfo& step = *rows.front();
    std::size_t rules = 0;
    for (const StepInfo* row : rows) rules += row->rules.size();
    json out{{"acto", step.on}, {"de", step.from}, {"a", step.to}, {"reglas", rules}};
    if (const ActInfo* act = workflow.find_act(step.on)) {
        out["nombre"] = act->label;
        out["quien"] = told_roles(*act);
        if (act->by_clock) out["del_reloj"] = true;
    }
    for (const StepInfo* row : rows)
        if (!row->choice.empty()) out["segun"] = told_choice(*row);
    return out;
}

}  // namespace

json path_to(const Workflow& workflow, const States& from, std::string_view to) {
    if (to.empty() || !workflow.find_state(to))
        throw std::invalid_argument(fmt::format("el flujo {} no tiene el estado «{}»", workflow.name(), to));
    json out{{"flujo", workflow.name()}, {"hasta", to}, {"pasos", nullptr}};
    const auto way = Walk(workflow).find(from, to);
    if (!way) return out;
    out["pasos"] = json::array();
    for (const auto& rows : *way) out["pasos"].push_back(told(workflow, rows));
    return out;
}

}  // namespace hito
