#include "workflows/law/avance.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace hito::law {

namespace {

__extension__ using Wide = __int128;
constexpr std::int32_t whole = 10'000;

/// `part / of` in hundredths of a percent, cut towards zero, within what a Percent holds.
Percent share(Wide part, Wide of) {
    const Wide hundredths = part * whole / of;
    constexpr Wide most = std::numeric_limits<std::int32_t>::max();
    return {static_cast<std::int32_t>(std::clamp(hundredths, -most, most))};
}

/// What counts of an accumulated value: of a flow, what the year added.
Avance advance(Acumulacion way, Cantidad base, const std::vector<MetaVigencia>& goals, std::optional<Cantidad> now,
               std::optional<Cantidad> before, std::optional<int> year) {
    const bool told = std::any_of(goals.begin(), goals.end(),
                                  [&](const MetaVigencia& goal) { return !year || goal.vigencia == *year; });
    if (!told) return std::nullopt;
    Cantidad value = now.value_or(way == Acumulacion::flujo ? Cantidad{} : base);
    if (way == Acumulacion::flujo && year) value -= before.value_or(Cantidad{});
    return avance_indicador(way, base, meta_de(goals, year, way), std::array{value});
}

}  // namespace

std::optional<Cantidad> valor_de(const std::vector<ValorIndicador>& values, std::string_view code) {
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.codigo == code; });
    return found == values.end() ? std::nullopt : std::optional(found->valor);
}

Cantidad meta_de(const std::vector<MetaVigencia>& goals, std::optional<int> year, Acumulacion way) {
    Cantidad sum, last;
    for (const auto& goal : goals) {
        if (year && goal.vigencia != *year) continue;
        sum += goal.meta;
        last = goal.meta;
    }
    return way == Acumulacion::flujo ? sum : last;
}

Money costo_de(const Producto& product, std::optional<int> year) {
    Money sum;
    for (const auto& activity : product.actividades)
        for (const auto& cost : activity.costos)
            if (!year || cost.vigencia == *year) sum += cost.valor;
    return sum;
}

Percent topado(Percent raw) { return {std::clamp(raw.hundredths, 0, whole)}; }

Avance parte_de(Money part, Money of) {
    if (of == Money{}) return std::nullopt;
    return share(part.cents(), of.cents());
}

AvanceFinanciero avance_financiero(const VigenciaProyecto& year) {
    return {parte_de(year.comprometido, year.apropiado), parte_de(year.obligado, year.apropiado),
            parte_de(year.pagado, year.apropiado)};
}

Avance avance_indicador(Acumulacion way, Cantidad base, Cantidad goal, std::span<const Cantidad> values) {
    if (values.empty()) return std::nullopt;
    const std::int64_t last = values.back().cents(), from = base.cents(), to = goal.cents();
    const auto over = [](Wide part, Wide of) -> Avance {
        if (of == 0) return std::nullopt;
        return share(part, of);
    };
    switch (way) {
        case Acumulacion::flujo: {
            Wide sum = 0;
            for (const Cantidad each : values) sum += each.cents();
            return over(sum, to);
        }
        case Acumulacion::acumulado:
        case Acumulacion::stock:
            return over(last, to);
        case Acumulacion::capacidad:
            return over(Wide{last} - from, Wide{to} - from);
        case Acumulacion::reduccion:
            return over(Wide{from} - last, Wide{from} - to);
    }
    return std::nullopt;
}

AvanceCompuesto componer(std::vector<PiezaAvance> pieces) {
    AvanceCompuesto out;
    Wide reached = 0, weights = 0;
    for (const auto& piece : pieces) {
        if (!piece.crudo || piece.peso <= 0) continue;
        reached += Wide{piece.peso} * topado(*piece.crudo).hundredths;
        weights += piece.peso;
    }
    out.piezas = std::move(pieces);
    if (weights > 0) out.total = Percent{static_cast<std::int32_t>(reached / weights)};
    return out;
}

AvanceCompuesto avance_producto(const BaseAvance& base, std::string_view product) {
    std::vector<PiezaAvance> pieces;
    bool weighed = false;
    for (const auto& one : base.programacion.indicadores_producto)
        weighed |= one.producto == product && one.peso > Percent{};
    for (const auto& one : base.programacion.indicadores_producto) {
        if (one.producto != product) continue;
        const std::int64_t weight = weighed ? one.peso.hundredths : one.principal ? 1 : 0;
        pieces.push_back({one.codigo, weight,
                          advance(one.acumulacion, one.linea_base, one.metas, valor_de(base.ahora.producto, one.codigo),
                                  valor_de(base.antes.producto, one.codigo), base.vigencia)});
    }
    return componer(std::move(pieces));
}

AvanceCompuesto avance_fisico(const BaseAvance& base) {
    std::vector<PiezaAvance> pieces;
    for (const auto& product : base.preparacion.productos)
        pieces.push_back(
            {product.codigo, costo_de(product, base.vigencia).cents(), avance_producto(base, product.codigo).total});
    const bool costed = std::any_of(pieces.begin(), pieces.end(), [](const auto& one) { return one.peso > 0; });
    if (!costed)
        for (auto& piece : pieces) piece.peso = 1;
    return componer(std::move(pieces));
}

AvanceCompuesto avance_gestion(const BaseAvance& base) {
    std::vector<PiezaAvance> pieces;
    for (const auto& one : base.programacion.indicadores_gestion)
        pieces.push_back({one.codigo, one.ponderador.hundredths,
                          advance(Acumulacion::flujo, {}, one.metas, valor_de(base.ahora.gestion, one.codigo),
                                  valor_de(base.antes.gestion, one.codigo), base.vigencia)});
    return componer(std::move(pieces));
}

std::vector<std::string_view> inconsistencias(const AvanceFinanciero& money, const Avance& works, Percent gap) {
    std::vector<std::string_view> out;
    if (!works) return out;
    if (money.obligado && money.obligado->hundredths - topado(*works).hundredths > gap.hundredths)
        out.push_back("paga_antes_del_producto");
    if (works->hundredths <= 0 && money.pagado && *money.pagado > Percent{}) out.push_back("paga_sin_producto");
    return out;
}

}  // namespace hito::law
