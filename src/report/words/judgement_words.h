// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"
#include "routekaart/judgements.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// Where a remark stands: "p. 4", or the appendix it is in.
std::string remark_place(const routekaart::Remark& remark);

/// Who wrote it, what it is called and when.
std::string written_words(const routekaart::Written& written);

/// Where an answer to a recommendation stands, in the report and the letter.
std::string answer_place(const routekaart::Answered& answered);

/// A verdict as printed with the sign of its light: "● op koers".
std::string judgement_words(std::string_view verdict);
Ink judgement_ink(std::string_view verdict);

/// A municipality beside others; what was not printed is a dash.
DataTable context_table(const routekaart::LeeuwardenJudgement& of);
/// The same of what they spend.
DataTable costs_table(const routekaart::LeeuwardenJudgement& of);

} // namespace wk::report
