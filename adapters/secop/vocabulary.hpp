// The words of SECOP I, SECOP II and the integrated set, as codes. Compared folded (`fold`), so case, accents and the
// vowels that SECOP I lost make no difference. An empty code: the word is not known.
#pragma once

#include <string_view>

namespace hito::secop {

/// `en_elaboracion, suscrito, en_ejecucion, modificado, prorrogado, suspendido, cedido, terminado, cerrado, cancelado,
/// liquidado, terminado_sin_liquidar, convocado, adjudicado, descartado, terminado_anormalmente`.
/// `Activo` is running when the contract has a start day, else signed.
std::string_view stage_of(std::string_view published, bool has_start_day);

/// SECOP I and the rows that come from it: a contract exists only in Celebrado, Liquidado and Terminado sin Liquidar.
bool stage_has_contract(std::string_view stage);

/// `licitacion_publica, seleccion_abreviada_menor_cuantia, subasta_inversa, acuerdo_marco, concurso_meritos,
/// contratacion_directa, minima_cuantia, regimen_especial, otra`.
std::string_view modality_of(std::string_view published);

/// `obra, interventoria, consultoria, prestacion_servicios, suministro, compraventa, arrendamiento, seguros, concesion,
/// comodato, convenio_interadministrativo, emprestito, fiducia, otro`.
std::string_view contract_type_of(std::string_view published, std::string_view cause);

/// Whether modality, cause or object say professional services or support to management.
bool is_professional_services(std::string_view type, std::string_view modality, std::string_view cause,
                              std::string_view object);

/// `nit, cedula, cedula_extranjeria, tarjeta_identidad, pasaporte, permiso_permanencia, otro`.
std::string_view document_type(std::string_view published);

}  // namespace hito::secop
