// Purchase orders of the framework agreements, as the virtual store shows them. Source: formats §1.3 (rgxm-mmea);
// law/contracting.md §6.4.
#include "workflows/law/hechos_acuerdo_marco.hpp"
#include "workflows/publicados/partes.hpp"
#include "workflows/publicados/publicados.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::publicado {

namespace {

struct Fila {
    int anio = 0;
    std::string orden, solicitud, solicitante, objeto, acuerdo, estado, bpin, dependencia;
    std::optional<Date> fecha, vence;
    Money total;
    bool obligada = false;
    std::string proveedor, proveedor_nombre;

    static constexpr auto fields = std::tuple{
        Field{"anio", &Fila::anio, "Año de la orden"},
        Field{"orden", &Fila::orden, "Número de la orden de compra"},
        Field{"solicitud", &Fila::solicitud, "Número de la solicitud de compra"},
        Field{"solicitante", &Fila::solicitante, "Quien la solicitó"},
        Field{"objeto", &Fila::objeto, "Qué se compra"},
        Field{"acuerdo", &Fila::acuerdo, "Acuerdo marco"},
        Field{"estado", &Fila::estado, "Etapa de la compra"},
        Field{"bpin", &Fila::bpin, "Código del proyecto de inversión"},
        Field{"dependencia", &Fila::dependencia, "Área que tiene la necesidad"},
        Field{"fecha", &Fila::fecha, "Fecha de la orden"},
        Field{"vence", &Fila::vence, "Último día de la orden"},
        Field{"total", &Fila::total, "Valor de la orden"},
        Field{"obligada", &Fila::obligada, "La entidad está obligada a comprar por el acuerdo"},
        Field{"proveedor.documento", &Fila::proveedor, "Documento del proveedor"},
        Field{"proveedor.nombre", &Fila::proveedor_nombre, "Nombre del proveedor"},
    };
};

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases("acuerdo_marco", [&](const Snapshot& at) {
        const auto process = parte_de<seleccion::Tramite>(at.facts);
        if (!process.adjudicado_el) return;  // No order yet.
        const auto agreement = parte_de<law::AcuerdoMarco>(at.facts);
        const auto asked = parte_de<law::SolicitudCompra>(at.facts);
        Fila row;
        row.anio = year_of(*process.adjudicado_el);
        row.orden = process.numero_contrato;
        row.solicitud = asked.numero_solicitud;
        row.solicitante = asked.solicitada_por;
        row.objeto = process.objeto;
        row.acuerdo = agreement.acuerdo;
        row.estado = at.states.front();
        row.bpin = process.bpin;
        row.dependencia = process.dependencia;
        row.fecha = process.adjudicado_el;
        row.vence = asked.orden_vence;
        row.total = process.valor_adjudicado;
        row.obligada = agreement.obligatorio_para_entidad;
        row.proveedor = process.adjudicatario;
        if (const auto* offer = process.de(process.adjudicatario)) row.proveedor_nombre = offer->nombre;
        give(row_of(row));
    });
}

}  // namespace

const Report orden_publicada{"orden_publicada",
                             "Órdenes de compra de la Tienda Virtual",
                             "law/contracting.md §6.4; formats §1.3",
                             "Cada fila es una orden de compra.",
                             {},
                             FieldsOf<Fila>::value,
                             rows,
                             "fecha"};

}  // namespace hito::publicado
