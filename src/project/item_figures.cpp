#include "project/item_figures.h"

#include "stats/descriptives.h"
#include "stats/intervals.h"
#include "survey/instrument.h"

#include <algorithm>
#include <cassert>

namespace wk::project {

namespace {

/// Share 0–1 of the middle point of the scale and everything above it.
std::optional<double> share_from_middle(const std::vector<stats::CodeCount>& codes, Count n)
{
    Count above = 0;
    for (std::size_t i = codes.size() / 2; i < codes.size(); ++i)
        above += codes[i].count;
    return n > 0 ? std::optional(double(above) / double(n)) : std::nullopt;
}

/// The 95% interval of the share of people on some points.
std::optional<IntervalFinding> share_interval(std::span<const stats::CodeCount> points, Count n,
                                              std::optional<Count> population)
{
    Count people = 0;
    for (const auto& point : points)
        people += point.count;
    const auto proportion = stats::Proportion::make(people, n);
    if (!proportion)
        return std::nullopt;
    const auto interval = stats::wilson_interval(*proportion, stats::Level::percent95(), population);
    return IntervalFinding{interval.low, interval.high};
}

} // namespace

void add_figures(ItemFinding& item, std::optional<Count> population)
{
    std::vector<stats::CodeCount> codes;
    for (const auto& point : item.points)
        codes.push_back({point.code, point.count});
    const auto described = stats::descriptives(codes);
    item.n = described.n;
    item.mean = described.mean;
    item.sd = described.sd;
    item.median = described.median;
    item.top_two = described.top_two;
    item.bottom_two = described.bottom_two;
    item.lower_quartile = described.lower_quartile;
    item.upper_quartile = described.upper_quartile;
    const auto points = std::span<const stats::CodeCount>(codes);
    const std::size_t two = std::min<std::size_t>(2, codes.size());
    item.top_two_ci95 = share_interval(points.last(two), item.n, population);
    item.bottom_two_ci95 = share_interval(points.first(two), item.n, population);
    item.population = population;
    const bool recognition = item.kind == survey::kind_name(survey::ItemKind::Herkenning);
    item.favourable = recognition ? share_from_middle(codes, item.n) : item.top_two;
}

ItemFinding combined_item(std::span<const ItemFinding> items, std::string text)
{
    assert(!items.empty());
    ItemFinding out;
    out.kind = items.front().kind;
    out.scale = items.front().scale;
    out.text = std::move(text);
    out.points = items.front().points;
    for (auto& point : out.points)
        point.count = 0;
    for (const auto& item : items) {
        assert(item.points.size() == out.points.size());
        for (std::size_t i = 0; i < out.points.size(); ++i)
            out.points[i].count += item.points[i].count;
        out.no_opinion += item.no_opinion;
        out.skipped += item.skipped;
        out.missing += item.missing;
        out.invalid += item.invalid;
    }
    add_figures(out, std::nullopt);
    out.top_two_ci95.reset();
    out.bottom_two_ci95.reset();
    return out;
}

} // namespace wk::project
