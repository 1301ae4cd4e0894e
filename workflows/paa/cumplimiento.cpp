#include "workflows/paa/cumplimiento.hpp"

#include "workflows/law/codigos_paa.hpp"

#include <fmt/format.h>

#include <map>

namespace hito::paa {

namespace {

using law::Avance;
using linea_paa::LineaPaa;

template <class Count>
Avance share(Count part, Count whole) {
    return law::parte_de(Money::of_cents(static_cast<std::int64_t>(part)),
                         Money::of_cents(static_cast<std::int64_t>(whole)));
}

bool is_excluded(const LineaObservada& line) { return line.estado == "excluida" && line.hechos.publicada_el; }
/// Published by the day of the cut and not taken out: also those that the end of the year closed.
bool is_active(const LineaObservada& line, Date cut) {
    return line.hechos.publicada_el && *line.hechos.publicada_el <= cut && line.estado != "excluida";
}
/// A line is as far as its contracts are, whatever its stage is called.
bool is_contracted(const LineaPaa& line) { return !line.contratos.empty(); }
Money total(const LineaPaa& line) { return line.valor_total.value_or(Money{}); }
bool is_open(const LineaPaa& line, Date cut) { return line.abierta_el && *line.abierta_el <= cut; }

Date end_of_month(const LineaPaa& line, int vigencia) {
    const auto month = std::chrono::month{static_cast<unsigned>(std::clamp(line.mes_inicio.value_or(12), 1, 12))};
    return Date{std::chrono::year{vigencia} / month / std::chrono::last};
}
/// The month of the line began by the day of the cut.
bool is_due(Date end_of_month, Date cut) {
    const std::chrono::year_month_day last{end_of_month};
    return Date{last.year() / last.month() / 1} <= cut;
}

std::string modality_of(const LineaPaa& line) {
    const law::CodigoPaa* code = law::modalidad_paa(line.modalidad, line.publicada_el.value_or(Date{}));
    return std::string(code ? code->codigo : line.modalidad);
}
std::string source_of(const LineaPaa& line) {
    return line.fuente ? std::string(Words<law::FuentePaa>::names[static_cast<std::size_t>(*line.fuente)])
                       : std::string();
}

/// The lines of the plan or of a part of it.
class Group {
public:
    void add(const LineaObservada& line, const CorteDelPlan& cut) {
        if (is_active(line, cut.fecha))
            add_active(line.hechos, cut);
        else if (is_excluded(line))
            excluded_ += total(line.hechos);
    }
    bool empty() const { return lines_ == 0 && excluded_ == Money{}; }

    FilaCumplimiento row(const CorteDelPlan& cut, std::string_view grouped, std::string name) const {
        FilaCumplimiento out;
        out.vigencia = cut.vigencia;
        out.fecha_corte = cut.fecha;
        out.agrupacion = grouped;
        out.grupo = std::move(name);
        out.lineas = lines_;
        out.lineas_previstas = due_;
        out.inicio = share(in_time_, due_);
        out.inicio_tardio = share(late_, due_);
        out.sin_iniciar = share(due_ - in_time_ - late_, due_);
        out.contratadas = contracted_;
        out.contratado_lineas = share(contracted_, lines_);
        out.valor_total = planned_;
        out.valor_contratado = in_contracts_;
        out.contratado_valor = law::parte_de(in_contracts_, planned_);
        out.valor_vigencia = year_;
        out.comprometido = registered_;
        out.ejecucion_vigencia = law::parte_de(registered_, year_);
        out.lineas_modificadas = share(changed_, lines_);
        out.lineas_posteriores = share(later_, lines_);
        out.valor_excluido = excluded_;
        out.excluido = law::parte_de(excluded_, planned_ + excluded_);
        return out;
    }

private:
    void add_active(const LineaPaa& line, const CorteDelPlan& cut) {
        ++lines_;
        contracted_ += is_contracted(line) ? 1 : 0;
        planned_ += total(line);
        in_contracts_ += line.valor_contratos();
        year_ += line.valor_vigencia.value_or(Money{});
        registered_ += line.comprometido;
        changed_ += line.modificaciones > 0 ? 1 : 0;
        later_ += *line.publicada_el > cut.limite_publicacion ? 1 : 0;
        const Date last = end_of_month(line, cut.vigencia);
        if (!is_due(last, cut.fecha)) return;
        ++due_;
        if (is_open(line, cut.fecha)) ++(*line.abierta_el <= last ? in_time_ : late_);
    }

    int lines_ = 0, due_ = 0, in_time_ = 0, late_ = 0, contracted_ = 0, changed_ = 0, later_ = 0;
    Money planned_, in_contracts_, year_, registered_, excluded_;
};

using Key = std::string (*)(const LineaPaa&);
struct Grouping {
    std::string_view name;
    Key key;
};
constexpr Grouping groupings[] = {{"modalidad", modality_of},
                                  {"fuente", source_of},
                                  {"dependencia", [](const LineaPaa& line) { return line.dependencia; }},
                                  {"bpin", [](const LineaPaa& line) { return line.bpin; }}};

}  // namespace

std::vector<FilaCumplimiento> cumplimiento(std::span<const LineaObservada> lines, const CorteDelPlan& cut) {
    Group whole;
    for (const auto& line : lines) whole.add(line, cut);
    std::vector<FilaCumplimiento> out{whole.row(cut, "plan", "plan")};
    out.front().versiones = cut.versiones;
    out.front().contratos_fuera = cut.contratos_fuera;
    out.front().valor_fuera = cut.valor_fuera;
    for (const auto& grouping : groupings) {
        std::map<std::string, Group> groups;
        for (const auto& line : lines) {
            std::string name = grouping.key(line.hechos);
            groups[name.empty() ? "sin_dato" : std::move(name)].add(line, cut);
        }
        for (const auto& [name, group] : groups)
            if (!group.empty()) out.push_back(group.row(cut, grouping.name, name));
    }
    return out;
}

FilaLinea fila_de_linea(const LineaObservada& observed, Date cut) {
    const LineaPaa& line = observed.hechos;
    FilaLinea out;
    out.vigencia = line.vigencia;
    out.linea = line.linea;
    out.descripcion = line.descripcion;
    out.dependencia = line.dependencia;
    out.modalidad = modality_of(line);
    out.fuente = source_of(line);
    out.bpin = line.bpin;
    out.estado = observed.estado;
    out.activa = is_active(observed, cut);
    out.mes = line.mes_inicio;
    out.abierta_el = line.abierta_el;
    out.valor_total = total(line);
    out.valor_vigencia = line.valor_vigencia.value_or(Money{});
    for (const auto& one : line.procesos) out.procesos += (out.procesos.empty() ? "" : "; ") + one.numero_proceso;
    for (const auto& one : line.contratos) {
        out.contratos += (out.contratos.empty() ? "" : "; ") + one.numero_contrato;
        out.ejecutado += one.valor_ejecutado;
    }
    out.valor_contratado = line.valor_contratos();
    out.comprometido = line.comprometido;
    if (is_contracted(line)) {
        out.diferencia = out.valor_contratado - out.valor_total;
        out.desviacion_valor = law::parte_de(*out.diferencia, out.valor_total);
    }
    if (is_open(line, cut))
        out.desviacion_dias = static_cast<int>((*line.abierta_el - end_of_month(line, line.vigencia)).count());
    return out;
}

}  // namespace hito::paa
