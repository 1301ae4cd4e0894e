// Ley 1882 de 2018, art. 1: in a tender of works the price stays sealed until the hearing of the award; art. 4: type
// documents.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proceso.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hito::law {

// LAW art. 1: what the second envelope holds is not in the report that goes to the bidders.
struct InformeSinPrecio : RuleOn<DatosInformeEvaluacion, ObjetoAContratar> {
    static constexpr RuleInfo info{"licitacion_publica.informe_sin_precio",
                                   Level::block,
                                   "En obra, el informe que se traslada no revela la oferta económica.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"}};
    static Verdict check(const DatosInformeEvaluacion& data, const ObjetoAContratar& object) {
        if (object.tipo_contrato != TipoContrato::obra) return holds();
        return is_true(sin_precio(data.ofertas), "sobre económico cerrado").mended_by(roles::comite_evaluador);
    }
};
struct OfertaSinPrecio : RuleOn<DatosOferta, ObjetoAContratar> {
    static constexpr RuleInfo info{"licitacion_publica.oferta_sin_precio",
                                   Level::block,
                                   "En obra, el sobre económico se recibe cerrado.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"}};
    static Verdict check(const DatosOferta& data, const ObjetoAContratar& object) {
        return is_true(object.tipo_contrato != TipoContrato::obra || !data.valor, "sobre económico cerrado")
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 1: in the hearing the price of each enabled offer is opened, the method is drawn and the order is made; what
// is not enabled stays closed.
struct SobresDeLosHabilitados : RuleOn<DatosSobres, Ofertas> {
    static constexpr RuleInfo info{"licitacion_publica.sobres_de_los_habilitados",
                                   Level::block,
                                   "Se abre el precio de cada oferta habilitada, y de ninguna otra, y queda el orden.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"}};
    static Verdict check(const DatosSobres& data, const Ofertas& received) {
        std::size_t enabled = 0;
        for (const Oferta& one : received.ofertas) enabled += one.habilitada;
        std::vector<bool> places(enabled);
        std::set<std::string_view> opened;
        for (const Oferta& one : data.ofertas) {
            opened.insert(one.documento);
            const Oferta* own = received.de(one.documento);
            if (!own || !own->habilitada || !one.valor)
                return verdict(false, one.documento, "un proponente habilitado, con su precio")
                    .mended_by(roles::ordenador_gasto);
            if (one.orden >= 1 && one.orden <= static_cast<int>(enabled))
                places[static_cast<std::size_t>(one.orden - 1)] = true;
        }
        const bool whole = opened.size() == enabled && data.ofertas.size() == enabled &&
                           std::find(places.begin(), places.end(), false) == places.end();
        return verdict(whole, data.ofertas.size(), fmt::format("{} ofertas, en orden de 1 a {}", enabled, enabled))
            .mended_by(roles::ordenador_gasto);
    }
};
struct SobresUnaVez : RuleOn<ObjetoAContratar, SobresEconomicos> {
    static constexpr RuleInfo info{"licitacion_publica.sobres_una_vez",
                                   Level::block,
                                   "Los sobres económicos son de la obra, y se abren una vez.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"}};
    static Verdict check(const ObjetoAContratar& object, const SobresEconomicos& envelopes) {
        return is_true(object.tipo_contrato == TipoContrato::obra && !envelopes.sobres_abiertos_el,
                       "obra con los sobres cerrados")
            .mended_by(roles::ordenador_gasto);
    }
};
struct SobresAbiertosAntes : RuleOn<ObjetoAContratar, SobresEconomicos> {
    static constexpr RuleInfo info{"licitacion_publica.sobres_abiertos",
                                   Level::block,
                                   "En obra se adjudica con los sobres económicos abiertos en la audiencia.",
                                   {ley_1882_2018, "art. 1 (Ley 80 de 1993, art. 30 par. 3)"},
                                   "R10"};
    static Verdict check(const ObjetoAContratar& object, const SobresEconomicos& envelopes) {
        if (object.tipo_contrato != TipoContrato::obra || envelopes.sobres_abiertos_el) return holds();
        return missing("sobres_abiertos_el", "acto abrir_sobres_economicos").mended_by(roles::ordenador_gasto);
    }
};

/// Whether that sector has type documents that bind on that day.
inline bool hay_documentos_tipo(SectorDeObra sector, const Occasion& now) {
    switch (sector) {
        case SectorDeObra::transporte:
            return now.at(documentos_tipo_transporte);
        case SectorDeObra::agua_y_saneamiento:
            return now.at(documentos_tipo_agua_y_saneamiento);
        case SectorDeObra::social:
            return now.at(documentos_tipo_social);
        case SectorDeObra::sin_definir:
        case SectorDeObra::otro:
            break;
    }
    return false;
}

// LAW art. 4 (Ley 2022 de 2020, art. 1): where type documents were adopted, works are called with them.
// CHOICE: they cover the activities that their tables name and not whatever a sector builds, so a reasoned opinion that
// the object is none of those lets the draft go without them.
struct DocumentosTipoUsados : RuleOn<DatosProyecto, ContenidoEstudios, ObjetoAContratar, Occasion> {
    static constexpr RuleInfo info{"proceso.documentos_tipo",
                                   Level::justify,
                                   "La obra de un sector con documentos tipo los usa.",
                                   {ley_1882_2018, "art. 4 (Ley 2022 de 2020, art. 1)"},
                                   "",
                                   "concepto_documentos_tipo"};
    static Verdict check(const DatosProyecto& draft, const ContenidoEstudios& studies, const ObjetoAContratar& object,
                         const Occasion& now) {
        if (object.tipo_contrato != TipoContrato::obra || draft.documentos_tipo) return holds();
        if (studies.sector_de_obra == SectorDeObra::sin_definir)
            return missing("sector_de_obra", "sector del objeto, en los estudios").mended_by(roles::area_solicitante);
        return verdict(!hay_documentos_tipo(studies.sector_de_obra, now), false, "pliego con los documentos tipo")
            .mended_by(roles::jefe_contratacion);
    }
};

using rules_of_ley_1882_2018 = mp::mp_list<InformeSinPrecio, OfertaSinPrecio, SobresUnaVez, SobresDeLosHabilitados,
                                           SobresAbiertosAntes, DocumentosTipoUsados>;

}  // namespace hito::law
