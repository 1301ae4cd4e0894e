// The data that the acts of a purchase by a framework agreement bring and rules look at.
#pragma once

#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_acuerdo_marco.hpp"

namespace hito::law {

struct DatosEvento {
    std::optional<Date> evento_hasta;
    int plazo_acuerdo_dias = 0;

    static constexpr auto fields = std::tuple{
        Field{"evento_hasta", &DatosEvento::evento_hasta, "Último día para cotizar", required},
        Field{"plazo_acuerdo_dias", &DatosEvento::plazo_acuerdo_dias, "Días hábiles que el acuerdo da para cotizar",
              Need::optional, 365},
    };
};
struct DatosEdicion {
    std::string cambio;
    std::optional<Date> evento_hasta;

    static constexpr auto fields = std::tuple{
        Field{"cambio", &DatosEdicion::cambio, "Qué cambia del evento", required},
        Field{"evento_hasta", &DatosEdicion::evento_hasta, "Nuevo último día para cotizar, si cambia"},
    };
};
struct DatosAclaracion {
    std::string texto;

    static constexpr auto fields = std::tuple{Field{"texto", &DatosAclaracion::texto, "Qué se aclara", required}};
};

struct DatosCotizacion {
    std::string documento, nombre;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"documento", &DatosCotizacion::documento, "Documento del proveedor, sin dígito de verificación",
              required},
        Field{"nombre", &DatosCotizacion::nombre, "Nombre o razón social"},
        Field{"valor", &DatosCotizacion::valor, "Valor cotizado", required},
    };
};
struct DatosEleccion {
    std::string proveedor;

    static constexpr auto fields =
        std::tuple{Field{"proveedor", &DatosEleccion::proveedor, "Documento del proveedor elegido", required}};
};

struct DatosSolicitud {
    std::string numero_solicitud;
    std::optional<Date> orden_vence;
    std::optional<Money> gravamenes;

    static constexpr auto fields = std::tuple{
        Field{"numero_solicitud", &DatosSolicitud::numero_solicitud, "Número de la solicitud de compra", required},
        Field{"orden_vence", &DatosSolicitud::orden_vence, "Último día de la orden"},
        Field{"gravamenes", &DatosSolicitud::gravamenes, "Gravámenes adicionales de la entidad; cero si no hay"},
    };
};
struct DatosOrden {
    std::string numero_orden;

    static constexpr auto fields =
        std::tuple{Field{"numero_orden", &DatosOrden::numero_orden, "Número de la orden de compra", required}};
};

}  // namespace hito::law
