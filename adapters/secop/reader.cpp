#include "adapters/secop/reader.hpp"

#include "adapters/secop/mapping.hpp"
#include "adapters/secop/plan_reader.hpp"
#include "adapters/tables/rows.hpp"
#include "adapters/tables/text.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito::secop {

using namespace tables;

namespace {

class SecopReader : public RecordReader {
public:
    SecopReader(std::unique_ptr<RowSource> rows, const LayoutInfo& layout, std::string_view name)
        : rows_{std::move(rows)}, layout_{layout}, name_{repair_utf8(name).value_or(std::string{name})} {
        published_.values.resize(layout_.columns.size());
        published_.headers.resize(layout_.columns.size());
        owners_.assign(layout_.columns.size(), none);
    }

    std::variant<std::monostate, Record, RejectedRow> next() override {
        if (failed_) return {};
        try {
            if (!rows_->next(raw_)) return {};
        } catch (const std::runtime_error& error) {
            failed_ = true;
            throw std::runtime_error(name_.empty() ? error.what() : fmt::format("{}: {}", name_, error.what()));
        }
        if (!raw_.fault.empty()) return RejectedRow{raw_.line, raw_.fault};
        place();
        auto outcome = read_row(layout_, published_, memory_);
        if (auto* rejected = std::get_if<RejectedRow>(&outcome)) return std::move(*rejected);
        return std::get<Record>(std::move(outcome));
    }

    std::uint64_t bytes_read() const override { return rows_->bytes_read(); }

    json dialect() const override {
        json dialect = rows_->dialect();
        if (!name_.empty()) dialect["archivo"] = name_;
        dialect["formato_secop"] = layout_.name;
        dialect["conjunto"] = layout_.dataset;
        json used = json::array();
        json unused = json::array();
        json unknown = json::array();
        json repeated = json::array();
        const auto& headers = rows_->headers();
        std::vector<bool> seen(layout_.columns.size());
        for (const std::string& header : headers) {
            const auto column = column_index(layout_, header);
            json& list = !column ? unknown : seen[*column] ? repeated : is_used(layout_, *column) ? used : unused;
            list.push_back(header);
            if (column) seen[*column] = true;
        }
        dialect["columnas"] = {
            {"usadas", used}, {"sin_uso", unused}, {"desconocidas", unknown}, {"repetidas", repeated}};
        dialect["fechas_con_barras"] = {{"dia_mes", memory_.days_day_first},
                                        {"mes_dia", memory_.days_month_first},
                                        {"dudosas_leidas_dia_mes", memory_.days_either}};
        return dialect;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Lays the raw row under the layout's columns. Of two headers of one column the first counts.
    void place() {
        const auto& headers = rows_->headers();
        for (std::size_t i = places_.size(); i < headers.size(); ++i) {
            const auto column = column_index(layout_, headers[i]);
            places_.push_back(column && owners_[*column] == none ? *column : none);
            if (places_.back() != none) owners_[places_.back()] = i;
        }
        published_.line = raw_.line;
        published_.notes = raw_.notes;
        for (std::size_t column = 0; column < owners_.size(); ++column) {
            const std::size_t from = owners_[column];
            const bool there = from != none;
            // Views are taken anew for each row: growing headers may have moved.
            published_.headers[column] = there ? std::string_view{headers[from]} : std::string_view{};
            published_.values[column] =
                there && from < raw_.values.size() ? std::string_view{raw_.values[from]} : std::string_view{};
        }
    }

    std::unique_ptr<RowSource> rows_;
    const LayoutInfo& layout_;
    std::string name_;
    RawRow raw_;
    PublishedRow published_;
    std::vector<std::size_t> places_;  ///< Layout column of each header.
    std::vector<std::size_t> owners_;  ///< Header of each layout column.
    ReadingMemory memory_;
    bool failed_ = false;
};

const LayoutInfo& layout_for(const RowSource& rows, std::string_view hint, std::optional<std::string_view> name) {
    if (!name) return detect_layout(rows.headers(), hint);
    const LayoutInfo& layout = layout_named(*name);
    for (const std::string& header : rows.headers())
        if (column_index(layout, header) == column_at(layout, layout.key)) return layout;
    throw std::runtime_error(
        fmt::format("El archivo no tiene la columna «{}», la clave del formato {}.", layout.key, layout.name));
}

}  // namespace

std::unique_ptr<RecordReader> open_reader(std::istream& stream, std::string_view name_hint,
                                          std::optional<std::string_view> layout) {
    return open_reader(open_rows(stream, name_hint), name_hint, layout);
}

std::unique_ptr<RecordReader> open_reader(std::unique_ptr<RowSource> rows, std::string_view name_hint,
                                          std::optional<std::string_view> layout) {
    try {
        if (const PlanFormat* plan = layout ? plan_format_named(*layout) : plan_format_of(rows->headers()))
            return open_plan(std::move(rows), *plan, name_hint);
        const LayoutInfo& found = layout_for(*rows, name_hint, layout);
        return std::make_unique<SecopReader>(std::move(rows), found, name_hint);
    } catch (const std::runtime_error& error) {
        if (name_hint.empty()) throw;
        throw std::runtime_error(
            fmt::format("{}: {}", repair_utf8(name_hint).value_or(std::string{name_hint}), error.what()));
    }
}

std::string canonical(const Record& record) { return record.data.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace hito::secop
