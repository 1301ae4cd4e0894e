// What was published and when, and what waits: of every lifecycle whose acts publish.
#include "workflows/informes/informes.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace hito::informe {

namespace {

constexpr std::string_view publicada = "publicada", tardia = "tardia", pendiente = "pendiente";
constexpr std::array estados{publicada, tardia, pendiente};

struct Fila {
    std::string flujo, expediente, titulo, documento, acto, estado;
    std::optional<Date> expedido, limite, publicado_el;
    std::optional<int> retraso;
    std::string url, sha256;

    static constexpr auto fields = std::tuple{
        Field{"flujo", &Fila::flujo, "Flujo"},
        Field{"expediente", &Fila::expediente, "Expediente"},
        Field{"titulo", &Fila::titulo, "Título"},
        Field{"documento", &Fila::documento, "Documento"},
        Field{"acto", &Fila::acto, "Acto que lo expidió"},
        Field{"expedido", &Fila::expedido, "Expedido el"},
        Field{"limite", &Fila::limite, "Límite para publicar"},
        Field{"publicado_el", &Fila::publicado_el, "Publicado el"},
        Field{"estado", &Fila::estado, "Estado"},
        Field{"retraso_dias_habiles", &Fila::retraso, "Días hábiles de retraso"},
        Field{"url", &Fila::url, "Dirección"},
        Field{"sha256", &Fila::sha256, "Huella SHA-256"},
    };
};

Fila of_case(const Snapshot& at) {
    Fila out;
    out.flujo = at.workflow->name();
    out.expediente = to_text(at.id);
    out.titulo = summary_of(at)->title;
    return out;
}
std::string text(const json& of, const char* name) { return of.value(name, std::string()); }

void add_published(std::vector<Fila>& out, const Snapshot& at, ReportSource& source) {
    for (const auto& act : source.acts(at.id)) {
        const json& receipt = act.receipt.value();
        if (!act.accepted || !receipt.contains("publicacion")) continue;
        const json& told = receipt.at("publicacion");
        Fila one = of_case(at);
        one.documento = text(told, "documento");
        one.acto = text(told, "acto");
        one.expedido = parse_date(text(told, "expedido"));
        one.limite = parse_date(text(told, "limite"));
        one.publicado_el = parse_date(text(told, "publicado_el"));
        if (one.limite) one.retraso = told.value("retraso_dias_habiles", 0);
        one.estado = one.retraso.value_or(0) > 0 ? tardia : publicada;
        one.url = text(told, "url");
        one.sha256 = text(told, "sha256");
        out.push_back(std::move(one));
    }
}

void add_waiting(std::vector<Fila>& out, const Snapshot& at, const json& waiting, const Law& law) {
    for (const auto& deadline : at.workflow->deadlines(at.states, at.facts, law)) {
        if (!deadline.name.starts_with(publication_deadline)) continue;
        const auto behind = behind_deadline(deadline.name, waiting, at.workflow->acts());
        if (!behind || !behind->act->publication) continue;
        Fila one = of_case(at);
        one.documento = published_document(*behind->act).title;
        one.acto = behind->act->name;
        one.expedido = behind->day.dia;
        one.limite = deadline.date;
        one.estado = pendiente;
        out.push_back(std::move(one));
    }
}

constexpr std::array params{
    param_vigencia, param_desde, param_hasta,
    ReportParam{"estado", "publicada, tardia o pendiente; por omisión, todas", FieldType::text, 0, 0, estados},
    ReportParam{"flujo", "nombre del flujo; por omisión, todos"}};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const ReportPeriod period = asked.period();
    const std::string wanted = asked.text("estado");
    source.cases(asked.text("flujo"), [&](const Snapshot& at) {
        const json& facts = at.facts.value();
        if (!facts.is_object()) return;
        std::vector<Fila> all;
        if (facts.value("publicadas", 0) > 0) add_published(all, at, source);
        if (const auto waiting = facts.find("por_publicar"); waiting != facts.end()) {
            try {
                add_waiting(all, at, *waiting, source.law());
            } catch (const std::out_of_range& error) { source.leave_out(to_text(at.id) + ": " + error.what()); }
        }
        std::stable_sort(all.begin(), all.end(), [](const Fila& a, const Fila& b) {
            return std::tie(a.expedido, a.acto) < std::tie(b.expedido, b.acto);
        });
        for (const auto& one : all) {
            const auto day = one.publicado_el ? one.publicado_el : one.expedido;
            if (day && period.has(*day) && (wanted.empty() || one.estado == wanted)) give(row_of(one));
        }
    });
}

}  // namespace

constinit const Report publicidad{
    "publicidad",
    "Publicidad de los actos",
    "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1; Ley 1712 de 2014, art. 10",
    "Cada fila es un documento: los publicados en el período y los expedidos en él que faltan por publicar.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
