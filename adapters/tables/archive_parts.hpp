// The parts of a zip archive as streams, with what protects from those made to hurt.
#pragma once

#include "adapters/tables/bytes.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

struct zip;
struct zip_file;

namespace hito::tables {

/// A part that is being read. Errors of `read`: std::runtime_error in Spanish.
class Part {
public:
    Part(zip_file* file, std::string name, std::uint64_t packed, std::uint64_t size);
    ~Part();
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;
    /// Up to `room` bytes; 0 at the end.
    std::size_t read(char* into, std::size_t room);
    /// Of a hundred, by what the archive says of its size.
    double done() const { return size_ == 0 ? 1 : static_cast<double>(read_) / static_cast<double>(size_); }

private:
    zip_file* file_;
    std::string name_;
    std::uint64_t packed_, size_, read_ = 0;
};

/// Copies the source into a file without a name, since an archive is read from its end.
class ArchiveParts {
public:
    /// Errors: std::runtime_error in Spanish.
    explicit ArchiveParts(ByteSource& source);
    ~ArchiveParts();
    ArchiveParts(const ArchiveParts&) = delete;
    ArchiveParts& operator=(const ArchiveParts&) = delete;

    /// Nothing when there is no such part.
    std::unique_ptr<Part> open(const std::string& name);
    std::uint64_t size() const { return size_; }

private:
    zip* archive_ = nullptr;
    std::uint64_t size_ = 0;
};

}  // namespace hito::tables
