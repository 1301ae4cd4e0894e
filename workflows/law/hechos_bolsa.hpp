// What is known of a purchase through a product exchange, besides what every selection has, and the data of its acts.
#pragma once

#include "workflows/law/datos_proceso.hpp"

namespace hito::law {

// Facts ---------------------------------------------------------------------------------------------------------------

struct OperacionDeBolsa {
    std::optional<Date> estudio_comparativo_el, ficha_el, operacion_el;
    Money precio_maximo, valor_operacion;
    std::string vendedor;
    int ruedas_sin_operacion = 0;

    static constexpr auto fields = std::tuple{
        Field{"estudio_comparativo_el", &OperacionDeBolsa::estudio_comparativo_el,
              "Fecha en que se aprobó el estudio comparativo"},
        Field{"ficha_el", &OperacionDeBolsa::ficha_el, "Fecha en que se publicó la ficha en la bolsa"},
        Field{"precio_maximo", &OperacionDeBolsa::precio_maximo, "Lo más que se paga por el producto, según la ficha"},
        Field{"ruedas_sin_operacion", &OperacionDeBolsa::ruedas_sin_operacion, "Ruedas que no cerraron"},
        Field{"operacion_el", &OperacionDeBolsa::operacion_el, "Fecha en que se cerró la operación"},
        Field{"vendedor", &OperacionDeBolsa::vendedor, "Comitente vendedor"},
        Field{"valor_operacion", &OperacionDeBolsa::valor_operacion, "Valor de la operación"},
    };
};

// Data of acts --------------------------------------------------------------------------------------------------------

struct DatosEstudioComparativo {
    bool compara_subasta = false, compara_acuerdo_marco = false, muestra_ventaja = false;

    static constexpr auto fields = std::tuple{
        Field{"compara_subasta", &DatosEstudioComparativo::compara_subasta, "Compara con la subasta inversa"},
        Field{"compara_acuerdo_marco", &DatosEstudioComparativo::compara_acuerdo_marco,
              "Compara con el acuerdo marco, o dice que no lo hay"},
        Field{"muestra_ventaja", &DatosEstudioComparativo::muestra_ventaja, "Concluye que la bolsa tiene ventajas"},
    };
};
struct DatosComisionista {
    std::string documento, nombre;
    bool registrado = false, procedimiento_competitivo = false;

    static constexpr auto fields = std::tuple{
        Field{"documento", &DatosComisionista::documento, "Documento del comisionista, sin dígito de verificación",
              required},
        Field{"nombre", &DatosComisionista::nombre, "Nombre o razón social"},
        Field{"registrado", &DatosComisionista::registrado, "Es miembro inscrito de la bolsa"},
        Field{"procedimiento_competitivo", &DatosComisionista::procedimiento_competitivo,
              "Se eligió por el procedimiento competitivo de la bolsa"},
    };
};
struct DatosMandato {
    std::string numero_contrato;
    Money valor;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &DatosMandato::numero_contrato, "Número del contrato de comisión", required},
        Field{"valor", &DatosMandato::valor, "Valor del mandato: la comisión y lo que se podrá comprar", required},
    };
};
struct DatosFicha {
    Money precio_maximo;

    static constexpr auto fields =
        std::tuple{Field{"precio_maximo", &DatosFicha::precio_maximo, "Lo más que se paga por el producto", required}};
};
struct DatosOperacion {
    std::string vendedor;
    Money valor;
    bool garantia_vendedor = false;

    static constexpr auto fields = std::tuple{
        Field{"vendedor", &DatosOperacion::vendedor, "Comitente vendedor", required},
        Field{"valor", &DatosOperacion::valor, "Valor de la operación", required},
        Field{"garantia_vendedor", &DatosOperacion::garantia_vendedor,
              "El vendedor constituyó su garantía ante el organismo de compensación"},
    };
};

}  // namespace hito::law
