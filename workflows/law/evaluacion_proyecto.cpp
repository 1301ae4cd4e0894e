#include "workflows/law/evaluacion_proyecto.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace hito::law {

namespace {

constexpr std::int64_t hundredths_of_one = 100;
constexpr long double hundredths_of_percent = 10'000;

long double ratio_of(Percent rate) { return static_cast<long double>(rate.hundredths) / hundredths_of_percent; }

/// The nearest centavo, halves away from zero. Nine thousand billion pesos at most: no flow is worth more.
Money rounded(long double cents) {
    constexpr long double most = 9e17L;
    return Money::of_cents(std::llround(std::clamp(cents, -most, most)));
}

/// `amount · by / 100`, both in hundredths.
long double scaled(long double amount, Cantidad by) {
    return amount * static_cast<long double>(by.cents()) / hundredths_of_one;
}
long double scaled(Money amount, Cantidad by) { return scaled(static_cast<long double>(amount.cents()), by); }

long double present(std::span<const Money> flow, long double rate) {
    long double value = 0, factor = 1;
    for (const Money each : flow) {
        value += static_cast<long double>(each.cents()) / factor;
        factor *= 1 + rate;
    }
    return value;
}

int sign_of(Money amount) { return amount == Money{} ? 0 : amount > Money{} ? 1 : -1; }

int changes_of_sign(std::span<const Money> flow) {
    int changes = 0, last = 0;
    for (const Money each : flow) {
        const int sign = sign_of(each);
        if (sign == 0) continue;
        changes += last != 0 && sign != last;
        last = sign;
    }
    return changes;
}

/// Only the signs of the sums are looked at.
std::vector<Money> running_sums(std::span<const Money> flow) {
    std::vector<Money> out;
    long double sum = 0;
    for (const Money each : flow) out.push_back(rounded(sum += static_cast<long double>(each.cents())));
    return out;
}

/// Hundredths of a benefit by a cost, cut. None without cost.
std::optional<Cantidad> quotient(Money over, Money under) {
    if (under <= Money{}) return std::nullopt;
    __extension__ using Wide = __int128;
    const Wide hundredths = static_cast<Wide>(over.cents()) * hundredths_of_one / under.cents();
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    return Cantidad::of_cents(static_cast<std::int64_t>(std::clamp(hundredths, -most, most)));
}

}  // namespace

std::vector<AnioFlujo> flujo_economico(const Preparacion& preparation) {
    struct Year {
        long double costs = 0, benefits = 0;
    };
    std::map<int, Year> years;
    const Cantidad one = pesos(1);
    for (const auto& product : preparation.productos)
        for (const auto& activity : product.actividades)
            for (const auto& cost : activity.costos)
                years[cost.vigencia].costs += scaled(cost.valor, activity.rpc.value_or(one));
    for (const auto& benefit : preparation.beneficios)
        for (const auto& period : benefit.periodos)
            years[period.vigencia].benefits +=
                scaled(scaled(period.valor_unitario, period.cantidad), benefit.rpc.value_or(one));
    for (const auto& asset : preparation.activos)
        for (const auto& left : asset.salvamento) years[left.vigencia].benefits += scaled(left.valor, one);
    std::vector<AnioFlujo> out;
    if (years.empty()) return out;
    for (int year = years.begin()->first; year <= years.rbegin()->first; ++year)
        out.push_back({year, rounded(years[year].costs), rounded(years[year].benefits)});
    return out;
}

Money valor_presente(std::span<const Money> flow, Percent rate) { return rounded(present(flow, ratio_of(rate))); }

std::optional<Percent> tasa_interna_retorno(std::span<const Money> flow) {
    const int changes = changes_of_sign(flow);
    const bool only_one = changes == 1 || changes_of_sign(running_sums(flow)) == 1;
    if (changes == 0 || !only_one) return std::nullopt;
    // With several changes of sign only the positive root is known to be alone.
    long double low = changes == 1 ? -0.99L : 0, high = 10.0L;
    const long double at_low = present(flow, low);
    if (at_low == 0 || present(flow, high) == 0 || (at_low > 0) == (present(flow, high) > 0)) return std::nullopt;
    for (int turn = 0; turn < 200; ++turn) {
        const long double middle = (low + high) / 2;
        ((present(flow, middle) > 0) == (at_low > 0) ? low : high) = middle;
    }
    return Percent{static_cast<std::int32_t>(std::llround((low + high) / 2 * hundredths_of_percent))};
}

Money costo_anual_equivalente(Money present_value, Percent rate, int periods) {
    if (periods <= 0) return present_value;
    const auto value = static_cast<long double>(present_value.cents());
    const long double r = ratio_of(rate);
    if (r == 0) return rounded(value / periods);
    return rounded(value * r / (1 - std::pow(1 + r, -static_cast<long double>(periods))));
}

IndicadoresEvaluacion evaluar(std::span<const AnioFlujo> flow, Percent rate, const UnidadesEvaluacion& units) {
    std::vector<Money> net, costs, benefits;
    for (const auto& year : flow) {
        net.push_back(year.neto());
        costs.push_back(year.costos);
        benefits.push_back(year.beneficios);
    }
    IndicadoresEvaluacion out;
    out.vpn = valor_presente(net, rate);
    out.vpc = valor_presente(costs, rate);
    out.vp_beneficios = valor_presente(benefits, rate);
    out.cae = costo_anual_equivalente(out.vpc, rate, static_cast<int>(flow.size()) - 1);
    out.tir = tasa_interna_retorno(net);
    out.rbc = quotient(out.vp_beneficios, out.vpc);
    out.costo_por_beneficiario = quotient(out.vpc, units.beneficiarios);
    out.costo_por_capacidad = quotient(out.vpc, units.capacidad);
    return out;
}

IndicadoresEvaluacion evaluar(const Formulacion& whole, Percent rate) {
    return evaluar(flujo_economico(whole.preparacion), rate,
                   {whole.identificacion.objetivo.numero, whole.evaluacion.capacidad});
}

json en_json(const IndicadoresEvaluacion& found) {
    const auto money = [](const std::optional<Money>& one) { return one ? write_value(*one, Form::wire) : json(); };
    return {{"vpn", money(found.vpn)},
            {"vpc", money(found.vpc)},
            {"cae", money(found.cae)},
            {"rbc", found.rbc ? json(to_pesos(*found.rbc)) : json()},
            {"tir", found.tir ? json(in_words(*found.tir)) : json()},
            {"costo_por_beneficiario", money(found.costo_por_beneficiario)},
            {"costo_por_capacidad", money(found.costo_por_capacidad)}};
}

}  // namespace hito::law
