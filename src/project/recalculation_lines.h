// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/figures.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// One line of figures.
struct FigureLine {
    std::size_t line = 0; ///< 1 is the first
    std::string name;
    std::vector<std::optional<recompute::PrintedNumber>> figures; ///< absent where a cell is empty
    std::vector<bool> below;                                      ///< per figure: printed as "< 0,05"
    std::string unread; ///< the first cell that is no number; empty when all are

    /// Whether all figures are there.
    bool complete() const;
    std::vector<recompute::PrintedNumber> numbers() const; ///< those that are there
};

/// The lines of `text`, as recalculated() says. A percent sign after a number does not count.
std::vector<FigureLine> figure_lines(std::string_view text);

} // namespace wk::project
