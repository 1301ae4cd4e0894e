// What an alternative is worth: the economic flow of the MGA and the indicators that follow from it.
// Source: Resolución DNP 1450 de 2013 (MGA, módulo de evaluación); law/planning.md §3.2. Period 0 is not discounted.
#pragma once

#include "engine/parameters.hpp"
#include "workflows/law/hechos_proyecto_programacion.hpp"

#include <optional>
#include <span>
#include <vector>

namespace hito::law {

/// One year of the economic flow: costs and benefits at account prices (razón precio cuenta).
struct AnioFlujo {
    int vigencia = 0;
    Money costos, beneficios;
    Money neto() const { return beneficios - costos; }
};

/// A year for each from the first cost or benefit to the last, in order: the first one is period 0.
std::vector<AnioFlujo> flujo_economico(const Preparacion& preparation);

/// Σ F_t / (1 + r)^t. Computed in long double over whole centavos and rounded once, to the nearest centavo.
Money valor_presente(std::span<const Money> flow, Percent rate);

/// The rate at which the present value is zero, in hundredths of a percent, to the nearest. None when there is none or
/// it is not the only one: the flow never changes sign, or neither it nor its running sum changes it just once (of
/// which only the latter: the positive one); also none outside of -99 % to 1,000 %.
std::optional<Percent> tasa_interna_retorno(std::span<const Money> flow);

/// A yearly sum worth the same over the periods after the first: present value · r / (1 − (1 + r)^−n). With n = 0 it is
/// the present value itself, at r = 0 an nth of it. To the nearest centavo.
Money costo_anual_equivalente(Money present_value, Percent rate, int periods);

struct IndicadoresEvaluacion {
    Money vpn, vpc, vp_beneficios;  ///< Net, of the costs, of the benefits.
    Money cae;
    std::optional<Percent> tir;
    std::optional<Cantidad> rbc;  ///< Benefits by cost, cut to hundredths; none without costs.
    /// Cut to the centavo; none without beneficiaries, or without capacity.
    std::optional<Money> costo_por_beneficiario, costo_por_capacidad;
};

/// What the chosen alternative costs is divided by: who is served, and what it can do.
struct UnidadesEvaluacion {
    Cantidad beneficiarios, capacidad;
};
IndicadoresEvaluacion evaluar(std::span<const AnioFlujo> flow, Percent rate, const UnidadesEvaluacion& units);
/// Of a formulation as it stands.
IndicadoresEvaluacion evaluar(const Formulacion& whole, Percent rate);
/// For a receipt: all of them, null where there is none.
json en_json(const IndicadoresEvaluacion& found);

}  // namespace hito::law
