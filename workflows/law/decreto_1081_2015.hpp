// Decreto 1081 de 2015 (Decreto 103 de 2015, art. 8): the execution of contracts is published too.
#pragma once

#include "engine/publication_rule.hpp"
#include "workflows/law/cuentas_publicidad.hpp"
#include "workflows/law/normas.hpp"

namespace hito::law {

// LAW art. 2.1.1.2.1.8: approvals, authorizations, requirements and reports of whoever supervises; Ley 1712 de 2014,
// art. 10. The decree gives no days: those of what is issued in the process (contracting.md §5).
struct EjecucionOportuna : RuleOn<Publication, Occasion> {
    static constexpr RuleInfo info{"publicidad.ejecucion_oportuna",
                                   Level::warn,
                                   "Los informes y las aprobaciones de la ejecución se publican dentro de su término.",
                                   {decreto_1081_2015, "art. 2.1.1.2.1.8"},
                                   "R27"};
    static Verdict check(const Publication& publication, const Occasion&) { return publicada_en_termino(publication); }
};

using rules_of_decreto_1081_2015 = mp::mp_list<EjecucionOportuna>;

}  // namespace hito::law
