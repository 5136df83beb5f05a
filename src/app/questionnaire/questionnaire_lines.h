// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/questionnaire/questionnaire_facts.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace wk::app {

/// filled   of the same table, when it was counted before; else empty
std::shared_ptr<const QuestionnaireLines> questionnaire_lines(const State& state, std::vector<std::size_t> filled);

/// Whether a filter shows a column.
bool shows(ColumnFilter filter, const ColumnLine& line);

/// The table of columns, without rows.
report::DataTable empty_columns_table();

} // namespace wk::app
