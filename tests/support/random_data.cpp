#include "tests/support/random_data.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace hito::test {

namespace {

constexpr std::array<const char*, 8> texts{"supervisor", "contratista", "900123456", "Resolución 7",
                                           "ñandú",      "C-1",         "a\nb",      "2026"};

class Maker {
public:
    Maker(const json& known, Date today, Dice& dice) : known_{known}, today_{today}, dice_{dice} {}

    json object(std::span<const FieldInfo> fields) {
        json out = json::object();
        for (const auto& field : fields) {
            if (!field.required && dice_.chance(40)) continue;
            const auto same = known_.find(field.name);
            out[std::string(field.name)] = same != known_.end() && dice_.chance(70) ? *same : value(field);
        }
        return out;
    }

private:
    json value(const FieldInfo& field) {
        switch (field.type) {
            case FieldType::text:
                return dice_.one_of(texts);
            case FieldType::money:
                return money();
            case FieldType::date:
                return to_iso(day());
            case FieldType::percent:
                return dice_.chance(30) ? json(dice_.between(0, 10'000) / 100.0) : json(dice_.between(0, 100));
            case FieldType::integer:
                return dice_.between(0, std::min(field.most, dice_.chance(80) ? 12 : 5'000));
            case FieldType::boolean:
                return dice_.chance(50);
            case FieldType::word:
                return dice_.one_of(field.words);
            case FieldType::object:
                return object(field.parts);
            case FieldType::list:
                return list(field);
            case FieldType::texts:
                return dice_.chance(80) ? json::array() : json::array({dice_.one_of(texts)});
        }
        return nullptr;
    }

    json list(const FieldInfo& field) {
        json out = json::array();
        for (int left = dice_.between(0, 2); left > 0; --left)
            out.push_back(field.parts.empty() ? json(dice_.one_of(field.words)) : object(field.parts));
        return out;
    }

    json money() {
        switch (dice_.between(0, 9)) {
            case 0:
                return 0;
            case 1:
                return "0.01";
            case 2:
                return 1'000'000'000'000'000;
            case 3:
                return dice_.between(1, 1'000'000) / 100.0;
            default:
                return std::int64_t{1'000'000} * dice_.between(1, 2'000);
        }
    }

    Date day() {
        switch (dice_.between(0, 11)) {
            case 0:
                return today_ + Days{dice_.between(1, 900)};
            case 1:
                return today_ - Days{dice_.between(1, 900)};
            case 2:
                return dice_.chance(50) ? Date{std::chrono::year{1980} / 1 / 1}
                                        : Date{std::chrono::year{2100} / 12 / 31};
            case 3:
                return today_;
            default:
                return today_ + Days{dice_.between(-40, 60)};
        }
    }

    const json& known_;
    Date today_;
    Dice& dice_;
};

json of_another_type(const FieldInfo& field) {
    switch (field.type) {
        case FieldType::text:
            return 42;
        case FieldType::money:
            return "mucho";
        case FieldType::date:
            return "2026-02-30";
        case FieldType::percent:
            return 100.01;
        case FieldType::integer:
            return -1;
        case FieldType::boolean:
            return "sí";
        case FieldType::word:
            return "palabra_que_no_existe";
        case FieldType::object:
        case FieldType::list:
        case FieldType::texts:
            return 7;
    }
    return nullptr;
}

}  // namespace

json random_data(std::span<const FieldInfo> fields, const json& known, Date today, Dice& dice) {
    return Maker(known, today, dice).object(fields);
}

void spoil(json& data, std::span<const FieldInfo> fields, Dice& dice) {
    if (fields.empty() || dice.chance(30)) {
        data["campo_que_no_existe"] = 1;
        return;
    }
    const FieldInfo& field = dice.one_of(fields);
    if (field.required && dice.chance(50))
        data.erase(std::string(field.name));
    else
        data[std::string(field.name)] = of_another_type(field);
}

}  // namespace hito::test
