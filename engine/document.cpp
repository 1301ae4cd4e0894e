#include "engine/document.hpp"

namespace hito {

// Apart from the header, so that not every file that reads a document compiles a parser of JSON.
Document::Document(const json& value) : Document{of_text(value.dump())} {}

const json& Document::value() const {
    inside_->once(inside_->tree_made, [&] { inside_->tree = json::parse(inside_->text); });
    return inside_->tree;
}

}  // namespace hito
