#include "adapters/secop/vocabulary.hpp"

#include "adapters/tables/text.hpp"

#include <span>
#include <string>

namespace hito::secop {

using namespace tables;

namespace {

struct Word {
    std::string_view published;  ///< Folded.
    std::string_view code;
};

// Meaning of each state: law/contracting.md §6.1 (SECOP II) and §6.3 (SECOP I).
constexpr Word stages[] = {
    {"borrador", "en_elaboracion"},
    {"en aprobacion", "en_elaboracion"},
    {"enviado proveedor", "en_elaboracion"},
    {"aprobado", "suscrito"},
    {"celebrado", "suscrito"},
    {"en ejecucion", "en_ejecucion"},
    {"modificado", "modificado"},
    {"prorrogado", "prorrogado"},
    {"suspendido", "suspendido"},
    {"cedido", "cedido"},
    {"terminado", "terminado"},
    {"cerrado", "cerrado"},
    {"cancelado", "cancelado"},
    {"liquidado", "liquidado"},
    {"terminado sin liquidar", "terminado_sin_liquidar"},
    {"convocado", "convocado"},
    {"adjudicado", "adjudicado"},
    {"descartado", "descartado"},
    {"terminado anormalmente despues de convocado", "terminado_anormalmente"},
    {"terminado anormalmente", "terminado_anormalmente"},
};

// In this order: the first fragment that occurs decides.
constexpr Word modalities[] = {
    {"enajenacion", "otra"},
    {"subasta de prueba", "otra"},
    {"solicitud de informacion", "otra"},
    {"minima cuantia", "minima_cuantia"},
    {"licitacion", "licitacion_publica"},  // also the tender by which the agency makes a framework agreement
    {"acuerdo marco", "acuerdo_marco"},
    {"subasta", "subasta_inversa"},
    {"menor cuantia", "seleccion_abreviada_menor_cuantia"},
    {"concurso", "concurso_meritos"},
    {"regimen especial", "regimen_especial"},
    {"bolsa de productos", "bolsa_productos"},
    {"directa", "contratacion_directa"},
};

constexpr Word contract_types[] = {
    {"interadministrativo", "convenio_interadministrativo"},
    {"interventoria", "interventoria"},
    {"consultoria", "consultoria"},
    {"prestacion de servicios", "prestacion_servicios"},
    {"suministro", "suministro"},
    {"compraventa", "compraventa"},
    {"arrendamiento", "arrendamiento"},
    {"seguros", "seguros"},
    {"concesion", "concesion"},
    {"comodato", "comodato"},
    {"emprestito", "emprestito"},
    {"credito", "emprestito"},
    {"fiducia", "fiducia"},
    {"obra", "obra"},
};

constexpr Word document_types[] = {
    {"extranjeria", "cedula_extranjeria"},
    {"nit", "nit"},
    {"cedula", "cedula"},
    {"tarjeta de identidad", "tarjeta_identidad"},
    {"permiso", "permiso_permanencia"},
    {"pasaporte", "pasaporte"},
    {"otro", "otro"},
    {"carne diplomatico", "otro"},
};

std::string_view first_fragment(std::span<const Word> words, std::string_view folded) {
    for (const Word& word : words)
        if (folded.find(word.published) != std::string_view::npos) return word.code;
    return {};
}

bool says(std::string_view folded, std::string_view fragment) {
    return folded.find(fragment) != std::string_view::npos;
}

}  // namespace

std::string_view stage_of(std::string_view published, bool has_start_day) {
    const std::string folded = fold(published);
    if (folded == "activo") return has_start_day ? "en_ejecucion" : "suscrito";
    for (const Word& word : stages)
        if (folded == word.published) return word.code;
    return {};
}

bool stage_has_contract(std::string_view stage) {
    return stage == "suscrito" || stage == "liquidado" || stage == "terminado_sin_liquidar";
}

std::string_view modality_of(std::string_view published) {
    const std::string folded = fold(published);
    if (folded.empty()) return {};
    const std::string_view code = first_fragment(modalities, folded);
    return code.empty() ? "otra" : code;
}

std::string_view contract_type_of(std::string_view published, std::string_view cause) {
    const std::string folded = fold(published);
    const std::string_view code = first_fragment(contract_types, folded);
    // Between entities the type is often `Otro`: the cause of the direct award says what it is.
    if (code.empty() && says(fold(cause), "interadministrativo")) return "convenio_interadministrativo";
    if (code.empty() && !folded.empty()) return "otro";
    return code;
}

bool is_professional_services(std::string_view type, std::string_view modality, std::string_view cause,
                              std::string_view object) {
    const std::string why = fold(cause);
    if (says(why, "serviciosprofesionales") || says(why, "servicios profesionales")) return true;
    if (type != "prestacion_servicios" || modality != "contratacion_directa") return false;
    const std::string what = fold(object);
    return says(what, "servicios profesionales") || says(what, "apoyo a la gestion");
}

std::string_view document_type(std::string_view published) {
    const std::string folded = fold(published);
    if (folded.empty()) return {};
    const std::string_view code = first_fragment(document_types, folded);
    return code.empty() ? "otro" : code;
}

}  // namespace hito::secop
