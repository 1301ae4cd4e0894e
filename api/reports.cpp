#include "api/reports.hpp"

#include "api/as_of.hpp"
#include "api/paging.hpp"
#include "engine/describe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::api {

namespace {

constexpr int cases_at_a_time = 200;
constexpr std::array day_params{"a_la_fecha", "conocido_en"};

[[noreturn]] void misasked(std::string_view param, const std::string& why) { throw ReportMisasked(param, why); }

class Source final : public CaseSource {
public:
    Source(const Services& services, std::string_view entity, const AuditQuery& at)
        : services_{services}, entity_{entity}, at_{at}, cases_{services, entity, at_.as_of, at_.known, at_.present} {}

    const Law& law() const override { return cases_.law(); }
    void cases(std::string_view workflow, const std::function<void(const Snapshot&)>& take) override {
        if (!workflow.empty() && !services_.registry.find(workflow))
            misasked("flujo", fmt::format("no hay un flujo «{}»", workflow));
        Uuid last;
        for (auto page = cases_.page(workflow, last, cases_at_a_time); !page.empty();
             page = cases_.page(workflow, last, cases_at_a_time))
            for (const auto& one : page) take(one);
    }
    std::optional<Snapshot> find(const Uuid& id) override { return cases_.find(id); }
    std::vector<ActRecord> acts(const Uuid& id) override { return cases_.acts(id); }
    void findings(const std::map<std::string, std::string>& filters,
                  const std::function<void(const json&)>& take) override {
        AuditAsked asked;
        for (const auto& [name, value] : filters) asked.emplace(name, value);
        AuditQuery query = audit_query(services_, asked, misasked);
        query.as_of = at_.as_of;
        query.known = at_.known;
        query.present = at_.present;
        auto missed = sweep(services_, entity_, query, [&](json finding) {
            take(finding);
            return true;
        });
        for (auto& why : missed) leave_out(std::move(why));
    }
    void leave_out(std::string why) override { left_out_.push_back(std::move(why)); }

    std::vector<std::string> left_out() override {
        auto out = std::move(left_out_);
        out.insert(out.end(), cases_.left_out.begin(), cases_.left_out.end());
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

private:
    const Services& services_;
    std::string entity_;
    const AuditQuery& at_;
    CasesAt cases_;
    std::vector<std::string> left_out_;
};

std::string_view word_of(FieldType type) {
    switch (type) {
        case FieldType::money:
            return "dinero";
        case FieldType::date:
            return "fecha";
        case FieldType::percent:
            return "porcentaje";
        case FieldType::integer:
            return "entero";
        case FieldType::boolean:
            return "si_no";
        default:
            return "texto";
    }
}

const ReportFormat& format_named(const Services& services, const std::string& name) {
    std::vector<std::string_view> known;
    for (const auto& format : services.report_formats) {
        if (name == format.name || name.empty()) return format;
        known.push_back(format.name);
    }
    misasked(report_format_param, fmt::format("se espera {}", fmt::join(known, ", ")));
}

}  // namespace

std::unique_ptr<CaseSource> open_source(const Services& services, std::string_view entity, const AuditQuery& at) {
    return std::make_unique<Source>(services, entity, at);
}

const Report* find_report(const Services& services, std::string_view name) {
    for (const Report* report : services.reports)
        if (report->name == name) return report;
    return nullptr;
}

ReportCall report_call(const Services& services, const Report& report, std::map<std::string, std::string> given) {
    const auto taken = [&](std::string_view name) {
        auto found = given.extract(std::string(name));
        return found.empty() ? std::string() : std::move(found.mapped());
    };
    const ReportFormat& format = format_named(services, taken(report_format_param));
    AuditAsked days;
    for (const char* name : day_params) days.emplace(name, taken(name));
    AuditQuery at = audit_query(services, days, misasked);
    ReportAsked asked = read_asked(report, given, at.as_of);
    return {report, format, std::move(asked), std::move(at)};
}

std::vector<std::string> write_report(const Services& services, std::string_view entity, const ReportCall& call,
                                      const std::string& path) {
    const auto known = services.archive.entity(entity);
    const ReportHead head{call.report, std::string(entity), known ? known->value("nombre", "") : "", call.asked,
                          services.clock()};
    const auto writer = call.format.open(path, head);
    Source source(services, entity, call.at);
    call.report.rows(source, call.asked, [&](const ReportRow& cells) { writer->row(cells); });
    auto left_out = source.left_out();
    writer->finish(left_out);
    return left_out;
}

json described(const Report& report) {
    json params = json::array(), columns = json::array();
    for (const auto& param : report.params)
        params.push_back({{"nombre", param.name}, {"que_es", param.meaning}, {"tipo", word_of(param.type)}});
    for (const auto& column : report.columns)
        columns.push_back({{"nombre", column.name}, {"encabezado", column.meaning}, {"tipo", word_of(column.type)}});
    return {{"informe", report.name},    {"titulo", report.title}, {"norma", report.norm},
            {"contenido", report.about}, {"parametros", params},   {"columnas", columns}};
}

Answer list_reports(const Services& services, const Caller&, const Request& request) {
    expect_params(request, {});
    json formats = json::array(), all = json::array();
    for (const auto& format : services.report_formats)
        formats.push_back({{"formato", format.name}, {"que_es", format.title}, {"tipo", format.media}});
    for (const Report* report : services.reports) all.push_back(described(*report));
    return ok({{"elementos", std::move(all)}, {"formatos", std::move(formats)}});
}

Answer show_report(const Services& services, const Caller& caller, const Request& request) {
    const std::string& name = request.segments.at(2);
    const Report* report = find_report(services, name);
    if (!report) throw Refusal{problem(404, "no-existe", "No existe", fmt::format("No hay un informe «{}».", name))};
    try {
        const ReportCall call = report_call(services, *report, {request.query.begin(), request.query.end()});
        auto file = std::make_shared<TemporaryFile>("informe");
        const auto left_out = write_report(services, caller.entity, call, file->path());
        Answer answer;
        answer.type = call.format.media;
        answer.file = std::move(file);
        answer.headers.emplace_back("Hito-Sin-Evaluar", std::to_string(left_out.size()));
        if (call.format.name != "json")
            answer.headers.emplace_back("Content-Disposition",
                                        fmt::format("attachment; filename=\"{}-{}.{}\"", report->name,
                                                    to_iso(call.asked.as_of), call.format.name));
        return answer;
    } catch (const ReportMisasked& wrong) { refuse_param(wrong.param, wrong.what()); }
}

}  // namespace hito::api
