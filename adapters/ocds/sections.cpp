#include "adapters/ocds/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::ocds {

namespace {

constexpr int over = 4;

/// How far each status is: none is taken back, and one that is over stays as it ended.
int rank_of(std::string_view status) {
    constexpr std::array<std::pair<std::string_view, int>, 9> ranks{{{"planning", 0},
                                                                     {"planned", 1},
                                                                     {"pending", 1},
                                                                     {"active", 2},
                                                                     {"complete", 3},
                                                                     {"cancelled", over},
                                                                     {"unsuccessful", over},
                                                                     {"terminated", over},
                                                                     {"withdrawn", over}}};
    for (const auto& [name, rank] : ranks)
        if (name == status) return rank;
    return -1;
}

/// `pending|active`: the first.
std::string_view first_of(std::string_view statuses) { return statuses.substr(0, statuses.find('|')); }

void raise(json& section, const json& known, std::string_view status) {
    if (status.empty()) return;
    const std::string now = known.is_object() ? known.value("status", std::string()) : std::string();
    if (rank_of(now) < over && rank_of(first_of(status)) >= rank_of(now)) section["status"] = first_of(status);
}

void put(json& out, const char* as, const json& from, const char* field) {
    if (const auto found = from.find(field); found != from.end()) out[as] = *found;
}
void put_money(json& out, const char* as, const json& from, const char* field) {
    if (const auto found = from.find(field); found != from.end()) out[as] = money(*found);
}
void put_from(json& out, const char* as, const json& from, const char* field) {
    if (const auto found = from.find(field); found != from.end()) out[as] = from_day(found->get<std::string>());
}
void put_to(json& out, const char* as, const json& from, const char* field) {
    if (const auto found = from.find(field); found != from.end()) out[as] = to_day(found->get<std::string>());
}

std::string day_of(const json& event) { return event.at("fecha").get<std::string>(); }

/// In pesos, as people write it: `$ 1.250.000`.
std::string spoken(const json& value) {
    const auto cents = static_cast<std::int64_t>(value.at("amount").get<double>() * 100 + 0.5);
    std::string digits = std::to_string(cents / 100), out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += '.';
        out += digits[i];
    }
    return cents % 100 == 0 ? "$ " + out : fmt::format("$ {},{:02}", out, cents % 100);
}

json period_of_contract(const json& data) {
    json period;
    put_from(period, "startDate", data, "inicio");
    put_to(period, "endDate", data, "fin");
    const std::string ended = data.value("terminado_el", std::string());
    if (!ended.empty() && ended < data.value("fin", ended + "z")) period["endDate"] = to_day(ended);
    return period;
}

void put_method(json& tender, const json& data) {
    const std::string method(method_of(data.value("metodo", ""))), kind(category_of(data.value("categoria", "")));
    if (!method.empty()) tender["procurementMethod"] = method;
    if (!kind.empty()) tender["mainProcurementCategory"] = kind;
    put(tender, "procurementMethodDetails", data, "modalidad");
    put(tender, "procurementMethodRationale", data, "causal");
}

/// Where the process or the contract can be seen.
json address_of(const json& data) {
    const std::string url = data.value("url", std::string());
    if (!is_address(url)) return {};
    return {{"id", "secop"}, {"documentType", "tenderNotice"}, {"title", "Expediente en el SECOP"}, {"url", url}};
}

}  // namespace

Told Sections::told() const {
    Told out;
    out.patch["parties"] = json::array();
    const json entity = buyer(out.patch);
    out.patch["buyer"] = entity;
    const std::string part = event_.at("parte");
    if (part == "plan")
        planned(out);
    else if (part == "convocatoria")
        called(out);
    else
        agreed(out);
    return out;
}

json Sections::buyer(json& patch) const {
    return party(patch, {{"documento", publisher_.nit}, {"nombre", publisher_.name}, {"clase", "nit"}},
                 {"buyer", "procuringEntity", "payer"});
}

json Sections::party(json& patch, const json& who, std::initializer_list<const char*> roles) const {
    json one = organization(who, roles);
    if (one.is_null()) return one;
    json& parties = patch["parties"];
    const auto same = [&](const json& other) { return other.at("id") == one.at("id"); };
    const json before = state_.value("parties", json::array());
    const auto in_patch = std::find_if(parties.begin(), parties.end(), same);
    const auto in_state = std::find_if(before.begin(), before.end(), same);
    json all = in_patch != parties.end()  ? in_patch->at("roles")
               : in_state != before.end() ? in_state->at("roles")
                                          : json::array();
    for (const auto& role : one["roles"])
        if (std::find(all.begin(), all.end(), role) == all.end()) all.push_back(role);
    one["roles"] = std::move(all);
    json out = reference(one);
    if (in_patch != parties.end())
        *in_patch = std::move(one);
    else
        parties.push_back(std::move(one));
    return out;
}

json Sections::known(const char* section, const std::string& id) const {
    for (const auto& one : state_.value(section, json::array()))
        if (one.at("id") == id) return one;
    return {};
}

// --- The plan --------------------------------------------------------------------------------------------------------

void Sections::planned(Told& out) const {
    out.first = !state_.contains("planning");
    json& planning = out.patch["planning"];
    put(planning, "rationale", data_, "necesidad");
    json& money_of_plan = planning["budget"];
    money_of_plan["description"] = fmt::format("Plan anual de adquisiciones {}, línea {}", data_.value("vigencia", 0),
                                               data_.value("linea", std::string()));
    put(money_of_plan, "projectID", data_, "bpin");
    // The process has its own certificate: the plan estimates.
    if (!state_.contains("tender") || rank_of(state_["tender"].value("status", "")) < rank_of("planned")) {
        put_money(money_of_plan, "amount", data_, "valor");
        json& tender = out.patch["tender"];
        tender = {{"id", key_}};
        put(tender, "title", data_, "objeto");
        tender["items"] = items_of(data_);
        raise_tender(out.patch);
    }
}

// --- The process -----------------------------------------------------------------------------------------------------

void Sections::raise_tender(json& patch) const {
    json& tender = patch["tender"];
    tender["id"] = key_;
    raise(tender, state_.value("tender", json::object()), row_.tender);
}

void Sections::budget(json& patch) const {
    const auto found = data_.find("presupuesto");
    if (found == data_.end()) return;
    json& budget = patch["planning"]["budget"];
    put(budget, "id", *found, "numero");
    put_money(budget, "amount", *found, "valor");
    put(budget, "projectID", *found, "bpin");
}

void Sections::tender_basics(json& patch) const {
    json& tender = patch["tender"];
    put(tender, "title", data_, "objeto");
    put_method(tender, data_);
    tender["items"] = items_of(data_);
    tender["procuringEntity"] = patch["buyer"];
    tender["documents"] = json::array();
    if (json address = address_of(data_); !address.is_null()) tender["documents"].push_back(std::move(address));
}

void Sections::called(Told& out) const {
    json& patch = out.patch;
    budget(patch);
    tender_basics(patch);
    raise_tender(patch);
    json& tender = patch["tender"];
    put_money(tender, "value", data_, "valor");
    json& period = tender["tenderPeriod"];
    put_from(period, "startDate", data_, "recibe_desde");
    put_to(period, "endDate", data_, "recibe_hasta");
    if (!data_.contains("plazo_meses") && data_.contains("plazo_dias"))
        tender["contractPeriod"]["durationInDays"] = data_["plazo_dias"];
    for (const auto& who : data_.value("interesados", json::array())) party(patch, who, {"interestedParty"});
    json tenderers = json::array();
    for (const auto& who : data_.value("oferentes", json::array()))
        tenderers.push_back(party(patch, who, {"tenderer"}));
    if (!tenderers.empty()) tender["numberOfTenderers"] = tenderers.size();
    tender["tenderers"] = std::move(tenderers);
    traces(tender, "tender");
    if (!row_.award.empty()) award_of_process(out);
    json related = json::array();
    if (data_.contains("sigue_a"))
        related.push_back({{"id", "desierto"},
                           {"relationship", {"unsuccessfulProcess"}},
                           {"scheme", "ocid"},
                           {"identifier", ocid_of(publisher_, data_["sigue_a"].get<std::string>())}});
    if (data_.contains("acuerdo"))
        related.push_back({{"id", "acuerdo"},
                           {"relationship", {"framework"}},
                           {"title", "Acuerdo marco " + data_["acuerdo"].get<std::string>()}});
    patch["relatedProcesses"] = std::move(related);
}

void Sections::award_of_process(Told& out) const {
    const json won = data_.value("adjudicacion", json::object());
    const std::string id = won.value("numero", key_ + "-desierta");
    const json before = known("awards", id);
    json award{{"id", id}};
    raise(award, before, row_.award);
    if (row_.award == "active") {
        put(award, "title", data_, "objeto");
        put_money(award, "value", won, "valor");
        if (json who = party(out.patch, won, {"supplier"}); !who.is_null()) award["suppliers"] = json::array({who});
    }
    if (before.is_null()) {
        award["date"] = from_day(won.value("fecha", day_of(event_)));
        if (row_.award != "active") award["title"] = row_.title;
    }
    out.patch["awards"] = json::array({std::move(award)});
}

// --- The contract ----------------------------------------------------------------------------------------------------

void Sections::award_of_contract(Told& out, const std::string& id) const {
    const json before = known("awards", id);
    json award{{"id", id}};
    raise(award, before, row_.award);
    const bool ceded = row_.name == "cesion";
    if (before.is_null() || ceded) {
        const json who = data_.value("contratista", json::object());
        if (json one = party(out.patch, who, {"supplier", "payee"}); !one.is_null())
            award["suppliers"] = json::array({one});
    }
    if (before.is_null()) {
        out.brings_award = true;
        put(award, "title", data_, "objeto");
        put_money(award, "value", data_, "valor_inicial");
        award["date"] = from_day(data_.value("firmado_el", day_of(event_)));
    }
    out.patch["awards"] = json::array({std::move(award)});
}

void Sections::agreed(Told& out) const {
    json& patch = out.patch;
    const std::string id = data_.at("numero");
    const json before = known("contracts", id);
    out.first = before.is_null() || !before.contains("implementation");
    budget(patch);
    // What the process said of itself stands.
    if (!state_.contains("tender") || !state_["tender"].contains("procurementMethodDetails")) tender_basics(patch);
    raise_tender(patch);
    award_of_contract(out, id);
    json contract{{"id", id}, {"awardID", id}};
    put(contract, "title", data_, "objeto");
    raise(contract, before, row_.contract);
    put_money(contract, "value", data_, "valor");
    put_from(contract, "dateSigned", data_, "firmado_el");
    contract["period"] = period_of_contract(data_);
    contract["items"] = items_of(data_);
    json& place = row_.trace == Trace::implementation ? contract["implementation"] : contract;
    traces(place, nullptr);
    if (row_.amends) contract["amendments"] = json::array({amendment(&before)});
    if (row_.name == "pago_hecho") payment(contract["implementation"], patch);
    patch["contracts"] = json::array({std::move(contract)});
}

void Sections::payment(json& implementation, json& patch) const {
    json paid{{"id", event_.at("id")}, {"date", from_day(day_of(event_))}};
    if (const auto value = act_.find("valor"); value != act_.end())
        paid["value"] = money(value->get<std::int64_t>() - act_.value("amortizacion", std::int64_t{0}));
    paid["payer"] = buyer(patch);
    if (json who = party(patch, data_.value("contratista", json::object()), {"supplier", "payee"}); !who.is_null())
        paid["payee"] = std::move(who);
    implementation["transactions"] = json::array({std::move(paid)});
}

// --- What an event leaves --------------------------------------------------------------------------------------------

void Sections::traces(json& section, const char* amendments_of) const {
    for (auto& document : documents()) section["documents"].push_back(std::move(document));
    if (amendments_of && row_.amends) section["amendments"] = json::array({amendment(nullptr)});
    if (row_.milestone_type.empty()) return;
    std::string title(row_.title);
    if (const auto number = act_.find("numero"); number != act_.end() && number->is_string())
        title += " " + number->get<std::string>();
    json milestone{{"id", event_.at("id")},
                   {"title", title},
                   {"type", row_.milestone_type},
                   {"status", "met"},
                   {"dateMet", from_day(day_of(event_))}};
    if (const auto share = act_.find("avance"); share != act_.end())
        milestone["description"] = fmt::format("Avance físico: {:.2f} %", share->get<double>() / 100);
    section["milestones"] = json::array({std::move(milestone)});
}

json Sections::amendment(const json* old) const {
    json out{{"id", event_.at("id")}, {"date", from_day(day_of(event_))}, {"releaseID", release_}};
    if (!before_.empty()) out["amendsReleaseID"] = before_;
    out["rationale"] = act_.value("justificacion", std::string(row_.title));
    std::string what = act_.value("descripcion", std::string());
    const auto add = [&](const std::string& text) { what += (what.empty() ? "" : ". ") + text; };
    if (old && old->is_object()) {
        json now{{"value", data_.contains("valor") ? money(data_["valor"]) : json()},
                 {"period", period_of_contract(data_)}};
        if (old->contains("value") && !now["value"].is_null() && (*old)["value"] != now["value"])
            add(fmt::format("Valor: de {} a {}", spoken((*old)["value"]), spoken(now["value"])));
        const std::string was = old->value("/period/endDate"_json_pointer, std::string()),
                          is = now.value("/period/endDate"_json_pointer, std::string());
        if (!was.empty() && !is.empty() && was != is)
            add(fmt::format("Último día: de {} a {}", was.substr(0, 10), is.substr(0, 10)));
    }
    if (const auto closing = act_.find("cierre"); closing != act_.end())
        add("Nuevo cierre: " + closing->get<std::string>());
    out["description"] = what.empty() ? std::string(row_.title) : what;
    return out;
}

json Sections::documents() const {
    json out = json::array();
    int number = 0;
    for (const auto& one : event_.value("documentos", json::array())) {
        ++number;
        const std::string url = one.value("url", std::string()), kind = one.value("clase", std::string());
        if (!is_address(url)) continue;
        json document{{"id", fmt::format("{}-{}", event_.at("id").get<std::string>(), number)},
                      {"title", one.value("titulo", kind)},
                      {"url", url},
                      {"language", "es"}};
        if (const auto type = document_type(kind); !type.empty()) document["documentType"] = type;
        put_from(document, "datePublished", one, "fecha");
        out.push_back(std::move(document));
    }
    return out;
}

}  // namespace hito::ocds
