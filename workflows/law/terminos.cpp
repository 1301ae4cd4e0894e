#include "workflows/law/terminos.hpp"

#include "workflows/law/parametros.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito::law {

namespace {

std::string in_words(Days count) { return fmt::format("{} {}", count.count(), count.count() == 1 ? "día" : "días"); }
std::string in_words(Months count) { return fmt::format("{} {}", count.count(), count.count() == 1 ? "mes" : "meses"); }
std::string in_words(WorkingDays term) {
    return fmt::format("{} {}", term.count, term.count == 1 ? "día hábil" : "días hábiles");
}

Date worked_day_after(Date day, const Calendar& calendar) { return calendar.after(day, WorkingDays{1}); }

}  // namespace

// Working days --------------------------------------------------------------------------------------------------------

Termino termino(const Parameter<WorkingDays>& dias, Date desde, const Calendar& calendar,
                const Parameters& parameters) {
    const Count count = calendar.count_after(desde, parameters.at(dias, desde));
    const Date next = worked_day_after(count.result, calendar);
    return {
        count.result, next,
        fmt::format("{}; vence el {} y el hábil siguiente es {}", count.account, to_iso(count.result), to_iso(next))};
}

Count limite_secop(Date expedido, const Calendar& calendar, const Parameters& parameters) {
    return calendar.count_after(expedido, parameters.at(secop_publicacion_dias, expedido));
}
Count limite_secop_convocatoria(Date expedido, const Calendar& calendar, const Parameters& parameters) {
    return calendar.count_after(expedido, parameters.at(secop_convocatoria_dias, expedido));
}

Count limite_solicitud_mipyme(Date apertura, const Calendar& calendar, const Parameters& parameters) {
    const WorkingDays ahead = parameters.at(mipyme_solicitud_dias, apertura);
    const Date limit = calendar.before(apertura, ahead);
    return {limit, fmt::format("{} antes de la apertura del {} (ese día no cuenta): {}", in_words(ahead),
                               to_iso(apertura), to_iso(limit))};
}

VentanaAvisos ventana_avisos(Date apertura, const Parameters& parameters) {
    const Days first{parameters.at(lp_avisos_desde_dias, apertura)},
        last{parameters.at(lp_avisos_hasta_dias, apertura)};
    return {apertura - first, apertura - last,
            fmt::format("entre {} y {} calendario antes de la apertura del {}: del {} al {}", first.count(),
                        in_words(last), to_iso(apertura), to_iso(apertura - first), to_iso(apertura - last))};
}

LimiteAdenda limite_adenda_lp(Date cierre, const Calendar& calendar, const Parameters& parameters) {
    const WorkingDays term = parameters.at(lp_adenda_dias, cierre);
    const int closed = parameters.at(lp_adenda_inclusivo, cierre) ? term.count : term.count - 1;
    LimiteAdenda limit{calendar.before(cierre, WorkingDays{closed + 1}), {cierre}, {}};
    for (int day = 1; day <= closed; ++day) limit.vedados.push_back(calendar.before(cierre, WorkingDays{day}));
    limit.cuenta = fmt::format("el cierre es el {} y en los {} anteriores no se expiden adendas: la última, el {}",
                               to_iso(cierre), in_words(WorkingDays{closed}), to_iso(limit.ultimo_dia));
    return limit;
}

LimiteAdenda limite_adenda(Date cierre, const Calendar& calendar, const Parameters& parameters) {
    const WorkingDays ahead = parameters.at(adenda_dias, cierre);
    LimiteAdenda limit{calendar.before(cierre, ahead), {cierre}, {}};
    for (int day = 1; day < ahead.count; ++day) limit.vedados.push_back(calendar.before(cierre, WorkingDays{day}));
    limit.cuenta = fmt::format("el cierre es el {} y la última adenda va {} antes: el {}", to_iso(cierre),
                               in_words(ahead), to_iso(limit.ultimo_dia));
    return limit;
}

// The term of the contract --------------------------------------------------------------------------------------------

Date fin_de_plazo(Date inicio, Months plazo) {
    // The day with the same number starts the next period, so the term ends the day before it. A month too short to
    // have that number ends the term on its own last day.
    const Date same_number = add_months(inicio, plazo);
    const bool clipped = std::chrono::year_month_day{same_number}.day() != std::chrono::year_month_day{inicio}.day();
    return clipped ? same_number : same_number - Days{1};
}

Date fin_de_plazo(Date inicio, Days plazo) { return inicio + plazo - Days{1}; }

Days dias_suspendidos(Date desde, Date hasta) {
    if (hasta < desde)
        throw std::invalid_argument(
            fmt::format("la suspensión empieza el {} y no puede terminar antes, el {}", to_iso(desde), to_iso(hasta)));
    return hasta - desde + Days{1};
}

Count fin_tras_suspension(Date fin, Days suspendidos) {
    const Date moved = fin + suspendidos;
    return {moved,
            fmt::format("{} y {} calendario de suspensión: {}", to_iso(fin), in_words(suspendidos), to_iso(moved))};
}

namespace {

template <class Term>
Count extended(Date fin, Term prorroga) {
    if (prorroga <= Term{0})
        throw std::invalid_argument(
            fmt::format("la prórroga espera un tiempo positivo y tiene {}", in_words(prorroga)));
    const Date moved = fin_de_plazo(fin + Days{1}, prorroga);
    return {moved,
            fmt::format("{} de prórroga desde el {}: {}", in_words(prorroga), to_iso(fin + Days{1}), to_iso(moved))};
}

}  // namespace

Count fin_tras_prorroga(Date fin, Months prorroga) { return extended(fin, prorroga); }
Count fin_tras_prorroga(Date fin, Days prorroga) { return extended(fin, prorroga); }

Count fin_de_ejecucion(Date fin, const Calendar& calendar, const Parameters& parameters) {
    if (!parameters.at(plazo_ejecucion_corre_al_habil, fin) || calendar.worked(fin))
        return {fin, fmt::format("el plazo termina el {}", to_iso(fin))};
    const Date rolled = calendar.rolled(fin);
    return {rolled, fmt::format("el plazo termina el {}, que no es hábil ({}), y pasa al {}", to_iso(fin),
                                calendar.reason_not_worked(fin), to_iso(rolled))};
}

// Liquidation ---------------------------------------------------------------------------------------------------------

PlazosLiquidacion plazos_liquidacion(Date terminado, std::optional<Months> pactado, const Calendar& calendar,
                                     const Parameters& parameters) {
    if (pactado && *pactado < Months{0})
        throw std::invalid_argument(
            fmt::format("el plazo pactado para liquidar espera meses y tiene {}", in_words(*pactado)));
    const bool chain_rolled = parameters.at(liquidacion_encadena_fecha_corrida, terminado);
    const auto due = [&](Date start, Months term) {
        const Count count = calendar.count_months(start, term);
        return Vencimiento{add_months(start, term), count.result, count.account};
    };
    const auto next_start = [&](const Vencimiento& before) { return chain_rolled ? before.corrida : before.nominal; };

    const Months first = pactado ? *pactado : parameters.at(liquidacion_bilateral_meses, terminado);
    const Vencimiento bilateral = due(terminado, first);
    const Vencimiento unilateral = due(next_start(bilateral), parameters.at(liquidacion_unilateral_meses, terminado));
    const Vencimiento residual = due(next_start(unilateral), parameters.at(liquidacion_residual_meses, terminado));
    return {bilateral, unilateral, residual};
}

}  // namespace hito::law
