// Ley 1474 de 2011: who tells of a breach and who answers for it (art. 84), and the procedure by which the entity
// fines, makes the penal clause effective and declares the breach (art. 86). That the contractor was heard and the
// guarantor summoned (`AudienciaPrevia`, `GaranteCitado`): ley_1474_2011.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/hechos_sancionatorio.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_sancionatorio.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::law {

namespace sancionatorio {

/// The last day to answer the report, or what was not mended in the time given; nothing before the report.
inline std::optional<Count> decision_due(const InformeRadicado& report, const Conminado& urged, const Law& law) {
    const auto from = urged.conminado_hasta ? urged.conminado_hasta : report.informado_el;
    if (!from) return std::nullopt;
    return law.calendar->count_after(*from, law.at(sancionatorio_decision_dias, *from));
}

/// Whether the person watches over the contract, or did when the breach was told.
inline bool watches(const InformeRadicado& report, const Supervision& watch, std::string_view person) {
    return person == report.informante || std::any_of(watch.designaciones.begin(), watch.designaciones.end(),
                                                      [&](const Designacion& one) { return one.persona == person; });
}

}  // namespace sancionatorio

// LAW art. 84: whoever watches over the contract tells the entity of a breach: what happened, against which duty.
struct InformeSustentado : RuleOn<InformeIncumplimiento> {
    static constexpr RuleInfo info{"sancionatorio.informe_sustentado",
                                   Level::block,
                                   "El informe dice los hechos y las obligaciones que se habrían incumplido.",
                                   {ley_1474_2011, "art. 84; art. 86 lit. a"},
                                   "R35"};
    static Verdict check(const InformeIncumplimiento& report) {
        if (report.hechos.empty()) return missing("hechos", "hechos y pruebas").mended_by(roles::supervisor);
        if (report.clausulas.empty())
            return missing("clausulas", "obligaciones o cláusulas").mended_by(roles::supervisor);
        return holds();
    }
};

// LAW art. 84: and tells it in time. How many days that is, no article says: parameter `incumplimiento_informe_dias`.
struct InformeOportuno : RuleOn<InformeIncumplimiento, Occasion> {
    static constexpr RuleInfo info{
        "sancionatorio.informe_oportuno",
        Level::warn,
        "El supervisor o interventor informa el incumplimiento a tiempo desde que lo conoce.",
        {ley_1474_2011, "art. 84 y su par. 3"},
        "R34"};
    static Verdict check(const InformeIncumplimiento& report, const Occasion& now) {
        if (!report.conocido_el) return holds();
        const Count last = now.calendar().count_after(*report.conocido_el, now.at(incumplimiento_informe_dias));
        return not_after(now.date, last.result).mended_by(roles::supervisor).because(last.account + ".");
    }
};

// LAW art. 84 par. 3: an authority who was told of a breach and neither urges the contractor nor takes measures answers
// for the damage with him. Within how many days: parameter `sancionatorio_decision_dias`.
struct DecisionOportuna : RuleOn<InformeRadicado, Conminado, CitacionHecha, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.decision_oportuna",
                                   Level::warn,
                                   "El ordenador conmina, cita o archiva a tiempo desde que le informan.",
                                   {ley_1474_2011, "art. 84 par. 3"},
                                   "R34"};
    static Verdict check(const InformeRadicado& report, const Conminado& urged, const CitacionHecha& summons,
                         const Occasion& now) {
        const auto last = sancionatorio::decision_due(report, urged, *now.law);
        if (!last || summons.citado_el) return holds();
        return not_after(now.date, last->result)
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("El término venció el {}: {}.", to_iso(last->result), last->account));
    }
};

// LAW art. 84 par. 3: urging gives the contractor until a day to comply.
struct ConminacionConPlazo : RuleOn<Conminacion, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.conminacion_con_plazo",
                                   Level::block,
                                   "La conminación da un plazo para cumplir.",
                                   {ley_1474_2011, "art. 84 par. 3"},
                                   "R34"};
    static Verdict check(const Conminacion& urging, const Occasion& now) {
        return not_before(urging.cumplir_hasta, now.date + Days{1}).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. a: the summons goes with the report, so it can't be older.
struct CitacionTrasInforme : RuleOn<InformeRadicado, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.citacion_tras_informe",
                                   Level::block,
                                   "La citación no es anterior al informe en que se sustenta.",
                                   {ley_1474_2011, "art. 86 lit. a"},
                                   "X10 R35"};
    static Verdict check(const InformeRadicado& report, const Occasion& now) {
        if (!report.informado_el) return missing("informe", "informe de incumplimiento").mended_by(roles::supervisor);
        return not_before(now.date, *report.informado_el).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. a: (1) the facts, (2) the report, (3) norms or clauses, (4) consequences, (5) place and hour; the
// day is asked for as a date.
struct CitacionCompleta : RuleOn<Citacion> {
    static constexpr RuleInfo info{"sancionatorio.citacion_completa",
                                   Level::block,
                                   "La citación al contratista dice hechos, cláusulas, consecuencias, lugar y hora, y "
                                   "lleva el informe.",
                                   {ley_1474_2011, "art. 86 lit. a"},
                                   "X10 R35"};
    static Verdict check(const Citacion& summons) {
        std::vector<std::string> lacks;
        const auto need = [&](bool there, const char* what) {
            if (!there) lacks.emplace_back(what);
        };
        need(summons.contratista_citado, "contratista citado");
        need(!summons.hechos_citados.empty(), "hechos");                  // (1)
        need(summons.informe_anexo, "informe anexo");                     // (2)
        need(!summons.normas_y_clausulas.empty(), "normas o cláusulas");  // (3)
        need(!summons.consecuencias.empty(), "consecuencias");            // (4)
        need(!summons.lugar.empty(), "lugar");                            // (5)
        need(!summons.hora.empty(), "hora");
        return verdict(lacks.empty(), lacks.empty() ? json("completa") : json{{"falta", lacks}}, "citación completa")
            .mended_by(roles::ordenador_gasto)
            .because(fmt::format("Falta: {}.", fmt::join(lacks, ", ")));
    }
};

// LAW art. 86 lit. a: the hearing is held as soon as the nature of the contract allows, which leaves time for a
// defence. How much: parameter `sancionatorio_antelacion_dias`.
struct AudienciaConAntelacion : RuleOn<Citacion, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.audiencia_con_antelacion",
                                   Level::block,
                                   "Entre la citación y la audiencia hay un término razonable para defenderse.",
                                   {ley_1474_2011, "art. 86 lit. a"},
                                   "R35"};
    static Verdict check(const Citacion& summons, const Occasion& now) {
        const Termino term = termino(sancionatorio_antelacion_dias, now.date, now.calendar(), now.law->parameters);
        return not_before(summons.fecha_audiencia, term.siguiente_habil)
            .mended_by(roles::ordenador_gasto)
            .because(term.cuenta + ".");
    }
};

// LAW art. 86 lit. a: on the day to which the parties were summoned; another day is another summons.
struct AudienciaEnSuFecha : RuleOn<CitacionHecha, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.audiencia_en_su_fecha",
                                   Level::block,
                                   "La audiencia se instala el día señalado en la citación.",
                                   {ley_1474_2011, "art. 86 lit. a"},
                                   "X10 R35"};
    static Verdict check(const CitacionHecha& summons, const Occasion& now) {
        if (!summons.citacion) return missing("citacion", "acto citar").mended_by(roles::ordenador_gasto);
        const Date day = summons.citacion->fecha_audiencia;
        return verdict(now.date == day, to_iso(now.date), to_iso(day) + ", o acto citar para otro día")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. b and c: the head of the entity or a delegate presides and decides; whoever told of the breach
// doesn't.
struct SupervisorNoDecide : RuleOn<InformeRadicado, Supervision, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.supervisor_no_decide",
                                   Level::block,
                                   "Quien vigila el contrato no cita, preside ni decide el sancionatorio.",
                                   {ley_1474_2011, "art. 86 lit. b y c"},
                                   "R33 R35"};
    static Verdict check(const InformeRadicado& report, const Supervision& watch, const Occasion& now) {
        return verdict(!sancionatorio::watches(report, watch, now.person), std::string(now.person),
                       "una persona distinta del supervisor e interventor")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. b: the contractor and the guarantor are heard; whoever watches over the contract is no party.
struct SupervisorNoEsParte : RuleOn<InformeRadicado, Supervision, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.supervisor_no_es_parte",
                                   Level::block,
                                   "Quien vigila el contrato no rinde descargos ni recurre.",
                                   {ley_1474_2011, "art. 86 lit. b"},
                                   "R33 R35"};
    static Verdict check(const InformeRadicado& report, const Supervision& watch, const Occasion& now) {
        return verdict(!sancionatorio::watches(report, watch, now.person), std::string(now.person),
                       "el contratista, el garante o quien lleva el acta")
            .mended_by(roles::contratista);
    }
};

// LAW art. 86 lit. b: each party that came is heard before the entity decides.
struct PartesOidas : RuleOn<Asistencia, MarchaAudiencia> {
    static constexpr RuleInfo info{"sancionatorio.partes_oidas",
                                   Level::block,
                                   "Antes de decidir, el contratista y el garante que asistieron rindieron descargos.",
                                   {ley_1474_2011, "art. 86 lit. b"},
                                   "X10 R35"};
    static Verdict check(const Asistencia& present, const MarchaAudiencia& hearing) {
        if (present.asiste_contratista && !hearing.descargos_contratista_el)
            return missing("descargos", "descargos del contratista").mended_by(roles::contratista);
        if (present.asiste_garante && !hearing.descargos_garante_el)
            return missing("descargos", "descargos del garante").mended_by(roles::jefe_contratacion);
        return holds();
    }
};

// LAW art. 86 lit. c: resolution, appeal and its decision belong to the hearing: they happen on the day of a session.
struct EnLaAudiencia : RuleOn<MarchaAudiencia, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.en_la_audiencia",
                                   Level::block,
                                   "La sanción se decide, se recurre y se resuelve el recurso en la audiencia.",
                                   {ley_1474_2011, "art. 86 lit. c"},
                                   "X10 R35"};
    static Verdict check(const MarchaAudiencia& hearing, const Occasion& now) {
        if (!hearing.sesion_el)
            return missing("audiencia", "acto instalar_audiencia").mended_by(roles::ordenador_gasto);
        return verdict(now.date == *hearing.sesion_el, to_iso(now.date),
                       "el día de la sesión, " + to_iso(*hearing.sesion_el))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. c: the decision says what happened in the hearing and why it follows.
struct ResolucionMotivada : RuleOn<Resolucion> {
    static constexpr RuleInfo info{"sancionatorio.resolucion_motivada",
                                   Level::block,
                                   "La resolución dice lo ocurrido en la audiencia y sus motivos.",
                                   {ley_1474_2011, "art. 86 lit. c"},
                                   "R35"};
    static Verdict check(const Resolucion& decision) {
        if (decision.motivacion.empty()) return missing("motivacion", "motivos").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW art. 86 lit. a and c: nobody is sanctioned with what the summons didn't tell could come.
struct SancionAnunciada : RuleOn<Resolucion, CitacionHecha> {
    static constexpr RuleInfo info{"sancionatorio.sancion_anunciada",
                                   Level::block,
                                   "La sanción es una de las consecuencias anunciadas en la citación.",
                                   {ley_1474_2011, "art. 86 lit. a y c"},
                                   "X10 R35"};
    static Verdict check(const Resolucion& decision, const CitacionHecha& summons) {
        if (!summons.citacion) return missing("citacion", "acto citar").mended_by(roles::ordenador_gasto);
        const auto& told = summons.citacion->consecuencias;
        return verdict(std::any_of(told.begin(), told.end(),
                                   [&](const ConsecuenciaAnunciada& one) { return one.clase == decision.clase; }),
                       write_value(decision.clase, Form::wire), write_value(told, Form::wire))
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 inc. 1: a breach is declared with its damages in figures, and a fine has its own.
struct SancionTasada : RuleOn<Resolucion> {
    static constexpr RuleInfo info{"sancionatorio.sancion_tasada",
                                   Level::block,
                                   "La multa, los perjuicios o el siniestro que se declaran tienen su valor.",
                                   {ley_1474_2011, "art. 86 inc. 1"},
                                   "R35"};
    static Verdict check(const Resolucion& decision) {
        return verdict(decision.valor > Money{}, write_value(decision.valor, Form::wire), "un valor positivo")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. c: one appeal, and none against what it decided.
struct RecursoUnico : RuleOn<SancionDecidida> {
    static constexpr RuleInfo info{"sancionatorio.recurso_unico",
                                   Level::block,
                                   "Contra lo que decide la reposición no cabe otro recurso.",
                                   {ley_1474_2011, "art. 86 lit. c"}};
    static Verdict check(const SancionDecidida& decided) {
        if (!decided.recurso_resuelto_el) return holds();
        return verdict(false, "recurso decidido el " + to_iso(*decided.recurso_resuelto_el), "sin recurso anterior")
            .mended_by(roles::contratista);
    }
};

// LAW art. 86 lit. d: what is suspended is a hearing that began and whose procedure goes on.
struct AudienciaInstalada : RuleOn<Audiencia, SancionDecidida, SinSancion> {
    static constexpr RuleInfo info{"sancionatorio.audiencia_instalada",
                                   Level::block,
                                   "Se suspende una audiencia instalada y que no ha terminado.",
                                   {ley_1474_2011, "art. 86 lit. d"}};
    static Verdict check(const Audiencia& hearing, const SancionDecidida& decided, const SinSancion& end) {
        if (!hearing.audiencia_el)
            return missing("audiencia", "acto instalar_audiencia").mended_by(roles::ordenador_gasto);
        return is_true(!decided.en_firme_el && !end.archivado_el, "procedimiento en curso")
            .mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. d: and only with a reason, and with the day and hour on which it goes on.
struct SuspensionConFecha : RuleOn<DatosSuspensionAudiencia, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.suspension_con_fecha",
                                   Level::block,
                                   "La audiencia se suspende con su razón y con fecha y hora para reanudarla.",
                                   {ley_1474_2011, "art. 86 lit. d"},
                                   "R35"};
    static Verdict check(const DatosSuspensionAudiencia& data, const Occasion& now) {
        if (data.razon.empty()) return missing("razon", "razón de la suspensión").mended_by(roles::ordenador_gasto);
        if (!data.reanuda_el || data.hora.empty())
            return missing("reanuda_el", "fecha y hora para reanudar").mended_by(roles::ordenador_gasto);
        return not_before(*data.reanuda_el, now.date).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. d: the parties were told that day, and come on it.
struct ReanudacionNoAnticipada : RuleOn<MarchaAudiencia, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.reanudacion_no_anticipada",
                                   Level::block,
                                   "La audiencia no se reanuda antes del día señalado.",
                                   {ley_1474_2011, "art. 86 lit. d"},
                                   "R35"};
    static Verdict check(const MarchaAudiencia& hearing, const Occasion& now) {
        return not_before(now.date, hearing.reanuda_el.value_or(now.date)).mended_by(roles::ordenador_gasto);
    }
};
struct ReanudacionEnFecha : RuleOn<MarchaAudiencia, Occasion> {
    static constexpr RuleInfo info{"sancionatorio.reanudacion_en_fecha",
                                   Level::warn,
                                   "La audiencia se reanuda el día señalado.",
                                   {ley_1474_2011, "art. 86 lit. d"},
                                   "R35"};
    static Verdict check(const MarchaAudiencia& hearing, const Occasion& now) {
        return not_after(now.date, hearing.reanuda_el.value_or(now.date)).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 86 lit. c and d: the entity may also find no breach, or that it ceased; it says why.
struct ArchivoMotivado : RuleOn<Archivo> {
    static constexpr RuleInfo info{"sancionatorio.archivo_motivado",
                                   Level::block,
                                   "El archivo dice por qué no hay sanción.",
                                   {ley_1474_2011, "art. 86 lit. c y d"},
                                   "R34 R35"};
    static Verdict check(const Archivo& data) {
        if (data.motivacion.empty()) return missing("motivacion", "motivos").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// clang-format off
using rules_of_ley_1474_2011_sancionatorio = mp::mp_list<
    InformeSustentado, InformeOportuno, DecisionOportuna, ConminacionConPlazo, CitacionTrasInforme, CitacionCompleta,
    AudienciaConAntelacion, AudienciaEnSuFecha, SupervisorNoDecide, SupervisorNoEsParte, PartesOidas, EnLaAudiencia,
    ResolucionMotivada, SancionAnunciada, SancionTasada, RecursoUnico, AudienciaInstalada, SuspensionConFecha,
    ReanudacionNoAnticipada, ReanudacionEnFecha, ArchivoMotivado>;
// clang-format on

}  // namespace hito::law
