#include "adapters/control/checks.hpp"

#include "adapters/control/cuipo_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace hito::control {

namespace {

using Options = std::map<std::string, std::string>;
using Deliveries = std::map<std::string, std::vector<NamedText>>;

constexpr std::array options{FileOption{"nombre", "nombre de la entidad, como en el CHIP"},
                             FileOption{"ambito", "ámbito del CHIP, 438 a 441; por omisión 439, municipios"},
                             FileOption{"descentralizada", "si, si la entidad es descentralizada"},
                             FileOption{"detalle_sectorial", "no, si los formularios A y C no traen esa columna"}};

std::string option(const Options& given, const char* name, const char* otherwise) {
    const auto found = given.find(name);
    return found == given.end() ? otherwise : found->second;
}
bool yes_or_no(const Options& given, const char* name, const char* otherwise) {
    const std::string said = option(given, name, otherwise);
    if (said != "si" && said != "no") throw std::runtime_error(fmt::format("{}: se espera si o no", name));
    return said == "si";
}
int scope_of(const Options& given) {
    const std::string said = option(given, "ambito", "439");
    if (said.size() != 3 || said.find_first_not_of("0123456789") != said.npos)
        throw std::runtime_error("ambito: se espera un código de tres cifras, como 439");
    return std::stoi(said);
}

/// The forms of one delivery, all of one entity and period. None: there are no files.
std::optional<cuipo::Report> read(const Deliveries& files, const char* which, const Options& given) {
    const auto found = files.find(which);
    if (found == files.end() || found->second.empty()) return std::nullopt;
    cuipo::Report out;
    out.reporter.name = option(given, "nombre", "");
    out.reporter.scope = scope_of(given);
    out.reporter.decentralised = yes_or_no(given, "descentralizada", "no");
    const cuipo::FileStyle style{cuipo::PeriodStyle::months_of_quarter, yes_or_no(given, "detalle_sectorial", "si")};
    std::optional<cuipo::Reporter> first;
    for (const auto& file : found->second) {
        try {
            cuipo::read_form(file.text, out, style);
        } catch (const std::runtime_error& error) {
            throw std::runtime_error(fmt::format("{}: {}", file.name, error.what()));
        }
        const cuipo::Reporter& of = out.reporter;
        if (first && (first->chip_code != of.chip_code || first->year != of.year || first->quarter != of.quarter))
            throw std::runtime_error(fmt::format("{}: es de otra entidad o de otro período", file.name));
        first = of;
    }
    return out;
}

FileReview review_cuipo(const Deliveries& files, const Options& given) {
    for (const auto& [name, value] : given)
        if (std::none_of(options.begin(), options.end(),
                         [&, &asked = name](const auto& one) { return one.name == asked; }))
            throw std::runtime_error(fmt::format("{}: no se conoce", name));
    const auto now = read(files, "actual", given), former = read(files, "anterior", given),
               first = read(files, "primero", given);
    if (!now) throw std::runtime_error("faltan los formularios del período");
    // The second quarter is held against one delivery only: the one before it is the first.
    const bool second = now->reporter.quarter == 2;
    const cuipo::Report* before = former ? &*former : second && first ? &*first : nullptr;
    const cuipo::Report* march = first ? &*first : second && former ? &*former : nullptr;
    const auto found = cuipo::review({*now, march, before, {}});
    FileReview out;
    for (const auto& one : found.breaches) out.breaches.push_back({std::string(one.rule), one.where, one.what});
    for (const auto code : found.left_out)
        out.notes.push_back(fmt::format("{}: faltan los formularios de un período anterior", code));
    for (const auto& one : cuipo::unchecked()) out.notes.push_back(fmt::format("{}: {}", one.code, one.why));
    return out;
}

constexpr std::array all{FileCheck{"cuipo", "CUIPO: formularios A a E, por las reglas de la Contraloría General",
                                   "Resolución REG-ORG-063 de 2023", options, review_cuipo}};

}  // namespace

std::span<const FileCheck> checks() { return all; }

}  // namespace hito::control
