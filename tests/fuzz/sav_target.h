// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utf8.h"
#include "fuzz/sliced.h"
#include "io/tables/sav.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as an SPSS file, whole and in slices. What is accepted is UTF-8, what the file says of its columns too; what is not gets a
/// sentence.
inline void sav(std::string_view bytes)
{
    const auto read = io::read_sav(bytes, "fuzz.sav");
    auto reader = io::SavSlices::make(bytes, "fuzz.sav");
    Result<io::SheetContents> sliced = io::SheetContents();
    if (!same_in_slices(read, reader, 3, sliced))
        return;
    for (const auto& column : read->table->columns()) {
        for (std::size_t i = 0; i < column.distinct(); ++i)
            if (first_invalid_utf8(column.text(i)))
                std::abort();
        if (first_invalid_utf8(column.name()) || first_invalid_utf8(column.description().wording))
            std::abort();
        for (const auto& value : column.description().values)
            if (first_invalid_utf8(value.value) || first_invalid_utf8(value.label))
                std::abort();
    }
}

} // namespace wk::fuzz
