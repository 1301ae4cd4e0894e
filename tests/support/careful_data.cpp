#include "tests/support/careful_data.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace hito::test {

namespace {

// --- Reading the facts -----------------------------------------------------------------------------------------------

Money amount(const json& facts, const char* name) {
    return Money::of_cents(facts.is_object() ? facts.value(name, std::int64_t{0}) : 0);
}
std::optional<Date> date(const json& facts, const char* name) {
    return facts.is_object() && facts.contains(name) ? parse_date(facts[name].get<std::string>()) : std::nullopt;
}
const json& list(const json& facts, const char* name) {
    static const json none = json::array();
    return facts.is_object() && facts.contains(name) ? facts[name] : none;
}
json wire(Money value) { return to_pesos(std::max(value, Money{})); }
std::string iso(Date day) { return to_iso(day); }

struct Work {
    const Desktop& on;
    Dice& dice;

    const json& facts() const { return on.facts; }
    Date today() const { return on.today; }
    std::string number(const char* prefix) const { return prefix + std::to_string(on.serial); }
};

// --- The contract ----------------------------------------------------------------------------------------------------

json contractor(const char* document) {
    return {{"tipo_documento", "NIT"}, {"documento", document}, {"nombre", "Consorcio " + std::string(document)}};
}
json cdp(const Work& work, Money value) {
    const Date first{std::chrono::year{year_of(work.today())} / 1 / 1};
    return {{"numero", work.number("CDP-")}, {"fecha", iso(first)}, {"valor", wire(value)}};
}

json draft_contract(const Work& work) {
    constexpr std::array kinds{"obra", "suministro", "consultoria", "compraventa", "prestacion_servicios"};
    Dice& dice = work.dice;
    const Money value = pesos(dice.between(50, 3'000) * std::int64_t{1'000'000});
    json data{{"numero_contrato", work.number("C-")},
              {"objeto", "Objeto"},
              {"modalidad", "licitacion_publica"},
              {"tipo_contrato", dice.one_of(kinds)},
              {"contratista", contractor("900123456")},
              {"valor_inicial", wire(value)},
              {"plazo_meses", dice.between(1, 5)},
              {"cdp", cdp(work, value)},
              {"vigencia_futura",
               {{"acto", "Acuerdo 9"},
                {"fecha", iso(work.today())},
                {"hasta_vigencia", year_of(work.today()) + 3},
                {"valor", wire(value)}}},
              {"clausulas_excepcionales", true},
              {"pacta_multas", true},
              {"clausula_penal", 10},
              {"pacta_liquidacion", dice.chance(60)},
              {"modo_inicio", dice.chance(25) ? "requisitos" : "acta"}};
    if (dice.chance(40)) data["anticipo_pactado"] = 30;
    if (dice.chance(50)) data.update({{"exige_garantia", false}, {"motivo_sin_garantia", "Valor menor"}});
    return data;
}

json supervision_report(const Work& work) {
    const json& facts = work.facts();
    const Date began = date(facts, "fecha_inicio").value_or(work.today());
    const auto end = date(facts, "fin_plazo").value_or(work.today());
    const int before = facts.is_object() ? facts.value("avance_fisico", 0) / 100 : 0;
    const int reached = std::clamp(before + work.dice.between(10, 60), 0, 100);
    const Money value = share_of(amount(facts, "valor_vigente"), percent(reached));
    const auto& last = list(facts, "ultimos_informes");
    Date from = began;
    if (!last.empty()) from = *parse_date(last.back().at("hasta").get<std::string>()) + Days{1};
    const Date to = std::max(from, std::min(work.today(), end));
    return {{"desde", iso(from)},
            {"hasta", iso(to)},
            {"avance", reached},
            {"seguridad_social", true},
            {"valor_ejecutado", wire(value)},
            {"huella", work.number("h")}};
}

json payment(const Work& work) {
    const json& facts = work.facts();
    const auto& reports = list(facts, "ultimos_informes");
    json data{{"factura", work.number("FE-")}};
    Money received;
    if (!reports.empty()) {
        received = amount(reports.back(), "valor_ejecutado");
        data["periodo_desde"] = reports.back().at("desde");
        data["periodo_hasta"] = reports.back().at("hasta");
    }
    const Money due = received - amount(facts, "valor_facturado");
    const Money value = work.dice.chance(50) ? due : share_of(due, percent(50));
    const Money open = amount(facts, "anticipo_desembolsado") - amount(facts, "anticipo_amortizado");
    data["valor"] = wire(std::max(value, pesos(1)));
    data["amortizacion"] = wire(std::min(open, value));
    return data;
}

json suspension(const Work& work) {
    return {{"causa", "fuerza_mayor"},
            {"desde", iso(work.today())},
            {"hasta", iso(work.today() + Days{work.dice.between(5, 40)})},
            {"garante_avisado", true}};
}
json resumption(const Work& work) { return {{"reanuda_el", iso(work.today())}}; }
json longer_suspension(const Work& work) {
    const auto& all = list(work.facts(), "suspensiones");
    Date last = work.today();
    if (!all.empty()) last = date(all.back(), "hasta").value_or(last);
    return {{"hasta", iso(std::max(last, work.today()) + Days{15})}};
}

json hearing(const Work& work) {
    return {{"audiencia_el", iso(work.today())}, {"contratista_citado", true}, {"garante_citado", true}};
}
json fine(const Work& work) {
    json data = hearing(work);
    data.update({{"valor", 1'000'000}, {"obligaciones_pendientes", "Falta entregar"}});
    return data;
}
json forfeiture(const Work& work) {
    json data = hearing(work);
    data.update({{"incumplimiento_grave", true}, {"amenaza_paralizacion", true}, {"ejecutoria", iso(work.today())}});
    return data;
}

/// What the budget registry has left and nobody is owed.
json released(const Work& work) {
    const json& facts = work.facts();
    const Money owed = amount(facts, "saldo_a_favor_contratista") - amount(facts, "saldo_pagado");
    return {{"valor", wire(amount(facts, "rp_valor") - amount(facts, "valor_pagado") - amount(facts, "saldo_liberado") -
                           std::max(owed, Money{}))}};
}

// --- The guarantee ---------------------------------------------------------------------------------------------------

json cover(const char* which, Money value, Date from, Date to) {
    return {{"amparo", which}, {"valor", wire(value)}, {"desde", iso(from)}, {"hasta", iso(to)}};
}
json covers(const Work& work, Money value, Money advance, Date end) {
    const Date from = work.today() - Days{3};
    json all{cover("cumplimiento", minimum_share_of(value, percent(12)), from, add_months(end, Months{7})),
             cover("salarios_prestaciones", minimum_share_of(value, percent(6)), from, add_months(end, Months{38})),
             cover("responsabilidad_civil", std::max(pesos(2'000'000'000), minimum_share_of(value, percent(6))), from,
                   end + Days{400}),
             cover("estabilidad_obra", minimum_share_of(value, percent(10)), from, add_months(end, Months{64}))};
    if (advance > Money{}) all.push_back(cover("buen_manejo_anticipo", advance, from, add_months(end, Months{7})));
    if (work.dice.chance(60)) all.erase(3);  // Short lives are seen to their end.
    if (work.dice.chance(60)) all.erase(1);
    return all;
}

json presented(const Work& work) {
    const json& contract = work.on.linked;
    const Money value = std::max(amount(contract, "valor_vigente"), pesos(50'000'000));
    const int share = contract.is_object() ? contract.value("anticipo_pactado", 0) : 0;
    const Money advance = share_of(value, Percent{share});
    const Date end = date(contract, "fin_plazo").value_or(add_months(work.today(), Months{6}));
    const json party = contract.is_object() ? contract.value("contratista", json::object()) : json::object();
    const std::string document = party.value("documento", "900123456");
    return {{"numero", work.number("GU-")},
            {"mecanismo", "poliza"},
            {"garante", "Seguros del Sur"},
            {"garante_autorizado", true},
            {"tomador", document},
            {"beneficiario", "800000001"},
            {"fecha_expedicion", iso(work.today())},
            {"firmada", true},
            {"contrato", contract.is_object() ? contract.value("numero_contrato", "C-1") : "C-1"},
            {"entidad", "800000001"},
            {"contratista", document},
            {"valor_contrato", wire(value)},
            {"valor_anticipo", wire(advance)},
            {"fecha_suscripcion", iso(date(contract, "fecha_suscripcion").value_or(work.today()))},
            {"fecha_fin_plazo", iso(end)},
            {"amparos", covers(work, value, advance, end)}};
}
json adjusted(const Work& work) {
    const json& facts = work.facts();
    const Date end = date(facts, "fecha_fin_plazo").value_or(work.today());
    return {{"numero_anexo", work.number("A-")},
            {"fecha_expedicion", iso(work.today())},
            {"firmada", true},
            {"amparos", covers(work, amount(facts, "valor_contrato"), amount(facts, "valor_anticipo"),
                               std::max(end, work.today()))}};
}
json loss(const Work& work) {
    const auto& covered = list(work.facts(), "amparos");
    json data{{"amparo", "cumplimiento"},
              {"valor", 1'000'000},
              {"fecha_ocurrencia", iso(work.today() - Days{1})},
              {"acto_administrativo", work.number("R-")}};
    if (covered.empty()) return data;
    const json& one = work.dice.one_of(covered);
    const Date last = date(one, "hasta").value_or(work.today());
    data["amparo"] = one.value("amparo", "cumplimiento");
    data["fecha_ocurrencia"] = iso(std::min(last, work.today() - Days{1}));
    return data;
}
json loss_paid(const Work& work) {
    const json declared = work.facts().is_object() ? work.facts().value("siniestro", json::object()) : json::object();
    return {{"valor_pagado", wire(amount(declared, "valor"))}, {"notificado_al_garante_el", iso(work.today())}};
}

// --- The liquidation -------------------------------------------------------------------------------------------------

json handed_over(const Work& work) {
    const json value = wire(pesos(100'000'000));
    return {{"numero_contrato", work.number("C-")},
            {"fecha_terminacion", iso(work.today() - Days{work.dice.between(0, 200)})},
            {"valor_inicial", value},
            {"valor_vigente", value},
            {"valor_pagado", wire(pesos(40'000'000))},
            {"valor_rp", value}};
}

/// Figures that balance, from those that the contract handed over.
json figures(const Work& work) {
    const json& facts = work.facts();
    const Money whole = amount(facts, "valor_vigente"), paid = amount(facts, "valor_pagado");
    const Money advance = amount(facts, "anticipo_por_amortizar");
    const Money most = std::min(whole, amount(facts, "valor_rp"));
    const Money done = advance > Money{} ? paid - advance : work.dice.chance(80) ? most : share_of(paid, percent(50));
    const Money due = done - paid, to_contractor = std::max(due, Money{});
    return {{"valor_inicial", wire(amount(facts, "valor_inicial"))},
            {"valor_adiciones", wire(amount(facts, "valor_adiciones"))},
            {"valor_reducciones", wire(amount(facts, "valor_reducciones"))},
            {"valor_vigente", wire(whole)},
            {"valor_ejecutado", wire(done)},
            {"valor_pagado", wire(paid)},
            {"saldo_a_favor_contratista", wire(to_contractor)},
            {"saldo_a_favor_entidad", wire(paid - done)},
            {"saldo_a_liberar", wire(amount(facts, "valor_rp") - paid - to_contractor)},
            {"anticipo_girado", wire(advance)},
            {"aportes_verificados", true},
            {"informe_final_fecha", iso(work.today())},
            {"firma_ordenador", true},
            {"firma_contratista", true},
            {"paz_y_salvo", true},
            {"numero_acto", work.number("R-")},
            {"motivacion", "No hubo acuerdo"},
            {"clase", "sentencia"},
            {"numero_providencia", work.number("S-")},
            {"fecha_ejecutoria", iso(work.today())}};
}

// --- What was published ----------------------------------------------------------------------------------------------

json published(const Work& work) {
    const auto& waiting = list(work.facts(), "por_publicar");
    const std::string address = "https://ejemplo.co/" + work.number("d");
    if (waiting.empty()) return {{"acto", "suscribir"}, {"url", address}};
    const json& one = work.dice.one_of(waiting);
    json data{{"acto", one.at("acto")}, {"url", address}};
    if (work.dice.chance(30)) data["expedido"] = work.dice.one_of(one.at("dias")).at("dia");
    return data;
}

// --- All of them -----------------------------------------------------------------------------------------------------

using Writer = std::function<json(const Work&)>;
using Writers = std::map<std::string, Writer, std::less<>>;

Writer fixed(json data) {
    return [data = std::move(data)](const Work&) { return data; };
}
/// A value of so many percent of another.
Writer share(const char* of, int hundredths) {
    return [=](const Work& work) {
        return json{{"valor", wire(share_of(amount(work.facts(), of), Percent{hundredths}))},
                    {"plan_inversion_aprobado", true},
                    {"manejo", "fiducia"},
                    {"justificacion", "Lo pide el supervisor"}};
    };
}

const Writers& of_contract() {
    static const Writers writers{
        {"abrir", draft_contract},
        {"suscribir",
         [](const Work& work) {
             return json{{"inhabilidades_verificadas_el", iso(work.today())},
                         {"seguridad_social_verificada_el", iso(work.today())}};
         }},
        {"expedir_rp",
         [](const Work& work) {
             const Money open = amount(work.facts(), "valor_vigente") - amount(work.facts(), "rp_valor");
             return json{{"numero", work.number("RP-")}, {"valor", wire(open)}};
         }},
        {"designar_supervisor",
         [](const Work& work) {
             const char* who = work.dice.chance(75) ? "supervisor" : "interventor";
             return json{{"persona", who}, {"documento", "52000111"}, {"clase", who}};
         }},
        {"iniciar",
         [](const Work& work) {
             return json{{"arl_desde", iso(work.today() - Days{1})}};
         }},
        {"radicar_informe_supervision", supervision_report},
        {"desembolsar_anticipo", share("valor_inicial", 1'000)},
        {"pagar", payment},
        {"adicionar",
         [](const Work& work) {
             const Money more = share_of(amount(work.facts(), "valor_inicial"), percent(5));
             return json{{"valor", wire(more)}, {"cdp", cdp(work, more)}, {"justificacion", "Más cantidad"}};
         }},
        {"reducir", share("valor_inicial", 100)},
        {"prorrogar", fixed({{"meses", 1}, {"justificacion", "Lluvias"}})},
        {"modificar", fixed({{"descripcion", "Lugar de entrega"}, {"justificacion", "Cambio de sede"}})},
        {"modificar_unilateral", fixed({{"descripcion", "Diseño"}, {"acuerdo_intentado", true}})},
        {"ceder",
         [](const Work& work) {
             return json{{"cesionario", contractor("901555000")},
                         {"autorizacion_fecha", iso(work.today())},
                         {"inhabilidades_verificadas_el", iso(work.today())}};
         }},
        {"informar_incumplimiento", [](const Work& work) { return careful_breach(work.on); }},
        {"imponer_multa", fine},
        {"suspender", suspension},
        {"ampliar_suspension", longer_suspension},
        {"reiniciar", resumption},
        {"terminar_mutuo_acuerdo", fixed({{"balance", "Todo pagado"}})},
        {"terminar_unilateral",
         [](const Work& work) {
             return json{{"causa", "servicio_u_orden_publico"}, {"ejecutoria", iso(work.today())}};
         }},
        {"declarar_caducidad", forfeiture},
        {"recibir_final", fixed(json::object())},
        {"liberar_saldo", released},
        {"pagar_saldo", share("saldo_a_favor_contratista", 10'000)},
        {"reclamar_siniestro", fixed({{"amparo", "cumplimiento"}, {"valor", 1'000}})},
        {"cerrar_expediente", fixed({{"disposicion_final_cumplida", true}})},
    };
    return writers;
}

const Writers& of_guarantee() {
    static const Writers writers{
        {"abrir", presented},
        {"subsanar", presented},
        {"ajustar", adjusted},
        {"rechazar", fixed({{"observaciones", "Falta la firma"}})},
        {"solicitar_ajuste", fixed({{"motivo_ajuste", "modificacion"}})},
        {"liberar",
         [](const Work& work) {
             return json{{"sustituta", work.number("GU-")}, {"sustituta_aprobada_el", iso(work.today())}};
         }},
        {"declarar_siniestro", loss},
        {"pagar_siniestro", loss_paid},
        {"revocar_siniestro", fixed({{"acto_administrativo", "R-9"}})},
    };
    return writers;
}

const Writers& of_liquidation() {
    static const Writers writers{
        {"abrir", handed_over},
        {"convocar",
         [](const Work& work) {
             return json{{"fecha_reunion", iso(work.today() + Days{work.dice.between(1, 5)})}, {"medio", "correo"}};
         }},
        {"liquidar_bilateral", figures},
        {"liquidar_unilateral", figures},
        {"modificar_en_recurso", figures},
        {"liquidar_judicialmente", figures},
        {"resolver_recurso",
         [](const Work& work) {
             return json{{"decision", work.dice.chance(50) ? "confirma" : "revoca"},
                         {"numero_acto", work.number("R-")}};
         }},
        {"notificar_demanda",
         [](const Work& work) {
             return json{{"radicado", work.number("2026-")},
                         {"despacho", "Juzgado 1"},
                         {"fecha_admision", iso(work.today() - Days{1})},
                         {"pide_liquidacion", true}};
         }},
    };
    return writers;
}

/// Who knows how an act of that lifecycle is done well.
using Author = std::optional<json> (*)(const Workflow&, std::string_view act, const Desktop&, Dice&);
template <const Writers& (*Of)()>
std::optional<json> from(const Workflow&, std::string_view act, const Desktop& desktop, Dice& dice) {
    const auto writer = Of().find(act);
    return writer == Of().end() ? std::nullopt : std::optional{writer->second(Work{desktop, dice})};
}

Author author_of(const Workflow& workflow) {
    // clang-format off
    static const std::map<std::string_view, Author> authors{
        {"contrato", from<of_contract>}, {"garantia", from<of_guarantee>}, {"liquidacion", from<of_liquidation>},
        {"sancionatorio", careful_sanction}, {"hallazgo", careful_finding}, {"contratacion_directa", careful_award},
        {"minima_cuantia", careful_purchase}, {"bolsa_productos", careful_purchase}, {"paa", careful_plan},
        {"subasta_inversa", careful_auction}, {"acuerdo_marco", careful_auction}, {"linea_paa", careful_plan}};
    // clang-format on
    if (is_of_projects(workflow)) return careful_project;
    const auto found = authors.find(workflow.name());
    return found != authors.end() ? found->second : keeps_budget(workflow) ? careful_budget : careful_process;
}

}  // namespace

std::optional<json> careful_data(const Workflow& workflow, const ActInfo& act, const Desktop& desktop, Dice& dice) {
    const auto written = act.tells_publications ? std::optional{published(Work{desktop, dice})}
                                                : author_of(workflow)(workflow, act.name, desktop, dice);
    if (!written) return std::nullopt;
    json out = json::object();
    for (const auto& field : act.fields)
        if (const auto found = written->find(field.name); found != written->end())
            out[std::string(field.name)] = *found;
    return out;
}

std::vector<std::string_view> preparations(const Workflow& workflow, std::string_view act, const json& facts) {
    if (workflow.name() == "contrato") {
        const bool unguarded = facts.is_object() && !facts.value("exige_garantia", true);
        if (act == "iniciar" && unguarded) return {"expedir_rp", "designar_supervisor"};
        if (act == "iniciar") return {"expedir_rp", "designar_supervisor", "aprobar_garantia"};
        if (act == "cumplir_objeto" || act == "pagar") return {"iniciar", "radicar_informe_supervision"};
        if (act == "desembolsar_anticipo") return {"iniciar", "aprobar_garantia"};
        if (act == "imponer_multa" || act == "modificar_unilateral" || act == "suspender") return {"iniciar"};
        if (act == "informar_incumplimiento") return {"designar_supervisor", "iniciar"};
        if (act == "resciliar" || act == "clasificar_liquidacion") return {"expedir_rp"};
    }
    for (const char* opening : {"publicar_invitacion", "invitar_a_cotizar", "aprobar_estudio_comparativo"})
        if (act == opening) return {"expedir_cdp"};
    if (act == "cerrar" || act == "aceptar_oferta") return {"presentar_oferta"};
    if (act == "negociar_rueda") return {"publicar_ficha"};
    if (act == "liquidar_unilateral") return {"convocar", "registrar_desacuerdo"};
    if (is_of_projects(workflow)) return project_preparations(act);
    if (author_of(workflow) == careful_auction) return auction_preparations(act, facts);
    if (author_of(workflow) == careful_plan) return plan_preparations(act);
    return workflow.find_act("registrar_necesidad") ? process_preparations(act, facts)
                                                    : std::vector<std::string_view>{};
}

}  // namespace hito::test
