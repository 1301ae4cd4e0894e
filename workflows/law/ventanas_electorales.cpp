// Ley 996 de 2005: the periods before elections in which some contracting is forbidden.
#include "workflows/law/parametros.hpp"

#include <algorithm>

namespace hito::law {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view directa =
    "Ninguna entidad suscribe contratos por contratación directa, salvo defensa y seguridad, crédito público, "
    "emergencias educativas, sanitarias y desastres, reconstrucción de infraestructura y entidades sanitarias y "
    "hospitalarias";
constexpr std::string_view convenios =
    "Las autoridades territoriales no suscriben convenios interadministrativos para ejecutar recursos públicos";

// CHOICE a window of a presidential year closes on the day of the second round, the later of the two possible ends: to
// refuse for three weeks more does no harm that a nullity would not exceed.
// GAP the windows of art. 38 par. for 2017-2018 and 2021-2022 are not here: the second was changed by Ley 2159 de 2021
// and by the ruling against it, and neither was reread.
constexpr VentanaElectoral rows[] = {
    {ventana_contratacion_directa, Date{2018y / 1 / 27}, Date{2018y / 6 / 17}, directa,
     "Ley 996 de 2005, art. 33; elección presidencial de 2018 (incierto: de conocimiento)"},
    {ventana_convenio_interadministrativo, Date{2019y / 6 / 27}, Date{2019y / 10 / 27}, convenios,
     "Ley 996 de 2005, art. 38 par.; elecciones territoriales de 2019 (incierto: de conocimiento)"},
    {ventana_contratacion_directa, Date{2022y / 1 / 29}, Date{2022y / 6 / 19}, directa,
     "Ley 996 de 2005, art. 33; elección presidencial de 2022 (incierto: de conocimiento)"},
    {ventana_convenio_interadministrativo, Date{2023y / 6 / 29}, Date{2023y / 10 / 29}, convenios,
     "Ley 996 de 2005, art. 38 par.; elecciones territoriales de 2023 (incierto: de conocimiento)"},
    {ventana_convenio_interadministrativo, Date{2025y / 11 / 8}, Date{2026y / 6 / 21}, convenios,
     "Ley 996 de 2005, art. 38 par.; elecciones de Congreso y Presidencia de 2026"},
    {ventana_contratacion_directa, Date{2026y / 1 / 31}, Date{2026y / 6 / 21}, directa,
     "Ley 996 de 2005, art. 33; elección presidencial de 2026"},
    {ventana_convenio_interadministrativo, Date{2027y / 6 / 30}, Date{2027y / 10 / 31}, convenios,
     "Ley 996 de 2005, art. 38 par.; elecciones territoriales de 2027 (incierto: calendario electoral no leído)"},
};

const VentanaElectoral* first_that_holds(std::span<const VentanaElectoral> windows, std::string_view tipo, Date day) {
    const auto found = std::find_if(windows.begin(), windows.end(), [&](const VentanaElectoral& window) {
        return window.tipo == tipo && window.desde <= day && day <= window.hasta;
    });
    return found == windows.end() ? nullptr : &*found;
}

}  // namespace

std::span<const VentanaElectoral> ventanas_electorales() { return rows; }

const VentanaElectoral* ventana_en(std::string_view tipo, Date day, std::span<const VentanaElectoral> propias) {
    const VentanaElectoral* of_law = first_that_holds(rows, tipo, day);
    return of_law ? of_law : first_that_holds(propias, tipo, day);
}

bool en_ventana(std::string_view tipo, Date day, std::span<const VentanaElectoral> propias) {
    return ventana_en(tipo, day, propias) != nullptr;
}

}  // namespace hito::law
