// Files that an entity hands in elsewhere, checked before it does: which formats there are is for the adapters to say.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito {

struct FileBreach {
    std::string rule, where, what;  ///< Code, place and a Spanish sentence with figures.
};
struct FileReview {
    std::vector<FileBreach> breaches;
    std::vector<std::string> notes;  ///< What could not be looked at, and why.
};
/// What is told of the files beside them.
struct FileOption {
    std::string_view name, meaning;
};
/// The files of one delivery, by the name that whoever asked gave them.
struct NamedText {
    std::string name, text;
};

struct FileCheck {
    std::string_view name;   ///< `cuipo`
    std::string_view title;  ///< Spanish.
    std::string_view norm;
    std::span<const FileOption> options;
    /// `files` by delivery: `actual`, and those it is held against, `anterior` and `primero`. Errors:
    /// std::runtime_error in Spanish, a file that cannot be read or an option that cannot be.
    FileReview (*review)(const std::map<std::string, std::vector<NamedText>>& files,
                         const std::map<std::string, std::string>& options);
};

}  // namespace hito
