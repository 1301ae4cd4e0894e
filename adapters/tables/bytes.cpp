#include "adapters/tables/bytes.hpp"

#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <cstring>
#include <stdexcept>

namespace hito::tables {

namespace {

constexpr std::size_t block = 64 * 1024;

/// Cut so that no character of UTF-8 is halved at the end.
std::string_view whole_characters(std::string_view head) {
    for (std::size_t back = 1; back <= 3 && back <= head.size(); ++back) {
        const auto byte = static_cast<unsigned char>(head[head.size() - back]);
        if (byte >= 0xC0) return head.substr(0, head.size() - back);
        if (byte < 0x80) break;
    }
    return head;
}

/// Bytes that no UTF-8 sequence takes in, against sequences of more than one byte. A file with a few broken values is
/// still UTF-8; one whose every accent is broken is Windows-1252.
Encoding encoding_of(std::string_view head) {
    const std::string_view text = whole_characters(head);
    if (is_utf8(text)) return Encoding::utf8;
    std::size_t broken = 0;
    std::size_t sequences = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        if (static_cast<unsigned char>(text[i]) >= 0x80) {
            length = 0;
            for (std::size_t n = 2; n <= 4 && length == 0; ++n)
                if (is_utf8(text.substr(i, n)) && i + n <= text.size()) length = n;
            length == 0 ? ++broken : ++sequences;
        }
        i += length == 0 ? 1 : length;
    }
    return broken > sequences ? Encoding::windows_1252 : Encoding::utf8;
}

}  // namespace

ByteSource::ByteSource(std::istream& stream) : stream_{stream} { fill(); }

bool ByteSource::fill() {
    buffer_.resize(block);
    at_ = 0;
    stream_.read(buffer_.data(), static_cast<std::streamsize>(block));
    buffer_.resize(static_cast<std::size_t>(stream_.gcount()));
    if (stream_.bad()) throw std::runtime_error("No se pudo seguir leyendo el archivo.");
    return !buffer_.empty();
}

void ByteSource::skip(std::size_t count) {
    at_ += count;
    read_ += count;
}

bool ByteSource::read_line(std::string& line, bool& ended, char end, std::size_t limit) {
    line.clear();
    ended = false;
    bool any = false;
    while (at_ < buffer_.size() || fill()) {
        any = true;
        const char* from = buffer_.data() + at_;
        const std::size_t left = buffer_.size() - at_;
        const void* found = std::memchr(from, end, left);
        const std::size_t length =
            found == nullptr ? left : static_cast<std::size_t>(static_cast<const char*>(found) - from);
        line.append(from, length);
        at_ += length;
        read_ += length;
        if (line.size() > limit)
            throw std::runtime_error(
                fmt::format("Hay una línea de más de {} bytes: el archivo no es una tabla.", limit));
        if (found == nullptr) continue;
        ++at_;
        ++read_;
        ended = true;
        break;
    }
    return any;
}

TextDialect detect_text(std::string_view head) {
    if (head.empty()) throw std::runtime_error("El archivo está vacío.");
    if (head.starts_with("\xD0\xCF\x11\xE0"))
        throw std::runtime_error(
            "El archivo es un libro antiguo de Excel: guárdelo como libro de Excel (.xlsx) o CSV UTF-8.");
    if (head.starts_with("\x1F\x8B")) throw std::runtime_error("El archivo está comprimido: descomprímalo primero.");
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        throw std::runtime_error("El archivo está en UTF-16: guárdelo como CSV UTF-8.");
    if (head.find('\0') != std::string_view::npos)
        throw std::runtime_error("El archivo no es un texto: tiene bytes nulos.");
    TextDialect dialect;
    dialect.byte_order_mark = head.starts_with("\xEF\xBB\xBF");
    dialect.encoding = encoding_of(head);
    const std::size_t feed = head.find('\n');
    const bool crlf = feed != std::string_view::npos && feed > 0 && head[feed - 1] == '\r';
    dialect.line_end = crlf ? "crlf" : "lf";
    if (feed == std::string_view::npos && head.find('\r') != std::string_view::npos) dialect.line_end = "cr";
    return dialect;
}

std::string_view name_of(Encoding encoding) { return encoding == Encoding::utf8 ? "utf-8" : "windows-1252"; }

}  // namespace hito::tables
