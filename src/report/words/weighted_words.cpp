// SPDX-License-Identifier: EUPL-1.2
#include "report/words/weighted_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <vector>

namespace wk::report {

using project::IntervalFinding;

namespace {

TableCell share_interval(const std::optional<IntervalFinding>& interval)
{
    if (!interval)
        return {say(Phrase::NoValue)};
    return {say(Phrase::NumberRange, {format_share(interval->low, 1), format_share(interval->high, 1)}), interval->low};
}

TableCell mean_interval(const std::optional<IntervalFinding>& interval)
{
    if (!interval)
        return {say(Phrase::NoValue)};
    return {say(Phrase::NumberRange, {format_number(interval->low, 2), format_number(interval->high, 2)}),
            interval->low};
}

/// What weights to the frame cannot mend.
std::string unsure_of_frame(const project::ResponseFinding& response)
{
    std::string out;
    if (!response.weights.empty.empty())
        out += say(Phrase::WeightsEmpty, {enumeration(response.weights.empty)});
    std::vector<std::string> alone;
    for (const auto& level : response.levels)
        if (level.responded == 1)
            alone.push_back(level.level);
    if (!alone.empty())
        out += say(Phrase::WeightedAlone, {enumeration(alone), alone.size()});
    return out;
}

} // namespace

std::string weighted_words(const project::Findings& findings)
{
    if (!findings.weights)
        return {};
    const auto& weights = *findings.weights;
    if (weights.n == 0 || !weights.effective_n)
        return say(Phrase::WeightedNone);
    const bool frame = weights.by == "frame";
    std::string out = frame ? say(Phrase::WeightedByFrame, {mid_sentence(weights.title)})
                            : say(Phrase::WeightedByColumn, {weights.title});
    out += say(Phrase::WeightedCost, {weights.n, format_number(*weights.effective_n, 0)});
    out += say(Phrase::WeightedNotTested);
    if (weights.without > 0)
        out += say(Phrase::WeightedWithout, {weights.without});
    if (weights.heavy > 0)
        out += say(Phrase::WeightedHeavy, {weights.heavy, format_number(weights.heaviest, 1)});
    if (frame && findings.response)
        out += unsure_of_frame(*findings.response);
    return out;
}

std::string weighted_passport()
{
    return say(Phrase::WeightedPassport);
}

DataTable weighted_table(std::span<const project::ItemFinding> items)
{
    DataTable table{say(Phrase::WeightedTable), {{say(Phrase::ColumnItem), false}}, {}};
    for (const Phrase head :
         {Phrase::ColumnN, Phrase::ColumnEffectiveN, Phrase::ColumnFavourable, Phrase::ColumnFavourableWeighted,
          Phrase::ColumnFavourableInterval, Phrase::ColumnMean, Phrase::ColumnMeanWeighted, Phrase::ColumnMeanInterval})
        table.columns.push_back({say(head), true});
    for (const auto& item : items) {
        const auto weighted = item.weighted.value_or(project::WeightedFinding{});
        table.rows.push_back({item_words(item), count_cell(item.n), number_cell(weighted.effective_n, 0),
                              share_cell(item.favourable), share_cell(weighted.favourable),
                              share_interval(weighted.favourable_ci95), number_cell(item.mean, 2),
                              number_cell(weighted.mean, 2), mean_interval(weighted.mean_ci95)});
    }
    return table;
}

} // namespace wk::report
