// A row of an outside file after cleaning: canonical names, clean values. Adapters write records; the workflow that
// understands the kind of a record says which acts follow from it. Neither knows the other.
#pragma once

#include "engine/parameters.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hito {

struct Record {
    std::string kind;    ///< What the row tells of: `contrato_publicado`.
    std::string source;  ///< The format it came in: `secop2_contratos`.
    std::int64_t line = 0;
    std::string key;  ///< The business key of the case, e.g. `CO1.PCCNTR.1510538`.
    json data;  ///< Canonical fields only; what is null or unreadable is absent; money in whole centavos, dates ISO.
    std::vector<std::string> notes;  ///< Spanish, one a mended or dropped value, naming column and value.
};

/// A row that became no record.
struct RejectedRow {
    std::int64_t line = 0;
    std::string reason;  ///< Spanish: what was expected and what was found.
};

/// Streams records out of a file.
class RecordReader {
public:
    virtual ~RecordReader() = default;
    /// The next row, or std::monostate at the end. Errors: std::runtime_error when the rest of the file can't be read.
    virtual std::variant<std::monostate, Record, RejectedRow> next() = 0;
    virtual std::uint64_t bytes_read() const = 0;
    /// What was detected: delimiter, encoding, columns used and columns not known.
    virtual json dialect() const = 0;
};

}  // namespace hito
