// Decreto 1082 de 2015, arts. 2.2.1.1.1.4.1 to .4: the plan as a whole, its versions and its yearly update.
#pragma once

#include "workflows/law/decreto_1082_2015_paa.hpp"
#include "workflows/law/hechos_plan_paa.hpp"

namespace hito::law {

// LAW art. 2.2.1.1.1.4.1: a plan for the year, made in it or in the one before.
struct PlanDeVigencia : RuleOn<VigenciaPaa, Occasion> {
    static constexpr RuleInfo info{"paa.plan_de_vigencia",
                                   Level::block,
                                   "El plan es de la vigencia en curso o de la siguiente.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const VigenciaPaa& plan, const Occasion& now) {
        const int year = year_of(now.date);
        return verdict(plan.vigencia == year || plan.vigencia == year + 1, plan.vigencia,
                       fmt::format("{} o {}", year, year + 1))
            .mended_by(roles::responsable_paa);
    }
};
struct EncabezadoCompleto : RuleOn<EncabezadoPaa> {
    static constexpr RuleInfo info{"paa.encabezado_completo",
                                   Level::block,
                                   "El plan tiene su información general.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const EncabezadoPaa& header) {
        std::vector<std::string_view> without;
        const auto ask = [&](bool there, std::string_view name) {
            if (!there) without.push_back(name);
        };
        ask(!header.nombre_entidad.empty(), "nombre_entidad");
        ask(!header.direccion.empty(), "direccion");
        ask(!header.telefono.empty(), "telefono");
        ask(!header.pagina_web.empty(), "pagina_web");
        ask(!header.mision.empty(), "mision");
        ask(!header.vision.empty(), "vision");
        ask(!header.perspectiva_estrategica.empty(), "perspectiva_estrategica");
        ask(!header.contacto.nombre.empty() && !header.contacto.correo.empty(), "contacto");
        ask(header.limite_menor_cuantia.has_value(), "limite_menor_cuantia");
        ask(header.limite_minima_cuantia.has_value(), "limite_minima_cuantia");
        if (without.empty()) return holds();
        return missing("encabezado", fmt::format("{}", fmt::join(without, ", "))).mended_by(roles::responsable_paa);
    }
};

// LAW art. 2.2.1.1.1.4.3: a version is a document; it is never changed, and the next has a higher number.
struct PlanVersionCreciente : RuleOn<DatosVersion, VersionesPaa> {
    static constexpr RuleInfo info{"paa.version_creciente",
                                   Level::block,
                                   "Cada versión del plan tiene un número mayor que la anterior.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.3"},
                                   "A35"};
    static Verdict check(const DatosVersion& told, const VersionesPaa& published) {
        return verdict(told.version > published.ultima(), told.version, fmt::format("más de {}", published.ultima()))
            .mended_by(roles::responsable_paa);
    }
};
struct PlanVersionSinSaltos : RuleOn<DatosVersion, VersionesPaa> {
    static constexpr RuleInfo info{"paa.version_sin_saltos",
                                   Level::warn,
                                   "Las versiones del plan no saltan números.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.3"},
                                   "A35"};
    static Verdict check(const DatosVersion& told, const VersionesPaa& published) {
        return verdict(told.version <= published.ultima() + 1, told.version, published.ultima() + 1)
            .mended_by(roles::responsable_paa);
    }
};
struct PlanEnAmbosCanales : RuleOn<CanalesPaa> {
    static constexpr RuleInfo info{
        "paa.en_ambos_canales",
        Level::warn,
        "El plan y sus actualizaciones se publican en el SECOP y en la página de la entidad.",
        {decreto_1082_2015, "art. 2.2.1.1.1.4.3"},
        "A02"};
    static Verdict check(const CanalesPaa& told) {
        if (told.id_secop.empty())
            return missing("publicacion", "identificador de la versión en el SECOP").mended_by(roles::responsable_paa);
        if (told.url_web.empty())
            return missing("publicacion", "dirección en la página web").mended_by(roles::responsable_paa);
        return holds();
    }
};
struct HuellaDelPlan : RuleOn<DatosPublicacionPlan> {
    static constexpr RuleInfo info{"paa.huella_del_plan",
                                   Level::block,
                                   "La publicación lleva la huella SHA-256 de lo publicado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.3"},
                                   "A35"};
    static Verdict check(const DatosPublicacionPlan& told) {
        const bool whole =
            told.huella.size() == 64 && told.huella.find_first_not_of("0123456789abcdef") == std::string::npos;
        return verdict(whole, told.huella, "64 dígitos hexadecimales en minúscula").mended_by(roles::responsable_paa);
    }
};
struct SumasDelPlan : RuleOn<DatosPublicacionPlan> {
    static constexpr RuleInfo info{"paa.sumas_del_plan",
                                   Level::block,
                                   "La suma de la vigencia no supera la del valor total.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const DatosPublicacionPlan& told) {
        return at_most(told.valor_vigencia, told.valor_total).mended_by(roles::responsable_paa);
    }
};

// LAW art. 2.2.1.1.1.4.4: the causes of an update.
struct ActualizacionConCausal : RuleOn<DatosModificacionPaa> {
    static constexpr RuleInfo info{"paa.actualizacion_con_causal",
                                   Level::block,
                                   "El plan se actualiza por una causal de la norma y con justificación.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4"}};
    static Verdict check(const DatosModificacionPaa& data) {
        if (data.causal == CausalActualizacion::ninguna)
            return verdict(false, "ninguna", "ajuste, inclusion, exclusion o presupuesto")
                .mended_by(roles::responsable_paa);
        if (data.justificacion.empty())
            return missing("justificacion", "por qué se actualiza").mended_by(roles::responsable_paa);
        return holds();
    }
};
// LAW art. 2.2.1.1.1.4.4: at least once while it is in force.
struct ActualizadoEnLaVigencia : RuleOn<VersionesPaa> {
    static constexpr RuleInfo info{"paa.actualizado_en_la_vigencia",
                                   Level::warn,
                                   "El plan se actualiza al menos una vez en su vigencia.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4"},
                                   "A03"};
    static Verdict check(const VersionesPaa& published) {
        return verdict(published.versiones.size() > 1, static_cast<int>(published.versiones.size()),
                       "2 o más versiones")
            .mended_by(roles::responsable_paa);
    }
};
// LAW art. 2.2.1.1.1.4.4: when, the agency says: parameter `paa_actualizacion_mes`.
struct ActualizadoEnSuMes : RuleOn<VigenciaPaa, VersionesPaa, Occasion> {
    static constexpr RuleInfo info{"paa.actualizado_en_su_mes",
                                   Level::warn,
                                   "La actualización anual del plan se hace en el mes que fija la agencia.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.4"},
                                   "A03"};
    static Verdict check(const VigenciaPaa& plan, const VersionesPaa& published, const Occasion& now) {
        const int month = now.at(paa_actualizacion_mes);
        const Date last = paa::fin_de_mes(plan.vigencia, month);
        const Date first = std::chrono::year_month_day{last}.year() / std::chrono::year_month_day{last}.month() / 1;
        for (std::size_t i = 1; i < published.versiones.size(); ++i)
            if (const Date day = published.versiones[i].publicada_el; first <= day && day <= last) return holds();
        return verdict(false, published.ultima(), fmt::format("una versión publicada en el mes {}", month))
            .mended_by(roles::responsable_paa);
    }
};
struct PlanTerminado : RuleOn<VigenciaPaa, Occasion> {
    static constexpr RuleInfo info{"paa.vigencia_terminada",
                                   Level::block,
                                   "El plan se cierra cuando termina su vigencia.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const VigenciaPaa& plan, const Occasion& now) {
        return not_before(now.date, paa::ultimo_dia(plan.vigencia)).mended_by(roles::responsable_paa);
    }
};

using rules_of_decreto_1082_2015_plan_paa =
    mp::mp_list<PlanDeVigencia, EncabezadoCompleto, PlanVersionCreciente, PlanVersionSinSaltos, PlanEnAmbosCanales,
                HuellaDelPlan, SumasDelPlan, ActualizacionConCausal, ActualizadoEnLaVigencia, ActualizadoEnSuMes,
                PlanTerminado>;

}  // namespace hito::law
