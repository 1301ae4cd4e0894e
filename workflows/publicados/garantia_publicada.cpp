// What guarantees contracts, cover by cover. Source: formats §1.3 (gjp9-cutm).
#include "workflows/garantia/garantia.hpp"
#include "workflows/law/hechos_garantia.hpp"
#include "workflows/publicados/partes.hpp"
#include "workflows/publicados/publicados.hpp"

namespace hito::publicado {

namespace {

struct Fila {
    std::string numero_contrato, garante, numero, asegurado, beneficiario;
    std::optional<Date> expedida, desde, hasta;
    std::string estado;
    law::MecanismoGarantia mecanismo = law::MecanismoGarantia::poliza;
    law::Amparo amparo = law::Amparo::cumplimiento;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &Fila::numero_contrato, "Número del contrato"},
        Field{"garante", &Fila::garante, "Aseguradora, banco o fiduciaria"},
        Field{"numero", &Fila::numero, "Número de la garantía"},
        Field{"asegurado", &Fila::asegurado, "NIT del asegurado"},
        Field{"beneficiario", &Fila::beneficiario, "NIT del beneficiario"},
        Field{"fecha_expedicion", &Fila::expedida, "Fecha de expedición"},
        Field{"desde", &Fila::desde, "Primer día del amparo"},
        Field{"hasta", &Fila::hasta, "Último día del amparo"},
        Field{"estado", &Fila::estado, "Etapa de la garantía"},
        Field{"mecanismo", &Fila::mecanismo, "Clase de garantía"},
        Field{"amparo", &Fila::amparo, "Riesgo amparado"},
        Field{"valor", &Fila::valor, "Suma asegurada"},
    };
};

/// As the guarantee names it, else the number of the contract that it is linked to.
std::string contract_of(const Snapshot& at, ReportSource& source) {
    std::string named = parte_de<law::ContratoAmparado>(at.facts).contrato;
    for (const auto& link : at.links) {
        if (!named.empty()) break;
        if (const auto other = source.find(link.target))
            if (const auto& keys = summary_of(*other)->keys; !keys.empty()) named = keys.front();
    }
    return named;
}

void rows(ReportSource& source, const ReportAsked&, const RowSink& give) {
    source.cases(garantia_workflow().name(), [&](const Snapshot& at) {
        const auto document = parte_de<law::DocumentoGarantia>(at.facts);
        Fila row;
        row.numero_contrato = contract_of(at, source);
        row.garante = document.garante;
        row.numero = document.numero;
        row.asegurado = document.asegurado;
        row.beneficiario = document.beneficiario;
        row.expedida = document.fecha_expedicion;
        row.estado = at.states.front();
        row.mecanismo = document.mecanismo;
        for (const auto& cover : parte_de<law::AmparosGarantia>(at.facts).amparos) {
            row.amparo = cover.amparo;
            row.valor = cover.valor;
            row.desde = cover.desde;
            row.hasta = cover.hasta;
            give(row_of(row));
        }
    });
}

}  // namespace

const Report garantia_publicada{"garantia_publicada",
                                "Garantías de los contratos",
                                "law/contracting.md §4.1; formats §1.3",
                                "Cada fila es un amparo de una garantía.",
                                {},
                                FieldsOf<Fila>::value,
                                rows,
                                "fecha_expedicion"};

}  // namespace hito::publicado
