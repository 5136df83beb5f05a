// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_weights.h"

#include "project/item_figures.h"
#include "project/names.h"
#include "survey/cross_tabulation.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace wk::project {

namespace {

using survey::FactorColumn;
using survey::Responses;
using survey::RowGroups;
using survey::RowMask;

/// Makes weights of fractions, so that they average 1 over everybody who has one.
void set_weights(RowWeights& out)
{
    double people = 0;
    double sum = 0;
    for (const auto& part : out.parts) {
        people += double(part.people);
        sum += double(part.people) * double(part.above) / double(part.below);
    }
    for (auto& part : out.parts)
        part.weight = double(part.above) / double(part.below) * people / sum;
}

std::optional<RowWeights> frame_weights(const SamplingFrame& frame, const Responses& responses)
{
    const auto factor = factor_index(responses.instrument(), frame.factor);
    if (!factor)
        return std::nullopt;
    const auto& column = responses.factor(*factor);
    const auto counts = survey::level_counts(column, RowMask(responses.rows()));
    RowWeights out;
    std::vector<std::uint32_t> part_of_level(column.levels.size(), RowGroups::None);
    for (const auto& level : frame.levels) {
        const auto index = column.find(level.level);
        const Count people = index ? counts.levels[*index] : 0;
        if (people == 0)
            continue;
        if (level.population <= 0)
            return std::nullopt; // somebody answered who is not in it: as post_stratification()
        part_of_level[*index] = std::uint32_t(out.parts.size());
        out.parts.push_back({1, people, level.population, people});
    }
    for (const std::uint32_t level : column.level_of)
        out.part_of.push_back(level == FactorColumn::NoLevel ? RowGroups::None : part_of_level[level]);
    set_weights(out);
    return out.parts.empty() ? std::nullopt : std::optional(std::move(out));
}

std::optional<RowWeights> column_weights(const Responses& responses, const std::string& variable)
{
    constexpr double steps = 1'000'000; // in the average weight
    constexpr double most = 2'000;      // times the average: as exported parts can be written down
    const auto number = responses.instrument().find_numeric(variable);
    if (!number)
        return std::nullopt;
    const auto& values = responses.numeric(*number).values;
    std::map<double, Count> people;
    double sum = 0;
    Count all = 0;
    for (const double value : values)
        if (std::isfinite(value) && value > 0) {
            ++people[value];
            sum += value;
            ++all;
        }
    if (all == 0 || !std::isfinite(sum))
        return std::nullopt;
    RowWeights out{stats::WeightDesign::Given, {}, {}};
    std::map<double, std::uint32_t> part_of;
    for (const auto& [value, count] : people) {
        const double share = std::clamp(value * double(all) / sum, 1 / steps, most);
        part_of[value] = std::uint32_t(out.parts.size());
        out.parts.push_back({1, count, Count(std::llround(share * steps)), Count(steps)});
    }
    for (const double value : values)
        out.part_of.push_back(std::isfinite(value) && value > 0 ? part_of[value] : RowGroups::None);
    set_weights(out);
    return out;
}

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

/// As exact as it is printed: a share in tenths of a percent, a mean in hundredths.
constexpr double ShareSteps = 1000;
constexpr double MeanSteps = 100;

IntervalFinding printed(const stats::Interval& interval, double steps)
{
    return {rounded(interval.low, steps), rounded(interval.high, steps)};
}

/// The codes as numbers that can be weighted.
std::vector<double> codes_of(std::span<const int> codes)
{
    return {codes.begin(), codes.end()};
}

/// Intervals are as exact as they are printed: an exact one would be one more sum over few people (docs/decisions/0082).
void add_intervals(std::span<const int> codes, std::span<const stats::WeightClass> classes, stats::WeightDesign design,
                   std::optional<Count> population, ItemFinding& item)
{
    auto& weighted = *item.weighted;
    const auto level = stats::Level::percent95();
    if (weighted.n == 0)
        return;
    if (const auto mean = stats::weighted_estimate(codes_of(codes), classes, design))
        weighted.mean_ci95 = printed(stats::weighted_mean_interval(*mean, weighted.n, level, population), MeanSteps);
    const auto [first, end] = favourable_points(item.kind, item.side, codes.size());
    if (first == end || !weighted.effective_n)
        return;
    std::vector<double> favourable(codes.size(), 0);
    std::fill(favourable.begin() + std::ptrdiff_t(first), favourable.begin() + std::ptrdiff_t(end), 1.0);
    if (const auto share = stats::weighted_estimate(favourable, classes, design))
        weighted.favourable_ci95 = printed(
            stats::weighted_share_interval(*share, weighted.n, *weighted.effective_n, level, population), ShareSteps);
}

void round_for_others(WeightedFinding& weighted)
{
    for (double& share : weighted.shares)
        share = rounded(share, ShareSteps);
    if (weighted.favourable)
        weighted.favourable = rounded(*weighted.favourable, ShareSteps);
    if (weighted.mean)
        weighted.mean = rounded(*weighted.mean, MeanSteps);
    if (weighted.effective_n)
        weighted.effective_n = rounded(*weighted.effective_n, 1);
}

} // namespace

std::optional<RowWeights> row_weights(const Survey& survey, const Responses& responses, const AnalysisOptions& options)
{
    if (options.weighting == Weighting::Column)
        return column_weights(responses, options.weight_variable);
    if (!survey.frame || too_many_levels(responses, survey.frame->factor))
        return std::nullopt;
    return frame_weights(*survey.frame, responses);
}

std::optional<ChosenWeights> chosen_weights(const Survey& survey, const Responses& responses, const RowMask& mask,
                                            const AnalysisOptions& options, const std::optional<RowWeights>& weights)
{
    const auto& instrument = responses.instrument();
    ChosenWeights out;
    out.by = std::string(name_of(options.weighting));
    if (options.weighting == Weighting::Column) {
        const auto number = instrument.find_numeric(options.weight_variable);
        if (!number)
            return std::nullopt;
        out.id = options.weight_variable;
        out.title = instrument.numeric()[*number].title;
    } else {
        const auto factor = survey.frame ? instrument.find_factor(survey.frame->factor) : std::nullopt;
        if (options.weighting == Weighting::None || !factor)
            return std::nullopt;
        out.id = survey.frame->factor;
        out.title = instrument.factors()[*factor].title;
    }
    if (out.title.empty())
        out.title = out.id;
    out.without = Count(mask.kept());
    if (!weights)
        return out;
    std::vector<Count> people(weights->parts.size(), 0); // of those kept
    for (std::size_t row = 0; row < weights->part_of.size(); ++row)
        if (const auto part = weights->part_of[row]; mask.keeps(row) && part != RowGroups::None)
            ++people[part];
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        out.n += people[i];
        sum += double(people[i]) * weights->parts[i].weight;
        squares += double(people[i]) * weights->parts[i].weight * weights->parts[i].weight;
    }
    out.without -= out.n;
    if (out.n == 0)
        return out;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const double times = weights->parts[i].weight * double(out.n) / sum;
        if (people[i] > 0)
            out.heaviest = std::max(out.heaviest, times);
        if (times > stats::PostStratification::HeavyAbove)
            out.heavy += people[i];
    }
    out.effective_n = sum * sum / squares;
    return out;
}

void add_weighted(const RowWeights& weights, const Responses& responses, const RowMask& mask,
                  std::optional<Count> population, std::vector<ItemFinding>& items, const ExportPlan* plan)
{
    const auto& instrument = responses.instrument();
    std::vector<std::uint32_t> part_of = weights.part_of;
    for (std::size_t row = 0; row < part_of.size(); ++row)
        if (!mask.keeps(row))
            part_of[row] = RowGroups::None;
    const RowGroups groups(weights.parts.size(), part_of);
    std::vector<std::optional<double>> each;
    for (const auto& part : weights.parts)
        each.push_back(part.weight);
    for (std::size_t item = 0; item < items.size(); ++item) {
        if (plan && plan->items[item].weighted != Hidden::No)
            continue;
        const auto codes = instrument.scale_of(instrument.items()[item]).codes();
        const auto cells = survey::cross_counts(groups, responses.answers(item), codes.size());
        std::vector<std::vector<Count>> rows;
        std::vector<stats::WeightClass> classes;
        for (auto at = cells.begin(); at != cells.end(); at += std::ptrdiff_t(codes.size())) {
            rows.emplace_back(at, at + std::ptrdiff_t(codes.size()));
            const auto& part = weights.parts[rows.size() - 1];
            classes.push_back({part.weight, part.people, rows.back()});
        }
        auto found = stats::weighted_distribution(codes, rows, each);
        const auto favourable = favourable_share(found.shares, items[item].kind, items[item].side);
        items[item].weighted =
            WeightedFinding{found.n, found.mean, std::move(found.shares), found.effective_n, favourable, {}, {}};
        add_intervals(codes, classes, weights.design, population, items[item]);
        if (plan && weights.design == stats::WeightDesign::Given)
            round_for_others(*items[item].weighted);
    }
}

} // namespace wk::project
