// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"
#include "survey/table.h"

#include <map>
#include <string>

namespace wk::project {

/// What the texts of a file became when it was read in another encoding: names of columns, and texts of columns with few
/// of them. Only those that changed, and none that became several.
/// before, after   readings with the same rows and as many columns
std::map<std::string, std::string> changed_signs(const survey::Table& before, const survey::Table& after);

/// Puts these texts in the place of those that a survey was made with: in its questionnaire, what the user said about
/// columns and answers, its filters, groups and address file.
void change_signs(Survey& survey, const std::map<std::string, std::string>& signs);

} // namespace wk::project
