// What acts publish, and until when. An act says so by declaration (`static constexpr PublicationInfo publication`);
// here, in one place for every lifecycle, is kept what waits to be published, told its last day and recognized what was
// published. Which documents, terms and rules is law: docs/decisions/0007-publicidad.md.
#pragma once

#include "engine/fields.hpp"
#include "engine/occasion.hpp"
#include "engine/rule_result.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hito {

struct Deadline;
struct Publication;
struct Verdict;

/// A rule that publications are held against; made by `publication_rule` (engine/publication_rule.hpp).
struct PublicationRule {
    const RuleInfo* info;
    Verdict (*check)(const Publication&, const Occasion&);
    bool (*binds)(Date);
};

/// Whose duty it is to publish, until when and by which rules.
struct PublicationDuty {
    Citation source;
    std::string_view term;  ///< Name of the parameter that holds it, for people.
    Count (*limit)(Date from, const Calendar&, const Parameters&);  ///< Errors: std::out_of_range, no law of that day.
    const Role& who;
    /// The first is that of the term: it alone is asked of a publication that an imported source is silent about.
    std::span<const PublicationRule> rules;
};

/// What an act publishes.
struct PublicationInfo {
    std::string_view evidence;  ///< Kind of the document, one of the act's own.
    const PublicationDuty& duty;
    const Parameter<bool>* asked = nullptr;  ///< Where the law leaves it open whether it must be published.
    bool at_once = false;  ///< The act is the publication: told nothing else, it was published on its own day.
};

/// A publication that was made, as rules look at it and the receipt tells it.
struct Publication {
    std::string_view act;  ///< The one whose document it is.
    std::string document;
    std::string url, sha256;
    std::optional<Date> issued;     ///< None: what was published did not wait here.
    std::optional<Count> limit;     ///< None: the law fixes none for that day.
    std::optional<Date> published;  ///< None: the imported source does not tell.
    int working_days_late = 0;
    const PublicationDuty* duty = nullptr;
};

// --- The facts of a case that publishes ------------------------------------------------------------------------------

/// Documents of one act and one day that wait; the last group of an act may take several days together.
struct UnpublishedDay {
    Date dia{};
    std::optional<Date> exigible, hasta;
    int otros = 0;

    Date due_from() const { return exigible.value_or(dia); }
    int count() const { return otros + 1; }
    static constexpr auto fields = std::tuple{
        Field{"dia", &UnpublishedDay::dia, "Día en que se expidió"},
        Field{"exigible", &UnpublishedDay::exigible, "Desde cuándo se cuenta el término, si no es ese día"},
        Field{"hasta", &UnpublishedDay::hasta, "Último día de los que se llevan juntos"},
        Field{"otros", &UnpublishedDay::otros, "Cuántos más hay de ese día, o de los que se llevan juntos"},
    };
};
struct Unpublished {
    std::string acto;
    std::vector<UnpublishedDay> dias;

    static constexpr auto fields = std::tuple{
        Field{"acto", &Unpublished::acto, "Acto que expidió el documento"},
        Field{"dias", &Unpublished::dias, "De qué días, del más antiguo al más reciente"},
    };
};
/// The group of facts that a case needs when its acts publish. What was published leaves it: the history tells it.
struct Publications {
    std::vector<Unpublished> por_publicar;
    int publicadas = 0;

    static constexpr auto fields = std::tuple{
        Field{"por_publicar", &Publications::por_publicar, "Lo que falta publicar"},
        Field{"publicadas", &Publications::publicadas, "Cuántos documentos se publicaron"},
    };
};

/// The data of the act that tells a publication; its date is that of the publication.
struct PublicationData {
    std::string acto;
    std::optional<Date> expedido;
    std::string documento, url, sha256;

    static constexpr auto fields = std::tuple{
        Field{"acto", &PublicationData::acto, "Acto cuyo documento se publicó", required},
        Field{"expedido", &PublicationData::expedido, "Día de ese acto; si no se dice, el más antiguo por publicar"},
        Field{"documento", &PublicationData::documento, "Título o número del documento"},
        Field{"url", &PublicationData::url, "Dirección donde se publicó"},
        Field{"sha256", &PublicationData::sha256, "Huella SHA-256 del documento publicado, en hexadecimal"},
    };
};

/// The group that waits; of no day told, the oldest of the act. Null: none.
const UnpublishedDay* waiting(const Publications& held, std::string_view act, std::optional<Date> issued = {});
/// The day on which an act that publishes was published with it; none: it waits. A term that begins with a publication
/// runs from this day, not from that of the act.
std::optional<Date> published_with(const PublicationInfo& publication, const Occasion& now);

// --- What the law makes of them --------------------------------------------------------------------------------------

/// The last day to publish; none when the law fixes none or does not ask for it.
std::optional<Count> limit_of(const PublicationInfo& publication, Date from, const Law& law);
/// How many working days after `limit` it was done; a day that is not worked counts as the next that is.
int working_days_late(const Calendar& calendar, Date limit, Date done);
/// The document that the act publishes, as its own list of evidence calls it. Errors: std::logic_error, it has none.
const EvidenceInfo& published_document(const ActInfo& act);
/// Every rule of the duties of those acts, once.
std::vector<const PublicationRule*> publication_rules(std::span<const ActInfo> acts);

/// The deadlines of what waits are called `publicar_<acto>`, and of its later days `publicar_<acto>_2` and so on.
inline constexpr std::string_view publication_deadline = "publicar_";
void add_publication_deadlines(std::vector<Deadline>& out, const Publications& held, std::span<const ActInfo> acts,
                               const Law& law);
/// What stands behind such a deadline; `waiting`: the stored form of `por_publicar`.
struct WaitingDocument {
    const ActInfo* act;
    UnpublishedDay day;
};
std::optional<WaitingDocument> behind_deadline(std::string_view deadline, const json& waiting,
                                               std::span<const ActInfo> acts);

// --- For the machine -------------------------------------------------------------------------------------------------

/// An act as far as publications are concerned.
struct PublishingDeed {
    const ActInfo* act = nullptr;
    std::optional<Date> due_from;           ///< Since when it is to be published; none: nothing, this time.
    const PublicationData* told = nullptr;  ///< Of the act that tells publications.
};
/// The publication that the act tells: its own, when its document is already published, or that of another.
std::optional<Publication> publication_of(const PublishingDeed& deed, const Publications& held, const Occasion& now,
                                          std::span<const std::string> unknown);
/// Holds it against the rules of its duty. False when one of them refuses the act.
bool judge_publication(const Publication& publication, const Occasion& now, std::span<const std::string> unknown,
                       std::vector<RuleResult>& results);
/// What an accepted act leaves to be published, or takes off. It looks at nothing that may change later (no term, no
/// calendar): a history folds to the same facts for ever.
void keep_publications(Publications& held, const PublishingDeed& deed, const Occasion& now,
                       std::span<const std::string> unknown);

}  // namespace hito
