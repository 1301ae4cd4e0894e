// Ley 996 de 2005: what may not be contracted before an election.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

inline Verdict fuera_de_ventana(std::string_view kind, Date day, bool concerned) {
    const VentanaElectoral* window = concerned ? ventana_en(kind, day) : nullptr;
    if (!window) return holds();
    return verdict(false, to_iso(day), fmt::format("fuera del {} al {}", to_iso(window->desde), to_iso(window->hasta)))
        .mended_by(roles::ordenador_gasto)
        .because(std::string(window->alcance));
}

// LAW art. 33: no direct award in the months before a presidential election, but for the listed exceptions.
struct FueraDeVentanaDirecta : RuleOn<Clase, DatosSuscripcion, Occasion> {
    static constexpr RuleInfo info{"contrato.ventana_contratacion_directa",
                                   Level::block,
                                   "La contratación directa no se firma en época electoral, salvo las excepciones.",
                                   {ley_996_2005, "art. 33"},
                                   "R13"};
    static Verdict check(const Clase& kind, const DatosSuscripcion& data, const Occasion& now) {
        return fuera_de_ventana(ventana_contratacion_directa, now.date,
                                kind.modalidad == Modalidad::contratacion_directa &&
                                    data.excepcion_electoral == ExcepcionElectoral::ninguna);
    }
};

// LAW art. 38 par.: nor agreements between entities to spend public money, by the authorities of the territories.
// GAP national entities are not told apart: each is held to the rule (docs/legal-gaps.md).
struct FueraDeVentanaConvenio : RuleOn<Clase, ValorPactado, Occasion> {
    static constexpr RuleInfo info{"contrato.ventana_convenio_interadministrativo",
                                   Level::block,
                                   "El convenio interadministrativo con dinero no se firma en época electoral.",
                                   {ley_996_2005, "art. 38 par."},
                                   "R13"};
    static Verdict check(const Clase& kind, const ValorPactado& agreed, const Occasion& now) {
        return fuera_de_ventana(
            ventana_convenio_interadministrativo, now.date,
            kind.tipo_contrato == TipoContrato::convenio_interadministrativo && agreed.valor_inicial > Money{});
    }
};

using rules_of_ley_996_2005 = mp::mp_list<FueraDeVentanaDirecta, FueraDeVentanaConvenio>;

}  // namespace hito::law
