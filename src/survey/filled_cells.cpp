// SPDX-License-Identifier: EUPL-1.2
#include "survey/filled_cells.h"

#include "base/text.h"
#include "survey/column_cells.h"
#include "survey/missing_markers.h"

#include <algorithm>

namespace wk::survey {

std::size_t filled_cells(const Column& column)
{
    const auto markers = missing_texts(column);
    std::vector<std::uint8_t> filled(column.distinct());
    for (std::size_t i = 0; i < filled.size(); ++i)
        filled[i] = markers[i] == MissingBy::No && !trim(column.text(i)).empty();
    if (std::find(filled.begin(), filled.end(), 0) == filled.end())
        return column.rows(); // most columns of a large file: no row needs a look
    std::size_t out = 0;
    const std::uint8_t* counts = filled.data();
    each_cell(column, [&out, counts](std::size_t, std::uint32_t text) { out += counts[text]; });
    return out;
}

std::vector<std::size_t> cells_per_text(const Column& column)
{
    std::vector<std::size_t> out(column.distinct(), 0);
    std::size_t* counts = out.data();
    each_cell(column, [counts](std::size_t, std::uint32_t text) { ++counts[text]; });
    return out;
}

} // namespace wk::survey
