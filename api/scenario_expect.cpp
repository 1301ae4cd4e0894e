#include "api/scenario_expect.hpp"

#include "api/scenario_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hito::api {

namespace {

using Codes = std::set<std::string, std::less<>>;

struct OutcomeKey {
    std::string_view key;
    Ruling ruling;
    bool key_taken = false;  ///< Decided, and refused by whoever keeps the cases.
};
constexpr std::array outcome_keys{
    OutcomeKey{"aceptado", Ruling::accepted},
    OutcomeKey{"rechazado", Ruling::refused},
    OutcomeKey{"sin_paso", Ruling::unknown_act},
    OutcomeKey{"sin_permiso", Ruling::not_allowed},
    OutcomeKey{"datos_invalidos", Ruling::bad_data},
    OutcomeKey{"vinculos_invalidos", Ruling::bad_links},
    OutcomeKey{"en_el_futuro", Ruling::in_the_future},
    OutcomeKey{"antes_de_la_etapa", Ruling::before_stage},
    OutcomeKey{"llave_ocupada", Ruling::accepted, true},
};

Codes codes_with(const Decision& decision, Effect effect) {
    Codes codes;
    for (const auto& result : decision.results)
        if (result.effect == effect) codes.emplace(result.rule->code);
    return codes;
}

std::string listed(const Codes& codes) { return codes.empty() ? "ninguna" : fmt::format("{}", fmt::join(codes, ", ")); }

class Comparison {
public:
    Comparison(const YAML::Node& expected, const Seen& seen, const Place& place, const ScenarioSetting& setting,
               bool in_base, ScenarioResult& result)
        : expected_{expected}, seen_{seen}, place_{place}, setting_{setting}, in_base_{in_base}, result_{result} {}

    void run() {
        if (!expected_.IsDefined() || expected_.IsNull()) {
            if (seen_.decision) expect_outcome(outcome_keys.front(), YAML::Node{});
            return;
        }
        if (expected_.IsScalar()) {
            const OutcomeKey* outcome = outcome_named(expected_.Scalar());
            if (!outcome)
                throw ScenarioError(place_.file, line_of(expected_),
                                    fmt::format("espera: no se conoce «{}»", expected_.Scalar()));
            return expect_outcome(*outcome, YAML::Node{});
        }
        require_keys(expected_,
                     {"aceptado", "rechazado", "sin_paso", "sin_permiso", "datos_invalidos", "en_el_futuro",
                      "antes_de_la_etapa", "llave_ocupada", "hallazgos", "estado", "plazos", "datos", "saldos"},
                     place_.file, "espera");
        expect_one_ruling();
        if (const auto node = expected_["hallazgos"]) expect_findings(node);
        if (const auto node = expected_["estado"]) expect_state(node);
        if (const auto node = expected_["plazos"]) expect_deadlines(node);
        if (const auto node = expected_["datos"]) expect_values(node, "datos");
        if (const auto node = expected_["saldos"]) expect_values(node, "saldos");
    }

private:
    static const OutcomeKey* outcome_named(std::string_view key) {
        const auto found = std::find_if(outcome_keys.begin(), outcome_keys.end(),
                                        [&](const OutcomeKey& each) { return each.key == key; });
        return found == outcome_keys.end() ? nullptr : &*found;
    }

    template <class... Args>
    void differ(const YAML::Node& at, fmt::format_string<Args...> format, Args&&... args) {
        const int line = at.IsDefined() && line_of(at) > 0 ? line_of(at) : place_.line;
        result_.differences.push_back({place_.file.string(), line, fmt::format(format, std::forward<Args>(args)...)});
    }

    void expect_one_ruling() {
        const OutcomeKey* wanted = nullptr;
        for (const auto& each : outcome_keys) {
            if (!expected_[std::string(each.key)]) continue;
            if (wanted)
                throw ScenarioError(place_.file, line_of(expected_),
                                    fmt::format("espera: «{}» y «{}» se excluyen", wanted->key, each.key));
            wanted = &each;
        }
        if (wanted && !seen_.decision)
            throw ScenarioError(place_.file, line_of(expected_),
                                fmt::format("espera: «{}» necesita un acto", wanted->key));
        if (wanted)
            expect_outcome(*wanted, expected_[std::string(wanted->key)]);
        else if (seen_.decision)
            expect_outcome(outcome_keys.front(), YAML::Node{});
    }

    void expect_outcome(const OutcomeKey& outcome, const YAML::Node& detail) {
        if (!seen_.decision) return;
        const Ruling wanted = outcome.ruling;
        if (seen_.decision->ruling != wanted || outcome.key_taken == seen_.taken_key.empty())
            return differ(expected_, "se esperaba {} y fue {}", outcome.key,
                          in_words(*seen_.decision, seen_.taken_key));
        if (outcome.key_taken) {
            if (detail && detail.IsScalar() && detail.Scalar() != "true" && detail.Scalar() != seen_.taken_key)
                differ(detail, "se esperaba ocupada la llave {} y es {}", detail.Scalar(), seen_.taken_key);
        } else if (wanted == Ruling::accepted) {
            if (!in_base_) result_.rules_passed.merge(codes_with(*seen_.decision, Effect::passes));
            if (detail && !detail.IsNull() && !(detail.IsScalar() && detail.Scalar() == "true")) expect_state(detail);
        } else if (wanted == Ruling::refused && detail) {
            expect_refusals(detail);
        } else if (wanted == Ruling::bad_data && detail) {
            expect_bad_fields(detail);
        }
    }

    Codes codes_in(const YAML::Node& node) const {
        if (!node.IsSequence())
            throw ScenarioError(place_.file, line_of(node), "se espera una lista de reglas, por ejemplo [flujo.regla]");
        Codes codes;
        for (const auto& item : node) {
            const std::string code = item.Scalar();
            const bool general = std::any_of(setting_.general_rules.begin(), setting_.general_rules.end(),
                                             [&](const GeneralRule& rule) { return rule.info->code == code; });
            if (!general && !setting_.registry.find_rule(code))
                throw ScenarioError(place_.file, line_of(item),
                                    fmt::format("ninguna regla tiene el código «{}»", code));
            codes.insert(code);
        }
        return codes;
    }

    void expect_refusals(const YAML::Node& node) {
        const Codes wanted = codes_in(node), found = codes_with(*seen_.decision, Effect::refuses);
        if (!wanted.empty() && wanted != found)
            return differ(node, "se esperaba el rechazo por {} y fue por {}", listed(wanted), listed(found));
        if (!in_base_) result_.rules_failed.insert(wanted.begin(), wanted.end());
    }

    void expect_bad_fields(const YAML::Node& node) {
        if (!node.IsSequence())
            throw ScenarioError(place_.file, line_of(node), "datos_invalidos: se espera una lista de campos");
        Codes wanted, found;
        for (const auto& item : node) wanted.insert(item.Scalar());
        for (const auto& error : seen_.decision->errors) found.insert(error.path);
        if (!wanted.empty() && wanted != found)
            differ(node, "se esperaban inválidos los campos {} y fueron {}", listed(wanted), in_words(*seen_.decision));
    }

    void expect_findings(const YAML::Node& node) {
        if (!seen_.decision) throw ScenarioError(place_.file, line_of(node), "hallazgos: necesita un acto");
        const Codes wanted = codes_in(node), found = codes_with(*seen_.decision, Effect::finding);
        const bool met =
            wanted.empty() ? found.empty() : std::includes(found.begin(), found.end(), wanted.begin(), wanted.end());
        if (!met) return differ(node, "se esperaban los hallazgos: {}; hubo: {}", listed(wanted), listed(found));
        if (!in_base_) result_.rules_failed.insert(wanted.begin(), wanted.end());
    }

    /// False, and a difference, when there is no case to look at.
    bool has_case(const YAML::Node& node) {
        if (!seen_.snapshot) differ(node, "el expediente no existe");
        return seen_.snapshot != nullptr;
    }

    void expect_state(const YAML::Node& node) {
        if (!has_case(node)) return;
        std::vector<std::string> wanted;
        if (node.IsScalar()) wanted.push_back(node.Scalar());
        for (const auto& item : node)
            if (node.IsSequence()) wanted.push_back(item.Scalar());
        const States& states = seen_.snapshot->states;
        for (const auto& state : wanted) {
            if (!seen_.snapshot->workflow->find_state(state))
                throw ScenarioError(
                    place_.file, line_of(node),
                    fmt::format("el flujo {} no tiene el estado «{}»", seen_.snapshot->workflow->name(), state));
            if (std::find(states.begin(), states.end(), state) == states.end())
                differ(node, "se esperaba el estado {} y está en {}", state, fmt::join(states, ", "));
        }
    }

    void expect_deadlines(const YAML::Node& node) {
        if (!node.IsMap())
            throw ScenarioError(place_.file, line_of(node), "plazos: se espera un mapa de nombre y fecha");
        if (!has_case(node)) return;
        const Snapshot& at = *seen_.snapshot;
        const auto deadlines = at.workflow->deadlines(at.states, at.facts, *seen_.law);
        for (const auto& entry : node) {
            const std::string name = entry.first.Scalar();
            const std::string wanted = entry.second.IsNull() ? "ninguno" : entry.second.Scalar();
            const auto found = std::find_if(deadlines.begin(), deadlines.end(),
                                            [&](const Deadline& each) { return each.name == name; });
            const std::string date = found == deadlines.end() ? "ninguno" : to_iso(found->date);
            if (date != wanted)
                differ(entry.first, "se esperaba el plazo {} en {} y es {}{}", name, wanted, date,
                       found == deadlines.end() ? "" : fmt::format(" ({})", found->account));
        }
    }

    void expect_values(const YAML::Node& node, std::string_view what) {
        if (!node.IsMap())
            throw ScenarioError(place_.file, line_of(node),
                                fmt::format("{}: se espera un mapa de campo y valor", what));
        if (!has_case(node)) return;
        const Snapshot& at = *seen_.snapshot;
        const json facts = at.facts->is_null() ? json::object() : to_wire(at.facts, at.workflow->fields());
        for (const auto& entry : node) {
            const std::string path = entry.first.Scalar();
            const json* actual = walk(facts, path);
            if (!is_same(entry.second, actual))
                differ(entry.first, "se esperaba {} = {} y {}", path, json_of(entry.second).dump(),
                       actual ? "es " + actual->dump() : "está vacío");
        }
    }

    static const json* walk(const json& facts, std::string_view path) {
        const json* at = &facts;
        while (!path.empty()) {
            const auto dot = path.find('.');
            const std::string name(path.substr(0, dot));
            path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
            if (at->is_object() && at->contains(name)) {
                at = &at->at(name);
            } else if (at->is_array() && !name.empty() && name.size() < 6 &&
                       name.find_first_not_of("0123456789") == std::string::npos && std::stoul(name) < at->size()) {
                at = &at->at(std::stoul(name));
            } else {
                return nullptr;
            }
        }
        return at;
    }

    /// What is default is left out of a case: zero, false, an empty text and an empty list stand for nothing.
    static bool is_default(const json& value) {
        return value.is_null() || value == json(0) || value == json(false) || value == json("") ||
               value == json::array();
    }

    static bool is_same(const YAML::Node& wanted, const json* actual) {
        const json value = json_of(wanted);
        if (!actual || actual->is_null()) return is_default(value);
        if (actual->is_string()) return wanted.IsScalar() && wanted.Scalar() == actual->get_ref<const std::string&>();
        if (actual->is_number() && value.is_number())
            return value == *actual || std::abs(value.get<double>() - actual->get<double>()) < 1e-6;
        return value == *actual;
    }

    const YAML::Node& expected_;
    const Seen& seen_;
    const Place& place_;
    const ScenarioSetting& setting_;
    bool in_base_;
    ScenarioResult& result_;
};

std::string refusals_in_words(const Decision& decision) {
    std::vector<std::string> rules;
    for (const auto& result : decision.results) {
        if (result.effect != Effect::refuses) continue;
        rules.push_back(fmt::format("{} ({} Observado: {}; requerido: {})", result.rule->code,
                                    result.detail.empty() ? std::string(result.rule->text) : result.detail,
                                    result.observed.dump(), result.required.dump()));
    }
    return fmt::format("rechazado por {}", fmt::join(rules, "; "));
}

}  // namespace

std::string in_words(const Decision& decision, const std::string& taken_key) {
    if (!taken_key.empty()) return fmt::format("llave_ocupada: «{}» es de otro expediente", taken_key);
    std::string words;
    switch (decision.ruling) {
        case Ruling::accepted:
            words = "aceptado";
            break;
        case Ruling::refused:
            words = refusals_in_words(decision);
            break;
        case Ruling::unknown_act:
            words = fmt::format("sin_paso: el estado ({}) no conoce el acto{}", fmt::join(decision.states, ", "),
                                decision.paused ? ", está en pausa" : "");
            break;
        case Ruling::bad_data: {
            std::vector<std::string> errors;
            for (const auto& error : decision.errors)
                errors.push_back(fmt::format("{}: {}", error.path, error.message));
            words = fmt::format("datos_invalidos: {}", fmt::join(errors, "; "));
            break;
        }
        case Ruling::bad_links:
            words = "vinculos_invalidos: " + decision.errors.front().message;
            break;
        case Ruling::in_the_future:
            words = "en_el_futuro: la fecha es posterior a la del registro";
            break;
        case Ruling::before_stage:
            words = fmt::format("antes_de_la_etapa: la etapa presente empezó el {}", to_iso(decision.since));
            break;
        case Ruling::not_allowed:
            words = "sin_permiso: el rol no realiza este acto";
            break;
        case Ruling::stale:
            words = "otra versión";
            break;
        case Ruling::exists:
            words = "el expediente ya existe";
            break;
        case Ruling::no_case:
            words = "el expediente no existe";
            break;
        case Ruling::needs_cases:
            words = "faltan expedientes";
            break;
    }
    return decision.trouble.empty() ? words : fmt::format("{} [{}]", words, decision.trouble);
}

void compare(const YAML::Node& expected, const Seen& seen, const Place& place, const ScenarioSetting& setting,
             bool in_base, ScenarioResult& result) {
    Comparison(expected, seen, place, setting, in_base, result).run();
}

}  // namespace hito::api
