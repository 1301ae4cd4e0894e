#include "workflows/garantia/garantia.hpp"

#include "engine/machine.hpp"
#include "workflows/law/codigo_comercio.hpp"
#include "workflows/law/decreto_1082_2015_garantia.hpp"
#include "workflows/law/decreto_1082_2015_siniestro.hpp"
#include "workflows/law/decreto_1082_2015_suficiencia.hpp"
#include "workflows/law/ley_1150_2007.hpp"
#include "workflows/law/ley_87_1993_garantia.hpp"
#include "workflows/publicar.hpp"

namespace hito {

namespace {

using namespace law;

// --- Subject ---------------------------------------------------------------------------------------------------------

/// What the imported source of the case does not carry.
struct Desconocido {
    std::vector<std::string> desconoce;

    static constexpr auto fields = std::tuple{
        Field{"desconoce", &Desconocido::desconoce, "Datos que la fuente importada no trae"},
    };
};

struct Garantia : DocumentoGarantia,
                  AmparosGarantia,
                  AmparosAnteriores,
                  ContratoAmparado,
                  MarchaGarantia,
                  SiniestrosGarantia,
                  DeclaracionSiniestro,
                  GarantiaSustituta,
                  Desconocido,
                  Publications {
    static constexpr auto fields = std::tuple_cat(
        DocumentoGarantia::fields, AmparosGarantia::fields, AmparosAnteriores::fields, ContratoAmparado::fields,
        MarchaGarantia::fields, SiniestrosGarantia::fields, DeclaracionSiniestro::fields, GarantiaSustituta::fields,
        Desconocido::fields, Publications::fields);
};

// --- States ----------------------------------------------------------------------------------------------------------

struct Constituida : State<"constituida", "Presentada, por aprobar"> {};
struct Devuelta : State<"devuelta", "Devuelta para corregir"> {};
struct Aprobada : State<"aprobada", "Aprobada"> {};
struct EnAjuste : State<"en_ajuste", "Pendiente de ajuste"> {};
struct Ajustada : State<"ajustada", "Ajuste presentado, por aprobar"> {};
struct Vencida : StartsAnew<"vencida", "Vencida"> {};  // A cover that comes late is examined anew.
struct Retirada : Final<"retirada", "Retirada sin aprobar"> {};
struct Liberada : Final<"liberada", "Liberada"> {};

// A claim runs beside the stage: it does not stop the covers from ending nor from being adjusted.
struct SinSiniestro : State<"sin_siniestro", "Sin siniestro pendiente"> {};
struct Siniestrada : State<"siniestrada", "Con siniestro declarado"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

/// All that is presented, at first and when it was sent back.
struct Presentacion : DocumentoGarantia, AmparosGarantia, ContratoAmparado, Desconocido {
    static constexpr auto fields = std::tuple_cat(DocumentoGarantia::fields, AmparosGarantia::fields,
                                                  ContratoAmparado::fields, Desconocido::fields);
};

struct Abrir : Act<"abrir", "Presentar la garantía">, Presentacion {
    using Presentacion::fields;
    static constexpr std::array who{&roles::contratista, &roles::supervisor, &roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"garantia", "Póliza, contrato de fiducia o garantía bancaria"}};
};
struct Subsanar : Act<"subsanar", "Presentar la garantía corregida">, Presentacion {
    using Presentacion::fields;
    static constexpr std::array who{&roles::contratista, &roles::supervisor, &roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"garantia", "Garantía corregida"}};
};
struct Aprobar : Act<"aprobar", "Aprobar la garantía"> {
    static constexpr std::array who{&roles::jefe_contratacion, &roles::ordenador_gasto};
    static constexpr std::array evidence{
        EvidenceInfo{"aprobacion_garantia", "Acta de aprobación"},
        EvidenceInfo{"concepto_experto", "Concepto del experto, si la estabilidad es menor"}};
    static constexpr PublicationInfo publication{"aprobacion_garantia", en_secop};
};
struct Rechazar : Act<"rechazar", "Devolver la garantía"> {
    std::string observaciones;
    static constexpr auto fields =
        std::tuple{Field{"observaciones", &Rechazar::observaciones, "Qué hay que corregir", required}};
    static constexpr std::array who{&roles::jefe_contratacion, &roles::ordenador_gasto};
};
struct Retirar : Act<"retirar", "Retirar la garantía sin aprobar"> {
    static constexpr std::array who{&roles::contratista, &roles::jefe_contratacion};
};
struct SolicitarAjuste : Act<"solicitar_ajuste", "Pedir que se ajuste la garantía">, CambioDelContrato {
    using CambioDelContrato::fields;
    static constexpr std::array who{&roles::supervisor, &roles::interventor, &roles::jefe_contratacion};
};
struct Ajustar : Act<"ajustar", "Presentar el ajuste de la garantía">, AmparosGarantia {
    std::string numero_anexo, tomador;
    Date fecha_expedicion{};
    std::optional<bool> firmada;
    static constexpr auto fields = std::tuple_cat(
        AmparosGarantia::fields,
        std::tuple{Field{"numero_anexo", &Ajustar::numero_anexo, "Número del anexo o certificado", required},
                   Field{"tomador", &Ajustar::tomador, "NIT o cédula del nuevo tomador, si cambia"},
                   Field{"fecha_expedicion", &Ajustar::fecha_expedicion, "Fecha de expedición del anexo", required},
                   Field{"firmada", &Ajustar::firmada, "El anexo está firmado por el garante"}});
    static constexpr std::array who{&roles::contratista, &roles::supervisor, &roles::jefe_contratacion};
    static constexpr std::array evidence{EvidenceInfo{"anexo_garantia", "Anexo modificatorio"}};
};
struct Vencer : Act<"vencer", "Vence la garantía"> {
    static constexpr std::array who{&roles::reloj};
    static constexpr bool by_clock = true;
};
struct Prescribir : Act<"prescribir", "Prescribe la acción sobre la garantía"> {
    static constexpr std::array who{&roles::reloj};
    static constexpr bool by_clock = true;
};
struct Liberar : Act<"liberar", "Liberar la garantía reemplazada">, GarantiaSustituta {
    using GarantiaSustituta::fields;
    static constexpr std::array who{&roles::jefe_contratacion};
};
struct DeclararSiniestro : Act<"declarar_siniestro", "Declarar el siniestro">, SiniestroDeclarado {
    using SiniestroDeclarado::fields;
    static constexpr std::array who{&roles::ordenador_gasto};
    static constexpr std::array evidence{
        EvidenceInfo{"acto_siniestro", "Acto administrativo que declara el siniestro"}};
};
struct PagarSiniestro : Act<"pagar_siniestro", "Registrar el pago del siniestro">, PagoDeSiniestro {
    using PagoDeSiniestro::fields;
    static constexpr std::array who{&roles::tesoreria, &roles::jefe_contratacion};
};
struct RevocarSiniestro : Act<"revocar_siniestro", "Revocar la declaración del siniestro"> {
    std::string acto_administrativo;
    static constexpr auto fields = std::tuple{Field{"acto_administrativo", &RevocarSiniestro::acto_administrativo,
                                                    "Acto o fallo que la deja sin efecto", required}};
    static constexpr std::array who{&roles::ordenador_gasto};
};

// --- Consequences on the contract ------------------------------------------------------------------------------------

/// What the contract is told: the guarantee as it stands after the act, on the day of the act.
Consequence to_contract(const Garantia& guarantee, const Occasion& occasion) {
    const GarantiaDelContrato told{guarantee.numero, guarantee.mecanismo, occasion.date, guarantee.amparos};
    return {nullptr, write_value(told, Form::wire), {}};
}

struct AvisarConstitucion {
    static constexpr ConsequenceInfo info{"contrato", "constituir_garantia", "ampara"};
    static std::optional<Consequence> build(const Garantia& after, const Presentacion&, const Occasion& occasion) {
        return to_contract(after, occasion);
    }
};
struct AvisarAprobacion {
    static constexpr ConsequenceInfo info{"contrato", "aprobar_garantia", "ampara"};
    static std::optional<Consequence> build(const Garantia& after, const Aprobar&, const Occasion& occasion) {
        return to_contract(after, occasion);
    }
};
struct AvisarRechazo {
    static constexpr ConsequenceInfo info{"contrato", "rechazar_garantia", "ampara"};
    static std::optional<Consequence> build(const Garantia& after, const Rechazar&, const Occasion& occasion) {
        return to_contract(after, occasion);
    }
};

// --- Machine ---------------------------------------------------------------------------------------------------------

// clang-format off
template <class From, class... More>
using StepAprobar = Step<From, Aprobar, Aprobada,
    ApruebaOtraPersona, GaranteAutorizado, NoExpiraPorMora, GarantiaFirmada, TomadorEsContratista, BeneficiarioEsEntidad,
    ExpedidaTrasSuscripcion, AmparosExigidos, CumplimientoDesdeAprobacion,
    SeriedadSuficiente, SeriedadDesdeCierre, AnticipoSuficiente, AnticipoVigente,
    PagoAnticipadoSuficiente, PagoAnticipadoVigente, CumplimientoSuficiente, CumplimientoVigente,
    SalariosSuficientes, SalariosVigentes, ObraConEstabilidad, EstabilidadVigente, CalidadVigente,
    ResponsabilidadCivilSuficiente, ResponsabilidadCivilVigente, More..., Then<AvisarAprobacion>>;

struct MaquinaGarantia : MachineDef<MaquinaGarantia, Garantia> {
    static constexpr std::string_view name = "garantia", label = "Garantía";
    using initial_state = mp::mp_list<NoCase, SinSiniestro>;

    using transition_table = Table<
        Step<NoCase,      Abrir,    Constituida, AmparosConSumaYVigencia, Then<AvisarConstitucion>>,
        Step<Constituida, Rechazar, Devuelta,    Then<AvisarRechazo>>,
        Step<Devuelta,    Subsanar, Constituida, AmparosConSumaYVigencia, Then<AvisarConstitucion>>,
        Steps<In<Constituida, Devuelta>, Retirar, Retirada>,
        StepAprobar<Constituida>,

        Step<Aprobada,                    SolicitarAjuste, EnAjuste>,
        Stays<In<EnAjuste, Ajustada>,     SolicitarAjuste>,
        Steps<In<EnAjuste, Vencida>,      Ajustar,  Ajustada, AmparosConSumaYVigencia>,
        Step<Ajustada,                    Rechazar, EnAjuste>,  // What was approved goes on: the contract is not told.
        StepAprobar<Ajustada, SinVacioDeCobertura>,

        Steps<In<Aprobada, EnAjuste, Ajustada>, Vencer,  Vencida,  AmparosTerminados>,
        Steps<In<Aprobada, EnAjuste>,           Liberar, Liberada, SustitutaAprobada, SinSiniestroPendiente>,
        Step<Vencida, Prescribir, Liberada, AccionPrescrita, SinSiniestroPendiente>,

        Step<SinSiniestro, DeclararSiniestro, Siniestrada, SiniestroYaOcurrido, ConocidoTrasOcurrir,
             SiniestroDentroDelAmparo, SiniestroHastaLaSuma, SiniestroNoPrescrito>,
        Step<Siniestrada,  PagarSiniestro,    SinSiniestro, NotificacionTrasDeclaracion, SiniestroNotificadoAlGarante,
             PagoSegunSiniestro>,
        Step<Siniestrada,  RevocarSiniestro,  SinSiniestro>,
        Publicable<SinSiniestro, Siniestrada>  // Whatever the stage.
    >;
    // clang-format on

    static void take(Garantia& guarantee, const Presentacion& shown, const Occasion& occasion) {
        static_cast<DocumentoGarantia&>(guarantee) = shown;
        static_cast<AmparosGarantia&>(guarantee) = shown;
        static_cast<ContratoAmparado&>(guarantee) = shown;
        static_cast<Desconocido&>(guarantee) = shown;
        guarantee.presentada_por = occasion.person;
    }
    static void apply(Garantia& guarantee, const Abrir& act, const Occasion& occasion) {
        take(guarantee, act, occasion);
    }
    static void apply(Garantia& guarantee, const Subsanar& act, const Occasion& occasion) {
        take(guarantee, act, occasion);
    }
    static void apply(Garantia& guarantee, const Aprobar&, const Occasion& occasion) {
        guarantee.aprobada_el = occasion.date;
        guarantee.aprobada_por = occasion.person;
        guarantee.observaciones.clear();
        guarantee.amparos_anteriores.clear();
        guarantee.ajuste_pedido_el = guarantee.ajuste_limite = std::nullopt;
        // The amounts that were approved anew stand whole again.
        if (guarantee.motivo_ajuste == MotivoAjuste::siniestro) {
            guarantee.afectados.clear();
            guarantee.restablecer_desde.reset();
        }
        guarantee.motivo_ajuste = MotivoAjuste::otro;
    }
    static void apply(Garantia& guarantee, const Rechazar& act, const Occasion&) {
        guarantee.observaciones = act.observaciones;
        if (guarantee.amparos_anteriores.empty()) return;
        guarantee.amparos = std::move(guarantee.amparos_anteriores);
        guarantee.amparos_anteriores.clear();
    }
    static void apply(Garantia& guarantee, const SolicitarAjuste& act, const Occasion& occasion) {
        // An adjustment that also restores what a claim took stays one when the contract changes meanwhile.
        if (guarantee.motivo_ajuste != MotivoAjuste::siniestro) guarantee.motivo_ajuste = act.motivo_ajuste;
        guarantee.ajuste_pedido_el = occasion.date;
        guarantee.ajuste_limite = act.fecha_limite;
        if (act.valor_contrato) guarantee.valor_contrato = *act.valor_contrato;
        if (act.fecha_fin_plazo) guarantee.fecha_fin_plazo = act.fecha_fin_plazo;
        if (act.fecha_recibo) guarantee.fecha_recibo = act.fecha_recibo;
        if (!act.contratista.empty()) guarantee.contratista = act.contratista;
    }
    static void apply(Garantia& guarantee, const Ajustar& act, const Occasion& occasion) {
        guarantee.amparos_anteriores = std::move(guarantee.amparos);
        guarantee.amparos = act.amparos;
        guarantee.fecha_expedicion = act.fecha_expedicion;
        guarantee.firmada = act.firmada;
        if (!act.tomador.empty()) guarantee.tomador = act.tomador;
        guarantee.presentada_por = occasion.person;
    }
    static void apply(Garantia& guarantee, const Liberar& act, const Occasion&) {
        static_cast<GarantiaSustituta&>(guarantee) = act;
    }
    static void apply(Garantia& guarantee, const DeclararSiniestro& act, const Occasion& occasion) {
        guarantee.siniestro = act;
        guarantee.siniestro_declarado_el = occasion.date;
    }
    static void apply(Garantia& guarantee, const PagarSiniestro& act, const Occasion& occasion) {
        guarantee.afectados.push_back(
            {guarantee.siniestro ? guarantee.siniestro->amparo : Amparo::otro, act.valor_pagado});
        guarantee.restablecer_desde = occasion.date;
        settle(guarantee);
    }
    static void apply(Garantia& guarantee, const RevocarSiniestro&, const Occasion&) { settle(guarantee); }
    template <class Other>
    static void apply(Garantia&, const Other&, const Occasion&) {}  // Acts that only move the stage.

    /// The declaration waits for nothing more.
    static void settle(Garantia& guarantee) {
        guarantee.siniestro.reset();
        guarantee.siniestro_declarado_el.reset();
    }

    static bool in(const States& states, std::string_view state) {
        return std::find(states.begin(), states.end(), state) != states.end();
    }

    static std::vector<Deadline> deadlines(const Garantia& guarantee, const States& states, const Law& law) {
        std::vector<Deadline> out;
        if (in(states, Aprobada::name) || in(states, EnAjuste::name) || in(states, Ajustada::name)) {
            add_covers(out, guarantee);
            add_adjustments(out, guarantee, states, law);
        } else if (in(states, Vencida::name)) {
            add_prescription(out, guarantee, law);
        }
        return out;
    }

    static void add_covers(std::vector<Deadline>& out, const Garantia& guarantee) {
        const auto& covers = aprobados(guarantee, guarantee);
        for (const auto& cover : covers) {
            // A document that was recorded as it is may name a risk twice: the last day is that of the longer cover.
            const bool longest = std::none_of(covers.begin(), covers.end(), [&](const AmparoVigente& other) {
                return other.amparo == cover.amparo && &other != &cover &&
                       (other.hasta > cover.hasta || (other.hasta == cover.hasta && &other < &cover));
            });
            if (!longest) continue;
            out.push_back({fmt::format("vigencia_{}", word(cover.amparo)),
                           cover.hasta,
                           fmt::format("último día del amparo {}, que rige desde el {} por {}", word(cover.amparo),
                                       to_iso(cover.desde), in_words(cover.valor)),
                           "Decreto 1082 de 2015, art. 2.2.1.2.3.1.7",
                           roles::contratista.name,
                           {}});
        }
        if (const auto last =
                std::max(ultima_vigencia(guarantee.amparos), ultima_vigencia(guarantee.amparos_anteriores)))
            out.push_back({"vencimiento_garantia",
                           *last + Days{1},
                           fmt::format("el día siguiente al {}, último del amparo que más dura", to_iso(*last)),
                           "Ley 1150 de 2007, art. 7",
                           {},
                           Vencer::name});
    }

    static void add_adjustments(std::vector<Deadline>& out, const Garantia& guarantee, const States& states,
                                const Law& law) {
        const auto term = [&](Date from) {
            return law.calendar->count_after(from, law.at(garantia_ajuste_dias, from));
        };
        constexpr auto norm = "Decreto 1082 de 2015, art. 2.2.1.2.3.1.18";
        if (in(states, EnAjuste::name) && guarantee.ajuste_pedido_el) {
            const Count count = guarantee.ajuste_limite
                                    ? Count{*guarantee.ajuste_limite, "día fijado al pedir el ajuste"}
                                    : term(*guarantee.ajuste_pedido_el);
            out.push_back({"ajuste_garantia", count.result, count.account, norm, roles::contratista.name, {}});
        } else if (in(states, Aprobada::name) && guarantee.restablecer_desde) {
            const Count count = term(*guarantee.restablecer_desde);
            out.push_back({"restablecimiento_garantia", count.result, count.account, norm, roles::supervisor.name, {}});
        }
    }

    /// The last day to claim, and the day after, from which nothing can be claimed.
    static void add_prescription(std::vector<Deadline>& out, const Garantia& guarantee, const Law& law) {
        const auto last = ultima_vigencia(guarantee.amparos);
        if (!last) return;
        const Months term = law.at(siniestro_prescripcion_meses, *last);
        const Date end = add_months(*last, term);
        constexpr auto norm = "Código de Comercio, art. 1081";
        out.push_back({"prescripcion_garantia",
                       end,
                       fmt::format("{} meses desde el {}, fin del último amparo", term.count(), to_iso(*last)),
                       norm,
                       roles::ordenador_gasto.name,
                       {}});
        if (!guarantee.siniestro)
            out.push_back({"liberacion_garantia",
                           end + Days{1},
                           fmt::format("el día siguiente al {}, último para reclamar", to_iso(end)),
                           norm,
                           {},
                           Prescribir::name});
    }

    static Summary summary(const Garantia& guarantee) {
        return {fmt::format("Garantía {} de {} para el contrato {}", guarantee.numero, guarantee.garante,
                            guarantee.contrato),
                guarantee.aprobada_por,
                {},
                {guarantee.numero}};
    }
};

}  // namespace

const Workflow& garantia_workflow() {
    static const MachineWorkflow<MaquinaGarantia> workflow;
    return workflow;
}

}  // namespace hito
