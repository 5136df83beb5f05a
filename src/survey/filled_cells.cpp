// SPDX-License-Identifier: EUPL-1.2
#include "survey/filled_cells.h"

#include "base/text.h"
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
    if (column.width() == 1) {
        for (const std::uint8_t index : column.index_bytes())
            out += filled[index];
        return out;
    }
    for (std::size_t row = 0; row < column.rows(); ++row)
        out += filled[column.index_at(row)];
    return out;
}

} // namespace wk::survey
