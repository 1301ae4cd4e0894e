// The architecture as a test: it reads the sources, so that what DESIGN §2 says of them stays true.
#include "tests/support/catch.hpp"
#include "workflows/registry.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace {

namespace fs = std::filesystem;
using namespace hito;

const fs::path root = HITO_SOURCE_DIR;

struct Source {
    std::string path;  ///< From the root, with slashes.
    std::string text;

    bool in(std::string_view folder) const { return path.starts_with(folder); }
    bool ends(std::string_view ending) const { return path.ends_with(ending); }
    bool is_code() const { return ends(".cpp") || ends(".hpp"); }
};

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

const std::vector<Source>& sources() {
    static const std::vector<Source> all = [] {
        std::vector<Source> out;
        for (const char* folder : {"engine", "workflows", "adapters", "api", "tests", "bench", "migrations", "cmake"})
            for (const auto& entry : fs::recursive_directory_iterator(root / folder))
                if (entry.is_regular_file())
                    out.push_back({fs::relative(entry.path(), root).generic_string(), read(entry.path())});
        std::sort(out.begin(), out.end(), [](const Source& a, const Source& b) { return a.path < b.path; });
        return out;
    }();
    return all;
}

/// Every match of the first group of `pattern`.
std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) out.push_back((*at)[1]);
    return out;
}

/// What is wrong, one a line; a test of the whole names all of it at once.
using Wrong = std::vector<std::string>;

std::string joined(const Wrong& wrong) {
    std::string out;
    for (const auto& line : wrong) out += line + "\n";
    return out;
}

#define NOTHING_WRONG(wrong) \
    INFO(joined(wrong));     \
    CHECK(wrong.empty())

/// `adapters/secop/x.hpp` → `adapters/secop/`; of the other layers their own folder.
std::string layer_of(const std::string& path) {
    const auto slash = path.find('/');
    return path.substr(0, path.starts_with("adapters/") ? path.find('/', slash + 1) + 1 : slash + 1);
}

/// Whether a file of this layer may include that one.
bool may_include(const Source& from, const std::string& what) {
    if (from.path == "api/main.cpp" || what.ends_with("_embedded.hpp")) return true;
    if (what.starts_with("engine/") || layer_of(what) == layer_of(from.path)) return true;
    // Tables, in and out, are the ground that adapters share.
    if (from.in("adapters/") && what.starts_with("adapters/tables/")) return true;
    return false;
}

TEST_CASE("dependencies point one way: api and adapters and workflows at the engine, the engine at nobody", "[tidy]") {
    Wrong wrong;
    for (const auto& source : sources()) {
        const bool layered =
            source.in("engine/") || source.in("workflows/") || source.in("adapters/") || source.in("api/");
        if (!layered || !source.is_code()) continue;
        for (const auto& included : matches(source.text, "#include \"([^\"]+)\""))
            if (!may_include(source, included)) wrong.push_back(source.path + " includes " + included);
    }
    NOTHING_WRONG(wrong);
}

TEST_CASE("Boost.MSM stays behind one header, that only lifecycles include", "[tidy]") {
    Wrong wrong;
    for (const auto& source : sources()) {
        if (!source.is_code() || source.path == "tests/tidy/tidy_test.cpp") continue;
        const bool may_msm = source.path == "engine/machine.hpp" || source.path == "engine/table.hpp";
        if (!may_msm && source.text.find("#include <boost/msm/") != source.text.npos)
            wrong.push_back(source.path + " includes boost/msm");
        // `maquina.hpp`: rows that several lifecycles share; only their own files include it.
        const bool shared_rows = source.in("workflows/") && source.ends("/maquina.hpp");
        const bool may_machine =
            (source.ends(".cpp") && (source.in("workflows/") || source.in("tests/"))) || shared_rows;
        if (!source.ends(".cpp") && source.text.find("/maquina.hpp\"") != source.text.npos)
            wrong.push_back(source.path + " includes maquina.hpp");
        if (!may_machine && source.text.find("#include \"engine/machine.hpp\"") != source.text.npos)
            wrong.push_back(source.path + " includes engine/machine.hpp");
    }
    NOTHING_WRONG(wrong);
}

TEST_CASE("no adapter and no route names a workflow or an act: they ask the registry", "[tidy]") {
    // What is left of it, which may only become less.
    const std::set<std::string> known{
        "api/scenario.cpp names abrir",                    // A key of the scenarios that is an act too.
        "api/command_demo.cpp names designar_supervisor",  // The act that the demo offers to try.
        // What follows a finding has the name of the monthly report of a project.
        "api/audit_telling.cpp names seguimiento",
        "api/openapi.cpp names seguimiento",
        // The modality of a contract that was awarded has the name of the process that leads to it.
        "adapters/secop/vocabulary.cpp names licitacion_publica",
        "adapters/secop/vocabulary.cpp names minima_cuantia",
        "adapters/secop/vocabulary.cpp names seleccion_abreviada_menor_cuantia",
        "adapters/secop/vocabulary.cpp names contratacion_directa",
        "adapters/secop/vocabulary.cpp names subasta_inversa",
        "adapters/secop/vocabulary.cpp names acuerdo_marco",
        "adapters/secop/vocabulary.cpp names concurso_meritos",
        "adapters/secop/vocabulary.cpp names regimen_especial",
        "adapters/secop/vocabulary.cpp names bolsa_productos",
    };
    std::set<std::string> names;
    for (const Workflow* workflow : registry().workflows()) {
        names.emplace(workflow->name());
        for (const auto& act : workflow->acts()) names.emplace(act.name);
    }
    REQUIRE(names.size() > 3);
    std::set<std::string> found;
    for (const auto& source : sources()) {
        if (!source.in("adapters/") && !source.in("api/")) continue;
        const std::string quote = source.ends(".sql") ? "'" : "\"";
        for (const auto& name : names)
            if (source.text.find(quote + name + quote) != source.text.npos)
                found.insert(source.path + " names " + name);
    }
    Wrong wrong;
    for (const auto& line : found)
        if (!known.contains(line)) wrong.push_back(line);
    for (const auto& line : known)
        if (!found.contains(line)) wrong.push_back("no longer so, take it off the list: " + line);
    NOTHING_WRONG(wrong);
}

TEST_CASE("every rule of a norm's file stands in the list of its file, and every list in workflows/reglas.cpp",
          "[tidy]") {
    const std::string all = read(root / "workflows/reglas.cpp");
    Wrong wrong;
    std::size_t rules = 0;
    for (const auto& source : sources()) {
        if (!source.in("workflows/law/") || !source.ends(".hpp")) continue;
        std::set<std::string> listed;
        for (const auto& list : matches(source.text, "using rules_of_\\w+ =\\s*mp::mp_list<([^;]*)>;"))
            for (auto& name : matches(list, "(\\w+)")) listed.insert(std::move(name));
        for (const auto& name : matches(source.text, "using (rules_of_\\w+) ="))
            if (all.find("append(out, " + name + "{})") == all.npos)
                wrong.push_back(name + " is not in workflows/reglas.cpp");
        const std::regex head("struct (\\w+) : RuleOn<");
        for (std::sregex_iterator at(source.text.begin(), source.text.end(), head), end; at != end; ++at) {
            const auto from = static_cast<std::size_t>(at->position());
            const auto next = source.text.find("\nstruct ", from);
            if (source.text.substr(from, next - from).find("RuleInfo info") == source.text.npos) continue;  // A choice.
            ++rules;
            if (!listed.contains((*at)[1])) wrong.push_back(source.path + ": " + (*at)[1].str() + " is in no list");
        }
    }
    CHECK(rules > 50);
    NOTHING_WRONG(wrong);
}

TEST_CASE("every rule cites an article of a norm whose text can be read", "[tidy]") {
    Wrong wrong;
    for (const RuleInfo* rule : registry().rules()) {
        const Norm& norm = rule->source.norm;
        if (rule->source.article.empty()) wrong.push_back(std::string(rule->code) + " cites no article");
        const bool readable = norm.address.starts_with("https://") || fs::is_regular_file(root / norm.address);
        if (norm.address.empty() || !readable)
            wrong.push_back(std::string(norm.id) + " has no address: " + std::string(norm.address));
    }
    NOTHING_WRONG(wrong);
}

TEST_CASE("a file is no longer than 450 lines", "[tidy]") {
    constexpr std::ptrdiff_t most = 450;
    Wrong wrong;
    for (const auto& source : sources()) {
        if (!source.is_code() && !source.ends(".sql") && !source.ends(".cmake")) continue;
        const auto lines = std::count(source.text.begin(), source.text.end(), '\n');
        if (lines > most)
            wrong.push_back(source.path + " has " + std::to_string(lines) + " lines, " + std::to_string(most) +
                            " at most");
    }
    NOTHING_WRONG(wrong);
}

TEST_CASE("nothing waits for later in a comment: what is left of the law is a GAP with its line in legal-gaps.md",
          "[tidy]") {
    const std::regex later(
        "\\b(TO"
        "DO|FIX"
        "ME|XX"
        "X|HA"
        "CK)\\b");
    Wrong wrong;
    for (const auto& source : sources()) {
        std::istringstream lines(source.text);
        int number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            if (std::regex_search(line, later))
                wrong.push_back(source.path + ":" + std::to_string(number) + ": " + line);
        }
        const bool has_gap = source.in("workflows/") && std::regex_search(source.text, std::regex("\\bGAP\\b"));
        if (has_gap && read(root / "docs/legal-gaps.md").find(source.path) == std::string::npos)
            wrong.push_back(source.path + " has a GAP that docs/legal-gaps.md does not name");
    }
    NOTHING_WRONG(wrong);
}

/// The leading numbers of a folder's file names, in order.
std::vector<int> numbers_of(const char* folder, const std::string& form) {
    std::vector<int> out;
    for (const auto& entry : fs::directory_iterator(root / folder)) {
        std::smatch match;
        const std::string name = entry.path().filename().string();
        INFO(folder << "/" << name);
        REQUIRE(std::regex_match(name, match, std::regex(form)));
        out.push_back(std::stoi(match[1]));
    }
    std::sort(out.begin(), out.end());
    return out;
}

TEST_CASE("decisions and migrations are numbered from 0001 without gaps", "[tidy]") {
    for (const auto& numbers : {numbers_of("docs/decisions", "(\\d{4})-[a-z0-9-]+\\.md"),
                                numbers_of("migrations", "(\\d{4})_[a-z0-9_]+\\.sql")}) {
        REQUIRE_FALSE(numbers.empty());
        for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(numbers[i] == static_cast<int>(i) + 1);
    }
}

TEST_CASE("every SQL file begins by saying what it does", "[tidy]") {
    Wrong wrong;
    for (const auto& source : sources())
        if (source.ends(".sql") && !source.text.starts_with("-- ")) wrong.push_back(source.path);
    NOTHING_WRONG(wrong);
}

TEST_CASE("the glossary has a line for every state and act that is stored", "[tidy]") {
    const std::string glossary = read(root / "docs/glossary.md");
    std::set<std::string> wanted;
    for (const Workflow* workflow : registry().workflows()) {
        for (const auto& state : workflow->states())
            if (!state.name.empty()) wanted.emplace(state.name);  // That of a case not opened yet has none.
        for (const auto& act : workflow->acts()) wanted.emplace(act.name);
    }
    Wrong wrong;
    for (const auto& name : wanted)
        if (glossary.find("| `" + name + "` |") == glossary.npos) wrong.push_back(name);
    NOTHING_WRONG(wrong);
}

TEST_CASE("the files that the documents point at are there", "[tidy]") {
    Wrong wrong;
    for (const char* folder : {".", "docs", "docs/decisions"})
        for (const auto& entry : fs::directory_iterator(root / folder)) {
            if (entry.path().extension() != ".md") continue;
            for (const auto& link : matches(read(entry.path()), "\\]\\(([^)#: ]+)(?:#[^)]*)?\\)"))
                if (!fs::exists(entry.path().parent_path() / link))
                    wrong.push_back(fs::relative(entry.path(), root).generic_string() + " points at " + link);
        }
    NOTHING_WRONG(wrong);
}

}  // namespace
