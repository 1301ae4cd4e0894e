// Ley 87 de 1993: internal control watches and doesn't take part; nobody approves what he himself made.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

namespace hito::law {

// LAW art. 4: authority and responsibility are told apart; who signs the report isn't who authorises the payment.
struct CuatroOjosEnPago : RuleOn<DatosPago, Informes, Occasion> {
    static constexpr RuleInfo info{"contrato.cuatro_ojos_pago",
                                   Level::block,
                                   "Quien autoriza el pago no es quien firmó el informe de supervisión.",
                                   {ley_87_1993, "art. 4 lit. d"},
                                   "R19 R33"};
    static Verdict check(const DatosPago& data, const Informes& reports, const Occasion& now) {
        for (const auto& report : reports.ultimos_informes) {
            if (report.persona.empty() || report.fecha > now.date) continue;
            if (report.persona == now.person || report.persona == data.autoriza)
                return verdict(false, report.persona, "una persona distinta de quien firmó el informe")
                    .mended_by(roles::ordenador_gasto);
        }
        return holds();
    }
};

// LAW art. 12 par.: who audits doesn't take part in the acts of contracting.
struct SupervisorNoControlInterno : RuleOn<DatosDesignacion, Occasion> {
    static constexpr RuleInfo info{"contrato.supervisor_no_control_interno",
                                   Level::block,
                                   "Un funcionario de control interno no supervisa contratos.",
                                   {ley_87_1993, "art. 12 par."},
                                   "R33"};
    static Verdict check(const DatosDesignacion& data, const Occasion& now) {
        const Person* who = now.people().find(data.persona);
        const bool watches = who && who->has_role(roles::control_interno.name, now.date);
        return verdict(!watches && !data.dependencia_control_interno, data.persona, "una persona de otra dependencia")
            .mended_by(roles::ordenador_gasto);
    }
};

using rules_of_ley_87_1993 = mp::mp_list<CuatroOjosEnPago, SupervisorNoControlInterno>;

}  // namespace hito::law
