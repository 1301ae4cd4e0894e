// What a process holds of the annual plan and of the budget from its first act on, and lets go when it ends without a
// contract. Source: Decreto 1082 de 2015, art. 2.2.1.1.1.4.1; Decreto 111 de 1996, art. 71; law/planning.md §1.8 and
// §5.
#pragma once

#include "engine/table.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::seleccion {

/// What the line says of the need, nobody types again.
inline constexpr std::array hereda_de_la_linea{
    Inherited{"linea_paa", "linea"}, Inherited{"bpin", "bpin"},          Inherited{"dependencia", "dependencia"},
    Inherited{"unspsc", "unspsc"},   Inherited{"objeto", "descripcion"}, Inherited{"destino_gasto", "tipo_gasto"}};

/// One line may stand for several processes. A process that takes from several lines is linked by hand to the others
/// (`vincular_proceso`): nobody but the planner knows how much it takes from each.
inline constexpr LinkInfo de_la_linea{
    "de_la_linea",     "Línea del plan anual que atiende", presupuesto::de_linea, false, false, "sigue_a",
    hereda_de_la_linea};
inline constexpr LinkInfo del_proyecto{
    "del_proyecto", "Proyecto de inversión al que sirve", presupuesto::de_proyecto_o_sgr, false, true, "de_la_linea"};

/// The authorisation that the line asked for.
inline constexpr LinkInfo con_vigencia_futura = presupuesto::vigencia_futura_por("de_la_linea");

/// The line sets its value apart for the process.
struct VincularALaLinea {
    static constexpr ConsequenceInfo info{"linea_paa", "vincular_proceso", "de_la_linea"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Tramite& p, const AnyAct&, const Occasion& now) {
        const law::FuenteDelProceso* source = p.principal();
        return Consequence{nullptr,
                           {{"numero_proceso", p.numero_proceso},
                            {"objeto", p.objeto},
                            {"fuente", source ? source->fuente : std::string()},
                            {"valor", write_value(p.valor_estimado, Form::wire)},
                            {"modalidad", write_value(p.modalidad, Form::wire)},
                            {"mes", unsigned{std::chrono::year_month_day{now.date}.month()}}},
                           {}};
    }
};

/// What the line is told of the process by its number alone.
template <Name Act>
struct AvisarALaLinea {
    static constexpr ConsequenceInfo info{"linea_paa", Act.view(), "de_la_linea"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Tramite& p, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, {{"numero_proceso", p.numero_proceso}}, {}};
    }
};
using AbrirEnLaLinea = AvisarALaLinea<"abrir_proceso">;

/// Its certificate serves no purpose any more: what it holds may be freed.
struct TerminarDisponibilidad {
    static constexpr ConsequenceInfo info{"cdp", "terminar_proceso", "amparado_por"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Tramite&, const AnyAct&, const Occasion&) {
        return Consequence{nullptr, json::object(), {}};
    }
};

/// A stage in which a process has ended, or will, without a contract: what it held is free again.
struct SueltaLoReservado {
    using brings = mp::mp_list<Then<AvisarALaLinea<"desvincular_proceso">>, Then<TerminarDisponibilidad>>;
};

}  // namespace hito::seleccion
