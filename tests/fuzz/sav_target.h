// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utf8.h"
#include "io/tables/sav.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as an SPSS file. What is accepted has labels for every column, and all of it is UTF-8; what is not gets a
/// sentence.
inline void sav(std::string_view bytes)
{
    const auto read = io::read_sav(bytes, "fuzz.sav");
    if (!read) {
        if (read.error().message.empty() || first_invalid_utf8(read.error().message))
            std::abort();
        return;
    }
    if (read->labels.empty())
        std::abort();
    for (const auto& column : read->table->columns())
        for (std::size_t i = 0; i < column.distinct(); ++i)
            if (first_invalid_utf8(column.text(i)))
                std::abort();
    for (const auto& column : read->labels) {
        if (first_invalid_utf8(column.column) || first_invalid_utf8(column.label))
            std::abort();
        for (const auto& value : column.values) {
            if (first_invalid_utf8(value.value) || first_invalid_utf8(value.label))
                std::abort();
        }
    }
}

} // namespace wk::fuzz
