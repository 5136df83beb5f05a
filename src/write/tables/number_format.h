// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <optional>
#include <string>

namespace wk::write {

/// A number of a table as a workbook keeps it: the value itself, and a format that shows it as the report does.
struct WorkbookNumber {
    double value = 0;   ///< of what the report shows as a percentage the share: 0.62 for "62,0%"
    std::string format; ///< "#,##0.0", "0.0%"; words around the number stand in it between quotes

    bool operator==(const WorkbookNumber&) const = default;
};

/// Nothing for a cell that is text: one without a number, or whose number only orders it ("● op koers").
/// source  ECMA-376 part 1, 18.8.31
std::optional<WorkbookNumber> workbook_number(const report::TableCell& cell);

} // namespace wk::write
