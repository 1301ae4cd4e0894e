#include "engine/render.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/toy.hpp"

using namespace hito;
using hito::test::golden;
using hito::test::permit;
using hito::test::visit;

namespace {

const Highlight halfway{{"otorgado", "activo"}, {"solicitado", "otorgado", "suspendido", "activo"}};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the pictures of a lifecycle are those kept", "[render]") {
    CHECK(mermaid_of(permit()) == golden("permiso.mmd", mermaid_of(permit())));
    CHECK(mermaid_of(visit()) == golden("visita.mmd", mermaid_of(visit())));
    CHECK(dot_of(permit()) == golden("permiso.dot", dot_of(permit())));
    CHECK(dot_of(permit(), halfway) == golden("permiso_recorrido.dot", dot_of(permit(), halfway)));
}

TEST_CASE("the tables of a lifecycle are those kept", "[render]") {
    CHECK(markdown_of(permit()) == golden("permiso.md", markdown_of(permit())));
    CHECK(text_table_of(permit(), 110) == golden("permiso.txt", text_table_of(permit(), 110)));
}

TEST_CASE("a case is marked where it stands and where it passed", "[render]") {
    const std::string text = mermaid_of(permit(), halfway);
    CHECK(has(text, "class solicitado,suspendido recorrido"));
    CHECK(has(text, "class otorgado,activo actual"));
    const std::string dot = dot_of(permit(), halfway);
    CHECK(has(dot, "\"activo\" -> \"suspendido\" [label"));
    CHECK_FALSE(has(dot_of(permit()), "penwidth=2.5"));
}
