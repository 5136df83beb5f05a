// SPDX-License-Identifier: EUPL-1.2
#include "survey/silent_rows.h"

#include <numeric>

namespace wk::survey {

std::vector<std::size_t> silent_rows(std::size_t rows, std::span<const std::vector<Answer>> answers,
                                     std::span<const OpenColumn> open)
{
    std::vector<std::size_t> out(rows);
    std::iota(out.begin(), out.end(), std::size_t(0));
    // Most are gone after the first question.
    for (const auto& item : answers)
        std::erase_if(out,
                      [&](std::size_t row) { return item[row] != missing::Empty && item[row] != missing::Skipped; });
    for (const auto& question : open)
        std::erase_if(out, [&](std::size_t row) { return question.states[row] == OpenState::Answered; });
    return out;
}

} // namespace wk::survey
