// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <string>

namespace wk::tests {

/// A table in lines, as in a file of text: names above, a tab between cells, and a blank line where there was one.
inline std::string table_text(const survey::Table& table)
{
    std::string out;
    const auto add_line = [&](const auto& text_of) {
        for (std::size_t i = 0; i < table.columns().size(); ++i)
            out.append(i > 0 ? "\t" : "").append(text_of(table.columns()[i]));
        out += '\n';
    };
    add_line([](const survey::Column& column) { return column.name(); });
    std::size_t blank = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (; blank < table.blank_lines().size() && table.blank_lines()[blank] <= row; ++blank)
            if (row > 0) // else it stands above the header
                out += '\n';
        add_line([&](const survey::Column& column) { return column.cell(row); });
    }
    return out;
}

} // namespace wk::tests
