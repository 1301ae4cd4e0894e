// The checks over plans, budget, projects and what is handed in. Source: law/planning.md §7, which gives no incidence:
// here it is that of the check on contracting that looks for the same, else administrative; what is only a pattern, an
// alert.
#include "workflows/auditoria/catalogo.hpp"

#include <array>

namespace hito::auditoria {

namespace {

constexpr std::string_view administrativa[] = {"administrativa"};
constexpr std::string_view administrativa_y_disciplinaria[] = {"administrativa", "disciplinaria"};
constexpr std::string_view administrativa_y_fiscal[] = {"administrativa", "fiscal"};
constexpr std::string_view disciplinaria[] = {"disciplinaria"};
constexpr std::string_view disciplinaria_y_fiscal[] = {"disciplinaria", "fiscal"};
constexpr std::string_view alerta[] = {"alerta"};

constexpr std::array checks{
    AuditCheck{
        "A01", "El plan anual de adquisiciones se publica a más tardar en su fecha.",
        "Se observa que la primera publicación del plan anual de adquisiciones consta después de su fecha; conviene "
        "verificar la constancia de la página web y del SECOP.",
        "Ley 1474 de 2011, art. 74", administrativa},
    AuditCheck{"A02", "El plan anual de adquisiciones se publica en la página web y en el SECOP.",
               "Se observa que consta la publicación del plan anual de adquisiciones en uno solo de sus dos medios; "
               "conviene verificar el otro.",
               "Decreto 1082 de 2015, art. 2.2.1.1.1.4.3", administrativa},
    AuditCheck{
        "A03", "El plan anual de adquisiciones se actualiza al menos una vez en el año.",
        "Se observa que en el año no consta una actualización del plan anual de adquisiciones; conviene verificar "
        "sus versiones.",
        "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4", administrativa},
    AuditCheck{
        "A04", "Lo que se contrata está en el plan anual de adquisiciones.",
        "Se observa que un contrato no se vincula con una línea del plan anual de adquisiciones; conviene verificar "
        "el plan publicado.",
        "Ley 1474 de 2011, art. 74; Decreto 1082 de 2015, art. 2.2.1.1.1.4.1", administrativa},
    AuditCheck{
        "A05", "La línea del plan se publica antes de abrir el proceso.",
        "Se observa que la línea del plan se publicó después de abierto el proceso; conviene verificar la versión "
        "vigente a la apertura.",
        "Decreto 1082 de 2015, art. 2.2.1.1.1.4.1", administrativa},
    AuditCheck{"A06", "Modalidad, valor y fuente del proceso son los de la línea publicada.",
               "Se observa que el proceso y la línea publicada del plan difieren; conviene verificar si hubo una "
               "actualización anterior a la apertura.",
               "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4", administrativa},
    AuditCheck{"A07", "El valor contratado no se aparta del de la línea sin una nueva versión del plan.",
               "Se observa que el valor contratado se aparta del estimado en la línea del plan; conviene verificar la "
               "actualización.",
               "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4", administrativa},
    AuditCheck{
        "A08", "Líneas cercanas de una misma clase y dependencia no suman más que la mínima cuantía.",
        "Se observa que hay líneas de mínima cuantía de la misma clase y dependencia, cercanas, que sumadas pasan de "
        "esa cuantía; conviene verificar si responden a una misma necesidad.",
        "Ley 80 de 1993, art. 24 num. 8", alerta},
    AuditCheck{
        "A09", "Los códigos UNSPSC de la línea son válidos y llegan a la clase.",
        "Se observa que una línea tiene códigos UNSPSC que no están en el catálogo o no llegan a la clase; conviene "
        "verificar la clasificación.",
        "Decreto 1082 de 2015, art. 2.2.1.1.1.4.1", administrativa},
    AuditCheck{"A10", "Lo que pasa de la vigencia tiene vigencia futura o reserva.",
               "Se observa que una línea o un contrato pasa de la vigencia sin que conste vigencia futura ni reserva; "
               "conviene verificar las autorizaciones.",
               "Ley 819 de 2003, arts. 11 y 12", disciplinaria},
    AuditCheck{"A11", "La vigencia futura tiene las autorizaciones que la ley pide y cabe en su tiempo.",
               "Se observa que una vigencia futura no muestra todas sus autorizaciones o pasa del período de gobierno; "
               "conviene verificar las actas y el acuerdo.",
               "Ley 819 de 2003, art. 12; Ley 1483 de 2011", disciplinaria},
    AuditCheck{"A12", "El CDP es anterior a la apertura y al contrato.",
               "Se observa que el CDP consta después de la apertura o del contrato; conviene verificar su fecha.",
               "Decreto 111 de 1996, art. 71", disciplinaria},
    AuditCheck{"A13", "El registro presupuestal es anterior al inicio.",
               "Se observa que el registro presupuestal consta después del inicio; conviene verificar el acta y el "
               "registro.",
               "Decreto 111 de 1996, art. 71; Ley 80 de 1993, art. 41", disciplinaria_y_fiscal},
    AuditCheck{
        "A14", "Pagos, obligaciones, compromisos y apropiación no se pasan unos de otros.",
        "Se observa que en la cadena presupuestal un eslabón pasa del anterior; conviene verificar los registros.",
        "Decreto 111 de 1996, arts. 71 y 89", disciplinaria_y_fiscal},
    AuditCheck{"A15", "BPIN y fuente son los mismos en toda la cadena presupuestal.",
               "Se observa que el BPIN o la fuente cambia a lo largo de la cadena presupuestal; conviene verificar el "
               "certificado y el registro.",
               "Decreto 111 de 1996, art. 71", administrativa_y_disciplinaria},
    AuditCheck{"A16", "No se compromete con cargo a una vigencia cerrada.",
               "Se observa que consta un compromiso con cargo a una vigencia ya cerrada; conviene verificar su fecha.",
               "Decreto 111 de 1996, art. 14", disciplinaria},
    AuditCheck{
        "A17", "Las reservas son la excepción y tienen su motivo.",
        "Se observa que las reservas pasan de la parte que se toma como referencia o no dicen su motivo; conviene "
        "verificar la programación.",
        "Decreto 111 de 1996, art. 89; Ley 819 de 2003, art. 8", administrativa_y_disciplinaria},
    AuditCheck{
        "A18", "La reserva se usa para su objeto y lo demás se cancela.",
        "Se observa que una reserva se usó para otro objeto o no consta su cancelación; conviene verificar el acto.",
        "Decreto 111 de 1996, art. 89", disciplinaria},
    AuditCheck{"A19", "Se obliga con el recibo a satisfacción y se paga lo obligado.",
               "Se observa que una obligación no muestra el recibo a satisfacción o un pago no muestra su obligación; "
               "conviene verificar los soportes.",
               "Decreto 111 de 1996, art. 73", disciplinaria_y_fiscal},
    AuditCheck{
        "A20", "El proyecto se ejecuta viable y registrado.",
        "Se observa que consta un compromiso anterior al registro del proyecto; conviene verificar el certificado "
        "del banco.",
        "Decreto 111 de 1996, art. 68", disciplinaria},
    AuditCheck{"A21", "El proyecto con recursos está en el plan de desarrollo y en el POAI.",
               "Se observa que un proyecto con recursos no se vincula con una meta del plan de desarrollo; conviene "
               "verificar el plan indicativo y el POAI.",
               "Decreto 111 de 1996, art. 8; Ley 152 de 1994, art. 44", administrativa},
    AuditCheck{
        "A22", "La apropiación es la que el proyecto pide, o el proyecto se ajusta.",
        "Se observa que la apropiación y el valor programado del proyecto difieren sin que conste ajuste; conviene "
        "verificar el banco de proyectos.",
        "Decreto 1082 de 2015, art. 2.2.6.4.5", administrativa},
    AuditCheck{
        "A23", "Lo que se ejecuta fuera del horizonte del proyecto tiene su ajuste.",
        "Se observa que hay ejecución fuera del horizonte del proyecto sin que conste ajuste; conviene verificar el "
        "banco de proyectos.",
        "Decreto 1082 de 2015, art. 2.2.6.4.5", administrativa},
    AuditCheck{
        "A24", "El seguimiento de cada mes se cierra en su fecha.",
        "Se observa que a la fecha no consta el cierre del seguimiento de un mes; conviene verificar el reporte.",
        "Decreto 1082 de 2015, art. 2.2.6.5.1", administrativa},
    AuditCheck{"A25", "El avance físico corresponde al financiero.",
               "Se observa que el avance financiero va muy por delante del físico; conviene verificar los entregables.",
               "Decreto 1082 de 2015, art. 2.2.6.5.1", alerta},
    AuditCheck{
        "A26", "Las metas reportadas no pasan de lo programado ni retroceden.",
        "Se observa que una meta se reporta por encima de lo programado o menor que antes; conviene verificar la "
        "fuente del dato.",
        "Decreto 1082 de 2015, art. 2.2.6.5.1", alerta},
    AuditCheck{"A27", "Las fuentes del proyecto suman sus costos.",
               "Se observa que las fuentes y los costos del proyecto difieren; conviene verificar la ficha.",
               "Metodología general ajustada (MGA)", administrativa},
    AuditCheck{
        "A28", "Productos e indicadores son del catálogo y de su programa.",
        "Se observa que un producto o indicador no está en el catálogo o no es de su programa; conviene verificar la "
        "cadena de valor.",
        "Metodología general ajustada (MGA)", administrativa},
    AuditCheck{"A29", "El contrato de inversión dice el BPIN de su proyecto.",
               "Se observa que un contrato de inversión no dice un BPIN válido; conviene verificar el proyecto.",
               "Circular Externa Única de Colombia Compra Eficiente", administrativa},
    AuditCheck{
        "A30", "Quien formula no viabiliza, quien pide no aprueba y quien ejecuta no verifica.",
        "Se observa que una misma persona consta en dos funciones que se controlan entre sí; conviene verificar las "
        "designaciones.",
        "Ley 87 de 1993, art. 12", administrativa_y_disciplinaria},
    AuditCheck{
        "A31", "El proyecto de regalías empieza, avanza y se cierra en sus tiempos.",
        "Se observa que un proyecto de regalías pasa de los tiempos que activan el control; conviene verificar sus "
        "fechas clave.",
        "Ley 2056 de 2020, art. 174", administrativa_y_disciplinaria},
    AuditCheck{
        "A32", "Lo que dice el CUIPO es lo que dicen los libros.",
        "Se observa que el CUIPO y los registros presupuestales difieren en alguna de sus llaves; conviene verificar "
        "el reporte y su fecha de corte.",
        "Resolución REG-ORG-063 de 2023 de la Contraloría General", administrativa},
    AuditCheck{
        "A33", "Todo contrato suscrito o modificado en el período se rinde.",
        "Se observa que un contrato suscrito o modificado en el período no aparece en lo rendido; conviene verificar "
        "el formulario enviado.",
        "Resolución REG-ORG-0073 de 2026 de la Contraloría General", administrativa},
    AuditCheck{
        "A34", "La compra de alimentos se hace en su parte a pequeños productores locales.",
        "Se observa que las compras de alimentos a pequeños productores locales no llegan a la parte que la ley pide; "
        "conviene verificar los contratos de alimentos.",
        "Ley 2046 de 2020, art. 7", administrativa},
    AuditCheck{"A35", "La historia está completa y no ha cambiado.",
               "Se observa que la cadena de la historia no coincide con sus huellas; conviene verificar el paquete de "
               "evidencia.",
               "Ley 594 de 2000, art. 4", disciplinaria},
    AuditCheck{"A36", "El proyecto se cierra sin saldos, cuentas ni contratos pendientes.",
               "Se observa que un proyecto cerrado tiene saldos, cuentas por pagar o contratos sin liquidar; conviene "
               "verificar el acta de cierre.",
               "Decreto 1082 de 2015, título 6", administrativa_y_fiscal},
    AuditCheck{
        "A37", "Las acciones del plan de mejoramiento se informan, se cumplen en su fecha y con su evidencia.",
        "Se observa que una acción del plan de mejoramiento no muestra en su fecha el avance, el cumplimiento o la "
        "evidencia; conviene verificar el estado de la acción con su responsable.",
        "Resolución REG-ORG-0073 de 2026 de la Contraloría General; Ley 87 de 1993, art. 12 lit. k",
        administrativa_y_disciplinaria},
};

}  // namespace

std::span<const AuditCheck> catalogo_planeacion() { return checks; }

}  // namespace hito::auditoria
