// With which money contracts are paid: their project, their certificate, their registries. Source: formats §1.3
// (d9na-abhe, a86w-fh92, skc9-met7).
#include "workflows/law/datos_contrato.hpp"
#include "workflows/publicados/actos.hpp"
#include "workflows/publicados/publicados.hpp"

#include <array>

namespace hito::publicado {

namespace {

using contrato::Contrato;

/// What says of which contract a row is.
struct DelContrato {
    std::string numero_contrato, referencia, numero_proceso, bpin, contratista_documento, contratista_nombre, estado;

    explicit DelContrato(const Contrato& c, std::string_view state)
        : numero_contrato{c.numero_contrato},
          referencia{c.referencia},
          numero_proceso{c.numero_proceso},
          bpin{c.bpin},
          contratista_documento{c.contratista.documento},
          contratista_nombre{c.contratista.nombre},
          estado{state} {}
    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DelContrato::numero_contrato, "Número del contrato"},
        Field{"referencia", &DelContrato::referencia, "Referencia interna"},
        Field{"numero_proceso", &DelContrato::numero_proceso, "Número del proceso"},
        Field{"bpin", &DelContrato::bpin, "Código del proyecto de inversión"},
        Field{"contratista.documento", &DelContrato::contratista_documento, "Documento del contratista"},
        Field{"contratista.nombre", &DelContrato::contratista_nombre, "Nombre del contratista"},
        Field{"estado", &DelContrato::estado, "Estado del contrato"},
    };
};

struct ConProyecto : DelContrato {
    using DelContrato::DelContrato;
    std::optional<int> anio;

    static constexpr auto fields = std::tuple_cat(
        DelContrato::fields, std::tuple{Field{"anio_bpin", &ConProyecto::anio, "Año con que empieza el código"}});
};

/// The year that the code of a project begins with; none: it does not say one.
std::optional<int> year_of_bpin(const std::string& bpin) {
    if (bpin.size() < 4 || !std::all_of(bpin.begin(), bpin.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int year = std::stoi(bpin.substr(0, 4));
    return year >= 1990 && year <= 2200 ? std::optional(year) : std::nullopt;
}

void projects(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases(contrato_workflow().name(), [&](const Snapshot& at) {
        const auto& c = at.facts.as<Contrato>();
        if (c.bpin.empty()) return;
        ConProyecto row(c, at.states.front());
        row.anio = year_of_bpin(c.bpin);
        give(row_of(row));
    });
}

struct ConCdp : DelContrato {
    using DelContrato::DelContrato;
    std::string cdp, destino;
    std::optional<Date> fecha;
    Money valor, utilizado, saldo;

    static constexpr auto fields = std::tuple_cat(
        DelContrato::fields,
        std::tuple{Field{"cdp", &ConCdp::cdp, "Número del CDP"}, Field{"fecha", &ConCdp::fecha, "Fecha del CDP"},
                   Field{"destino_gasto", &ConCdp::destino, "Destino del gasto"},
                   Field{"valor", &ConCdp::valor, "Valor del CDP"},
                   Field{"utilizado", &ConCdp::utilizado, "Valor registrado con cargo a él"},
                   Field{"saldo", &ConCdp::saldo, "Valor sin registrar"}});
};

void certificates(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases(contrato_workflow().name(), [&](const Snapshot& at) {
        const auto& c = at.facts.as<Contrato>();
        if (!c.cdp) return;
        ConCdp row(c, at.states.front());
        row.cdp = c.cdp->numero;
        row.fecha = c.cdp->fecha;
        row.destino = c.destino_gasto;
        row.valor = c.cdp->valor;
        row.utilizado = std::min(c.rp_valor, c.cdp->valor);
        row.saldo = row.valor - row.utilizado;
        give(row_of(row));
    });
}

struct ConRp : DelContrato {
    using DelContrato::DelContrato;
    std::string identificador, rp;
    Date fecha{};
    Money valor, saldo;

    static constexpr auto fields =
        std::tuple_cat(DelContrato::fields,
                       std::tuple{Field{"identificador", &ConRp::identificador, "Contrato y lugar en su historia"},
                                  Field{"rp", &ConRp::rp, "Número del registro presupuestal"},
                                  Field{"fecha", &ConRp::fecha, "Fecha del registro"},
                                  Field{"valor", &ConRp::valor, "Valor registrado"},
                                  Field{"saldo", &ConRp::saldo, "Registrado sin pagar, de todo el contrato"}});
};

void registries(ReportSource& source, const ReportAsked&, const RowSink& give) {
    static constexpr std::array<std::string_view, 1> names{"expedir_rp"};
    actos_de_contratos(
        source, names, [](const Contrato& c) { return !c.rp_numero.empty(); },
        [&](const Snapshot& at, const Contrato& c, std::span<const ActRecord>, const ActRecord& act) {
            const auto told = datos_de<law::DatosRp>(act);
            ConRp row(c, at.states.front());
            row.identificador = identificador_de(c, act);
            row.rp = told.numero;
            row.fecha = act.date;
            row.valor = told.valor;
            row.saldo = c.rp_valor - c.valor_pagado;
            give(row_of(row));
        });
}

}  // namespace

const Report bpin_publicado{"bpin_publicado",
                            "Contratos con proyecto de inversión",
                            "formats §1.3",
                            "Cada fila es un contrato que ejecuta un proyecto de inversión.",
                            {},
                            FieldsOf<ConProyecto>::value,
                            projects};

const Report cdp_publicado{"cdp_publicado",
                           "Certificados de disponibilidad de los contratos",
                           "formats §1.3",
                           "Cada fila es un contrato con el CDP que lo ampara.",
                           {},
                           FieldsOf<ConCdp>::value,
                           certificates,
                           "fecha"};

const Report compromiso_publicado{"compromiso_publicado",
                                  "Registros presupuestales de los contratos",
                                  "formats §1.3",
                                  "Cada fila es un registro presupuestal de un contrato.",
                                  {},
                                  FieldsOf<ConRp>::value,
                                  registries,
                                  "fecha"};

}  // namespace hito::publicado
