// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utf8.h"
#include "fuzz/sliced.h"
#include "io/tables/table_file.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as a table of any kind: a workbook, an SPSS file or text. What is accepted is the same in slices, and
/// valid UTF-8; what is not gets a sentence.
inline void workbook(std::string_view bytes)
{
    const auto whole = io::read_table(bytes, "fuzz.xlsx");
    auto reader = io::TableReader::make(bytes, "fuzz.xlsx");
    Result<io::TableFile> sliced = Error{};
    if (!same_in_slices(whole, reader, 100, sliced))
        return;
    for (const auto& column : whole->table->columns()) {
        for (std::size_t i = 0; i < column.distinct(); ++i) {
            if (first_invalid_utf8(column.text(i)))
                std::abort();
        }
    }
}

} // namespace wk::fuzz
