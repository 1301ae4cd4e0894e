#include "api/reference.hpp"

#include "engine/describe.hpp"
#include "engine/render.hpp"
#include "engine/render_common.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace hito::api {

namespace {

/// Where a norm is read, from a page in docs/.
std::string_view link_of(const Norm& norm) {
    constexpr std::string_view own = "docs/";
    return norm.address.starts_with(own) ? norm.address.substr(own.size()) : norm.address;
}

constexpr std::string_view generated = "<!-- Generado por hito: no se edita a mano. -->\n\n";

/// Text in a cell of a Markdown table.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

class Writer {
public:
    template <class... Args>
    void add(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string_view type_in_words(FieldType type) {
    switch (type) {
        case FieldType::text:
            return "texto";
        case FieldType::money:
            return "pesos";
        case FieldType::date:
            return "fecha";
        case FieldType::percent:
            return "porcentaje";
        case FieldType::integer:
            return "entero";
        case FieldType::boolean:
            return "sí o no";
        case FieldType::word:
            return "palabra";
        case FieldType::object:
            return "objeto";
        case FieldType::list:
            return "lista";
        case FieldType::texts:
            return "lista de textos";
    }
    return {};
}

void add_fields(Writer& out, std::span<const FieldInfo> fields, const std::string& prefix = {}) {
    for (const auto& field : fields) {
        std::string type(type_in_words(field.type));
        if (!field.words.empty()) type += fmt::format(": `{}`", fmt::join(field.words, "`, `"));
        out.add("| `{}{}` | {} | {} | {} |\n", prefix, field.name, cell(type), field.required ? "sí" : "",
                cell(field.meaning));
        const bool many = field.type == FieldType::list;
        if (!field.parts.empty()) add_fields(out, field.parts, prefix + std::string(field.name) + (many ? "[]." : "."));
    }
}

void add_states(Writer& out, const Workflow& workflow) {
    out.add("### Estados\n\n| Estado | Nombre | Clase |\n|---|---|---|\n");
    for (const auto& state : workflow.states()) {
        if (state.name.empty()) continue;
        std::vector<std::string> kinds;
        if (state.region > 0) kinds.push_back("a la par de la etapa");
        if (state.final) kinds.push_back("final");
        if (state.pause) kinds.push_back(fmt::format("pausa: solo admite `{}`", fmt::join(state.allows, "`, `")));
        out.add("| `{}` | {} | {} |\n", state.name, cell(state.label), fmt::join(kinds, "; "));
    }
    out.add("\n");
}

void add_publication(Writer& out, const ActInfo& act) {
    const PublicationInfo& info = *act.publication;
    out.add("Publica: {} (`{}`), en el término `{}` ([{}]({}))", published_document(act).title, info.evidence,
            info.duty.term, citation(info.duty), link_of(info.duty.source.norm));
    if (info.asked) out.add(", si `{}`", info.asked->name);
    if (info.at_once) out.add("; el acto mismo es la publicación");
    out.add(".\n\n");
}

void add_acts(Writer& out, const Workflow& workflow) {
    out.add("### Actos\n\n");
    for (const auto& act : workflow.acts()) {
        out.add("#### {} (`{}`)\n\nLo realiza: {}.", act.label, act.name, render::who_in_words(act));
        std::vector<std::string> moves;
        for (const auto& step : workflow.steps()) {
            if (step.on != act.name) continue;
            std::string move =
                step.from == step.to
                    ? fmt::format("en `{}`", step.from)
                    : fmt::format("{} → `{}`", step.from.empty() ? "abre" : fmt::format("`{}`", step.from), step.to);
            if (!step.choice.empty()) move += fmt::format(" ({})", render::choice_in_words(step));
            moves.push_back(std::move(move));
        }
        out.add(" Pasos: {}.\n\n", fmt::join(moves, "; "));
        if (!act.evidence.empty()) {
            out.add("Soportes:");
            for (const auto& document : act.evidence)
                out.add(" {} (`{}`){}", document.title, document.kind, &document == &act.evidence.back() ? "." : ";");
            out.add("\n\n");
        }
        if (act.publication) add_publication(out, act);
        if (act.fields.empty()) continue;
        out.add("| Dato | Tipo | Obligatorio | Qué es |\n|---|---|---|---|\n");
        add_fields(out, act.fields);
        out.add("\n");
    }
}

void add_rule_lines(Writer& out, const std::vector<const RuleInfo*>& rules) {
    out.add("| Regla | Qué exige | Norma | Si no se cumple |\n|---|---|---|---|\n");
    for (const RuleInfo* rule : rules) {
        std::string effect(render::level_in_words(rule->level));
        if (rule->level == Level::justify) effect += fmt::format(" (soporte `{}`)", rule->evidence);
        if (rule->level == Level::policy) effect += fmt::format(" (por defecto `{}`)", word(rule->by_default));
        out.add("| `{}` | {} | [{}]({}) | {} |\n", rule->code, cell(rule->text), cell(citation(*rule)),
                link_of(rule->source.norm), effect);
    }
    out.add("\n");
}

void add_consequences(Writer& out, const Workflow& workflow) {
    std::vector<std::string> lines;
    for (const auto& step : workflow.steps())
        for (const ConsequenceInfo* consequence : step.consequences) {
            std::string line = fmt::format(
                "- `{}` {} por el vínculo `{}`.\n", step.on,
                consequence->opens
                    ? fmt::format("abre un expediente de `{}` con `{}`", consequence->workflow, consequence->act)
                    : fmt::format("trae `{}` en `{}`", consequence->act, consequence->workflow),
                consequence->link);
            if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
        }
    if (!lines.empty()) out.add("### Consecuencias\n\n{}\n", fmt::join(lines, ""));
}

void add_links(Writer& out, const Workflow& workflow) {
    if (workflow.links().empty()) return;
    out.add("### Vínculos al abrirlo\n\n| Vínculo | Lleva a | Obligatorio | Trae |\n|---|---|---|---|\n");
    for (const auto& link : workflow.links()) {
        std::vector<std::string> brings;
        for (const auto& fact : link.inherits) brings.push_back(fmt::format("`{}`", fact.field));
        const std::string to =
            link.workflows.empty() ? "cualquier flujo" : fmt::format("{}", fmt::join(link.workflows, ", "));
        const std::string how = link.through.empty() ? (link.required ? "sí" : "no")
                                                     : fmt::format("el de `{}`, si no se dice", link.through);
        out.add("| `{}`: {} | {} | {} | {} |\n", link.type, cell(link.label), to, how, fmt::join(brings, ", "));
    }
    out.add("\n");
}

std::vector<const RuleInfo*> rules_of(const Workflow& workflow) {
    std::vector<const RuleInfo*> rules;
    for (const auto& step : workflow.steps())
        for (const RuleInfo* rule : step.rules)
            if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    for (const auto* rule : publication_rules(workflow.acts())) rules.push_back(rule->info);
    return rules;
}

/// What is known of one rule: the acts that ask for it, the scenarios that saw it.
struct RuleTrace {
    std::vector<std::string> rows;
    std::vector<const ScenarioResult*> passing, failing;
};

/// The acts whose publication is held against that rule.
std::vector<std::string_view> acts_under(const PublicationRule& rule, const Workflow& workflow) {
    std::vector<std::string_view> out;
    for (const auto& act : workflow.acts()) {
        if (!act.publication) continue;
        const auto& rules = act.publication->duty.rules;
        if (std::any_of(rules.begin(), rules.end(), [&](const auto& one) { return one.info == rule.info; }))
            out.push_back(act.name);
    }
    return out;
}

std::map<std::string, RuleTrace, std::less<>> traces_of(const Registry& registry,
                                                        std::span<const ScenarioResult> scenarios) {
    std::map<std::string, RuleTrace, std::less<>> traces;
    for (const Workflow* workflow : registry.workflows()) {
        for (const auto* rule : publication_rules(workflow->acts()))
            traces[std::string(rule->info->code)].rows.push_back(fmt::format(
                "lo que publican `{}` en `{}`", fmt::join(acts_under(*rule, *workflow), "`, `"), workflow->name()));
        for (const auto& step : workflow->steps())
            for (const RuleInfo* rule : step.rules) {
                auto& rows = traces[std::string(rule->code)].rows;
                std::string row =
                    fmt::format("`{}` en `{}`{}", step.on, workflow->name(),
                                step.from.empty() ? std::string(", al abrir") : fmt::format(", desde `{}`", step.from));
                if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(std::move(row));
            }
    }
    for (const auto& scenario : scenarios) {
        if (!scenario.passed) continue;
        for (const auto& code : scenario.rules_passed) traces[code].passing.push_back(&scenario);
        for (const auto& code : scenario.rules_failed) traces[code].failing.push_back(&scenario);
    }
    return traces;
}

std::string titles_of(const std::vector<const ScenarioResult*>& scenarios) {
    if (scenarios.empty()) return "**ninguno**";
    constexpr std::size_t shown = 3;  // A rule of the signature passes in every scenario of a contract.
    std::vector<std::string> titles;
    for (const ScenarioResult* scenario : scenarios) {
        if (titles.size() == shown) break;
        titles.push_back(
            fmt::format("«{}» ({})", scenario->title, std::filesystem::path(scenario->file).filename().string()));
    }
    const std::string more = scenarios.size() > shown ? fmt::format(" y {} más", scenarios.size() - shown) : "";
    return fmt::format("{}{}", fmt::join(titles, ", "), more);
}

/// Those of one article together, in the order in which the articles first come.
std::vector<const RuleInfo*> by_article(std::vector<const RuleInfo*> rules) {
    std::map<std::string_view, std::size_t> place;
    for (const RuleInfo* rule : rules) place.emplace(rule->source.article, place.size());
    std::stable_sort(rules.begin(), rules.end(), [&](const RuleInfo* a, const RuleInfo* b) {
        return place.at(a->source.article) < place.at(b->source.article);
    });
    return rules;
}

/// What fixes a figure and not a rule.
void add_sources(Writer& out, std::span<const ParameterText> parameters) {
    std::map<std::string, std::vector<std::string>> fixed_by;
    for (const auto& parameter : parameters)
        for (const auto& row : parameter.rows)
            if (auto& names = fixed_by[row.source]; names.empty() || names.back() != parameter.name)
                names.push_back(parameter.name);
    if (fixed_by.empty()) return;
    out.add("## Lo que fija un parámetro\n\n| Fuente | Parámetros |\n|---|---|\n");
    for (const auto& [source, names] : fixed_by) out.add("| {} | `{}` |\n", cell(source), fmt::join(names, "`, `"));
}

std::vector<const RuleInfo*> all_rules(const Registry& registry, std::span<const GeneralRule> general_rules) {
    std::vector<const RuleInfo*> rules(registry.rules().begin(), registry.rules().end());
    for (const auto& rule : general_rules)
        if (std::find(rules.begin(), rules.end(), rule.info) == rules.end()) rules.push_back(rule.info);
    return rules;
}

/// `GET /v1/informes` as a document.
void add_reports(Writer& out, std::span<const Report* const> reports) {
    if (reports.empty()) return;
    out.add("\n## Informes\n\n");
    for (const Report* report : reports) {
        out.add("### {} (`{}`)\n\n{} Norma o formato: {}.\n\n", report->title, report->name, report->about,
                report->norm);
        for (const auto& param : report->params) out.add("- `{}`: {}\n", param.name, param.meaning);
        out.add("\n| Columna | Encabezado | Tipo |\n|---|---|---|\n");
        for (const auto& column : report->columns)
            out.add("| `{}` | {} | {} |\n", column.name, cell(column.meaning), type_in_words(column.type));
        out.add("\n");
    }
}

}  // namespace

std::string reference_of(const Registry& registry, std::span<const ParameterText> parameters,
                         std::span<const GeneralRule> general_rules, std::span<const Report* const> reports) {
    Writer out;
    out.add("{}# Referencia\n\n", generated);
    for (const Workflow* workflow : registry.workflows())
        out.add("- [{}](#flujo-{})\n", workflow->label(), workflow->name());
    out.add("\n");
    for (const Workflow* workflow : registry.workflows()) {
        out.add("<a id=\"flujo-{}\"></a>\n\n## {} (`{}`)\n\n```mermaid\n{}```\n\n", workflow->name(), workflow->label(),
                workflow->name(), mermaid_of(*workflow));
        add_states(out, *workflow);
        add_acts(out, *workflow);
        add_links(out, *workflow);
        add_consequences(out, *workflow);
        out.add("### Reglas\n\n");
        if (const auto rules = rules_of(*workflow); !rules.empty()) add_rule_lines(out, rules);
        out.add(
            "### Tabla de pasos\n\n{}\n### Datos del expediente\n\n| Dato | Tipo | Obligatorio | Qué es "
            "|\n|---|---|---|---|\n",
            markdown_of(*workflow));
        add_fields(out, workflow->fields());
        out.add("\n");
    }
    if (!general_rules.empty()) {
        out.add("## Reglas de todo acto\n\n");
        std::vector<const RuleInfo*> rules;
        for (const auto& rule : general_rules) rules.push_back(rule.info);
        add_rule_lines(out, rules);
    }
    out.add("## Roles\n\n| Rol | Nombre | Actúa |\n|---|---|---|\n");
    for (const Role* role : registry.roles())
        out.add("| `{}` | {} | {} |\n", role->name, role->label, role->acts ? "sí" : "solo consulta");
    out.add("\n## Parámetros\n\n| Parámetro | Qué es | Tipo | Desde | Valor | Fuente |\n|---|---|---|---|---|---|\n");
    for (const auto& parameter : parameters)
        for (const auto& row : parameter.rows) {
            const bool first = &row == &parameter.rows.front();
            out.add("| {} | {} | {} | {} | {} | {} |\n", first ? fmt::format("`{}`", parameter.name) : "",
                    first ? cell(parameter.meaning) : "", first ? parameter.type : "", to_iso(row.from),
                    cell(row.value), cell(row.source));
        }
    add_reports(out, reports);
    return out.take();
}

std::string law_map_of(const Registry& registry, std::span<const ScenarioResult> scenarios,
                       std::span<const ParameterText> parameters, std::span<const GeneralRule> general_rules) {
    const auto traces = traces_of(registry, scenarios);
    static const RuleTrace nothing;
    std::vector<const Norm*> norms;
    std::map<const Norm*, std::vector<const RuleInfo*>> by_norm;
    for (const RuleInfo* rule : all_rules(registry, general_rules)) {
        auto& rules = by_norm[&rule->source.norm];
        if (rules.empty()) norms.push_back(&rule->source.norm);
        rules.push_back(rule);
    }
    Writer out;
    out.add("{}# Mapa de la ley\n\nNorma, artículo, regla, actos que la exigen y escenarios que la prueban.\n\n",
            generated);
    for (const Norm* norm : norms) {
        out.add("## {}\n\n{}. Vigente desde {}{}. [Texto]({})\n\n", norm->title, norm->subject, norm->in_force,
                norm->repealed.empty() ? "" : fmt::format(" hasta {}", norm->repealed), link_of(*norm));
        std::string_view article;
        for (const RuleInfo* rule : by_article(by_norm.at(norm))) {
            if (rule->source.article != article)
                out.add("{}### {}\n\n", article.empty() ? "" : "\n", rule->source.article);
            article = rule->source.article;
            const auto found = traces.find(rule->code);
            const RuleTrace& trace = found == traces.end() ? nothing : found->second;
            const bool general = std::any_of(general_rules.begin(), general_rules.end(),
                                             [&](const GeneralRule& each) { return each.info == rule; });
            out.add("- `{}`: {} ({})\n", rule->code, rule->text, render::level_in_words(rule->level));
            out.add("  - Actos: {}\n", general              ? "todos"
                                       : trace.rows.empty() ? "**ninguno**"
                                                            : fmt::format("{}", fmt::join(trace.rows, "; ")));
            out.add("  - Se cumple en: {}\n  - Falla en: {}\n", titles_of(trace.passing), titles_of(trace.failing));
        }
        out.add("\n");
    }
    add_sources(out, parameters);
    return out.take();
}

json coverage_of(const Registry& registry, std::span<const ScenarioResult> scenarios) {
    const auto traces = traces_of(registry, scenarios);
    std::size_t rows = 0;
    for (const Workflow* workflow : registry.workflows()) rows += workflow->steps().size();
    std::set<std::pair<std::string_view, std::string_view>> articles;
    json unpassed = json::array(), unfailed = json::array();
    for (const RuleInfo* rule : registry.rules()) {
        articles.insert({rule->source.norm.id, rule->source.article});
        const auto found = traces.find(rule->code);
        if (found == traces.end() || found->second.passing.empty()) unpassed.push_back(rule->code);
        if (found == traces.end() || found->second.failing.empty()) unfailed.push_back(rule->code);
    }
    return {{"workflows", registry.workflows().size()}, {"rows", rows},
            {"rules", registry.rules().size()},         {"articles", articles.size()},
            {"without_passing_scenario", unpassed},     {"without_failing_scenario", unfailed}};
}

}  // namespace hito::api
