// A selection process as the SECOP II shows it, whatever its modality. Source: law/contracting.md §6.2.
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/publicados/estado_proceso.hpp"
#include "workflows/publicados/partes.hpp"
#include "workflows/publicados/publicados.hpp"
#include "workflows/seleccion/proceso.hpp"

#include <fmt/format.h>

namespace hito::publicado {

namespace {

struct Fila {
    std::string numero_proceso, url, objeto, bpin, dependencia;
    law::Modalidad modalidad = law::Modalidad::otra;
    law::TipoContrato tipo = law::TipoContrato::otro;
    std::string unspsc, otros_unspsc;
    Money valor;
    std::optional<int> duracion;
    std::string unidad, estado, id_estado, fase, resumen;
    bool recibe = false, adjudicado = false;
    std::optional<Date> publicado, borrador, cierre, apertura, ultima, adjudicado_el;
    int manifestaciones = 0, ofertas = 0, oferentes = 0;
    std::optional<Money> valor_adjudicado;
    std::string adjudicatario, adjudicatario_nombre;

    static constexpr auto fields = std::tuple{
        Field{"numero_proceso", &Fila::numero_proceso, "Número del proceso"},
        Field{"url", &Fila::url, "Dirección en el SECOP"},
        Field{"objeto", &Fila::objeto, "Objeto por contratar"},
        Field{"bpin", &Fila::bpin, "Código del proyecto de inversión"},
        Field{"dependencia", &Fila::dependencia, "Área que tiene la necesidad"},
        Field{"modalidad", &Fila::modalidad, "Modalidad de selección"},
        Field{"tipo_contrato", &Fila::tipo, "Tipo del contrato que resulte"},
        Field{"unspsc", &Fila::unspsc, "Código UNSPSC principal"},
        Field{"otros_unspsc", &Fila::otros_unspsc, "Los demás códigos"},
        Field{"valor_estimado", &Fila::valor, "Presupuesto oficial"},
        Field{"duracion", &Fila::duracion, "Plazo del contrato"},
        Field{"duracion_unidad", &Fila::unidad, "En qué se mide"},
        Field{"estado_publicado", &Fila::estado, "Estado del procedimiento"},
        Field{"id_estado", &Fila::id_estado, "Su número, donde se conoce"},
        Field{"fase", &Fila::fase, "Fase"},
        Field{"resumen", &Fila::resumen, "Estado resumido"},
        Field{"recibe_ofertas", &Fila::recibe, "Está abierto a ofertas"},
        Field{"adjudicado", &Fila::adjudicado, "Se adjudicó"},
        Field{"fecha_publicacion", &Fila::publicado, "Primer día en que se supo del proceso"},
        Field{"fecha_borrador", &Fila::borrador, "Publicación del proyecto de pliego"},
        Field{"fecha_apertura", &Fila::apertura, "Acto de apertura"},
        Field{"fecha_cierre", &Fila::cierre, "Cierre para recibir ofertas"},
        Field{"fecha_ultima", &Fila::ultima, "Desde cuándo está en su estado"},
        Field{"fecha_adjudicacion", &Fila::adjudicado_el, "Adjudicación"},
        Field{"manifestaciones", &Fila::manifestaciones, "Cuántos manifestaron interés"},
        Field{"ofertas", &Fila::ofertas, "Ofertas recibidas"},
        Field{"oferentes", &Fila::oferentes, "Proponentes distintos"},
        Field{"valor_adjudicado", &Fila::valor_adjudicado, "Valor adjudicado"},
        Field{"adjudicatario.documento", &Fila::adjudicatario, "Documento del adjudicatario"},
        Field{"adjudicatario.nombre", &Fila::adjudicatario_nombre, "Nombre del adjudicatario"},
    };
};

void put_term(Fila& row, const law::PlazoPactado& term) {
    if (term.plazo_meses > 0 && term.plazo_dias == 0) {
        row.duracion = term.plazo_meses;
        row.unidad = "Mes(es)";
    } else if (term.plazo_dias > 0) {
        row.duracion = term.plazo_meses * 30 + term.plazo_dias;
        row.unidad = "día(s)";
    }
}

Fila row_of_process(const Snapshot& at) {
    const auto process = parte_de<seleccion::Tramite>(at.facts);
    const auto called = parte_de<law::Convocada>(at.facts);
    const auto draft = parte_de<law::ProyectoPliego>(at.facts);
    const auto interested = parte_de<law::Manifestaciones>(at.facts);
    Fila row;
    row.numero_proceso = process.numero_proceso;
    row.url = process.url;
    row.objeto = process.objeto;
    row.bpin = process.bpin;
    row.dependencia = process.dependencia;
    row.modalidad = process.modalidad;
    row.tipo = process.tipo_contrato;
    if (!process.unspsc.empty()) {
        row.unspsc = process.unspsc.front();
        row.otros_unspsc = fmt::format("{}", fmt::join(process.unspsc.begin() + 1, process.unspsc.end(), ";"));
    }
    row.valor = process.valor_estimado;
    put_term(row, process);
    static constexpr EstadoProceso unknown{};
    const EstadoProceso* found = estado_proceso(at.states.front());
    const EstadoProceso& shown = found ? *found : unknown;
    row.estado = shown.estado;
    row.id_estado = shown.id;
    row.fase = shown.fase;
    row.resumen = process.adjudicado_el ? "Adjudicado" : shown.fase;
    row.recibe = shown.recibe;
    row.adjudicado = process.adjudicado_el.has_value() && shown.estado != "Cancelado";
    row.borrador = draft.proyecto_publicado_el;
    row.apertura = called.abierto_el;
    row.publicado = row.borrador ? row.borrador : row.apertura;
    row.cierre = called.cierre;
    row.ultima = at.since;
    row.manifestaciones = static_cast<int>(interested.interesados.size());
    row.ofertas = row.oferentes = static_cast<int>(process.ofertas.size());
    if (!row.adjudicado) return row;
    row.adjudicado_el = process.adjudicado_el;
    row.valor_adjudicado = process.valor_adjudicado;
    row.adjudicatario = process.adjudicatario;
    if (const auto* offer = process.de(process.adjudicatario)) row.adjudicatario_nombre = offer->nombre;
    return row;
}

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    for (const auto workflow : presupuesto::de_proceso)
        source.cases(workflow, [&](const Snapshot& at) { give(row_of(row_of_process(at))); });
}

}  // namespace

const Report proceso_publicado{"proceso_publicado",
                               "Procesos de selección, como los muestra el SECOP II",
                               "law/contracting.md §6.2",
                               "Cada fila es un proceso de selección, por modalidad.",
                               {},
                               FieldsOf<Fila>::value,
                               rows,
                               "fecha_publicacion"};

}  // namespace hito::publicado
