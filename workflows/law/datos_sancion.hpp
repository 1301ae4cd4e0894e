// What a contract and the procedure of its sanction tell each other: the report of a breach, the resolution, its end.
// Source: Ley 1474 de 2011, arts. 84 and 86; Ley 1150 de 2007, art. 17; Ley 80 de 1993, art. 18.
#pragma once

#include "workflows/law/palabras_contrato.hpp"

namespace hito::law {

/// What whoever watches over the contract tells of a breach.
struct InformeIncumplimiento {
    std::string hechos, clausulas, obligaciones_por_cumplir, radicado;
    std::optional<Date> ocurrido_el, conocido_el;

    static constexpr auto fields = std::tuple{
        Field{"hechos", &InformeIncumplimiento::hechos, "Qué pasó, con sus pruebas"},
        Field{"clausulas", &InformeIncumplimiento::clausulas, "Obligaciones o cláusulas que se habrían incumplido"},
        Field{"obligaciones_por_cumplir", &InformeIncumplimiento::obligaciones_por_cumplir,
              "Obligaciones que siguen pendientes al informar"},
        Field{"ocurrido_el", &InformeIncumplimiento::ocurrido_el, "Día en que ocurrió el incumplimiento"},
        Field{"conocido_el", &InformeIncumplimiento::conocido_el, "Día en que quien vigila lo conoció"},
        Field{"radicado", &InformeIncumplimiento::radicado, "Radicado del informe; no se repite en la entidad"},
    };
};

/// The hearing before a sanction.
struct Audiencia {
    std::optional<Date> audiencia_el;
    bool contratista_citado = false, garante_citado = false;

    static constexpr auto fields = std::tuple{
        Field{"audiencia_el", &Audiencia::audiencia_el, "Fecha de la audiencia"},
        Field{"contratista_citado", &Audiencia::contratista_citado, "Se citó al contratista"},
        Field{"garante_citado", &Audiencia::garante_citado, "Se citó al garante"},
    };
};

/// What a fine presses for.
struct ObligacionesPendientes {
    std::string obligaciones_pendientes;

    static constexpr auto fields =
        std::tuple{Field{"obligaciones_pendientes", &ObligacionesPendientes::obligaciones_pendientes,
                         "Obligaciones que siguen pendientes"}};
};

struct DatosCaducidad {
    bool incumplimiento_grave = false, amenaza_paralizacion = false;

    static constexpr auto fields = std::tuple{
        Field{"incumplimiento_grave", &DatosCaducidad::incumplimiento_grave, "Hay incumplimiento grave"},
        Field{"amenaza_paralizacion", &DatosCaducidad::amenaza_paralizacion, "Puede paralizar el contrato"},
    };
};

/// The resolution behind a sanction. Its effects come when it is firm, which is often another day.
struct SancionResuelta {
    ClaseSancion clase = ClaseSancion::incumplimiento;
    Money valor;
    std::optional<Date> decidida_el;
    std::string numero_acto;

    static constexpr auto fields = std::tuple{
        Field{"clase", &SancionResuelta::clase, "Qué se decidió", required},
        Field{"valor", &SancionResuelta::valor, "Valor de la sanción"},
        Field{"decidida_el", &SancionResuelta::decidida_el, "Fecha de la resolución; si no se dice, la del acto"},
        Field{"numero_acto", &SancionResuelta::numero_acto, "Número de la resolución"},
    };
};
struct MultaResuelta : SancionResuelta {
    MultaResuelta() { clase = ClaseSancion::multa; }

    static constexpr auto fields = std::tuple{
        Field{"valor", &SancionResuelta::valor, "Valor de la multa", required},
        Field{"decidida_el", &SancionResuelta::decidida_el, "Fecha de la resolución; si no se dice, la del acto"},
        Field{"numero_acto", &SancionResuelta::numero_acto, "Número de la resolución"},
    };
};
struct CaducidadResuelta : SancionResuelta {
    CaducidadResuelta() { clase = ClaseSancion::caducidad; }

    static constexpr auto fields = std::tuple{
        Field{"valor", &SancionResuelta::valor, "Cláusula penal que se hace efectiva con ella"},
        Field{"decidida_el", &SancionResuelta::decidida_el, "Fecha de la resolución; si no se dice, la del acto"},
        Field{"numero_acto", &SancionResuelta::numero_acto, "Número de la resolución"},
    };
};

/// How a procedure ended: with a sanction that is firm, or without one.
struct DatosConclusion {
    bool en_firme = false;
    ClaseSancion clase = ClaseSancion::incumplimiento;
    Money valor;
    std::string numero_acto;

    static constexpr auto fields = std::tuple{
        Field{"en_firme", &DatosConclusion::en_firme, "Terminó con una sanción en firme"},
        Field{"clase", &DatosConclusion::clase, "Qué se había decidido"},
        Field{"valor", &DatosConclusion::valor, "Valor que quedó en firme"},
        Field{"numero_acto", &DatosConclusion::numero_acto, "Número de la resolución"},
    };
};

}  // namespace hito::law
