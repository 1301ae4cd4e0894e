// A contract as the SECOP shows it: what a reader of the row needs to tell the same contract again
// (workflows/contrato/relato.cpp), and what follows from it. Source: law/contracting.md §6.1.
#include "workflows/contrato/contrato.hpp"
#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/publicados/personas.hpp"
#include "workflows/publicados/publicados.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::publicado {

namespace {

using contrato::Contrato;

struct Fila {
    std::string numero_contrato, referencia, numero_proceso, url, etapa;
    law::Modalidad modalidad = law::Modalidad::otra;
    std::string causal;
    law::TipoContrato tipo = law::TipoContrato::otro;
    std::string objeto, bpin, unspsc, dependencia, destino_gasto;
    std::string contratista_tipo, contratista_documento, contratista_nombre;
    std::string supervisor_documento, supervisor_nombre, ordenador_documento, ordenador_nombre;
    std::optional<Date> firma, inicio, fin, actualizacion;
    int dias_adicionados = 0;
    std::string plazo;
    Money vigente, facturado, pagado, por_ejecutar, anticipo, amortizado, por_amortizar;
    bool liquidacion = false;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &Fila::numero_contrato, "Número del contrato"},
        Field{"referencia", &Fila::referencia, "Referencia interna"},
        Field{"numero_proceso", &Fila::numero_proceso, "Número del proceso"},
        Field{"url", &Fila::url, "Dirección en el SECOP"},
        Field{"etapa_publicada", &Fila::etapa, "Etapa, como la distingue el SECOP"},
        Field{"modalidad", &Fila::modalidad, "Modalidad de selección"},
        Field{"causal_publicada", &Fila::causal, "Causal de la contratación directa"},
        Field{"tipo_contrato", &Fila::tipo, "Tipo de contrato"},
        Field{"objeto", &Fila::objeto, "Objeto"},
        Field{"bpin", &Fila::bpin, "Código del proyecto de inversión"},
        Field{"unspsc", &Fila::unspsc, "Código UNSPSC principal"},
        Field{"dependencia", &Fila::dependencia, "Dependencia que tiene la necesidad"},
        Field{"destino_gasto", &Fila::destino_gasto, "Destino del gasto"},
        Field{"contratista.tipo_documento", &Fila::contratista_tipo, "Clase de documento del contratista"},
        Field{"contratista.documento", &Fila::contratista_documento, "Documento del contratista"},
        Field{"contratista.nombre", &Fila::contratista_nombre, "Nombre del contratista"},
        Field{"supervisor.documento", &Fila::supervisor_documento, "Documento del supervisor"},
        Field{"supervisor.nombre", &Fila::supervisor_nombre, "Nombre del supervisor"},
        Field{"ordenador.documento", &Fila::ordenador_documento, "Documento de quien suscribió por la entidad"},
        Field{"ordenador.nombre", &Fila::ordenador_nombre, "Su nombre"},
        Field{"fecha_firma", &Fila::firma, "Fecha de suscripción"},
        Field{"fecha_inicio", &Fila::inicio, "Fecha de inicio"},
        Field{"fecha_fin", &Fila::fin, "Último día del plazo, con prórrogas y suspensiones"},
        Field{"fecha_actualizacion", &Fila::actualizacion, "Fecha del último hecho que la fila cuenta"},
        Field{"dias_adicionados", &Fila::dias_adicionados, "Días que dieron las prórrogas"},
        Field{"plazo_texto", &Fila::plazo, "Plazo"},
        Field{"valor_vigente", &Fila::vigente, "Valor con adiciones y reducciones"},
        Field{"valor_facturado", &Fila::facturado, "Valor de las cuentas, antes de amortizar"},
        Field{"valor_pagado", &Fila::pagado, "Valor de las cuentas pagadas, antes de amortizar"},
        Field{"valor_por_ejecutar", &Fila::por_ejecutar, "Valor vigente sin facturar"},
        Field{"valor_pago_adelantado", &Fila::anticipo, "Anticipo desembolsado"},
        Field{"valor_amortizado", &Fila::amortizado, "Anticipo amortizado"},
        Field{"valor_por_amortizar", &Fila::por_amortizar, "Anticipo sin amortizar"},
        Field{"requiere_liquidacion", &Fila::liquidacion, "Se pactó la liquidación"},
    };
};

/// The stages that the SECOP tells apart. While a contract runs it tells what last happened to it instead.
std::string_view stage_of(const Contrato& c, std::string_view state) {
    if (state == "desistido") return "cancelado";
    if (state == "expediente_cerrado") return "cerrado";
    if (state == "en_elaboracion" || state == "suscrito") return state;
    if (state != "en_ejecucion") return "terminado";
    if (suspension_abierta(c)) return "suspendido";
    if (c.cesiones > 0) return "cedido";
    return c.prorrogas > 0 || c.modificaciones > 0 || !c.adiciones.empty() ? "modificado" : state;
}

/// By its form, where nobody said it: the way in which a reader would take it too.
std::string document_kind(const law::Contratista& who) {
    if (!who.tipo_documento.empty() || who.documento.empty()) return who.tipo_documento;
    return !who.persona_natural && who.documento.size() == 9 ? "nit" : "cedula";
}

/// CHOICE the last fact that the row itself shows. Reports, guarantees and the settlement have no column in it, so a
/// reader could not tell why it moved.
std::optional<Date> last_fact(const Contrato& c, const Snapshot& at) {
    std::optional<Date> last;
    const auto take = [&](const std::optional<Date>& day) {
        if (day) last = last ? std::max(*last, *day) : day;
    };
    const auto state = at.states.front();
    for (const auto& day : {c.fecha_suscripcion, c.fecha_inicio, c.ultimo_cambio, c.ultimo_pago, c.terminado_el})
        take(day);
    if (const auto* pause = suspension_abierta(c)) take(pause->desde);
    if (!last || state == "desistido" || state == "expediente_cerrado") take(at.since);
    return last;
}

std::string term_of(const Contrato& c, const Fila& row) {
    const auto from = row.inicio ? row.inicio : row.firma;
    if (from && row.fin) return fmt::format("{} Dia(s)", (*row.fin - *from).count() + 1);
    if (row.fin) return {};
    if (c.plazo_meses > 0) return fmt::format("{} Mes(es)", c.plazo_meses);
    return c.plazo_dias > 0 ? fmt::format("{} Dia(s)", c.plazo_dias) : "";
}

void put_people(Fila& row, const Contrato& c, const People& people) {
    row.contratista_tipo = document_kind(c.contratista);
    row.contratista_documento = c.contratista.documento;
    row.contratista_nombre = c.contratista.nombre;
    const law::Designacion* watcher = nullptr;
    for (const auto& one : c.designaciones)
        if (one.clase == law::ClaseSupervision::supervisor && (!watcher || one.desde >= watcher->desde)) watcher = &one;
    if (watcher) {
        const auto who = persona_publicada(people, watcher->persona, watcher->documento, watcher->nombre);
        row.supervisor_documento = who.documento;
        row.supervisor_nombre = who.nombre;
    }
    if (!c.fecha_suscripcion) return;
    const auto signer = persona_publicada(people, c.ordenador, {}, {});
    row.ordenador_documento = signer.documento;
    row.ordenador_nombre = signer.nombre;
}

Fila row_of_contract(const Contrato& c, const Snapshot& at, const People& people) {
    Fila row;
    row.numero_contrato = c.numero_contrato;
    row.referencia = c.referencia;
    row.numero_proceso = c.numero_proceso;
    row.url = c.url;
    row.etapa = stage_of(c, at.states.front());
    row.modalidad = c.modalidad;
    row.causal = c.causal;
    row.tipo = c.tipo_contrato;
    row.objeto = c.objeto;
    row.bpin = c.bpin;
    row.unspsc = c.unspsc;
    row.dependencia = c.dependencia;
    row.destino_gasto = c.destino_gasto;
    put_people(row, c, people);
    row.firma = c.fecha_suscripcion;
    row.inicio = c.fecha_inicio;
    row.fin = c.fin_plazo ? c.fin_plazo : c.fecha_fin;
    row.actualizacion = last_fact(c, at);
    row.dias_adicionados = dias_prorrogados(c, c, c, c);
    row.plazo = term_of(c, row);
    row.vigente = c.valor_vigente;
    row.facturado = row.pagado = c.valor_facturado;
    row.por_ejecutar = c.valor_vigente - c.valor_facturado;
    row.anticipo = c.anticipo_desembolsado;
    row.amortizado = c.anticipo_amortizado;
    row.por_amortizar = c.anticipo_desembolsado - c.anticipo_amortizado;
    row.liquidacion = c.pacta_liquidacion;
    return row;
}

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases(contrato_workflow().name(), [&](const Snapshot& at) {
        give(row_of(row_of_contract(at.facts.as<Contrato>(), at, source.law().people)));
    });
}

}  // namespace

const Report contrato_publicado{"contrato_publicado",
                                "Contratos, como los muestra el SECOP",
                                "law/contracting.md §6.1",
                                "Cada fila es un contrato.",
                                {},
                                FieldsOf<Fila>::value,
                                rows,
                                "fecha_firma"};

}  // namespace hito::publicado
