// Decreto 1082 de 2015, art. 2.2.1.1.1.7.1: what the entity issues is published in SECOP, within three days.
#pragma once

#include "engine/publication_rule.hpp"
#include "workflows/law/cuentas_publicidad.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 2.2.1.1.1.7.1: within the days that follow the issue. Late, it is published all the same: disciplinary.
struct PublicidadOportuna : RuleOn<Publication, Occasion> {
    static constexpr RuleInfo info{"publicidad.oportuna",
                                   Level::warn,
                                   "Lo que se expide se publica en el SECOP dentro de su término.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                   "R26"};
    static Verdict check(const Publication& publication, const Occasion&) { return publicada_en_termino(publication); }
};

// LAW art. 2.2.1.1.1.7.1: what is published was issued before; and nobody tells a publication that is still to come.
struct PublicacionPosterior : RuleOn<Publication, Occasion> {
    static constexpr RuleInfo info{"publicidad.posterior_al_acto",
                                   Level::block,
                                   "La publicación no es anterior al acto ni posterior a su registro.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                   "R26"};
    static Verdict check(const Publication& publication, const Occasion& now) {
        if (!publication.published || !publication.issued) return holds();
        if (*publication.published < *publication.issued)
            return not_before(*publication.published, *publication.issued).mended_by(publication.duty->who);
        return not_after(*publication.published, bogota_day(now.recorded_at)).mended_by(publication.duty->who);
    }
};

// LAW art. 2.2.1.1.1.7.1: what is told as published is a document that the file knows.
struct PorPublicar : RuleOn<Publications, PublicationData, Occasion> {
    static constexpr RuleInfo info{"publicidad.por_publicar",
                                   Level::block,
                                   "Se registra la publicación de un documento que está por publicar.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                   "R26"};
    static Verdict check(const Publications& held, const PublicationData& told, const Occasion& now) {
        if (waiting(held, told.acto, told.expedido)) return holds();
        const std::string left = por_publicar(held, now);
        return missing("publicacion", left.empty() ? std::string("nada está por publicar") : "por publicar: " + left)
            .mended_by(roles::jefe_contratacion)
            .because(told.expedido
                         ? fmt::format("Nada de «{}» del {} está por publicar.", told.acto, to_iso(*told.expedido))
                         : fmt::format("Nada de «{}» está por publicar.", told.acto));
    }
};

// LAW art. 2.2.1.1.1.7.1: the file that closes has nothing left to publish.
struct PublicidadAlDia : RuleOn<Publications, Occasion> {
    static constexpr RuleInfo info{"publicidad.al_dia",
                                   Level::warn,
                                   "Al cerrar el expediente no queda nada por publicar.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.7.1"},
                                   "R26 R27"};
    static Verdict check(const Publications& held, const Occasion& now) {
        const std::string left = por_publicar(held, now);
        return verdict(left.empty(), left, "todo publicado").mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_1082_2015_publicidad =
    mp::mp_list<PublicidadOportuna, PublicacionPosterior, PorPublicar, PublicidadAlDia>;

}  // namespace hito::law
