#include "adapters/ocds/chain.hpp"

#include "adapters/ocds/merge.hpp"
#include "adapters/ocds/sections.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace hito::ocds {

namespace {

/// In the order of the standard.
constexpr std::array<std::string_view, 15> tag_order{"planning",        "planningUpdate",       "tender",
                                                     "tenderAmendment", "tenderUpdate",         "tenderCancellation",
                                                     "award",           "awardUpdate",          "awardCancellation",
                                                     "contract",        "contractUpdate",       "contractAmendment",
                                                     "implementation",  "implementationUpdate", "contractTermination"};

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto comma = text.find(',');
        out.emplace_back(text.substr(0, comma));
        text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    }
    return out;
}

json sorted_tags(const std::set<std::string>& tags) {
    json out = json::array();
    for (const auto tag : tag_order)
        if (tags.contains(std::string(tag))) out.push_back(tag);
    return out;
}

/// The organizations that a release refers to, wherever.
void references_in(const json& value, std::set<std::string>& ids) {
    constexpr std::array<std::string_view, 6> fields{"buyer",     "procuringEntity", "suppliers",
                                                     "tenderers", "payer",           "payee"};
    for (const auto& [name, part] : value.items()) {
        if (!part.is_structured()) continue;
        if (std::find(fields.begin(), fields.end(), name) != fields.end()) {
            if (part.is_object()) ids.insert(part.at("id").get<std::string>());
            for (const auto& one : part)
                if (one.is_object()) ids.insert(one.at("id").get<std::string>());
        }
        references_in(part, ids);
    }
}

class Chain {
public:
    Chain(const json& story, const Publisher& publisher)
        : publisher_{publisher}, key_{story.at("clave").get<std::string>()} {}

    /// What happened at one moment.
    json release(std::span<const json> events) {
        const std::string id = events.front().at("id");
        json news = json::object();
        std::set<std::string> tags;
        for (const auto& event : events) {
            const EventRow* row = event_row(event.at("evento").get<std::string>());
            if (!row) continue;
            const Sections sections{publisher_, key_, state_, event, *row, id, last_};
            Told told = sections.told();
            json patch = without_empty(told.patch);
            for (auto& tag : split(told.first ? row->first : row->next)) tags.insert(std::move(tag));
            if (told.brings_award) tags.insert("award");
            json said = news_of(state_, patch);
            if (said.is_null()) continue;
            merge_into(state_, said);
            merge_into(news, said);
        }
        if (tags.empty()) return {};
        json out{{"ocid", ocid_of(publisher_, key_)},
                 {"id", id},
                 {"date", in_colombia(events.front().at("registrado").get<std::string>())},
                 {"tag", sorted_tags(tags)},
                 {"initiationType", "tender"},
                 {"language", "es"}};
        out["buyer"] = state_.at("buyer");
        merge_into(out, news);
        keep_parties(out);
        merge_into(state_, {{"initiationType", "tender"}, {"language", "es"}});
        last_ = id;
        return out;
    }

private:
    /// A release is read alone too: those that it names are in it.
    void keep_parties(json& release) const {
        std::set<std::string> ids;
        references_in(release, ids);
        for (const auto& party : release.value("parties", json::array())) ids.insert(party.at("id").get<std::string>());
        json parties = json::array();
        for (const auto& party : state_.value("parties", json::array()))
            if (ids.contains(party.at("id").get<std::string>())) parties.push_back(party);
        release["parties"] = std::move(parties);
    }

    const Publisher& publisher_;
    std::string key_;
    json state_ = json::object();  ///< All that the releases so far say.
    std::string last_;             ///< Id of the release before.
};

}  // namespace

std::vector<json> releases_of(const json& story, const Publisher& publisher) {
    std::vector<json> out;
    Chain chain(story, publisher);
    const std::vector<json>& events = story.at("eventos").get_ref<const json::array_t&>();
    for (std::size_t from = 0; from < events.size();) {
        std::size_t to = from + 1;
        while (to < events.size() && events[to].at("registrado") == events[from].at("registrado")) ++to;
        json release = chain.release(std::span(events).subspan(from, to - from));
        if (!release.is_null()) out.push_back(std::move(release));
        from = to;
    }
    return out;
}

}  // namespace hito::ocds
