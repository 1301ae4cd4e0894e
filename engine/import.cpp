#include "engine/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <mutex>
#include <thread>

namespace hito {

namespace {

/// Of each kind; a file with more is out of joint, and its report shall fit into memory all the same.
constexpr std::size_t most_notes = 50'000;

json lines(const std::vector<RowNote>& notes, const char* name) {
    json out = json::array();
    for (const auto& note : notes) out.push_back({{"linea", note.line}, {name, note.text}});
    return out;
}

std::string why_not(const Performed& answer) {
    const Decision& decision = answer.decision;
    switch (decision.ruling) {
        case Ruling::unknown_act:
            return fmt::format("el estado {} no lo admite", fmt::join(decision.states, ", "));
        case Ruling::before_stage:
            return fmt::format("su fecha es anterior al comienzo de la etapa presente ({})", to_iso(decision.since));
        case Ruling::in_the_future:
            return "su fecha es futura";
        case Ruling::bad_data:
        case Ruling::bad_links:
            return fmt::format("{}: {}", decision.errors.front().path, decision.errors.front().message);
        case Ruling::refused:
            return decision.trouble.empty() ? "las reglas lo impiden" : decision.trouble;
        default:
            return "no pudo registrarse";
    }
}

/// The keys of a file that went by: 24 bytes a row, so that a file of a million rows needs no more memory than one of a
/// thousand.
class SeenRows {
public:
    struct Former {
        std::int64_t line;
        bool same;  ///< It said the same.
    };
    /// Nothing: the key is new, and is known from now on.
    std::optional<Former> note(const std::string& key, const Digest& digest, std::int64_t line) {
        if (slots_.size() < 2 * (count_ + 1)) grow();
        const std::uint64_t hash = first_bytes(sha256(key)) | 1U;  // 0 is a free slot.
        Slot& slot = place(slots_, hash);
        if (slot.key != 0) return Former{slot.line, slot.digest == first_bytes(digest)};
        slot = {hash, first_bytes(digest), line};
        ++count_;
        return std::nullopt;
    }

private:
    struct Slot {
        std::uint64_t key = 0, digest = 0;
        std::int64_t line = 0;
    };
    static std::uint64_t first_bytes(const Digest& digest) {
        std::uint64_t out = 0;
        std::memcpy(&out, digest.data(), sizeof out);
        return out;
    }
    static Slot& place(std::vector<Slot>& slots, std::uint64_t key) {
        std::size_t at = key % slots.size();
        while (slots[at].key != 0 && slots[at].key != key) at = (at + 1) % slots.size();
        return slots[at];
    }
    void grow() {
        std::vector<Slot> larger(std::max<std::size_t>(1024, 2 * slots_.size()));
        for (const Slot& slot : slots_)
            if (slot.key != 0) place(larger, slot.key) = slot;
        slots_ = std::move(larger);
    }
    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

class Importer {
public:
    Importer(RecordReader& reader, std::string_view entity, Runner& runner, Archive& archive, Laws& laws,
             const Registry& registry, const ImportOptions& options)
        : reader_{reader},
          entity_{entity},
          runner_{runner},
          archive_{archive},
          laws_{laws},
          registry_{registry},
          options_{options} {}

    ImportReport run() {
        std::vector<std::thread> workers;
        for (int i = 0; i < options_.workers; ++i) workers.emplace_back([this] { work(); });
        for (auto& worker : workers) worker.join();
        if (error_) std::rethrow_exception(error_);
        for (auto* list : {&report_.rejected, &report_.partial, &report_.notes})
            std::stable_sort(list->begin(), list->end(),
                             [](const RowNote& a, const RowNote& b) { return a.line < b.line; });
        report_.dialect = reader_.dialect();
        return std::move(report_);
    }

private:
    void work() {
        try {
            while (auto row = next()) load(row->record, row->id);
        } catch (...) {
            std::lock_guard guard(mutex_);
            if (!error_) error_ = std::current_exception();
        }
    }

    struct Row {
        Record record;
        Uuid id;  ///< Of the case, if the row opens one.
    };

    /// The next row that may become a case; rows that may not are reported here, in the order of the file. Ids are
    /// given here too: cases are listed as the file had them, whichever was written first.
    std::optional<Row> next() {
        std::lock_guard guard(mutex_);
        for (;;) {
            if (error_) return std::nullopt;
            if (options_.stop && options_.stop->load()) return report_.stopped = true, std::nullopt;
            auto row = reader_.next();
            if (std::holds_alternative<std::monostate>(row)) return std::nullopt;
            ++report_.rows;
            if (options_.progress) options_.progress(report_.rows, reader_.bytes_read());
            if (auto* rejected = std::get_if<RejectedRow>(&row)) {
                keep(&ImportReport::rejected, rejected->line, std::move(rejected->reason));
                continue;
            }
            Record& record = std::get<Record>(row);
            if (auto reason = reason_to_leave_out(record); !reason.empty()) {
                keep(&ImportReport::rejected, record.line, std::move(reason));
                continue;
            }
            for (auto& note : record.notes) keep(&ImportReport::notes, record.line, std::move(note));
            last_ = std::max(now(), last_ + std::chrono::microseconds{1});
            return Row{std::move(record), fresh_uuid(last_)};
        }
    }

    std::string reason_to_leave_out(const Record& record) {
        const std::string nit = record.data.value("entidad_nit", "");
        if (!options_.entities.empty() && !nit.empty() &&
            std::find(options_.entities.begin(), options_.entities.end(), nit) == options_.entities.end())
            return fmt::format("la fila es de otra entidad (NIT {})", nit);
        const auto former = seen_.note(record.key, digest_of(record), record.line);
        if (!former) return {};
        return former->same ? fmt::format("repite la línea {} ({})", former->line, record.key)
                            : fmt::format("{} ya está en la línea {} con otros datos; se conserva la primera fila",
                                          record.key, former->line);
    }

    Digest digest_of(const Record& record) const {
        return sha256(fmt::format("{}\n{}\n{}", record.source, record.key, record.data.dump()));
    }

    void load(Record& record, const Uuid& fresh) {
        const Digest digest = digest_of(record);
        if (archive_.row_loaded(entity_, digest)) return count(&ImportReport::unchanged);
        const Workflow* workflow = nullptr;
        for (const Workflow* candidate : registry_.workflows())
            if (candidate->understands() == record.kind) workflow = candidate;
        if (!workflow)
            return note(&ImportReport::rejected, record.line,
                        fmt::format("ningún flujo recibe filas «{}»", record.kind));
        std::optional<Snapshot> at;
        if (const auto id = archive_.resolve(entity_, record.key, workflow->name())) at = archive_.find(entity_, *id);
        Account account;
        try {
            account = workflow->account_for(record, at ? at->states : States{}, at ? at->facts : Document(),
                                            *laws_.of(entity_));
        } catch (const std::invalid_argument& error) {
            return note(&ImportReport::rejected, record.line, error.what());
        }
        for (const auto& text : account.notes) note(&ImportReport::notes, record.line, text);
        std::vector<Link> links;
        if (!at && !find_links(record, *workflow, links)) return;
        const bool sound = perform_all(record, *workflow, account, at ? at->id : fresh, !at, links, digest);
        if (sound) archive_.mark_row(entity_, digest, record.source);
        count(!at ? &ImportReport::opened : account.acts.empty() ? &ImportReport::unchanged : &ImportReport::updated);
    }

    /// The cases that a fresh one belongs to: the record has their keys in fields named as the types of the links.
    /// False: one that it can't do without is not there, and the row is told.
    bool find_links(const Record& record, const Workflow& workflow, std::vector<Link>& links) {
        for (const LinkInfo& info : workflow.links()) {
            const auto told = record.data.find(info.type);
            if (told == record.data.end() || !told->is_string()) continue;
            const auto key = told->get<std::string>();
            std::optional<Uuid> found;
            for (const auto other : info.workflows)
                if (!found) found = archive_.resolve(entity_, key, other);
            if (found)
                links.push_back({std::string(info.type), *found});
            else
                note(info.required ? &ImportReport::rejected : &ImportReport::notes, record.line,
                     fmt::format("no hay un expediente «{}» de {} ({}){}", key, fmt::join(info.workflows, " o "),
                                 info.label, info.required ? ": ábralo y cargue el archivo de nuevo" : ""));
            if (!found && info.required) return false;
        }
        return true;
    }

    bool perform_all(const Record& record, const Workflow& workflow, Account& account, Uuid target, bool opens,
                     const std::vector<Link>& links, const Digest& digest) {
        int ordinal = 0;
        for (auto& draft : account.acts) {
            Command command;
            command.target = target;
            if (opens) {
                command.opens = &workflow;
                command.links = links;
            }
            command.act = draft.act;
            command.date = draft.date == Date{} ? bogota_day(now()) : draft.date;  // None: it happens by loading it.
            command.data = std::move(draft.data);
            command.motive =
                draft.motive.empty() ? fmt::format("Cargado de {}, fila {}", record.source, record.line) : draft.motive;
            command.mode = Mode::registrar;
            command.person = options_.person;
            command.role = options_.role;
            command.late_by_nature = true;
            command.key = fmt::format("importacion:{}:{}", to_hex(digest), ++ordinal);
            command.fingerprint = to_hex(digest);
            const Performed answer = runner_.perform(entity_, command);
            if (answer.decision.ruling != Ruling::accepted || !answer.record || !answer.record->accepted) {
                note(&ImportReport::partial, record.line,
                     fmt::format("{}: no se registró «{}» del {}: {}", record.key, draft.act, to_iso(command.date),
                                 why_not(answer)));
                return false;
            }
            target = answer.record->case_id;
            opens = false;
            std::lock_guard guard(mutex_);
            if (answer.replayed) continue;
            ++report_.acts;
            report_.findings += static_cast<std::uint64_t>(answer.record->findings);
        }
        return true;
    }

    static Instant now() { return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }
    void count(std::uint64_t ImportReport::*what) {
        std::lock_guard guard(mutex_);
        ++(report_.*what);
    }
    void note(std::vector<RowNote> ImportReport::*list, std::int64_t line, std::string text) {
        std::lock_guard guard(mutex_);
        keep(list, line, std::move(text));
    }
    /// The caller holds the mutex.
    void keep(std::vector<RowNote> ImportReport::*list, std::int64_t line, std::string text) {
        if ((report_.*list).size() < most_notes)
            (report_.*list).push_back({line, std::move(text)});
        else
            ++(list == &ImportReport::rejected  ? report_.more_rejected
               : list == &ImportReport::partial ? report_.more_partial
                                                : report_.more_notes);
    }

    RecordReader& reader_;
    std::string entity_;
    Runner& runner_;
    Archive& archive_;
    Laws& laws_;
    const Registry& registry_;
    const ImportOptions& options_;
    std::mutex mutex_;
    SeenRows seen_;
    Instant last_{};  ///< Of the last id that was given.
    ImportReport report_;
    std::exception_ptr error_;
};

}  // namespace

json ImportReport::to_json() const {
    return {{"filas", rows},
            {"expedientes_nuevos", opened},
            {"expedientes_actualizados", updated},
            {"sin_cambios", unchanged},
            {"actos", acts},
            {"hallazgos", findings},
            {"rechazadas", lines(rejected, "motivo")},
            {"incompletas", lines(partial, "motivo")},
            {"notas", lines(notes, "nota")},
            {"sin_listar", {{"rechazadas", more_rejected}, {"incompletas", more_partial}, {"notas", more_notes}}},
            {"dialecto", dialect},
            {"interrumpida", stopped}};
}

ImportReport import_records(RecordReader& reader, std::string_view entity, Runner& runner, Archive& archive, Laws& laws,
                            const Registry& registry, const ImportOptions& options) {
    return Importer(reader, entity, runner, archive, laws, registry, options).run();
}

}  // namespace hito
