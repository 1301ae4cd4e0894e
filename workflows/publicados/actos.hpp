// The acts of a contract that other systems are told of one by one.
#pragma once

#include "engine/report.hpp"
#include "workflows/contrato/contrato.hpp"
#include "workflows/contrato/sujeto.hpp"

#include <algorithm>
#include <span>

namespace hito::publicado {

/// What the act brought. Where its data were erased, nothing.
template <HasFields T>
T datos_de(const ActRecord& act) {
    T out;
    FieldErrors none;
    const json& content = act.content;
    if (const auto data = content.find("datos"); data != content.end() && data->is_object())
        read_fields(*data, Form::stored, out, {}, none);
    return out;
}

using TomaActo = std::function<void(const Snapshot& at, const contrato::Contrato& contract,
                                    std::span<const ActRecord> before, const ActRecord& act)>;

/// The accepted acts of those names, contract by contract, in the order of the history; `before` is that up to the act.
/// Contracts of which `has_any` says no are not looked into.
inline void actos_de_contratos(ReportSource& source, std::span<const std::string_view> names,
                               const std::function<bool(const contrato::Contrato&)>& has_any, const TomaActo& take) {
    source.cases(contrato_workflow().name(), [&](const Snapshot& at) {
        const auto& contract = at.facts.as<contrato::Contrato>();
        if (!has_any(contract)) return;
        const auto acts = source.acts(at.id);
        for (std::size_t i = 0; i < acts.size(); ++i)
            if (acts[i].accepted && std::find(names.begin(), names.end(), acts[i].act) != names.end())
                take(at, contract, std::span(acts).first(i), acts[i]);
    });
}

/// `CO1.PCCNTR.1-7`: of the contract and of its history, so that it never changes.
inline std::string identificador_de(const contrato::Contrato& contract, const ActRecord& act) {
    return contract.numero_contrato + "-" + std::to_string(act.seq);
}

}  // namespace hito::publicado
