#include "adapters/ocds/events.hpp"

#include <utility>

namespace hito::ocds {

namespace {

using enum Trace;

// clang-format off
constexpr EventRow rows[] = {
    {"paa_publicado",          "planning", "planningUpdate", "planning", {}, {}, none, {}, "Plan anual de adquisiciones", false, "PAA publicado/actualizado"},
    {"estudios_publicados",    "planningUpdate", "planningUpdate", "planned", {}, {}, tender, "engagement", "Publicación de los documentos previos", false, "Publicación estudios previos / proyecto de pliego (Presentación de observaciones)"},
    {"apertura",               "tender", "tender", "active", {}, {}, tender, "preProcurement", "Apertura", false, "Acto de apertura / pliego definitivo (Presentación de oferta)"},
    {"adenda",                 "tenderAmendment", "tenderAmendment", "active", {}, {}, tender, {}, "Adenda", true, "Adenda"},
    {"manifestacion_interes",  "tenderUpdate", "tenderUpdate", "active", {}, {}, tender, {}, "Manifestación de interés", false, "Manifestación de interés"},
    {"proceso_suspendido",     "tenderUpdate", "tenderUpdate", "active", {}, {}, tender, "preProcurement", "Suspensión del proceso", false, "Suspensión del proceso"},
    {"proceso_reanudado",      "tenderUpdate", "tenderUpdate", "active", {}, {}, tender, "preProcurement", "Reanudación del proceso", false, "Suspensión del proceso"},
    {"cierre",                 "tenderUpdate", "tenderUpdate", "active", {}, {}, tender, "assessment", "Cierre de la recepción de ofertas", false, "Cierre / Evaluación"},
    {"evaluacion",             "tenderUpdate", "tenderUpdate", "active", {}, {}, tender, "assessment", "Evaluación de las ofertas", false, "Cierre / Evaluación"},
    {"adjudicacion",           "award", "award", "complete", "active", {}, tender, {}, "Adjudicación", false, "Adjudicación (acto)"},
    // With the signature of the contract, that happens by it, one release of two tags.
    {"aceptacion_oferta",      "award,contract", "award,contract", "complete", "active", "pending|active", tender, {}, "Aceptación de la oferta", false, "Aceptación de oferta (mínima cuantía)"},
    {"desierta",               "tenderUpdate", "tenderUpdate", "unsuccessful", "unsuccessful", {}, tender, "assessment", "Declaratoria de desierta", false, "Declaratoria de desierta"},
    {"proceso_cancelado",      "tenderCancellation", "tenderCancellation", "cancelled", {}, {}, tender, {}, "Terminación del proceso sin contrato", false, "Revocatoria del acto de apertura / Cancelado"},
    {"adjudicacion_revocada",  "awardCancellation", "awardCancellation", "complete", "cancelled", {}, tender, {}, "Revocatoria de la adjudicación", false, "Revocatoria de la adjudicación"},
    {"adjudicacion_sin_firma", "awardCancellation", "awardCancellation", "complete", "cancelled", {}, tender, {}, "El adjudicatario no suscribió el contrato", false, "Revocatoria de la adjudicación"},
    {"contrato_cancelado",     "contractUpdate", "contractUpdate", "complete", "cancelled", "cancelled", contract, {}, "Cancelado antes de la firma", false, "Contrato: Cancelado (antes de firma)"},
    {"firma",                  "contract", "contract", "complete", "active", "active", contract, {}, "Suscripción del contrato", false, "Perfeccionamiento (firma)"},
    {"registro_presupuestal",  "contractUpdate", "contractUpdate", "complete", "active", "active", contract, "financing", "Registro presupuestal", false, {}},
    {"garantia_aprobada",      "contractUpdate", "contractUpdate", "complete", "active", "active", contract, "approval", "Aprobación de la garantía", false, {}},
    {"acta_inicio",            "implementation", "implementation", "complete", "active", "active", implementation, "delivery", "Inicio de la ejecución", false, "Acta de inicio"},
    {"informe_avance",         "implementationUpdate", "implementationUpdate", "complete", "active", "active", implementation, "reporting", "Informe de supervisión", false, "Informe de supervisión / avance"},
    {"recibo_final",           "implementationUpdate", "implementationUpdate", "complete", "active", "terminated", implementation, "delivery", "Recibo final", false, {}},
    {"pago_hecho",             "implementation", "implementationUpdate", "complete", "active", "active", implementation, {}, "Pago", false, "Pago (orden de pago)"},
    {"modificacion",           "contractAmendment", "contractAmendment", "complete", "active", "active", contract, {}, "Modificación del contrato", true, "Modificado / Adición / Prórroga / Reducción"},
    {"cesion",                 "contractAmendment", "contractAmendment", "complete", "active", "active", contract, {}, "Cesión", true, "Cesión (cedido)"},
    {"contrato_suspendido",    "contractUpdate", "contractUpdate", "complete", "active", "active", contract, {}, "Suspensión", true, "Suspendido / Reanudación"},
    {"contrato_reanudado",     "contractUpdate", "contractUpdate", "complete", "active", "active", contract, {}, "Reanudación", true, "Suspendido / Reanudación"},
    {"terminacion",            "contractTermination", "contractTermination", "complete", "active", "terminated", contract, {}, "Terminación", false, "terminado (plazo vencido / anticipada)"},
    {"liquidacion_hecha",      "implementationUpdate", "implementationUpdate", "complete", "active", "terminated", implementation, "approval", "Liquidación", false, "Liquidación (acta / unilateral)"},
    {"expediente_cerrado",     "implementationUpdate", "implementationUpdate", "complete", "active", "terminated", implementation, "reporting", "Cierre del expediente", false, "Cerrado (cierre expediente)"},
};

constexpr std::pair<std::string_view, std::string_view> documents[] = {
    {"acta_cierre", "bidders"}, {"acta_inicio", "contractAnnexe"}, {"acta_liquidacion", "completionCertificate"},
    {"acta_recibo", "completionCertificate"}, {"acto_adjudicacion", "awardNotice"}, {"acto_apertura", "tenderNotice"},
    {"acto_desierta", "cancellationDetails"}, {"acto_desistimiento", "cancellationDetails"},
    {"acto_justificacion", "tenderNotice"}, {"acto_revocatoria", "cancellationDetails"}, {"acto_seleccion", "awardNotice"},
    {"acto_suspension", "clarifications"}, {"adenda", "clarifications"}, {"analisis_sector", "marketStudies"},
    {"aviso_convocatoria", "tenderNotice"}, {"aviso_mipyme", "tenderNotice"}, {"contrato_firmado", "contractSigned"},
    {"convocatoria", "biddingDocuments"}, {"estudios_previos", "needsAssessment"}, {"indicadores", "evaluationCriteria"},
    {"informe_evaluacion", "evaluationReports"}, {"informe_final", "evaluationReports"},
    {"informe_supervision", "physicalProgressReport"}, {"invitacion", "biddingDocuments"},
    {"matriz_riesgos", "riskProvisions"}, {"pliego", "biddingDocuments"}, {"poliza", "contractGuarantees"},
    {"proyecto_pliego", "biddingDocuments"}, {"respuestas", "clarifications"},
};
// clang-format on

}  // namespace

std::span<const EventRow> event_rows() { return rows; }

const EventRow* event_row(std::string_view name) {
    for (const auto& row : rows)
        if (row.name == name) return &row;
    return nullptr;
}

std::string_view document_type(std::string_view kind) {
    for (const auto& [ours, theirs] : documents)
        if (ours == kind) return theirs;
    return {};
}

}  // namespace hito::ocds
