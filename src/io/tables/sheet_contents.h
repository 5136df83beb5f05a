// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/table.h"

#include <memory>
#include <string>
#include <vector>

namespace wk::io {

struct SheetInfo {
    std::string name;
    bool hidden = false;
};

/// A value of an SPSS file that has a label. Its cells hold the label.
struct ValueLabel {
    std::string value; ///< "4": what the cells would hold without the label
    std::string label;
    bool missing = false; ///< counts as missing in SPSS, "geen mening" for one

    bool operator==(const ValueLabel&) const = default;
};

/// What an SPSS file says of a column beside its cells.
struct ColumnLabels {
    std::string column;             ///< its name
    std::string label;              ///< often the question in words; empty when it has none
    std::vector<ValueLabel> values; ///< in the order of the file

    bool operator==(const ColumnLabels&) const = default;
};

/// A sheet that was read.
struct SheetContents {
    std::shared_ptr<const survey::Table> table;
    std::string sheet;                ///< its name
    std::vector<SheetInfo> sheets;    ///< all of them
    std::vector<ColumnLabels> labels; ///< of an SPSS file: one per column
    std::vector<Notice> notices;
};

} // namespace wk::io
