// What an entity's own manual asks for in a selection: four eyes.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// Four eyes: who wrote the studies does not approve them.
struct EstudiosPorOtro : RuleOn<TramiteEstudios, Occasion> {
    static constexpr RuleInfo info{"proceso.estudios_por_otro",
                                   Level::policy,
                                   "Quien aprueba los estudios no es quien los radicó.",
                                   {manual_entidad, "cuatro ojos"},
                                   "R33",
                                   {},
                                   Policy::block};
    static Verdict check(const TramiteEstudios& studies, const Occasion& now) {
        return verdict(studies.estructurador != now.person, std::string(now.person), "otra persona")
            .mended_by(roles::jefe_contratacion);
    }
};
struct CdpNoDelOrdenador : RuleOn<TramiteEstudios, Occasion> {
    static constexpr RuleInfo info{
        "proceso.cdp_no_del_ordenador",
        Level::policy,
        "Quien abre el proceso u ordena la compra no expidió su certificado de disponibilidad.",
        {manual_entidad, "segregación del presupuesto"},
        "R33",
        {},
        Policy::block};
    static Verdict check(const TramiteEstudios& studies, const Occasion& now) {
        return verdict(studies.cdp_expedido_por != now.person, std::string(now.person), "otra persona")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_manual_entidad_seleccion = mp::mp_list<EstudiosPorOtro, CdpNoDelOrdenador>;

}  // namespace hito::law
