// How much may be added to the value of a contract. The ceiling is counted in SMMLV, exactly: no rounding decides a
// case.
#pragma once

#include "engine/parameters.hpp"

#include <span>
#include <string>

namespace hito::law {

struct Adicion {
    Date fecha;  ///< Of the signature of the addition: its year fixes the SMMLV.
    Money valor;
};

/// What the ceiling is measured on. Reductions of the value are no part of it: they do not widen the ceiling.
struct ValorDelContrato {
    Money inicial;
    Date suscrito_el;
    std::span<const Adicion> adiciones;
};

struct TopeAdicion {
    bool cabe;                   ///< The new addition fits; to reach the ceiling exactly is to fit.
    std::string tope_smmlv;      ///< "105,3741": four decimals to the nearest, for people only.
    std::string usado_smmlv;     ///< By the additions before the new one.
    std::string restante_smmlv;  ///< Before the new one; "0,0000" when nothing remains.
    Money restante;              ///< The same in pesos of the day of the new addition, cut down to the centavo.
    std::string cuenta;          ///< Spanish: the account of the figures above.
};

/// Whether `nueva` fits under the ceiling: the share of the initial value in SMMLV of the year of signature, less each
/// addition in SMMLV of its own year.
/// Source: Ley 80 de 1993, art. 40 par. Errors: std::invalid_argument when a value is negative or the initial is zero;
/// std::out_of_range in a year without SMMLV.
TopeAdicion tope_adicion(const ValorDelContrato& contrato, Adicion nueva, const Parameters& parameters);

}  // namespace hito::law
