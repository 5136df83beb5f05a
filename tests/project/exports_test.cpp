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

TEST_CASE("the same that leaves once more is nothing new, and anything else is")
{
    const ExportRecord first{"a.docx", "maandag", Audience::Public, 5, {{"", row_set({0, 1, 2})}}, false};
    const std::vector<ExportRecord> before{first};
    const auto nothing_new_with = [&](ExportRecord next) { return nothing_new(before, std::vector{first, next}); };
    ExportRecord next = first;
    next.file = "b.html";
    next.at = "dinsdag";
    CHECK(nothing_new(before, before));
    CHECK(nothing_new_with(next));
    CHECK(nothing_new({}, {}));
    CHECK(!nothing_new({}, before));
    CHECK(!nothing_new(before, {}));
    CHECK(!nothing_new(before, std::vector{next}));
    ExportRecord other = next;
    other.sets.front().without = {"vraag"};
    CHECK(!nothing_new_with(other));
    other = next;
    other.audience = Audience::Internal;
    CHECK(!nothing_new_with(other));
    other = next;
    other.smallest_group = 10;
    CHECK(!nothing_new_with(other));
    ExportRecord withdrawn = first;
    withdrawn.withdrawn = true;
    CHECK(!nothing_new(std::vector{withdrawn}, std::vector{withdrawn, next}));
    CHECK(!nothing_new(std::vector{withdrawn}, std::vector{withdrawn, withdrawn}));
    CHECK(!nothing_new(before, std::vector{withdrawn}));
}

TEST_SUITE_END();
