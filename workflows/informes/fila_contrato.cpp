#include "workflows/informes/fila_contrato.hpp"

#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/terminos.hpp"

#include <algorithm>
#include <array>

namespace hito::informe {

namespace {

using namespace law;
using contrato::Contrato;

bool digits(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <class Part>
void append(std::vector<FieldInfo>& out) {
    out.insert(out.end(), FieldsOf<Part>::value.begin(), FieldsOf<Part>::value.end());
}
template <class Part>
void append(ReportRow& out, const Part& part) {
    auto cells = row_of(part);
    std::move(cells.begin(), cells.end(), std::back_inserter(out));
}

/// The last one of that kind that was designated.
const Designacion* designated(const Contrato& c, ClaseSupervision kind) {
    const Designacion* found = nullptr;
    for (const auto& one : c.designaciones)
        if (one.clase == kind && (!found || one.desde >= found->desde)) found = &one;
    return found;
}
Identificado identified(const Designacion* one) {
    return one ? identificado({}, one->documento, one->persona, true) : Identificado{};
}

std::string additions_of(const Contrato& c) {
    const bool money = !c.adiciones.empty(), time = c.prorrogas > 0;
    if (money && time) return "valor y tiempo";
    if (money) return "valor";
    return time ? "tiempo" : "no se ha adicionado";
}

std::optional<int> term_of(const Contrato& c) {
    const auto from = c.fecha_inicio ? c.fecha_inicio : c.fecha_suscripcion;
    const auto last = from ? fin_pactado(c, *from) : std::nullopt;
    return last ? std::optional(static_cast<int>((*last - *from).count()) + 1) : std::nullopt;
}

/// What was paid of what the contract is worth, cut down to the hundredth of a percent.
std::optional<Percent> share_paid(const Contrato& c) {
    if (c.valor_vigente <= Money{}) return std::nullopt;
    __extension__ using Wide = __int128;
    return Percent{
        static_cast<std::int32_t>(static_cast<Wide>(c.valor_pagado.cents()) * 10'000 / c.valor_vigente.cents())};
}

FilaEjecucion execution_of(const Contrato& c) {
    FilaEjecucion out;
    out.plazo_dias = term_of(c);
    const bool advance = c.anticipo_pactado > Percent{} || c.anticipo_desembolsado > Money{};
    out.anticipo = advance ? "anticipo" : "no pactados";
    out.anticipo_valor =
        c.anticipo_desembolsado > Money{} ? c.anticipo_desembolsado : share_of(c.valor_inicial, c.anticipo_pactado);
    out.adiciones = additions_of(c);
    for (const auto& one : c.adiciones) out.adiciones_valor += one.valor;
    out.adiciones_dias = dias_prorrogados(c, c, c, c);
    out.inicio = c.fecha_inicio;
    out.terminacion = c.terminado_el ? c.terminado_el : fin_previsto(c, c);
    out.liquidacion = c.liquidado_el;
    out.fisico_real = c.avance_fisico;
    out.presupuestal_real = share_paid(c);
    return out;
}

FilaDemas rest_of(const Contrato& c, std::string_view stage) {
    FilaDemas out;
    out.proceso = c.numero_proceso;
    out.referencia = c.referencia;
    out.modalidad = c.modalidad;
    out.causal = c.causal;
    out.url = c.url;
    out.bpin = c.bpin;
    if (c.cdp) {
        out.cdp = c.cdp->numero;
        out.cdp_fecha = c.cdp->fecha;
        out.cdp_valor = c.cdp->valor;
    }
    out.rp = c.rp_numero;
    out.rp_fecha = c.rp_fecha;
    out.rp_valor = c.rp_valor;
    out.valor_vigente = c.valor_vigente;
    out.valor_pagado = c.valor_pagado;
    out.ordenador = c.ordenador;
    out.estado = stage;
    return out;
}

}  // namespace

std::string digito_de_verificacion(const std::string& numero) {
    constexpr std::array weights{3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71};
    if (!digits(numero) || numero.size() > weights.size()) return {};
    int sum = 0;
    for (std::size_t i = 0; i < numero.size(); ++i) sum += (numero[numero.size() - 1 - i] - '0') * weights[i];
    const int rest = sum % 11;
    return std::to_string(rest > 1 ? 11 - rest : rest);
}

Identificado identificado(const std::string& tipo, const std::string& numero, const std::string& nombre, bool natural) {
    Identificado out;
    out.nombre = nombre;
    if (numero.empty()) return out;
    const bool foreign = tipo == "cedula_extranjeria" || tipo == "pasaporte";
    const bool nit = tipo == "nit" || (tipo.empty() && !natural && numero.size() == 9);
    out.tipo = !tipo.empty() ? tipo : nit ? "nit" : "cedula_ciudadania";
    (foreign ? out.extranjeria : nit ? out.nit : out.cedula) = numero;
    if (!foreign) out.dv = digito_de_verificacion(numero);
    return out;
}

std::span<const FieldInfo> columnas_de_contrato() {
    static const auto all = [] {
        std::vector<FieldInfo> out;
        append<FilaForma>(out);
        append<FilaObjeto>(out);
        append<FilaContratista>(out);
        append<FilaInterventor>(out);
        append<FilaSupervisor>(out);
        append<FilaEjecucion>(out);
        append<FilaDemas>(out);
        return out;
    }();
    return all;
}

ReportRow celdas_de(const FilaContrato& fila) {
    ReportRow out;
    append(out, fila.forma);
    append(out, fila.objeto);
    append(out, fila.contratista);
    append(out, fila.interventor);
    append(out, fila.supervisor);
    append(out, fila.ejecucion);
    append(out, fila.demas);
    return out;
}

FilaContrato fila_de(const Contrato& c, std::string_view stage) {
    FilaContrato out;
    out.objeto.numero_contrato = c.numero_contrato;
    out.objeto.suscripcion = c.fecha_suscripcion;
    out.objeto.clase = c.tipo_contrato;
    out.objeto.objeto = c.objeto;
    out.objeto.valor_inicial = c.valor_inicial;
    const bool natural = c.contratista.persona_natural || c.contratista.tipo_documento.starts_with("cedula") ||
                         c.contratista.tipo_documento == "pasaporte";
    const Identificado who =
        identificado(c.contratista.tipo_documento, c.contratista.documento, c.contratista.nombre, natural);
    out.contratista = {natural ? "persona natural" : "persona jurídica",
                       who.tipo,
                       who.cedula,
                       who.nit,
                       who.dv,
                       who.extranjeria,
                       who.nombre};
    const Designacion *auditor = designated(c, ClaseSupervision::interventor),
                      *watcher = designated(c, ClaseSupervision::supervisor);
    const Identificado ivo = identified(auditor), eva = identified(watcher);
    const std::string_view followed = auditor && watcher ? "interventor y supervisor"
                                      : auditor          ? "interventor"
                                      : watcher          ? "supervisor"
                                                         : "no tiene";
    out.interventor = {std::string(followed), ivo.tipo, ivo.cedula, ivo.nit, ivo.dv, ivo.extranjeria, ivo.nombre};
    out.supervisor = {eva.tipo, eva.cedula, eva.nit, eva.dv, eva.extranjeria, eva.nombre};
    out.ejecucion = execution_of(c);
    out.demas = rest_of(c, stage);
    return out;
}

}  // namespace hito::informe
