#include "engine/lint.hpp"

#include "engine/checks.hpp"
#include "engine/describe.hpp"
#include "engine/publication.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hito {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `snake_case` without accents, as names are stored and served.
bool is_stored_name(std::string_view name) {
    return !name.empty() && is_lower(name.front()) && name.back() != '_' &&
           std::all_of(name.begin(), name.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}

bool is_rule_code(std::string_view code) {
    const auto dot = code.find('.');
    return dot != std::string_view::npos && is_stored_name(code.substr(0, dot)) && is_stored_name(code.substr(dot + 1));
}

std::string state_in_words(std::string_view state) {
    return state.empty() ? "el expediente sin abrir" : fmt::format("el estado «{}»", state);
}

/// The lint in the making. One sentence stands once, however many rows lead to it.
class Lint {
public:
    Lint(const Registry& registry, std::span<const GeneralRule> general_rules) : registry_{registry} {
        for (const auto& rule : general_rules) use(*rule.info);
        for (const RuleInfo* rule : registry.rules()) listed_.insert(rule);
        for (const Workflow* workflow : registry.workflows())
            for (const auto& step : workflow->steps())
                for (const ConsequenceInfo* consequence : step.consequences)
                    for (const Workflow* target : targets_of(*consequence))
                        brought_about_.insert({target->name(), consequence->act});
    }

    std::vector<Problem> run() {
        std::set<std::string_view> names;
        for (const Workflow* workflow : registry_.workflows()) {
            at_ = workflow;
            if (!is_stored_name(workflow->name())) tell("nombre_mal_formado", "su nombre no es snake_case sin tildes");
            if (!names.insert(workflow->name()).second) tell("flujo_repetido", "otro flujo tiene el mismo nombre");
            check_table();
            check_names();
            check_acts();
            check_consequences();
            check_links();
            check_rows();
            check_publications();
        }
        at_ = nullptr;
        check_roles();
        check_rules();
        return std::move(found_);
    }

private:
    template <class... Args>
    void tell(std::string kind, fmt::format_string<Args...> format, Args&&... args) {
        Problem problem{std::move(kind), at_ ? std::string(at_->name()) : std::string{},
                        fmt::format(format, std::forward<Args>(args)...)};
        if (at_) problem.sentence = fmt::format("{}: {}", problem.workflow, problem.sentence);
        if (std::find(found_.begin(), found_.end(), problem) == found_.end()) found_.push_back(std::move(problem));
    }

    void use(const RuleInfo& rule) { used_.insert(&rule); }

    void check_table() {
        if (at_->states().size() > checks::max_states)
            return tell("demasiados_estados", "tiene {} estados y el máximo es {}; divida la vida en fases",
                        at_->states().size(), checks::max_states);
        const States initial = at_->initial_states();
        find_flaws(at_->steps(), at_->states(), initial,
                   [&](Flaw flaw, std::string_view first, std::string_view second) { tell_flaw(flaw, first, second); });
        for (const auto& step : at_->steps())
            for (const auto name : {step.from, step.to})
                if (!at_->find_state(name))
                    tell("estado_desconocido", "una fila nombra el estado «{}», que no existe", name);
    }

    void tell_flaw(Flaw flaw, std::string_view first, std::string_view second) {
        const std::string state = state_in_words(first);
        switch (flaw) {
            case Flaw::state_twice:
                return tell("estado_repetido", "dos estados se guardan con el nombre «{}»", first);
            case Flaw::unreachable:
                return tell("estado_inalcanzable", "ninguna serie de actos lleva al estado «{}»", first);
            case Flaw::dead_end:
                return tell("estado_sin_salida", "{} no es final y desde allí no se llega a ningún final", state);
            case Flaw::final_left:
                return tell("final_con_salida", "{} es final y una fila sale de allí", state);
            case Flaw::both_fire:
                return tell("dos_filas_posibles", "desde {} dos filas responden al acto «{}» sin excluirse", state,
                            second);
            case Flaw::answer_uncovered:
                return tell("respuesta_sin_fila", "desde {} ninguna fila atiende la respuesta «{}»", state, second);
            case Flaw::stage_lost:
                return tell("reanudar_pierde_etapa",
                            "{} interrumpe varias etapas y no puede volver a «{}»: al reanudar se pierde la etapa",
                            state, second);
            case Flaw::resume_moves_stage:
                return tell("reanudar_mueve_etapa", "el acto «{}» termina la pausa «{}» y además cambia la etapa",
                            second, first);
        }
    }

    void check_names() {
        for (const auto& state : at_->states()) {
            if (!state.name.empty() && !is_stored_name(state.name))
                tell("nombre_mal_formado", "el estado «{}» no es snake_case sin tildes", state.name);
            for (const auto act : state.allows)
                if (!at_->find_act(act))
                    tell("acto_desconocido", "la pausa «{}» permite el acto «{}», que el flujo no conoce", state.name,
                         act);
        }
        std::set<std::string_view> acts;
        for (const auto& act : at_->acts()) {
            if (!is_stored_name(act.name))
                tell("nombre_mal_formado", "el acto «{}» no es snake_case sin tildes", act.name);
            if (!acts.insert(act.name).second)
                tell("acto_repetido", "dos actos se guardan con el nombre «{}»", act.name);
        }
    }

    void check_acts() {
        for (const auto& act : at_->acts()) {
            for (const Role* role : act.who) {
                known_roles_.insert(role->name);
                const Role* listed = registry_.find_role(role->name);
                if (!listed)
                    tell("rol_desconocido", "el acto «{}» es del rol «{}», que no está entre los roles", act.name,
                         role->name);
                else if (!listed->acts)
                    tell("rol_que_no_actua", "el acto «{}» es del rol «{}», que solo consulta", act.name, role->name);
            }
            if (!act.who.empty()) continue;
            if (act.by_clock)
                tell("reloj_sin_rol", "el acto «{}» es del reloj y ningún rol lo realiza; dele el rol del reloj",
                     act.name);
            else if (!brought_about_.contains({at_->name(), act.name}))
                tell("acto_sin_quien", "el acto «{}» no lo realiza ningún rol, ni el reloj, ni otro expediente",
                     act.name);
        }
    }

    /// The lifecycles that a consequence may reach: the one it names, or all that know its act.
    std::vector<const Workflow*> targets_of(const ConsequenceInfo& consequence) const {
        std::vector<const Workflow*> out;
        for (const Workflow* one : registry_.workflows())
            if (consequence.workflow.empty() ? one->find_act(consequence.act) != nullptr
                                             : one->name() == consequence.workflow)
                out.push_back(one);
        return out;
    }

    void check_consequences() {
        for (const auto& step : at_->steps())
            for (const ConsequenceInfo* consequence : step.consequences) {
                const auto targets = targets_of(*consequence);
                if (targets.empty())
                    tell("consecuencia_sin_flujo", "el acto «{}» trae una consecuencia en el flujo «{}», que no existe",
                         step.on, consequence->workflow.empty() ? "cualquiera" : consequence->workflow);
                for (const Workflow* target : targets) check_consequence(step, *consequence, *target);
                if (consequence->link.empty())
                    tell("consecuencia_sin_vinculo", "la consecuencia «{}» en «{}» no dice por qué vínculo llega",
                         consequence->act, consequence->workflow);
            }
    }

    void check_consequence(const StepInfo& step, const ConsequenceInfo& consequence, const Workflow& target) {
        if (!target.find_act(consequence.act))
            tell("consecuencia_sin_acto", "el acto «{}» trae como consecuencia «{}» en «{}», que no conoce ese acto",
                 step.on, consequence.act, target.name());
        else if (!open_to(consequence, target))
            tell("consecuencia_cerrada", "el acto «{}» trae como consecuencia «{}» en «{}», que {}", step.on,
                 consequence.act, target.name(),
                 consequence.opens ? "no abre expedientes con ese acto" : "solo lo admite para abrir un expediente");
    }

    /// A link leads to lifecycles that are there, and what it brings stands in them and in the act that opens.
    void check_links() {
        for (const auto& link : at_->links()) {
            for (const auto name : link.workflows) {
                const Workflow* other = registry_.find(name);
                if (!other) {
                    tell("vinculo_sin_flujo", "el vínculo «{}» lleva al flujo «{}», que no existe", link.type, name);
                    continue;
                }
                for (const auto& fact : link.inherits)
                    if (!knows_field(other->fields(), fact.from))
                        tell("herencia_sin_dato", "por «{}» hereda «{}» de «{}», que no tiene ese dato", link.type,
                             fact.from, name);
            }
            for (const auto& fact : link.inherits)
                for (const auto act : at_->opening_acts())
                    if (!knows_field(at_->find_act(act)->fields, fact.field))
                        tell("herencia_sin_campo", "por «{}» hereda «{}», que el acto «{}» no pide", link.type,
                             fact.field, act);
        }
    }
    static bool knows_field(std::span<const FieldInfo> fields, std::string_view path) {
        const auto point = path.find('.');
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const FieldInfo& one) { return one.name == path.substr(0, point); });
        if (field == fields.end()) return false;
        return point == path.npos || knows_field(field->parts, path.substr(point + 1));
    }

    /// An opening needs a row from where no case is yet; any other consequence a row from a state of a case.
    static bool open_to(const ConsequenceInfo& consequence, const Workflow& target) {
        const auto steps = target.steps();
        return std::any_of(steps.begin(), steps.end(), [&](const StepInfo& step) {
            return step.on == consequence.act && step.from.empty() == consequence.opens;
        });
    }

    void check_rows() {
        for (const auto& step : at_->steps())
            for (const RuleInfo* rule : step.rules) {
                use(*rule);
                if (!listed_.contains(rule))
                    tell("regla_sin_lista", "la regla «{}» del acto «{}» no está en la lista de ninguna norma",
                         rule->code, step.on);
            }
    }

    void check_publications() {
        const auto acts = at_->acts();
        const auto tells = [](const ActInfo& act) { return act.tells_publications; };
        const bool told = std::any_of(acts.begin(), acts.end(), tells);
        for (const auto& act : acts) {
            if (!act.publication) continue;
            if (!told)
                tell("publica_sin_registro", "el acto «{}» publica y ningún acto registra lo que se publicó", act.name);
            if (act.publication->duty.rules.empty())
                tell("publica_sin_reglas", "lo que publica el acto «{}» no tiene regla de su término", act.name);
        }
        for (const auto* rule : publication_rules(acts)) {
            use(*rule->info);
            if (!listed_.contains(rule->info))
                tell("regla_sin_lista", "la regla «{}» de lo que se publica no está en la lista de ninguna norma",
                     rule->info->code);
        }
    }

    void check_roles() {
        for (const Role* role : registry_.roles())
            if (role->acts && !known_roles_.contains(role->name))
                tell("rol_sin_actos", "el rol «{}» actúa y ningún acto lo conoce", role->name);
    }

    void check_rules() {
        std::map<std::string_view, const RuleInfo*> codes;
        std::vector<const RuleInfo*> all(registry_.rules().begin(), registry_.rules().end());
        std::copy_if(used_.begin(), used_.end(), std::back_inserter(all),
                     [&](const RuleInfo* rule) { return !listed_.contains(rule); });
        for (const RuleInfo* rule : all) {
            if (!codes.emplace(rule->code, rule).second)
                tell("regla_repetida", "el código de regla «{}» está dos veces", rule->code);
            if (!used_.contains(rule))
                tell("regla_sin_uso", "ninguna fila usa la regla «{}» ({})", rule->code, citation(*rule));
            if (!is_rule_code(rule->code))
                tell("codigo_mal_formado", "el código de regla «{}» no tiene la forma flujo.regla", rule->code);
            if (rule->text.empty()) tell("regla_sin_texto", "la regla «{}» no dice qué exige", rule->code);
            if (rule->level == Level::justify && rule->evidence.empty())
                tell("regla_sin_soporte", "la regla «{}» admite justificación y no dice con qué soporte", rule->code);
            check_norm(*rule);
        }
    }

    void check_norm(const RuleInfo& rule) {
        const Norm& norm = rule.source.norm;
        if (norm.title.empty())
            tell("norma_sin_titulo", "la regla «{}» cita la norma «{}», que no tiene título", rule.code, norm.id);
        if (norm.address.empty())
            tell("norma_sin_direccion", "la regla «{}» cita «{}», que no dice dónde se lee", rule.code, norm.title);
        if (rule.source.article.empty())
            tell("regla_sin_articulo", "la regla «{}» no dice el artículo de «{}»", rule.code, norm.title);
        for (const auto day : {norm.in_force, norm.repealed, rule.in_force, rule.repealed})
            if (!day.empty() && !parse_date(day))
                tell("vigencia_mal_escrita", "la regla «{}» tiene una fecha de vigencia que no es AAAA-MM-DD: «{}»",
                     rule.code, day);
    }

    const Registry& registry_;
    const Workflow* at_ = nullptr;
    std::vector<Problem> found_;
    std::set<const RuleInfo*> listed_, used_;
    std::set<std::string_view> known_roles_;
    std::set<std::pair<std::string_view, std::string_view>> brought_about_;
};

}  // namespace

std::vector<Problem> lint(const Registry& registry, std::span<const GeneralRule> general_rules) {
    return Lint(registry, general_rules).run();
}

}  // namespace hito
