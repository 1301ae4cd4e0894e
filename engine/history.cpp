#include "engine/retell.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito {

std::string_view word(Mode mode) {
    switch (mode) {
        case Mode::exigir:
            return "exigir";
        case Mode::registrar:
            return "registrar";
        case Mode::replay:
            break;
    }
    throw std::logic_error("a mode without a word");
}

std::optional<Mode> parse_mode(std::string_view word) {
    if (word == "exigir") return Mode::exigir;
    if (word == "registrar") return Mode::registrar;
    return std::nullopt;
}

std::string_view word(Effect effect) {
    switch (effect) {
        case Effect::passes:
            return "cumple";
        case Effect::refuses:
            return "incumple";
        case Effect::finding:
            return "hallazgo";
        case Effect::justified:
            return "justificado";
        case Effect::unverifiable:
            return "sin_dato";
        case Effect::ignored:
            return "desactivada";
    }
    throw std::logic_error("an effect without a word");
}

Digest chain_hash(const ActRecord& record, std::string_view entity) {
    const auto texts = [](const std::vector<std::string>& values) {
        Printer list;
        list.open('[');
        for (const auto& value : values) list.text(value);
        return list.close(']').take();
    };
    Printer canonical;
    canonical.open('{')
        .field("acto", record.act)
        .field("contenido", to_hex(sha256(record.content.text())))
        .field("entidad", entity)
        .key("estados")
        .raw(texts(record.states_after))
        .key("estados_antes")
        .raw(texts(record.states_before))
        .field("expediente", to_text(record.case_id))
        .field("fecha", to_iso(record.date))
        .field("flujo", record.workflow)
        .field("modo", word(record.mode))
        .field("persona", record.person)
        .field("previo", to_hex(record.previous))
        .field("recibo", to_hex(sha256(record.receipt.text())))
        .field("registro", to_rfc3339(record.recorded_at))
        .field("resultado", record.accepted ? "aceptado" : "rechazado")
        .field("rol", record.role)
        .key("seq")
        .number(record.seq)
        .key("v")
        .number(1)
        .key("version")
        .number(record.version)
        .close('}');
    return sha256(canonical.take());
}

std::string verify_chain(std::span<const ActRecord> acts, std::string_view entity) {
    Digest previous{};
    int seq = 0, version = 0;
    for (const auto& act : acts) {
        ++seq;
        version += act.accepted;
        if (act.seq != seq) return fmt::format("falta el acto {}: sigue el {}", seq, act.seq);
        if (act.version != version)
            return fmt::format("el acto {} dice la versión {} y es la {}", seq, act.version, version);
        if (act.previous != previous) return fmt::format("el acto {} ({}) no enlaza con el anterior", seq, act.act);
        if (chain_hash(act, entity) != act.hash)
            return fmt::format("el acto {} ({}) no corresponde a su huella: fue alterado", seq, act.act);
        previous = act.hash;
    }
    return {};
}

Snapshot fold(const Workflow& workflow, std::span<const ActRecord> acts, const Law& law) {
    return retell(workflow, acts, law, nullptr);
}

Snapshot retell(const Workflow& workflow, std::span<const ActRecord> acts, const Law& law,
                const std::function<void(const ActRecord&, const Snapshot&)>& show) {
    Snapshot out;
    out.workflow = &workflow;
    out.states = workflow.initial_states();
    for (const auto& act : acts) {
        out.id = act.case_id;
        out.seq = act.seq;
        out.head = act.hash;
        if (!act.accepted) continue;
        Occasion occasion;
        occasion.date = act.date;
        occasion.recorded_at = act.recorded_at;
        occasion.person = act.person;
        occasion.mode = Mode::replay;
        occasion.law = &law;
        occasion.outside = act.mode == Mode::registrar;
        std::vector<Evidence> evidence;
        FieldErrors none;
        read_value(act.content->value("soportes", json::array()), Form::stored, evidence, {}, none);
        occasion.evidence = evidence;
        const Outcome outcome = workflow.perform(out.states, out.facts, act.act,
                                                 act.content->value("datos", json::object()), Form::stored, occasion);
        if (outcome.kind != Outcome::Kind::moved)
            throw std::runtime_error(
                fmt::format("el acto {} ({}) ya no cabe en el flujo {}", act.seq, act.act, workflow.name()));
        for (const auto& link : act.content->value("vinculos", json::array()))
            out.links.push_back({link.at("tipo"), parse_uuid(link.at("expediente").get<std::string>()).value()});
        if (outcome.states != out.states) out.since = act.date;
        out.states = outcome.states;
        out.facts = outcome.facts;
        out.version = act.version;
        if (show) show(act, out);
    }
    return out;
}

}  // namespace hito
