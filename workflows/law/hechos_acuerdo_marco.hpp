// What is known of a purchase by a framework agreement in the state's virtual store (TVEC): the agreement, the event in
// which its suppliers quote, the request that becomes the order.
#pragma once

#include "workflows/law/hechos_proceso.hpp"

namespace hito::law {

/// The framework. Whether it binds this entity is told of each: the agency spreads the duty by agreements and entities.
struct AcuerdoMarco {
    std::string acuerdo;
    std::optional<Date> acuerdo_hasta;
    bool obligatorio_para_entidad = false;

    static constexpr auto fields = std::tuple{
        Field{"acuerdo", &AcuerdoMarco::acuerdo, "Número del acuerdo marco", required},
        Field{"acuerdo_hasta", &AcuerdoMarco::acuerdo_hasta, "Último día para comprar por él", required},
        Field{"obligatorio_para_entidad", &AcuerdoMarco::obligatorio_para_entidad,
              "La entidad está obligada a comprar por este acuerdo"},
    };
};

struct EventoCotizacion {
    std::optional<Date> evento_creado_el, evento_hasta;
    int plazo_acuerdo_dias = 0, ediciones = 0, aclaraciones = 0;

    static constexpr auto fields = std::tuple{
        Field{"evento_creado_el", &EventoCotizacion::evento_creado_el, "Fecha del evento de cotización"},
        Field{"evento_hasta", &EventoCotizacion::evento_hasta, "Último día para cotizar"},
        Field{"plazo_acuerdo_dias", &EventoCotizacion::plazo_acuerdo_dias,
              "Días hábiles que el acuerdo da para cotizar", Need::optional, 365},
        Field{"ediciones", &EventoCotizacion::ediciones, "Veces que se editó"},
        Field{"aclaraciones", &EventoCotizacion::aclaraciones, "Aclaraciones que se dieron"},
    };
};

/// The supplier that was chosen and its price, before taxes of the entity.
struct ProveedorElegido {
    std::string proveedor;
    Money valor_elegido;

    static constexpr auto fields = std::tuple{
        Field{"proveedor", &ProveedorElegido::proveedor, "Documento del proveedor elegido"},
        Field{"valor_elegido", &ProveedorElegido::valor_elegido, "Valor de su cotización o de su carrito"},
    };
};

struct SolicitudCompra {
    std::string numero_solicitud, solicitada_por;
    std::optional<Date> orden_vence;
    std::optional<Money> gravamenes;

    static constexpr auto fields = std::tuple{
        Field{"numero_solicitud", &SolicitudCompra::numero_solicitud, "Número de la solicitud de compra"},
        Field{"orden_vence", &SolicitudCompra::orden_vence, "Último día de la orden"},
        Field{"gravamenes", &SolicitudCompra::gravamenes, "Gravámenes adicionales de la entidad; cero si no hay"},
        Field{"solicitada_por", &SolicitudCompra::solicitada_por, "Persona que hizo la solicitud"},
    };
};

}  // namespace hito::law
