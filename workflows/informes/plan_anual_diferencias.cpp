// What two versions of the annual plan differ in, line by line and column by column.
#include "workflows/informes/informes.hpp"
#include "workflows/paa/versiones_pedidas.hpp"

namespace hito::informe {

namespace {

struct Fila {
    std::string linea, tipo, columna, antes, despues;

    static constexpr auto fields = std::tuple{
        Field{"linea", &Fila::linea, "LÍNEA"},
        Field{"tipo", &Fila::tipo, "AGREGADA, RETIRADA O MODIFICADA"},
        Field{"columna", &Fila::columna, "COLUMNA QUE CAMBIA"},
        Field{"antes", &Fila::antes, "ANTES"},
        Field{"despues", &Fila::despues, "DESPUÉS"},
    };
};

constexpr ReportParam param_desde_version{"desde_version", "versión con la que se compara; por omisión, la anterior",
                                          FieldType::integer, 1, 1000};
constexpr std::array params{paa::param_vigencia_del_plan, param_desde_version, paa::param_version};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const auto plan = paa::plan_pedido(source, asked);
    if (!plan) return;
    const int after = paa::version_pedida(asked, "version", *plan);
    const int before = paa::version_pedida(asked, "desde_version", *plan, std::max(after - 1, 1));
    for (const auto& one :
         paa::diferencias(paa::lineas_de(source, *plan, before), paa::lineas_de(source, *plan, after))) {
        if (one.cambios.empty()) give(row_of(Fila{one.linea, std::string(one.tipo), {}, {}, {}}));
        for (const auto& change : one.cambios)
            give(row_of(
                Fila{one.linea, std::string(one.tipo), std::string(change.columna), change.antes, change.despues}));
    }
}

}  // namespace

constinit const Report plan_anual_diferencias{
    "plan_anual_diferencias",
    "Diferencias entre dos versiones del plan anual de adquisiciones",
    "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4",
    "Cada fila es una línea que entró o salió, o una columna de una línea que cambió.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
