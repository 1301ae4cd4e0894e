// The vocabularies of the contract. The first word of each is what stands when nothing was said.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

enum class TipoContrato : std::uint8_t {
    otro,
    obra,
    interventoria,
    consultoria,
    prestacion_servicios,
    suministro,
    compraventa,
    arrendamiento,
    seguros,
    concesion,
    servicio_publico,
    comodato,
    convenio_interadministrativo,
    contrato_interadministrativo,
    convenio_asociacion,
    emprestito,
    fiducia,
    donacion
};
enum class Modalidad : std::uint8_t {
    otra,
    licitacion_publica,
    seleccion_abreviada_menor_cuantia,
    subasta_inversa,
    acuerdo_marco,
    bolsa_productos,
    concurso_meritos,
    contratacion_directa,
    minima_cuantia,
    regimen_especial
};
/// How the execution begins: by a signed act, or on the day on which the last requirement is met.
enum class ModoInicio : std::uint8_t { acta, requisitos };
enum class FormaTerminacion : std::uint8_t {
    sin_terminar,
    plazo,
    cumplimiento,
    mutuo_acuerdo,
    unilateral,
    caducidad,
    resciliacion
};
enum class CausaSuspension : std::uint8_t { otra, fuerza_mayor, caso_fortuito, interes_publico };
/// Ley 80 de 1993, art. 17; `otra` is none of them.
enum class CausaUnilateral : std::uint8_t {
    otra,
    servicio_u_orden_publico,
    muerte_incapacidad_o_disolucion,
    interdiccion_o_quiebra,
    cesacion_de_pagos
};
enum class ClaseSupervision : std::uint8_t { supervisor, interventor };
/// Ley 996 de 2005, art. 33: what may be contracted directly all the same.
enum class ExcepcionElectoral : std::uint8_t {
    ninguna,
    defensa_y_seguridad,
    credito_publico,
    emergencia_educativa,
    emergencia_sanitaria,
    desastre,
    reconstruccion,
    entidad_sanitaria
};
/// What lets an addition pass the ceiling of Ley 80 de 1993, art. 40.
enum class ExcepcionTope : std::uint8_t { ninguna, interventoria_del_contrato_vigilado, concesion, mayores_cantidades };
/// What the entity decides against a contractor who fails. Ley 1474 de 2011, art. 86; Ley 80 de 1993, art. 18.
enum class ClaseSancion : std::uint8_t { incumplimiento, multa, clausula_penal, caducidad, siniestro };
/// How an advance is kept apart. Ley 1474 de 2011, art. 91.
enum class ManejoAnticipo : std::uint8_t { cuenta, fiducia, patrimonio_autonomo };

}  // namespace hito::law

// clang-format off
template <> struct hito::Words<hito::law::TipoContrato> {
    static constexpr std::array<std::string_view, 18> names{
        "otro", "obra", "interventoria", "consultoria", "prestacion_servicios", "suministro", "compraventa",
        "arrendamiento", "seguros", "concesion", "servicio_publico", "comodato", "convenio_interadministrativo",
        "contrato_interadministrativo", "convenio_asociacion", "emprestito", "fiducia", "donacion"};
};
template <> struct hito::Words<hito::law::Modalidad> {
    static constexpr std::array<std::string_view, 10> names{
        "otra", "licitacion_publica", "seleccion_abreviada_menor_cuantia", "subasta_inversa", "acuerdo_marco",
        "bolsa_productos", "concurso_meritos", "contratacion_directa", "minima_cuantia", "regimen_especial"};
};
template <> struct hito::Words<hito::law::ModoInicio> {
    static constexpr std::array<std::string_view, 2> names{"acta", "requisitos"};
};
template <> struct hito::Words<hito::law::FormaTerminacion> {
    static constexpr std::array<std::string_view, 7> names{
        "sin_terminar", "plazo", "cumplimiento", "mutuo_acuerdo", "unilateral", "caducidad", "resciliacion"};
};
template <> struct hito::Words<hito::law::CausaSuspension> {
    static constexpr std::array<std::string_view, 4> names{"otra", "fuerza_mayor", "caso_fortuito", "interes_publico"};
};
template <> struct hito::Words<hito::law::CausaUnilateral> {
    static constexpr std::array<std::string_view, 5> names{
        "otra", "servicio_u_orden_publico", "muerte_incapacidad_o_disolucion", "interdiccion_o_quiebra",
        "cesacion_de_pagos"};
};
template <> struct hito::Words<hito::law::ClaseSupervision> {
    static constexpr std::array<std::string_view, 2> names{"supervisor", "interventor"};
};
template <> struct hito::Words<hito::law::ExcepcionElectoral> {
    static constexpr std::array<std::string_view, 8> names{
        "ninguna", "defensa_y_seguridad", "credito_publico", "emergencia_educativa", "emergencia_sanitaria", "desastre",
        "reconstruccion", "entidad_sanitaria"};
};
template <> struct hito::Words<hito::law::ExcepcionTope> {
    static constexpr std::array<std::string_view, 4> names{
        "ninguna", "interventoria_del_contrato_vigilado", "concesion", "mayores_cantidades"};
};
template <> struct hito::Words<hito::law::ClaseSancion> {
    static constexpr std::array<std::string_view, 5> names{
        "incumplimiento", "multa", "clausula_penal", "caducidad", "siniestro"};
};
template <> struct hito::Words<hito::law::ManejoAnticipo> {
    static constexpr std::array<std::string_view, 3> names{"cuenta", "fiducia", "patrimonio_autonomo"};
};
// clang-format on
