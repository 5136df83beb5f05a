// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/trend.h"
#include "report/scene/scene.h"
#include "routekaart/content.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// How means moved from session to session: a row per line with its own small plot from 1 to 5, the mean above each
/// mark and its n below it, and the difference between first and last at the right. Marks of sessions that follow each
/// other are joined; a mean that is missing has a dash instead of a mark. Of many sessions the last MostTrendSessions
/// are drawn; the table has them all. Without lines it has no shapes.
///
/// titles     of the lines, one each; asserts on another number
/// sessions   what they are called, one per point
Scene score_trend(std::span<const assessment::TrendLine> lines, std::span<const std::string> titles,
                  std::span<const std::string> sessions, std::string title, std::string note, ChartSize size);

inline constexpr std::size_t MostTrendSessions = 8;
inline constexpr std::size_t FewestTrendSessions = 3; ///< two are told as a change

/// The titles of lines that are basisfuncties.
std::vector<std::string> line_titles(std::span<const assessment::TrendLine> lines, const routekaart::Content* content);

/// The same numbers as a table: per line how many statements it rests on, mean and n per session, and the difference.
/// first_column   what the lines are
DataTable trend_table(std::span<const assessment::TrendLine> lines, std::span<const std::string> titles,
                      std::span<const std::string> sessions, std::string first_column, std::string caption);

/// A line in words, from its first session to its last; nothing when it has no mean in one of them.
std::string trend_sentence(const assessment::TrendLine& line, std::string_view title,
                           std::span<const std::string> sessions);

} // namespace wk::report
