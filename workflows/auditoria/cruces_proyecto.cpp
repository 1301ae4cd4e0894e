// Investment projects against the budget and the contracts that name them.
#include "engine/fields.hpp"
#include "workflows/auditoria/cruces_planeacion.hpp"
#include "workflows/law/cuentas_proyecto.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::auditoria {

// A20 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> compromiso_sin_registro(const std::vector<CompromisoDeProyecto>& rows) {
    std::vector<Observation> out;
    const auto by_day = [](const std::optional<Date>& what, Date day) { return what && *what <= day; };
    const auto in_words_of = [](const std::optional<Date>& day) {
        return day ? to_iso(*day) : std::string("sin fecha");
    };
    for (const auto& one : rows) {
        if (by_day(one.viable, one.fecha) && by_day(one.registrado, one.fecha)) continue;
        Observation seen = by(cruce_compromiso_sin_registro, one.fecha);
        seen.observed = {{"viable_el", in_words_of(one.viable)}, {"registrado_el", in_words_of(one.registrado)}};
        seen.required = fmt::format("viabilidad y registro a más tardar el {}", to_iso(one.fecha));
        seen.detail = fmt::format(
            "El RP {} por {}, del {}, es del BPIN {}: su viabilidad consta {} y su registro en el banco {}.",
            one.numero, in_words(one.valor), to_iso(one.fecha), one.bpin, in_words_of(one.viable),
            in_words_of(one.registrado));
        seen.rests_on = {{one.id, "expedir", one.fecha}, {one.proyecto, "registrar", one.registrado}};
        out.push_back(std::move(seen));
    }
    return out;
}

// A21 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> apropiacion_sin_proyecto(const std::vector<ApropiacionDeInversion>& rows) {
    std::vector<Observation> out;
    for (const auto& one : rows) {
        std::vector<std::string> missing;
        if (!one.en_el_banco)
            missing.emplace_back("el proyecto en el banco");
        else {
            if (!one.con_meta) missing.emplace_back("la meta del plan de desarrollo");
            if (!one.en_el_poai) missing.push_back(fmt::format("el POAI de {}", one.vigencia));
        }
        if (missing.empty()) continue;
        Observation seen = by(cruce_apropiacion_sin_proyecto, one.fecha);
        seen.observed = fmt::format("no consta {}", fmt::join(missing, " ni "));
        seen.required = "proyecto registrado, con su meta y en el POAI del año";
        seen.detail = fmt::format("La apropiación {} de {} dice el BPIN {}, sin vínculo con un proyecto; no consta {}.",
                                  one.clave, in_words(one.valor), one.bpin, fmt::join(missing, " ni "));
        seen.rests_on = {{one.id, "incorporar", {}}};
        out.push_back(std::move(seen));
    }
    return out;
}

// A29 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> inversion_sin_bpin(const std::vector<ContratoDeInversion>& contratos) {
    std::vector<Observation> out;
    for (const auto& one : contratos) {
        // Words in place of a code, and a row of zeros, say that there is none.
        const std::string digits = law::bpin_limpio(one.bpin);
        const bool told = digits.find_first_of("123456789") != digits.npos;
        const bool lacks = !told && !one.con_proyecto && !one.por_que.empty();
        const bool odd = told && !law::bpin_bien_formado(digits);
        if (!lacks && !odd) continue;
        Observation seen = by(cruce_inversion_sin_bpin, one.fecha);
        seen.observed = odd ? one.bpin : std::string("sin BPIN");
        seen.required = "año y 9 a 11 dígitos más";
        seen.detail = odd ? fmt::format("El contrato {} dice el BPIN «{}».", one.numero, one.bpin)
                          : fmt::format("El contrato {} no dice BPIN y {}.", one.numero, one.por_que);
        seen.rests_on = {{one.id, "suscribir", one.fecha}};
        out.push_back(std::move(seen));
    }
    return out;
}

std::vector<Observation> bpin_fuera_del_banco(const std::vector<BpinDicho>& rows, const std::set<std::string>& banco) {
    std::vector<Observation> out;
    for (const auto& one : rows) {
        // What is no code at all is told by other checks.
        if (!law::bpin_bien_formado(one.bpin) || banco.contains(one.bpin)) continue;
        Observation seen = by(cruce_bpin_fuera_del_banco, one.fecha);
        seen.observed = one.bpin;
        seen.required = "un proyecto del banco, vinculado";
        seen.detail =
            fmt::format("{} dice el BPIN {}, sin vínculo, y ningún proyecto del banco lo tiene.", one.de, one.bpin);
        seen.rests_on = {{one.id, one.acto, {}}};
        out.push_back(std::move(seen));
    }
    return out;
}

// A36 -----------------------------------------------------------------------------------------------------------------

std::vector<Observation> proyecto_cerrado(const std::vector<ProyectoCerrado>& proyectos) {
    std::vector<Observation> out;
    for (const auto& one : proyectos) {
        if (one.pendientes.empty()) continue;
        Observation seen = by(cruce_proyecto_cerrado, one.fecha);
        std::vector<std::string> what;
        seen.rests_on = {{one.id, "cerrar", one.fecha}};
        for (const auto& left : one.pendientes) {
            what.push_back(left.que);
            seen.rests_on.push_back({left.id, {}, {}});
        }
        seen.observed = what;
        seen.required = "sin RP con saldo, cuentas por pagar, reservas ni contratos por liquidar";
        seen.detail = fmt::format("El proyecto {} se cerró el {} y le queda: {}.", one.codigo, to_iso(one.fecha),
                                  fmt::join(what, "; "));
        out.push_back(std::move(seen));
    }
    return out;
}

}  // namespace hito::auditoria
