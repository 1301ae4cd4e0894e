// What the acts of a project change, and the dates that follow.
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/proyecto/sujeto.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::proyecto {

using namespace law;

void poner_horizonte(Proyecto& project) {
    const auto horizon = horizonte_de(project.preparacion);
    project.horizonte_desde = horizon ? std::optional(horizon->desde) : std::nullopt;
    project.horizonte_hasta = horizon ? std::optional(horizon->hasta) : std::nullopt;
}

void registrar(Proyecto& project, const DatosRegistroBanco& data, Date day) {
    project.bpin_crudo = data.bpin;
    project.bpin = bpin_limpio(data.bpin);
    project.bpim = data.bpim;
    if (!data.gerente.empty()) project.gerente = data.gerente;
    project.registrado_el = day;
}

void incluir_en_poai(Proyecto& project, const DatosPoai& data) {
    std::erase_if(project.poai, [&](const InclusionPoai& one) { return one.vigencia == data.vigencia; });
    project.poai.push_back({data.vigencia, data.valor});
}

void con_recursos(Proyecto& project, Date day) {
    project.recursos_desde = std::min(project.recursos_desde.value_or(day), day);
}

void asignar(Proyecto& project, const DatosAsignacion& data) {
    VigenciaProyecto& year = vigencia_nueva(project, data.vigencia);
    year.apropiado += data.valor;
    for (auto& source : year.fuentes)
        if (source.fuente == data.fuente) {
            source.valor += data.valor;
            return;
        }
    year.fuentes.push_back({data.fuente, data.valor});
}

void ajustar_recursos(Proyecto& project, const DatosAjusteRecursos& data) {
    asignar(project, {data.vigencia, data.fuente, data.aumento - data.disminucion});
}

namespace {

/// What the last closed month says, measured.
void measure(Proyecto& project) {
    project.avance_fisico = project.avance_fisico_horizonte = project.avance_gestion = std::nullopt;
    const auto month = mes_de(project.avance.mes);
    if (!month) return;
    const AvanceMes& before = project.cierre_anterior;
    const BaseAvance year{project.preparacion, project.programacion, project.avance, before,
                          static_cast<int>(month->year())};
    const BaseAvance all{project.preparacion, project.programacion, project.avance, before, std::nullopt};
    project.avance_fisico = avance_fisico(year).total;
    project.avance_fisico_horizonte = avance_fisico(all).total;
    project.avance_gestion = avance_gestion(year).total;
}

/// An indicator that an adjustment took away is not reported any more.
void forget_others(const Programacion& programming, AvanceMes& month) {
    const auto gone = [](const auto& known) {
        return [&known](const ValorIndicador& one) {
            return std::none_of(known.begin(), known.end(), [&](const auto& own) { return own.codigo == one.codigo; });
        };
    };
    std::erase_if(month.producto, gone(programming.indicadores_producto));
    std::erase_if(month.gestion, gone(programming.indicadores_gestion));
}

}  // namespace

void cerrar_mes(Proyecto& project, const DatosAvanceProyecto& data) {
    if (const auto month = mes_de(data.mes))
        project.cierre_anterior = AvanceMes{base_del_anio(project, static_cast<int>(month->year()))};
    project.avance_anterior = std::move(project.avance);
    project.avance = {data.mes, data.producto, data.gestion};
    project.mes_reabierto = false;
    measure(project);
}

void reabrir_mes(Proyecto& project) {
    project.avance = std::move(project.avance_anterior);
    project.avance_anterior = {};
    project.mes_reabierto = true;
    measure(project);
}

void aplicar_ajuste(Proyecto& project, const DatosAjusteAbierto& data) {
    static_cast<Formulacion&>(project) = con_ajuste(project, data);
    poner_horizonte(project);
    for (AvanceMes* month : {&project.avance, &project.avance_anterior, &project.cierre_anterior})
        forget_others(project.programacion, *month);
    measure(project);
    ++project.version;
    project.ultimo_ajuste = data.numero_ajuste;
    project.ajuste_en_curso.clear();
}

namespace {

void add_review(std::vector<Deadline>& out, const Proyecto& project, std::string_view stage, const Law& law) {
    const auto add = [&](const char* name, std::optional<Date> from, const Parameter<WorkingDays>& term,
                         const Role& who) {
        if (!from) return;
        const Count count = law.calendar->count_after(*from, law.at(term, *from));
        out.push_back({name, count.result, count.account, "Manual del banco de proyectos", who.name, {}});
    };
    if (stage == "transferido" || stage == "en_control_formulacion")
        add("control_formulacion", project.transferido_el, control_formulacion_dias, roles::planeacion);
    if (stage == "en_viabilidad")
        add("concepto_viabilidad", project.formulacion_aprobada_el, viabilidad_dias, roles::viabilizador);
}

/// The report that comes next: of the month after the last one closed, or of that of the first money.
void add_report(std::vector<Deadline>& out, const Proyecto& project, std::string_view stage, const Law& law) {
    constexpr std::string_view reporting[] = {"con_recursos", "en_ejecucion", "terminado", "en_cierre"};
    if (std::find(std::begin(reporting), std::end(reporting), stage) == std::end(reporting)) return;
    const auto next =
        mes_que_sigue(project, project, project, law.at(seguimiento_desde, project.registrado_el.value_or(Date{})));
    if (!next) return;
    const auto month = *next;
    const int day = law.at(seguimiento_dia_limite, Date{month / std::chrono::last});
    out.push_back({"seguimiento_mensual",
                   limite_del_mes(month, day),
                   fmt::format("reporte de {}, hasta el día {} del mes siguiente", en_texto(month), day),
                   "Decreto 1082 de 2015, art. 2.2.6.5.1",
                   roles::gerente_proyecto.name,
                   {}});
}

}  // namespace

std::vector<Deadline> deadlines_of(const Proyecto& project, const States& states, const Law& law) {
    std::vector<Deadline> out;
    add_review(out, project, states.front(), law);
    add_report(out, project, states.front(), law);
    return out;
}

}  // namespace hito::proyecto
