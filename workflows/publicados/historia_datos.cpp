#include "workflows/publicados/historia_datos.hpp"

#include "engine/retell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace hito::publicado {

namespace {

bool says_nothing(const json& value) {
    return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
           ((value.is_array() || value.is_object()) && value.empty());
}

const json* at_path(const json& from, std::string_view path) {
    const json* at = &from;
    while (!path.empty()) {
        const auto point = path.find('.');
        const auto name = path.substr(0, point);
        if (!at->is_object()) return nullptr;
        const auto found = at->find(name);
        if (found == at->end()) return nullptr;
        at = &*found;
        path = point == path.npos ? std::string_view{} : path.substr(point + 1);
    }
    return at;
}

/// How a modality is told. Source: formats/README §3.3 and the names that the SECOP II gives them.
struct ModalidadContada {
    std::string_view palabra, texto, metodo;
};
constexpr ModalidadContada modalidades[] = {
    {"licitacion_publica", "Licitación pública", "abierto"},
    {"seleccion_abreviada_menor_cuantia", "Selección Abreviada de Menor Cuantía", "abierto"},
    {"subasta_inversa", "Selección abreviada subasta inversa", "abierto"},
    // CHOICE the operations by a framework agreement go to those who are in it.
    {"acuerdo_marco", "Acuerdo marco de precios", "limitado"},
    {"bolsa_productos", "Enajenación o adquisición en bolsa de productos", "abierto"},
    {"concurso_meritos", "Concurso de méritos abierto", "abierto"},
    {"contratacion_directa", "Contratación directa", "directo"},
    {"minima_cuantia", "Mínima cuantía", "abierto"},
    {"regimen_especial", "Contratación régimen especial", "directo"},
};

/// Of what a contract is. Those that stand in no list are services; `otro` says nothing.
std::string_view category_of(const std::string& kind) {
    constexpr std::string_view works[] = {"obra", "concesion"}, goods[] = {"suministro", "compraventa"};
    if (kind.empty() || kind == "otro") return {};
    if (std::find(std::begin(works), std::end(works), kind) != std::end(works)) return "obras";
    return std::find(std::begin(goods), std::end(goods), kind) != std::end(goods) ? "bienes" : "servicios";
}

void tell_modality(json& out, const json& facts, bool shortlisted) {
    const std::string word = facts.value("modalidad", std::string());
    for (const auto& one : modalidades) {
        if (one.palabra != word) continue;
        out["modalidad"] = one.texto;
        out["metodo"] = shortlisted ? "selectivo" : one.metodo;
    }
    const auto category = category_of(facts.value("tipo_contrato", std::string()));
    if (!category.empty()) out["categoria"] = category;
    const std::string cause = facts.value("causal", std::string());
    if (cause != "sin_causal") copiar(out, "causal", facts, "causal");
}

void tell_codes(json& out, const json& facts) {
    const auto found = facts.find("unspsc");
    if (found == facts.end() || says_nothing(*found)) return;
    out["codigos"] = found->is_array() ? *found : json::array({*found});
}

void tell_budget(json& out, const json& facts) {
    json budget;
    copiar(budget, "numero", facts, "cdp.numero");
    copiar(budget, "valor", facts, "cdp.valor");
    copiar(budget, "bpin", facts, "bpin");
    if (!budget.is_null()) out["presupuesto"] = std::move(budget);
}

/// Of each, who it is.
json people(const json& facts, const char* list) {
    json out = json::array();
    const auto found = facts.find(list);
    if (found == facts.end()) return out;
    for (const auto& one : *found) {
        json who;
        copiar(who, "documento", one, "documento");
        copiar(who, "nombre", one, "nombre");
        if (!who.is_null()) out.push_back(std::move(who));
    }
    return out;
}

std::string name_of_offer(const json& facts, const std::string& document) {
    for (const auto& offer : facts.value("ofertas", json::array()))
        if (offer.value("documento", std::string()) == document) return offer.value("nombre", std::string());
    return {};
}

json award_of(const json& facts) {
    json award;
    const std::string number = facts.value("numero_contrato", std::string());
    if (number.empty()) return award;
    award["numero"] = number;
    copiar(award, "documento", facts, "adjudicatario");
    std::string name = name_of_offer(facts, facts.value("adjudicatario", std::string()));
    if (name.empty()) name = facts.value("contraparte", std::string());
    if (!name.empty()) award["nombre"] = name;
    copiar(award, "valor", facts, "valor_adjudicado");
    copiar(award, "fecha", facts, "adjudicado_el");
    return award;
}

json process_told(const Snapshot& at, bool closed, ReportSource& source) {
    const json& facts = *at.facts;
    json out;
    copiar(out, "numero", facts, "numero_proceso");
    copiar(out, "objeto", facts, "objeto");
    copiar(out, "url", facts, "url");
    copiar(out, "valor", facts, "valor_estimado");
    tell_modality(out, facts, facts.contains("precalificacion_publicada_el"));
    tell_codes(out, facts);
    tell_budget(out, facts);
    for (const char* day : {"abierto_el", "evento_creado_el"}) copiar_si_falta(out, "recibe_desde", facts, day);
    for (const char* day : {"cierre", "evento_hasta"}) copiar_si_falta(out, "recibe_hasta", facts, day);
    copiar(out, "plazo_meses", facts, "plazo_meses");
    copiar(out, "plazo_dias", facts, "plazo_dias");
    copiar(out, "acuerdo", facts, "acuerdo");
    if (json who = people(facts, "interesados"); !who.empty()) out["interesados"] = std::move(who);
    if (json who = people(facts, "ofertas"); closed && !who.empty()) out["oferentes"] = std::move(who);
    if (json award = award_of(facts); closed && !award.is_null()) out["adjudicacion"] = std::move(award);
    for (const auto& link : at.links) {
        if (link.type != "sigue_a") continue;
        if (const auto before = source.find(link.target)) copiar(out, "sigue_a", *before->facts, "numero_proceso");
    }
    return out;
}

json contract_told(const Snapshot& at) {
    const json& facts = *at.facts;
    json out;
    copiar(out, "numero", facts, "numero_contrato");
    copiar(out, "objeto", facts, "objeto");
    copiar(out, "url", facts, "url");
    copiar(out, "valor", facts, "valor_vigente");
    copiar_si_falta(out, "valor", facts, "valor_inicial");
    copiar(out, "valor_inicial", facts, "valor_inicial");
    tell_modality(out, facts, false);
    tell_codes(out, facts);
    tell_budget(out, facts);
    json who;
    copiar(who, "clase", facts, "contratista.tipo_documento");
    copiar(who, "documento", facts, "contratista.documento");
    copiar(who, "nombre", facts, "contratista.nombre");
    copiar(who, "natural", facts, "contratista.persona_natural");
    if (!who.is_null()) out["contratista"] = std::move(who);
    copiar(out, "firmado_el", facts, "fecha_suscripcion");
    copiar(out, "inicio", facts, "fecha_inicio");
    copiar(out, "fin", facts, "fin_plazo");
    copiar_si_falta(out, "fin", facts, "fecha_fin");
    copiar(out, "terminado_el", facts, "terminado_el");
    return out;
}

json line_told(const Snapshot& at) {
    const json& facts = *at.facts;
    json out;
    copiar(out, "linea", facts, "linea");
    copiar(out, "vigencia", facts, "vigencia");
    copiar(out, "necesidad", facts, "necesidad");
    copiar(out, "objeto", facts, "descripcion");
    copiar(out, "valor", facts, "valor_total");
    copiar(out, "bpin", facts, "bpin");
    tell_codes(out, facts);
    return out;
}

}  // namespace

void copiar(json& out, const char* as, const json& from, std::string_view path) {
    const json* found = at_path(from, path);
    if (found && !says_nothing(*found)) out[as] = *found;
}

void copiar_si_falta(json& out, const char* as, const json& from, std::string_view path) {
    if (!out.contains(as)) copiar(out, as, from, path);
}

json datos_contados(Parte parte, const Snapshot& at, bool si_cerro, ReportSource& source) {
    if (parte == Parte::linea) return line_told(at);
    return parte == Parte::contrato ? contract_told(at) : process_told(at, si_cerro, source);
}

json acto_contado(const ActRecord& act) {
    const json data = act.content->value("datos", json::object());
    json out = json::object();
    for (const char* name : {"numero", "valor", "amortizacion", "descripcion", "justificacion", "desde", "hasta",
                             "meses", "dias", "avance", "condicion", "vigencia", "aprobada", "nuevo_valor"})
        copiar(out, name, data, name);
    copiar(out, "cierre", data, "cierre");
    return out;
}

json documentos_contados(const ActRecord& act, const Workflow& workflow) {
    const ActInfo* known = workflow.find_act(act.act);
    json out = json::array();
    for (const auto& evidence : act.content->value("soportes", json::array())) {
        json document;
        copiar(document, "url", evidence, "url");
        if (document.is_null()) continue;
        copiar(document, "clase", evidence, "tipo");
        copiar(document, "titulo", evidence, "titulo");
        for (const auto& asked : known ? known->evidence : std::span<const EvidenceInfo>{})
            if (!document.contains("titulo") && document.value("clase", "") == asked.kind)
                document["titulo"] = asked.title;
        copiar(document, "fecha", evidence, "fecha_publicacion");
        out.push_back(std::move(document));
    }
    return out;
}

namespace {

constexpr std::string_view word_of(Parte part) {
    return part == Parte::linea ? "plan" : part == Parte::proceso ? "convocatoria" : "compromiso";
}

/// From these on everybody may know who offered: the offers are opened at the closing.
bool opens_offers(std::string_view event) {
    return event == "cierre" || event == "evaluacion" || event == "adjudicacion" || event == "aceptacion_oferta";
}

}  // namespace

void contar_expediente(ReportSource& source, const Uuid& id, const Workflow& workflow, std::vector<Evento>& events,
                       Instant since) {
    const Parte part = parte_de(workflow.name());
    bool told = false, closed = false;
    Instant last = since;
    const auto acts = source.acts(id);
    retell(workflow, acts, source.law(), [&](const ActRecord& act, const Snapshot& after) {
        last = std::max(last, act.recorded_at);
        const Hecho* fact = hecho_de(part, workflow.name(), act.act);
        if (!fact || fact->evento.empty() || (fact->si_ya_se_conto && !told)) return;
        told = true;
        closed = closed || opens_offers(fact->evento);
        json one{{"id", fmt::format("{}-{}", to_text(id), act.seq)},
                 {"evento", fact->evento},
                 {"parte", word_of(part)},
                 {"expediente", to_text(id)},
                 {"fecha", to_iso(act.date)},
                 {"registrado", to_rfc3339(last)},
                 {"datos", datos_contados(part, after, closed, source)},
                 {"acto", acto_contado(act)},
                 {"documentos", documentos_contados(act, workflow)}};
        events.push_back({last, part, id, act.seq, std::move(one)});
    });
}

void ordenar(std::vector<Evento>& events) {
    const auto place = [](const Evento& e) { return std::tuple(e.recorded, e.part, e.case_id, e.seq); };
    std::sort(events.begin(), events.end(), [&](const Evento& a, const Evento& b) { return place(a) < place(b); });
}

}  // namespace hito::publicado
