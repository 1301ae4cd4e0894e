#include "workflows/sancionatorio/sancionatorio.hpp"

#include "engine/machine.hpp"
#include "workflows/law/decreto_1082_2015_sancionatorio.hpp"
#include "workflows/law/ley_1150_2007_contrato.hpp"
#include "workflows/law/ley_1437_2011_sancionatorio.hpp"
#include "workflows/law/ley_1474_2011.hpp"
#include "workflows/law/ley_1474_2011_sancionatorio.hpp"
#include "workflows/law/ley_80_1993.hpp"
#include "workflows/law/ley_80_1993_sancionatorio.hpp"
#include "workflows/law/ley_87_1993_sancionatorio.hpp"
#include "workflows/sancionatorio/actos.hpp"
#include "workflows/sancionatorio/consecuencias.hpp"

namespace hito::sancionatorio {

namespace {

// --- Questions -------------------------------------------------------------------------------------------------------

struct QueSeResuelve : RuleOn<Resolucion> {
    static constexpr std::string_view name = "que_se_resuelve";
    static constexpr auto outcomes = Words<ClaseSancion>::names;
    static std::string_view answer(const Resolucion& decision) {
        return outcomes[static_cast<std::size_t>(decision.clase)];
    }
};
struct QueDecideElRecurso : RuleOn<Reposicion> {
    static constexpr std::string_view name = "que_decide_el_recurso";
    static constexpr auto outcomes = Words<DecisionReposicion>::names;
    static std::string_view answer(const Reposicion& appeal) {
        return outcomes[static_cast<std::size_t>(appeal.decision)];
    }
};
// --- Machine ---------------------------------------------------------------------------------------------------------

// clang-format off
/// What every resolution asks for, whatever it decides, and what only this kind does.
template <Name Kind, class... More>
using StepResolver = Step<EnAudiencia, Resolver, Resuelto, When<QueSeResuelve, Kind>,
    AudienciaPrevia, EnLaAudiencia, PartesOidas, SancionAnunciada, ResolucionMotivada, SupervisorNoDecide,
    DecideNoControlInterno, More..., Then<ResolverEnContrato>>;

template <AState To, Name Answer, ARowPart... More>
using StepRecurso = Step<EnRecurso, ResolverRecurso, To, When<QueDecideElRecurso, Answer>,
    EnLaAudiencia, RecursoMotivado, SupervisorNoDecide, DecideNoControlInterno, More...>;

struct MaquinaSancionatorio : MachineDef<MaquinaSancionatorio, Sancionatorio> {
    static constexpr std::string_view name = "sancionatorio", label = "Procedimiento sancionatorio";
    using initial_state = mp::mp_list<NoCase, SinPausa>;

    using transition_table = Table<
        // The report waits for the head of the entity: to urge, to summon or to archive.
        Step<NoCase, Abrir, Informado, InformeSustentado, InformeOportuno>,
        Stays<In<Informado>, Conminar, ConminacionConPlazo, SupervisorNoDecide, DecisionOportuna>,
        Steps<In<Informado, Citado>, Citar, Citado,
              CitacionTrasInforme, CitacionCompleta, AudienciaConAntelacion, SupervisorNoDecide, DecisionOportuna>,

        // The hearing.
        Step<Citado, InstalarAudiencia, EnAudiencia,
             AudienciaEnSuFecha, GaranteCitado, SupervisorNoDecide, DecideNoControlInterno>,
        Stays<In<EnAudiencia>, RendirDescargos, SupervisorNoEsParte>,
        Stays<In<EnAudiencia>, IncorporarPrueba>,
        StepResolver<"multa",          SancionTasada, MultaPactada>,
        StepResolver<"clausula_penal">,
        StepResolver<"caducidad",      FacultadExcepcional, CaducidadConCausa>,
        StepResolver<"incumplimiento", SancionTasada>,
        StepResolver<"siniestro",      SancionTasada, SiniestroAmparadoAlOcurrir>,

        // The appeal, in the same hearing; what nobody appealed is firm the day after.
        Step<Resuelto, InterponerRecurso, EnRecurso, RecursoUnico, EnLaAudiencia, SupervisorNoEsParte>,
        StepRecurso<Resuelto,  "confirma">,
        StepRecurso<Resuelto,  "modifica", SancionNoAgravada>,
        StepRecurso<Archivado, "revoca",   Then<ConcluirEnContrato>>,
        Step<Resuelto, QuedaEnFirme, EnFirme, SancionEnFirme,
             Then<ImponerEnContrato>, Then<CaducarEnContrato>, Then<ConcluirEnContrato>>,

        // Without a sanction: until there is a resolution; after it, the appeal revokes.
        Step<Informado, Archivar, Archivado, ArchivoMotivado, SupervisorNoDecide, DecisionOportuna,
             Then<ConcluirEnContrato>>,
        Steps<In<Citado, EnAudiencia>, Archivar, Archivado, ArchivoMotivado, SupervisorNoDecide,
              Then<ConcluirEnContrato>>,

        // Who is told of it.
        Step<EnFirme, ReportarSancion, Comunicado, ReporteCompleto, ReporteOportuno, PublicidadAlDia>,

        // Beside the stage: the hearing may be suspended, and goes on where it was.
        Step<SinPausa,            SuspenderAudiencia, AudienciaSuspendida, AudienciaInstalada, SuspensionConFecha,
             SupervisorNoDecide>,
        Step<AudienciaSuspendida, ReanudarAudiencia,  SinPausa, ReanudacionNoAnticipada, ReanudacionEnFecha,
             SupervisorNoDecide>,
        Step<AudienciaSuspendida, Archivar,           SinPausa>,
        Publicable<SinPausa>  // Whatever the stage: nothing is firm while the hearing is suspended.
    >;
    // clang-format on

    static void apply(Sancionatorio& p, const Abrir& act, const Occasion& now) {
        static_cast<Apertura&>(p) = act;
        p.informado_el = now.date;
        p.informante = now.person;
    }
    static void apply(Sancionatorio& p, const Conminar& act, const Occasion& now) {
        p.conminado_el = now.date;
        p.conminado_hasta = act.cumplir_hasta;
    }
    static void apply(Sancionatorio& p, const Citar& act, const Occasion& now) {
        p.citacion = act;
        p.citado_el = now.date;
        p.contratista_citado = act.contratista_citado;
        p.garante_citado = act.garante_citado;
    }
    static void apply(Sancionatorio& p, const InstalarAudiencia& act, const Occasion& now) {
        static_cast<Asistencia&>(p) = act;
        p.audiencia_el = p.sesion_el = now.date;
    }
    static void apply(Sancionatorio& p, const RendirDescargos& act, const Occasion& now) {
        (act.parte == ParteProcedimiento::contratista ? p.descargos_contratista_el : p.descargos_garante_el) = now.date;
    }
    static void apply(Sancionatorio& p, const IncorporarPrueba&, const Occasion&) { ++p.pruebas; }
    static void apply(Sancionatorio& p, const SuspenderAudiencia& act, const Occasion&) {
        p.reanuda_el = act.reanuda_el;
    }
    static void apply(Sancionatorio& p, const ReanudarAudiencia&, const Occasion& now) {
        p.sesion_el = now.date;
        p.reanuda_el.reset();
    }
    static void apply(Sancionatorio& p, const Resolver& act, const Occasion& now) {
        p.resolucion = act;
        p.resuelta_el = now.date;
    }
    static void apply(Sancionatorio& p, const InterponerRecurso&, const Occasion& now) { p.recurso_el = now.date; }
    static void apply(Sancionatorio& p, const ResolverRecurso& act, const Occasion& now) {
        p.recurso_resuelto_el = now.date;
        p.numero_recurso = act.numero_acto;
        if (act.decision == DecisionReposicion::revoca) p.archivado_el = now.date;
        if (act.decision == DecisionReposicion::modifica && p.resolucion && act.valor) p.resolucion->valor = *act.valor;
    }
    static void apply(Sancionatorio& p, const QuedaEnFirme&, const Occasion& now) {
        p.en_firme_el = firme_el(p, now.date);
    }
    static void apply(Sancionatorio& p, const Archivar&, const Occasion& now) {
        p.archivado_el = now.date;
        p.reanuda_el.reset();
    }
    static void apply(Sancionatorio& p, const ReportarSancion&, const Occasion& now) { p.reportada_el = now.date; }

    static void apply(Sancionatorio&, const Publicar&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const Sancionatorio& p, const States& states, const Law& law) {
        return deadlines_of(p, states, law);
    }
    static Summary summary(const Sancionatorio& p) {
        std::vector<std::string> keys;
        if (!p.radicado.empty()) keys.push_back(p.radicado);
        return {
            fmt::format("Sancionatorio del contrato {}: {}", p.numero_contrato, p.clausulas), p.ordenador, {}, keys};
    }
};

}  // namespace

}  // namespace hito::sancionatorio

namespace hito {

const Workflow& sancionatorio_workflow() {
    static const MachineWorkflow<sancionatorio::MaquinaSancionatorio> workflow;
    return workflow;
}

}  // namespace hito
