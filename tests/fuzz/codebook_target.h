// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/coding_file.h"
#include "survey/codebook.h"
#include "survey/coding_example.h"
#include "survey/tabulation.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as codebooks. What is accepted is written and read the same.
inline void codebook(std::string_view bytes)
{
    const auto read = survey::codebooks_from_json(bytes, "fuzz.json");
    if (!read)
        return;
    const auto again = survey::codebooks_from_json(survey::json_from_codebooks(*read, "klein"), "fuzz.json");
    if (!again || !(*again == *read))
        std::abort();
}

/// Any bytes as the work of another coder on the answers of coding_responses(). What is accepted can be counted.
inline void coding(std::string_view bytes)
{
    static const auto responses = tests::coding_responses();
    const auto read = io::read_coding_file(bytes, "fuzz.json", *responses);
    if (!read)
        return;
    for (const auto& each : read->codings)
        if (survey::coding_counts(*responses, 0, each, survey::RowMask(responses->rows())).answered < 0)
            std::abort();
}

} // namespace wk::fuzz
