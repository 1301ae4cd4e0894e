#include "adapters/postgres/libpq.hpp"

namespace hito::postgres {

PqConnection::PqConnection(const std::string& conninfo) : connection_(PQconnectdb(conninfo.c_str()), &PQfinish) {
    if (!connection_) throw std::bad_alloc();
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw PqError(PQerrorMessage(connection_.get()), {});
    // Notices ("already exists, skipping") would go to our standard error.
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
}

PqConnection::Rows PqConnection::execute(const std::string& statements) {
    return take(PQexec(connection_.get(), statements.c_str()));
}

PqConnection::Rows PqConnection::execute(const std::string& statement, std::span<const std::string> values) {
    std::vector<const char*> pointers;
    for (const auto& value : values) pointers.push_back(value.c_str());
    return take(PQexecParams(connection_.get(), statement.c_str(), static_cast<int>(pointers.size()), nullptr,
                             pointers.data(), nullptr, nullptr, 0));
}

PqConnection::Rows PqConnection::take(PGresult* answer) {
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(answer, &PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        const std::string message = PQresultErrorMessage(result.get());
        throw PqError(message.empty() ? PQerrorMessage(connection_.get()) : message, state ? state : "");
    }
    Rows rows(static_cast<std::size_t>(PQntuples(result.get())));
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (int column = 0; column < PQnfields(result.get()); ++column)
            rows[row].emplace_back(PQgetvalue(result.get(), static_cast<int>(row), column));
    return rows;
}

std::string conninfo_value(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

}  // namespace hito::postgres
