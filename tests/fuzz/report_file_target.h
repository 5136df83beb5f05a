// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/reports/docx_report.h"
#include "io/reports/html_report.h"
#include "io/reports/odt_report.h"
#include "io/reports/pptx_report.h"

#include <cstdlib>
#include <variant>

namespace wk::fuzz {

/// Any bytes as a report of each kind: it is read or refused, and no row is longer than the widest table may be.
inline void report_file(std::string_view bytes)
{
    for (const auto& read : {io::html_report(bytes, "fuzz"), io::docx_report(bytes, "fuzz"),
                             io::odt_report(bytes, "fuzz"), io::pptx_report(bytes, "fuzz")})
        if (read)
            for (const auto& block : read->report.blocks)
                if (const auto* table = std::get_if<recompute::PrintedTable>(&block))
                    for (const auto& row : table->rows)
                        if (row.size() > 2000)
                            std::abort();
}

} // namespace wk::fuzz
