#include "project/analyse.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse_tests.h"
#include "project/names.h"
#include "stats/descriptives.h"
#include "stats/goodness_of_fit.h"

#include <algorithm>
#include <cassert>

namespace wk::project {

namespace {

using survey::Instrument;
using survey::Responses;
using survey::RowMask;

/// Share 0–1 of the middle point of the scale and everything above it.
std::optional<double> share_from_middle(const std::vector<stats::CodeCount>& codes, Count n)
{
    Count above = 0;
    for (std::size_t i = codes.size() / 2; i < codes.size(); ++i)
        above += codes[i].count;
    return n > 0 ? std::optional(double(above) / double(n)) : std::nullopt;
}

ItemFinding item_finding(const Responses& responses, std::size_t number, const RowMask& mask)
{
    const Instrument& instrument = responses.instrument();
    const auto& item = instrument.items()[number];
    const auto& scale = instrument.scale_of(item);
    const auto counts = survey::item_counts(responses, number, mask);
    ItemFinding out;
    out.id = item.id;
    out.theme = item.theme;
    out.kind = std::string(survey::kind_name(item.kind));
    out.scale = scale.id;
    out.text = item.text;
    out.no_opinion = counts.no_opinion;
    out.skipped = counts.skipped;
    out.missing = counts.empty;
    out.invalid = counts.invalid;
    std::vector<stats::CodeCount> codes;
    for (std::size_t i = 0; i < scale.points.size(); ++i) {
        codes.push_back({scale.points[i].code, counts.points[i]});
        out.points.push_back({scale.points[i].code, scale.points[i].label, counts.points[i]});
    }
    const auto described = stats::descriptives(codes);
    out.n = described.n;
    out.mean = described.mean;
    out.sd = described.sd;
    out.median = described.median;
    out.top_two = described.top_two;
    out.bottom_two = described.bottom_two;
    out.favourable = item.kind == survey::ItemKind::Herkenning ? share_from_middle(codes, out.n) : out.top_two;
    return out;
}

OpenFinding open_finding(const Responses& responses, std::size_t number, const RowMask& mask)
{
    const auto& question = responses.instrument().open()[number];
    OpenFinding out{question.id, question.theme, question.kind, 0, 0};
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
        for (auto& level : out.levels) {
            const bool named =
                std::find(filter.levels.begin(), filter.levels.end(), level.level) != filter.levels.end();
            level.kept = level.kept && named;
        }
    }
    return out;
}

/// Response on all rows, whatever the filter.
Result<ResponseFinding> response_finding(const Frame& frame, const Responses& responses, std::vector<Notice>& warnings)
{
    const auto factor = factor_index(responses.instrument(), frame.factor);
    if (!factor)
        return factor.error();
    const auto& column = responses.factor(*factor);
    const auto counts = survey::level_counts(column, RowMask(responses.rows()));

    ResponseFinding out;
    out.factor = frame.factor;
    out.factor_title = responses.instrument().factors()[*factor].title;
    std::vector<stats::FitCell> cells;
    for (const auto& level : frame.levels) {
        const auto index = column.find(level.level);
        ResponseLevel row{level.level, level.population, index ? counts.levels[*index] : 0, {}, {}};
        if (row.population > 0)
            row.rate = double(row.responded) / double(row.population);
        if (row.responded > row.population)
            warnings.push_back(
                problem_at("more-than-frame", {frame.name, 0, {}}, level.level,
                           say(Phrase::MoreThanFrame,
                               {clipped(level.level, 60), format_count(row.responded), format_count(row.population)})));
        out.population += row.population;
        out.responded += row.responded;
        cells.push_back({row.responded, row.population});
        out.levels.push_back(std::move(row));
    }
    out.without_level = static_cast<Count>(responses.rows()) - out.responded;
    if (out.population > 0)
        out.rate = double(out.responded) / double(out.population);

    const auto fit = stats::goodness_of_fit(cells);
    for (std::size_t i = 0; i < fit.expected.size(); ++i)
        out.levels[i].expected = fit.expected[i];
    out.goodness_of_fit = {fit.statistic, fit.df, fit.p, std::nullopt, fit.cells_below_5};
    return out;
}

/// What a reader of the response has to know.
void note_response(const Frame& frame, const ResponseFinding& response, std::vector<Notice>& warnings)
{
    const auto note = [&](std::string code, const std::string& sentence) {
        warnings.push_back(problem_at(std::move(code), {frame.name, 0, {}}, {}, sentence));
    };
    if (response.without_level > 0)
        note("not-in-frame", say(Phrase::NotInFrame, {format_count(response.without_level), response.factor_title}));
    const auto& fit = response.goodness_of_fit;
    if (!fit.statistic)
        note("not-computed", say(Phrase::FitNotComputed));
    else if (fit.cells_below_5 > 0)
        note("small-expected-counts", say(Phrase::SmallExpectedCounts, {format_count(fit.cells_below_5)}));
}

} // namespace

Result<std::shared_ptr<const Responses>> prepare(const Survey& survey)
{
    assert(survey.table && survey.instrument);
    return Responses::make(survey.table, survey.instrument);
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

Result<Findings> analyse(const Survey& survey, const Responses& responses, const AnalysisOptions& options)
{
    const auto mask = kept_rows(survey, responses);
    if (!mask)
        return mask.error();
    const Instrument& instrument = responses.instrument();
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
    for (std::size_t i = 0; i < instrument.items().size(); ++i)
        out.items.push_back(item_finding(responses, i, *mask));
    for (std::size_t i = 0; i < instrument.factors().size(); ++i)
        out.factors.push_back(factor_finding(survey, responses, i));
    for (std::size_t i = 0; i < instrument.open().size(); ++i)
        out.open.push_back(open_finding(responses, i, *mask));
    if (survey.frame) {
        auto response = response_finding(*survey.frame, responses, warnings);
        if (!response)
            return response.error();
        note_response(*survey.frame, *response, warnings);
        out.response = *std::move(response);
    }
    auto tests = test_findings(responses, *mask, options, warnings);
    if (!tests)
        return tests.error();
    out.tests = *std::move(tests);
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
