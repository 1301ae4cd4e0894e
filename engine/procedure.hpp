// Work over many cases in one go: phase after phase, an act on each case that it is due for. Which acts, is law
// (workflows/); here it is tried first in memory and then done, by the same path as any act.
#pragma once

#include "engine/archive.hpp"
#include "engine/run.hpp"

namespace hito {

/// An act that a case is due for, with its documents.
struct ProcedureAct : Draft {
    std::vector<Evidence> evidence{};
};

struct ProcedurePhase {
    std::string_view title;  ///< Spanish, what happens to a case.
    std::string_view workflow;
    /// The act that the case is due for; none: it stays as it is.
    std::function<std::optional<ProcedureAct>(const Snapshot& at, const json& options)> due;
};

struct Procedure {
    std::string_view name, label;
    const Role* role;                    ///< In which its acts are done.
    std::span<const FieldInfo> options;  ///< What it is asked with.
    std::vector<ProcedurePhase> phases;
    /// What is wrong with the options, beyond their form.
    std::function<void(const json& options, FieldErrors& errors)> check;
    /// Figures of the cases as they stand after it, of the workflows of the phases.
    std::function<json(const std::vector<Snapshot>& after, const json& options)> report;
};

/// What became of one case.
struct ProcedureDeed {
    std::size_t phase = 0;
    Uuid id;
    std::string title, act, why;  ///< `why`: what prevented it; empty: done.
};
struct ProcedureRun {
    std::vector<ProcedureDeed> deeds;
    json report;
};

struct ProcedureCall {
    std::string_view entity;
    std::string person;
    json options;
    bool trial = false;  ///< Decides everything in memory and writes nothing.
    std::function<void(std::uint64_t acts)> progress{};
};

/// Acts that were done before are done no more: a run that was cut short is simply run again. Errors: Fault.
ProcedureRun run_procedure(const Procedure& procedure, const ProcedureCall& call, Runner& runner, Archive& archive,
                           const DecisionContext& context, Instant now);

}  // namespace hito
