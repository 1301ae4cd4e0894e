// Decreto 111 de 1996, as it binds the annual acquisition plan.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/decreto_1082_2015_paa.hpp"

namespace hito::law {

// LAW art. 68, V8: no investment without its project in the bank.
struct BpinDeInversion : RuleOn<IdentidadLinea> {
    static constexpr RuleInfo info{"linea_paa.bpin_de_inversion",
                                   Level::block,
                                   "La línea de inversión nombra el BPIN de su proyecto.",
                                   {decreto_111_1996, "art. 68"},
                                   "A29"};
    static Verdict check(const IdentidadLinea& line) {
        if (line.tipo_gasto != TipoGastoPaa::inversion) return holds();
        if (line.bpin.empty()) return missing("bpin", "BPIN del proyecto").mended_by(roles::planeacion);
        return verdict(paa::son_digitos(line.bpin), line.bpin, "solo dígitos").mended_by(roles::planeacion);
    }
};

// LAW art. 68, V8: the project that the line is linked to is registered. A BPIN that somebody types without a link is
// held against the bank by the control offices (`cruce.bpin_fuera_del_banco`).
struct ProyectoRegistrado : RuleOn<IdentidadLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.proyecto_registrado",
                                   Level::block,
                                   "El proyecto vinculado a la línea de inversión está registrado en el banco.",
                                   {decreto_111_1996, "art. 68"},
                                   "A20"};
    static Verdict check(const IdentidadLinea& line, const Occasion& now) {
        if (line.tipo_gasto != TipoGastoPaa::inversion || line.proyecto_vinculado.empty()) return holds();
        if (!line.proyecto_registrado_el)
            return missing("registro", "registro del proyecto en el banco").mended_by(roles::planeacion);
        return not_before(now.date, *line.proyecto_registrado_el).mended_by(roles::planeacion);
    }
};

// LAW art. 71, V10: what is planned on an item fits in what it has. The budget office tells both figures.
struct DentroDeLaApropiacion : RuleOn<DatosVistoPresupuesto, ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.dentro_de_la_apropiacion",
                                   Level::warn,
                                   "Las líneas del rubro no suman más que su apropiación.",
                                   {decreto_111_1996, "art. 71"}};
    static Verdict check(const DatosVistoPresupuesto& told, const ColumnasPaa& line) {
        if (!told.apropiacion_rubro)
            return missing("apropiacion_rubro", "apropiación del rubro").mended_by(roles::jefe_presupuesto);
        return at_most(told.otras_lineas_rubro.value_or(Money{}) + line.valor_vigencia.value_or(Money{}),
                       *told.apropiacion_rubro)
            .mended_by(roles::jefe_presupuesto);
    }
};

// LAW art. 71: what a registry frees, it had committed.
struct LiberaLoComprometido : RuleOn<DatosCompromisoLinea, ContratacionLinea> {
    static constexpr RuleInfo info{"linea_paa.libera_lo_comprometido",
                                   Level::block,
                                   "Se libera de la línea lo que se había comprometido con ella.",
                                   {decreto_111_1996, "art. 71"},
                                   "A14"};
    static Verdict check(const DatosCompromisoLinea& freed, const ContratacionLinea& line) {
        return at_most(freed.valor, line.comprometido).mended_by(roles::jefe_presupuesto);
    }
};

using rules_of_decreto_111_1996_paa =
    mp::mp_list<BpinDeInversion, ProyectoRegistrado, DentroDeLaApropiacion, LiberaLoComprometido>;

}  // namespace hito::law
