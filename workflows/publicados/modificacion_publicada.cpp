// What modified a contract, act by act. Suspensions have a table of their own. Source: formats §1.3 (u8cx-r425).
#include "workflows/law/datos_contrato.hpp"
#include "workflows/publicados/actos.hpp"
#include "workflows/publicados/publicados.hpp"

#include <array>

namespace hito::publicado {

namespace {

using contrato::Contrato;

struct Fila {
    std::string identificador, numero_contrato, clase;
    Date fecha{};
    std::string descripcion, bpin;
    int version = 0, dias = 0;
    Money valor;
    std::optional<Date> inicio, fin;

    static constexpr auto fields = std::tuple{
        Field{"identificador", &Fila::identificador, "Contrato y lugar del acto en su historia"},
        Field{"numero_contrato", &Fila::numero_contrato, "Número del contrato"},
        Field{"clase", &Fila::clase, "Adición, reducción, prórroga, cesión, terminación u otra modificación"},
        Field{"fecha", &Fila::fecha, "Fecha del acto"},
        Field{"descripcion", &Fila::descripcion, "Qué se modificó, o por qué"},
        Field{"bpin", &Fila::bpin, "Código del proyecto de inversión"},
        Field{"version", &Fila::version, "Cuántas modificaciones van con esta"},
        Field{"dias", &Fila::dias, "Días que movió el fin del plazo"},
        Field{"valor", &Fila::valor, "Valor adicionado; reducido, con signo menos"},
        Field{"fecha_inicio", &Fila::inicio, "Fecha de inicio del contrato"},
        Field{"fecha_fin", &Fila::fin, "Último día del plazo tras el acto"},
    };
};

struct Clase {
    std::string_view act, word;
};
constexpr std::array clases{Clase{"adicionar", "adicion"},
                            Clase{"reducir", "reduccion"},
                            Clase{"prorrogar", "prorroga"},
                            Clase{"ceder", "cesion"},
                            Clase{"modificar", "modificacion"},
                            Clase{"modificar_unilateral", "modificacion"},
                            Clase{"terminar_mutuo_acuerdo", "terminacion"},
                            Clase{"terminar_unilateral", "terminacion"}};
constexpr auto nombres = [] {
    std::array<std::string_view, clases.size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = clases[i].act;
    return out;
}();

std::string_view class_of(std::string_view act) {
    return std::find_if(clases.begin(), clases.end(), [&](const Clase& one) { return one.act == act; })->word;
}

std::optional<Date> end_of(const Contrato& c) { return c.fin_plazo ? c.fin_plazo : c.fecha_fin; }

std::string description_of(const ActRecord& act) {
    const json& content = act.content;
    const json data = content.value("datos", json::object());
    for (const char* field : {"descripcion", "justificacion", "balance"})
        if (const std::string text = data.value(field, ""); !text.empty()) return text;
    return content.value("motivo", "");
}

/// Whether anything of it could stand here.
bool was_changed(const Contrato& c) {
    using law::FormaTerminacion;
    return c.ultimo_cambio || c.forma_terminacion == FormaTerminacion::mutuo_acuerdo ||
           c.forma_terminacion == FormaTerminacion::unilateral;
}

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    std::string last;
    int version = 0;
    actos_de_contratos(
        source, nombres, was_changed,
        [&](const Snapshot& at, const Contrato& c, std::span<const ActRecord> before, const ActRecord& act) {
            version = c.numero_contrato == last ? version + 1 : 1;
            last = c.numero_contrato;
            const auto earlier = fold(*at.workflow, before, source.law());
            const auto later = fold(*at.workflow, {before.data(), before.size() + 1}, source.law());
            const auto& was = earlier.facts.as<Contrato>();
            const auto& is = later.facts.as<Contrato>();
            Fila row;
            row.identificador = identificador_de(c, act);
            row.numero_contrato = c.numero_contrato;
            row.clase = class_of(act.act);
            row.fecha = act.date;
            row.descripcion = description_of(act);
            row.bpin = c.bpin;
            row.version = version;
            row.inicio = is.fecha_inicio;
            row.fin = end_of(is);
            if (end_of(was) && row.fin) row.dias = static_cast<int>((*row.fin - *end_of(was)).count());
            row.valor = is.valor_vigente - was.valor_vigente;
            give(row_of(row));
        });
}

}  // namespace

const Report modificacion_publicada{
    "modificacion_publicada",
    "Modificaciones de los contratos",
    "law/contracting.md §3.3; formats §1.3",
    "Cada fila es un acto que modificó un contrato, por orden de contrato y de historia.",
    {},
    FieldsOf<Fila>::value,
    rows,
    "fecha"};

}  // namespace hito::publicado
