// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/exchange/results_file.h"
#include "io/exchange/results_json.h"
#include "project/for_others.h"
#include "report/made/results_report.h"
#include "write/html/document_html.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as results. What is accepted is written, read and written again as the same bytes, and makes a report, for
/// others too.
inline void results(std::string_view bytes)
{
    const auto read = io::read_results(bytes, "fuzz.json");
    if (!read)
        return;
    const std::string text = io::results_json(*read);
    const auto again = io::read_results(text, "fuzz.json");
    if (!again || io::results_json(*again) != text)
        std::abort();
    const auto shown = project::for_others(*read);
    if (!io::read_results(io::results_json(shown), "fuzz.json"))
        std::abort();
    if (write::write_html(report::results_report(shown, {}, "fuzz.json")).empty())
        std::abort();
    if (write::write_html(report::results_report(*read, {}, "fuzz.json")).empty())
        std::abort();
}

} // namespace wk::fuzz
