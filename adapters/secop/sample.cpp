#include "adapters/secop/sample.hpp"

#include "adapters/secop/sample_lists.hpp"
#include "adapters/secop/values.hpp"
#include "adapters/secop/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace hito::secop {

namespace {

using namespace sample;

/// splitmix64. The distributions of the standard library differ between machines, so none is used.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}
    /// 0 to `count` - 1.
    int below(int count) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<int>((mixed ^ (mixed >> 31U)) % static_cast<std::uint64_t>(count));
    }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool chance(int of_hundred) { return below(100) < of_hundred; }
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

private:
    std::uint64_t state_;
};

struct Contract {
    int number = 0;
    const Line* line = nullptr;
    std::string_view state;
    bool signed_already = true;
    Date signed_on;
    Date starts;
    Date ends;
    Date updated;
    std::int64_t value = 0;  ///< Pesos.
    std::int64_t paid = 0;
    int days_added = 0;
    int share_done = 0;  ///< Of a hundred.
};

std::int64_t smmlv_of(int year) {
    if (year >= 2026) return 1'750'905;
    if (year == 2025) return 1'423'500;
    if (year == 2024) return 1'300'000;
    return year == 2023 ? 1'160'000 : 1'000'000;
}

Date weekday_from(Date day) {
    while (std::chrono::weekday{day} == std::chrono::Saturday || std::chrono::weekday{day} == std::chrono::Sunday)
        day += Days{1};
    return day;
}

Date weekday_until(Date day) {
    while (std::chrono::weekday{day} == std::chrono::Saturday || std::chrono::weekday{day} == std::chrono::Sunday)
        day -= Days{1};
    return day;
}

std::string published_day(Date day) { return to_iso(day) + "T00:00:00.000"; }

/// `count` states in their shares, each at least once when there is room, in random order.
std::vector<std::string_view> draw_states(int count, Dice& dice) {
    std::vector<std::string_view> drawn;
    for (const State& state : states) {
        const int share = std::max(1, count * state.weight / 1000);
        drawn.insert(drawn.end(), static_cast<std::size_t>(share), state.published);
    }
    for (std::size_t i = drawn.size(); i > 1; --i)
        std::swap(drawn[i - 1], drawn[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
    while (std::ssize(drawn) < count) drawn.emplace_back("En ejecución");
    drawn.resize(static_cast<std::size_t>(count));
    return drawn;
}

const Line& draw_line(Dice& dice) {
    int total = 0;
    for (const Line& line : lines) total += line.weight;
    int left = dice.below(total);
    for (const Line& line : lines) {
        left -= line.weight;
        if (left < 0) return line;
    }
    return lines[0];
}

bool before_signature(std::string_view state) {
    return state == "Borrador" || state == "En aprobación" || state == "enviado Proveedor" || state == "Cancelado";
}

/// Whether a contract in this state has ended. A part of the running and modified ones ended long ago: nobody closed
/// them, which is the commonest fault of the real set.
bool has_ended(std::string_view state, Dice& dice) {
    if (state == "Cerrado" || state == "terminado") return true;
    if (state == "En ejecución") return dice.chance(28);
    if (state == "Modificado") return dice.chance(45);
    return false;
}

void draw_days(Contract& contract, Date as_of, Dice& dice) {
    const Date oldest = as_of - Days{3 * 365};
    const Days term{dice.between(contract.line->least_days, contract.line->most_days)};
    const bool ended = has_ended(contract.state, dice);
    if (contract.state == "Modificado" || contract.state == "Prorrogado")
        contract.days_added = contract.state == "Prorrogado" || dice.chance(60) ? dice.between(1, 6) * 15 : 0;
    const Days whole = term + Days{contract.days_added};
    Date starts;
    if (contract.state == "Aprobado") {
        starts = as_of + Days{dice.between(1, 15)};
    } else if (ended) {
        const int most = std::max(21, static_cast<int>(((as_of - oldest) - whole).count()) - 10);
        starts = as_of - Days{dice.between(20, most)} - whole;
    } else {
        starts = as_of - Days{dice.between(1, std::max(2, static_cast<int>(whole.count()) - 5))};
    }
    starts = std::max(starts, oldest + Days{12});
    contract.starts = contract.state == "Aprobado" ? weekday_from(starts) : weekday_until(starts);
    contract.signed_on = weekday_until(std::min(contract.starts - Days{dice.between(1, 7)}, as_of));
    contract.ends = contract.starts + whole;
    contract.signed_already = !before_signature(contract.state);
    const auto elapsed = std::clamp<std::int64_t>(
        (as_of - contract.starts).count() * 100 / std::max<std::int64_t>(1, whole.count()), 0, 100);
    contract.share_done = static_cast<int>(elapsed);
    contract.updated = contract.state == "Cancelado" ? contract.starts
                                                     : std::min(as_of, ended ? contract.ends + Days{dice.between(1, 40)}
                                                                             : as_of - Days{dice.below(30)});
}

void draw_amounts(Contract& contract, Dice& dice) {
    const Line& line = *contract.line;
    const std::int64_t minimum_wage = smmlv_of(year_of(contract.signed_on));
    const std::int64_t tenths = dice.between(line.least_smmlv * 10, line.most_smmlv * 10);
    contract.value = tenths * minimum_wage / 10 / 1000 * 1000;
    if (!contract.signed_already) return;
    const int done = contract.state == "Cerrado" ? 100 : contract.share_done;
    // Payments follow the work by a month or so.
    const int paid = done == 100 ? (dice.chance(70) ? 100 : 90) : std::max(0, done - dice.between(5, 20));
    contract.paid = contract.value * paid / 100;
}

Contract draw_contract(int number, std::string_view state, Date as_of, Dice& dice) {
    Contract contract;
    contract.number = number;
    contract.line = &draw_line(dice);
    contract.state = state;
    draw_days(contract, as_of, dice);
    draw_amounts(contract, dice);
    return contract;
}

std::string person(Dice& dice) {
    const std::string_view first = dice.pick(first_names);
    const std::string_view second = dice.pick(first_names);
    const std::string given = first == second ? std::string{first} : fmt::format("{} {}", first, second);
    // One call a statement: the order of arguments is the compiler's choice.
    const std::string_view father = dice.pick(last_names);
    return fmt::format("{} {} {}", given, father, dice.pick(last_names));
}

/// Cédulas that were never issued: the real series is far from reaching 1.9 thousand million.
std::string cedula(Dice& dice) { return std::to_string(1'900'000'000 + dice.below(99'999'999)); }

/// NITs of a series that the tax office has not reached.
std::string nit(Dice& dice) { return std::to_string(998'000'000 + dice.below(999'999)); }

void put_supplier(PublishedCells& row, const Contract& contract, Dice& dice) {
    const std::string representative = person(dice);
    const std::string representative_document = cedula(dice);
    if (contract.line->supplier == Supplier::person) {
        row["tipodocproveedor"] = "Cédula de Ciudadanía";
        row["documento_proveedor"] = representative_document;
        row["proveedor_adjudicado"] = representative;
    } else {
        const std::string number = nit(dice);
        row["tipodocproveedor"] = "NIT";
        // A part of the entities glues the check digit on.
        row["documento_proveedor"] = dice.chance(15) ? number + std::to_string(check_digit(number)) : number;
        const std::string_view word = dice.pick(company_words);
        row["proveedor_adjudicado"] = contract.line->supplier == Supplier::company
                                          ? fmt::format("{} {} S.A.S. (ficticia)", dice.pick(company_kinds), word)
                                      : contract.line->supplier == Supplier::entity
                                          ? fmt::format("E.S.E. Hospital {} (ficticio)", word)
                                          : fmt::format("Junta de Acción Comunal {} (ficticia)", word);
    }
    row["es_grupo"] = "No";
    row["es_pyme"] = contract.line->supplier == Supplier::company ? "Si" : "No";
    row["codigo_proveedor"] = std::to_string(790'000'000 + contract.number);
    row["nombre_representante_legal"] = representative;
    row["nacionalidad_representante_legal"] = "CO";
    row["domicilio_representante_legal"] = "No Definido";
    row["tipo_de_identificaci_n_representante_legal"] = "Cédula de Ciudadanía";
    row["identificaci_n_representante_legal"] = representative_document;
    row["g_nero_representante_legal"] = "No Definido";
}

void put_entity(PublishedCells& row) {
    row["nombre_entidad"] = "Municipio de San Jacinto del Río (ficticio)";
    row["nit_entidad"] = "999000321";
    row["departamento"] = "Departamento ficticio";
    row["ciudad"] = "San Jacinto del Río";
    row["localizaci_n"] = "Colombia, Departamento ficticio, San Jacinto del Río";
    row["orden"] = "Territorial";
    row["sector"] = "Servicio Público";
    row["rama"] = "Ejecutivo";
    row["entidad_centralizada"] = "Centralizada";
    row["codigo_entidad"] = "799999999";
}

void put_officials(PublishedCells& row, Dice& dice, std::uint64_t seed) {
    // The same few people sign and supervise everything, as in any small town.
    Dice mayor{seed ^ 0xA1CA1DE5ULL};
    const auto desk = static_cast<std::uint64_t>(dice.below(static_cast<int>(std::size(secretaries))));
    Dice secretary{seed ^ (0x5EC0ULL + desk)};
    row["nombre_ordenador_del_gasto"] = row["nombre_ordenador_de_pago"] = person(mayor);
    row["tipo_de_documento_ordenador_del_gasto"] = row["tipo_de_documento_ordenador_de_pago"] = "Cédula de Ciudadanía";
    row["n_mero_de_documento_ordenador_del_gasto"] = row["n_mero_de_documento_ordenador_de_pago"] = cedula(mayor);
    row["nombre_supervisor"] = person(secretary);
    row["tipo_de_documento_supervisor"] = "Cédula de Ciudadanía";
    row["n_mero_de_documento_supervisor"] = cedula(secretary);
}

void put_object(PublishedCells& row, const Contract& contract, Dice& dice) {
    const std::string object = fmt::format(fmt::runtime(contract.line->object), dice.pick(places));
    const int year = year_of(contract.signed_on);
    row["proceso_de_compra"] = fmt::format("CO1.BDOS.{}", 97'000'000 + contract.number);
    row["id_contrato"] = fmt::format("CO1.PCCNTR.{}", 98'000'000 + contract.number);
    row["referencia_del_contrato"] = fmt::format("CTO-{:03}-{}", contract.number, year);
    row["estado_contrato"] = contract.state;
    row["codigo_de_categoria_principal"] = contract.line->unspsc;
    row["descripcion_del_proceso"] = object;
    row["objeto_del_contrato"] = object;
    row["tipo_de_contrato"] = contract.line->type;
    row["modalidad_de_contratacion"] = contract.line->modality;
    row["justificacion_modalidad_de"] = contract.line->cause;
    row["condiciones_de_entrega"] = "No Definido";
    row["urlproceso"] =
        fmt::format("https://community.secop.gov.co/Public/Tendering/OpportunityDetail/Index?noticeUID=CO1.NTC.{}",
                    99'000'000 + contract.number);
    row["documentos_tipo"] = contract.line->type == "Obra" ? "Si" : "No";
    row["descripcion_documentos_tipo"] = "No Definido";
}

void put_days(PublishedCells& row, const Contract& contract) {
    row["ultima_actualizacion"] = published_day(contract.updated);
    const auto days = (contract.ends - contract.starts).count() - contract.days_added;
    row["duraci_n_del_contrato"] =
        days % 30 == 0 ? fmt::format("{} Mes(es)", days / 30) : fmt::format("{} Dia(s)", days);
    row["dias_adicionados"] = std::to_string(contract.days_added);
    row["liquidaci_n"] = contract.line->settles ? "Si" : "No";
    row["el_contrato_puede_ser_prorrogado"] = "Si";
    if (!contract.signed_already) return;
    row["fecha_de_firma"] = published_day(contract.signed_on);
    row["fecha_de_inicio_del_contrato"] = published_day(contract.starts);
    row["fecha_de_fin_del_contrato"] = published_day(contract.ends);
    if (!contract.line->settles) return;
    row["fecha_inicio_liquidacion"] = published_day(contract.ends);
    row["fecha_fin_liquidacion"] = published_day(add_months(contract.ends, Months{4}));
}

void put_amounts(PublishedCells& row, const Contract& contract, Dice& dice) {
    const auto put = [&row](const char* column, std::int64_t pesos) { row[column] = std::to_string(pesos); };
    const bool advance = contract.line->type == "Obra" && contract.value > 100'000'000 && contract.signed_already;
    const std::int64_t advanced = advance ? contract.value * 3 / 10 : 0;
    const std::int64_t amortised = advanced * contract.share_done / 100;
    put("valor_del_contrato", contract.value);
    put("valor_de_pago_adelantado", advanced);
    put("valor_facturado", contract.paid);
    put("valor_pagado", contract.paid);
    put("valor_pendiente_de_pago", contract.value - contract.paid);
    put("valor_amortizado", amortised);
    put("valor_pendiente_de", advanced - amortised);
    put("valor_pendiente_de_ejecucion", contract.value - contract.paid);
    put("saldo_cdp", contract.value);
    put("saldo_vigencia", 0);
    row["habilita_pago_adelantado"] = advance ? "Si" : "No";
    const std::int64_t transfers = contract.value * dice.pick(std::to_array<int>({0, 0, 50, 70, 100})) / 100;
    put("presupuesto_general_de_la_nacion_pgn", 0);
    put("sistema_general_de_participaciones", transfers);
    put("sistema_general_de_regal_as", 0);
    put("recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_", contract.value - transfers);
    put("recursos_de_credito", 0);
    put("recursos_propios", 0);
    row["origen_de_los_recursos"] = "Distribuido";
    row["destino_gasto"] =
        contract.line->supplier == Supplier::person && dice.chance(60) ? "Funcionamiento" : "Inversión";
}

void put_rest(PublishedCells& row) {
    for (const char* column : {"obligaci_n_ambiental", "obligaciones_postconsumo", "reversion", "espostconflicto"})
        row[column] = "No";
    for (const char* column : {"puntos_del_acuerdo", "pilares_del_acuerdo", "nombre_del_banco", "tipo_de_cuenta",
                               "n_mero_de_cuenta", "direcci_n_de_ejecuci_n_del_contrato"})
        row[column] = "No Definido";
    for (const char* column :
         {"criterios_de_sostenibilidad_ambiental", "requisitos_ambientales_en_las_especificaciones_t_cnicas",
          "criterios_ambientales_en_la_evaluaci_n_de_las_ofertas", "uso_de_etiquetado_ecol_gico",
          "obligaciones_contractuales_o_poscontractuales_a_nivel_ambiental", "obligaciones_posconsumo"})
        row[column] = "No aplica";
}

std::string with_signs(std::string_view pesos) {
    std::string out{pesos};
    for (std::size_t at = out.size(); at > 3;) {
        at -= 3;
        out.insert(at, ",");
    }
    return "$" + out;
}

/// Dirt as the real set has it, by the number of the row, so that every kind turns up in a sample of a hundred.
void soil(PublishedCells& row, const Contract& contract) {
    const int turn = contract.number % 97;
    if (turn % 29 == 7) row["valor_del_contrato"] = with_signs(row["valor_del_contrato"]);
    if (turn % 31 == 11) row["nombre_supervisor"] = row["n_mero_de_documento_supervisor"] = "No Definido";
    if (turn % 24 == 5) row["tipodocproveedor"] = "No Definido";
    if (turn % 30 == 3) row["destino_gasto"] = "No Definido";
    if (turn % 33 == 9) row["recursos_propios"] = "1000";
    if (turn % 41 == 13) row["objeto_del_contrato"] = "  " + row["objeto_del_contrato"] + "  ";
    if (turn == 44) row["valor_pendiente_de_ejecucion"] = "-1";
    if (turn == 62) row["valor_de_pago_adelantado"] = "999999999999999";
    if (!contract.signed_already) return;
    if (turn % 47 == 17) row["fecha_fin_liquidacion"] = "2099-12-31T00:00:00.000";
    if (turn == 71) row["fecha_de_fin_del_contrato"] = "2099-12-31T00:00:00.000";
    if (turn == 83 && contract.starts + Days{20} < contract.updated)
        row["fecha_de_firma"] = published_day(contract.starts + Days{20});
    if (turn == 90) row["valor_pagado"] = std::to_string(contract.value + 1'000'000);
}

PublishedCells row_of(const Contract& contract, Dice& dice, std::uint64_t seed) {
    PublishedCells row;
    put_entity(row);
    put_object(row, contract, dice);
    put_days(row, contract);
    put_amounts(row, contract, dice);
    put_supplier(row, contract, dice);
    put_officials(row, dice, seed);
    put_rest(row);
    soil(row, contract);
    return row;
}

}  // namespace

void generate_sample(std::ostream& out, const SampleOptions& options) {
    Dice dice{options.seed};
    std::vector<PublishedCells> rows;
    int number = 0;
    for (const std::string_view state : draw_states(std::max(0, options.contracts), dice)) {
        const Contract contract = draw_contract(++number, state, options.as_of, dice);
        rows.push_back(row_of(contract, dice, options.seed));
    }
    // The real set repeats some rows whole.
    const std::size_t contracts = rows.size();
    for (std::size_t at = 60; at < contracts; at += 150) rows.push_back(rows[at]);
    write_secop2_contratos_csv(out, rows);
}

}  // namespace hito::secop
