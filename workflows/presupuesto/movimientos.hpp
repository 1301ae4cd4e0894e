// What one link of the budget chain brings about in another: so much, of such a key.
#pragma once

#include "engine/table.hpp"
#include "workflows/law/hechos_presupuesto.hpp"

namespace hito::presupuesto {

/// Takes from, or gives back to, the case at the end of the link. `What` says how much: `static Money of(const Subject&
/// after, const Act&)`; nothing is brought about when it is nothing. `Told`: a movement, or one that says of whom or
/// for what.
template <Name Act, Name Link, class What, class Told = law::Movimiento>
struct Mueve {
    static constexpr ConsequenceInfo info{"", Act.view(), Link.view()};
    template <class P, class A>
    static std::optional<Consequence> build(const P& p, const A& act, const Occasion&) {
        Told out;
        static_cast<law::ClavePresupuestal&>(out) = p;
        out.valor = What::of(p, act);
        if (out.valor == Money{}) return std::nullopt;
        if constexpr (std::is_same_v<Told, law::MovimientoDeTercero>) out.tercero = p.tercero;
        if constexpr (std::is_same_v<Told, law::MovimientoDePago>) out.clase = p.clase;
        return Consequence{nullptr, write_value(out, Form::wire), {}};
    }
};

/// What the act says.
struct LoDelActo {
    template <class P, class A>
    static Money of(const P&, const A& act) {
        return act.valor;
    }
};

/// What lapsed with the act.
struct LoFenecido {
    template <class P, class A>
    static Money of(const P& p, const A&) {
        return p.fenecido;
    }
};

/// What is registered for a contract and no longer stands behind it.
template <class What>
struct SueltaElContrato {
    static constexpr ConsequenceInfo info{"contrato", "liberar_rp", "respalda"};
    template <class P, class A>
    static std::optional<Consequence> build(const P& p, const A& act, const Occasion&) {
        const Money freed = What::of(p, act);
        if (freed == Money{}) return std::nullopt;
        return Consequence{nullptr, {{"valor", write_value(freed, Form::wire)}}, {}};
    }
};

/// From one case to the one that it takes from, whatever the act.
inline constexpr std::array<std::string_view, 1> de_apropiacion{"apropiacion"};
inline constexpr std::array<std::string_view, 1> de_cdp{"cdp"};
inline constexpr std::array<std::string_view, 1> de_rp{"rp"};
inline constexpr std::array<std::string_view, 2> de_compromiso{"rp", "reserva"};
inline constexpr std::array<std::string_view, 1> de_obligacion{"obligacion"};
inline constexpr std::array<std::string_view, 1> de_contrato{"contrato"};
inline constexpr std::array<std::string_view, 1> de_linea{"linea_paa"};
inline constexpr std::array<std::string_view, 1> de_proyecto{"proyecto"};
/// What serves a project may serve one of royalties; those have a budget of their own.
inline constexpr std::array<std::string_view, 2> de_proyecto_o_sgr{"proyecto", "proyecto_sgr"};
inline constexpr std::array<std::string_view, 1> de_vigencia_futura{"vigencia_futura"};
/// What an authorisation says to whoever commits by it.
inline constexpr std::array hereda_vigencia_futura{Inherited{"vigencia_futura", "para_contratos"}};
/// That of the case which this other link leads to.
constexpr LinkInfo vigencia_futura_por(std::string_view through) {
    return {"con_vigencia_futura", "Vigencia futura que lo ampara", de_vigencia_futura, false, true, through,
            hereda_vigencia_futura};
}
inline constexpr std::array<std::string_view, 9> de_proceso{"licitacion_publica",  "seleccion_abreviada_menor_cuantia",
                                                            "minima_cuantia",      "bolsa_productos",
                                                            "concurso_meritos",    "regimen_especial",
                                                            "subasta_inversa",     "acuerdo_marco",
                                                            "contratacion_directa"};

/// The key of a case is that of what it takes from.
inline constexpr std::array hereda_clave{Inherited{"vigencia", "vigencia"}, Inherited{"seccion", "seccion"},
                                         Inherited{"rubro", "rubro"}, Inherited{"fuente", "fuente"},
                                         Inherited{"bpin", "bpin"}};
inline constexpr std::array hereda_clave_y_tercero{Inherited{"vigencia", "vigencia"}, Inherited{"seccion", "seccion"},
                                                   Inherited{"rubro", "rubro"},       Inherited{"fuente", "fuente"},
                                                   Inherited{"bpin", "bpin"},         Inherited{"tercero", "tercero"}};
inline constexpr std::array hereda_clave_y_objeto{Inherited{"vigencia", "vigencia"}, Inherited{"seccion", "seccion"},
                                                  Inherited{"rubro", "rubro"},       Inherited{"fuente", "fuente"},
                                                  Inherited{"bpin", "bpin"},         Inherited{"objeto", "objeto"}};

inline constexpr LinkInfo afecta{"afecta", "Apropiación que afecta", de_apropiacion, true, false, {}, hereda_clave};
/// That of the case which this other link leads to.
constexpr LinkInfo afecta_por(std::string_view through) {
    return {"afecta", "Apropiación que afecta", de_apropiacion, true, false, through};
}

}  // namespace hito::presupuesto
