// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/aggregate_file.h"
#include "project/aggregate.h"
#include "survey/example.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as a file with counts. What is accepted is written and read the same, stands in a comparison, and is added
/// up with itself.
inline void aggregate(std::string_view bytes)
{
    const auto read = io::read_aggregate(bytes, "fuzz.json");
    if (!read)
        return;
    const std::string text = io::write_aggregate(*read);
    const auto again = io::read_aggregate(text, "fuzz.json");
    if (!again || io::write_aggregate(*again) != text)
        std::abort();
    static const auto instrument = tests::small_instrument();
    const std::vector sources{*read, *again};
    const auto comparison = project::source_comparison(*instrument, sources, {});
    if (comparison.sources.size() != 2 || !project::merged_counts(sources, "samen", 10))
        std::abort();
}

} // namespace wk::fuzz
