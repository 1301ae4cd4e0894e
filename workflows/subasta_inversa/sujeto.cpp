#include "workflows/subasta_inversa/sujeto.hpp"

#include "workflows/law/cuentas_subasta.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos_seleccion.hpp"
#include "workflows/roles.hpp"

#include <algorithm>
#include <tuple>

namespace hito::subasta_inversa {

using namespace law;

void verificar(Subasta& process, const std::vector<Verificacion>& found, std::string_view person) {
    for (const Verificacion& one : found)
        for (Oferta& own : process.ofertas)
            if (own.documento == one.documento) own.habilitada = one.habilitado && one.cumple_ficha;
    auto& committee = process.evaluadores;
    if (std::find(committee.begin(), committee.end(), person) == committee.end()) committee.emplace_back(person);
}

void iniciar(Subasta& process, const DatosInicioSubasta& data, Date day) {
    process.subasta_iniciada_el = day;
    process.participantes = data.participantes;
    process.hora_ultima = data.hora;
    const auto lowest = std::min_element(
        data.participantes.begin(), data.participantes.end(),
        [](const Participante& a, const Participante& b) { return a.precio_inicial < b.precio_inicial; });
    if (lowest != data.participantes.end()) process.mejor_precio = process.base_del_lance = lowest->precio_inicial;
}

void recibir_lance(Subasta& process, const DatosLance& data) {
    process.base_del_lance = base_para(process, data.ronda);
    process.ronda = data.ronda.value_or(process.ronda + 1);
    for (Participante& one : process.participantes)
        if (one.codigo == data.codigo) one.ultimo_lance = std::min(one.precio(), data.valor);
    process.mejor_precio = std::min(process.mejor_precio, data.valor);
    process.hora_ultima = data.hora;
    ++process.lances;
}

void cerrar(Subasta& process) {
    const auto first = primeros(process);
    ordenar(process, first.size() == 1 ? first.front() : std::string());
}

void ordenar(Subasta& process, const std::string& winner) {
    process.ganador = winner;
    std::vector<const Participante*> ranked;
    for (const Participante& one : process.participantes) ranked.push_back(&one);
    const auto place = [&](const Participante* one) {
        return std::tuple(one->documento != winner, one->precio(), one->precio_inicial);
    };
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](const Participante* a, const Participante* b) { return place(a) < place(b); });
    for (std::size_t i = 0; i < ranked.size(); ++i)
        for (Oferta& own : process.ofertas)
            if (own.documento == ranked[i]->documento) {
                own.valor = ranked[i]->precio();
                own.orden = static_cast<int>(i) + 1;
            }
}

std::vector<Deadline> plazos_de(const Subasta& process, const States& states, const Law& law) {
    auto out = seleccion::deadlines_of(process, states, law);
    const auto in = [&](std::string_view state) {
        return std::find(states.begin(), states.end(), state) != states.end();
    };
    if (in("proceso_suspendido")) return out;  // No term runs while it is suspended.
    if (in("informe_publicado"))
        if (const auto term = termino_traslado(process.modalidad, process, *law.calendar, law.parameters))
            out.push_back({"traslado_informe",
                           term->ultimo_dia,
                           term->cuenta,
                           "Decreto 1082 de 2015, art. 2.2.1.2.1.2.2 num. 3",
                           roles::comite_evaluador.name,
                           {}});
    if ((in("verificacion") || in("informe_publicado")) && process.subasta_el)
        out.push_back({"subasta",
                       *process.subasta_el,
                       "según el cronograma, a las " + process.subasta_hora,
                       "Pliego de condiciones",
                       roles::jefe_contratacion.name,
                       {}});
    if (in("subasta") && process.dia_de_lances())
        out.push_back({"cierre_subasta", *process.dia_de_lances(), "el día de la subasta",
                       "Decreto 1082 de 2015, art. 2.2.1.2.1.2.3", roles::jefe_contratacion.name, "cerrar_subasta"});
    return out;
}

}  // namespace hito::subasta_inversa
