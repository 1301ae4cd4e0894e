// The authorisation to commit budgets of later years: asked by the mayor, approved by the CONFIS, authorised by the
// council, used year by year. Source: Ley 819 de 2003, art. 12; Ley 1483 de 2011; law/planning.md §2.2 and §2.3.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_vigencia_futura.hpp"
#include "workflows/law/ley_1483_2011.hpp"
#include "workflows/law/ley_819_2003_vigencias.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;

struct VigenciaFuturaPedida : SolicitudVigenciaFutura, AutorizacionVigenciaFutura {
    static constexpr auto fields = std::tuple_cat(SolicitudVigenciaFutura::fields, AutorizacionVigenciaFutura::fields);
};

// clang-format off
struct Solicitada     : State<"solicitada",      "Solicitada"> {};
struct AprobadaConfis : State<"confis_aprobada", "Aprobada por el CONFIS"> {};
struct Autorizada     : State<"autorizada",      "Autorizada por el concejo"> {};
struct Comprometida   : State<"comprometida",    "Con compromisos"> {};
struct Cerrada        : Final<"cerrada",         "Cerrada"> {};
struct Negada         : Final<"negada",          "Negada"> {};
struct Caducada       : Final<"caducada",        "Caducada sin usarse"> {};

struct Solicitar : ActOf<"solicitar", "Solicitar la vigencia futura", By<roles::ordenador_gasto>, SolicitudVigenciaFutura> {
    static constexpr std::array evidence{EvidenceInfo{"justificacion", "Justificación técnica y económica"}};
};
struct AprobarConfis : ActOf<"aprobar_confis", "Aprobar en el CONFIS", By<roles::confis>, DatosConfis> {
    static constexpr std::array evidence{EvidenceInfo{"acta_confis", "Acta del CONFIS"}};
};
struct Negar : ActOf<"negar", "Negar", By<roles::confis, roles::concejo>> {};
struct Autorizar : ActOf<"autorizar", "Autorizar en el concejo", By<roles::concejo>, DatosAcuerdo819> {
    static constexpr std::array evidence{EvidenceInfo{"acuerdo", "Acuerdo del concejo"}};
};
struct Comprometer : ActOf<"comprometer", "Comprometer el cupo de un año", ByConsequence, CompromisoFuturo> {};
struct Cerrar : ActOf<"cerrar", "Cerrar", By<roles::jefe_presupuesto>> {};
struct Caducar : ActOf<"caducar", "Caduca lo que no se usó", By<roles::reloj, roles::jefe_presupuesto>> {
    static constexpr bool by_clock = true;
};

struct MaquinaVigenciaFutura : MachineDef<MaquinaVigenciaFutura, VigenciaFuturaPedida> {
    static constexpr std::string_view name = "vigencia_futura", label = "Vigencia futura";
    using initial_state = NoCase;

    using transition_table = Table<
        Step<NoCase,         Solicitar,     Solicitada,     CuposPosteriores, ProyectoEnElPlan, ApropiacionMinima,
             ExcepcionalEnSuSector, ExcepcionalConProyecto, ConConceptoDnp>,
        Step<Solicitada,     AprobarConfis, AprobadaConfis, DentroDelMarcoFiscal>,
        Step<AprobadaConfis, Autorizar,     Autorizada,     NoEnElUltimoAnio, DentroDelGobierno>,
        Steps<In<Solicitada, AprobadaConfis>, Negar, Negada, MovimientoMotivado>,
        Steps<In<Autorizada, Comprometida>, Comprometer, Comprometida, CompromisoHastaElCupo>,
        Step<Autorizada,     Caducar,       Caducada,       AlTerminarElAnio>,
        Step<Comprometida,   Cerrar,        Cerrada,        MovimientoMotivado>
    >;
    // clang-format on

    static void apply(VigenciaFuturaPedida& p, const Solicitar& act, const Occasion&) {
        static_cast<SolicitudVigenciaFutura&>(p) = act;
    }
    static void apply(VigenciaFuturaPedida& p, const AprobarConfis& act, const Occasion& now) {
        p.acta_confis = act.acta_confis;
        p.confis_el = now.date;
    }
    static void apply(VigenciaFuturaPedida& p, const Autorizar& act, const Occasion& now) {
        p.acuerdo = act.acuerdo;
        p.autorizada_el = now.date;
    }
    static void apply(VigenciaFuturaPedida& p, const Comprometer& act, const Occasion&) {
        for (CupoAnual& one : p.cupos)
            if (one.vigencia == act.vigencia) one.comprometido += act.valor;
    }
    template <class Other>
    static void apply(VigenciaFuturaPedida&, const Other&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const VigenciaFuturaPedida& p, const States& states, const Law&) {
        if (states.front() != Autorizada::name || !p.autorizada_el) return {};
        return {{"caduca", fin_de(year_of(*p.autorizada_el)), "último día del año en que se autorizó",
                 "Decreto 111 de 1996, art. 23", roles::jefe_presupuesto.name, Caducar::name}};
    }
    static Summary summary(const VigenciaFuturaPedida& p) {
        std::vector<std::string> keys;
        if (!p.acuerdo.empty()) keys.push_back(p.acuerdo);
        return {fmt::format("Vigencia futura: {}", p.objeto), {}, p.bpin, std::move(keys)};
    }
};

}  // namespace

const Workflow& vigencia_futura_workflow() {
    static const MachineWorkflow<MaquinaVigenciaFutura> workflow;
    return workflow;
}

}  // namespace hito
