#include "adapters/postgres/migrate.hpp"

#include "adapters/postgres/libpq.hpp"
#include "engine/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace hito::postgres {

namespace {

using Files = std::span<const embedded::File>;

// Any fixed number does, as long as it never changes: programs of two versions must wait for each other.
constexpr std::string_view take_lock = "SELECT pg_advisory_lock(7522525896800240495)";

constexpr std::string_view make_table = R"(
CREATE SCHEMA IF NOT EXISTS hito;
CREATE TABLE IF NOT EXISTS hito.migracion (
    nombre   text        NOT NULL CONSTRAINT migracion_pk PRIMARY KEY,
    sha256   text        NOT NULL,
    aplicada timestamptz NOT NULL DEFAULT clock_timestamp()
))";

constexpr std::string_view insert_row = "INSERT INTO hito.migracion (nombre, sha256) VALUES ($1, $2)";

std::string digest_of(const embedded::File& file) { return to_hex(sha256(file.text)); }

/// The files are 0001_..., 0002_... without gaps: a lost file must not pass for an applied one.
void check_names(Files files) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto name = files[i].name;
        if (!name.starts_with(fmt::format("{:04}_", i + 1)) || !name.ends_with(".sql"))
            throw MigrationError(
                fmt::format("La migración {} está donde se espera {:04}_nombre.sql: los números van de "
                            "uno en uno desde 0001.",
                            name, i + 1));
        if (files[i].text.find('\0') != std::string_view::npos)
            throw MigrationError(fmt::format("La migración {} tiene un byte cero.", name));
    }
}

PqConnection::Rows applied_rows(PqConnection& database) {
    if (database.execute("SELECT to_regclass('hito.migracion') IS NOT NULL")[0][0] != "t") return {};
    return database.execute("SELECT nombre, sha256 FROM hito.migracion ORDER BY nombre COLLATE \"C\"");
}

/// The files that `applied` lacks: what was applied must be the first files, unchanged.
Files pending_of(Files files, const PqConnection::Rows& applied) {
    const auto known = [&](const std::string& name) {
        return std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.name == name; });
    };
    for (std::size_t i = 0; i < applied.size(); ++i) {
        const auto& name = applied[i][0];
        if (!known(name))
            throw MigrationError(
                fmt::format("La base de datos tiene aplicada la migración {}, que este programa no "
                            "conoce: es de una versión más nueva de hito.",
                            name));
        if (files[i].name != name)
            throw MigrationError(fmt::format(
                "La base de datos tiene aplicada la migración {} y le falta {}, que va antes.", name, files[i].name));
        if (const auto digest = digest_of(files[i]); digest != applied[i][1])
            throw MigrationError(
                fmt::format("La migración {} cambió después de aplicada: su SHA-256 era {} y es {}. Una "
                            "migración aplicada no se edita; el cambio va en una nueva.",
                            name, applied[i][1], digest));
    }
    return files.subspan(applied.size());
}

void apply(PqConnection& database, const embedded::File& file) {
    // What a file sets must reach neither the next one nor our own row. (DISCARD ALL would let go of the lock.)
    const std::array row{std::string(file.name), digest_of(file)};
    try {
        database.execute("BEGIN");
        // libpq and not SOCI: SOCI takes every `:name` of a text for a parameter, in strings and function bodies too,
        // and prepares it, which allows one statement.
        database.execute(std::string(file.text));
        if (!database.in_transaction())
            throw MigrationError(
                fmt::format("La migración {} termina la transacción en que se aplica: quítele COMMIT y "
                            "ROLLBACK.",
                            file.name));
        database.execute("RESET ALL; RESET SESSION AUTHORIZATION");
        database.execute(std::string(insert_row), row);
        database.execute("COMMIT");
    } catch (const PqError& error) {
        throw MigrationError(fmt::format("La migración {} falló: {}", file.name, error.what()));
    }
}

}  // namespace

std::vector<std::string> migrate(const std::string& conninfo, Files files) {
    check_names(files);
    PqConnection database(conninfo);
    // The connection holds the lock: it is free again when this function ends, however it ends.
    database.execute(std::string(take_lock));
    database.execute(std::string(make_table));
    std::vector<std::string> done;
    for (const auto& file : pending_of(files, applied_rows(database))) {
        apply(database, file);
        done.emplace_back(file.name);
    }
    return done;
}

std::vector<std::string> pending_migrations(const std::string& conninfo, Files files) {
    check_names(files);
    PqConnection database(conninfo);
    std::vector<std::string> out;
    for (const auto& file : pending_of(files, applied_rows(database))) out.emplace_back(file.name);
    return out;
}

}  // namespace hito::postgres
