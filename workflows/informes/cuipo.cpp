#include "workflows/informes/cuipo.hpp"

#include <fmt/format.h>

#include <map>

namespace hito::informe {

namespace {

constexpr std::string_view investment = "2.3", programmed_investment = "2.99";

/// The rows of a map, in the order of their keys.
template <class Row>
std::vector<Row> rows_of(std::map<std::vector<std::string>, Row> all) {
    std::vector<Row> out;
    for (auto& [key, row] : all) out.push_back(std::move(row));
    return out;
}

}  // namespace

std::string cuenta_programada(std::string_view rubro) {
    const bool invests = rubro == investment || rubro.starts_with(std::string(investment) + ".");
    return std::string(invests ? programmed_investment : rubro);
}

std::string programa_de(std::string_view producto) { return std::string(producto.substr(0, 4)); }

std::vector<FilaCuipoC> programacion_de(std::span<const AsientoCuipo> libro, int vigencia) {
    std::map<std::vector<std::string>, FilaCuipoC> all;
    for (const auto& one : libro) {
        if (one.vigencia != vigencia || (one.inicial == Money{} && one.definitiva == Money{})) continue;
        const std::string account = cuenta_programada(one.rubro),
                          program = one.producto.empty() ? one.programa : programa_de(one.producto);
        auto& row = all[{account, one.vigencia_gasto, one.seccion, program, one.detalle_sectorial, one.bpin}];
        const Money initial = row.inicial + one.inicial, final = row.definitiva + one.definitiva;
        row = {account, one.vigencia_gasto, one.seccion, program, one.detalle_sectorial, one.bpin, initial, final};
    }
    return rows_of(std::move(all));
}

std::vector<FilaCuipoD> ejecucion_de(std::span<const AsientoCuipo> libro, int vigencia) {
    std::map<std::vector<std::string>, FilaCuipoD> all;
    for (const auto& one : libro) {
        const bool executed = one.comprometido != Money{} || one.obligado != Money{} || one.pagado != Money{};
        if (one.vigencia != vigencia || !executed) continue;
        auto& row = all[{one.rubro, one.vigencia_gasto, one.seccion, one.producto, one.cpc, one.detalle_sectorial,
                         one.fuente, one.bpin, one.situacion, one.politica, one.tercero}];
        const Money committed = row.comprometido + one.comprometido, obliged = row.obligado + one.obligado,
                    paid = row.pagado + one.pagado;
        row = {one.rubro,     one.vigencia_gasto,
               one.seccion,   one.producto,
               one.cpc,       one.detalle_sectorial,
               one.fuente,    one.bpin,
               one.situacion, one.politica,
               one.tercero,   committed,
               obliged,       paid};
    }
    return rows_of(std::move(all));
}

int vigencia_cuipo(const ReportAsked& asked) {
    const std::chrono::year_month_day day{asked.as_of};
    const int year = static_cast<int>(day.year()),
              quarter = static_cast<int>(static_cast<unsigned>(day.month()) + 2) / 3;
    const auto last_day = [](int of_year, int of_quarter) {
        return Date{std::chrono::year{of_year} / (of_quarter * 3) / std::chrono::last};
    };
    const int told_year = asked.get<int>("vigencia").value_or(year);
    const int told_quarter = asked.get<int>("trimestre").value_or(told_year == year ? quarter : 4);
    if (told_year != year || told_quarter != quarter)
        throw ReportMisasked(
            told_year != year ? "vigencia" : "trimestre",
            fmt::format("el {} es del trimestre {} de {}; el trimestre {} de {} se mira al {}", to_iso(asked.as_of),
                        quarter, year, told_quarter, told_year, to_iso(last_day(told_year, told_quarter))));
    return year;
}

}  // namespace hito::informe
