// The movements of the budget, out of the cases of its chain.
#include "workflows/informes/cuipo.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hito::informe {

namespace {

using namespace presupuesto;

bool linked(const Snapshot& at, std::string_view type) {
    return std::any_of(at.links.begin(), at.links.end(), [&](const Link& one) { return one.type == type; });
}

class Book {
public:
    Book(ReportSource& source, int year) : source_{source}, year_{year} {}

    std::vector<AsientoCuipo> take() {
        source_.cases("apropiacion", [&](const Snapshot& at) { take_appropriation(at); });
        source_.cases("rp", [&](const Snapshot& at) { take_registry(at); });
        source_.cases("reserva", [&](const Snapshot& at) { take_reserve(at); });
        source_.cases("obligacion", [&](const Snapshot& at) { take_payable(at); });
        if (unclassified_ > 0)
            source_.leave_out(
                fmt::format("{} movimientos sin su apropiación a la vista: van sin programa, producto ni "
                            "situación de fondos",
                            unclassified_));
        if (later_years_ != Money{})
            source_.leave_out(
                fmt::format("{} comprometidos con vigencias futuras: ninguna apropiación dice qué parte "
                            "es para ellas, y la programación va toda en la vigencia actual",
                            in_words(later_years_)));
        return std::move(out_);
    }

private:
    /// How an appropriation is classified, apart from its key.
    struct Class {
        std::string program, product, funds;
    };
    static Class class_of(const Apropiacion& a) {
        return {a.programa_mga, a.producto_mga, a.sin_situacion_de_fondos ? "S" : "C"};
    }

    void take_appropriation(const Snapshot& at) {
        const auto& a = at.facts.as<Apropiacion>();
        classes_.emplace(at.id, class_of(a));
        if (a.vigencia != year_) return;
        AsientoCuipo& line = open(a, class_of(a), vigencia_actual, {});
        line.inicial = a.inicial;
        line.definitiva = a.definitiva();
    }
    void take_registry(const Snapshot& at) {
        const auto& r = at.facts.as<Registro>();
        if (r.vigencia != year_) return;
        const bool later = linked(at, "con_vigencia_futura");
        AsientoCuipo& line = open(r, class_at(at), later ? vigencia_futura : vigencia_actual, r.tercero);
        line.comprometido = r.valor - r.liberado;
        line.obligado = r.obligado;
        line.pagado = r.pagado;
        if (later) later_years_ += line.comprometido;
    }
    /// It is made when its year ends and executed in the next, as a budget of its own.
    void take_reserve(const Snapshot& at) {
        const auto& r = at.facts.as<Reserva>();
        if (r.vigencia != year_ - 1) return;
        AsientoCuipo& line = open(r, class_at(at), vigencia_reservas, r.tercero);
        line.inicial = r.valor;
        line.definitiva = line.comprometido = r.valor - r.cancelado;
        line.obligado = r.obligado;
        line.pagado = r.pagado;
    }
    /// What was owed when the year before ended: appropriated, committed and owed at once.
    void take_payable(const Snapshot& at) {
        const auto& o = at.facts.as<Obligacion>();
        if (!o.causada_el || year_of(*o.causada_el) != year_ - 1) return;
        Money before, since;
        bool payable = false;
        for (const auto& act : source_.acts(at.id)) {
            if (!act.accepted) continue;
            payable |= act.act == "constituir_cuenta_por_pagar";
            const bool back = act.act == "reintegrar";
            if (act.act != "pagar" && !back) continue;
            const auto amount =
                Money::of_cents(act.content->value("datos", json::object()).value("valor", std::int64_t{0}));
            Money& sum = year_of(act.date) < year_ ? before : since;
            sum += back ? Money{} - amount : amount;
        }
        if (!payable) return;
        AsientoCuipo& line = open(o, class_at(at), vigencia_cuentas_por_pagar, o.tercero);
        line.inicial = line.definitiva = line.comprometido = line.obligado = o.valor - before;
        line.pagado = since;
    }

    Class class_at(const Snapshot& at) {
        for (const Link& link : at.links) {
            if (link.type != "afecta") continue;
            if (const auto known = classes_.find(link.target); known != classes_.end()) return known->second;
        }
        ++unclassified_;
        return {};
    }
    AsientoCuipo& open(const law::ClavePresupuestal& key, const Class& kind, std::string_view period,
                       const std::string& third) {
        AsientoCuipo& line = out_.emplace_back();
        line.vigencia = year_;
        line.seccion = key.seccion;
        line.rubro = key.rubro;
        line.fuente = key.fuente;
        line.bpin = key.bpin;
        line.producto = kind.product;
        line.programa = kind.program;
        line.situacion = kind.funds;
        line.vigencia_gasto = period;
        line.tercero = third;
        return line;
    }

    ReportSource& source_;
    int year_;
    std::map<Uuid, Class> classes_;
    std::vector<AsientoCuipo> out_;
    int unclassified_ = 0;
    Money later_years_;
};

}  // namespace

std::vector<AsientoCuipo> libro_cuipo(ReportSource& source, int vigencia) { return Book(source, vigencia).take(); }

}  // namespace hito::informe
