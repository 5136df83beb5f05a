#include "project/exports.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

RowSet rows(std::initializer_list<std::size_t> numbers)
{
    RowSet out;
    for (const std::size_t row : numbers)
        out.add(row);
    return out;
}

RowSet first_rows(std::size_t count)
{
    return RowSet(wk::survey::RowMask(count));
}

} // namespace

TEST_CASE("a set of rows counts, differs, and is written and read")
{
    const RowSet set = rows({0, 3, 4, 130});
    CHECK(set.size() == 4);
    CHECK(set.difference(rows({0, 3, 5})) == 3);
    CHECK(rows({0, 3, 5}).difference(set) == 3);
    CHECK(set.text().substr(0, 2) == "91");
    CHECK(RowSet::from_text(set.text()) == set);
    CHECK(RowSet().text().empty());
    CHECK(RowSet::from_text("") == RowSet());
    CHECK(!RowSet::from_text("12g"));
    CHECK(RowSet(wk::survey::RowMask(std::vector<std::uint8_t>{1, 0, 1})) == rows({0, 2}));
}

TEST_CASE("the nearest earlier export that differs by too few people is found, the same people never")
{
    std::vector<ExportRecord> records{
        {"a", "", Audience::Public, 10, {{"", first_rows(100)}, {"x", rows({1, 2, 3})}}, false},
        {"b", "", Audience::Public, 10, {{"", first_rows(96)}}, false}};
    CHECK(!difference_with(records, first_rows(100), 4)); // 100 is the same, 96 differs by 4
    const auto found = difference_with(records, first_rows(98), 10);
    REQUIRE(found);
    CHECK(found->record == 0);
    CHECK(found->set == 0);
    CHECK(found->people == 2);
    const auto group = difference_with(records, rows({1, 2}), 5);
    REQUIRE(group);
    CHECK(group->set == 1);
    CHECK(!difference_with(records, rows({1, 2}), 1));
    CHECK(!difference_with(records, first_rows(50), 10));
    records[0].withdrawn = true;
    CHECK(difference_with(records, first_rows(98), 10)->record == 1);
    records[1].withdrawn = true;
    CHECK(!difference_with(records, first_rows(98), 10));
}

TEST_SUITE_END();
