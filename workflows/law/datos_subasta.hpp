// The data that the acts of a reverse auction bring and rules look at.
#pragma once

#include "workflows/law/datos_proceso.hpp"
#include "workflows/law/hechos_subasta.hpp"

namespace hito::law {

/// The day of the auction, when an addendum moves it.
struct NuevaSubasta {
    std::optional<Date> subasta_el;
    std::string subasta_hora;

    static constexpr auto fields = std::tuple{
        Field{"subasta_el", &NuevaSubasta::subasta_el, "Nuevo día de la subasta, si cambia"},
        Field{"subasta_hora", &NuevaSubasta::subasta_hora, "Nueva hora de la subasta, HH:MM, si cambia"},
    };
};

struct DatosVerificacion {
    std::vector<Verificacion> verificaciones;

    static constexpr auto fields = std::tuple{
        Field{"verificaciones", &DatosVerificacion::verificaciones, "Lo que se verificó de cada oferta", required}};
};
/// After the report: how many observations were answered, and the offers that are seen otherwise.
struct DatosNuevaVerificacion {
    int observaciones = 0;
    std::vector<Verificacion> verificaciones;

    static constexpr auto fields = std::tuple{
        Field{"observaciones", &DatosNuevaVerificacion::observaciones, "Observaciones que se responden", Need::optional,
              100'000},
        Field{"verificaciones", &DatosNuevaVerificacion::verificaciones, "Las ofertas cuya verificación cambió"},
    };
};

struct DatosInicioSubasta {
    std::string hora;
    std::vector<Participante> participantes;

    static constexpr auto fields = std::tuple{
        Field{"hora", &DatosInicioSubasta::hora, "Hora en que inicia, HH:MM", required},
        Field{"participantes", &DatosInicioSubasta::participantes,
              "Cada habilitado, con su código y el precio inicial de su sobre", required},
    };
};
struct DatosLance {
    std::string codigo, hora;
    Money valor;
    std::optional<int> ronda;

    static constexpr auto fields = std::tuple{
        Field{"codigo", &DatosLance::codigo, "Código de quien hace el lance", required},
        Field{"valor", &DatosLance::valor, "Precio que ofrece", required},
        Field{"hora", &DatosLance::hora, "Hora del lance, HH:MM", required},
        Field{"ronda", &DatosLance::ronda, "Ronda, si los lances van por rondas: los de una mejoran la anterior",
              Need::optional, 10'000},
    };
};
struct DatosCierreSubasta {
    std::string hora;

    static constexpr auto fields = std::tuple{Field{"hora", &DatosCierreSubasta::hora, "Hora en que se cierra, HH:MM"}};
};
struct HoraDeReanudacion {
    std::string hora;

    static constexpr auto fields = std::tuple{
        Field{"hora", &HoraDeReanudacion::hora, "Hora en que se reanuda, HH:MM, si la subasta había iniciado"}};
};
struct DatosDesempate {
    std::string ganador;
    int criterio = 0;

    static constexpr auto fields = std::tuple{
        Field{"ganador", &DatosDesempate::ganador, "Documento de quien gana el desempate", required},
        Field{"criterio", &DatosDesempate::criterio, "Número del criterio de la ley que lo resolvió", required, 100},
    };
};
struct DatosPrecioUnico {
    Money valor;

    static constexpr auto fields =
        std::tuple{Field{"valor", &DatosPrecioUnico::valor, "Precio inicial de su sobre", required}};
};

}  // namespace hito::law
