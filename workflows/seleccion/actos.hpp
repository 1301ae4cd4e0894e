// States and acts that the competitive selections share. Source: Decreto 1082 de 2015, art. 2.2.1.1.2 and 2.2.1.2.1.
#pragma once

#include "engine/table.hpp"
#include "workflows/publicar.hpp"
#include "workflows/seleccion/proceso.hpp"
#include "workflows/seleccion/reservas.hpp"

namespace hito::seleccion {

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct EnEstructuracion   : State<"en_estructuracion",   "En estructuración"> {};
struct EnRevision         : State<"en_revision",         "Estudios en revisión"> {};
struct EstudiosAprobados  : State<"estudios_aprobados",  "Estudios aprobados"> {};
struct Desistido          : Final<"desistido",           "Desistido">, SueltaLoReservado {};
struct ProyectoPublicado  : State<"proyecto_publicado",  "Proyecto de pliego publicado"> {};
struct ReciboOfertas      : State<"recibo_ofertas",      "En recibo de ofertas"> {};
struct EnEvaluacion       : State<"en_evaluacion",       "En evaluación"> {};
struct EnTraslado         : State<"en_traslado",         "Informe en traslado"> {};
struct ParaDecision       : State<"para_decision",       "Para decisión"> {};
struct Adjudicado         : State<"adjudicado",          "Adjudicado"> {};
struct SegundoLugar       : State<"segundo_lugar",       "Por adjudicar al segundo"> {};
struct Contratado         : Final<"contratado",          "Con contrato suscrito"> {};
struct Desierto           : Final<"desierto",            "Desierto">, SueltaLoReservado {};
struct Revocado           : Final<"revocado",            "Revocado">, SueltaLoReservado {};

// Beside the stage: whether the process is suspended.
struct EnCurso            : State<"en_curso",            "En curso"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using namespace law;

using ByOrdenador = By<roles::ordenador_gasto>;
using ByJefe = By<roles::jefe_contratacion>;
using ByComite = By<roles::comite_evaluador>;
/// Those outside have no token: who keeps the file may record what they did.
using ByInteresado = By<roles::proponente, roles::jefe_contratacion>;

struct RegistrarNecesidad : ActOf<"registrar_necesidad", "Registrar la necesidad", By<roles::area_solicitante, roles::jefe_contratacion>, Necesidad, AniosPorVenir> {};
struct RadicarEstudios : ActOf<"radicar_estudios", "Radicar los estudios previos", By<roles::area_solicitante>, ContenidoEstudios, Condiciones> {
    static constexpr std::array evidence{EvidenceInfo{"estudios_previos", "Estudios y documentos previos"},
                                         EvidenceInfo{"analisis_sector", "Análisis del sector"},
                                         EvidenceInfo{"matriz_riesgos", "Matriz de riesgos"}};
};
struct Devolver : ActOf<"devolver", "Devolver los estudios", ByJefe> {};
struct AprobarEstudios : ActOf<"aprobar_estudios", "Aprobar los estudios", ByJefe> {};
struct ExpedirCdp : ActOf<"expedir_cdp", "Expedir el CDP", By<roles::jefe_presupuesto>, DatosCdp> {
    static constexpr std::array evidence{EvidenceInfo{"cdp", "Certificado de disponibilidad presupuestal"}};
};
struct Desistir : ActOf<"desistir", "Desistir del proceso", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acto_desistimiento", "Acto o constancia que desiste"}};
    static constexpr PublicationInfo publication{"acto_desistimiento", en_secop};
    /// Before anything was published there is nothing to tell anybody.
    template <class P>
    static std::optional<Date> publishable_from(const P& p, Date day) {
        return convocado(p) ? std::optional{day} : std::nullopt;
    }
};

struct PublicarProyecto : ActOf<"publicar_aviso_y_proyecto", "Publicar el aviso de convocatoria y el proyecto de pliego", ByJefe, DatosProyecto> {
    static constexpr std::array evidence{EvidenceInfo{"aviso_convocatoria", "Aviso de convocatoria"},
                                         EvidenceInfo{"proyecto_pliego", "Proyecto de pliego de condiciones"}};
    static constexpr PublicationInfo publication{"proyecto_pliego", al_convocar_en_secop, nullptr, true};
};
struct ObservarProyecto : ActOf<"observar_proyecto", "Observar el proyecto de pliego", ByInteresado, DatosObservacion> {};
struct ResponderObservaciones : ActOf<"responder_observaciones", "Responder las observaciones al proyecto", ByJefe, DatosRespuestas> {
    static constexpr std::array evidence{EvidenceInfo{"respuestas", "Respuestas motivadas"}};
    static constexpr PublicationInfo publication{"respuestas", en_secop};
};
struct SolicitarMipyme : ActOf<"solicitar_limitacion_mipyme", "Pedir que se limite a Mipyme", ByInteresado, DatosSolicitante> {};
struct AbrirProceso : ActOf<"abrir", "Ordenar la apertura", ByOrdenador, DatosApertura> {
    static constexpr std::array evidence{EvidenceInfo{"acto_apertura", "Acto administrativo de apertura"},
                                         EvidenceInfo{"pliego", "Pliego de condiciones definitivo"}};
    static constexpr PublicationInfo publication{"acto_apertura", al_convocar_en_secop};
};
struct ExpedirAdenda : ActOf<"expedir_adenda", "Expedir una adenda", ByOrdenador, DatosAdenda> {
    static constexpr std::array evidence{EvidenceInfo{"adenda", "Adenda"}};
    static constexpr PublicationInfo publication{"adenda", al_convocar_en_secop, nullptr, true};
};
struct PresentarOferta : ActOf<"presentar_oferta", "Recibir una oferta", ByInteresado, DatosOferta> {};
struct Cerrar : ActOf<"cerrar", "Cerrar la recepción de ofertas", By<roles::reloj, roles::jefe_contratacion>> {
    static constexpr bool by_clock = true;
    static constexpr std::array evidence{EvidenceInfo{"acta_cierre", "Acta de cierre con las ofertas"}};
    static constexpr PublicationInfo publication{"acta_cierre", en_secop};
};
struct RequerirSubsanacion : ActOf<"requerir_subsanacion", "Requerir una subsanación", ByComite, DatosRequerimiento> {};
struct PublicarInforme : ActOf<"publicar_informe", "Publicar el informe de evaluación", ByComite, DatosInformeEvaluacion> {
    static constexpr std::array evidence{EvidenceInfo{"informe_evaluacion", "Informe de evaluación"}};
    static constexpr PublicationInfo publication{"informe_evaluacion", al_convocar_en_secop, nullptr, true};
};
struct ObservarInforme : ActOf<"observar_informe", "Observar el informe de evaluación", ByInteresado, DatosObservacion> {};
struct Subsanar : ActOf<"subsanar", "Subsanar un requisito", ByInteresado, DatosSubsanacion> {};
struct ConsolidarInforme : ActOf<"consolidar_informe", "Consolidar el informe con las respuestas", ByComite, DatosConsolidacion> {
    static constexpr std::array evidence{EvidenceInfo{"informe_final", "Informe definitivo con las respuestas"}};
    static constexpr PublicationInfo publication{"informe_final", en_secop};
};
struct Adjudicar : ActOf<"adjudicar", "Adjudicar", ByOrdenador, DatosAdjudicacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_adjudicacion", "Acto de adjudicación"}};
    static constexpr PublicationInfo publication{"acto_adjudicacion", en_secop};
};
struct DeclararDesierta : ActOf<"declarar_desierta", "Declarar desierto el proceso", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acto_desierta", "Acto motivado"}};
    static constexpr PublicationInfo publication{"acto_desierta", en_secop};
};
struct RevocarApertura : ActOf<"revocar_apertura", "Revocar la apertura", ByOrdenador, DatosRevocatoria> {
    static constexpr std::array evidence{EvidenceInfo{"acto_revocatoria", "Acto que revoca la apertura"}};
    static constexpr PublicationInfo publication{"acto_revocatoria", en_secop};
};
struct RevocarAdjudicacion : ActOf<"revocar_adjudicacion", "Revocar la adjudicación", ByOrdenador, DatosRevocatoria> {
    static constexpr std::array evidence{EvidenceInfo{"acto_revocatoria", "Acto que revoca la adjudicación"}};
    static constexpr PublicationInfo publication{"acto_revocatoria", en_secop};
};
struct AdjudicatarioNoSuscribe : ActOf<"adjudicatario_no_suscribe", "Dejar constancia de que el adjudicatario no suscribió", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"reclamacion_seriedad", "Reclamación de la garantía de seriedad"}};
};
struct AdjudicarSegundo : ActOf<"adjudicar_segundo", "Adjudicar al segundo", ByOrdenador, DatosAdjudicacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_adjudicacion", "Acto de adjudicación"}};
    static constexpr PublicationInfo publication{"acto_adjudicacion", en_secop};
};
/// The contract brings it about when it is signed.
struct RegistrarSuscripcion : ActOf<"registrar_suscripcion", "Registrar el contrato suscrito", ByConsequence> {};

struct SuspenderProceso : ActOf<"suspender_proceso", "Suspender el proceso", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acto_suspension", "Acto que suspende el proceso"}};
    static constexpr PublicationInfo publication{"acto_suspension", en_secop};
};
struct ReanudarProceso : ActOf<"reanudar_proceso", "Reanudar el proceso", ByOrdenador, DatosReanudacion> {
    static constexpr std::array evidence{EvidenceInfo{"acto_reanudacion", "Acto que reanuda el proceso"}};
    static constexpr PublicationInfo publication{"acto_reanudacion", en_secop};
};
struct ProcesoSuspendido : Pause<"proceso_suspendido", "Suspendido", ReanudarProceso, RevocarApertura, Desistir, Publicar> {};
// clang-format on

}  // namespace hito::seleccion
