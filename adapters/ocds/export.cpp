#include "adapters/ocds/export.hpp"

#include "adapters/ocds/chain.hpp"
#include "adapters/ocds/merge.hpp"
#include "adapters/ocds/package.hpp"

#include <algorithm>

namespace hito::ocds {

namespace {

constexpr std::string_view standard = "OCDS 1.1 (estándar de datos de contratación abierta)";
constexpr const char* chains = "cadenas";

bool asked_for(const ExportAsked& asked, const json& release) {
    const auto day = parse_date(release.at("date").get_ref<const std::string&>().substr(0, 10));
    return day && (!asked.from || *day >= *asked.from) && (!asked.until || *day <= *asked.until);
}

void write_releases(const ExportJob& job) {
    const Publisher publisher = publisher_of(job);
    const bool lines = job.file == "ndjson";
    PackageFile file(job, lines ? json() : head_of(job, publisher, "releases", "1.1"), "releases");
    job.source.stories(chains, [&](const json& story) {
        for (const auto& release : releases_of(story, publisher))
            if (asked_for(job.asked, release)) file.add(release);
    });
    file.finish();
}

/// A record is whole: a period picks those in which something was told in it.
void write_records(const ExportJob& job) {
    const Publisher publisher = publisher_of(job);
    PackageFile file(job, head_of(job, publisher, "records", "1.1"), "records");
    job.source.stories(chains, [&](const json& story) {
        const auto releases = releases_of(story, publisher);
        if (std::none_of(releases.begin(), releases.end(), [&](const json& one) { return asked_for(job.asked, one); }))
            return;
        file.add({{"ocid", releases.front().at("ocid")},
                  {"releases", releases},
                  {"compiledRelease", compiled_release(releases)},
                  {"versionedRelease", versioned_release(releases)}});
    });
    file.finish();
}

}  // namespace

Export releases_export() {
    Export out{"ocds_releases",
               "Entregas OCDS de las contrataciones",
               std::string(standard),
               Certainty::exact,
               {chains},
               {{"ndjson", "application/x-ndjson"}, {"json", "application/json"}},
               {},
               write_releases};
    return out;
}

Export records_export() {
    Export out{"ocds_records",
               "Registros OCDS, con sus entregas, lo compilado y sus versiones",
               std::string(standard),
               Certainty::exact,
               {chains},
               {{"json", "application/json"}},
               {},
               write_records};
    return out;
}

std::vector<Export> exports() { return {releases_export(), records_export(), projects_export()}; }

}  // namespace hito::ocds
