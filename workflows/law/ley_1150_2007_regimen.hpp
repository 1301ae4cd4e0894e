// Ley 1150 de 2007, art. 13: entities outside of the statute contract by their own manual, under the principles of
// public administration, and publish what they do.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_regimen.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/publicidad.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 13: what is done by a manual says by which rule of it.
struct ManualIdentificado : RuleOn<ReglaDelManual> {
    static constexpr RuleInfo info{"regimen_especial.manual_identificado",
                                   Level::block,
                                   "Los estudios dicen por qué artículo del manual propio se selecciona.",
                                   {ley_1150_2007, "art. 13"},
                                   "R04"};
    static Verdict check(const ReglaDelManual& rule) {
        if (rule.manual.empty())
            return missing("manual", "artículo del manual de contratación").mended_by(roles::jefe_contratacion);
        return holds();
    }
};
// LAW art. 13: planning is due under any regime (CP art. 209 and 267).
struct NecesidadEstudiada : RuleOn<ContenidoEstudios> {
    static constexpr RuleInfo info{"regimen_especial.necesidad_estudiada",
                                   Level::block,
                                   "También con manual propio la necesidad se estudia antes de contratar.",
                                   {ley_1150_2007, "art. 13"},
                                   "R41"};
    static Verdict check(const ContenidoEstudios& studies) {
        return is_true(studies.estudio_previo, "estudios previos").mended_by(roles::area_solicitante);
    }
};
// LAW art. 13: impartial and answerable: the choice says its reasons.
struct DecideSegunPrincipios : RuleOn<Occasion> {
    static constexpr RuleInfo info{"regimen_especial.decide_segun_principios",
                                   Level::block,
                                   "Quien selecciona por manual propio dice los motivos de su decisión.",
                                   {ley_1150_2007, "art. 13"},
                                   "R14"};
    static Verdict check(const Occasion& now) {
        return is_true(!now.motive.empty(), "motivo").mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 13: equal and impartial: who was asked to offer is chosen among those who did.
struct ElegidaOfrecio : RuleOn<DatosElegida, Ofertas> {
    static constexpr RuleInfo info{"regimen_especial.elegida_ofrecio",
                                   Level::block,
                                   "Tras una convocatoria se selecciona a quien ofreció.",
                                   {ley_1150_2007, "art. 13"},
                                   "R11"};
    static Verdict check(const DatosElegida& data, const Ofertas& received) {
        return verdict(received.de(data.documento) != nullptr, data.documento, "uno de los que ofrecieron")
            .mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 13 (Ley 2195 de 2022, art. 53): since then in SECOP II, once the six months to adapt were over.
struct PublicaEnSecop2 : RuleOn<FiguraDelRegimen, IdentidadProceso> {
    static constexpr RuleInfo info{"regimen_especial.publica_en_secop_ii",
                                   Level::warn,
                                   "La entidad con manual propio publica su contratación en el SECOP II.",
                                   {ley_1150_2007, "art. 13 (Ley 2195 de 2022, art. 53)"},
                                   "R26",
                                   {},
                                   Policy::warn,
                                   "2022-07-18"};
    static Verdict check(const FiguraDelRegimen& regime, const IdentidadProceso& process) {
        if (regime.figura != FiguraEspecial::manual_propio || !process.url.empty()) return holds();
        return missing("url", "dirección en el SECOP II").mended_by(roles::jefe_contratacion);
    }
};

/// What such an entity issues: the same term, by another norm.
inline constexpr PublicationDuty por_manual_en_secop{{ley_1150_2007, "art. 13 (Ley 2195 de 2022, art. 53)"},
                                                     "secop_publicacion_dias",
                                                     limite_secop,
                                                     roles::jefe_contratacion,
                                                     reglas_de_lo_expedido};

using rules_of_ley_1150_2007_regimen =
    mp::mp_list<ManualIdentificado, NecesidadEstudiada, DecideSegunPrincipios, ElegidaOfrecio, PublicaEnSecop2>;

}  // namespace hito::law
