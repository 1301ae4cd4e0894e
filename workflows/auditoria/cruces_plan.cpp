// The plan against what was opened and signed on its lines.
#include "engine/fields.hpp"
#include "workflows/auditoria/cruces_planeacion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace hito::auditoria {

// A04 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> contrato_sin_linea(const std::vector<ContratoFirmado>& contratos, const std::set<int>& anios) {
    std::vector<Observation> out;
    for (const auto& one : contratos) {
        const int year = year_of(one.fecha);
        if (one.con_linea || !anios.contains(year)) continue;
        Observation seen = by(cruce_sin_linea, one.fecha);
        seen.observed = "sin línea del plan";
        seen.required = fmt::format("una línea del plan de {} o del año de su proceso", year);
        seen.detail = fmt::format(
            "Contrato {} por {}, suscrito el {}: ni él ni su proceso se vinculan con una línea, y el plan de {} se "
            "publicó aquí.",
            one.numero, in_words(one.valor), to_iso(one.fecha), year);
        seen.rests_on = {{one.id, "suscribir", one.fecha}};
        out.push_back(std::move(seen));
    }
    return out;
}

// A05 and A06 ---------------------------------------------------------------------------------------------------------

std::vector<Observation> linea_posterior(const std::vector<SobreLaLinea>& rows) {
    std::vector<Observation> out;
    for (const auto& one : rows) {
        if (one.apertura_oida || one.fecha >= one.publicada) continue;
        Observation seen = by(cruce_linea_posterior, one.fecha);
        seen.observed = fmt::format("línea publicada el {}", to_iso(one.publicada));
        seen.required = fmt::format("publicada a más tardar el {}", to_iso(one.fecha));
        seen.detail = fmt::format("{} es del {} (acto «{}») y la línea {} se publicó por primera vez el {}.",
                                  one.numero, to_iso(one.fecha), one.acto, one.numero_linea, to_iso(one.publicada));
        seen.rests_on = {{one.id, one.acto, one.fecha}, {one.linea, {}, one.publicada}};
        out.push_back(std::move(seen));
    }
    return out;
}

std::vector<Observation> proceso_y_linea(const std::vector<SobreLaLinea>& rows, Percent tolerancia) {
    std::vector<Observation> out;
    for (const auto& one : rows) {
        if (one.valor_oido || one.modalidad.empty() || one.actualizada > one.fecha) continue;
        const Money most = one.valor_linea + share_of(one.valor_linea, tolerancia);
        json observed = json::object(), required = json::object();
        if (!one.modalidad_linea.empty() && one.modalidad != one.modalidad_linea) {
            observed["modalidad"] = one.modalidad;
            required["modalidad"] = one.modalidad_linea;
        }
        if (one.valor > most) {
            observed["valor"] = write_value(one.valor, Form::wire);
            required["valor"] = "máximo " + to_pesos(most);
        }
        if (observed.empty()) continue;
        Observation seen = by(cruce_proceso_y_linea, one.fecha);
        seen.detail = fmt::format(
            "Proceso {}, abierto el {}: {} por {}; la línea {}, como estaba publicada ese día: {} por {}.", one.numero,
            to_iso(one.fecha), one.modalidad, in_words(one.valor), one.numero_linea,
            one.modalidad_linea.empty() ? "otra modalidad" : one.modalidad_linea, in_words(one.valor_linea));
        seen.observed = std::move(observed);
        seen.required = std::move(required);
        seen.rests_on = {{one.id, one.acto, one.fecha}, {one.linea, {}, one.actualizada}};
        out.push_back(std::move(seen));
    }
    return out;
}

// A07 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> valor_y_linea(const std::vector<LineaContratada>& lineas, Percent desviacion) {
    std::vector<Observation> out;
    for (const auto& line : lineas) {
        if (line.contratos.empty()) continue;
        Money sum;
        Date last{};
        std::vector<std::string> numbers;
        Observation seen = by(cruce_valor_y_linea, {});
        seen.rests_on.push_back({line.id, {}, {}});
        for (const auto& one : line.contratos) {
            sum += one.valor;
            last = std::max(last, one.fecha);
            numbers.push_back(fmt::format("{} ({})", one.numero, in_words(one.valor)));
            seen.rests_on.push_back({one.id, one.acto, one.fecha});
        }
        const Money apart = sum > line.valor ? sum - line.valor : line.valor - sum;
        // What the line was told of, its own rule looked at; and while a process goes on, there is more to come.
        if (sum == line.oido || (sum < line.valor && line.faltan) || apart <= share_of(line.valor, desviacion))
            continue;
        seen.since = last;
        seen.observed = {{"contratado", write_value(sum, Form::wire)}, {"linea", write_value(line.valor, Form::wire)}};
        seen.required = fmt::format("hasta el {} de diferencia, o una nueva versión del plan", in_words(desviacion));
        seen.detail = fmt::format("La línea {} dice {} y sus contratos valen {}: {}.", line.numero,
                                  in_words(line.valor), in_words(sum), fmt::join(numbers, ", "));
        out.push_back(std::move(seen));
    }
    return out;
}

// A08 -----------------------------------------------------------------------------------------------------------------

namespace {

bool share_a_class(const LineaPlaneada& a, const LineaPlaneada& b) {
    return std::any_of(a.clases.begin(), a.clases.end(), [&](const std::string& one) {
        return std::find(b.clases.begin(), b.clases.end(), one) != b.clases.end();
    });
}

Observation told(const std::vector<const LineaPlaneada*>& group, Money sum, Money limit, Months months) {
    Date last{};
    std::vector<std::string> numbers;
    Observation out = by(cruce_lineas_fraccionadas, {});
    for (const LineaPlaneada* one : group) {
        last = std::max(last, one->publicada);
        numbers.push_back(fmt::format("{} ({}, mes {})", one->numero, in_words(one->valor), one->mes));
        out.rests_on.push_back({one->id, {}, one->publicada});
    }
    out.since = last;
    out.observed = {{"lineas", group.size()}, {"suma", write_value(sum, Form::wire)}};
    out.required = fmt::format("máximo {} en minima_cuantia", to_pesos(limit));
    const std::string& office = group.front()->dependencia;
    out.detail = fmt::format(
        "Líneas de mínima cuantía de la misma clase UNSPSC{}, previstas dentro de {} mes(es) seguidos: {}; suman {} y "
        "el límite es de {}.",
        office.empty() ? "" : " y de " + office, months.count(), fmt::join(numbers, ", "), in_words(sum),
        in_words(limit));
    return out;
}

}  // namespace

std::vector<Observation> lineas_fraccionadas(std::vector<LineaPlaneada> lineas, const CriterioLineas& criterio) {
    std::erase_if(lineas, [&](const LineaPlaneada& one) {
        const auto limit = criterio.limite(one.vigencia);
        return !limit || one.valor > *limit;  // By itself it already is of another modality.
    });
    std::sort(lineas.begin(), lineas.end(), [](const LineaPlaneada& a, const LineaPlaneada& b) {
        return std::tie(a.vigencia, a.dependencia, a.mes, a.numero, a.id) <
               std::tie(b.vigencia, b.dependencia, b.mes, b.numero, b.id);
    });
    std::vector<bool> taken(lineas.size());
    std::vector<Observation> out;
    for (std::size_t i = 0; i < lineas.size(); ++i) {
        if (taken[i]) continue;
        const LineaPlaneada& first = lineas[i];
        std::vector<std::size_t> group{i};
        Money sum = first.valor;
        for (std::size_t k = i + 1; k < lineas.size(); ++k) {
            const LineaPlaneada& other = lineas[k];
            if (other.vigencia != first.vigencia || other.dependencia != first.dependencia ||
                other.mes >= first.mes + criterio.meses.count())
                break;
            if (taken[k] || !share_a_class(first, other)) continue;
            group.push_back(k);
            sum += other.valor;
        }
        const Money limit = criterio.limite(first.vigencia).value();
        if (group.size() < 2 || sum <= limit) continue;
        std::vector<const LineaPlaneada*> rows;
        for (const std::size_t k : group) {
            taken[k] = true;
            rows.push_back(&lineas[k]);
        }
        out.push_back(told(rows, sum, limit, criterio.meses));
    }
    return out;
}

// A35 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> huella_del_plan(const std::vector<VersionDelPlan>& planes) {
    std::vector<Observation> out;
    for (const auto& one : planes) {
        const bool same = one.calculada.empty() || one.calculada == one.dicha;
        if (same && one.adelantadas.empty()) continue;
        Observation seen = by(cruce_huella_del_plan, one.publicada);
        std::vector<std::string> ahead;
        seen.rests_on = {{one.id, "publicar", one.publicada}};
        for (const auto& [id, line] : one.adelantadas) {
            ahead.push_back(line);
            seen.rests_on.push_back({id, {}, {}});
        }
        seen.observed = {{"huella", one.calculada.empty() ? json() : json(one.calculada)}, {"lineas", ahead}};
        seen.required = one.dicha;
        seen.detail =
            same ? fmt::format("El plan de {} va en la versión {} y dicen ser de una posterior las líneas {}.",
                               one.vigencia, one.version, fmt::join(ahead, ", "))
                 : fmt::format("La versión {} del plan de {} se publicó con la huella {}… y sus líneas dan {}….",
                               one.version, one.vigencia, one.dicha.substr(0, 12), one.calculada.substr(0, 12));
        out.push_back(std::move(seen));
    }
    return out;
}

}  // namespace hito::auditoria
