// Circular 02 de 2023 de Colombia Compra Eficiente: what ended is closed in SECOP II.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_publicidad.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW the electronic contract is closed once nothing of it is left. CHOICE: the circular gives no days, so how many
// there are is a parameter, and the rule one that each entity sets: what is only in SECOP I has nothing to close.
struct CierreEnSecop : RuleOn<Terminacion, Garantias, DatosCierre, Occasion> {
    static constexpr RuleInfo info{"contrato.cierre_en_secop",
                                   Level::policy,
                                   "El contrato electrónico se cierra en el SECOP II dentro de su término.",
                                   {circular_cce_02_2023, "cierre del contrato electrónico"},
                                   "R30",
                                   "",
                                   Policy::warn};
    static Verdict check(const Terminacion& end, const Garantias& held, const DatosCierre& data, const Occasion& now) {
        if (!data.contrato_cerrado_el)
            return missing("cierre_secop", "fecha del cierre en el SECOP II").mended_by(roles::jefe_contratacion);
        const Date closed = *data.contrato_cerrado_el;
        if (closed > now.date) return not_after(closed, now.date).mended_by(roles::jefe_contratacion);
        const auto limit = limite_cierre_secop(end, held, *now.law);
        if (!limit) return holds();
        return not_after(closed, limit->result)
            .mended_by(roles::jefe_contratacion)
            .because(fmt::format("Se cerró el {}; el límite era el {}: {}.", to_iso(closed), to_iso(limit->result),
                                 limit->account));
    }
};

using rules_of_circular_cce_02_2023 = mp::mp_list<CierreEnSecop>;

}  // namespace hito::law
