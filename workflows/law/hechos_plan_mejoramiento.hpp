// What is known of an action of an improvement plan, in the groups that rules look at. The names follow the form in
// which plans are handed in (F14 of the SIRECI).
#pragma once

#include "engine/fields.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

/// Of which finding it is. What a linked `hallazgo` says already is not said twice.
struct IdentidadAccion {
    std::string numero, codigo_hallazgo, descripcion, auditoria;
    std::optional<Date> informe_final_el;

    static constexpr auto fields = std::tuple{
        Field{"numero", &IdentidadAccion::numero, "Número de la acción en la entidad", required},
        Field{"codigo_hallazgo", &IdentidadAccion::codigo_hallazgo, "Código del hallazgo"},
        Field{"descripcion", &IdentidadAccion::descripcion, "Descripción del hallazgo"},
        Field{"auditoria", &IdentidadAccion::auditoria, "Auditoría y órgano de control que la hizo"},
        Field{"informe_final_el", &IdentidadAccion::informe_final_el, "Fecha en que se recibió el informe final"},
    };
};

/// What the entity undertakes.
struct AccionPropuesta {
    std::string causa, accion, actividad, unidad, responsable;
    int cantidad = 0;
    std::optional<Date> inicio, fin;

    static constexpr auto fields = std::tuple{
        Field{"causa", &AccionPropuesta::causa, "Causa del hallazgo"},
        Field{"accion", &AccionPropuesta::accion, "Acción de mejora"},
        Field{"actividad", &AccionPropuesta::actividad, "Actividad con que se cumple"},
        Field{"unidad", &AccionPropuesta::unidad, "Unidad de medida de la actividad"},
        Field{"cantidad", &AccionPropuesta::cantidad, "Cantidad de unidades que la cumplen"},
        Field{"inicio", &AccionPropuesta::inicio, "Fecha de inicio"},
        Field{"fin", &AccionPropuesta::fin, "Fecha de terminación"},
        Field{"responsable", &AccionPropuesta::responsable, "Persona que responde por la acción"},
    };
};

struct DatosAvance {
    int cantidad_ejecutada = 0;
    std::optional<Date> corte;
    std::string observacion;

    static constexpr auto fields = std::tuple{
        Field{"cantidad_ejecutada", &DatosAvance::cantidad_ejecutada, "Unidades ejecutadas hasta el corte, acumuladas",
              required},
        Field{"corte", &DatosAvance::corte, "Día hasta el que se informa; si no se dice, el del acto"},
        Field{"observacion", &DatosAvance::observacion, "Qué se hizo y con qué se prueba"},
    };
};
struct DatosConcepto {
    std::string concepto;

    static constexpr auto fields =
        std::tuple{Field{"concepto", &DatosConcepto::concepto, "Concepto de quien controla, con sus motivos"}};
};
struct DatosProrrogaAccion {
    Date nuevo_fin{};
    std::string justificacion;

    static constexpr auto fields = std::tuple{
        Field{"nuevo_fin", &DatosProrrogaAccion::nuevo_fin, "Nueva fecha de terminación", required},
        Field{"justificacion", &DatosProrrogaAccion::justificacion, "Por qué no se cumple en la fecha"},
    };
};

// What grows with the acts --------------------------------------------------------------------------------------------

struct AccionEnTramite {
    std::optional<Date> formulada_el, presentada_el, aprobada_el, iniciada_el, vencida_el, cumplida_el, verificada_el;
    std::vector<std::string> ejecutaron;
    std::string verificada_por, concepto;
    int reabierta = 0, prorrogas = 0;

    static constexpr auto fields = std::tuple{
        Field{"formulada_el", &AccionEnTramite::formulada_el, "Fecha en que se formuló"},
        Field{"presentada_el", &AccionEnTramite::presentada_el, "Fecha en que se presentó al órgano de control"},
        Field{"aprobada_el", &AccionEnTramite::aprobada_el, "Fecha en que se aprobó"},
        Field{"iniciada_el", &AccionEnTramite::iniciada_el, "Fecha en que empezó"},
        Field{"vencida_el", &AccionEnTramite::vencida_el, "Día en que pasó su fecha sin cumplirse"},
        Field{"cumplida_el", &AccionEnTramite::cumplida_el, "Fecha en que su responsable la dio por cumplida"},
        Field{"verificada_el", &AccionEnTramite::verificada_el, "Fecha de la última verificación"},
        Field{"verificada_por", &AccionEnTramite::verificada_por, "Persona que la verificó"},
        Field{"concepto", &AccionEnTramite::concepto, "Último concepto de quien controla"},
        Field{"ejecutaron", &AccionEnTramite::ejecutaron,
              "Personas que la formularon, informaron o dieron por cumplida"},
        Field{"reabierta", &AccionEnTramite::reabierta, "Veces que se declaró inefectiva"},
        Field{"prorrogas", &AccionEnTramite::prorrogas, "Veces que se amplió su fecha"},
    };
};
struct AvanceDeAccion {
    int cantidad_ejecutada = 0, informes = 0;
    std::optional<Date> ultimo_corte;
    std::string observacion;

    static constexpr auto fields = std::tuple{
        Field{"cantidad_ejecutada", &AvanceDeAccion::cantidad_ejecutada, "Unidades ejecutadas, acumuladas"},
        Field{"informes", &AvanceDeAccion::informes, "Número de informes de avance"},
        Field{"ultimo_corte", &AvanceDeAccion::ultimo_corte, "Corte del último informe"},
        Field{"observacion", &AvanceDeAccion::observacion, "Lo que dijo el último informe"},
    };
};

}  // namespace hito::law
