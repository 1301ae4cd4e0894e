#include "workflows/reglas.hpp"

#include "workflows/law/autoridad.hpp"
#include "workflows/law/circular_cce_02_2023.hpp"
#include "workflows/law/codigo_comercio.hpp"
#include "workflows/law/decreto_1068_2015.hpp"
#include "workflows/law/decreto_1081_2015.hpp"
#include "workflows/law/decreto_1082_2015_contrato.hpp"
#include "workflows/law/decreto_1082_2015_directa.hpp"
#include "workflows/law/decreto_1082_2015_garantia.hpp"
#include "workflows/law/decreto_1082_2015_menor_cuantia.hpp"
#include "workflows/law/decreto_1082_2015_publicidad.hpp"
#include "workflows/law/decreto_1082_2015_sancionatorio.hpp"
#include "workflows/law/decreto_1082_2015_seleccion.hpp"
#include "workflows/law/decreto_1082_2015_siniestro.hpp"
#include "workflows/law/decreto_1082_2015_suficiencia.hpp"
#include "workflows/law/decreto_111_1996.hpp"
#include "workflows/law/doctrina_cce.hpp"
#include "workflows/law/historia.hpp"
#include "workflows/law/integridad_contrato.hpp"
#include "workflows/law/ley_1150_2007.hpp"
#include "workflows/law/ley_1150_2007_contrato.hpp"
#include "workflows/law/ley_1150_2007_directa.hpp"
#include "workflows/law/ley_1150_2007_seleccion.hpp"
#include "workflows/law/ley_1437_2011.hpp"
#include "workflows/law/ley_1437_2011_contrato.hpp"
#include "workflows/law/ley_1437_2011_sancionatorio.hpp"
#include "workflows/law/ley_1437_2011_seleccion.hpp"
#include "workflows/law/ley_1474_2011.hpp"
#include "workflows/law/ley_1474_2011_directa.hpp"
#include "workflows/law/ley_1474_2011_postcontractual.hpp"
#include "workflows/law/ley_1474_2011_sancionatorio.hpp"
#include "workflows/law/ley_1474_2011_seleccion.hpp"
#include "workflows/law/ley_1562_2012.hpp"
#include "workflows/law/ley_1712_2014.hpp"
#include "workflows/law/ley_1882_2018.hpp"
#include "workflows/law/ley_2160_2021.hpp"
#include "workflows/law/ley_2166_2021.hpp"
#include "workflows/law/ley_2294_2023.hpp"
#include "workflows/law/ley_789_2002.hpp"
#include "workflows/law/ley_789_2002_postcontractual.hpp"
#include "workflows/law/ley_80_1993.hpp"
#include "workflows/law/ley_80_1993_cierre.hpp"
#include "workflows/law/ley_80_1993_conflictos.hpp"
#include "workflows/law/ley_80_1993_directa.hpp"
#include "workflows/law/ley_80_1993_postcontractual.hpp"
#include "workflows/law/ley_80_1993_sancionatorio.hpp"
#include "workflows/law/ley_80_1993_seleccion.hpp"
#include "workflows/law/ley_819_2003.hpp"
#include "workflows/law/ley_87_1993.hpp"
#include "workflows/law/ley_87_1993_garantia.hpp"
#include "workflows/law/ley_87_1993_sancionatorio.hpp"
#include "workflows/law/ley_996_2005.hpp"
#include "workflows/law/ley_996_2005_directa.hpp"
#include "workflows/law/manual_entidad.hpp"
#include "workflows/law/manual_entidad_directa.hpp"
#include "workflows/law/manual_entidad_seleccion.hpp"

namespace hito::law {

namespace {

template <class... Rules>
void append(std::vector<const RuleInfo*>& out, mp::mp_list<Rules...>) {
    (out.push_back(&Rules::info), ...);
}

}  // namespace

std::vector<const RuleInfo*> all_rules() {
    std::vector<const RuleInfo*> out;
    append(out, rules_of_autoridad{});
    append(out, rules_of_circular_cce_02_2023{});
    append(out, rules_of_codigo_comercio{});
    append(out, rules_of_decreto_1068_2015{});
    append(out, rules_of_decreto_1081_2015{});
    append(out, rules_of_decreto_1082_2015_directa{});
    append(out, rules_of_decreto_1082_2015_garantia{});
    append(out, rules_of_decreto_1082_2015_menor_cuantia{});
    append(out, rules_of_decreto_1082_2015_seleccion{});
    append(out, rules_of_decreto_1082_2015_suficiencia{});
    append(out, rules_of_decreto_1082_2015_siniestro{});
    append(out, rules_of_decreto_1082_2015_contrato{});
    append(out, rules_of_decreto_1082_2015_sancionatorio{});
    append(out, rules_of_decreto_1082_2015_publicidad{});
    append(out, rules_of_decreto_111_1996{});
    append(out, rules_of_doctrina_cce{});
    append(out, rules_of_historia{});
    append(out, rules_of_integridad_contrato{});
    append(out, rules_of_ley_1150_2007{});
    append(out, rules_of_ley_1150_2007_contrato{});
    append(out, rules_of_ley_1150_2007_directa{});
    append(out, rules_of_ley_1150_2007_seleccion{});
    append(out, rules_of_ley_1437_2011{});
    append(out, rules_of_ley_1437_2011_contrato{});
    append(out, rules_of_ley_1437_2011_seleccion{});
    append(out, rules_of_ley_1474_2011{});
    append(out, rules_of_ley_1474_2011_directa{});
    append(out, rules_of_ley_1474_2011_postcontractual{});
    append(out, rules_of_ley_1474_2011_seleccion{});
    append(out, rules_of_ley_1437_2011_sancionatorio{});
    append(out, rules_of_ley_1474_2011_sancionatorio{});
    append(out, rules_of_ley_1562_2012{});
    append(out, rules_of_ley_1882_2018{});
    append(out, rules_of_ley_1712_2014{});
    append(out, rules_of_ley_2160_2021{});
    append(out, rules_of_ley_2166_2021{});
    append(out, rules_of_ley_2294_2023{});
    append(out, rules_of_ley_789_2002{});
    append(out, rules_of_ley_789_2002_postcontractual{});
    append(out, rules_of_ley_80_1993{});
    append(out, rules_of_ley_80_1993_cierre{});
    append(out, rules_of_ley_80_1993_directa{});
    append(out, rules_of_ley_80_1993_postcontractual{});
    append(out, rules_of_ley_80_1993_conflictos{});
    append(out, rules_of_ley_80_1993_seleccion{});
    append(out, rules_of_ley_80_1993_sancionatorio{});
    append(out, rules_of_ley_819_2003{});
    append(out, rules_of_ley_87_1993{});
    append(out, rules_of_ley_87_1993_garantia{});
    append(out, rules_of_ley_87_1993_sancionatorio{});
    append(out, rules_of_ley_996_2005{});
    append(out, rules_of_ley_996_2005_directa{});
    append(out, rules_of_manual_entidad{});
    append(out, rules_of_manual_entidad_directa{});
    append(out, rules_of_manual_entidad_seleccion{});
    return out;
}

}  // namespace hito::law
