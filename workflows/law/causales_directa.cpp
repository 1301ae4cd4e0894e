#include "workflows/law/causales_directa.hpp"

#include "workflows/law/vigencias.hpp"

#include <algorithm>
#include <iterator>

namespace hito::law {

namespace {

using namespace vigencia;
using enum Exigencia;

template <class... What>
constexpr std::uint32_t pide_de(What... what) {
    return (0U | ... | (1U << static_cast<unsigned>(what)));
}

constexpr Date nunca{9999y / 12 / 31};
constexpr Date ley_1551_2012{2012y / 7 / 6};
constexpr Date ley_2160_2021{2021y / 11 / 25};
constexpr Date ley_2294_2023{2023y / 5 / 19};

constexpr TipoContrato de_credito[] = {TipoContrato::emprestito};
constexpr TipoContrato entre_entidades[] = {TipoContrato::contrato_interadministrativo,
                                            TipoContrato::convenio_interadministrativo};
constexpr TipoContrato de_fiducia[] = {TipoContrato::fiducia};
// Consultancy is not among the services of this cause; that it was hired so is a finding of its own (R06).
constexpr TipoContrato de_servicios[] = {TipoContrato::prestacion_servicios, TipoContrato::consultoria,
                                         TipoContrato::interventoria};
constexpr TipoContrato de_artista[] = {TipoContrato::prestacion_servicios};
constexpr TipoContrato de_compra[] = {TipoContrato::compraventa};
constexpr TipoContrato de_arriendo[] = {TipoContrato::arrendamiento};

// Every cause but the urgency has studies before it. The justification is not asked of services and loans (Decreto 1082
// de 2015, art. 2.2.1.2.1.4.1); of the guarantee the law frees loans and contracts between entities (art.
// 2.2.1.2.1.4.5).
// CHOICE whether contracts with ethnic authorities are free of the guarantee is uncertain: the entity decides and says
// why, as in the others.
constexpr CausalInfo rows[] = {
    {Causal::sin_causal, "ninguna", nunca, 0, {}},
    {Causal::urgencia_manifiesta,
     "Ley 1150 de 2007, art. 2 num. 4 lit. a",
     ley_80_1993,
     pide_de(declaratoria, decision_de_garantia),
     {}},
    {Causal::emprestito, "Ley 1150 de 2007, art. 2 num. 4 lit. b", ley_80_1993, pide_de(autorizacion_credito),
     de_credito},
    {Causal::interadministrativo, "Ley 1150 de 2007, art. 2 num. 4 lit. c", ley_80_1993,
     pide_de(acto_justificacion, objeto_del_ejecutor), entre_entidades},
    {Causal::defensa_e_inteligencia,
     "Ley 1150 de 2007, art. 2 num. 4 lit. d",
     ley_80_1993,
     pide_de(acto_justificacion, decision_de_garantia, reserva),
     {}},
    {Causal::ciencia_y_tecnologia,
     "Ley 1150 de 2007, art. 2 num. 4 lit. e",
     ley_80_1993,
     pide_de(acto_justificacion, decision_de_garantia, actividad_cientifica),
     {}},
    {Causal::encargo_fiduciario, "Ley 1150 de 2007, art. 2 num. 4 lit. f", ley_1150_2007,
     pide_de(acto_justificacion, decision_de_garantia, acuerdo_reestructuracion), de_fiducia},
    {Causal::sin_pluralidad_de_oferentes,
     "Ley 1150 de 2007, art. 2 num. 4 lit. g",
     ley_80_1993,
     pide_de(acto_justificacion, decision_de_garantia, unico_oferente),
     {}},
    {Causal::servicios_profesionales_y_apoyo, "Ley 1150 de 2007, art. 2 num. 4 lit. h", ley_80_1993,
     pide_de(decision_de_garantia, certificado_personal, constancia_idoneidad, temporalidad, sin_consultoria),
     de_servicios},
    {Causal::trabajos_artisticos, "Ley 1150 de 2007, art. 2 num. 4 lit. h", ley_80_1993,
     pide_de(acto_justificacion, decision_de_garantia, artista_determinado), de_artista},
    {Causal::adquisicion_inmueble, "Ley 1150 de 2007, art. 2 num. 4 lit. i", ley_80_1993,
     pide_de(acto_justificacion, decision_de_garantia, avaluo, mercado_inmobiliario), de_compra},
    {Causal::arrendamiento_inmueble, "Ley 1150 de 2007, art. 2 num. 4 lit. i", ley_80_1993,
     pide_de(acto_justificacion, decision_de_garantia, mercado_inmobiliario), de_arriendo},
    {Causal::cabildos_y_consejos_comunitarios,
     "Ley 1150 de 2007, art. 2 num. 4 (Ley 2160 de 2021)",
     ley_2160_2021,
     pide_de(acto_justificacion, decision_de_garantia, registro_autoridad),
     {}},
    {Causal::economia_popular,
     "Ley 2294 de 2023, art. 100",
     ley_2294_2023,
     pide_de(acto_justificacion, decision_de_garantia, Exigencia::economia_popular),
     {},
     TopeCausal::minima_cuantia},
    {Causal::convenio_solidario_jac,
     "Ley 2166 de 2021, art. 95 (Ley 136 de 1994, art. 3; Ley 1551 de 2012, art. 6)",
     ley_1551_2012,
     pide_de(acto_justificacion, decision_de_garantia, Exigencia::junta_comunal),
     {},
     TopeCausal::junta_comunal},
};
static_assert(std::size(rows) == Words<Causal>::names.size(), "a cause without its row");
static_assert(
    [] {
        for (std::size_t i = 0; i < std::size(rows); ++i)
            if (static_cast<std::size_t>(rows[i].causal) != i) return false;
        return true;
    }(),
    "the rows of the causes are not in the order of their words");

}  // namespace

const CausalInfo& info_de(Causal causal) { return rows[static_cast<std::size_t>(causal)]; }

}  // namespace hito::law
