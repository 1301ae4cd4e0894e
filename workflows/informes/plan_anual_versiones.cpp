// The versions of the annual plan, each with the fingerprint that was told at its publication and the one that its
// lines give today: where they agree, nothing of it was changed.
#include "workflows/informes/informes.hpp"
#include "workflows/paa/versiones_pedidas.hpp"

namespace hito::informe {

namespace {

struct Fila {
    int version = 0;
    std::optional<Date> publicada_el;
    std::string publicada_por;
    int lineas = 0, lineas_hoy = 0;
    Money valor_total, valor_vigencia;
    std::string huella, huella_hoy, coincide;

    static constexpr auto fields = std::tuple{
        Field{"version", &Fila::version, "VERSIÓN"},
        Field{"publicada_el", &Fila::publicada_el, "FECHA DE PUBLICACIÓN"},
        Field{"publicada_por", &Fila::publicada_por, "PUBLICADA POR"},
        Field{"lineas", &Fila::lineas, "LÍNEAS QUE SE DIJERON"},
        Field{"lineas_calculadas", &Fila::lineas_hoy, "LÍNEAS QUE TIENE"},
        Field{"valor_total", &Fila::valor_total, "VALOR TOTAL"},
        Field{"valor_vigencia", &Fila::valor_vigencia, "VALOR DE LA VIGENCIA"},
        Field{"huella", &Fila::huella, "HUELLA QUE SE DIJO"},
        Field{"huella_calculada", &Fila::huella_hoy, "HUELLA DE SUS LÍNEAS"},
        Field{"coincide", &Fila::coincide, "COINCIDE"},
    };
};

constexpr std::array params{paa::param_vigencia_del_plan};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const auto plan = paa::plan_pedido(source, asked);
    if (!plan) return;
    const auto computed = [&](int version) {
        const auto lines = paa::lineas_de(source, *plan, version);
        Fila out;
        out.version = version;
        out.lineas_hoy = static_cast<int>(lines.size());
        for (const auto& line : lines) {
            out.valor_total += line.columnas.valor_total.value_or(Money{});
            out.valor_vigencia += line.columnas.valor_vigencia.value_or(Money{});
        }
        out.huella_hoy = paa::huella_de(paa::encabezado_de(source, *plan, version), lines);
        return out;
    };
    const auto& facts = plan->facts.as<paa::Plan>();
    for (const auto& told : facts.versiones) {
        Fila row = computed(told.version);
        row.publicada_el = told.publicada_el;
        row.publicada_por = told.publicada_por;
        row.lineas = told.lineas;
        row.huella = told.huella;
        row.coincide = row.huella == row.huella_hoy ? "sí" : "no";
        give(row_of(row));
    }
    Fila next = computed(facts.ultima() + 1);
    next.coincide = "por publicar";
    give(row_of(next));
}

}  // namespace

constinit const Report plan_anual_versiones{
    "plan_anual_versiones",
    "Versiones del plan anual de adquisiciones y su huella",
    "Decreto 1082 de 2015, art. 2.2.1.1.1.4.3 y 2.2.1.1.1.4.4",
    "Cada fila es una versión publicada, y la última, la que sigue: con estas cifras y esta huella se publica.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
