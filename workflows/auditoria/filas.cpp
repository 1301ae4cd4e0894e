#include "workflows/auditoria/filas.hpp"

#include "workflows/contrato/sujeto.hpp"
#include "workflows/hallazgo/hallazgo.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/hechos_proceso.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_hallazgos.hpp"
#include "workflows/law/parametros_paa.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace hito::auditoria {

namespace {

using namespace law;

/// What a selection process is known by, whatever its modality: the groups that all of them share.
struct Proceso : IdentidadProceso,
                 ModalidadDelProceso,
                 ObjetoAContratar,
                 TramiteEstudios,
                 Convocada,
                 Ofertas,
                 InformeEvaluacion,
                 Adjudicacion,
                 FinDelProceso {
    static constexpr auto fields = std::tuple_cat(
        IdentidadProceso::fields, ModalidadDelProceso::fields, ObjetoAContratar::fields, TramiteEstudios::fields,
        Convocada::fields, Ofertas::fields, InformeEvaluacion::fields, Adjudicacion::fields, FinDelProceso::fields);
};

bool tells(const Workflow& workflow, std::string_view name) {
    return std::any_of(workflow.fields().begin(), workflow.fields().end(),
                       [&](const FieldInfo& field) { return field.name == name; });
}
/// Whether the cases of a lifecycle are processes: they tell what it may cost and who offered.
bool is_process(const Workflow& workflow) { return tells(workflow, "valor_estimado") && tells(workflow, "ofertas"); }

/// The last day of a contract that began, as far as it is known; none: no term was agreed.
std::optional<Date> last_day(const contrato::Contrato& c) {
    return c.terminado_el ? c.terminado_el : fin_previsto(c, c);
}

bool natural_person(const Contratista& who) {
    return who.persona_natural || who.tipo_documento.starts_with("cedula") || who.tipo_documento == "pasaporte";
}

/// What a modality takes in the entity that day. Errors: std::out_of_range, no figure for that year.
std::optional<Money> ceiling_of(Modalidad modality, Date day, Money budget, const Parameters& parameters) {
    if (modality == Modalidad::minima_cuantia) return minima_cuantia(budget, day, parameters);
    if (modality == Modalidad::seleccion_abreviada_menor_cuantia) return menor_cuantia(budget, day, parameters);
    return std::nullopt;
}

std::vector<Observation> splits(std::vector<Compra> purchases, Date day, const Law& law,
                                std::vector<std::string>& left_out) {
    std::set<int> years_without;
    const auto ceiling = [&](Modalidad modality, Date on) -> std::optional<Money> {
        const auto budget = law.parameters.find(presupuesto_anual, on);
        try {
            if (budget) return ceiling_of(modality, on, *budget, law.parameters);
        } catch (const std::out_of_range&) {
            // No minimum wage for that year: nor is there a ceiling.
        }
        if (modality == Modalidad::minima_cuantia || modality == Modalidad::seleccion_abreviada_menor_cuantia)
            years_without.insert(year_of(on));
        return std::nullopt;
    };
    auto out = fraccionamiento(std::move(purchases),
                               {law.at(fraccionamiento_meses, day), law.at(fraccionamiento_similitud, day), ceiling});
    for (const int year : years_without)
        left_out.push_back(
            fmt::format("R05 de {}: falta el presupuesto anual de la entidad o el SMMLV de ese año", year));
    return out;
}

/// The limit of the mínima cuantía is what the plan of the year says, else what follows from the budget of the entity.
std::vector<Observation> split_lines(const VistoDePlaneacion& seen, Date day, const Law& law,
                                     std::vector<std::string>& left_out) {
    std::set<int> years_without;
    const auto limit = [&](int year) -> std::optional<Money> {
        if (const auto told = seen.limite_minima.find(year); told != seen.limite_minima.end()) return told->second;
        const Date first = Date{std::chrono::year{year} / 1 / 1};
        try {
            if (const auto budget = law.parameters.find(presupuesto_anual, first))
                return minima_cuantia(*budget, first, law.parameters);
        } catch (const std::out_of_range&) {
            // No minimum wage for that year: nor is there a limit.
        }
        years_without.insert(year);
        return std::nullopt;
    };
    auto out = lineas_fraccionadas(lineas_de_minima(seen), {law.at(paa_fraccionamiento_meses, day), limit});
    for (const int year : years_without)
        left_out.push_back(fmt::format("A08 de {}: falta el límite de mínima cuantía del plan", year));
    return out;
}

}  // namespace

void Filas::look(const Snapshot& at) {
    for (const auto& link : at.links) {
        vecinos_.emplace(at.id, link.target);
        vecinos_.emplace(link.target, at.id);
    }
    if (planeacion_.look(at) && at.workflow->name() != "contrato") return;
    if (at.workflow->name() == "contrato") return look_at_contract(at);
    if (tells(*at.workflow, "numero_proceso") && tells(*at.workflow, "valor_estimado")) planeacion_.look_at_process(at);
    if (is_process(*at.workflow)) return look_at_process(at);
    if (at.workflow->name() != "hallazgo") return;
    const auto& finding = at.facts.as<hallazgo::Hallazgo>();
    funciones_[at.id].push_back(
        {at.id, finding.registrado_por, "registrar_hallazgo", Papel::control, finding.registrado_el});
}

void Filas::look_at_contract(const Snapshot& at) {
    const auto& c = at.facts.as<contrato::Contrato>();
    contratos_[at.id] = c.numero_contrato;
    if (c.fecha_suscripcion) {
        compras_.push_back({at.id,
                            c.numero_contrato,
                            "suscribir",
                            *c.fecha_suscripcion,
                            c.valor_inicial,
                            c.modalidad,
                            {},
                            palabras_de(c.objeto)});
        funciones_[at.id].push_back({at.id, c.ordenador, "suscribir", Papel::ordenador, c.fecha_suscripcion});
    }
    for (const auto& one : c.designaciones)
        funciones_[at.id].push_back({at.id, one.persona, "designar_supervisor", Papel::supervisor, one.desde});
    // GAP only the last reports are kept in the case (docs/legal-gaps.md).
    for (const auto& one : c.ultimos_informes) informes_.push_back({at.id, c.numero_contrato, one.huella, one.fecha});
    // GAP other entities, hours and former contractors are not known (docs/legal-gaps.md).
    const auto last = last_day(c);
    if (c.tipo_contrato == TipoContrato::prestacion_servicios && natural_person(c.contratista) && c.fecha_inicio &&
        last)
        servicios_.push_back({at.id, c.numero_contrato, c.contratista.documento, *c.fecha_inicio, *last});
}

void Filas::look_at_process(const Snapshot& at) {
    Proceso p;
    FieldErrors none;
    read_fields(at.facts.value(), Form::stored, p, {}, none);
    auto& classes = clases_[at.id];
    for (const auto& code : p.unspsc)
        if (auto one = clase_unspsc(code); !one.empty()) classes.push_back(std::move(one));
    // Once its contract is signed, that one is the purchase; without a contract there is none.
    if (p.abierto_el && !p.terminado_el)
        compras_.push_back({at.id, p.numero_proceso, "abrir", *p.abierto_el,
                            p.adjudicado_el ? p.valor_adjudicado : p.valor_estimado, p.modalidad, classes,
                            palabras_de(p.objeto)});
    auto& functions = funciones_[at.id];
    for (const auto& one : p.evaluadores)
        functions.push_back({at.id, one, "publicar_informe", Papel::evaluador, p.informe_publicado_el});
    if (!p.cdp_expedido_por.empty())
        functions.push_back({at.id, p.cdp_expedido_por, "expedir_cdp", Papel::presupuesto, {}});
    if (p.abierto_el && p.cierre && p.adjudicado_el)
        procesos_.push_back({at.id, p.numero_proceso, p.adjudicatario, static_cast<int>(p.ofertas.size()),
                             p.valor_estimado, p.valor_adjudicado, *p.abierto_el, *p.cierre, *p.adjudicado_el});
}

/// A contract is of the classes of the process that it came from.
std::vector<Compra> Filas::purchases() const {
    std::vector<Compra> out = compras_;
    for (auto& one : out) {
        const auto [from, to] = vecinos_.equal_range(one.id);
        for (auto link = from; link != to; ++link)
            if (const auto found = clases_.find(link->second); found != clases_.end() && one.clases.empty())
                one.clases = found->second;
    }
    return out;
}

std::vector<Vecindad> Filas::neighbourhoods() const {
    std::vector<Vecindad> out;
    for (const auto& [id, number] : contratos_) {
        Vecindad around{id, number, {}};
        std::set<Uuid> near;
        const auto add = [&](const Uuid& of) {
            for (const auto* functions : {&funciones_, &planeacion_.funciones})
                if (const auto found = functions->find(of); found != functions->end())
                    around.funciones.insert(around.funciones.end(), found->second.begin(), found->second.end());
        };
        add(id);
        const auto [from, to] = vecinos_.equal_range(id);
        for (auto link = from; link != to; ++link) {
            if (!near.insert(link->second).second || contratos_.contains(link->second)) continue;
            add(link->second);
            // A certificate stands behind its process and behind its registries.
            const auto [first, last] = vecinos_.equal_range(link->second);
            for (auto more = first; more != last; ++more)
                if (planeacion_.cdps.contains(more->second) && near.insert(more->second).second) add(more->second);
        }
        if (around.funciones.size() > 1) out.push_back(std::move(around));
    }
    return out;
}

void Filas::find_planning(Date day, const Law& law, const std::vector<Vecindad>& around,
                          const std::function<void(std::string_view, const Look&)>& add,
                          std::vector<std::string>& left_out) const {
    const auto& seen = planeacion_;
    const auto on_lines = sobre_las_lineas(seen);
    add("A04", [&] { return contrato_sin_linea(contratos_firmados(seen), seen.planes_publicados); });
    add("A05", [&] { return linea_posterior(on_lines); });
    add("A06", [&] { return proceso_y_linea(on_lines, law.at(paa_tolerancia_valor, day)); });
    add("A07", [&] { return valor_y_linea(lineas_contratadas(seen), law.at(paa_desviacion_valor, day)); });
    add("A08", [&] { return split_lines(seen, day, law, left_out); });
    add("A12", [&] { return cdp_posterior(actos_con_cdp(seen)); });
    add("A13", [&] { return rp_posterior(inicios_con_rp(seen)); });
    add("A15", [&] { return bpin_en_la_cadena(cadenas(seen)); });
    add("A17", [&] { return reservas_de_inversion(reservas_por_anio(seen), law.at(reservas_inversion_parte, day)); });
    add("A18", [&] { return reserva_sin_cancelar(reservas_vivas(seen, law), day); });
    add("A20", [&] { return compromiso_sin_registro(compromisos_de_proyecto(seen)); });
    add("A21", [&] { return apropiacion_sin_proyecto(apropiaciones_de_inversion(seen)); });
    add("A29", [&] { return inversion_sin_bpin(contratos_de_inversion(seen)); });
    add("A29", [&] { return bpin_fuera_del_banco(bpines_dichos(seen), bpines_del_banco(seen)); });
    add("A30", [&] { return misma_persona(around); });
    add("A35", [&] { return huella_del_plan(versiones_de_planes(seen)); });
    add("A36", [&] { return proyecto_cerrado(proyectos_cerrados(seen)); });
}

std::vector<Observation> Filas::found(Date day, const Law& law, std::vector<std::string>& left_out) const {
    std::vector<Observation> out;
    const auto around = neighbourhoods();
    const auto add = [&](std::string_view code, const Look& look) {
        try {
            auto more = look();
            std::move(more.begin(), more.end(), std::back_inserter(out));
        } catch (const std::out_of_range& error) { left_out.push_back(fmt::format("{}: {}", code, error.what())); }
    };
    add("R05", [&] { return splits(purchases(), day, law, left_out); });
    add("R19", [&] { return informe_repetido(informes_); });
    add("R32", [&] { return servicios_simultaneos(servicios_, law.at(servicios_simultaneos_maximo, day)); });
    add("R33", [&] { return funciones_incompatibles(around); });
    add("R38", [&] {
        return oferente_unico(procesos_, {law.at(oferente_unico_precio, day), law.at(oferente_unico_plazo_dias, day)},
                              *law.calendar);
    });
    find_planning(day, law, around, add, left_out);
    return out;
}

}  // namespace hito::auditoria
