// Ley 1474 de 2011, art. 92: which entities may not execute which contracts with another without a selection.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 92: works, supplies and trusts are not given directly to universities, mixed companies, associations of
// entities or federations.
// GAP art. 92 excludes them too from services that evaluate conformity with technical norms, which no type tells apart.
struct EjecutorNoExcluido : RuleOn<CausalInvocada, SoportesInteradministrativo> {
    static constexpr RuleInfo info{"contratacion_directa.ejecutor_no_excluido",
                                   Level::block,
                                   "La entidad ejecutora no está excluida de ejecutar ese tipo de contrato.",
                                   {ley_1474_2011, "art. 92"},
                                   "R04"};
    static Verdict check(const CausalInvocada& award, const SoportesInteradministrativo& studies) {
        if (!pide(award.causal, Exigencia::objeto_del_ejecutor)) return holds();
        if (!studies.ejecuta)
            return missing("ejecuta", "de qué tipo es lo que la entidad ejecuta").mended_by(roles::area_solicitante);
        const bool listed = studies.ejecuta == TipoContrato::obra || studies.ejecuta == TipoContrato::suministro ||
                            studies.ejecuta == TipoContrato::fiducia;
        return verdict(!listed || studies.ejecutor == ClaseEjecutor::entidad_estatal,
                       write_value(studies.ejecutor, Form::wire), "otro ejecutor, o licitación o selección abreviada")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_1474_2011_directa = mp::mp_list<EjecutorNoExcluido>;

}  // namespace hito::law
