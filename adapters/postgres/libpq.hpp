// libpq with owners: for what SOCI does not do, which is many statements in one text, and to ask if a server answers.
#pragma once

#include <libpq-fe.h>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace hito::postgres {

/// What the server answered, with its SQLSTATE.
struct PqError : std::runtime_error {
    PqError(const std::string& what, std::string state) : std::runtime_error(what), sqlstate(std::move(state)) {}
    std::string sqlstate;  ///< Empty when there was no answer.
};

class PqConnection {
public:
    /// Errors: PqError.
    explicit PqConnection(const std::string& conninfo);

    using Rows = std::vector<std::vector<std::string>>;  ///< NULL reads as the empty text.
    /// One or more statements; the rows of the last one. Errors: PqError.
    Rows execute(const std::string& statements);
    /// One statement with `$1`...
    Rows execute(const std::string& statement, std::span<const std::string> values);
    bool in_transaction() const { return PQtransactionStatus(connection_.get()) == PQTRANS_INTRANS; }

private:
    Rows take(PGresult* answer);
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

/// A value of a connection string, quoted.
std::string conninfo_value(std::string_view text);

}  // namespace hito::postgres
