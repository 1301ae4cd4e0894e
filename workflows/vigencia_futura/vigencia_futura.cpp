// The authorisation to commit budgets of later years: asked by the mayor, approved by the CONFIS, authorised by the
// council, used by the contract that is signed in its year, included in each year's budget and taken from it. Source:
// Decreto 111 de 1996, art. 23; Ley 819 de 2003, art. 12; Ley 1483 de 2011; law/planning.md §2.2 and §2.3.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_vigencia_futura.hpp"
#include "workflows/law/ley_1483_2011.hpp"
#include "workflows/law/ley_819_2003_vigencias.hpp"
#include "workflows/presupuesto/movimientos.hpp"

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
struct Comprometida   : State<"comprometida",    "Usada por un contrato"> {};
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
struct Modificar : ActOf<"modificar", "Autorizar una nueva versión", By<roles::concejo>, NuevaVersion> {
    static constexpr std::array evidence{EvidenceInfo{"acuerdo", "Acuerdo del concejo"}};
};
struct Usar : ActOf<"usar", "Usar por un contrato", By<roles::ordenador_gasto, roles::jefe_presupuesto>, DatosUso> {
    static constexpr std::array evidence{EvidenceInfo{"contrato_firmado", "Contrato firmado en el año de la autorización"}};
};
struct Incluir : ActOf<"incluir", "Incluir el cupo en el presupuesto de su año", By<roles::hacienda, roles::jefe_presupuesto>, CompromisoFuturo> {
    static constexpr std::array evidence{EvidenceInfo{"decreto_liquidacion", "Decreto de liquidación del presupuesto"}};
};
struct Comprometer : ActOf<"comprometer", "Comprometer el cupo de un año", ByConsequence, CompromisoFuturo> {};
struct Devolver : ActOf<"devolver", "Vuelve al cupo lo que un registro liberó", ByConsequence, CompromisoFuturo> {};
struct Cerrar : ActOf<"cerrar", "Cerrar", By<roles::jefe_presupuesto>> {};
struct Caducar : ActOf<"caducar", "Caduca lo que no se usó", By<roles::reloj, roles::jefe_presupuesto>> {
    static constexpr bool by_clock = true;
};
struct Terminar : ActOf<"terminar", "Termina con el último de sus años", By<roles::reloj, roles::jefe_presupuesto>> {
    static constexpr bool by_clock = true;
};

/// The line of the plan that asks for it sees where it stands; once authorised, it is found from there.
template <Name Estado>
struct SeguirEnLaLinea {
    static constexpr ConsequenceInfo info{"linea_paa", "seguir_vigencia_futura", "para_la_linea"};
    template <class A>
    static std::optional<Consequence> build(const VigenciaFuturaPedida&, const A&, const Occasion&) {
        return Consequence{nullptr, {{"estado", Estado.view()}}, {}};
    }
};
struct AmpararLaLinea {
    static constexpr ConsequenceInfo info{"linea_paa", "seguir_vigencia_futura", "para_la_linea", false, "con_vigencia_futura"};
    template <class A>
    static std::optional<Consequence> build(const VigenciaFuturaPedida&, const A&, const Occasion&) {
        return Consequence{nullptr, {{"estado", "aprobadas"}}, {}};
    }
};
/// The living contract for which it was asked has it.
struct AmpararElContrato {
    static constexpr ConsequenceInfo info{"contrato", "recibir_vigencia_futura", "para_el_contrato", false, "con_vigencia_futura"};
    template <class A>
    static std::optional<Consequence> build(const VigenciaFuturaPedida& p, const A&, const Occasion&) {
        return Consequence{nullptr, {{"vigencia_futura", write_value(*p.para_contratos, Form::wire)}}, {}};
    }
};

struct MaquinaVigenciaFutura : MachineDef<MaquinaVigenciaFutura, VigenciaFuturaPedida> {
    static constexpr std::string_view name = "vigencia_futura", label = "Vigencia futura";
    using initial_state = NoCase;
    static constexpr std::array hereda_bpin{Inherited{"bpin", "bpin"}};
    static constexpr std::array links{
        LinkInfo{"del_proyecto", "Proyecto de inversión que se paga con ella", presupuesto::de_proyecto, false, false, {}, hereda_bpin},
        LinkInfo{"para_la_linea", "Línea del plan anual que la pide", presupuesto::de_linea, false, true},
        LinkInfo{"para_el_contrato", "Contrato en curso que la pide", presupuesto::de_contrato, false, false}};

    using transition_table = Table<
        Step<NoCase,         Solicitar,     Solicitada,     CuposPosteriores, ProyectoEnElPlan, ApropiacionMinima,
             ExcepcionalEnSuSector, ExcepcionalConProyecto, ConConceptoDnp, Then<SeguirEnLaLinea<"solicitadas">>>,
        Step<Solicitada,     AprobarConfis, AprobadaConfis, DentroDelMarcoFiscal>,
        Step<AprobadaConfis, Autorizar,     Autorizada,     NoEnElUltimoAnio, DentroDelGobierno,
             Then<AmpararLaLinea>, Then<AmpararElContrato>>,
        Steps<In<Solicitada, AprobadaConfis>, Negar, Negada, MovimientoMotivado, Then<SeguirEnLaLinea<"no_solicitadas">>>,
        Stays<In<Autorizada, Comprometida>, Modificar, VersionCubreLoHecho, VersionDentroDelGobierno, VersionSinAumentoAlFinal>,

        Steps<In<Autorizada, Comprometida>, Usar, Comprometida, SeUsaEnSuAnio, LaQueDiceElContrato, UsoHastaLoAutorizado>,
        Step<Autorizada,     Caducar,       Caducada,       AlTerminarElAnio>,

        Stays<In<Comprometida>, Incluir, InclusionHastaElCupo>,
        // What nobody used in its year is not taken: the first of these rows is there to say so.
        Steps<In<Autorizada, Comprometida>, Comprometer, Comprometida, CompromisoHastaElCupo, CupoIncluido, CompromisoHastaLoUsado>,
        Stays<In<Comprometida, Cerrada>, Devolver>,
        Step<Comprometida,   Cerrar,        Cerrada,        MovimientoMotivado>,
        Step<Comprometida,   Terminar,      Cerrada,        TerminaConSuUltimoAnio>
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
        p.acuerdo = p.ultimo_acuerdo = act.acuerdo;
        p.articulo = act.articulo;
        p.autorizada_el = now.date;
        tell(p);
    }
    /// As contracts say it from now on.
    static void tell(VigenciaFuturaPedida& p) {
        ++p.version;
        p.para_contratos =
            VigenciaFutura{p.ultimo_acuerdo, p.modificada_el.value_or(*p.autorizada_el), p.ultima(), p.pedido()};
    }
    static void apply(VigenciaFuturaPedida& p, const Modificar& act, const Occasion& now) {
        std::vector<CupoAnual> quotas = act.cupos;
        for (CupoAnual& one : quotas) {
            const CupoAnual* before = p.cupo(one.vigencia);
            one.incluido = before ? before->incluido : Money{};
            one.comprometido = before ? before->comprometido : Money{};
        }
        p.cupos = std::move(quotas);
        p.ultimo_acuerdo = act.acuerdo;
        p.acta_confis = act.acta_confis;
        p.modificada_el = now.date;
        tell(p);
    }
    static void apply(VigenciaFuturaPedida& p, const Usar& act, const Occasion& now) {
        for (UsoVigenciaFutura& one : p.usos)
            if (one.numero_contrato == act.numero_contrato) {
                one.valor = std::max(one.valor, act.valor);
                return;
            }
        p.usos.push_back({act.numero_contrato, act.valor, now.date});
    }
    static CupoAnual* quota(VigenciaFuturaPedida& p, int year) {
        for (CupoAnual& one : p.cupos)
            if (one.vigencia == year) return &one;
        return nullptr;
    }
    static void apply(VigenciaFuturaPedida& p, const Incluir& act, const Occasion&) {
        if (CupoAnual* one = quota(p, act.vigencia)) one->incluido += act.valor;
    }
    static void apply(VigenciaFuturaPedida& p, const Comprometer& act, const Occasion&) {
        if (CupoAnual* one = quota(p, act.vigencia)) one->comprometido += act.valor;
    }
    static void apply(VigenciaFuturaPedida& p, const Devolver& act, const Occasion&) {
        if (CupoAnual* one = quota(p, act.vigencia)) one->comprometido -= act.valor;
    }
    template <class Other>
    static void apply(VigenciaFuturaPedida&, const Other&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const VigenciaFuturaPedida& p, const States& states, const Law&) {
        if (!p.autorizada_el) return {};
        if (states.front() == Comprometida::name)
            return {{"termina", fin_de(p.ultima()) + Days{1}, "el día siguiente al último de sus años",
                     "Decreto 111 de 1996, art. 14 y 23", roles::jefe_presupuesto.name, Terminar::name}};
        if (states.front() != Autorizada::name) return {};
        const Date last = fin_de(year_of(*p.autorizada_el));
        return {{"usar",
                 last,
                 "último día del año en que se autorizó",
                 "Decreto 111 de 1996, art. 23",
                 roles::ordenador_gasto.name,
                 {}},
                {"caduca", last + Days{1}, "el día siguiente al último del año en que se autorizó",
                 "Decreto 111 de 1996, art. 23", roles::jefe_presupuesto.name, Caducar::name}};
    }
    static Summary summary(const VigenciaFuturaPedida& p) {
        std::vector<std::string> keys;
        if (!p.acuerdo.empty()) keys.push_back(p.articulo.empty() ? p.acuerdo : p.acuerdo + "/" + p.articulo);
        return {fmt::format("Vigencia futura: {}", p.objeto), {}, p.bpin, std::move(keys)};
    }
};

}  // namespace

const Workflow& vigencia_futura_workflow() {
    static const MachineWorkflow<MaquinaVigenciaFutura> workflow;
    return workflow;
}

}  // namespace hito
