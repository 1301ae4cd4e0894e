// Decreto 1082 de 2015, art. 2.2.1.2.1.2.1 to 2.2.1.2.1.2.3: the documents, the verification and the bids of a reverse
// auction.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_subasta.hpp"
#include "workflows/law/decreto_1082_2015_seleccion.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros.hpp"
#include "workflows/law/parametros_subasta.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

#include <set>

namespace hito::law {

// The documents ------------------------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.1.2.1 num. 1: each good has its sheet: classification, unit, least quality and performance.
struct FichaTecnicaCompleta : RuleOn<FichasTecnicas> {
    static constexpr RuleInfo info{"subasta_inversa.ficha_tecnica",
                                   Level::block,
                                   "Cada bien o servicio tiene su ficha técnica completa.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.1 num. 1"},
                                   "R41"};
    static Verdict check(const FichasTecnicas& sheets) {
        if (sheets.fichas.empty()) return missing("fichas", "ficha técnica").mended_by(roles::area_solicitante);
        const auto lacking = std::find_if_not(sheets.fichas.begin(), sheets.fichas.end(),
                                              [](const FichaTecnica& one) { return one.completa(); });
        if (lacking == sheets.fichas.end()) return holds();
        return verdict(false, lacking->bien, "UNSPSC, unidad de medida, calidad y desempeño mínimos")
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 2.2.1.2.1.2.2 num. 1: the documents say when the auction begins, how often bids come and by how much each
// improves.
struct ReglasEnElPliego : RuleOn<ReglasSubasta> {
    static constexpr RuleInfo info{
        "subasta_inversa.reglas_en_el_pliego",
        Level::block,
        "El pliego fija día y hora de la subasta, periodicidad de los lances y margen mínimo.",
        {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 1"}};
    static Verdict check(const ReglasSubasta& rules) {
        const auto lacks = [](const char* what, const char* said) {
            return missing(what, said).mended_by(roles::jefe_contratacion);
        };
        if (!rules.subasta_el) return lacks("subasta_el", "día de la subasta");
        if (!minutos_de(rules.subasta_hora)) return lacks("subasta_hora", "hora de la subasta, HH:MM");
        if (rules.periodicidad_minutos <= 0) return lacks("periodicidad_minutos", "minutos entre lances");
        if (rules.margen_minimo <= Money{} && rules.margen_porcentaje <= Percent{})
            return lacks("margen_minimo", "margen mínimo positivo");
        return holds();
    }
};
struct SubastaTrasElCierre : RuleOn<DatosApertura, ReglasSubasta> {
    static constexpr RuleInfo info{"subasta_inversa.subasta_tras_el_cierre",
                                   Level::block,
                                   "La subasta es después del cierre de la recepción de ofertas.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 1"}};
    static Verdict check(const DatosApertura& data, const ReglasSubasta& rules) {
        if (!data.cierre || !rules.subasta_el) return holds();  // `CierrePosterior`, `ReglasEnElPliego`.
        return not_before(*rules.subasta_el, *data.cierre + Days{1}).mended_by(roles::ordenador_gasto);
    }
};

// LAW art. 2.2.1.1.2.2.1: after an addendum the auction still follows it and the closing.
struct SubastaNuevaPosterior : RuleOn<DatosAdenda, NuevaSubasta, Convocada, ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.subasta_nueva_posterior",
                                   Level::block,
                                   "Tras la adenda, la subasta sigue siendo posterior a ella y al cierre.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.1"},
                                   "R08"};
    static Verdict check(const DatosAdenda& data, const NuevaSubasta& fresh, const Convocada& call,
                         const ReglasSubasta& rules, const Occasion& now) {
        if (!data.cierre && !fresh.subasta_el) return holds();
        const auto auction = fresh.subasta_el ? fresh.subasta_el : rules.subasta_el;
        if (!auction) return holds();  // None is fixed: there is nothing to follow.
        const Date closing = data.cierre ? *data.cierre : call.cierre.value_or(now.date);
        return not_before(*auction, std::max(closing, now.date) + Days{1}).mended_by(roles::ordenador_gasto);
    }
};
// LAW art. 2.2.1.1.2.2.1 (agency, C-782 de 2024): a date that has passed is not moved any more.
struct CronogramaVigente : RuleOn<NuevaSubasta, ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.cronograma_vigente",
                                   Level::block,
                                   "Solo se cambia la fecha de la subasta que no ha pasado.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.2.1 (concepto CCE C-782 de 2024)"},
                                   "R08"};
    static Verdict check(const NuevaSubasta& fresh, const ReglasSubasta& rules, const Occasion& now) {
        if (!fresh.subasta_el || !rules.subasta_el) return holds();
        return not_after(now.date, *rules.subasta_el).mended_by(roles::ordenador_gasto);
    }
};

// The offers ---------------------------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.1.2.2 num. 2: the initial price stands in a part of its own, which stays sealed.
struct PrecioInicialSellado : RuleOn<DatosOferta> {
    static constexpr RuleInfo info{"subasta_inversa.precio_inicial_sellado",
                                   Level::block,
                                   "El precio inicial se recibe sellado: no se conoce al presentar la oferta.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 2"}};
    static Verdict check(const DatosOferta& data) { return sobre_cerrado(data); }
};

// LAW art. 2.2.1.2.1.2.2 num. 3: the report says of every offer whether it is enabled and meets the sheet.
struct InformeVerificaOfertas : RuleOn<DatosVerificacion, Ofertas> {
    static constexpr RuleInfo info{"subasta_inversa.informe_verifica_ofertas",
                                   Level::block,
                                   "El informe verifica las ofertas recibidas: todas, una vez, y solo ellas.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 3"}};
    static Verdict check(const DatosVerificacion& data, const Ofertas& received) {
        return de_las_ofertas(data.verificaciones, received);
    }
};
struct ConsolidaLasVerificadas : RuleOn<DatosNuevaVerificacion, Ofertas> {
    static constexpr RuleInfo info{"subasta_inversa.consolida_las_verificadas",
                                   Level::block,
                                   "El informe consolidado cambia ofertas recibidas, cada una una vez, y ninguna otra.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 3"}};
    static Verdict check(const DatosNuevaVerificacion& data, const Ofertas& received) {
        return de_las_recibidas(data.verificaciones, received);
    }
};
struct RespondeAlInforme : RuleOn<DatosNuevaVerificacion, InformeEvaluacion> {
    static constexpr RuleInfo info{"subasta_inversa.responde_al_informe",
                                   Level::block,
                                   "Se responden observaciones al informe que se hicieron y faltan por responder.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 3"},
                                   "R09"};
    static Verdict check(const DatosNuevaVerificacion& data, const InformeEvaluacion& report) {
        return se_observo(report.respuestas_informe + data.observaciones, report.observaciones_informe);
    }
};
// LAW art. 2.2.1.2.1.2.2 num. 3: the decree gives the report no term of its own; the entity's parameter does.
struct TrasladoDelInforme : RuleOn<ModalidadDelProceso, InformeEvaluacion, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.traslado_cumplido",
                                   Level::policy,
                                   "Antes de la subasta o de decidir sin ella pasa el traslado del informe.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 3 (no fija término)"},
                                   "R07",
                                   {},
                                   Policy::block};
    static Verdict check(const ModalidadDelProceso& process, const InformeEvaluacion& report, const Occasion& now) {
        const auto term = termino_traslado(process.modalidad, report, now.calendar(), now.law->parameters);
        if (!term) return missing("informe_publicado_el", "acto publicar_informe_verificacion");
        if (now.law->at(subasta_traslado_dias, *report.informe_publicado_el).count == 0) return holds();
        return not_before(now.date, term->siguiente_habil).mended_by(roles::comite_evaluador);
    }
};

// The auction --------------------------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.1.2.2 num. 4: there is an auction when two at least are enabled and meet the sheet.
struct HabilitadosParaSubasta : RuleOn<Ofertas, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.habilitados_para_subasta",
                                   Level::block,
                                   "Hay subasta si al menos dos proponentes están habilitados y cumplen la ficha.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 4"}};
    static Verdict check(const Ofertas& received, const Occasion& now) {
        const int enabled = habilitados(received), least = now.at(subasta_habilitados_minimo);
        return verdict(enabled >= least, enabled, fmt::format("mínimo {}", least)).mended_by(roles::comite_evaluador);
    }
};
// LAW art. 2.2.1.2.1.2.2 num. 6: it begins with the lowest initial price: the envelopes of the enabled are opened, and
// no others.
struct ParticipanLosHabilitados : RuleOn<DatosInicioSubasta, Ofertas> {
    static constexpr RuleInfo info{
        "subasta_inversa.participan_los_habilitados",
        Level::block,
        "Se abren los precios de los habilitados, todos y solo ellos, cada uno con su código.",
        {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 4 y 6"}};
    static Verdict check(const DatosInicioSubasta& data, const Ofertas& received) {
        std::set<std::string_view> documents, codes;
        for (const Participante& one : data.participantes) {
            const Oferta* offer = received.de(one.documento);
            if (!offer || !offer->habilitada || one.precio_inicial <= Money{} || one.codigo.empty()) continue;
            if (one.ultimo_lance) continue;  // Nobody has bid yet.
            documents.insert(one.documento);
            codes.insert(one.codigo);
        }
        const std::size_t told = data.participantes.size();
        const int enabled = habilitados(received);
        return verdict(documents.size() == told && codes.size() == told && static_cast<int>(told) == enabled, told,
                       fmt::format("{} habilitados, con código y precio", enabled))
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 2.2.1.2.1.2.2 num. 1: not before its day and hour.
struct SubastaNoAnticipada : RuleOn<DatosInicioSubasta, ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.subasta_no_anticipada",
                                   Level::block,
                                   "La subasta no inicia antes del día y la hora del pliego.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 1"}};
    static Verdict check(const DatosInicioSubasta& data, const ReglasSubasta& rules, const Occasion& now) {
        if (!rules.subasta_el) return missing("subasta_el", "adenda que fije el día").mended_by(roles::ordenador_gasto);
        const auto hour = minutos_de(data.hora), due = minutos_de(rules.subasta_hora);
        const bool sound =
            now.date > *rules.subasta_el || (now.date == *rules.subasta_el && hour && due && *hour >= *due);
        return verdict(sound && hour, to_iso(now.date) + " " + data.hora,
                       "desde " + to_iso(*rules.subasta_el) + " " + rules.subasta_hora)
            .mended_by(roles::jefe_contratacion);
    }
};
struct SubastaEnSuDia : RuleOn<ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.subasta_en_su_dia",
                                   Level::warn,
                                   "La subasta es el día del pliego.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 1"}};
    static Verdict check(const ReglasSubasta& rules, const Occasion& now) {
        if (!rules.subasta_el) return holds();  // `SubastaNoAnticipada`.
        return not_after(now.date, *rules.subasta_el).mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.1.2.2 num. 4: only who was enabled bids.
struct LanceDeHabilitado : RuleOn<DatosLance, Puja, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.lance_de_habilitado",
                                   Level::block,
                                   "Hace lances quien está habilitado, con el código que recibió.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 4"}};
    static Verdict check(const DatosLance& data, const Puja& auction, const Occasion& now) {
        const auto& all = auction.participantes;
        const auto own =
            std::find_if(all.begin(), all.end(), [&](const Participante& one) { return one.codigo == data.codigo; });
        if (own == all.end())
            return verdict(false, data.codigo, "el código de un participante").mended_by(roles::jefe_contratacion);
        const bool by_bidder = now.role && *now.role == roles::proponente;
        return verdict(!by_bidder || own->persona.empty() || own->persona == now.person, std::string(now.person),
                       "quien recibió el código " + data.codigo)
            .mended_by(roles::jefe_contratacion);
    }
};
// LAW art. 2.2.1.2.1.2.2 num. 6: a bid that improves less than the margin is none.
struct LanceMejoraElMargen : RuleOn<DatosLance, Puja, ReglasSubasta> {
    static constexpr RuleInfo info{"subasta_inversa.lance_mejora_el_margen",
                                   Level::block,
                                   "El lance mejora el mejor precio por lo menos en el margen mínimo.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 6"}};
    static Verdict check(const DatosLance& data, const Puja& auction, const ReglasSubasta& rules) {
        const Money base = base_para(auction, data.ronda), margin = margen_sobre(base, rules);
        if (data.valor <= Money{}) return verdict(false, write_value(data.valor, Form::wire), "un precio positivo");
        return at_most(data.valor, base - margin)
            .mended_by(roles::proponente)
            .because(fmt::format("El precio por mejorar es {} y el margen, {}.", in_words(base), in_words(margin)));
    }
};
// LAW art. 2.2.1.2.1.2.3: the auction ends when a period passes in which nobody bids.
struct LanceEnSuPeriodo : RuleOn<DatosLance, Puja, ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.lance_en_su_periodo",
                                   Level::block,
                                   "El lance se hace antes de que termine el período del anterior.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.3"}};
    static Verdict check(const DatosLance& data, const Puja& auction, const ReglasSubasta& rules, const Occasion& now) {
        const auto at = minutos_de(data.hora), last = minutos_de(auction.hora_ultima);
        const auto end = fin_del_periodo(auction, rules);
        const bool same_day = auction.dia_de_lances() == now.date;
        return verdict(
                   same_day && at && last && end && *at >= *last && *at <= *end, data.hora,
                   fmt::format("hasta {} minutos después de las {}", rules.periodicidad_minutos, auction.hora_ultima))
            .mended_by(roles::proponente);
    }
};
struct CierreSinLances : RuleOn<DatosCierreSubasta, Puja, ReglasSubasta, Occasion> {
    static constexpr RuleInfo info{"subasta_inversa.cierre_sin_lances",
                                   Level::block,
                                   "La subasta se cierra cuando pasó un período sin lances.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.3"}};
    static Verdict check(const DatosCierreSubasta& data, const Puja& auction, const ReglasSubasta& rules,
                         const Occasion& now) {
        const bool day_over = now.role && *now.role == roles::reloj;  // The clock comes when the day has passed.
        if (day_over || !auction.dia_de_lances() || now.date > *auction.dia_de_lances()) return holds();
        const auto at = minutos_de(data.hora), end = fin_del_periodo(auction, rules);
        if (!at) return missing("hora", "hora del cierre, HH:MM").mended_by(roles::jefe_contratacion);
        return verdict(
                   end && *at > *end, data.hora,
                   fmt::format("más de {} minutos después de las {}", rules.periodicidad_minutos, auction.hora_ultima))
            .mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.1.2.3: what was halted in the middle goes on with a new period, from an hour that is told.
struct ReanudaLaSubasta : RuleOn<HoraDeReanudacion, Puja> {
    static constexpr RuleInfo info{"subasta_inversa.reanuda_la_subasta",
                                   Level::block,
                                   "La subasta que se suspendió ya iniciada se reanuda a una hora.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.3"}};
    static Verdict check(const HoraDeReanudacion& data, const Puja& auction) {
        if (!auction.en_curso()) return holds();
        if (!minutos_de(data.hora)) return missing("hora", "hora, HH:MM").mended_by(roles::ordenador_gasto);
        return holds();
    }
};

// LAW art. 2.2.1.2.1.2.2 num. 7 and 9, art. 2.2.1.2.1.2.3: the lowest bid wins; with no bids, the lowest initial price.
struct AdjudicaAlMenorPrecio : RuleOn<DatosAdjudicacion, Puja> {
    static constexpr RuleInfo info{"subasta_inversa.adjudica_al_menor_precio",
                                   Level::block,
                                   "Se adjudica a quien ganó la subasta, por su último precio.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 7 y art. 2.2.1.2.1.2.3"},
                                   "R11"};
    static Verdict check(const DatosAdjudicacion& data, const Puja& auction) {
        if (auction.ganador.empty()) return missing("ganador", "subasta cerrada").mended_by(roles::jefe_contratacion);
        const auto price = precio_de(auction, auction.ganador);
        return verdict(data.adjudicatario == auction.ganador && price == data.valor,
                       fmt::format("{} por {}", data.adjudicatario, in_words(data.valor)),
                       fmt::format("{} por {}", auction.ganador, in_words(price.value_or(Money{}))))
            .mended_by(roles::ordenador_gasto);
    }
};

// Without an auction -------------------------------------------------------------------------------------------------

// LAW art. 2.2.1.2.1.2.2 num. 5: the price of the only one enabled is known without an auction.
struct UnicoHabilitado : RuleOn<Ofertas> {
    static constexpr RuleInfo info{"subasta_inversa.unico_habilitado",
                                   Level::block,
                                   "Sin subasta solo se abre el precio de un único habilitado.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 5"}};
    static Verdict check(const Ofertas& received) {
        const int enabled = habilitados(received);
        return verdict(enabled == 1, enabled, "un habilitado").mended_by(roles::comite_evaluador);
    }
};
struct PrecioUnicoUnaVez : RuleOn<Puja> {
    static constexpr RuleInfo info{"subasta_inversa.precio_unico_una_vez",
                                   Level::block,
                                   "El precio del único habilitado se abre una vez.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 5"}};
    static Verdict check(const Puja& auction) {
        return is_true(!auction.precio_unico, "sobre sin abrir").mended_by(roles::jefe_contratacion);
    }
};
struct UnicoHastaDisponibilidad : RuleOn<Puja, Disponibilidad> {
    static constexpr RuleInfo info{"subasta_inversa.unico_hasta_disponibilidad",
                                   Level::block,
                                   "Al único habilitado se le adjudica si su precio cabe en la disponibilidad.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 5"},
                                   "R02"};
    static Verdict check(const Puja& auction, const Disponibilidad& budget) {
        if (!auction.precio_unico)
            return missing("precio_unico", "acto abrir_precio_unico").mended_by(roles::jefe_contratacion);
        return at_most(*auction.precio_unico, budget.cdp ? budget.cdp->valor : Money{})
            .mended_by(roles::jefe_presupuesto);
    }
};
struct UnicoPorSuPrecio : RuleOn<DatosAdjudicacion, Puja> {
    static constexpr RuleInfo info{"subasta_inversa.unico_por_su_precio",
                                   Level::block,
                                   "Al único habilitado se le adjudica por el precio de su sobre.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 5"}};
    static Verdict check(const DatosAdjudicacion& data, const Puja& auction) {
        if (!auction.precio_unico) return holds();  // `UnicoHastaDisponibilidad`.
        return por_lo_mismo(data.valor, *auction.precio_unico);
    }
};
// LAW art. 2.2.1.2.1.2.2 num. 4 and 5: deserted without an auction is what has nobody enabled, or one whose price does
// not fit.
struct DesiertaSinHabilitados : RuleOn<Ofertas, Puja, Disponibilidad> {
    static constexpr RuleInfo info{"subasta_inversa.desierta_sin_habilitados",
                                   Level::block,
                                   "Sin subasta se declara desierto si nadie quedó habilitado o el único no cabe.",
                                   {decreto_1082_2015, "art. 2.2.1.2.1.2.2 num. 4 y 5"}};
    static Verdict check(const Ofertas& received, const Puja& auction, const Disponibilidad& budget) {
        const int enabled = habilitados(received);
        const bool too_dear =
            enabled == 1 && auction.precio_unico && budget.cdp && *auction.precio_unico > budget.cdp->valor;
        return verdict(enabled == 0 || too_dear, enabled, "ningún habilitado, o uno que pasa de la disponibilidad")
            .mended_by(roles::comite_evaluador);
    }
};

using rules_of_decreto_1082_2015_subasta =
    mp::mp_list<FichaTecnicaCompleta, ReglasEnElPliego, SubastaTrasElCierre, SubastaNuevaPosterior, CronogramaVigente,
                PrecioInicialSellado, InformeVerificaOfertas, ConsolidaLasVerificadas, RespondeAlInforme,
                TrasladoDelInforme, HabilitadosParaSubasta, ParticipanLosHabilitados, SubastaNoAnticipada,
                SubastaEnSuDia, LanceDeHabilitado, LanceMejoraElMargen, LanceEnSuPeriodo, CierreSinLances,
                ReanudaLaSubasta, AdjudicaAlMenorPrecio, UnicoHabilitado, PrecioUnicoUnaVez, UnicoHastaDisponibilidad,
                UnicoPorSuPrecio, DesiertaSinHabilitados>;

}  // namespace hito::law
