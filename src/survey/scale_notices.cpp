// SPDX-License-Identifier: EUPL-1.2
#include "survey/scale_notices.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/answer_order.h"
#include "survey/batteries.h"
#include "survey/filled_cells.h"

#include <algorithm>
#include <string>

namespace wk::survey {

namespace {

std::vector<std::string> point_labels(const Scale& scale)
{
    std::vector<std::string> out;
    for (const auto& point : scale.points)
        out.push_back(point.label);
    return out;
}

/// What is to be said of a scale that is not sure: its points in the order that counts, what stands outside it, and
/// which columns are answered on it.
Notice unsure_notice(const Instrument& instrument, const Table& table, std::size_t scale,
                     const std::vector<MappingTarget>& targets, const std::vector<std::optional<ColumnMatch>>& matches)
{
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (targets[i].kind == MappingTarget::Kind::Item && matches[i] &&
            instrument.items()[targets[i].index].scale == scale)
            columns.push_back(table.columns()[matches[i]->column].name());
    const Scale& unsure = instrument.scales()[scale];
    std::string words = say(Phrase::ScaleUnsure, {scale_in_words(unsure)});
    if (const auto outside = outside_in_words(unsure); !outside.empty())
        words += " " + outside;
    if (columns.size() > 1)
        words += " " + say(Phrase::ScaleUnsureAt, {columns.size(), some_in_quotes(columns)});
    return problem_at("scale-unsure", {{}, 0, columns.front()}, {}, words);
}

/// The points of a scale that a column answers, as their labels; nothing when it has codes, or few people.
std::vector<std::string> labels_answered(const Column& column, const Scale& scale)
{
    std::vector<std::optional<std::size_t>> point_of(column.distinct());
    for (std::size_t i = 0; i < point_of.size(); ++i)
        for (std::size_t point = 0; point < scale.points.size(); ++point)
            if (column.text(i).size() < 200 && fold(column.text(i)) == fold(scale.points[point].label))
                point_of[i] = point;
    std::vector<std::size_t> people(scale.points.size(), 0);
    std::size_t all = 0;
    const auto cells = cells_per_text(column);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (const auto point = point_of[i]) {
            people[*point] += cells[i];
            all += cells[i];
        }
    std::vector<std::string> out;
    for (std::size_t i = 0; i < people.size() && all >= EnoughPeople; ++i)
        if (people[i] > 0)
            out.push_back(scale.points[i].label);
    return out;
}

/// The labels that nobody chose, when those that were chosen are a whole scale with the same ends.
std::vector<std::string> labels_passed_over(const Column& column, const Scale& scale)
{
    const auto whole = placed_answers(point_labels(scale));
    if (!whole || whole->numbered() || column.distinct() > MaxPoints)
        return {};
    const auto answered = placed_answers(labels_answered(column, scale));
    if (!answered || !answered->complete() || answered->places.size() < 3 ||
        !answered->places.contains(whole->places.begin()->first) ||
        !answered->places.contains(whole->places.rbegin()->first))
        return {};
    std::vector<std::string> out;
    for (const auto& [place, label] : whole->places)
        if (!answered->places.contains(place))
            out.push_back("‘" + label + "’");
    return out;
}

} // namespace

std::string scale_in_words(const Scale& scale)
{
    std::vector<std::string> out;
    for (const auto& point : scale.points)
        out.push_back(say(Phrase::ScaleCodeAndLabel, {std::to_string(point.code), clipped(point.label, 60)}));
    return joined(out, ", ");
}

std::string outside_in_words(const Scale& scale)
{
    return scale.no_opinion.empty()
               ? std::string()
               : say(Phrase::ScaleUnsureOutside, {scale.no_opinion.size(), some_in_quotes(scale.no_opinion)});
}

std::vector<Notice> scale_notices(const Instrument& instrument, const Table& table,
                                  const std::vector<MappingTarget>& targets,
                                  const std::vector<std::optional<ColumnMatch>>& matches)
{
    std::vector<Notice> out;
    std::vector<bool> said(instrument.scales().size(), false);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].kind != MappingTarget::Kind::Item || !matches[i])
            continue;
        const auto& item = instrument.items()[targets[i].index];
        const Scale& scale = instrument.scale_of(item);
        const Column& column = table.columns()[matches[i]->column];
        if (said[item.scale])
            continue;
        if (scale.unsure) {
            out.push_back(unsure_notice(instrument, table, item.scale, targets, matches));
            said[item.scale] = true;
        } else if (const auto passed = labels_passed_over(column, scale); !passed.empty()) {
            out.push_back(problem_at("scale-smaller", {{}, 0, column.name()}, {},
                                     say(Phrase::ScaleSmaller, {joined(passed, ", ")})));
            said[item.scale] = true;
        }
    }
    return out;
}

} // namespace wk::survey
