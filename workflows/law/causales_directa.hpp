// The causes for which the law lets an entity choose its contractor directly, and what each asks for: data, that the
// rules of the direct award look up.
#pragma once

#include "workflows/law/palabras_contrato.hpp"
#include "workflows/law/palabras_directa.hpp"

#include <span>
#include <string_view>

namespace hito::law {

/// What a cause may ask for. Each has its rule, whose citation says where it comes from.
enum class Exigencia : std::uint8_t {
    declaratoria,              ///< The act that declares the urgency, instead of studies and of the justification.
    acto_justificacion,        ///< The act that justifies the direct award.
    decision_de_garantia,      ///< Studies say whether a guarantee is due and why; without it the law frees of it.
    certificado_personal,      ///< That the entity's own staff is not enough.
    constancia_idoneidad,      ///< In writing, by whoever orders the spending.
    temporalidad,              ///< A term, and no function that is permanent.
    sin_consultoria,           ///< No studies nor diagnoses, which are chosen by merit.
    artista_determinado,       ///< Why only that person can do it.
    unico_oferente,            ///< Proof that nobody else may offer it.
    objeto_del_ejecutor,       ///< The object is what the executor exists for, and it is not excluded.
    reserva,                   ///< What is bought has to stay secret.
    actividad_cientifica,      ///< One of those that the law defines.
    acuerdo_reestructuracion,  ///< Of liabilities, begun.
    autorizacion_credito,      ///< To borrow, with the capacity to pay.
    avaluo,                    ///< Of what is bought.
    mercado_inmobiliario,      ///< Conditions compared.
    registro_autoridad,        ///< That the authority or organisation exists in law.
    economia_popular,          ///< Who does it is of the popular economy, and the object is not split.
    junta_comunal              ///< Recognised, that does the work with its own community.
};

/// Up to which of the entity's own ceilings.
enum class TopeCausal : std::uint8_t { ninguno, minima_cuantia, junta_comunal };

struct CausalInfo {
    Causal causal;
    std::string_view fuente;  ///< Where the law puts it.
    Date desde;               ///< First day on which it may be invoked.
    std::uint32_t exigencias;
    std::span<const TipoContrato> tipos;  ///< Empty: any.
    TopeCausal tope = TopeCausal::ninguno;

    constexpr bool pide(Exigencia what) const { return (exigencias >> static_cast<unsigned>(what) & 1U) != 0; }
};

/// The row of a cause; that of `sin_causal` asks for nothing and holds on no day.
const CausalInfo& info_de(Causal causal);
inline bool pide(Causal causal, Exigencia what) { return info_de(causal).pide(what); }

}  // namespace hito::law
