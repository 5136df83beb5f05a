// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

using Described = survey::ValueLabel;

/// A column with these cells, of which the file says this.
inline survey::Column described_column(const std::vector<std::string_view>& cells, std::vector<Described> values = {},
                                       std::string wording = {})
{
    survey::Column out("kolom");
    for (const auto cell : cells)
        out.append(cell);
    out.describe({std::move(wording), std::move(values)});
    out.close();
    return out;
}

} // namespace wk::tests
