// SPDX-License-Identifier: EUPL-1.2
#include "assessment/reviewed_actions.h"

#include <algorithm>
#include <cmath>

namespace wk::assessment {

namespace {

constexpr double Printed = 0.05; // means are printed in tenths

Moved moved_to(const ReviewedAction& it, int target)
{
    if (!it.then || !it.now)
        return Moved::Unknown;
    const double difference = *it.now - *it.then;
    if (std::abs(difference) < Printed)
        return Moved::Same;
    if (difference < 0)
        return Moved::Lower;
    return target > 0 && *it.now >= target ? Moved::Reached : Moved::Higher;
}

} // namespace

std::vector<ReviewedAction> reviewed_actions(const Session& earlier, std::span<const Change> changes,
                                             std::string_view today)
{
    std::vector<ReviewedAction> out;
    for (std::size_t i = 0; i < earlier.actions.size(); ++i) {
        const TeamAction& action = earlier.actions[i];
        ReviewedAction each;
        each.action = i;
        each.late = is_late(action, today);
        const auto statement = earlier.questionnaire->find(action.item);
        const auto change = std::find_if(changes.begin(), changes.end(),
                                         [&](const Change& it) { return statement && it.earlier == *statement; });
        if (change != changes.end()) {
            each.then = change->earlier_mean;
            each.now = change->later_mean;
        }
        each.moved = moved_to(each, action.to);
        out.push_back(each);
    }
    return out;
}

} // namespace wk::assessment
