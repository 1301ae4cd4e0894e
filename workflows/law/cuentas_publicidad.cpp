#include "workflows/law/cuentas_publicidad.hpp"

#include "engine/weigh.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace hito::law {

Verdict publicada_en_termino(const Publication& publication) {
    constexpr auto what = "fecha de publicación en el SECOP y día del acto";
    if (!publication.published || !publication.issued) return missing("publicacion", what);
    if (!publication.limit) return holds();
    const int late = publication.working_days_late;
    return not_after(*publication.published, publication.limit->result)
        .mended_by(publication.duty->who)
        .because(fmt::format("«{}», del {}, se publicó el {}: {} {} después de su límite, el {}.", publication.document,
                             to_iso(*publication.issued), to_iso(*publication.published), late,
                             late == 1 ? "día hábil" : "días hábiles", to_iso(publication.limit->result)));
}

std::string por_publicar(const Publications& held, const Occasion& now) {
    std::vector<std::string> left;
    for (const auto& entry : held.por_publicar) {
        const auto act =
            std::find_if(now.acts.begin(), now.acts.end(), [&](const ActInfo& one) { return one.name == entry.acto; });
        if (act == now.acts.end() || !act->publication) continue;
        int count = 0;
        for (const auto& day : entry.dias)
            if (limit_of(*act->publication, day.due_from(), *now.law)) count += day.count();
        if (count == 0) continue;
        left.push_back(fmt::format("{} del {}{}", entry.acto, to_iso(entry.dias.front().dia),
                                   count > 1 ? fmt::format(" y {} más", count - 1) : ""));
    }
    return fmt::format("{}", fmt::join(left, ", "));
}

bool es_sha256(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdefABCDEF") == text.npos;
}

std::optional<Count> limite_cierre_secop(const Terminacion& end, const Garantias& held, const Law& law) {
    if (!end.clasificado_el) return std::nullopt;
    Date from = std::max(*end.clasificado_el, day_of(circular_cce_02_2023.in_force));
    for (const auto& one : held.garantias)
        for (const auto& cover : one.amparos)
            if (one.aprobada && es_posterior(cover.amparo)) from = std::max(from, cover.hasta);
    try {
        return law.calendar->count_months(from, law.at(secop_cierre_meses, from));
    } catch (const std::out_of_range&) {
        return std::nullopt;  // Past the calendar.
    }
}

}  // namespace hito::law
