// What no single case shows: each check is a pure function over plain rows. From where the rows come: filas.cpp.
#pragma once

#include "engine/audit.hpp"
#include "engine/calendar.hpp"
#include "engine/money.hpp"
#include "workflows/law/palabras_contrato.hpp"

#include <functional>

namespace hito::auditoria {

/// A check across cases and the line of the catalogue that it answers.
struct Cruce {
    std::string_view nombre, codigo, norma;
};
inline constexpr Cruce cruce_fraccionamiento{"cruce.fraccionamiento", "R05", "Ley 80 de 1993, art. 24 num. 8"},
    cruce_informe_repetido{"cruce.informe_repetido", "R19", "Ley 1474 de 2011, art. 84"},
    cruce_servicios{"cruce.servicios_simultaneos", "R32", "Constitución Política, art. 122; Ley 80 de 1993, art. 8"},
    cruce_funciones{"cruce.funciones_incompatibles", "R33", "Ley 87 de 1993, art. 12"},
    cruce_oferente{"cruce.oferente_unico", "R38", "Control de patrones; Ley 80 de 1993, art. 24"};
/// All of them, in the order in which they are told.
std::span<const Cruce> cruces();
/// A finding of that check, still without figures.
Observation by(const Cruce& check, Date since);

// R05 -----------------------------------------------------------------------------------------------------------------

/// A contract that was signed, or a process that was opened and goes on.
struct Compra {
    Uuid id;
    std::string numero, acto;  ///< The act that makes it one.
    Date fecha{};
    Money valor;
    law::Modalidad modalidad = law::Modalidad::otra;
    std::vector<std::string> clases;    ///< Of UNSPSC: the first six digits.
    std::vector<std::string> palabras;  ///< Of the object: sorted, each once.
};
/// The words that say what is bought: without accents, short words and those of every object.
std::vector<std::string> palabras_de(std::string_view objeto);
/// The class of a UNSPSC code, with or without the version before it; empty: it is none.
std::string clase_unspsc(std::string_view codigo);

struct CriterioFraccionamiento {
    Months meses;
    Percent similitud;  ///< Words in common, of all those of both.
    /// The most that the modality takes on that day; none: it has no such amount.
    std::function<std::optional<Money>(law::Modalidad, Date)> tope;
};
/// Purchases alike by class or by words, near in time and of one modality, none of which passes what it takes and which
/// together do. A purchase stands in one finding only.
std::vector<Observation> fraccionamiento(std::vector<Compra> compras, const CriterioFraccionamiento& criterio);

// R19 -----------------------------------------------------------------------------------------------------------------

struct TextoDeInforme {
    Uuid id;
    std::string numero, huella;
    Date fecha{};
};
/// One text told as the report of several contracts.
std::vector<Observation> informe_repetido(std::vector<TextoDeInforme> informes);

// R32 -----------------------------------------------------------------------------------------------------------------

struct Servicio {
    Uuid id;
    std::string numero, persona;
    Date desde{}, hasta{};  ///< Both inside.
};
/// More contracts of services of one person than that at a time.
std::vector<Observation> servicios_simultaneos(std::vector<Servicio> servicios, int maximo);

// R33 -----------------------------------------------------------------------------------------------------------------

enum class Papel : std::uint8_t { ordenador, supervisor, evaluador, presupuesto, control, solicitante, tesoreria };
std::string_view nombre_de(Papel papel);
struct Funcion {
    Uuid id;
    std::string persona, acto;
    Papel papel = Papel::ordenador;
    std::optional<Date> fecha;
};
/// A contract with the functions told in it and in the cases that it is linked with.
struct Vecindad {
    Uuid id;
    std::string numero;
    std::vector<Funcion> funciones;
};
std::vector<Observation> funciones_incompatibles(const std::vector<Vecindad>& contratos);

// R38 -----------------------------------------------------------------------------------------------------------------

struct ProcesoAdjudicado {
    Uuid id;
    std::string numero, adjudicatario;
    int ofertas = 0;
    Money presupuesto, valor;
    Date abierto{}, cierre{}, adjudicado{};
};
struct CriterioOferenteUnico {
    Percent precio;     ///< Of the budget, from there on.
    WorkingDays plazo;  ///< From the opening to the closing, up to that.
};
std::vector<Observation> oferente_unico(const std::vector<ProcesoAdjudicado>& procesos,
                                        const CriterioOferenteUnico& criterio, const Calendar& calendar);

}  // namespace hito::auditoria
