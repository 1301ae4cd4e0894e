// A guarantee as its contract sees it: what the case of the guarantee hands over with each consequence
// (`constituir_garantia`, `aprobar_garantia`, `rechazar_garantia`) and what the contract keeps of it.
// Source: Ley 1150 de 2007, art. 7; Decreto 1082 de 2015, art. 2.2.1.2.3.1.1 to 2.2.1.2.3.1.19.
#pragma once

#include "engine/fields.hpp"

namespace hito::law {

/// The risk that is covered.
enum class Amparo : std::uint8_t {
    cumplimiento,
    buen_manejo_anticipo,
    pago_anticipado,
    salarios_prestaciones,
    estabilidad_obra,
    calidad_servicio,
    calidad_bienes,
    responsabilidad_civil,
    seriedad_oferta,
    otro
};

enum class MecanismoGarantia : std::uint8_t { poliza, patrimonio_autonomo, garantia_bancaria };

}  // namespace hito::law

template <>
struct hito::Words<hito::law::Amparo> {
    static constexpr std::array<std::string_view, 10> names{"cumplimiento",     "buen_manejo_anticipo",
                                                            "pago_anticipado",  "salarios_prestaciones",
                                                            "estabilidad_obra", "calidad_servicio",
                                                            "calidad_bienes",   "responsabilidad_civil",
                                                            "seriedad_oferta",  "otro"};
};
template <>
struct hito::Words<hito::law::MecanismoGarantia> {
    static constexpr std::array<std::string_view, 3> names{"poliza", "patrimonio_autonomo", "garantia_bancaria"};
};

namespace hito::law {

/// One risk covered up to an amount, both days inside.
struct AmparoVigente {
    Amparo amparo = Amparo::cumplimiento;
    Money valor;
    Date desde{};
    Date hasta{};

    static constexpr auto fields = std::tuple{
        Field{"amparo", &AmparoVigente::amparo, "Riesgo amparado", required},
        Field{"valor", &AmparoVigente::valor, "Suma asegurada", required},
        Field{"desde", &AmparoVigente::desde, "Primer día de la vigencia", required},
        Field{"hasta", &AmparoVigente::hasta, "Último día de la vigencia", required},
    };
};

/// The data of the three consequences. `fecha` is the day on which it was constituted, approved or rejected.
struct GarantiaDelContrato {
    std::string numero;
    MecanismoGarantia mecanismo = MecanismoGarantia::poliza;
    std::optional<Date> fecha;
    std::vector<AmparoVigente> amparos;

    static constexpr auto fields = std::tuple{
        Field{"numero", &GarantiaDelContrato::numero, "Número de la garantía", required},
        Field{"mecanismo", &GarantiaDelContrato::mecanismo, "Clase de garantía"},
        Field{"fecha", &GarantiaDelContrato::fecha, "Fecha de constitución, aprobación o rechazo"},
        Field{"amparos", &GarantiaDelContrato::amparos, "Riesgos amparados, con suma y vigencia"},
    };
};

}  // namespace hito::law
