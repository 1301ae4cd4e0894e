// Decreto 1082 de 2015, art. 2.2.1.2.1.5.3 and .4: within the mínima cuantía, the purchase in large stores or from
// Mipyme.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_minima.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_minima.hpp"
#include "workflows/roles.hpp"

#include <set>

namespace hito::law {

// LAW art. 2.2.1.2.1.5.3: it is a way to acquire goods.
struct SoloBienes : RuleOn<ObjetoAContratar> {
    static constexpr RuleInfo info{"minima_cuantia.solo_bienes",
                                   Level::block,
                                   "En grandes superficies o a Mipyme se adquieren bienes, no obras ni servicios.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.3"},
                                   "R04"};
    static Verdict check(const ObjetoAContratar& object) {
        return verdict(object.tipo_contrato == TipoContrato::compraventa ||
                           object.tipo_contrato == TipoContrato::suministro,
                       write_value(object.tipo_contrato, Form::wire), "compraventa o suministro")
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 2.2.1.2.1.5.3 num. 1: it is asked of two at least.
struct InvitadosSuficientes : RuleOn<Invitados, Occasion> {
    static constexpr RuleInfo info{"minima_cuantia.dos_invitados",
                                   Level::block,
                                   "Se invita a cotizar al menos a dos grandes superficies o Mipyme.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.3 num. 1"}};
    static Verdict check(const Invitados& asked, const Occasion& now) {
        std::set<std::string> different;
        for (const Interesado& one : asked.invitados) different.insert(one.documento);
        const int least = now.at(mc_invitados_minimo), count = static_cast<int>(different.size());
        return verdict(count >= least, count, least).mended_by(roles::jefe_contratacion);
    }
};
struct CotizaElInvitado : RuleOn<DatosOferta, Invitados> {
    static constexpr RuleInfo info{"minima_cuantia.cotiza_el_invitado",
                                   Level::block,
                                   "Cotiza quien fue invitado.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.3 num. 1"}};
    static Verdict check(const DatosOferta& data, const Invitados& asked) {
        const bool invited = std::any_of(asked.invitados.begin(), asked.invitados.end(),
                                         [&](const Interesado& one) { return one.documento == data.documento; });
        return verdict(invited, data.documento, "uno de los invitados").mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 2.2.1.2.1.5.3 num. 3 and 5: the lowest market price, and of two equal ones that which came first.
struct AceptaLaMenorCotizacion : RuleOn<ProponenteElegido, Ofertas> {
    static constexpr RuleInfo info{"minima_cuantia.menor_cotizacion",
                                   Level::block,
                                   "Se acepta la cotización de menor precio y, entre iguales, la primera en llegar.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.3"},
                                   "R11"};
    static Verdict check(const ProponenteElegido& data, const Ofertas& received) {
        const auto& all = received.ofertas;
        if (all.empty()) return missing("ofertas", "acto presentar_oferta").mended_by(roles::jefe_contratacion);
        // They stand in the order in which they came, and the first of the smallest is found.
        const auto lowest = std::min_element(all.begin(), all.end(),
                                             [](const Oferta& a, const Oferta& b) { return a.valor < b.valor; });
        return verdict(lowest->documento == data.adjudicatario, data.adjudicatario, lowest->documento)
            .mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 2.2.1.2.1.5.4 (2.2.1.2.1.5.3): what is bought so asks for no guarantee.
struct GrandesSuperficiesSinGarantia : RuleOn<ExigenciaGarantia> {
    static constexpr RuleInfo info{"minima_cuantia.grandes_superficies_sin_garantia",
                                   Level::warn,
                                   "En la compra en grandes superficies o a Mipyme no se exigen garantías.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.5.4"}};
    static Verdict check(const ExigenciaGarantia& due) {
        return is_true(!due.se_exige(), "sin garantía").mended_by(roles::area_solicitante);
    }
};

using rules_of_decreto_1082_2015_grandes_superficies =
    mp::mp_list<SoloBienes, InvitadosSuficientes, CotizaElInvitado, AceptaLaMenorCotizacion,
                GrandesSuperficiesSinGarantia>;

}  // namespace hito::law
