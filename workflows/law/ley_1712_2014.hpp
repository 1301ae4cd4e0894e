// Ley 1712 de 2014: contracting is public, and whoever wants to read it is told where.
#pragma once

#include "engine/publication_rule.hpp"
#include "workflows/law/cuentas_publicidad.hpp"
#include "workflows/law/normas.hpp"

namespace hito::law {

// LAW art. 10: there is a link that leads to what was published; its digest tells that it is that document.
struct PublicacionConPrueba : RuleOn<Publication, Occasion> {
    static constexpr RuleInfo info{"publicidad.con_prueba",
                                   Level::warn,
                                   "La publicación dice la dirección o la huella SHA-256 del documento.",
                                   {ley_1712_2014, "art. 10"},
                                   "R26"};
    static Verdict check(const Publication& publication, const Occasion&) {
        const bool told = !publication.url.empty() || es_sha256(publication.sha256);
        return verdict(told, publication.url.empty() ? publication.sha256 : publication.url,
                       "url, o sha256 de 64 cifras hexadecimales")
            .mended_by(publication.duty->who);
    }
};

using rules_of_ley_1712_2014 = mp::mp_list<PublicacionConPrueba>;

}  // namespace hito::law
