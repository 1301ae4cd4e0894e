// What others are told of a case, in words of no lifecycle. Values are those of the store: money in whole centavos,
// days ISO; what is not known is not there, and nothing of it is empty.
#pragma once

#include "workflows/publicados/historia.hpp"

namespace hito::publicado {

/// The case as it stands. `si_cerro`: who offered is no secret any more. `find`: the cases that its links lead to.
json datos_contados(Parte parte, const Snapshot& at, bool si_cerro, ReportSource& source);
/// What the act brought, as far as others are told.
json acto_contado(const ActRecord& act);
/// The documents of the act that have an address, by the titles that the act asks for them with.
json documentos_contados(const ActRecord& act, const Workflow& workflow);

/// One event of a case, with what it is ordered by among those of its chain.
struct Evento {
    Instant recorded{};
    Parte part = Parte::otra;
    Uuid case_id;
    int seq = 0;
    json told;
};
/// Adds what the accepted acts of a case tell. The moment of an act never goes before that of the act before it, nor
/// before `since`. Errors: those of `fold`.
void contar_expediente(ReportSource& source, const Uuid& id, const Workflow& workflow, std::vector<Evento>& events,
                       Instant since = {});
/// In the order in which they were recorded; at one moment the plan comes before the process and it before the
/// contract.
void ordenar(std::vector<Evento>& events);

/// Copies the value at `path` (with points), when it is there and says something.
void copiar(json& out, const char* as, const json& from, std::string_view path);
/// The same where it is not said yet.
void copiar_si_falta(json& out, const char* as, const json& from, std::string_view path);

}  // namespace hito::publicado
