// Sums and look-ups over the facts of a project.
#pragma once

#include "workflows/law/avance.hpp"
#include "workflows/law/hechos_proyecto.hpp"
#include "workflows/law/hechos_proyecto_ejecucion.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hito::law {

/// Spanish sentences, one a fault; empty: sound.
using Faltas = std::vector<std::string>;

using PorAnioYEtapa = std::map<std::pair<int, EtapaCosto>, Money>;
PorAnioYEtapa costos_por_anio(const Preparacion& preparation);
PorAnioYEtapa fuentes_por_anio(const Programacion& programming);
/// By year and source.
std::map<std::pair<int, std::string>, Money> dinero_por_fuente(const Programacion& programming);

/// What the project asked for, for that year; of one source where it is named.
Money programado(const Programacion& programming, int year, std::string_view source = {});
Money costo_total(const Preparacion& preparation);

struct Horizonte {
    int desde = 0, hasta = 0;
};
/// The first and the last year with a cost; none without costs.
std::optional<Horizonte> horizonte_de(const Preparacion& preparation);

const VigenciaProyecto* vigencia_de(const EjecucionProyecto& execution, int year);
VigenciaProyecto vigencia_o_vacia(const EjecucionProyecto& execution, int year);
VigenciaProyecto& vigencia_nueva(EjecucionProyecto& execution, int year);
Money apropiado_de(const VigenciaProyecto& year, std::string_view source);

/// Digits only, after the usual dashes, blanks and points are taken off.
std::string bpin_limpio(std::string_view raw);
/// Year and nine to eleven digits more.
bool bpin_bien_formado(std::string_view bpin);

/// A month as `AAAA-MM`; none when it is anything else.
std::optional<std::chrono::year_month> mes_de(std::string_view text);
std::string en_texto(std::chrono::year_month month);
/// The month whose report is due next: the one after the last closed, else that of the first money, or of the
/// registration while there is none; never before `since` (`AAAA-MM`; empty: whenever). None: it is not registered.
std::optional<std::chrono::year_month> mes_que_sigue(const AvancesProyecto& before, const RegistroBanco& registry,
                                                     const MarchaProyecto& course, std::string_view since);
/// The last day on which the report of that month is in time: `day` of the next one, or its last.
Date limite_del_mes(std::chrono::year_month month, int day);

/// The indicators of `now` that fell against `before`. Those that are to be reduced may not rise; a stock may do both.
Faltas caidas(const Programacion& programming, const AvanceMes& before, const AvanceMes& now);
/// The same without knowing how each adds up: what falls.
Faltas caidas(const AvanceMes& before, const AvanceMes& now);

/// What is told of indicators that the project has not, or twice.
Faltas reportes_ajenos(const Programacion& programming, const std::vector<ValorIndicador>& products,
                       const std::vector<ValorIndicador>& management);
/// The indicators that are over their goal of the whole horizon.
Faltas sobrepasados(const Formulacion& whole, const AvanceMes& now);
/// The product indicators that have not reached their goal of the whole horizon by that month. Without indicators,
/// that.
Faltas metas_pendientes(const Formulacion& whole, const AvanceMes& now);
/// The month from which the year counts: the last one closed before it.
const AvanceMes& base_del_anio(const AvancesProyecto& before, int year);

/// The contract of that number among those of a project, noted where it was not.
ContratoDelProyecto& contrato_de(ContratosProyecto& held, std::string_view number);
/// With what it is worth and, if said, what it serves.
void anotar_contrato(ContratosProyecto& held, const DatosContratoProyecto& data);
/// One that is settled has ended.
void seguir_contrato(ContratosProyecto& held, const DatosSeguirContrato& data);

/// Whether the facts show the cause that an adjustment names, and what would show it.
std::pair<bool, std::string> causa_mostrada(const DatosAjusteAbierto& change, const MarchaProyecto& course,
                                            const EjecucionProyecto& execution, const Formulacion& standing);
/// The activities that the value chain has not, of those that a contract is said to serve; none said: that.
Faltas actividades_ajenas(const Preparacion& preparation, const std::vector<std::string>& activities);

/// What would stand after the adjustment.
Formulacion con_ajuste(const Formulacion& standing, const DatosAjusteAbierto& change);
void poner_modulos(Formulacion& into, const ModulosFormulacion& modules);

}  // namespace hito::law
