// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/change.h"
#include "assessment/reviewed_actions.h"
#include "assessment/session.h"
#include "assessment/summary.h"
#include "report/figures/score_chart.h"
#include "report/scene/scene.h"
#include "routekaart/content.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

// What a workshop came to, as rows and tables, for screen and report alike. `content` is the routekaart, which names
// steps and basisfuncties; without it they go by number and id.

/// A basisfunctie by its title.
std::string basisfunctie_title(const routekaart::Content* content, std::string_view id);
/// A step by its title; empty when there is none of that number.
std::string step_title(const routekaart::Content* content, int number);

/// Steps or basisfuncties as rows of a figure.
std::vector<ScoreRow> group_rows(std::span<const assessment::GroupFigures> groups, const routekaart::Content* content);

/// Statement `index` as a row of a figure, with its step above it.
ScoreRow statement_row(const assessment::Questionnaire& questionnaire, const assessment::Summary& results,
                       std::size_t index);

/// What sessions are called: their dates, and their marks where a date is missing or not the only one.
std::vector<std::string> session_names(std::span<const assessment::Session* const> sessions);

/// What the team agreed to do.
DataTable agreements_table(const assessment::Session& session, std::string caption);

/// What became of the actions of an earlier session: the mean then and now, the score that was aimed for.
DataTable follow_up_table(const assessment::Session& earlier, std::span<const assessment::ReviewedAction> followed,
                          std::string caption);

/// How each statement moved since an earlier session.
/// changes   of `questionnaire`, the later one
DataTable change_table(const assessment::Questionnaire& questionnaire, std::span<const assessment::Change> changes,
                       std::string caption);

/// "5 stippen · moeite weinig · effect veel".
std::string priority_words(const assessment::Priority& priority);
/// How much, in words: 0 "niet gezegd" to 3 "veel".
std::string amount_words(int amount);

} // namespace wk::report
