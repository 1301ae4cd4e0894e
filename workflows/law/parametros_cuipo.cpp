#include "workflows/law/parametros_cuipo.hpp"

#include "workflows/law/vigencias.hpp"

namespace hito::law {

namespace {

constexpr Dated<std::string_view> section_rows[] = {
    {vigencia::desde_siempre, "", "Cada entidad dice las suyas (CUIPO, formulario E)"}};

}  // namespace

constinit const Parameter<std::string_view> cuipo_secciones_adicionales{
    "cuipo_secciones_adicionales",
    "Secciones presupuestales de la entidad además de las generales, para el CUIPO E: «código = nombre; …».",
    section_rows};
}  // namespace hito::law
