// Decreto 1082 de 2015, Título 6 (Decreto 2104 de 2023): the obligatory adjustments of a registered project and its
// monthly report. The articles on viability and registration were not reread.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/metodologia_mga.hpp"
#include "workflows/law/parametros_proyecto.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW the code that the banco gives: year and sequence. What history brings otherwise is seen, not lost.
struct BpinBienFormado : RuleOn<CodigoBpin> {
    static constexpr RuleInfo info{"proyecto.bpin_bien_formado",
                                   Level::block,
                                   "El BPIN son 13 a 15 dígitos y empieza por su año.",
                                   {decreto_2104_2023, "Título 6, registro en el SUIP"},
                                   "A29",
                                   "",
                                   Policy::warn,
                                   "2015-05-26"};
    static Verdict check(const CodigoBpin& code) {
        return verdict(bpin_bien_formado(bpin_limpio(code.bpin)), code.bpin, "año y 9 a 11 dígitos más")
            .mended_by(roles::planeacion);
    }
};

// LAW art. 2.2.6.4.5 num. 1: appropriations that differ from what was asked for make an adjustment obligatory.
struct ApropiacionIgualAProgramado : RuleOn<DatosAsignacion, EjecucionProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.apropiacion_igual_a_programado",
                                   Level::warn,
                                   "Lo apropiado para el año es lo que el proyecto solicitó; si no, se ajusta.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5 num. 1"},
                                   "A22"};
    static Verdict check(const DatosAsignacion& data, const EjecucionProyecto& execution, const Formulacion& whole) {
        const Money asked = programado(whole.programacion, data.vigencia);
        const Money given = vigencia_o_vacia(execution, data.vigencia).apropiado + data.valor;
        return verdict(given == asked, write_value(given, Form::wire), in_words(asked) + " o un ajuste")
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5 num. 1 and 2: what the budget changed, the project says too.
struct ComprometeLoProgramado : RuleOn<DatosDinero, EjecucionProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.compromete_lo_programado",
                                   Level::warn,
                                   "Antes de comprometer, el proyecto se ajusta a lo que se le apropió.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5 num. 1 y 2"},
                                   "A22"};
    static Verdict check(const DatosDinero& data, const EjecucionProyecto& execution, const Formulacion& whole) {
        const Money asked = programado(whole.programacion, data.vigencia);
        const Money given = vigencia_o_vacia(execution, data.vigencia).apropiado;
        return verdict(given == asked, write_value(given, Form::wire), in_words(asked) + " o un ajuste")
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5 num. 3: to go on past the horizon with budget needs an adjustment.
struct DentroDelHorizonte : RuleOn<DatosDinero, MarchaProyecto> {
    static constexpr RuleInfo info{"proyecto.dentro_del_horizonte",
                                   Level::block,
                                   "No se compromete un año fuera del horizonte sin ajustar el proyecto.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5 num. 3"},
                                   "A23"};
    static Verdict check(const DatosDinero& data, const MarchaProyecto& course) {
        if (!course.horizonte_desde || !course.horizonte_hasta) return holds();
        const bool within = data.vigencia >= *course.horizonte_desde && data.vigencia <= *course.horizonte_hasta;
        return verdict(within, data.vigencia,
                       fmt::format("de {} a {}", *course.horizonte_desde, *course.horizonte_hasta))
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5: each version follows from one before it.
struct AjusteUnico : RuleOn<MarchaProyecto, DatosAjusteAbierto> {
    static constexpr RuleInfo info{"proyecto.ajuste_unico",
                                   Level::block,
                                   "Un proyecto tiene un solo ajuste en curso.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5"}};
    static Verdict check(const MarchaProyecto& course, const DatosAjusteAbierto& data) {
        return verdict(course.ajuste_en_curso.empty(), course.ajuste_en_curso,
                       "ningún ajuste en curso antes de " + data.numero_ajuste)
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5 num. 1 to 4: four events leave no choice; whoever names one shows it.
struct CausaDelAjuste : RuleOn<DatosAjusteAbierto, MarchaProyecto, EjecucionProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.causa_del_ajuste",
                                   Level::block,
                                   "La causa que se dice del ajuste es la que muestran los hechos del proyecto.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5 num. 1 a 4"},
                                   "A22 A23"};
    static Verdict check(const DatosAjusteAbierto& data, const MarchaProyecto& course,
                         const EjecucionProyecto& execution, const Formulacion& whole) {
        const auto [shown, required] = causa_mostrada(data, course, execution, whole);
        return verdict(shown, Words<CausaAjuste>::names[static_cast<std::size_t>(data.causa)], required)
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5: before its registration a formulation is corrected, not adjusted.
struct AjusteDeRegistrado : RuleOn<RegistroBanco, MarchaProyecto> {
    static constexpr RuleInfo info{"proyecto.ajuste_de_registrado",
                                   Level::block,
                                   "Se ajusta un proyecto registrado que no ha terminado.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5"}};
    static Verdict check(const RegistroBanco& registry, const MarchaProyecto& course) {
        if (!registry.registrado_el) return missing("registro", "acto registrar").mended_by(roles::planeacion);
        return verdict(!course.terminado_el, course.terminado_el ? to_iso(*course.terminado_el) : "",
                       "un proyecto sin terminar")
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5: an adjustment keeps what the project is for.
struct AjusteConservaObjetivo : RuleOn<DatosAjusteAbierto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.ajuste_conserva_objetivo",
                                   Level::block,
                                   "El ajuste no cambia el objetivo: otro objetivo es otro proyecto.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5"}};
    static Verdict check(const DatosAjusteAbierto& data, const Formulacion& whole) {
        const std::string& own = whole.identificacion.objetivo_general.descripcion;
        return verdict(data.objetivo_general.empty() || data.objetivo_general == own, data.objetivo_general, own)
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5 num. 2: what moves the budget goes with its procedure.
struct SinTramiteNoMueveDinero : RuleOn<DatosAjusteAbierto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.sin_tramite_no_mueve_dinero",
                                   Level::block,
                                   "Un ajuste sin trámite presupuestal deja igual el dinero de cada año y fuente.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5 num. 2"}};
    static Verdict check(const DatosAjusteAbierto& data, const Formulacion& whole) {
        if (data.clase == ClaseAjuste::con_tramite || !data.programacion) return holds();
        return verdict(dinero_por_fuente(whole.programacion) == dinero_por_fuente(*data.programacion), "cambia",
                       "las mismas fuentes por año, o un ajuste con trámite")
            .mended_by(roles::formulador);
    }
};

// LAW art. 2.2.6.4.5: the new version is held against what the first one was.
struct AjusteConsistente : RuleOn<DatosAjusteAbierto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.ajuste_consistente",
                                   Level::block,
                                   "Lo que queda tras el ajuste sigue cuadrando: costos, fuentes, códigos y metas.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5"},
                                   "A27"};
    static Verdict check(const DatosAjusteAbierto& data, const Formulacion& whole) {
        return sin_faltas(mga::inconsistencias_de(con_ajuste(whole, data)), "una formulación que cuadra");
    }
};

// LAW art. 2.2.6.4.5: the version that follows is that of the adjustment under way.
struct AjusteEnCurso : RuleOn<DatosAjusteNumero, MarchaProyecto> {
    static constexpr RuleInfo info{"proyecto.ajuste_en_curso",
                                   Level::block,
                                   "Se aplica o se deja el ajuste que está en curso.",
                                   {decreto_2104_2023, "art. 2.2.6.4.5"}};
    static Verdict check(const DatosAjusteNumero& data, const MarchaProyecto& course) {
        return verdict(data.numero_ajuste == course.ajuste_en_curso, data.numero_ajuste, course.ajuste_en_curso)
            .mended_by(roles::planeacion);
    }
};

// LAW art. 2.2.6.5.1: the reports are monthly; a month waits for the one before it, from the first money on.
struct MesConsecutivo : RuleOn<DatosMes, AvancesProyecto, RegistroBanco, MarchaProyecto, Occasion> {
    static constexpr RuleInfo info{
        "proyecto.mes_consecutivo",
        Level::block,
        "El mes que se abre o se cierra sigue al último cerrado, o es el primero que se debe.",
        {decreto_2104_2023, "art. 2.2.6.5.1"},
        "A24"};
    static Verdict check(const DatosMes& data, const AvancesProyecto& before, const RegistroBanco& registry,
                         const MarchaProyecto& course, const Occasion& now) {
        const auto month = mes_de(data.mes);
        if (!month) return verdict(false, data.mes, "un mes AAAA-MM").mended_by(roles::gerente_proyecto);
        const auto next = mes_que_sigue(before, registry, course, now.at(seguimiento_desde));
        if (!next) return missing("registro", "acto registrar").mended_by(roles::planeacion);
        return verdict(*month == *next, data.mes, en_texto(*next)).mended_by(roles::gerente_proyecto);
    }
};

// LAW art. 2.2.6.5.1: what was delivered stays delivered; a correction opens the month anew.
struct AcumuladoNoBaja : RuleOn<DatosAvanceProyecto, AvancesProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.avance_no_baja",
                                   Level::block,
                                   "Lo acumulado de un indicador no baja de un mes al siguiente.",
                                   {decreto_2104_2023, "art. 2.2.6.5.1"},
                                   "A26"};
    static Verdict check(const DatosAvanceProyecto& data, const AvancesProyecto& before, const Formulacion& whole) {
        const AvanceMes now{data.mes, data.producto, data.gestion};
        return sin_faltas(caidas(whole.programacion, before.avance, now), "valores que no bajan",
                          roles::gerente_proyecto);
    }
};

// LAW art. 2.2.6.5.1: the report is of this project.
struct IndicadoresDelProyecto : RuleOn<DatosAvanceProyecto, Formulacion, RegistroBanco> {
    static constexpr RuleInfo info{"proyecto.indicadores_del_proyecto",
                                   Level::block,
                                   "El reporte es de este proyecto y dice sus indicadores, una vez cada uno.",
                                   {decreto_2104_2023, "art. 2.2.6.5.1"},
                                   "A28"};
    static Verdict check(const DatosAvanceProyecto& data, const Formulacion& whole, const RegistroBanco& registry) {
        Faltas faults = reportes_ajenos(whole.programacion, data.producto, data.gestion);
        if (data.bpin != registry.bpin) faults.push_back(fmt::format("el reporte es del BPIN {}", data.bpin));
        return sin_faltas(faults, "indicadores del proyecto", roles::gerente_proyecto);
    }
};

// LAW art. 2.2.6.5.1: more than the goal is counted as the goal, and seen.
struct AvanceHastaLaMeta : RuleOn<DatosAvanceProyecto, Formulacion> {
    static constexpr RuleInfo info{"proyecto.avance_hasta_la_meta",
                                   Level::warn,
                                   "Ningún indicador pasa de su meta.",
                                   {decreto_2104_2023, "art. 2.2.6.5.1"},
                                   "A26"};
    static Verdict check(const DatosAvanceProyecto& data, const Formulacion& whole) {
        const AvanceMes now{data.mes, data.producto, data.gestion};
        return sin_faltas(sobrepasados(whole, now), "100 % de la meta a lo sumo", roles::gerente_proyecto);
    }
};

// LAW art. 2.2.6.5.1: money that runs ahead of the works is looked at.
struct AvanceAcordeConPagos : RuleOn<DatosAvanceProyecto, Formulacion, EjecucionProyecto, AvancesProyecto, Occasion> {
    static constexpr RuleInfo info{
        "proyecto.avance_acorde_con_pagos",
        Level::warn,
        "Lo obligado no se adelanta al avance físico más de lo que se admite, y nada se paga sin avance.",
        {decreto_2104_2023, "art. 2.2.6.5.1"},
        "A25"};
    static Verdict check(const DatosAvanceProyecto& data, const Formulacion& whole, const EjecucionProyecto& execution,
                         const AvancesProyecto& before, const Occasion& now) {
        const auto month = mes_de(data.mes);
        if (!month) return holds();
        const int year = static_cast<int>(month->year());
        const AvanceMes reached{data.mes, data.producto, data.gestion};
        const auto works =
            avance_fisico({whole.preparacion, whole.programacion, reached, base_del_anio(before, year), year});
        const auto money = avance_financiero(vigencia_o_vacia(execution, year));
        const auto odd = inconsistencias(money, works.total, now.at(avance_brecha_maxima));
        return verdict(odd.empty(),
                       {{"obligado", money.obligado ? json(in_words(*money.obligado)) : json()},
                        {"fisico", works.total ? json(in_words(*works.total)) : json()}},
                       fmt::format("una brecha de {} a lo sumo", in_words(now.at(avance_brecha_maxima))))
            .mended_by(roles::gerente_proyecto);
    }
};

// LAW art. 2.2.6.5.1: what later months rest on is not changed under them.
struct UltimoMesCerrado : RuleOn<DatosMes, AvancesProyecto> {
    static constexpr RuleInfo info{"proyecto.ultimo_mes_cerrado",
                                   Level::block,
                                   "Se reabre el último mes cerrado.",
                                   {decreto_2104_2023, "art. 2.2.6.5.1"},
                                   "A35"};
    static Verdict check(const DatosMes& data, const AvancesProyecto& before) {
        return verdict(!data.mes.empty() && data.mes == before.avance.mes && !before.mes_reabierto, data.mes,
                       before.mes_reabierto ? "cerrar antes el mes reabierto" : before.avance.mes)
            .mended_by(roles::planeacion);
    }
};

using rules_of_decreto_2104_2023 =
    mp::mp_list<BpinBienFormado, ApropiacionIgualAProgramado, ComprometeLoProgramado, DentroDelHorizonte, AjusteUnico,
                CausaDelAjuste, AjusteDeRegistrado, AjusteConservaObjetivo, SinTramiteNoMueveDinero, AjusteConsistente,
                AjusteEnCurso, MesConsecutivo, AcumuladoNoBaja, IndicadoresDelProyecto, AvanceHastaLaMeta,
                AvanceAcordeConPagos, UltimoMesCerrado>;

}  // namespace hito::law
