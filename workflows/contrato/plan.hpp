// What the annual plan and the investment project are told of a contract, so that nobody types it there again. Source:
// law/planning.md §1.8, §4.1 and §5.
#pragma once

#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/hechos_proyecto_ejecucion.hpp"
#include "workflows/presupuesto/movimientos.hpp"

namespace hito::contrato {

inline constexpr std::array hereda_de_la_linea{Inherited{"dependencia", "dependencia"}};

inline constexpr std::array links{LinkInfo{"resulta_de", "Proceso del que resulta", presupuesto::de_proceso, false},
                                  LinkInfo{"de_la_linea", "Línea del plan anual que atiende", presupuesto::de_linea,
                                           false, false, "resulta_de", hereda_de_la_linea},
                                  LinkInfo{"del_proyecto", "Proyecto de inversión al que sirve",
                                           presupuesto::de_proyecto_o_sgr, false, true, "resulta_de"},
                                  presupuesto::vigencia_futura_por("resulta_de")};

/// By its number.
template <Name Workflow, Name Act, Name Link>
struct Avisar {
    static constexpr ConsequenceInfo info{Workflow.view(), Act.view(), Link.view()};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, {{"numero_contrato", c.numero_contrato}}, {}};
    }
};
/// With what it is worth now.
template <Name Workflow, Name Act, Name Link>
struct Registrar {
    static constexpr ConsequenceInfo info{Workflow.view(), Act.view(), Link.view()};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        return Consequence{
            nullptr, {{"numero_contrato", c.numero_contrato}, {"valor", write_value(c.valor_vigente, Form::wire)}}, {}};
    }
};
using RegistrarEnLaLinea = Registrar<"linea_paa", "registrar_contrato", "de_la_linea">;
using ActualizarEnLaLinea = Registrar<"linea_paa", "actualizar_contrato", "de_la_linea">;
/// And what of the value chain it serves. The project may be one of royalties.
struct RegistrarEnElProyecto {
    static constexpr ConsequenceInfo info{"", "registrar_contrato", "del_proyecto"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        const law::DatosContratoProyecto told{c.numero_contrato, c.valor_vigente, c.actividades};
        return Consequence{nullptr, write_value(told, Form::wire), {}};
    }
};
using IniciarEnLaLinea = Avisar<"linea_paa", "iniciar_contrato", "de_la_linea">;
/// How far it went. `Estado`: its place among the words.
template <law::EstadoContratoProyecto Estado>
struct SeguirEnElProyecto {
    static constexpr ConsequenceInfo info{"", "seguir_contrato", "del_proyecto"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        return Consequence{
            nullptr, {{"numero_contrato", c.numero_contrato}, {"estado", write_value(Estado, Form::wire)}}, {}};
    }
};
using IniciarEnElProyecto = SeguirEnElProyecto<law::EstadoContratoProyecto::iniciado>;
using TerminarEnElProyecto = SeguirEnElProyecto<law::EstadoContratoProyecto::terminado>;
using LiquidarEnElProyecto = SeguirEnElProyecto<law::EstadoContratoProyecto::liquidado>;
/// A file that closes without having been settled here.
struct CerrarEnElProyecto {
    static constexpr ConsequenceInfo info = LiquidarEnElProyecto::info;
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct& act, const Occasion& now) {
        if (c.clasificado_el || c.liquidado_el) return std::nullopt;  // It knows.
        return LiquidarEnElProyecto::build(c, act, now);
    }
};
/// A stage in which nothing is left to settle.
struct SinLiquidacionPendiente {
    using brings = mp::mp_list<Then<LiquidarEnElProyecto>>;
};
struct CerrarEnLaLinea {
    static constexpr ConsequenceInfo info{"linea_paa", "cerrar_contrato", "de_la_linea"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        return Consequence{
            nullptr,
            {{"numero_contrato", c.numero_contrato}, {"valor_ejecutado", write_value(c.valor_pagado, Form::wire)}},
            {}};
    }
};

}  // namespace hito::contrato
