// Ley 996 de 2005, as it meets a direct award before its signature. That the contract is not signed: ley_996_2005.hpp.
#pragma once

#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/ley_996_2005.hpp"

namespace hito::law {

// LAW art. 33: no direct award in the months before a presidential election, but for the listed exceptions.
// CHOICE The law forbids to sign: to verify who offers, which drafts the contract, is stopped by the entity's policy.
struct VerificaFueraDeVentanaDirecta : RuleOn<CausalInvocada, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.ventana_contratacion_directa",
                                   Level::policy,
                                   "En época electoral no se prepara la firma de una contratación directa.",
                                   {ley_996_2005, "art. 33"},
                                   "R13",
                                   "",
                                   Policy::block};
    static Verdict check(const CausalInvocada& award, const Occasion& now) {
        return fuera_de_ventana(ventana_contratacion_directa, now.date,
                                award.excepcion_electoral == ExcepcionElectoral::ninguna);
    }
};
// LAW art. 33 inc. 2: what is excepted is so for what it is; public credit is what a loan is, and nothing else.
struct ExcepcionDeLaCausal : RuleOn<CausalInvocada> {
    static constexpr RuleInfo info{"contratacion_directa.excepcion_de_la_causal",
                                   Level::block,
                                   "La excepción electoral del crédito público es la de los empréstitos.",
                                   {ley_996_2005, "art. 33 inc. 2"},
                                   "R13"};
    static Verdict check(const CausalInvocada& award) {
        if (award.excepcion_electoral == ExcepcionElectoral::ninguna) return holds();
        const bool loan = award.causal == Causal::emprestito;
        return verdict(loan == (award.excepcion_electoral == ExcepcionElectoral::credito_publico),
                       write_value(award.excepcion_electoral, Form::wire), loan ? "credito_publico" : "otra, o ninguna")
            .mended_by(roles::jefe_contratacion);
    }
};
struct ExcepcionSustentada : RuleOn<CausalInvocada, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.excepcion_sustentada",
                                   Level::justify,
                                   "Lo que se contrata directamente en época electoral prueba su excepción.",
                                   {ley_996_2005, "art. 33 inc. 2"},
                                   "R13",
                                   "sustento_excepcion"};
    static Verdict check(const CausalInvocada& award, const Occasion& now) {
        return fuera_de_ventana(ventana_contratacion_directa, now.date,
                                award.excepcion_electoral != ExcepcionElectoral::ninguna);
    }
};
// LAW art. 38 par.: nor agreements between entities to spend public money.
struct VerificaFueraDeVentanaConvenio : RuleOn<ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.ventana_convenio_interadministrativo",
                                   Level::policy,
                                   "En época electoral no se prepara la firma de un convenio interadministrativo con "
                                   "dinero.",
                                   {ley_996_2005, "art. 38 par."},
                                   "R13",
                                   "",
                                   Policy::block};
    static Verdict check(const ObjetoAContratar& object, const Occasion& now) {
        return fuera_de_ventana(
            ventana_convenio_interadministrativo, now.date,
            object.tipo_contrato == TipoContrato::convenio_interadministrativo && object.valor_estimado > Money{});
    }
};

using rules_of_ley_996_2005_directa = mp::mp_list<VerificaFueraDeVentanaDirecta, ExcepcionDeLaCausal,
                                                  ExcepcionSustentada, VerificaFueraDeVentanaConvenio>;

}  // namespace hito::law
