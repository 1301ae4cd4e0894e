#include "workflows/law/modalidad.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::law {

namespace {

/// One row of the choice: the first that fits decides.
struct Caso {
    bool (*fits)(const ObjetoAContratar&, Money menor, Money minima);
    std::vector<Modalidad> modalidades;
    std::string_view razon;
};

bool es_consultoria(TipoContrato type) {
    return type == TipoContrato::consultoria || type == TipoContrato::interventoria;
}

/// LAW Ley 1150 de 2007, art. 2: the object decides before the value, but for what is small or bought by a framework.
const std::vector<Caso>& casos() {
    static const std::vector<Caso> all{
        {[](const ObjetoAContratar& o, Money, Money) { return o.acuerdo_marco_vigente; },
         {Modalidad::acuerdo_marco},
         "hay un acuerdo marco vigente que la entidad debe usar, y prevalece sobre la mínima cuantía"},
        {[](const ObjetoAContratar& o, Money, Money minima) { return o.valor_estimado <= minima; },
         {Modalidad::minima_cuantia},
         "el valor no pasa de la mínima cuantía, sin importar el objeto"},
        {[](const ObjetoAContratar& o, Money, Money) { return o.caracteristicas_uniformes; },
         {Modalidad::subasta_inversa, Modalidad::bolsa_productos, Modalidad::acuerdo_marco},
         "son bienes o servicios de características técnicas uniformes por encima de la mínima cuantía"},
        {[](const ObjetoAContratar& o, Money, Money) { return es_consultoria(o.tipo_contrato); },
         {Modalidad::concurso_meritos},
         "es una consultoría o interventoría por encima de la mínima cuantía"},
        {[](const ObjetoAContratar& o, Money, Money) { return o.licitacion_desierta; },
         {Modalidad::seleccion_abreviada_menor_cuantia, Modalidad::licitacion_publica},
         "sigue a una licitación declarada desierta"},
        {[](const ObjetoAContratar& o, Money menor, Money) { return o.valor_estimado <= menor; },
         {Modalidad::seleccion_abreviada_menor_cuantia},
         "el valor pasa de la mínima y no pasa de la menor cuantía"},
        {[](const ObjetoAContratar&, Money, Money) { return true; },
         {Modalidad::licitacion_publica},
         "el valor pasa de la menor cuantía"},
    };
    return all;
}

}  // namespace

bool ModalidadQueProcede::admite(Modalidad one) const {
    return std::find(modalidades.begin(), modalidades.end(), one) != modalidades.end();
}

std::optional<Money> presupuesto_de(const ObjetoAContratar& objeto, Date day, const Parameters& parameters) {
    return objeto.presupuesto_anual ? objeto.presupuesto_anual : parameters.find(presupuesto_anual, day);
}

ModalidadQueProcede modalidad_de(const ObjetoAContratar& objeto, Date day, const Parameters& parameters) {
    const Money budget = objeto.presupuesto_anual ? *objeto.presupuesto_anual : parameters.at(presupuesto_anual, day);
    ModalidadQueProcede out;
    out.menor = menor_cuantia(budget, day, parameters);
    out.minima = minima_cuantia(budget, day, parameters);
    const auto fitting = std::find_if(casos().begin(), casos().end(),
                                      [&](const Caso& one) { return one.fits(objeto, out.menor, out.minima); });
    out.modalidades = fitting->modalidades;
    const Money minimum_wage = parameters.at(smmlv, day);
    out.cuenta = fmt::format(
        "presupuesto anual de {}, {} SMMLV de {}: menor cuantía hasta {} y mínima hasta {}; con un valor de {}, {}",
        in_words(budget), budget.cents() / minimum_wage.cents(), year_of(day), in_words(out.menor),
        in_words(out.minima), in_words(objeto.valor_estimado), fitting->razon);
    return out;
}

json modalidad_consultada(const json& asked, Date day, const Law& law, FieldErrors& errors) {
    ObjetoAContratar objeto;
    read_fields(asked, Form::wire, objeto, {}, errors);
    if (errors.empty() && !presupuesto_de(objeto, day, law.parameters))
        errors.push_back({"presupuesto_anual", "falta este campo: la configuración de la entidad no lo trae"});
    if (!errors.empty()) return {};
    const ModalidadQueProcede found = modalidad_de(objeto, day, law.parameters);
    json out{{"fecha", to_iso(day)},
             {"menor_cuantia", write_value(found.menor, Form::wire)},
             {"minima_cuantia", write_value(found.minima, Form::wire)},
             {"cuenta", found.cuenta},
             {"norma", "Ley 1150 de 2007, art. 2; Ley 2069 de 2020, art. 30"}};
    for (const Modalidad one : found.modalidades)
        out["modalidades"].push_back(Words<Modalidad>::names[static_cast<std::size_t>(one)]);
    out["modalidad"] = out["modalidades"].front();
    return out;
}

}  // namespace hito::law
