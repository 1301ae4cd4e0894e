// The subject: what is known of a contract, and what each act changes in it.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/datos_contrato.hpp"
#include "workflows/law/hechos_actividades_mga.hpp"

namespace hito::contrato {

/// What the opening act brings.
struct LoPactado : law::Identidad,
                   law::Clase,
                   law::Partes,
                   law::ValorPactado,
                   law::PlazoPactado,
                   law::Disponibilidad,
                   law::ExigenciaGarantia,
                   law::Pactos,
                   law::PactoLiquidacion,
                   law::PersonasDelProceso,
                   law::ActividadesMga,
                   law::Desconocido {
    static constexpr auto fields =
        std::tuple_cat(law::Identidad::fields, law::Clase::fields, law::Partes::fields, law::ValorPactado::fields,
                       law::PlazoPactado::fields, law::Disponibilidad::fields, law::ExigenciaGarantia::fields,
                       law::Pactos::fields, law::PactoLiquidacion::fields, law::PersonasDelProceso::fields,
                       law::ActividadesMga::fields, law::Desconocido::fields);
};

struct Contrato : LoPactado,
                  law::Firma,
                  law::Valores,
                  law::RegistroPresupuestal,
                  law::Garantias,
                  law::Supervision,
                  law::Ejecucion,
                  law::Suspensiones,
                  law::Informes,
                  law::Pagos,
                  law::Sanciones,
                  law::Terminacion,
                  Publications {
    static constexpr auto fields =
        std::tuple_cat(LoPactado::fields, law::Firma::fields, law::Valores::fields, law::RegistroPresupuestal::fields,
                       law::Garantias::fields, law::Supervision::fields, law::Ejecucion::fields,
                       law::Suspensiones::fields, law::Informes::fields, law::Pagos::fields, law::Sanciones::fields,
                       law::Terminacion::fields, Publications::fields);
};

// What acts change (cambios.cpp). `person` is whoever performed the act.
void abrir(Contrato& contrato, const LoPactado& agreed);
void suscribir(Contrato& contrato, const law::DatosSuscripcion& data, Date day, std::string_view person);
void expedir_rp(Contrato& contrato, const law::DatosRp& data, Date day);
void certificar_adicion(Contrato& contrato, const law::CdpDeAdicion& data);
void liberar_rp(Contrato& contrato, const law::DatosRpLiberado& data);
void reintegrar_pago(Contrato& contrato, const law::DatosReintegro& data);
void constituir_garantia(Contrato& contrato, const law::GarantiaDelContrato& data, Date day);
void aprobar_garantia(Contrato& contrato, const law::GarantiaDelContrato& data, Date day);
void rechazar_garantia(Contrato& contrato, const law::GarantiaDelContrato& data, Date day);
void designar(Contrato& contrato, const law::DatosDesignacion& data, Date day);
void iniciar(Contrato& contrato, Date day);
void radicar_informe(Contrato& contrato, const law::DatosInforme& data, Date day, std::string_view person);
void desembolsar_anticipo(Contrato& contrato, const law::DatosAnticipo& data, Date day);
void pagar(Contrato& contrato, const law::DatosPago& data, Date day);
void adicionar(Contrato& contrato, const law::DatosAdicion& data, Date day);
void prorrogar(Contrato& contrato, const law::DatosProrroga& data, Date day);
void modificar_unilateral(Contrato& contrato, const law::DatosModificacionUnilateral& data, Date day);
void suspender(Contrato& contrato, const law::DatosSuspension& data, Date day);
void ampliar_suspension(Contrato& contrato, const law::DatosAmpliacionSuspension& data);
void reiniciar(Contrato& contrato, const law::DatosReinicio& data, Date day);
void ceder(Contrato& contrato, const law::DatosCesion& data, Date day);
void terminar(Contrato& contrato, law::FormaTerminacion form, Date day, std::optional<Date> binding = {});
void imponer_multa(Contrato& contrato, const law::MultaResuelta& data);
void resolver_sancion(Contrato& contrato, const law::SancionResuelta& data, Date day);
void caducar(Contrato& contrato, const law::CaducidadResuelta& data, Date day, std::optional<Date> binding);
void concluir_sancionatorio(Contrato& contrato, const law::DatosConclusion& data);
void recibir(Contrato& contrato, const law::DatosRecibo& data, Date day);
void liquidar(Contrato& contrato, const law::DatosLiquidacion& data, Date day);

/// The dates that the contract and the law fix (plazos.cpp).
std::vector<Deadline> deadlines_of(const Contrato& contrato, const States& states, const Law& law);

/// The acts that lead from what is known to what a published record says (relato.cpp).
Account account_of(const Record& record, const States& states, const Document& facts);

}  // namespace hito::contrato
