// The data that the acts of a selection process bring and rules look at.
#pragma once

#include "workflows/law/hechos_proceso.hpp"

namespace hito::law {

/// What of the need later years will pay.
struct AniosPorVenir {
    std::optional<VigenciaFutura> vigencia_futura;

    static constexpr auto fields =
        std::tuple{Field{"vigencia_futura", &AniosPorVenir::vigencia_futura, "Vigencia futura autorizada"}};
};

struct DatosCdp {
    std::string numero, item;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero", &DatosCdp::numero, "Número del CDP", required},
        Field{"valor", &DatosCdp::valor, "Valor", required},
        Field{"item", &DatosCdp::item, "Ítem del presupuesto, si el CDP se lleva ítem por ítem"},
    };
};

/// What is published with the draft: whether the type documents that the law imposes were used.
struct DatosProyecto {
    bool documentos_tipo = false;

    static constexpr auto fields =
        std::tuple{Field{"documentos_tipo", &DatosProyecto::documentos_tipo, "Usa los documentos tipo de su sector"}};
};

struct DatosObservacion {
    std::string interesado, texto;

    static constexpr auto fields = std::tuple{
        Field{"interesado", &DatosObservacion::interesado, "Quién observa"},
        Field{"texto", &DatosObservacion::texto, "Qué observa", required},
    };
};
struct DatosRespuestas {
    int observaciones = 0;

    static constexpr auto fields = std::tuple{Field{"observaciones", &DatosRespuestas::observaciones,
                                                    "Cuántas observaciones se responden", required, 100'000}};
};
struct DatosSolicitante {
    std::string documento, nombre;

    static constexpr auto fields = std::tuple{
        Field{"documento", &DatosSolicitante::documento, "Documento de quien lo pide", required},
        Field{"nombre", &DatosSolicitante::nombre, "Nombre o razón social"},
    };
};

struct DiaDelCierre {
    std::optional<Date> cierre;

    static constexpr auto fields =
        std::tuple{Field{"cierre", &DiaDelCierre::cierre, "Día del cierre para recibir ofertas", required}};
};
struct DatosApertura : DiaDelCierre {
    bool limitado_mipyme = false, sorteo_previsto = false;

    static constexpr auto fields = std::tuple_cat(
        DiaDelCierre::fields,
        std::tuple{
            Field{"limitado_mipyme", &DatosApertura::limitado_mipyme, "La convocatoria se limita a Mipyme"},
            Field{"sorteo_previsto", &DatosApertura::sorteo_previsto, "El pliego prevé sorteo de consolidación"},
        });
};

struct DatosAdenda {
    std::string numero, hora;
    ObjetoAdenda objeto_adenda = ObjetoAdenda::contenido;
    std::optional<Date> cierre;

    static constexpr auto fields = std::tuple{
        Field{"numero", &DatosAdenda::numero, "Número de la adenda", required},
        Field{"objeto_adenda", &DatosAdenda::objeto_adenda, "Qué cambia: el contenido o solo el cronograma"},
        Field{"hora", &DatosAdenda::hora, "Hora en que se publicó, HH:MM", required},
        Field{"cierre", &DatosAdenda::cierre, "Nuevo día del cierre, si cambia"},
    };
};

struct DatosOferta {
    std::string documento, nombre;
    std::optional<Money> valor;

    static constexpr auto fields = std::tuple{
        Field{"documento", &DatosOferta::documento, "Documento del proponente, sin dígito de verificación", required},
        Field{"nombre", &DatosOferta::nombre, "Nombre o razón social"},
        Field{"valor", &DatosOferta::valor, "Valor ofrecido, si se conoce al recibirla"},
    };
};
struct DatosRequerimiento {
    std::string proponente, requisito;

    static constexpr auto fields = std::tuple{
        Field{"proponente", &DatosRequerimiento::proponente, "Documento del proponente", required},
        Field{"requisito", &DatosRequerimiento::requisito, "Qué debe subsanar", required},
    };
};
struct DatosSubsanacion {
    std::string proponente, requisito;
    std::optional<Date> hecho_del;
    bool puntuable = false;

    static constexpr auto fields = std::tuple{
        Field{"proponente", &DatosSubsanacion::proponente, "Documento del proponente", required},
        Field{"requisito", &DatosSubsanacion::requisito, "Qué se subsana", required},
        Field{"hecho_del", &DatosSubsanacion::hecho_del, "Fecha del hecho que se prueba"},
        Field{"puntuable", &DatosSubsanacion::puntuable, "El requisito da puntaje"},
    };
};

struct DatosInformeEvaluacion {
    std::vector<Oferta> ofertas;

    static constexpr auto fields =
        std::tuple{Field{"ofertas", &DatosInformeEvaluacion::ofertas,
                         "Cada oferta: si está habilitada y su lugar en el orden", required}};
};

/// The opening of the second envelopes, in the hearing of the award.
struct DatosSobres {
    std::string metodo;
    std::vector<Oferta> ofertas;

    static constexpr auto fields = std::tuple{
        Field{"metodo", &DatosSobres::metodo, "Método de ponderación que salió elegido", required},
        Field{"ofertas", &DatosSobres::ofertas, "Cada oferta habilitada: su precio y su lugar en el orden", required},
    };
};

/// The report after the observations: how many were answered, and the offers anew where the report changed. What binds
/// the report binds this one.
struct DatosConsolidacion : DatosInformeEvaluacion {
    int observaciones = 0;

    static constexpr auto fields = std::tuple{
        Field{"observaciones", &DatosConsolidacion::observaciones, "Observaciones que se responden", Need::optional,
              100'000},
        Field{"ofertas", &DatosConsolidacion::ofertas, "Las ofertas, si el informe cambió"},
    };
};

/// Who was chosen and for how much, whether by an award or by accepting the offer.
struct ProponenteElegido {
    std::string adjudicatario, numero_contrato;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"adjudicatario", &ProponenteElegido::adjudicatario, "Documento del proponente elegido", required},
        Field{"valor", &ProponenteElegido::valor, "Valor que se adjudica", required},
        Field{"numero_contrato", &ProponenteElegido::numero_contrato, "Número que llevará el contrato", required},
    };
};
struct DatosAdjudicacion : ProponenteElegido {
    bool en_audiencia = false;
    std::optional<Date> firma_hasta;

    static constexpr auto fields =
        std::tuple_cat(ProponenteElegido::fields,
                       std::tuple{
                           Field{"en_audiencia", &DatosAdjudicacion::en_audiencia, "Se adjudicó en audiencia pública"},
                           Field{"firma_hasta", &DatosAdjudicacion::firma_hasta,
                                 "Último día para suscribir, según el pliego", required},
                       });
};

struct DatosReanudacion {
    std::optional<Date> cierre;

    static constexpr auto fields =
        std::tuple{Field{"cierre", &DatosReanudacion::cierre, "Nuevo día del cierre, si aún se reciben ofertas"}};
};
struct DatosRevocatoria {
    CausaRevocatoria causa = CausaRevocatoria::otra;

    static constexpr auto fields = std::tuple{Field{"causa", &DatosRevocatoria::causa, "Causal", required}};
};

struct DatosAbreviada {
    std::string numero_proceso;

    static constexpr auto fields =
        std::tuple{Field{"numero_proceso", &DatosAbreviada::numero_proceso, "Número del proceso que sigue", required}};
};
struct DatosSorteo {
    std::vector<std::string> elegidos;

    static constexpr auto fields =
        std::tuple{Field{"elegidos", &DatosSorteo::elegidos, "Documentos de los sorteados", required}};
};

}  // namespace hito::law
