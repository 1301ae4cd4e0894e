// Código de Comercio, arts. 1072, 1080 and 1081: what a loss is, and how long the entity may claim under a guarantee.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 1072: a loss is the risk that came true, so only what has happened is declared.
struct SiniestroYaOcurrido : RuleOn<SiniestroDeclarado, Occasion> {
    static constexpr RuleInfo info{"garantia.siniestro_ya_ocurrido",
                                   Level::block,
                                   "El siniestro ocurrió a más tardar el día en que se declara.",
                                   {codigo_comercio, "art. 1072"}};
    static Verdict check(const SiniestroDeclarado& loss, const Occasion& occasion) {
        return not_after(loss.fecha_ocurrencia, occasion.date)
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("Se declara el {} lo que habría ocurrido el {}.", to_iso(occasion.date),
                                 to_iso(loss.fecha_ocurrencia)));
    }
};

// LAW art. 1081: the term runs from the knowledge of a fact: no sooner than the fact, no later than its declaration.
struct ConocidoTrasOcurrir : RuleOn<SiniestroDeclarado, Occasion> {
    static constexpr RuleInfo info{
        "garantia.siniestro_conocido_tras_ocurrir",
        Level::block,
        "La entidad conoció el siniestro entre el día en que ocurrió y el día en que lo declara.",
        {codigo_comercio, "art. 1081"}};
    static Verdict check(const SiniestroDeclarado& loss, const Occasion& occasion) {
        if (!loss.fecha_conocimiento || loss.fecha_ocurrencia > occasion.date) return holds();
        return verdict(loss.fecha_ocurrencia <= *loss.fecha_conocimiento && *loss.fecha_conocimiento <= occasion.date,
                       to_iso(*loss.fecha_conocimiento),
                       fmt::format("del {} al {}", to_iso(loss.fecha_ocurrencia), to_iso(occasion.date)))
            .mended_by(roles::ordenador_gasto);
    }
};

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

// LAW art. 1081: while a claim may still be made, the last day included, the guarantee is not let go.
struct AccionPrescrita : RuleOn<AmparosGarantia, Occasion> {
    static constexpr RuleInfo info{"garantia.accion_prescrita",
                                   Level::block,
                                   "Ya no se puede reclamar por la garantía vencida.",
                                   {codigo_comercio, "art. 1081"}};
    static Verdict check(const AmparosGarantia& guarantee, const Occasion& occasion) {
        const auto last = ultima_vigencia(guarantee.amparos);
        if (!last) return missing("amparos", "al menos un amparo");
        return not_before(occasion.date, add_months(*last, occasion.at(siniestro_prescripcion_meses)) + Days{1});
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

using rules_of_codigo_comercio =
    mp::mp_list<SiniestroYaOcurrido, ConocidoTrasOcurrir, SiniestroNoPrescrito, AccionPrescrita, SinSiniestroPendiente>;

}  // namespace hito::law
