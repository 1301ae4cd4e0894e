// What a reviewer holds a formulation against. Each answers with what is wrong, in Spanish; nothing: sound.
// Source: Resolución DNP 1450 de 2013 (MGA); law/planning.md §3.2 and §3.3.
#pragma once

#include "workflows/law/cuentas_proyecto.hpp"

namespace hito::law::mga {

/// The problem with its measure and effects, who takes part, the general objective with its indicator.
Faltas identificacion_incompleta(const Identificacion& identification);
/// Every direct cause has one specific objective and every objective attacks a direct cause.
Faltas causas_sin_objetivo(const Identificacion& identification);
/// Every specific objective has a product and every product serves one.
Faltas objetivos_sin_producto(const Identificacion& identification, const Preparacion& preparation);
/// A product has two activities at least, one of them on the critical path.
Faltas productos_sin_actividades(const Preparacion& preparation);
/// Somebody is to be served, and not more than suffer.
Faltas poblacion_que_no_cuadra(const Identificacion& identification);
/// Where supply and demand are told, something is short.
Faltas necesidades_sin_deficit(const Preparacion& preparation);
/// One alternative is chosen, among those that are evaluated, and it is the one that was prepared.
Faltas alternativas_sin_decidir(const Identificacion& identification, const Preparacion& preparation,
                                const Evaluacion& evaluation);
/// By year and stage, what is asked for is what it costs; both are something.
Faltas fuentes_que_no_cuadran(const Preparacion& preparation, const Programacion& programming);
/// Sector 2, programme 4, product 7, indicator 9 digits, each with the one before it in front.
Faltas codigos_sin_su_padre(const Preparacion& preparation, const Programacion& programming);
/// Every product has a principal indicator, every indicator a goal over zero.
Faltas metas_sin_valor(const Preparacion& preparation, const Programacion& programming);
/// The weights of the management indicators add up to 100 %.
Faltas ponderadores_que_no_suman(const Programacion& programming);
/// A public work has its interventoría among its activities, with a cost.
Faltas obras_sin_interventoria(const Preparacion& preparation);
/// A risk at least of each level.
Faltas niveles_sin_riesgo(const Preparacion& preparation);
/// A shortage is told of so many years back.
Faltas necesidades_sin_historia(const Preparacion& preparation, int years);

/// What the method of the evaluation measures and is not told: the capacity, or criteria that weigh 100 % together.
Faltas evaluacion_sin_medida(const Evaluacion& evaluation);
/// The other evaluated alternatives that cost less a year than the chosen one, or do not say what they cost. A chosen
/// one that costs nothing was not evaluated.
Faltas alternativas_mas_baratas(const Formulacion& whole, Money own);

/// All that hinders a formulation that stands: what an adjustment may not break.
Faltas inconsistencias_de(const Formulacion& formulation);

}  // namespace hito::law::mga
