// How far contracts have come, by the reports of who supervises them. Source: formats §1.3 (mfmm-jqmq).
#include "workflows/law/datos_contrato.hpp"
#include "workflows/publicados/actos.hpp"
#include "workflows/publicados/publicados.hpp"

#include <array>

namespace hito::publicado {

namespace {

using contrato::Contrato;

struct Fila {
    std::string numero_contrato, informe;
    Date fecha{};
    std::optional<Date> desde, hasta;
    Percent avance;
    std::optional<Money> ejecutado;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &Fila::numero_contrato, "Número del contrato"},
        Field{"informe", &Fila::informe, "Contrato y lugar del informe en su historia"},
        Field{"fecha", &Fila::fecha, "Fecha en que se radicó"},
        Field{"desde", &Fila::desde, "Primer día del período"},
        Field{"hasta", &Fila::hasta, "Último día del período"},
        Field{"avance", &Fila::avance, "Avance físico acumulado"},
        Field{"valor_ejecutado", &Fila::ejecutado, "Valor recibido a satisfacción, acumulado"},
    };
};

constexpr std::array<std::string_view, 1> nombres{"radicar_informe_supervision"};

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    actos_de_contratos(
        source, nombres, [](const Contrato& c) { return c.informes > 0; },
        [&](const Snapshot&, const Contrato& c, std::span<const ActRecord>, const ActRecord& act) {
            const auto told = datos_de<law::DatosInforme>(act);
            give(row_of(Fila{c.numero_contrato, identificador_de(c, act), act.date, told.desde, told.hasta, told.avance,
                             told.valor_ejecutado}));
        });
}

}  // namespace

const Report avance_publicado{"avance_publicado",
                              "Avance de los contratos según los informes de supervisión",
                              "law/contracting.md §3.2; formats §1.3",
                              "Cada fila es un informe de supervisión.",
                              {},
                              FieldsOf<Fila>::value,
                              rows,
                              "fecha"};

}  // namespace hito::publicado
