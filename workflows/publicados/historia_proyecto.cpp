// The investment projects of an entity with what is contracted for them, told as they stand. Source: formats/README
// §3.5; decision 0014.
#include "workflows/publicados/historia_datos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace hito::publicado {

namespace {

constexpr std::string_view bancos[] = {"proyecto", "proyecto_sgr"};

struct Etapa {
    std::string_view estado, etapa;
};
// clang-format off
constexpr Etapa etapas[] = {
    {"en_formulacion", "idea"}, {"devuelto_mga", "idea"},
    {"presentado", "preparacion"}, {"transferido", "preparacion"}, {"en_control_formulacion", "preparacion"},
    {"en_viabilidad", "preparacion"}, {"viable", "preparacion"}, {"registrado", "preparacion"},
    {"priorizado", "preparacion"}, {"programado_poai", "preparacion"}, {"con_recursos", "preparacion"},
    {"aprobado", "preparacion"}, {"sin_contratar", "preparacion"}, {"en_proceso_contratacion", "preparacion"},
    {"contratado_sin_acta_inicio", "ejecucion"}, {"contratado_en_ejecucion", "ejecucion"}, {"en_ejecucion", "ejecucion"},
    {"terminado", "terminacion"}, {"para_cierre", "terminacion"}, {"en_cierre", "terminacion"}, {"cerrado", "terminacion"},
    {"no_viable", "cancelado"}, {"archivado", "cancelado"}, {"desaprobado", "cancelado"}, {"recursos_liberados", "cancelado"},
};
// clang-format on

/// Of a contract: before it is signed, while it is owed, after.
std::string_view stage_of_contract(std::string_view state) {
    if (state == "en_elaboracion") return "previa";
    return state == "suscrito" || state == "en_ejecucion" ? "activa" : "cerrada";
}

/// Sums by source what was appropriated, in whichever year.
void tell_money(json& out, const json& facts) {
    std::int64_t appropriated = 0, paid = 0;
    std::map<std::string, std::int64_t> sources;
    for (const auto& year : facts.value("vigencias", json::array())) {
        appropriated += year.value("apropiado", std::int64_t{0});
        paid += year.value("pagado", std::int64_t{0});
        for (const auto& source : year.value("fuentes", json::array()))
            sources[source.value("fuente", std::string())] += source.value("valor", std::int64_t{0});
    }
    if (appropriated > 0) out["apropiado"] = appropriated;
    if (paid > 0) out["pagado"] = paid;
    for (const auto& [source, value] : sources)
        if (!source.empty() && value > 0) out["fuentes"].push_back({{"fuente", source}, {"valor", value}});
    copiar_si_falta(out, "apropiado", facts, "valor_total");
}

json project_told(const Snapshot& at) {
    const json& facts = *at.facts;
    json out;
    copiar(out, "bpin", facts, "bpin");
    copiar(out, "nombre", facts, "nombre");
    copiar(out, "descripcion", facts, "alcance");
    copiar(out, "necesidad", facts, "identificacion.problema");
    copiar(out, "objetivo", facts, "identificacion.objetivo_general.descripcion");
    copiar(out, "ejecutor", facts, "ejecutor");
    copiar(out, "desde", facts, "horizonte_desde");
    copiar(out, "hasta", facts, "horizonte_hasta");
    copiar(out, "hasta_el", facts, "horizonte");
    copiar(out, "aprobado_el", facts, "aprobacion");
    copiar_si_falta(out, "aprobado_el", facts, "viable_el");
    copiar(out, "municipios", facts, "municipios");
    copiar(out, "avance_fisico", facts, "avance_fisico_horizonte");
    copiar_si_falta(out, "avance_fisico", facts, "avance_fisico");
    copiar(out, "avance_financiero", facts, "avance_financiero");
    tell_money(out, facts);
    return out;
}

struct Del {
    std::size_t hash = 0;  ///< Of its BPIN.
    Uuid id;
};

std::vector<Del> contracts_by_project(ReportSource& source) {
    std::vector<Del> out;
    source.cases("contrato", [&](const Snapshot& at) {
        const std::string bpin = at.facts->value("bpin", std::string());
        if (!bpin.empty()) out.push_back({std::hash<std::string>{}(bpin), at.id});
    });
    std::sort(out.begin(), out.end(),
              [](const Del& a, const Del& b) { return std::tuple(a.hash, a.id) < std::tuple(b.hash, b.id); });
    return out;
}

/// Nothing of a draft: nobody outside knows of it yet.
std::optional<json> contract_of(ReportSource& source, const Snapshot& at) {
    std::vector<Evento> events;
    contar_expediente(source, at.id, *at.workflow, events);
    if (events.empty()) return std::nullopt;
    ordenar(events);
    json out{{"clave", clave_de_la_cadena(at)},
             {"etapa", stage_of_contract(at.states.front())},
             {"clase", at.facts->value("tipo_contrato", std::string())},
             {"datos", datos_contados(Parte::contrato, at, true, source)},
             {"eventos", json::array()}};
    for (auto& event : events) out["eventos"].push_back(std::move(event.told));
    return out;
}

json contracts_of(ReportSource& source, const std::string& bpin, std::span<const Del> all) {
    json out = json::array();
    const std::size_t hash = std::hash<std::string>{}(bpin);
    auto at =
        std::lower_bound(all.begin(), all.end(), hash, [](const Del& one, std::size_t h) { return one.hash < h; });
    for (; at != all.end() && at->hash == hash; ++at) {
        const auto found = source.find(at->id);
        if (!found || found->facts->value("bpin", std::string()) != bpin) continue;
        try {
            if (auto one = contract_of(source, *found)) out.push_back(std::move(*one));
        } catch (const std::runtime_error& error) {
            source.leave_out(fmt::format("{}: {}", to_text(at->id), error.what()));
        }
    }
    return out;
}

void tell(ReportSource& source, const std::function<bool(const Snapshot&)>& wanted, const StorySink& give) {
    const auto contracts = contracts_by_project(source);
    for (const auto bank : bancos)
        source.cases(bank, [&](const Snapshot& at) {
            // Without BPIN it is not in the bank yet.
            const std::string bpin = at.facts->value("bpin", std::string());
            if (bpin.empty() || !wanted(at)) return;
            const auto acts = source.acts(at.id);
            give({{"clave", bpin},
                  {"etapa", etapa_de_proyecto(at.states.front())},
                  {"actualizado", to_rfc3339(acts.empty() ? Instant{} : acts.back().recorded_at)},
                  {"datos", project_told(at)},
                  {"contratos", contracts_of(source, bpin, contracts)}});
        });
}

}  // namespace

std::string_view etapa_de_proyecto(std::string_view estado) {
    for (const auto& one : etapas)
        if (one.estado == estado) return one.etapa;
    return {};
}

const Story proyectos{"proyectos", "Un proyecto de inversión registrado, como está, con sus contratos.", tell};

}  // namespace hito::publicado
