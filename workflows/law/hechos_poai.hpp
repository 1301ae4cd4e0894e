// The facts of the yearly plan of investments (POAI): its ceiling, what each project has of it.
// Source: Decreto 111 de 1996, arts. 8, 36 and 68; law/planning.md §3.4.
#pragma once

#include "engine/fields.hpp"
#include "workflows/law/maximos.hpp"

namespace hito::law {

struct VigenciaPoai {
    int vigencia = 0;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &VigenciaPoai::vigencia, "Año", required, ultima_anualidad},
    };
};

struct TechoPoai {
    Money techo;

    static constexpr auto fields = std::tuple{
        Field{"techo", &TechoPoai::techo, "Techo de inversión del año", required},
    };
};

struct ActoPoai {
    std::string acto;

    static constexpr auto fields = std::tuple{
        Field{"acto", &ActoPoai::acto, "Acto que lo adopta o que cambia su techo"},
    };
};

/// What a project has of the year.
struct ProyectoEnPoai {
    std::string codigo_proyecto;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"codigo_proyecto", &ProyectoEnPoai::codigo_proyecto, "Código del proyecto", required},
        Field{"valor", &ProyectoEnPoai::valor, "Valor en el POAI", required},
    };
};

struct ProyectosPoai {
    std::vector<ProyectoEnPoai> proyectos;
    Money programado;
    std::optional<Date> adoptado_el;

    static constexpr auto fields = std::tuple{
        Field{"proyectos", &ProyectosPoai::proyectos, "Proyectos que lo componen"},
        Field{"programado", &ProyectosPoai::programado, "Suma de los proyectos"},
        Field{"adoptado_el", &ProyectosPoai::adoptado_el, "Fecha de adopción"},
    };

    Money de(std::string_view code) const {
        for (const auto& one : proyectos)
            if (one.codigo_proyecto == code) return one.valor;
        return {};
    }
    bool tiene(std::string_view code) const {
        for (const auto& one : proyectos)
            if (one.codigo_proyecto == code) return true;
        return false;
    }
};

/// What the plan is told of one of its projects.
struct MovimientoPoai : ProyectoEnPoai {
    int de_vigencia = 0;  ///< Apart from that of the plan, which it is held against.

    static constexpr auto fields =
        std::tuple_cat(std::tuple{Field{"vigencia", &MovimientoPoai::de_vigencia, "Año", required, ultima_anualidad}},
                       ProyectoEnPoai::fields);
};

struct RetiroPoai {
    std::string codigo_proyecto;

    static constexpr auto fields = std::tuple{
        Field{"codigo_proyecto", &RetiroPoai::codigo_proyecto, "Código del proyecto", required},
    };
};

/// A project in the plan of a year, by itself.
struct IdentidadInclusion : VigenciaPoai {
    std::string codigo_proyecto;
    std::string bpin;

    static constexpr auto fields =
        std::tuple_cat(VigenciaPoai::fields,
                       std::tuple{Field{"codigo_proyecto", &IdentidadInclusion::codigo_proyecto, "Código del proyecto"},
                                  Field{"bpin", &IdentidadInclusion::bpin, "BPIN"}});
};

struct ValorInclusion {
    Money valor;
    std::optional<bool> informacion_actualizada;

    static constexpr auto fields = std::tuple{
        Field{"valor", &ValorInclusion::valor, "Valor del proyecto en el POAI", required},
        Field{"informacion_actualizada", &ValorInclusion::informacion_actualizada,
              "La información del proyecto está al día para ese año"},
    };
};

}  // namespace hito::law
