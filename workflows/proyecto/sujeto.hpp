// An investment project as it stands, and what its acts change.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/hechos_proyecto.hpp"
#include "workflows/law/hechos_proyecto_ejecucion.hpp"

namespace hito::proyecto {

struct Proyecto : law::IdentidadProyecto,
                  law::RegistroBanco,
                  law::PersonasProyecto,
                  law::MarchaProyecto,
                  law::Formulacion,
                  law::EjecucionProyecto,
                  law::AvancesProyecto {
    static constexpr auto fields =
        std::tuple_cat(law::IdentidadProyecto::fields, law::RegistroBanco::fields, law::PersonasProyecto::fields,
                       law::MarchaProyecto::fields, law::Formulacion::fields, law::EjecucionProyecto::fields,
                       law::AvancesProyecto::fields);
};

// cambios.cpp
void poner_horizonte(Proyecto& project);
void registrar(Proyecto& project, const law::DatosRegistroBanco& data, Date day);
void incluir_en_poai(Proyecto& project, const law::DatosPoai& data);
/// The first day on which it had money is kept.
void con_recursos(Proyecto& project, Date day);
void asignar(Proyecto& project, const law::DatosAsignacion& data);
void ajustar_recursos(Proyecto& project, const law::DatosAjusteRecursos& data);
void cerrar_mes(Proyecto& project, const law::DatosAvanceProyecto& data);
void reabrir_mes(Proyecto& project);
void aplicar_ajuste(Proyecto& project, const law::DatosAjusteAbierto& data);

std::vector<Deadline> deadlines_of(const Proyecto& project, const States& states, const Law& law);

}  // namespace hito::proyecto
