#include "engine/procedure.hpp"

#include "engine/weigh.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hito {

namespace {

constexpr int page = 500;

/// The stored cases, with those that a trial changed over them.
class TrialWorld : public World {
public:
    TrialWorld(Archive& archive, std::string_view entity) : archive_{archive}, entity_{entity} {}

    const Snapshot* find(const Uuid& id) const override {
        auto known = cases_.find(id);
        if (known == cases_.end()) known = cases_.emplace(id, archive_.find(entity_, id)).first;
        return known->second ? &*known->second : nullptr;
    }
    bool absent(const Uuid& id) const override { return !find(id); }
    void keep(const Decision& decision) {
        for (const auto& touched : decision.touched) {
            if (!touched.before) opened_.push_back(touched.after.id);
            cases_.insert_or_assign(touched.after.id, touched.after);
        }
    }
    const std::vector<Uuid>& opened() const { return opened_; }

private:
    Archive& archive_;
    std::string_view entity_;
    mutable std::map<Uuid, std::optional<Snapshot>> cases_;
    std::vector<Uuid> opened_;
};

std::string why_not(const Decision& decision) {
    for (const auto& result : decision.results)
        if (result.effect == Effect::refuses)
            return fmt::format("{}{}", result.rule->text, result.detail.empty() ? "" : " " + result.detail);
    if (!decision.trouble.empty()) return decision.trouble;
    if (!decision.errors.empty())
        return fmt::format("{}: {}", decision.errors.front().path, decision.errors.front().message);
    return fmt::format("en {} no procede", fmt::join(decision.states, ", "));
}

class Working {
public:
    Working(const Procedure& procedure, const ProcedureCall& call, Runner& runner, Archive& archive,
            const DecisionContext& context, Instant now)
        : procedure_{procedure},
          call_{call},
          runner_{runner},
          archive_{archive},
          context_{context},
          now_{now},
          trial_{archive, call.entity} {}

    ProcedureRun run() {
        for (std::size_t i = 0; i < procedure_.phases.size(); ++i)
            for_each_case(procedure_.phases[i].workflow, [&](const Snapshot& at) { perform(i, at); });
        std::vector<Snapshot> after;
        std::vector<std::string_view> seen;
        for (const auto& phase : procedure_.phases) {
            if (std::find(seen.begin(), seen.end(), phase.workflow) != seen.end()) continue;
            seen.push_back(phase.workflow);
            for_each_case(phase.workflow, [&](const Snapshot& at) { after.push_back(at); });
        }
        out_.report = procedure_.report(after, call_.options);
        return std::move(out_);
    }

private:
    /// Those stored, as the trial left them. What it opened belongs to no phase.
    template <class Work>
    void for_each_case(std::string_view workflow, Work work) {
        Uuid last;
        for (auto cases = archive_.cases_from(call_.entity, workflow, last, page); !cases.empty();
             cases = archive_.cases_from(call_.entity, workflow, last, page)) {
            for (const auto& stored : cases) {
                const Snapshot* at = call_.trial ? trial_.find(stored.id) : &stored;
                if (at) work(Snapshot(*at));
                last = stored.id;
            }
        }
    }

    void perform(std::size_t phase, const Snapshot& at) {
        auto draft = procedure_.phases[phase].due(at, call_.options);
        if (!draft) return;
        Command command;
        command.target = at.id;
        command.act = draft->act;
        command.date = draft->date;
        command.data = std::move(draft->data);
        command.motive = std::move(draft->motive);
        command.evidence = std::move(draft->evidence);
        command.person = call_.person;
        command.role = procedure_.role;
        ProcedureDeed deed{phase, at.id, summary_of(at)->title, command.act, {}};
        deed.why = call_.trial ? try_out(command) : carry_out(command);
        out_.deeds.push_back(std::move(deed));
        if (call_.progress) call_.progress(out_.deeds.size());
    }

    std::string try_out(const Command& command) {
        const Moment moment{now_, derived_uuid(command.target, ++tried_)};
        const Decision decision = decide(trial_, command, moment, context_);
        if (decision.ruling != Ruling::accepted) return why_not(decision);
        trial_.keep(decision);
        return {};
    }
    std::string carry_out(const Command& command) {
        const Performed done = runner_.perform(call_.entity, command);
        return done.record && done.record->accepted ? std::string() : why_not(done.decision);
    }

    const Procedure& procedure_;
    const ProcedureCall& call_;
    Runner& runner_;
    Archive& archive_;
    const DecisionContext& context_;
    Instant now_;
    TrialWorld trial_;
    ProcedureRun out_;
    unsigned tried_ = 0;
};

}  // namespace

ProcedureRun run_procedure(const Procedure& procedure, const ProcedureCall& call, Runner& runner, Archive& archive,
                           const DecisionContext& context, Instant now) {
    return Working(procedure, call, runner, archive, context, now).run();
}

}  // namespace hito
