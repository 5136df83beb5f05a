// SPDX-License-Identifier: EUPL-1.2
#include "project/reference.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

const std::vector<int> four_points{1, 2, 3, 4};
const std::vector<int> highest_two{3, 4};

ReferenceItem item_with_row()
{
    ReferenceItem item;
    item.id = "v";
    item.row = PublishedRow{{10, 20, 30, 41}, 0, "tabel", ""};
    return item;
}

} // namespace

TEST_CASE("an item is found by its id")
{
    Reference reference;
    reference.items = {item_with_row()};
    REQUIRE(reference.find_item("v"));
    CHECK(reference.find_item("v")->row->source == "tabel");
    CHECK(reference.find_item("w") == nullptr);
}

TEST_CASE("a share that the text names goes before the sum of the table, the most precise one first")
{
    ReferenceItem item = item_with_row();
    CHECK(published_share(item, four_points, highest_two)->value == 71);
    item.quoted = {{{70, 0, "a", ""}, highest_two}, {{70.4, 1, "b", ""}, highest_two}, {{12.25, 2, "c", ""}, {1}}};
    const auto share = published_share(item, four_points, highest_two);
    CHECK(share->value == 70.4);
    CHECK(share->decimals == 1);
    CHECK(share->source == "b");
}

TEST_CASE("a misprint gives way to the table and is named all the same")
{
    ReferenceItem item = item_with_row();
    item.row->misprint = "De tabel telt anderen mee.";
    item.quoted = {{{55.5, 1, "a", "De tabel komt op 71%."}, highest_two}};
    const auto share = published_share(item, four_points, highest_two);
    CHECK(share->value == 71);
    CHECK(share->misprint == "De tabel telt anderen mee. De tabel komt op 71%.");
    item.row.reset();
    CHECK(published_share(item, four_points, highest_two)->value == 55.5);
    CHECK(published_share(item, four_points, highest_two)->misprint == "De tabel komt op 71%.");
}

TEST_CASE("without a figure for exactly these answers there is no share")
{
    ReferenceItem item;
    CHECK(!published_share(item, four_points, highest_two));
    item.quoted = {{{98, 0, "", ""}, {}}, {{98, 0, "", ""}, {4}}}; // the answers not said, or others
    CHECK(!published_share(item, four_points, highest_two));
    item.row = PublishedRow{{50, 50}, 0, "", ""}; // of another scale
    CHECK(!published_share(item, four_points, highest_two));
}

TEST_SUITE_END();
