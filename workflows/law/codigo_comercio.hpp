// Código de Comercio, art. 1081: how long the entity may claim under a guarantee.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 1081: the claim is barred two years after the loss was, or had to be, known.
// CHOICE Whether the term binds the State's own declaration is disputed: parameter `siniestro_prescripcion_meses`.
struct SiniestroNoPrescrito : RuleOn<SiniestroDeclarado, Occasion> {
    static constexpr RuleInfo info{"garantia.siniestro_no_prescrito",
                                   Level::block,
                                   "El siniestro se declara antes de que prescriba la acción.",
                                   {codigo_comercio, "art. 1081"}};
    static Verdict check(const SiniestroDeclarado& loss, const Occasion& occasion) {
        const Date known = loss.fecha_conocimiento.value_or(loss.fecha_ocurrencia);
        const Date last = add_months(known, occasion.at(siniestro_prescripcion_meses));
        return not_after(occasion.date, last)
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("Se conoció el {} y la acción prescribió el {}.", to_iso(known), to_iso(last)));
    }
};

// LAW art. 1081: while a claim may still be made, the guarantee is not let go.
struct AccionPrescrita : RuleOn<AmparosGarantia, Occasion> {
    static constexpr RuleInfo info{"garantia.accion_prescrita",
                                   Level::block,
                                   "Ya no se puede reclamar por la garantía vencida.",
                                   {codigo_comercio, "art. 1081"}};
    static Verdict check(const AmparosGarantia& guarantee, const Occasion& occasion) {
        const auto last = ultima_vigencia(guarantee.amparos);
        if (!last) return missing("amparos", "al menos un amparo");
        return not_before(occasion.date, add_months(*last, occasion.at(siniestro_prescripcion_meses)));
    }
};

// LAW art. 1080 and 1081: a loss that was declared is paid or revoked before the guarantee is let go.
struct SinSiniestroPendiente : RuleOn<SiniestrosGarantia> {
    static constexpr RuleInfo info{"garantia.sin_siniestro_pendiente",
                                   Level::block,
                                   "No hay un siniestro declarado y sin pagar.",
                                   {codigo_comercio, "art. 1080"}};
    static Verdict check(const SiniestrosGarantia& losses) {
        return verdict(!losses.siniestro,
                       losses.siniestro ? json(losses.siniestro->acto_administrativo) : json("ninguno"), "ninguno")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_codigo_comercio = mp::mp_list<SiniestroNoPrescrito, AccionPrescrita, SinSiniestroPendiente>;

}  // namespace hito::law
