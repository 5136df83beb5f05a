// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/types.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace wk::project {

using survey::Count;

/// Who will read what leaves this machine.
enum class Audience : std::uint8_t { Public, Internal };
inline constexpr std::array<std::string_view, 2> audience_names{"public", "internal"};

inline constexpr Count SmallestGroupEver = 3; ///< no rule may go below it
inline constexpr Count LargestSmallestGroup = 1000;

/// What may leave, as the user set it.
struct SharingRules {
    Audience audience = Audience::Public;
    Count public_group = 10; ///< people a group needs before figures of it may leave
    Count internal_group = 5;

    /// Of the audience that was chosen.
    Count smallest_group() const { return audience == Audience::Public ? public_group : internal_group; }
    bool operator==(const SharingRules&) const = default;
};

/// Why figures of a group stay behind.
enum class Hidden : std::uint8_t {
    No,
    TooFew,     ///< fewer people answered than the smallest group allowed, whatever they answered
    Secondary,  ///< it or what follows from it would tell too much; why exactly would tell what was answered
    Difference, ///< with what left earlier, it would give people away
    Elsewhere   ///< whoever made the file hid it
};
/// As they are called in files.
inline constexpr std::array<std::string_view, 5> hidden_names{"shown", "too-few", "secondary", "difference",
                                                              "elsewhere"};

/// Whether a group may show how its members answered an item, whatever else is shown: Secondary when too few answered
/// or all but one, at most, answered alike (assessment::tells), or else No. Which of the two it was, is not told: else
/// the groups that are large enough would be known to be of one mind. answers   how many people gave each answer With
/// one kind of answer only (people who wrote something) being of one mind says nothing and does not count.
Hidden hidden_by_itself(std::span<const Count> answers, Count smallest);

/// Which groups may show how their members answered an item, when the answers of everybody together are shown as well.
/// Whatever is hidden together has to be a group that may be shown: large enough, and not of one mind. And nobody may
/// see from what is hidden how people answered: groups are hidden from the fewest answers up to the largest that is of
/// one mind, as assessment/hiding does it. With the answers of two people of hidden groups swapped just the same is
/// hidden, for the same reasons: TooFew rests on how many answered, and all else is Secondary.
///
/// groups     per group how many people gave each answer; nobody is in two groups
/// everybody  the same for all people who count in the total, those in no group included
/// smallest   people a group needs, 1 or more
std::vector<Hidden> hidden_groups(std::span<const std::vector<Count>> groups, std::span<const Count> everybody,
                                  Count smallest);

} // namespace wk::project
