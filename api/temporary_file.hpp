// A file that goes away with whoever holds it: what is too large for memory waits there.
#pragma once

#include "engine/ports.hpp"

#include <string>
#include <unistd.h>

namespace hito::api {

class TemporaryFile {
public:
    /// Errors: Fault.
    explicit TemporaryFile(std::string_view purpose) : path_{"/tmp/hito-" + std::string(purpose) + "-XXXXXX"} {
        const int file = mkstemp(path_.data());
        if (file < 0) throw Fault("no se pudo crear un archivo temporal");
        close(file);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { unlink(path_.c_str()); }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace hito::api
