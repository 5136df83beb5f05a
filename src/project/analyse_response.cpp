// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_response.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/names.h"
#include "stats/counts/weights.h"
#include "stats/tests/exact_multinomial.h"
#include "stats/tests/frame_tests.h"
#include "stats/tests/goodness_of_fit.h"

#include <algorithm>

namespace wk::project {

namespace {

using survey::Responses;

stats::TableOptions table_options(stats::Exact exact)
{
    stats::TableOptions out;
    if (exact == stats::Exact::Always)
        out.search = stats::TableSearch::Enumerate;
    return out;
}

ExactFinding exact_finding(const stats::TableP& found)
{
    return {found.p, found.draws, found.standard_error};
}

GoodnessOfFit fit_finding(std::span<const stats::FitCell> cells, stats::Exact exact, ResponseFinding& response)
{
    const auto fit = stats::goodness_of_fit(cells);
    for (std::size_t i = 0; i < fit.expected.size(); ++i)
        response.levels[i].expected = fit.expected[i];
    GoodnessOfFit out{fit.statistic, fit.df, fit.p, {}, fit.cells_below_5};
    if (fit.cells_below_5 > 0 && exact != stats::Exact::Never)
        out.exact = exact_finding(stats::exact_multinomial(cells, table_options(exact)));
    return out;
}

OthersFinding others_finding(std::span<const stats::FitCell> cells, stats::Exact exact)
{
    const auto found = stats::responders_against_others(cells);
    OthersFinding out{found.statistic, found.df, found.p, {}, found.cells_below_5, found.cramers_v, {}};
    if (exact != stats::Exact::Never)
        out.exact = exact_finding(found.exact);
    switch (found.problem) {
    case stats::FrameProblem::None: break;
    case stats::FrameProblem::EverybodyResponded: out.reason = say(Phrase::OthersEverybody); break;
    case stats::FrameProblem::MoreThanThePopulation: out.reason = say(Phrase::OthersMoreThanFrame); break;
    case stats::FrameProblem::NobodyResponded:
    case stats::FrameProblem::TooFewLevels:
    case stats::FrameProblem::TooManyPeople: out.reason = say(Phrase::OthersNotComputed); break;
    }
    return out;
}

WeightFinding weight_finding(ResponseFinding& response)
{
    std::vector<stats::Stratum> strata;
    for (const auto& level : response.levels)
        strata.push_back({level.population, level.responded});
    const auto found = stats::post_stratification(strata);
    for (std::size_t i = 0; i < found.weights.size(); ++i)
        response.levels[i].weight = found.weights[i];
    WeightFinding out{found.design_effect, found.effective_n, {}, {}, {}, {}};
    if (found.problem != stats::WeightProblem::None) {
        out.reason = say(Phrase::WeightsNotComputed);
        return out;
    }
    out.uncovered_share = found.uncovered_share;
    for (const std::size_t level : found.heavy)
        out.heavy.push_back(response.levels[level].level);
    for (const std::size_t level : found.empty)
        out.empty.push_back(response.levels[level].level);
    return out;
}

/// What a reader of the response has to know.
void note_response(const SamplingFrame& frame, const ResponseFinding& response, std::vector<Notice>& warnings)
{
    const auto note = [&](std::string code, const std::string& level, const std::string& sentence) {
        warnings.push_back(problem_at(std::move(code), {frame.name, 0, {}}, level, sentence));
    };
    if (response.without_level > 0)
        note("not-in-frame", {}, say(Phrase::NotInFrame, {response.without_level, response.factor_title}));
    const auto& fit = response.goodness_of_fit;
    if (!fit.statistic)
        note("not-computed", {}, say(Phrase::FitNotComputed));
    else if (fit.cells_below_5 > 0)
        note("small-expected-counts", {},
             say(fit.exact.p ? Phrase::SmallExpectedCountsExact : Phrase::SmallExpectedCounts, {fit.cells_below_5}));
    if (!response.others.reason.empty())
        note("not-computed", {}, response.others.reason);
    if (!response.weights.reason.empty())
        note("not-computed", {}, response.weights.reason);
    for (const auto& level : response.weights.heavy)
        note("heavy-weight", level, say(Phrase::WeightHeavy, {clipped(level, 60)}));
    for (const auto& level : response.weights.empty)
        note("nobody-responded", level, say(Phrase::WeightNobody, {clipped(level, 60)}));
}

} // namespace

void add_response_figures(ResponseFinding& response, stats::Exact exact)
{
    response.population = 0;
    response.responded = 0;
    std::vector<stats::FitCell> cells;
    for (auto& level : response.levels) {
        level.rate =
            level.population > 0 ? std::optional(double(level.responded) / double(level.population)) : std::nullopt;
        response.population += level.population;
        response.responded += level.responded;
        cells.push_back({level.responded, level.population});
    }
    response.rate = response.population > 0 ? std::optional(double(response.responded) / double(response.population))
                                            : std::nullopt;
    response.goodness_of_fit = fit_finding(cells, exact, response);
    response.others = others_finding(cells, exact);
    response.weights = weight_finding(response);
}

Result<ResponseFinding> response_finding(const SamplingFrame& frame, const Responses& responses,
                                         const AnalysisOptions& options, std::vector<Notice>& warnings)
{
    const auto factor = factor_index(responses.instrument(), frame.factor);
    if (!factor)
        return factor.error();
    const auto& column = responses.factor(*factor);
    const auto counts = survey::level_counts(column, survey::RowMask(responses.rows()));

    ResponseFinding out;
    out.factor = frame.factor;
    out.factor_title = responses.instrument().factors()[*factor].title;
    for (const auto& level : frame.levels) {
        const auto index = column.find(level.level);
        ResponseLevel row{level.level, level.population, index ? counts.levels[*index] : 0, {}, {}, {}};
        if (row.responded > row.population)
            warnings.push_back(
                problem_at("more-than-frame", {frame.name, 0, {}}, level.level,
                           say(Phrase::MoreThanFrame, {clipped(level.level, 60), row.responded, row.population})));
        out.levels.push_back(std::move(row));
    }
    add_response_figures(out, options.exact);
    out.without_level = static_cast<Count>(responses.rows()) - out.responded;
    note_response(frame, out, warnings);
    return out;
}

std::optional<Count> population_of(const Survey& survey)
{
    if (!survey.frame)
        return std::nullopt;
    Count people = 0;
    for (const auto& level : survey.frame->levels) {
        const bool kept = std::all_of(survey.filters.begin(), survey.filters.end(), [&](const Filter& filter) {
            return std::find(filter.levels.begin(), filter.levels.end(), level.level) != filter.levels.end();
        });
        people += kept ? level.population : 0;
    }
    const bool known = std::all_of(survey.filters.begin(), survey.filters.end(),
                                   [&](const Filter& filter) { return filter.factor == survey.frame->factor; });
    return known && people > 0 ? std::optional(people) : std::nullopt;
}

} // namespace wk::project
