#include "adapters/tables/xml.hpp"

#include <fmt/format.h>

#include <new>
#include <stdexcept>

namespace hito::tables {

namespace {

constexpr int block = 1 << 16;

std::string_view local_name(std::string_view name) {
    const auto colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

XmlReader::XmlReader(std::unique_ptr<Part> part, XmlSink& sink)
    : part_{std::move(part)}, sink_{sink}, parser_{XML_ParserCreate(nullptr)} {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_begin, on_end);
    XML_SetCharacterDataHandler(parser_, on_text);
    XML_SetStartDoctypeDeclHandler(parser_, on_doctype);
}

template <class Work>
void XmlReader::guarded(Work work) noexcept {
    if (error_) return;
    try {
        work();
    } catch (...) {
        error_ = std::current_exception();
        XML_StopParser(parser_, XML_FALSE);
    }
}

void XmlReader::on_begin(void* self, const XML_Char* name, const XML_Char** attributes) noexcept {
    auto* reader = static_cast<XmlReader*>(self);
    reader->guarded([&] {
        Attributes all;
        for (; *attributes; attributes += 2) all.emplace(local_name(attributes[0]), attributes[1]);
        reader->sink_.begin(local_name(name), all);
    });
}
void XmlReader::on_end(void* self, const XML_Char* name) noexcept {
    auto* reader = static_cast<XmlReader*>(self);
    reader->guarded([&] { reader->sink_.end(local_name(name)); });
}
void XmlReader::on_text(void* self, const XML_Char* text, int size) noexcept {
    auto* reader = static_cast<XmlReader*>(self);
    reader->guarded([&] { reader->sink_.text({text, static_cast<std::size_t>(size)}); });
}
void XmlReader::on_doctype(void* self, const XML_Char*, const XML_Char*, const XML_Char*, int) noexcept {
    static_cast<XmlReader*>(self)->guarded([] {
        throw std::runtime_error("El libro de Excel no es de fiar: trae un DOCTYPE, que ningún libro necesita.");
    });
}

bool XmlReader::feed() {
    void* room = XML_GetBuffer(parser_, block);
    if (!room) throw std::bad_alloc();
    const std::size_t got = part_->read(static_cast<char*>(room), block);
    const auto status = XML_ParseBuffer(parser_, static_cast<int>(got), got == 0);
    if (error_) std::rethrow_exception(error_);
    if (status != XML_STATUS_OK)
        throw std::runtime_error(
            fmt::format("El libro de Excel está cortado o dañado: {} en la línea {} de una de sus "
                        "partes.",
                        XML_ErrorString(XML_GetErrorCode(parser_)), XML_GetCurrentLineNumber(parser_)));
    return got != 0;
}

}  // namespace hito::tables
