#include "adapters/ocds/merge.hpp"

#include <algorithm>

namespace hito::ocds {

namespace {

/// Lists that the schema marks `wholeListMerge`.
bool goes_whole(std::string_view field) {
    return field == "additionalIdentifiers" || field == "additionalClassifications";
}

/// Whether the list is merged by the ids of its parts.
bool by_id(std::string_view field, const json& list) {
    return list.is_array() && !list.empty() && !goes_whole(field) &&
           std::all_of(list.begin(), list.end(), [](const json& one) { return one.is_object(); });
}

json* with_id(json& list, const json& part) {
    const auto id = part.find("id");
    if (id == part.end() || !list.is_array()) return nullptr;
    for (auto& one : list)
        if (one.contains("id") && one["id"] == *id) return &one;
    return nullptr;
}

bool is_meta(const std::string& field) { return field == "id" || field == "date" || field == "tag"; }

/// A sum, a code or a reference says nothing in part.
bool is_whole(const json& value) {
    if (value.contains("currency") || value.contains("scheme")) return true;
    return std::all_of(value.items().begin(), value.items().end(),
                       [](const auto& field) { return field.key() == "id" || field.key() == "name"; });
}

json news_of_list(const json& before, const json& after) {
    json out = json::array(), known = before;
    for (const auto& part : after) {
        const json* old = with_id(known, part);
        json news = old ? news_of(*old, part) : part;
        if (!news.is_null()) out.push_back(std::move(news));
    }
    return out.empty() ? json() : out;
}

/// One value of a versioned release, with the release that brought it.
void version_into(json& known, const json& said, const json& stamp, bool in_list) {
    for (const auto& [field, value] : said.items()) {
        if (in_list && field == "id") {
            known[field] = value;
        } else if (value.is_object()) {
            version_into(known[field], value, stamp, false);
        } else if (by_id(field, value)) {
            json& list = known[field];
            if (!list.is_array()) list = json::array();
            for (const auto& part : value) {
                json* old = with_id(list, part);
                if (!old) old = &list.emplace_back(json::object());
                version_into(*old, part, stamp, true);
            }
        } else {
            json& versions = known[field];
            if (!versions.is_array()) versions = json::array();
            if (!versions.empty() && versions.back().at("value") == value) continue;
            json version = stamp;
            version["value"] = value;
            versions.push_back(std::move(version));
        }
    }
}

}  // namespace

void merge_into(json& known, const json& said) {
    if (!known.is_object()) known = json::object();
    for (const auto& [field, value] : said.items()) {
        if (value.is_null()) {
            known.erase(field);
        } else if (value.is_object()) {
            merge_into(known[field], value);
        } else if (by_id(field, value)) {
            json& list = known[field];
            if (!list.is_array()) list = json::array();
            for (const auto& part : value) {
                json* old = with_id(list, part);
                if (!old) old = &list.emplace_back(json::object());
                merge_into(*old, part);
            }
        } else {
            known[field] = value;
        }
    }
}

json news_of(const json& before, const json& after) {
    if (before == after) return {};
    if (!before.is_object() || is_whole(after)) return after;
    json out;
    for (const auto& [field, value] : after.items()) {
        const auto old = before.find(field);
        if (old == before.end()) {
            out[field] = value;
            continue;
        }
        json news = *old == value ? json() : value;
        if (value.is_object()) news = news_of(*old, value);
        if (by_id(field, value)) news = news_of_list(*old, value);
        if (!news.is_null()) out[field] = std::move(news);
    }
    if (out.is_null()) return out;
    for (const char* field : {"id", "awardID"})
        if (after.contains(field)) out[field] = after[field];
    return out;
}

json compiled_release(std::span<const json> releases) {
    json out = json::object();
    for (const auto& release : releases) {
        json said = release;
        for (const char* field : {"id", "date", "tag"}) said.erase(field);
        merge_into(out, said);
    }
    if (releases.empty()) return out;
    const json& last = releases.back();
    out["tag"] = json::array({"compiled"});
    out["date"] = last.at("date");
    out["id"] = last.at("ocid").get<std::string>() + "-" + last.at("date").get<std::string>();
    return out;
}

json versioned_release(std::span<const json> releases) {
    json out = json::object();
    for (const auto& release : releases) {
        json said = json::object();
        for (const auto& [field, value] : release.items())
            if (!is_meta(field) && field != "ocid") said[field] = value;
        out["ocid"] = release.at("ocid");
        version_into(
            out, said,
            {{"releaseID", release.at("id")}, {"releaseDate", release.at("date")}, {"releaseTag", release.at("tag")}},
            false);
    }
    return out;
}

}  // namespace hito::ocds
