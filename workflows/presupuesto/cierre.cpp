#include "workflows/presupuesto/cierre.hpp"

#include "workflows/law/decreto_111_1996_presupuesto.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hito {

namespace {

using namespace law;

/// A registry that goes on as a reserve, and why it was not executed in its year.
struct ReservaPedida {
    std::string rp, justificacion;

    static constexpr auto fields = std::tuple{
        Field{"rp", &ReservaPedida::rp, "Número del registro presupuestal", required},
        Field{"justificacion", &ReservaPedida::justificacion, "Documento que la justifica", required},
    };
};
struct OpcionesDeCierre {
    int vigencia = 0;
    std::vector<ReservaPedida> reservas;
    bool fenecer_lo_demas = false;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &OpcionesDeCierre::vigencia, "Año que se cierra", required, ultima_anualidad},
        Field{"reservas", &OpcionesDeCierre::reservas, "Registros que pasan a reserva"},
        Field{"fenecer_lo_demas", &OpcionesDeCierre::fenecer_lo_demas,
              "El saldo de los demás registros fenece; si no, quedan abiertos y el informe los nombra"},
    };
};

template <class Group>
Group group_of(const Snapshot& at) {
    Group out;
    FieldErrors none;
    if (!at.facts->is_null()) read_fields(*at.facts, Form::stored, out, {}, none);
    return out;
}
OpcionesDeCierre options_of(const json& options) {
    OpcionesDeCierre out;
    FieldErrors none;
    read_fields(options, Form::wire, out, {}, none);
    return out;
}

bool in(const Snapshot& at, std::initializer_list<std::string_view> states) {
    return std::find(states.begin(), states.end(), at.states.front()) != states.end();
}
/// Whether the case is of the year that is closed and stands in one of these states.
bool of_the_year(const Snapshot& at, const OpcionesDeCierre& options, std::initializer_list<std::string_view> states) {
    return in(at, states) && group_of<ClavePresupuestal>(at).vigencia == options.vigencia;
}
ProcedureAct on_the_last_day(const Snapshot& at, const OpcionesDeCierre& options, std::string act) {
    const Date day = std::max(fin_de(options.vigencia), at.since);
    return {{std::move(act), day, json::object(), fmt::format("Cierre de la vigencia {}", options.vigencia)}, {}};
}

template <class Due>
ProcedurePhase phase(std::string_view title, std::string_view workflow, Due due) {
    return {title, workflow, [due](const Snapshot& at, const json& options) { return due(at, options_of(options)); }};
}
/// The same act for all that stand in one of these states.
ProcedurePhase all(std::string_view title, std::string_view workflow, std::initializer_list<std::string_view> states,
                   std::string_view act) {
    const std::vector<std::string_view> where(states);
    return phase(title, workflow,
                 [where, act](const Snapshot& at, const OpcionesDeCierre& options) -> std::optional<ProcedureAct> {
                     const bool stands = std::find(where.begin(), where.end(), at.states.front()) != where.end();
                     if (!stands || group_of<ClavePresupuestal>(at).vigencia != options.vigencia) return std::nullopt;
                     return on_the_last_day(at, options, std::string(act));
                 });
}

const ReservaPedida* asked_for(const Snapshot& at, const OpcionesDeCierre& options) {
    const std::string number = group_of<EstadoRp>(at).numero;
    const auto found = std::find_if(options.reservas.begin(), options.reservas.end(),
                                    [&](const ReservaPedida& one) { return one.rp == number; });
    return found == options.reservas.end() ? nullptr : &*found;
}

std::optional<ProcedureAct> reserve(const Snapshot& at, const OpcionesDeCierre& options) {
    if (!of_the_year(at, options, {"expedido", "en_ejecucion"})) return std::nullopt;
    const ReservaPedida* asked = asked_for(at, options);
    if (!asked) return std::nullopt;
    ProcedureAct draft = on_the_last_day(at, options, "constituir_reserva");
    Evidence document;
    document.kind = "justificacion_reserva";
    document.title = asked->justificacion;
    draft.evidence.push_back(std::move(document));
    return draft;
}
std::optional<ProcedureAct> close_registry(const Snapshot& at, const OpcionesDeCierre& options) {
    const bool used_up = of_the_year(at, options, {"agotado"});
    const bool lapses = options.fenecer_lo_demas && of_the_year(at, options, {"expedido", "en_ejecucion"});
    if (!used_up && !lapses) return std::nullopt;
    return on_the_last_day(at, options, "cerrar_vigencia");
}

/// The figures of the year: what was there, what was used, what goes on and what is lost.
json report_of(const std::vector<Snapshot>& after, const json& asked) {
    const OpcionesDeCierre options = options_of(asked);
    EstadoApropiacion sum;
    Money definitive, reserved, payable, open;
    json undecided = json::array(), unknown = json::array();
    std::set<std::string> known;
    for (const auto& at : after) {
        if (group_of<ClavePresupuestal>(at).vigencia != options.vigencia) continue;
        const std::string_view kind = at.workflow->name();
        if (kind == "apropiacion") {
            const auto own = group_of<EstadoApropiacion>(at);
            definitive += own.definitiva();
            sum.certificado += own.certificado;
            sum.comprometido += own.comprometido;
            sum.obligado += own.obligado;
            sum.pagado += own.pagado;
        } else if (kind == "rp") {
            const auto own = group_of<EstadoRp>(at);
            reserved += own.reservado;
            known.insert(own.numero);
            if (!in(at, {"expedido", "en_ejecucion"})) continue;
            open += own.saldo();
            undecided.push_back({{"rp", own.numero}, {"saldo", write_value(own.saldo(), Form::wire)}});
        } else if (kind == "obligacion" && in(at, {"cuenta_por_pagar"})) {
            payable += group_of<EstadoObligacion>(at).saldo();
        }
    }
    for (const auto& one : options.reservas)
        if (!known.contains(one.rp)) unknown.push_back(one.rp);
    const auto wire = [](Money amount) { return write_value(amount, Form::wire); };
    return {{"vigencia", options.vigencia},
            {"apropiacion_definitiva", wire(definitive)},
            {"comprometido", wire(sum.comprometido)},
            {"obligado", wire(sum.obligado)},
            {"pagado", wire(sum.pagado)},
            {"cuentas_por_pagar", wire(payable)},
            {"reservas", wire(reserved)},
            {"fenece_sin_comprometer", wire(definitive - sum.comprometido)},
            {"fenece_comprometido", wire(sum.comprometido - sum.obligado - reserved - open)},
            {"por_decidir", wire(open)},
            {"registros_sin_decidir", undecided},
            {"reservas_sin_registro", unknown}};
}

void check(const json& asked, FieldErrors& errors) {
    OpcionesDeCierre options;
    read_fields(asked, Form::wire, options, {}, errors);
}

}  // namespace

const Procedure& cierre_de_vigencia() {
    static const Procedure procedure{
        "cierre_vigencia",
        "Cierre de la vigencia fiscal",
        &roles::jefe_presupuesto,
        FieldsOf<OpcionesDeCierre>::value,
        {all("Se niegan los CDP solicitados", "cdp", {"solicitado"}, "negar"),
         all("Vence lo certificado sin comprometer", "cdp", {"expedido", "comprometido", "agotado"}, "vencer"),
         all("Cuentas por pagar", "obligacion", {"causada", "pagada_en_parte"}, "constituir_cuenta_por_pagar"),
         phase("Reservas", "rp", reserve), phase("Se cierran los registros", "rp", close_registry),
         all("Se cierran las apropiaciones", "apropiacion", {"vigente"}, "cerrar_vigencia")},
        check,
        report_of};
    return procedure;
}

}  // namespace hito
