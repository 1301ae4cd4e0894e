// What api/main.cpp joins: the law, the store and the formats, without the commands knowing where they come from.
#pragma once

#include "api/reference.hpp"
#include "api/scenario.hpp"
#include "api/services.hpp"
#include "engine/file_check.hpp"
#include "engine/procedure.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <span>
#include <string>

namespace hito::api {

/// Which database to use. `url` empty: the private cluster in `data` (empty: its default place).
struct DatabaseChoice {
    std::string url;
    std::filesystem::path data;
    std::function<void(std::string_view)> progress{};
    std::size_t sessions = 8;
    bool alone = false;  ///< Nobody else may be at work on it meanwhile.
};

/// An open database, migrated.
class Database {
public:
    virtual ~Database() = default;
    virtual Store& store() = 0;
    virtual Archive& archive() = 0;
    virtual Outbox& outbox() = 0;
    virtual std::vector<std::string> migrated() const = 0;  ///< What was applied on opening.
};

struct Parts {
    const Registry& registry;
    std::span<const GeneralRule> general_rules;
    std::span<const Role* const> roles;
    const Role& recorder;
    const Role& administrator;
    const Role& clock_role;
    std::function<std::shared_ptr<const Law>(const json& configuration)> law_of;
    std::function<std::unique_ptr<Database>(const DatabaseChoice&)> open_database;  ///< Errors: any std::exception.
    std::span<const ImportFormat> formats;
    std::function<std::unique_ptr<RecordReader>(std::istream&, std::string_view name, std::string_view format)>
        open_reader;
    std::function<void(std::ostream&, int contracts, unsigned seed, Date as_of)> write_sample;
    std::function<std::string(const std::string& dot)> svg_of;
    std::vector<ParameterText> parameters;  ///< Of the law, for the reference.
    std::function<std::unique_ptr<Calendar>(const std::vector<ClosedDay>&)> calendar_of;
    LawQuestion modality;  ///< Which modality of selection the law gives to an object.
    const Auditor& auditor;
    std::vector<const Procedure*> procedures;
    std::span<const Report* const> reports;
    std::span<const ReportFormat> report_formats;
    std::span<const Report* const> export_tables;
    std::span<const Story* const> stories;
    std::span<const Export> exports;
    std::function<Export(std::string_view name, const std::string& text)> read_layout;
    std::span<const FileCheck> file_checks;
    OpenAgenda open_agenda;
    Carrier carry;       ///< Of what other platforms are told.
    bool https = false;  ///< It reaches them over TLS too.
    std::string version;
};

/// Runs the command line. Exit codes: 0 done, 1 it found something wrong (a scenario that fails, a chain that does not
/// verify, rows that were refused are not), 2 the call is wrong, 3 the world failed (no database, no file).
int run_command_line(int argc, char** argv, const Parts& parts);

}  // namespace hito::api
