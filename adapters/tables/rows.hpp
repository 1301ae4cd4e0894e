// Rows of a table, whatever the file: CSV of any dialect, a JSON array or one JSON object a line. Nothing is understood
// here; a row is texts under headers.
#pragma once

#include "adapters/tables/bytes.hpp"
#include "engine/record.hpp"

#include <memory>
#include <string>
#include <vector>

namespace hito::tables {

struct RawRow {
    std::int64_t line = 0;            ///< The physical line where the row starts; in JSON the ordinal of the object.
    std::vector<std::string> values;  ///< By position of `headers()`, UTF-8; may be shorter, what is missing is empty.
    std::vector<std::string> notes;   ///< Spanish: what the encoding had to be mended in.
    std::string fault;                ///< Spanish; not empty when the row can't be read.
};

class RowSource {
public:
    virtual ~RowSource() = default;
    /// False at the end. Errors: std::runtime_error in Spanish when the rest of the file can't be read.
    virtual bool next(RawRow& row) = 0;
    /// Headers as written. In JSON they grow while rows are read.
    virtual const std::vector<std::string>& headers() const = 0;
    virtual std::uint64_t bytes_read() const = 0;
    /// Format, delimiter and encoding.
    virtual json dialect() const = 0;
};

/// Opens the file by what its head shows; a JSON source has then looked at its first rows, a CSV source at its header,
/// and of an Excel book the first sheet is read. `name`: of the file, for messages. Errors: std::runtime_error in
/// Spanish.
std::unique_ptr<RowSource> open_rows(std::istream& stream, std::string_view name = {});

std::unique_ptr<RowSource> open_csv(ByteSource source, const TextDialect& text);
std::unique_ptr<RowSource> open_json(ByteSource source, const TextDialect& text);

/// A row larger than this is a file out of joint: an open quote, a brace that never closes.
inline constexpr std::size_t largest_row = std::size_t{4} * 1024 * 1024;
/// The widest known layout has a hundred.
inline constexpr std::size_t most_columns = 2000;

}  // namespace hito::tables
