// The words that the sample is made of: all invented or too common to name anyone.
#pragma once

#include <string_view>

namespace hito::secop::sample {

enum class Supplier { person, company, entity, neighbours };

/// A kind of contract of a small municipality. Values in SMMLV of the year, inside its thresholds (minor amount 280,
/// least amount 28).
struct Line {
    int weight;
    std::string_view modality;
    std::string_view cause;
    std::string_view type;
    std::string_view object;  ///< `{}` is a place.
    std::string_view unspsc;
    int least_smmlv;
    int most_smmlv;
    int least_days;
    int most_days;
    bool settles;  ///< Whether it must be closed by a settlement.
    Supplier supplier;
};

inline constexpr std::string_view direct = "Contratación directa";
inline constexpr std::string_view least = "Mínima cuantía";
inline constexpr std::string_view minor = "Selección Abreviada de Menor Cuantía";
inline constexpr std::string_view auction = "Selección abreviada subasta inversa";
inline constexpr std::string_view tender = "Licitación pública";
inline constexpr std::string_view works = "Licitación pública Obra Publica";
inline constexpr std::string_view merit = "Concurso de méritos abierto";
inline constexpr std::string_view special = "Contratación régimen especial";
inline constexpr std::string_view services = "Prestación de servicios";
inline constexpr std::string_view under_ten = "Presupuesto menor al 10% de la Menor Cuantía";
inline constexpr std::string_view law_1150 = "Ley 1150 de 2007";
inline constexpr std::string_view people = "ServiciosProfesionales";

inline constexpr Line lines[] = {
    {50, direct, people, services,
     "Prestación de servicios profesionales en derecho para apoyar a la oficina jurídica del municipio en la "
     "elaboración y revisión de actos administrativos",
     "V1.80121700", 8, 40, 60, 330, false, Supplier::person},
    {50, direct, people, services,
     "Prestación de servicios de apoyo a la gestión en la Secretaría de Planeación e Infraestructura para la atención "
     "de la ventanilla única",
     "V1.80111600", 4, 20, 60, 330, false, Supplier::person},
    {45, direct, people, services,
     "Prestación de servicios profesionales de ingeniería civil para el apoyo a la supervisión de las obras que se "
     "ejecutan en el sector {}",
     "V1.81101500", 8, 36, 90, 330, false, Supplier::person},
    {45, direct, people, services,
     "Prestación de servicios de apoyo a la gestión para el mantenimiento de zonas verdes y espacios públicos del "
     "sector {}",
     "V1.80111600", 3, 14, 30, 240, false, Supplier::person},
    {40, direct, people, services,
     "Prestación de servicios profesionales en psicología para la Comisaría de Familia en la atención de niños, niñas "
     "y adolescentes",
     "V1.80111600", 8, 33, 90, 330, false, Supplier::person},
    {40, direct, people, services,
     "Prestación de servicios de apoyo a la gestión como instructor deportivo de la escuela de formación del sector {}",
     "V1.80111600", 4, 16, 90, 300, false, Supplier::person},
    {30, direct, people, services,
     "Prestación de servicios profesionales en contaduría pública para el apoyo a la Secretaría de Hacienda en el "
     "cierre contable y los reportes a los entes de control",
     "V1.84111500", 8, 40, 90, 330, false, Supplier::person},
    {25, direct, people, services,
     "Prestación de servicios de apoyo a la gestión para el archivo y la organización documental de la administración "
     "municipal",
     "V1.80111600", 4, 15, 60, 270, false, Supplier::person},
    {30, least, under_ten, "Suministros",
     "Suministro de combustible para el parque automotor y la maquinaria del municipio", "V1.15101500", 10, 28, 60, 300,
     true, Supplier::company},
    {30, least, under_ten, "Compraventa",
     "Adquisición de elementos de papelería y útiles de oficina para las dependencias de la alcaldía", "V1.44121600", 3,
     15, 10, 30, false, Supplier::company},
    {25, least, under_ten, "Compraventa",
     "Adquisición de elementos de aseo y cafetería para las sedes de la administración municipal", "V1.47131500", 3, 14,
     10, 30, false, Supplier::company},
    {25, least, under_ten, services,
     "Servicio de mantenimiento preventivo y correctivo, con repuestos, de la maquinaria amarilla del municipio",
     "V1.78181500", 10, 28, 30, 180, true, Supplier::company},
    {25, least, under_ten, "Obra", "Mejoramiento de la placa huella en la vereda {}", "V1.72141000", 18, 28, 30, 60,
     true, Supplier::company},
    {20, least, under_ten, services, "Apoyo logístico para la conmemoración del día del campesino en la vereda {}",
     "V1.80141900", 8, 25, 5, 20, false, Supplier::company},
    {20, least, under_ten, "Suministros",
     "Suministro de materiales de ferretería para el mantenimiento de las sedes educativas de la vereda {}",
     "V1.31162800", 8, 27, 20, 60, true, Supplier::company},
    {12, least, under_ten, "Seguros",
     "Adquisición de las pólizas de seguro que amparan los bienes e intereses patrimoniales del municipio",
     "V1.84131500", 10, 28, 360, 365, false, Supplier::company},
    {18, minor, law_1150, "Obra", "Construcción de placa huella en la vía terciaria que conduce a la vereda {}",
     "V1.72141000", 90, 275, 60, 150, true, Supplier::company},
    {14, minor, law_1150, services,
     "Servicio de transporte escolar para los estudiantes de la institución educativa de la vereda {}", "V1.78111800",
     80, 270, 120, 240, true, Supplier::company},
    {12, minor, law_1150, "Obra", "Adecuación y mantenimiento de la sede educativa de la vereda {}", "V1.72121400", 60,
     220, 60, 120, true, Supplier::company},
    {12, auction, law_1150, "Compraventa",
     "Adquisición de equipos de cómputo y periféricos para las instituciones educativas oficiales", "V1.43211500", 40,
     200, 20, 60, true, Supplier::company},
    {10, auction, law_1150, "Suministros",
     "Suministro de alimentos para el programa del adulto mayor en el centro vida del sector {}", "V1.50192700", 50,
     240, 120, 270, true, Supplier::company},
    {9, works, law_1150, "Obra", "Pavimentación en concreto rígido de la calle principal del sector {}", "V1.72141100",
     300, 1400, 120, 270, true, Supplier::company},
    {5, tender, law_1150, services,
     "Operación del programa de alimentación escolar en las sedes educativas oficiales del municipio", "V1.90101600",
     300, 900, 150, 270, true, Supplier::company},
    {9, merit, law_1150, "Interventoría",
     "Interventoría técnica, administrativa, financiera, ambiental y jurídica a la pavimentación de la calle principal "
     "del sector {}",
     "V1.81101500", 30, 110, 120, 270, true, Supplier::company},
    {6, merit, law_1150, "Consultoría", "Estudios y diseños para la optimización del acueducto de la vereda {}",
     "V1.81101500", 40, 160, 90, 180, true, Supplier::company},
    {12, direct, "Contratos o convenios Interadministrativos (con valor)", "Otro",
     "Aunar esfuerzos para la prestación del servicio de apoyo a la salud pública y el plan de intervenciones "
     "colectivas",
     "V1.85101700", 60, 400, 120, 300, true, Supplier::entity},
    {9, direct, "Arrendamiento de inmuebles", "Arrendamiento de inmuebles",
     "Arrendamiento de un inmueble para el funcionamiento de la Comisaría de Familia", "V1.80131500", 5, 20, 180, 345,
     false, Supplier::person},
    {5, direct, "Prestamo de uso", "Comodato",
     "Entrega en comodato del salón comunal de la vereda {} a la junta de acción comunal", "V1.80131500", 0, 0, 365,
     720, false, Supplier::neighbours},
    {8, special, "Decreto092/2017", "Decreto 092 de 2017",
     "Aunar esfuerzos con una entidad sin ánimo de lucro para la atención integral del adulto mayor en el sector {}",
     "V1.93141500", 40, 200, 120, 300, true, Supplier::neighbours},
    {5, special, "Convenios Solidarios Regimen articulo 92 Ley 2166 de 2021", "Otro",
     "Convenio solidario con la junta de acción comunal para el mejoramiento del camino veredal de {}", "V1.72141000",
     12, 27, 60, 120, true, Supplier::neighbours},
};

inline constexpr std::string_view places[] = {"El Guayabal",  "La Esperanza", "San Rafael", "Las Palmas", "El Porvenir",
                                              "Buenavista",   "La Floresta",  "Agua Clara", "El Carmen",  "Santa Rita",
                                              "Los Naranjos", "La Unión",     "El Mirador", "Alto Bonito"};

inline constexpr std::string_view first_names[] = {"María", "Luis",   "Ana",     "Carlos", "Luz",     "José",  "Diana",
                                                   "Jorge", "Sandra", "Andrés",  "Paola",  "Juan",    "Marta", "Camilo",
                                                   "Laura", "Pedro",  "Claudia", "Diego",  "Natalia", "Óscar"};

inline constexpr std::string_view last_names[] = {"Rodríguez", "Gómez",   "López",  "Martínez", "García", "Hernández",
                                                  "Sánchez",   "Ramírez", "Torres", "Díaz",     "Vargas", "Rojas",
                                                  "Moreno",    "Muñoz",   "Castro", "Ortiz",    "Suárez", "Peña"};

inline constexpr std::string_view company_kinds[] = {"Suministros",          "Construcciones",     "Comercializadora",
                                                     "Servicios Integrales", "Ingeniería y Obras", "Logística",
                                                     "Distribuciones",       "Transportes"};

inline constexpr std::string_view company_words[] = {
    "Dos Ceibas", "Valle Claro",   "La Guadua Azul", "Piedra Alta",  "Tres Quebradas",
    "Loma Verde", "El Samán Rojo", "Agua Mansa",     "Monte Sereno", "La Garza Blanca"};

inline constexpr std::string_view secretaries[] = {"Planeación",      "Hacienda",          "Gobierno",
                                                   "Infraestructura", "Desarrollo Social", "Educación"};

/// Real states with their share of a thousand, near to those of the real set but for the rare ones, which a demo needs.
struct State {
    std::string_view published;
    int weight;
};
inline constexpr State states[] = {{"En ejecución", 300}, {"Cerrado", 265},         {"Modificado", 165},
                                   {"terminado", 140},    {"Borrador", 25},         {"Aprobado", 30},
                                   {"Cancelado", 20},     {"enviado Proveedor", 8}, {"cedido", 12},
                                   {"En aprobación", 8},  {"Suspendido", 20},       {"Prorrogado", 7}};

}  // namespace hito::secop::sample
