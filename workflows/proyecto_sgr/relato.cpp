// What a row of the Gesproy matrix means for its case. The story is told on a model of the subject, so a new case and a
// later load follow one path; what the row has and no act says stays as a note or among `otros`.
#include "workflows/law/alertas_sgr.hpp"
#include "workflows/proyecto_sgr/sujeto.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hito::proyecto_sgr {

using namespace law;

namespace {

constexpr std::array<std::string_view, 12> order{"transferido",
                                                 "viable",
                                                 "registrado",
                                                 "priorizado",
                                                 "aprobado",
                                                 "sin_contratar",
                                                 "en_proceso_contratacion",
                                                 "contratado_sin_acta_inicio",
                                                 "contratado_en_ejecucion",
                                                 "terminado",
                                                 "para_cierre",
                                                 "cerrado"};
constexpr int approved = 4, uncontracted = 5, contracting = 6, signed_ = 7, running = 8, ended = 9, to_close = 10,
              closed = 11;

/// -1: not one that is followed here.
int rank_of(std::string_view state) {
    const auto found = std::find(order.begin(), order.end(), state);
    return found == order.end() ? -1 : static_cast<int>(found - order.begin());
}

std::optional<Date> day_in(const json& data, const char* name) {
    return data.contains(name) ? parse_date(data.at(name).get<std::string>()) : std::nullopt;
}
std::optional<Money> money_in(const json& data, const char* name) {
    return data.contains(name) ? std::optional(Money::of_cents(data.at(name).get<std::int64_t>())) : std::nullopt;
}
std::string text_in(const json& data, const char* name) { return data.value(name, ""); }

class Relato {
public:
    Relato(const json& row, const States& states, const Document& facts)
        : row_{row}, p_{facts.as<ProyectoSgr>()}, fresh_{states.empty()} {
        read_dates();
        if (fresh_) return;
        rank_ = rank_of(states.front());
        paused_ = std::find(states.begin(), states.end(), "suspendido") != states.end();
        for (const auto& known : {p_.aprobacion, p_.migracion, p_.apertura, p_.suscripcion, p_.acta_inicio,
                                  p_.finalizacion, p_.para_cierre, p_.corte})
            if (known) since_ = std::max(since_, *known);
    }

    Account run() {
        const int target = target_rank();
        if (fresh_) open();
        if (rank_ < 0 || rank_ == closed) return note_what_is_over(), std::move(out_);
        if (target < rank_)
            note(fmt::format("El expediente va en «{}» y la matriz dice «{}»: no se devolvió",
                             order[static_cast<std::size_t>(rank_)], text_in(row_, "estado")));
        walk_to(target);
        note_changed_figures();
        report();
        pause_or_resume();
        return std::move(out_);
    }

private:
    void read_dates() {
        dates_.aprobacion = day_in(row_, "aprobacion");
        dates_.apertura = day_in(row_, "apertura");
        dates_.suscripcion = day_in(row_, "suscripcion");
        dates_.acta_inicio = day_in(row_, "acta_inicio");
        dates_.para_cierre = day_in(row_, "para_cierre");
        dates_.horizonte = day_in(row_, "horizonte");
        dates_.corte = day_in(row_, "corte");
    }

    /// The published state; told when the dates speak of a later one, or of none so far.
    int target_rank() {
        const std::string published = text_in(row_, "estado");
        const int rank = rank_of(published);
        if (rank < 0)
            throw std::invalid_argument(
                fmt::format("el estado «{}» no es de un proyecto de regalías", text_in(row_, "estado_publicado")));
        if (!dates_.aprobacion) throw std::invalid_argument("la fila no tiene fecha de aprobación");
        const auto by_dates = estado_por_fechas(dates_);
        if (rank_of(by_dates) > rank || (rank <= running && rank_of(by_dates) < rank))
            note(fmt::format("Las fechas dicen «{}» y la matriz «{}»: se tomó el de la matriz", by_dates, published));
        return rank;
    }

    void note(std::string text) { out_.notes.push_back(std::move(text)); }
    void tell(const char* act, Date day, json data) {
        out_.acts.push_back({act, day, std::move(data), fmt::format("Matriz de Gesproy: {}", text_in(row_, "estado"))});
    }

    /// The act's day: not before the stage. The published day goes with it when it is another.
    std::pair<Date, json> milestone(const std::optional<Date>& told, const char* what) {
        const Date day = std::max(told.value_or(since_), since_);
        json data = json::object();
        if (!told) {
            note(fmt::format("Sin fecha de {}: el acto quedó el {} y la fecha, sin decir", what, to_iso(day)));
            data["sin_fecha"] = true;
        } else if (*told != day) {
            note(fmt::format("La fecha de {} {} es anterior al hito previo: el acto quedó el {}", what, to_iso(*told),
                             to_iso(day)));
            data["fecha"] = to_iso(*told);
        }
        since_ = day;
        return {day, std::move(data)};
    }

    void open() {
        const Date day = *dates_.aprobacion;
        since_ = day;
        json data = json::object();
        for (const char* name :
             {"bpin", "bpin_crudo", "nombre", "alcance", "ejecutor", "sector", "fuente", "municipios"})
            if (const std::string text = text_in(row_, name); !text.empty()) data[name] = text;
        for (const char* name : {"valor_sgr", "valor_otros", "valor_total"})
            if (const auto value = money_in(row_, name)) data[name] = to_pesos(*value);
        if (row_.contains("otros")) data["otros"] = row_.at("otros");
        data["desconoce"] = json::array({"corte", "viabilidad", "horizonte"});
        p_.valor_total = money_in(row_, "valor_total");
        tell("transferir_sgr", day, std::move(data));
        note(fmt::format("Sin fechas de viabilidad, registro ni priorización: se tomó la de aprobación, {}",
                         to_iso(day)));
        rank_ = 0;
    }

    void walk_to(int target) {
        constexpr std::array before_approval{"emitir_concepto_favorable", "registrar_en_banco", "priorizar"};
        for (; rank_ < 3 && rank_ < target; ++rank_)
            tell(before_approval[static_cast<std::size_t>(rank_)], since_, json::object());
        if (rank_ == 3 && target >= approved) approve();
        if (rank_ == approved && target >= uncontracted) migrate();
        const bool skips = rank_ == uncontracted && target > contracting && !dates_.apertura;
        if (rank_ == uncontracted && target >= contracting && !skips)
            pass("abrir_primer_proceso", dates_.apertura, "apertura");
        if (skips) ++rank_;
        if (rank_ == contracting && target >= signed_)
            pass("suscribir_contrato_sgr", dates_.suscripcion, "suscripción");
        if (rank_ == signed_ && target >= running) pass("registrar_acta_inicio", dates_.acta_inicio, "acta de inicio");
        if (rank_ == running && target >= ended) pass("terminar_proyecto", std::nullopt, "terminación");
        if (rank_ == ended && target >= to_close) pass("pasar_a_cierre", dates_.para_cierre, "paso a cierre");
        if (rank_ == to_close && target >= closed) pass("cerrar_proyecto", std::nullopt, "cierre");
    }
    void pass(const char* act, const std::optional<Date>& told, const char* what) {
        auto [day, data] = milestone(told, what);
        tell(act, day, std::move(data));
        ++rank_;
    }
    void approve() {
        json data{{"acto", "Matriz de Gesproy, sin número"}};
        if (dates_.horizonte) data["horizonte"] = to_iso(*dates_.horizonte);
        tell("aprobar_sgr", since_, std::move(data));
        ++rank_;
    }
    void migrate() {
        auto [day, data] = milestone(day_in(row_, "migracion"), "migración a Gesproy");
        for (const char* name : {"asignacion", "incorporacion"})
            if (const auto told = day_in(row_, name)) data[name] = to_iso(*told);
        tell("migrar_a_gesproy", day, std::move(data));
        ++rank_;
    }

    void note_changed_figures() {
        const auto total = money_in(row_, "valor_total");
        if (fresh_ || !total || p_.valor_total == total) return;
        tell(
            "ajustar_sgr", std::max(since_, dates_.corte.value_or(since_)),
            {{"objeto", "fuentes"}, {"valor_total", to_pesos(*total)}, {"justificacion", "La matriz trae otro valor"}});
    }

    void report() {
        const auto physical = money_in(row_, "avance_fisico"), financial = money_in(row_, "avance_financiero");
        const std::string contract = text_in(row_, "estado_contrato"), comment = text_in(row_, "comentarios");
        const bool same = !fresh_ && physical == p_.avance_fisico && financial == p_.avance_financiero &&
                          (contract.empty() || contract == p_.estado_contrato) && dates_.corte == p_.corte &&
                          (comment.empty() || comment == p_.comentarios);
        if (same || rank_ == closed) return;
        json data = json::object();
        if (dates_.corte) data["corte"] = to_iso(*dates_.corte);
        if (physical) data["avance_fisico"] = to_pesos(*physical);
        if (financial) data["avance_financiero"] = to_pesos(*financial);
        if (!contract.empty()) data["estado_contrato"] = contract;
        if (!comment.empty()) data["comentarios"] = comment;
        if (!dates_.corte) note("Sin fecha de corte");
        tell("reportar_gesproy", dates_.corte.value_or(since_), std::move(data));
    }

    void pause_or_resume() {
        const bool suspended = text_in(row_, "estado_contrato") == "Suspendido";
        const Date day = std::max(since_, dates_.corte.value_or(since_));
        if (suspended && !paused_ && rank_ == running) tell("suspender_proyecto", day, json::object());
        if (!suspended && paused_) {
            // Only a resumed project moves on: it resumes before what follows.
            out_.acts.insert(out_.acts.begin(), {"reanudar_proyecto", since_, json::object(), "Matriz de Gesproy"});
        }
    }

    void note_what_is_over() { note("El expediente ya terminó su vida: la fila no cambia nada"); }

    const json& row_;
    ProyectoSgr p_;
    bool fresh_;
    bool paused_ = false;
    int rank_ = -1;
    Date since_{};
    FechasSgr dates_;
    Account out_;
};

}  // namespace

Account account_of(const Record& record, const States& states, const Document& facts) {
    return Relato(record.data, states, facts).run();
}

}  // namespace hito::proyecto_sgr
