// A direct award as a careful official would lead it.
#include "tests/support/careful_data.hpp"

#include <array>

namespace hito::test {

namespace {

constexpr std::int64_t value_pesos = 20'000'000;

json need(const Desktop& desktop, Dice& dice) {
    struct Kind {
        const char* cause;
        const char* type;
    };
    constexpr std::array kinds{Kind{"servicios_profesionales_y_apoyo", "prestacion_servicios"},
                               Kind{"urgencia_manifiesta", "suministro"}, Kind{"urgencia_manifiesta", "obra"},
                               Kind{"interadministrativo", "contrato_interadministrativo"}};
    const Kind kind = dice.one_of(kinds);
    return {{"numero_proceso", "CD-" + std::to_string(desktop.serial)},
            {"objeto", "Objeto"},
            {"linea_paa", "7"},
            {"valor_estimado", value_pesos},
            {"tipo_contrato", kind.type},
            {"causal", kind.cause},
            {"excepcion_electoral", "desastre"}};
}

json studies(const Desktop& desktop) {
    return {{"analisis_sector", true},
            {"estudio_previo", true},
            {"matriz_riesgos", true},
            {"disenos_y_permisos", true},
            {"plazo_meses", 3},
            {"exige_garantia", false},
            {"motivo_sin_garantia", "Se paga contra entrega"},
            {"certificado_personal_el", to_iso(desktop.today)},
            {"objeto_del_ejecutor", true},
            {"ejecuta", "prestacion_servicios"}};
}

json verified(const Desktop& desktop) {
    const std::string today = to_iso(desktop.today);
    return {{"constancia_idoneidad_el", today},
            {"inhabilidades_verificadas_el", today},
            {"seguridad_social_verificada_el", today},
            {"registrado_en_secop", true},
            {"numero_contrato", "C-" + std::to_string(desktop.serial)}};
}

}  // namespace

std::optional<json> careful_award(const Workflow&, std::string_view act, const Desktop& desktop, Dice& dice) {
    if (act == "registrar_necesidad") return need(desktop, dice);
    if (act == "radicar_estudios") return studies(desktop);
    if (act == "expedir_cdp") return json{{"numero", "CDP-" + std::to_string(desktop.serial)}, {"valor", value_pesos}};
    if (act == "declarar_urgencia") {
        json data = studies(desktop);
        data.update({{"acto_urgencia", "D-1"}, {"hecho", "calamidad_o_fuerza_mayor"}});
        return data;
    }
    if (act == "expedir_acto_justificacion")
        return json{
            {"acto_justificacion", "R-1"}, {"condiciones_exigidas", "Las del objeto"}, {"lugar_de_consulta", "SECOP"}};
    if (act == "recibir_oferta")
        return json{{"oferente", {{"documento", "900123456"}, {"nombre", "Ejecutora"}}},
                    {"valor_ofrecido", value_pesos}};
    if (act == "verificar_idoneidad") return verified(desktop);
    if (act == "enviar_a_contraloria")
        return json{
            {"radicado", "CE-1"}, {"envia_acto", true}, {"envia_contratos", true}, {"envia_antecedentes", true}};
    if (act == "registrar_pronunciamiento") return json{{"pronunciamiento", "ajustada"}};
    if (act == "publicar")
        return json{{"acto", dice.chance(50) ? "declarar_urgencia" : "expedir_acto_justificacion"},
                    {"url", "https://ejemplo.co/d"}};
    return std::nullopt;
}

}  // namespace hito::test
