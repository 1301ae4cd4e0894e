// Which acts are told to others: of the lifecycles of a contracting chain, every act has its line in the table.
#include "workflows/publicados/historia.hpp"

#include "tests/support/catch.hpp"
#include "workflows/registry.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace hito;
using namespace hito::publicado;

namespace {

std::set<std::string_view> told_workflows() {
    std::set<std::string_view> out(selecciones.begin(), selecciones.end());
    out.insert({"contrato", "linea_paa", "garantia", "liquidacion", "pago"});
    return out;
}

bool has_act(const Workflow& workflow, std::string_view name) { return workflow.find_act(name) != nullptr; }

}  // namespace

TEST_CASE("every act of a contracting chain is an event or says why it is none", "[historia]") {
    for (const auto name : told_workflows()) {
        const Workflow* workflow = registry().find(name);
        REQUIRE(workflow);
        for (const auto& act : workflow->acts()) {
            INFO(name << "." << act.name);
            const Hecho* fact = hecho_de(parte_de(name), name, act.name);
            REQUIRE(fact);
            CHECK(fact->evento.empty() == !fact->razon.empty());
        }
    }
}

TEST_CASE("every act that the table names is one of a lifecycle of its part, and stands there once", "[historia]") {
    std::set<std::string> seen;
    for (const auto& fact : hechos()) {
        INFO(fact.flujo << "." << fact.acto);
        CHECK(seen.insert(std::to_string(static_cast<int>(fact.parte)) + std::string(fact.flujo) + "." +
                          std::string(fact.acto))
                  .second);
        const auto all = told_workflows();
        CHECK(std::any_of(all.begin(), all.end(), [&](std::string_view name) {
            return parte_de(name) == fact.parte && (fact.flujo.empty() || fact.flujo == name) &&
                   has_act(*registry().find(name), fact.acto);
        }));
    }
}

TEST_CASE("every state of a project says how far it has come", "[historia]") {
    for (const char* name : {"proyecto", "proyecto_sgr"})
        for (const auto& state : registry().find(name)->states()) {
            if (state.region != 0 || state.name.empty()) continue;  // Without a name: before it is opened.
            INFO(name << "." << state.name);
            CHECK_FALSE(etapa_de_proyecto(state.name).empty());
        }
}
