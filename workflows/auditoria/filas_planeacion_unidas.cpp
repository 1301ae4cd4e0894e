// The rows of the checks on plans, budget and projects: the links between the cases that were seen, followed.
#include "workflows/auditoria/filas_planeacion.hpp"
#include "workflows/law/cuentas_proyecto.hpp"
#include "workflows/law/parametros_hallazgos.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::auditoria {

namespace {

std::vector<Uuid> at_the_end(const std::vector<Link>& links, std::string_view type) {
    std::vector<Uuid> out;
    for (const auto& link : links)
        if (link.type == type) out.push_back(link.target);
    return out;
}
template <class Row>
const Row* find_in(const std::map<Uuid, Row>& all, const Uuid& id) {
    const auto found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}

/// The registries of each contract.
std::map<Uuid, std::vector<const RpVisto*>> registries(const VistoDePlaneacion& seen) {
    std::map<Uuid, std::vector<const RpVisto*>> out;
    for (const auto& [id, rp] : seen.rps)
        for (const auto& contract : at_the_end(rp.vinculos, "respalda")) out[contract].push_back(&rp);
    return out;
}
const std::vector<const RpVisto*>& of(const std::map<Uuid, std::vector<const RpVisto*>>& all, const Uuid& id) {
    static const std::vector<const RpVisto*> none;
    const auto found = all.find(id);
    return found == all.end() ? none : found->second;
}

/// The contracts of each line, by themselves or by their process.
std::map<Uuid, std::vector<Uuid>> contracts_of_lines(const VistoDePlaneacion& seen) {
    std::map<Uuid, std::vector<Uuid>> out;
    for (const auto& [id, contract] : seen.contratos)
        for (const auto& line : por_contrato(seen, contract, "de_la_linea")) out[line].push_back(id);
    return out;
}

/// What a line is told of, whoever told it: numbers of contracts and processes.
struct DichoEnLasLineas {
    std::set<std::string> contratos, procesos, nombres;
    explicit DichoEnLasLineas(const VistoDePlaneacion& seen) {
        for (const auto& [id, line] : seen.lineas) {
            for (const auto& [number, value] : line.contratos) contratos.insert(number);
            procesos.insert(line.procesos.begin(), line.procesos.end());
            nombres.insert(line.linea);
        }
    }
};

std::set<std::string> projects_of(const VistoDePlaneacion& seen, const ContratoVisto& contract) {
    std::set<std::string> out;
    for (const auto& id : por_contrato(seen, contract, "del_proyecto"))
        if (const ProyectoVisto* project = find_in(seen.proyectos, id); project && !project->bpin.empty())
            out.insert(project->bpin);
    return out;
}

}  // namespace

std::set<Uuid> por_contrato(const VistoDePlaneacion& seen, const ContratoVisto& contrato, std::string_view link) {
    const auto own = at_the_end(contrato.vinculos, link);
    std::set<Uuid> out(own.begin(), own.end());
    for (const auto& id : at_the_end(contrato.vinculos, "resulta_de"))
        if (const ProcesoVisto* process = find_in(seen.procesos, id)) {
            const auto more = at_the_end(process->vinculos, link);
            out.insert(more.begin(), more.end());
        }
    return out;
}

// The plan ------------------------------------------------------------------------------------------------------------

std::vector<ContratoFirmado> contratos_firmados(const VistoDePlaneacion& seen) {
    const DichoEnLasLineas told(seen);
    std::vector<ContratoFirmado> out;
    for (const auto& [id, contract] : seen.contratos) {
        if (!contract.firmado) continue;
        bool planned = !por_contrato(seen, contract, "de_la_linea").empty() || told.contratos.contains(contract.numero);
        for (const auto& from : at_the_end(contract.vinculos, "resulta_de"))
            if (const ProcesoVisto* process = find_in(seen.procesos, from))
                planned |= told.procesos.contains(process->numero) || told.nombres.contains(process->linea);
        out.push_back({id, contract.numero, *contract.firmado, contract.valor, planned});
    }
    return out;
}

std::vector<SobreLaLinea> sobre_las_lineas(const VistoDePlaneacion& seen) {
    std::vector<SobreLaLinea> out;
    for (const auto& [id, process] : seen.procesos) {
        if (!process.abierto) continue;
        for (const auto& to : at_the_end(process.vinculos, "de_la_linea")) {
            const LineaVista* line = find_in(seen.lineas, to);
            if (!line) continue;
            const auto told = line->procesos_abiertos.find(process.numero);
            const bool heard = told != line->procesos_abiertos.end();
            out.push_back({id, to, process.numero, "abrir", line->fila.numero, *process.abierto, line->fila.publicada,
                           line->actualizada, process.valor, line->fila.valor, process.modalidad, line->modalidad,
                           heard, heard && told->second == process.valor});
        }
    }
    for (const auto& [id, contract] : seen.contratos) {
        if (!contract.firmado || !at_the_end(contract.vinculos, "resulta_de").empty()) continue;
        for (const auto& to : at_the_end(contract.vinculos, "de_la_linea"))
            if (const LineaVista* line = find_in(seen.lineas, to))
                out.push_back({id,
                               to,
                               contract.numero,
                               "suscribir",
                               line->fila.numero,
                               *contract.firmado,
                               line->fila.publicada,
                               line->actualizada,
                               contract.valor,
                               line->fila.valor,
                               {},
                               {}});
    }
    return out;
}

std::vector<LineaContratada> lineas_contratadas(const VistoDePlaneacion& seen) {
    std::map<Uuid, std::size_t> open;  // Processes of each line that may still come to a contract.
    std::set<Uuid> contracted;
    for (const auto& [id, contract] : seen.contratos)
        for (const auto& from : at_the_end(contract.vinculos, "resulta_de")) contracted.insert(from);
    for (const auto& [id, process] : seen.procesos)
        if (!process.terminado && !contracted.contains(id))
            for (const auto& to : at_the_end(process.vinculos, "de_la_linea")) ++open[to];
    std::vector<LineaContratada> out;
    for (const auto& [to, ids] : contracts_of_lines(seen)) {
        const LineaVista* line = find_in(seen.lineas, to);
        if (!line) continue;
        LineaContratada row{to, line->fila.numero, line->fila.valor, {}, {}, open[to] > 0};
        for (const auto& [number, value] : line->contratos) row.oido += value;
        bool alone = true;
        for (const auto& id : ids) {
            const ContratoVisto& contract = seen.contratos.at(id);
            // Of a contract over several lines nobody knows how much is of each.
            alone &= por_contrato(seen, contract, "de_la_linea").size() == 1;
            if (contract.firmado)
                row.contratos.push_back({id, contract.numero, "suscribir", contract.movido, contract.valor});
        }
        // The act of the last day is a signature or an addition.
        for (auto& one : row.contratos)
            if (one.fecha != seen.contratos.at(one.id).firmado) one.acto = "adicionar";
        if (alone) out.push_back(std::move(row));
    }
    return out;
}

std::vector<LineaPlaneada> lineas_de_minima(const VistoDePlaneacion& seen) {
    std::vector<LineaPlaneada> out;
    for (const auto& [id, line] : seen.lineas)
        if (line.de_minima && !line.excluida && line.fila.mes > 0) out.push_back(line.fila);
    return out;
}

// The budget ----------------------------------------------------------------------------------------------------------

std::vector<ActoRespaldado> actos_con_cdp(const VistoDePlaneacion& seen) {
    std::map<Uuid, std::vector<Constancia>> of_process;
    for (const auto& [id, cdp] : seen.cdps)
        for (const auto& process : at_the_end(cdp.vinculos, "ampara")) of_process[process].push_back(cdp.constancia);
    std::vector<ActoRespaldado> out;
    for (auto& [id, all] : of_process)
        if (const ProcesoVisto* process = find_in(seen.procesos, id); process && process->abierto)
            out.push_back({id, "Proceso " + process->numero, "abrir", *process->abierto, std::move(all)});
    for (const auto& [id, rps] : registries(seen)) {
        const ContratoVisto* contract = find_in(seen.contratos, id);
        if (!contract || !contract->firmado) continue;
        ActoRespaldado row{id, "Contrato " + contract->numero, "suscribir", *contract->firmado, {}};
        for (const RpVisto* rp : rps)
            for (const auto& from : at_the_end(rp->vinculos, "compromete"))
                if (const CdpVisto* cdp = find_in(seen.cdps, from)) row.respaldo.push_back(cdp->constancia);
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<ActoRespaldado> inicios_con_rp(const VistoDePlaneacion& seen) {
    std::vector<ActoRespaldado> out;
    for (const auto& [id, rps] : registries(seen)) {
        const ContratoVisto* contract = find_in(seen.contratos, id);
        if (!contract || !contract->iniciado) continue;
        ActoRespaldado row{id, "Contrato " + contract->numero, "iniciar", *contract->iniciado, {}};
        for (const RpVisto* rp : rps) row.respaldo.push_back(rp->constancia);
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<CadenaDelContrato> cadenas(const VistoDePlaneacion& seen) {
    std::vector<CadenaDelContrato> out;
    const auto rps = registries(seen);
    for (const auto& [id, contract] : seen.contratos) {
        if (!contract.firmado) continue;
        CadenaDelContrato row;
        row.id = id;
        row.numero = contract.numero;
        row.fecha = *contract.firmado;
        row.bpin = projects_of(seen, contract);
        if (const std::string own = law::bpin_limpio(contract.bpin); law::bpin_bien_formado(own)) row.bpin.insert(own);
        bool every_line = true;
        for (const auto& to : por_contrato(seen, contract, "de_la_linea"))
            if (const LineaVista* line = find_in(seen.lineas, to)) {
                row.bpin_lineas.insert(line->bpin.begin(), line->bpin.end());
                if (!line->fuente.empty()) row.fuentes_lineas.insert(line->fuente);
                every_line &= !line->fuente.empty();
                row.eslabones.push_back({to, line->fila.numero, {}, line->fila.publicada});
            }
        if (!every_line) row.fuentes_lineas.clear();
        for (const RpVisto* rp : of(rps, id)) {
            if (!rp->bpin.empty()) row.bpin_registros.insert(rp->bpin);
            row.fuentes_registros.insert(rp->fuente);
            row.inversion |= rp->inversion;
            row.eslabones.push_back(rp->constancia);
        }
        if (!row.eslabones.empty()) out.push_back(std::move(row));
    }
    return out;
}

std::vector<ReservasDelAnio> reservas_por_anio(const VistoDePlaneacion& seen) {
    std::map<int, ReservasDelAnio> years;
    for (const auto& [id, one] : seen.apropiaciones)
        if (one.inversion) years[one.fila.vigencia].apropiado += one.definitiva;
    for (const auto& [id, one] : seen.reservas)
        if (one.inversion) years[one.vigencia].reservas.push_back(one.constancia);
    std::vector<ReservasDelAnio> out;
    for (auto& [year, row] : years) {
        row.vigencia = year;
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<ReservaViva> reservas_vivas(const VistoDePlaneacion& seen, const Law& law) {
    std::vector<ReservaViva> out;
    for (const auto& [id, one] : seen.reservas) {
        if (!one.viva) continue;
        for (const auto& to : at_the_end(one.vinculos, "respalda")) {
            const ContratoVisto* contract = find_in(seen.contratos, to);
            if (!contract || !contract->concluido || !contract->clasificado) continue;
            // A contract may conclude before what it holds is reserved.
            const Date from = std::max(*contract->clasificado, one.constancia.fecha);
            out.push_back({id, to, one.constancia.numero, contract->numero, one.saldo - contract->debido,
                           add_months(from, law.at(law::saldo_por_liberar_meses, from))});
        }
    }
    return out;
}

// Projects ------------------------------------------------------------------------------------------------------------

namespace {

const std::pair<const Uuid, ProyectoVisto>* project_named(const VistoDePlaneacion& seen, const std::string& bpin) {
    const auto found = std::find_if(seen.proyectos.begin(), seen.proyectos.end(),
                                    [&](const auto& one) { return one.second.bpin == bpin; });
    return bpin.empty() || found == seen.proyectos.end() ? nullptr : &*found;
}

}  // namespace

std::vector<CompromisoDeProyecto> compromisos_de_proyecto(const VistoDePlaneacion& seen) {
    std::vector<CompromisoDeProyecto> out;
    for (const auto& [id, rp] : seen.rps) {
        const auto from = at_the_end(rp.vinculos, "afecta");
        const ApropiacionVista* budget = from.empty() ? nullptr : find_in(seen.apropiaciones, from.front());
        const auto* project = project_named(seen, rp.bpin);
        if (!project || (budget && budget->vinculada)) continue;
        out.push_back({id, project->first, rp.constancia.numero, rp.bpin, rp.constancia.fecha, rp.valor,
                       project->second.viable, project->second.registrado});
    }
    return out;
}

std::vector<ApropiacionDeInversion> apropiaciones_de_inversion(const VistoDePlaneacion& seen) {
    const bool banco_aqui = std::any_of(seen.proyectos.begin(), seen.proyectos.end(),
                                        [](const auto& one) { return one.second.registrado.has_value(); });
    std::vector<ApropiacionDeInversion> out;
    if (!banco_aqui) return out;
    for (const auto& [id, one] : seen.apropiaciones) {
        if (one.vinculada || one.fila.bpin.empty() || seen.bpin_sgr.contains(one.fila.bpin)) continue;
        ApropiacionDeInversion row = one.fila;
        if (const auto* project = project_named(seen, row.bpin)) {
            row.en_el_banco = true;
            row.en_el_poai = project->second.poai.contains(row.vigencia);
            row.con_meta = project->second.con_meta;
        }
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<ContratoDeInversion> contratos_de_inversion(const VistoDePlaneacion& seen) {
    std::vector<ContratoDeInversion> out;
    const auto rps = registries(seen);
    for (const auto& [id, contract] : seen.contratos) {
        if (!contract.firmado || contract.desconoce_bpin) continue;
        ContratoDeInversion row{id, contract.numero, contract.bpin, {}, *contract.firmado, false};
        const auto served = por_contrato(seen, contract, "del_proyecto");
        row.con_proyecto = !projects_of(seen, contract).empty() ||
                           std::any_of(served.begin(), served.end(),  // One of royalties.
                                       [&](const Uuid& project) { return !find_in(seen.proyectos, project); });
        for (const auto& to : por_contrato(seen, contract, "de_la_linea"))
            if (const LineaVista* line = find_in(seen.lineas, to); line && line->inversion)
                row.por_que = fmt::format("la línea {} es de inversión", line->fila.numero);
        for (const RpVisto* rp : of(rps, id))
            if (rp->inversion) row.por_que = fmt::format("el RP {} es de inversión", rp->constancia.numero);
        for (const auto& from : at_the_end(contract.vinculos, "resulta_de"))
            if (const ProcesoVisto* process = find_in(seen.procesos, from);
                process && law::bpin_bien_formado(law::bpin_limpio(process->bpin)))
                row.por_que = fmt::format("su proceso {} dice el BPIN {}", process->numero, process->bpin);
        out.push_back(std::move(row));
    }
    return out;
}

std::set<std::string> bpines_del_banco(const VistoDePlaneacion& seen) {
    std::set<std::string> out = seen.bpin_sgr;
    for (const auto& [id, project] : seen.proyectos)
        if (!project.bpin.empty()) out.insert(project.bpin);
    return out;
}

std::vector<BpinDicho> bpines_dichos(const VistoDePlaneacion& seen) {
    std::vector<BpinDicho> out;
    if (bpines_del_banco(seen).empty()) return out;
    for (const auto& [id, line] : seen.lineas)
        if (line.inversion && !line.vinculada && !line.excluida)
            for (const auto& bpin : line.bpin)
                out.push_back({id, fmt::format("La línea {}", line.fila.numero), bpin, "publicar", line.actualizada});
    for (const auto& [id, contract] : seen.contratos)
        if (contract.firmado && por_contrato(seen, contract, "del_proyecto").empty())
            out.push_back({id, fmt::format("El contrato {}", contract.numero), law::bpin_limpio(contract.bpin),
                           "suscribir", *contract.firmado});
    return out;
}

std::vector<VersionDelPlan> versiones_de_planes(const VistoDePlaneacion& seen) {
    std::vector<VersionDelPlan> out;
    for (const auto& [id, plan] : seen.planes) {
        VersionDelPlan row{id, plan.vigencia, plan.ultima.version, plan.ultima.publicada_el, plan.ultima.huella, {},
                           {}};
        std::vector<paa::LineaDeVersion> lines;
        for (const auto& [line_id, one] : seen.publicadas) {
            const LineaVista* line = find_in(seen.lineas, line_id);
            if (!line || line->fila.vigencia != plan.vigencia) continue;
            if (std::max(one.version, one.baja) > row.version)
                row.adelantadas.emplace_back(line_id, one.linea.linea);
            else if (one.baja == 0)
                lines.push_back(one.linea);
        }
        std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
            return std::pair(a.linea.size(), a.linea) < std::pair(b.linea.size(), b.linea);
        });
        if (plan.quieto && !row.dicha.empty() && row.adelantadas.empty())
            row.calculada = paa::huella_de(plan.encabezado, lines);
        out.push_back(std::move(row));
    }
    return out;
}

std::vector<ProyectoCerrado> proyectos_cerrados(const VistoDePlaneacion& seen) {
    std::map<Uuid, std::vector<PendienteDeProyecto>> held;  // By project: contracts that go on.
    std::map<std::string, std::vector<PendienteDeProyecto>> by_bpin;
    for (const auto& [id, one] : seen.contratos)
        if (one.por_terminar)
            for (const auto& project : por_contrato(seen, one, "del_proyecto"))
                held[project].push_back({id, fmt::format("el contrato {} sin concluir", one.numero)});
    for (const auto& [id, one] : seen.rps)
        if (one.vivo)
            by_bpin[one.bpin].push_back(
                {id, fmt::format("el RP {} con {}", one.constancia.numero, in_words(one.constancia.valor))});
    for (const auto& [id, one] : seen.obligaciones)
        by_bpin[one.bpin].push_back(
            {id, fmt::format("la obligación {} con {} por pagar", one.numero, in_words(one.saldo))});
    for (const auto& [id, one] : seen.reservas)
        if (one.viva)
            by_bpin[one.bpin].push_back(
                {id, fmt::format("la reserva del RP {} con {}", one.constancia.numero, in_words(one.saldo))});
    std::vector<ProyectoCerrado> out;
    for (const auto& [id, project] : seen.proyectos) {
        if (!project.cerrado) continue;
        ProyectoCerrado row{id, project.codigo, *project.cerrado, std::move(held[id])};
        if (!project.bpin.empty())
            for (auto& one : by_bpin[project.bpin]) row.pendientes.push_back(std::move(one));
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace hito::auditoria
