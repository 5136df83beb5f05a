// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse_coding.h"
#include "project/analyse_groups.h"
#include "project/analyse_reliability.h"
#include "project/analyse_response.h"
#include "project/analyse_tests.h"
#include "project/analyse_weights.h"
#include "project/item_figures.h"
#include "project/names.h"

#include <algorithm>
#include <cassert>

namespace wk::project {

namespace {

using survey::Instrument;
using survey::Responses;
using survey::RowMask;

ItemFinding item_finding(const Responses& responses, std::size_t number, const RowMask& mask,
                         std::optional<Count> population)
{
    const Instrument& instrument = responses.instrument();
    const auto& item = instrument.items()[number];
    const auto& scale = instrument.scale_of(item);
    const auto counts = survey::item_counts(responses, number, mask);
    ItemFinding out;
    out.id = item.id;
    out.theme = item.theme;
    out.kind = std::string(survey::kind_name(item.kind));
    out.kind_title = instrument.kind_title(item.kind);
    out.scale = scale.id;
    out.text = item.text;
    out.reverse = item.reverse;
    out.side = instrument.side_of(item);
    out.no_opinion = counts.no_opinion;
    out.skipped = counts.skipped;
    out.missing = counts.empty;
    out.invalid = counts.invalid;
    for (std::size_t i = 0; i < scale.points.size(); ++i)
        out.points.push_back({scale.points[i].code, scale.points[i].label, counts.points[i]});
    add_figures(out, population);
    return out;
}

OpenFinding open_finding(const Responses& responses, std::size_t number, const RowMask& mask)
{
    const auto& question = responses.instrument().open()[number];
    OpenFinding out{question.id,
                    question.theme,
                    question.kind,
                    0,
                    0,
                    {},
                    0,
                    0,
                    {},
                    question.text == question.id ? std::string() : question.text};
    const auto& states = responses.open(number).states;
    for (std::size_t row = 0; row < states.size(); ++row) {
        if (!mask.keeps(row))
            continue;
        out.answered += states[row] == survey::OpenState::Answered;
        out.skipped += states[row] == survey::OpenState::Skipped;
    }
    return out;
}

FactorFinding factor_finding(const Survey& survey, const Responses& responses, std::size_t number)
{
    const auto& factor = responses.instrument().factors()[number];
    const auto& column = responses.factor(number);
    const auto counts = survey::level_counts(column, RowMask(responses.rows()));
    FactorFinding out{factor.id, factor.title, {}, counts.without, false};
    for (std::size_t i = 0; i < column.levels.size(); ++i)
        out.levels.push_back({column.levels[i], counts.levels[i], true});
    for (const auto& filter : survey.filters) {
        if (filter.factor != factor.id)
            continue;
        out.filtered = true;
        std::vector<bool> named(column.levels.size(), false);
        for (const auto& level : filter.levels)
            if (const auto index = column.find(level)) // as kept_rows() finds it
                named[*index] = true;
        for (std::size_t i = 0; i < out.levels.size(); ++i)
            out.levels[i].kept = out.levels[i].kept && named[i];
    }
    return out;
}

/// Whether counts of categories stayed behind.
bool hides_categories(const OpenFinding& open)
{
    return std::any_of(open.categories.begin(), open.categories.end(), [](const auto& each) { return !each.n; });
}

/// Says what only all figures together would give away, and that categories stayed behind.
void note_hidden(const ExportPlan& plan, const Instrument& instrument, const std::vector<std::size_t>& factors,
                 const AnalysisOptions& options, const std::vector<OpenFinding>& open, std::vector<Notice>& warnings)
{
    const std::string smallest = format_count(options.min_group);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        std::size_t times = 0;
        for (const auto& item : plan.items)
            times += item.together[i];
        const auto& factor = instrument.factors()[factors[i]];
        if (times > 0)
            warnings.push_back(problem_at("hidden-together", {}, factor.id,
                                          say(Phrase::HiddenTogether, {clipped(factor.title, 60), times, smallest})));
    }
    const auto hidden = std::count_if(plan.items.begin(), plan.items.end(), [](const auto& item) {
        return item.weighted == Hidden::Secondary || item.weighted == Hidden::Difference;
    });
    if (std::any_of(open.begin(), open.end(), hides_categories))
        warnings.push_back(problem_at("hidden-categories", {}, {}, say(Phrase::HiddenCategories, {smallest})));
    if (hidden > 0)
        warnings.push_back(
            problem_at("hidden-weighted", {}, {}, say(Phrase::HiddenWeighted, {hidden, plan.items.size(), smallest})));
}

} // namespace

Result<std::shared_ptr<const Responses>> prepare(const Survey& survey)
{
    assert(survey.table && survey.instrument);
    return Responses::make(survey.table, survey.instrument, survey.mapping);
}

Result<RowMask> kept_rows(const Survey& survey, const Responses& responses)
{
    if (survey.filters.empty())
        return RowMask(responses.rows());
    std::vector<std::uint8_t> kept(responses.rows(), 1);
    for (const auto& filter : survey.filters) {
        const auto number = factor_index(responses.instrument(), filter.factor);
        if (!number)
            return number.error();
        if (const auto error = too_many_levels(responses, filter.factor))
            return *error;
        const auto& factor = responses.factor(*number);
        std::vector<std::uint8_t> named(factor.levels.size(), 0);
        for (const auto& level : filter.levels) {
            const auto index = level_index(factor, filter.factor, level);
            if (!index)
                return index.error();
            named[*index] = 1;
        }
        for (std::size_t row = 0; row < kept.size(); ++row) {
            const std::uint32_t level = factor.level_of[row];
            kept[row] &= level == survey::FactorColumn::NoLevel ? std::uint8_t(0) : named[level];
        }
    }
    return RowMask(std::move(kept));
}

Result<ExportPlan> plan_of(const Survey& survey, const Responses& responses, const RowMask& kept,
                           const AnalysisOptions& options, const EarlierExports& earlier)
{
    const auto factors = factor_indices(responses.instrument(), options.by);
    if (!factors)
        return factors.error();
    ExportScope scope{survey, responses, kept, {}, options.min_group, earlier, options};
    for (const std::size_t factor : *factors)
        scope.factors.push_back({factor, compared_groups(responses, factor, kept, options)});
    return export_plan(scope);
}

Result<std::vector<OpenFinding>> open_findings(const Survey& survey, const Responses& responses,
                                               const AnalysisOptions& options, const ExportPlan* plan)
{
    const auto mask = kept_rows(survey, responses);
    if (!mask)
        return mask.error();
    const Instrument& instrument = responses.instrument();
    const auto factors = factor_indices(instrument, options.by);
    if (!factors)
        return factors.error();
    std::vector<OpenFinding> out;
    for (std::size_t i = 0; i < instrument.open().size(); ++i) {
        out.push_back(open_finding(responses, i, *mask));
        add_coding_finding(survey, responses, i, *mask, *factors, options, out.back(), plan);
    }
    return out;
}

Result<OpenFinding> one_open_finding(const Survey& survey, const Responses& responses, const AnalysisOptions& options,
                                     std::size_t question)
{
    const auto mask = kept_rows(survey, responses);
    if (!mask)
        return mask.error();
    const auto factors = factor_indices(responses.instrument(), options.by);
    if (!factors)
        return factors.error();
    OpenFinding out = open_finding(responses, question, *mask);
    add_coding_finding(survey, responses, question, *mask, *factors, options, out);
    return out;
}

bool same_but_coding(const Survey& a, const Survey& b)
{
    // Answers belong to table, questionnaire and mapping; notices also come of the address file.
    return a.table == b.table && a.instrument == b.instrument && a.mapping == b.mapping && a.frame == b.frame &&
           a.import_notices == b.import_notices && a.filters == b.filters && a.analysis == b.analysis &&
           a.file_name == b.file_name && a.invented == b.invented;
}

Result<Findings> analyse(const Survey& survey, const Responses& responses, const AnalysisOptions& options,
                         const ExportPlan* plan)
{
    const auto mask = kept_rows(survey, responses);
    if (!mask)
        return mask.error();
    const Instrument& instrument = responses.instrument();
    ExportPlan own;
    if (options.protect && !plan) {
        auto made = plan_of(survey, responses, *mask, options, {});
        if (!made)
            return made.error();
        own = *std::move(made);
        plan = &own;
    }
    Findings out;
    out.instrument = instrument.id();
    out.instrument_title = instrument.title();
    out.invented = survey.invented;
    out.data = {survey.file_name,         responses.rows(),     mask->kept(), responses.table().columns().size(),
                responses.columns_used(), survey.import_notices};
    auto& warnings = out.data.warnings;
    warnings.insert(warnings.end(), responses.notices().begin(), responses.notices().end());
    for (const auto& theme : instrument.themes())
        out.themes.push_back({theme.id, theme.title});
    const auto population = population_of(survey);
    for (std::size_t i = 0; i < instrument.items().size(); ++i)
        out.items.push_back(item_finding(responses, i, *mask, population));
    for (std::size_t i = 0; i < instrument.factors().size(); ++i)
        out.factors.push_back(factor_finding(survey, responses, i));
    for (const auto& variable : instrument.numeric())
        out.variables.push_back({variable.id, variable.title, variable.unit});
    auto open = open_findings(survey, responses, options, plan);
    if (!open)
        return open.error();
    out.open = *std::move(open);
    if (survey.frame && !too_many_levels(responses, survey.frame->factor)) {
        auto response = response_finding(*survey.frame, responses, options, warnings);
        if (!response)
            return response.error();
        out.response = *std::move(response);
    }
    const auto weights = row_weights(survey, responses, options);
    if (weights)
        add_weighted(*weights, responses, *mask, population, out.items, plan);
    out.weights = chosen_weights(survey, responses, *mask, options, weights);
    if (out.weights && !weights)
        warnings.push_back(problem_at("no-weights", {}, out.weights->title, say(Phrase::NoWeights)));
    out.reliability = reliability_findings(responses, *mask);
    auto tests = test_findings(responses, *mask, options, warnings, plan);
    if (!tests)
        return tests.error();
    out.tests = *std::move(tests);
    if (plan) {
        const auto factors = factor_indices(instrument, options.by);
        if (!factors)
            return factors.error();
        note_hidden(*plan, instrument, *factors, options, out.open, warnings);
    }
    return out;
}

Result<Findings> analyse(const Survey& survey, const AnalysisOptions& options)
{
    const auto responses = prepare(survey);
    if (!responses)
        return responses.error();
    return analyse(survey, **responses, options);
}

} // namespace wk::project
