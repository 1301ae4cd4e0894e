#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/cuentas_publicidad.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_contrato.hpp"
#include "workflows/law/terminos.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::contrato {

using namespace law;

namespace {

/// The deadlines in the making.
class Agenda {
public:
    Agenda(const Contrato& contrato, const States& states, const Law& law) : c_{contrato}, states_{states}, law_{law} {}

    std::vector<Deadline> run() {
        if (in("suscrito")) start();
        if (in("en_ejecucion")) {
            end_of_term();
            supervision_report();
        }
        if (in("en_ejecucion") || in("terminado") || in("recibido")) liquidation();
        if (in("liquidado") || in("sin_liquidacion")) follow_up();
        if (in("garantias_vigentes")) visit();
        if (in("liquidado") || in("sin_liquidacion") || in("sin_competencia") || in("garantias_vigentes")) closing();
        if (!in("en_elaboracion") && !in("desistido") && !in("expediente_cerrado")) covers();
        return std::move(out_);
    }

private:
    bool in(std::string_view state) const { return std::find(states_.begin(), states_.end(), state) != states_.end(); }
    void add(std::string name, Date day, std::string account, std::string norm, const Role& who,
             std::string_view clock_act = {}) {
        out_.push_back({std::move(name), day, std::move(account), std::move(norm), who.name, clock_act});
    }

    /// A term that runs from the fulfilment of the requirements begins by itself.
    void start() {
        if (c_.modo_inicio != ModoInicio::requisitos || !c_.rp_fecha || c_.designaciones.empty()) return;
        Date last = std::max(*c_.rp_fecha, c_.designaciones.front().desde);
        if (c_.fecha_suscripcion) last = std::max(last, *c_.fecha_suscripcion);
        if (c_.se_exige()) {
            std::optional<Date> approved;
            for (const auto& one : c_.garantias)
                if (one.aprobada) approved = approved ? std::min(*approved, *one.aprobada) : one.aprobada;
            if (!approved) return;
            last = std::max(last, *approved);
        }
        add("inicio_por_requisitos", last, fmt::format("el último requisito se cumplió el {}", to_iso(last)),
            "Ley 80 de 1993, art. 41 inc. 2", roles::supervisor, "iniciar");
    }

    void end_of_term() {
        const auto last = fin_previsto(c_, c_);
        const Suspension* open = suspension_abierta(c_);
        if (open && open->hasta)
            add("fin_suspension", *open->hasta, fmt::format("suspendido desde el {}", to_iso(open->desde)),
                "Acta de suspensión", roles::ordenador_gasto);
        if (!last) return;
        const Count rolled = fin_de_ejecucion(*last, *law_.calendar, law_.parameters);
        std::string account = fmt::format("inició el {}; {}", to_iso(*c_.fecha_inicio), rolled.account);
        if (c_.prorrogas > 0) account += fmt::format("; con {} prórroga(s)", c_.prorrogas);
        if (!c_.suspensiones.empty()) account += fmt::format("; con {} suspensión(es)", c_.suspensiones.size());
        if (open && !open->hasta) account += "; no corre mientras dure la suspensión";
        add("fin_plazo", rolled.result, std::move(account), "Contrato; Ley 4 de 1913, art. 59", roles::supervisor,
            open ? std::string_view{} : "vencer_plazo");
    }

    void supervision_report() {
        if (suspension_abierta(c_) || !c_.fecha_inicio) return;
        // A source that tells no reports would make every imported contract overdue.
        if (c_.ultimos_informes.empty() &&
            std::find(c_.desconoce.begin(), c_.desconoce.end(), "informe") != c_.desconoce.end())
            return;
        Date since = *c_.fecha_inicio;
        for (const auto& report : c_.ultimos_informes) since = std::max(since, report.hasta);
        const Months every = law_.at(informe_supervision_meses, since);
        add("informe_supervision", add_months(since, every),
            fmt::format("{} {} desde el {}", every.count(), every.count() == 1 ? "mes" : "meses", to_iso(since)),
            "Ley 1474 de 2011, art. 84; política de la entidad", roles::supervisor);
    }

    void liquidation() {
        if (!requiere_liquidacion(c_, c_, c_, c_, c_)) return;
        const auto ended = c_.terminado_el ? base_liquidacion(c_) : fin_previsto(c_, c_);
        if (!ended) return;
        std::optional<Months> agreed;
        if (c_.plazo_liquidacion_meses && *c_.plazo_liquidacion_meses >= 0)
            agreed = Months{*c_.plazo_liquidacion_meses};
        try {
            const PlazosLiquidacion terms = plazos_liquidacion(*ended, agreed, *law_.calendar, law_.parameters);
            const std::string norm = "Ley 1150 de 2007, art. 11";
            add("liquidacion_bilateral", terms.bilateral.corrida, terms.bilateral.cuenta, norm, roles::supervisor);
            add("liquidacion_unilateral", terms.unilateral.corrida, terms.unilateral.cuenta, norm,
                roles::ordenador_gasto);
            add("perdida_competencia", terms.residual.corrida, terms.residual.cuenta, norm, roles::ordenador_gasto);
        } catch (const std::out_of_range&) {
            // Before the law that fixes the terms, or past the calendar: there is no date to give.
        }
    }

    void follow_up() {
        const auto last = fin_de_amparos(c_);
        if (!last || !c_.clasificado_el || *last < *c_.clasificado_el) return;
        const Garantias& held = c_;
        const bool later = std::any_of(held.garantias.begin(), held.garantias.end(), [&](const auto& one) {
            return one.aprobada && std::any_of(one.amparos.begin(), one.amparos.end(), [&](const auto& cover) {
                       return es_posterior(cover.amparo) && cover.hasta >= *c_.clasificado_el;
                   });
        });
        if (!later) return;
        add("paso_a_garantias", *c_.clasificado_el, fmt::format("hay amparos hasta el {}", to_iso(*last)),
            "Decreto 1082 de 2015, art. 2.2.1.1.2.4.3", roles::jefe_contratacion, "pasar_a_garantias");
    }

    /// What ended is closed in SECOP II too.
    void closing() {
        // A source that tells no guarantees does not tell how long they hold the file open either.
        if (c_.garantias.empty() &&
            std::find(c_.desconoce.begin(), c_.desconoce.end(), "garantia") != c_.desconoce.end())
            return;
        if (const auto limit = limite_cierre_secop(c_, c_, law_))
            add("cierre_secop", limit->result, limit->account, "Circular 02 de 2023 de Colombia Compra Eficiente",
                roles::jefe_contratacion);
    }

    void visit() {
        const auto since = c_.ultima_visita ? c_.ultima_visita : c_.recibido_el ? c_.recibido_el : c_.terminado_el;
        if (!since) return;
        const Months every = law_.at(garantia_visita_meses, *since);
        add("visita_garantia", add_months(*since, every),
            fmt::format("{} meses desde el {}", every.count(), to_iso(*since)),
            "Ley 1474 de 2011, art. 84; política de la entidad", roles::supervisor);
    }

    /// The last day of each risk, over all approved guarantees.
    void covers() {
        for (std::size_t i = 0; i < Words<Amparo>::names.size(); ++i) {
            const AmparoVigente* last = nullptr;
            for (const auto& one : c_.garantias)
                for (const auto& cover : one.amparos)
                    if (one.aprobada && static_cast<std::size_t>(cover.amparo) == i &&
                        (!last || cover.hasta > last->hasta))
                        last = &cover;
            if (!last) continue;
            add(fmt::format("garantia_{}", Words<Amparo>::names[i]), last->hasta,
                fmt::format("vigencia desde el {}, por {}", to_iso(last->desde), in_words(last->valor)),
                "Ley 1150 de 2007, art. 7", roles::jefe_contratacion);
        }
    }

    const Contrato& c_;
    const States& states_;
    const Law& law_;
    std::vector<Deadline> out_;
};

}  // namespace

std::vector<Deadline> deadlines_of(const Contrato& contrato, const States& states, const Law& law) {
    return Agenda(contrato, states, law).run();
}

}  // namespace hito::contrato
