#include "engine/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace hito {

namespace {

/// Overloads in one.
template <class... Ts>
struct Each : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Each(Ts...) -> Each<Ts...>;

Cell value_of(const ReportParam& param, const std::string& given) {
    if (param.type == FieldType::date) {
        const auto day = parse_date(given);
        if (!day) throw ReportMisasked(param.name, "se espera una fecha AAAA-MM-DD");
        return *day;
    }
    if (!param.words.empty() && std::find(param.words.begin(), param.words.end(), given) == param.words.end())
        throw ReportMisasked(param.name, fmt::format("se espera {}", fmt::join(param.words, ", ")));
    if (param.type != FieldType::integer) return given;
    int number = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
    if (error != std::errc{} || end != given.data() + given.size() || number < param.least || number > param.most)
        throw ReportMisasked(param.name, fmt::format("se espera un número de {} a {}", param.least, param.most));
    return number;
}

}  // namespace

void print(Printer& out, const Cell& cell) {
    std::visit(
        Each{[&](std::monostate) { out.null(); }, [&](const auto& value) { codec::print(out, value, Form::wire); }},
        cell);
}

std::string text_of(const Cell& cell) {
    return std::visit(
        Each{[](std::monostate) { return std::string(); }, [](const std::string& text) { return text; },
             [](int number) { return std::to_string(number); }, [](bool is) { return std::string(is ? "Sí" : "No"); },
             [](Date day) { return to_iso(day); }, [](Money amount) { return to_pesos(amount); },
             [](Percent share) { return printed(share, Form::wire); }},
        cell);
}

ReportPeriod ReportAsked::period() const {
    const auto year = std::chrono::year{get<int>("vigencia").value_or(year_of(as_of))};
    ReportPeriod out{get<Date>("desde").value_or(Date{year / 1 / 1}),
                     get<Date>("hasta").value_or(Date{year / 12 / 31})};
    if (out.until < out.from)
        throw ReportMisasked("hasta",
                             fmt::format("es {} y el período empieza el {}", to_iso(out.until), to_iso(out.from)));
    out.until = std::min(out.until, as_of);
    return out;
}

ReportAsked read_asked(const Report& report, const std::map<std::string, std::string>& given, Date as_of) {
    ReportAsked out;
    out.as_of = as_of;
    std::vector<std::string_view> known;
    for (const auto& param : report.params) known.push_back(param.name);
    for (const auto& [name, value] : given) {
        const auto param = std::find_if(report.params.begin(), report.params.end(),
                                        [&, &asked = name](const ReportParam& one) { return one.name == asked; });
        if (param == report.params.end())
            throw ReportMisasked(name,
                                 fmt::format("el informe «{}» no lo tiene; tiene {}", report.name,
                                             known.empty() ? "ninguno" : fmt::format("{}", fmt::join(known, ", "))));
        if (!value.empty()) out.values.emplace(name, value_of(*param, value));
    }
    return out;
}

}  // namespace hito
