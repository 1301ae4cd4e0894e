#include "adapters/ocds/package.hpp"

#include <fmt/format.h>

namespace hito::ocds {

PackageFile::PackageFile(const ExportJob& job, json head, std::string list)
    : out_{job.path, std::ios::binary}, lines_{head.is_null()} {
    if (!out_) throw std::runtime_error(fmt::format("no se puede escribir {}", job.path));
    if (lines_) return;
    std::string text = head.dump();
    text.pop_back();
    out_ << text << ",\"" << list << "\":[";
}

void PackageFile::add(const json& part) {
    if (!lines_) out_ << (parts_ == 0 ? "\n" : ",\n");
    out_ << part.dump(-1, ' ', false, json::error_handler_t::replace);
    if (lines_) out_ << '\n';
    ++parts_;
}

void PackageFile::finish() {
    if (!lines_ && parts_ == 0)
        throw ReportMisasked("archivo", "no hay nada que cumpla lo pedido, y un paquete vacío no cumple el estándar");
    if (!lines_) out_ << "\n]}\n";
    out_.close();
    if (!out_) throw std::runtime_error("no se pudo terminar de escribir el archivo");
}

json head_of(const ExportJob& job, const Publisher& publisher, std::string_view kind, std::string_view version) {
    const std::string made = to_rfc3339(job.head.made);
    json out{{"uri", fmt::format("{}:{}:{}", publisher.uri, kind, to_iso(job.asked.as_of))},
             {"version", version},
             {"publishedDate", in_colombia(made)},
             {"publisher", publisher_told(publisher)}};
    if (!publisher.license.empty()) out["license"] = publisher.license;
    return out;
}

Publisher publisher_of(const ExportJob& job) {
    return publisher_of(job.head.entity, job.head.entity_name, job.identity);
}

}  // namespace hito::ocds
