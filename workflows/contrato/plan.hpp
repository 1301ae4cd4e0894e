// What the annual plan and the investment project are told of a contract, so that nobody types it there again. Source:
// law/planning.md §1.8, §4.1 and §5.
#pragma once

#include "workflows/contrato/sujeto.hpp"
#include "workflows/presupuesto/movimientos.hpp"

namespace hito::contrato {

inline constexpr std::array hereda_de_la_linea{Inherited{"dependencia", "dependencia"}};

inline constexpr std::array links{LinkInfo{"resulta_de", "Proceso del que resulta", presupuesto::de_proceso, false},
                                  LinkInfo{"de_la_linea", "Línea del plan anual que atiende", presupuesto::de_linea,
                                           false, false, "resulta_de", hereda_de_la_linea},
                                  LinkInfo{"del_proyecto", "Proyecto de inversión al que sirve",
                                           presupuesto::de_proyecto, false, true, "resulta_de"}};

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
template <Name Workflow, Name Link>
struct Registrar {
    static constexpr ConsequenceInfo info{Workflow.view(), "registrar_contrato", Link.view()};
    template <class AnyAct>
    static std::optional<Consequence> build(const Contrato& c, const AnyAct&, const Occasion&) {
        return Consequence{
            nullptr, {{"numero_contrato", c.numero_contrato}, {"valor", write_value(c.valor_vigente, Form::wire)}}, {}};
    }
};
using RegistrarEnLaLinea = Registrar<"linea_paa", "de_la_linea">;
using RegistrarEnElProyecto = Registrar<"proyecto", "del_proyecto">;
using IniciarEnLaLinea = Avisar<"linea_paa", "iniciar_contrato", "de_la_linea">;
using TerminarEnElProyecto = Avisar<"proyecto", "terminar_contrato", "del_proyecto">;
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
