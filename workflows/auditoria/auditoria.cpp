#include "workflows/auditoria/auditoria.hpp"

#include "workflows/auditoria/catalogo.hpp"
#include "workflows/auditoria/filas.hpp"
#include "workflows/auditoria/vigilados.hpp"
#include "workflows/hallazgo/hallazgo.hpp"

namespace hito {

namespace {

using namespace auditoria;

json day_or_null(const std::optional<Date>& day) { return day ? json(to_iso(*day)) : json(); }

class Auditoria final : public Auditor {
public:
    std::span<const AuditCheck> checks() const override { return catalogo(); }
    std::vector<AuditSource> sources() const override {
        std::vector<AuditSource> out;
        for (const auto code : codigos_de_publicar) out.push_back({std::string(plazo_publicar), std::string(code)});
        for (const auto& row : plazos_vigilados()) out.push_back({fuente(row), std::string(row.codigo)});
        for (const auto& row : estados_vigilados()) out.push_back({fuente(row), std::string(row.codigo)});
        for (const auto& row : cruces()) out.push_back({std::string(row.nombre), std::string(row.codigo)});
        return out;
    }
    std::vector<Observation> of_case(const Snapshot& at, Date day, const Law& law) const override {
        return observar(at, day, law);
    }
    std::unique_ptr<AcrossCases> across() const override { return std::make_unique<Filas>(); }

    std::string_view follow_up_workflow() const override { return hallazgo_workflow().name(); }
    FollowUp follow_up(const Snapshot& at) const override {
        const auto& h = at.facts.as<hallazgo::Hallazgo>();
        FollowUp out;
        if (h.codigo != law::CodigoControl::otro)
            out.code = Words<law::CodigoControl>::names[static_cast<std::size_t>(h.codigo)];
        out.rule = h.regla;
        out.seq = h.acto_seq;
        out.told = {{"expediente", to_text(at.id)},
                    {"numero", h.numero},
                    {"estado", at.states.front()},
                    {"registrado_el", day_or_null(h.registrado_el)},
                    {"trasladado_el", day_or_null(h.trasladado_el)},
                    {"decidido_el", day_or_null(h.decidido_el)}};
        if (h.respondido_el)
            out.reply = {{"fecha", to_iso(*h.respondido_el)}, {"persona", h.respondido_por}, {"texto", h.respuesta}};
        return out;
    }
};

}  // namespace

const Auditor& auditor() {
    static const Auditoria all;
    return all;
}

}  // namespace hito
