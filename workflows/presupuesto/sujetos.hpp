// What is known of each link of the budget chain: for its own lifecycle and for the reports that add them up.
#pragma once

#include "workflows/law/hechos_presupuesto.hpp"

namespace hito::presupuesto {

/// How a document of the chain is called. One number may be over several items, and each item is a case, so the item is
/// part of it; one that is of a later year than its money, of a reserve or an account payable, says both.
inline std::string llave_de(int year, const std::string& number, const law::ClavePresupuestal& item) {
    std::string whole = item.en_palabras();
    if (year == item.vigencia) whole.erase(0, whole.find('/') + 1);
    return std::to_string(year) + "/" + number + "/" + whole;
}

struct Apropiacion : law::ClavePropia,
                     law::ClasificacionCuipo,
                     law::EstadoApropiacion,
                     law::DeVigenciasFuturas,
                     law::ProgramaDePagos {
    static constexpr auto fields =
        std::tuple_cat(law::ClavePropia::fields, law::ClasificacionCuipo::fields, law::EstadoApropiacion::fields,
                       law::DeVigenciasFuturas::fields, law::ProgramaDePagos::fields);
};
struct CertificadoCdp : law::ClavePropia, law::SolicitudCdp, law::EstadoCdp {
    static constexpr auto fields =
        std::tuple_cat(law::ClavePropia::fields, law::SolicitudCdp::fields, law::EstadoCdp::fields);
};
struct Registro : law::ClavePropia, law::Compromiso, law::EstadoRp {
    static constexpr auto fields =
        std::tuple_cat(law::ClavePropia::fields, law::Compromiso::fields, law::EstadoRp::fields);
};
struct Obligacion : law::ClavePropia, law::Compromiso, law::EstadoObligacion {
    static constexpr auto fields =
        std::tuple_cat(law::ClavePropia::fields, law::Compromiso::fields, law::EstadoObligacion::fields);
};
struct Reserva : law::ClavePropia, law::Compromiso, law::EstadoReserva {
    static constexpr auto fields =
        std::tuple_cat(law::ClavePropia::fields, law::Compromiso::fields, law::EstadoReserva::fields);
};

}  // namespace hito::presupuesto
