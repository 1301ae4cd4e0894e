// A file an act, written beside its name and moved to it: who looks at the folder sees whole files only.
#include "adapters/salidas/carrier.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace hito::salidas {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    int get() const { return number_; }

private:
    int number_;
};

Carried failed(std::string_view what, bool reached = true) {
    return {false, reached, fmt::format("{}: {}", what, std::system_category().message(errno))};
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t done = ::write(file, text.data(), text.size());
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(done));
    }
    return fsync(file) == 0;
}

}  // namespace

Carried drop(const Parcel& parcel) {
    const Descriptor folder(open(parcel.to.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() < 0) return failed("la carpeta no se puede abrir", false);
    const std::string name = fmt::format("{}-{}-{:06}-{}.json", parcel.entity, to_text(parcel.delivery.case_id),
                                         parcel.delivery.seq, parcel.delivery.id);
    const std::string half = "." + name + ".parcial";
    {
        // A name that somebody made a link of leads nowhere.
        if (unlinkat(folder.get(), half.c_str(), 0) != 0 && errno != ENOENT)
            return failed("no se pudo quitar lo que quedó a medias");
        const Descriptor file(
            openat(folder.get(), half.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0640));
        if (file.get() < 0) return failed("no se pudo crear el archivo", false);
        if (!write_all(file.get(), parcel.body + "\n")) {
            const Carried out = failed("no se pudo escribir el archivo", false);
            unlinkat(folder.get(), half.c_str(), 0);
            return out;
        }
    }
    if (renameat(folder.get(), half.c_str(), folder.get(), name.c_str()) != 0)
        return failed("no se pudo dar su nombre al archivo");
    if (fsync(folder.get()) != 0) return failed("no se pudo asegurar la carpeta");
    return {true, true, {}};
}

}  // namespace hito::salidas
