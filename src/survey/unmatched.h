// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"
#include "survey/types.h"

#include <string>
#include <vector>

namespace wk::survey {

/// A text that is no option of its scale.
struct UnmatchedOption {
    std::string scale; ///< id
    std::string text;  ///< as it first stands in the data, outer blanks gone
    Count cells = 0;   ///< in all columns of the scale

    bool operator==(const UnmatchedOption&) const = default;
};

/// What stands in closed items and is no option of their scale, and what the mapping says an option is: most cells
/// first, equal numbers in order of appearance. Texts are the same under fold().
std::vector<UnmatchedOption> unmatched_options(const Responses& responses);

} // namespace wk::survey
