// Ley 87 de 1993, art. 4, in projects: who formulates does not review, who reviews does not give the concept, who
// manages does not validate. On the person, whatever his role (law/planning.md §6).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_ajuste_proyecto.hpp"
#include "workflows/law/hechos_proyecto_sgr.hpp"
#include "workflows/law/hechos_seguimiento.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

/// Whoever acts is none of them; those who are not known count for nobody.
template <class... Names>
Verdict otra_persona(const Occasion& now, const Role& mender, const Names&... others) {
    const bool one_of_them = ((!others.empty() && others == now.person) || ...);
    return verdict(!one_of_them, std::string(now.person), "otra persona").mended_by(mender);
}

// LAW art. 4 lit. d: nobody reviews his own formulation.
struct ControlaOtro : RuleOn<PersonasProyecto, Occasion> {
    static constexpr RuleInfo info{"proyecto.controla_otro",
                                   Level::block,
                                   "Quien controla la formulación no es quien formuló.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30"};
    static Verdict check(const PersonasProyecto& who, const Occasion& now) {
        return otra_persona(now, roles::planeacion, who.formulador);
    }
};

// LAW art. 4 lit. d: the concept is a third pair of eyes.
struct ViabilizaOtro : RuleOn<PersonasProyecto, Occasion> {
    static constexpr RuleInfo info{
        "proyecto.viabiliza_otro",
        Level::block,
        "Quien da el concepto de viabilidad no formuló el proyecto ni controló su formulación.",
        {ley_87_1993, "art. 4 lit. d"},
        "A30"};
    static Verdict check(const PersonasProyecto& who, const Occasion& now) {
        return otra_persona(now, roles::viabilizador, who.formulador, who.metodologo);
    }
};

// LAW art. 4 lit. d: nobody reviews his own adjustment.
struct ControlaOtroElAjuste : RuleOn<PersonasAjuste, Occasion> {
    static constexpr RuleInfo info{"ajuste_proyecto.controla_otro",
                                   Level::block,
                                   "Quien controla el ajuste no es quien lo pidió.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30"};
    static Verdict check(const PersonasAjuste& who, const Occasion& now) {
        return otra_persona(now, roles::planeacion, who.solicito);
    }
};

// LAW art. 4 lit. d: the concept is a third pair of eyes.
struct ViabilizaOtroElAjuste : RuleOn<PersonasAjuste, Occasion> {
    static constexpr RuleInfo info{"ajuste_proyecto.viabiliza_otro",
                                   Level::block,
                                   "Quien viabiliza el ajuste no lo pidió ni lo controló.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30"};
    static Verdict check(const PersonasAjuste& who, const Occasion& now) {
        return otra_persona(now, roles::viabilizador, who.solicito, who.controlo);
    }
};

// LAW art. 4 lit. d: who manages does not validate what he reports.
struct ValidaOtro : RuleOn<MarchaSeguimiento, IdentidadSeguimiento, Occasion> {
    static constexpr RuleInfo info{"seguimiento.valida_otro",
                                   Level::block,
                                   "Quien valida el mes no lo registró ni gerencia el proyecto.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30"};
    static Verdict check(const MarchaSeguimiento& course, const IdentidadSeguimiento& who, const Occasion& now) {
        return otra_persona(now, roles::planeacion, course.registro, who.gerente);
    }
};

// LAW art. 4 lit. d: nobody approves what he presented.
struct ViabilizaOtroElSgr : RuleOn<MarchaSgr, Occasion> {
    static constexpr RuleInfo info{"proyecto_sgr.viabiliza_otro",
                                   Level::block,
                                   "Quien da la viabilidad no presentó el proyecto.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "A30"};
    static Verdict check(const MarchaSgr& who, const Occasion& now) {
        return otra_persona(now, roles::viabilizador, who.formulador);
    }
};

using rules_of_ley_87_1993_proyecto = mp::mp_list<ControlaOtro, ViabilizaOtro, ControlaOtroElAjuste,
                                                  ViabilizaOtroElAjuste, ValidaOtro, ViabilizaOtroElSgr>;

}  // namespace hito::law
