// Decreto 1082 de 2015, arts. 2.2.1.2.3.1.18 and 2.2.1.2.3.1.19: the guarantee follows the contract, and is enforced.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 2.2.1.2.3.1.18: what was covered stays covered: no cover is lost, and none starts after a day without any.
// CHOICE A gap that has happened can't be undone by refusing the cover that ends it: a finding.
struct SinVacioDeCobertura : RuleOn<AmparosGarantia, AmparosAnteriores, Occasion> {
    static constexpr RuleInfo info{
        "garantia.sin_vacio_de_cobertura",
        Level::warn,
        "Entre la vigencia anterior de cada amparo y la nueva no queda un día sin cobertura.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.18"},
        "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const AmparosAnteriores& before, const Occasion& occasion) {
        std::vector<std::string> gaps;
        for (const auto& old : before.amparos_anteriores) {
            const AmparoVigente* now = find(guarantee.amparos, old.amparo);
            if (!now && old.hasta >= occasion.date) gaps.push_back(fmt::format("{} ya no está", word(old.amparo)));
            if (now && now->desde > old.hasta + Days{1})
                gaps.push_back(fmt::format("{} sin cobertura del {} al {}", word(old.amparo),
                                           to_iso(old.hasta + Days{1}), to_iso(now->desde - Days{1})));
        }
        return verdict(gaps.empty(), gaps, "cobertura continua")
            .mended_by(roles::contratista)
            .because(fmt::format("Hay vacíos: {}.", fmt::join(gaps, "; ")));
    }
};

// LAW art. 2.2.1.2.3.1.19: the guarantee is enforced against what it covers ...
struct SiniestroDentroDelAmparo : RuleOn<SiniestroDeclarado, AmparosGarantia, AmparosAnteriores, MarchaGarantia> {
    static constexpr RuleInfo info{"garantia.siniestro_dentro_del_amparo",
                                   Level::block,
                                   "El siniestro ocurrió dentro de la vigencia de un amparo aprobado.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.19"}};
    static Verdict check(const SiniestroDeclarado& loss, const AmparosGarantia& guarantee,
                         const AmparosAnteriores& before, const MarchaGarantia& course) {
        if (!course.aprobada_el) return missing("aprobada_el", "garantía aprobada").mended_by(roles::jefe_contratacion);
        const AmparoVigente* cover = find(aprobados(guarantee, before), loss.amparo);
        if (!cover)
            return verdict(false, word(loss.amparo), "un amparo de la garantía").mended_by(roles::jefe_contratacion);
        return verdict(cover->desde <= loss.fecha_ocurrencia && loss.fecha_ocurrencia <= cover->hasta,
                       to_iso(loss.fecha_ocurrencia),
                       fmt::format("del {} al {}", to_iso(cover->desde), to_iso(cover->hasta)))
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.3.1.19: ... and for no more than is left of it.
struct SiniestroHastaLaSuma : RuleOn<SiniestroDeclarado, AmparosGarantia, AmparosAnteriores, SiniestrosGarantia> {
    static constexpr RuleInfo info{"garantia.siniestro_hasta_la_suma",
                                   Level::block,
                                   "El valor del siniestro no supera la suma asegurada que queda en el amparo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.19"}};
    static Verdict check(const SiniestroDeclarado& loss, const AmparosGarantia& guarantee,
                         const AmparosAnteriores& before, const SiniestrosGarantia& losses) {
        const AmparoVigente* cover = find(aprobados(guarantee, before), loss.amparo);
        Money left = cover ? cover->valor : Money{};
        for (const auto& paid : losses.afectados)
            if (paid.amparo == loss.amparo) left -= paid.pagado;
        return at_most(loss.valor, left).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.2.3.1.19: the guarantor pays what was declared.
struct PagoSegunSiniestro : RuleOn<PagoDeSiniestro, SiniestrosGarantia> {
    static constexpr RuleInfo info{"garantia.pago_segun_siniestro",
                                   Level::block,
                                   "El garante no paga más que el siniestro declarado.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.19"}};
    static Verdict check(const PagoDeSiniestro& payment, const SiniestrosGarantia& losses) {
        if (!losses.siniestro) return missing("siniestro", "siniestro declarado").mended_by(roles::jefe_contratacion);
        return at_most(payment.valor_pagado, losses.siniestro->valor).mended_by(roles::jefe_contratacion);
    }
};

// clang-format off
using rules_of_decreto_1082_2015_siniestro = mp::mp_list<
    SinVacioDeCobertura, SiniestroDentroDelAmparo, SiniestroHastaLaSuma, PagoSegunSiniestro>;
// clang-format on

}  // namespace hito::law
