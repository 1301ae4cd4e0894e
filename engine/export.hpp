// What goes out to somebody else's system, in that system's form. The tables that feed it are law
// (workflows/publicados/); the forms are adapters; what may be asked is the same for all.
#pragma once

#include "engine/report.hpp"

#include <cstdint>

namespace hito {

/// How well the form of another system is known.
enum class Certainty : std::uint8_t {
    exact,     ///< Read in the real thing.
    inferred,  ///< From rows, or from several programs that agree.
    memory,    ///< Unverified.
    own        ///< Looked for and not found: the columns are our proposal.
};
template <>
struct Words<Certainty> {
    static constexpr std::array<std::string_view, 4> names{"exacto", "inferido", "de_memoria", "propio"};
};

struct ExportAsked {
    Date as_of{};
    std::optional<Date> from, until;  ///< Of the day that each table names.
    std::string office, bpin;
    std::optional<Uuid> case_id;  ///< What this case tells, and those that are linked to it.
    /// What else was asked for, as it was written: the parameters of its tables.
    std::map<std::string, std::string> more{};
};

// --- Stories ---------------------------------------------------------------------------------------------------------

/// One story, as JSON: what its parts are is said where it is told.
using StorySink = std::function<void(const json& story)>;

/// What an entity tells of its cases where a table does not do: what happened, in its order, with what stood after it.
/// What is told once is told the same ever after; later acts only add to it.
struct Story {
    std::string_view name;
    std::string_view about;  ///< What one of them is, in Spanish.
    /// One after another, those of which a case is `wanted`; whole, whatever was asked for.
    void (*tell)(ReportSource& source, const std::function<bool(const Snapshot&)>& wanted, const StorySink& give);
};

// --- Exports ---------------------------------------------------------------------------------------------------------

/// The tables and stories of an entity, filtered as was asked.
class ExportSource {
public:
    virtual ~ExportSource() = default;
    /// Errors: std::logic_error when there is no such table.
    virtual const Report& table(std::string_view name) const = 0;
    /// Errors: ReportMisasked, a filter that the table has no column for.
    virtual void rows(std::string_view table, const RowSink& give) = 0;
    /// A period is not looked at: which day of a story it is of, its form knows. Errors: std::logic_error when there
    /// is no such story.
    virtual void stories(std::string_view name, const StorySink& give) = 0;
};

struct ExportJob {
    ExportSource& source;
    const ReportHead& head;  ///< Entity and moment; its report is of no meaning here.
    const json& identity;    ///< `identificacion` of the entity's configuration: what no case says of it.
    const std::string& path;
    std::string_view file;  ///< Of `Export::files`.
    const ExportAsked& asked;
};

struct ExportFile {
    std::string_view name;  ///< `csv`; the ending too.
    std::string_view media;
};

struct Export {
    std::string name;    ///< `secop2_contratos`
    std::string title;   ///< Spanish.
    std::string source;  ///< Where its form is known from.
    Certainty certainty = Certainty::own;
    std::vector<std::string> tables;  ///< And stories that it is made from.
    std::vector<ExportFile> files;    ///< The first by omission.
    /// Its columns, each with what fills it; empty: no table.
    std::vector<std::pair<std::string, std::string>> columns;
    /// Errors: ReportMisasked; std::runtime_error, it cannot be written.
    std::function<void(const ExportJob&)> write;
};

}  // namespace hito
