// Cases and acts at hand, and what a report makes of them.
#pragma once

#include "engine/report.hpp"
#include "tests/support/catch.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/registry.hpp"

#include <map>

namespace hito::test {

inline Date day(std::string_view iso) { return parse_date(iso).value(); }

/// Cases and acts at hand.
class Shelf final : public ReportSource {
public:
    Shelf() { law_.calendar = &calendar_; }
    Uuid put(const Workflow& workflow, States states, json facts, std::vector<Link> links = {}) {
        Snapshot one;
        one.id = derived_uuid(Uuid{}, static_cast<unsigned>(cases_.size()) + 1);
        one.workflow = &workflow;
        one.states = std::move(states);
        one.version = 1;
        one.facts = Document(facts);
        one.links = std::move(links);
        cases_.push_back(one);
        return one.id;
    }
    Uuid put(std::string_view workflow, States states, json facts, std::vector<Link> links = {}) {
        return put(*registry().find(workflow), std::move(states), std::move(facts), std::move(links));
    }
    void put(const std::vector<Snapshot>& cases) { cases_.insert(cases_.end(), cases.begin(), cases.end()); }
    /// `data`: of the act, in the stored form.
    void act(const Uuid& id, const char* name, const char* on, json receipt = json::object(), bool accepted = true,
             json data = json::object()) {
        ActRecord record;
        record.case_id = id;
        record.act = name;
        record.date = day(on);
        record.receipt = Document(receipt);
        record.content = Document(json{{"datos", std::move(data)}});
        record.accepted = accepted;
        acts_.push_back(std::move(record));
    }

    const Law& law() const override { return law_.parameters = own, law_; }
    void cases(std::string_view workflow, const std::function<void(const Snapshot&)>& take) override {
        for (const auto& one : cases_)
            if (workflow.empty() || one.workflow->name() == workflow) take(one);
    }
    std::optional<Snapshot> find(const Uuid& id) override {
        for (const auto& one : cases_)
            if (one.id == id) return one;
        return std::nullopt;
    }
    std::vector<ActRecord> acts(const Uuid& id) override {
        std::vector<ActRecord> out;
        for (const auto& one : acts_)
            if (one.case_id == id) out.push_back(one);
        return out;
    }
    void findings(const std::map<std::string, std::string>& filters,
                  const std::function<void(const json&)>& take) override {
        asked = filters;
        for (const auto& one : found) take(one);
    }
    void leave_out(std::string why) override { left_out.push_back(std::move(why)); }

    std::map<std::string, std::string> asked;
    std::vector<json> found;
    std::vector<std::string> left_out;
    Parameters own;  ///< Of the entity.

private:
    law::CalendarioColombia calendar_;
    mutable Law law_;
    std::vector<Snapshot> cases_;
    std::vector<ActRecord> acts_;
};

/// The rows by the names of their columns, as text.
using Told = std::vector<std::map<std::string, std::string>>;
inline Told table(Shelf& shelf, const Report& report, const std::map<std::string, std::string>& given = {},
                  const char* as_of = "2026-12-31") {
    Told out;
    report.rows(shelf, read_asked(report, given, day(as_of)), [&](const ReportRow& cells) {
        REQUIRE(cells.size() == report.columns.size());
        auto& row = out.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) row[std::string(report.columns[i].name)] = text_of(cells[i]);
    });
    return out;
}

}  // namespace hito::test
