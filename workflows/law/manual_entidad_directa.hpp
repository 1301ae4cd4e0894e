// What an entity's own manual asks for in a direct award.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// The electronic contract needs its contractor in the platform.
struct OferenteEnSecop : RuleOn<DatosIdoneidad> {
    static constexpr RuleInfo info{"contratacion_directa.oferente_en_secop",
                                   Level::policy,
                                   "Quien ofrece está registrado en el SECOP II.",
                                   {manual_entidad, "registro en el SECOP II"},
                                   "",
                                   "",
                                   Policy::warn};
    static Verdict check(const DatosIdoneidad& data) {
        return is_true(data.registrado_en_secop, "registro en el SECOP II").mended_by(roles::contratista);
    }
};
// No statute counts them; the hours of several contracts may overlap.
struct ServiciosNoSimultaneos : RuleOn<CausalInvocada, DatosIdoneidad> {
    static constexpr RuleInfo info{"contratacion_directa.servicios_no_simultaneos",
                                   Level::policy,
                                   "Quien presta los servicios no tiene otros contratos de servicios vigentes.",
                                   {manual_entidad, "dedicación de los contratistas"},
                                   "R32",
                                   "",
                                   Policy::warn};
    static Verdict check(const CausalInvocada& award, const DatosIdoneidad& data) {
        if (!pide(award.causal, Exigencia::temporalidad)) return holds();
        return verdict(data.otros_contratos_vigentes == 0, data.otros_contratos_vigentes, 0)
            .mended_by(roles::area_solicitante);
    }
};
using rules_of_manual_entidad_directa = mp::mp_list<OferenteEnSecop, ServiciosNoSimultaneos>;

}  // namespace hito::law
