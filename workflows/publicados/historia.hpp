// What an entity tells of its contracting chains: which act of which lifecycle is an event that others are told of.
#pragma once

#include "engine/export.hpp"

#include <array>
#include <string_view>

namespace hito::publicado {

/// What a case is to its chain.
enum class Parte : std::uint8_t { linea, proceso, contrato, otra };

/// An act and what is told of it. Source: formats/ocds, the mapping of the Colombian lifecycle.
struct Hecho {
    Parte parte = Parte::otra;
    std::string_view flujo;  ///< Empty: every lifecycle of the part.
    std::string_view acto;
    std::string_view evento;  ///< Empty: none.
    std::string_view razon;   ///< Why none.
    /// Told only where its case told something before: before that nobody outside knows of it.
    bool si_ya_se_conto = false;
};

/// The acts of the selections, the contract, the guarantee, the settlement, the payment and the line of the plan.
std::span<const Hecho> hechos();
/// Null: the table does not name it.
const Hecho* hecho_de(Parte parte, std::string_view flujo, std::string_view acto);
Parte parte_de(std::string_view flujo);

/// The lifecycles that select a contractor.
inline constexpr std::array<std::string_view, 9> selecciones{"licitacion_publica",  "seleccion_abreviada_menor_cuantia",
                                                             "minima_cuantia",      "bolsa_productos",
                                                             "concurso_meritos",    "regimen_especial",
                                                             "subasta_inversa",     "acuerdo_marco",
                                                             "contratacion_directa"};

extern const Story cadenas;    ///< Each from its process, or from its contract where there is none.
extern const Story proyectos;  ///< Investment projects with their contracts.

/// How far a project has come, by its state; empty: no state of one.
std::string_view etapa_de_proyecto(std::string_view estado);

/// The number that names the chain of a process or a contract; empty: it has none.
std::string clave_de_la_cadena(const Snapshot& at);

}  // namespace hito::publicado
