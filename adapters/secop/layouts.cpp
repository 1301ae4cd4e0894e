#include "adapters/secop/layouts.hpp"

#include "adapters/tables/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>

namespace hito::secop {

using namespace tables;

namespace {

constexpr HeaderAlias contract_aliases[] = {
    // October 2026 heads these two anew.
    {"Otros Recursos (Especie, Privados, Cooperación, Propios Entidades Autónomas)", "recursos_propios"},
    {"Recursos Propios (Alcaldías y Gobernaciones)",
     "recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_"},
    {"Localizacion", "localizaci_n"},
    {"Liquidacion", "liquidaci_n"},
    {"Justificacion Modalidad de", "justificacion_modalidad_de"},
    {"Obligacion Ambiental", "obligaci_n_ambiental"},
    {"Duracion del contrato", "duraci_n_del_contrato"},
    {"Numero de cuenta", "n_mero_de_cuenta"},
    {"Numero de documento supervisor", "n_mero_de_documento_supervisor"},
    {"Numero de documento Ordenador del gasto", "n_mero_de_documento_ordenador_del_gasto"},
    {"Numero de documento Ordenador de Pago", "n_mero_de_documento_ordenador_de_pago"},
    {"Tipo Documento Proveedor", "tipodocproveedor"},
    {"URL Proceso", "urlproceso"},
};

constexpr FieldSource contract_fields[] = {
    {"numero_contrato", "id_contrato", Reading::key},
    {"referencia", "referencia_del_contrato", Reading::raw},
    {"numero_proceso", "proceso_de_compra", Reading::raw},
    {"url", "urlproceso", Reading::link},
    {"entidad_nit", "nit_entidad", Reading::nit},
    {"entidad_nombre", "nombre_entidad", Reading::text},
    {"estado_publicado", "estado_contrato", Reading::raw},
    {"modalidad_publicada", "modalidad_de_contratacion", Reading::text},
    {"causal_publicada", "justificacion_modalidad_de", Reading::text},
    {"tipo_publicado", "tipo_de_contrato", Reading::text},
    {"objeto", "objeto_del_contrato", Reading::text},
    {"objeto", "descripcion_del_proceso", Reading::text},
    {"contratista.tipo_documento", "tipodocproveedor", Reading::raw},
    {"contratista.documento", "documento_proveedor", Reading::raw},
    {"contratista.nombre", "proveedor_adjudicado", Reading::text},
    {"fecha_firma", "fecha_de_firma", Reading::day},
    {"fecha_inicio", "fecha_de_inicio_del_contrato", Reading::day},
    {"fecha_fin", "fecha_de_fin_del_contrato", Reading::day},
    {"dias_adicionados", "dias_adicionados", Reading::count},
    {"valor_vigente", "valor_del_contrato", Reading::money},
    {"valor_pagado", "valor_pagado", Reading::money},
    {"valor_pago_adelantado", "valor_de_pago_adelantado", Reading::money},
    {"valor_amortizado", "valor_amortizado", Reading::money},
    {"requiere_liquidacion", "liquidaci_n", Reading::yes_no},
    {"fecha_inicio_liquidacion", "fecha_inicio_liquidacion", Reading::day},
    {"fecha_fin_liquidacion", "fecha_fin_liquidacion", Reading::day},
    {"supervisor.documento", "n_mero_de_documento_supervisor", Reading::document},
    {"supervisor.nombre", "nombre_supervisor", Reading::text},
    {"ordenador.documento", "n_mero_de_documento_ordenador_del_gasto", Reading::document},
    {"ordenador.nombre", "nombre_ordenador_del_gasto", Reading::text},
    {"bpin", "c_digo_bpin", Reading::raw},
    {"unspsc", "codigo_de_categoria_principal", Reading::unspsc},
    {"destino_gasto", "destino_gasto", Reading::text},
    {"fecha_actualizacion", "ultima_actualizacion", Reading::day},
    {"plazo_texto", "duraci_n_del_contrato", Reading::raw},
};

constexpr HeaderAlias integrated_aliases[] = {
    {"Objeto a Contratar", "objeto_a_contratar"},
    {"Numero del Contrato", "numero_del_contrato"},
    {"Numero de Contrato", "numero_del_contrato"},
    {"Numero de Proceso", "numero_de_proceso"},
    {"Nombre o Razon Social del Contratista", "nom_raz_social_contratista"},
    {"Modalidad de Contratacion", "modalidad_de_contrataci_n"},
};

constexpr FieldSource integrated_fields[] = {
    {"numero_contrato", "numero_del_contrato", Reading::key},
    {"numero_proceso", "numero_de_proceso", Reading::raw},
    {"url", "url_contrato", Reading::link},
    {"entidad_nit", "nit_de_la_entidad", Reading::nit},
    {"entidad_nombre", "nombre_de_la_entidad", Reading::text},
    {"origen", "origen", Reading::key},
    {"estado_publicado", "estado_del_proceso", Reading::raw},
    {"modalidad_publicada", "modalidad_de_contrataci_n", Reading::text},
    {"tipo_publicado", "tipo_de_contrato", Reading::text},
    {"objeto", "objeto_a_contratar", Reading::text},
    {"objeto", "objeto_del_proceso", Reading::text},
    {"contratista.tipo_documento", "tipo_documento_proveedor", Reading::raw},
    {"contratista.documento", "documento_proveedor", Reading::raw},
    {"contratista.nombre", "nom_raz_social_contratista", Reading::text},
    {"fecha_firma", "fecha_de_firma_del_contrato", Reading::day},
    {"fecha_inicio", "fecha_inicio_ejecuci_n", Reading::day},
    {"fecha_fin", "fecha_fin_ejecuci_n", Reading::day},
    {"valor_vigente", "valor_contrato", Reading::money},
};

constexpr HeaderAlias first_generation_aliases[] = {
    {"Codigo de la Entidad", "c_digo_de_la_entidad"},
    {"Numero de Constancia", "numero_de_constancia"},
    {"Numero del Contrato", "numero_de_contrato"},
    {"Tipo Identificacion del Contratista", "tipo_identifi_del_contratista"},
    {"Nombre o Razon Social Contratista", "nom_razon_social_contratista"},
};

constexpr FieldSource first_generation_fields[] = {
    {"numero_contrato", "numero_de_constancia", Reading::key},
    {"id_adjudicacion", "id_adjudicacion", Reading::raw},
    {"referencia", "numero_de_contrato", Reading::raw},
    {"numero_proceso", "numero_de_proceso", Reading::raw},
    {"url", "ruta_proceso_en_secop_i", Reading::link},
    {"entidad_nit", "nit_de_la_entidad", Reading::nit},
    {"entidad_nombre", "nombre_entidad", Reading::text},
    {"estado_publicado", "estado_del_proceso", Reading::raw},
    {"modalidad_publicada", "modalidad_de_contratacion", Reading::text},
    {"causal_publicada", "causal_de_otras_formas_de", Reading::text},
    {"tipo_publicado", "tipo_de_contrato", Reading::text},
    {"objeto", "objeto_del_contrato_a_la", Reading::text},
    {"objeto", "detalle_del_objeto_a_contratar", Reading::text},
    {"contratista.tipo_documento", "tipo_identifi_del_contratista", Reading::raw},
    {"contratista.documento", "identificacion_del_contratista", Reading::raw},
    {"contratista.nombre", "nom_razon_social_contratista", Reading::text},
    {"fecha_firma", "fecha_de_firma_del_contrato", Reading::day},
    {"fecha_inicio", "fecha_ini_ejec_contrato", Reading::day},
    {"fecha_fin", "fecha_fin_ejec_contrato", Reading::day},
    {"dias_adicionados", "tiempo_adiciones_en_dias", Reading::count},
    {"valor_vigente", "valor_contrato_con_adiciones", Reading::money},
    {"valor_inicial", "cuantia_contrato", Reading::money},
    {"valor_adiciones", "valor_total_de_adiciones", Reading::money},
    {"fecha_liquidacion", "fecha_liquidacion", Reading::day},
    {"bpin", "codigo_bpin", Reading::raw},
    {"destino_gasto", "destino_gasto", Reading::text},
    {"fecha_actualizacion", "ultima_actualizacion", Reading::day},
};

// Read by the mapping itself, so used without a field of their own.
constexpr std::string_view read_apart[] = {"presupuesto_general_de_la_nacion_pgn",
                                           "sistema_general_de_participaciones",
                                           "sistema_general_de_regal_as",
                                           "recursos_propios_alcald_as_gobernaciones_y_resguardos_ind_genas_",
                                           "recursos_de_credito",
                                           "recursos_propios",
                                           "valor_pendiente_de",
                                           "anno_firma_contrato",
                                           "moneda",
                                           "plazo_de_ejec_del_contrato",
                                           "rango_de_ejec_del_contrato",
                                           "tiempo_adiciones_en_meses",
                                           "id_clase",
                                           "id_familia",
                                           "id_objeto_a_contratar"};

/// The columns of the newest layout and those that older files still have.
std::span<const PublishedColumn> contract_columns_of_all_years() {
    static const std::vector<PublishedColumn> columns = [] {
        const auto newest = contract_columns();
        std::vector<PublishedColumn> all{newest.begin(), newest.end()};
        all.push_back({"c_digo_bpin", "Código BPIN"});
        all.push_back({"estado_bpin", "Estado BPIN"});
        all.push_back({"anno_bpin", "Anno BPIN"});
        all.push_back({"fecha_de_inicio_de_ejecucion", "Fecha de Inicio de Ejecucion"});
        all.push_back({"fecha_de_fin_de_ejecucion", "Fecha de Fin de Ejecucion"});
        return all;
    }();
    return columns;
}

using HeaderTable = std::map<std::string, std::size_t, std::less<>>;

HeaderTable table_of(const LayoutInfo& layout) {
    HeaderTable table;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        table.emplace(fold(layout.columns[i].api), i);
        if (!layout.columns[i].human.empty()) table.emplace(fold(layout.columns[i].human), i);
    }
    for (const HeaderAlias& alias : layout.aliases) table.emplace(fold(alias.header), column_at(layout, alias.api));
    return table;
}

const HeaderTable& headers_of(const LayoutInfo& layout) {
    static const std::map<std::string_view, HeaderTable> tables = [] {
        std::map<std::string_view, HeaderTable> all;
        for (const LayoutInfo& each : layouts()) all.emplace(each.name, table_of(each));
        return all;
    }();
    return tables.at(layout.name);
}

/// How many of the layout's columns the headers name; 0 when the key is not among them.
std::size_t fit(const LayoutInfo& layout, std::span<const std::string> headers) {
    std::set<std::size_t> found;
    for (const std::string& header : headers)
        if (const auto index = column_index(layout, header)) found.insert(*index);
    return found.contains(column_at(layout, layout.key)) ? found.size() : 0;
}

std::string names_of_layouts() {
    std::vector<std::string> names;
    for (const LayoutInfo& layout : layouts()) names.push_back(fmt::format("{} ({})", layout.name, layout.title));
    return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::span<const LayoutInfo> layouts() {
    static const std::array<LayoutInfo, 3> all = {
        LayoutInfo{"secop2_contratos", "jbjy-vk9h", "SECOP II, contratos electrónicos", "SECOPII", "id_contrato",
                   contract_columns_of_all_years(), contract_aliases, contract_fields},
        LayoutInfo{"secop_integrado", "rpmr-utcd", "SECOP Integrado", "", "numero_del_contrato", integrated_columns(),
                   integrated_aliases, integrated_fields},
        LayoutInfo{"secop1_procesos", "f789-7hwg", "SECOP I, procesos de compra pública", "SECOPI",
                   "numero_de_constancia", first_generation_columns(), first_generation_aliases,
                   first_generation_fields},
    };
    return all;
}

std::optional<std::size_t> column_index(const LayoutInfo& layout, std::string_view header) {
    const HeaderTable& table = headers_of(layout);
    const auto found = table.find(fold(header));
    if (found == table.end()) return std::nullopt;
    return found->second;
}

std::size_t column_at(const LayoutInfo& layout, std::string_view api) {
    // FAST: every value of every row comes through here.
    using Positions = std::unordered_map<std::string_view, std::size_t>;
    static const std::vector<Positions> tables = [] {
        std::vector<Positions> all;
        for (const LayoutInfo& each : layouts()) {
            Positions& positions = all.emplace_back();
            for (std::size_t i = 0; i < each.columns.size(); ++i) positions.emplace(each.columns[i].api, i);
        }
        return all;
    }();
    const Positions& positions = tables[static_cast<std::size_t>(&layout - layouts().data())];
    const auto found = positions.find(api);
    if (found == positions.end()) throw std::logic_error(fmt::format("layout {} has no column {}", layout.name, api));
    return found->second;
}

bool is_used(const LayoutInfo& layout, std::size_t column) {
    const std::string_view api = layout.columns[column].api;
    const auto feeds = [&](const FieldSource& source) { return source.column == api; };
    return std::any_of(layout.fields.begin(), layout.fields.end(), feeds) ||
           std::find(std::begin(read_apart), std::end(read_apart), api) != std::end(read_apart);
}

const LayoutInfo& detect_layout(std::span<const std::string> headers, std::string_view hint) {
    // A handful of columns tells a layout from a table that only shares its key's header.
    static constexpr std::size_t least_columns = 5;
    const LayoutInfo* best = nullptr;
    std::size_t best_fit = 0;
    bool tie = false;
    for (const LayoutInfo& layout : layouts()) {
        const bool hinted = hint.find(layout.dataset) != std::string_view::npos;
        const std::size_t columns = fit(layout, headers) * 2 + (hinted ? 1 : 0);
        tie = columns == best_fit || (tie && columns < best_fit);
        if (columns <= best_fit) continue;
        best = &layout;
        best_fit = columns;
        tie = false;
    }
    if (best == nullptr || best_fit < 2 * least_columns)
        throw std::runtime_error(
            fmt::format("Formato desconocido: las columnas del archivo no son las de {}. Columnas encontradas: {}.",
                        names_of_layouts(), shorten(fmt::format("{}", fmt::join(headers, ", ")), 300)));
    if (tie)
        throw std::runtime_error(fmt::format(
            "Las columnas del archivo sirven a más de un formato: indique cuál es ({}).", names_of_layouts()));
    return *best;
}

const LayoutInfo& layout_named(std::string_view name) {
    for (const LayoutInfo& layout : layouts())
        if (layout.name == name) return layout;
    throw std::runtime_error(fmt::format("No hay un formato «{}»: los que hay son {}.", name, names_of_layouts()));
}

}  // namespace hito::secop
