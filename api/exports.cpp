#include "api/exports.hpp"

#include "api/paging.hpp"
#include "api/reports.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::api {

namespace {

[[noreturn]] void misasked(std::string_view param, const std::string& why) { throw ReportMisasked(param, why); }

/// The cases that were asked for, of all that there are.
class AskedCases final : public ReportSource {
public:
    AskedCases(ReportSource& all, const ExportAsked& asked) : all_{all}, asked_{asked} {}

    const Law& law() const override { return all_.law(); }
    void cases(std::string_view workflow, const std::function<void(const Snapshot&)>& take) override {
        all_.cases(workflow, [&](const Snapshot& at) {
            if (wanted(at)) take(at);
        });
    }
    std::optional<Snapshot> find(const Uuid& id) override { return all_.find(id); }
    std::vector<ActRecord> acts(const Uuid& id) override { return all_.acts(id); }
    void findings(const std::map<std::string, std::string>& filters,
                  const std::function<void(const json&)>& take) override {
        all_.findings(filters, take);
    }
    void leave_out(std::string why) override { all_.leave_out(std::move(why)); }

    ReportSource& all() { return all_; }
    bool wanted(const Snapshot& at) const {
        if (!asked_.bpin.empty() && summary_of(at)->bpin != asked_.bpin) return false;
        if (!asked_.case_id || at.id == *asked_.case_id) return true;
        return std::any_of(at.links.begin(), at.links.end(),
                           [&](const Link& link) { return link.target == *asked_.case_id; });
    }

private:
    ReportSource& all_;
    const ExportAsked& asked_;
};

bool has_param(const Report& table, std::string_view name) {
    return std::any_of(table.params.begin(), table.params.end(),
                       [&](const ReportParam& param) { return param.name == name; });
}

/// Null: there is none.
const Report* find_table(const Services& services, std::string_view name) {
    for (const auto& list : {services.export_tables, services.reports})
        for (const Report* one : list)
            if (one->name == name) return one;
    return nullptr;
}

/// Where a table has a column; `filter` names what asks for it. Errors: ReportMisasked when it has none.
std::size_t column_for(const Report& table, std::string_view column, std::string_view filter) {
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const FieldInfo& field) { return field.name == column; });
    if (found == table.columns.end())
        misasked(filter, fmt::format("los datos de «{}» no se pueden filtrar así", table.title));
    return static_cast<std::size_t>(found - table.columns.begin());
}

class Told final : public ExportSource {
public:
    Told(const Services& services, AskedCases& cases, const ExportAsked& asked,
         const std::function<void(std::uint64_t)>& progress)
        : services_{services}, cases_{cases}, asked_{asked}, progress_{progress} {}

    const Report& table(std::string_view name) const override {
        if (const Report* found = find_table(services_, name)) return *found;
        throw std::runtime_error(fmt::format("no hay una tabla «{}»", name));
    }
    void rows(std::string_view name, const RowSink& give) override {
        const Report& of = table(name);
        const bool by_day = (asked_.from || asked_.until) && !has_param(of, "desde");
        const std::size_t day = by_day ? column_for(of, of.day, asked_.from ? "desde" : "hasta") : 0;
        const std::size_t office = asked_.office.empty() ? 0 : column_for(of, "dependencia", "dependencia");
        std::map<std::string, std::string> own;
        for (const auto& [param, value] : asked_.more)
            if (has_param(of, param)) own.emplace(param, value);
        of.rows(cases_, read_asked(of, own, asked_.as_of), [&](const ReportRow& cells) {
            if (by_day && !in_period(cells[day])) return;
            if (!asked_.office.empty() && cells[office] != Cell(asked_.office)) return;
            if (progress_) progress_(++rows_);
            give(cells);
        });
    }
    void stories(std::string_view name, const StorySink& give) override {
        const auto all = services_.stories;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Story* one) { return one->name == name; });
        if (found == all.end()) throw std::runtime_error(fmt::format("no hay una historia «{}»", name));
        const auto wanted = [&](const Snapshot& at) {
            return cases_.wanted(at) &&
                   (asked_.office.empty() || at.facts->value("dependencia", std::string()) == asked_.office);
        };
        (*found)->tell(cases_.all(), wanted, [&](const json& story) {
            if (progress_) progress_(++rows_);
            give(story);
        });
    }

private:
    bool in_period(const Cell& cell) const {
        const Date* day = std::get_if<Date>(&cell);
        return day && (!asked_.from || *day >= *asked_.from) && (!asked_.until || *day <= *asked_.until);
    }
    const Services& services_;
    AskedCases& cases_;
    const ExportAsked& asked_;
    const std::function<void(std::uint64_t)>& progress_;
    std::uint64_t rows_ = 0;
};

/// Null: the program has none of that name.
const Export* builtin(const Services& services, std::string_view name) {
    for (const Export& one : services.exports)
        if (one.name == name) return &one;
    return nullptr;
}

std::string_view file_named(const Export& format, const std::string& name) {
    std::vector<std::string_view> known;
    for (const auto& file : format.files) {
        if (name.empty() || file.name == name) return file.name;
        known.push_back(file.name);
    }
    misasked("archivo", fmt::format("se espera {}", fmt::join(known, ", ")));
}

std::string_view media_of(const ExportCall& call) {
    for (const auto& file : call.format.files)
        if (file.name == call.file) return file.media;
    return "application/octet-stream";
}

}  // namespace

Export mapped_export(const Services& services, std::string_view name, const std::string& text) {
    const Export* known = builtin(services, name);
    if (known && known->certainty == Certainty::exact)
        misasked("mapa", fmt::format("el formato «{}» se conoce exactamente: no se cambia", name));
    try {
        return services.read_layout(name, text);
    } catch (const std::runtime_error& error) { misasked("mapa", error.what()); }
}

std::optional<Export> find_export(const Services& services, std::string_view entity, std::string_view name) {
    const json known = services.archive.entity(entity).value_or(json::object());
    const json maps = known.value("configuracion", json::object()).value("mapas", json::object());
    if (const auto own = maps.find(std::string(name)); own != maps.end() && own->is_string())
        return mapped_export(services, name, own->get<std::string>());
    const Export* found = builtin(services, name);
    return found ? std::optional(*found) : std::nullopt;
}

ExportCall export_call(const Services& services, std::string_view entity, Export format,
                       std::map<std::string, std::string> given) {
    std::map<std::string, std::string> more = given;
    const auto taken = [&](const char* name) {
        auto found = given.extract(name);
        return found.empty() ? std::string() : std::move(found.mapped());
    };
    const auto day = [&](const char* name) -> std::optional<Date> {
        const std::string text = taken(name);
        if (text.empty()) return std::nullopt;
        const auto read = parse_date(text);
        if (!read) misasked(name, "se espera una fecha AAAA-MM-DD");
        return read;
    };
    AuditAsked days;
    for (const char* name : {"a_la_fecha", "conocido_en"}) days.emplace(name, taken(name));
    AuditQuery at = audit_query(services, days, misasked);
    ExportAsked asked{at.as_of, day("desde"), day("hasta"), taken("dependencia"), taken("bpin"), {}};
    if (asked.from && asked.until && *asked.until < *asked.from)
        misasked("hasta", fmt::format("es {} y el período empieza el {}", to_iso(*asked.until), to_iso(*asked.from)));
    if (const std::string name = taken("expediente"); !name.empty()) {
        asked.case_id = services.archive.resolve(entity, name);
        if (!asked.case_id) misasked("expediente", fmt::format("no hay un expediente «{}»", name));
    }
    const std::string_view file = file_named(format, taken("archivo"));
    for (const auto& [name, value] : given) {
        const bool known =
            std::any_of(format.tables.begin(), format.tables.end(), [&, &asked_for = name](const auto& one) {
                const Report* table = find_table(services, one);
                return table && has_param(*table, asked_for);
            });
        if (!known) misasked(name, "no se conoce aquí");
    }
    asked.more = std::move(more);
    return {std::move(format), file, std::move(asked), std::move(at)};
}

std::vector<std::string> write_export(const Services& services, std::string_view entity, const ExportCall& call,
                                      const std::string& path, const std::function<void(std::uint64_t)>& progress) {
    const json known = services.archive.entity(entity).value_or(json::object());
    const json configuration = known.value("configuracion", json::object());
    const json identity = configuration.value("identificacion", json::object());
    const Report nothing{};
    ReportAsked asked;
    asked.as_of = call.asked.as_of;
    const ReportHead head{nothing, std::string(entity), known.value("nombre", ""), asked, services.clock()};
    const auto source = open_source(services, entity, call.at);
    AskedCases cases(*source, call.asked);
    Told told(services, cases, call.asked, progress);
    call.format.write({told, head, identity, path, call.file, call.asked});
    return source->left_out();
}

json described(const Export& format) {
    json files = json::array(), columns = json::array();
    for (const auto& file : format.files) files.push_back(file.name);
    for (const auto& [header, field] : format.columns) columns.push_back({{"encabezado", header}, {"campo", field}});
    return {{"formato", format.name},
            {"titulo", format.title},
            {"fuente", format.source},
            {"certeza", Words<Certainty>::names[static_cast<std::size_t>(format.certainty)]},
            {"tablas", format.tables},
            {"archivos", std::move(files)},
            {"columnas", std::move(columns)}};
}

Answer list_exports(const Services& services, const Caller&, const Request& request) {
    expect_params(request, {});
    json all = json::array();
    for (const Export& one : services.exports) all.push_back(described(one));
    return ok({{"elementos", std::move(all)}});
}

Answer show_export(const Services& services, const Caller& caller, const Request& request) {
    const std::string& name = request.segments.at(2);
    try {
        auto format = find_export(services, caller.entity, name);
        if (!format)
            throw Refusal{
                problem(404, "no-existe", "No existe", fmt::format("No hay un formato de exportación «{}».", name))};
        const ExportCall call =
            export_call(services, caller.entity, std::move(*format), {request.query.begin(), request.query.end()});
        auto file = std::make_shared<TemporaryFile>("exportacion");
        const auto left_out = write_export(services, caller.entity, call, file->path());
        Answer answer;
        answer.type = media_of(call);
        answer.file = std::move(file);
        answer.headers.emplace_back("Hito-Sin-Evaluar", std::to_string(left_out.size()));
        answer.headers.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}-{}.{}\"", name,
                                                                       to_iso(call.asked.as_of), call.file));
        return answer;
    } catch (const ReportMisasked& wrong) { refuse_param(wrong.param, wrong.what()); }
}

}  // namespace hito::api
