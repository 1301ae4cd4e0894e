// When contracts stood still. Source: formats §1.3 (u99c-7mfm).
#include "workflows/law/datos_contrato.hpp"
#include "workflows/publicados/actos.hpp"
#include "workflows/publicados/publicados.hpp"

#include <array>

namespace hito::publicado {

namespace {

using contrato::Contrato;

struct Fila {
    std::string numero_contrato, clase;
    Date fecha{}, rige{};
    std::optional<Date> hasta;
    std::string motivo;
    std::optional<Date> inicio, fin;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &Fila::numero_contrato, "Número del contrato"},
        Field{"clase", &Fila::clase, "Suspensión, ampliación o reinicio"},
        Field{"fecha", &Fila::fecha, "Fecha del acto"},
        Field{"rige", &Fila::rige, "Primer día suspendido, o primero de trabajo"},
        Field{"hasta", &Fila::hasta, "Último día suspendido, según el acuerdo"},
        Field{"motivo", &Fila::motivo, "Por qué"},
        Field{"fecha_inicio", &Fila::inicio, "Fecha de inicio del contrato"},
        Field{"fecha_fin", &Fila::fin, "Último día del plazo"},
    };
};

constexpr std::array<std::string_view, 3> nombres{"suspender", "ampliar_suspension", "reiniciar"};

std::string reason_of(const ActRecord& act, const law::DatosSuspension& data) {
    if (data.causa) return std::string(Words<law::CausaSuspension>::names[static_cast<std::size_t>(*data.causa)]);
    const json& content = act.content;
    return !data.condicion.empty() ? data.condicion : content.value("motivo", "");
}

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    actos_de_contratos(
        source, nombres, [](const Contrato& c) { return !c.suspensiones.empty(); },
        [&](const Snapshot&, const Contrato& c, std::span<const ActRecord>, const ActRecord& act) {
            const auto pause = datos_de<law::DatosSuspension>(act);
            Fila row;
            row.numero_contrato = c.numero_contrato;
            row.clase = act.act == "suspender" ? "suspension" : act.act == "reiniciar" ? "reinicio" : "ampliacion";
            row.fecha = row.rige = act.date;
            if (act.act == "reiniciar")
                row.rige = datos_de<law::DatosReinicio>(act).reanuda_el.value_or(act.date);
            else
                row.rige = pause.desde.value_or(act.date);
            row.hasta = pause.hasta;
            row.motivo = reason_of(act, pause);
            row.inicio = c.fecha_inicio;
            row.fin = c.fin_plazo ? c.fin_plazo : c.fecha_fin;
            give(row_of(row));
        });
}

}  // namespace

const Report suspension_publicada{"suspension_publicada",
                                  "Suspensiones y reinicios de los contratos",
                                  "law/contracting.md §3.3; formats §1.3",
                                  "Cada fila es una suspensión, su ampliación o su reinicio.",
                                  {},
                                  FieldsOf<Fila>::value,
                                  rows,
                                  "fecha"};

}  // namespace hito::publicado
