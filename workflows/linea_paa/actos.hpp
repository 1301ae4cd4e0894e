// States and acts of a line of the annual acquisition plan. Source: planning.md §1.8.
#pragma once

#include "engine/table.hpp"
#include "workflows/linea_paa/sujeto.hpp"
#include "workflows/roles.hpp"

namespace hito::linea_paa {

using namespace law;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct Identificada      : State<"identificada",      "Necesidad identificada"> {};
struct Borrador          : State<"borrador",          "En borrador"> {};
struct EnRevision        : StartsAnew<"en_revision",  "En revisión"> {};
struct Devuelta          : State<"devuelta",          "Devuelta"> {};
struct Aprobada          : State<"aprobada",          "Aprobada, por publicar"> {};
struct Publicada         : StartsAnew<"publicada",    "Publicada"> {};
struct EnModificacion    : State<"en_modificacion",   "En modificación"> {};
struct VinculadaProceso  : State<"vinculada_proceso", "Vinculada a un proceso"> {};
struct EnContratacion    : State<"en_contratacion",   "En contratación"> {};
struct Contratada        : State<"contratada",        "Contratada"> {};
struct EnEjecucion       : State<"en_ejecucion",      "En ejecución"> {};
struct Cerrada           : Final<"cerrada",           "Cerrada"> {};
struct Excluida          : Final<"excluida",          "Excluida"> {};
struct NoEjecutada       : Final<"no_ejecutada",      "No ejecutada"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByArea = By<roles::area_solicitante>;
using ByRevision = By<roles::planeacion, roles::jefe_presupuesto, roles::jefe_contratacion>;
using ByOrdenador = By<roles::ordenador_gasto>;
using ByResponsable = By<roles::responsable_paa>;
// Brought about by the case of the process, the contract or the registry; by hand for those that are not followed here.
using ByContratacion = By<roles::jefe_contratacion, roles::ordenador_gasto>;
using BySeguimiento = By<roles::supervisor, roles::jefe_contratacion>;
// clang-format on

struct RegistrarNecesidad : ActOf<"registrar_necesidad", "Registrar la necesidad", ByArea, IdentidadLinea, SinFuente> {
    static constexpr std::array evidence{EvidenceInfo{"formato_necesidad", "Formato de necesidad"}};
};
struct Elaborar : ActOf<"elaborar", "Elaborar la línea", ByArea, ColumnasPaa> {
    static constexpr std::array evidence{EvidenceInfo{"ficha_linea", "Ficha de la línea"}};
};
struct Enviar : ActOf<"enviar", "Enviar a revisión", ByArea> {};
struct DarVistoPlaneacion
    : ActOf<"dar_visto_planeacion", "Dar el visto bueno de planeación", By<roles::planeacion>, DatosVistoPlaneacion> {};
struct DarVistoPresupuesto : ActOf<"dar_visto_presupuesto", "Dar el visto bueno de presupuesto",
                                   By<roles::jefe_presupuesto>, DatosVistoPresupuesto> {};
struct Devolver : ActOf<"devolver", "Devolver la línea", ByRevision> {};
struct Aprobar : ActOf<"aprobar", "Aprobar la línea", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acta_aprobacion", "Acta de aprobación"}};
};
struct PublicarLinea : ActOf<"publicar", "Publicar la línea", ByResponsable, CanalesPaa, DatosVersion> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_secop", "Constancia de publicación en el SECOP"},
                                         EvidenceInfo{"constancia_web", "Constancia de publicación en la página web"}};
};
/// The whole line as it would be published.
struct SolicitarModificacion
    : ActOf<"solicitar_modificacion", "Solicitar que se modifique", ByArea, DatosModificacionPaa, ColumnasPaa> {
    static constexpr std::array evidence{EvidenceInfo{"solicitud_modificacion", "Solicitud de modificación"}};
};
struct AprobarModificacion : ActOf<"aprobar_modificacion", "Aprobar la modificación", ByOrdenador> {
    static constexpr std::array evidence{EvidenceInfo{"acta_aprobacion", "Acta de aprobación"}};
};
struct RechazarModificacion : ActOf<"rechazar_modificacion", "Rechazar la modificación", ByOrdenador> {};
/// A line that processes or contracts stand on is published anew without leaving its stage.
struct AjustarPublicada : ActOf<"ajustar_publicada", "Publicar un ajuste de la línea en contratación", ByResponsable,
                                DatosModificacionPaa, CanalesPaa, DatosVersion, ColumnasPaa> {
    static constexpr std::array evidence{EvidenceInfo{"acta_aprobacion", "Acta de aprobación del ajuste"},
                                         EvidenceInfo{"constancia_secop", "Constancia de publicación en el SECOP"}};
};
struct Excluir : ActOf<"excluir", "Excluir del plan", ByResponsable, DatosExclusion, CanalesPaa, DatosVersion> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_secop", "Constancia de publicación en el SECOP"}};
};
struct Descartar : ActOf<"descartar", "Descartar antes de publicar", ByArea> {};
struct RegistrarPublicada : ActOf<"registrar_publicada", "Registrar la línea ya publicada por fuera", ByResponsable,
                                  CanalesPaa, DatosVersion, ColumnasPaa> {};

struct VincularProceso : ActOf<"vincular_proceso", "Vincular un proceso", ByContratacion, DatosVinculacion> {
    static constexpr std::array evidence{EvidenceInfo{"estudios_previos", "Estudios previos"}};
};
struct DesvincularProceso
    : ActOf<"desvincular_proceso", "Desvincular un proceso que no sigue", ByContratacion, ProcesoReferido> {
    static constexpr std::array evidence{EvidenceInfo{"acto_terminacion", "Acto que declara desierto o termina"}};
};
struct AbrirProceso : ActOf<"abrir_proceso", "Registrar la apertura de un proceso", ByContratacion, ProcesoReferido> {
    static constexpr std::array evidence{EvidenceInfo{"acto_apertura", "Acto de apertura"}};
};
struct RegistrarContrato : ActOf<"registrar_contrato", "Registrar un contrato", ByContratacion, DatosContratoLinea> {
    static constexpr std::array evidence{EvidenceInfo{"contrato", "Contrato"}};
};
struct ActualizarContrato
    : ActOf<"actualizar_contrato", "Registrar el valor nuevo de un contrato", ByContratacion, DatosContratoLinea> {
    static constexpr std::array evidence{EvidenceInfo{"otrosi", "Otrosí o acto que lo cambia"}};
};
struct SeguirVigenciaFutura
    : ActOf<"seguir_vigencia_futura", "Seguir la vigencia futura que se pidió", ByConsequence, DatosEstadoVigencia> {};
struct IniciarContrato
    : ActOf<"iniciar_contrato", "Registrar el inicio de un contrato", BySeguimiento, ContratoReferido> {};
struct CerrarContrato
    : ActOf<"cerrar_contrato", "Registrar el cierre de un contrato", BySeguimiento, ContratoReferido, DatosEjecutado> {
};
struct RegistrarCompromiso : ActOf<"registrar_compromiso", "Registrar un compromiso de la vigencia",
                                   By<roles::jefe_presupuesto>, DatosCompromisoLinea> {};
struct LiberarCompromiso : ActOf<"liberar_compromiso", "Registrar un compromiso que se liberó",
                                 By<roles::jefe_presupuesto>, DatosCompromisoLinea> {};
struct CierreVigencia : ActOf<"cierre_vigencia", "Termina la vigencia", By<roles::reloj, roles::responsable_paa>> {
    static constexpr bool by_clock = true;
};

}  // namespace hito::linea_paa
