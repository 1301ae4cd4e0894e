#include "workflows/law/alertas_sgr.hpp"

#include "workflows/law/parametros_proyecto.hpp"

#include <algorithm>

namespace hito::law {

std::string_view estado_por_fechas(const FechasSgr& dates) {
    if (dates.para_cierre) return "para_cierre";
    if (dates.finalizacion) return "terminado";
    if (dates.acta_inicio) return "contratado_en_ejecucion";
    if (dates.suscripcion) return "contratado_sin_acta_inicio";
    if (dates.apertura) return "en_proceso_contratacion";
    if (dates.aprobacion) return "sin_contratar";
    return {};
}

BandaAlerta banda(std::int64_t days, int green, int orange, int red) {
    if (days <= green) return BandaAlerta::verde;
    if (days <= orange) return BandaAlerta::naranja;
    return days <= red ? BandaAlerta::rojo : BandaAlerta::negro;
}

std::optional<std::int64_t> dias_desde(const std::optional<Date>& since, Date day) {
    if (!since) return std::nullopt;
    return std::max<std::int64_t>(0, (day - *since).count());
}

Date apertura_limite(Date approval, bool extended, const Law& law) {
    return add_months(approval, law.at(extended ? sgr_apertura_prorrogada_meses : sgr_apertura_meses, approval));
}

std::optional<Date> retraso_admitido(const FechasSgr& dates, const Law& law, Date day) {
    const auto from = dates.acta_inicio ? dates.acta_inicio : dates.aprobacion;
    if (!dates.horizonte || !from || *dates.horizonte <= *from) return std::nullopt;
    constexpr std::int64_t whole = 10'000;
    const std::int64_t days = (*dates.horizonte - *from).count();
    return *dates.horizonte + Days{days * law.at(sgr_retraso_tope, day).hundredths / whole};
}

}  // namespace hito::law
