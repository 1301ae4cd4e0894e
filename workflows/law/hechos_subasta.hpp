// What is known of a reverse auction: the goods as they must be, the rules of the auction, who may bid and what they
// bid.
#pragma once

#include "workflows/law/hechos_proceso.hpp"

namespace hito::law {

/// How a good or service must be. Decreto 1082 de 2015, art. 2.2.1.2.1.2.1 num. 1.
struct FichaTecnica {
    std::string bien, unspsc, unidad_medida, calidad_minima, desempeno_minimo;

    static constexpr auto fields = std::tuple{
        Field{"bien", &FichaTecnica::bien, "Bien o servicio", required},
        Field{"unspsc", &FichaTecnica::unspsc, "Código UNSPSC"},
        Field{"unidad_medida", &FichaTecnica::unidad_medida, "Unidad de medida"},
        Field{"calidad_minima", &FichaTecnica::calidad_minima, "Calidad mínima"},
        Field{"desempeno_minimo", &FichaTecnica::desempeno_minimo, "Patrones de desempeño mínimos"},
    };
    bool completa() const {
        return !bien.empty() && !unspsc.empty() && !unidad_medida.empty() && !calidad_minima.empty() &&
               !desempeno_minimo.empty();
    }
};
struct FichasTecnicas {
    std::vector<FichaTecnica> fichas;

    static constexpr auto fields =
        std::tuple{Field{"fichas", &FichasTecnicas::fichas, "Ficha técnica de cada bien o servicio"}};
};

/// What the documents say of the auction. The margin is an amount, a share of the best price, or both: the larger.
struct ReglasSubasta {
    std::optional<Date> subasta_el;
    std::string subasta_hora;
    int periodicidad_minutos = 0;
    Money margen_minimo;
    Percent margen_porcentaje;

    static constexpr auto fields = std::tuple{
        Field{"subasta_el", &ReglasSubasta::subasta_el, "Día de la subasta"},
        Field{"subasta_hora", &ReglasSubasta::subasta_hora, "Hora en que inicia, HH:MM"},
        Field{"periodicidad_minutos", &ReglasSubasta::periodicidad_minutos,
              "Minutos que se espera cada lance; sin lances en ellos, la subasta termina", Need::optional, 24 * 60},
        Field{"margen_minimo", &ReglasSubasta::margen_minimo, "Margen mínimo de mejora, en pesos"},
        Field{"margen_porcentaje", &ReglasSubasta::margen_porcentaje,
              "Margen mínimo de mejora, en porcentaje del mejor precio"},
    };
};

/// What the committee found of one offer.
struct Verificacion {
    std::string documento;
    bool habilitado = false, cumple_ficha = false;

    static constexpr auto fields = std::tuple{
        Field{"documento", &Verificacion::documento, "Documento del proponente, sin dígito de verificación", required},
        Field{"habilitado", &Verificacion::habilitado, "Cumple los requisitos habilitantes"},
        Field{"cumple_ficha", &Verificacion::cumple_ficha, "Lo que ofrece cumple la ficha técnica"},
    };
};

/// Whoever bids. During the auction a bid is known by its code and not by its name.
struct Participante {
    std::string codigo, documento, persona;
    Money precio_inicial;
    std::optional<Money> ultimo_lance;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &Participante::codigo, "Código con el que hace lances", required},
        Field{"documento", &Participante::documento, "Documento del proponente, sin dígito de verificación", required},
        Field{"persona", &Participante::persona, "Quien hace lances por él, si tiene acceso propio"},
        Field{"precio_inicial", &Participante::precio_inicial, "Precio inicial del sobre", required},
        Field{"ultimo_lance", &Participante::ultimo_lance, "Último lance válido"},
    };
    Money precio() const { return ultimo_lance.value_or(precio_inicial); }
};

struct Puja {
    std::optional<Date> subasta_iniciada_el, subasta_reanudada_el;
    std::vector<Participante> participantes;
    Money mejor_precio;    ///< So far.
    Money base_del_lance;  ///< What the next bid must improve: the best before its round.
    int ronda = 0, lances = 0;
    std::string hora_ultima, ganador;
    std::optional<Money> precio_unico;

    static constexpr auto fields = std::tuple{
        Field{"subasta_iniciada_el", &Puja::subasta_iniciada_el, "Fecha en que la subasta inició"},
        Field{"subasta_reanudada_el", &Puja::subasta_reanudada_el, "Fecha en que se reanudó, si se suspendió iniciada"},
        Field{"participantes", &Puja::participantes, "Quienes hacen lances"},
        Field{"mejor_precio", &Puja::mejor_precio, "Mejor precio hasta ahora"},
        Field{"base_del_lance", &Puja::base_del_lance, "Precio que el próximo lance debe mejorar"},
        Field{"ronda", &Puja::ronda, "Ronda de lances"},
        Field{"lances", &Puja::lances, "Número de lances válidos"},
        Field{"hora_ultima", &Puja::hora_ultima, "Hora del último lance válido, o del inicio"},
        Field{"ganador", &Puja::ganador, "Documento de quien ganó la subasta o el desempate"},
        Field{"precio_unico", &Puja::precio_unico, "Precio inicial del único habilitado"},
    };
    /// The day on which bids come; none: it has not begun.
    std::optional<Date> dia_de_lances() const {
        return subasta_reanudada_el ? subasta_reanudada_el : subasta_iniciada_el;
    }
    bool en_curso() const { return subasta_iniciada_el && ganador.empty(); }
};

}  // namespace hito::law
