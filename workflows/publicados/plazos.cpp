// The deadlines that stand, of every case, as calendars are told them.
#include "workflows/publicados/publicados.hpp"

namespace hito::publicado {

namespace {

struct Fila {
    std::string expediente, flujo, titulo, estado, responsable, dependencia, bpin;
    int version = 0;
    std::string nombre;
    Date fecha{};
    std::string cuenta, norma, quien;

    static constexpr auto fields = std::tuple{
        Field{"expediente", &Fila::expediente, "Expediente"},
        Field{"flujo", &Fila::flujo, "Flujo"},
        Field{"titulo", &Fila::titulo, "Título del expediente"},
        Field{"estado", &Fila::estado, "Estado del expediente"},
        Field{"responsable", &Fila::responsable, "Persona que vigila el expediente"},
        Field{"dependencia", &Fila::dependencia, "Dependencia, donde el expediente la dice"},
        Field{"bpin", &Fila::bpin, "Código del proyecto de inversión"},
        Field{"version", &Fila::version, "Versión del expediente"},
        Field{"nombre", &Fila::nombre, "Nombre del plazo"},
        Field{"fecha", &Fila::fecha, "Último día"},
        Field{"cuenta", &Fila::cuenta, "Cómo se contó"},
        Field{"norma", &Fila::norma, "Norma"},
        Field{"quien", &Fila::quien, "Rol que debe actuar"},
    };
};

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases({}, [&](const Snapshot& at) {
        const auto deadlines = at.workflow->deadlines(at.states, at.facts, source.law());
        if (deadlines.empty()) return;
        const auto summary = summary_of(at);
        const json& facts = *at.facts;
        const auto office = facts.find("dependencia");
        Fila row;
        row.expediente = to_text(at.id);
        row.flujo = at.workflow->name();
        row.titulo = summary->title;
        row.estado = at.states.front();
        row.responsable = summary->responsible;
        if (office != facts.end() && office->is_string()) row.dependencia = office->get<std::string>();
        row.bpin = summary->bpin;
        row.version = at.version;
        for (const Deadline& each : deadlines) {
            row.nombre = each.name;
            row.fecha = each.date;
            row.cuenta = each.account;
            row.norma = each.norm;
            row.quien = each.who;
            give(row_of(row));
        }
    });
}

}  // namespace

const Report plazos{"plazos",
                    "Plazos",
                    "docs/decisions/0015-salidas.md",
                    "Cada fila es un plazo que corre o que venció sin cumplirse.",
                    {},
                    FieldsOf<Fila>::value,
                    rows,
                    "fecha"};

}  // namespace hito::publicado
