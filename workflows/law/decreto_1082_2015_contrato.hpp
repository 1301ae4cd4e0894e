// Decreto 1082 de 2015, what it asks of the contract itself. Covers and their amounts:
// decreto_1082_2015_suficiencia.hpp.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/cuentas_contrato.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

// LAW art. 2.2.1.1.2.4.3: the file closes when the covers of what was delivered have ended.
struct GarantiasVencidas : RuleOn<Garantias, Occasion> {
    static constexpr RuleInfo info{"contrato.garantias_vencidas",
                                   Level::block,
                                   "Al cerrar el expediente vencieron las garantías de calidad y estabilidad.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.4.3"},
                                   "R41"};
    static Verdict check(const Garantias& held, const Occasion& now) {
        for (const auto& one : held.garantias)
            for (const auto& cover : one.amparos)
                if (one.aprobada && es_posterior(cover.amparo) && cover.hasta >= now.date)
                    return not_before(now.date, cover.hasta + Days{1})
                        .mended_by(roles::jefe_contratacion)
                        .because(fmt::format("La garantía {} rige hasta el {}.", one.numero, in_words(cover.hasta)));
        return holds();
    }
};

// LAW art. 2.2.1.1.2.4.3: or the conditions of disposal and environment are met.
struct DisposicionFinal : RuleOn<Clase, DatosCierre> {
    static constexpr RuleInfo info{
        "contrato.disposicion_final",
        Level::warn,
        "Al cerrar el expediente se cumplieron las condiciones de disposición y ambientales.",
        {decreto_1082_2015, "art. 2.2.1.1.2.4.3"},
        "R41"};
    static Verdict check(const Clase& kind, const DatosCierre& data) {
        const bool due = kind.tipo_contrato == TipoContrato::obra || kind.tipo_contrato == TipoContrato::concesion;
        return is_true(!due || data.disposicion_final_cumplida, "condiciones cumplidas").mended_by(roles::supervisor);
    }
};

// LAW art. 2.2.1.1.2.4.3: what needs no settlement closes on its final reception.
struct CierreConRecibo : RuleOn<Terminacion> {
    static constexpr RuleInfo info{"contrato.cierre_con_recibo",
                                   Level::block,
                                   "El expediente se cierra con el recibo final o la liquidación.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.4.3"},
                                   "R41"};
    static Verdict check(const Terminacion& end) {
        const bool early = end.forma_terminacion == FormaTerminacion::resciliacion;
        if (end.recibido_el || end.liquidado_el || end.sin_competencia_el || early) return holds();
        return missing("recibo", "acto recibir_final").mended_by(roles::supervisor);
    }
};

// LAW art. 2.2.1.1.2.4.3: after the contract, the covers of what was delivered are followed.
struct AmparosPosteriores : RuleOn<Garantias, Occasion> {
    static constexpr RuleInfo info{"contrato.amparos_posteriores",
                                   Level::block,
                                   "Quedan garantías de calidad, estabilidad o salarios vigentes.",
                                   {decreto_1082_2015, "art. 2.2.1.1.2.4.3"},
                                   "R31"};
    static Verdict check(const Garantias& held, const Occasion& now) {
        for (const auto& one : held.garantias)
            for (const auto& cover : one.amparos)
                if (one.aprobada && es_posterior(cover.amparo) && cover.hasta >= now.date) return holds();
        return missing("garantia", "un amparo posterior vigente").mended_by(roles::jefe_contratacion);
    }
};

// LAW art. 2.2.1.2.3.1.7: what the guarantee covers first is that the contract is fulfilled, from its first day on.
struct CumplimientoAmparado : RuleOn<ExigenciaGarantia, Garantias, Occasion> {
    static constexpr RuleInfo info{"contrato.cumplimiento_amparado",
                                   Level::block,
                                   "Al iniciar, la garantía aprobada ampara el cumplimiento y está vigente.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.7"},
                                   "X02 R17"};
    static Verdict check(const ExigenciaGarantia& due, const Garantias& held, const Occasion& now) {
        if (!due.se_exige() || !garantia_aprobada_en(held, now.date)) return holds();  // `GarantiaAprobada`.
        const Money covered = amparado_en(held, Amparo::cumplimiento, now.date);
        return verdict(covered > Money{}, write_value(covered, Form::wire),
                       "amparo de cumplimiento vigente el " + to_iso(now.date))
            .mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.10: the advance is insured whole before it is paid.
struct AnticipoAmparado : RuleOn<Garantias, Pagos, DatosAnticipo, Occasion> {
    static constexpr RuleInfo info{"contrato.anticipo_amparado",
                                   Level::block,
                                   "El anticipo está amparado en su totalidad antes de desembolsarse.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.10"},
                                   "X06 R21"};
    static Verdict check(const Garantias& held, const Pagos& paid, const DatosAnticipo& data, const Occasion& now) {
        if (held.garantias.empty()) return missing("garantia", "amparo del anticipo").mended_by(roles::contratista);
        const Money covered = amparado_en(held, Amparo::buen_manejo_anticipo, now.date) +
                              amparado_en(held, Amparo::pago_anticipado, now.date);
        return at_least(covered, paid.anticipo_desembolsado + data.valor).mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.18: what changes the value or the term changes the guarantee.
struct GarantiaPorAjustar : RuleOn<Garantias, Occasion> {
    static constexpr RuleInfo info{"contrato.garantia_por_ajustar",
                                   Level::warn,
                                   "La garantía está ajustada a las adiciones, prórrogas y suspensiones.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.18"},
                                   "R17"};
    static Verdict check(const Garantias& held, const Occasion& now) {
        if (!held.ajuste_pendiente_desde || now.date < *held.ajuste_pendiente_desde) return holds();
        return verdict(false, "pendiente desde " + to_iso(*held.ajuste_pendiente_desde), "acto aprobar_garantia")
            .mended_by(roles::contratista);
    }
};

// LAW art. 2.2.1.2.3.1.19: what is claimed is covered on that day, up to the sum insured.
struct SiniestroAmparado : RuleOn<Garantias, DatosSiniestro, Occasion> {
    static constexpr RuleInfo info{"contrato.siniestro_amparado",
                                   Level::block,
                                   "El siniestro que se reclama tiene amparo vigente y suficiente.",
                                   {decreto_1082_2015, "art. 2.2.1.2.3.1.19"},
                                   "R31"};
    static Verdict check(const Garantias& held, const DatosSiniestro& data, const Occasion& now) {
        if (held.garantias.empty()) return missing("garantia", "garantía aprobada").mended_by(roles::jefe_contratacion);
        return positive_up_to(data.valor, amparado_en(held, data.amparo, now.date)).mended_by(roles::ordenador_gasto);
    }
};

using rules_of_decreto_1082_2015_contrato =
    mp::mp_list<GarantiasVencidas, DisposicionFinal, CierreConRecibo, AmparosPosteriores, CumplimientoAmparado,
                AnticipoAmparado, GarantiaPorAjustar, SiniestroAmparado>;

}  // namespace hito::law
