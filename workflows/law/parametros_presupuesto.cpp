#include "workflows/law/parametros_presupuesto.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

using namespace std::chrono_literals;

constexpr Dated<Percent> minimum_rows[] = {{Date{2003y / 7 / 9}, percent(15), "Ley 819 de 2003, art. 12 lit. b"}};
constexpr Dated<bool> base_rows[] = {
    {Date{2003y / 7 / 9}, false, "Ley 819 de 2003, art. 12 lit. b: de las vigencias futuras que se piden (incierto)"}};
constexpr Dated<bool> own_budget_rows[] = {
    {Date{1996y / 1 / 15}, false, "Decreto 111 de 1996, art. 71: cada entidad decide con qué lleva su presupuesto"}};
constexpr Dated<int> government_rows[] = {
    {Date{2008y / 1 / 1}, 2011, "Constitución Política, art. 314 (Acto Legislativo 2 de 2002)"},
    {Date{2012y / 1 / 1}, 2015, "Constitución Política, art. 314 (Acto Legislativo 2 de 2002)"},
    {Date{2016y / 1 / 1}, 2019, "Constitución Política, art. 314 (Acto Legislativo 2 de 2002)"},
    {Date{2020y / 1 / 1}, 2023, "Constitución Política, art. 314 (Acto Legislativo 2 de 2002)"},
    {Date{2024y / 1 / 1}, 2027, "Constitución Política, art. 314 (Acto Legislativo 2 de 2002)"},
    {Date{2028y / 1 / 1}, 2031, "Constitución Política, art. 314 (Acto Legislativo 2 de 2002)"}};

}  // namespace

constinit const Parameter<Percent> vf_apropiacion_minima{
    "vf_apropiacion_minima", "Parte de una vigencia futura ordinaria que se apropia en el año en que se autoriza.",
    minimum_rows};
constinit const Parameter<bool> vf_sobre_el_total{
    "vf_sobre_el_total",
    "Si esa parte se cuenta sobre el compromiso total y no sobre lo que se pide de años posteriores. Incierto.",
    base_rows};
constinit const Parameter<bool> presupuesto_en_hito{"presupuesto_en_hito",
                                                    "Si el presupuesto de la entidad se lleva en Hito: entonces "
                                                    "procesos y contratos no reciben a mano CDP, RP ni pagos.",
                                                    own_budget_rows};
constinit const Parameter<int> gobierno_ultimo_anio{
    "gobierno_ultimo_anio", "Último año del período de alcaldes y gobernadores.", government_rows};

}  // namespace hito::law
