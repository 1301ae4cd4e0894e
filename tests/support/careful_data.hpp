// Data for an act as a careful official would write them: figures that balance, days in order. Chance alone would
// hardly ever sign a contract.
#pragma once

#include "engine/case.hpp"
#include "tests/support/dice.hpp"

#include <optional>

namespace hito::test {

/// What the official has in front of him.
struct Desktop {
    const json& facts;   ///< Of the case, stored form; null before it is opened.
    const json& linked;  ///< Of the contract that it belongs to; null when there is none.
    Date today;
    int serial = 0;  ///< For what may not be written twice.
};

/// Wire form. Nothing where nobody wrote down how the act is done well. Fields that the act does not have are left out,
/// so a lifecycle may change before this does.
std::optional<json> careful_data(const Workflow& workflow, const ActInfo& act, const Desktop& desktop, Dice& dice);

/// The same of the sanction procedure (careful_sanction.cpp), and the report of a breach that opens it.
std::optional<json> careful_sanction(const Workflow&, std::string_view act, const Desktop& desktop, Dice& dice);
json careful_breach(const Desktop& desktop);
/// In careful_sanction.cpp too.
std::optional<json> careful_finding(const Workflow&, std::string_view act, const Desktop& desktop, Dice&);

/// The same of a selection process of any modality (careful_process.cpp), and what goes before its acts.
std::optional<json> careful_process(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice);
/// What a merit contest or a special regime asks for besides (careful_contest.cpp); null takes a field away.
std::optional<json> careful_contest(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice);
std::vector<std::string_view> process_preparations(std::string_view act, const json& facts);

/// The same of a mínima cuantía and of a purchase in the product exchange (careful_purchase.cpp).
std::optional<json> careful_purchase(const Workflow& workflow, std::string_view act, const Desktop& desktop,
                                     Dice& dice);

/// The same of `subasta_inversa` and `acuerdo_marco` (careful_auction.cpp), over those of any process.
std::optional<json> careful_auction(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice);
std::vector<std::string_view> auction_preparations(std::string_view act, const json& facts);

/// The same of a direct award (careful_directa.cpp).
std::optional<json> careful_award(const Workflow&, std::string_view act, const Desktop& desktop, Dice& dice);

/// The same of the budget, from the appropriation to the payment (careful_budget.cpp).
bool keeps_budget(const Workflow& workflow);
std::optional<json> careful_budget(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice);
/// The same of an acquisition plan and its lines (careful_paa.cpp).
std::optional<json> careful_plan(const Workflow& workflow, std::string_view act, const Desktop& desktop, Dice& dice);
std::vector<std::string_view> plan_preparations(std::string_view act);
/// The same of an investment project, its adjustments and its months (careful_project.cpp).
std::optional<json> careful_project(const Workflow&, std::string_view act, const Desktop& desktop, Dice& dice);
std::vector<std::string_view> project_preparations(std::string_view act);
bool is_of_projects(const Workflow& workflow);

/// The acts that a careful official sees done before that one.
std::vector<std::string_view> preparations(const Workflow& workflow, std::string_view act, const json& facts);

}  // namespace hito::test
