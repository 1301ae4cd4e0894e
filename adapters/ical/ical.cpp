#include "adapters/ical/ical.hpp"

#include <fmt/format.h>

#include <cctype>
#include <fstream>
#include <stdexcept>

namespace hito::ical {

namespace {

constexpr std::size_t widest = 75;

std::string basic_day(Date day) {
    std::string out = to_iso(day);
    std::erase(out, '-');
    return out;
}

/// `20261121T154500Z`
std::string basic_moment(Instant moment) {
    std::string out = to_rfc3339(moment).substr(0, 19);
    std::erase(out, '-');
    std::erase(out, ':');
    return out + "Z";
}

/// `liquidacion_bilateral` → `Liquidacion bilateral`
std::string in_words(std::string_view name) {
    std::string out(name);
    for (char& c : out)
        if (c == '_') c = ' ';
    if (!out.empty()) out.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(out.front())));
    return out;
}

class Writer final : public AgendaWriter {
public:
    Writer(const std::string& path, const AgendaHead& head) : head_{head}, out_{path, std::ios::binary} {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Hito//Plazos//ES");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        text("X-WR-CALNAME", fmt::format("Plazos de {}", head.entity_name.empty() ? head.entity : head.entity_name));
        line("X-WR-TIMEZONE:America/Bogota");
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
        // A calendar must have a component, and an entity may have no deadline.
        line("BEGIN:VTIMEZONE");
        line("TZID:America/Bogota");
        line("BEGIN:STANDARD");
        line("DTSTART:19930404T000000");
        line("TZOFFSETFROM:-0400");
        line("TZOFFSETTO:-0500");
        line("TZNAME:-05");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }
    void entry(const AgendaEntry& one) override {
        line("BEGIN:VEVENT");
        text("UID", fmt::format("{}-{}@{}.hito", one.case_id, one.deadline, head_.entity));
        line("DTSTAMP:" + basic_moment(head_.made));
        line(fmt::format("SEQUENCE:{}", one.version));
        line("DTSTART;VALUE=DATE:" + basic_day(one.day));
        text("SUMMARY",
             one.title.empty() ? in_words(one.deadline) : fmt::format("{}: {}", in_words(one.deadline), one.title));
        text("DESCRIPTION", account_of(one));
        text("CATEGORIES", one.workflow);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    void finish() override {
        line("END:VCALENDAR");
        out_.close();
        if (!out_) throw std::runtime_error("no se pudo escribir el calendario");
    }

private:
    static std::string account_of(const AgendaEntry& one) {
        std::string out = one.count;
        const auto add = [&](std::string_view what, const std::string& value) {
            if (!value.empty()) out += fmt::format("{}{}: {}", out.empty() ? "" : "\n", what, value);
        };
        add("Norma", one.norm);
        add("Debe actuar", one.who);
        add("Responsable", one.responsible);
        add("Expediente", fmt::format("{} ({}, {})", one.case_id, one.workflow, one.state));
        return out;
    }
    void text(std::string_view name, std::string_view value) { line(fmt::format("{}:{}", name, escaped(value))); }
    void line(std::string_view content) { out_ << folded(content); }

    AgendaHead head_;
    std::ofstream out_;
};

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) >= 32 && c != 127)
            out += c;
        else if (c == '\t')
            out += ' ';
    }
    return out;
}

std::string folded(std::string_view line) {
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80; };
    std::string out;
    std::size_t room = widest;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && continues(cut)) --cut;
        if (cut == 0) cut = room;  // No text of ours: it is cut where it is.
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = widest - 1;  // The blank that begins the next one counts.
    }
    return out.append(line).append("\r\n");
}

std::unique_ptr<AgendaWriter> open_agenda(const std::string& path, const AgendaHead& head) {
    return std::make_unique<Writer>(path, head);
}

namespace {

std::size_t column(const Report& table, std::string_view name) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].name == name) return i;
    throw std::logic_error(fmt::format("la tabla «{}» no tiene el campo «{}»", table.name, name));
}

void write_deadlines(const ExportJob& job) {
    const Report& table = job.source.table("plazos");
    const auto writer = open_agenda(job.path, {job.head.entity, job.head.entity_name, job.head.made});
    const std::size_t day = column(table, "fecha"), version = column(table, "version");
    job.source.rows("plazos", [&](const ReportRow& cells) {
        const auto at = [&](std::string_view name) { return text_of(cells[column(table, name)]); };
        writer->entry({at("expediente"), at("nombre"), std::get<int>(cells[version]), std::get<Date>(cells[day]),
                       at("titulo"), at("flujo"), at("estado"), at("cuenta"), at("norma"), at("quien"),
                       at("responsable")});
    });
    writer->finish();
}

}  // namespace

Export deadlines_export() {
    Export out;
    out.name = "plazos_ics";
    out.title = "Plazos, como calendario";
    out.source = "RFC 5545 (iCalendar)";
    out.certainty = Certainty::exact;
    out.tables = {"plazos"};
    out.files = {{"ics", "text/calendar; charset=utf-8"}};
    out.columns = {
        {"UID", "expediente, nombre"}, {"SEQUENCE", "version"},
        {"DTSTART", "fecha"},          {"SUMMARY", "nombre, titulo"},
        {"CATEGORIES", "flujo"},       {"DESCRIPTION", "cuenta, norma, quien, responsable, expediente, flujo, estado"}};
    out.write = write_deadlines;
    return out;
}

}  // namespace hito::ical
