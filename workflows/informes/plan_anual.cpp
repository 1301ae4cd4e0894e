// The annual plan as it is uploaded: a version in the nineteen columns of the template.
#include "workflows/informes/informes.hpp"
#include "workflows/paa/versiones_pedidas.hpp"

namespace hito::informe {

namespace {

constexpr std::array params{paa::param_vigencia_del_plan, paa::param_version};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const auto plan = paa::plan_pedido(source, asked);
    if (!plan) return;
    for (const auto& line : paa::lineas_de(source, *plan, paa::version_pedida(asked, "version", *plan))) {
        const paa::FilaPaa cells = paa::fila_de(line.columnas);
        give(ReportRow(cells.begin(), cells.end()));
    }
}

}  // namespace

const Report plan_anual{"plan_anual",
                        "Plan anual de adquisiciones (plantilla de 19 columnas)",
                        "Decreto 1082 de 2015, art. 2.2.1.1.1.4.1; plantilla de cargue del SECOP II",
                        "Cada fila es una línea de la versión; de la que sigue a la última publicada, como quedaría "
                        "con lo aprobado.",
                        params,
                        paa::columnas_del_archivo(),
                        rows};

}  // namespace hito::informe
