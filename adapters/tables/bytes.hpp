// A buffered look at a stream: a first look at its head, then physical lines or single bytes, counted.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace hito::tables {

class ByteSource {
public:
    /// Keeps a reference to the stream, which must outlive it.
    explicit ByteSource(std::istream& stream);

    /// The first bytes of the stream (up to 64 KiB), before anything is read.
    std::string_view head() const { return buffer_; }

    /// Drops bytes of the head: a byte order mark.
    void skip(std::size_t count);

    /// The next byte or -1 at the end.
    int get() {
        if (at_ == buffer_.size() && !fill()) return -1;
        ++read_;
        return static_cast<unsigned char>(buffer_[at_++]);
    }

    /// The next physical line without its `end`; false when there is none. `ended` says whether the line had its end.
    /// Errors: std::runtime_error past `limit` bytes.
    bool read_line(std::string& line, bool& ended, char end, std::size_t limit);

    std::uint64_t bytes_read() const { return read_; }

private:
    bool fill();

    std::istream& stream_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t read_ = 0;
};

enum class Encoding { utf8, windows_1252 };

/// What the head of a file shows. Errors: std::runtime_error in Spanish for what is no text (a workbook, UTF-16).
struct TextDialect {
    bool byte_order_mark = false;
    Encoding encoding = Encoding::utf8;
    std::string line_end;  ///< `lf`, `crlf` or `cr`.
};
TextDialect detect_text(std::string_view head);

std::string_view name_of(Encoding encoding);

}  // namespace hito::tables
