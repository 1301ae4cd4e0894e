// What the routes stand on. api/main.cpp puts it together.
#pragma once

#include "api/http.hpp"
#include "engine/agenda.hpp"
#include "engine/audit.hpp"
#include "engine/export.hpp"
#include "engine/import.hpp"
#include "engine/outbox.hpp"
#include "engine/report.hpp"
#include "engine/run.hpp"

#include <functional>
#include <istream>
#include <memory>

namespace hito::api {

/// A format of outside files that can be loaded.
struct ImportFormat {
    std::string_view name;
    std::string_view title;
};

/// A question of figures that the law answers outside any case.
struct LawQuestion {
    std::span<const FieldInfo> fields;  ///< What may be asked with.
    /// Errors: what is wrong with `asked`, in `errors`; std::out_of_range when the law has no figure for that day.
    std::function<json(const json& asked, Date day, const Law& law, FieldErrors& errors)> answer;
};

struct Services {
    const Registry& registry;
    Runner& runner;
    Archive& archive;
    Laws& laws;
    const Role& recorder;  ///< May record acts that already happened.
    const Role& administrator;
    Runner::Clock clock;
    std::span<const ImportFormat> formats;
    /// `format` empty: found out from the header. Errors: std::runtime_error with a Spanish reason.
    std::function<std::unique_ptr<RecordReader>(std::istream&, std::string_view name, std::string_view format)>
        open_reader;
    std::function<std::string(const std::string& dot)> svg_of;
    LawQuestion modality;
    const Auditor& auditor;
    std::span<const Report* const> reports;
    std::span<const ReportFormat> report_formats;
    std::span<const Report* const> export_tables;  ///< Beside the reports, those that exports are made from.
    std::span<const Story* const> stories;
    std::span<const Export> exports;
    /// A mapping file as an export. Errors: std::runtime_error in Spanish.
    std::function<Export(std::string_view name, const std::string& text)> read_layout;
    std::span<const GeneralRule> general_rules;
    Outbox& outbox;
    OpenAgenda open_agenda;
    std::string version;
};

}  // namespace hito::api
