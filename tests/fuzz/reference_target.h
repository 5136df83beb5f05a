// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/open_reference_file.h"
#include "io/exchange/reference_file.h"
#include "project/comparison.h"
#include "survey/example.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as published figures, or counts of open answers. What is accepted stands in a comparison, on its item's scale and never tested.
inline void reference(std::string_view bytes)
{
    if (const auto counts = io::read_open_reference(bytes, "fuzz.json"))
        for (const auto& question : counts->questions)
            if (!counts->find(question.question))
                std::abort();
    const auto read = io::read_reference(bytes, "fuzz.json");
    if (!read)
        return;
    static const auto instrument = tests::small_instrument();
    const std::vector sources{project::source_of_reference(std::make_shared<const project::Reference>(*read))};
    for (const auto& item : project::source_comparison(*instrument, sources, {}).items) {
        const auto& mean = item.figures[0].mean;
        if (!item.test.test.empty() || (mean && (*mean < item.lowest || *mean > item.highest)))
            std::abort();
    }
}

} // namespace wk::fuzz
