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

    bool operator==(const PrintedParagraph&) const = default;
};

/// A table, row by row; a cell that spans several stands in the first of them, the others are empty.
struct PrintedTable {
    std::string title; ///< its caption; may be empty
    std::vector<std::vector<std::string>> rows;

    bool operator==(const PrintedTable&) const = default;
};

/// A figure: what is said of it for who cannot see it, and the words that stand in it.
struct PrintedFigure {
    std::string title;              ///< may be empty
    std::string description;        ///< may be empty
    std::vector<std::string> words; ///< in the order of the file; none of a photograph

    bool operator==(const PrintedFigure&) const = default;
};

/// A report as somebody else printed it, whatever file it came in, in reading order.
struct PrintedReport {
    std::vector<std::variant<PrintedParagraph, PrintedTable, PrintedFigure>> blocks;
};

} // namespace wk::recompute
