#include "workflows/law/parametros_directa.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

using namespace vigencia;

namespace {

constexpr Dated<WorkingDays> envio_rows[] = {
    {desde_siempre,
     {1},
     "Decisión prudente: la Ley 80 de 1993, art. 43, dice «inmediatamente» y no da días (incierto)"},
};
constexpr Dated<Months> pronunciamiento_rows[] = {{ley_80_1993, Months{2}, "Ley 80 de 1993, art. 43"}};
constexpr Dated<bool> certificado_rows[] = {
    {desde_siempre, true,
     "Decreto 1068 de 2015, art. 2.8.4.4.5; si obliga directamente a los municipios es incierto, y siempre se audita"},
};
constexpr Dated<bool> hasta_menor_rows[] = {
    {Date{2012y / 7 / 6}, false, "Ley 1551 de 2012, art. 6 par. 4: hasta la mínima cuantía"},
    {Date{2021y / 12 / 18}, true, "Ley 2166 de 2021, art. 95: hasta la menor cuantía (incierto en sus detalles)"},
};
constexpr Dated<bool> solo_obra_rows[] = {
    {Date{2012y / 7 / 6}, true, "Ley 1551 de 2012, art. 6 par. 4; Ley 2166 de 2021, art. 95 (incierto)"},
};

}  // namespace

constinit const Parameter<WorkingDays> urgencia_envio_dias{
    "urgencia_envio_dias",
    "Urgencia manifiesta: término para enviar acto, contratos y expediente a la Contraloría desde la firma. Incierto.",
    envio_rows};
constinit const Parameter<Months> urgencia_pronunciamiento_meses{
    "urgencia_pronunciamiento_meses", "Urgencia manifiesta: término de la Contraloría para pronunciarse.",
    pronunciamiento_rows};
constinit const Parameter<bool> servicios_certificado_personal{
    "servicios_certificado_personal",
    "Si los servicios profesionales y de apoyo exigen el certificado de falta de personal. Incierto.",
    certificado_rows};
constinit const Parameter<bool> convenio_solidario_hasta_menor{
    "convenio_solidario_hasta_menor",
    "Si el convenio solidario con una junta llega hasta la menor cuantía; si no, hasta la mínima. Incierto.",
    hasta_menor_rows};
constinit const Parameter<bool> convenio_solidario_solo_obra{
    "convenio_solidario_solo_obra", "Si el convenio solidario con una junta es solo para obras. Incierto.",
    solo_obra_rows};

}  // namespace hito::law
