// SPDX-License-Identifier: EUPL-1.2
#include "report/tables/significance_tables.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/pair_names.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <initializer_list>
#include <string>
#include <vector>

namespace wk::report {

using project::Findings;

namespace {

/// A table whose first columns are words and whose others are numbers.
DataTable test_table(std::string caption, std::initializer_list<Phrase> words, std::initializer_list<Phrase> numbers)
{
    DataTable out;
    out.caption = std::move(caption);
    for (const Phrase head : words)
        out.columns.push_back({say(head), false});
    for (const Phrase head : numbers)
        out.columns.push_back({say(head), true});
    return out;
}

TableCell df_cell(const std::optional<int>& df)
{
    return df ? count_cell(*df) : TableCell{say(Phrase::NoValue)};
}

TableCell words_or_dash(const std::string& words)
{
    return words.empty() ? say(Phrase::NoValue) : words;
}

TableCell item_cell(const Findings& findings, const std::string& id)
{
    return item_words(item_called(findings, id));
}

/// The tests of a factor that stand out and of which every two groups were compared.
std::vector<const project::GroupFinding*> with_comparisons(const Findings& findings, std::string_view factor)
{
    std::vector<const project::GroupFinding*> out;
    if (findings.tests.groups)
        for (const auto& group : *findings.tests.groups)
            if (group.factor == factor && !group.comparisons.empty() && stands_out(group.p, findings.tests.method))
                out.push_back(&group);
    return out;
}

template <class Test>
std::vector<TableCell> response_row(std::string what, survey::Count n, const Test& test, const TableCell& effect)
{
    return {std::move(what),
            say(Phrase::ReportTestChiSquare),
            count_cell(n),
            number_cell(test.statistic, 3),
            test.statistic ? count_cell(test.df) : TableCell{say(Phrase::NoValue)},
            p_cell(test.exact.p),
            p_cell(test.p),
            effect};
}

} // namespace

DataTable response_test_table(const project::ResponseFinding& response)
{
    DataTable out =
        test_table(say(Phrase::ReportTestsResponse), {Phrase::ReportColumnWhat, Phrase::ColumnTest},
                   {Phrase::ColumnN, Phrase::ColumnStatistic, Phrase::ReportColumnDf, Phrase::ReportColumnPExact,
                    Phrase::ReportColumnPAsymptotic, Phrase::ReportColumnCramer});
    out.rows.push_back(
        response_row(say(Phrase::ReportTestFit), response.responded, response.goodness_of_fit, say(Phrase::NoValue)));
    out.rows.push_back(
        response_row(say(Phrase::ReportTestOthers, {response.responded, response.population - response.responded}),
                     response.population, response.others, number_cell(response.others.cramers_v, 2)));
    return out;
}

DataTable group_test_table(const Findings& findings, std::string_view factor)
{
    DataTable out = test_table(say(Phrase::ReportTestsGroups, {mid_sentence(factor_title(findings, factor))}),
                               {Phrase::ColumnItem, Phrase::ColumnTest},
                               {Phrase::ColumnN, Phrase::ColumnStatistic, Phrase::ReportColumnZ, Phrase::ReportColumnDf,
                                Phrase::ReportColumnPExact, Phrase::ReportColumnPAsymptotic, Phrase::ColumnPAdjusted,
                                Phrase::ColumnEffect});
    if (findings.tests.groups)
        for (const auto& group : *findings.tests.groups)
            if (group.factor == factor)
                out.rows.push_back({item_cell(findings, group.item),
                                    words_or_dash(group.test.empty() ? std::string() : test_title(group.test)),
                                    count_cell(group.n), number_cell(group.statistic, 2), number_cell(group.z, 2),
                                    df_cell(group.df), p_cell(group.p.exact), p_cell(group.p.asymptotic),
                                    p_cell(group.p.adjusted), number_cell(group.effect.value, 2)});
    const TableCell none{say(Phrase::NoValue)};
    for (const auto* group : with_comparisons(findings, factor))
        for (const auto& pair : group->comparisons)
            out.rows.push_back(
                {say(Phrase::PairwisePairOf, {item_words(item_called(findings, group->item)), pair.first, pair.second}),
                 say(Phrase::PairwiseTest), none, none, number_cell(pair.z, 2), none, none, p_cell(pair.p),
                 p_cell(pair.p_adjusted), none});
    return out;
}

DataTable pairwise_table(const Findings& findings, std::string_view factor)
{
    DataTable out = test_table(say(Phrase::PairwiseTable, {mid_sentence(factor_title(findings, factor))}),
                               {Phrase::ColumnItem, Phrase::PairwiseColumn},
                               {Phrase::ReportColumnZ, Phrase::ReportColumnPAsymptotic, Phrase::PairwiseHolm});
    for (const auto* group : with_comparisons(findings, factor))
        for (const auto& pair : group->comparisons)
            out.rows.push_back({item_cell(findings, group->item), say(Phrase::PairwisePair, {pair.first, pair.second}),
                                number_cell(pair.z, 2), p_cell(pair.p), p_cell(pair.p_adjusted)});
    return out;
}

DataTable pair_test_table(const Findings& findings)
{
    DataTable out =
        test_table(say(Phrase::ReportTestsPairs, {mid_sentence(pairs_title(findings))}),
                   {Phrase::ColumnFirst, Phrase::ColumnSecond},
                   {Phrase::ColumnN, Phrase::ColumnStatistic, Phrase::ReportColumnZ, Phrase::ReportColumnPExact,
                    Phrase::ReportColumnPAsymptotic, Phrase::ColumnPAdjusted, Phrase::ColumnEffect});
    const auto names = pair_names(findings);
    out.columns[0].title = names.first;
    out.columns[1].title = names.second;
    if (findings.tests.pairs)
        for (const auto& pair : *findings.tests.pairs)
            out.rows.push_back({item_cell(findings, pair.first), item_cell(findings, pair.second),
                                n_cell(pair.n, pair.suppressed, findings.tests.method), number_cell(pair.statistic, 1),
                                number_cell(pair.z, 2), p_cell(pair.p.exact), p_cell(pair.p.asymptotic),
                                p_cell(pair.p.adjusted), number_cell(pair.effect.value, 2)});
    return out;
}

DataTable correlation_test_table(const Findings& findings, std::string_view variable)
{
    DataTable out = test_table(say(Phrase::ReportTestsCorrelations, {mid_sentence(variable_title(findings, variable))}),
                               {Phrase::ColumnItem, Phrase::ColumnTest},
                               {Phrase::ColumnN, Phrase::ColumnCoefficient, Phrase::ColumnLow, Phrase::ColumnHigh,
                                Phrase::ReportColumnPExact, Phrase::ReportColumnPAsymptotic, Phrase::ColumnPAdjusted});
    if (findings.tests.correlations)
        for (const auto& each : *findings.tests.correlations)
            if (each.variable == variable) {
                const auto& interval = each.ci95;
                out.rows.push_back({item_cell(findings, each.item), correlation_title(each.method),
                                    n_cell(each.n, each.suppressed, findings.tests.method),
                                    number_cell(each.coefficient, 3),
                                    number_cell(interval ? std::optional(interval->low) : std::nullopt, 2),
                                    number_cell(interval ? std::optional(interval->high) : std::nullopt, 2),
                                    p_cell(each.p.exact), p_cell(each.p.asymptotic), p_cell(each.p.adjusted)});
            }
    return out;
}

DataTable chance_table(const Findings& findings)
{
    const auto& method = findings.tests.method;
    DataTable out = test_table(
        say(Phrase::ReportChanceTable), {Phrase::ReportChanceFamily, Phrase::ReportChanceLevel},
        {Phrase::ReportChanceTests, Phrase::ReportChanceFound, Phrase::ReportChanceExpected, Phrase::ReportChanceLeft});
    const bool corrected = !adjustment_title(method.adjust).empty();
    for (const auto& chance : findings.tests.chance) {
        if (chance.tests == 0)
            continue;
        const std::string family =
            chance.section == "pairs" ? mid_sentence(pairs_title(findings))
            : chance.section == "groups"
                ? say(Phrase::ReportChanceGroups, {mid_sentence(factor_title(findings, chance.family))})
                : say(Phrase::ReportChanceCorrelations, {mid_sentence(variable_title(findings, chance.family))});
        out.rows.push_back({family, format_share(chance.alpha, 0), count_cell(chance.tests), count_cell(chance.found),
                            number_cell(chance.expected, 1),
                            corrected ? count_cell(chance.found_adjusted) : TableCell{say(Phrase::NoValue)}});
    }
    return out;
}

} // namespace wk::report
