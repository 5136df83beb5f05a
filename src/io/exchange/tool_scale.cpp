// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_scale.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/sorted.h"
#include "base/text.h"
#include "io/bytes/json_fields.h"
#include "survey/answer_order.h"
#include "survey/question_codes.h"

#include <set>

namespace wk::io {

namespace {

using survey::ScalePoint;

/// The labels in the order of their codes, as far as their words have one.
bool runs_against_meaning(const std::vector<ScalePoint>& points)
{
    std::vector<std::string> labels;
    for (const auto& point : points)
        labels.push_back(point.label);
    const auto placed = survey::placed_answers(labels);
    if (!placed)
        return false;
    std::size_t at = 0;
    for (const auto& [place, text] : placed->places)
        if (text != trim(labels[at++]))
            return true;
    return survey::runs_against_words(*placed);
}

/// Codes by the order of meaning, else as they stand.
void number_anew(ToolScale& out, const std::vector<std::string>& tool_codes)
{
    auto& points = out.scale.points;
    std::vector<std::string> labels;
    for (const auto& point : points)
        labels.push_back(point.label);
    const auto placed = survey::placed_answers(labels);
    out.scale.unsure = !placed;
    std::map<std::string, int> number;
    if (placed)
        for (const auto& [place, text] : placed->places)
            number.emplace(text, int(number.size()) + 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto found = number.find(std::string(trim(points[i].label)));
        points[i].code = found != number.end() ? found->second : int(i) + 1;
        out.code[tool_codes[i]] = points[i].code;
    }
}

} // namespace

bool is_no_opinion_code(std::string_view code)
{
    const auto digits = code.find_first_of("0123456789");
    const auto number = digits == std::string_view::npos ? std::nullopt : integer_from_text(code.substr(digits));
    return number && *number >= 1 && *number <= 999 && fold(code) == survey::no_opinion_code(std::size_t(*number) - 1);
}

std::optional<int> number_of_code(std::string_view code)
{
    const std::string small = fold(code);
    std::string_view digits = small;
    const bool below = small.starts_with('m');
    digits.remove_prefix(small.starts_with("ao") ? 2 : below || small.starts_with('a') ? 1 : 0);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto number = integer_from_text(digits);
    if (!number || *number > MostCode)
        return std::nullopt;
    return below ? -int(*number) : int(*number);
}

ToolScale scale_of_tool(const std::vector<ToolAnswer>& answers, bool ours)
{
    ToolScale out;
    std::vector<std::string> labels;
    for (const auto& answer : answers)
        labels.push_back(answer.text.empty() ? answer.code : answer.text);
    const auto found = survey::found_answers(labels);
    std::set<std::string> seen;
    std::vector<std::string> tool_codes;
    std::vector<std::optional<int>> numbers;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        std::string label = labels[i];
        if (!seen.insert(fold(label)).second) {
            out.alike = true;
            label += " (" + answers[i].code + ")";
            if (!seen.insert(fold(label)).second)
                continue; // an answer that stands there twice
        }
        const bool outside = is_no_opinion_code(answers[i].code) || (!ours && contains(found.no_opinion, labels[i]));
        if (outside) {
            out.scale.no_opinion.push_back(std::move(label));
            if (answers[i].code != survey::no_opinion_code(out.scale.no_opinion.size() - 1) && out.unreadable.empty())
                out.unreadable = answers[i].code;
            continue;
        }
        out.scale.points.push_back({0, std::move(label)});
        tool_codes.push_back(answers[i].code);
        numbers.push_back(number_of_code(answers[i].code));
        if (!numbers.back() && out.unreadable.empty())
            out.unreadable = answers[i].code;
    }
    auto& points = out.scale.points;
    const std::set<std::optional<int>> distinct(numbers.begin(), numbers.end());
    if (distinct.size() != points.size() || distinct.contains(std::nullopt)) {
        number_anew(out, tool_codes);
    } else {
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i].code = *numbers[i];
            out.code[tool_codes[i]] = *numbers[i];
        }
    }
    sort_stably(points, [](const auto& a, const auto& b) { return a.code < b.code; });
    out.scale.unsure = out.scale.unsure || (!ours && runs_against_meaning(points));
    std::vector<std::string> in_order;
    for (const auto& point : points)
        in_order.push_back(point.label);
    out.placed = survey::placed_answers(in_order).has_value();
    return out;
}

} // namespace wk::io
