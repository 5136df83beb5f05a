// SPDX-License-Identifier: EUPL-1.2
#include "project/comparison.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse_groups.h"
#include "project/analyse_tests.h"
#include "project/item_figures.h"
#include "stats/counts/contingency_table.h"
#include "stats/counts/corrections.h"
#include "stats/counts/intervals.h"

#include <algorithm>
#include <cassert>

namespace wk::project {

namespace {

using stats::ContingencyTable;

/// An item of the instrument with what every source is measured by.
struct Measure {
    const survey::Item& item;
    std::vector<int> codes;
    std::vector<int> favourable;
    Count most_people = 0; ///< per source, so that together they fit one table
    Count least_people = 1;
};

const ItemTally* tally_of(const ComparisonSource& source, const std::string& item)
{
    const auto found = std::find_if(source.tallies.begin(), source.tallies.end(),
                                    [&](const auto& tally) { return tally.item == item; });
    return found == source.tallies.end() ? nullptr : &*found;
}

/// The counts of a tally, when they fit the scale.
std::optional<ContingencyTable> fitting_counts(const ItemTally& tally, const Measure& measure)
{
    const auto same_code = [](const stats::CodeCount& point, int code) { return point.code == code; };
    if (!std::equal(tally.points.begin(), tally.points.end(), measure.codes.begin(), measure.codes.end(), same_code))
        return std::nullopt;
    std::vector<Count> counts;
    for (const auto& point : tally.points)
        counts.push_back(point.count);
    auto table = ContingencyTable::make(1, measure.codes.size(), std::move(counts));
    return table && table->total() <= measure.most_people ? table : std::nullopt;
}

stats::Proportion favourable_of(const ItemTally& tally, const Measure& measure, Count n)
{
    Count people = 0;
    for (const auto& point : tally.points)
        if (std::binary_search(measure.favourable.begin(), measure.favourable.end(), point.code))
            people += point.count;
    return *stats::Proportion::make(people, n);
}

SourceFigure counted_figure(const ComparisonSource& source, const Measure& measure)
{
    SourceFigure out;
    const ItemTally* tally = tally_of(source, measure.item.id);
    if (tally == nullptr)
        return out;
    if (tally->hidden != Hidden::No) {
        out.state = FigureState::NotShown;
        return out;
    }
    const auto counts = fitting_counts(*tally, measure);
    if (!counts || counts->total() < measure.least_people) {
        out.state = !counts                ? FigureState::OtherScale
                    : counts->total() == 0 ? FigureState::NotThere
                                           : FigureState::TooFew;
        return out;
    }
    out.state = FigureState::Counted;
    out.n = counts->total();
    out.mean = stats::descriptives(tally->points).mean;
    if (measure.favourable.empty())
        return out;
    const auto favourable = favourable_of(*tally, measure, *out.n);
    const auto interval = stats::wilson_interval(favourable, stats::Level::percent95(), source.population);
    out.favourable = favourable.share();
    out.favourable_ci95 = {interval.low, interval.high};
    return out;
}

SourceFigure published_figure(const Reference& reference, const Measure& measure)
{
    SourceFigure out;
    const ReferenceItem* item = reference.find_item(measure.item.id);
    if (item == nullptr)
        return out;
    const auto& mean = item->mean;
    const auto share =
        measure.favourable.empty() ? std::nullopt : published_share(*item, measure.codes, measure.favourable);
    const bool outside = mean && (mean->value < measure.codes.front() || mean->value > measure.codes.back());
    if (outside || (item->row && item->row->percentages.size() != measure.codes.size())) {
        out.state = FigureState::OtherScale;
        return out;
    }
    if (!mean && !share)
        return out;
    out.state = FigureState::Published;
    out.n = item->n;
    out.reworded = contains(measure.item.reworded_since, reference.id) ||
                   contains(reference.reworded, std::pair(measure.item.id, measure.item.text));
    if (mean) {
        out.mean = mean->value;
        out.mean_decimals = mean->decimals;
        out.mean_misprint = mean->misprint;
    }
    if (share) {
        out.favourable = share->value / 100;
        out.favourable_decimals = share->decimals;
        out.favourable_misprint = share->misprint;
    }
    return out;
}

/// Compares what a reader sees: the value rounded as `printed` is.
Direction direction_of(double value, double printed, int decimals)
{
    if (format_number(value, decimals) == format_number(printed, decimals))
        return Direction::Equal;
    return value > printed ? Direction::Higher : Direction::Lower;
}

void add_directions(std::vector<SourceFigure>& figures)
{
    const SourceFigure first = figures.front();
    for (auto& figure : figures) {
        if (first.state != FigureState::Counted || figure.state != FigureState::Published)
            continue;
        figure.first_is =
            figure.mean ? direction_of(*first.mean, *figure.mean, figure.mean_decimals)
                        : direction_of(100 * *first.favourable, 100 * *figure.favourable, figure.favourable_decimals);
    }
}

/// Tests the sources that have counts against each other.
void add_test(ItemComparison& out, std::span<const ComparisonSource> sources, const Measure& measure,
              const AnalysisOptions& options)
{
    out.test.item = out.id;
    std::vector<std::size_t> rows;
    std::vector<Count> counts;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const SourceFigure& figure = out.figures[i];
        const bool takes_part = figure.state == FigureState::Counted;
        out.test.levels.push_back({sources[i].title, {}, {}, {}, {}, !takes_part});
        if (!takes_part)
            continue;
        rows.push_back(i);
        out.test.levels[i].n = figure.n;
        out.test.levels[i].mean = figure.mean;
        const auto points = tally_of(sources[i], out.id)->points;
        std::transform(points.begin(), points.end(), std::back_inserter(counts), [](const auto& p) { return p.count; });
        out.test.levels[i].top_two = stats::descriptives(points).top_two;
        out.test.n += *figure.n;
    }
    if (rows.size() < 2)
        return;
    const auto table = ContingencyTable::make(rows.size(), measure.codes.size(), std::move(counts));
    assert(table); // each source holds its share of MostPeople at most
    add_group_test(out.test, *table, rows, options.exact);
    if (rows.size() != 2 || measure.favourable.empty())
        return;
    const auto share = [&](std::size_t row) {
        return favourable_of(*tally_of(sources[rows[row]], out.id), measure, table->row_totals()[row]);
    };
    const auto difference = stats::share_difference(share(0), share(1), stats::Level::percent95());
    out.favourable_difference = {difference.difference, {difference.interval.low, difference.interval.high}};
}

ItemComparison item_comparison(const survey::Instrument& instrument, const survey::Item& item,
                               std::span<const ComparisonSource> sources, const AnalysisOptions& options)
{
    Measure measure{item, instrument.scale_of(item).codes(), {}, 0, std::max<Count>(1, options.min_group)};
    const auto side = instrument.side_of(item);
    measure.favourable = favourable_codes(item.kind, side, measure.codes);
    measure.most_people = ContingencyTable::MostPeople / Count(sources.size());
    ItemComparison out;
    out.id = item.id;
    out.theme = item.theme;
    out.kind = survey::kind_name(item.kind);
    out.kind_title = instrument.kind_title(item.kind);
    out.text = item.text;
    out.reverse = item.reverse;
    out.side = side;
    for (const auto& point : instrument.scale_of(item).points)
        out.points.push_back({point.code, point.label, 0});
    out.lowest = measure.codes.front();
    out.highest = measure.codes.back();
    for (const auto& source : sources) {
        if (source.instrument != instrument.id())
            out.figures.emplace_back();
        else
            out.figures.push_back(source.reference ? published_figure(*source.reference, measure)
                                                   : counted_figure(source, measure));
    }
    add_directions(out.figures);
    add_test(out, sources, measure, options);
    return out;
}

ComparedSource compared_source(const ComparisonSource& source)
{
    ComparedSource out{source.title, source.reference != nullptr, source.invented, source.people, {}, {}, {}};
    if (!source.reference)
        return out;
    std::vector<std::string> bases;
    out.remarks = source.reference->remarks;
    for (const auto& base : source.reference->bases) {
        bases.push_back(base.title);
        if (!base.misprint.empty())
            out.remarks.push_back(base.misprint);
    }
    out.base = joined(bases, "; ");
    out.publication = source.reference->publication;
    return out;
}

} // namespace

ComparisonSource source_of_findings(const Findings& findings, std::string title)
{
    ComparisonSource out{std::move(title), findings.instrument, findings.invented, Count(findings.data.kept), {},
                         nullptr};
    if (!findings.items.empty())
        out.population = findings.items.front().population; // of one survey, the same for all
    for (const auto& item : findings.items) {
        ItemTally tally{item.id, {}, Hidden::No, {}};
        for (const auto& point : item.points)
            tally.points.push_back({point.code, point.count});
        out.tallies.push_back(std::move(tally));
    }
    return out;
}

ComparisonSource source_of_reference(std::shared_ptr<const Reference> reference)
{
    assert(reference);
    ComparisonSource out{reference->title, reference->instrument, false, {}, {}, nullptr};
    out.reference = std::move(reference);
    return out;
}

std::vector<int> favourable_codes(survey::ItemKind kind, FavourableSide side, std::span<const int> codes)
{
    const auto [first, end] = favourable_points(survey::kind_name(kind), side, codes.size());
    return {codes.begin() + std::ptrdiff_t(first), codes.begin() + std::ptrdiff_t(end)};
}

Comparison source_comparison(const survey::Instrument& instrument, std::span<const ComparisonSource> sources,
                             const AnalysisOptions& options)
{
    Comparison out;
    out.method = method_finding(options);
    for (const auto& theme : instrument.themes())
        out.themes.push_back({theme.id, theme.title});
    for (const auto& source : sources)
        out.sources.push_back(compared_source(source));
    if (sources.empty())
        return out;
    std::vector<std::optional<double>> p;
    for (const auto& item : instrument.items()) {
        out.items.push_back(item_comparison(instrument, item, sources, options));
        p.push_back(out.items.back().test.p.value());
    }
    const auto adjusted = stats::adjusted(p, options.adjust);
    for (std::size_t i = 0; i < adjusted.size(); ++i)
        out.items[i].test.p.adjusted = adjusted[i];
    return out;
}

} // namespace wk::project
