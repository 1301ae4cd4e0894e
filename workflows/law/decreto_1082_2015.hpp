// Decreto 1082 de 2015, arts. 2.2.1.2.3.1.1 to 2.2.1.2.3.1.19: what a guarantee covers, for how much and how long.
// Amounts and terms: parametros.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_garantia.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <set>

namespace hito::law {

// --- What the document has to be -------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.3.1.1: the risks of the contract are covered, as its documents ask; money given in advance always
// is.
struct AmparosExigidos : RuleOn<AmparosGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.amparos_exigidos",
                                   Level::block,
                                   "La garantía trae todos los amparos que el contrato exige.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.1"},
                                   "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract) {
        std::set<Amparo> asked(contract.amparos_exigidos.begin(), contract.amparos_exigidos.end());
        if (contract.valor_anticipo > Money{}) asked.insert(Amparo::buen_manejo_anticipo);
        if (contract.valor_pago_anticipado > Money{}) asked.insert(Amparo::pago_anticipado);
        std::vector<std::string_view> absent, wanted;
        for (const Amparo which : asked) {
            wanted.push_back(word(which));
            if (!find(guarantee.amparos, which)) absent.push_back(word(which));
        }
        std::vector<std::string_view> covered;
        for (const auto& cover : guarantee.amparos) covered.push_back(word(cover.amparo));
        return verdict(absent.empty(), covered, wanted)
            .mended_by(roles::contratista)
            .because(fmt::format("Faltan los amparos: {}.", fmt::join(absent, ", ")));
    }
};

// LAW art. 2.2.1.2.3.1.2: a policy, a trust or a bank guarantee binds the guarantor only by its signature.
struct GarantiaFirmada : RuleOn<DocumentoGarantia> {
    static constexpr RuleInfo info{
        "garantia.firmada", Level::block, "El garante firmó la garantía.", {decreto_1082_2015, "art. 2.2.1.2.3.1.2"}};
    static Verdict check(const DocumentoGarantia& document) {
        if (!document.firmada) return missing("firmada", "garantía firmada").mended_by(roles::contratista);
        return is_true(*document.firmada, "garantía firmada por el garante").mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.4: who takes the guarantee is the contractor, alone or with all members of the plural bidder.
struct TomadorEsContratista : RuleOn<DocumentoGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.tomador_es_contratista",
                                   Level::warn,
                                   "El tomador de la garantía es el contratista.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.4"}};
    static Verdict check(const DocumentoGarantia& document, const ContratoAmparado& contract) {
        if (document.tomador.empty())
            return missing("tomador", "NIT o cédula del tomador").mended_by(roles::contratista);
        if (contract.contratista.empty())
            return missing("contratista", "NIT o cédula del contratista").mended_by(roles::jefe_contratacion);
        return verdict(same_identity(document.tomador, contract.contratista), document.tomador, contract.contratista)
            .mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.7: every cover names an amount and the days between which it holds.
struct AmparosConSumaYVigencia : RuleOn<AmparosGarantia> {
    static constexpr RuleInfo info{
        "garantia.amparos_con_suma_y_vigencia",
        Level::block,
        "Cada amparo aparece una vez, con suma y con una vigencia que no termina antes de empezar.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.7"}};
    static Verdict check(const AmparosGarantia& guarantee) {
        if (guarantee.amparos.empty()) return missing("amparos", "al menos un amparo").mended_by(roles::contratista);
        std::vector<std::string> wrong;
        std::set<Amparo> seen;
        for (const auto& cover : guarantee.amparos) {
            if (!seen.insert(cover.amparo).second) wrong.push_back(fmt::format("{} repetido", word(cover.amparo)));
            if (cover.valor <= Money{}) wrong.push_back(fmt::format("{} sin suma asegurada", word(cover.amparo)));
            if (cover.hasta < cover.desde)
                wrong.push_back(
                    fmt::format("{} del {} al {}", word(cover.amparo), to_iso(cover.desde), to_iso(cover.hasta)));
        }
        return verdict(wrong.empty(), wrong, "suma mayor que cero y vigencia en orden, sin repetir amparos")
            .mended_by(roles::contratista)
            .because(fmt::format("Corrija: {}.", fmt::join(wrong, "; ")));
    }
};

// LAW art. 2.2.1.2.3.1.7: the covers compensate the entity, which is therefore the beneficiary.
struct BeneficiarioEsEntidad : RuleOn<DocumentoGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.beneficiario_es_entidad",
                                   Level::block,
                                   "El beneficiario de la garantía es la entidad contratante.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.7"},
                                   "R17"};
    static Verdict check(const DocumentoGarantia& document, const ContratoAmparado& contract) {
        if (document.beneficiario.empty())
            return missing("beneficiario", "NIT del beneficiario").mended_by(roles::contratista);
        if (contract.entidad.empty())
            return missing("entidad", "NIT de la entidad contratante").mended_by(roles::jefe_contratacion);
        return verdict(same_identity(document.beneficiario, contract.entidad), document.beneficiario, contract.entidad)
            .mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.7: the guarantee answers for a contract that exists.
// CHOICE A guarantee issued before the signature is odd, not void: a finding.
struct ExpedidaTrasSuscripcion : RuleOn<DocumentoGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.expedida_tras_suscripcion",
                                   Level::warn,
                                   "La garantía se expidió el día de la suscripción del contrato o después.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.7"},
                                   "R17"};
    static Verdict check(const DocumentoGarantia& document, const ContratoAmparado& contract) {
        if (!contract.contrato.empty() && !contract.fecha_suscripcion)
            return missing("fecha_suscripcion", "fecha de suscripción del contrato")
                .mended_by(roles::jefe_contratacion);
        if (!contract.fecha_suscripcion || !document.fecha_expedicion) return holds();  // A seriedad comes before it.
        return not_before(*document.fecha_expedicion, *contract.fecha_suscripcion).mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.7 num. 3: breach is covered from the first day on which the contract could be executed, which is
// that of the approval (Ley 80 de 1993, art. 41).
struct CumplimientoDesdeAprobacion : RuleOn<AmparosGarantia, Occasion> {
    static constexpr RuleInfo info{"garantia.cumplimiento_desde_aprobacion",
                                   Level::block,
                                   "El amparo de cumplimiento ya rige el día de la aprobación.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.7 num. 3"},
                                   "R16 R17"};
    static Verdict check(const AmparosGarantia& guarantee, const Occasion& occasion) {
        const AmparoVigente* cover = find(guarantee.amparos, Amparo::cumplimiento);
        if (!cover) return holds();
        return not_after(cover->desde, occasion.date)
            .mended_by(roles::contratista)
            .because(fmt::format("El amparo de cumplimiento rige desde el {} y se aprueba el {}.", to_iso(cover->desde),
                                 to_iso(occasion.date)));
    }
};

// --- How much and how long -------------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.3.1.9: the offer is guaranteed for a share of its value.
// GAP The lower shares of very large contracts and the fixed sum of framework agreements are not done.
struct SeriedadSuficiente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.seriedad_suficiente",
                                   Level::block,
                                   "El amparo de seriedad cubre el porcentaje mínimo de la oferta.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.9"}};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::value_of(guarantee, Amparo::seriedad_oferta, contract.valor_oferta, "valor_oferta",
                                  share_of(contract.valor_oferta, occasion.at(garantia_seriedad_minimo)));
    }
};

// LAW art. 2.2.1.2.3.1.9: the offer is guaranteed from the closing of the process.
struct SeriedadDesdeCierre : RuleOn<AmparosGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.seriedad_desde_cierre",
                                   Level::block,
                                   "El amparo de seriedad rige desde el cierre del proceso.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.9"}};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract) {
        const AmparoVigente* cover = find(guarantee.amparos, Amparo::seriedad_oferta);
        if (!cover) return holds();
        if (!contract.fecha_cierre)
            return missing("fecha_cierre", "fecha de cierre del proceso").mended_by(roles::jefe_contratacion);
        return not_after(cover->desde, *contract.fecha_cierre).mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.10: the advance is covered whole.
struct AnticipoSuficiente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.anticipo_suficiente",
                                   Level::block,
                                   "El amparo de buen manejo cubre todo el anticipo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.10"},
                                   "X06 R17 R21"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::value_of(guarantee, Amparo::buen_manejo_anticipo, contract.valor_anticipo, "valor_anticipo",
                                  share_of(contract.valor_anticipo, occasion.at(garantia_anticipo_minimo)));
    }
};

// LAW art. 2.2.1.2.3.1.10: the advance stays covered until the liquidation, or until it is amortised.
struct AnticipoVigente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.anticipo_vigente",
                                   Level::block,
                                   "El amparo de buen manejo del anticipo rige hasta la liquidación del contrato.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.10"},
                                   "R17 R21"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::reach_of(guarantee, Amparo::buen_manejo_anticipo,
                                  garantia::liquidation_day(contract, occasion), "fecha_fin_plazo",
                                  "plazo del contrato y término para liquidar");
    }
};

// LAW art. 2.2.1.2.3.1.11: money paid in advance is covered whole, as long as the contract is not liquidated.
struct PagoAnticipadoSuficiente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.pago_anticipado_suficiente",
                                   Level::block,
                                   "El amparo de devolución cubre todo el pago anticipado.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.11"},
                                   "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::value_of(guarantee, Amparo::pago_anticipado, contract.valor_pago_anticipado,
                                  "valor_pago_anticipado",
                                  share_of(contract.valor_pago_anticipado, occasion.at(garantia_anticipo_minimo)));
    }
};
struct PagoAnticipadoVigente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{
        "garantia.pago_anticipado_vigente",
        Level::block,
        "El amparo de devolución del pago anticipado rige hasta la liquidación del contrato.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.11"},
        "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::reach_of(guarantee, Amparo::pago_anticipado, garantia::liquidation_day(contract, occasion),
                                  "fecha_fin_plazo", "plazo del contrato y término para liquidar");
    }
};

// LAW art. 2.2.1.2.3.1.12: breach is covered for a share of the contract's value.
// GAP The lower shares of very large contracts are not done.
struct CumplimientoSuficiente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.cumplimiento_suficiente",
                                   Level::block,
                                   "El amparo de cumplimiento cubre el porcentaje mínimo del valor del contrato.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.12"},
                                   "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::value_of(guarantee, Amparo::cumplimiento, contract.valor_contrato, "valor_contrato",
                                  share_of(contract.valor_contrato, occasion.at(garantia_cumplimiento_minimo)));
    }
};

// LAW art. 2.2.1.2.3.1.12: ... and until the liquidation.
struct CumplimientoVigente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.cumplimiento_vigente",
                                   Level::block,
                                   "El amparo de cumplimiento rige hasta la liquidación del contrato.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.12"},
                                   "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::reach_of(guarantee, Amparo::cumplimiento, garantia::liquidation_day(contract, occasion),
                                  "fecha_fin_plazo", "plazo del contrato y término para liquidar");
    }
};

// LAW art. 2.2.1.2.3.1.13: wages are covered for a share of the value, for the term and years after it.
struct SalariosSuficientes : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{
        "garantia.salarios_suficientes",
        Level::block,
        "El amparo de salarios y prestaciones cubre el porcentaje mínimo del valor del contrato.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.13"},
        "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::value_of(guarantee, Amparo::salarios_prestaciones, contract.valor_contrato, "valor_contrato",
                                  share_of(contract.valor_contrato, occasion.at(garantia_salarios_minimo)));
    }
};
struct SalariosVigentes : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{
        "garantia.salarios_vigentes",
        Level::block,
        "El amparo de salarios y prestaciones rige por el plazo del contrato y tres años más.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.13"},
        "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        const Months term = occasion.at(garantia_salarios_meses);
        return garantia::reach_of(guarantee, Amparo::salarios_prestaciones,
                                  garantia::months_after(contract.fecha_fin_plazo, term), "fecha_fin_plazo",
                                  fmt::format("plazo del contrato y {} meses más", term.count()));
    }
};

// LAW art. 2.2.1.2.3.1.14: a work is covered against its own decay.
// CHOICE The cover may come with the receipt or in another document: a finding.
struct ObraConEstabilidad : RuleOn<AmparosGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.obra_con_estabilidad",
                                   Level::warn,
                                   "La garantía de cumplimiento de una obra trae el amparo de estabilidad.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.14"},
                                   "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract) {
        const bool asked = contract.es_obra && find(guarantee.amparos, Amparo::cumplimiento);
        const bool has = find(guarantee.amparos, Amparo::estabilidad_obra) != nullptr;
        return verdict(!asked || has, has ? "con estabilidad" : "sin estabilidad",
                       asked ? "con estabilidad" : "no se exige")
            .mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.14: the work is covered for years from its receipt; for less only if an expert says why.
// CHOICE Before the receipt the term of the contract stands for it; the receipt is a motive to adjust.
struct EstabilidadVigente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{
        "garantia.estabilidad_vigente",
        Level::justify,
        "El amparo de estabilidad rige cinco años desde el recibo, salvo justificación de un experto.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.14"},
        "R17",
        "concepto_experto"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        const Months term = occasion.at(garantia_estabilidad_meses);
        return garantia::reach_of(
            guarantee, Amparo::estabilidad_obra, garantia::months_after(garantia::received_or_ended(contract), term),
            "fecha_recibo", fmt::format("{} meses desde el recibo o, si falta, desde el fin del plazo", term.count()));
    }
};

// LAW arts. 2.2.1.2.3.1.15 and 2.2.1.2.3.1.16: quality is covered as the entity fixes by the object, from the receipt.
struct CalidadVigente : RuleOn<AmparosGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{"garantia.calidad_vigente",
                                   Level::block,
                                   "Los amparos de calidad de bienes y de servicios rigen después del recibo.",
                                   {decreto_1082_2015, "arts. 2.2.1.2.3.1.15 y 2.2.1.2.3.1.16"},
                                   "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract) {
        std::optional<Date> after = garantia::received_or_ended(contract);
        if (after) after = *after + Days{1};
        Verdict goods =
            garantia::reach_of(guarantee, Amparo::calidad_bienes, after, "fecha_recibo", "rige después del recibo");
        if (!goods.ok()) return goods;
        return garantia::reach_of(guarantee, Amparo::calidad_servicio, after, "fecha_recibo",
                                  "rige después del recibo");
    }
};

// LAW art. 2.2.1.2.3.1.17: the liability to third parties is covered by tiers of minimum wages of the day of issue.
struct ResponsabilidadCivilSuficiente : RuleOn<AmparosGarantia, DocumentoGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{
        "garantia.rc_suficiente",
        Level::block,
        "El seguro de responsabilidad civil extracontractual cubre el mínimo en SMMLV según el valor del contrato.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.17"},
        "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const DocumentoGarantia& document,
                         const ContratoAmparado& contract, const Occasion& occasion) {
        if (!find(guarantee.amparos, Amparo::responsabilidad_civil)) return holds();
        return garantia::value_of(
            guarantee, Amparo::responsabilidad_civil, contract.valor_contrato, "valor_contrato",
            minimo_rc_extracontractual(contract.valor_contrato, document.fecha_expedicion.value_or(occasion.date),
                                       occasion.law->parameters));
    }
};
struct ResponsabilidadCivilVigente : RuleOn<AmparosGarantia, ContratoAmparado> {
    static constexpr RuleInfo info{
        "garantia.rc_vigente",
        Level::block,
        "El seguro de responsabilidad civil extracontractual rige todo el plazo de ejecución.",
        {decreto_1082_2015, "art. 2.2.1.2.3.1.17"},
        "R17"};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract) {
        return garantia::reach_of(guarantee, Amparo::responsabilidad_civil, contract.fecha_fin_plazo, "fecha_fin_plazo",
                                  "plazo de ejecución del contrato");
    }
};

// --- When the contract changes or the guarantor pays -----------------------------------------------------------------

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
using rules_of_decreto_1082_2015 = mp::mp_list<
    AmparosExigidos, GarantiaFirmada, TomadorEsContratista, AmparosConSumaYVigencia, BeneficiarioEsEntidad,
    ExpedidaTrasSuscripcion, CumplimientoDesdeAprobacion, SeriedadSuficiente, SeriedadDesdeCierre, AnticipoSuficiente,
    AnticipoVigente, PagoAnticipadoSuficiente, PagoAnticipadoVigente, CumplimientoSuficiente, CumplimientoVigente,
    SalariosSuficientes, SalariosVigentes, ObraConEstabilidad, EstabilidadVigente, CalidadVigente,
    ResponsabilidadCivilSuficiente, ResponsabilidadCivilVigente, SinVacioDeCobertura, SiniestroDentroDelAmparo, SiniestroHastaLaSuma,
    PagoSegunSiniestro>;
// clang-format on

}  // namespace hito::law
