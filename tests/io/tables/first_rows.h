// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/header_rows.h"

#include <string>
#include <vector>

namespace wk::tests {

/// Rows as the first of a file, numbered from 1.
inline std::vector<io::FirstRow> first_rows(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<io::FirstRow> out;
    for (const auto& cells : rows) {
        io::FirstRow row;
        row.number = out.size() + 1;
        row.cells = cells;
        row.count = cells.size();
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace wk::tests
