// A published contract as its record tells it: typed, and nothing guessed.
#pragma once

#include "engine/record.hpp"
#include "workflows/contrato/sujeto.hpp"

namespace hito::contrato {

/// How far a published stage has come; the acts between two of them are known.
enum class Alcance : std::uint8_t { en_elaboracion, suscrito, en_ejecucion, terminado, liquidado, cerrado, cancelado };

struct Publicado {
    std::string etapa;
    Alcance alcance = Alcance::en_elaboracion;
    LoPactado pactado;  ///< Without value and end, which may have changed since.
    std::optional<Date> firma, inicio, fin, liquidacion, actualizacion;
    std::optional<Money> valor_vigente, valor_inicial, valor_adiciones, valor_pagado, anticipo, amortizado;
    int dias_adicionados = 0;
    std::string supervisor_documento, supervisor_nombre, ordenador_documento;
};

/// Reads the canonical fields. Errors: std::invalid_argument with a Spanish reason when the row is no contract.
Publicado read_publicado(const Record& record);

}  // namespace hito::contrato
