// Decreto 1082 de 2015, arts. 2.2.1.2.3.1.9 to 2.2.1.2.3.1.17: for how much and how long each risk is covered.
// Amounts and terms: parametros.hpp. A minimum is rounded up to the centavo (engine/money.hpp).
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_garantia.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 2.2.1.2.3.1.9: the offer is guaranteed for a share of its value.
// GAP The lower shares of very large contracts and the fixed sum of framework agreements are not done.
struct SeriedadSuficiente : RuleOn<AmparosGarantia, ContratoAmparado, Occasion> {
    static constexpr RuleInfo info{"garantia.seriedad_suficiente",
                                   Level::block,
                                   "El amparo de seriedad cubre el porcentaje mínimo de la oferta.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.9"}};
    static Verdict check(const AmparosGarantia& guarantee, const ContratoAmparado& contract, const Occasion& occasion) {
        return garantia::value_of(guarantee, Amparo::seriedad_oferta, contract.valor_oferta, "valor_oferta",
                                  minimum_share_of(contract.valor_oferta, occasion.at(garantia_seriedad_minimo)));
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
                                  minimum_share_of(contract.valor_anticipo, occasion.at(garantia_anticipo_minimo)));
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
        return garantia::value_of(
            guarantee, Amparo::pago_anticipado, contract.valor_pago_anticipado, "valor_pago_anticipado",
            minimum_share_of(contract.valor_pago_anticipado, occasion.at(garantia_anticipo_minimo)));
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
                                  minimum_share_of(contract.valor_contrato, occasion.at(garantia_cumplimiento_minimo)));
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
                                  minimum_share_of(contract.valor_contrato, occasion.at(garantia_salarios_minimo)));
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

// clang-format off
using rules_of_decreto_1082_2015_suficiencia = mp::mp_list<
    SeriedadSuficiente, SeriedadDesdeCierre, AnticipoSuficiente, AnticipoVigente, PagoAnticipadoSuficiente,
    PagoAnticipadoVigente, CumplimientoSuficiente, CumplimientoVigente, SalariosSuficientes, SalariosVigentes,
    ObraConEstabilidad, EstabilidadVigente, CalidadVigente, ResponsabilidadCivilSuficiente,
    ResponsabilidadCivilVigente>;
// clang-format on

}  // namespace hito::law
