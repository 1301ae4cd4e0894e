// A file of one JSON object with one long list, written part by part.
#pragma once

#include "adapters/ocds/values.hpp"
#include "engine/export.hpp"

#include <fstream>

namespace hito::ocds {

class PackageFile {
public:
    /// `head`: the fields beside the list. Null: NDJSON, a part a line. Errors: std::runtime_error, it cannot.
    PackageFile(const ExportJob& job, json head, std::string list);
    void add(const json& part);
    /// Errors: ReportMisasked, a package without parts is none.
    void finish();

private:
    std::ofstream out_;
    bool lines_;
    std::uint64_t parts_ = 0;
};

/// `{uri, version, publishedDate, publisher, license}` of a package of this kind.
json head_of(const ExportJob& job, const Publisher& publisher, std::string_view kind, std::string_view version);
Publisher publisher_of(const ExportJob& job);

}  // namespace hito::ocds
