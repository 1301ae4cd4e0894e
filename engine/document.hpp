// A JSON document that never changes, in up to three forms: its canonical text (what is hashed, stored and sent), its
// tree (when somebody looks inside) and the struct that it was printed from or is read into.
#pragma once

#include "engine/fields.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace hito {

/// Copies share everything. FAST each form is made once, when first asked for: an act that is decided on a remembered
/// case reads, builds and prints no tree. Bench: act_bench.
class Document {
public:
    Document() : Document{of_text("null")} {}
    Document(const json& value);  // NOLINT: as good as the value.
    /// `text` in canonical form: sorted keys, no blanks. Errors: json::parse_error, when it is looked into.
    static Document of_text(std::string text) { return Document{std::make_shared<Inside>(std::move(text))}; }
    /// The stored form of a struct.
    template <HasFields T>
    static Document of(T value) {
        auto inside = std::make_shared<Inside>(printed(value, Form::stored));
        inside->template hold<T>(std::make_shared<const T>(std::move(value)));
        return Document{std::move(inside)};
    }

    const std::string& text() const { return inside_->text; }
    const json& value() const;
    /// The struct whose stored form this is; a document is read into one type only. `null` reads as a fresh one.
    template <HasFields T>
    const T& as() const {
        const json* tree = inside_->struct_made ? nullptr : &value();
        inside_->once(inside_->struct_made, [&] {
            T read;
            FieldErrors none;
            if (!tree->is_null()) read_fields(*tree, Form::stored, read, {}, none);
            inside_->template hold<T>(std::make_shared<const T>(std::move(read)));
        });
        if (inside_->type != &type_tag<T>) throw std::logic_error("a document read as two types");
        return *static_cast<const T*>(inside_->value.get());
    }

    operator const json&() const { return value(); }  // NOLINT
    const json& operator*() const { return value(); }
    const json* operator->() const { return &value(); }
    const json& at(std::string_view name) const { return value().at(std::string(name)); }
    friend bool operator==(const Document& a, const Document& b) { return a.text() == b.text(); }
    friend bool operator==(const Document& a, const json& b) { return a.value() == b; }

private:
    template <class T>
    static constexpr char type_tag = 0;
    struct Inside {
        explicit Inside(std::string printed) : text{std::move(printed)} {}
        template <class T>
        void hold(std::shared_ptr<const T> made) {
            value = std::move(made);
            type = &type_tag<T>;
            struct_made = true;
        }
        /// FAST std::call_once asks the kernel to wake whoever waits, each time.
        template <class Make>
        void once(std::atomic<bool>& made, Make make) {
            if (made) return;
            std::lock_guard guard(mutex);
            if (made) return;
            make();
            made = true;
        }
        const std::string text;
        std::mutex mutex;
        std::atomic<bool> tree_made{false}, struct_made{false};
        json tree;
        std::shared_ptr<const void> value;
        const void* type = nullptr;
    };
    explicit Document(std::shared_ptr<Inside> inside) : inside_{std::move(inside)} {}
    std::shared_ptr<Inside> inside_;
};

}  // namespace hito
