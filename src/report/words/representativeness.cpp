// SPDX-License-Identifier: EUPL-1.2
#include "report/words/representativeness.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

#include <cmath>

namespace wk::report {

using project::Findings;
using project::ResponseFinding;

std::string others_sentence(const ResponseFinding& response)
{
    const auto& others = response.others;
    const auto p = others.exact.p ? others.exact.p : others.p;
    if (!p)
        return capitalised(others.reason);
    const Phrase sentence = *p < 0.05 ? Phrase::OthersDiffer : Phrase::OthersAlike;
    return say(sentence, {response.responded, response.population - response.responded,
                          mid_sentence(response.factor_title), format_p(*p), number_or_dash(others.cramers_v, 2)});
}

std::string weights_sentence(const ResponseFinding& response)
{
    const auto& weights = response.weights;
    if (!weights.reason.empty() || !weights.effective_n)
        return capitalised(weights.reason);
    std::string out = say(Phrase::WeightsCost, {response.responded, format_number(*weights.effective_n, 0)});
    if (!weights.heavy.empty())
        out += say(Phrase::WeightsHeavy, {enumeration(weights.heavy)});
    if (!weights.empty.empty())
        out += say(Phrase::WeightsEmpty, {enumeration(weights.empty)});
    return out;
}

std::string weighting_sentence(const Findings& findings)
{
    const project::ItemFinding* most = nullptr;
    double largest = -1;
    for (const auto& item : findings.items) {
        if (!item.favourable || !item.weighted || !item.weighted->favourable)
            continue;
        const double change = std::fabs(*item.weighted->favourable - *item.favourable);
        if (change > largest) {
            largest = change;
            most = &item;
        }
    }
    if (!most)
        return {};
    return say(Phrase::WeightingMost, {item_quoted(*most), format_share(*most->favourable, 1),
                                       format_share(*most->weighted->favourable, 1), most->n});
}

DataTable weight_table(const ResponseFinding& response)
{
    DataTable table;
    table.caption = say(Phrase::WeightTable);
    table.columns = {{response.factor_title, false},
                     {say(Phrase::ColumnPopulation), true},
                     {say(Phrase::ColumnResponded), true},
                     {say(Phrase::ColumnWeight), true}};
    for (const auto& level : response.levels)
        table.rows.push_back(
            {level.level, count_cell(level.population), count_cell(level.responded), number_cell(level.weight, 2)});
    if (response.weights.effective_n) {
        table.rows.push_back({say(Phrase::WeightEffectiveRow), count_cell(response.population),
                              number_cell(response.weights.effective_n, 0), TableCell{say(Phrase::NoValue)}});
        table.totals = 1;
    }
    return table;
}

std::string weights_passport()
{
    return say(Phrase::WeightsPassport);
}

} // namespace wk::report
