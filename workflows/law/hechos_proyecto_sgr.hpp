// The facts of a project paid with royalties (SGR).
// Source: Ley 2056 de 2020, arts. 31 to 37 and 174; layout of the Gesproy matrix.
#pragma once

#include "workflows/law/hechos_proyecto.hpp"
#include "workflows/law/hechos_proyecto_ejecucion.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

struct IdentidadSgr : CodigoBpin {
    std::string bpin_crudo;
    std::string nombre;
    std::string alcance;
    std::string ejecutor;
    std::string sector;
    std::string fuente;
    std::string municipios;
    std::string instancia;

    static constexpr auto fields = std::tuple_cat(
        CodigoBpin::fields,
        std::tuple{Field{"bpin_crudo", &IdentidadSgr::bpin_crudo, "BPIN como se recibió"},
                   Field{"nombre", &IdentidadSgr::nombre, "Nombre del proyecto", required},
                   Field{"alcance", &IdentidadSgr::alcance, "Alcance"},
                   Field{"ejecutor", &IdentidadSgr::ejecutor, "Ejecutor"},
                   Field{"sector", &IdentidadSgr::sector, "Sector"}, Field{"fuente", &IdentidadSgr::fuente, "Fuentes"},
                   Field{"municipios", &IdentidadSgr::municipios, "Municipios"},
                   Field{"instancia", &IdentidadSgr::instancia, "Quién aprueba"}});
};

struct DineroSgr {
    Money valor_sgr;
    Money valor_otros;
    std::optional<Money> valor_total;

    static constexpr auto fields = std::tuple{
        Field{"valor_sgr", &DineroSgr::valor_sgr, "Valor con recursos del SGR"},
        Field{"valor_otros", &DineroSgr::valor_otros, "Valor con otros recursos"},
        Field{"valor_total", &DineroSgr::valor_total, "Valor total"},
    };
};

/// The dates that the state follows from.
struct FechasSgr {
    std::optional<Date> registrado_el;
    std::optional<Date> aprobacion;
    std::optional<Date> asignacion;
    std::optional<Date> incorporacion;
    std::optional<Date> migracion;
    std::optional<Date> apertura;
    std::optional<Date> suscripcion;
    std::optional<Date> acta_inicio;
    std::optional<Date> horizonte;
    std::optional<Date> finalizacion;
    std::optional<Date> para_cierre;
    std::optional<Date> corte;

    static constexpr auto fields = std::tuple{
        Field{"registrado_el", &FechasSgr::registrado_el, "Registro en el banco"},
        Field{"aprobacion", &FechasSgr::aprobacion, "Aprobación"},
        Field{"asignacion", &FechasSgr::asignacion, "Asignación de recursos"},
        Field{"incorporacion", &FechasSgr::incorporacion, "Incorporación de recursos"},
        Field{"migracion", &FechasSgr::migracion, "Migración a Gesproy"},
        Field{"apertura", &FechasSgr::apertura, "Apertura del primer proceso"},
        Field{"suscripcion", &FechasSgr::suscripcion, "Suscripción del contrato principal o del primero"},
        Field{"acta_inicio", &FechasSgr::acta_inicio, "Acta de inicio"},
        Field{"horizonte", &FechasSgr::horizonte, "Fin del horizonte aprobado"},
        Field{"finalizacion", &FechasSgr::finalizacion, "Terminación"},
        Field{"para_cierre", &FechasSgr::para_cierre, "Paso a estado para cierre"},
        Field{"corte", &FechasSgr::corte, "Corte de Gesproy"},
    };
};

struct AvanceSgr {
    std::optional<Cantidad> avance_fisico;
    std::optional<Cantidad> avance_financiero;
    std::string estado_contrato;
    std::string comentarios;

    static constexpr auto fields = std::tuple{
        Field{"avance_fisico", &AvanceSgr::avance_fisico, "Avance físico, por ciento"},
        Field{"avance_financiero", &AvanceSgr::avance_financiero, "Avance financiero, por ciento"},
        Field{"estado_contrato", &AvanceSgr::estado_contrato, "Estado del contrato"},
        Field{"comentarios", &AvanceSgr::comentarios, "Comentarios"},
    };
};

struct MarchaSgr {
    std::string formulador;
    std::string viabilizador;
    bool prorroga_apertura = false;
    Money valor_aprobado;
    int ajustes = 0;
    std::vector<std::string> otros;
    std::vector<std::string> desconoce;

    static constexpr auto fields = std::tuple{
        Field{"formulador", &MarchaSgr::formulador, "Quien presentó"},
        Field{"viabilizador", &MarchaSgr::viabilizador, "Quien dio el concepto"},
        Field{"prorroga_apertura", &MarchaSgr::prorroga_apertura, "Se prorrogó el término para abrir"},
        Field{"valor_aprobado", &MarchaSgr::valor_aprobado, "Valor total aprobado"},
        Field{"ajustes", &MarchaSgr::ajustes, "Ajustes"},
        Field{"otros", &MarchaSgr::otros, "Lo demás que trae la fuente, columna y valor"},
        Field{"desconoce", &MarchaSgr::desconoce, "Datos que la fuente importada no trae"},
    };
};

/// A product of the project with one of its indicators, as the plan of the royalties asks for it.
struct ProductoSgr {
    std::string codigo, nombre, indicador, nombre_indicador, unidad;
    Acumulacion acumulacion = Acumulacion::flujo;
    bool principal = false;
    bool cofinanciado = false;
    std::vector<MetaVigencia> metas;
    std::vector<ValorVigencia> recursos;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &ProductoSgr::codigo, "Código del producto, 7 dígitos", required},
        Field{"nombre", &ProductoSgr::nombre, "Producto"},
        Field{"indicador", &ProductoSgr::indicador, "Código del indicador, 9 dígitos", required},
        Field{"nombre_indicador", &ProductoSgr::nombre_indicador, "Indicador"},
        Field{"unidad", &ProductoSgr::unidad, "Unidad de medida"},
        Field{"acumulacion", &ProductoSgr::acumulacion, "Cómo se acumula"},
        Field{"principal", &ProductoSgr::principal, "Es el principal del producto"},
        Field{"cofinanciado", &ProductoSgr::cofinanciado, "Lo cofinancian otros recursos"},
        Field{"metas", &ProductoSgr::metas, "Meta por año"},
        Field{"recursos", &ProductoSgr::recursos, "Recursos del SGR por año"},
    };
};

struct ProductosSgr {
    std::vector<ProductoSgr> productos;

    static constexpr auto fields = std::tuple{
        Field{"productos", &ProductosSgr::productos, "Productos e indicadores programados"},
    };
};

struct DatosAprobacionSgr {
    std::string acto;
    std::optional<Date> horizonte;

    static constexpr auto fields = std::tuple{
        Field{"acto", &DatosAprobacionSgr::acto, "Acto o acuerdo que aprueba", required},
        Field{"horizonte", &DatosAprobacionSgr::horizonte, "Fin del horizonte aprobado"},
    };
};

struct DatosAjusteSgr {
    ObjetoAjusteSgr objeto = ObjetoAjusteSgr::actividades_y_costos;
    std::optional<Money> valor_total;
    std::optional<Date> horizonte;
    std::string justificacion;

    static constexpr auto fields = std::tuple{
        Field{"objeto", &DatosAjusteSgr::objeto, "Qué se ajusta", required},
        Field{"valor_total", &DatosAjusteSgr::valor_total, "Valor total que quedaría"},
        Field{"horizonte", &DatosAjusteSgr::horizonte, "Fin del horizonte que quedaría"},
        Field{"justificacion", &DatosAjusteSgr::justificacion, "Justificación", required},
    };
};

struct DatosContratoSgr {
    std::string numero_contrato;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosContratoSgr::numero_contrato, "Contrato"},
        Field{"valor", &DatosContratoSgr::valor, "Valor"},
    };
};

struct DatosAvanceSgr {
    std::optional<Date> corte;
    std::optional<Cantidad> avance_fisico;
    std::optional<Cantidad> avance_financiero;
    std::string estado_contrato;
    std::string comentarios;

    static constexpr auto fields = std::tuple{
        Field{"corte", &DatosAvanceSgr::corte, "Corte de Gesproy"},
        Field{"avance_fisico", &DatosAvanceSgr::avance_fisico, "Avance físico, por ciento"},
        Field{"avance_financiero", &DatosAvanceSgr::avance_financiero, "Avance financiero, por ciento"},
        Field{"estado_contrato", &DatosAvanceSgr::estado_contrato, "Estado del contrato"},
        Field{"comentarios", &DatosAvanceSgr::comentarios, "Comentarios"},
    };
};

/// A milestone, on the day that its source tells where the act is recorded with another.
struct DatosHito {
    std::optional<Date> fecha;
    bool sin_fecha = false;

    static constexpr auto fields = std::tuple{
        Field{"fecha", &DatosHito::fecha, "Fecha que dice la fuente, si no es la del acto"},
        Field{"sin_fecha", &DatosHito::sin_fecha, "La fuente no dice la fecha: la del acto solo lo pone en su orden"},
    };
};

struct DatosMotivo {
    std::string causa;

    static constexpr auto fields = std::tuple{
        Field{"causa", &DatosMotivo::causa, "Por qué", required},
    };
};

struct DatosMigracionSgr {
    std::optional<Date> asignacion;
    std::optional<Date> incorporacion;

    static constexpr auto fields = std::tuple{
        Field{"asignacion", &DatosMigracionSgr::asignacion, "Asignación de recursos"},
        Field{"incorporacion", &DatosMigracionSgr::incorporacion, "Incorporación de recursos"},
    };
};

}  // namespace hito::law
