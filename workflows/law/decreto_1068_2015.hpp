// Decreto 1068 de 2015, art. 2.8.4.4.5: services are hired when the entity's own staff is not enough.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/causales_directa.hpp"
#include "workflows/law/hechos_directa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_directa.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 2.8.4.4.5: the head of the entity certifies that there is no staff, or not enough.
// CHOICE Whether it binds municipalities directly is uncertain: parameter `servicios_certificado_personal`.
struct CertificadoDePersonal : RuleOn<CausalInvocada, SoportesServicios, Occasion> {
    static constexpr RuleInfo info{"contratacion_directa.certificado_de_personal",
                                   Level::block,
                                   "Se certificó que no hay personal, o no alcanza, para prestar los servicios.",
                                   {decreto_1068_2015, "art. 2.8.4.4.5"},
                                   "R14"};
    static Verdict check(const CausalInvocada& award, const SoportesServicios& studies, const Occasion& now) {
        if (!pide(award.causal, Exigencia::certificado_personal) || !now.at(servicios_certificado_personal))
            return holds();
        if (!studies.certificado_personal_el)
            return missing("certificado_personal_el", "certificado de falta de personal")
                .mended_by(roles::area_solicitante);
        return not_after(*studies.certificado_personal_el, now.date).mended_by(roles::area_solicitante);
    }
};

using rules_of_decreto_1068_2015 = mp::mp_list<CertificadoDePersonal>;

}  // namespace hito::law
