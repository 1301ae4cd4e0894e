// An Excel book (Office Open XML) as rows of its first sheet, read as a stream: libzip gives the parts, expat their
// elements. Nothing of it is unpacked onto a disk, and nothing that it names outside itself is opened.
#pragma once

#include "adapters/tables/rows.hpp"

namespace hito::tables {

/// Whether the head of a file is that of a zip archive.
inline bool is_archive(std::string_view head) { return head.starts_with("PK\x03\x04"); }

/// The row with most texts among the first twenty is the header; what stands above it is told in the dialect. Days are
/// ISO, numbers have a point. Errors: std::runtime_error in Spanish: no book, cut, one that grows out of proportion
/// when it is unpacked, a part with a DOCTYPE.
std::unique_ptr<RowSource> open_book(ByteSource source);

}  // namespace hito::tables
