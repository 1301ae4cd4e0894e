#include "workflows/law/tope_adicion.hpp"

#include "workflows/law/parametros.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <fmt/format.h>

#include <limits>
#include <stdexcept>

namespace hito::law {

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

cpp_rational in_smmlv(Money amount, Date day, const Parameters& parameters) {
    return cpp_rational{cpp_int{amount.cents()}, cpp_int{parameters.at(smmlv, day).cents()}};
}

cpp_int whole_part(const cpp_rational& positive) { return numerator(positive) / denominator(positive); }

/// Four decimals to the nearest, half up; points between thousands.
std::string four_decimals(const cpp_rational& positive) {
    const cpp_int scaled = whole_part(positive * 10'000 + cpp_rational{1, 2});
    const std::string whole = cpp_int{scaled / 10'000}.str();
    return fmt::format("{},{:04}", with_points(whole), static_cast<int>(scaled % 10'000));
}

Money in_pesos_cut_down(const cpp_rational& positive_smmlv, Date day, const Parameters& parameters) {
    const cpp_int cents = whole_part(positive_smmlv * parameters.at(smmlv, day).cents());
    if (cents > std::numeric_limits<std::int64_t>::max()) throw std::overflow_error("Money: remaining of the ceiling");
    return Money::of_cents(static_cast<std::int64_t>(cents));
}

void require_not_negative(const Adicion& adicion) {
    if (adicion.valor < Money{})
        throw std::invalid_argument(fmt::format("la adición del {} espera un valor positivo y tiene {}",
                                                to_iso(adicion.fecha), in_words(adicion.valor)));
}

}  // namespace

TopeAdicion tope_adicion(const ValorDelContrato& contrato, Adicion nueva, const Parameters& parameters) {
    if (contrato.inicial <= Money{})
        throw std::invalid_argument(
            fmt::format("el valor inicial espera un valor positivo y tiene {}", in_words(contrato.inicial)));
    const Percent share = parameters.at(adicion_tope, contrato.suscrito_el);
    const cpp_rational initial = in_smmlv(contrato.inicial, contrato.suscrito_el, parameters);
    const cpp_rational ceiling = initial * share.hundredths / 10'000;
    cpp_rational used = 0;
    for (const Adicion& adicion : contrato.adiciones) {
        require_not_negative(adicion);
        used += in_smmlv(adicion.valor, adicion.fecha, parameters);
    }
    require_not_negative(nueva);
    const cpp_rational asked = in_smmlv(nueva.valor, nueva.fecha, parameters);
    const cpp_rational remaining = used < ceiling ? cpp_rational{ceiling - used} : cpp_rational{0};

    TopeAdicion out{};
    out.cabe = used + asked <= ceiling;
    out.tope_smmlv = four_decimals(ceiling);
    out.usado_smmlv = four_decimals(used);
    out.restante_smmlv = four_decimals(remaining);
    out.restante = in_pesos_cut_down(remaining, nueva.fecha, parameters);
    out.cuenta = fmt::format(
        "valor inicial {} = {} SMMLV de {}; tope del {} = {} SMMLV; adicionado antes {} SMMLV; quedan {} SMMLV, que en "
        "{} "
        "son {}; se piden {} = {} SMMLV",
        in_words(contrato.inicial), four_decimals(initial), year_of(contrato.suscrito_el), in_words(share),
        out.tope_smmlv, out.usado_smmlv, out.restante_smmlv, year_of(nueva.fecha), in_words(out.restante),
        in_words(nueva.valor), four_decimals(asked));
    return out;
}

}  // namespace hito::law
