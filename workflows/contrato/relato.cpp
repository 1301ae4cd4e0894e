// What a published contract means for its case. The story is told on a model of the subject: each act that is told is
// also applied to the model, so a new case and a later load follow one path, and a row loaded twice tells nothing.
#include "workflows/contrato/publicado.hpp"
#include "workflows/contrato/sujeto.hpp"
#include "workflows/law/cuentas_contrato.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace hito::contrato {

using namespace law;

namespace {

// Facts that the portals' tables of contracts do not carry: a rule that misses one of them is no finding.
constexpr std::string_view silent[] = {"cdp",
                                       "rp",
                                       "garantia",
                                       "informe",
                                       "seguridad_social",
                                       "inhabilidad",
                                       "arl",
                                       "anticipo",
                                       "balance",
                                       "interventoria",
                                       "justificacion",
                                       "autorizacion",
                                       "cesionario",
                                       "liquidacion",
                                       "vigencia_futura",
                                       "recibo",
                                       "smmlv",
                                       "plan_inversion",
                                       "manejo_anticipo",
                                       "termino_suspension",
                                       "clausula_penal",
                                       "causa_suspension",
                                       "publicacion"};

template <class T>
json wire(const T& value) {
    return write_value(value, Form::wire);
}

int rank_of(const States& states) {
    static constexpr std::string_view order[] = {"en_elaboracion", "suscrito", "en_ejecucion", "terminado"};
    for (int i = 0; i < 4; ++i)
        if (states.front() == order[i]) return i;
    return 4;  // Past the end of the contract, or given up.
}

class Relato {
public:
    Relato(const Publicado& row, const States& states, const Document& facts)
        : row_{row}, c_{facts.as<Contrato>()}, fresh_{states.empty()} {
        if (fresh_) return;
        stage_ = states.front();
        rank_ = rank_of(states);
        for (const auto& known : {c_.fecha_suscripcion, c_.fecha_inicio, c_.terminado_el, c_.liquidado_el})
            if (known) since_ = since_ ? std::max(*since_, *known) : known;
        for (const auto& pause : c_.suspensiones)
            since_ = std::max(since_.value_or(pause.desde), pause.reinicio.value_or(pause.desde));
    }

    Account run() {
        if (fresh_) open();
        if (row_.alcance == Alcance::cancelado)
            give_up();
        else
            catch_up();
        return std::move(out_);
    }

private:
    // --- Dates -------------------------------------------------------------------------------------------------------

    void note(std::string text) { out_.notes.push_back(std::move(text)); }

    /// The day of an act that changes the stage: not before the last one, not after the row was updated.
    Date stage_day(std::optional<Date> told, std::string_view what) {
        Date day = told.value_or(row_.actualizacion.value_or(since_.value_or(Date{})));
        if (!told) note(fmt::format("Sin fecha de {}: se tomó el {}", what, to_iso(day)));
        const Date asked = day;
        if (row_.actualizacion) day = std::min(day, *row_.actualizacion);
        if (since_) day = std::max(day, *since_);
        if (day != asked) note(fmt::format("La fecha de {} {} se movió al {}", what, to_iso(asked), to_iso(day)));
        since_ = day;
        return day;
    }

    /// The day of an act whose day isn't published: when the row was updated, within the life of the contract.
    Date loose_day(std::string_view what) {
        const Date first = c_.fecha_inicio ? *c_.fecha_inicio : c_.fecha_suscripcion.value_or(since_.value_or(Date{}));
        Date day = row_.actualizacion.value_or(first);
        if (const auto last = ultimo_dia_vivo(c_, c_.fin_plazo ? c_.fin_plazo : c_.fecha_fin))
            day = std::min(day, *last);
        day = std::max(day, first);
        note(fmt::format("Sin fecha de {}: se tomó el {}", what, to_iso(day)));
        return day;
    }

    void tell(std::string act, Date day, json data) {
        out_.acts.push_back(
            {std::move(act), day, std::move(data), fmt::format("Publicado en el SECOP: {}", row_.etapa)});
    }

    // --- The opening
    // ---------------------------------------------------------------------------------------------------

    void open() {
        LoPactado agreed = row_.pactado;
        const bool draft = row_.alcance == Alcance::en_elaboracion || row_.alcance == Alcance::cancelado;
        agreed.valor_inicial = opening_value(draft);
        agreed.fecha_fin = opening_end();
        agreed.desconoce.assign(std::begin(silent), std::end(silent));
        if (row_.supervisor_documento.empty()) agreed.desconoce.emplace_back("supervisor");
        if (!row_.inicio) agreed.desconoce.emplace_back("inicio");
        if (!row_.fin && agreed.plazo_meses == 0 && agreed.plazo_dias == 0) agreed.desconoce.emplace_back("plazo");
        if (agreed.objeto.empty()) agreed.desconoce.emplace_back("objeto");
        if (agreed.valor_inicial == Money{}) {
            agreed.desconoce.insert(agreed.desconoce.end(), {"valor", "valor_inicial"});
            note("Sin valor publicado");
        }
        const auto day = row_.firma ? row_.firma : row_.inicio ? row_.inicio : row_.actualizacion;
        if (!day) throw std::invalid_argument("la fila no tiene fecha de firma, de inicio ni de actualización");
        if (row_.firma && draft)
            note(fmt::format("La etapa publicada es «{}» y tiene fecha de firma {}: no se tuvo por firmado", row_.etapa,
                             to_iso(*row_.firma)));
        const Date opened = row_.actualizacion ? std::min(*day, *row_.actualizacion) : *day;
        since_ = opened;
        tell("abrir", opened, wire(agreed));
        abrir(c_, agreed);
        rank_ = 0;
    }

    Money opening_value(bool draft) const {
        if (draft && row_.valor_vigente) return *row_.valor_vigente;
        if (row_.valor_inicial) return *row_.valor_inicial;
        const Money added = row_.valor_adiciones.value_or(Money{});
        if (!row_.valor_vigente) return Money{};
        return *row_.valor_vigente > added ? *row_.valor_vigente - added : *row_.valor_vigente;
    }

    /// The portals publish the end with its extensions: what was added is taken off and told as an extension.
    std::optional<Date> opening_end() {
        if (!row_.fin || row_.dias_adicionados == 0) return row_.fin;
        const Date before = *row_.fin - Days{row_.dias_adicionados};
        const auto first = row_.inicio ? row_.inicio : row_.firma;
        if (first && before >= *first) return before;
        note(fmt::format("Los {} días adicionados no caben en el plazo publicado: no se contaron",
                         row_.dias_adicionados));
        return row_.fin;
    }

    // --- The way to what is published
    // ------------------------------------------------------------------------------------

    void catch_up() {
        const int target = std::min(static_cast<int>(row_.alcance), 3);
        if (rank_ > 3) return tell_the_end();
        if (target < rank_)
            note(fmt::format("El expediente va en «{}» y lo publicado dice «{}»: no se devolvió", stage_, row_.etapa));
        if (rank_ == 0 && target >= 1) sign();
        if (rank_ == 0) return note_differences_of_a_draft();
        watch();
        if (rank_ == 1 && target >= 2) begin();
        change_value();
        change_end();
        change_rest();
        pay();
        if (rank_ == 2) pause_or_resume(target);
        if (rank_ == 2 && target >= 3) end();
        tell_the_end();
    }

    void sign() {
        const auto told = row_.firma ? row_.firma : row_.inicio;
        if (!row_.firma && told) note("Sin fecha de firma: se tomó la de inicio");
        const Date day = stage_day(told, "firma");
        DatosSuscripcion data;
        data.ordenador = row_.ordenador_documento;
        tell("suscribir", day, row_.ordenador_documento.empty() ? json::object() : json{{"ordenador", data.ordenador}});
        suscribir(c_, data, day, {});
        rank_ = 1;
    }

    void note_differences_of_a_draft() {
        if (!fresh_ && row_.valor_vigente && *row_.valor_vigente != c_.valor_inicial)
            note(fmt::format("El valor publicado es {} y el del expediente {}", in_words(*row_.valor_vigente),
                             in_words(c_.valor_inicial)));
    }

    void watch() {
        if (row_.supervisor_documento.empty() || rank_ > 2) return;
        const bool known = std::any_of(c_.designaciones.begin(), c_.designaciones.end(), [&](const auto& one) {
            return one.documento == row_.supervisor_documento || one.documento.empty();
        });
        if (known) return;
        const Date day =
            c_.designaciones.empty() ? c_.fecha_suscripcion.value_or(*since_) : loose_day("relevo del supervisor");
        DatosDesignacion data;
        data.persona = data.documento = row_.supervisor_documento;
        data.nombre = row_.supervisor_nombre;
        tell("designar_supervisor", day,
             {{"persona", data.persona}, {"documento", data.documento}, {"nombre", data.nombre}});
        designar(c_, data, day);
    }

    void begin() {
        const Date day = stage_day(row_.inicio ? row_.inicio : c_.fecha_suscripcion, "inicio");
        if (!row_.inicio) note("Sin fecha de inicio: se tomó la de firma");
        tell("iniciar", day, json::object());
        iniciar(c_, day);
        rank_ = 2;
    }

    void change_value() {
        Money published = row_.valor_vigente.value_or(c_.valor_vigente);
        if (!row_.valor_vigente && fresh_ && row_.valor_adiciones) published = c_.valor_inicial + *row_.valor_adiciones;
        if (published > c_.valor_vigente) {
            DatosAdicion data;
            data.valor = published - c_.valor_vigente;
            const Date day = loose_day("adición");
            tell("adicionar", day, {{"valor", wire(data.valor)}});
            adicionar(c_, data, day);
        } else if (published < c_.valor_vigente) {
            tell("reducir", loose_day("reducción"), {{"valor", wire(c_.valor_vigente - published)}});
            c_.valor_vigente = published;
        }
    }

    void change_end() {
        const auto known = c_.fin_plazo ? c_.fin_plazo : c_.fecha_fin;
        DatosProrroga data;
        json told;
        if (row_.fin && known && *row_.fin > *known) {
            const bool by_days = fresh_ && *row_.fin - *known == Days{row_.dias_adicionados};
            if (by_days)
                data.dias = row_.dias_adicionados, told = {{"dias", data.dias}};
            else
                data.hasta = row_.fin, told = {{"hasta", to_iso(*row_.fin)}};
        } else if (!row_.fin && fresh_ && row_.dias_adicionados > 0 && known) {
            data.dias = row_.dias_adicionados, told = {{"dias", data.dias}};
        } else {
            if (row_.fin && known && *row_.fin < *known)
                note(fmt::format("La fecha de fin publicada, {}, es anterior a la del expediente, {}",
                                 to_iso(*row_.fin), to_iso(*known)));
            return;
        }
        if (c_.terminado_el)
            return note(fmt::format("Lo publicado lleva el fin al {} y el contrato ya terminó", to_iso(*row_.fin)));
        const Date day = loose_day("prórroga");
        tell("prorrogar", day, std::move(told));
        prorrogar(c_, data, day);
    }

    void change_rest() {
        const std::string& published = row_.pactado.contratista.documento;
        const bool other =
            !published.empty() && !c_.contratista.documento.empty() && published != c_.contratista.documento;
        if (other || (row_.etapa == "cedido" && c_.cesiones == 0)) {
            if (!other) note("La fuente no dice quién cedió el contrato");
            DatosCesion data;
            data.cesionario = row_.pactado.contratista;
            const Date day = loose_day("cesión");
            tell("ceder", day, {{"cesionario", wire(data.cesionario)}});
            ceder(c_, data, day);
        }
        const bool explained = c_.modificaciones > 0 || c_.prorrogas > 0 || !c_.adiciones.empty();
        if ((row_.etapa == "modificado" || row_.etapa == "prorrogado") && !explained) {
            tell("modificar", loose_day("modificación"),
                 {{"descripcion", fmt::format("El SECOP dice «{}» y no dice qué cambió", row_.etapa)}});
            ++c_.modificaciones;
        }
    }

    void pay() {
        const Money advance = row_.anticipo.value_or(Money{});
        const Date day =
            std::max(row_.actualizacion.value_or(since_.value_or(Date{})), c_.fecha_inicio.value_or(Date{}));
        if (advance > c_.anticipo_desembolsado) {
            DatosAnticipo data;
            data.valor = advance - c_.anticipo_desembolsado;
            const Date early = loose_day("anticipo");
            tell("desembolsar_anticipo", early, {{"valor", wire(data.valor)}});
            desembolsar_anticipo(c_, data, early);
        }
        const Money paid = row_.valor_pagado.value_or(c_.valor_facturado);
        if (paid < c_.valor_facturado)
            return note(fmt::format("Lo pagado según la fuente, {}, es menos que lo del expediente, {}", in_words(paid),
                                    in_words(c_.valor_facturado)));
        if (paid == c_.valor_facturado) return;
        DatosPago data;
        data.valor = paid - c_.valor_facturado;
        if (row_.amortizado && *row_.amortizado > c_.anticipo_amortizado)
            data.amortizacion =
                std::min({*row_.amortizado - c_.anticipo_amortizado, anticipo_por_amortizar(c_), data.valor});
        json told{{"valor", wire(data.valor)}};
        if (data.amortizacion > Money{}) told["amortizacion"] = wire(data.amortizacion);
        note(fmt::format("Pagos publicados por {} sin sus fechas: se tomó el {}", in_words(data.valor), to_iso(day)));
        tell("pagar", day, std::move(told));
        pagar(c_, data, day);
    }

    void pause_or_resume(int target) {
        const bool paused = suspension_abierta(c_) != nullptr;
        if (row_.etapa == "suspendido" && !paused) {
            const Date day = stage_day(loose_day("suspensión"), "suspensión");
            tell("suspender", day, json::object());
            suspender(c_, {}, day);
        } else if (row_.etapa != "suspendido" && paused && target >= 2) {
            const Date day = stage_day(std::nullopt, "reinicio");
            tell("reiniciar", day, json::object());
            reiniciar(c_, {}, day);
        }
    }

    /// By its term when that has passed, else because its object was fulfilled.
    void end() {
        const bool by_term = c_.fin_plazo && (!row_.actualizacion || *c_.fin_plazo <= *row_.actualizacion) &&
                             (!since_ || *c_.fin_plazo >= *since_);
        const Date day = stage_day(by_term              ? c_.fin_plazo
                                   : row_.actualizacion ? row_.actualizacion
                                                        : row_.fin,
                                   "terminación");
        tell(by_term ? "vencer_plazo" : "cumplir_objeto", day, json::object());
        terminar(c_, by_term ? FormaTerminacion::plazo : FormaTerminacion::cumplimiento, day);
        rank_ = 3;
        stage_ = "terminado";
    }

    void tell_the_end() {
        if (row_.etapa == "terminado_sin_liquidar" && fresh_) note("Publicado como terminado sin liquidar");
        if (row_.alcance == Alcance::liquidado && stage_ == "terminado") {
            const Date day = stage_day(row_.liquidacion, "liquidación");
            tell("registrar_liquidacion_publicada", day, json::object());
            liquidar(c_, {}, day);
            rank_ = 4;
        }
        if (row_.alcance == Alcance::cerrado && (stage_ == "terminado" || stage_ == "liquidado")) {
            tell("registrar_cierre_publicado", stage_day(std::nullopt, "cierre"), json::object());
            rank_ = 4;
        } else if (row_.alcance == Alcance::cerrado && rank_ > 3 && stage_ != "expediente_cerrado") {
            note(fmt::format("Publicado como cerrado: el expediente va en «{}»", stage_));
        }
    }

    void give_up() {
        if (rank_ == 0) {
            tell("desistir", stage_day(row_.actualizacion ? row_.actualizacion : since_, "cancelación"),
                 json::object());
        } else if (stage_ != "desistido") {
            note(fmt::format("Publicado como cancelado: el expediente va en «{}»", stage_));
        }
    }

    const Publicado& row_;
    Contrato c_;
    bool fresh_;
    std::string stage_ = "en_elaboracion";
    int rank_ = 0;
    std::optional<Date> since_;
    Account out_;
};

}  // namespace

Account account_of(const Record& record, const States& states, const Document& facts) {
    const Publicado row = read_publicado(record);
    return Relato(row, states, facts).run();
}

}  // namespace hito::contrato
