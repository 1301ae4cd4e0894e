// What is known of a finding that a control office follows, in the groups that rules look at.
#pragma once

#include "workflows/law/palabras_hallazgo.hpp"

namespace hito::law {

/// As the control office registered it. Which acts and figures it rests on is told by `GET /v1/hallazgos`, of the cases
/// that it is linked to.
struct HallazgoObservado {
    std::string numero, regla, condicion, criterio, causa, efecto;
    CodigoControl codigo = CodigoControl::otro;
    Severidad severidad = Severidad::administrativa;
    int acto_seq = 0;

    static constexpr auto fields = std::tuple{
        Field{"numero", &HallazgoObservado::numero, "Número del hallazgo en la oficina de control", required},
        Field{"codigo", &HallazgoObservado::codigo, "Verificación de la que resulta"},
        Field{"regla", &HallazgoObservado::regla, "Regla o verificación, como la nombra GET /v1/hallazgos"},
        Field{"acto_seq", &HallazgoObservado::acto_seq, "Acto del expediente en que se apoya, por su seq"},
        Field{"severidad", &HallazgoObservado::severidad, "Incidencia que podría tener"},
        Field{"condicion", &HallazgoObservado::condicion, "Lo que se observa, con cifras y sin calificar a nadie"},
        Field{"criterio", &HallazgoObservado::criterio, "Norma o criterio con que se compara"},
        Field{"causa", &HallazgoObservado::causa, "Causa, si se conoce"},
        Field{"efecto", &HallazgoObservado::efecto, "Efecto, si se conoce"},
    };
};

struct DatosTraslado {
    std::optional<Date> responder_hasta;

    static constexpr auto fields =
        std::tuple{Field{"responder_hasta", &DatosTraslado::responder_hasta,
                         "Último día para responder; si no se dice, el del término de la entidad"}};
};
struct DatosRespuesta {
    std::string respuesta;

    static constexpr auto fields =
        std::tuple{Field{"respuesta", &DatosRespuesta::respuesta, "Lo que responde la entidad", required}};
};
struct DatosValoracion {
    std::string motivacion;

    static constexpr auto fields =
        std::tuple{Field{"motivacion", &DatosValoracion::motivacion, "Por qué, vista la respuesta y sus pruebas"}};
};

// What grows with the acts --------------------------------------------------------------------------------------------

struct HallazgoEnTramite {
    std::optional<Date> registrado_el, trasladado_el, responder_hasta;
    std::string registrado_por;

    static constexpr auto fields = std::tuple{
        Field{"registrado_el", &HallazgoEnTramite::registrado_el, "Fecha en que se registró"},
        Field{"registrado_por", &HallazgoEnTramite::registrado_por, "Persona que lo registró"},
        Field{"trasladado_el", &HallazgoEnTramite::trasladado_el, "Fecha del traslado a la entidad"},
        Field{"responder_hasta", &HallazgoEnTramite::responder_hasta, "Último día para responder"},
    };
};
struct RespuestaDada {
    std::optional<Date> respondido_el;
    std::string respondido_por, respuesta;

    static constexpr auto fields = std::tuple{
        Field{"respondido_el", &RespuestaDada::respondido_el, "Fecha de la respuesta"},
        Field{"respondido_por", &RespuestaDada::respondido_por, "Persona que respondió por la entidad"},
        Field{"respuesta", &RespuestaDada::respuesta, "Lo que respondió la entidad"},
    };
};
struct HallazgoDecidido {
    std::optional<Date> decidido_el;
    std::string motivacion;

    static constexpr auto fields = std::tuple{
        Field{"decidido_el", &HallazgoDecidido::decidido_el, "Fecha en que se mantuvo o se desvirtuó"},
        Field{"motivacion", &HallazgoDecidido::motivacion, "Por qué"},
    };
};

}  // namespace hito::law
