// The form E of the CUIPO: the sections beyond the listed ones, which only the entity can name.
#include "workflows/informes/cuipo.hpp"
#include "workflows/informes/informes.hpp"
#include "workflows/law/parametros_cuipo.hpp"
#include "workflows/presupuesto/sujetos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hito::informe {

namespace {

struct FilaCuipoE {
    std::string seccion, nombre;

    static constexpr auto fields = std::tuple{
        Field{"seccion", &FilaCuipoE::seccion, "CÓDIGO"},
        Field{"nombre", &FilaCuipoE::nombre, "NOMBRE"},
    };
};

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(' '), to = text.find_last_not_of(' ');
    return from == text.npos ? std::string() : std::string(text.substr(from, to - from + 1));
}
/// `código = nombre; …`
std::map<std::string, std::string> told(std::string_view rest) {
    std::map<std::string, std::string> out;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const auto one = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto sign = one.find('=');
        if (sign != one.npos) out[trimmed(one.substr(0, sign))] = trimmed(one.substr(sign + 1));
    }
    return out;
}

void rows(ReportSource& source, const ReportAsked& asked, const RowSink& give) {
    const int year = vigencia_cuipo(asked);
    const auto names = told(source.law().at(law::cuipo_secciones_adicionales, asked.as_of));
    for (const auto& [code, name] : names) give(row_of(FilaCuipoE{code, name}));
    std::map<std::string, int> unnamed;
    source.cases("apropiacion", [&](const Snapshot& at) {
        const auto& a = at.facts.as<presupuesto::Apropiacion>();
        if (a.vigencia == year && !names.contains(a.seccion)) ++unnamed[a.seccion];
    });
    for (const auto& [section, count] : unnamed)
        source.leave_out(
            fmt::format("sección {}: {} apropiaciones, sin nombre en cuipo_secciones_adicionales; si no es "
                        "una de la lista general, falta aquí",
                        section, count));
}

}  // namespace

constinit const Report cuipo_e{
    "cuipo_e",
    "CUIPO E: secciones presupuestales adicionales",
    "Resolución REG-ORG-063 de 2023 de la Contraloría General, formulario E_ID_SECCIONES_PRESUPUESTALES_ADICIONALES",
    "Cada fila es una sección que la entidad tiene además de las generales, con el nombre que dice su parámetro "
    "cuipo_secciones_adicionales.",
    params_cuipo,
    FieldsOf<FilaCuipoE>::value,
    rows};

}  // namespace hito::informe
