// The states and the acts of an investment project. Source: law/planning.md §3.4.
#pragma once

#include "engine/table.hpp"
#include "workflows/proyecto/sujeto.hpp"
#include "workflows/roles.hpp"

namespace hito::proyecto {

using namespace law;

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct EnFormulacion        : State<"en_formulacion",         "En formulación"> {};
struct Presentado           : State<"presentado",             "Presentado"> {};
struct DevueltoMga          : State<"devuelto_mga",           "Devuelto a la MGA"> {};
struct Transferido          : State<"transferido",            "Transferido al banco"> {};
struct EnControlFormulacion : State<"en_control_formulacion", "En control de formulación"> {};
struct EnViabilidad         : State<"en_viabilidad",          "En viabilidad"> {};
struct Viable               : State<"viable",                 "Viable"> {};
struct NoViable             : State<"no_viable",              "No viable"> {};
struct Registrado           : State<"registrado",             "Registrado en el banco"> {};
struct Priorizado           : State<"priorizado",             "Priorizado"> {};
struct ProgramadoPoai       : State<"programado_poai",        "Programado en el POAI"> {};
struct ConRecursos          : State<"con_recursos",           "Con recursos"> {};
struct EnEjecucion          : State<"en_ejecucion",           "En ejecución"> {};
struct Terminado            : State<"terminado",              "Terminado"> {};
struct EnCierre             : State<"en_cierre",              "En cierre"> {};
struct Cerrado              : Final<"cerrado",                "Cerrado"> {};
struct ArchivadoDelBanco    : Final<"archivado",              "Archivado"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByFormulador = By<roles::formulador>;
using ByBanco      = By<roles::planeacion>;
using ByGerente    = By<roles::gerente_proyecto, roles::planeacion>;

struct Crear         : ActOf<"crear", "Crear el proyecto", By<roles::formulador, roles::planeacion>, IdentidadProyecto> {};
struct Formular      : ActOf<"formular", "Formular el proyecto, por módulos", ByFormulador, ModulosFormulacion> {};
struct Presentar     : ActOf<"presentar", "Presentar el proyecto", ByFormulador> {
    static constexpr std::array evidence{EvidenceInfo{"mga", "Ficha MGA"}, EvidenceInfo{"documento_tecnico", "Documento técnico"},
                                         EvidenceInfo{"presupuesto", "Presupuesto detallado"}};
};
struct Transferir    : ActOf<"aceptar_y_transferir", "Aceptar y transferir al banco", By<roles::formulador, roles::planeacion>, DatosAceptacion> {
    static constexpr std::array evidence{EvidenceInfo{"carta_presentacion", "Carta de presentación"}};
};
struct Devolver      : ActOf<"devolver_proyecto", "Devolver el proyecto presentado", By<roles::formulador, roles::planeacion>, DatosDevolucion> {};
struct IniciarControl: ActOf<"iniciar_control_formulacion", "Iniciar el control de formulación", ByBanco> {};
struct AprobarFormulacion : ActOf<"aprobar_formulacion", "Dar por cumplida la formulación", ByBanco, DatosControl> {
    static constexpr std::array evidence{EvidenceInfo{"lista_verificacion", "Lista de verificación de requisitos"}};
};
struct DevolverFormulacion : ActOf<"devolver_formulacion", "Devolver la formulación con observaciones", ByBanco, DatosDevolucion> {};
struct CorregirFormulacion : ActOf<"corregir_formulacion", "Volver a formular lo devuelto", ByFormulador> {};
struct Favorable     : ActOf<"emitir_concepto_favorable", "Emitir concepto de viabilidad favorable", By<roles::viabilizador>, DatosConceptoViabilidad> {
    static constexpr std::array evidence{EvidenceInfo{"concepto_viabilidad", "Concepto de viabilidad firmado"}};
};
struct Desfavorable  : ActOf<"emitir_concepto_desfavorable", "Emitir concepto de viabilidad desfavorable", By<roles::viabilizador>, DatosDevolucion> {};
struct Reformular    : ActOf<"reformular", "Reformular lo que no fue viable", ByFormulador> {};
struct Archivar      : ActOf<"archivar_proyecto", "Archivar el proyecto", ByBanco, DatosArchivo> {};
struct Registrar     : ActOf<"registrar_en_banco", "Registrar en el banco de proyectos", ByBanco, DatosRegistroBanco> {
    static constexpr std::array evidence{EvidenceInfo{"certificado_registro", "Certificado de registro"}};
};
struct Priorizar     : ActOf<"priorizar", "Priorizar el proyecto", By<roles::planeacion, roles::ordenador_gasto>, DatosPriorizacion> {
    static constexpr std::array evidence{EvidenceInfo{"acta_priorizacion", "Acta del consejo de gobierno"}};
};
struct IncluirPoai   : ActOf<"incluir_en_poai", "Incluir en el POAI de un año", ByConsequence, DatosPoai> {};
struct RetirarPoai   : ActOf<"retirar_del_poai", "Retirar del POAI de un año", ByConsequence, DatosRetiroPoai> {};
struct AsignarRecursos  : ActOf<"asignar_recursos", "Asignar recursos", By<roles::hacienda>, DatosAsignacion> {
    static constexpr std::array evidence{EvidenceInfo{"decreto_liquidacion", "Decreto de liquidación del presupuesto"}};
};
struct AjustarRecursos  : ActOf<"ajustar_recursos", "Registrar el cambio de los recursos", By<roles::hacienda>, DatosAjusteRecursos> {};
struct Comprometer      : ActOf<"comprometer", "Registrar un compromiso", By<roles::jefe_presupuesto>, DatosDinero> {};
struct LiberarCompromiso: ActOf<"liberar_compromiso", "Liberar un compromiso", By<roles::jefe_presupuesto>, DatosDinero> {};
struct Obligar          : ActOf<"obligar", "Registrar una obligación", By<roles::contabilidad>, DatosDinero> {};
struct AnularObligacion : ActOf<"anular_obligacion", "Anular una obligación", By<roles::contabilidad>, DatosDinero> {};
struct Pagar            : ActOf<"pagar", "Registrar un pago", By<roles::tesoreria>, DatosDinero> {};
struct Reintegrar       : ActOf<"reintegrar", "Registrar un reintegro", By<roles::tesoreria>, DatosDinero> {};
struct RegistrarContrato: ActOf<"registrar_contrato", "Registrar un contrato del proyecto", By<roles::jefe_contratacion>, DatosContratoProyecto> {};
struct SeguirContrato   : ActOf<"seguir_contrato", "Registrar en qué va un contrato", By<roles::jefe_contratacion, roles::supervisor>, DatosSeguirContrato> {};
struct AsignarActividades : ActOf<"asignar_actividades", "Decir qué actividades atiende un contrato", By<roles::planeacion, roles::gerente_proyecto>, DatosActividades> {};
struct DesignarGerente  : ActOf<"designar_gerente", "Designar al gerente del proyecto", By<roles::planeacion, roles::ordenador_gasto>, DatosGerente> {};
struct AnunciarMes      : ActOf<"anunciar_mes", "Abrir el mes que sigue del proyecto", ByConsequence, DatosMes> {};
struct RegistrarAvance  : ActOf<"registrar_avance", "Llevar un mes cerrado al proyecto", ByConsequence, DatosAvanceProyecto> {};
struct ReabrirAvance    : ActOf<"reabrir_avance", "Reabrir el último mes del proyecto", ByConsequence, DatosMes> {};
struct AbrirAjuste      : ActOf<"abrir_ajuste", "Comenzar un ajuste", ByConsequence, DatosAjusteAbierto> {};
struct AplicarAjuste    : ActOf<"aplicar_ajuste", "Aplicar el ajuste", ByConsequence, DatosAjusteAbierto> {};
struct DesistirAjuste   : ActOf<"desistir_ajuste", "Dejar el ajuste", ByConsequence, DatosAjusteNumero> {};
struct Suspender        : ActOf<"suspender_proyecto", "Suspender el proyecto", ByGerente, DatosDevolucion> {};
struct Reanudar         : ActOf<"reanudar_proyecto", "Reanudar el proyecto", ByGerente> {};
struct Terminar         : ActOf<"terminar_proyecto", "Terminar el proyecto", By<roles::gerente_proyecto>> {
    static constexpr std::array evidence{EvidenceInfo{"informe_final", "Informe final"}};
};
struct IniciarCierre    : ActOf<"iniciar_cierre", "Iniciar el cierre", By<roles::gerente_proyecto>, DatosCierreProyecto> {};
struct Cerrar           : ActOf<"cerrar_proyecto", "Cerrar el proyecto", ByBanco> {
    static constexpr std::array evidence{EvidenceInfo{"acta_cierre", "Acto o acta de cierre"}};
};

// Beside the stage: whether it is stopped, whether it is being adjusted, whether its file takes acts.
struct Activo        : State<"activo", "Activo"> {};
struct Suspendido    : Pause<"suspendido", "Suspendido", Reanudar, LiberarCompromiso, Obligar, AnularObligacion, Pagar, Reintegrar,
                             RetirarPoai, SeguirContrato, AsignarActividades,
                             DesignarGerente, AnunciarMes, RegistrarAvance, ReabrirAvance, AbrirAjuste, AplicarAjuste,
                             DesistirAjuste> {};
struct SinAjuste     : State<"sin_ajuste", "Sin ajuste en curso"> {};
struct EnAjuste      : State<"en_ajuste", "En ajuste"> {};
struct EnElBanco     : State<"en_el_banco", "Con expediente abierto"> {};
struct FueraDelBanco : Final<"fuera_del_banco", "Con expediente cerrado"> {};
// clang-format on

}  // namespace hito::proyecto
