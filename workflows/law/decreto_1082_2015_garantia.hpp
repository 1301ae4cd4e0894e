// Decreto 1082 de 2015, arts. 2.2.1.2.3.1.1 to 2.2.1.2.3.1.7: what the document of a guarantee has to be.
// How much and how long it covers: decreto_1082_2015_suficiencia.hpp. Changes and losses:
// decreto_1082_2015_siniestro.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <set>

namespace hito::law {

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

// clang-format off
using rules_of_decreto_1082_2015_garantia = mp::mp_list<
    AmparosExigidos, GarantiaFirmada, TomadorEsContratista, AmparosConSumaYVigencia, BeneficiarioEsEntidad,
    ExpedidaTrasSuscripcion, CumplimientoDesdeAprobacion>;
// clang-format on

}  // namespace hito::law
