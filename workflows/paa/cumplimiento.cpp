#include "workflows/paa/cumplimiento.hpp"

#include "workflows/law/codigos_paa.hpp"

#include <fmt/format.h>

#include <map>

namespace hito::paa {

namespace {

using linea_paa::LineaPaa;

json wire(Money amount) { return write_value(amount, Form::wire); }

/// Two decimals, cut towards zero.
json percentage(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return "n/a";
    __extension__ using Wide = __int128;
    const auto hundredths = static_cast<std::int64_t>(static_cast<Wide>(part) * 10'000 / whole);
    if (hundredths % 100 == 0) return hundredths / 100;
    return static_cast<double>(hundredths) / 100.0;
}
json percentage(Money part, Money whole) { return percentage(part.cents(), whole.cents()); }
template <class Count>
json percentage(Count part, Count whole) {
    return percentage(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole));
}

bool is_excluded(const LineaObservada& line) { return line.estado == "excluida" && line.hechos.publicada_el; }
/// Published by the day of the cut and not taken out: also those that the end of the year closed.
bool is_active(const LineaObservada& line, Date cut) {
    return line.hechos.publicada_el && *line.hechos.publicada_el <= cut && line.estado != "excluida";
}
/// A line is as far as its contracts are, whatever its stage is called.
bool is_contracted(const LineaPaa& line) { return !line.contratos.empty(); }
Money total(const LineaPaa& line) { return line.valor_total.value_or(Money{}); }

Date end_of_month(const LineaPaa& line, int vigencia) {
    const auto month = std::chrono::month{static_cast<unsigned>(std::clamp(line.mes_inicio.value_or(12), 1, 12))};
    return Date{std::chrono::year{vigencia} / month / std::chrono::last};
}

struct Group {
    std::size_t lines = 0, contracted = 0;
    Money planned, in_contracts;

    void add(const LineaPaa& line) {
        ++lines;
        contracted += is_contracted(line) ? 1 : 0;
        planned += total(line);
        in_contracts += line.valor_contratos();
    }
    json to_json() const {
        return {{"lineas", lines},
                {"valor_total", wire(planned)},
                {"contratadas", contracted},
                {"valor_contratado", wire(in_contracts)},
                {"contratado_lineas", percentage(contracted, lines)},
                {"contratado_valor", percentage(in_contracts, planned)}};
    }
};

class Report {
public:
    Report(std::span<const LineaObservada> lines, const CorteDelPlan& cut) : cut_{cut} {
        for (const auto& line : lines) {
            if (is_active(line, cut.fecha))
                active_.push_back(&line.hechos);
            else if (is_excluded(line))
                excluded_ += total(line.hechos);
        }
        for (const LineaPaa* line : active_) all_.add(*line);
    }

    json to_json() const {
        json out{{"vigencia", cut_.vigencia}, {"fecha_corte", to_iso(cut_.fecha)}, {"lineas", active_.size()}};
        out.update(beginnings());
        out.update(contracting());
        out.update(changes());
        out["desviaciones"] = deviations();
        out["contratos_fuera_del_paa"] = {{"cantidad", cut_.contratos_fuera}, {"valor", wire(cut_.valor_fuera)}};
        out["por_modalidad"] = by([](const LineaPaa& line) {
            const law::CodigoPaa* code = law::modalidad_paa(line.modalidad);
            return std::string(code ? code->codigo : line.modalidad);
        });
        out["por_fuente"] = by([](const LineaPaa& line) {
            return line.fuente ? write_value(*line.fuente, Form::wire).get<std::string>() : std::string();
        });
        out["por_dependencia"] = by([](const LineaPaa& line) { return line.dependencia; });
        out["por_bpin"] = by([](const LineaPaa& line) { return line.bpin; });
        return out;
    }

private:
    /// Of the lines whose month came by the day of the cut.
    json beginnings() const {
        std::size_t due = 0, in_time = 0, late = 0;
        for (const LineaPaa* line : active_) {
            const Date last = end_of_month(*line, cut_.vigencia);
            const auto month = std::chrono::year_month_day{last}.month();
            if (Date{std::chrono::year{cut_.vigencia} / month / 1} > cut_.fecha) continue;
            ++due;
            if (!line->abierta_el || *line->abierta_el > cut_.fecha) continue;
            ++(*line->abierta_el <= last ? in_time : late);
        }
        return {{"lineas_previstas", due},
                {"inicio", percentage(in_time, due)},
                {"inicio_tardio", percentage(late, due)},
                {"sin_iniciar", percentage(due - in_time - late, due)}};
    }

    json contracting() const {
        Money registered, year;
        for (const LineaPaa* line : active_) {
            registered += line->comprometido;
            year += line->valor_vigencia.value_or(Money{});
        }
        json out = all_.to_json();
        out.erase("lineas");
        out["valor_vigencia"] = wire(year);
        out["comprometido"] = wire(registered);
        out["ejecucion_vigencia"] = percentage(registered, year);
        return out;
    }

    json changes() const {
        std::size_t changed = 0, later = 0;
        for (const LineaPaa* line : active_) {
            changed += line->modificaciones > 0 ? 1 : 0;
            later += *line->publicada_el > cut_.limite_publicacion ? 1 : 0;
        }
        return {{"versiones", cut_.versiones},
                {"lineas_modificadas", percentage(changed, active_.size())},
                {"lineas_posteriores", percentage(later, active_.size())},
                {"valor_excluido", wire(excluded_)},
                {"excluido", percentage(excluded_, all_.planned + excluded_)}};
    }

    json deviations() const {
        json out = json::array();
        for (const LineaPaa* line : active_) {
            if (!line->abierta_el && !is_contracted(*line)) continue;
            const auto days = line->abierta_el ? (*line->abierta_el - end_of_month(*line, cut_.vigencia)).count() : 0;
            out.push_back(
                {{"linea", line->linea},
                 {"valor", is_contracted(*line) ? percentage(line->valor_contratos() - total(*line), total(*line))
                                                : json("n/a")},
                 {"dias", line->abierta_el ? json(days) : json("n/a")}});
        }
        return out;
    }

    template <class Key>
    json by(Key key) const {
        std::map<std::string, Group> groups;
        for (const LineaPaa* line : active_) {
            std::string name = key(*line);
            groups[name.empty() ? "sin_dato" : std::move(name)].add(*line);
        }
        json out = json::object();
        for (const auto& [name, group] : groups) out[name] = group.to_json();
        return out;
    }

    const CorteDelPlan& cut_;
    std::vector<const LineaPaa*> active_;
    Group all_;
    Money excluded_;
};

}  // namespace

json cumplimiento(std::span<const LineaObservada> lines, const CorteDelPlan& cut) {
    return Report(lines, cut).to_json();
}

}  // namespace hito::paa
