// What is known of a selection process, in the small groups that rules look at, whatever its modality.
#pragma once

#include "workflows/law/hechos_contrato.hpp"
#include "workflows/law/palabras_proceso.hpp"

#include <algorithm>

namespace hito::law {

// The need ------------------------------------------------------------------------------------------------------------

struct IdentidadProceso {
    std::string numero_proceso, objeto, url, bpin, dependencia, linea_paa;
    std::vector<std::string> unspsc;

    static constexpr auto fields = std::tuple{
        Field{"numero_proceso", &IdentidadProceso::numero_proceso, "Número del proceso", required},
        Field{"objeto", &IdentidadProceso::objeto, "Objeto por contratar", required},
        Field{"url", &IdentidadProceso::url, "Dirección del proceso en el SECOP"},
        Field{"bpin", &IdentidadProceso::bpin, "Código del proyecto de inversión"},
        Field{"dependencia", &IdentidadProceso::dependencia, "Área que tiene la necesidad"},
        Field{"linea_paa", &IdentidadProceso::linea_paa, "Línea del plan anual de adquisiciones"},
        Field{"unspsc", &IdentidadProceso::unspsc, "Códigos UNSPSC del objeto"},
    };
};

/// One of the sources that pay for it.
struct FuenteDelProceso {
    std::string fuente;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"fuente", &FuenteDelProceso::fuente, "Fuente de los recursos, como en el plan", required},
        Field{"valor", &FuenteDelProceso::valor, "Valor que paga", required},
    };
};
/// What it is spent on and who pays: SECOP asks for both when a process is made.
struct RecursosDelProceso {
    std::string destino_gasto;
    std::vector<FuenteDelProceso> fuentes;

    Money suma() const {
        Money out;
        for (const auto& one : fuentes) out += one.valor;
        return out;
    }
    /// The one that pays most; none told: null.
    const FuenteDelProceso* principal() const {
        const auto most = std::max_element(fuentes.begin(), fuentes.end(),
                                           [](const auto& a, const auto& b) { return a.valor < b.valor; });
        return most == fuentes.end() ? nullptr : &*most;
    }
    static constexpr auto fields = std::tuple{
        Field{"destino_gasto", &RecursosDelProceso::destino_gasto, "Destinación del gasto: funcionamiento o inversion"},
        Field{"fuentes", &RecursosDelProceso::fuentes, "Cuánto paga cada fuente"},
    };
};

struct ModalidadDelProceso {
    Modalidad modalidad = Modalidad::otra;

    static constexpr auto fields =
        std::tuple{Field{"modalidad", &ModalidadDelProceso::modalidad, "Modalidad de selección"}};
};

/// What the modality follows from (modalidad.hpp).
struct ObjetoAContratar {
    Money valor_estimado;
    std::optional<Money> presupuesto_anual;
    TipoContrato tipo_contrato = TipoContrato::otro;
    bool caracteristicas_uniformes = false, acuerdo_marco_vigente = false, licitacion_desierta = false;

    static constexpr auto fields = std::tuple{
        Field{"valor_estimado", &ObjetoAContratar::valor_estimado, "Presupuesto oficial, con IVA y costos indirectos",
              required},
        Field{"presupuesto_anual", &ObjetoAContratar::presupuesto_anual,
              "Presupuesto anual de la entidad; si no se dice, el de su configuración"},
        Field{"tipo_contrato", &ObjetoAContratar::tipo_contrato, "Tipo del contrato que resulte"},
        Field{"caracteristicas_uniformes", &ObjetoAContratar::caracteristicas_uniformes,
              "Bienes o servicios de características técnicas uniformes y de común utilización"},
        Field{"acuerdo_marco_vigente", &ObjetoAContratar::acuerdo_marco_vigente,
              "Hay un acuerdo marco vigente que la entidad debe usar"},
        Field{"licitacion_desierta", &ObjetoAContratar::licitacion_desierta,
              "Sigue a una licitación declarada desierta"},
    };
};

/// Whether what is contracted is delivered at once: such a contract needs no settlement.
struct EntregaPactada {
    bool entrega_instantanea = false;

    static constexpr auto fields =
        std::tuple{Field{"entrega_instantanea", &EntregaPactada::entrega_instantanea, "Se cumple en un solo momento"}};
};

/// What the studies of the need hold, and who filed them.
struct ContenidoEstudios {
    bool analisis_sector = false, estudio_previo = false, matriz_riesgos = false, disenos_y_permisos = false;
    SectorDeObra sector_de_obra = SectorDeObra::sin_definir;

    static constexpr auto fields = std::tuple{
        Field{"analisis_sector", &ContenidoEstudios::analisis_sector, "Trae el análisis del sector"},
        Field{"estudio_previo", &ContenidoEstudios::estudio_previo, "Trae los estudios y documentos previos"},
        Field{"matriz_riesgos", &ContenidoEstudios::matriz_riesgos, "Trae la matriz de riesgos"},
        Field{"disenos_y_permisos", &ContenidoEstudios::disenos_y_permisos,
              "Trae los diseños, licencias, permisos y predios que el objeto pide"},
        Field{"sector_de_obra", &ContenidoEstudios::sector_de_obra,
              "En obra: el sector del objeto, del que depende si hay documentos tipo"},
    };
};
/// What was certified of one item of the budget.
struct ItemCertificado {
    std::string numero, item;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero", &ItemCertificado::numero, "Número del CDP"},
        Field{"item", &ItemCertificado::item, "Vigencia, sección, rubro, fuente y BPIN"},
        Field{"valor", &ItemCertificado::valor, "Valor"},
    };
};
struct TramiteEstudios {
    std::optional<Date> estudios_aprobados_el;
    std::string estructurador, cdp_expedido_por;
    std::vector<ItemCertificado> certificados;

    static constexpr auto fields = std::tuple{
        Field{"estudios_aprobados_el", &TramiteEstudios::estudios_aprobados_el, "Fecha en que se aprobaron"},
        Field{"estructurador", &TramiteEstudios::estructurador, "Persona que radicó los estudios"},
        Field{"cdp_expedido_por", &TramiteEstudios::cdp_expedido_por, "Persona que expidió el CDP"},
        Field{"certificados", &TramiteEstudios::certificados, "Lo certificado, ítem por ítem"},
    };
};

// The draft of the documents ------------------------------------------------------------------------------------------

struct Dia {
    Date fecha{};

    static constexpr auto fields = std::tuple{Field{"fecha", &Dia::fecha, "Fecha", required}};
};
struct ProyectoPliego {
    std::optional<Date> proyecto_publicado_el;
    std::vector<Dia> avisos;
    int observaciones_proyecto = 0, respuestas_proyecto = 0;
    bool documentos_tipo = false;

    static constexpr auto fields = std::tuple{
        Field{"proyecto_publicado_el", &ProyectoPliego::proyecto_publicado_el, "Publicación del proyecto de pliego"},
        Field{"avisos", &ProyectoPliego::avisos, "Fechas de los avisos de la licitación"},
        Field{"observaciones_proyecto", &ProyectoPliego::observaciones_proyecto, "Observaciones al proyecto"},
        Field{"respuestas_proyecto", &ProyectoPliego::respuestas_proyecto, "De ellas, respondidas con motivos"},
        Field{"documentos_tipo", &ProyectoPliego::documentos_tipo, "El pliego usa los documentos tipo de su sector"},
    };
};
struct SolicitudMipyme {
    std::string documento;
    Date fecha{};

    static constexpr auto fields = std::tuple{
        Field{"documento", &SolicitudMipyme::documento, "Documento de quien lo pidió"},
        Field{"fecha", &SolicitudMipyme::fecha, "Fecha", required},
    };
};
struct SolicitudesMipyme {
    std::vector<SolicitudMipyme> solicitudes_mipyme;

    static constexpr auto fields = std::tuple{Field{"solicitudes_mipyme", &SolicitudesMipyme::solicitudes_mipyme,
                                                    "Mipyme que pidieron limitar la convocatoria, y cuándo"}};
};

// From the opening to the award ---------------------------------------------------------------------------------------

struct Convocada {
    std::optional<Date> abierto_el, cierre, cierre_inicial;
    bool limitado_mipyme = false, sorteo_previsto = false;

    static constexpr auto fields = std::tuple{
        Field{"abierto_el", &Convocada::abierto_el, "Fecha del acto de apertura"},
        Field{"cierre", &Convocada::cierre, "Día del cierre para recibir ofertas"},
        Field{"cierre_inicial", &Convocada::cierre_inicial, "Día del cierre según la apertura"},
        Field{"limitado_mipyme", &Convocada::limitado_mipyme, "La convocatoria se limitó a Mipyme"},
        Field{"sorteo_previsto", &Convocada::sorteo_previsto, "El pliego prevé sorteo de consolidación"},
    };
};

struct AudienciaRiesgos {
    std::optional<Date> audiencia_riesgos_el;

    static constexpr auto fields = std::tuple{Field{"audiencia_riesgos_el", &AudienciaRiesgos::audiencia_riesgos_el,
                                                    "Fecha de la audiencia de asignación de riesgos"}};
};

struct Interesado {
    std::string documento, nombre;

    static constexpr auto fields = std::tuple{
        Field{"documento", &Interesado::documento, "Documento, sin dígito de verificación", required},
        Field{"nombre", &Interesado::nombre, "Nombre o razón social"},
    };
};
struct Manifestaciones {
    std::vector<Interesado> interesados;
    std::optional<Date> sorteado_el;

    static constexpr auto fields = std::tuple{
        Field{"interesados", &Manifestaciones::interesados,
              "Quienes manifestaron interés; tras el sorteo, los elegidos"},
        Field{"sorteado_el", &Manifestaciones::sorteado_el, "Fecha del sorteo"},
    };
};

struct Oferta {
    std::string documento, nombre;
    std::optional<Money> valor;
    bool habilitada = false;
    int orden = 0;  ///< In the evaluation; 0: not ranked.

    static constexpr auto fields = std::tuple{
        Field{"documento", &Oferta::documento, "Documento del proponente, sin dígito de verificación", required},
        Field{"nombre", &Oferta::nombre, "Nombre o razón social"},
        Field{"valor", &Oferta::valor, "Valor ofrecido, si ya se conoce"},
        Field{"habilitada", &Oferta::habilitada, "Cumple los requisitos habilitantes"},
        Field{"orden", &Oferta::orden, "Lugar en el orden de elegibilidad", Need::optional, 1'000},
    };
};
struct Ofertas {
    std::vector<Oferta> ofertas;

    static constexpr auto fields = std::tuple{Field{"ofertas", &Ofertas::ofertas, "Ofertas recibidas"}};
    const Oferta* de(std::string_view documento) const {
        const auto found =
            std::find_if(ofertas.begin(), ofertas.end(), [&](const Oferta& one) { return one.documento == documento; });
        return found == ofertas.end() ? nullptr : &*found;
    }
};

/// What the hearing of a tender of works brings to light before the award.
struct SobresEconomicos {
    std::optional<Date> sobres_abiertos_el;
    std::string metodo_ponderacion;

    static constexpr auto fields = std::tuple{
        Field{"sobres_abiertos_el", &SobresEconomicos::sobres_abiertos_el, "Apertura de los sobres económicos"},
        Field{"metodo_ponderacion", &SobresEconomicos::metodo_ponderacion,
              "Método de ponderación de la oferta económica"},
    };
};

struct InformeEvaluacion {
    std::optional<Date> informe_publicado_el;
    int observaciones_informe = 0, respuestas_informe = 0;
    std::vector<std::string> evaluadores;

    static constexpr auto fields = std::tuple{
        Field{"informe_publicado_el", &InformeEvaluacion::informe_publicado_el,
              "Publicación del informe de evaluación"},
        Field{"observaciones_informe", &InformeEvaluacion::observaciones_informe, "Observaciones al informe"},
        Field{"respuestas_informe", &InformeEvaluacion::respuestas_informe, "De ellas, respondidas con motivos"},
        Field{"evaluadores", &InformeEvaluacion::evaluadores, "Personas del comité evaluador"},
    };
};

struct Adjudicacion {
    std::optional<Date> adjudicado_el;
    std::string adjudicatario, numero_contrato;
    Money valor_adjudicado;
    std::optional<Date> firma_hasta, desierto_el;

    static constexpr auto fields = std::tuple{
        Field{"adjudicado_el", &Adjudicacion::adjudicado_el, "Fecha de la adjudicación"},
        Field{"adjudicatario", &Adjudicacion::adjudicatario, "Documento del adjudicatario"},
        Field{"numero_contrato", &Adjudicacion::numero_contrato, "Número del contrato adjudicado"},
        Field{"valor_adjudicado", &Adjudicacion::valor_adjudicado, "Valor adjudicado"},
        Field{"firma_hasta", &Adjudicacion::firma_hasta, "Último día para suscribir el contrato"},
        Field{"desierto_el", &Adjudicacion::desierto_el, "Fecha en que se declaró desierto"},
    };
};

/// How the process ended without a contract, or with one.
struct FinDelProceso {
    std::optional<Date> terminado_el;
    std::string cdp_liberado;

    static constexpr auto fields = std::tuple{
        Field{"terminado_el", &FinDelProceso::terminado_el, "Fecha en que el proceso terminó"},
        Field{"cdp_liberado", &FinDelProceso::cdp_liberado, "Número del CDP que quedó libre"},
    };
};

}  // namespace hito::law
