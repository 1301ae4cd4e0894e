// Text of the portals: folding for comparison, blanks, encodings and the vowels that SECOP I lost. Everything is pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hito::tables {

/// For comparison only: lower case, without accents, each run of signs and blanks as one blank, trimmed.
/// `Localización`, `LOCALIZACIoN` and `localizacion` fold to the same text; `localizaci_n` to `localizaci n`.
std::string fold(std::string_view text);

/// Trimmed, with each run of blanks (also line breaks, tabs and no-break spaces) as one blank; control bytes go.
std::string collapse(std::string_view text);

/// Whether the text is one of the spellings that mean "no value" in the open data, in any case.
bool means_null(std::string_view text);

bool is_utf8(std::string_view text);

/// Every byte above 0x7F read as Windows-1252 (Latin-1 and the signs that Windows added).
std::string from_windows_1252(std::string_view text);

/// The text with the bytes that are no UTF-8 read as Windows-1252; nothing when there are none.
std::optional<std::string> repair_utf8(std::string_view text);

/// SECOP I turned accented capitals into bare small vowels (`CONTRATACIoN`). Mends the words and endings of a table,
/// and leaves the rest as it is; nothing when there was nothing to mend.
std::optional<std::string> repair_accents(std::string_view text);

/// At most `bytes` of the text for a message, cut between characters, with `…` when cut.
std::string shorten(std::string_view text, std::size_t bytes = 80);

}  // namespace hito::tables
