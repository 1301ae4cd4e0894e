#include "api/svg.hpp"

#include <graphviz/gvc.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace hito::api {

namespace {

/// What Graphviz says of its errors goes here and not to the terminal. Only touched under the lock.
std::string& last_words() {
    static std::string words;
    return words;
}
int listen(char* words) {
    last_words() += words;
    return 0;
}

struct Context {
    Context() {
        agseterr(AGERR);
        agseterrf(listen);
    }
    GVC_t* gvc = gvContext();  // Loads the plugins: once in the life of the program.
};

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

}  // namespace

std::string svg_of(const std::string& dot) {
    static std::mutex one_at_a_time;
    const std::lock_guard lock(one_at_a_time);
    static const Context context;
    last_words().clear();
    const std::unique_ptr<Agraph_t, CloseGraph> graph{agmemread(dot.c_str())};
    if (!graph) throw std::invalid_argument("not a graph: " + last_words());
    if (gvLayout(context.gvc, graph.get(), "dot") != 0) throw std::runtime_error("no layout: " + last_words());
    char* data = nullptr;
    unsigned length = 0;
    const int failed = gvRenderData(context.gvc, graph.get(), "svg", &data, &length);
    std::string svg = data ? std::string(data, length) : std::string{};
    gvFreeRenderData(data);
    gvFreeLayout(context.gvc, graph.get());
    if (failed != 0) throw std::runtime_error("not drawn: " + last_words());
    // The buffer may go on behind the end of the drawing, with whatever stood there.
    const auto end = svg.rfind("</svg>");
    if (end == svg.npos) throw std::runtime_error("drawn without an end");
    svg.resize(end + 6);
    svg += '\n';
    return svg;
}

}  // namespace hito::api
