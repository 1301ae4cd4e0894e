// Decreto 1082 de 2015, arts. 2.2.1.1.1.4.1 and 2.2.1.1.1.4.3: what a line of the annual acquisition plan says and
// where it is published. Its columns are those of the agency's own format.
#pragma once

#include "engine/rule.hpp"
#include "workflows/law/codigos_paa.hpp"
#include "workflows/law/hechos_paa.hpp"
#include "workflows/law/normas.hpp"
#include "workflows/law/parametros_paa.hpp"
#include "workflows/roles.hpp"

#include <fmt/format.h>

namespace hito::law {

namespace paa {

inline Date ultimo_dia(int vigencia) { return Date{std::chrono::year{vigencia} / 12 / 31}; }
/// The last day of a month; months out of the year are those at its ends.
inline Date fin_de_mes(int vigencia, int mes) {
    const auto month = std::chrono::month{static_cast<unsigned>(std::clamp(mes, 1, 12))};
    return Date{std::chrono::year{vigencia} / month / std::chrono::last};
}
inline bool son_digitos(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
/// 1 segment, 2 family, 3 class, 4 product: by the pairs of digits that are not zeros.
inline int nivel_unspsc(std::string_view code) {
    int level = 0;
    for (std::size_t i = 0; i + 1 < code.size(); i += 2)
        if (code.substr(i, 2) != "00") level = static_cast<int>(i / 2) + 1;
    return level;
}

}  // namespace paa

// LAW art. 2.2.1.1.1.4.1: the plan is of one year; a need is registered for it before it ends, and not years ahead.
struct VigenciaAbierta : RuleOn<IdentidadLinea, Occasion> {
    static constexpr RuleInfo info{"linea_paa.vigencia_abierta",
                                   Level::block,
                                   "La necesidad se registra para la vigencia en curso o la siguiente.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const IdentidadLinea& line, const Occasion& now) {
        const int year = year_of(now.date);
        return verdict(line.vigencia == year || line.vigencia == year + 1, line.vigencia,
                       fmt::format("{} o {}", year, year + 1))
            .mended_by(roles::area_solicitante);
    }
};

// LAW art. 2.2.1.1.1.4.1: need, value, resources, modality and approximate start; the format asks for the rest.
struct ColumnasCompletas : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.columnas_completas",
                                   Level::block,
                                   "La línea tiene todas las columnas del formato.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const ColumnasPaa& line) {
        std::vector<std::string_view> without;
        const auto ask = [&](bool there, std::string_view name) {
            if (!there) without.push_back(name);
        };
        ask(!line.unspsc.empty(), "unspsc");
        ask(!line.descripcion.empty(), "descripcion");
        ask(line.mes_inicio.has_value(), "mes_inicio");
        ask(line.mes_ofertas.has_value(), "mes_ofertas");
        ask(line.duracion.has_value(), "duracion");
        ask(line.duracion_unidad.has_value(), "duracion_unidad");
        ask(!line.modalidad.empty(), "modalidad");
        ask(line.fuente.has_value(), "fuente");
        ask(line.valor_total.has_value(), "valor_total");
        ask(line.valor_vigencia.has_value(), "valor_vigencia");
        ask(!line.unidad_contratacion.empty(), "unidad_contratacion");
        ask(!line.ubicacion.empty(), "ubicacion");
        ask(!line.responsable.empty(), "responsable");
        ask(!line.telefono.empty(), "telefono");
        ask(!line.correo.empty(), "correo");
        if (without.empty()) return holds();
        return missing("columnas", fmt::format("{}", fmt::join(without, ", "))).mended_by(roles::area_solicitante);
    }
};

// LAW V1: what is spent this year is part of the whole.
struct VigenciaHastaTotal : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.vigencia_hasta_total",
                                   Level::block,
                                   "El valor de la vigencia no supera el valor total.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const ColumnasPaa& line) {
        if (!line.valor_total || !line.valor_vigencia)
            return missing("valor_total", "valor total y valor de la vigencia").mended_by(roles::area_solicitante);
        return at_most(*line.valor_vigencia, *line.valor_total).mended_by(roles::area_solicitante);
    }
};

// LAW V3 and V4: the state of the request tells whether there is one.
struct EstadoSinVigenciasFuturas : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.estado_sin_vigencias_futuras",
                                   Level::block,
                                   "Sin vigencias futuras, el estado de su solicitud es no aplica.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"},
                                   "A10"};
    static Verdict check(const ColumnasPaa& line) {
        if (line.requiere_vigencias_futuras) return holds();
        return verdict(line.estado_vigencias_futuras == EstadoVigenciasFuturas::no_aplica,
                       write_value(line.estado_vigencias_futuras, Form::wire), "no_aplica")
            .mended_by(roles::area_solicitante);
    }
};
struct EstadoConVigenciasFuturas : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.estado_con_vigencias_futuras",
                                   Level::block,
                                   "Con vigencias futuras, la línea dice en qué va su solicitud.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"},
                                   "A10"};
    static Verdict check(const ColumnasPaa& line) {
        if (!line.requiere_vigencias_futuras) return holds();
        return verdict(line.estado_vigencias_futuras != EstadoVigenciasFuturas::no_aplica, "no_aplica",
                       "no_solicitadas, solicitadas o aprobadas")
            .mended_by(roles::area_solicitante);
    }
};

// LAW V5: months of the year, and the offers after the process began.
struct MesesEnOrden : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.meses_en_orden",
                                   Level::block,
                                   "Las ofertas se presentan en el mes de inicio o después, en el mismo año.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const ColumnasPaa& line) {
        if (!line.mes_inicio || !line.mes_ofertas)
            return missing("mes_inicio", "mes de inicio y de ofertas").mended_by(roles::area_solicitante);
        const bool ordered = *line.mes_inicio >= 1 && *line.mes_ofertas >= *line.mes_inicio && *line.mes_ofertas <= 12;
        return verdict(ordered, fmt::format("{} y {}", *line.mes_inicio, *line.mes_ofertas),
                       "meses de 1 a 12, las ofertas no antes del inicio")
            .mended_by(roles::area_solicitante);
    }
};
struct DuracionPositiva : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.duracion_positiva",
                                   Level::block,
                                   "La duración del contrato es mayor que cero.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"}};
    static Verdict check(const ColumnasPaa& line) {
        if (!line.duracion) return missing("duracion", "duración del contrato").mended_by(roles::area_solicitante);
        return verdict(*line.duracion > 0, *line.duracion, "mayor que 0").mended_by(roles::area_solicitante);
    }
};

// LAW V6: the modality is a code of the list that is in use on the day.
struct ModalidadEnUso : RuleOn<ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.modalidad_en_uso",
                                   Level::block,
                                   "La modalidad es un código vigente de la lista de Colombia Compra Eficiente.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"},
                                   "A06"};
    static Verdict check(const ColumnasPaa& line, const Occasion& now) {
        const auto code = modalidad_paa(line.modalidad, now.date, now.law->parameters);
        if (!code && line.modalidad.empty())
            return missing("modalidad", "código de la modalidad").mended_by(roles::area_solicitante);
        Verdict said = verdict(code && code->vigente(now.date), line.modalidad, "código vigente, como CCE-02 o CCE-16")
                           .mended_by(roles::area_solicitante);
        if (!code || said.ok()) return said;
        return std::move(said).because(
            now.date < code->desde ? fmt::format("«{}» se usa desde el {}.", code->nombre, to_iso(code->desde))
                                   : fmt::format("«{}» se usó hasta el {}.", code->nombre, to_iso(code->hasta)));
    }
};

// LAW V9: eight digits; GAP whether the code is in the catalogue is not looked up.
struct UnspscDeOchoDigitos : RuleOn<ColumnasPaa> {
    static constexpr RuleInfo info{"linea_paa.unspsc_de_ocho_digitos",
                                   Level::block,
                                   "Cada código UNSPSC tiene ocho dígitos.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"},
                                   "A09"};
    static Verdict check(const ColumnasPaa& line) {
        if (line.unspsc.empty()) return missing("unspsc", "códigos UNSPSC").mended_by(roles::area_solicitante);
        for (const auto& code : line.unspsc)
            if (code.size() != 8 || !paa::son_digitos(code))
                return verdict(false, code, "ocho dígitos").mended_by(roles::area_solicitante);
        return holds();
    }
};
struct UnspscHastaClase : RuleOn<ColumnasPaa, Occasion> {
    static constexpr RuleInfo info{"linea_paa.unspsc_hasta_clase",
                                   Level::block,
                                   "Cada código UNSPSC llega al menos al nivel que pide el formato.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.1"},
                                   "A09"};
    static Verdict check(const ColumnasPaa& line, const Occasion& now) {
        constexpr std::array<std::string_view, 5> words{"ninguno", "segmento", "familia", "clase", "producto"};
        const int least = std::clamp(now.at(paa_unspsc_nivel), 0, 4);
        for (const auto& code : line.unspsc)
            if (const int level = paa::nivel_unspsc(code); level < least)
                return verdict(false, code, words[static_cast<std::size_t>(least)]).mended_by(roles::area_solicitante);
        return holds();
    }
};

// LAW art. 2.2.1.1.1.4.3: on the page of the entity and in the SECOP, the plan and its updates.
struct LineaEnAmbosCanales : RuleOn<CanalesPaa> {
    static constexpr RuleInfo info{"linea_paa.en_ambos_canales",
                                   Level::warn,
                                   "La línea se publica en el SECOP y en la página de la entidad.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.3"},
                                   "A02"};
    static Verdict check(const CanalesPaa& told) {
        if (told.id_secop.empty())
            return missing("publicacion", "identificador de la versión en el SECOP").mended_by(roles::responsable_paa);
        if (told.url_web.empty())
            return missing("publicacion", "dirección en la página web").mended_by(roles::responsable_paa);
        return holds();
    }
};
struct VersionCreciente : RuleOn<PublicacionLinea, DatosVersion> {
    static constexpr RuleInfo info{"linea_paa.version_creciente",
                                   Level::block,
                                   "La versión en que se publica es posterior a la anterior de la línea.",
                                   {decreto_1082_2015, "art. 2.2.1.1.1.4.3"},
                                   "A35"};
    static Verdict check(const PublicacionLinea& before, const DatosVersion& told) {
        return verdict(told.version > before.version, told.version, fmt::format("más de {}", before.version))
            .mended_by(roles::responsable_paa);
    }
};

using rules_of_decreto_1082_2015_paa =
    mp::mp_list<VigenciaAbierta, ColumnasCompletas, VigenciaHastaTotal, EstadoSinVigenciasFuturas,
                EstadoConVigenciasFuturas, MesesEnOrden, DuracionPositiva, ModalidadEnUso, UnspscDeOchoDigitos,
                UnspscHastaClase, LineaEnAmbosCanales, VersionCreciente>;

}  // namespace hito::law
