// The facts of an investment project beside its MGA content: what it is called, who acts on it, its registration, its
// POAI. Source: Decreto 1082 de 2015, Título 6 (Decreto 2104 de 2023); Decreto 111 de 1996, art. 68; law/planning.md
// §3.3 and §3.4.
#pragma once

#include "workflows/law/hechos_proyecto_programacion.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

struct IdentidadProyecto {
    std::string codigo_proyecto;
    std::string nombre;
    std::string dependencia;
    std::optional<Date> fecha_formulacion;

    static constexpr auto fields = std::tuple{
        Field{"codigo_proyecto", &IdentidadProyecto::codigo_proyecto, "Código propio del proyecto antes de su registro",
              required},
        Field{"nombre", &IdentidadProyecto::nombre, "Nombre del proyecto", required},
        Field{"dependencia", &IdentidadProyecto::dependencia, "Dependencia responsable"},
        Field{"fecha_formulacion", &IdentidadProyecto::fecha_formulacion,
              "Fecha de formulación; la de apertura si no se dice"},
    };
};

struct RegistroBanco {
    std::string bpin;
    std::string bpin_crudo;
    std::string bpim;
    std::optional<Date> viable_el;
    std::optional<Date> registrado_el;

    static constexpr auto fields = std::tuple{
        Field{"bpin", &RegistroBanco::bpin, "Código BPIN"},
        Field{"bpin_crudo", &RegistroBanco::bpin_crudo, "BPIN como se recibió"},
        Field{"bpim", &RegistroBanco::bpim, "Código del banco municipal (BPIM)"},
        Field{"viable_el", &RegistroBanco::viable_el, "Fecha del concepto favorable"},
        Field{"registrado_el", &RegistroBanco::registrado_el, "Fecha del registro en el banco"},
    };
};

/// Who did what: the same hands may not make, check and approve.
struct PersonasProyecto {
    std::string formulador;
    std::string metodologo;
    std::string viabilizador;
    std::string gerente;

    static constexpr auto fields = std::tuple{
        Field{"formulador", &PersonasProyecto::formulador, "Quien formuló"},
        Field{"metodologo", &PersonasProyecto::metodologo, "Quien hizo el control de formulación"},
        Field{"viabilizador", &PersonasProyecto::viabilizador, "Quien dio el concepto de viabilidad"},
        Field{"gerente", &PersonasProyecto::gerente, "Gerente del proyecto"},
    };
};

struct InclusionPoai {
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &InclusionPoai::vigencia, "Año", required, ultima_anualidad},
        Field{"valor", &InclusionPoai::valor, "Valor del proyecto en el POAI", required},
    };
};

/// Where the project stands beside its stage.
struct MarchaProyecto {
    int version = 0;
    std::optional<int> horizonte_desde;
    std::optional<int> horizonte_hasta;
    std::string meta_plan;
    std::vector<InclusionPoai> poai;
    std::string ajuste_en_curso;
    std::string ultimo_ajuste;
    std::string acta_priorizacion;
    std::optional<Date> transferido_el;
    std::optional<Date> formulacion_aprobada_el;
    std::optional<Date> recursos_desde;
    std::optional<Date> terminado_el;
    std::optional<Date> cerrado_el;

    static constexpr auto fields = std::tuple{
        Field{"version", &MarchaProyecto::version, "Versión de la formulación"},
        Field{"horizonte_desde", &MarchaProyecto::horizonte_desde, "Primer año del horizonte", Need::optional,
              ultima_anualidad},
        Field{"horizonte_hasta", &MarchaProyecto::horizonte_hasta, "Último año del horizonte", Need::optional,
              ultima_anualidad},
        Field{"meta_plan", &MarchaProyecto::meta_plan, "Indicador del plan de desarrollo al que aporta"},
        Field{"poai", &MarchaProyecto::poai, "Años en el POAI"},
        Field{"ajuste_en_curso", &MarchaProyecto::ajuste_en_curso, "Número del ajuste en curso"},
        Field{"ultimo_ajuste", &MarchaProyecto::ultimo_ajuste, "Número del último ajuste"},
        Field{"acta_priorizacion", &MarchaProyecto::acta_priorizacion, "Acta de priorización"},
        Field{"transferido_el", &MarchaProyecto::transferido_el, "Fecha de la transferencia al banco"},
        Field{"formulacion_aprobada_el", &MarchaProyecto::formulacion_aprobada_el, "Fecha del control de formulación"},
        Field{"recursos_desde", &MarchaProyecto::recursos_desde, "Fecha de la primera apropiación o compromiso"},
        Field{"terminado_el", &MarchaProyecto::terminado_el, "Fecha de terminación"},
        Field{"cerrado_el", &MarchaProyecto::cerrado_el, "Fecha de cierre"},
    };
};

struct RequisitoRevisado {
    std::string requisito;
    bool cumple = false;
    bool no_aplica = false;
    std::string observacion;

    static constexpr auto fields = std::tuple{
        Field{"requisito", &RequisitoRevisado::requisito, "Requisito", required},
        Field{"cumple", &RequisitoRevisado::cumple, "Cumple"},
        Field{"no_aplica", &RequisitoRevisado::no_aplica, "No aplica"},
        Field{"observacion", &RequisitoRevisado::observacion, "Observación"},
    };
};

struct CodigoBpin {
    std::string bpin;

    static constexpr auto fields = std::tuple{Field{"bpin", &CodigoBpin::bpin, "Código BPIN", required}};
};

struct DatosRegistroBanco : CodigoBpin {
    std::string bpim;
    std::string gerente;
    std::optional<bool> control_posterior;

    static constexpr auto fields = std::tuple_cat(
        CodigoBpin::fields, std::tuple{Field{"bpim", &DatosRegistroBanco::bpim, "Código del banco municipal (BPIM)"},
                                       Field{"gerente", &DatosRegistroBanco::gerente, "Gerente del proyecto"},
                                       Field{"control_posterior", &DatosRegistroBanco::control_posterior,
                                             "El control posterior fue favorable"}});
};

struct DatosControl {
    std::string concepto;
    std::vector<RequisitoRevisado> requisitos;

    static constexpr auto fields = std::tuple{
        Field{"concepto", &DatosControl::concepto, "Número o referencia del concepto"},
        Field{"requisitos", &DatosControl::requisitos, "Lista de verificación", required},
    };
};

struct DatosConceptoViabilidad {
    std::string concepto;
    std::optional<bool> tecnico;
    std::optional<bool> social;
    std::optional<bool> ambiental;
    std::optional<bool> juridico;
    std::optional<bool> financiero;

    static constexpr auto fields = std::tuple{
        Field{"concepto", &DatosConceptoViabilidad::concepto, "Número o referencia del concepto"},
        Field{"tecnico", &DatosConceptoViabilidad::tecnico, "Cumple en lo técnico"},
        Field{"social", &DatosConceptoViabilidad::social, "Cumple en lo social"},
        Field{"ambiental", &DatosConceptoViabilidad::ambiental, "Cumple en lo ambiental"},
        Field{"juridico", &DatosConceptoViabilidad::juridico, "Cumple en lo jurídico"},
        Field{"financiero", &DatosConceptoViabilidad::financiero, "Cumple en lo financiero"},
    };
};

struct DatosDevolucion {
    std::string observaciones;

    static constexpr auto fields = std::tuple{
        Field{"observaciones", &DatosDevolucion::observaciones, "Qué hay que corregir", required},
    };
};

struct DatosAceptacion {
    std::optional<bool> pertenece_a_la_entidad;
    std::optional<bool> no_esta_duplicado;

    static constexpr auto fields = std::tuple{
        Field{"pertenece_a_la_entidad", &DatosAceptacion::pertenece_a_la_entidad,
              "El proyecto es de competencia de la entidad"},
        Field{"no_esta_duplicado", &DatosAceptacion::no_esta_duplicado, "No hay otro proyecto igual en el banco"},
    };
};

struct DatosPriorizacion {
    std::string acta;
    std::string meta_plan;
    std::optional<bool> en_plan_de_desarrollo;

    static constexpr auto fields = std::tuple{
        Field{"acta", &DatosPriorizacion::acta, "Acta del consejo de gobierno", required},
        Field{"meta_plan", &DatosPriorizacion::meta_plan, "Código del indicador del plan indicativo"},
        Field{"en_plan_de_desarrollo", &DatosPriorizacion::en_plan_de_desarrollo, "Está en el plan de desarrollo"},
    };
};

struct DatosPoai {
    int vigencia = 0;
    std::string codigo_proyecto;
    Money valor;
    std::optional<bool> informacion_actualizada;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &DatosPoai::vigencia, "Año", required, ultima_anualidad},
        Field{"codigo_proyecto", &DatosPoai::codigo_proyecto, "Código del proyecto", required},
        Field{"valor", &DatosPoai::valor, "Valor del proyecto en el POAI", required},
        Field{"informacion_actualizada", &DatosPoai::informacion_actualizada,
              "La información del proyecto está al día para ese año"},
    };
};

struct DatosRetiroPoai {
    int vigencia = 0;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &DatosRetiroPoai::vigencia, "Año", required, ultima_anualidad},
    };
};

struct DatosArchivo {
    MotivoArchivo causa = MotivoArchivo::no_viable;

    static constexpr auto fields = std::tuple{
        Field{"causa", &DatosArchivo::causa, "Por qué se archiva", required},
    };
};

struct DatosGerente {
    std::string persona;

    static constexpr auto fields = std::tuple{
        Field{"persona", &DatosGerente::persona, "Persona que gerencia el proyecto", required},
    };
};

struct DatosCierreProyecto {
    std::optional<bool> bienes_entregados;
    std::optional<bool> informe_final;

    static constexpr auto fields = std::tuple{
        Field{"bienes_entregados", &DatosCierreProyecto::bienes_entregados, "Los bienes se recibieron y se entregaron"},
        Field{"informe_final", &DatosCierreProyecto::informe_final, "Hay informe físico y financiero final"},
    };
};

}  // namespace hito::law
