// Tables that an entity hands in or reads, as of a day: what a report is, what it may ask for and who writes it down.
// Which reports there are is law (workflows/informes/); in which formats of file they go out, adapters/tables/.
#pragma once

#include "engine/case.hpp"

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <variant>

namespace hito {

// --- Rows ------------------------------------------------------------------------------------------------------------

/// One value of a table, typed, so that each format writes it as its own; the first: there is none.
using Cell = std::variant<std::monostate, std::string, int, bool, Date, Money, Percent>;
using ReportRow = std::vector<Cell>;

/// The wire form, as JSON.
void print(Printer& out, const Cell& cell);
/// The same as plain text: pesos and percentages with a point, days ISO, `Sí` and `No`; none is empty.
std::string text_of(const Cell& cell);

template <class T>
Cell cell_of(const T& value) {
    if constexpr (codec::IsOptional<T>::value)
        return value ? cell_of(*value) : Cell{};
    else if constexpr (HasWords<T>)
        return std::string(Words<T>::names[static_cast<std::size_t>(value)]);
    else if constexpr (codec::IsVector<T>::value) {
        std::string all;
        for (const auto& one : value) all += (all.empty() ? "" : "; ") + text_of(cell_of(one));
        return all;
    } else
        return value;
}
/// The row of a struct, in the order of its fields: its columns are `FieldsOf<T>::value`, and the meaning of each field
/// is the exact header.
template <HasFields T>
ReportRow row_of(const T& of) {
    return std::apply([&](const auto&... field) { return ReportRow{cell_of(of.*(field.member))...}; }, T::fields);
}

// --- A report --------------------------------------------------------------------------------------------------------

/// What a report may be asked with beside its day.
struct ReportParam {
    std::string_view name;
    std::string_view meaning;
    FieldType type = FieldType::text;           ///< text, date or integer.
    int least = 0, most = 0;                    ///< Of a whole number.
    std::span<const std::string_view> words{};  ///< Nothing but these; empty: any text.
};

/// A parameter that cannot be, and why in Spanish.
struct ReportMisasked : std::invalid_argument {
    std::string param;
    ReportMisasked(std::string_view name, const std::string& why) : std::invalid_argument{why}, param{name} {}
};

/// From one day to another, both inside.
struct ReportPeriod {
    Date from{}, until{};
    bool has(Date day) const { return day >= from && day <= until; }
};

struct ReportAsked {
    Date as_of{};
    std::map<std::string, Cell, std::less<>> values;  ///< By the names of the parameters, those that were given.

    std::string text(std::string_view name) const { return get<std::string>(name).value_or(""); }
    template <class T>
    std::optional<T> get(std::string_view name) const {
        const auto found = values.find(name);
        return found == values.end() ? std::nullopt : std::optional(std::get<T>(found->second));
    }
    /// `desde` and `hasta`, else the year `vigencia`, else that of the day; never past the day. Errors: ReportMisasked.
    ReportPeriod period() const;
};

/// The parameters that `ReportAsked::period` reads; for a report, beside its own.
inline constexpr ReportParam param_vigencia{"vigencia", "año; por omisión, el del día al que se mira",
                                            FieldType::integer, 1990, 2200},
    param_desde{"desde", "primer día del período; por omisión, el primero de la vigencia", FieldType::date},
    param_hasta{"hasta", "último día del período; por omisión, el último de la vigencia", FieldType::date};

/// What a report is made from: the cases of an entity as of its day. It knows no lifecycle by name.
class ReportSource {
public:
    virtual ~ReportSource() = default;
    virtual const Law& law() const = 0;
    /// Every case of that lifecycle (empty: of all), one after another.
    virtual void cases(std::string_view workflow, const std::function<void(const Snapshot&)>& take) = 0;
    virtual std::optional<Snapshot> find(const Uuid& id) = 0;
    /// Its acts dated and known by then, refused ones too.
    virtual std::vector<ActRecord> acts(const Uuid& id) = 0;
    /// The findings as `GET /v1/hallazgos` tells them, by its filters. Errors: ReportMisasked.
    virtual void findings(const std::map<std::string, std::string>& filters,
                          const std::function<void(const json&)>& take) = 0;
    /// Tells that something could not be looked at, in Spanish.
    virtual void leave_out(std::string why) = 0;
};

using RowSink = std::function<void(ReportRow)>;

struct Report {
    std::string_view name;   ///< `contratos`
    std::string_view title;  ///< Spanish.
    std::string_view norm;   ///< The text or format that asks for it.
    std::string_view about;  ///< What its rows are, in one sentence.
    std::span<const ReportParam> params;
    std::span<const FieldInfo> columns;
    /// Nothing but what it gets decides what it gives, and in which order.
    void (*rows)(ReportSource& source, const ReportAsked& asked, const RowSink& give);
    std::string_view day{};  ///< The column by which a period is asked for; empty: none.
};

/// Reads what was asked with, by name. Errors: ReportMisasked: unknown, or not of its type.
ReportAsked read_asked(const Report& report, const std::map<std::string, std::string>& given, Date as_of);

// --- Formats ---------------------------------------------------------------------------------------------------------

/// What is told of a report beside its rows.
struct ReportHead {
    const Report& report;
    std::string entity, entity_name;
    const ReportAsked& asked;
    Instant made{};
};

/// Writes one table into one file. Errors: std::runtime_error, it cannot.
class ReportWriter {
public:
    virtual ~ReportWriter() = default;
    virtual void row(const ReportRow& cells) = 0;
    /// `left_out`: what could not be looked at.
    virtual void finish(const std::vector<std::string>& left_out) = 0;
};
struct ReportFormat {
    std::string_view name;   ///< `csv`; the ending of its files too.
    std::string_view media;  ///< `text/csv; charset=utf-8`
    std::string_view title;
    std::unique_ptr<ReportWriter> (*open)(const std::string& path, const ReportHead& head);
};

}  // namespace hito
