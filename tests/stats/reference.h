// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/contingency_table.h"
#include "support.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

/// The parts of `text` between `separator`s.
inline std::vector<std::string> parts_of(const std::string& text, const std::string& separator)
{
    std::vector<std::string> out;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        out.push_back(text.substr(at, end - at));
        if (end == std::string::npos)
            return out;
        at = end + separator.size();
    }
}

inline std::vector<double> numbers_of(const std::string& text)
{
    std::vector<double> out;
    for (const auto& part : parts_of(text, " "))
        out.push_back(std::strtod(part.c_str(), nullptr));
    return out;
}

inline std::vector<stats::Count> counts_of(const std::string& text)
{
    std::vector<stats::Count> out;
    for (const double number : numbers_of(text))
        out.push_back(stats::Count(number));
    return out;
}

/// One row of a file that scripts/make_reference.R made, by name of the column.
using ReferenceRow = std::map<std::string, std::string>;

/// tests/data/stats/<name>: lines with # say where it comes from, then a header, then the rows.
inline std::vector<ReferenceRow> reference_rows(const std::string& name)
{
    std::vector<ReferenceRow> out;
    std::vector<std::string> header;
    for (const auto& line : parts_of(repository_file("tests/data/stats/" + name), "\n")) {
        if (line.empty() || line.front() == '#')
            continue;
        const auto cells = parts_of(line, ";");
        if (header.empty()) {
            header = cells;
            continue;
        }
        REQUIRE(cells.size() == header.size());
        ReferenceRow row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[header[i]] = cells[i];
        out.push_back(std::move(row));
    }
    REQUIRE(!out.empty());
    return out;
}

/// Holds `found` against a number as R printed it; "" means there is none.
inline void check_number(const std::optional<double>& found, const std::string& expected, double relative,
                         double absolute = 0)
{
    if (expected.empty()) {
        CHECK(!found);
        return;
    }
    REQUIRE(found);
    const double number = std::strtod(expected.c_str(), nullptr);
    CAPTURE(*found);
    CAPTURE(number);
    CHECK(std::abs(*found - number) <= relative * std::abs(number) + absolute);
}

inline stats::ContingencyTable table_from(const std::vector<std::vector<stats::Count>>& rows)
{
    std::vector<stats::Count> counts;
    for (const auto& row : rows)
        counts.insert(counts.end(), row.begin(), row.end());
    auto table = stats::ContingencyTable::make(rows.size(), rows.front().size(), std::move(counts));
    REQUIRE(table);
    return *std::move(table);
}

} // namespace wk::tests
