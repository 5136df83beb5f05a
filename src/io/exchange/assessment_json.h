// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/questionnaire.h"
#include "assessment/summary.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// A summary as `wijkkompas/assessment/1` (assets/schemas/assessment-1.schema.json): numbers in 12 significant digits,
/// null where there is none or it is hidden, keys in a fixed order, a line end at the end.
/// team   its name, when it has one
std::string assessment_json(const assessment::Questionnaire& questionnaire, const assessment::Summary& summary,
                            const assessment::Protection& protection, const std::vector<Notice>& warnings,
                            std::string_view team = {});

} // namespace wk::io
