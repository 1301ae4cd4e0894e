// How far a project has come: in money, in products, in management. Nothing is divided by zero: what has no measure is
// no number. Shares are cut to the hundredth of a percent, so that 100 % is said only when it is reached.
// Source: law/planning.md §4.1 and §4.2 (SPI follows what is financial, physical and of management; the weights are
// parameters of each project).
#pragma once

#include "workflows/law/hechos_proyecto_ejecucion.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hito::law {

/// A share as it came out, also over 100 % or below zero; none: not applicable.
using Avance = std::optional<Percent>;

/// Between 0 and 100 %: what counts when several are put together.
Percent topado(Percent raw);
/// Over 100 %: more was told than was planned.
inline bool sobrepasa(const Avance& raw) { return raw && *raw > percent(100); }

/// Part of the whole; none when the whole is zero.
Avance parte_de(Money part, Money whole);

/// The goal of that year, or of all of them where it is none: of a flow their sum, else the last.
Cantidad meta_de(const std::vector<MetaVigencia>& goals, std::optional<int> year, Acumulacion way);
/// What was told of an indicator; none: nothing.
std::optional<Cantidad> valor_de(const std::vector<ValorIndicador>& values, std::string_view code);
/// What the activities of a product cost, in that year or in all.
Money costo_de(const Producto& product, std::optional<int> year);

struct AvanceFinanciero {
    Avance comprometido, obligado, pagado;  ///< Over the appropriation in force.
};
AvanceFinanciero avance_financiero(const VigenciaProyecto& year);

/// What the value of an indicator over some years says of its goal. `values`: one a year, in order; the accumulated
/// ones count by their last. None without values or where the goal equals where it began.
Avance avance_indicador(Acumulacion way, Cantidad base, Cantidad goal, std::span<const Cantidad> values);

/// One piece of a weighted mean, as people see it.
struct PiezaAvance {
    std::string codigo;
    std::int64_t peso = 0;  ///< Centavos, hundredths or units: alike in one mean.
    Avance crudo;
};
struct AvanceCompuesto {
    std::vector<PiezaAvance> piezas;
    Avance total;  ///< Of the pieces that apply, each topped at 100 %; none when none does or all weigh nothing.
};
AvanceCompuesto componer(std::vector<PiezaAvance> pieces);

/// What a project has to show of a year, or of its whole horizon where `year` is none.
struct BaseAvance {
    const Preparacion& preparacion;
    const Programacion& programacion;
    const AvanceMes& ahora;
    const AvanceMes&
        antes;  ///< The last month closed in the year before: what is accumulated since then is of the year.
    std::optional<int> vigencia;
};
/// Of one product, by its indicators: those with a weight by it, else only the principal one.
AvanceCompuesto avance_producto(const BaseAvance& base, std::string_view product);
/// Of the project, by the programmed cost of each product; where none has a cost, all alike.
AvanceCompuesto avance_fisico(const BaseAvance& base);
/// Of the management indicators, by their weights.
AvanceCompuesto avance_gestion(const BaseAvance& base);

/// What of the money does not agree with the works: `paga_antes_del_producto`, `paga_sin_producto`.
std::vector<std::string_view> inconsistencias(const AvanceFinanciero& money, const Avance& works, Percent gap);

}  // namespace hito::law
