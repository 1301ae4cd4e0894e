#include "workflows/law/parametros.hpp"
#include "workflows/law/terminos_seleccion.hpp"
#include "workflows/roles.hpp"
#include "workflows/seleccion/proceso.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::seleccion {

using namespace law;

namespace {

/// The deadlines in the making.
class Agenda {
public:
    Agenda(const Proceso& process, const States& states, const Law& law) : p_{process}, states_{states}, law_{law} {}

    std::vector<Deadline> run() {
        if (in("proceso_suspendido")) return {};  // No term runs while it is suspended.
        if (in("proyecto_publicado")) draft();
        if (in("abierto") || in("recibo_ofertas")) call();
        if (in("manifestacion")) interest();
        if (in("en_traslado")) report();
        if (in("adjudicado") && p_.firma_hasta)
            add("suscripcion", *p_.firma_hasta, "según el pliego", "Pliego de condiciones", roles::ordenador_gasto);
        if (in("segundo_lugar") && p_.firma_hasta)
            add_term("segundo_lugar", termino(segundo_lugar_dias, *p_.firma_hasta, *law_.calendar, law_.parameters),
                     "Ley 80 de 1993, art. 30 num. 12", roles::ordenador_gasto);
        if (in("desierto") && p_.desierto_el && p_.modalidad == Modalidad::licitacion_publica) after_deserted();
        return std::move(out_);
    }

private:
    bool in(std::string_view state) const { return std::find(states_.begin(), states_.end(), state) != states_.end(); }
    void add(std::string name, Date day, std::string account, std::string norm, const Role& who,
             std::string_view clock_act = {}) {
        out_.push_back({std::move(name), day, std::move(account), std::move(norm), who.name, clock_act});
    }
    void add_term(std::string name, const Termino& term, std::string norm, const Role& who) {
        add(std::move(name), term.ultimo_dia, term.cuenta, std::move(norm), who);
    }

    void draft() {
        if (const auto term = termino_observaciones(p_.modalidad, p_, *law_.calendar, law_.parameters))
            add_term("observaciones_proyecto", *term, "Decreto 1082 de 2015, art. 2.2.1.1.2.1.4",
                     roles::jefe_contratacion);
    }

    void call() {
        if (const auto limit = limite_adenda_de(p_.modalidad, p_, *law_.calendar, law_.parameters))
            add("ultima_adenda", limit->ultimo_dia, limit->cuenta, "Decreto 1082 de 2015, art. 2.2.1.1.2.2.1",
                roles::ordenador_gasto);
        if (p_.cierre)
            add("cierre", *p_.cierre, "según el cronograma", "Pliego de condiciones", roles::jefe_contratacion,
                "cerrar");
        if (p_.modalidad == Modalidad::licitacion_publica && p_.abierto_el && !p_.audiencia_riesgos_el)
            add_term("audiencia_riesgos",
                     termino(lp_audiencia_riesgos_dias, *p_.abierto_el, *law_.calendar, law_.parameters),
                     "Ley 80 de 1993, art. 30 num. 4", roles::ordenador_gasto);
    }

    void interest() {
        if (!p_.abierto_el) return;
        const Termino term = termino(sa_manifestacion_dias, *p_.abierto_el, *law_.calendar, law_.parameters);
        add("manifestacion", term.ultimo_dia, term.cuenta, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20",
            roles::jefe_contratacion);
        add("cierre_manifestacion", term.siguiente_habil, term.cuenta, "Decreto 1082 de 2015, art. 2.2.1.2.1.2.20",
            roles::jefe_contratacion, "cerrar_manifestacion");
    }

    void report() {
        if (const auto term = termino_traslado(p_.modalidad, p_, *law_.calendar, law_.parameters))
            add_term("traslado_informe", *term, "Decreto 1082 de 2015, art. 2.2.1.2.1", roles::comite_evaluador);
    }

    void after_deserted() {
        const Count term = law_.calendar->count_months(*p_.desierto_el, law_.at(desierta_sa_meses, *p_.desierto_el));
        add("abreviada_tras_desierta", term.result, term.account, "Ley 1150 de 2007, art. 2 num. 2 lit. d",
            roles::ordenador_gasto, "vencer_abreviada");
    }

    const Proceso& p_;
    const States& states_;
    const Law& law_;
    std::vector<Deadline> out_;
};

}  // namespace

std::vector<Deadline> deadlines_of(const Proceso& process, const States& states, const Law& law) {
    return Agenda(process, states, law).run();
}

}  // namespace hito::seleccion
