// What an entity's own manual asks of the annual acquisition plan: who looks at it before it is published, and that no
// hand does two of those things. Identities are no policy.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_plan_paa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// Who sends it back or gives it up says why.
struct DevolucionMotivada : RuleOn<Occasion> {
    static constexpr RuleInfo info{"linea_paa.devolucion_motivada",
                                   Level::policy,
                                   "Quien devuelve, rechaza o descarta la línea dice su motivo.",
                                   {manual_entidad, "plan anual de adquisiciones"},
                                   "",
                                   "",
                                   Policy::block};
    static Verdict check(const Occasion& now) {
        if (now.motive.empty()) return missing("motivo", "motivo").mended_by(roles::planeacion);
        return holds();
    }
};
struct VistoDePlaneacion : RuleOn<TramiteLinea> {
    static constexpr RuleInfo info{"linea_paa.visto_de_planeacion",
                                   Level::policy,
                                   "La línea se aprueba con el visto bueno de planeación.",
                                   {manual_entidad, "plan anual de adquisiciones"},
                                   "",
                                   "",
                                   Policy::block};
    static Verdict check(const TramiteLinea& file) {
        if (file.visto_planeacion.empty())
            return missing("visto_planeacion", "acto dar_visto_planeacion").mended_by(roles::planeacion);
        return holds();
    }
};
struct VistoDePresupuesto : RuleOn<TramiteLinea> {
    static constexpr RuleInfo info{"linea_paa.visto_de_presupuesto",
                                   Level::policy,
                                   "La línea se aprueba con el visto bueno de presupuesto.",
                                   {manual_entidad, "plan anual de adquisiciones"},
                                   "",
                                   "",
                                   Policy::block};
    static Verdict check(const TramiteLinea& file) {
        if (file.visto_presupuesto.empty())
            return missing("visto_presupuesto", "acto dar_visto_presupuesto").mended_by(roles::jefe_presupuesto);
        return holds();
    }
};
struct LineaApruebaOtraPersona : RuleOn<TramiteLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.aprueba_otra_persona",
                                   Level::policy,
                                   "Quien aprueba la línea no es quien la elaboró.",
                                   {manual_entidad, "segregación en el plan de adquisiciones"},
                                   "A30",
                                   "",
                                   Policy::block};
    static Verdict check(const TramiteLinea& file, const Occasion& now) {
        return verdict(file.elaborada_por.empty() || file.elaborada_por != now.person, std::string(now.person),
                       "una persona distinta de quien la elaboró")
            .mended_by(roles::ordenador_gasto);
    }
};
struct LineaPublicaOtraPersona : RuleOn<TramiteLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.publica_otra_persona",
                                   Level::policy,
                                   "Quien publica la línea no es quien la aprobó.",
                                   {manual_entidad, "segregación en el plan de adquisiciones"},
                                   "A30",
                                   "",
                                   Policy::block};
    static Verdict check(const TramiteLinea& file, const Occasion& now) {
        return verdict(file.aprobada_por.empty() || file.aprobada_por != now.person, std::string(now.person),
                       "una persona distinta de quien la aprobó")
            .mended_by(roles::responsable_paa);
    }
};
struct ModificacionAprobada : RuleOn<TramiteLinea> {
    static constexpr RuleInfo info{"linea_paa.modificacion_aprobada",
                                   Level::policy,
                                   "La modificación se publica aprobada.",
                                   {manual_entidad, "plan anual de adquisiciones"},
                                   "",
                                   "",
                                   Policy::block};
    static Verdict check(const TramiteLinea& file) {
        if (!file.aprobada_el)
            return missing("aprobacion", "acto aprobar_modificacion").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// A process and a contract stand on a line once, and what happens to them is told of one that stands there.
struct ProcesoNoRepetido : RuleOn<DatosVinculacion, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.proceso_no_repetido",
                                   Level::block,
                                   "El proceso se vincula una sola vez a la línea.",
                                   {manual_entidad, "plan anual de adquisiciones"}};
    static Verdict check(const DatosVinculacion& data, const ContratacionLinea& linked) {
        return verdict(!linked.proceso(data.numero_proceso), data.numero_proceso, "un proceso sin vincular")
            .mended_by(roles::jefe_contratacion);
    }
};
struct ProcesoDeLaLinea : RuleOn<ProcesoReferido, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.proceso_de_la_linea",
                                   Level::block,
                                   "El proceso está vinculado a la línea.",
                                   {manual_entidad, "plan anual de adquisiciones"}};
    static Verdict check(const ProcesoReferido& data, const ContratacionLinea& linked) {
        return verdict(linked.proceso(data.numero_proceso) != nullptr, data.numero_proceso, "un proceso de la línea")
            .mended_by(roles::jefe_contratacion);
    }
};
struct ContratoNoRepetido : RuleOn<DatosContratoLinea, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.contrato_no_repetido",
                                   Level::block,
                                   "El contrato se registra una sola vez en la línea.",
                                   {manual_entidad, "plan anual de adquisiciones"}};
    static Verdict check(const DatosContratoLinea& data, const ContratacionLinea& linked) {
        return verdict(!linked.contrato(data.numero_contrato), data.numero_contrato, "un contrato sin registrar")
            .mended_by(roles::jefe_contratacion);
    }
};
struct ContratoDeLaLinea : RuleOn<ContratoReferido, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.contrato_de_la_linea",
                                   Level::block,
                                   "El contrato está registrado en la línea.",
                                   {manual_entidad, "plan anual de adquisiciones"}};
    static Verdict check(const ContratoReferido& data, const ContratacionLinea& linked) {
        return verdict(linked.contrato(data.numero_contrato) != nullptr, data.numero_contrato,
                       "un contrato de la línea")
            .mended_by(roles::jefe_contratacion);
    }
};
struct ContratoCambiadoDeLaLinea : RuleOn<DatosContratoLinea, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.contrato_cambiado_de_la_linea",
                                   Level::block,
                                   "Cambia de valor un contrato que está registrado en la línea.",
                                   {manual_entidad, "plan anual de adquisiciones"}};
    static Verdict check(const DatosContratoLinea& data, const ContratacionLinea& linked) {
        return verdict(linked.contrato(data.numero_contrato) != nullptr, data.numero_contrato,
                       "un contrato de la línea")
            .mended_by(roles::jefe_contratacion);
    }
};
// What was published outside is only recorded: nobody publishes by this act.
struct SoloLoYaPublicado : RuleOn<Occasion> {
    static constexpr RuleInfo info{"linea_paa.solo_lo_ya_publicado",
                                   Level::block,
                                   "Solo se registra así lo que ya se publicó por fuera; lo nuevo se publica aprobado.",
                                   {manual_entidad, "plan anual de adquisiciones"}};
    static Verdict check(const Occasion& now) {
        return is_true(now.outside, "modo registrar").mended_by(roles::responsable_paa);
    }
};

struct PlanApruebaOtraPersona : RuleOn<TramitePlan, Occasion> {
    static constexpr RuleInfo info{"paa.aprueba_otra_persona",
                                   Level::policy,
                                   "Quien aprueba el plan no es quien lo elaboró.",
                                   {manual_entidad, "segregación en el plan de adquisiciones"},
                                   "A30",
                                   "",
                                   Policy::block};
    static Verdict check(const TramitePlan& file, const Occasion& now) {
        return verdict(file.elaborado_por.empty() || file.elaborado_por != now.person, std::string(now.person),
                       "una persona distinta de quien lo elaboró")
            .mended_by(roles::ordenador_gasto);
    }
};
struct PlanPublicaOtraPersona : RuleOn<TramitePlan, Occasion> {
    static constexpr RuleInfo info{"paa.publica_otra_persona",
                                   Level::policy,
                                   "Quien publica el plan no es quien lo aprobó.",
                                   {manual_entidad, "segregación en el plan de adquisiciones"},
                                   "A30",
                                   "",
                                   Policy::block};
    static Verdict check(const TramitePlan& file, const Occasion& now) {
        return verdict(file.aprobado_por.empty() || file.aprobado_por != now.person, std::string(now.person),
                       "una persona distinta de quien lo aprobó")
            .mended_by(roles::responsable_paa);
    }
};

using rules_of_manual_entidad_paa =
    mp::mp_list<DevolucionMotivada, VistoDePlaneacion, VistoDePresupuesto, LineaApruebaOtraPersona,
                LineaPublicaOtraPersona, ModificacionAprobada, ProcesoNoRepetido, ProcesoDeLaLinea, ContratoNoRepetido,
                ContratoDeLaLinea, ContratoCambiadoDeLaLinea, SoloLoYaPublicado, PlanApruebaOtraPersona,
                PlanPublicaOtraPersona>;

}  // namespace hito::law
