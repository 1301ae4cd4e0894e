// Loads an outside file: each record becomes the acts that lead from what is known to what it says, in `registrar`
// mode. Loading a file twice changes nothing; loading a newer one adds the difference; stopping half way loses nothing.
#pragma once

#include "engine/archive.hpp"
#include "engine/run.hpp"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace hito {

struct ImportOptions {
    std::string person;          ///< Who loads it.
    const Role* role = nullptr;  ///< The role of recorded past acts.
    /// Tax numbers of the entities whose rows are loaded; a row of another one is refused. Empty: any.
    std::vector<std::string> entities;
    int workers = 16;  ///< Rows in flight; their acts share commits.
    std::function<void(std::uint64_t rows, std::uint64_t bytes)> progress{};
    const std::atomic<bool>* stop = nullptr;
};

struct RowNote {
    std::int64_t line = 0;
    std::string text;
};

struct ImportReport {
    std::uint64_t rows = 0, opened = 0, updated = 0, unchanged = 0, acts = 0, findings = 0;
    std::vector<RowNote> rejected;  ///< Rows that became no case, with the reason.
    std::vector<RowNote> partial;   ///< Rows of which some act could not be recorded.
    std::vector<RowNote> notes;     ///< Values that were mended or left aside.
    std::uint64_t more_rejected = 0, more_partial = 0, more_notes = 0;  ///< Beyond the first 50,000 of each.
    json dialect;
    bool stopped = false;

    json to_json() const;
};

/// Errors: Fault when the store is gone (load the file again to go on); std::runtime_error when the file can't be read.
ImportReport import_records(RecordReader& reader, std::string_view entity, Runner& runner, Archive& archive, Laws& laws,
                            const Registry& registry, const ImportOptions& options);

}  // namespace hito
