// The official file of the plan: its nineteen columns, the fingerprint of a version, and what two versions differ in.
#pragma once

#include "workflows/law/hechos_plan_paa.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace hito::paa {

/// A line as a version has it. `linea` tells it in every version; the file has no column for it.
struct LineaDeVersion {
    std::string linea;
    law::ColumnasPaa columnas;
};

/// The columns of the upload template of the SECOP II: names of ours, headers of its own, in its order.
std::span<const FieldInfo> columnas_del_archivo();

/// A line as the file writes it: codes, months and pesos without separators.
using FilaPaa = std::array<std::string, 19>;
FilaPaa fila_de(const law::ColumnasPaa& columns);

/// The file: UTF-8, RFC 4180, the semicolon quoted too; byte by byte what the report of the plan gives as CSV.
std::string archivo_de(std::span<const LineaDeVersion> lines);

/// SHA-256 (hexadecimal) over the header in canonical form, a line end, and the file.
std::string huella_de(const law::EncabezadoPaa& header, std::span<const LineaDeVersion> lines);

struct CambioDeColumna {
    std::string_view columna;  ///< Name of the field, `valor_total`.
    std::string antes, despues;
    friend bool operator==(const CambioDeColumna&, const CambioDeColumna&) = default;
};
struct DiferenciaDeLinea {
    std::string linea;
    std::string_view tipo;                 ///< `agregada`, `retirada` or `modificada`.
    std::vector<CambioDeColumna> cambios;  ///< Of a modified one; columns in the order of the file.
};
/// Line by line, in the order of the newer version and then those that it no longer has.
std::vector<DiferenciaDeLinea> diferencias(std::span<const LineaDeVersion> before,
                                           std::span<const LineaDeVersion> after);

}  // namespace hito::paa
