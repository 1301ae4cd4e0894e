// The contracts that were signed or modified in a period.
#include "workflows/contrato/contrato.hpp"
#include "workflows/informes/fila_contrato.hpp"
#include "workflows/informes/informes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito::informe {

namespace {

/// What modifies a contract: its value, its term, its parties or what was agreed.
constexpr std::array<std::string_view, 7> modifican{
    "adicionar", "reducir", "prorrogar", "modificar", "modificar_unilateral", "ceder", "terminar_mutuo_acuerdo"};
bool modifies(std::string_view act) { return std::find(modifican.begin(), modifican.end(), act) != modifican.end(); }

/// What brought the contract into the period: its signature and what modified it, in the order of the history.
std::vector<std::string> news_of(const Snapshot& at, const contrato::Contrato& c, const ReportPeriod& period,
                                 ReportSource& source) {
    std::vector<std::string> out;
    if (c.fecha_suscripcion && period.has(*c.fecha_suscripcion))
        out.push_back(fmt::format("suscribir {}", to_iso(*c.fecha_suscripcion)));
    // Its acts are read only when the facts say that something changed after the signature.
    const bool changed = !c.adiciones.empty() || c.prorrogas > 0 || c.modificaciones > 0 || c.cesiones > 0 ||
                         c.valor_vigente != c.valor_inicial ||
                         c.forma_terminacion == law::FormaTerminacion::mutuo_acuerdo;
    if (!changed) return out;
    for (const auto& act : source.acts(at.id))
        if (act.accepted && modifies(act.act) && period.has(act.date))
            out.push_back(fmt::format("{} {}", act.act, to_iso(act.date)));
    return out;
}

constexpr std::array<std::string_view, 1> formularios{"f5_4"};
constexpr std::array params{param_vigencia, param_desde, param_hasta,
                            ReportParam{"formulario", "f5_4: solo los convenios y contratos interadministrativos",
                                        FieldType::text, 0, 0, formularios}};

/// Between public entities: what the form F5.4 asks for.
bool between_entities(const contrato::Contrato& c) {
    return c.tipo_contrato == law::TipoContrato::convenio_interadministrativo ||
           c.tipo_contrato == law::TipoContrato::contrato_interadministrativo;
}

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const ReportPeriod period = asked.period();
    int number = 0;
    source.cases(contrato_workflow().name(), [&](const Snapshot& at) {
        const auto& c = at.facts.as<contrato::Contrato>();
        // CHOICE one that is not signed yet is no contract, whatever changed in its draft.
        if (!c.fecha_suscripcion || *c.fecha_suscripcion > asked.as_of) return;
        if (asked.text("formulario") == "f5_4" && !between_entities(c)) return;
        const auto news = news_of(at, c, period, source);
        if (news.empty()) return;
        FilaContrato row = fila_de(c, at.states.front());
        row.forma.numero = row.forma.fila = ++number;
        row.ejecucion.observaciones = fmt::format("{}", fmt::join(news, "; "));
        give(celdas_de(row));
    });
}

}  // namespace

const Report contratos{
    "contratos",
    "Contratos suscritos o modificados en el período (SIRECI F5)",
    "Resolución REG-ORG-0073 de 2026 de la Contraloría General; columnas del formulario F5.2 del SIRECI y, tras ellas, "
    "las del F5.1 y de SIA Observa que el expediente tiene",
    "Cada fila es un contrato que se suscribió o modificó en el período (valor, plazo, partes o lo pactado), como está "
    "a "
    "la fecha; OBSERVACIONES dice qué lo trae al período.",
    params,
    columnas_de_contrato(),
    rows};

}  // namespace hito::informe
