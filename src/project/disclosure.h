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
    TooFew,     ///< fewer answers than the smallest group allowed
    Unanimous,  ///< everybody gave the same answer, one person at most aside: who is in it, is known to have said so
    Secondary,  ///< with what else leaves, it would give away people who are hidden
    Difference, ///< with what left earlier, it would give people away
    Elsewhere   ///< whoever made the file hid it
};
/// As they are called in files.
inline constexpr std::array<std::string_view, 6> hidden_names{"shown",     "too-few",    "unanimous",
                                                              "secondary", "difference", "elsewhere"};

/// Whether a group may show how its members answered an item, whatever else is shown: TooFew, Unanimous or No.
/// answers   how many people gave each answer
/// With one kind of answer only (people who wrote something) being of one mind says nothing and does not count.
Hidden hidden_by_itself(std::span<const Count> answers, Count smallest);

/// Which groups may show how their members answered an item, when the answers of everybody together are shown as well.
/// Whatever is hidden together has to be a group that may be shown: large enough, and not of one mind. Until it is, the
/// smallest group that still shows is hidden too.
///
/// groups     per group how many people gave each answer; nobody is in two groups
/// everybody  the same for all people who count in the total, those in no group included
/// smallest   people a group needs, 1 or more
std::vector<Hidden> hidden_groups(std::span<const std::vector<Count>> groups, std::span<const Count> everybody,
                                  Count smallest);

} // namespace wk::project
