// How much and until when a cover has to hold: what the rules of Decreto 1082 de 2015 on each cover have in common.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace garantia {

// A cover that the document does not carry has no minimum: which ones it must carry is AmparosExigidos.

inline Verdict value_of(const AmparosGarantia& guarantee, Amparo which, Money base, std::string_view base_name,
                        Money minimum) {
    const AmparoVigente* cover = find(guarantee.amparos, which);
    if (!cover) return holds();
    if (base <= Money{})
        return missing(base_name, fmt::format("el dato {} del contrato amparado", base_name))
            .mended_by(roles::jefe_contratacion);
    return at_least(cover->valor, minimum)
        .mended_by(roles::contratista)
        .because(fmt::format("El amparo {} vale {} y el mínimo es {} sobre {}.", word(which), in_words(cover->valor),
                             in_words(minimum), in_words(base)));
}

/// `last_needed`: the day that the cover has to reach; nothing when the day that it is counted from is not known.
inline Verdict reach_of(const AmparosGarantia& guarantee, Amparo which, std::optional<Date> last_needed,
                        std::string_view counted_from, std::string_view why) {
    const AmparoVigente* cover = find(guarantee.amparos, which);
    if (!cover) return holds();
    if (!last_needed)
        return missing(counted_from, fmt::format("el dato {} del contrato amparado", counted_from))
            .mended_by(roles::jefe_contratacion);
    return not_before(cover->hasta, *last_needed)
        .mended_by(roles::contratista)
        .because(fmt::format("El amparo {} vence el {} y debe llegar al {}: {}.", word(which), to_iso(cover->hasta),
                             to_iso(*last_needed), why));
}

inline std::optional<Date> months_after(std::optional<Date> day, Months term) {
    return day ? std::optional{add_months(*day, term)} : std::nullopt;
}

/// Until when a cover lasts that must last "until the liquidation".
/// CHOICE The day of a liquidation to come is not known: the cover reaches the end of the term to liquidate by
/// agreement, and is extended when the liquidation takes longer.
inline std::optional<Date> liquidation_day(const ContratoAmparado& contract, const Occasion& occasion) {
    if (!contract.fecha_fin_plazo) return std::nullopt;
    std::optional<Months> agreed;
    if (contract.plazo_liquidacion_meses) agreed = Months{*contract.plazo_liquidacion_meses};
    return plazos_liquidacion(*contract.fecha_fin_plazo, agreed, occasion.calendar(), occasion.law->parameters)
        .bilateral.nominal;
}

inline std::optional<Date> received_or_ended(const ContratoAmparado& contract) {
    return contract.fecha_recibo ? contract.fecha_recibo : contract.fecha_fin_plazo;
}

}  // namespace garantia

}  // namespace hito::law
