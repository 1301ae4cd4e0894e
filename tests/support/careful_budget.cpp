// The budget as careful officials would keep it: amounts that are there, days in order.
#include "tests/support/careful_data.hpp"

#include <algorithm>
#include <array>

namespace hito::test {

namespace {

Money amount(const json& facts, const char* name) {
    return Money::of_cents(facts.is_object() ? facts.value(name, std::int64_t{0}) : 0);
}
/// All of it, or a part.
json some_of(Money whole, Dice& dice) {
    const auto cents = std::max<std::int64_t>(whole.cents(), 0);
    return to_pesos(Money::of_cents(dice.chance(45) ? cents : cents / dice.between(2, 5)));
}
std::string number(const char* prefix, const Desktop& desktop) { return prefix + std::to_string(desktop.serial); }

Money left_of_certificate(const json& facts) {
    return amount(facts, "certificado") - amount(facts, "liberado") - amount(facts, "comprometido");
}
Money left_of_registry(const json& facts) {
    return amount(facts, "valor") - amount(facts, "liberado") - amount(facts, "cancelado") -
           amount(facts, "reservado") - amount(facts, "obligado") - amount(facts, "fenecido");
}

std::optional<json> of_appropriation(std::string_view act, const Desktop& desktop, Dice& dice) {
    if (act == "incorporar")
        return json{{"vigencia", year_of(desktop.today)},
                    {"seccion", "16"},
                    {"rubro", number("2.1.", desktop)},
                    {"fuente", "F"},
                    {"inicial", "100000000"},
                    {"acto_presupuesto", "D-1"}};
    if (act == "fijar_pac") {
        json months = json::array();
        for (int month = 1; month <= 12; ++month) months.push_back({{"mes", month}, {"valor", "100000000"}});
        return json{{"pac", months}};
    }
    if (act == "desaplazar") return json{{"acto", "D-3"}, {"valor", some_of(amount(desktop.facts, "aplazado"), dice)}};
    return json{{"acto", "D-2"}, {"valor", std::to_string(dice.between(1, 9) * 1000)}};
}

/// The year of the first quota that was authorised.
int first_quota(const json& facts) {
    const json* quotas = facts.is_object() && facts.contains("cupos") ? &facts.at("cupos") : nullptr;
    return quotas && !quotas->empty() ? quotas->front().value("vigencia", 2027) : 2027;
}

std::optional<json> of_future(std::string_view act, const Desktop& desktop, Dice& dice) {
    if (act == "solicitar")
        return json{{"clase", dice.chance(50) ? "ordinaria" : "excepcional"},
                    {"sector", "infraestructura"},
                    {"objeto", "Vía"},
                    {"bpin", "202600000001234"},
                    {"cupos", json::array({{{"vigencia", year_of(desktop.today) + 1}, {"valor", "1000000"}}})},
                    {"apropiado_en_el_anio", "200000"},
                    {"en_plan_de_desarrollo", true},
                    {"dentro_del_mfmp", true},
                    {"dentro_de_la_capacidad_de_endeudamiento", true},
                    {"proyecto_viable", true},
                    {"excepcion", "conexa_credito"}};
    if (act == "aprobar_confis") return json{{"acta_confis", "A-1"}};
    if (act == "autorizar") return json{{"acuerdo", number("AC-", desktop)}};
    if (act == "usar") return json{{"numero_contrato", number("C-", desktop)}, {"valor", "1000000"}};
    if (act == "incluir") return json{{"vigencia", first_quota(desktop.facts)}, {"valor", "1000"}};
    if (act == "modificar")
        return json{{"acuerdo", number("AC-", desktop)},
                    {"acta_confis", "A-2"},
                    {"cupos", json::array({{{"vigencia", first_quota(desktop.facts)}, {"valor", "1000000"}}})}};
    return std::nullopt;
}

}  // namespace

bool keeps_budget(const Workflow& workflow) {
    constexpr std::array kept{"apropiacion", "traslado", "cdp",     "rp",
                              "obligacion",  "pago",     "reserva", "vigencia_futura"};
    return std::find(kept.begin(), kept.end(), workflow.name()) != kept.end();
}

std::optional<json> careful_budget(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice) {
    const json &facts = desktop.facts, &linked = desktop.linked;
    const std::string_view kind = workflow.name();
    const std::string today = to_iso(desktop.today);
    if (kind == "apropiacion" || kind == "traslado") return of_appropriation(act, desktop, dice);
    if (kind == "vigencia_futura") return of_future(act, desktop, dice);
    if (kind == "obligacion" && act == "anular")
        return json{
            {"valor", some_of(amount(facts, "valor") - amount(facts, "pagado") - amount(facts, "anulado"), dice)}};
    if (act == "liberar")
        return json{{"valor", some_of(kind == "cdp" ? left_of_certificate(facts) : left_of_registry(facts), dice)}};
    if (act == "cancelar") return json{{"valor", some_of(left_of_registry(facts), dice)}};
    if (kind == "cdp") {
        if (act == "solicitar") return json{{"objeto", "Compra"}, {"valor", "5000000"}};
        if (act == "expedir") return json{{"numero", number("C", desktop)}};
        if (act == "adicionar") return json{{"valor", "1000"}};
    }
    if (kind == "rp" && act == "expedir")
        return json{{"numero", number("R", desktop)},
                    {"valor", some_of(left_of_certificate(linked), dice)},
                    {"tercero", "900111222"}};
    if (kind == "obligacion" && act == "causar")
        return json{{"numero", number("O", desktop)},
                    {"valor", some_of(left_of_registry(linked), dice)},
                    {"recibido_el", today},
                    {"recibio", "eva"}};
    if (kind == "pago" && act == "girar")
        return json{
            {"numero", number("P", desktop)},
            {"valor", some_of(amount(linked, "valor") - amount(linked, "pagado") - amount(linked, "anulado"), dice)},
            {"clase", linked.is_object() ? linked.value("clase", "recibo") : "recibo"}};
    return std::nullopt;
}

}  // namespace hito::test
