#include "workflows/auditoria/catalogo.hpp"

#include <array>

namespace hito::auditoria {

namespace {

constexpr std::string_view administrativa[] = {"administrativa"};
constexpr std::string_view administrativa_y_disciplinaria[] = {"administrativa", "disciplinaria"};
constexpr std::string_view administrativa_y_fiscal[] = {"administrativa", "fiscal"};
constexpr std::string_view disciplinaria[] = {"disciplinaria"};
constexpr std::string_view disciplinaria_y_fiscal[] = {"disciplinaria", "fiscal"};
constexpr std::string_view disciplinaria_y_penal[] = {"disciplinaria", "penal"};
constexpr std::string_view fiscal[] = {"fiscal"};
constexpr std::string_view alerta[] = {"alerta"};

constexpr std::array checks{
    AuditCheck{"R01", "El CDP es anterior a la apertura o a la firma.",
               "Se observa que la apertura o la firma no muestra un CDP anterior; conviene verificar la fecha del "
               "certificado.",
               "Ley 80 de 1993, art. 25 num. 6; Decreto 111 de 1996, art. 71", disciplinaria},
    AuditCheck{"R02", "El CDP cubre el presupuesto oficial.",
               "Se observa que el CDP que consta es menor que el presupuesto oficial o que el valor; conviene "
               "verificar si hay otro certificado.",
               "Ley 80 de 1993, art. 25 num. 6; Decreto 111 de 1996, art. 71", disciplinaria},
    AuditCheck{"R03", "El proceso está en el plan anual de adquisiciones al abrirse.",
               "Se observa que a la apertura no consta la línea del plan anual de adquisiciones; conviene verificar el "
               "plan publicado y sus actualizaciones.",
               "Ley 1474 de 2011, art. 74", administrativa},
    AuditCheck{"R04", "La modalidad es la que la ley da al objeto y al valor.",
               "Se observa que la modalidad no es la que resulta del objeto y del valor registrados; conviene "
               "verificar la causal y los estudios previos.",
               "Ley 1150 de 2007, art. 2; Ley 599 de 2000, art. 410", disciplinaria_y_penal},
    AuditCheck{"R05",
               "Compras de objeto similar y cercanas en el tiempo no pasan, sumadas, de la cuantía de su modalidad.",
               "Se observa que hay contratos de objeto similar y cercanos en el tiempo que, sumados, pasan de la "
               "cuantía de la modalidad con que se celebró cada uno; conviene verificar si responden a una misma "
               "necesidad que podía planearse junta.",
               "Ley 80 de 1993, art. 24 num. 8", disciplinaria_y_penal},
    AuditCheck{"R06", "La consultoría no se contrata directamente como prestación de servicios.",
               "Se observa que el objeto de un contrato de prestación de servicios coincide con actividades de "
               "consultoría; conviene verificar el alcance real de las obligaciones.",
               "Ley 80 de 1993, art. 32 num. 2; Ley 1150 de 2007, art. 2 num. 3", disciplinaria},
    AuditCheck{"R07", "Los términos del proceso duran lo que la ley pide.",
               "Se observa que un término del proceso duró menos de lo que la ley pide; conviene verificar el "
               "cronograma y sus adendas.",
               "Decreto 1082 de 2015, títulos de cada modalidad; Ley 80 de 1993, art. 30", disciplinaria},
    AuditCheck{"R08", "Las adendas se expiden dentro de su oportunidad.",
               "Se observa que una adenda se expidió fuera de su oportunidad; conviene verificar la hora y el día de "
               "su publicación.",
               "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1; Ley 80 de 1993, art. 30 num. 5", disciplinaria},
    AuditCheck{"R09", "Las observaciones tienen respuesta motivada.",
               "Se observa que no constan respuestas a todas las observaciones recibidas; conviene verificar los "
               "documentos de respuesta.",
               "Ley 1150 de 2007, art. 8", administrativa},
    AuditCheck{"R10", "Se adjudica tras el traslado y, en licitación, en audiencia.",
               "Se observa que la adjudicación consta antes del fin del traslado o fuera de audiencia; conviene "
               "verificar las actas del proceso.",
               "Ley 80 de 1993, art. 30; Ley 1150 de 2007, art. 9", disciplinaria},
    AuditCheck{"R11", "Se adjudica al primero en el orden, o se dice por qué no.",
               "Se observa que el adjudicatario no es el primero en el orden de elegibilidad que consta; conviene "
               "verificar los motivos de la decisión.",
               "Decreto 1082 de 2015, art. 2.2.1.1.2.2.3", disciplinaria},
    AuditCheck{"R12", "La limitación a Mipyme se aplica cuando procede.",
               "Se observa que constan solicitudes de limitar a Mipyme y la convocatoria no se limitó, o al contrario; "
               "conviene verificar los requisitos de las solicitudes.",
               "Ley 1150 de 2007, art. 12; Decreto 1082 de 2015, art. 2.2.1.2.4.2.2", disciplinaria},
    AuditCheck{"R13", "No se contrata directamente ni se celebran convenios en época electoral.",
               "Se observa que el contrato directo o el convenio se firmó en época electoral; conviene verificar si lo "
               "cubre una excepción.",
               "Ley 996 de 2005, arts. 33 y 38 par.", disciplinaria},
    AuditCheck{"R14",
               "La contratación directa tiene acto de justificación, constancia de idoneidad y certificado de falta de "
               "personal.",
               "Se observa que no consta alguno de los soportes que pide la contratación directa; conviene verificar "
               "el expediente del proceso.",
               "Ley 1150 de 2007, art. 2 num. 4; Decreto 1082 de 2015, art. 2.2.1.2.1.4",
               administrativa_y_disciplinaria},
    AuditCheck{"R15", "La urgencia manifiesta se envía a la contraloría y se ejecuta durante la emergencia.",
               "Se observa que no consta el envío a la contraloría, o se ejecutó después de la emergencia; conviene "
               "verificar el oficio de envío y las fechas de ejecución.",
               "Ley 80 de 1993, art. 43", disciplinaria},
    AuditCheck{"R16", "El contrato inicia con registro presupuestal y garantía aprobada.",
               "Se observa que el inicio consta antes del registro presupuestal o de la aprobación de la garantía; "
               "conviene verificar las fechas de esos documentos.",
               "Ley 80 de 1993, art. 41", disciplinaria_y_fiscal},
    AuditCheck{"R17", "La garantía tiene el valor y la vigencia exigidos y se ajusta a los cambios del contrato.",
               "Se observa que la garantía que consta no alcanza el valor o la vigencia que el contrato pide hoy; "
               "conviene verificar los certificados y anexos de la póliza.",
               "Ley 1150 de 2007, art. 7; Decreto 1082 de 2015, art. 2.2.1.2.3.1.7 y siguientes",
               administrativa_y_fiscal},
    AuditCheck{"R18", "El contrato tiene supervisor designado en cada fecha con actos.",
               "Se observa que hay días o actos del contrato sin un supervisor o interventor designado; conviene "
               "verificar las comunicaciones de designación.",
               "Ley 1474 de 2011, art. 83", disciplinaria},
    AuditCheck{"R19", "Cada pago tiene su informe, propio y con la seguridad social verificada.",
               "Se observa que un pago o un informe no muestra el soporte que le corresponde, o repite el texto de "
               "otro; conviene verificar los informes y las planillas.",
               "Ley 1474 de 2011, art. 84; Ley 1150 de 2007, art. 23", disciplinaria_y_fiscal},
    AuditCheck{"R20", "Lo pagado no pasa del valor vigente ni de lo ejecutado.",
               "Se observa que lo pagado pasa de lo que el valor o el avance registrados explican; conviene verificar "
               "los soportes de ejecución y de pago.",
               "Ley 1474 de 2011, art. 84", fiscal},
    AuditCheck{"R21", "El anticipo no pasa de su tope, se maneja aparte y se amortiza.",
               "Se observa que el anticipo pasa de su tope, no consta cómo se maneja o no consta amortizado; conviene "
               "verificar el plan de inversión y las amortizaciones.",
               "Ley 1474 de 2011, art. 91; Ley 80 de 1993, art. 40 par.", fiscal},
    AuditCheck{"R22", "Las adiciones no pasan de la mitad del valor inicial, en SMMLV.",
               "Se observa que las adiciones sumadas pasan del tope sobre el valor inicial; conviene verificar si "
               "aplica una excepción.",
               "Ley 80 de 1993, art. 40 par.", disciplinaria_y_penal},
    AuditCheck{"R23", "Los otrosíes se firman antes de terminar y las suspensiones no se legalizan después.",
               "Se observa que un otrosí o una suspensión consta con fecha posterior al día en que podía acordarse; "
               "conviene verificar la fecha de los documentos.",
               "Doctrina de Colombia Compra Eficiente; Ley 80 de 1993, art. 41", disciplinaria},
    AuditCheck{"R24", "La suspensión tiene fin o condición, no se alarga y termina con reinicio.",
               "Se observa que la suspensión no tiene fin, se alarga o pasó su fin sin que conste el reinicio; "
               "conviene verificar el acta de suspensión y sus ampliaciones.",
               "Doctrina de Colombia Compra Eficiente sobre la suspensión; Ley 80 de 1993, art. 26", administrativa},
    AuditCheck{"R25", "La adición tiene CDP y registro presupuestal.",
               "Se observa que la adición no muestra CDP o registro presupuestal que la cubra; conviene verificar los "
               "certificados de esa fecha.",
               "Decreto 111 de 1996, art. 71", disciplinaria},
    AuditCheck{"R26", "Lo que se expide se publica en el SECOP dentro de su término.",
               "Se observa que un documento no consta publicado dentro de su término; conviene verificar la constancia "
               "de publicación.",
               "Decreto 1082 de 2015, art. 2.2.1.1.1.7.1", administrativa_y_disciplinaria},
    AuditCheck{"R27", "Los informes y las aprobaciones de la ejecución están en el SECOP.",
               "Se observa que no consta la publicación de informes o aprobaciones de la ejecución; conviene verificar "
               "la página del contrato en el SECOP.",
               "Decreto 1081 de 2015, art. 2.1.1.2.1.8 (Decreto 103 de 2015, art. 8)", administrativa},
    AuditCheck{"R28", "El contrato terminado se liquida dentro de sus términos.",
               "Se observa que el contrato terminó y no consta su liquidación dentro de los términos que corren; "
               "conviene verificar el acta o el acto de liquidación.",
               "Ley 1150 de 2007, art. 11", disciplinaria_y_fiscal},
    AuditCheck{"R29", "El saldo del contrato terminado se libera.",
               "Se observa que queda saldo del registro presupuestal sin liberar; conviene verificar los documentos de "
               "liberación.",
               "Decreto 111 de 1996, arts. 71 y 89", administrativa},
    AuditCheck{"R30", "El contrato terminado se cierra en el SECOP II.",
               "Se observa que no consta el cierre del contrato en el SECOP II; conviene verificar el estado del "
               "contrato electrónico.",
               "Circular 02 de 2023 de Colombia Compra Eficiente", administrativa},
    AuditCheck{"R31", "Durante la garantía de estabilidad se visita la obra cada año.",
               "Se observa que corre una garantía posterior y no consta la visita del último período; conviene "
               "verificar las actas de visita.",
               "Ley 1474 de 2011, art. 84", administrativa},
    AuditCheck{"R32", "El contratista es hábil al firmar y sus contratos de servicios no se cruzan sin explicación.",
               "Se observa que no consta la verificación del contratista, o una persona tiene a la vez varios "
               "contratos de servicios; conviene verificar los antecedentes y la dedicación pactada.",
               "Ley 80 de 1993, art. 8; Constitución Política, art. 122", disciplinaria_y_penal},
    AuditCheck{"R33", "Nadie ejerce funciones que se vigilan entre sí.",
               "Se observa que una misma persona consta en funciones que se vigilan entre sí; conviene verificar los "
               "actos de delegación y designación.",
               "Ley 87 de 1993, art. 12; Ley 80 de 1993, art. 8", administrativa_y_disciplinaria},
    AuditCheck{"R34", "El informe de incumplimiento tiene decisión del ordenador a tiempo.",
               "Se observa que no consta una decisión oportuna sobre un posible incumplimiento informado; conviene "
               "verificar las comunicaciones posteriores al informe.",
               "Ley 1474 de 2011, art. 84 par. 3", disciplinaria},
    AuditCheck{"R35", "La sanción sigue los pasos de la ley.",
               "Se observa que no constan todos los pasos del procedimiento sancionatorio; conviene verificar el "
               "expediente del procedimiento.",
               "Ley 1150 de 2007, art. 17; Ley 1474 de 2011, art. 86", disciplinaria},
    AuditCheck{"R36", "La obra tiene diseños, licencias y predios al abrirse.",
               "Se observa que a la apertura no constan los diseños, licencias o predios que la obra pide; conviene "
               "verificar los estudios previos y sus anexos.",
               "Ley 1474 de 2011, art. 87; Ley 80 de 1993, art. 25 nums. 7 y 12", disciplinaria_y_fiscal},
    AuditCheck{"R37", "La ejecución que pasa del 31 de diciembre tiene vigencia futura o reserva.",
               "Se observa que la ejecución pasa del 31 de diciembre y no consta vigencia futura o reserva; conviene "
               "verificar los actos de autorización.",
               "Ley 819 de 2003, art. 12; Decreto 111 de 1996, art. 89", disciplinaria},
    AuditCheck{"R38", "Un único oferente, a precio alto y con plazo corto, se mira con atención.",
               "Se observa que hubo un único oferente, a un precio cercano al presupuesto y con plazo corto para "
               "ofrecer; conviene verificar las condiciones de la convocatoria y el análisis del sector.",
               "Control de patrones; Ley 80 de 1993, art. 24", alerta},
    AuditCheck{"R39", "La obra de licitación tiene interventoría mientras dura.",
               "Se observa que la obra no muestra interventoría en todo su plazo; conviene verificar el contrato de "
               "interventoría y sus prórrogas.",
               "Ley 80 de 1993, art. 32 num. 1", disciplinaria},
    AuditCheck{"R40", "El recibo con pendientes no da paso al último pago.",
               "Se observa que consta un recibo con pendientes o un pago posterior a él; conviene verificar el acta de "
               "recibo y lo que quedó pendiente.",
               "Ley 1952 de 2019, art. 54 (numeral por confirmar)", disciplinaria_y_fiscal},
    AuditCheck{
        "R41", "El expediente tiene los documentos de cada etapa.",
        "Se observa que falta en el expediente un documento de la etapa; conviene verificar el archivo de la entidad.",
        "Ley 594 de 2000", administrativa},
    AuditCheck{"R42", "La adjudicación no se revoca por un error del CDP.",
               "Se observa que la adjudicación se revocó por una causa que la ley no prevé; conviene verificar los "
               "motivos de la revocatoria.",
               "Ley 1150 de 2007, art. 9", disciplinaria},
};

}  // namespace

std::span<const AuditCheck> catalogo() {
    static const auto all = [] {
        std::vector<AuditCheck> out(checks.begin(), checks.end());
        const auto more = catalogo_planeacion();
        out.insert(out.end(), more.begin(), more.end());
        return out;
    }();
    return all;
}

}  // namespace hito::auditoria
