// What is known of an authorisation to commit the budgets of later years, and what its acts bring. Source: Ley 819 de
// 2003, art. 12; Ley 1483 de 2011, art. 1.
#pragma once

#include "engine/fields.hpp"
#include "workflows/law/maximos.hpp"

#include <tuple>
#include <vector>

namespace hito::law {

enum class ClaseVigenciaFutura : std::uint8_t { ordinaria, excepcional };
/// In which an exceptional one may be; `otro` is none of them.
enum class SectorVigenciaFutura : std::uint8_t {
    otro,
    infraestructura,
    energia,
    comunicaciones,
    educacion,
    salud,
    agua_potable_y_saneamiento
};
/// What lets one be authorised in the last year of a government.
enum class ExcepcionUltimoAnio : std::uint8_t {
    ninguna,
    cofinanciada_por_la_nacion,
    ultima_doceava_sgp,
    conexa_credito
};

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::ClaseVigenciaFutura> {
    static constexpr std::array<std::string_view, 2> names{"ordinaria", "excepcional"};
};
template <> struct hito::Words<hito::law::SectorVigenciaFutura> {
    static constexpr std::array<std::string_view, 7> names{
        "otro", "infraestructura", "energia", "comunicaciones", "educacion", "salud", "agua_potable_y_saneamiento"};
};
template <> struct hito::Words<hito::law::ExcepcionUltimoAnio> {
    static constexpr std::array<std::string_view, 4> names{
        "ninguna", "cofinanciada_por_la_nacion", "ultima_doceava_sgp", "conexa_credito"};
};
// clang-format on

namespace hito::law {

struct CupoAnual {
    int vigencia = 0;
    Money valor, comprometido;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &CupoAnual::vigencia, "Año", required, ultima_anualidad},
        Field{"valor", &CupoAnual::valor, "Valor que se autoriza de ese año", required},
        Field{"comprometido", &CupoAnual::comprometido, "De él, comprometido con registros presupuestales"},
    };
};

/// What is asked for, and what the request shows.
struct SolicitudVigenciaFutura {
    ClaseVigenciaFutura clase = ClaseVigenciaFutura::ordinaria;
    SectorVigenciaFutura sector = SectorVigenciaFutura::otro;
    std::string objeto, bpin;
    std::vector<CupoAnual> cupos;
    Money apropiado_en_el_anio;
    bool en_plan_de_desarrollo = false, dentro_del_mfmp = false, dentro_de_la_capacidad_de_endeudamiento = false;
    bool proyecto_viable = false, con_inversion_nacional = false, concepto_dnp = false;
    ExcepcionUltimoAnio excepcion = ExcepcionUltimoAnio::ninguna;

    static constexpr auto fields = std::tuple{
        Field{"clase", &SolicitudVigenciaFutura::clase, "Ordinaria o excepcional", required},
        Field{"objeto", &SolicitudVigenciaFutura::objeto, "Para qué se pide", required},
        Field{"cupos", &SolicitudVigenciaFutura::cupos, "Lo que se pide de cada año", required},
        Field{"sector", &SolicitudVigenciaFutura::sector, "Sector del gasto"},
        Field{"bpin", &SolicitudVigenciaFutura::bpin, "Código del proyecto de inversión"},
        Field{"apropiado_en_el_anio", &SolicitudVigenciaFutura::apropiado_en_el_anio,
              "Apropiación de este año para lo mismo"},
        Field{"en_plan_de_desarrollo", &SolicitudVigenciaFutura::en_plan_de_desarrollo,
              "El proyecto está en el plan de desarrollo"},
        Field{"dentro_del_mfmp", &SolicitudVigenciaFutura::dentro_del_mfmp,
              "Monto, plazo y condiciones consultan las metas del marco fiscal de mediano plazo"},
        Field{"dentro_de_la_capacidad_de_endeudamiento",
              &SolicitudVigenciaFutura::dentro_de_la_capacidad_de_endeudamiento,
              "Sumadas todas, no exceden la capacidad de endeudamiento"},
        Field{"proyecto_viable", &SolicitudVigenciaFutura::proyecto_viable,
              "El proyecto está registrado y viable en el banco de proyectos"},
        Field{"con_inversion_nacional", &SolicitudVigenciaFutura::con_inversion_nacional,
              "Lleva recursos de inversión nacional"},
        Field{"concepto_dnp", &SolicitudVigenciaFutura::concepto_dnp, "Tiene concepto previo y favorable del DNP"},
        Field{"excepcion", &SolicitudVigenciaFutura::excepcion,
              "Qué la permite en el último año de gobierno, si es de ese año"},
    };
    Money pedido() const {
        Money out;
        for (const CupoAnual& one : cupos) out += one.valor;
        return out;
    }
    int ultima() const {
        int out = 0;
        for (const CupoAnual& one : cupos) out = std::max(out, one.vigencia);
        return out;
    }
};

struct AutorizacionVigenciaFutura {
    std::optional<Date> confis_el, autorizada_el;
    std::string acta_confis, acuerdo;

    static constexpr auto fields = std::tuple{
        Field{"confis_el", &AutorizacionVigenciaFutura::confis_el, "Fecha de la aprobación del CONFIS"},
        Field{"acta_confis", &AutorizacionVigenciaFutura::acta_confis, "Acta del CONFIS"},
        Field{"autorizada_el", &AutorizacionVigenciaFutura::autorizada_el, "Fecha de la autorización del concejo"},
        Field{"acuerdo", &AutorizacionVigenciaFutura::acuerdo, "Acuerdo que autoriza"},
    };
};

struct DatosConfis {
    std::string acta_confis;

    static constexpr auto fields =
        std::tuple{Field{"acta_confis", &DatosConfis::acta_confis, "Acta del CONFIS", required}};
};
struct DatosAcuerdo819 {
    std::string acuerdo;

    static constexpr auto fields =
        std::tuple{Field{"acuerdo", &DatosAcuerdo819::acuerdo, "Acuerdo que autoriza", required}};
};
/// What a registry takes of a year.
struct CompromisoFuturo {
    int vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &CompromisoFuturo::vigencia, "Año", required, ultima_anualidad},
        Field{"valor", &CompromisoFuturo::valor, "Valor", required},
    };
};

}  // namespace hito::law
