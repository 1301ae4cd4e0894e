// What is kept of each case of the plan, the budget and the projects, and of the contracts and processes that rest on
// them, until all were seen and their links can be followed.
#pragma once

#include "workflows/auditoria/cruces_planeacion.hpp"
#include "workflows/paa/archivo.hpp"

#include <map>

namespace hito::auditoria {

struct ContratoVisto {
    std::string numero, bpin;
    std::optional<Date> firmado, iniciado, clasificado;
    Date movido{};                                 ///< Of its signature or of its last addition.
    Money valor, debido;                           ///< What it is worth; what its settlement still owes.
    bool concluido = false, por_terminar = false;  ///< Settled or past it; still held by something to be done.
    bool desconoce_bpin = false;
    std::vector<Link> vinculos;
};
struct ProcesoVisto {
    std::string numero, bpin, linea, modalidad;
    std::optional<Date> abierto;
    Money valor;
    bool terminado = false;
    std::vector<Link> vinculos;
};
struct LineaVista {
    LineaPlaneada fila;
    std::string modalidad, linea, fuente;
    std::set<std::string> bpin;
    Date actualizada{};
    bool inversion = false, de_minima = false, excluida = false, vinculada = false;
    std::map<std::string, Money> procesos_abiertos, contratos;  ///< As it was told of them.
    std::set<std::string> procesos;
};
struct CdpVisto {
    Constancia constancia;
    std::vector<Link> vinculos;
};
struct RpVisto {
    Constancia constancia;  ///< Its value is what it still holds.
    std::string fuente, bpin;
    Money valor;  ///< Without what was let go.
    bool vivo = false, inversion = false;
    std::vector<Link> vinculos;
};
struct ReservaVista {
    Constancia constancia;
    std::string bpin;
    int vigencia = 0;
    Money saldo;
    bool viva = false, inversion = false;
    std::vector<Link> vinculos;
};
/// One that is not paid yet.
struct ObligacionVista {
    std::string numero, bpin;
    Money saldo;
};
struct ApropiacionVista {
    ApropiacionDeInversion fila;
    Money definitiva;
    bool inversion = false, vinculada = false;
};
struct ProyectoVisto {
    std::string codigo, bpin;
    std::optional<Date> viable, registrado, cerrado;
    std::set<int> poai;
    bool con_meta = false;
};

struct PlanVisto {
    int vigencia = 0;
    bool quieto = false;  ///< Nothing of the next version was written yet.
    law::EncabezadoPaa encabezado;
    law::VersionPaa ultima;
};
struct LineaPublicada {
    int version = 0, alta = 0, baja = 0;
    paa::LineaDeVersion linea;
};

/// All of them, by case.
class VistoDePlaneacion {
public:
    bool look(const Snapshot& at);  ///< Whether it is one of those that are told apart by their lifecycle.
    void look_at_process(const Snapshot& at);

    std::map<Uuid, ContratoVisto> contratos;
    std::map<Uuid, ProcesoVisto> procesos;
    std::map<Uuid, LineaVista> lineas;
    std::map<Uuid, CdpVisto> cdps;
    std::map<Uuid, RpVisto> rps;
    std::map<Uuid, ReservaVista> reservas;
    std::map<Uuid, ObligacionVista> obligaciones;
    std::map<Uuid, ApropiacionVista> apropiaciones;
    std::map<Uuid, ProyectoVisto> proyectos;
    std::set<std::string> bpin_sgr;             ///< Royalties have a budget of their own.
    std::map<Uuid, PlanVisto> planes;           ///< Those with a version.
    std::map<Uuid, LineaPublicada> publicadas;  ///< Of every year.
    std::set<int> planes_publicados;            ///< Their years: a version of the plan, or some line of it.
    std::map<int, Money> limite_minima;         ///< As the plan of the year says it.
    /// Who did what in the budget, by case.
    std::map<Uuid, std::vector<Funcion>> funciones;

private:
    void look_at_contract(const Snapshot& at);
    void look_at_plan(const Snapshot& at);
    void look_at_line(const Snapshot& at);
    void look_at_cdp(const Snapshot& at);
    void look_at_rp(const Snapshot& at);
    void look_at_obligation(const Snapshot& at);
    void look_at_payment(const Snapshot& at);
    void look_at_reserve(const Snapshot& at);
    void look_at_appropriation(const Snapshot& at);
    void look_at_project(const Snapshot& at);
    void look_at_sgr(const Snapshot& at);
};

// The rows of each check, their links followed (filas_planeacion_unidas.cpp). -----------------------------------------

/// The cases that a contract leads to by that link, by itself or by its process.
std::set<Uuid> por_contrato(const VistoDePlaneacion& seen, const ContratoVisto& contrato, std::string_view link);

std::vector<ContratoFirmado> contratos_firmados(const VistoDePlaneacion& seen);
std::vector<SobreLaLinea> sobre_las_lineas(const VistoDePlaneacion& seen);
std::vector<LineaContratada> lineas_contratadas(const VistoDePlaneacion& seen);
std::vector<LineaPlaneada> lineas_de_minima(const VistoDePlaneacion& seen);
std::vector<ActoRespaldado> actos_con_cdp(const VistoDePlaneacion& seen);
std::vector<ActoRespaldado> inicios_con_rp(const VistoDePlaneacion& seen);
std::vector<CadenaDelContrato> cadenas(const VistoDePlaneacion& seen);
std::vector<ReservasDelAnio> reservas_por_anio(const VistoDePlaneacion& seen);
std::vector<ReservaViva> reservas_vivas(const VistoDePlaneacion& seen, const Law& law);
std::vector<CompromisoDeProyecto> compromisos_de_proyecto(const VistoDePlaneacion& seen);
std::vector<ApropiacionDeInversion> apropiaciones_de_inversion(const VistoDePlaneacion& seen);
std::vector<ContratoDeInversion> contratos_de_inversion(const VistoDePlaneacion& seen);
std::vector<VersionDelPlan> versiones_de_planes(const VistoDePlaneacion& seen);
/// Lines of investment and contracts that name one without a link; none where no project is registered here.
std::vector<BpinDicho> bpines_dichos(const VistoDePlaneacion& seen);
std::set<std::string> bpines_del_banco(const VistoDePlaneacion& seen);
std::vector<ProyectoCerrado> proyectos_cerrados(const VistoDePlaneacion& seen);

}  // namespace hito::auditoria
