// What acts of the contract bring about in other cases.
#pragma once

#include "workflows/contrato/actos.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"

namespace hito::contrato {

/// A contract that must be settled gets a case for it, which from then on keeps the terms.
struct AbrirLiquidacion {
    static constexpr ConsequenceInfo info{"liquidacion", "abrir", "liquida", true};
    static std::optional<Consequence> build(const Contrato& c, const ClasificarLiquidacion&, const Occasion&) {
        Money added = c.aumento_unilateral;
        for (const auto& one : c.adiciones) added += one.valor;
        const Money whole = c.valor_inicial + added;
        const auto wire = [](const auto& value) { return write_value(value, Form::wire); };
        json data{{"numero_contrato", c.numero_contrato},
                  {"objeto", c.objeto},
                  {"contratista", c.contratista.nombre},
                  {"fecha_terminacion", to_iso(law::base_liquidacion(c).value())},
                  {"causa_terminacion", wire(c.forma_terminacion)},
                  {"valor_inicial", wire(c.valor_inicial)},
                  {"valor_adiciones", wire(added)},
                  {"valor_reducciones", wire(whole > c.valor_vigente ? whole - c.valor_vigente : Money{})},
                  {"valor_vigente", wire(c.valor_vigente)},
                  {"valor_pagado", wire(c.valor_pagado)},
                  {"anticipo_por_amortizar", wire(law::anticipo_por_amortizar(c))},
                  {"valor_rp", wire(c.rp_valor)}};
        if (c.plazo_liquidacion_meses) data["plazo_pactado_meses"] = *c.plazo_liquidacion_meses;
        return Consequence{nullptr, std::move(data), {}};
    }
};

/// What is signed in the year of an authorisation uses it; of several, the one that came last.
struct UsarVigenciaFutura {
    static constexpr ConsequenceInfo info{"vigencia_futura", "usar", "con_vigencia_futura", false, {}, true};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        if (!c.vigencia_futura) return std::nullopt;
        return Consequence{nullptr,
                           {{"numero_contrato", c.numero_contrato},
                            {"valor", write_value(c.vigencia_futura->valor, Form::wire)},
                            {"acto", c.vigencia_futura->acto},
                            {"hasta_vigencia", c.vigencia_futura->hasta_vigencia}},
                           {}};
    }
};

/// A contract that came from a process tells it that it is signed.
struct InformarAlProceso {
    static constexpr ConsequenceInfo info{"", "registrar_suscripcion", "resulta_de"};
    static std::optional<Consequence> build(const Contrato&, const Suscribir&, const Occasion&) {
        return Consequence{nullptr, json::object(), {}};
    }
};

/// The report of a breach opens its procedure, with what the contract agreed and who watches over it. What may change
/// meanwhile (the end of the term, the value) is asked of the contract itself when the sanction is resolved.
struct AbrirSancionatorio {
    static constexpr ConsequenceInfo info{"sancionatorio", "abrir", "sanciona", true};
    static std::optional<Consequence> build(const Contrato& c, const InformarIncumplimiento& act, const Occasion&) {
        const law::ContratoSancionado told{
            c.numero_contrato, c.objeto,    c.contratista.nombre, c.contratista.documento,
            c.valor_vigente,   c.fin_plazo, c.ordenador};
        json data = write_value(told, Form::wire);
        const auto add = [&](const auto& group) { data.update(write_value(group, Form::wire)); };
        add(static_cast<const law::Clase&>(c));
        add(static_cast<const law::Pactos&>(c));
        add(static_cast<const law::Garantias&>(c));
        add(static_cast<const law::Supervision&>(c));
        add(static_cast<const law::Desconocido&>(c));
        add(static_cast<const law::InformeIncumplimiento&>(act));
        return Consequence{nullptr, std::move(data), {}};
    }
};

}  // namespace hito::contrato
