// The forms C and D of the CUIPO as they follow from the budget: their rows, how its movements come to them, and under
// which account spending is programmed. Source: law/planning.md §2.4 and §4.3; Resolución REG-ORG-063 de 2023. Their
// flat files, and what the Contraloría General checks of them: adapters/control/.
#pragma once

#include "engine/report.hpp"

#include <span>

namespace hito::informe {

/// Codes of the vigencia del gasto, in the order of law/planning.md §2.4.
inline constexpr std::string_view vigencia_actual = "1", vigencia_reservas = "2", vigencia_cuentas_por_pagar = "3",
                                  vigencia_futura = "4";

struct FilaCuipoC {
    std::string cuenta, vigencia_gasto, seccion, programa, detalle_sectorial, bpin;
    Money inicial, definitiva;

    static constexpr auto fields = std::tuple{
        Field{"cuenta", &FilaCuipoC::cuenta, "CÓDIGO"},
        Field{"vigencia_gasto", &FilaCuipoC::vigencia_gasto, "VIGENCIA GASTO"},
        Field{"seccion", &FilaCuipoC::seccion, "SECCIÓN PRESUPUESTAL"},
        Field{"programa_mga", &FilaCuipoC::programa, "PROGRAMA MGA"},
        Field{"detalle_sectorial", &FilaCuipoC::detalle_sectorial, "DETALLE SECTORIAL"},
        Field{"bpin", &FilaCuipoC::bpin, "BPIN"},
        Field{"inicial", &FilaCuipoC::inicial, "APROPIACIÓN INICIAL"},
        Field{"definitiva", &FilaCuipoC::definitiva, "APROPIACIÓN DEFINITIVA"},
    };
};
struct FilaCuipoD {
    std::string cuenta, vigencia_gasto, seccion, producto, cpc, detalle_sectorial, fuente, bpin, situacion, politica,
        tercero;
    Money comprometido, obligado, pagado;

    static constexpr auto fields = std::tuple{
        Field{"cuenta", &FilaCuipoD::cuenta, "CÓDIGO"},
        Field{"vigencia_gasto", &FilaCuipoD::vigencia_gasto, "VIGENCIA GASTO"},
        Field{"seccion", &FilaCuipoD::seccion, "SECCIÓN PRESUPUESTAL"},
        Field{"producto_mga", &FilaCuipoD::producto, "PRODUCTO MGA"},
        Field{"cpc", &FilaCuipoD::cpc, "CPC"},
        Field{"detalle_sectorial", &FilaCuipoD::detalle_sectorial, "DETALLE SECTORIAL"},
        Field{"fuente", &FilaCuipoD::fuente, "FUENTE"},
        Field{"bpin", &FilaCuipoD::bpin, "BPIN"},
        Field{"situacion_de_fondos", &FilaCuipoD::situacion, "SITUACIÓN DE FONDOS"},
        Field{"politica_publica", &FilaCuipoD::politica, "POLÍTICA PÚBLICA"},
        Field{"tercero", &FilaCuipoD::tercero, "TERCERO"},
        Field{"comprometido", &FilaCuipoD::comprometido, "COMPROMISOS"},
        Field{"obligado", &FilaCuipoD::obligado, "OBLIGACIONES"},
        Field{"pagado", &FilaCuipoD::pagado, "PAGOS"},
    };
};

/// What an appropriation comes to, what was executed of it for one third party, or both: those of one key are summed.
struct AsientoCuipo {
    int vigencia = 0;
    std::string seccion, rubro, fuente, bpin, producto, vigencia_gasto, situacion, tercero;
    std::string cpc{}, detalle_sectorial{}, politica{};
    std::string programa{};  ///< Where the product is not known yet.
    Money inicial{}, definitiva{}, comprometido{}, obligado{}, pagado{};
};

/// The account under which spending is programmed: investment is told as one, `2.99`, by program and project.
std::string cuenta_programada(std::string_view rubro);
/// The program of a product: its first four digits.
std::string programa_de(std::string_view producto);

/// C and D, one row a key, in the order of the keys. Only what is of `vigencia`; C takes what has an appropriation, D
/// what has execution.
std::vector<FilaCuipoC> programacion_de(std::span<const AsientoCuipo> libro, int vigencia);
std::vector<FilaCuipoD> ejecucion_de(std::span<const AsientoCuipo> libro, int vigencia);

/// What both reports are asked with. The forms add up from January to the end of a quarter: `vigencia` and `trimestre`
/// are those of the day at which the cases are looked at. Errors: ReportMisasked, they are others.
inline constexpr std::array params_cuipo{
    ReportParam{"vigencia", "año; el del día al que se mira", FieldType::integer, 1990, 2200},
    ReportParam{"trimestre", "1 a 4; el del día al que se mira, que para rendir es su último día", FieldType::integer,
                1, 4}};
int vigencia_cuipo(const ReportAsked& asked);

/// The budget of that year as its cases tell it: appropriations with their registries, the reserves and the accounts
/// payable of the year before.
std::vector<AsientoCuipo> libro_cuipo(ReportSource& source, int vigencia);

}  // namespace hito::informe
