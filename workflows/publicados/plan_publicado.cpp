// The annual acquisition plan as the SECOP II shows it: its versions, and the lines of the last one. Source: formats
// §1.3 (b6m4-qgqv, 9sue-ezhx).
#include "workflows/law/codigos_paa.hpp"
#include "workflows/linea_paa/linea_paa.hpp"
#include "workflows/linea_paa/sujeto.hpp"
#include "workflows/paa/paa.hpp"
#include "workflows/paa/sujeto.hpp"
#include "workflows/publicados/publicados.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace hito::publicado {

namespace {

/// `PAA-2026`: the plan of an entity has no other number.
std::string plan_of(int year) { return fmt::format("PAA-{}", year); }

struct Version {
    std::string plan, identificador, mision, perspectiva, contacto, telefono, correo;
    int anio = 0, version = 0;
    std::optional<Money> total, menor, minima;
    Date publicada{};
    std::string estado;

    static constexpr auto fields = std::tuple{
        Field{"plan", &Version::plan, "Identificador del plan"},
        Field{"identificador", &Version::identificador, "Identificador de la versión en el SECOP"},
        Field{"mision", &Version::mision, "Misión y visión"},
        Field{"perspectiva", &Version::perspectiva, "Perspectiva estratégica"},
        Field{"contacto", &Version::contacto, "Responsable del plan"},
        Field{"telefono", &Version::telefono, "Su teléfono"},
        Field{"correo", &Version::correo, "Su correo"},
        Field{"anio", &Version::anio, "Año"},
        Field{"version", &Version::version, "Versión"},
        Field{"valor_total", &Version::total, "Valor total del plan"},
        Field{"menor_cuantia", &Version::menor, "Límite de la menor cuantía"},
        Field{"minima_cuantia", &Version::minima, "Límite de la mínima cuantía"},
        Field{"publicada", &Version::publicada, "Fecha de publicación"},
        Field{"estado", &Version::estado, "Vigente, o reemplazada por otra"},
    };
};

void versions(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases(paa_workflow().name(), [&](const Snapshot& at) {
        const auto& plan = at.facts.as<paa::Plan>();
        for (const auto& one : plan.versiones) {
            Version row;
            row.plan = plan_of(plan.vigencia);
            row.identificador = one.id_secop;
            row.mision = plan.vision.empty() ? plan.mision : plan.mision + " " + plan.vision;
            row.perspectiva = plan.perspectiva_estrategica;
            row.contacto = plan.contacto.nombre;
            row.telefono = plan.contacto.telefono;
            row.correo = plan.contacto.correo;
            row.anio = plan.vigencia;
            row.version = one.version;
            row.total = one.valor_total;
            row.menor = plan.limite_menor_cuantia;
            row.minima = plan.limite_minima_cuantia;
            row.publicada = one.publicada_el;
            row.estado = one.version == plan.ultima() ? "vigente" : "reemplazada";
            give(row_of(row));
        }
    });
}

struct Linea {
    std::string plan, linea, descripcion, inicio, ofertas, dependencia, bpin;
    std::optional<int> duracion;
    std::optional<law::UnidadDuracion> unidad;
    std::string modalidad;
    std::optional<law::FuentePaa> fuente;
    std::optional<Money> total, del_anio;
    bool vigencias_futuras = false;
    law::EstadoVigenciasFuturas estado_vf = law::EstadoVigenciasFuturas::no_aplica;
    std::string responsable, telefono, correo, unspsc, procesos;
    int anio = 0, version = 0;
    std::optional<Date> fecha_version;

    static constexpr auto fields = std::tuple{
        Field{"plan", &Linea::plan, "Identificador del plan"},
        Field{"linea", &Linea::linea, "Identificador de la línea"},
        Field{"descripcion", &Linea::descripcion, "Qué se adquiere"},
        Field{"mes_inicio", &Linea::inicio, "Mes estimado de inicio del proceso"},
        Field{"mes_ofertas", &Linea::ofertas, "Mes estimado de presentación de ofertas"},
        Field{"dependencia", &Linea::dependencia, "Dependencia que lo necesita"},
        Field{"bpin", &Linea::bpin, "Proyecto de inversión"},
        Field{"duracion", &Linea::duracion, "Duración del contrato"},
        Field{"duracion_unidad", &Linea::unidad, "En qué se mide"},
        Field{"modalidad", &Linea::modalidad, "Modalidad de selección"},
        Field{"fuente", &Linea::fuente, "Fuente de los recursos"},
        Field{"valor_total", &Linea::total, "Valor total estimado"},
        Field{"valor_vigencia", &Linea::del_anio, "Valor estimado en la vigencia"},
        Field{"vigencias_futuras", &Linea::vigencias_futuras, "Requiere vigencias futuras"},
        Field{"estado_vigencias_futuras", &Linea::estado_vf, "Estado de su solicitud"},
        Field{"responsable", &Linea::responsable, "Responsable"},
        Field{"telefono", &Linea::telefono, "Su teléfono"},
        Field{"correo", &Linea::correo, "Su correo"},
        Field{"unspsc", &Linea::unspsc, "Códigos UNSPSC"},
        Field{"procesos", &Linea::procesos, "Procesos vinculados"},
        Field{"anio", &Linea::anio, "Año del plan"},
        Field{"version", &Linea::version, "Versión en que está publicada"},
        Field{"fecha_version", &Linea::fecha_version, "Fecha de su versión publicada"},
    };
};

constexpr std::array<std::string_view, 12> meses{"Enero", "Febrero", "Marzo",      "Abril",   "Mayo",      "Junio",
                                                 "Julio", "Agosto",  "Septiembre", "Octubre", "Noviembre", "Diciembre"};
std::string month_name(std::optional<int> month) {
    return month && *month >= 1 && *month <= 12 ? std::string(meses[static_cast<std::size_t>(*month - 1)]) : "";
}

void lines(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases(linea_paa_workflow().name(), [&](const Snapshot& at) {
        const auto& line = at.facts.as<linea_paa::LineaPaa>();
        if (line.version == 0 || line.version_baja > 0) return;  // Nobody outside sees it.
        Linea row;
        row.plan = plan_of(line.vigencia);
        row.linea = line.linea;
        row.descripcion = line.descripcion;
        row.inicio = month_name(line.mes_inicio);
        row.ofertas = month_name(line.mes_ofertas);
        row.dependencia = line.dependencia.empty() ? line.unidad_contratacion : line.dependencia;
        row.bpin = line.bpin;
        row.duracion = line.duracion;
        row.unidad = line.duracion_unidad;
        const auto* modality = law::modalidad_paa(line.modalidad, line.publicada_el.value_or(Date{}));
        row.modalidad = modality ? modality->nombre : line.modalidad;
        row.fuente = line.fuente;
        row.total = line.valor_total;
        row.del_anio = line.valor_vigencia;
        row.vigencias_futuras = line.requiere_vigencias_futuras;
        row.estado_vf = line.estado_vigencias_futuras;
        row.responsable = line.responsable;
        row.telefono = line.telefono;
        row.correo = line.correo;
        row.unspsc = fmt::format("{}", fmt::join(line.unspsc, ";"));
        for (const auto& one : line.procesos) row.procesos += (row.procesos.empty() ? "" : ";") + one.numero_proceso;
        row.anio = line.vigencia;
        row.version = line.version;
        row.fecha_version = line.actualizada_el ? line.actualizada_el : line.publicada_el;
        give(row_of(row));
    });
}

}  // namespace

const Report plan_publicado{"plan_publicado",
                            "Versiones publicadas del plan anual de adquisiciones",
                            "law/planning.md §1.2; formats §1.3",
                            "Cada fila es una versión publicada del plan de un año.",
                            {},
                            FieldsOf<Version>::value,
                            versions,
                            "publicada"};

const Report linea_publicada{"linea_publicada",
                             "Líneas publicadas del plan anual de adquisiciones",
                             "law/planning.md §1.3; formats §1.3",
                             "Cada fila es una línea como está publicada.",
                             {},
                             FieldsOf<Linea>::value,
                             lines,
                             "fecha_version"};

}  // namespace hito::publicado
