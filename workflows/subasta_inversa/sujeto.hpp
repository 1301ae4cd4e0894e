// The subject: a process with an auction, and what its acts change in it.
#pragma once

#include "workflows/law/datos_subasta.hpp"
#include "workflows/seleccion/proceso.hpp"

namespace hito::subasta_inversa {

struct Subasta : seleccion::Proceso, law::EntregaPactada, law::FichasTecnicas, law::ReglasSubasta, law::Puja {
    static constexpr auto fields =
        std::tuple_cat(seleccion::Proceso::fields, law::EntregaPactada::fields, law::FichasTecnicas::fields,
                       law::ReglasSubasta::fields, law::Puja::fields);
};

// What acts change (sujeto.cpp).
void verificar(Subasta& process, const std::vector<law::Verificacion>& found, std::string_view person);
void iniciar(Subasta& process, const law::DatosInicioSubasta& data, Date day);
void recibir_lance(Subasta& process, const law::DatosLance& data);
/// Who is first alone has won; of a tie it is still to be decided.
void cerrar(Subasta& process);
/// The offers in the order of their prices, with the winner first.
void ordenar(Subasta& process, const std::string& winner);

/// The dates of the schedule and of the law.
std::vector<Deadline> plazos_de(const Subasta& process, const States& states, const Law& law);

}  // namespace hito::subasta_inversa
