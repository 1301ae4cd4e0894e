// Joins the law, the store and the formats. The only file that knows every folder.
#include "adapters/control/checks.hpp"
#include "adapters/dnp/gesproy.hpp"
#include "adapters/ical/ical.hpp"
#include "adapters/ocds/export.hpp"
#include "adapters/postgres/archive.hpp"
#include "adapters/postgres/cluster.hpp"
#include "adapters/postgres/migrate.hpp"
#include "adapters/postgres/outbox.hpp"
#include "adapters/salidas/carrier.hpp"
#include "adapters/secop/plan_reader.hpp"
#include "adapters/secop/reader.hpp"
#include "adapters/secop/sample.hpp"
#include "adapters/tables/formats.hpp"
#include "adapters/tables/layout.hpp"
#include "api/parts.hpp"
#include "api/svg.hpp"
#include "migrations_embedded.hpp"
#include "workflows/auditoria/auditoria.hpp"
#include "workflows/informes/informes.hpp"
#include "workflows/law/calendario.hpp"
#include "workflows/law/modalidad.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/presupuesto/cierre.hpp"
#include "workflows/publicados/publicados.hpp"
#include "workflows/registry.hpp"
#include "workflows/roles.hpp"

#include <array>

namespace hito {

namespace {

class OpenDatabase final : public api::Database {
public:
    OpenDatabase(std::optional<postgres::Cluster> cluster, const std::string& conninfo,
                 const api::DatabaseChoice& choice)
        : cluster_{std::move(cluster)},
          alone_{choice.alone ? std::optional<postgres::Alone>(conninfo) : std::nullopt},
          use_{choice.alone ? postgres::Use::alone : postgres::Use::beside},
          migrated_{postgres::migrate(conninfo, embedded::migrations())},
          keys_{conninfo, 4, postgres::Work::by_key, [this] { revive(); }, use_},
          lists_{conninfo, choice.sessions, postgres::Work::lists, [this] { revive(); }, use_},
          store_{keys_, registry()},
          archive_{lists_, store_},
          outbox_{lists_} {}
    Store& store() override { return store_; }
    Archive& archive() override { return archive_; }
    Outbox& outbox() override { return outbox_; }
    std::vector<std::string> migrated() const override { return migrated_; }

private:
    void revive() {
        if (cluster_) cluster_->ensure_running();
    }
    std::optional<postgres::Cluster> cluster_;
    std::optional<postgres::Alone> alone_;
    postgres::Use use_;
    std::vector<std::string> migrated_;
    postgres::Pool keys_, lists_;
    postgres::PostgresStore store_;
    postgres::PostgresArchive archive_;
    postgres::PostgresOutbox outbox_;
};

std::unique_ptr<api::Database> open_database(const api::DatabaseChoice& choice) {
    if (!choice.url.empty()) return std::make_unique<OpenDatabase>(std::nullopt, choice.url, choice);
    const std::string name = choice.data.string();
    // `@name` is a data folder of that name in the default place.
    const auto folder = name.empty()            ? postgres::default_data_folder()
                        : name.starts_with('@') ? postgres::default_data_folder(name.substr(1))
                                                : choice.data;
    auto cluster = postgres::Cluster::open(folder, {.progress = choice.progress});
    const std::string conninfo = cluster.conninfo();
    return std::make_unique<OpenDatabase>(std::move(cluster), conninfo, choice);
}

std::vector<api::ParameterText> parameters_of_law() {
    std::vector<api::ParameterText> out;
    for (const auto& parameter : law::parametros()) {
        auto& text = out.emplace_back();
        text.name = parameter.name;
        text.meaning = parameter.meaning;
        text.type = parameter.type;
        for (const auto& row : parameter.rows)
            text.rows.push_back({row.from, std::string(row.value), std::string(row.source)});
    }
    return out;
}

std::unique_ptr<Calendar> calendar_of(const std::vector<api::ClosedDay>& closed) {
    std::vector<law::DiaNoHabil> days;
    for (const auto& day : closed) days.push_back({day.date, day.reason});
    return std::make_unique<law::CalendarioColombia>(std::move(days));
}

}  // namespace

}  // namespace hito

int main(int argc, char** argv) {
    using namespace hito;
    static const std::vector<api::ImportFormat> formats = [] {
        std::vector<api::ImportFormat> out;
        for (const auto& layout : secop::layouts()) out.push_back({layout.name, layout.title});
        for (const auto& format : secop::plan_formats()) out.push_back({format.name, format.title});
        out.push_back({dnp::gesproy_matrix, dnp::gesproy_title});
        return out;
    }();
    static const std::vector<Export> exports = [] {
        std::vector<Export> out;
        for (const auto& layout : tables::layouts()) out.push_back(tables::export_of(layout));
        for (auto& one : ocds::exports()) out.push_back(std::move(one));
        out.push_back(ical::deadlines_export());
        return out;
    }();
    const api::Parts parts{
        registry(),
        general_rules(),
        roles::all,
        roles::registrador,
        roles::administrador,
        roles::reloj,
        law_of,
        open_database,
        formats,
        [](std::istream& in, std::string_view name, std::string_view format) {
            auto rows = tables::open_rows(in, name);
            if (format == dnp::gesproy_matrix || (format.empty() && dnp::is_gesproy(rows->headers())))
                return dnp::open_gesproy(std::move(rows), name);
            return secop::open_reader(std::move(rows), name, format.empty() ? std::nullopt : std::optional(format));
        },
        [](std::ostream& out, int contracts, unsigned seed, Date as_of) {
            secop::generate_sample(out, {.contracts = contracts, .seed = seed, .as_of = as_of});
        },
        api::svg_of,
        parameters_of_law(),
        calendar_of,
        {FieldsOf<law::ObjetoAContratar>::value, law::modalidad_consultada},
        auditor(),
        {&cierre_de_vigencia()},
        informes(),
        tables::formats(),
        publicados(),
        historias(),
        exports,
        [](std::string_view name, const std::string& text) {
            return tables::export_of(tables::read_layout(name, text));
        },
        control::checks(),
        ical::open_agenda,
        salidas::carry,
        salidas::has_tls(),
        "0.1.0"};
    return api::run_command_line(argc, argv, parts);
}
