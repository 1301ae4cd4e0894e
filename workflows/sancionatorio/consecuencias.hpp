// What the procedure asks of its contract and tells it.
#pragma once

#include "workflows/sancionatorio/actos.hpp"

namespace hito::sancionatorio {

/// The hearing as the contract's own rules ask for it. Where nobody guaranteed the contract, nobody had to be summoned.
inline Audiencia hearing_told(const Sancionatorio& after) {
    return {after.audiencia_el, after.contratista_citado, after.garante_citado || after.garantias.empty()};
}
inline json data_of(const SancionResuelta& decided, const SancionDecidida& course) {
    json data{{"valor", write_value(decided.valor, Form::wire)}, {"numero_acto", decided.numero_acto}};
    if (course.resuelta_el) data["decidida_el"] = to_iso(*course.resuelta_el);
    return data;
}

/// Whether the contract still bears what is resolved: it may have been extended, suspended, added to or ended since the
/// breach was told.
struct ResolverEnContrato {
    static constexpr ConsequenceInfo info{"contrato", "resolver_sancion", "sanciona"};
    static std::optional<Consequence> build(const Sancionatorio& after, const Resolver& act, const Occasion&) {
        json data = data_of(act, after);
        data["clase"] = write_value(act.clase, Form::wire);
        data["obligaciones_pendientes"] = act.obligaciones_pendientes;
        return Consequence{nullptr, std::move(data), {}};
    }
};

struct ImponerEnContrato {
    static constexpr ConsequenceInfo info{"contrato", "imponer_multa", "sanciona"};
    static std::optional<Consequence> build(const Sancionatorio& after, const QuedaEnFirme&, const Occasion&) {
        if (!after.resolucion || after.resolucion->clase != ClaseSancion::multa) return std::nullopt;
        json data = data_of(*after.resolucion, after);
        data["obligaciones_pendientes"] = after.resolucion->obligaciones_pendientes;
        data.update(write_value(hearing_told(after), Form::wire));
        return Consequence{nullptr, std::move(data), {}};
    }
};

struct CaducarEnContrato {
    static constexpr ConsequenceInfo info{"contrato", "declarar_caducidad", "sanciona"};
    static std::optional<Consequence> build(const Sancionatorio& after, const QuedaEnFirme&, const Occasion& occasion) {
        if (!after.resolucion || after.resolucion->clase != ClaseSancion::caducidad) return std::nullopt;
        json data = data_of(*after.resolucion, after);
        data.update(write_value(static_cast<const DatosCaducidad&>(*after.resolucion), Form::wire));
        data.update(write_value(hearing_told(after), Form::wire));
        data["ejecutoria"] = to_iso(after.en_firme_el.value_or(occasion.date));
        return Consequence{nullptr, std::move(data), {}};
    }
};

/// The procedure is over, with a sanction that is firm or without one.
struct ConcluirEnContrato {
    static constexpr ConsequenceInfo info{"contrato", "concluir_sancionatorio", "sanciona"};
    template <class AnyAct>
    static std::optional<Consequence> build(const Sancionatorio& after, const AnyAct&, const Occasion&) {
        DatosConclusion told;
        told.en_firme = after.en_firme_el.has_value();
        if (after.resolucion) {
            told.clase = after.resolucion->clase;
            told.valor = after.resolucion->valor;
            told.numero_acto = after.resolucion->numero_acto;
        }
        return Consequence{nullptr, write_value(told, Form::wire), {}};
    }
};

}  // namespace hito::sancionatorio
