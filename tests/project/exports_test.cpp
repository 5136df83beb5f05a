// SPDX-License-Identifier: EUPL-1.2
#include "project/exports.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

RowSet row_set(std::initializer_list<std::size_t> numbers)
{
    RowSet out;
    for (const std::size_t row : numbers)
        out.add(row);
    return out;
}

} // namespace

TEST_CASE("a set of rows counts, differs, and is written and read")
{
    const RowSet set = row_set({0, 3, 4, 130});
    CHECK(set.size() == 4);
    CHECK(set.difference(row_set({0, 3, 5})) == 3);
    CHECK(row_set({0, 3, 5}).difference(set) == 3);
    CHECK(set.text().substr(0, 2) == "91");
    CHECK(RowSet::from_text(set.text()) == set);
    CHECK(RowSet().text().empty());
    CHECK(RowSet::from_text("") == RowSet());
    CHECK(!RowSet::from_text("12g"));
    CHECK(RowSet(wk::survey::RowMask(std::vector<std::uint8_t>{1, 0, 1})) == row_set({0, 2}));
}

TEST_SUITE_END();
