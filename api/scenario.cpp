#include "api/scenario.hpp"

#include "api/scenario_expect.hpp"
#include "api/scenario_file.hpp"
#include "engine/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace hito::api {

namespace {

/// The cases of one scenario, in memory.
class MemoryWorld : public World {
public:
    const Snapshot* find(const Uuid& id) const override {
        const auto found = cases_.find(id);
        return found == cases_.end() ? nullptr : &found->second;
    }
    bool absent(const Uuid& id) const override { return !find(id); }
    /// The business key of another case of its lifecycle that a case of the decision asks for, as the database would
    /// refuse it; empty: none.
    std::string taken_key(const Decision& decision) const {
        std::map<std::pair<const Workflow*, std::string>, Uuid> asked;
        for (const auto& touched : decision.touched)
            for (const auto& key : summary_of(touched.after)->keys) {
                const std::pair place{touched.after.workflow, key};
                const auto held = keys_.find(place);
                if (held != keys_.end() && held->second != touched.after.id) return key;
                if (!asked.emplace(place, touched.after.id).second && asked[place] != touched.after.id) return key;
            }
        return {};
    }
    void keep(const Decision& decision) {
        for (const auto& touched : decision.touched) {
            if (!cases_.contains(touched.after.id)) order_.push_back(touched.after.id);
            for (const auto& key : summary_of(touched.after)->keys)
                keys_[{touched.after.workflow, key}] = touched.after.id;
            cases_[touched.after.id] = touched.after;
        }
    }
    /// In the order in which they were opened.
    const std::vector<Uuid>& order() const { return order_; }

private:
    std::map<Uuid, Snapshot> cases_;
    std::vector<Uuid> order_;
    std::map<std::pair<const Workflow*, std::string>, Uuid> keys_;  ///< A key once held stays held.
};

class ScenarioRun {
public:
    ScenarioRun(const ScenarioSetting& setting, ScenarioResult& result) : setting_{setting}, result_{result} {}

    void run(const std::vector<ScenarioText>& chain) {
        find_beginning(chain);
        for (const auto& scenario : chain) read_entity(scenario);
        calendar_ = setting_.calendar(closed_);
        law_.calendar = calendar_.get();
        for (const auto& scenario : chain) {
            in_base_ = &scenario != &chain.back();
            for (const auto& step : scenario.acts) {
                place_ = {scenario.file, line_of(step)};
                try {
                    run_step(step);
                } catch (const ScenarioError&) { throw; } catch (const std::exception& error) {
                    throw ScenarioError(place_.file, place_.line,
                                        fmt::format("el paso no se pudo decidir: {}", error.what()));
                }
            }
        }
        if (!setting_.ended) return;
        std::vector<const Snapshot*> cases;
        for (const Uuid& id : world_.order()) cases.push_back(world_.find(id));
        setting_.ended(result_.title, cases, law_);
    }

private:
    [[noreturn]] void fail(const YAML::Node& at, const std::string& sentence) const {
        const int line = at.IsDefined() ? line_of(at) : 0;
        throw ScenarioError(place_.file, line > 0 ? line : place_.line, sentence);
    }

    /// A value without a date holds from the first day of the year in which the scenario begins: newer than the law's
    /// own rows until then, and not lapsed for those that last a year.
    void find_beginning(const std::vector<ScenarioText>& chain) {
        std::optional<Date> first;
        for (const auto& scenario : chain)
            for (const auto& step : scenario.acts)
                for (const char* key : {"fecha", "reloj"})
                    if (step.IsMap() && step[key] && step[key].IsScalar())
                        if (const auto day = parse_date(step[key].Scalar()))
                            first = first ? std::min(*first, *day) : *day;
        if (first) beginning_ = std::chrono::year{year_of(*first)} / 1 / 1;
    }

    // --- The entity ---

    void read_entity(const ScenarioText& scenario) {
        const YAML::Node& entity = scenario.entity;
        if (!entity || entity.IsNull()) return;
        place_ = {scenario.file, line_of(entity)};
        require_keys(entity, {"nit", "presupuesto_anual", "parametros", "politicas", "dias_no_habiles", "personas"},
                     scenario.file, "entidad");
        if (entity["nit"]) nit_ = entity["nit"].Scalar();
        if (entity["presupuesto_anual"])
            law_.parameters.add("presupuesto_anual", beginning_, json_of(entity["presupuesto_anual"]), "escenario");
        for (const auto& entry : entity["parametros"]) read_parameter(entry.first.Scalar(), entry.second);
        if (entity["personas"]) law_.people = People::from_json(json_of(entity["personas"]));
        for (const auto& entry : entity["politicas"]) read_policy(entry.first, entry.second);
        for (const auto& day : entity["dias_no_habiles"]) {
            if (day.IsMap()) require_keys(day, {"fecha", "motivo"}, scenario.file, "dias_no_habiles");
            const bool bare = day.IsScalar();
            closed_.push_back({date_in(bare ? day : day["fecha"], "dias_no_habiles"),
                               bare || !day["motivo"] ? "no hábil" : day["motivo"].Scalar()});
        }
    }
    void read_parameter(const std::string& name, const YAML::Node& node) {
        if (!node.IsSequence()) return law_.parameters.add(name, beginning_, json_of(node), "escenario");
        for (const auto& row : node) {
            if (!row.IsMap()) {
                fail(row, fmt::format("el parámetro {} espera un valor o filas {{desde, valor, fuente}}", name));
            }
            require_keys(row, {"desde", "valor", "fuente"}, place_.file, name);
            law_.parameters.add(name, date_in(row["desde"], name), json_of(row["valor"]),
                                row["fuente"] ? row["fuente"].Scalar() : "escenario");
        }
    }
    void read_policy(const YAML::Node& rule, const YAML::Node& value) {
        if (!setting_.registry.find_rule(rule.Scalar()))
            fail(rule, fmt::format("ninguna regla tiene el código «{}»", rule.Scalar()));
        for (const Policy policy : {Policy::off, Policy::warn, Policy::block})
            if (const std::string& word = value.Scalar(); word == (policy == Policy::off    ? "off"
                                                                   : policy == Policy::warn ? "warn"
                                                                                            : "block")) {
                law_.policies[rule.Scalar()] = policy;
                return;
            }
        fail(value, fmt::format("la política {} espera off, warn o block", rule.Scalar()));
    }

    // --- Steps ---

    void run_step(const YAML::Node& step) {
        if (!step.IsMap()) fail(step, "cada paso es un mapa de clave y valor");
        if (step["abrir"]) return open(step);
        if (step["abierto_por"]) return name_opened(step);
        if (step["reloj"]) return run_clock(step);
        if (!step["en"]) fail(step, "el paso no dice abrir, en, abierto_por ni reloj");
        const Uuid id = case_named(step["en"]);
        if (!step["acto"]) {
            require_keys(step, {"en", "espera"}, place_.file, "paso");
            return compare(step["espera"], {nullptr, world_.find(id), &law_, {}}, place_, setting_, in_base_, result_);
        }
        require_keys(step, {"en", "acto", "fecha", "por", "datos", "soportes", "motivo", "modo", "registro", "espera"},
                     place_.file, "acto");
        const Snapshot& at = *world_.find(id);
        Command command = command_of(step, *at.workflow, step["acto"].Scalar());
        command.target = id;
        perform(step, command);
    }

    void open(const YAML::Node& step) {
        require_keys(step,
                     {"abrir", "acto", "como", "fecha", "por", "datos", "vinculos", "soportes", "motivo", "modo",
                      "registro", "espera"},
                     place_.file, "abrir");
        const Workflow* workflow = workflow_named(step["abrir"]);
        Command command =
            command_of(step, *workflow, step["acto"] ? step["acto"].Scalar() : opening_act(step, *workflow));
        command.opens = workflow;
        command.target = derived_uuid(Uuid{}, ++count_);
        for (const auto& link : step["vinculos"]) {
            require_keys(link, {"tipo", "con"}, place_.file, "vinculos");
            if (!link["tipo"] || !link["con"]) fail(link, "el vínculo espera {tipo, con}");
            command.links.push_back({link["tipo"].Scalar(), case_named(link["con"])});
        }
        perform(step, command);
        if (step["como"] && world_.find(command.target)) name_case(step["como"], command.target);
    }

    std::string opening_act(const YAML::Node& step, const Workflow& workflow) const {
        const auto acts = workflow.opening_acts();
        if (acts.size() != 1)
            fail(step, fmt::format("el flujo {} se abre con varios actos; diga cuál en acto: {}", workflow.name(),
                                   fmt::join(acts, ", ")));
        return std::string(acts.front());
    }

    Command command_of(const YAML::Node& step, const Workflow& workflow, const std::string& act) const {
        Command command;
        command.act = act;
        command.date = date_in(step["fecha"], "fecha");
        const ActInfo* info = workflow.find_act(act);
        if (!info) fail(step["acto"], fmt::format("el flujo {} no tiene el acto «{}»", workflow.name(), act));
        command.data = step["datos"] ? json_of(step["datos"], info->fields) : json::object();
        read_person(step, command);
        if (step["motivo"]) command.motive = step["motivo"].Scalar();
        if (const auto mode = step["modo"]) {
            const auto parsed = parse_mode(mode.Scalar());
            if (!parsed) fail(mode, "modo: se espera exigir o registrar");
            command.mode = *parsed;
        }
        if (step["soportes"]) {
            FieldErrors errors;
            read_value(json_of(step["soportes"], evidence_list), Form::wire, command.evidence, "soportes", errors);
            if (!errors.empty())
                fail(step["soportes"], fmt::format("{}: {}", errors.front().path, errors.front().message));
        }
        return command;
    }
    static constexpr std::span<const FieldInfo> evidence_list = FieldsOf<Evidence>::value;

    void read_person(const YAML::Node& step, Command& command) const {
        const YAML::Node by = step["por"];
        if (!by) fail(step, "falta «por: {persona, rol}»");
        require_keys(by, {"persona", "rol"}, place_.file, "por");
        if (!by["persona"] || !by["rol"]) fail(by, "se espera «por: {persona, rol}»");
        command.person = by["persona"].Scalar();
        command.role = setting_.registry.find_role(by["rol"].Scalar());
        if (!command.role) fail(by["rol"], fmt::format("no hay un rol «{}»", by["rol"].Scalar()));
    }

    void perform(const YAML::Node& step, const Command& command) {
        const Decision decision = decided(command, recorded_at(step, command.date));
        compare(step["espera"], {&decision, world_.find(command.target), &law_, taken_key_}, place_, setting_, in_base_,
                result_);
    }

    Decision decided(const Command& command, Instant recorded_at) {
        ++result_.acts;
        const Moment moment{recorded_at, derived_uuid(Uuid{}, ++count_)};
        Decision decision = decide(world_, command, moment, {nit_, setting_.registry, law_, setting_.general_rules});
        taken_key_ = world_.taken_key(decision);
        if (!taken_key_.empty()) return decision;
        for (const auto& touched : decision.touched) {
            if (!touched.before && touched.after.id != command.target) opened_by_[touched.after.id] = command.target;
            for (const auto& record : touched.records) note_rows(*touched.after.workflow, record);
        }
        world_.keep(decision);
        return decision;
    }

    /// The rows that an accepted act went through, one in each region that knows it.
    void note_rows(const Workflow& workflow, const ActRecord& record) {
        if (!record.accepted) return;
        for (const auto& row : workflow.steps())
            for (std::size_t region = 0; row.on == record.act && region < record.states_after.size(); ++region)
                if (row.from == record.states_before[region] && row.to == record.states_after[region])
                    result_.rows.insert(&row);
    }

    /// Noon in Bogotá of the day of the act, unless the scenario says otherwise.
    Instant recorded_at(const YAML::Node& step, Date day) const {
        const YAML::Node node = step["registro"];
        if (!node) return noon(day);
        if (const auto instant = parse_instant(node.Scalar())) return *instant;
        return noon(date_in(node, "registro"));
    }
    static Instant noon(Date day) { return Instant{day} + std::chrono::hours{17}; }

    // --- The clock ---

    void run_clock(const YAML::Node& step) {
        require_keys(step, {"reloj", "en", "espera"}, place_.file, "reloj");
        const Date as_of = date_in(step["reloj"], "reloj");
        std::set<std::string> tried;
        for (;;) {
            std::optional<Command> earliest;
            for (const Uuid& id : world_.order()) {
                auto next = next_clock_act(*world_.find(id), law_, setting_.clock_role, as_of);
                if (next && !tried.contains(next->key) && (!earliest || next->date < earliest->date))
                    earliest = std::move(next);
            }
            if (!earliest) break;
            tried.insert(earliest->key);
            // The clock runs every day: what passed yesterday is recorded today.
            const Decision decision = decided(*earliest, noon(earliest->date + Days{1}));
            if (decision.ruling != Ruling::accepted || !taken_key_.empty())
                result_.differences.push_back({place_.file.string(), place_.line,
                                               fmt::format("el reloj no pudo realizar {} el {}: {}", earliest->act,
                                                           to_iso(earliest->date), in_words(decision, taken_key_))});
        }
        if (!step["espera"]) return;
        if (!step["en"]) fail(step, "reloj con espera necesita «en»");
        compare(step["espera"], {nullptr, world_.find(case_named(step["en"])), &law_, {}}, place_, setting_, in_base_,
                result_);
    }

    // --- Names ---

    void name_case(const YAML::Node& alias, const Uuid& id) {
        if (alias.Scalar().find('.') != std::string::npos) fail(alias, "el nombre de un expediente no lleva punto");
        if (!aliases_.emplace(alias.Scalar(), id).second)
            fail(alias, fmt::format("ya hay un expediente «{}»", alias.Scalar()));
    }

    void name_opened(const YAML::Node& step) {
        require_keys(step, {"abierto_por", "flujo", "como"}, place_.file, "abierto_por");
        if (!step["flujo"] || !step["como"]) fail(step, "se espera {abierto_por, flujo, como}");
        const Uuid opener = case_named(step["abierto_por"]);
        const Workflow* workflow = workflow_named(step["flujo"]);
        const auto& order = world_.order();
        for (auto id = order.rbegin(); id != order.rend(); ++id) {
            const auto by = opened_by_.find(*id);
            if (by != opened_by_.end() && by->second == opener && world_.find(*id)->workflow == workflow)
                return name_case(step["como"], *id);
        }
        fail(step,
             fmt::format("«{}» no abrió ningún expediente de {}", step["abierto_por"].Scalar(), workflow->name()));
    }

    /// `c1`, or `c1.tipo`: the case that c1 leads to by a link of that type, or the latest that leads to c1 by it.
    Uuid case_named(const YAML::Node& node) const {
        const std::string& name = node.Scalar();
        const auto dot = name.find('.');
        const auto found = aliases_.find(name.substr(0, dot));
        if (found == aliases_.end()) fail(node, fmt::format("ningún expediente se llama «{}»", name.substr(0, dot)));
        if (dot == std::string::npos) return found->second;
        const std::string type = name.substr(dot + 1);
        for (const auto& link : world_.find(found->second)->links)
            if (link.type == type) return link.target;
        const auto& order = world_.order();
        for (auto id = order.rbegin(); id != order.rend(); ++id)
            for (const auto& link : world_.find(*id)->links)
                if (link.target == found->second && (link.type == type || world_.find(*id)->workflow->name() == type))
                    return *id;
        fail(node, fmt::format("«{}» no tiene un vínculo «{}»", found->first, type));
    }

    const Workflow* workflow_named(const YAML::Node& node) const {
        const Workflow* workflow = setting_.registry.find(node.Scalar());
        if (!workflow) fail(node, fmt::format("no hay un flujo «{}»", node.Scalar()));
        return workflow;
    }

    Date date_in(const YAML::Node& node, std::string_view what) const {
        const auto date = node && node.IsScalar() ? parse_date(node.Scalar()) : std::nullopt;
        if (!date) fail(node, fmt::format("{}: se espera una fecha AAAA-MM-DD", what));
        return *date;
    }

    const ScenarioSetting& setting_;
    ScenarioResult& result_;
    std::string nit_ = "900000000";
    Law law_;
    Date beginning_{};
    std::vector<ClosedDay> closed_;
    std::unique_ptr<Calendar> calendar_;
    MemoryWorld world_;
    std::map<std::string, Uuid> aliases_;
    std::map<Uuid, Uuid> opened_by_;
    Place place_;
    bool in_base_ = false;
    std::string taken_key_;  ///< By another case, of the last decision.
    unsigned count_ = 0;
};

ScenarioResult unreadable(const std::filesystem::path& file, const ScenarioError& error) {
    ScenarioResult result;
    result.title = file.filename().string();
    result.file = file.string();
    result.line = error.line;
    result.differences.push_back({error.file, error.line, error.sentence});
    return result;
}

}  // namespace

std::vector<ScenarioResult> run_scenario_text(const std::string& text, const std::filesystem::path& name,
                                              const ScenarioSetting& setting) {
    std::vector<ScenarioText> scenarios;
    try {
        scenarios = read_scenarios(text, name);
    } catch (const ScenarioError& error) { return {unreadable(name, error)}; }
    std::vector<ScenarioResult> results;
    for (const auto& scenario : scenarios) {
        ScenarioResult result{
            scenario.title, scenario.norm, scenario.file.string(), scenario.line, false, 0, {}, {}, {}};
        try {
            ScenarioRun(setting, result).run(with_bases(scenario, scenarios));
        } catch (const ScenarioError& error) {
            result.differences.push_back({error.file, error.line, error.sentence});
        } catch (const YAML::Exception& error) {
            result.differences.push_back(
                {name.string(), error.mark.line + 1, fmt::format("no se entiende: {}", error.msg)});
        }
        result.passed = result.differences.empty();
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<ScenarioResult> run_scenarios(const std::filesystem::path& file, const ScenarioSetting& setting) {
    try {
        return run_scenario_text(read_text(file), file, setting);
    } catch (const ScenarioError& error) { return {unreadable(file, error)}; }
}

std::string in_words(const ScenarioResult& result) {
    std::string out;
    for (const auto& difference : result.differences)
        out += fmt::format("{}:{}: {}\n", difference.file, difference.line, difference.sentence);
    return out;
}

}  // namespace hito::api
