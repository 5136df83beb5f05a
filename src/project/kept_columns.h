// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"

#include <string>
#include <vector>

namespace wk::project {

/// Per column of a survey's table whether its cells stay out of what is saved: those that answer no question, such as a name
/// or an e-mail address. A number that a tool gave each respondent stays: by it they are found again in a later file.
std::vector<bool> columns_left(const Survey& survey);

/// The columns whose cells stayed out of the file that a survey comes from, by name.
std::vector<std::string> columns_not_saved(const Survey& survey);

/// Notes on a survey that was read which columns these are, and how they come back.
void note_not_saved(Survey& survey, const std::vector<std::string>& columns);

/// Whether a notice is that note, which is made anew whenever a file is read.
bool is_about_not_saved(const Notice& notice);

} // namespace wk::project
