// Migrations: numbered SQL files, applied once each and forward only.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// As cmake/embed_script.cmake writes it, so that this header needs no generated one.
namespace hito::embedded {
#ifndef HITO_EMBEDDED_FILE
#define HITO_EMBEDDED_FILE
struct File {
    std::string_view name;
    std::string_view text;
};
#endif
}  // namespace hito::embedded

namespace hito::postgres {

/// The files and the database do not agree, or a file failed; Spanish, naming the file.
struct MigrationError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Applies the files that the database lacks, in order, each in its own transaction, and says which. `files` are named
/// `NNNN_name.sql`, from 0001 without gaps (hito::embedded::migrations()). Runs as the role of `conninfo`, which comes
/// to own what they make; several at once wait for each other. What was applied is kept in `hito.migracion`.
/// Errors: MigrationError when a file fails (those before it stay applied), an applied file changed or is missing here
/// (the database is newer than this program); PqError when the database can't be reached.
std::vector<std::string> migrate(const std::string& conninfo, std::span<const embedded::File> files);

/// What `migrate` would apply. Changes nothing. Errors: as `migrate`.
std::vector<std::string> pending_migrations(const std::string& conninfo, std::span<const embedded::File> files);

}  // namespace hito::postgres
