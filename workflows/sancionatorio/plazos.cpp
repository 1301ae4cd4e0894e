#include "workflows/law/decreto_1082_2015_sancionatorio.hpp"
#include "workflows/law/ley_1437_2011_sancionatorio.hpp"
#include "workflows/law/ley_1474_2011_sancionatorio.hpp"
#include "workflows/law/ley_80_1993_sancionatorio.hpp"
#include "workflows/sancionatorio/sujeto.hpp"

#include <algorithm>

namespace hito::sancionatorio {

namespace {

/// The deadlines in the making.
class Agenda {
public:
    Agenda(const Sancionatorio& procedure, const States& states, const Law& law)
        : p_{procedure}, stage_{states.front()}, law_{law} {}

    std::vector<Deadline> run() {
        if (stage_ == "informado") answer();
        if (stage_ == "citado") hearing();
        if (stage_ == "en_audiencia" || stage_ == "resuelto" || stage_ == "en_recurso") sessions();
        if (stage_ == "en_firme") communicate();
        return std::move(out_);
    }

private:
    void add(std::string name, const Count& count, std::string norm, const Role& who) {
        out_.push_back({std::move(name), count.result, count.account, std::move(norm), who.name, {}});
    }

    /// What the head of the entity owes to the report.
    void answer() {
        if (p_.conminado_hasta)
            add("cumplimiento_conminado",
                {*p_.conminado_hasta, fmt::format("plazo dado al conminar el {}", to_iso(*p_.conminado_el))},
                "Ley 1474 de 2011, art. 84 par. 3", roles::contratista);
        if (const auto last = law::sancionatorio::decision_due(p_, p_, law_))
            add("decision_ordenador", *last, "Ley 1474 de 2011, art. 84 par. 3; política de la entidad",
                roles::ordenador_gasto);
    }

    void hearing() {
        if (!p_.citacion) return;
        add("audiencia_sancionatorio",
            {p_.citacion->fecha_audiencia, fmt::format("señalada en la citación del {}", to_iso(*p_.citado_el))},
            "Ley 1474 de 2011, art. 86 lit. a", roles::ordenador_gasto);
    }

    /// A suspended hearing goes on when it was said; what was resolved is firm after the last session, unless the
    /// appeal waits.
    void sessions() {
        if (p_.reanuda_el)
            return add("reanudacion_audiencia", {*p_.reanuda_el, "señalada al suspender la audiencia"},
                       "Ley 1474 de 2011, art. 86 lit. d", roles::ordenador_gasto);
        if (stage_ == "en_recurso" && p_.sesion_el)
            add("decision_recurso", {*p_.sesion_el, "se decide en la misma audiencia"},
                "Ley 1474 de 2011, art. 86 lit. c", roles::ordenador_gasto);
        if (stage_ != "resuelto") return;
        if (const auto day = law::sancionatorio::firm_from(p_, p_))
            out_.push_back(
                {"firmeza_sancion", day->result, day->account, "Ley 1437 de 2011, art. 87", {}, "queda_en_firme"});
    }

    void communicate() {
        if (const auto last = law::sancionatorio::report_due(p_, law_); last && !p_.reportada_el)
            add("reporte_sancion", *last, "Ley 80 de 1993, art. 31; Ley 1150 de 2007, art. 6 num. 2",
                roles::jefe_contratacion);
    }

    const Sancionatorio& p_;
    std::string_view stage_;
    const Law& law_;
    std::vector<Deadline> out_;
};

}  // namespace

Date firme_el(const Sancionatorio& procedure, Date day) {
    const auto firm = law::sancionatorio::firm_from(procedure, procedure);
    return firm ? std::min(firm->result, day) : day;
}

std::vector<Deadline> deadlines_of(const Sancionatorio& procedure, const States& states, const Law& law) {
    return Agenda(procedure, states, law).run();
}

}  // namespace hito::sancionatorio
