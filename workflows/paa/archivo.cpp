#include "workflows/paa/archivo.hpp"

#include "engine/sha256.hpp"
#include "workflows/law/codigos_paa.hpp"

#include <fmt/format.h>

#include <map>

namespace hito::paa {

using namespace law;

namespace {

constexpr std::array<std::string_view, 19> headers{
    "Código UNSPSC (cada código separado por ;)",
    "Descripción",
    "Fecha estimada de inicio de proceso de selección (mes)",
    "Fecha estimada de presentación de ofertas (mes)",
    "Duración del contrato (número)",
    "Duración del contrato (intervalo: días, meses, años)",
    "Modalidad de selección",
    "Fuente de los recursos",
    "Valor total estimado",
    "Valor estimado en la vigencia actual",
    "¿Se requieren vigencias futuras?",
    "Estado de solicitud de vigencias futuras",
    "Unidad de contratación (referencia)",
    "Ubicación",
    "Nombre del responsable",
    "Teléfono del responsable",
    "Correo electrónico del responsable",
    "¿Debe cumplir con invertir mínimo el 30% de los recursos del presupuesto destinados a comprar alimentos, "
    "cumpliendo con lo establecido en la Ley 2046 de 2020, reglamentada por el Decreto 248 de 2021?",
    "¿El contrato incluye el suministro de bienes y servicios distintos a alimentos?"};

/// Names of the fields, column by column.
constexpr auto& fields = FieldsOf<ColumnasPaa>::value;
static_assert(fields.size() == headers.size(), "a field for each column of the file");

/// The code was fixed when it was written; a label that a proposal still has is that of the list in use.
constexpr Date de_hoy{std::chrono::year{9999} / 12 / 31};

std::string number(const std::optional<int>& value) { return value ? fmt::format("{}", *value) : ""; }
std::string amount(const std::optional<Money>& value) { return value ? to_pesos(*value) : ""; }
std::string yes_no(bool value) { return value ? "1" : "0"; }

template <class E>
std::string code(std::span<const CodigoPaa> codes, const std::optional<E>& value) {
    return value ? std::string(codes[static_cast<std::size_t>(*value)].codigo) : "";
}

std::string cell(const std::string& text) {
    if (text.find_first_of(",;\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace

std::span<const FieldInfo> columnas_del_archivo() {
    static constexpr auto all = [] {
        std::array<FieldInfo, headers.size()> out{};
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = {fields[i].name, FieldType::text, headers[i]};
        return out;
    }();
    return all;
}

FilaPaa fila_de(const ColumnasPaa& c) {
    return {fmt::format("{}", fmt::join(c.unspsc, ";")),
            c.descripcion,
            number(c.mes_inicio),
            number(c.mes_ofertas),
            number(c.duracion),
            code(unidades_plazo_paa(), c.duracion_unidad),
            modalidad_canonica(c.modalidad, de_hoy),
            code(fuentes_paa(), c.fuente),
            amount(c.valor_total),
            amount(c.valor_vigencia),
            yes_no(c.requiere_vigencias_futuras),
            code(estados_vf_paa(), std::optional(c.estado_vigencias_futuras)),
            c.unidad_contratacion,
            c.ubicacion,
            c.responsable,
            c.telefono,
            c.correo,
            yes_no(c.alimentos_compra_local),
            yes_no(c.incluye_no_alimentos)};
}

std::string archivo_de(std::span<const LineaDeVersion> lines) {
    std::string out;
    const auto add = [&](const auto& cells) {
        bool first = true;
        for (const auto& text : cells) {
            if (!first) out += ',';
            first = false;
            out += cell(std::string(text));
        }
        out += "\r\n";
    };
    add(headers);
    for (const auto& line : lines) add(fila_de(line.columnas));
    return out;
}

std::string huella_de(const EncabezadoPaa& header, std::span<const LineaDeVersion> lines) {
    return to_hex(Sha256{}.update(printed(header, Form::stored)).update("\n").update(archivo_de(lines)).finish());
}

std::vector<DiferenciaDeLinea> diferencias(std::span<const LineaDeVersion> before,
                                           std::span<const LineaDeVersion> after) {
    std::map<std::string_view, const LineaDeVersion*> known;
    for (const auto& line : before) known[line.linea] = &line;
    std::vector<DiferenciaDeLinea> out;
    for (const auto& line : after) {
        const auto old = known.find(line.linea);
        if (old == known.end()) {
            out.push_back({line.linea, "agregada", {}});
            continue;
        }
        const FilaPaa was = fila_de(old->second->columnas), is = fila_de(line.columnas);
        known.erase(old);
        std::vector<CambioDeColumna> changes;
        for (std::size_t i = 0; i < was.size(); ++i)
            if (was[i] != is[i]) changes.push_back({fields[i].name, was[i], is[i]});
        if (!changes.empty()) out.push_back({line.linea, "modificada", std::move(changes)});
    }
    for (const auto& line : before)
        if (known.contains(line.linea)) out.push_back({line.linea, "retirada", {}});
    return out;
}

}  // namespace hito::paa
