// Decreto 1082 de 2015, art. 2.2.1.2.1.3.3 to 2.2.1.2.1.3.7: the prequalification of a merit contest.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_concurso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_concurso.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <set>

namespace hito::law {

inline Termino termino_comentarios(Date informe, const Calendar& calendar, const Parameters& parameters) {
    return termino(cm_precalificacion_comentarios_dias, informe, calendar, parameters);
}
inline std::set<std::string> sin_repetir(const std::vector<std::string>& documents) {
    return {documents.begin(), documents.end()};
}

// LAW art. 2.2.1.2.1.3.4: the call says what is shown to be on the list, and until when.
struct PrecalificaConCriterios : RuleOn<DatosPrecalificacion> {
    static constexpr RuleInfo info{"concurso_meritos.precalificacion_con_criterios",
                                   Level::block,
                                   "El aviso dice qué experiencia, estructura y capacidad intelectual se precalifican.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.4"}};
    static Verdict check(const DatosPrecalificacion& data) {
        return is_true(data.pide_experiencia && data.pide_estructura && data.pide_capacidad_intelectual,
                       "experiencia, estructura y capacidad intelectual")
            .mended_by(roles::jefe_contratacion);
    }
};
struct InteresConPlazo : RuleOn<DatosPrecalificacion, Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.interes_con_plazo",
                                   Level::block,
                                   "El último día para expresar interés es un hábil posterior al aviso.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.4"},
                                   "R07"};
    static Verdict check(const DatosPrecalificacion& data, const Occasion& now) {
        if (!data.interes_hasta) return missing("interes_hasta", "último día para expresar interés");
        return verdict(*data.interes_hasta > now.date && now.calendar().worked(*data.interes_hasta),
                       to_iso(*data.interes_hasta), "un día hábil posterior al " + to_iso(now.date))
            .mended_by(roles::jefe_contratacion);
    }
};
struct InteresEnTermino : RuleOn<Precalificacion, Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.interes_en_termino",
                                   Level::block,
                                   "El interés se expresa hasta el día que dice el aviso.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.4"},
                                   "R07"};
    static Verdict check(const Precalificacion& list, const Occasion& now) {
        if (!list.interes_hasta) return missing("interes_hasta", "acto publicar_aviso_precalificacion");
        return not_after(now.date, *list.interes_hasta).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.1.3.5: once the term for interest is over, the report says who meets what was asked for.
struct InteresCumplido : RuleOn<Precalificacion, Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.interes_cumplido",
                                   Level::block,
                                   "El informe de precalificación se publica cuando venció el plazo del interés.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.5"},
                                   "R07"};
    static Verdict check(const Precalificacion& list, const Occasion& now) {
        if (!list.interes_hasta) return missing("interes_hasta", "acto publicar_aviso_precalificacion");
        return not_before(now.date, *list.interes_hasta + Days{1}).mended_by(roles::comite_evaluador);
    }
};
struct InformeDeInteresados : RuleOn<DatosInformePrecalificacion, Manifestaciones> {
    static constexpr RuleInfo info{"concurso_meritos.informe_de_interesados",
                                   Level::block,
                                   "El informe precalifica a quienes expresaron interés.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.5"}};
    static Verdict check(const DatosInformePrecalificacion& data, const Manifestaciones& interest) {
        for (const std::string& document : sin_repetir(data.cumplen))
            if (std::none_of(interest.interesados.begin(), interest.interesados.end(),
                             [&](const Interesado& one) { return one.documento == document; }))
                return verdict(false, document, "uno de los interesados").mended_by(roles::comite_evaluador);
        return holds();
    }
};
struct ComentarioEnTermino : RuleOn<Precalificacion, Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.comentario_en_termino",
                                   Level::warn,
                                   "El informe de precalificación se comenta dentro de su término.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.5"},
                                   "R07"};
    static Verdict check(const Precalificacion& list, const Occasion& now) {
        if (!list.informe_precalificacion_el) return holds();
        const auto term = termino_comentarios(*list.informe_precalificacion_el, now.calendar(), now.law->parameters);
        return not_after(now.date, term.ultimo_dia).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.1.3.6: in the hearing comments are answered and the list is made, by lot where more meet what was
// asked for than were announced. Where no list can be made, the contest goes on without it.
struct ComentariosCumplidos : RuleOn<Precalificacion, Occasion> {
    static constexpr RuleInfo info{"concurso_meritos.comentarios_cumplidos",
                                   Level::block,
                                   "La audiencia es cuando pasó el término para comentar el informe.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.6"},
                                   "R07"};
    static Verdict check(const Precalificacion& list, const Occasion& now) {
        if (!list.informe_precalificacion_el)
            return missing("informe_precalificacion_el", "acto publicar_informe_precalificacion");
        const auto term = termino_comentarios(*list.informe_precalificacion_el, now.calendar(), now.law->parameters);
        return not_before(now.date, term.siguiente_habil).mended_by(roles::ordenador_gasto);
    }
};
struct ComentariosRespondidos : RuleOn<DatosLista, Precalificacion> {
    static constexpr RuleInfo info{"concurso_meritos.comentarios_respondidos",
                                   Level::block,
                                   "En la audiencia se responden los comentarios al informe.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.6"},
                                   "R09"};
    static Verdict check(const DatosLista& data, const Precalificacion& list) {
        return verdict(data.comentarios_respondidos >= list.comentarios_precalificacion, data.comentarios_respondidos,
                       list.comentarios_precalificacion)
            .mended_by(roles::ordenador_gasto);
    }
};
/// How many the list has, of those who meet what was asked for.
inline int en_la_lista(const Precalificacion& list) {
    const int meet = static_cast<int>(sin_repetir(list.cumplen).size());
    return list.lista_maxima > 0 ? std::min(meet, list.lista_maxima) : meet;
}
struct ListaDeQuienesCumplen : RuleOn<DatosLista, Precalificacion> {
    static constexpr RuleInfo info{"concurso_meritos.lista_de_quienes_cumplen",
                                   Level::block,
                                   "La lista es de quienes cumplen: todos, o tantos como se anunció.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.6"}};
    static Verdict check(const DatosLista& data, const Precalificacion& list) {
        const std::set<std::string> listed = sin_repetir(data.lista), meet = sin_repetir(list.cumplen);
        const bool only_them = std::includes(meet.begin(), meet.end(), listed.begin(), listed.end());
        const int wanted = en_la_lista(list), size = static_cast<int>(listed.size());
        return verdict(only_them && size == wanted, size, wanted).mended_by(roles::ordenador_gasto);
    }
};
struct ListaPorSorteo : RuleOn<DatosLista, Precalificacion> {
    static constexpr RuleInfo info{"concurso_meritos.lista_por_sorteo",
                                   Level::block,
                                   "Si cumplen más de los anunciados, la lista sale de un sorteo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.6"}};
    static Verdict check(const DatosLista& data, const Precalificacion& list) {
        const int meet = static_cast<int>(sin_repetir(list.cumplen).size());
        return verdict(data.por_sorteo || meet <= en_la_lista(list), data.por_sorteo, "sorteo en la audiencia")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.2.1.3.6: after a prequalification, those on the list offer.
struct OfertaDePrecalificado : RuleOn<DatosOferta, Precalificacion> {
    static constexpr RuleInfo info{"concurso_meritos.oferta_de_precalificado",
                                   Level::block,
                                   "Si hubo precalificación, ofrece quien está en la lista.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.3.6"}};
    static Verdict check(const DatosOferta& data, const Precalificacion& list) {
        if (list.lista.empty()) return holds();
        return verdict(std::find(list.lista.begin(), list.lista.end(), data.documento) != list.lista.end(),
                       data.documento, "uno de los precalificados")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_1082_2015_precalificacion =
    mp::mp_list<PrecalificaConCriterios, InteresConPlazo, InteresEnTermino, InteresCumplido, InformeDeInteresados,
                ComentarioEnTermino, ComentariosCumplidos, ComentariosRespondidos, ListaDeQuienesCumplen,
                ListaPorSorteo, OfertaDePrecalificado>;

}  // namespace hito::law
