// What is known of a direct award, in the small groups that rules look at, and the data that its acts bring.
#pragma once

#include "workflows/law/hechos_proceso.hpp"
#include "workflows/law/palabras_directa.hpp"

namespace hito::law {

struct CausalInvocada {
    Causal causal = Causal::sin_causal;
    ExcepcionElectoral excepcion_electoral = ExcepcionElectoral::ninguna;

    static constexpr auto fields = std::tuple{
        Field{"causal", &CausalInvocada::causal, "Causal de la contratación directa", required},
        Field{"excepcion_electoral", &CausalInvocada::excepcion_electoral,
              "Excepción a la restricción de contratación directa en época electoral"},
    };
};

// What the studies hold, by the cause ---------------------------------------------------------------------------------

struct SoportesServicios {
    std::optional<Date> certificado_personal_el;
    bool funciones_permanentes = false, incluye_consultoria = false;
    std::string justificacion_artista;

    static constexpr auto fields = std::tuple{
        Field{"certificado_personal_el", &SoportesServicios::certificado_personal_el,
              "Fecha del certificado de que no hay personal, o no alcanza"},
        Field{"funciones_permanentes", &SoportesServicios::funciones_permanentes,
              "Lo que se contrata es una función permanente de la entidad"},
        Field{"incluye_consultoria", &SoportesServicios::incluye_consultoria,
              "Incluye estudios, diagnósticos, diseños u otro objeto de consultoría"},
        Field{"justificacion_artista", &SoportesServicios::justificacion_artista,
              "Por qué el trabajo artístico solo puede hacerlo esa persona"},
    };
};

struct SoportesInteradministrativo {
    bool objeto_del_ejecutor = false;
    ClaseEjecutor ejecutor = ClaseEjecutor::entidad_estatal;
    std::optional<TipoContrato> ejecuta;

    static constexpr auto fields = std::tuple{
        Field{"objeto_del_ejecutor", &SoportesInteradministrativo::objeto_del_ejecutor,
              "El objeto tiene relación directa con el de la entidad ejecutora"},
        Field{"ejecutor", &SoportesInteradministrativo::ejecutor, "Qué clase de entidad ejecuta"},
        Field{"ejecuta", &SoportesInteradministrativo::ejecuta, "De qué tipo es lo que la entidad ejecuta"},
    };
};

struct SoportesInmueble {
    std::optional<Money> avaluo;
    bool mercado_inmobiliario = false;

    static constexpr auto fields = std::tuple{
        Field{"avaluo", &SoportesInmueble::avaluo, "Valor del avalúo del inmueble"},
        Field{"mercado_inmobiliario", &SoportesInmueble::mercado_inmobiliario,
              "Compara las condiciones del mercado inmobiliario"},
    };
};

struct SoportesComunidad {
    std::string registro_autoridad, personeria_junta;
    bool actor_economia_popular = false, ejecuta_con_comunidad = false;
    Money contratado_mismo_objeto;

    static constexpr auto fields = std::tuple{
        Field{"registro_autoridad", &SoportesComunidad::registro_autoridad,
              "Registro que prueba la existencia y representación del cabildo, consejo u organización"},
        Field{"actor_economia_popular", &SoportesComunidad::actor_economia_popular,
              "Quien ejecuta es persona o entidad sin ánimo de lucro de la economía popular"},
        Field{"contratado_mismo_objeto", &SoportesComunidad::contratado_mismo_objeto,
              "Ya contratado con la economía popular para el mismo objeto en el año"},
        Field{"personeria_junta", &SoportesComunidad::personeria_junta, "Personería de la junta de acción comunal"},
        Field{"ejecuta_con_comunidad", &SoportesComunidad::ejecuta_con_comunidad,
              "La junta ejecuta con los habitantes de su comunidad"},
    };
};

struct SoportesDeCausal {
    std::string prueba_unico_oferente, autorizacion_credito;
    bool requiere_reserva = false, actividad_cientifica = false;
    std::optional<Date> acuerdo_reestructuracion_el;

    static constexpr auto fields = std::tuple{
        Field{"prueba_unico_oferente", &SoportesDeCausal::prueba_unico_oferente,
              "Qué prueba la exclusividad, la propiedad intelectual o que es proveedor único"},
        Field{"autorizacion_credito", &SoportesDeCausal::autorizacion_credito,
              "Autorización del empréstito, con la capacidad de pago"},
        Field{"requiere_reserva", &SoportesDeCausal::requiere_reserva, "Lo que se adquiere necesita reserva"},
        Field{"actividad_cientifica", &SoportesDeCausal::actividad_cientifica,
              "Es una actividad científica o tecnológica de las que define la ley"},
        Field{"acuerdo_reestructuracion_el", &SoportesDeCausal::acuerdo_reestructuracion_el,
              "Fecha en que inició el acuerdo de reestructuración de pasivos"},
    };
};

// The justification and the urgency -----------------------------------------------------------------------------------

struct DatosJustificacionDirecta {
    std::string acto_justificacion, condiciones_exigidas, lugar_de_consulta;

    static constexpr auto fields = std::tuple{
        Field{"acto_justificacion", &DatosJustificacionDirecta::acto_justificacion, "Número del acto de justificación",
              required},
        Field{"condiciones_exigidas", &DatosJustificacionDirecta::condiciones_exigidas,
              "Condiciones que se exigen al contratista"},
        Field{"lugar_de_consulta", &DatosJustificacionDirecta::lugar_de_consulta,
              "Dónde se consultan los estudios previos"},
    };
};
struct DatosUrgencia {
    std::string acto_urgencia;
    HechoUrgencia hecho = HechoUrgencia::ninguno;
    std::optional<Date> emergencia_hasta;

    static constexpr auto fields = std::tuple{
        Field{"acto_urgencia", &DatosUrgencia::acto_urgencia, "Número del acto que declara la urgencia", required},
        Field{"hecho", &DatosUrgencia::hecho, "Hecho que hace la urgencia", required},
        Field{"emergencia_hasta", &DatosUrgencia::emergencia_hasta, "Último día de la emergencia, si se conoce"},
    };
};
struct Justificada {
    std::optional<Date> justificado_el;
    std::string acto_justificacion;

    static constexpr auto fields = std::tuple{
        Field{"justificado_el", &Justificada::justificado_el, "Fecha en que se justificó o declaró"},
        Field{"acto_justificacion", &Justificada::acto_justificacion, "Número del acto de justificación"},
    };
};

// The offer, and whether who makes it is suitable ---------------------------------------------------------------------

struct Oferente {
    std::string tipo_documento, documento, nombre;
    bool persona_natural = false;

    static constexpr auto fields = std::tuple{
        Field{"tipo_documento", &Oferente::tipo_documento, "Clase de documento"},
        Field{"documento", &Oferente::documento, "Documento, sin dígito de verificación", required},
        Field{"nombre", &Oferente::nombre, "Nombre o razón social", required},
        Field{"persona_natural", &Oferente::persona_natural, "Es una persona natural"},
    };
};
struct OfertaDirecta {
    Oferente oferente;
    Money valor_ofrecido;

    static constexpr auto fields = std::tuple{
        Field{"oferente", &OfertaDirecta::oferente, "Persona invitada que ofrece", required},
        Field{"valor_ofrecido", &OfertaDirecta::valor_ofrecido, "Valor ofrecido", required},
    };
};

/// What is checked of who offers.
struct DatosIdoneidad {
    std::optional<Date> constancia_idoneidad_el, inhabilidades_verificadas_el, seguridad_social_verificada_el;
    bool oferente_inhabil = false, registrado_en_secop = false;
    int otros_contratos_vigentes = 0;

    static constexpr auto fields = std::tuple{
        Field{"constancia_idoneidad_el", &DatosIdoneidad::constancia_idoneidad_el,
              "Fecha de la constancia escrita de idoneidad y experiencia, del ordenador"},
        Field{"inhabilidades_verificadas_el", &DatosIdoneidad::inhabilidades_verificadas_el,
              "Fecha de la consulta de inhabilidades y antecedentes"},
        Field{"oferente_inhabil", &DatosIdoneidad::oferente_inhabil, "La consulta mostró una inhabilidad"},
        Field{"seguridad_social_verificada_el", &DatosIdoneidad::seguridad_social_verificada_el,
              "Fecha del paz y salvo de seguridad social y parafiscales"},
        Field{"registrado_en_secop", &DatosIdoneidad::registrado_en_secop, "Está registrado en el SECOP II"},
        Field{"otros_contratos_vigentes", &DatosIdoneidad::otros_contratos_vigentes,
              "Otros contratos de servicios que tiene vigentes", Need::optional, 1'000},
    };
};
/// The contract that follows.
struct ContratoPorFirmar {
    std::string numero_contrato;
    std::optional<Date> firma_hasta;
    bool sin_contrato_escrito = false;
    std::optional<Date> autorizacion_escrita_el;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &ContratoPorFirmar::numero_contrato, "Número que llevará el contrato", required},
        Field{"firma_hasta", &ContratoPorFirmar::firma_hasta, "Último día para suscribir"},
        Field{"sin_contrato_escrito", &ContratoPorFirmar::sin_contrato_escrito,
              "Se prescinde del contrato escrito por la urgencia"},
        Field{"autorizacion_escrita_el", &ContratoPorFirmar::autorizacion_escrita_el,
              "Fecha de la autorización escrita que lo reemplaza"},
    };
};
struct Verificada {
    std::optional<Date> verificada_el;

    static constexpr auto fields =
        std::tuple{Field{"verificada_el", &Verificada::verificada_el, "Fecha en que se verificó la idoneidad"}};
};

// The fiscal control of an urgency ------------------------------------------------------------------------------------

struct DatosEnvio {
    std::string radicado;
    bool envia_acto = false, envia_contratos = false, envia_antecedentes = false;

    static constexpr auto fields = std::tuple{
        Field{"radicado", &DatosEnvio::radicado, "Radicado del envío", required},
        Field{"envia_acto", &DatosEnvio::envia_acto, "Va el acto que declaró la urgencia"},
        Field{"envia_contratos", &DatosEnvio::envia_contratos, "Van los contratos"},
        Field{"envia_antecedentes", &DatosEnvio::envia_antecedentes, "Va el expediente con los antecedentes"},
    };
};
struct DatosPronunciamiento {
    Pronunciamiento pronunciamiento = Pronunciamiento::ajustada;

    static constexpr auto fields = std::tuple{Field{"pronunciamiento", &DatosPronunciamiento::pronunciamiento,
                                                    "Qué dijo la Contraloría, o que calló", required}};
};
struct ControlFiscal {
    std::optional<Date> contratado_el, enviado_contraloria_el, pronunciado_el;
    std::optional<Pronunciamiento> pronunciamiento;

    static constexpr auto fields = std::tuple{
        Field{"contratado_el", &ControlFiscal::contratado_el, "Fecha en que se celebró el contrato"},
        Field{"enviado_contraloria_el", &ControlFiscal::enviado_contraloria_el,
              "Fecha del envío del expediente a la Contraloría"},
        Field{"pronunciado_el", &ControlFiscal::pronunciado_el, "Fecha del pronunciamiento de la Contraloría"},
        Field{"pronunciamiento", &ControlFiscal::pronunciamiento, "Qué dijo la Contraloría, o que calló"},
    };
};

}  // namespace hito::law
