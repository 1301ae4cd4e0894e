// Decreto 1082 de 2015, art. 2.2.1.1.1.4.4: when a published plan must be updated. What is contracted is what the plan
// says, or the plan changes first.
#pragma once

#include "workflows/law/decreto_1082_2015_paa.hpp"

namespace hito::law {

// LAW num. i and iv change a line; ii brings a new one in and iii takes one out, each by its own act.
struct CausalDeModificacion : RuleOn<DatosModificacionPaa> {
    static constexpr RuleInfo info{"linea_paa.causal_de_modificacion",
                                   Level::block,
                                   "La línea se modifica por una causal de la norma y con justificación.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4"}};
    static Verdict check(const DatosModificacionPaa& data) {
        const bool of_a_line =
            data.causal == CausalActualizacion::ajuste || data.causal == CausalActualizacion::presupuesto;
        if (!of_a_line)
            return verdict(false, write_value(data.causal, Form::wire), "ajuste o presupuesto")
                .mended_by(roles::area_solicitante);
        if (data.justificacion.empty())
            return missing("justificacion", "por qué se modifica").mended_by(roles::area_solicitante);
        return holds();
    }
};
struct ModificacionCambia : RuleOn<ColumnasPaa, ColumnasDeLaLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.modificacion_cambia",
                                   Level::block,
                                   "La modificación cambia alguna columna de la línea publicada.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"}};
    static Verdict check(const ColumnasPaa& asked, const ColumnasDeLaLinea& published, const Occasion& now) {
        ColumnasPaa whole = asked;
        whole.modalidad = modalidad_canonica(asked.modalidad, now.date);
        return is_true(whole != static_cast<const ColumnasPaa&>(published), "alguna columna distinta")
            .mended_by(roles::area_solicitante);
    }
};
struct ExclusionJustificada : RuleOn<DatosExclusion> {
    static constexpr RuleInfo info{"linea_paa.exclusion_justificada",
                                   Level::block,
                                   "La línea se excluye con justificación.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 3"}};
    static Verdict check(const DatosExclusion& data) {
        if (data.justificacion.empty())
            return missing("justificacion", "por qué se excluye").mended_by(roles::responsable_paa);
        return holds();
    }
};

namespace paa {
/// Whether a process of that modality, a word of Hito's or a code, is of the one that the line has.
inline bool de_la_modalidad(std::string_view process, std::string_view line, const Occasion& now) {
    const auto planned = modalidad_paa(line, now.date, now.law->parameters);
    if (!planned) return false;
    const auto own = modalidad_paa(process, now.date, now.law->parameters);
    return process == planned->flujo || (own && own->codigo == planned->codigo);
}
}  // namespace paa

// LAW num. i: another modality, value, source or time than the published one asks for an update first.
struct ProcesoEnSuModalidad : RuleOn<DatosVinculacion, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.proceso_en_su_modalidad",
                                   Level::block,
                                   "El proceso es de la modalidad publicada en la línea.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const DatosVinculacion& process, const ColumnasPaa& line, const Occasion& now) {
        const bool same = paa::de_la_modalidad(process.modalidad, line.modalidad, now);
        return verdict(same, process.modalidad, line.modalidad).mended_by(roles::responsable_paa);
    }
};
// LAW art. 2.2.1.1.1.4.1: a line is of its year; a process of another year stands on a line of that one.
struct VinculadaEnSuVigencia : RuleOn<IdentidadLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.vinculada_en_su_vigencia",
                                   Level::block,
                                   "El proceso se vincula a la línea dentro de su vigencia.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"},
                                   "A06"};
    static Verdict check(const IdentidadLinea& line, const Occasion& now) {
        return not_after(now.date, paa::ultimo_dia(line.vigencia)).mended_by(roles::responsable_paa);
    }
};
struct ProcesoDeSuFuente : RuleOn<DatosVinculacion, ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.proceso_de_su_fuente",
                                   Level::block,
                                   "El proceso es de la fuente publicada en la línea.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const DatosVinculacion& process, const ColumnasPaa& line) {
        if (process.fuente.empty()) return holds();  // Not every process tells one.
        return verdict(line.fuente && fuente_paa(process.fuente) == line.fuente, process.fuente,
                       line.fuente ? write_value(*line.fuente, Form::wire) : json())
            .mended_by(roles::responsable_paa);
    }
};
struct ProcesoDeSuObjeto : RuleOn<DatosVinculacion, ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.proceso_de_su_objeto",
                                   Level::warn,
                                   "El objeto del proceso es el que la línea publicó.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const DatosVinculacion& process, const ColumnasPaa& line) {
        return verdict(process.objeto.empty() || process.objeto == line.descripcion, process.objeto, line.descripcion)
            .mended_by(roles::responsable_paa);
    }
};
struct ProcesosDentroDelValor : RuleOn<DatosVinculacion, ContratacionLinea, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.procesos_dentro_del_valor",
                                   Level::block,
                                   "Los procesos de la línea no suman más que su valor.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const DatosVinculacion& process, const ContratacionLinea& linked, const ColumnasPaa& line,
                         const Occasion& now) {
        const Money value = line.valor_total.value_or(Money{});
        return at_most(linked.valor_procesos() + process.valor, value + share_of(value, now.at(paa_tolerancia_valor)))
            .mended_by(roles::responsable_paa);
    }
};
struct ProcesoEnSuMes : RuleOn<DatosVinculacion, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.proceso_en_su_mes",
                                   Level::block,
                                   "El proceso se abre a más tardar en el mes publicado y la tolerancia de la entidad.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const DatosVinculacion& process, const ColumnasPaa& line, const Occasion& now) {
        if (!line.mes_inicio) return missing("mes_inicio", "mes de inicio").mended_by(roles::responsable_paa);
        const int last = *line.mes_inicio + static_cast<int>(now.at(paa_retraso_meses).count());
        return verdict(process.mes <= last, process.mes, fmt::format("hasta el mes {}", last))
            .mended_by(roles::responsable_paa);
    }
};

// LAW art. 2.2.1.1.1.4.3 and .4: what is opened was published before.
struct PublicadaAntesDeAbrir : RuleOn<PublicacionLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.publicada_antes_de_abrir",
                                   Level::warn,
                                   "La línea estaba publicada cuando se abrió el proceso.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 2"},
                                   "A05"};
    static Verdict check(const PublicacionLinea& line, const Occasion& now) {
        if (!line.publicada_el) return missing("publicacion", "línea publicada").mended_by(roles::responsable_paa);
        return not_before(now.date, *line.publicada_el).mended_by(roles::responsable_paa);
    }
};

// LAW num. i: the line may have been adjusted since the process was linked to it.
struct ProcesoComoLoPublicado : RuleOn<ProcesoReferido, ContratacionLinea, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.proceso_como_lo_publicado",
                                   Level::warn,
                                   "Al abrirse, el proceso es de la modalidad que la línea tiene publicada.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const ProcesoReferido& data, const ContratacionLinea& linked, const ColumnasPaa& line,
                         const Occasion& now) {
        const ProcesoDeLinea* process = linked.proceso(data.numero_proceso);
        if (!process || !modalidad_paa(line.modalidad, now.date, now.law->parameters))
            return holds();  // `ProcesoDeLaLinea`, `ModalidadEnUso`.
        const bool same = paa::de_la_modalidad(process->modalidad, line.modalidad, now);
        return verdict(same, process->modalidad, line.modalidad).mended_by(roles::responsable_paa);
    }
};

// LAW num. i: what is contracted fits in the line as it is published.
struct ContratosDentroDelValor : RuleOn<DatosContratoLinea, ContratacionLinea, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.contratos_dentro_del_valor",
                                   Level::block,
                                   "Los contratos de la línea no suman más que su valor publicado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const DatosContratoLinea& contract, const ContratacionLinea& linked, const ColumnasPaa& line,
                         const Occasion& now) {
        const Money value = line.valor_total.value_or(Money{});
        return at_most(linked.valor_contratos() + contract.valor, value + share_of(value, now.at(paa_tolerancia_valor)))
            .mended_by(roles::responsable_paa);
    }
};
struct DesviacionDelValor : RuleOn<DatosContratoLinea, ContratacionLinea, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.desviacion_del_valor",
                                   Level::warn,
                                   "Lo contratado no se aparta mucho del valor de la línea.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A07"};
    static Verdict check(const DatosContratoLinea& contract, const ContratacionLinea& linked, const ColumnasPaa& line,
                         const Occasion& now) {
        // While a process has no contract yet, there is more to come.
        if (linked.contratos.size() + 1 < linked.procesos.size()) return holds();
        const Money planned = line.valor_total.value_or(Money{});
        const Money contracted = linked.valor_contratos() + contract.valor;
        const Money apart = contracted > planned ? contracted - planned : planned - contracted;
        return at_most(apart, share_of(planned, now.at(paa_desviacion_valor))).mended_by(roles::responsable_paa);
    }
};
// LAW num. i: what a contract is worth after a change asks for an update of the line, and is valid without it.
struct CambioDentroDelValor : RuleOn<DatosContratoLinea, ContratacionLinea, ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.cambio_dentro_del_valor",
                                   Level::warn,
                                   "Con sus adiciones, los contratos de la línea no suman más que su valor publicado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A07"};
    static Verdict check(const DatosContratoLinea& contract, const ContratacionLinea& linked, const ColumnasPaa& line,
                         const Occasion& now) {
        const Money value = line.valor_total.value_or(Money{});
        Money sum = contract.valor;
        for (const auto& one : linked.contratos)
            if (one.numero_contrato != contract.numero_contrato) sum += one.valor;
        return at_most(sum, value + share_of(value, now.at(paa_tolerancia_valor))).mended_by(roles::responsable_paa);
    }
};
// LAW num. i: the new value of a line covers what is already linked to it.
struct AjusteCubreLoVinculado : RuleOn<ColumnasPaa, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.ajuste_cubre_lo_vinculado",
                                   Level::block,
                                   "El valor ajustado cubre los procesos y contratos de la línea.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4 num. 1"},
                                   "A06"};
    static Verdict check(const ColumnasPaa& asked, const ContratacionLinea& linked) {
        return at_least(asked.valor_total.value_or(Money{}),
                        std::max(linked.valor_procesos(), linked.valor_contratos()))
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 2.2.1.1.1.4.2: the plan binds nobody to contract; what no process was linked to lapses with its year.
struct VigenciaTerminada : RuleOn<IdentidadLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.vigencia_terminada",
                                   Level::block,
                                   "La línea se cierra sin ejecutar cuando termina su vigencia.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.2"}};
    static Verdict check(const IdentidadLinea& line, const Occasion& now) {
        return not_before(now.date, paa::ultimo_dia(line.vigencia)).mended_by(roles::responsable_paa);
    }
};

using rules_of_decreto_1082_2015_actualizacion_paa =
    mp::mp_list<CausalDeModificacion, ModificacionCambia, ExclusionJustificada, ProcesoEnSuModalidad,
                VinculadaEnSuVigencia, ProcesoDeSuFuente, ProcesoDeSuObjeto, CambioDentroDelValor,
                ProcesosDentroDelValor, ProcesoEnSuMes, PublicadaAntesDeAbrir, ProcesoComoLoPublicado,
                ContratosDentroDelValor, DesviacionDelValor, AjusteCubreLoVinculado, VigenciaTerminada>;

}  // namespace hito::law
