// Facts of projects, lines of the plan and contracts that show something of the planning as long as they last.
#include "workflows/auditoria/vigilados.hpp"
#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/alertas_sgr.hpp"
#include "workflows/law/avance.hpp"
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/linea_paa/sujeto.hpp"
#include "workflows/proyecto/sujeto.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::auditoria {

namespace {

using namespace law;
using proyecto::Proyecto;
using Found = std::optional<Visto>;

bool in(const Snapshot& at, std::initializer_list<std::string_view> stages) {
    return std::find(stages.begin(), stages.end(), at.states.front()) != stages.end();
}
Date first_of(int year) { return Date{std::chrono::year{year} / 1 / 1}; }

/// A22: the budget of a year that came is not what the project asks for, and nothing adjusts it.
Found unadjusted(const Snapshot& at, Date day, const Law&) {
    const auto& p = at.facts.as<Proyecto>();
    if (!in(at, {"con_recursos", "en_ejecucion"}) || !p.ajuste_en_curso.empty()) return std::nullopt;
    for (const auto& year : p.vigencias) {
        const Money asked = programado(p.programacion, year.vigencia);
        if (year.vigencia > year_of(day) || year.apropiado == asked) continue;
        return Visto{std::max(first_of(year.vigencia), p.registrado_el.value_or(Date{})),
                     {{"vigencia", year.vigencia}, {"apropiado", write_value(year.apropiado, Form::wire)}},
                     fmt::format("{}, o un ajuste en curso", to_pesos(asked)),
                     fmt::format("De {} se apropiaron {} y el proyecto programó {}.", year.vigencia,
                                 in_words(year.apropiado), in_words(asked))};
    }
    return std::nullopt;
}

/// A23: the horizon ended and something goes on.
Found past_horizon(const Snapshot& at, Date day, const Law&) {
    const auto& p = at.facts.as<Proyecto>();
    if (!in(at, {"en_ejecucion"}) || !p.ajuste_en_curso.empty() || !p.horizonte_hasta ||
        year_of(day) <= *p.horizonte_hasta)
        return std::nullopt;
    std::vector<std::string> open;
    for (const auto& one : p.contratos)
        if (!one.terminado) open.push_back("el contrato " + one.numero_contrato);
    for (const auto& one : p.vigencias)
        if (one.comprometido > one.obligado)
            open.push_back(
                fmt::format("{} de {} por obligar", in_words(one.comprometido - one.obligado), one.vigencia));
    if (open.empty()) return std::nullopt;
    return Visto{first_of(*p.horizonte_hasta + 1), fmt::format("en ejecución al {}", to_iso(day)),
                 fmt::format("hasta {}, o un ajuste en curso", *p.horizonte_hasta),
                 fmt::format("El horizonte va hasta {} y sigue: {}.", *p.horizonte_hasta, fmt::join(open, ", "))};
}

/// A25: what was owed and paid since the last month that was closed counts too.
Found money_ahead(const Snapshot& at, Date day, const Law& law) {
    const auto& p = at.facts.as<Proyecto>();
    const auto month = mes_de(p.avance.mes);
    if (!in(at, {"con_recursos", "en_ejecucion", "terminado", "en_cierre"}) || !month) return std::nullopt;
    const VigenciaProyecto year = vigencia_o_vacia(p, static_cast<int>(month->year()));
    const AvanceFinanciero money = avance_financiero(year);
    const Percent gap = law.at(avance_brecha_maxima, day);
    if (inconsistencias(money, p.avance_fisico, gap).empty()) return std::nullopt;
    const auto told = [](const Avance& one) { return one ? in_words(*one) : std::string("no aplica"); };
    return Visto{
        Date{*month / std::chrono::last} + Days{1},
        {{"obligado", told(money.obligado)}, {"pagado", told(money.pagado)}, {"fisico", told(p.avance_fisico)}},
        fmt::format("una brecha de {} a lo sumo, y ningún pago sin avance", in_words(gap)),
        fmt::format("De {}: obligado {}, pagado {} y avance físico {}, al mes {}.", year.vigencia, told(money.obligado),
                    told(money.pagado), told(p.avance_fisico), p.avance.mes)};
}

// Royalties -----------------------------------------------------------------------------------------------------------

struct ProyectoConRegalias : FechasSgr, MarchaSgr {
    static constexpr auto fields = std::tuple_cat(FechasSgr::fields, MarchaSgr::fields);
};
ProyectoConRegalias royalties(const Snapshot& at) {
    ProyectoConRegalias out;
    FieldErrors none;
    read_fields(at.facts.value(), Form::stored, out, {}, none);
    return out;
}

/// A31: still under way when the delay that is admitted has passed.
Found sgr_delayed(const Snapshot& at, Date day, const Law& law) {
    if (!in(at, {"contratado_sin_acta_inicio", "contratado_en_ejecucion"})) return std::nullopt;
    const auto p = royalties(at);
    const auto most = retraso_admitido(p, law, day);
    if (!most || day <= *most) return std::nullopt;
    return Visto{*most + Days{1}, fmt::format("sin terminar al {}", to_iso(day)),
                 fmt::format("terminado a más tardar el {}", to_iso(*most)),
                 fmt::format("El horizonte aprobado va hasta el {} y se admite un retraso del {}.",
                             p.horizonte ? to_iso(*p.horizonte) : "", in_words(law.at(sgr_retraso_tope, day)))};
}

/// A24: the report after the last one is overdue.
Found sgr_unreported(const Snapshot& at, Date day, const Law& law) {
    if (!in(at, {"contratado_en_ejecucion"})) return std::nullopt;
    const auto p = royalties(at);
    const auto last = p.corte ? p.corte : p.acta_inicio;
    if (!last) return std::nullopt;
    const std::chrono::year_month_day cut{*last};
    const auto month = cut.year() / cut.month() + (p.corte ? Months{1} : Months{0});
    const Date limit = limite_del_mes(month, law.at(gesproy_dia_limite, Date{month / std::chrono::last}));
    if (day <= limit) return std::nullopt;
    return Visto{limit + Days{1}, p.corte ? json(to_iso(*p.corte)) : json("ningún corte"),
                 fmt::format("el corte de {} reportado a más tardar el {}", en_texto(month), to_iso(limit)),
                 fmt::format("El último corte que consta es {}.", p.corte ? to_iso(*p.corte) : std::string("ninguno"))};
}

// The plan ------------------------------------------------------------------------------------------------------------

/// UNSPSC segment 50: food and drinks, without tobacco.
bool is_food(std::string_view code) {
    if (const auto dot = code.rfind('.'); dot != code.npos) code.remove_prefix(dot + 1);
    return code.starts_with("50") && !code.starts_with("5021");
}

/// A34. GAP who sells and how much of it is not known; that a line of food says so is (docs/legal-gaps.md).
Found food_unmarked(const Snapshot& at, Date, const Law&) {
    using namespace std::chrono_literals;
    constexpr Date in_force{2020y / 8 / 6};
    const auto& line = at.facts.as<linea_paa::LineaPaa>();
    if (!line.publicada_el || line.version_baja > 0 || line.alimentos_compra_local) return std::nullopt;
    const Date since = line.actualizada_el.value_or(*line.publicada_el);
    const auto food =
        std::find_if(line.unspsc.begin(), line.unspsc.end(), [](const auto& one) { return is_food(one); });
    if (since < in_force || food == line.unspsc.end()) return std::nullopt;
    return Visto{
        since, "alimentos_compra_local: false", "alimentos_compra_local: true",
        fmt::format("La línea {}/{} por {} tiene el código UNSPSC {} y dice que no debe cumplir la compra local "
                    "de alimentos.",
                    line.vigencia, line.linea, in_words(line.valor_total.value_or(Money{})), *food)};
}

// Contracts -----------------------------------------------------------------------------------------------------------

/// A11: what authorises the budgets of later years comes before what commits them. An extension may bring its own.
Found authorised_later(const Snapshot& at, Date, const Law&) {
    const auto& c = at.facts.as<contrato::Contrato>();
    if (!c.fecha_suscripcion || !c.vigencia_futura || c.prorrogas > 0 ||
        c.vigencia_futura->fecha <= *c.fecha_suscripcion)
        return std::nullopt;
    const auto& own = *c.vigencia_futura;
    const Date since = *own.fecha;
    return Visto{*c.fecha_suscripcion, fmt::format("autorizada el {}", to_iso(since)),
                 fmt::format("autorizada a más tardar el {}", to_iso(*c.fecha_suscripcion)),
                 fmt::format("El contrato {} se suscribió el {} y la vigencia futura que lo ampara, {}, es del {}.",
                             c.numero_contrato, to_iso(*c.fecha_suscripcion), own.acto, to_iso(since))};
}

// What is handed in ---------------------------------------------------------------------------------------------------

/// A33: the report of contracts takes one by its signature. GAP what was really sent is not kept (docs/legal-gaps.md).
Found out_of_report(const Snapshot& at, Date, const Law&) {
    const auto& c = at.facts.as<contrato::Contrato>();
    if (c.fecha_suscripcion || in(at, {"en_elaboracion", "desistido"})) return std::nullopt;
    return Visto{at.since, fmt::format("{} sin fecha de suscripción", at.states.front()), "fecha de suscripción",
                 fmt::format("El contrato {} no tiene fecha de suscripción: el informe de contratos de ningún período "
                             "lo trae.",
                             c.numero_contrato)};
}

constexpr std::string_view seguimiento = "Decreto 1082 de 2015, art. 2.2.6.5.1";
constexpr std::array estados{
    EstadoVigilado{"proyecto", "apropiacion_sin_ajuste", "A22", "Decreto 1082 de 2015, art. 2.2.6.4.5 num. 1 y 2",
                   unadjusted},
    EstadoVigilado{"proyecto", "fuera_de_horizonte", "A23", "Decreto 1082 de 2015, art. 2.2.6.4.5 num. 3",
                   past_horizon},
    EstadoVigilado{"proyecto", "dinero_adelantado", "A25", seguimiento, money_ahead},
    EstadoVigilado{"proyecto_sgr", "sin_reporte", "A24", "Ley 2056 de 2020, art. 37 par. 1", sgr_unreported},
    EstadoVigilado{"proyecto_sgr", "retraso", "A31", "Ley 2056 de 2020, art. 174 lit. b", sgr_delayed},
    EstadoVigilado{"contrato", "vigencia_futura_posterior", "A11", "Ley 819 de 2003, art. 12", authorised_later},
    EstadoVigilado{"contrato", "fuera_del_informe", "A33", "Resolución REG-ORG-0073 de 2026 de la Contraloría General",
                   out_of_report},
    EstadoVigilado{"linea_paa", "alimentos_sin_marcar", "A34", "Ley 2046 de 2020, art. 7", food_unmarked},
};

}  // namespace

std::span<const EstadoVigilado> estados_de_planeacion() { return estados; }

}  // namespace hito::auditoria
