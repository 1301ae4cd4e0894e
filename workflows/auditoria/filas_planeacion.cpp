#include "workflows/auditoria/filas_planeacion.hpp"

#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/codigos_paa.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/hechos_plan_paa.hpp"
#include "workflows/law/hechos_presupuesto.hpp"
#include "workflows/law/hechos_proceso.hpp"
#include "workflows/law/hechos_proyecto_sgr.hpp"
#include "workflows/linea_paa/sujeto.hpp"
#include "workflows/proyecto/sujeto.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::auditoria {

namespace {

using namespace law;

/// Groups of facts read together.
template <class... Groups>
struct Juntos : Groups... {
    static constexpr auto fields = std::tuple_cat(Groups::fields...);
};
template <class T>
T read_from(const Snapshot& at) {
    T out;
    FieldErrors none;
    read_fields(at.facts.value(), Form::stored, out, {}, none);
    return out;
}

bool in(const Snapshot& at, std::initializer_list<std::string_view> stages) {
    return std::find(stages.begin(), stages.end(), at.states.front()) != stages.end();
}
/// CCPET: the items of investment.
bool of_investment(const ClavePresupuestal& key) { return key.rubro.starts_with("2.3") || !key.bpin.empty(); }

}  // namespace

bool VistoDePlaneacion::look(const Snapshot& at) {
    using Look = void (VistoDePlaneacion::*)(const Snapshot&);
    static constexpr std::array<std::pair<std::string_view, Look>, 11> ways{{
        {"contrato", &VistoDePlaneacion::look_at_contract},
        {"paa", &VistoDePlaneacion::look_at_plan},
        {"linea_paa", &VistoDePlaneacion::look_at_line},
        {"cdp", &VistoDePlaneacion::look_at_cdp},
        {"rp", &VistoDePlaneacion::look_at_rp},
        {"obligacion", &VistoDePlaneacion::look_at_obligation},
        {"pago", &VistoDePlaneacion::look_at_payment},
        {"reserva", &VistoDePlaneacion::look_at_reserve},
        {"apropiacion", &VistoDePlaneacion::look_at_appropriation},
        {"proyecto", &VistoDePlaneacion::look_at_project},
        {"proyecto_sgr", &VistoDePlaneacion::look_at_sgr},
    }};
    for (const auto& [workflow, way] : ways)
        if (at.workflow->name() == workflow) {
            (this->*way)(at);
            return true;
        }
    return false;
}

void VistoDePlaneacion::look_at_contract(const Snapshot& at) {
    const auto& c = at.facts.as<contrato::Contrato>();
    ContratoVisto out;
    out.numero = c.numero_contrato;
    out.bpin = c.bpin;
    out.firmado = c.fecha_suscripcion;
    out.iniciado = c.fecha_inicio;
    out.clasificado = c.clasificado_el;
    out.valor = c.valor_vigente > Money{} ? c.valor_vigente : c.valor_inicial;
    out.debido = std::max(c.saldo_a_favor_contratista - c.saldo_pagado, Money{});
    out.movido = c.fecha_suscripcion.value_or(Date{});
    for (const auto& one : c.adiciones) out.movido = std::max(out.movido, one.fecha);
    out.concluido =
        in(at, {"liquidado", "sin_liquidacion", "sin_competencia", "garantias_vigentes", "expediente_cerrado"});
    const bool to_settle = in(at, {"terminado", "recibido"}) && requiere_liquidacion(c, c, c, c, c);
    out.por_terminar = to_settle || in(at, {"suscrito", "en_ejecucion", "en_liquidacion"});
    out.desconoce_bpin = std::find(c.desconoce.begin(), c.desconoce.end(), "bpin") != c.desconoce.end();
    out.vinculos = at.links;
    contratos.emplace(at.id, std::move(out));
}

void VistoDePlaneacion::look_at_process(const Snapshot& at) {
    const auto p =
        read_from<Juntos<IdentidadProceso, ModalidadDelProceso, ObjetoAContratar, Convocada, FinDelProceso>>(at);
    ProcesoVisto out{p.numero_proceso,           p.bpin,  p.linea_paa, {}, p.abierto_el, p.valor_estimado,
                     p.terminado_el.has_value(), at.links};
    if (p.modalidad != Modalidad::otra) out.modalidad = Words<Modalidad>::names[static_cast<std::size_t>(p.modalidad)];
    procesos.emplace(at.id, std::move(out));
}

void VistoDePlaneacion::look_at_plan(const Snapshot& at) {
    const auto plan = read_from<Juntos<VigenciaPaa, EncabezadoPaa, VersionesPaa>>(at);
    if (!plan.versiones.empty()) {
        planes_publicados.insert(plan.vigencia);
        planes[at.id] = {plan.vigencia, in(at, {"publicado", "cerrado"}), plan, plan.versiones.back()};
    }
    if (plan.limite_minima_cuantia) limite_minima[plan.vigencia] = *plan.limite_minima_cuantia;
}

void VistoDePlaneacion::look_at_line(const Snapshot& at) {
    const auto& line = at.facts.as<linea_paa::LineaPaa>();
    if (!line.publicada_el) return;
    planes_publicados.insert(line.vigencia);
    publicadas[at.id] = {line.version, line.version_alta, line.version_baja, {line.linea, line.columnas()}};
    LineaVista out;
    out.fila = {at.id,
                fmt::format("{}/{}", line.vigencia, line.linea),
                line.dependencia.empty() ? line.unidad_contratacion : line.dependencia,
                line.vigencia,
                line.mes_inicio.value_or(0),
                *line.publicada_el,
                line.valor_total.value_or(Money{}),
                {}};
    for (const auto& code : line.unspsc)
        if (auto one = clase_unspsc(code); !one.empty()) out.fila.clases.push_back(std::move(one));
    const CodigoPaa* planned = modalidad_paa(line.modalidad, *line.publicada_el);
    if (planned) out.modalidad = planned->flujo;
    out.de_minima = out.modalidad == "minima_cuantia";
    out.linea = line.linea;
    out.fuente = line.fuente_ccpet;
    for (const auto& one : line.otros_bpin) out.bpin.insert(bpin_limpio(one));
    if (!line.bpin.empty()) out.bpin.insert(bpin_limpio(line.bpin));
    out.actualizada = line.actualizada_el.value_or(*line.publicada_el);
    out.inversion = line.tipo_gasto == TipoGastoPaa::inversion;
    out.excluida = line.version_baja > 0;
    out.vinculada =
        std::any_of(at.links.begin(), at.links.end(), [](const Link& one) { return one.type == "del_proyecto"; });
    for (const auto& one : line.procesos) {
        out.procesos.insert(one.numero_proceso);
        if (one.abierto_el) out.procesos_abiertos.emplace(one.numero_proceso, one.valor);
    }
    for (const auto& one : line.contratos) out.contratos[one.numero_contrato] += one.valor;
    lineas.emplace(at.id, std::move(out));
}

void VistoDePlaneacion::look_at_cdp(const Snapshot& at) {
    const auto c = read_from<Juntos<ClavePresupuestal, EstadoCdp>>(at);
    if (!c.expedido_el) return;
    cdps.emplace(at.id, CdpVisto{{at.id, c.numero, "expedir", *c.expedido_el, c.certificado}, at.links});
    funciones[at.id] = {{at.id, c.solicitado_por, "solicitar", Papel::solicitante, {}},
                        {at.id, c.expedido_por, "expedir", Papel::presupuesto, c.expedido_el}};
}

void VistoDePlaneacion::look_at_rp(const Snapshot& at) {
    const auto r = read_from<Juntos<ClavePresupuestal, EstadoRp>>(at);
    if (!r.expedido_el) return;
    RpVisto out{{at.id, r.numero, "expedir", *r.expedido_el, r.saldo()},
                r.fuente,
                bpin_limpio(r.bpin),
                r.valor - r.liberado,
                in(at, {"expedido", "en_ejecucion"}) && r.saldo() > Money{},
                of_investment(r),
                at.links};
    rps.emplace(at.id, std::move(out));
    funciones[at.id] = {{at.id, r.expedido_por, "expedir", Papel::presupuesto, r.expedido_el}};
}

void VistoDePlaneacion::look_at_obligation(const Snapshot& at) {
    const auto o = read_from<Juntos<ClavePresupuestal, EstadoObligacion>>(at);
    const bool alive = in(at, {"causada", "pagada_en_parte", "cuenta_por_pagar"}) && o.saldo() > Money{};
    if (alive) obligaciones.emplace(at.id, ObligacionVista{o.numero, bpin_limpio(o.bpin), o.saldo()});
}

void VistoDePlaneacion::look_at_payment(const Snapshot& at) {
    const json& facts = at.facts.value();
    if (const auto who = facts.find("girado_por"); who != facts.end() && !in(at, {"reintegrado"}))
        funciones[at.id] = {{at.id, who->get<std::string>(), "girar", Papel::tesoreria, {}}};
}

void VistoDePlaneacion::look_at_reserve(const Snapshot& at) {
    const auto r = read_from<Juntos<ClavePresupuestal, EstadoReserva>>(at);
    reservas.emplace(at.id,
                     ReservaVista{{at.id, r.numero_rp, "constituir", r.constituida_el.value_or(at.since), r.valor},
                                  bpin_limpio(r.bpin),
                                  r.vigencia,
                                  r.saldo(),
                                  in(at, {"constituida"}) && r.saldo() > Money{},
                                  of_investment(r),
                                  at.links});
}

void VistoDePlaneacion::look_at_appropriation(const Snapshot& at) {
    const auto a = read_from<Juntos<ClavePresupuestal, EstadoApropiacion>>(at);
    ApropiacionVista out;
    out.fila = {at.id, a.en_palabras(), bpin_limpio(a.bpin), a.vigencia, at.since, a.definitiva(), false, false, false};
    out.definitiva = a.definitiva();
    out.inversion = of_investment(a);
    out.vinculada =
        std::any_of(at.links.begin(), at.links.end(), [](const Link& one) { return one.type == "del_proyecto"; });
    apropiaciones.emplace(at.id, std::move(out));
}

void VistoDePlaneacion::look_at_project(const Snapshot& at) {
    const auto& p = at.facts.as<proyecto::Proyecto>();
    ProyectoVisto out{p.codigo_proyecto, p.bpin, p.viable_el, p.registrado_el, {}, {}, !p.meta_plan.empty()};
    if (in(at, {"cerrado"})) out.cerrado = p.cerrado_el.value_or(at.since);
    for (const auto& one : p.poai) out.poai.insert(one.vigencia);
    proyectos.emplace(at.id, std::move(out));
}

void VistoDePlaneacion::look_at_sgr(const Snapshot& at) {
    const auto p = read_from<IdentidadSgr>(at);
    if (!p.bpin.empty()) bpin_sgr.insert(bpin_limpio(p.bpin));
}

}  // namespace hito::auditoria
