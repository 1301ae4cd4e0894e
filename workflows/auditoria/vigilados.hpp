// What the state of one case shows by itself on a day: deadlines that passed and were not met, and facts that last.
// Each is a row with its check of the catalogue: no lifecycle knows that it is watched.
#pragma once

#include "engine/audit.hpp"

namespace hito::auditoria {

/// A deadline that shows something once it has passed.
struct PlazoVigilado {
    std::string_view flujo, plazo, codigo;
    std::string_view grupo{};  ///< Of the rows of one group only the gravest is told.
    int grado = 0;
    std::span<const std::string_view> etapas{};  ///< It shows something only in these; empty: in all.
};

/// What a fact that lasts shows.
struct Visto {
    Date desde{};
    json observado, exigido;
    std::string detalle;
};
struct EstadoVigilado {
    std::string_view flujo, nombre, codigo, norma;
    std::optional<Visto> (*mira)(const Snapshot&, Date, const Law&);
    std::string_view grupo{};
    int grado = 0;
};

std::span<const PlazoVigilado> plazos_vigilados();
std::span<const EstadoVigilado> estados_vigilados();
/// Those of plans, budget, projects and reports, which are among them.
std::span<const EstadoVigilado> estados_de_planeacion();

/// What waits to be published past its last day (`publicar_…`); its check is that of the rule of its duty.
inline constexpr std::string_view plazo_publicar = "plazo.publicar";
/// The checks of all duties there are.
inline constexpr std::string_view codigos_de_publicar[] = {"R26", "R27"};
/// `plazo.contrato.fin_suspension`, `estado.contrato.saldo_por_liberar`.
std::string fuente(const PlazoVigilado& row);
std::string fuente(const EstadoVigilado& row);

/// Everything that the case as it stands shows on `day`, in the order of the rows. Errors: std::out_of_range.
std::vector<Observation> observar(const Snapshot& at, Date day, const Law& law);

}  // namespace hito::auditoria
