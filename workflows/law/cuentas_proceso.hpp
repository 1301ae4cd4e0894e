// What several rules of a selection ask of its money and of its offers.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hito::law {

/// There is a certificate, and it is no later than `day`.
inline Verdict cdp_expedido(const Disponibilidad& budget, Date day) {
    if (!budget.cdp || !budget.cdp->fecha) return missing("cdp", "acto expedir_cdp").mended_by(roles::jefe_presupuesto);
    return not_after(*budget.cdp->fecha, day).mended_by(roles::jefe_presupuesto);
}

/// Whether a report tells no price.
inline bool sin_precio(const std::vector<Oferta>& offers) {
    return std::none_of(offers.begin(), offers.end(), [](const Oferta& one) { return one.valor.has_value(); });
}

/// An offer whose price comes in an envelope of its own.
inline Verdict sobre_cerrado(const DatosOferta& data) {
    return is_true(!data.valor, "sobre económico cerrado").mended_by(roles::jefe_contratacion);
}

/// Whether a report is of offers that were received, each told once: at least `least` of them. `Told` has a
/// `documento`.
template <class Told>
Verdict de_las_recibidas(const std::vector<Told>& reported, const Ofertas& received, std::size_t least = 0) {
    std::set<std::string_view> seen;
    for (const Told& one : reported)
        if (received.de(one.documento)) seen.insert(one.documento);
    return verdict(
               seen.size() == reported.size() && seen.size() >= least,
               fmt::format("{} evaluadas, {} de ellas recibidas", reported.size(), seen.size()),
               fmt::format("{}, una vez cada una", least ? fmt::format("las {} recibidas", least) : "de las recibidas"))
        .mended_by(roles::comite_evaluador);
}
/// The same of a report that leaves none out.
template <class Told>
Verdict de_las_ofertas(const std::vector<Told>& reported, const Ofertas& received) {
    return de_las_recibidas(reported, received, received.ofertas.size());
}

/// The offers as a report leaves them: what it does not say stays as it was.
inline std::vector<Oferta> segun_el_informe(std::vector<Oferta> offers, const std::vector<Oferta>& reported) {
    for (const Oferta& said : reported)
        for (Oferta& one : offers) {
            if (one.documento != said.documento) continue;
            one.habilitada = said.habilitada;
            one.orden = said.orden;
            if (said.valor) one.valor = said.valor;
        }
    return offers;
}

/// What is awarded and what was offered or agreed.
inline Verdict por_lo_mismo(Money awarded, Money agreed) {
    return verdict(awarded == agreed, write_value(awarded, Form::wire), write_value(agreed, Form::wire))
        .mended_by(roles::ordenador_gasto);
}

/// Answers, with those of this act, and the observations that there are to answer.
inline Verdict se_observo(int answered, int observed) {
    return verdict(answered <= observed, fmt::format("{} respuestas", answered),
                   fmt::format("máximo {}, una por observación", observed))
        .mended_by(roles::jefe_contratacion);
}

}  // namespace hito::law
