// What a selection brings about in other cases: the contract of its award, and its end when the award falls.
#pragma once

#include "workflows/contrato/sujeto.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::seleccion {

/// What the process fixed for its contract. `P`: a `Tramite`, which may know who evaluated and how it is delivered.
template <class P>
contrato::LoPactado lo_pactado(const P& p) {
    contrato::LoPactado agreed;
    static_cast<law::PlazoPactado&>(agreed) = p;
    static_cast<law::ExigenciaGarantia&>(agreed) = p;
    static_cast<law::Pactos&>(agreed) = p;
    static_cast<law::PactoLiquidacion&>(agreed) = p;
    static_cast<law::Disponibilidad&>(agreed) = p;
    agreed.estructuro = p.estructurador;
    if constexpr (std::is_base_of_v<law::InformeEvaluacion, P>) agreed.evaluaron = p.evaluadores;
    if constexpr (std::is_base_of_v<law::EntregaPactada, P>) agreed.entrega_instantanea = p.entrega_instantanea;
    agreed.expidio_cdp = p.cdp_expedido_por;
    agreed.numero_contrato = p.numero_contrato;
    agreed.numero_proceso = p.numero_proceso;
    agreed.bpin = p.bpin;
    agreed.objeto = p.objeto;
    agreed.modalidad = p.modalidad;
    agreed.tipo_contrato = p.tipo_contrato;
    agreed.suscribir_hasta = p.firma_hasta;
    agreed.valor_inicial = p.valor_adjudicado;
    agreed.contratista.documento = p.adjudicatario;
    if (const law::Oferta* chosen = p.de(p.adjudicatario)) agreed.contratista.nombre = chosen->nombre;
    return agreed;
}

/// The choice of the contractor opens the contract.
struct AbrirContrato {
    static constexpr ConsequenceInfo info{"contrato", "abrir", "resulta_de", true, "adjudica"};
    template <class P, class AnyAct>
    static std::optional<Consequence> build(const P& p, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, write_value(lo_pactado(p), Form::wire), {}};
    }
};

/// Where the act that chooses is the contract itself, the one that it has just opened is signed by it, on its day.
struct SuscribirContrato {
    static constexpr ConsequenceInfo info{"contrato", "suscribir", "adjudica", false, {}, true};
    static std::optional<Consequence> build(const Tramite&, const law::DatosSuscripcion& act, const Occasion&) {
        return Consequence{nullptr, write_value(act, Form::wire), {}};
    }
};
/// And it names who will watch over it: the act, or the case where an act before it did.
struct DesignarSupervisor {
    static constexpr ConsequenceInfo info{"contrato", "designar_supervisor", "adjudica", false, {}, true};
    template <class P, class A>
    static std::optional<Consequence> build(const P& p, const A& act, const Occasion&) {
        const auto& of = [&]() -> const law::SupervisorNombrado& {
            if constexpr (std::is_base_of_v<law::SupervisorNombrado, A>)
                return act;
            else
                return p;
        }();
        if (!of.supervisor) return std::nullopt;
        law::DatosDesignacion named = *of.supervisor;
        named.en_el_contrato = true;
        return Consequence{nullptr, write_value(named, Form::wire), {}};
    }
};

/// The award fell before the contract was signed: its draft goes.
struct DesistirContrato {
    static constexpr ConsequenceInfo info{"contrato", "desistir", "adjudica", false, {}, true};
    template <class AnyAct>
    static std::optional<Consequence> build(const Tramite&, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, json::object(), {}};
    }
};

}  // namespace hito::seleccion
