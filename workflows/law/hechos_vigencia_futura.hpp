// What is known of an authorisation to commit the budgets of later years, and what its acts bring. Source: Ley 819 de
// 2003, art. 12; Ley 1483 de 2011, art. 1.
#pragma once

#include "workflows/law/hechos_contrato.hpp"

#include <algorithm>
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
    Money valor, incluido, comprometido;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &CupoAnual::vigencia, "Año", required, ultima_anualidad},
        Field{"valor", &CupoAnual::valor, "Valor que se autoriza de ese año", required},
        Field{"incluido", &CupoAnual::incluido, "De él, incluido en el presupuesto de su año"},
        Field{"comprometido", &CupoAnual::comprometido, "De él, comprometido con registros presupuestales"},
    };
};

inline Money total_de(const std::vector<CupoAnual>& quotas) {
    Money out;
    for (const CupoAnual& one : quotas) out += one.valor;
    return out;
}
inline int ultimo_anio(const std::vector<CupoAnual>& quotas) {
    int out = 0;
    for (const CupoAnual& one : quotas) out = std::max(out, one.vigencia);
    return out;
}

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
    Money pedido() const { return total_de(cupos); }
    int ultima() const { return ultimo_anio(cupos); }
    const CupoAnual* cupo(int year) const {
        const auto found =
            std::find_if(cupos.begin(), cupos.end(), [&](const CupoAnual& one) { return one.vigencia == year; });
        return found == cupos.end() ? nullptr : &*found;
    }
    Money comprometido() const {
        Money out;
        for (const CupoAnual& one : cupos) out += one.comprometido;
        return out;
    }
};

/// The contract that uses an authorisation, and of how much of the later years.
struct UsoVigenciaFutura {
    std::string numero_contrato;
    Money valor;
    std::optional<Date> fecha;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &UsoVigenciaFutura::numero_contrato, "Contrato que la usa"},
        Field{"valor", &UsoVigenciaFutura::valor, "De los años posteriores, lo que compromete el contrato"},
        Field{"fecha", &UsoVigenciaFutura::fecha, "Fecha en que se usó"},
    };
};

/// `para_contratos`: the authorisation as a contract by it says it. `version`: how many times it was authorised.
struct AutorizacionVigenciaFutura {
    std::optional<Date> confis_el, autorizada_el, modificada_el;
    std::string acta_confis, acuerdo, articulo, ultimo_acuerdo;
    int version = 0;
    std::optional<VigenciaFutura> para_contratos;
    std::vector<UsoVigenciaFutura> usos;

    Money usado() const {
        Money out;
        for (const UsoVigenciaFutura& one : usos) out += one.valor;
        return out;
    }
    Money usado_por(std::string_view contract) const {
        Money out;
        for (const UsoVigenciaFutura& one : usos)
            if (one.numero_contrato == contract) out += one.valor;
        return out;
    }
    static constexpr auto fields = std::tuple{
        Field{"version", &AutorizacionVigenciaFutura::version, "Versión de lo autorizado"},
        Field{"articulo", &AutorizacionVigenciaFutura::articulo, "Artículo del acuerdo que la autoriza"},
        Field{"ultimo_acuerdo", &AutorizacionVigenciaFutura::ultimo_acuerdo, "Acuerdo de la última versión"},
        Field{"modificada_el", &AutorizacionVigenciaFutura::modificada_el, "Fecha de la última versión"},
        Field{"para_contratos", &AutorizacionVigenciaFutura::para_contratos, "Lo autorizado, como lo dice un contrato"},
        Field{"usos", &AutorizacionVigenciaFutura::usos, "Contratos que la usaron en el año de la autorización"},
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
    std::string acuerdo, articulo;

    static constexpr auto fields = std::tuple{
        Field{"acuerdo", &DatosAcuerdo819::acuerdo, "Acuerdo que autoriza", required},
        Field{"articulo", &DatosAcuerdo819::articulo, "Artículo, si el acuerdo autoriza varias"},
    };
};
/// The whole of what is authorised from then on: what was before stands in the history.
struct NuevaVersion {
    std::string acuerdo, acta_confis;
    std::vector<CupoAnual> cupos;

    static constexpr auto fields = std::tuple{
        Field{"acuerdo", &NuevaVersion::acuerdo, "Acuerdo que modifica la autorización", required},
        Field{"acta_confis", &NuevaVersion::acta_confis, "Acta del CONFIS que aprueba el cambio", required},
        Field{"cupos", &NuevaVersion::cupos, "Lo que queda autorizado de cada año", required},
    };
};
/// What a contract says of the authorisation that it uses.
struct DatosUso {
    std::string numero_contrato, acto;
    int hasta_vigencia = 0;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosUso::numero_contrato, "Contrato que la usa", required},
        Field{"valor", &DatosUso::valor, "De los años posteriores, lo que compromete el contrato", required},
        Field{"acto", &DatosUso::acto, "Acuerdo que dice el contrato"},
        Field{"hasta_vigencia", &DatosUso::hasta_vigencia, "Último año que dice el contrato", Need::optional,
              ultima_anualidad},
    };
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
