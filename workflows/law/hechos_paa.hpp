// What is known of the annual acquisition plan and of its lines, in the groups that rules look at.
#pragma once

#include "workflows/law/maximos.hpp"
#include "workflows/law/palabras_paa.hpp"

#include <algorithm>

namespace hito::law {

// --- A line: what it says --------------------------------------------------------------------------------------------

/// What the file of the plan has no column for. `linea` is the same in every version.
struct IdentidadLinea {
    int vigencia = 0;
    std::string linea, dependencia, necesidad;
    TipoGastoPaa tipo_gasto = TipoGastoPaa::por_definir;
    std::string bpin, producto_mga, indicador_mga, rubro_ccpet, fuente_ccpet;
    std::vector<std::string> otros_bpin, cdp;
    std::string proyecto_vinculado;
    std::optional<Date> proyecto_registrado_el;
    bool causal_distinta_de_cuantia = false;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &IdentidadLinea::vigencia, "Año del plan", required, ultima_anualidad},
        Field{"linea", &IdentidadLinea::linea, "Identificador de la línea, el mismo en todas las versiones", required},
        Field{"dependencia", &IdentidadLinea::dependencia, "Dependencia que necesita lo que se adquiere"},
        Field{"necesidad", &IdentidadLinea::necesidad, "Necesidad que se satisface"},
        Field{"tipo_gasto", &IdentidadLinea::tipo_gasto, "Funcionamiento o inversión"},
        Field{"bpin", &IdentidadLinea::bpin, "Proyecto de inversión principal"},
        Field{"otros_bpin", &IdentidadLinea::otros_bpin, "Los demás proyectos de inversión"},
        Field{"producto_mga", &IdentidadLinea::producto_mga, "Producto del catálogo de la MGA"},
        Field{"indicador_mga", &IdentidadLinea::indicador_mga, "Indicador del producto"},
        Field{"rubro_ccpet", &IdentidadLinea::rubro_ccpet, "Rubro presupuestal"},
        Field{"fuente_ccpet", &IdentidadLinea::fuente_ccpet, "Fuente presupuestal"},
        Field{"cdp", &IdentidadLinea::cdp, "Certificados de disponibilidad que la respaldan"},
        Field{"proyecto_vinculado", &IdentidadLinea::proyecto_vinculado, "Nombre del proyecto al que está vinculada"},
        Field{"proyecto_registrado_el", &IdentidadLinea::proyecto_registrado_el,
              "Fecha en que ese proyecto se registró en el banco"},
        Field{"causal_distinta_de_cuantia", &IdentidadLinea::causal_distinta_de_cuantia,
              "La menor cuantía se usa por una causal que no es el valor"},
    };
};

/// The columns of the file, in its order. Source: planning.md §1.3. `modalidad` is a code of `modalidades_paa`.
struct ColumnasPaa {
    std::vector<std::string> unspsc;
    std::string descripcion;
    std::optional<int> mes_inicio, mes_ofertas, duracion;
    std::optional<UnidadDuracion> duracion_unidad;
    std::string modalidad;
    std::optional<FuentePaa> fuente;
    std::optional<Money> valor_total, valor_vigencia;
    bool requiere_vigencias_futuras = false;
    EstadoVigenciasFuturas estado_vigencias_futuras = EstadoVigenciasFuturas::no_aplica;
    std::string unidad_contratacion, ubicacion, responsable, telefono, correo;
    bool alimentos_compra_local = false, incluye_no_alimentos = false;

    friend bool operator==(const ColumnasPaa&, const ColumnasPaa&) = default;
    static constexpr auto fields = std::tuple{
        Field{"unspsc", &ColumnasPaa::unspsc, "Códigos UNSPSC"},
        Field{"descripcion", &ColumnasPaa::descripcion, "Qué se adquiere"},
        Field{"mes_inicio", &ColumnasPaa::mes_inicio, "Mes estimado de inicio del proceso de selección"},
        Field{"mes_ofertas", &ColumnasPaa::mes_ofertas, "Mes estimado de presentación de ofertas"},
        Field{"duracion", &ColumnasPaa::duracion, "Duración del contrato"},
        Field{"duracion_unidad", &ColumnasPaa::duracion_unidad, "En qué se mide la duración"},
        Field{"modalidad", &ColumnasPaa::modalidad, "Código de la modalidad de selección (CCE-…)"},
        Field{"fuente", &ColumnasPaa::fuente, "Fuente de los recursos"},
        Field{"valor_total", &ColumnasPaa::valor_total, "Valor total estimado"},
        Field{"valor_vigencia", &ColumnasPaa::valor_vigencia, "Valor estimado en la vigencia actual"},
        Field{"requiere_vigencias_futuras", &ColumnasPaa::requiere_vigencias_futuras,
              "Si se requieren vigencias futuras"},
        Field{"estado_vigencias_futuras", &ColumnasPaa::estado_vigencias_futuras,
              "Estado de la solicitud de vigencias futuras"},
        Field{"unidad_contratacion", &ColumnasPaa::unidad_contratacion, "Unidad de contratación"},
        Field{"ubicacion", &ColumnasPaa::ubicacion, "Ubicación: CO, departamento y municipio DANE"},
        Field{"responsable", &ColumnasPaa::responsable, "Nombre del responsable"},
        Field{"telefono", &ColumnasPaa::telefono, "Teléfono del responsable"},
        Field{"correo", &ColumnasPaa::correo, "Correo del responsable"},
        Field{"alimentos_compra_local", &ColumnasPaa::alimentos_compra_local,
              "Si debe invertir el mínimo en alimentos de pequeños productores"},
        Field{"incluye_no_alimentos", &ColumnasPaa::incluye_no_alimentos,
              "Si además de alimentos incluye otros bienes o servicios"},
    };
};

/// The columns of the case, where a rule holds them against those that an act asks for.
struct ColumnasDeLaLinea : ColumnasPaa {};

// --- A line: how it came to be published -----------------------------------------------------------------------------

struct DatosVistoPlaneacion {
    std::string meta_plan;
    static constexpr auto fields =
        std::tuple{Field{"meta_plan", &DatosVistoPlaneacion::meta_plan, "Meta del plan de desarrollo que se atiende"}};
};
/// V10 compares what the budget office tells here: a rule sees no other line.
struct DatosVistoPresupuesto {
    std::string rubro_ccpet;
    std::optional<Money> apropiacion_rubro, otras_lineas_rubro;
    static constexpr auto fields = std::tuple{
        Field{"rubro_ccpet", &DatosVistoPresupuesto::rubro_ccpet, "Rubro presupuestal", required},
        Field{"apropiacion_rubro", &DatosVistoPresupuesto::apropiacion_rubro, "Apropiación del rubro en la vigencia"},
        Field{"otras_lineas_rubro", &DatosVistoPresupuesto::otras_lineas_rubro,
              "Suma de lo estimado en la vigencia por las otras líneas del rubro"},
    };
};
struct TramiteLinea {
    std::string elaborada_por, visto_planeacion, visto_presupuesto, meta_plan, aprobada_por;
    std::optional<Date> aprobada_el;
    std::optional<Money> apropiacion_rubro, otras_lineas_rubro;

    static constexpr auto fields = std::tuple{
        Field{"elaborada_por", &TramiteLinea::elaborada_por, "Persona que la elaboró o pidió modificarla"},
        Field{"visto_planeacion", &TramiteLinea::visto_planeacion, "Persona que dio el visto bueno de planeación"},
        Field{"visto_presupuesto", &TramiteLinea::visto_presupuesto, "Persona que dio el visto bueno de presupuesto"},
        Field{"meta_plan", &TramiteLinea::meta_plan, "Meta del plan de desarrollo que se atiende"},
        Field{"aprobada_por", &TramiteLinea::aprobada_por, "Persona que la aprobó"},
        Field{"aprobada_el", &TramiteLinea::aprobada_el, "Fecha de la aprobación que falta publicar"},
        Field{"apropiacion_rubro", &TramiteLinea::apropiacion_rubro, "Apropiación que informó presupuesto"},
        Field{"otras_lineas_rubro", &TramiteLinea::otras_lineas_rubro, "Suma de las otras líneas que informó"},
    };
};

/// Where a version was published: the web page of the entity and the SECOP.
struct CanalesPaa {
    std::string id_secop, url_secop, url_web;
    static constexpr auto fields = std::tuple{
        Field{"id_secop", &CanalesPaa::id_secop, "Identificador de la versión en el SECOP"},
        Field{"url_secop", &CanalesPaa::url_secop, "Dirección en el SECOP"},
        Field{"url_web", &CanalesPaa::url_web, "Dirección en la página de la entidad"},
    };
};
struct DatosVersion {
    int version = 0;
    static constexpr auto fields = std::tuple{Field{"version", &DatosVersion::version, "Versión del plan", required}};
};
struct PublicacionLinea {
    int version = 0, version_alta = 0, version_baja = 0, modificaciones = 0;
    std::optional<Date> publicada_el, actualizada_el;
    CausalActualizacion causal_modificacion = CausalActualizacion::ninguna;
    std::string justificacion;

    static constexpr auto fields = std::tuple{
        Field{"version", &PublicacionLinea::version, "Versión del plan en que está publicada"},
        Field{"version_alta", &PublicacionLinea::version_alta, "Versión en que entró"},
        Field{"version_baja", &PublicacionLinea::version_baja, "Versión en que salió"},
        Field{"modificaciones", &PublicacionLinea::modificaciones, "Cuántas veces se publicó modificada"},
        Field{"publicada_el", &PublicacionLinea::publicada_el, "Primer día en que estuvo publicada"},
        Field{"actualizada_el", &PublicacionLinea::actualizada_el, "Fecha de su versión publicada"},
        Field{"causal_modificacion", &PublicacionLinea::causal_modificacion, "Causal de la última modificación"},
        Field{"justificacion", &PublicacionLinea::justificacion, "Justificación de la última modificación"},
    };
};
struct DatosModificacionPaa {
    CausalActualizacion causal = CausalActualizacion::ninguna;
    std::string justificacion;
    static constexpr auto fields = std::tuple{
        Field{"causal", &DatosModificacionPaa::causal, "Causal de la modificación", required},
        Field{"justificacion", &DatosModificacionPaa::justificacion, "Por qué se modifica"},
    };
};
struct DatosExclusion {
    std::string justificacion;
    static constexpr auto fields =
        std::tuple{Field{"justificacion", &DatosExclusion::justificacion, "Por qué se excluye"}};
};
struct ModificacionPropuesta {
    std::optional<ColumnasPaa> propuesta;
    CausalActualizacion causal_propuesta = CausalActualizacion::ninguna;
    std::string justificacion_propuesta;

    static constexpr auto fields = std::tuple{
        Field{"propuesta", &ModificacionPropuesta::propuesta, "La línea como quedaría"},
        Field{"causal_propuesta", &ModificacionPropuesta::causal_propuesta, "Causal de la modificación propuesta"},
        Field{"justificacion_propuesta", &ModificacionPropuesta::justificacion_propuesta, "Su justificación"},
    };
};

// --- A line: what came of it -----------------------------------------------------------------------------------------

/// As whoever opens the process tells it: the modality as a code of the plan or as the word of a lifecycle.
struct DatosVinculacion {
    std::string numero_proceso, modalidad, fuente, objeto;
    Money valor;
    int mes = 0;
    static constexpr auto fields = std::tuple{
        Field{"numero_proceso", &DatosVinculacion::numero_proceso, "Número del proceso", required},
        Field{"valor", &DatosVinculacion::valor, "Valor que el proceso toma de la línea", required},
        Field{"modalidad", &DatosVinculacion::modalidad, "Modalidad del proceso", required},
        Field{"fuente", &DatosVinculacion::fuente, "Fuente principal de los recursos del proceso"},
        Field{"objeto", &DatosVinculacion::objeto, "Objeto del proceso"},
        Field{"mes", &DatosVinculacion::mes, "Mes en que se abre", required, 12},
    };
};
struct ProcesoReferido {
    std::string numero_proceso;
    static constexpr auto fields =
        std::tuple{Field{"numero_proceso", &ProcesoReferido::numero_proceso, "Número del proceso", required}};
};
struct DatosContratoLinea {
    std::string numero_contrato;
    Money valor;
    static constexpr auto fields =
        std::tuple{Field{"numero_contrato", &DatosContratoLinea::numero_contrato, "Número del contrato", required},
                   Field{"valor", &DatosContratoLinea::valor, "Valor con cargo a la línea", required}};
};
struct DatosEstadoVigencia {
    EstadoVigenciasFuturas estado = EstadoVigenciasFuturas::no_aplica;
    static constexpr auto fields =
        std::tuple{Field{"estado", &DatosEstadoVigencia::estado, "En qué va la solicitud", required}};
};
struct ContratoReferido {
    std::string numero_contrato;
    static constexpr auto fields =
        std::tuple{Field{"numero_contrato", &ContratoReferido::numero_contrato, "Número del contrato", required}};
};
struct DatosEjecutado {
    Money valor_ejecutado;
    static constexpr auto fields =
        std::tuple{Field{"valor_ejecutado", &DatosEjecutado::valor_ejecutado, "Valor ejecutado"}};
};
struct DatosCompromisoLinea {
    Money valor;
    static constexpr auto fields =
        std::tuple{Field{"valor", &DatosCompromisoLinea::valor, "Valor del registro en la vigencia", required}};
};

struct ProcesoDeLinea {
    std::string numero_proceso, modalidad;
    Money valor;
    std::optional<Date> abierto_el;
    static constexpr auto fields = std::tuple{
        Field{"numero_proceso", &ProcesoDeLinea::numero_proceso, "Número del proceso"},
        Field{"modalidad", &ProcesoDeLinea::modalidad, "Modalidad"},
        Field{"valor", &ProcesoDeLinea::valor, "Valor que toma de la línea"},
        Field{"abierto_el", &ProcesoDeLinea::abierto_el, "Fecha de apertura"},
    };
};
struct ContratoDeLinea {
    std::string numero_contrato;
    Money valor, valor_ejecutado;
    std::optional<Date> firmado_el, iniciado_el, cerrado_el;
    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &ContratoDeLinea::numero_contrato, "Número del contrato"},
        Field{"valor", &ContratoDeLinea::valor, "Valor con cargo a la línea"},
        Field{"valor_ejecutado", &ContratoDeLinea::valor_ejecutado, "Valor ejecutado"},
        Field{"firmado_el", &ContratoDeLinea::firmado_el, "Fecha en que se firmó"},
        Field{"iniciado_el", &ContratoDeLinea::iniciado_el, "Fecha en que inició"},
        Field{"cerrado_el", &ContratoDeLinea::cerrado_el, "Fecha en que se cerró"},
    };
};
struct ContratacionLinea {
    std::vector<ProcesoDeLinea> procesos;
    std::vector<ContratoDeLinea> contratos;
    Money comprometido;
    std::optional<Date> abierta_el;

    static constexpr auto fields = std::tuple{
        Field{"procesos", &ContratacionLinea::procesos, "Procesos vinculados"},
        Field{"contratos", &ContratacionLinea::contratos, "Contratos que resultaron"},
        Field{"comprometido", &ContratacionLinea::comprometido, "Registros presupuestales de la vigencia"},
        Field{"abierta_el", &ContratacionLinea::abierta_el, "Fecha de la primera apertura o firma"},
    };
    const ProcesoDeLinea* proceso(std::string_view number) const {
        const auto found = std::find_if(procesos.begin(), procesos.end(),
                                        [&](const ProcesoDeLinea& one) { return one.numero_proceso == number; });
        return found == procesos.end() ? nullptr : &*found;
    }
    const ContratoDeLinea* contrato(std::string_view number) const {
        const auto found = std::find_if(contratos.begin(), contratos.end(),
                                        [&](const ContratoDeLinea& one) { return one.numero_contrato == number; });
        return found == contratos.end() ? nullptr : &*found;
    }
    Money valor_procesos() const {
        Money sum;
        for (const auto& one : procesos) sum += one.valor;
        return sum;
    }
    Money valor_contratos() const {
        Money sum;
        for (const auto& one : contratos) sum += one.valor;
        return sum;
    }
};

}  // namespace hito::law
