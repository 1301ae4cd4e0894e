#include "adapters/secop/mapping.hpp"

#include "adapters/secop/fields.hpp"
#include "adapters/secop/vocabulary.hpp"
#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::secop {

using namespace tables;

namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void put(json& data, std::string_view field, json value) {
    const std::size_t dot = field.find('.');
    if (dot == std::string_view::npos) {
        data[std::string{field}] = std::move(value);
    } else {
        data[std::string{field.substr(0, dot)}][std::string{field.substr(dot + 1)}] = std::move(value);
    }
}

bool has(const json& data, std::string_view field) {
    const std::size_t dot = field.find('.');
    if (dot == std::string_view::npos) return data.contains(field);
    const auto outer = data.find(field.substr(0, dot));
    return outer != data.end() && outer->contains(field.substr(dot + 1));
}

/// The text of a field, empty when absent. The view lives as long as the data.
std::string_view text_in(const json& data, std::string_view field) {
    const auto found = data.find(field);
    return found == data.end() || !found->is_string() ? std::string_view{}
                                                      : std::string_view{found->get_ref<const std::string&>()};
}

std::int64_t cents_in(const json& data, std::string_view field) {
    const auto found = data.find(field);
    return found == data.end() ? 0 : found->get<std::int64_t>();
}

void read_fields(const LayoutInfo& layout, FieldReader& reader, json& data) {
    std::string_view type_column;
    for (const FieldSource& source : layout.fields) {
        if (source.field == "contratista.tipo_documento") {
            type_column = source.column;
        } else if (source.field == "contratista.documento") {
            json contractor = json::object();
            reader.read_contractor_document(type_column, source.column, contractor);
            if (!contractor.empty()) data["contratista"] = std::move(contractor);
        } else if (!has(data, source.field)) {
            if (json value = reader.read(source.column, source.reading); !value.is_null())
                put(data, source.field, std::move(value));
        }
    }
}

void classify(FieldReader& reader, json& data) {
    const auto modality = modality_of(text_in(data, "modalidad_publicada"));
    if (!modality.empty()) data["modalidad"] = modality;
    const auto cause = text_in(data, "causal_publicada");
    const auto type = contract_type_of(text_in(data, "tipo_publicado"), cause);
    if (!type.empty()) data["tipo_contrato"] = type;
    if (is_professional_services(type, modality, cause, text_in(data, "objeto")))
        data["servicios_profesionales"] = true;
    const auto published = text_in(data, "estado_publicado");
    if (published.empty()) return;
    const auto stage = stage_of(published, data.contains("fecha_inicio"));
    if (!stage.empty()) {
        data["etapa_publicada"] = stage;
    } else {
        reader.note(fmt::format("Estado «{}» desconocido: quedó sin etapa", published));
    }
}

// The six sources of money and the advance: their sums are warnings, for 3 of 100 published rows miss them.
void compare_sums_of_second_generation(FieldReader& reader, const json& data) {
    static constexpr std::string_view sources[] = {"presupuesto_general_de_la_nacion_pgn",
                                                   "sistema_general_de_participaciones",
                                                   "sistema_general_de_regal_as",
                                                   "recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_",
                                                   "recursos_de_credito",
                                                   "recursos_propios"};
    const auto cents = [&](std::string_view column) {
        return read_money(reader.published(column)).value.value_or(Money{}).cents();
    };
    std::int64_t sum = 0;
    for (const std::string_view source : sources) sum += cents(source);
    if (sum != 0 && data.contains("valor_vigente") && sum != cents_in(data, "valor_vigente"))
        reader.note(fmt::format("Las fuentes de los recursos suman {} pesos y el contrato vale {}",
                                to_pesos(Money::of_cents(sum)),
                                to_pesos(Money::of_cents(cents_in(data, "valor_vigente")))));
    const std::int64_t pending = cents("valor_pendiente_de");
    const std::int64_t advance = cents_in(data, "valor_pago_adelantado");
    const std::int64_t parts = cents_in(data, "valor_amortizado") + pending;
    if (advance != 0 && parts != 0 && advance != parts)
        reader.note(fmt::format("El pago adelantado es {} pesos, y lo amortizado más lo pendiente suma {}",
                                to_pesos(Money::of_cents(advance)), to_pesos(Money::of_cents(parts))));
}

/// Why a SECOP I row, or one that the integrated set took from there, is a process only; empty when it is a contract.
std::string why_not_signed(const json& data, std::string_view year_column, const std::string& year) {
    const auto published = text_in(data, "estado_publicado");
    if (data.contains("fecha_firma") || all_digits(year) || stage_has_contract(text_in(data, "etapa_publicada")))
        return {};
    if (!published.empty())
        return fmt::format("la fila todavía no es un contrato: proceso en estado «{}» sin fecha de firma", published);
    if (!year.empty())
        return fmt::format("la fila todavía no es un contrato: proceso sin firma ({} = «{}»)", year_column, year);
    return "la fila todavía no es un contrato: proceso sin fecha de firma";
}

void read_first_generation_term(FieldReader& reader, json& data) {
    const std::string range = reader.published("rango_de_ejec_del_contrato");
    const auto term = read_count(reader.published("plazo_de_ejec_del_contrato")).value;
    if (term && *term > 0 && (range == "D" || range == "M"))
        data["plazo_texto"] =
            fmt::format("{} {}", *term, range == "D" ? (*term == 1 ? "día" : "días") : (*term == 1 ? "mes" : "meses"));
    const auto months = read_count(reader.published("tiempo_adiciones_en_meses")).value;
    if (!months || *months == 0) return;
    const std::int64_t days = data.value("dias_adicionados", std::int64_t{0}) + *months * 30;
    data["dias_adicionados"] = days;
    reader.note("tiempo_adiciones_en_meses", std::to_string(*months),
                fmt::format("se sumó como meses de 30 días: {} días adicionados", days));
}

/// The class (6 digits), else the family (4), filled with zeros to the eight of UNSPSC.
void read_first_generation_unspsc(FieldReader& reader, json& data) {
    for (const std::string_view column : {"id_objeto_a_contratar", "id_familia", "id_clase"}) {
        std::string code = reader.published(column);
        if (code.size() < 4 || code.size() > 8 || !all_digits(code)) continue;
        code.resize(8, '0');
        data["unspsc"] = code;
    }
}

/// The days and the signature tell the stage where the column of states was lost.
void derive_first_generation_stage(FieldReader& reader, json& data) {
    if (data.contains("etapa_publicada")) {
        if (data.contains("fecha_liquidacion") && data["etapa_publicada"] != "liquidado")
            reader.note(fmt::format("Tiene fecha de liquidación {} y su estado es «{}»",
                                    text_in(data, "fecha_liquidacion"), text_in(data, "estado_publicado")));
        return;
    }
    const bool closed = data.contains("fecha_liquidacion");
    data["etapa_publicada"] = closed ? "liquidado" : "suscrito";
    reader.note(fmt::format("Sin estado publicado: la etapa «{}» se dedujo de la fecha de {}",
                            closed ? "liquidado" : "suscrito", closed ? "liquidación" : "firma"));
}

/// Amounts in another currency are no pesos.
void drop_foreign_amounts(FieldReader& reader, json& data) {
    const std::string currency = reader.published("moneda");
    if (currency.empty() || means_null(currency) || fold(currency) == "peso colombiano" || fold(currency) == "cop")
        return;
    bool dropped = false;
    for (const char* field : {"valor_vigente", "valor_inicial", "valor_adiciones"}) dropped |= data.erase(field) > 0;
    if (dropped) reader.note("moneda", currency, "no es peso colombiano: se descartaron los valores de la fila");
}

void read_first_generation(FieldReader& reader, json& data) {
    read_first_generation_term(reader, data);
    read_first_generation_unspsc(reader, data);
    derive_first_generation_stage(reader, data);
    drop_foreign_amounts(reader, data);
    // CHOICE: one notice may have several awards, each a contract, so the award always stands in the number: another
    // export may list them in another order.
    const auto award = text_in(data, "id_adjudicacion");
    if (!award.empty()) data["numero_contrato"] = fmt::format("{}-{}", text_in(data, "numero_contrato"), award);
}

/// Why the key is no number of a SECOP II contract; empty when it is.
std::string why_no_contract_number(std::string_view key) {
    static constexpr std::string_view prefix = "CO1.PCCNTR.";
    if (key.starts_with(prefix) && all_digits(key.substr(prefix.size()))) return {};
    return fmt::format("«{}» no es el número de un contrato de SECOP II: se esperaba CO1.PCCNTR.n", shorten(key));
}

std::string why_no_key(const LayoutInfo& layout, const FieldReader& reader) {
    const std::string found = reader.published(layout.key);
    if (found.empty()) return fmt::format("falta el número del contrato: la columna {} está vacía", layout.key);
    return fmt::format("falta el número del contrato ({} = «{}»)", layout.key, shorten(found));
}

/// Why the row is no contract; empty when it is one.
std::string why_rejected(const LayoutInfo& layout, const FieldReader& reader, const json& data) {
    if (text_in(data, "numero_contrato").empty()) return why_no_key(layout, reader);
    if (layout.name == "secop2_contratos") return why_no_contract_number(text_in(data, "numero_contrato"));
    if (text_in(data, "origen") != "SECOPI") return {};
    const bool has_year = layout.name == "secop1_procesos";
    return why_not_signed(data, "anno_firma_contrato", has_year ? reader.published("anno_firma_contrato") : "");
}

}  // namespace

std::variant<Record, RejectedRow> read_row(const LayoutInfo& layout, const PublishedRow& row, ReadingMemory& memory) {
    FieldReader reader{layout, row, memory};
    json data = json::object();
    read_fields(layout, reader, data);
    if (!layout.origin.empty()) data["origen"] = layout.origin;
    classify(reader, data);
    if (std::string reason = why_rejected(layout, reader, data); !reason.empty()) return RejectedRow{row.line, reason};
    if (layout.name == "secop1_procesos") read_first_generation(reader, data);
    if (layout.name == "secop2_contratos") compare_sums_of_second_generation(reader, data);
    std::vector<std::string> notes = reader.take_notes();
    note_contradictions(data, notes);
    const std::string key{text_in(data, "numero_contrato")};
    return Record{"contrato_publicado", std::string{layout.name}, row.line, key, std::move(data), std::move(notes)};
}

}  // namespace hito::secop
