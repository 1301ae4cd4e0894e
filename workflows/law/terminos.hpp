// The dates that the law counts from others. Each answer carries its account in Spanish; the numbers of days and months
// are parameters (parametros.hpp).
#pragma once

#include "engine/calendar.hpp"
#include "engine/parameters.hpp"

#include <optional>
#include <vector>

namespace hito::law {

// Working days --------------------------------------------------------------------------------------------------------

/// A term that runs and the first day on which what waits for its end may be done.
struct Termino {
    Date ultimo_dia;
    Date siguiente_habil;  ///< The worked day after the last: the earliest opening, hearing or start of offers.
    std::string cuenta;
};

/// A term of working days that runs from the worked day after `desde`, with the days in force on `desde`.
/// Serves for observations, manifestation of interest, hearing of risks, transfer of the report, second place.
/// Source: Ley 4 de 1913, art. 62; Ley 1564 de 2012, art. 118. Errors: std::out_of_range when the calendar or the
/// parameter does not reach that day.
Termino termino(const Parameter<WorkingDays>& dias, Date desde, const Calendar& calendar, const Parameters& parameters);

/// The last day to publish in SECOP what was issued on `expedido`.
/// Source: Decreto 1082 de 2015, art. 2.2.1.1.1.7.1. Errors: as `termino`.
Count limite_secop(Date expedido, const Calendar& calendar, const Parameters& parameters);
/// The same for what opens the call or changes it. Errors: as above.
Count limite_secop_convocatoria(Date expedido, const Calendar& calendar, const Parameters& parameters);

/// The last day to ask that a process be limited to Mipyme, before its opening on `apertura`.
/// Source: Decreto 1082 de 2015, art. 2.2.1.2.4.2.2. Errors: as `termino`.
Count limite_solicitud_mipyme(Date apertura, const Calendar& calendar, const Parameters& parameters);

/// When the notices of a licitación may be published: calendar days, both ends inside.
struct VentanaAvisos {
    Date desde;
    Date hasta;
    std::string cuenta;
};

/// Source: Ley 80 de 1993, art. 30 num. 3. Errors: std::out_of_range before 2012-01-10.
VentanaAvisos ventana_avisos(Date apertura, const Parameters& parameters);

/// Until when the documents of a process may be changed.
struct LimiteAdenda {
    Date ultimo_dia;
    std::vector<Date> vedados;  ///< Worked days, the closing itself first and then backwards.
    std::string cuenta;
};

/// A licitación: not in the days before the closing. Whether the farthest of them is closed too: `lp_adenda_inclusivo`.
/// Source: Ley 80 de 1993, art. 30 num. 5. Errors: as `termino`.
LimiteAdenda limite_adenda_lp(Date cierre, const Calendar& calendar, const Parameters& parameters);

/// Any other kind of selection: the worked day before the closing at the latest.
/// Source: Decreto 1082 de 2015, art. 2.2.1.1.2.2.1. Errors: as `termino`.
LimiteAdenda limite_adenda(Date cierre, const Calendar& calendar, const Parameters& parameters);

// The term of the contract --------------------------------------------------------------------------------------------

/// The last day of a term of months whose first day is `inicio`: six months from 2026-01-15 end on 2026-07-14, one
/// month from 2026-01-31 on 2026-02-28. Source: Ley 4 de 1913, art. 59; the first day is part of the term of a
/// contract.
Date fin_de_plazo(Date inicio, Months plazo);
/// The same in calendar days: one day from `inicio` ends on `inicio`.
Date fin_de_plazo(Date inicio, Days plazo);

/// Calendar days of a suspension; its first and its last day both count. Errors: std::invalid_argument when it ends
/// before it starts.
Days dias_suspendidos(Date desde, Date hasta);

/// The new last day after a suspension of that many calendar days.
/// Source: the days of a suspension do not run against the term (doctrine of the Consejo de Estado).
Count fin_tras_suspension(Date fin, Days suspendidos);

/// The new last day after an extension, which starts to run on the day after `fin`.
/// Source: Ley 4 de 1913, art. 59. Errors: std::invalid_argument when the extension is not positive.
Count fin_tras_prorroga(Date fin, Months prorroga);
Count fin_tras_prorroga(Date fin, Days prorroga);

/// `fin` itself, or the next worked day when the entity chose that terms roll (`plazo_ejecucion_corre_al_habil`).
/// Errors: as `termino`.
Count fin_de_ejecucion(Date fin, const Calendar& calendar, const Parameters& parameters);

// Liquidation ---------------------------------------------------------------------------------------------------------

/// A term of months: the day it names, and the worked day to which the law carries it.
struct Vencimiento {
    Date nominal;
    Date corrida;
    std::string cuenta;
};

struct PlazosLiquidacion {
    Vencimiento bilateral;
    Vencimiento unilateral;
    Vencimiento residual;  ///< After it the entity has no power to liquidate.
};

/// The three terms from the end of the contract, with the months in force on that day; `pactado` replaces the first.
/// Each runs from the nominal end of the one before, unless `liquidacion_encadena_fecha_corrida`.
/// Source: Ley 1150 de 2007, art. 11; Ley 4 de 1913, art. 62. Errors: std::invalid_argument when `pactado` is negative;
/// std::out_of_range before 1998-07-08 or past the calendar.
PlazosLiquidacion plazos_liquidacion(Date terminado, std::optional<Months> pactado, const Calendar& calendar,
                                     const Parameters& parameters);

}  // namespace hito::law
