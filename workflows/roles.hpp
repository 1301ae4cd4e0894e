// Who acts in the lifecycles. Source: Ley 80 de 1993, arts. 11, 12, 26; Ley 1474 de 2011, arts. 83 to 85; Ley 87 de
// 1993, art. 12; law/contracting.md §7.
#pragma once

#include "engine/info.hpp"

#include <array>

namespace hito::roles {

inline constexpr Role ordenador_gasto{"ordenador_gasto", "Ordenador del gasto"};
inline constexpr Role jefe_contratacion{"jefe_contratacion", "Jefe de contratación"};
inline constexpr Role area_solicitante{"area_solicitante", "Área solicitante"};
inline constexpr Role comite_evaluador{"comite_evaluador", "Comité evaluador"};
inline constexpr Role proponente{"proponente", "Proponente o interesado"};
inline constexpr Role jefe_presupuesto{"jefe_presupuesto", "Jefe de presupuesto"};
inline constexpr Role tesoreria{"tesoreria", "Tesorería"};
inline constexpr Role contabilidad{"contabilidad", "Contabilidad"};
inline constexpr Role hacienda{"hacienda", "Secretaría de Hacienda"};
inline constexpr Role confis{"confis", "CONFIS"};
inline constexpr Role concejo{"concejo", "Concejo municipal"};
inline constexpr Role planeacion{"planeacion", "Oficina de planeación"};
inline constexpr Role formulador{"formulador", "Formulador del proyecto"};
inline constexpr Role viabilizador{"viabilizador", "Viabilizador"};
inline constexpr Role gerente_proyecto{"gerente_proyecto", "Gerente del proyecto"};
inline constexpr Role responsable_paa{"responsable_paa", "Responsable del PAA"};
inline constexpr Role supervisor{"supervisor", "Supervisor"};
inline constexpr Role interventor{"interventor", "Interventor"};
inline constexpr Role contratista{"contratista", "Contratista"};
inline constexpr Role reloj{"reloj", "Reloj del sistema"};
// Those who control read everything and write nothing but their own findings.
inline constexpr Role control_interno{"control_interno", "Control interno"};
inline constexpr Role auditor{"auditor", "Órgano de control"};
inline constexpr Role administrador{"administrador", "Administrador del sistema", false};
/// May record acts that already happened outside (imports, backfill).
inline constexpr Role registrador{"registrador", "Registrador de hechos pasados"};

inline constexpr std::array all{&ordenador_gasto, &area_solicitante, &jefe_contratacion, &comite_evaluador,
                                &proponente,      &jefe_presupuesto, &tesoreria,         &contabilidad,
                                &hacienda,        &confis,           &concejo,           &planeacion,
                                &formulador,      &viabilizador,     &gerente_proyecto,  &responsable_paa,
                                &supervisor,      &interventor,      &contratista,       &reloj,
                                &control_interno, &auditor,          &administrador,     &registrador};

}  // namespace hito::roles
