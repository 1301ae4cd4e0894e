#include "adapters/tables/archive_parts.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>
#include <unistd.h>
#include <vector>
#include <zip.h>

namespace hito::tables {

namespace {

// A sheet of figures packs to a tenth or a thirtieth. What grows a thousandfold was made to.
constexpr std::uint64_t small_part = std::uint64_t{64} * 1024 * 1024;
constexpr std::uint64_t most_growth = 400;
constexpr std::uint64_t largest_archive = std::uint64_t{2} * 1024 * 1024 * 1024;

[[noreturn]] void broken() {
    throw std::runtime_error("El libro de Excel está cortado o dañado: vuelva a descargarlo o guárdelo de nuevo.");
}

/// A file that has no name any more and goes away when it is closed.
int nameless_file() {
    std::string path = "/tmp/hito-libro-XXXXXX";
    const int file = mkstemp(path.data());
    if (file < 0) throw std::runtime_error("No se pudo crear un archivo temporal para el libro.");
    unlink(path.c_str());
    return file;
}

std::uint64_t copy(ByteSource& source, int file) {
    std::vector<char> block(std::size_t{1} << 16U);
    std::uint64_t total = 0;
    for (bool more = true; more;) {
        std::size_t size = 0;
        for (int byte = 0; size < block.size() && (byte = source.get()) >= 0;) block[size++] = static_cast<char>(byte);
        more = size == block.size();
        total += size;
        if (total > largest_archive) throw std::runtime_error("El libro de Excel pasa de 2 GiB.");
        for (std::size_t at = 0; at < size;) {
            const ssize_t written = write(file, block.data() + at, size - at);
            if (written <= 0) throw std::runtime_error("No hay espacio en disco para leer el libro.");
            at += static_cast<std::size_t>(written);
        }
    }
    return total;
}

}  // namespace

Part::Part(zip_file* file, std::string name, std::uint64_t packed, std::uint64_t size)
    : file_{file}, name_{std::move(name)}, packed_{packed}, size_{size} {}
Part::~Part() { zip_fclose(file_); }

std::size_t Part::read(char* into, std::size_t room) {
    const zip_int64_t got = zip_fread(file_, into, room);
    if (got < 0) broken();
    read_ += static_cast<std::uint64_t>(got);
    if (read_ > small_part && read_ / most_growth > packed_)
        throw std::runtime_error(fmt::format(
            "El libro de Excel no es de fiar: su parte {} ocupa {} bytes comprimida y pasa de {} al abrirla.", name_,
            packed_, read_));
    return static_cast<std::size_t>(got);
}

ArchiveParts::ArchiveParts(ByteSource& source) {
    const int file = nameless_file();
    try {
        size_ = copy(source, file);
        lseek(file, 0, SEEK_SET);
    } catch (...) {
        close(file);
        throw;
    }
    int error = 0;
    archive_ = zip_fdopen(file, 0, &error);  // Takes the file over once it succeeds.
    if (archive_) return;
    close(file);
    broken();
}
ArchiveParts::~ArchiveParts() { zip_discard(archive_); }

std::unique_ptr<Part> ArchiveParts::open(const std::string& name) {
    zip_stat_t about;
    zip_stat_init(&about);
    const zip_int64_t at = zip_name_locate(archive_, name.c_str(), ZIP_FL_NOCASE);
    if (at < 0) return nullptr;
    if (zip_stat_index(archive_, static_cast<zip_uint64_t>(at), 0, &about) != 0) broken();
    if (about.encryption_method != ZIP_EM_NONE)
        throw std::runtime_error("El libro de Excel tiene contraseña: guárdelo sin ella.");
    zip_file_t* file = zip_fopen_index(archive_, static_cast<zip_uint64_t>(at), 0);
    if (!file) broken();
    return std::make_unique<Part>(file, name, about.comp_size, about.size);
}

}  // namespace hito::tables
