// SPDX-License-Identifier: EUPL-1.2
#include "project/item_figures.h"

#include "stats/counts/descriptives.h"
#include "stats/counts/intervals.h"
#include "survey/instrument.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace wk::project {

namespace {

/// Recognition counts from the middle point of the scale up, other kinds the two highest points.
bool counts_from_middle(std::string_view kind)
{
    return kind == survey::kind_name(survey::ItemKind::Herkenning);
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
    item.favourable = favourable_share(item);
}

PointRange favourable_points(std::string_view kind, FavourableSide side, std::size_t points)
{
    if (side == FavourableSide::None)
        return {};
    const std::size_t highest = points > 2 ? 2 : points / 2;
    const std::size_t count = counts_from_middle(kind) ? points - points / 2 : highest;
    return side == FavourableSide::Low ? PointRange{0, count} : PointRange{points - count, points};
}

std::optional<double> favourable_share(const ItemFinding& item)
{
    const auto [first, end] = favourable_points(item.kind, item.side, item.points.size());
    Count people = 0;
    for (std::size_t i = first; i < end; ++i)
        people += item.points[i].count;
    return item.n > 0 && first < end ? std::optional(double(people) / double(item.n)) : std::nullopt;
}

std::optional<double> favourable_share(std::span<const double> shares, std::string_view kind, FavourableSide side)
{
    const auto [first, end] = favourable_points(kind, side, shares.size());
    if (first == end)
        return std::nullopt;
    return std::accumulate(shares.begin() + std::ptrdiff_t(first), shares.begin() + std::ptrdiff_t(end), 0.0);
}

std::optional<IntervalFinding> favourable_interval(const ItemFinding& item)
{
    const auto [first, end] = favourable_points(item.kind, item.side, item.points.size());
    if (counts_from_middle(item.kind) || first == end)
        return std::nullopt;
    if (item.points.size() > 2)
        return item.side == FavourableSide::Low ? item.bottom_two_ci95 : item.top_two_ci95;
    const auto& point = item.points[first]; // of two, the two highest are everybody
    return share_interval({{{point.code, point.count}}}, item.n, item.population);
}

std::optional<double> favourable_mean(const ItemFinding& item)
{
    if (item.side == FavourableSide::None)
        return std::nullopt;
    if (item.side == FavourableSide::High || !item.mean || item.points.empty())
        return item.mean;
    return double(item.points.front().code) + double(item.points.back().code) - *item.mean;
}

ItemFinding combined_item(std::span<const ItemFinding> items, std::string text)
{
    assert(!items.empty());
    ItemFinding out;
    out.kind = items.front().kind;
    out.kind_title = items.front().kind_title;
    out.scale = items.front().scale;
    out.text = std::move(text);
    if (std::any_of(items.begin(), items.end(), [](const auto& it) { return it.side == FavourableSide::None; }))
        out.side = FavourableSide::None;
    out.points = items.front().points;
    for (auto& point : out.points)
        point.count = 0;
    for (const auto& item : items) {
        assert(item.points.size() == out.points.size());
        for (std::size_t i = 0; i < out.points.size(); ++i)
            out.points[item.side == FavourableSide::Low ? out.points.size() - 1 - i : i].count += item.points[i].count;
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
