// What a selection brings about in other cases: the contract of its award, and its end when the award falls.
#pragma once

#include "workflows/contrato/sujeto.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::seleccion {

/// What the process fixed of its contract.
inline contrato::LoPactado pactado_en(const Proceso& p) {
    contrato::LoPactado agreed;
    static_cast<law::PlazoPactado&>(agreed) = p;
    static_cast<law::ExigenciaGarantia&>(agreed) = p;
    static_cast<law::Pactos&>(agreed) = p;
    static_cast<law::PactoLiquidacion&>(agreed) = p;
    static_cast<law::Disponibilidad&>(agreed) = p;
    agreed.estructuro = p.estructurador;
    agreed.evaluaron = p.evaluadores;
    agreed.expidio_cdp = p.cdp_expedido_por;
    agreed.numero_proceso = p.numero_proceso;
    agreed.bpin = p.bpin;
    agreed.objeto = p.objeto;
    agreed.modalidad = p.modalidad;
    agreed.tipo_contrato = p.tipo_contrato;
    return agreed;
}

/// The award opens the contract, with what the process fixed.
struct AbrirContrato {
    static constexpr ConsequenceInfo info{"contrato", "abrir", "resulta_de", true, "adjudica"};
    static std::optional<Consequence> build(const Proceso& p, const law::DatosAdjudicacion&, const Occasion&) {
        contrato::LoPactado agreed = pactado_en(p);
        agreed.numero_contrato = p.numero_contrato;
        agreed.suscribir_hasta = p.firma_hasta;
        agreed.valor_inicial = p.valor_adjudicado;
        agreed.contratista.documento = p.adjudicatario;
        if (const law::Oferta* chosen = p.de(p.adjudicatario)) agreed.contratista.nombre = chosen->nombre;
        return Consequence{nullptr, write_value(agreed, Form::wire), {}};
    }
};

/// The award fell before the contract was signed: its draft goes.
struct DesistirContrato {
    static constexpr ConsequenceInfo info{"contrato", "desistir", "adjudica", false, {}, true};
    template <class AnyAct>
    static std::optional<Consequence> build(const Proceso&, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, json::object(), {}};
    }
};

}  // namespace hito::seleccion
