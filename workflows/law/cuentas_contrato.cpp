#include "workflows/law/cuentas_contrato.hpp"

#include "workflows/law/parametros_contrato.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::law {

// Money ---------------------------------------------------------------------------------------------------------------

Verdict positive_up_to(Money observed, Money ceiling) {
    return verdict(observed > Money{} && observed <= ceiling, write_value(observed, Form::wire),
                   "más de cero y máximo " + to_pesos(ceiling));
}

Money saldo_rp(const RegistroPresupuestal& registro, const Pagos& pagos) {
    return registro.rp_valor - pagos.valor_pagado - registro.saldo_liberado;
}
Money anticipo_por_amortizar(const Pagos& pagos) { return pagos.anticipo_desembolsado - pagos.anticipo_amortizado; }
Money cdp_total(const Disponibilidad& disponibilidad, const RegistroPresupuestal& registro) {
    return (disponibilidad.cdp ? disponibilidad.cdp->valor : Money{}) +
           (disponibilidad.vigencia_futura ? disponibilidad.vigencia_futura->valor : Money{}) + registro.cdp_adicionado;
}
Money ganado_o_pagado(const Pagos& pagos, const Informes& informes) {
    Money most = std::max(pagos.valor_pagado, pagos.valor_facturado);
    for (const auto& report : informes.ultimos_informes)
        most = std::max(most, report.valor_ejecutado.value_or(Money{}));
    return most;
}

// Days ----------------------------------------------------------------------------------------------------------------

Verdict verificado_para(Date dia, const Occasion& now) {
    const Date first = now.date - Days{now.at(verificacion_firma_dias)};
    return verdict(first <= dia && dia <= now.date, to_iso(dia),
                   fmt::format("entre {} y {}", to_iso(first), to_iso(now.date)));
}

const Suspension* suspension_abierta(const Suspensiones& all) {
    if (all.suspensiones.empty() || all.suspensiones.back().reinicio) return nullptr;
    return &all.suspensiones.back();
}

const Suspension* suspension_que_cubre(const Suspensiones& all, Date desde, Date hasta) {
    for (const auto& suspension : all.suspensiones) {
        const bool ends_before =
            (suspension.reinicio && hasta >= *suspension.reinicio) || (suspension.hasta && hasta > *suspension.hasta);
        if (desde >= suspension.desde && !ends_before) return &suspension;
    }
    return nullptr;
}

std::optional<Date> fin_pactado(const PlazoPactado& plazo, Date inicio) {
    if (plazo.fecha_fin) return plazo.fecha_fin;
    if (plazo.plazo_meses <= 0 && plazo.plazo_dias <= 0) return std::nullopt;
    Date last = plazo.plazo_meses > 0 ? fin_de_plazo(inicio, Months{plazo.plazo_meses}) : inicio - Days{1};
    if (plazo.plazo_dias > 0) last += Days{plazo.plazo_dias};
    return last;
}

std::optional<Date> fin_en(const Ejecucion& ejecucion, const Suspensiones& suspensiones, Date dia) {
    const Suspension* open = suspension_abierta(suspensiones);
    if (!ejecucion.fin_plazo || !open || dia < open->desde) return ejecucion.fin_plazo;
    if (open->hasta && *open->hasta < open->desde) return ejecucion.fin_plazo;  // Recorded so: it suspended no day.
    const Date last = open->hasta ? std::min(dia, *open->hasta) : dia;
    return fin_tras_suspension(*ejecucion.fin_plazo, dias_suspendidos(open->desde, last)).result;
}

std::optional<Date> vencimiento(const Ejecucion& ejecucion, const Suspensiones& suspensiones, const Occasion& now) {
    const auto last = fin_en(ejecucion, suspensiones, now.date);
    return last ? fin_de_ejecucion(*last, now.calendar(), now.law->parameters).result : last;
}

std::optional<Date> vencimiento(const PlazoPactado& plazo, const Ejecucion& ejecucion, const Suspensiones& suspensiones,
                                const Occasion& now) {
    if (ejecucion.fin_plazo || !plazo.fecha_fin) return vencimiento(ejecucion, suspensiones, now);
    return fin_de_ejecucion(*plazo.fecha_fin, now.calendar(), now.law->parameters).result;
}

std::optional<Date> ultimo_dia_vivo(const Terminacion& terminacion, std::optional<Date> fin) {
    if (!terminacion.terminado_el) return fin;
    // CHOICE: acts carry no hour; on the day of an early end, the end comes first.
    if (terminacion.forma_terminacion != FormaTerminacion::plazo) return *terminacion.terminado_el - Days{1};
    return std::min(*terminacion.terminado_el, fin.value_or(*terminacion.terminado_el));
}

Date fin_prorrogado(Date fin, const DatosProrroga& prorroga) {
    if (prorroga.hasta) return *prorroga.hasta;
    if (prorroga.meses > 0) fin = fin_tras_prorroga(fin, Months{prorroga.meses}).result;
    if (prorroga.dias > 0) fin = fin_tras_prorroga(fin, Days{prorroga.dias}).result;
    return fin;
}

std::optional<Date> fin_previsto(const Ejecucion& ejecucion, const Suspensiones& suspensiones) {
    const Suspension* open = suspension_abierta(suspensiones);
    if (!ejecucion.fin_plazo || !open || !open->hasta || *open->hasta < open->desde) return ejecucion.fin_plazo;
    return fin_tras_suspension(*ejecucion.fin_plazo, dias_suspendidos(open->desde, *open->hasta)).result;
}

int dias_prorrogados(const PlazoPactado& plazo, const Valores& valores, const Ejecucion& ejecucion,
                     const Suspensiones& suspensiones) {
    if (valores.prorrogas == 0 || !ejecucion.fecha_inicio || !ejecucion.fin_plazo) return 0;
    const auto agreed = fin_pactado(plazo, *ejecucion.fecha_inicio);
    if (!agreed) return 0;
    Days moved{0};
    for (const auto& one : suspensiones.suspensiones) {
        if (!one.reinicio) continue;
        Date last = *one.reinicio - Days{1};
        if (one.hasta) last = std::min(last, *one.hasta);
        if (last >= one.desde) moved += dias_suspendidos(one.desde, last);
    }
    return static_cast<int>((*ejecucion.fin_plazo - *agreed - moved).count());
}

const InformeReciente* informe_del_pago(const Informes& informes, const DatosPago& pago, Date dia) {
    const InformeReciente* best = nullptr;
    for (const auto& report : informes.ultimos_informes)
        if (report.fecha <= dia && (!pago.periodo_hasta || report.hasta >= *pago.periodo_hasta) &&
            (!best || report.fecha >= best->fecha))
            best = &report;
    return best;
}

// Persons and powers --------------------------------------------------------------------------------------------------

namespace {
bool covers(const Designacion& designacion, Date dia) {
    return designacion.desde <= dia && (!designacion.hasta || dia <= *designacion.hasta);
}
}  // namespace

const Designacion* designado_en(const Supervision& supervision, Date dia) {
    for (const auto& designacion : supervision.designaciones)
        if (covers(designacion, dia)) return &designacion;
    return nullptr;
}

bool es_de_supervision(const Role* role) { return role && (*role == roles::supervisor || *role == roles::interventor); }

Verdict actua_designado(const Supervision& supervision, const Occasion& now) {
    if (!es_de_supervision(now.role)) return holds();
    const auto as = *now.role == roles::interventor ? ClaseSupervision::interventor : ClaseSupervision::supervisor;
    std::string required = fmt::format("un {} designado", Words<ClaseSupervision>::names[static_cast<std::size_t>(as)]);
    for (const auto& one : supervision.designaciones) {
        if (one.clase != as || !covers(one, now.date)) continue;
        if (one.persona == now.person) return holds();
        required = one.persona;
    }
    return verdict(false, std::string(now.person), std::move(required)).mended_by(roles::ordenador_gasto);
}

FacultadesExcepcionales facultades_excepcionales(TipoContrato tipo, bool convenio) {
    using enum TipoContrato;
    switch (tipo) {
        case obra:
        case concesion:
        case servicio_publico:
            return FacultadesExcepcionales::obligatorias;
        case convenio_interadministrativo:
        case contrato_interadministrativo:
        case convenio_asociacion:
        case emprestito:
        case donacion:
        case arrendamiento:
        case seguros:
            return FacultadesExcepcionales::prohibidas;
        default:
            return convenio ? FacultadesExcepcionales::prohibidas : FacultadesExcepcionales::facultativas;
    }
}

bool tiene_facultades(const Clase& clase, const Pactos& pactos) {
    const auto powers = facultades_excepcionales(clase.tipo_contrato, clase.convenio);
    return powers == FacultadesExcepcionales::obligatorias ||
           (powers == FacultadesExcepcionales::facultativas && pactos.clausulas_excepcionales);
}

// Guarantees ----------------------------------------------------------------------------------------------------------

const GarantiaGuardada* garantia_aprobada_en(const Garantias& all, Date dia) {
    for (const auto& one : all.garantias)
        if (one.aprobada && *one.aprobada <= dia) return &one;
    return nullptr;
}

Money amparado_en(const Garantias& all, Amparo amparo, Date dia) {
    Money sum;
    for (const auto& one : all.garantias) {
        if (!one.aprobada || *one.aprobada > dia) continue;
        for (const auto& cover : one.amparos)
            if (cover.amparo == amparo && cover.desde <= dia && dia <= cover.hasta) sum += cover.valor;
    }
    return sum;
}

std::optional<Date> fin_de_amparos(const Garantias& all) {
    std::optional<Date> last;
    for (const auto& one : all.garantias)
        if (one.aprobada)
            for (const auto& cover : one.amparos) last = last ? std::max(*last, cover.hasta) : cover.hasta;
    return last;
}

bool es_posterior(Amparo amparo) {
    using enum Amparo;
    return amparo == estabilidad_obra || amparo == calidad_servicio || amparo == calidad_bienes ||
           amparo == salarios_prestaciones;
}

// Liquidation ---------------------------------------------------------------------------------------------------------

std::optional<Date> base_liquidacion(const Terminacion& terminacion) {
    return terminacion.ejecutoria ? terminacion.ejecutoria : terminacion.terminado_el;
}

bool requiere_liquidacion(const Clase& clase, const PactoLiquidacion& pacto, const Ejecucion& ejecucion,
                          const Pagos& pagos, const Terminacion& terminacion) {
    const FormaTerminacion form = terminacion.forma_terminacion;
    if (pacto.pacta_liquidacion || form == FormaTerminacion::caducidad || form == FormaTerminacion::unilateral)
        return true;
    // CHOICE: what never began and cost nothing has nothing to settle.
    if (!ejecucion.fecha_inicio && pagos.valor_pagado == Money{} && form == FormaTerminacion::resciliacion)
        return false;
    return !clase.servicios_profesionales && !clase.entrega_instantanea;
}

}  // namespace hito::law
