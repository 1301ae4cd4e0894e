// What follows from the facts of a contract: balances, days and powers that several rules and the machine ask for.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_contrato.hpp"

#include <string>

namespace hito::law {

// Money ---------------------------------------------------------------------------------------------------------------

/// An amount above zero and up to a ceiling.
Verdict positive_up_to(Money observed, Money ceiling);
/// What the budget registry still covers. Money that left by the advance or a payment has used it up.
Money saldo_rp(const RegistroPresupuestal& registro, const Pagos& pagos);
/// What of the advance was not yet earned.
Money anticipo_por_amortizar(const Pagos& pagos);
Money cdp_total(const Disponibilidad& disponibilidad, const RegistroPresupuestal& registro);
/// What the contractor has earned or holds already, whichever is more: the value doesn't go below it.
Money ganado_o_pagado(const Pagos& pagos, const Informes& informes);

// Days ----------------------------------------------------------------------------------------------------------------

/// No case holds a later day (engine/fields.cpp).
inline constexpr Date ultima_fecha{std::chrono::year{ultima_anualidad} / 12 / 31};

/// Whether a check made on `dia` still serves on the day of the act: not after it, and no older than the entity lets.
Verdict verificado_para(Date dia, const Occasion& now);
/// The suspension that has not ended with a restart; null when there is none.
const Suspension* suspension_abierta(const Suspensiones& suspensiones);
/// The suspension that lay over the whole period; null when some day of it was not suspended by it.
const Suspension* suspension_que_cubre(const Suspensiones& suspensiones, Date desde, Date hasta);
/// The last day of the term of a contract that begins on `inicio`; none when no term was agreed.
std::optional<Date> fin_pactado(const PlazoPactado& plazo, Date inicio);
/// The last day of the term as it stands on `dia`: the days of an open suspension do not run against it.
std::optional<Date> fin_en(const Ejecucion& ejecucion, const Suspensiones& suspensiones, Date dia);
/// The same on the day of an act, carried to a worked day where the entity's terms roll.
std::optional<Date> vencimiento(const Ejecucion& ejecucion, const Suspensiones& suspensiones, const Occasion& now);
/// The same of a contract that may not have begun: a last day that was agreed as a day passes all the same.
std::optional<Date> vencimiento(const PlazoPactado& plazo, const Ejecucion& ejecucion, const Suspensiones& suspensiones,
                                const Occasion& now);
/// The last day on which the contract may still be acted on, of one whose term ends on `fin`; none while no term runs.
/// What ends it before its term ends it on that very day.
std::optional<Date> ultimo_dia_vivo(const Terminacion& terminacion, std::optional<Date> fin);
/// The last day after an extension.
Date fin_prorrogado(Date fin, const DatosProrroga& prorroga);
/// The end as far as it can be foretold: an open suspension with a last day counts whole.
std::optional<Date> fin_previsto(const Ejecucion& ejecucion, const Suspensiones& suspensiones);
/// The days that extensions gave: what the term ran beyond what was agreed, without the days that suspensions moved it.
int dias_prorrogados(const PlazoPactado& plazo, const Valores& valores, const Ejecucion& ejecucion,
                     const Suspensiones& suspensiones);

/// The circumstances on the day on which a sanction was decided: its effects may come later.
inline Occasion al_decidir(const SancionResuelta& sancion, const Occasion& now) {
    Occasion then = now;
    then.date = sancion.decidida_el.value_or(now.date);
    return then;
}

/// The report on which a payment of `dia` rests: the latest by that day that reaches the end of the period paid.
const InformeReciente* informe_del_pago(const Informes& informes, const DatosPago& pago, Date dia);

// Persons and powers --------------------------------------------------------------------------------------------------

/// Whoever was designated on `dia`; null: nobody.
const Designacion* designado_en(const Supervision& supervision, Date dia);
/// Whether the role supervises by its nature.
bool es_de_supervision(const Role* role);
/// Whether whoever acts in such a role is the person designated for it: a supervisor is no interventor.
Verdict actua_designado(const Supervision& supervision, const Occasion& now);

/// Ley 80 de 1993, art. 14 num. 2.
enum class FacultadesExcepcionales : std::uint8_t { prohibidas, facultativas, obligatorias };
FacultadesExcepcionales facultades_excepcionales(TipoContrato tipo, bool convenio);
/// Whether the entity holds them in this contract. Where they are due they are understood as agreed.
bool tiene_facultades(const Clase& clase, const Pactos& pactos);

// Guarantees ----------------------------------------------------------------------------------------------------------

/// An approved guarantee by that day; null: none.
const GarantiaGuardada* garantia_aprobada_en(const Garantias& garantias, Date dia);
/// What approved guarantees insure against one risk on `dia`.
Money amparado_en(const Garantias& garantias, Amparo amparo, Date dia);
/// The last day of any approved cover; none when there is none.
std::optional<Date> fin_de_amparos(const Garantias& garantias);
/// Covers of what was delivered: stability, quality, wages.
bool es_posterior(Amparo amparo);

// Liquidation ---------------------------------------------------------------------------------------------------------

/// From which day the terms to liquidate run. Source: Ley 1150 de 2007, art. 11.
std::optional<Date> base_liquidacion(const Terminacion& terminacion);
bool requiere_liquidacion(const Clase& clase, const PactoLiquidacion& pacto, const Ejecucion& ejecucion,
                          const Pagos& pagos, const Terminacion& terminacion);

}  // namespace hito::law
