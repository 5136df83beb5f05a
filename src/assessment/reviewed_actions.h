// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/change.h"
#include "assessment/session.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace wk::assessment {

/// Where the score went that an action was to move.
enum class Moved : std::uint8_t {
    Unknown, ///< the action names no statement, or one of both means is hidden
    Reached, ///< up, and at least as high as was aimed for
    Higher,
    Same, ///< less than half a tenth apart: equal as it is printed
    Lower
};

/// An action of an earlier session, looked at again.
struct ReviewedAction {
    std::size_t action = 0;     ///< index into the earlier session's actions
    std::optional<double> then; ///< mean score of its statement; nothing when hidden
    std::optional<double> now;
    Moved moved = Moved::Unknown;
    bool late = false;
};

/// What became of the actions of an earlier session, in their order.
/// changes   since then, as changes() gives them; empty while nothing is revealed
/// today     as in is_late()
std::vector<ReviewedAction> reviewed_actions(const Session& earlier, std::span<const Change> changes,
                                             std::string_view today);

} // namespace wk::assessment
