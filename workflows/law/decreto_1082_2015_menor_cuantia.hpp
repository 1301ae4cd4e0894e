// Decreto 1082 de 2015, art. 2.2.1.2.1.2.20: in the abbreviated selection of menor cuantía, interest comes before
// offers.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

inline Termino termino_manifestacion(const Convocada& call, const Occasion& now) {
    return termino(sa_manifestacion_dias, *call.abierto_el, now.calendar(), now.law->parameters);
}

// LAW num. 1: whoever will offer says so in the term that follows the opening.
struct ManifestacionEnTermino : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"seleccion_abreviada_menor_cuantia.manifestacion_en_termino",
                                   Level::block,
                                   "El interés se manifiesta en los tres días hábiles siguientes a la apertura.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.20 num. 1"},
                                   "R07"};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.abierto_el) return missing("abierto_el", "acto abrir");
        return not_after(now.date, termino_manifestacion(call, now).ultimo_dia).mended_by(roles::jefe_contratacion);
    }
};
struct ManifestacionCumplida : RuleOn<Convocada, Occasion> {
    static constexpr RuleInfo info{"seleccion_abreviada_menor_cuantia.manifestacion_cumplida",
                                   Level::block,
                                   "Las manifestaciones se cierran cuando pasó su término.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.20 num. 1"},
                                   "R07"};
    static Verdict check(const Convocada& call, const Occasion& now) {
        if (!call.abierto_el) return missing("abierto_el", "acto abrir");
        return not_before(now.date, termino_manifestacion(call, now).siguiente_habil)
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW num. 2: of more than ten, ten are drawn if the documents say so.
struct SorteoEntreInteresados : RuleOn<DatosSorteo, Manifestaciones, Occasion> {
    static constexpr RuleInfo info{"seleccion_abreviada_menor_cuantia.sorteo_entre_interesados",
                                   Level::block,
                                   "Se sortean diez entre quienes manifestaron interés.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.20 num. 2"}};
    static Verdict check(const DatosSorteo& data, const Manifestaciones& interest, const Occasion& now) {
        const auto asked = [&](const std::string& document) {
            return std::any_of(interest.interesados.begin(), interest.interesados.end(),
                               [&](const Interesado& one) { return one.documento == document; });
        };
        std::vector<std::string> chosen = data.elegidos;
        std::sort(chosen.begin(), chosen.end());
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
        const int wanted = now.at(sa_sorteo_mas_de), drawn = static_cast<int>(chosen.size());
        return verdict(drawn == wanted && std::all_of(chosen.begin(), chosen.end(), asked), drawn, wanted)
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW num. 1: who did not show interest, or was not drawn, does not offer.
struct OfertaDeInteresado : RuleOn<DatosOferta, Manifestaciones, ObjetoAContratar> {
    static constexpr RuleInfo info{"seleccion_abreviada_menor_cuantia.oferta_de_interesado",
                                   Level::block,
                                   "Ofrece quien manifestó interés y, si hubo sorteo, salió elegido.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.20 num. 1"}};
    static Verdict check(const DatosOferta& data, const Manifestaciones& interest, const ObjetoAContratar& object) {
        if (object.licitacion_desierta) return holds();  // No interest is shown: art. 2.2.1.2.1.2.22.
        const bool listed = std::any_of(interest.interesados.begin(), interest.interesados.end(),
                                        [&](const Interesado& one) { return one.documento == data.documento; });
        return verdict(listed, data.documento, "uno de los interesados").mended_by(roles::jefe_contratacion);
    }
};

using rules_of_decreto_1082_2015_menor_cuantia =
    mp::mp_list<ManifestacionEnTermino, ManifestacionCumplida, OfertaDeInteresado, SorteoEntreInteresados>;

}  // namespace hito::law
