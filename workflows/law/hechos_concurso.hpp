// What is known of a merit contest beyond any other selection: its prequalification and the review of the price.
#pragma once

#include "workflows/law/hechos_proceso.hpp"

namespace hito::law {

/// Those interested are the ones of `Manifestaciones`; the list that results stands here.
struct Precalificacion {
    std::optional<Date> precalificacion_publicada_el, interes_hasta, informe_precalificacion_el, lista_conformada_el;
    int lista_maxima = 0;  ///< 0: no number was announced.
    int comentarios_precalificacion = 0;
    std::vector<std::string> cumplen, lista;

    static constexpr auto fields = std::tuple{
        Field{"precalificacion_publicada_el", &Precalificacion::precalificacion_publicada_el,
              "Fecha del aviso de precalificación"},
        Field{"interes_hasta", &Precalificacion::interes_hasta, "Último día para expresar interés"},
        Field{"informe_precalificacion_el", &Precalificacion::informe_precalificacion_el,
              "Publicación del informe de precalificación"},
        Field{"lista_conformada_el", &Precalificacion::lista_conformada_el, "Fecha en que se conformó la lista"},
        Field{"lista_maxima", &Precalificacion::lista_maxima,
              "Cuántos consultores tendrá la lista a lo sumo; si no se dice, todos los que cumplan"},
        Field{"comentarios_precalificacion", &Precalificacion::comentarios_precalificacion,
              "Comentarios al informe de precalificación"},
        Field{"cumplen", &Precalificacion::cumplen, "Documentos de quienes cumplen, según el informe"},
        Field{"lista", &Precalificacion::lista, "Documentos de los precalificados"},
    };
};

/// One price that was opened and reviewed with its bidder.
struct PrecioRevisado {
    std::string proponente;
    Date fecha{};
    Money valor;
    bool acuerdo = false;

    static constexpr auto fields = std::tuple{
        Field{"proponente", &PrecioRevisado::proponente, "Documento del proponente"},
        Field{"fecha", &PrecioRevisado::fecha, "Fecha de la revisión"},
        Field{"valor", &PrecioRevisado::valor, "Precio ofrecido o acordado"},
        Field{"acuerdo", &PrecioRevisado::acuerdo, "Hubo acuerdo, y sigue en pie"},
    };
};
struct RevisionEconomica {
    std::vector<PrecioRevisado> revisiones;

    static constexpr auto fields = std::tuple{
        Field{"revisiones", &RevisionEconomica::revisiones, "Precios revisados, en el orden de elegibilidad"}};
    /// The place in the order that is reviewed next: the k of the law.
    int turno() const { return static_cast<int>(revisiones.size()) + 1; }
    const PrecioRevisado* acordado() const {
        return revisiones.empty() || !revisiones.back().acuerdo ? nullptr : &revisiones.back();
    }
};

// What the acts bring -------------------------------------------------------------------------------------------------

struct DatosPrecalificacion {
    bool pide_experiencia = false, pide_estructura = false, pide_capacidad_intelectual = false;
    std::optional<Date> interes_hasta;
    int lista_maxima = 0;

    static constexpr auto fields = std::tuple{
        Field{"pide_experiencia", &DatosPrecalificacion::pide_experiencia, "El aviso dice qué experiencia se acredita"},
        Field{"pide_estructura", &DatosPrecalificacion::pide_estructura,
              "El aviso dice qué estructura y organización se acredita"},
        Field{"pide_capacidad_intelectual", &DatosPrecalificacion::pide_capacidad_intelectual,
              "El aviso dice qué formación y publicaciones se acreditan"},
        Field{"interes_hasta", &DatosPrecalificacion::interes_hasta, "Último día para expresar interés", required},
        Field{"lista_maxima", &DatosPrecalificacion::lista_maxima,
              "Cuántos consultores tendrá la lista a lo sumo; si no se dice, todos los que cumplan", Need::optional,
              1'000},
    };
};
struct DatosInformePrecalificacion {
    std::vector<std::string> cumplen;

    static constexpr auto fields = std::tuple{
        Field{"cumplen", &DatosInformePrecalificacion::cumplen, "Documentos de los interesados que cumplen"}};
};
struct DatosLista {
    std::vector<std::string> lista;
    bool por_sorteo = false;
    int comentarios_respondidos = 0;

    static constexpr auto fields = std::tuple{
        Field{"lista", &DatosLista::lista, "Documentos de los precalificados; sin ninguno, no hay lista"},
        Field{"por_sorteo", &DatosLista::por_sorteo, "Los de la lista salieron de un sorteo en la audiencia"},
        Field{"comentarios_respondidos", &DatosLista::comentarios_respondidos,
              "Cuántos comentarios al informe se responden", Need::optional, 100'000},
    };
};

/// What is published with the draft of a contest.
struct DatosProyectoConcurso {
    bool variables_del_presupuesto = false, precio_da_puntaje = false;

    static constexpr auto fields = std::tuple{
        Field{"variables_del_presupuesto", &DatosProyectoConcurso::variables_del_presupuesto,
              "Se publican las variables con que se calculó el presupuesto oficial"},
        Field{"precio_da_puntaje", &DatosProyectoConcurso::precio_da_puntaje, "El precio es factor de calificación"},
    };
};

struct DatosRevision {
    std::string proponente;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"proponente", &DatosRevision::proponente, "Documento del proponente con quien se revisa", required},
        Field{"valor", &DatosRevision::valor, "Precio que se revisa", required},
    };
};
struct DatosAcuerdo {
    bool coherente_con_la_necesidad = false, precio_coherente = false;

    static constexpr auto fields = std::tuple{
        Field{"coherente_con_la_necesidad", &DatosAcuerdo::coherente_con_la_necesidad,
              "El alcance de la oferta es coherente con la necesidad y los estudios"},
        Field{"precio_coherente", &DatosAcuerdo::precio_coherente,
              "El precio es coherente con la consultoría ofrecida"},
    };
};

}  // namespace hito::law
