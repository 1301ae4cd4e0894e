#include "engine/describe.hpp"
#include "engine/render.hpp"
#include "engine/render_common.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hito {

namespace {

using namespace render;

constexpr std::size_t columns = 5;
constexpr std::array<std::string_view, columns> titles{"Estado", "Acto", "Pasa a", "Quién", "Reglas"};

/// A cell is a list of lines.
using Cell = std::vector<std::string>;
using Line = std::array<Cell, columns>;

std::vector<Line> lines_of(const Workflow& workflow) {
    std::vector<Line> lines;
    for (const auto& state : workflow.states())
        for (const auto& step : workflow.steps()) {
            if (step.from != state.name) continue;
            const ActInfo* act = workflow.find_act(step.on);
            Line line;
            line[0] = {state_label(workflow, step.from)};
            line[1] = {std::string(act_label(workflow, step.on))};
            line[2] = {step.to == step.from ? std::string("sigue igual") : state_label(workflow, step.to)};
            if (auto choice = choice_in_words(step); !choice.empty()) line[2].push_back(std::move(choice));
            if (act) line[3] = {who_in_words(*act)};
            for (const RuleInfo* rule : step.rules)
                line[4].push_back(fmt::format("{} ({}; {})", rule->text, citation(*rule), level_in_words(rule->level)));
            for (const ConsequenceInfo* consequence : step.consequences)
                line[4].push_back("⇒ " + consequence_in_words(workflow, *consequence));
            // In the other regions the act only follows.
            if (act && act->publication && workflow.region_of(step.from) == workflow.leading_region(step.on))
                line[4].push_back(
                    fmt::format("publica: {} ({})", published_document(*act).title, citation(act->publication->duty)));
            lines.push_back(std::move(line));
        }
    return lines;
}

std::string without_pipes(std::string text) {
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2)) text.insert(at, 1, '\\');
    return text;
}

/// Columns on a terminal: bytes that continue a UTF-8 letter take none.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Cell wrapped(const Cell& cell, std::size_t width) {
    Cell out;
    for (const auto& text : cell) {
        std::string line;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find(' ', at), text.size());
            const std::string word = text.substr(at, end - at);
            if (!line.empty() && width_of(line) + 1 + width_of(word) > width) {
                out.push_back(std::move(line));
                line = "  ";
            } else if (!line.empty()) {
                line += ' ';
            }
            line += word;
            at = end + 1;
        }
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace

std::string markdown_of(const Workflow& workflow) {
    std::string out = fmt::format("| {} |\n|{}\n", fmt::join(titles, " | "), "---|---|---|---|---|");
    for (const auto& line : lines_of(workflow)) {
        out += '|';
        for (const auto& cell : line)
            out += fmt::format(" {} |", without_pipes(fmt::format("{}", fmt::join(cell, "<br>"))));
        out += '\n';
    }
    return out;
}

std::string text_table_of(const Workflow& workflow, std::size_t width) {
    auto lines = lines_of(workflow);
    std::array<std::size_t, columns> widths{};
    for (std::size_t i = 0; i < columns; ++i) widths[i] = width_of(titles[i]);
    for (const auto& line : lines)
        for (std::size_t i = 0; i < columns; ++i)
            for (const auto& text : line[i]) widths[i] = std::max(widths[i], width_of(text));
    // The first four columns share at most six tenths; the rules get the rest.
    std::size_t left = 0;
    for (std::size_t i = 0; i + 1 < columns; ++i) left += widths[i] = std::min(widths[i], width * 15 / 100);
    widths[columns - 1] =
        std::min(widths[columns - 1], std::max<std::size_t>(30, width - std::min(width, left + 2 * (columns - 1))));

    std::string out;
    const auto put = [&](const Line& line) {
        std::size_t height = 1;
        Line cells;
        for (std::size_t i = 0; i < columns; ++i) {
            cells[i] = wrapped(line[i], widths[i]);
            height = std::max(height, cells[i].size());
        }
        for (std::size_t row = 0; row < height; ++row) {
            std::string text;
            for (std::size_t i = 0; i < columns; ++i) {
                const std::string& piece = row < cells[i].size() ? cells[i][row] : std::string{};
                text += piece + std::string(widths[i] - std::min(widths[i], width_of(piece)) + 2, ' ');
            }
            out += text.substr(0, text.find_last_not_of(' ') + 1) + '\n';
        }
    };
    Line head;
    for (std::size_t i = 0; i < columns; ++i) head[i] = {std::string(titles[i])};
    put(head);
    Line rule;
    for (std::size_t i = 0; i < columns; ++i) rule[i] = {std::string(widths[i], '-')};
    put(rule);
    std::string before;
    for (auto& line : lines) {
        if (line[0].front() == before)
            line[0] = {""};
        else
            before = line[0].front();
        put(line);
    }
    return out;
}

}  // namespace hito
