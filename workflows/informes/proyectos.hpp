// What several reports tell of an investment project: where it stands, how far it came in a year, what its contracts
// hold by themselves, and what of it does not agree.
#pragma once

#include "engine/report.hpp"
#include "workflows/contrato/sujeto.hpp"
#include "workflows/proyecto/sujeto.hpp"

#include <map>
#include <set>

namespace hito::informe {

/// One cell of several texts.
std::string unidos(const std::vector<std::string>& texts);
/// Its stage, and whether it is suspended or under adjustment.
std::string etapa_de(const Snapshot& at);
/// Registered in the bank of projects, and not filed away.
bool esta_registrado(const proyecto::Proyecto& project, const Snapshot& at);

/// What the manager told of a year: known of that of the last closed month only.
struct AvanceReportado {
    law::Avance fisico, gestion;
};
AvanceReportado avance_reportado(const proyecto::Proyecto& project, int year);
/// Whether its last closed month is of that year.
bool reportado_en(const proyecto::Proyecto& project, int year);

/// The indicator by which a product is told: the principal one, else the first; null: it has none.
const law::IndicadorProducto* principal_de(const law::Programacion& programming, std::string_view product);

/// Signed contracts of a project, as their own cases tell them.
struct ContratosDelProyecto {
    int contratos = 0, con_informe = 0, informes = 0;
    Money valor, pagado;

    void add(const contrato::Contrato& one);
    /// By what each is worth, over those whose supervisor reported; none: nobody did.
    law::Avance fisico() const;

private:
    __extension__ using Wide = __int128;
    Wide reached_ = 0, weights_ = 0;
};
using ContratosPorAnio = std::map<std::pair<Uuid, int>, ContratosDelProyecto>;
/// By project and year of signature, by the link `del_proyecto`. One that serves several projects counts whole in each,
/// and how many do is told as left out.
ContratosPorAnio contratos_de_proyectos(ReportSource& source, Date as_of);

/// How far the management indicators went that contracts tell by themselves, by their weights; none: no indicator is
/// measured so, or has a goal that year.
law::Avance gestion_medida(const law::Programacion& programming, int year, const ContratosDelProyecto& own);

/// What does not agree in that year (planning.md §4.1): stored words, one after another.
std::string alertas_de(const Snapshot& at, const proyecto::Proyecto& project, int year, Date as_of,
                       ReportSource& source);

}  // namespace hito::informe
