// What no single case of plans, budget and projects shows: each check is a pure function over plain rows, in which the
// links between cases have already been followed. From where the rows come: filas_planeacion.cpp. Source:
// law/planning.md §7.
#pragma once

#include "workflows/auditoria/cruces.hpp"

#include <set>

namespace hito::auditoria {

inline constexpr Cruce cruce_sin_linea{"cruce.contrato_sin_linea", "A04",
                                       "Ley 1474 de 2011, art. 74; Decreto 1082 de 2015, art. 2.2.1.1.1.4.1"},
    cruce_linea_posterior{"cruce.linea_posterior", "A05", "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4 num. 2"},
    cruce_proceso_y_linea{"cruce.proceso_y_linea", "A06", "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4 num. 1"},
    cruce_valor_y_linea{"cruce.valor_y_linea", "A07", "Decreto 1082 de 2015, art. 2.2.1.1.1.4.4 num. 1"},
    cruce_lineas_fraccionadas{"cruce.lineas_fraccionadas", "A08", "Ley 80 de 1993, art. 24 num. 8"},
    cruce_cdp_posterior{"cruce.cdp_posterior", "A12", "Decreto 111 de 1996, art. 71"},
    cruce_rp_posterior{"cruce.rp_posterior", "A13", "Decreto 111 de 1996, art. 71; Ley 80 de 1993, art. 41"},
    cruce_bpin_en_la_cadena{"cruce.bpin_en_la_cadena", "A15", "Decreto 111 de 1996, art. 18"},
    cruce_reservas{"cruce.reservas_de_inversion", "A17", "Ley 819 de 2003, art. 8; Decreto 111 de 1996, art. 89"},
    cruce_reserva_sin_cancelar{"cruce.reserva_sin_cancelar", "A18", "Decreto 111 de 1996, art. 89"},
    cruce_compromiso_sin_registro{"cruce.compromiso_sin_registro", "A20", "Decreto 111 de 1996, art. 68"},
    cruce_apropiacion_sin_proyecto{"cruce.apropiacion_sin_proyecto", "A21", "Decreto 111 de 1996, arts. 8, 36 y 68"},
    cruce_inversion_sin_bpin{"cruce.inversion_sin_bpin", "A29",
                             "Circular Externa Única de Colombia Compra Eficiente; Decreto 111 de 1996, art. 68"},
    cruce_bpin_fuera_del_banco{"cruce.bpin_fuera_del_banco", "A29", "Decreto 111 de 1996, art. 68"},
    cruce_huella_del_plan{"cruce.huella_del_plan", "A35",
                          "Decreto 1082 de 2015, art. 2.2.1.1.1.4.3 y 2.2.1.1.1.4.4; Ley 594 de 2000, art. 4"},
    cruce_misma_persona{"cruce.misma_persona", "A30", "Ley 87 de 1993, art. 4 lit. d"},
    cruce_proyecto_cerrado{"cruce.proyecto_cerrado", "A36", "Decreto 1082 de 2015, título 6; manual de la entidad"};

/// A case that another rests on, and its date: a certificate, a registry, a contract of a line.
struct Constancia {
    Uuid id;
    std::string numero, acto;
    Date fecha{};
    Money valor{};
};

// The plan (cruces_plan.cpp) ------------------------------------------------------------------------------------------

/// A contract that was signed, and whether a line of the plan is known for it, by itself or by its process.
struct ContratoFirmado {
    Uuid id;
    std::string numero;
    Date fecha{};
    Money valor;
    bool con_linea = false;
};
/// A04. `anios`: those whose plan the entity has published here.
std::vector<Observation> contrato_sin_linea(const std::vector<ContratoFirmado>& contratos, const std::set<int>& anios);

/// A process that was opened, or a contract without a process that was signed, and a line that it is linked with.
struct SobreLaLinea {
    Uuid id, linea;
    std::string numero, acto, numero_linea;
    Date fecha{}, publicada{}, actualizada{};  ///< Of the act; of the first version of the line and of the last one.
    Money valor, valor_linea;
    std::string modalidad, modalidad_linea;  ///< Words of lifecycles; of a contract none.
    bool apertura_oida = false;              ///< The line was told of the opening: a rule looked at the date.
    bool valor_oido = false;                 ///< And of that value: rules looked at what follows too.
};
/// A05. The line was published later than that.
std::vector<Observation> linea_posterior(const std::vector<SobreLaLinea>& rows);
/// A06. The process differs from the line as it was published when it was opened. Of a line that was published again
/// since then what it said is not known here.
std::vector<Observation> proceso_y_linea(const std::vector<SobreLaLinea>& rows, Percent tolerancia);

/// A line and the contracts that came of it, as they are worth now.
struct LineaContratada {
    Uuid id;
    std::string numero;
    Money valor, oido;  ///< Of the line; of its contracts when it was told of them.
    std::vector<Constancia> contratos;
    bool faltan = false;  ///< A process of it has no contract yet.
};
/// A07. Since the line was told of its contracts their value moved away from it, or it was never told.
std::vector<Observation> valor_y_linea(const std::vector<LineaContratada>& lineas, Percent desviacion);

/// A line of mínima cuantía as it stands in the plan.
struct LineaPlaneada {
    Uuid id;
    std::string numero, dependencia;
    int vigencia = 0, mes = 0;
    Date publicada{};
    Money valor;
    std::vector<std::string> clases;  ///< Of UNSPSC: the first six digits.
};
struct CriterioLineas {
    Months meses;                                     ///< In a row, the first one included.
    std::function<std::optional<Money>(int)> limite;  ///< Of the mínima cuantía of that year.
};
/// A08. Lines of one class, office and time, none of which passes the limit and which together do.
std::vector<Observation> lineas_fraccionadas(std::vector<LineaPlaneada> lineas, const CriterioLineas& criterio);

/// The last version of a plan: the fingerprint that was told and the one that its lines give; the lines that say that
/// they are of a version which the plan does not have.
struct VersionDelPlan {
    Uuid id;
    int vigencia = 0, version = 0;
    Date publicada{};
    std::string dicha, calculada;  ///< Empty the second: lines moved past the version, so it is not known.
    std::vector<std::pair<Uuid, std::string>> adelantadas;
};
/// A35.
std::vector<Observation> huella_del_plan(const std::vector<VersionDelPlan>& planes);

// The budget (cruces_presupuesto.cpp) ---------------------------------------------------------------------------------

/// An act and the certificates, or registries, that stand for it.
struct ActoRespaldado {
    Uuid id;
    std::string numero, acto;
    Date fecha{};
    std::vector<Constancia> respaldo;
};
/// A12. None of the certificates is from before the opening or the signature.
std::vector<Observation> cdp_posterior(const std::vector<ActoRespaldado>& rows);
/// A13. None of the registries is from before the start.
std::vector<Observation> rp_posterior(const std::vector<ActoRespaldado>& rows);

/// The projects and sources that each link of the chain of a contract names; of some nothing is known.
struct CadenaDelContrato {
    Uuid id;
    std::string numero;
    Date fecha{};
    std::set<std::string> bpin, bpin_lineas, bpin_registros;
    std::set<std::string> fuentes_lineas, fuentes_registros;
    std::vector<Constancia> eslabones;  ///< The lines and registries.
    bool inversion = false;             ///< Some registry is of investment.
};
/// A15.
std::vector<Observation> bpin_en_la_cadena(const std::vector<CadenaDelContrato>& contratos);

/// The investment of a year and what of it was reserved.
struct ReservasDelAnio {
    int vigencia = 0;
    Money apropiado;
    std::vector<Constancia> reservas;
};
/// A17.
std::vector<Observation> reservas_de_inversion(const std::vector<ReservasDelAnio>& anios, Percent parte);

/// A reserve with a balance, and the contract that it was for.
struct ReservaViva {
    Uuid id, contrato;
    std::string numero, numero_contrato;
    Money saldo;
    Date limite{};  ///< Until when its balance had to be cancelled.
};
/// A18.
std::vector<Observation> reserva_sin_cancelar(const std::vector<ReservaViva>& reservas, Date day);

/// A30. What R33 does not look at: who asks, certifies, pays and orders along one chain. What a rule of one act sees
/// (who asks for a certificate and who issues that one) is left to it.
std::vector<Observation> misma_persona(const std::vector<Vecindad>& contratos);

// Projects (cruces_proyecto.cpp) --------------------------------------------------------------------------------------

/// A registry of an appropriation that names a project and is not linked with it: its rules never looked.
struct CompromisoDeProyecto {
    Uuid id, proyecto;
    std::string numero, bpin;
    Date fecha{};
    Money valor;
    std::optional<Date> viable, registrado;
};
/// A20.
std::vector<Observation> compromiso_sin_registro(const std::vector<CompromisoDeProyecto>& rows);

/// An appropriation that names a project and is not linked with it.
struct ApropiacionDeInversion {
    Uuid id;
    std::string clave, bpin;
    int vigencia = 0;
    Date fecha{};
    Money valor;
    bool en_el_banco = false, en_el_poai = false, con_meta = false;
};
/// A21.
std::vector<Observation> apropiacion_sin_proyecto(const std::vector<ApropiacionDeInversion>& rows);

/// A contract of investment, or one that names a project.
struct ContratoDeInversion {
    Uuid id;
    std::string numero, bpin;  ///< As the contract says it; empty: it says none.
    std::string por_que;       ///< Why it is one of investment; empty: only by what it says.
    Date fecha{};
    bool con_proyecto = false;  ///< It is linked with a registered one.
};
/// A29.
std::vector<Observation> inversion_sin_bpin(const std::vector<ContratoDeInversion>& contratos);

/// A BPIN that somebody typed: the case has no link with a project.
struct BpinDicho {
    Uuid id;
    std::string de, bpin, acto;  ///< `la línea 2026/L-1`
    Date fecha{};
};
/// A29. `banco`: the codes of the projects that are kept here, royalties too.
std::vector<Observation> bpin_fuera_del_banco(const std::vector<BpinDicho>& rows, const std::set<std::string>& banco);

/// What a closed project still holds.
struct PendienteDeProyecto {
    Uuid id;
    std::string que;
};
struct ProyectoCerrado {
    Uuid id;
    std::string codigo;
    Date fecha{};
    std::vector<PendienteDeProyecto> pendientes;
};
/// A36.
std::vector<Observation> proyecto_cerrado(const std::vector<ProyectoCerrado>& proyectos);

}  // namespace hito::auditoria
