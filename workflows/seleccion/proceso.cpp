#include "workflows/seleccion/proceso.hpp"

#include "workflows/law/cuentas_proceso.hpp"

#include <algorithm>

namespace hito::seleccion {

using namespace law;

void radicar_estudios(Tramite& process, const ContenidoEstudios& content, const Condiciones& terms,
                      std::string_view person) {
    static_cast<ContenidoEstudios&>(process) = content;
    static_cast<Condiciones&>(process) = terms;
    process.estructurador = person;
}

void expedir_cdp(Tramite& process, const DatosCdp& data, Date day, std::string_view person) {
    auto& items = process.certificados;
    // By hand the certificate is told whole; its cases tell it item by item.
    std::erase_if(items, [&](const ItemCertificado& one) { return data.item.empty() || one.item == data.item; });
    if (data.valor > Money{}) items.push_back({data.numero, data.item, data.valor});
    process.cdp.reset();
    for (const auto& one : items) {
        if (!process.cdp) process.cdp = Cdp{one.numero, day, {}};
        if (one.numero != process.cdp->numero) process.cdp->numero += ", " + one.numero;
        process.cdp->valor += one.valor;
    }
    process.cdp_expedido_por = person;
}

void abrir(Proceso& process, const DatosApertura& data, Date day) {
    process.abierto_el = day;
    process.cierre = process.cierre_inicial = data.cierre;
    process.limitado_mipyme = data.limitado_mipyme;
    process.sorteo_previsto = data.sorteo_previsto;
}

void recibir_oferta(Tramite& process, const DatosOferta& data) {
    std::erase_if(process.ofertas, [&](const Oferta& one) { return one.documento == data.documento; });
    process.ofertas.push_back({data.documento, data.nombre, data.valor, false, 0});
}

void evaluar(Proceso& process, const std::vector<Oferta>& evaluated, std::string_view person) {
    process.ofertas = segun_el_informe(std::move(process.ofertas), evaluated);
    if (std::find(process.evaluadores.begin(), process.evaluadores.end(), person) == process.evaluadores.end())
        process.evaluadores.emplace_back(person);
}

void elegir(Tramite& process, const ProponenteElegido& data, Date day) {
    process.adjudicado_el = day;
    process.adjudicatario = data.adjudicatario;
    process.valor_adjudicado = data.valor;
    process.numero_contrato = data.numero_contrato;
}

void adjudicar(Tramite& process, const DatosAdjudicacion& data, Date day) {
    elegir(process, data, day);
    process.firma_hasta = data.firma_hasta;
}

void terminar(Tramite& process, Date day, bool with_contract) {
    process.terminado_el = day;
    if (with_contract || !process.cdp) return;
    process.cdp_liberado = process.cdp->numero;
    process.cdp.reset();
}

}  // namespace hito::seleccion
