// A certificate of availability: money set apart of an appropriation for a purpose, until it is registered, freed or
// the year ends. One case is one item of one appropriation: a certificate over several items has as many cases, with
// one number. Source: Decreto 111 de 1996, art. 71; law/planning.md §2.3.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_cdp.hpp"
#include "workflows/law/hechos_contrato.hpp"
#include "workflows/law/ley_87_1993_presupuesto.hpp"
#include "workflows/presupuesto/movimientos.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

namespace hito {

namespace {

using namespace law;
using namespace presupuesto;

// clang-format off
struct Solicitado   : State<"solicitado",   "Solicitado"> {};
struct Expedido     : State<"expedido",     "Expedido"> {};
struct Comprometido : State<"comprometido", "Con compromisos"> {};
struct Agotado      : StartsAnew<"agotado",      "Comprometido del todo"> {};
struct Liberado     : Final<"liberado",     "Liberado"> {};
struct Negado       : Final<"negado",       "Negado"> {};
struct Vencido      : Final<"vencido",      "Vencido con la vigencia"> {};
// Beside the stage: whether what it was issued for is still under way.
struct EnUso        : State<"en_uso",       "Con su proceso en curso"> {};
struct SinUso       : Final<"sin_uso",      "Con su proceso terminado"> {};

struct Solicitar : ActOf<"solicitar", "Solicitar el CDP", By<roles::area_solicitante, roles::jefe_contratacion, roles::ordenador_gasto>, ClavePresupuestal, SolicitudCdp> {};
struct Negar : ActOf<"negar", "Negar la solicitud", By<roles::jefe_presupuesto>> {};
struct Expedir : ActOf<"expedir", "Expedir el CDP", By<roles::jefe_presupuesto>, DatosExpedicion> {
    static constexpr std::array evidence{EvidenceInfo{"cdp", "Certificado de disponibilidad presupuestal"}};
};
struct Adicionar : ActOf<"adicionar", "Adicionar el CDP", By<roles::jefe_presupuesto>, DatosAdicionCdp> {
    static constexpr std::array evidence{EvidenceInfo{"cdp", "Certificado de disponibilidad presupuestal"}};
};
struct Liberar : ActOf<"liberar", "Liberar saldo del CDP", By<roles::jefe_presupuesto>, DatosLiberacion> {
    static constexpr std::array evidence{EvidenceInfo{"solicitud_reduccion", "Solicitud de quien pidió el CDP"}};
};
struct TerminarProceso : ActOf<"terminar_proceso", "Termina el proceso que ampara", ByConsequence> {};
struct Comprometer : ActOf<"comprometer", "Comprometer con un registro presupuestal", ByConsequence, Movimiento> {};
struct Devolver : ActOf<"devolver", "Vuelve lo que un registro liberó", ByConsequence, Movimiento> {};
struct Vencer : ActOf<"vencer", "Vencer con la vigencia", By<roles::reloj, roles::jefe_presupuesto>> {
    static constexpr bool by_clock = true;
};
// clang-format on

/// Whether the registry takes all that is left.
struct Agota : RuleOn<Movimiento, EstadoCdp> {
    static constexpr std::string_view name = "agota_el_cdp";
    static constexpr std::array<std::string_view, 2> outcomes{"no", "si"};
    static std::string_view answer(const Movimiento& data, const EstadoCdp& own) {
        return outcomes[data.valor == own.saldo() ? 1 : 0];
    }
};
/// What is left of a certificate without registries.
struct QuedaSaldo : RuleOn<DatosLiberacion, EstadoCdp> {
    static constexpr std::string_view name = "queda_saldo";
    static constexpr std::array<std::string_view, 2> outcomes{"si", "no"};
    static std::string_view answer(const DatosLiberacion& data, const EstadoCdp& own) {
        return outcomes[data.valor == own.saldo() ? 1 : 0];
    }
};

struct LoCertificado {
    template <class A>
    static Money of(const CertificadoCdp& p, const A&) {
        return p.certificado;
    }
};
struct LoVencido {
    template <class A>
    static Money of(const CertificadoCdp& p, const A&) {
        return p.vencido;
    }
};

/// The process that it is for gets its certificate, with what it has by now.
struct RespaldarProceso {
    static constexpr ConsequenceInfo info{"", "expedir_cdp", "ampara", false, "amparado_por"};
    template <class A>
    static std::optional<Consequence> build(const CertificadoCdp& p, const A&, const Occasion&) {
        if (p.proceso_terminado_el) return std::nullopt;
        return Consequence{nullptr,
                           {{"numero", p.numero},
                            {"item", p.en_palabras()},
                            {"valor", write_value(p.certificado - p.liberado, Form::wire)}},
                           {}};
    }
};

/// So does the contract that it is to be added to.
struct CertificarAdicion {
    static constexpr ConsequenceInfo info{"contrato", "certificar_adicion", "para_adicionar"};
    template <class A>
    static std::optional<Consequence> build(const CertificadoCdp& p, const A&, const Occasion&) {
        const CdpDeAdicion told{p.numero, p.en_palabras(), p.expedido_el, p.certificado - p.liberado, {}};
        json data = write_value(told, Form::wire);
        data.erase("usado");
        return Consequence{nullptr, std::move(data), {}};
    }
};

// clang-format off
struct MaquinaCdp : MachineDef<MaquinaCdp, CertificadoCdp> {
    static constexpr std::string_view name = "cdp", label = "Certificado de disponibilidad";
    using initial_state = mp::mp_list<NoCase, EnUso>;
    static constexpr std::array hereda_objeto{Inherited{"objeto", "objeto"}};
    static constexpr std::array links{
        afecta,
        LinkInfo{"ampara", "Proceso que ampara", de_proceso, false, false, {}, hereda_objeto},
        LinkInfo{"para_adicionar", "Contrato que se adiciona", de_contrato, false, false, {}, hereda_objeto}};

    using transition_table = Table<
        Step<NoCase,     Solicitar, Solicitado, AbreEnSuVigencia, SolicitudPositiva>,
        Step<Solicitado, Negar,     Negado,     MovimientoMotivado>,
        Step<Solicitado, Expedir,   Expedido,   SolicitadoPorOtro,
             Then<Mueve<"certificar", "afecta", LoCertificado>>, Then<RespaldarProceso>, Then<CertificarAdicion>>,
        Stays<In<Expedido>, Adicionar, EnSuVigencia,
             Then<Mueve<"certificar", "afecta", LoDelActo>>, Then<RespaldarProceso>, Then<CertificarAdicion>>,

        Steps<In<Expedido, Comprometido>, Comprometer, Comprometido, When<Agota, "no">,
              MismaClave, EnSuVigencia, RpHastaSaldoDelCdp, RpTrasElCdp>,
        Steps<In<Expedido, Comprometido>, Comprometer, Agotado,      When<Agota, "si">,
              MismaClave, EnSuVigencia, RpHastaSaldoDelCdp, RpTrasElCdp>,
        // Nothing is left to register: only what already happened gets here, as a finding.
        Stays<In<Agotado>, Comprometer, MismaClave, EnSuVigencia, RpHastaSaldoDelCdp, RpTrasElCdp>,
        Steps<In<Comprometido, Agotado>, Devolver, Comprometido, MismaClave, EnSuVigencia>,

        Step<Expedido,     Liberar, Expedido,     When<QuedaSaldo, "si">, MovimientoMotivado, LiberaHastaSaldo, LiberacionSustentada,
             Then<Mueve<"liberar_cdp", "afecta", LoDelActo>>, Then<RespaldarProceso>, Then<CertificarAdicion>>,
        Step<Expedido,     Liberar, Liberado,     When<QuedaSaldo, "no">, MovimientoMotivado, LiberaHastaSaldo, LiberacionSustentada,
             Then<Mueve<"liberar_cdp", "afecta", LoDelActo>>, Then<RespaldarProceso>, Then<CertificarAdicion>>,
        Step<Comprometido, Liberar, Comprometido, When<QuedaSaldo, "si">, MovimientoMotivado, LiberaHastaSaldo, LiberacionSustentada,
             Then<Mueve<"liberar_cdp", "afecta", LoDelActo>>>,
        Step<Comprometido, Liberar, Agotado,      When<QuedaSaldo, "no">, MovimientoMotivado, LiberaHastaSaldo, LiberacionSustentada,
             Then<Mueve<"liberar_cdp", "afecta", LoDelActo>>>,

        Steps<In<Expedido, Comprometido, Agotado>, Vencer, Vencido, AlCerrarLaVigencia,
              Then<Mueve<"liberar_cdp", "afecta", LoVencido>>>,
        Step<EnUso, TerminarProceso, SinUso>
    >;
    // clang-format on

    static void apply(CertificadoCdp& p, const Solicitar& act, const Occasion& now) {
        static_cast<ClavePresupuestal&>(p) = act;
        static_cast<SolicitudCdp&>(p) = act;
        p.solicitado_por = now.person;
    }
    static void apply(CertificadoCdp& p, const Expedir& act, const Occasion& now) {
        p.numero = act.numero;
        p.expedido_el = now.date;
        p.expedido_por = now.person;
        p.certificado = p.valor;
    }
    static void apply(CertificadoCdp& p, const Adicionar& act, const Occasion&) { p.certificado += act.valor; }
    static void apply(CertificadoCdp& p, const Comprometer& act, const Occasion&) { p.comprometido += act.valor; }
    static void apply(CertificadoCdp& p, const Devolver& act, const Occasion&) { p.comprometido -= act.valor; }
    static void apply(CertificadoCdp& p, const Liberar& act, const Occasion&) { p.liberado += act.valor; }
    static void apply(CertificadoCdp& p, const Vencer&, const Occasion&) { p.vencido = p.saldo(); }
    static void apply(CertificadoCdp& p, const TerminarProceso&, const Occasion& now) {
        p.proceso_terminado_el = now.date;
    }
    template <class Other>
    static void apply(CertificadoCdp&, const Other&, const Occasion&) {}

    static std::vector<Deadline> deadlines(const CertificadoCdp& p, const States& states, const Law&) {
        const std::string_view stage = states.front();
        if (stage == Liberado::name || stage == Negado::name || stage == Vencido::name) return {};
        std::vector<Deadline> out{{"vence_la_vigencia", fin_de(p.vigencia), "último día de la vigencia fiscal",
                                   "Decreto 111 de 1996, art. 14", roles::jefe_presupuesto.name,
                                   stage == Solicitado::name ? std::string_view{} : Vencer::name}};
        return out;
    }
    static Summary summary(const CertificadoCdp& p) {
        std::vector<std::string> keys;
        if (!p.numero.empty()) keys.push_back(llave_de(p.vigencia, p.numero, p));
        return {fmt::format("CDP {}: {}", p.numero.empty() ? "por expedir" : p.numero, p.objeto), p.solicitado_por,
                p.bpin, std::move(keys)};
    }
};

}  // namespace

const Workflow& cdp_workflow() {
    static const MachineWorkflow<MaquinaCdp> workflow;
    return workflow;
}

}  // namespace hito
