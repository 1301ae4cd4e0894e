// What is read of the store beside single cases: lists, deadlines, findings, the change feed, tokens, entities. Rows
// come as JSON objects with the field names of the API, as the database built them: what is only shown is not modelled
// twice.
#pragma once

#include "engine/case.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hito {

struct CaseFilter {
    std::string workflow, state, bpin, responsible, text;
    std::optional<Date> due_before;
    std::string after;  ///< Id of the last row of the former page.
    int limit = 100;
};
struct DeadlineFilter {
    std::string workflow, responsible, office, name, case_id;
    std::optional<Date> from, until;
    std::string after;  ///< `date|case|name` of the last row.
    int limit = 100;
};
struct FindingFilter {
    std::string workflow, case_id;
    std::vector<std::string> rules;  ///< Codes; empty: all.
    std::optional<Date> from, until;
    std::optional<Instant> known;  ///< Recorded by then; none: now.
    std::string until_case;        ///< The last case that is looked at; empty: all.
    std::string after;             ///< `case|seq|rule` of the last row.
    int limit = 100;
};

enum class PublicationState : std::uint8_t {
    pending,    ///< Waits to be published.
    published,  ///< Was, in time or not.
    late        ///< Was, after its last day.
};
struct PublicationFilter {
    PublicationState state = PublicationState::pending;
    std::string workflow, case_id;
    std::optional<Date> from, until;  ///< Of the last day while it waits, else of the publication.
    std::string after;                ///< `limit|case|deadline` of the last row, or `date|case|seq` of a publication.
    int limit = 100;
};

/// Whom a bearer token stands for.
struct Token {
    std::string entity, id, person, name;
    std::vector<std::string> roles;
    Date from{};
    std::optional<Date> until;
    bool revoked = false;
};

/// A page of the change feed.
struct FeedPage {
    std::vector<json> acts;
    std::string cursor;  ///< To go on from; equals the one given when there was nothing.
    bool more = false;
};

struct ClockCase {
    Uuid id;
    Date date{};
};

class Archive {
public:
    virtual ~Archive() = default;

    /// The case that has this id or business key; several workflows may have it: `workflow` narrows (empty: any).
    virtual std::optional<Uuid> resolve(std::string_view entity, std::string_view id_or_key,
                                        std::string_view workflow = {}) = 0;
    virtual std::optional<Snapshot> find(std::string_view entity, const Uuid& id) = 0;
    virtual std::vector<ActRecord> history(std::string_view entity, const Uuid& id, int after = 0,
                                           int limit = 1'000'000) = 0;

    virtual std::vector<json> cases(std::string_view entity, const CaseFilter& filter) = 0;
    virtual std::vector<json> deadlines(std::string_view entity, const DeadlineFilter& filter) = 0;
    virtual std::vector<json> findings(std::string_view entity, const FindingFilter& filter) = 0;
    /// Pending ones come from the deadlines, with the stored `por_publicar` of their case; the others from the history.
    virtual std::vector<json> publications(std::string_view entity, const PublicationFilter& filter) = 0;
    /// Commit-ordered: by transaction, and only those that no running transaction can still precede.
    virtual FeedPage feed(std::string_view entity, std::string_view cursor, int limit) = 0;

    /// Counts for the summary of an entity: `{por_etapa: [...], hallazgos: [...], plazos: {...}}`.
    virtual json summary(std::string_view entity, Date as_of) = 0;

    virtual std::optional<Token> token(const Digest& digest) = 0;
    virtual void add_token(const Token& token, const Digest& digest) = 0;
    virtual bool revoke_token(std::string_view entity, std::string_view id, Instant now) = 0;
    virtual std::vector<json> tokens(std::string_view entity) = 0;

    /// `{entidad, nombre, configuracion}`; nothing when the entity is not known.
    virtual std::optional<json> entity(std::string_view entity) = 0;
    virtual void put_entity(std::string_view entity, std::string_view name, const json& configuration) = 0;
    virtual std::vector<std::string> entities() = 0;

    /// Whether a row of an outside file with this digest was loaded before.
    virtual bool row_loaded(std::string_view entity, const Digest& digest) = 0;
    virtual void mark_row(std::string_view entity, const Digest& digest, std::string_view format) = 0;

    /// Cases with a clock act due before `as_of`, the earliest first.
    virtual std::vector<ClockCase> clock_due(std::string_view entity, Date as_of, int limit) = 0;
    /// All case ids after `after`, in order: of those that have a row, a history or both; of one workflow, of those
    /// that have a row.
    virtual std::vector<Uuid> case_ids(std::string_view entity, const Uuid& after, int limit,
                                       std::string_view workflow = {}) = 0;
    virtual std::uint64_t case_count(std::string_view entity) = 0;
    /// All that is stored of a case and follows from its history, as `mend` takes it, and its `hallazgos`, which belong
    /// to the history. Null when the case has no row.
    virtual json stored(std::string_view entity, const Uuid& id) = 0;
    /// Writes projections anew, an array of them, each with its `id`. For those that could not be: the id and what
    /// prevents it (`historia`: it is not the one that was folded; else the key that another case has).
    virtual std::vector<std::pair<Uuid, std::string>> mend(std::string_view entity, const json& projections) = 0;
    /// The cases after `after`, in order, as they stand; of one workflow, or of all (empty).
    virtual std::vector<Snapshot> cases_from(std::string_view entity, std::string_view workflow, const Uuid& after,
                                             int limit) = 0;
    /// The stored projection beside the case row: `{plazos: [...], hallazgos: n, llaves: [...]}`.
    virtual json projection(std::string_view entity, const Uuid& id) = 0;
    /// Runs `work` while no other process runs it under the same name. False when another one does.
    virtual bool alone(std::string_view name, const std::function<void()>& work) = 0;
    virtual bool healthy() = 0;
};

}  // namespace hito
