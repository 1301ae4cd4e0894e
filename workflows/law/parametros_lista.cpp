// Every parameter and table as text, for the reference that people read.
#include "workflows/law/cuantias.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_concurso.hpp"
#include "workflows/law/parametros_contrato.hpp"
#include "workflows/law/parametros_cuipo.hpp"
#include "workflows/law/parametros_directa.hpp"
#include "workflows/law/parametros_hallazgos.hpp"
#include "workflows/law/parametros_minima.hpp"
#include "workflows/law/parametros_paa.hpp"
#include "workflows/law/parametros_plan_mejoramiento.hpp"
#include "workflows/law/parametros_presupuesto.hpp"
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/law/parametros_regimen.hpp"
#include "workflows/law/parametros_sancionatorio.hpp"
#include "workflows/law/parametros_subasta.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace {

constexpr std::string_view type_of(Money) { return "pesos"; }
constexpr std::string_view type_of(WorkingDays) { return "días hábiles"; }
constexpr std::string_view type_of(Months) { return "meses"; }
constexpr std::string_view type_of(Percent) { return "porcentaje"; }
constexpr std::string_view type_of(int) { return "entero"; }
constexpr std::string_view type_of(bool) { return "sí o no"; }
constexpr std::string_view type_of(std::string_view) { return "texto"; }

std::string text_of(Money amount) { return in_words(amount); }
std::string text_of(WorkingDays term) {
    return fmt::format("{} {}", term.count, term.count == 1 ? "día hábil" : "días hábiles");
}
std::string text_of(Months term) { return fmt::format("{} {}", term.count(), term.count() == 1 ? "mes" : "meses"); }
std::string text_of(Percent share) { return in_words(share); }
std::string text_of(int number) { return fmt::format("{}", number); }
std::string text_of(bool choice) { return choice ? "sí" : "no"; }
std::string text_of(std::string_view text) { return text.empty() ? "ninguno" : std::string(text); }

template <class T>
ParameterInfo describe(const Parameter<T>& parameter) {
    ParameterInfo info{parameter.name, parameter.meaning, type_of(T{}), {}};
    for (const Dated<T>& row : parameter.rows) info.rows.push_back({row.from, text_of(row.value), row.source});
    return info;
}

template <class... T>
std::vector<ParameterInfo> describe_all(const Parameter<T>&... parameters) {
    return {describe(parameters)...};
}

ParameterInfo menor_cuantia_info() {
    ParameterInfo info{"menor_cuantia_tramos", "Menor cuantía según el presupuesto anual de la entidad.", "tabla", {}};
    for (const auto& row : tramos_menor_cuantia())
        for (const TramoCuantia& tier : row.value)
            info.rows.push_back({row.from,
                                 fmt::format("presupuesto desde {} SMMLV: hasta {} SMMLV", tier.presupuesto_desde_smmlv,
                                             tier.menor_smmlv),
                                 row.source});
    return info;
}

ParameterInfo rc_info() {
    ParameterInfo info{"rc_extracontractual_tramos",
                       "Mínimo de la responsabilidad civil extracontractual según el valor del contrato.",
                       "tabla",
                       {}};
    for (const auto& row : tramos_rc_extracontractual())
        for (const TramoRc& tier : row.value)
            info.rows.push_back(
                {row.from, fmt::format("contrato hasta {} SMMLV: {} SMMLV", tier.valor_hasta_smmlv, tier.minimo_smmlv),
                 row.source});
    return info;
}

ParameterInfo ventanas_info() {
    ParameterInfo info{
        "ventanas_electorales", "Períodos en que la ley restringe la contratación por elecciones.", "tabla", {}};
    for (const VentanaElectoral& window : ventanas_electorales())
        info.rows.push_back(
            {window.desde, fmt::format("{} hasta el {}", window.tipo, to_iso(window.hasta)), window.fuente});
    return info;
}

}  // namespace

std::vector<ParameterInfo> parametros() {
    auto list = describe_all(
        smmlv, presupuesto_anual, mipyme_tope, secop_publicacion_dias, secop_convocatoria_dias,
        secop_publica_acta_inicio, secop_cierre_meses, registro_tardio_dias, adicion_tope, anticipo_tope,
        modificacion_unilateral_tope, suspendido_admite_modificacion, plazo_ejecucion_corre_al_habil,
        informe_supervision_meses, suspension_larga_meses, verificacion_firma_dias, convenio_asociacion_aporte_minimo,
        garantia_seriedad_minimo, garantia_anticipo_minimo, garantia_cumplimiento_minimo, garantia_salarios_minimo,
        garantia_salarios_meses, garantia_estabilidad_meses, garantia_no_exigible_tope, rc_extracontractual_porcion,
        rc_extracontractual_maximo_smmlv, garantia_visita_meses, garantia_ajuste_dias, siniestro_prescripcion_meses,
        liquidacion_bilateral_meses, liquidacion_unilateral_meses, liquidacion_residual_meses,
        liquidacion_encadena_fecha_corrida, liquidacion_se_notifica_con_competencia, notificacion_citacion_dias,
        notificacion_aviso_dias, recurso_reposicion_dias, recurso_decision_meses, incumplimiento_informe_dias,
        sancionatorio_decision_dias, sancionatorio_antelacion_dias, sancionatorio_reporte_dias, minima_cuantia_porcion,
        lp_observaciones_dias, sa_observaciones_dias, cm_observaciones_dias, lp_avisos_maximo, lp_avisos_desde_dias,
        lp_avisos_hasta_dias, lp_avisos_separacion_minima_dias, lp_avisos_separacion_maxima_dias,
        lp_audiencia_riesgos_dias, lp_prorroga_cierre_dias, lp_prorroga_cierre_tope, lp_prorroga_adjudicacion_tope,
        lp_adenda_dias, lp_adenda_inclusivo, adenda_dias, adenda_hora_desde, adenda_hora_hasta, sa_manifestacion_dias,
        sa_sorteo_mas_de, lp_traslado_dias, sa_traslado_dias, cm_traslado_dias, subasta_traslado_dias,
        mc_invitacion_dias, mc_ofertas_dias, mc_traslado_dias, mc_adenda_hasta_aviso_mipyme, mc_invitados_minimo,
        segundo_lugar_dias, desierta_sa_meses, mipyme_solicitud_dias, mipyme_solicitudes_minimo,
        documentos_tipo_transporte, documentos_tipo_agua_y_saneamiento, documentos_tipo_social,
        cm_precalificacion_comentarios_dias, cm_revisiones_maximo, esal_solo_poblacion_vulnerable,
        esal_exige_falta_de_oferta, subasta_habilitados_minimo, desempate_criterios, urgencia_envio_dias,
        urgencia_pronunciamiento_meses, servicios_certificado_personal, convenio_solidario_hasta_menor,
        convenio_solidario_solo_obra);
    // One call a topic: a topic more is a call more.
    for (auto& one : describe_all(fraccionamiento_meses, fraccionamiento_similitud, servicios_simultaneos_maximo,
                                  oferente_unico_precio, oferente_unico_plazo_dias, saldo_por_liberar_meses,
                                  liquidacion_alerta_meses, paa_fraccionamiento_meses, reservas_inversion_parte,
                                  hallazgo_respuesta_dias))
        list.push_back(std::move(one));
    for (auto& one : describe_all(vf_apropiacion_minima, vf_sobre_el_total, presupuesto_en_hito, gobierno_ultimo_anio,
                                  cuipo_secciones_adicionales))
        list.push_back(std::move(one));
    for (auto& one : describe_all(plan_mejoramiento_presentacion_dias, plan_mejoramiento_exige_aprobacion,
                                  plan_mejoramiento_plazo_meses, plan_mejoramiento_corte_meses,
                                  plan_mejoramiento_avance_dias, plan_mejoramiento_verificacion_dias))
        list.push_back(std::move(one));
    for (auto& one :
         describe_all(paa_publicacion_mes, paa_publicacion_dia, paa_actualizacion_mes,
                      paa_modificacion_sin_publicar_dias, paa_unspsc_nivel, paa_tolerancia_valor, paa_retraso_meses,
                      paa_desviacion_valor, paa_codigos_modalidad, paa_codigos_fuente, paa_codigos_vigencias_futuras))
        list.push_back(std::move(one));
    for (auto& one :
         describe_all(tasa_social_descuento, mga_criterios_maximo, mga_historia_anios, control_formulacion_dias,
                      viabilidad_dias, seguimiento_dia_limite, seguimiento_desde, avance_brecha_maxima,
                      sgr_apertura_meses, sgr_apertura_prorrogada_meses, sgr_ajuste_tope, sgr_retraso_tope,
                      sgr_cierre_dias, gesproy_dia_limite, sgr_banda_verde_dias, sgr_banda_naranja_dias,
                      sgr_banda_roja_dias, sgr_acta_verde_dias, sgr_acta_naranja_dias, sgr_acta_roja_dias,
                      sgr_horizonte_verde_meses, sgr_horizonte_naranja_meses, sgr_horizonte_roja_meses))
        list.push_back(std::move(one));
    list.push_back(menor_cuantia_info());
    list.push_back(rc_info());
    list.push_back(ventanas_info());
    return list;
}

}  // namespace hito::law
