// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk::project {

/// Points of a scale by their place, the lowest code first: from `first` up to, not including, `end`.
struct PointRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// Which of `points` points are the favourable side. The one rule for lights, summaries, comparisons and weighting.
/// kind   herkenning: from the middle point up; any other: the two highest, of two points the highest
/// side   Low: as many points, from the lowest up; None: no points
PointRange favourable_points(std::string_view kind, FavourableSide side, std::size_t points);

/// Everything about an item that follows from its points: n, mean, spread, shares and their intervals.
/// item         with points, kind and side
/// population   people of whom these answered, when known: it narrows the intervals
void add_figures(ItemFinding& item, std::optional<Count> population);

/// The share 0–1 that the reports print, as ItemFinding::favourable says; of an item with its points, n, top_two and
/// bottom_two.
std::optional<double> favourable_share(const ItemFinding& item);
/// The same of shares per point, in the order of the points; nothing when there are none.
std::optional<double> favourable_share(std::span<const double> shares, std::string_view kind, FavourableSide side);
/// Its interval, where one was asked: of recognition there is none.
std::optional<IntervalFinding> favourable_interval(const ItemFinding& item);
/// The mean on the favourable side: with the low codes favourable as far from the lowest code as the mean is from the
/// highest. Nothing without a favourable side.
std::optional<double> favourable_mean(const ItemFinding& item);

/// Items on one scale together, as one without id: every answer counts, so that a person counts as often as he
/// answered. Where the low codes are favourable, they are turned first: the highest point counts as the lowest. There
/// is a favourable side when each item has one. The intervals are absent, because answers of one person are not
/// independent.
/// items   one or more, all on one scale and of one kind
ItemFinding combined_item(std::span<const ItemFinding> items, std::string text);

} // namespace wk::project
