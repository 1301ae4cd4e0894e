// The closed vocabularies of investment projects. Source: MGA (Resolución DNP 1450 de 2013); Decreto 1082 de 2015,
// Título 6.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

/// Where a cost belongs.
enum class EtapaCosto : std::uint8_t { inversion, preinversion, operacion };
/// How near to the central problem a cause or an effect lies.
enum class ClaseCausa : std::uint8_t { directa, indirecta };
/// What somebody is to the project.
enum class PosicionParticipante : std::uint8_t { beneficiario, cooperante, oponente, perjudicado };
/// What a risk or an assumption is about.
enum class NivelRiesgo : std::uint8_t { objetivo, producto, actividad };
/// How the values of an indicator add up over the years.
enum class Acumulacion : std::uint8_t { flujo, acumulado, capacidad, reduccion, stock };
/// How the alternatives are compared.
enum class MetodoEvaluacion : std::uint8_t { costo_beneficio, costo_eficiencia, multicriterio };
/// What an alternative brings.
enum class ClaseFlujo : std::uint8_t { beneficio, ingreso };
/// Why a registered project is adjusted; the first four leave no choice.
enum class CausaAjuste : std::uint8_t { apropiacion_distinta, tramite_presupuestal, horizonte, previo_concepto, otra };
/// Whether the budget moves with it.
enum class ClaseAjuste : std::uint8_t { con_tramite, sin_tramite };
/// Which movement of the budget.
enum class TramitePresupuestal : std::uint8_t {
    ninguno,
    traslado,
    adicion,
    reduccion,
    vigencia_futura,
    cambio_fuente,
    previo_concepto
};
/// Why a project leaves the banco without having been executed.
enum class MotivoArchivo : std::uint8_t { no_viable, perdio_vigencia, desistido, duplicado };
/// What a project is told of one of its contracts.
enum class EstadoContratoProyecto : std::uint8_t { iniciado, terminado, liquidado };
/// What a management indicator is measured by: the word of the manager, or what the contracts of the year say.
enum class MedidaGestion : std::uint8_t { gerente, contratos_suscritos, informes_supervision };
/// How late a milestone of an SGR project is.
enum class BandaAlerta : std::uint8_t { verde, naranja, rojo, negro };
/// What an adjustment of an SGR project touches.
enum class ObjetoAjusteSgr : std::uint8_t {
    actividades_y_costos,
    metas_de_producto,
    indicadores_secundarios,
    documentos,
    fuentes,
    beneficiarios,
    localizacion,
    ejecutor
};

// CHOICE the engine has no type for quantities: goals and measures are kept like money, exact to hundredths of their
// unit. docs/decisions/0011-proyectos.md
using Cantidad = Money;

}  // namespace hito::law

template <>
struct hito::Words<hito::law::EtapaCosto> {
    static constexpr std::array<std::string_view, 3> names{"inversion", "preinversion", "operacion"};
};
template <>
struct hito::Words<hito::law::ClaseCausa> {
    static constexpr std::array<std::string_view, 2> names{"directa", "indirecta"};
};
template <>
struct hito::Words<hito::law::PosicionParticipante> {
    static constexpr std::array<std::string_view, 4> names{"beneficiario", "cooperante", "oponente", "perjudicado"};
};
template <>
struct hito::Words<hito::law::NivelRiesgo> {
    static constexpr std::array<std::string_view, 3> names{"objetivo", "producto", "actividad"};
};
template <>
struct hito::Words<hito::law::Acumulacion> {
    static constexpr std::array<std::string_view, 5> names{"flujo", "acumulado", "capacidad", "reduccion", "stock"};
};
template <>
struct hito::Words<hito::law::MetodoEvaluacion> {
    static constexpr std::array<std::string_view, 3> names{"costo_beneficio", "costo_eficiencia", "multicriterio"};
};
template <>
struct hito::Words<hito::law::ClaseFlujo> {
    static constexpr std::array<std::string_view, 2> names{"beneficio", "ingreso"};
};
template <>
struct hito::Words<hito::law::CausaAjuste> {
    static constexpr std::array<std::string_view, 5> names{"apropiacion_distinta", "tramite_presupuestal", "horizonte",
                                                           "previo_concepto", "otra"};
};
template <>
struct hito::Words<hito::law::ClaseAjuste> {
    static constexpr std::array<std::string_view, 2> names{"con_tramite", "sin_tramite"};
};
template <>
struct hito::Words<hito::law::TramitePresupuestal> {
    static constexpr std::array<std::string_view, 7> names{
        "ninguno", "traslado", "adicion", "reduccion", "vigencia_futura", "cambio_fuente", "previo_concepto"};
};
template <>
struct hito::Words<hito::law::MotivoArchivo> {
    static constexpr std::array<std::string_view, 4> names{"no_viable", "perdio_vigencia", "desistido", "duplicado"};
};
template <>
struct hito::Words<hito::law::EstadoContratoProyecto> {
    static constexpr std::array<std::string_view, 3> names{"iniciado", "terminado", "liquidado"};
};
template <>
struct hito::Words<hito::law::MedidaGestion> {
    static constexpr std::array<std::string_view, 3> names{"gerente", "contratos_suscritos", "informes_supervision"};
};
template <>
struct hito::Words<hito::law::BandaAlerta> {
    static constexpr std::array<std::string_view, 4> names{"verde", "naranja", "rojo", "negro"};
};
template <>
struct hito::Words<hito::law::ObjetoAjusteSgr> {
    static constexpr std::array<std::string_view, 8> names{
        "actividades_y_costos", "metas_de_producto", "indicadores_secundarios",
        "documentos",           "fuentes",           "beneficiarios",
        "localizacion",         "ejecutor"};
};
