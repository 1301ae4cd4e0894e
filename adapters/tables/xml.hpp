// The elements of a part of a book, as they pass by: expat, without entities and without anything from outside.
#pragma once

#include "adapters/tables/archive_parts.hpp"

#include <expat.h>
#include <map>
#include <string>
#include <string_view>

namespace hito::tables {

using Attributes = std::map<std::string_view, std::string_view>;

/// What looks at elements; names come without their prefix.
class XmlSink {
public:
    virtual ~XmlSink() = default;
    virtual void begin(std::string_view element, const Attributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view) {}
};

/// Feeds a part to a sink, piece by piece. Errors: std::runtime_error in Spanish; what the sink throws.
class XmlReader {
public:
    XmlReader(std::unique_ptr<Part> part, XmlSink& sink);
    ~XmlReader() { XML_ParserFree(parser_); }
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    /// False at the end.
    bool feed();
    void feed_all() {
        while (feed()) {}
    }
    double done() const { return part_->done(); }

private:
    static void on_begin(void* self, const XML_Char* name, const XML_Char** attributes) noexcept;
    static void on_end(void* self, const XML_Char* name) noexcept;
    static void on_text(void* self, const XML_Char* text, int size) noexcept;
    static void on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) noexcept;
    /// No exception may pass through C: it waits here.
    template <class Work>
    void guarded(Work work) noexcept;

    std::unique_ptr<Part> part_;
    XmlSink& sink_;
    XML_Parser parser_;
    std::exception_ptr error_;
};

}  // namespace hito::tables
