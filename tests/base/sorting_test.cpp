#include "base/sorting.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

TEST_SUITE_BEGIN("base");

using wk::sort_stably;

TEST_CASE("entries come in order, equal ones as they were")
{
    std::vector<std::pair<int, char>> list{{3, 'a'}, {1, 'b'}, {3, 'c'}, {2, 'd'}, {1, 'e'}};
    sort_stably(list, [](const auto& a, const auto& b) { return a.first < b.first; });
    std::string order;
    for (const auto& each : list)
        order += each.second;
    CHECK(order == "bedac");
    sort_stably(list, [](const auto& a, const auto& b) { return a.first > b.first; });
    order.clear();
    for (const auto& each : list)
        order += each.second;
    CHECK(order == "acdbe");
}

TEST_CASE("only the first entries are sorted when asked for, and what cannot be copied is moved")
{
    std::vector<int> numbers{5, 4, 3, 2, 1};
    sort_stably(numbers, std::less<>(), 3);
    CHECK(numbers == std::vector<int>{3, 4, 5, 2, 1});
    sort_stably(numbers, std::less<>(), 99);
    CHECK(numbers == std::vector<int>{1, 2, 3, 4, 5});
    std::vector<std::unique_ptr<int>> owned;
    for (const int number : {2, 1})
        owned.push_back(std::make_unique<int>(number));
    sort_stably(owned, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*owned[0] == 1);
    std::vector<int> none;
    sort_stably(none, std::less<>());
    CHECK(none.empty());
    CHECK(wk::sorted_order(0, wk::ComesBefore([](std::size_t, std::size_t) { return false; })).empty());
}

TEST_SUITE_END();
