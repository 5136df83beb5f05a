// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utf8.h"
#include "fuzz/sliced.h"
#include "io/tables/csv.h"
#include "io/tables/sampling_frame.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as delimited text. What is accepted is a table: distinct names, valid UTF-8, the same in slices.
inline void csv(std::string_view bytes)
{
    const auto whole = io::read_csv(bytes, "fuzz.csv");
    auto reader = io::CsvReader::make(bytes, "fuzz.csv");
    Result<io::CsvFile> sliced = Error{};
    if (!same_in_slices(whole, reader, 1, sliced))
        return;
    const survey::Table& table = *whole->table;
    if (table.columns().size() != sliced->table->columns().size())
        std::abort();
    for (const auto& column : table.columns()) {
        if (column.rows() != table.rows() || table.find(column.name()) != std::size_t(&column - table.columns().data()))
            std::abort();
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (first_invalid_utf8(column.cell(row)))
                std::abort();
        }
    }
    for (const auto& notice : whole->notices) {
        if (first_invalid_utf8(notice.message))
            std::abort();
    }
    (void)io::frame_from_table(table, "fuzz.csv", "f", {});
}

} // namespace wk::fuzz
