#include "workflows/law/parametros_plan_mejoramiento.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

using vigencia::desde_siempre;

constexpr Dated<WorkingDays> presentacion_rows[] = {
    {desde_siempre, {15}, "Cada contraloría fija el suyo (Bucaramanga: 3 días tras el informe final) (incierto)"}};
constexpr Dated<bool> aprobacion_rows[] = {
    {desde_siempre, false, "Contraloría General: el plan se rinde y no se aprueba; otras contralorías sí (incierto)"}};
constexpr Dated<Months> plazo_rows[] = {
    {desde_siempre, Months{12}, "Decisión: el año que suelen pedir los instructivos de rendición (incierto)"}};
constexpr Dated<Months> corte_rows[] = {
    {desde_siempre, Months{6},
     "Resolución REG-ORG-0073 de 2026: cortes al 30 de junio y al 31 de diciembre (incierto)"}};
constexpr Dated<WorkingDays> avance_rows[] = {
    {desde_siempre, {15}, "Resolución REG-ORG-0073 de 2026: calendario de cada entidad (incierto)"}};
constexpr Dated<WorkingDays> verificacion_rows[] = {
    {desde_siempre, {30}, "Decisión: plan de trabajo de la oficina de control interno (incierto)"}};

}  // namespace

constinit const Parameter<WorkingDays> plan_mejoramiento_presentacion_dias{
    "plan_mejoramiento_presentacion_dias",
    "Término para presentar el plan de mejoramiento desde que se recibe el informe final. Incierto.",
    presentacion_rows};
constinit const Parameter<bool> plan_mejoramiento_exige_aprobacion{
    "plan_mejoramiento_exige_aprobacion", "El órgano de control aprueba el plan antes de que se ejecute. Incierto.",
    aprobacion_rows};
constinit const Parameter<Months> plan_mejoramiento_plazo_meses{
    "plan_mejoramiento_plazo_meses", "Lo más que puede durar una acción de mejora. Incierto.", plazo_rows};
constinit const Parameter<Months> plan_mejoramiento_corte_meses{
    "plan_mejoramiento_corte_meses",
    "Cada cuántos meses del año hay un corte de avance del plan de mejoramiento. Incierto.", corte_rows};
constinit const Parameter<WorkingDays> plan_mejoramiento_avance_dias{
    "plan_mejoramiento_avance_dias", "Término para informar el avance desde cada corte. Incierto.", avance_rows};
constinit const Parameter<WorkingDays> plan_mejoramiento_verificacion_dias{
    "plan_mejoramiento_verificacion_dias", "Término para verificar una acción desde que se da por cumplida. Incierto.",
    verificacion_rows};

}  // namespace hito::law
