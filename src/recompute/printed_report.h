// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace wk::recompute {

/// Words between two breaks, as they are read.
struct PrintedParagraph {
    std::string text;
    bool heading = false;
};

/// A table, row by row; a cell that spans several stands in the first of them, the others are empty.
struct PrintedTable {
    std::string title; ///< its caption; may be empty
    std::vector<std::vector<std::string>> rows;
};

/// A report as somebody else printed it, whatever file it came in, in reading order.
struct PrintedReport {
    std::vector<std::variant<PrintedParagraph, PrintedTable>> blocks;
};

} // namespace wk::recompute
