// States and acts of the sanction procedure.
#pragma once

#include "engine/table.hpp"
#include "workflows/publicar.hpp"
#include "workflows/sancionatorio/sujeto.hpp"

namespace hito::sancionatorio {

using namespace law;

// --- States ----------------------------------------------------------------------------------------------------------

// clang-format off
struct Informado   : State<"informado",    "Incumplimiento informado"> {};
struct Citado      : State<"citado",       "Citado a audiencia"> {};
struct EnAudiencia : State<"en_audiencia", "En audiencia"> {};
struct Resuelto    : State<"resuelto",     "Sanción resuelta"> {};
struct EnRecurso   : State<"en_recurso",   "En recurso de reposición"> {};
struct EnFirme     : State<"en_firme",     "Sanción en firme, por comunicar"> {};
struct Comunicado  : Final<"comunicado",   "Sanción en firme y comunicada"> {};
struct Archivado   : Final<"archivado",    "Archivado sin sanción"> {};

// --- Who -------------------------------------------------------------------------------------------------------------

using ByOrdenador = By<roles::ordenador_gasto>;
using ByContratacion = By<roles::jefe_contratacion>;
/// The contractor, or whoever writes down what he or the guarantor said.
using ByParte = By<roles::contratista, roles::jefe_contratacion>;

// --- Acts ------------------------------------------------------------------------------------------------------------

/// Nobody opens it by hand: the contract does when a breach is told.
struct Abrir : ActOf<"abrir", "Abrir el procedimiento sancionatorio", By<>, Apertura> {};
struct Conminar : ActOf<"conminar", "Conminar al contratista a cumplir", ByOrdenador, Conminacion> {
    static constexpr std::array evidence{EvidenceInfo{"conminacion", "Comunicación al contratista"}};
};
struct Citar : ActOf<"citar", "Citar a audiencia al contratista y al garante", ByOrdenador, Citacion> {
    static constexpr std::array evidence{EvidenceInfo{"citacion", "Citación con el informe y su constancia de entrega"}};
};
struct InstalarAudiencia : ActOf<"instalar_audiencia", "Instalar la audiencia", ByOrdenador, Asistencia, QuienDecide> {};
struct RendirDescargos : ActOf<"rendir_descargos", "Rendir descargos", ByParte, Descargos> {};
struct IncorporarPrueba : ActOf<"incorporar_prueba", "Incorporar una prueba",
                                By<roles::ordenador_gasto, roles::contratista, roles::jefe_contratacion>, Prueba> {
    static constexpr std::array evidence{EvidenceInfo{"prueba", "La prueba que se incorpora"}};
};
struct SuspenderAudiencia : ActOf<"suspender_audiencia", "Suspender la audiencia", ByOrdenador, DatosSuspensionAudiencia> {};
struct ReanudarAudiencia : ActOf<"reanudar_audiencia", "Reanudar la audiencia", ByOrdenador> {};
struct Resolver : ActOf<"resolver", "Resolver en audiencia", ByOrdenador, Resolucion, QuienDecide> {
    static constexpr std::array evidence{EvidenceInfo{"resolucion", "Resolución y acta de la audiencia"}};
};
struct InterponerRecurso : ActOf<"interponer_recurso", "Interponer la reposición en la audiencia", ByParte> {};
struct ResolverRecurso : ActOf<"resolver_recurso", "Decidir la reposición en la audiencia", ByOrdenador, Reposicion, QuienDecide> {
    static constexpr std::array evidence{EvidenceInfo{"resolucion_recurso", "Resolución que decide el recurso"}};
};
struct QuedaEnFirme : ActOf<"queda_en_firme", "La sanción queda en firme", By<roles::reloj, roles::jefe_contratacion>> {
    static constexpr bool by_clock = true;
    static constexpr std::array evidence{EvidenceInfo{"constancia_ejecutoria", "Resolución con su constancia de ejecutoria"}};
    static constexpr PublicationInfo publication{"constancia_ejecutoria", en_secop};
    /// Whoever writes it down later does not move the day.
    static std::optional<Date> publishable_from(const Sancionatorio& p, Date day) { return firme_el(p, day); }
};
struct Archivar : ActOf<"archivar", "Archivar sin sanción", ByOrdenador, Archivo> {
    static constexpr std::array evidence{EvidenceInfo{"acto_archivo", "Acto que archiva el procedimiento"}};
};
struct ReportarSancion : ActOf<"reportar_sancion", "Reportar la sanción al RUP y a la Procuraduría", ByContratacion, Reporte> {
    static constexpr std::array evidence{EvidenceInfo{"constancia_reporte", "Constancias de los reportes"}};
};

// Beside the stage: whether the hearing is suspended. Evidence may come meanwhile, and the breach may cease.
struct SinPausa            : State<"sin_pausa",            "Sin suspender"> {};
struct AudienciaSuspendida : Pause<"audiencia_suspendida", "Audiencia suspendida", ReanudarAudiencia, IncorporarPrueba,
                                   Archivar> {};
// clang-format on

}  // namespace hito::sancionatorio
