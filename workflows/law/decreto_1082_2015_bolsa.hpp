// Decreto 1082 de 2015, art. 2.2.1.2.1.2.11 to .19: goods of uniform characteristics bought through a product exchange.
// GAP what the exchange itself regulates is told, not followed: docs/legal-gaps.md.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_bolsa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 2.2.1.2.1.2.12: the studies compare it with the other ways to buy the same, and show that it is better.
struct EstudioMuestraVentaja : RuleOn<DatosEstudioComparativo> {
    static constexpr RuleInfo info{"bolsa_productos.estudio_muestra_ventaja",
                                   Level::block,
                                   "El estudio compara con la subasta y el acuerdo marco, y la bolsa resulta mejor.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.12"}};
    static Verdict check(const DatosEstudioComparativo& data) {
        return is_true(data.compara_subasta && data.compara_acuerdo_marco && data.muestra_ventaja,
                       "comparación con la subasta y con el acuerdo marco, con ventaja")
            .mended_by(roles::area_solicitante);
    }
};
// LAW art. 2.2.1.2.1.2.13: the agent is a member of the exchange, chosen there in competition.
struct ComisionistaRegistrado : RuleOn<DatosComisionista> {
    static constexpr RuleInfo info{"bolsa_productos.comisionista_registrado",
                                   Level::block,
                                   "El comisionista es miembro inscrito de la bolsa.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.13"}};
    static Verdict check(const DatosComisionista& data) {
        return is_true(data.registrado, "miembro inscrito").mended_by(roles::jefe_contratacion);
    }
};
struct ComisionistaPorCompetencia : RuleOn<DatosComisionista> {
    static constexpr RuleInfo info{"bolsa_productos.comisionista_por_competencia",
                                   Level::block,
                                   "El comisionista se elige por el procedimiento competitivo de la bolsa.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.13"}};
    static Verdict check(const DatosComisionista& data) {
        return is_true(data.procedimiento_competitivo, "procedimiento competitivo").mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.2.1.2.16: the agent covers the mandate towards the entity.
struct MandatoConGarantia : RuleOn<ExigenciaGarantia> {
    static constexpr RuleInfo info{"bolsa_productos.mandato_con_garantia",
                                   Level::block,
                                   "El contrato de comisión exige garantía única del comisionista.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.16"},
                                   "R17"};
    static Verdict check(const ExigenciaGarantia& due) {
        return is_true(due.se_exige(), "garantía única").mended_by(roles::area_solicitante);
    }
};
struct MandatoHastaPresupuesto : RuleOn<DatosMandato, ObjetoAContratar> {
    static constexpr RuleInfo info{"bolsa_productos.mandato_hasta_presupuesto",
                                   Level::block,
                                   "El mandato, con su comisión, no pasa del presupuesto oficial.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.15"},
                                   "R02"};
    static Verdict check(const DatosMandato& data, const ObjetoAContratar& object) {
        return at_most(data.valor, object.valor_estimado).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.2.1.2.15: what is bought and up to which price is known before it is negotiated.
struct FichaHastaElMandato : RuleOn<DatosFicha, Adjudicacion> {
    static constexpr RuleInfo info{"bolsa_productos.ficha_hasta_el_mandato",
                                   Level::block,
                                   "El precio máximo de la ficha cabe en el valor del mandato.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.15"},
                                   "R02"};
    static Verdict check(const DatosFicha& data, const Adjudicacion& mandate) {
        return at_most(data.precio_maximo, mandate.valor_adjudicado).mended_by(roles::contratista);
    }
};
struct FichaAntesDeNegociar : RuleOn<OperacionDeBolsa> {
    static constexpr RuleInfo info{"bolsa_productos.ficha_antes_de_negociar",
                                   Level::block,
                                   "Se negocia con la ficha técnica publicada.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.15"}};
    static Verdict check(const OperacionDeBolsa& operation) {
        if (!operation.ficha_el) return missing("ficha_el", "acto publicar_ficha").mended_by(roles::contratista);
        return holds();
    }
};
struct NegociaHastaElPrecioMaximo : RuleOn<DatosOperacion, OperacionDeBolsa> {
    static constexpr RuleInfo info{"bolsa_productos.negocia_hasta_el_precio_maximo",
                                   Level::block,
                                   "La operación se cierra hasta el precio máximo de la ficha.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.15"},
                                   "R02"};
    static Verdict check(const DatosOperacion& data, const OperacionDeBolsa& operation) {
        if (!operation.ficha_el) return holds();  // `FichaAntesDeNegociar`.
        return at_most(data.valor, operation.precio_maximo).mended_by(roles::contratista);
    }
};
// LAW art. 2.2.1.2.1.2.18: the seller covers the operation, towards whoever clears it.
struct VendedorConGarantia : RuleOn<DatosOperacion> {
    static constexpr RuleInfo info{"bolsa_productos.vendedor_con_garantia",
                                   Level::warn,
                                   "El vendedor constituye su garantía ante el organismo de compensación.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.18"},
                                   "R17"};
    static Verdict check(const DatosOperacion& data) {
        return is_true(data.garantia_vendedor, "garantía del vendedor").mended_by(roles::contratista);
    }
};

using rules_of_decreto_1082_2015_bolsa =
    mp::mp_list<EstudioMuestraVentaja, ComisionistaRegistrado, ComisionistaPorCompetencia, MandatoConGarantia,
                MandatoHastaPresupuesto, FichaHastaElMandato, FichaAntesDeNegociar, NegociaHastaElPrecioMaximo,
                VendedorConGarantia>;

}  // namespace hito::law
