// What is known of a contract of a special regime beyond any other process, and what its acts bring.
#pragma once

#include "workflows/law/hechos_proceso.hpp"
#include "workflows/law/palabras_regimen.hpp"

namespace hito::law {

struct FiguraDelRegimen {
    FiguraEspecial figura = FiguraEspecial::interes_publico;

    static constexpr auto fields =
        std::tuple{Field{"figura", &FiguraDelRegimen::figura, "Figura por la que se contrata", required}};
};

/// What the studies say of a contract for the public interest. Decreto 092 de 2017, art. 2.
struct InteresPublico {
    std::string programa_del_plan;
    bool poblacion_vulnerable = false, contraprestacion_directa = false, recursos_propios = false;
    bool solo_lo_ofrecen_esal = false, optimiza_recursos = false;

    static constexpr auto fields = std::tuple{
        Field{"programa_del_plan", &InteresPublico::programa_del_plan,
              "Programa o actividad del plan de desarrollo que se impulsa"},
        Field{"poblacion_vulnerable", &InteresPublico::poblacion_vulnerable,
              "Promueve derechos de población vulnerable, de minorías, la educación, la paz, la cultura o el deporte"},
        Field{"contraprestacion_directa", &InteresPublico::contraprestacion_directa,
              "La entidad recibe una contraprestación directa o da instrucciones precisas"},
        Field{"recursos_propios", &InteresPublico::recursos_propios,
              "Se paga con recursos del presupuesto de la entidad"},
        Field{"solo_lo_ofrecen_esal", &InteresPublico::solo_lo_ofrecen_esal,
              "En el mercado no lo ofrece nadie distinto de entidades sin ánimo de lucro"},
        Field{"optimiza_recursos", &InteresPublico::optimiza_recursos,
              "Contratarlo con ellas optimiza los recursos públicos"},
    };
};
/// What the studies say of an entity with a manual of its own.
struct ReglaDelManual {
    std::string manual;

    static constexpr auto fields =
        std::tuple{Field{"manual", &ReglaDelManual::manual, "Acto y artículo del manual por el que se selecciona"}};
};

/// With whom, when nobody offered.
struct Contraparte {
    std::string contraparte;

    static constexpr auto fields =
        std::tuple{Field{"contraparte", &Contraparte::contraparte, "Nombre de la otra parte"}};
};

/// What each side puts in.
struct Aportes {
    Money aporte_entidad, aporte_en_dinero, aporte_en_especie;

    static constexpr auto fields = std::tuple{
        Field{"aporte_entidad", &Aportes::aporte_entidad, "Aporte de la entidad, en dinero"},
        Field{"aporte_en_dinero", &Aportes::aporte_en_dinero, "Aporte de la otra parte, en dinero"},
        Field{"aporte_en_especie", &Aportes::aporte_en_especie, "Aporte de la otra parte, en especie"},
    };
    Money total() const { return aporte_entidad + aporte_en_dinero + aporte_en_especie; }
};

// What the acts bring -------------------------------------------------------------------------------------------------

struct DatosAutorizacion {
    bool representante_legal = false;
    std::string numero_autorizacion;

    static constexpr auto fields = std::tuple{
        Field{"representante_legal", &DatosAutorizacion::representante_legal,
              "Quien autoriza es el representante legal de la entidad, no un delegado", required},
        Field{"numero_autorizacion", &DatosAutorizacion::numero_autorizacion, "Número del acto que autoriza"},
    };
};

/// The indicators of Decreto 092 de 2017, art. 4, and until when offers come.
struct DatosIndicadores {
    bool idoneidad = false, experiencia = false, eficacia = false, eficiencia = false, riesgo = false;
    std::optional<Date> cierre;

    static constexpr auto fields = std::tuple{
        Field{"idoneidad", &DatosIndicadores::idoneidad, "Publica indicadores de idoneidad"},
        Field{"experiencia", &DatosIndicadores::experiencia, "Publica indicadores de experiencia"},
        Field{"eficacia", &DatosIndicadores::eficacia, "Publica indicadores de eficacia"},
        Field{"eficiencia", &DatosIndicadores::eficiencia, "Publica indicadores de eficiencia"},
        Field{"riesgo", &DatosIndicadores::riesgo, "Publica indicadores de manejo del riesgo"},
        Field{"cierre", &DatosIndicadores::cierre, "Último día para ofrecer", required},
    };
};
struct DatosConvocatoria {
    std::optional<Date> cierre;
    std::string url;

    static constexpr auto fields = std::tuple{
        Field{"cierre", &DatosConvocatoria::cierre, "Último día para ofrecer", required},
        Field{"url", &DatosConvocatoria::url, "Dirección del proceso en el SECOP II"},
    };
};

/// Whom the entity chose without offers.
struct DatosElegida {
    std::string documento, nombre;

    static constexpr auto fields = std::tuple{
        Field{"documento", &DatosElegida::documento, "Documento, sin dígito de verificación", required},
        Field{"nombre", &DatosElegida::nombre, "Nombre o razón social"},
    };
};
struct DatosUnica {
    std::string prueba_unica;

    static constexpr auto fields =
        std::tuple{Field{"prueba_unica", &DatosUnica::prueba_unica, "Con qué se prueba que es la única idónea"}};
};
struct DatosAporte {
    int otras_con_aporte = 0;

    static constexpr auto fields =
        std::tuple{Field{"otras_con_aporte", &DatosAporte::otras_con_aporte,
                         "Cuántas otras ofrecen un aporte en dinero que las exime de competir", Need::optional, 1'000}};
};

/// Who watches over an agreement between public entities.
struct SupervisoresDelConvenio {
    std::string supervisor_entidad, supervisor_contraparte;

    static constexpr auto fields = std::tuple{
        Field{"supervisor_entidad", &SupervisoresDelConvenio::supervisor_entidad, "Quién supervisa por la entidad"},
        Field{"supervisor_contraparte", &SupervisoresDelConvenio::supervisor_contraparte,
              "Quién supervisa por la otra entidad"},
    };
};
/// The act that justifies it.
struct DatosJustificacion {
    std::string causal, consulta;
    bool funciones_de_ambas = false, con_lucro = false;

    static constexpr auto fields = std::tuple{
        Field{"causal", &DatosJustificacion::causal, "Causal y fundamento"},
        Field{"consulta", &DatosJustificacion::consulta, "Dónde se consultan los estudios"},
        Field{"funciones_de_ambas", &DatosJustificacion::funciones_de_ambas,
              "El objeto es de las funciones o servicios de ambas entidades"},
        Field{"con_lucro", &DatosJustificacion::con_lucro, "Alguna de las partes obtiene una ganancia"},
    };
};

/// What the agreement says. `valor`: what the entity commits of its budget.
struct DatosConvenio {
    std::string numero_contrato, representante_contraparte;
    Money valor, aporte_contraparte;
    bool termino = false, obligaciones = false, coordinacion = false;
    std::optional<Date> idoneidad_acreditada_el, firma_hasta;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosConvenio::numero_contrato, "Número que llevará", required},
        Field{"valor", &DatosConvenio::valor, "Lo que la entidad compromete de su presupuesto", required},
        Field{"representante_contraparte", &DatosConvenio::representante_contraparte,
              "Quién firma por la otra parte, como su representante"},
        Field{"termino", &DatosConvenio::termino, "Dice su término"},
        Field{"obligaciones", &DatosConvenio::obligaciones, "Dice las obligaciones de las partes"},
        Field{"aporte_contraparte", &DatosConvenio::aporte_contraparte,
              "Lo que la otra parte se obliga a aportar, en dinero y en especie"},
        Field{"coordinacion", &DatosConvenio::coordinacion, "Dice cómo se coordina"},
        Field{"idoneidad_acreditada_el", &DatosConvenio::idoneidad_acreditada_el,
              "Fecha de la constancia de reconocida idoneidad"},
        Field{"firma_hasta", &DatosConvenio::firma_hasta, "Último día para suscribir"},
    };
};

}  // namespace hito::law
