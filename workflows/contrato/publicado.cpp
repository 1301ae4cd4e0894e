#include "workflows/contrato/publicado.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace hito::contrato {

namespace {

std::string text(const json& data, std::string_view field) {
    const auto found = data.find(field);
    return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}
std::optional<Date> day(const json& data, std::string_view field) {
    const std::string iso = text(data, field);
    return iso.empty() ? std::nullopt : parse_date(iso);
}
std::optional<Money> money(const json& data, std::string_view field) {
    const auto found = data.find(field);
    if (found == data.end() || !found->is_number_integer()) return std::nullopt;
    return Money::of_cents(found->get<std::int64_t>());
}
bool flag(const json& data, std::string_view field) {
    const auto found = data.find(field);
    return found != data.end() && found->is_boolean() && found->get<bool>();
}
json part(const json& data, std::string_view field) {
    const auto found = data.find(field);
    return found != data.end() && found->is_object() ? *found : json::object();
}

template <class E>
E word_of(const json& data, std::string_view field) {
    const std::string word = text(data, field);
    const auto& names = Words<E>::names;
    const auto found = std::find(names.begin(), names.end(), word);
    return found == names.end() ? E{} : static_cast<E>(found - names.begin());
}

struct Stage {
    std::string_view word;
    Alcance reach;
};
// Source: law/contracting.md §6.1 and §6.3.
constexpr Stage stages[] = {
    {"en_elaboracion", Alcance::en_elaboracion},
    {"suscrito", Alcance::suscrito},
    {"en_ejecucion", Alcance::en_ejecucion},
    {"modificado", Alcance::en_ejecucion},
    {"prorrogado", Alcance::en_ejecucion},
    {"suspendido", Alcance::en_ejecucion},
    {"cedido", Alcance::en_ejecucion},
    {"terminado", Alcance::terminado},
    {"terminado_sin_liquidar", Alcance::terminado},
    {"liquidado", Alcance::liquidado},
    {"cerrado", Alcance::cerrado},
    {"cancelado", Alcance::cancelado},
};

Alcance reach_of(const Publicado& row) {
    if (row.etapa.empty())
        return row.inicio ? Alcance::en_ejecucion : row.firma ? Alcance::suscrito : Alcance::en_elaboracion;
    for (const auto& stage : stages)
        if (stage.word == row.etapa) return stage.reach;
    throw std::invalid_argument(
        fmt::format("la fila no es un contrato: se esperaba una etapa contractual y dice «{}»", row.etapa));
}

/// `6 meses`, `45 días`.
void read_term(const std::string& words, law::PlazoPactado& term) {
    int count = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), count);
    if (error != std::errc{} || count <= 0) return;
    const std::string_view unit(end, static_cast<std::size_t>(words.data() + words.size() - end));
    const bool months = unit.find("mes") != std::string_view::npos;
    if (count > (months ? law::un_siglo_en_meses : law::un_siglo_en_dias)) return;  // No term that anybody agreed.
    if (months)
        term.plazo_meses = count;
    else if (unit.find("d") != std::string_view::npos)
        term.plazo_dias = count;
}

void read_parties(const json& data, Publicado& row) {
    const json contractor = part(data, "contratista");
    auto& who = row.pactado.contratista;
    who.tipo_documento = text(contractor, "tipo_documento");
    who.documento = text(contractor, "documento");
    who.nombre = text(contractor, "nombre");
    who.persona_natural = !who.tipo_documento.empty() && who.tipo_documento != "nit" && who.tipo_documento != "otro";
    const json watcher = part(data, "supervisor");
    row.supervisor_documento = text(watcher, "documento");
    row.supervisor_nombre = text(watcher, "nombre");
    row.ordenador_documento = text(part(data, "ordenador"), "documento");
}

}  // namespace

Publicado read_publicado(const Record& record) {
    const json& data = record.data;
    Publicado row;
    LoPactado& agreed = row.pactado;
    agreed.numero_contrato = record.key;
    agreed.referencia = text(data, "referencia");
    agreed.numero_proceso = text(data, "numero_proceso");
    agreed.url = text(data, "url");
    agreed.bpin = text(data, "bpin");
    agreed.objeto = text(data, "objeto");
    agreed.unspsc = text(data, "unspsc");
    agreed.destino_gasto = text(data, "destino_gasto");
    agreed.causal = text(data, "causal_publicada");
    agreed.tipo_contrato = word_of<law::TipoContrato>(data, "tipo_contrato");
    agreed.modalidad = word_of<law::Modalidad>(data, "modalidad");
    agreed.servicios_profesionales = flag(data, "servicios_profesionales");
    agreed.convenio = agreed.tipo_contrato == law::TipoContrato::convenio_interadministrativo ||
                      agreed.tipo_contrato == law::TipoContrato::convenio_asociacion;
    agreed.pacta_liquidacion = flag(data, "requiere_liquidacion");
    read_parties(data, row);

    row.etapa = text(data, "etapa_publicada");
    row.firma = day(data, "fecha_firma");
    row.inicio = day(data, "fecha_inicio");
    row.fin = day(data, "fecha_fin");
    row.liquidacion = day(data, "fecha_liquidacion");
    row.actualizacion = day(data, "fecha_actualizacion");
    row.valor_vigente = money(data, "valor_vigente");
    row.valor_inicial = money(data, "valor_inicial");
    row.valor_adiciones = money(data, "valor_adiciones");
    row.valor_pagado = money(data, "valor_pagado");
    row.anticipo = money(data, "valor_pago_adelantado");
    row.amortizado = money(data, "valor_amortizado");
    if (const auto found = data.find("dias_adicionados"); found != data.end() && found->is_number_integer())
        row.dias_adicionados = static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), 0, 36'500));
    if (!row.fin) read_term(text(data, "plazo_texto"), agreed);
    row.alcance = reach_of(row);
    return row;
}

}  // namespace hito::contrato
