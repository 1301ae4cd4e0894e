// The facts of a guarantee that its rules look at: the document, what it covers, the contract that it covers, how far
// its approval has come, and the claims against it. Amounts and days of the contract stand here too, because a rule
// looks at its own case; `solicitar_ajuste` renews them when the contract changes. Source: Ley 1150 de 2007, art. 7;
// Decreto 1082 de 2015, art. 2.2.1.2.3.1.1 to 2.2.1.2.3.2.12.
#pragma once

#include "workflows/law/hechos_garantia_contrato.hpp"
#include "workflows/law/maximos.hpp"

#include <algorithm>
#include <cctype>

namespace hito::law {

/// Why a guarantee has to be adjusted.
enum class MotivoAjuste : std::uint8_t {
    otro,
    adicion,
    prorroga,
    suspension,
    reinicio,
    cesion,
    modificacion,
    recibo,
    liquidacion,
    siniestro
};

}  // namespace hito::law

template <>
struct hito::Words<hito::law::MotivoAjuste> {
    static constexpr std::array<std::string_view, 10> names{"otro",        "adicion",  "prorroga",     "suspension",
                                                            "reinicio",    "cesion",   "modificacion", "recibo",
                                                            "liquidacion", "siniestro"};
};

namespace hito::law {

/// The paper: who guarantees, for whom, in whose favour. Identities are NIT.
struct DocumentoGarantia {
    std::string numero;
    MecanismoGarantia mecanismo = MecanismoGarantia::poliza;
    std::string garante;
    std::optional<bool> garante_autorizado;
    std::string tomador, asegurado, beneficiario;
    std::optional<Date> fecha_expedicion;
    std::optional<bool> firmada;
    std::optional<bool> expira_por_mora;

    static constexpr auto fields = std::tuple{
        Field{"numero", &DocumentoGarantia::numero, "Número de la garantía", required},
        Field{"mecanismo", &DocumentoGarantia::mecanismo, "Clase de garantía", required},
        Field{"garante", &DocumentoGarantia::garante, "Aseguradora, banco o fiduciaria", required},
        Field{"garante_autorizado", &DocumentoGarantia::garante_autorizado,
              "El garante está legalmente autorizado para funcionar en Colombia"},
        Field{"tomador", &DocumentoGarantia::tomador, "NIT o cédula del tomador"},
        Field{"asegurado", &DocumentoGarantia::asegurado, "NIT del asegurado"},
        Field{"beneficiario", &DocumentoGarantia::beneficiario, "NIT del beneficiario"},
        Field{"fecha_expedicion", &DocumentoGarantia::fecha_expedicion, "Fecha de expedición", required},
        Field{"firmada", &DocumentoGarantia::firmada, "El documento está firmado por el garante"},
        Field{"expira_por_mora", &DocumentoGarantia::expira_por_mora,
              "El documento prevé que expira por falta de pago o por revocatoria del tomador"},
    };
};

/// What it covers now: the covers under examination, or those approved.
struct AmparosGarantia {
    std::vector<AmparoVigente> amparos;

    static constexpr auto fields = std::tuple{
        Field{"amparos", &AmparosGarantia::amparos, "Riesgos amparados, con suma y vigencia", required},
    };
};

/// What it covered before the adjustment that is under examination.
struct AmparosAnteriores {
    std::vector<AmparoVigente> amparos_anteriores;

    static constexpr auto fields = std::tuple{
        Field{"amparos_anteriores", &AmparosAnteriores::amparos_anteriores, "Amparos aprobados antes del ajuste"},
    };
};

/// The contract (or, for a seriedad, the offer) that is guaranteed.
struct ContratoAmparado {
    std::string contrato, entidad, contratista;
    Money valor_contrato, valor_anticipo, valor_pago_anticipado, valor_oferta;
    std::optional<Date> fecha_suscripcion, fecha_fin_plazo, fecha_recibo, fecha_cierre;
    std::optional<int> plazo_liquidacion_meses;
    bool es_obra = false;
    std::vector<Amparo> amparos_exigidos;

    static constexpr auto fields = std::tuple{
        Field{"contrato", &ContratoAmparado::contrato, "Número del contrato"},
        Field{"entidad", &ContratoAmparado::entidad, "NIT de la entidad contratante"},
        Field{"contratista", &ContratoAmparado::contratista, "NIT o cédula del contratista"},
        Field{"valor_contrato", &ContratoAmparado::valor_contrato, "Valor vigente del contrato"},
        Field{"valor_anticipo", &ContratoAmparado::valor_anticipo, "Anticipo pactado"},
        Field{"valor_pago_anticipado", &ContratoAmparado::valor_pago_anticipado, "Pago anticipado pactado"},
        Field{"valor_oferta", &ContratoAmparado::valor_oferta,
              "Valor de la oferta o, donde la norma lo dice, del presupuesto oficial (seriedad)"},
        Field{"fecha_suscripcion", &ContratoAmparado::fecha_suscripcion, "Fecha de suscripción del contrato"},
        Field{"fecha_fin_plazo", &ContratoAmparado::fecha_fin_plazo, "Último día del plazo de ejecución"},
        Field{"fecha_recibo", &ContratoAmparado::fecha_recibo, "Fecha del acta de recibo final"},
        Field{"fecha_cierre", &ContratoAmparado::fecha_cierre, "Cierre del proceso (seriedad)"},
        Field{"plazo_liquidacion_meses", &ContratoAmparado::plazo_liquidacion_meses,
              "Meses pactados para liquidar de común acuerdo", Need::optional, un_siglo_en_meses},
        Field{"es_obra", &ContratoAmparado::es_obra, "El contrato es de obra"},
        Field{"amparos_exigidos", &ContratoAmparado::amparos_exigidos,
              "Amparos que este documento debe traer según el contrato"},
    };
};

/// What `solicitar_ajuste` tells of the changed contract. What is absent stays as it was.
struct CambioDelContrato {
    MotivoAjuste motivo_ajuste = MotivoAjuste::otro;
    std::optional<Money> valor_contrato;
    std::optional<Date> fecha_fin_plazo, fecha_recibo, fecha_limite;
    std::string contratista;

    static constexpr auto fields = std::tuple{
        Field{"motivo_ajuste", &CambioDelContrato::motivo_ajuste, "Por qué se ajusta", required},
        Field{"valor_contrato", &CambioDelContrato::valor_contrato, "Nuevo valor del contrato"},
        Field{"fecha_fin_plazo", &CambioDelContrato::fecha_fin_plazo, "Nuevo último día del plazo"},
        Field{"fecha_recibo", &CambioDelContrato::fecha_recibo, "Fecha del acta de recibo final"},
        Field{"contratista", &CambioDelContrato::contratista, "NIT o cédula del cesionario"},
        Field{"fecha_limite", &CambioDelContrato::fecha_limite, "Último día para presentar el ajuste"},
    };
};

/// Who presented it and who approved it.
struct MarchaGarantia {
    std::string presentada_por, aprobada_por;
    std::optional<Date> aprobada_el, ajuste_pedido_el, ajuste_limite, restablecer_desde;
    MotivoAjuste motivo_ajuste = MotivoAjuste::otro;
    std::string observaciones;

    static constexpr auto fields = std::tuple{
        Field{"presentada_por", &MarchaGarantia::presentada_por, "Quién registró la presentación"},
        Field{"aprobada_por", &MarchaGarantia::aprobada_por, "Quién la aprobó"},
        Field{"aprobada_el", &MarchaGarantia::aprobada_el, "Fecha de la última aprobación"},
        Field{"ajuste_pedido_el", &MarchaGarantia::ajuste_pedido_el, "Fecha en que se pidió el ajuste"},
        Field{"ajuste_limite", &MarchaGarantia::ajuste_limite, "Último día para presentar el ajuste"},
        Field{"restablecer_desde", &MarchaGarantia::restablecer_desde, "Fecha del pago que redujo la garantía"},
        Field{"motivo_ajuste", &MarchaGarantia::motivo_ajuste, "Motivo del ajuste"},
        Field{"observaciones", &MarchaGarantia::observaciones, "Observaciones del rechazo"},
    };
};

/// A loss as it is declared.
struct SiniestroDeclarado {
    Amparo amparo = Amparo::cumplimiento;
    Money valor;
    Date fecha_ocurrencia{};
    std::optional<Date> fecha_conocimiento;
    std::string acto_administrativo;

    static constexpr auto fields = std::tuple{
        Field{"amparo", &SiniestroDeclarado::amparo, "Amparo que se hace efectivo", required},
        Field{"valor", &SiniestroDeclarado::valor, "Valor del siniestro", required},
        Field{"fecha_ocurrencia", &SiniestroDeclarado::fecha_ocurrencia, "Día en que ocurrió", required},
        Field{"fecha_conocimiento", &SiniestroDeclarado::fecha_conocimiento, "Día en que la entidad lo conoció"},
        Field{"acto_administrativo", &SiniestroDeclarado::acto_administrativo, "Acto que lo declara", required},
    };
};

struct PagoDeSiniestro {
    Money valor_pagado;
    std::optional<Date> notificado_al_garante_el;

    static constexpr auto fields = std::tuple{
        Field{"valor_pagado", &PagoDeSiniestro::valor_pagado, "Suma que pagó el garante", required},
        Field{"notificado_al_garante_el", &PagoDeSiniestro::notificado_al_garante_el,
              "Fecha en que se notificó al garante el acto que declaró el siniestro"},
    };
};

/// Money that an approved cover already gave out.
struct AmparoAfectado {
    Amparo amparo = Amparo::cumplimiento;
    Money pagado;

    static constexpr auto fields = std::tuple{
        Field{"amparo", &AmparoAfectado::amparo, "Amparo afectado"},
        Field{"pagado", &AmparoAfectado::pagado, "Suma pagada desde el último restablecimiento"},
    };
};

struct SiniestrosGarantia {
    std::optional<SiniestroDeclarado> siniestro;  ///< The one that waits for payment.
    std::vector<AmparoAfectado> afectados;

    static constexpr auto fields = std::tuple{
        Field{"siniestro", &SiniestrosGarantia::siniestro, "Siniestro declarado y sin pagar"},
        Field{"afectados", &SiniestrosGarantia::afectados, "Amparos disminuidos por siniestros pagados"},
    };
};

/// The declaration that waits for payment.
struct DeclaracionSiniestro {
    std::optional<Date> siniestro_declarado_el;

    static constexpr auto fields = std::tuple{
        Field{"siniestro_declarado_el", &DeclaracionSiniestro::siniestro_declarado_el,
              "Fecha del acto que declaró el siniestro sin pagar"},
    };
};

/// The guarantee that takes the place of this one.
struct GarantiaSustituta {
    std::string sustituta;
    std::optional<Date> sustituta_aprobada_el;

    static constexpr auto fields = std::tuple{
        Field{"sustituta", &GarantiaSustituta::sustituta, "Número de la garantía que la reemplaza"},
        Field{"sustituta_aprobada_el", &GarantiaSustituta::sustituta_aprobada_el, "Fecha de su aprobación"},
    };
};

// --- Questions that several rules ask --------------------------------------------------------------------------------

inline const AmparoVigente* find(const std::vector<AmparoVigente>& amparos, Amparo which) {
    for (const auto& cover : amparos)
        if (cover.amparo == which) return &cover;
    return nullptr;
}

/// What is approved: while an adjustment is under examination, what was covered before it.
inline const std::vector<AmparoVigente>& aprobados(const AmparosGarantia& now, const AmparosAnteriores& before) {
    return before.amparos_anteriores.empty() ? now.amparos : before.amparos_anteriores;
}

/// The last day on which something is covered; nothing when nothing is.
inline std::optional<Date> ultima_vigencia(const std::vector<AmparoVigente>& amparos) {
    std::optional<Date> last;
    for (const auto& cover : amparos) last = std::max(last.value_or(cover.hasta), cover.hasta);
    return last;
}

inline std::string_view word(Amparo which) { return Words<Amparo>::names[static_cast<std::size_t>(which)]; }

/// Two identities, whatever the dots, blanks and dashes that they were written with.
inline bool same_identity(std::string_view a, std::string_view b) {
    const auto bare = [](std::string_view text) {
        std::string out;
        for (const char c : text)
            if (std::isalnum(static_cast<unsigned char>(c)))
                out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        return out;
    };
    return bare(a) == bare(b);
}

}  // namespace hito::law
