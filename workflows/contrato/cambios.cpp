#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/terminos.hpp"

#include <algorithm>

namespace hito::contrato {

using namespace law;

namespace {

// CHOICE: a late payment may rest on a report that is no longer the last one; three months of them are enough, and the
// snapshot stays small.
constexpr std::size_t reports_kept = 3;

/// An addition rests on the certificate that it brings, or on those that came from their own cases.
void certify(Contrato& contrato, const std::optional<Cdp>& brought, Money added, Date day) {
    if (brought) {
        contrato.cdp_adicionado += brought->valor;
        return;
    }
    for (CdpDeAdicion& one : contrato.cdp_de_adiciones) {
        if (!one.fecha || *one.fecha > day || year_of(*one.fecha) != year_of(day)) continue;
        const Money taken = std::min(added, one.valor - one.usado);
        one.usado += taken;
        contrato.cdp_adicionado += taken;
        added -= taken;
    }
}

/// A change of value or term has to be followed by the guarantee, where one is due.
void ask_for_adjustment(Contrato& contrato, Date day) {
    if (!contrato.se_exige() || contrato.garantias.empty()) return;
    auto& since = contrato.ajuste_pendiente_desde;
    since = since ? std::min(*since, day) : day;
}

GarantiaGuardada& guarantee(Contrato& contrato, const std::string& number) {
    for (auto& one : contrato.garantias)
        if (one.numero == number) return one;
    contrato.garantias.push_back({number, {}, {}, {}, {}});
    return contrato.garantias.back();
}

}  // namespace

void abrir(Contrato& contrato, const LoPactado& agreed) {
    static_cast<LoPactado&>(contrato) = agreed;
    contrato.valor_vigente = agreed.valor_inicial;
}

void suscribir(Contrato& contrato, const DatosSuscripcion& data, Date day, std::string_view person) {
    contrato.fecha_suscripcion = day;
    contrato.ordenador = data.ordenador.empty() ? std::string(person) : data.ordenador;
}

void expedir_rp(Contrato& contrato, const DatosRp& data, Date day) {
    contrato.rp_numero = data.numero;
    contrato.rp_tercero = data.tercero.empty() ? contrato.contratista.documento : data.tercero;
    contrato.rp_fecha = contrato.rp_fecha ? std::min(*contrato.rp_fecha, day) : day;
    contrato.rp_valor = (data.sustituye ? contrato.valor_pagado : contrato.rp_valor) + data.valor;
}

void certificar_adicion(Contrato& contrato, const CdpDeAdicion& data) {
    for (CdpDeAdicion& one : contrato.cdp_de_adiciones)
        if (one.numero == data.numero && one.item == data.item) {
            one.valor = data.valor;
            return;
        }
    contrato.cdp_de_adiciones.push_back({data.numero, data.item, data.fecha, data.valor, {}});
}

void liberar_rp(Contrato& contrato, const DatosRpLiberado& data) {
    contrato.rp_valor -= data.valor;
    // What somebody had told by hand is not freed twice.
    contrato.saldo_liberado -= std::min(contrato.saldo_liberado, data.valor);
}

void reintegrar_pago(Contrato& contrato, const DatosReintegro& data) {
    const Money cash = data.valor - data.amortizacion;
    contrato.valor_pagado -= cash;
    switch (data.clase) {
        case ClaseObligacion::recibo:
            if (contrato.pagos > 0) --contrato.pagos;  // Recorded alone, it may be of one that is not here.
            contrato.valor_facturado -= data.valor;
            contrato.anticipo_amortizado -= data.amortizacion;
            break;
        case ClaseObligacion::anticipo:
            contrato.anticipo_desembolsado -= cash;
            break;
        case ClaseObligacion::saldo_liquidacion:
            contrato.saldo_pagado -= cash;
            break;
    }
}

void constituir_garantia(Contrato& contrato, const GarantiaDelContrato& data, Date day) {
    auto& one = guarantee(contrato, data.numero);
    one.constituida = data.fecha.value_or(day);
    one.rechazada.reset();
    if (!one.aprobada) one.amparos = data.amparos;
}

void aprobar_garantia(Contrato& contrato, const GarantiaDelContrato& data, Date day) {
    auto& one = guarantee(contrato, data.numero);
    // The first approval is what the start rests on: approving an adjustment doesn't undo it.
    const Date approved = data.fecha.value_or(day);
    one.aprobada = one.aprobada ? std::min(*one.aprobada, approved) : approved;
    one.rechazada.reset();
    one.amparos = data.amparos;
    if (contrato.ajuste_pendiente_desde && approved >= *contrato.ajuste_pendiente_desde)
        contrato.ajuste_pendiente_desde.reset();
}

void rechazar_garantia(Contrato& contrato, const GarantiaDelContrato& data, Date day) {
    guarantee(contrato, data.numero).rechazada = data.fecha.value_or(day);
}

void designar(Contrato& contrato, const DatosDesignacion& data, Date day) {
    Designacion fresh{data.clase, data.persona, data.documento, data.nombre, day, {}};
    auto& all = contrato.designaciones;
    std::erase_if(all, [&](const Designacion& one) { return one.clase == data.clase && one.desde == day; });
    for (auto& one : all) {
        if (one.clase != data.clase) continue;
        if (one.desde < day && (!one.hasta || *one.hasta >= day)) one.hasta = day - Days{1};
        if (one.desde > day && (!fresh.hasta || *fresh.hasta >= one.desde)) fresh.hasta = one.desde - Days{1};
    }
    all.push_back(std::move(fresh));
}

void iniciar(Contrato& contrato, Date day) {
    contrato.fecha_inicio = day;
    contrato.fin_plazo = fin_pactado(contrato, day);
}

void radicar_informe(Contrato& contrato, const DatosInforme& data, Date day, std::string_view person) {
    auto& last = contrato.ultimos_informes;
    const bool latest =
        std::all_of(last.begin(), last.end(), [&](const auto& one) { return one.hasta <= *data.hasta; });
    if (latest) contrato.avance_fisico = data.avance;
    ++contrato.informes;
    last.push_back(
        {day, *data.desde, *data.hasta, std::string(person), data.huella, data.seguridad_social, data.valor_ejecutado});
    std::stable_sort(last.begin(), last.end(), [](const auto& a, const auto& b) { return a.fecha < b.fecha; });
    if (last.size() > reports_kept) last.erase(last.begin());
}

void desembolsar_anticipo(Contrato& contrato, const DatosAnticipo& data, Date day) {
    contrato.anticipo_desembolsado += data.valor;
    contrato.valor_pagado += data.valor;
    contrato.ultimo_pago = contrato.ultimo_pago ? std::max(*contrato.ultimo_pago, day) : day;
}

void pagar(Contrato& contrato, const DatosPago& data, Date day) {
    ++contrato.pagos;
    contrato.valor_facturado += data.valor;
    contrato.valor_pagado += data.valor - data.amortizacion;
    contrato.anticipo_amortizado += data.amortizacion;
    contrato.ultimo_pago = contrato.ultimo_pago ? std::max(*contrato.ultimo_pago, day) : day;
}

void adicionar(Contrato& contrato, const DatosAdicion& data, Date day) {
    contrato.adiciones.push_back({day, data.valor});
    contrato.cambio(day);
    contrato.valor_vigente += data.valor;
    certify(contrato, data.cdp, data.valor, day);
    ask_for_adjustment(contrato, day);
}

void prorrogar(Contrato& contrato, const DatosProrroga& data, Date day) {
    ++contrato.prorrogas;
    contrato.cambio(day);
    if (data.vigencia_futura) contrato.vigencia_futura = data.vigencia_futura;
    if (contrato.fin_plazo)
        contrato.fin_plazo = fin_prorrogado(*contrato.fin_plazo, data);
    else if (data.hasta || contrato.fecha_fin)
        contrato.fecha_fin = fin_prorrogado(contrato.fecha_fin.value_or(day), data);
    else
        contrato.plazo_meses += data.meses, contrato.plazo_dias += data.dias;
    ask_for_adjustment(contrato, day);
}

void modificar_unilateral(Contrato& contrato, const DatosModificacionUnilateral& data, Date day) {
    ++contrato.modificaciones;
    contrato.cambio(day);
    if (!data.nuevo_valor || *data.nuevo_valor == contrato.valor_vigente) return;
    if (*data.nuevo_valor > contrato.valor_vigente) {
        const Money added = *data.nuevo_valor - contrato.valor_vigente;
        contrato.aumento_unilateral += added;
        certify(contrato, data.cdp, added, day);
    } else {
        contrato.disminucion_unilateral += contrato.valor_vigente - *data.nuevo_valor;
    }
    contrato.valor_vigente = *data.nuevo_valor;
    ask_for_adjustment(contrato, day);
}

void suspender(Contrato& contrato, const DatosSuspension& data, Date day) {
    contrato.suspensiones.push_back({data.desde.value_or(day), data.hasta, {}});
}

void ampliar_suspension(Contrato& contrato, const DatosAmpliacionSuspension& data) {
    if (suspension_abierta(contrato)) contrato.suspensiones.back().hasta = data.hasta;
}

void reiniciar(Contrato& contrato, const DatosReinicio& data, Date day) {
    if (!suspension_abierta(contrato)) return;
    Suspension& open = contrato.suspensiones.back();
    open.reinicio = data.reanuda_el.value_or(day);
    // CHOICE: a suspension that nobody ended runs no longer than was agreed; from then on the term runs again.
    Date last = *open.reinicio - Days{1};
    if (open.hasta) last = std::min(last, *open.hasta);
    if (!contrato.fin_plazo || last < open.desde) return;
    contrato.fin_plazo = fin_tras_suspension(*contrato.fin_plazo, dias_suspendidos(open.desde, last)).result;
    ask_for_adjustment(contrato, day);
}

void ceder(Contrato& contrato, const DatosCesion& data, Date day) {
    contrato.contratista = data.cesionario;
    ++contrato.cesiones;
    contrato.cambio(day);
    ask_for_adjustment(contrato, day);
}

void terminar(Contrato& contrato, FormaTerminacion form, Date day, std::optional<Date> binding) {
    if (suspension_abierta(contrato)) contrato.suspensiones.back().reinicio = day;
    contrato.forma_terminacion = form;
    contrato.terminado_el = day;
    contrato.ejecutoria = binding;
}

void imponer_multa(Contrato& contrato, const MultaResuelta& data) {
    ++contrato.multas;
    contrato.valor_sancionado += data.valor;
}

void resolver_sancion(Contrato& contrato, const SancionResuelta& data, Date day) {
    if (data.clase == ClaseSancion::caducidad) contrato.caducidad_resuelta_el = data.decidida_el.value_or(day);
}

void caducar(Contrato& contrato, const CaducidadResuelta& data, Date day, std::optional<Date> binding) {
    // What was declared in time and became firm when the term had run out is how the contract ended all the same.
    terminar(contrato, FormaTerminacion::caducidad, contrato.terminado_el.value_or(day), binding.value_or(day));
    contrato.valor_sancionado += data.valor;
    contrato.caducidad_resuelta_el.reset();
}

void concluir_sancionatorio(Contrato& contrato, const DatosConclusion& data) {
    if (contrato.sancionatorios_en_curso > 0) --contrato.sancionatorios_en_curso;
    if (data.clase == ClaseSancion::caducidad) contrato.caducidad_resuelta_el.reset();
    if (!data.en_firme || data.clase == ClaseSancion::multa || data.clase == ClaseSancion::caducidad) return;
    ++contrato.incumplimientos;
    if (data.clase == ClaseSancion::clausula_penal) contrato.valor_sancionado += data.valor;
}

void recibir(Contrato& contrato, const DatosRecibo& data, Date day) {
    contrato.recibido_el = day;
    contrato.recibo_con_pendientes = !data.pendientes.empty();
}

void liquidar(Contrato& contrato, const DatosLiquidacion& data, Date day) {
    contrato.liquidado_el = data.fecha.value_or(day);
    contrato.clasificado_el = day;
    contrato.saldo_a_favor_contratista = data.saldo_a_favor_contratista;
}

}  // namespace hito::contrato
