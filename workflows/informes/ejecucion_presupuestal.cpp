// What became of each appropriation of a year: what changed it, what was taken from it and what is left.
#include "workflows/informes/informes.hpp"
#include "workflows/law/avance.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace hito::informe {

namespace {

using presupuesto::Apropiacion;

struct Fila {
    int vigencia = 0;
    std::string seccion, rubro, nombre_rubro, fuente, bpin, programa, producto, estado;
    Money inicial, adiciones, reducciones, creditos, contracreditos, definitiva, aplazado;
    Money certificado, comprometido, obligado, pagado;
    Money disponible, por_comprometer, por_obligar, por_pagar;
    law::Avance parte_certificada, parte_comprometida, parte_obligada, parte_pagada;

    static constexpr auto fields = std::tuple{
        Field{"vigencia", &Fila::vigencia, "Vigencia"},
        Field{"seccion", &Fila::seccion, "Sección presupuestal"},
        Field{"rubro", &Fila::rubro, "Rubro"},
        Field{"nombre_rubro", &Fila::nombre_rubro, "Nombre del rubro"},
        Field{"fuente", &Fila::fuente, "Fuente de financiación"},
        Field{"bpin", &Fila::bpin, "BPIN"},
        Field{"programa_mga", &Fila::programa, "Programa MGA"},
        Field{"producto_mga", &Fila::producto, "Producto MGA"},
        Field{"estado", &Fila::estado, "Estado"},
        Field{"inicial", &Fila::inicial, "Apropiación inicial"},
        Field{"adiciones", &Fila::adiciones, "Adiciones"},
        Field{"reducciones", &Fila::reducciones, "Reducciones"},
        Field{"creditos", &Fila::creditos, "Créditos"},
        Field{"contracreditos", &Fila::contracreditos, "Contracréditos"},
        Field{"definitiva", &Fila::definitiva, "Apropiación definitiva"},
        Field{"aplazado", &Fila::aplazado, "Aplazado"},
        Field{"certificado", &Fila::certificado, "Certificados de disponibilidad"},
        Field{"comprometido", &Fila::comprometido, "Compromisos"},
        Field{"obligado", &Fila::obligado, "Obligaciones"},
        Field{"pagado", &Fila::pagado, "Pagos"},
        Field{"disponible", &Fila::disponible, "Saldo por certificar"},
        Field{"por_comprometer", &Fila::por_comprometer, "Certificado por comprometer"},
        Field{"por_obligar", &Fila::por_obligar, "Comprometido por obligar"},
        Field{"por_pagar", &Fila::por_pagar, "Obligado por pagar"},
        Field{"parte_certificada", &Fila::parte_certificada, "% certificado"},
        Field{"parte_comprometida", &Fila::parte_comprometida, "% comprometido"},
        Field{"parte_obligada", &Fila::parte_obligada, "% obligado"},
        Field{"parte_pagada", &Fila::parte_pagada, "% pagado"},
    };
};

Fila row(const Apropiacion& a, std::string_view stage) {
    Fila out;
    out.vigencia = a.vigencia;
    out.seccion = a.seccion;
    out.rubro = a.rubro;
    out.nombre_rubro = a.nombre_rubro;
    out.fuente = a.fuente;
    out.bpin = a.bpin;
    out.programa = a.programa_mga;
    out.producto = a.producto_mga;
    out.estado = stage;
    out.inicial = a.inicial;
    out.adiciones = a.adiciones;
    out.reducciones = a.reducciones;
    out.creditos = a.creditos;
    out.contracreditos = a.contracreditos;
    out.definitiva = a.definitiva();
    out.aplazado = a.aplazado;
    out.certificado = a.certificado;
    out.comprometido = a.comprometido;
    out.obligado = a.obligado;
    out.pagado = a.pagado;
    out.disponible = a.disponible();
    out.por_comprometer = a.certificado - a.comprometido;
    out.por_obligar = a.comprometido - a.obligado;
    out.por_pagar = a.obligado - a.pagado;
    out.parte_certificada = law::parte_de(a.certificado, out.definitiva);
    out.parte_comprometida = law::parte_de(a.comprometido, out.definitiva);
    out.parte_obligada = law::parte_de(a.obligado, out.definitiva);
    out.parte_pagada = law::parte_de(a.pagado, out.definitiva);
    return out;
}

/// What the documents of an appropriation come to: the same that it holds by itself.
struct Suma {
    Money certificado, comprometido, obligado, pagado;

    void add(const presupuesto::CertificadoCdp& one) { certificado += one.certificado - one.liberado - one.vencido; }
    void add(const presupuesto::Registro& one) {
        comprometido += one.valor - one.liberado;
        obligado += one.obligado;
        pagado += one.pagado;
    }
    void add(const presupuesto::Reserva& one) {
        obligado += one.obligado;
        pagado += one.pagado;
    }
};
using Sumas = std::map<Uuid, Suma>;

template <class Documento>
void add(Sumas& out, ReportSource& source, std::string_view workflow) {
    source.cases(workflow, [&](const Snapshot& at) {
        for (const Link& link : at.links)
            if (link.type == "afecta") out[link.target].add(at.facts.as<Documento>());
    });
}
/// Certificates, registries and reserves, by the appropriation that they take from.
Sumas documents(ReportSource& source) {
    Sumas out;
    add<presupuesto::CertificadoCdp>(out, source, "cdp");
    add<presupuesto::Registro>(out, source, "rp");
    add<presupuesto::Reserva>(out, source, "reserva");
    return out;
}
void compare(const Apropiacion& a, const Suma& sum, ReportSource& source) {
    const std::pair<std::string_view, std::pair<Money, Money>> all[] = {
        {"lo certificado", {a.certificado, sum.certificado}},
        {"lo comprometido", {a.comprometido, sum.comprometido}},
        {"lo obligado", {a.obligado, sum.obligado}},
        {"lo pagado", {a.pagado, sum.pagado}}};
    for (const auto& [name, amounts] : all)
        if (amounts.first != amounts.second)
            source.leave_out(fmt::format("apropiación {}: {} es {} y sus documentos suman {}", a.en_palabras(), name,
                                         in_words(amounts.first), in_words(amounts.second)));
}

constexpr std::array params{param_vigencia};

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = asked.get<int>("vigencia").value_or(year_of(asked.as_of));
    Sumas sums = documents(source);
    std::vector<Fila> all;
    source.cases("apropiacion", [&](const Snapshot& at) {
        const auto& a = at.facts.as<Apropiacion>();
        if (a.vigencia != year) return;
        all.push_back(row(a, at.states.front()));
        compare(a, sums[at.id], source);
    });
    const auto key = [](const Fila& one) { return std::tie(one.seccion, one.rubro, one.fuente, one.bpin); };
    std::stable_sort(all.begin(), all.end(), [&](const Fila& a, const Fila& b) { return key(a) < key(b); });
    for (const auto& one : all) give(row_of(one));
}

}  // namespace

constinit const Report ejecucion_presupuestal{
    "ejecucion_presupuestal",
    "Ejecución presupuestal de gastos",
    "Decreto 111 de 1996, arts. 14, 18 y 71; Ley 1474 de 2011, art. 74",
    "Cada fila es una apropiación de la vigencia, por sección, rubro, fuente y proyecto, a la fecha; los porcentajes "
    "son de la apropiación definitiva.",
    params,
    FieldsOf<Fila>::value,
    rows};

}  // namespace hito::informe
