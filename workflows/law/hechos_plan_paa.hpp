// What is known of the annual acquisition plan as a whole: its header and its versions.
#pragma once

#include "workflows/law/hechos_paa.hpp"

namespace hito::law {

struct ContactoPaa {
    std::string nombre, telefono, correo;
    static constexpr auto fields = std::tuple{Field{"nombre", &ContactoPaa::nombre, "Nombre"},
                                              Field{"telefono", &ContactoPaa::telefono, "Teléfono"},
                                              Field{"correo", &ContactoPaa::correo, "Correo electrónico"}};
};
struct NecesidadAdicional {
    std::string descripcion;
    std::vector<std::string> unspsc;
    std::string contacto;
    static constexpr auto fields =
        std::tuple{Field{"descripcion", &NecesidadAdicional::descripcion, "Qué se necesitaría"},
                   Field{"unspsc", &NecesidadAdicional::unspsc, "Posibles códigos UNSPSC"},
                   Field{"contacto", &NecesidadAdicional::contacto, "Con quién se habla"}};
};

struct VigenciaPaa {
    int vigencia = 0;
    static constexpr auto fields =
        std::tuple{Field{"vigencia", &VigenciaPaa::vigencia, "Año del plan", required, ultima_anualidad}};
};
/// The general information of the plan. Source: planning.md §1.2.
struct EncabezadoPaa {
    std::string nombre_entidad, direccion, telefono, pagina_web, mision, vision, perspectiva_estrategica;
    ContactoPaa contacto;
    std::optional<Money> valor_total_paa, limite_menor_cuantia, limite_minima_cuantia;
    std::string equipo, flujo_aprobacion;
    std::vector<NecesidadAdicional> necesidades_adicionales;

    static constexpr auto fields = std::tuple{
        Field{"nombre_entidad", &EncabezadoPaa::nombre_entidad, "Nombre de la entidad"},
        Field{"direccion", &EncabezadoPaa::direccion, "Dirección"},
        Field{"telefono", &EncabezadoPaa::telefono, "Teléfono"},
        Field{"pagina_web", &EncabezadoPaa::pagina_web, "Página web"},
        Field{"mision", &EncabezadoPaa::mision, "Misión"},
        Field{"vision", &EncabezadoPaa::vision, "Visión"},
        Field{"perspectiva_estrategica", &EncabezadoPaa::perspectiva_estrategica, "Perspectiva estratégica"},
        Field{"contacto", &EncabezadoPaa::contacto, "Responsable del plan"},
        Field{"valor_total_paa", &EncabezadoPaa::valor_total_paa, "Valor total del plan"},
        Field{"limite_menor_cuantia", &EncabezadoPaa::limite_menor_cuantia, "Límite de la menor cuantía"},
        Field{"limite_minima_cuantia", &EncabezadoPaa::limite_minima_cuantia, "Límite de la mínima cuantía"},
        Field{"equipo", &EncabezadoPaa::equipo, "Equipo que lo elabora y aprueba"},
        Field{"flujo_aprobacion", &EncabezadoPaa::flujo_aprobacion, "Flujo de aprobación"},
        Field{"necesidades_adicionales", &EncabezadoPaa::necesidades_adicionales, "Necesidades adicionales"},
    };
};

/// What the publication of a version tells. The fingerprint is that of the file and the header (workflows/paa/archivo).
struct DatosPublicacionPlan {
    int lineas = 0;
    Money valor_total, valor_vigencia;
    std::string huella;
    static constexpr auto fields = std::tuple{
        Field{"lineas", &DatosPublicacionPlan::lineas, "Cuántas líneas tiene", required},
        Field{"valor_total", &DatosPublicacionPlan::valor_total, "Suma del valor total estimado", required},
        Field{"valor_vigencia", &DatosPublicacionPlan::valor_vigencia, "Suma del valor de la vigencia", required},
        Field{"huella", &DatosPublicacionPlan::huella, "SHA-256 del archivo y el encabezado publicados", required},
    };
};
/// A version as it was published; nothing changes it.
struct VersionPaa {
    int version = 0, lineas = 0;
    Date publicada_el{};
    std::string publicada_por, id_secop, url_secop, url_web, huella, justificacion;
    Money valor_total, valor_vigencia;
    CausalActualizacion causal = CausalActualizacion::ninguna;
    bool tardia = false;

    static constexpr auto fields = std::tuple{
        Field{"version", &VersionPaa::version, "Número de la versión"},
        Field{"publicada_el", &VersionPaa::publicada_el, "Fecha en que se publicó"},
        Field{"publicada_por", &VersionPaa::publicada_por, "Persona que la publicó"},
        Field{"tardia", &VersionPaa::tardia, "Si es la primera y se publicó después del plazo"},
        Field{"id_secop", &VersionPaa::id_secop, "Identificador en el SECOP"},
        Field{"url_secop", &VersionPaa::url_secop, "Dirección en el SECOP"},
        Field{"url_web", &VersionPaa::url_web, "Dirección en la página de la entidad"},
        Field{"lineas", &VersionPaa::lineas, "Cuántas líneas tiene"},
        Field{"valor_total", &VersionPaa::valor_total, "Suma del valor total estimado"},
        Field{"valor_vigencia", &VersionPaa::valor_vigencia, "Suma del valor de la vigencia"},
        Field{"huella", &VersionPaa::huella, "SHA-256 del archivo y el encabezado"},
        Field{"causal", &VersionPaa::causal, "Causal de la actualización"},
        Field{"justificacion", &VersionPaa::justificacion, "Por qué se actualizó"},
    };
};
struct VersionesPaa {
    std::vector<VersionPaa> versiones;
    static constexpr auto fields =
        std::tuple{Field{"versiones", &VersionesPaa::versiones, "Versiones publicadas, en su orden"}};
    int ultima() const { return versiones.empty() ? 0 : versiones.back().version; }
};
struct TramitePlan {
    std::string elaborado_por, aprobado_por, justificacion;
    CausalActualizacion causal = CausalActualizacion::ninguna;

    static constexpr auto fields = std::tuple{
        Field{"elaborado_por", &TramitePlan::elaborado_por, "Persona que elaboró lo que se aprueba"},
        Field{"aprobado_por", &TramitePlan::aprobado_por, "Persona que lo aprobó"},
        Field{"causal", &TramitePlan::causal, "Causal de la actualización en curso"},
        Field{"justificacion", &TramitePlan::justificacion, "Justificación de la actualización en curso"},
    };
};

}  // namespace hito::law
