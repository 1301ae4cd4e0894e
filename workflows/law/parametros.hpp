// Every number of the law that a rule may ask for, dated and with its source. The values stand in parametros*.cpp and
// cuantias.cpp and nowhere else; an entity adds rows of its own as data (engine/parameters.hpp).
#pragma once

#include "engine/parameters.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito::law {

// Reference amounts. A year without a decree is an error, never the amount of the year before.
extern const Parameter<Money> smmlv;
extern const Parameter<Money> mipyme_tope;  ///< Pesos of US$ 125,000; each row lasts two years. The value is below it.
extern const Parameter<Money> presupuesto_anual;  ///< Of the entity, which alone gives it.

// Publicity and the log.
extern const Parameter<WorkingDays> secop_publicacion_dias, secop_convocatoria_dias;
extern const Parameter<bool> secop_publica_acta_inicio;
extern const Parameter<Months> secop_cierre_meses;  ///< To close the electronic contract.
extern const Parameter<WorkingDays> registro_tardio_dias;

// The contract.
extern const Parameter<Percent> adicion_tope;
extern const Parameter<Percent> anticipo_tope;
extern const Parameter<Percent> modificacion_unilateral_tope;
extern const Parameter<bool> suspendido_admite_modificacion;
extern const Parameter<bool> plazo_ejecucion_corre_al_habil;
extern const Parameter<Percent> convenio_asociacion_aporte_minimo;

// Guarantees.
extern const Parameter<Percent> garantia_seriedad_minimo;
extern const Parameter<Percent> garantia_anticipo_minimo;
extern const Parameter<Percent> garantia_cumplimiento_minimo;
extern const Parameter<Percent> garantia_salarios_minimo;
extern const Parameter<Months> garantia_salarios_meses;       ///< After the end of the term.
extern const Parameter<Months> garantia_estabilidad_meses;    ///< From the acta de recibo.
extern const Parameter<Percent> garantia_no_exigible_tope;    ///< Of the menor cuantía: no guarantee is due below it.
extern const Parameter<Percent> rc_extracontractual_porcion;  ///< Of the value, above the last tier.
extern const Parameter<int> rc_extracontractual_maximo_smmlv;
extern const Parameter<Months> garantia_visita_meses;
extern const Parameter<WorkingDays> garantia_ajuste_dias;     ///< To present a cover adjusted to the changed contract.
extern const Parameter<Months> siniestro_prescripcion_meses;  ///< From the day on which the loss is known.

// Liquidation.
extern const Parameter<Months> liquidacion_bilateral_meses;
extern const Parameter<Months> liquidacion_unilateral_meses;
extern const Parameter<Months> liquidacion_residual_meses;
extern const Parameter<bool> liquidacion_encadena_fecha_corrida;
extern const Parameter<bool> liquidacion_se_notifica_con_competencia;
extern const Parameter<WorkingDays> notificacion_citacion_dias;
extern const Parameter<WorkingDays> notificacion_aviso_dias;
extern const Parameter<WorkingDays> recurso_reposicion_dias;
extern const Parameter<Months> recurso_decision_meses;

// Selection: terms that the engine counts, and ceilings.
extern const Parameter<Percent> minima_cuantia_porcion;  ///< Of the menor cuantía.
extern const Parameter<WorkingDays> lp_observaciones_dias;
extern const Parameter<WorkingDays> sa_observaciones_dias;
extern const Parameter<WorkingDays> cm_observaciones_dias;
extern const Parameter<int> lp_avisos_maximo;
extern const Parameter<int> lp_avisos_desde_dias;  ///< Calendar days before the opening: the first day of the window.
extern const Parameter<int> lp_avisos_hasta_dias;  ///< Calendar days before the opening: the last day of the window.
extern const Parameter<int> lp_avisos_separacion_minima_dias;  ///< Calendar days.
extern const Parameter<int> lp_avisos_separacion_maxima_dias;  ///< Calendar days.
extern const Parameter<WorkingDays> lp_audiencia_riesgos_dias;
extern const Parameter<WorkingDays> lp_prorroga_cierre_dias;
extern const Parameter<Percent> lp_prorroga_cierre_tope;
extern const Parameter<Percent> lp_prorroga_adjudicacion_tope;
extern const Parameter<WorkingDays> lp_adenda_dias;
extern const Parameter<bool> lp_adenda_inclusivo;
extern const Parameter<WorkingDays> adenda_dias;  ///< SA, CM and mínima cuantía.
extern const Parameter<int> adenda_hora_desde;
extern const Parameter<int> adenda_hora_hasta;
extern const Parameter<WorkingDays> sa_manifestacion_dias;
extern const Parameter<int> sa_sorteo_mas_de;
extern const Parameter<WorkingDays> lp_traslado_dias;
extern const Parameter<WorkingDays> sa_traslado_dias;
extern const Parameter<WorkingDays> cm_traslado_dias;
extern const Parameter<WorkingDays> subasta_traslado_dias;
extern const Parameter<WorkingDays> mc_invitacion_dias;
extern const Parameter<WorkingDays> mc_ofertas_dias;
extern const Parameter<WorkingDays> mc_traslado_dias;
extern const Parameter<WorkingDays> segundo_lugar_dias;
extern const Parameter<Months> desierta_sa_meses;
extern const Parameter<WorkingDays> mipyme_solicitud_dias;
extern const Parameter<int> mipyme_solicitudes_minimo;
extern const Parameter<bool> documentos_tipo_transporte;
extern const Parameter<bool> documentos_tipo_agua_y_saneamiento;
extern const Parameter<bool> documentos_tipo_social;

/// The most that a selection of menor cuantía may cost an entity with that yearly budget; the ceiling itself is inside.
/// The SMMLV is that of `day`. Source: Ley 1150 de 2007, art. 2 num. 2 lit. b. Errors: std::out_of_range before
/// 2008-01-16 or in a year without SMMLV; std::invalid_argument when the budget is negative.
Money menor_cuantia(Money presupuesto_anual, Date day, const Parameters& parameters);

/// The most that a mínima cuantía may cost; inside. Source: Ley 1150 de 2007, art. 2 num. 5 (Ley 2069 de 2020, art.
/// 30). Errors: as `menor_cuantia`, before 2011-07-12.
Money minima_cuantia(Money presupuesto_anual, Date day, const Parameters& parameters);

/// The least that the civil liability policy of a contract of that value insures, with the SMMLV of `day`.
/// Source: Decreto 1082 de 2015, art. 2.2.1.2.3.1.17. Errors: std::out_of_range before 2013-08-15 or in a year without
/// SMMLV; std::overflow_error.
Money minimo_rc_extracontractual(Money valor, Date day, const Parameters& parameters);

/// A period before an election in which the law forbids a kind of contracting; both ends are inside.
struct VentanaElectoral {
    std::string_view tipo;  ///< One of the two names below; an entity's rows use the same.
    Date desde;
    Date hasta;
    std::string_view alcance;  ///< Spanish: what is forbidden and to whom.
    std::string_view fuente;
};
inline constexpr std::string_view ventana_contratacion_directa = "contratacion_directa";
inline constexpr std::string_view ventana_convenio_interadministrativo = "convenio_interadministrativo";

/// The windows of the law. Source: Ley 996 de 2005, art. 33 and 38 par.
std::span<const VentanaElectoral> ventanas_electorales();

/// The window of that kind that holds on `day`, of the law or of `propias`; null when none does.
const VentanaElectoral* ventana_en(std::string_view tipo, Date day, std::span<const VentanaElectoral> propias = {});
/// Whether one holds.
bool en_ventana(std::string_view tipo, Date day, std::span<const VentanaElectoral> propias = {});

/// One parameter or table, for people to read.
struct ParameterInfo {
    struct Row {
        Date from;
        std::string value;  ///< Spanish, with its unit.
        std::string_view source;
    };
    std::string_view name;
    std::string_view meaning;
    std::string_view type;  ///< Spanish: "pesos", "días hábiles", "meses", "porcentaje", "entero", "sí o no", "tabla".
    std::vector<Row> rows;
};

/// Every parameter and table of this header, in its order, with those of parametros_contrato.hpp beside the contract's.
std::vector<ParameterInfo> parametros();

}  // namespace hito::law
