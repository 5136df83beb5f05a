// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrase.h"
#include "recompute/printed_number.h"
#include "stats/counts/descriptives.h"

#include <string>
#include <variant>
#include <vector>

// Why figures can or cannot be right, as data: recompute names the sentence and what it tells, and report/words says it.

namespace wk::recompute {

/// A number that was not printed but computed, told with so many decimals.
struct ExactNumber {
    double value = 0;
    int decimals = 0;

    bool operator==(const ExactNumber&) const = default;
};

/// All that an exact number can be, its ends told with so many decimals.
struct ExactRange {
    double low = 0;
    double high = 0;
    int decimals = 0;

    bool operator==(const ExactRange&) const = default;
};

/// "13 of 23 is 56.5%": a percentage with what it comes from.
struct PartOfWhole {
    stats::Count part = 0;
    stats::Count whole = 0;
    int decimals = 0;

    bool operator==(const PartOfWhole&) const = default;
};

/// "69 divided by 20 is 3.45": a mean with what it comes from.
struct SumOverPeople {
    stats::Count sum = 0;
    stats::Count people = 0;
    int decimals = 0;

    bool operator==(const SumOverPeople&) const = default;
};

/// Numbers of people (or of degrees of freedom), ascending; there may be many, most of them next to each other.
struct SizeList {
    std::vector<stats::Count> sizes;

    bool operator==(const SizeList&) const = default;
};

/// How many people each option has, in the order of the options.
struct CountList {
    std::vector<stats::Count> counts;

    bool operator==(const CountList&) const = default;
};

/// Things that have a name, such as methods.
struct NameList {
    std::vector<Phrase> names;

    bool operator==(const NameList&) const = default;
};

/// What stands in one place of a sentence. A text is what the user called something.
using ReasonValue = std::variant<stats::Count, PrintedNumber, PrintedP, ExactNumber, ExactRange, PartOfWhole,
                                 SumOverPeople, SizeList, CountList, Rounding, NameList, std::string>;

/// One sentence, with what stands in its places.
struct Reason {
    Phrase sentence;
    std::vector<ReasonValue> values = {};

    bool operator==(const Reason&) const = default;
};

} // namespace wk::recompute
