// What was paid on contracts, account by account. Source: formats §1.3 (ibyt-yi2f, uymx-8p3j).
#include "workflows/law/datos_contrato.hpp"
#include "workflows/publicados/actos.hpp"
#include "workflows/publicados/personas.hpp"
#include "workflows/publicados/publicados.hpp"

#include <array>

namespace hito::publicado {

namespace {

using contrato::Contrato;

struct Fila {
    std::string identificador, numero_contrato, referencia, clase, factura;
    Date fecha{};
    Money valor, amortizado, entregado;
    std::string rp, autoriza, supervisor_documento, supervisor_nombre;
    std::optional<Date> inicio;
    std::string contratista_documento, contratista_nombre;

    static constexpr auto fields = std::tuple{
        Field{"identificador", &Fila::identificador, "Contrato y lugar del acto en su historia"},
        Field{"numero_contrato", &Fila::numero_contrato, "Número del contrato"},
        Field{"referencia", &Fila::referencia, "Referencia interna"},
        Field{"clase", &Fila::clase, "Anticipo, cuenta o saldo de la liquidación"},
        Field{"factura", &Fila::factura, "Factura o cuenta de cobro"},
        Field{"fecha", &Fila::fecha, "Fecha del pago"},
        Field{"valor", &Fila::valor, "Valor de la cuenta, antes de amortizar"},
        Field{"amortizado", &Fila::amortizado, "Parte que amortizó el anticipo"},
        Field{"entregado", &Fila::entregado, "Dinero entregado"},
        Field{"rp", &Fila::rp, "Registro presupuestal"},
        Field{"autoriza", &Fila::autoriza, "Quien lo autorizó"},
        Field{"supervisor.documento", &Fila::supervisor_documento, "Documento del supervisor"},
        Field{"supervisor.nombre", &Fila::supervisor_nombre, "Nombre del supervisor"},
        Field{"fecha_inicio", &Fila::inicio, "Fecha de inicio del contrato"},
        Field{"contratista.documento", &Fila::contratista_documento, "Documento del contratista"},
        Field{"contratista.nombre", &Fila::contratista_nombre, "Nombre del contratista"},
    };
};

constexpr std::array<std::string_view, 3> nombres{"desembolsar_anticipo", "pagar", "pagar_saldo"};

/// Who watched over the contract that day.
const law::Designacion* watcher_on(const Contrato& c, Date day) {
    const law::Designacion* found = nullptr;
    for (const auto& one : c.designaciones)
        if (one.desde <= day && (!one.hasta || *one.hasta >= day) && (!found || one.desde >= found->desde))
            found = &one;
    return found;
}

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    actos_de_contratos(
        source, nombres, [](const Contrato& c) { return c.ultimo_pago || c.saldo_pagado > Money{}; },
        [&](const Snapshot&, const Contrato& c, std::span<const ActRecord>, const ActRecord& act) {
            const auto paid = datos_de<law::DatosPago>(act);
            Fila row;
            row.identificador = identificador_de(c, act);
            row.numero_contrato = c.numero_contrato;
            row.referencia = c.referencia;
            row.clase = act.act == "pagar" ? "cuenta" : act.act == "pagar_saldo" ? "saldo" : "anticipo";
            row.factura = paid.factura;
            row.fecha = act.date;
            row.valor = paid.valor;
            row.amortizado = paid.amortizacion;
            row.entregado = paid.valor - paid.amortizacion;
            row.rp = c.rp_numero;
            row.autoriza = paid.autoriza.empty() ? act.person : paid.autoriza;
            if (const auto* watcher = watcher_on(c, act.date)) {
                const auto who =
                    persona_publicada(source.law().people, watcher->persona, watcher->documento, watcher->nombre);
                row.supervisor_documento = who.documento;
                row.supervisor_nombre = who.nombre;
            }
            row.inicio = c.fecha_inicio;
            row.contratista_documento = c.contratista.documento;
            row.contratista_nombre = c.contratista.nombre;
            give(row_of(row));
        });
}

}  // namespace

const Report pago_publicado{"pago_publicado",
                            "Pagos de los contratos",
                            "law/contracting.md §6.5; formats §1.3",
                            "Cada fila es un pago: del anticipo, de una cuenta o del saldo de la liquidación.",
                            {},
                            FieldsOf<Fila>::value,
                            rows,
                            "fecha"};

}  // namespace hito::publicado
