// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/report_evidence.h"
#include "project/recount.h"

namespace wk::fuzz {

/// Any bytes as what a report carries. What is accepted is worked out anew, and makes a report or a sentence.
inline void evidence(std::string_view bytes)
{
    auto read = io::read_evidence(bytes, "fuzz");
    if (!read)
        return;
    const auto again = project::recount(std::move(read->findings), read->counts);
    (void)app::document_anew(*read, again.findings, nullptr);
}

} // namespace wk::fuzz
