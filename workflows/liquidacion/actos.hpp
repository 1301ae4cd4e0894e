// Subject, states and acts of the settlement.
#pragma once

#include "engine/table.hpp"
#include "workflows/law/hechos_liquidacion.hpp"
#include "workflows/publicar.hpp"
#include "workflows/roles.hpp"

namespace hito::liquidacion {

using namespace law;

// --- Subject ---------------------------------------------------------------------------------------------------------

/// The contract as its own case hands it over.
struct Apertura : ContratoPorLiquidar, TerminosLiquidacion, CuentasDelContrato {
    std::vector<std::string> desconoce;

    static constexpr auto fields =
        std::tuple_cat(ContratoPorLiquidar::fields, TerminosLiquidacion::fields, CuentasDelContrato::fields,
                       std::tuple{Field{"desconoce", &Apertura::desconoce, "Datos que la fuente importada no trae"}});
};

struct Liquidacion : Apertura,
                     Convocatorias,
                     DesacuerdoConstatado,
                     FirmezaLiquidacion,
                     DemandaNotificada,
                     Publications {
    FormaLiquidacion forma = FormaLiquidacion::sin_liquidar;
    std::optional<Date> liquidada_el;
    std::optional<ActaLiquidacion> acta;  ///< Of the agreement, or of the resolution as it stands.
    std::string salvedades, numero_acto;

    static constexpr auto fields =
        std::tuple_cat(Apertura::fields, Convocatorias::fields, DesacuerdoConstatado::fields,
                       FirmezaLiquidacion::fields, DemandaNotificada::fields, Publications::fields,
                       std::tuple{Field{"forma", &Liquidacion::forma, "Cómo se liquidó"},
                                  Field{"liquidada_el", &Liquidacion::liquidada_el, "Fecha de la liquidación"},
                                  Field{"acta", &Liquidacion::acta, "Cifras de la liquidación"},
                                  Field{"salvedades", &Liquidacion::salvedades, "Salvedades del contratista"},
                                  Field{"numero_acto", &Liquidacion::numero_acto, "Resolución o providencia"}});
};

// --- States ----------------------------------------------------------------------------------------------------------

struct PorLiquidarBilateral : State<"por_liquidar_bilateral", "Por liquidar de común acuerdo"> {};
struct PorLiquidarUnilateral : State<"por_liquidar_unilateral", "Por liquidar unilateralmente"> {};
struct UnilateralExpedida : StartsAnew<"unilateral_expedida", "Liquidación unilateral por notificar"> {};
struct UnilateralNotificada : State<"unilateral_notificada", "Liquidación unilateral notificada"> {};
struct EnRecurso : State<"en_recurso", "En recurso de reposición"> {};
struct PorLiquidarResidual : StartsAnew<"por_liquidar_residual", "Por liquidar en los dos años siguientes"> {};
struct LiquidacionJudicial : StartsAnew<"liquidacion_judicial", "En liquidación judicial"> {};
struct Liquidado : Final<"liquidado", "Liquidado"> {};
struct SinCompetencia : Final<"sin_competencia", "Sin competencia para liquidar"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

/// Nobody opens it by hand: the contract does when it is classified.
struct Abrir : Act<"abrir", "Abrir la liquidación">, Apertura {
    using Apertura::fields;
};
struct Convocar : Act<"convocar", "Convocar al contratista a liquidar">, Convocatoria {
    using Convocatoria::fields;
    static constexpr std::array who{&roles::supervisor, &roles::interventor, &roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"convocatoria", "Convocatoria con constancia de entrega"}};
};
struct RegistrarDesacuerdo : Act<"registrar_desacuerdo", "Dejar constancia de que no hubo acuerdo">, Desacuerdo {
    using Desacuerdo::fields;
    static constexpr std::array who{&roles::supervisor, &roles::interventor, &roles::jefe_contratacion};
    static constexpr std::array evidence{
        EvidenceInfo{"constancia_desacuerdo", "Constancia de inasistencia o de desacuerdo"}};
    static constexpr PublicationInfo publication{"constancia_desacuerdo", en_secop};
};
inline constexpr EvidenceInfo certificacion_pagos{
    "certificacion_pagos", "Certificación de tesorería, si lo pagado o amortizado no es lo del expediente"};
struct LiquidarBilateral : Act<"liquidar_bilateral", "Liquidar de común acuerdo">, ActaLiquidacion, AcuerdoDeLasPartes {
    static constexpr auto fields = std::tuple_cat(ActaLiquidacion::fields, AcuerdoDeLasPartes::fields);
    static constexpr std::array who{&roles::ordenador_gasto};
    static constexpr std::array evidence{
        EvidenceInfo{"acta_liquidacion", "Acta de liquidación"},
        EvidenceInfo{"acta_reconocimiento", "Motivos, si se reconoce más de lo pactado"}, certificacion_pagos};
    static constexpr PublicationInfo publication{"acta_liquidacion", en_secop};
};
struct LiquidarUnilateral : Act<"liquidar_unilateral", "Liquidar unilateralmente">, ActaLiquidacion, ActoUnilateral {
    static constexpr auto fields = std::tuple_cat(ActaLiquidacion::fields, ActoUnilateral::fields);
    static constexpr std::array who{&roles::ordenador_gasto};
    static constexpr std::array evidence{
        EvidenceInfo{"resolucion_liquidacion", "Resolución de liquidación unilateral"},
        EvidenceInfo{"acta_reconocimiento", "Motivos, si se reconoce más de lo pactado"}, certificacion_pagos};
    static constexpr PublicationInfo publication{"resolucion_liquidacion", en_secop};
};
struct Notificar : Act<"notificar", "Notificar la resolución al contratista"> {
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"notificacion", "Constancia de notificación"}};
};
struct InterponerRecurso : Act<"interponer_recurso", "Interponer la reposición"> {
    static constexpr std::array who{&roles::contratista, &roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"recurso", "Escrito del recurso"}};
};
struct RenunciarRecurso : Act<"renunciar_recurso", "Renunciar al recurso"> {
    static constexpr std::array who{&roles::contratista, &roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"renuncia_recurso", "Escrito de renuncia"}};
};
inline constexpr EvidenceInfo resolucion_recurso{"resolucion_recurso", "Resolución que decide el recurso"};
struct DecisionDelRecurso {
    DecisionRecurso decision = DecisionRecurso::confirma;
    std::string numero_acto;
    static constexpr auto fields =
        std::tuple{Field{"decision", &DecisionDelRecurso::decision, "Confirma o revoca la liquidación", required},
                   Field{"numero_acto", &DecisionDelRecurso::numero_acto, "Número de la resolución", required}};
};
struct ResolverRecurso : Act<"resolver_recurso", "Decidir el recurso: confirmar o revocar">, DecisionDelRecurso {
    using DecisionDelRecurso::fields;
    static constexpr std::array who{&roles::ordenador_gasto};
    static constexpr std::array evidence{resolucion_recurso};
    static constexpr PublicationInfo publication{"resolucion_recurso", en_secop};
};
struct ModificarEnRecurso : Act<"modificar_en_recurso", "Decidir el recurso: modificar la liquidación">,
                            ActaLiquidacion,
                            ActoUnilateral {
    static constexpr auto fields = std::tuple_cat(ActaLiquidacion::fields, ActoUnilateral::fields);
    static constexpr std::array who{&roles::ordenador_gasto};
    static constexpr std::array evidence{resolucion_recurso, certificacion_pagos};
    static constexpr PublicationInfo publication{"resolucion_recurso", en_secop};
};
struct SilencioNegativo : Act<"silencio_negativo", "El recurso que no se decidió se entiende negado"> {
    static constexpr std::array who{&roles::reloj};
    static constexpr bool by_clock = true;
};
struct QuedaEnFirme : Act<"queda_en_firme", "La liquidación unilateral queda en firme"> {
    static constexpr std::array who{&roles::reloj, &roles::jefe_contratacion};
    static constexpr bool by_clock = true;
};
struct VenceBilateral : Act<"vence_bilateral", "Vence el término para liquidar de común acuerdo"> {
    static constexpr std::array who{&roles::reloj};
    static constexpr bool by_clock = true;
};
struct VenceUnilateral : Act<"vence_unilateral", "Vence el término para liquidar unilateralmente"> {
    static constexpr std::array who{&roles::reloj};
    static constexpr bool by_clock = true;
};
struct VenceResidual : Act<"vence_residual", "Se pierde la competencia para liquidar"> {
    static constexpr std::array who{&roles::reloj};
    static constexpr bool by_clock = true;
};
struct NotificarDemanda : Act<"notificar_demanda", "Registrar la notificación de la demanda">, Demanda {
    using Demanda::fields;
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"auto_admisorio", "Auto admisorio y constancia de notificación"}};
};
struct TerminarDemanda : Act<"terminar_demanda", "Registrar que el proceso terminó sin liquidar"> {
    std::string causa;
    static constexpr auto fields =
        std::tuple{Field{"causa", &TerminarDemanda::causa, "Desistimiento, rechazo u otra causa", required}};
    static constexpr std::array who{&roles::jefe_contratacion};
};
struct LiquidarJudicialmente : Act<"liquidar_judicialmente", "Registrar la liquidación judicial">,
                               Providencia,
                               SaldosLiquidacion {
    static constexpr auto fields = std::tuple_cat(Providencia::fields, SaldosLiquidacion::fields);
    static constexpr std::array who{&roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"providencia", "Providencia con constancia de ejecutoria"}};
};

}  // namespace hito::liquidacion
