// SPDX-License-Identifier: EUPL-1.2
#include "base/sorted.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

TEST_SUITE_BEGIN("base");

TEST_CASE("a list is sorted, and what is equal stays in its order")
{
    std::vector<std::string> words{"drie", "een", "acht", "twee", "elf", "vijf"};
    wk::sort_stably(words, [](const auto& a, const auto& b) { return a.size() < b.size(); });
    CHECK(words == std::vector<std::string>{"een", "elf", "drie", "acht", "twee", "vijf"});
    std::vector<std::string> none;
    wk::sort_stably(none, std::less<>());
    CHECK(none.empty());
}

TEST_CASE("entries that cannot be copied are moved")
{
    std::vector<std::unique_ptr<int>> list;
    for (const int number : {3, 1, 2})
        list.push_back(std::make_unique<int>(number));
    wk::sort_stably(list, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*list[0] == 1);
    CHECK(*list[2] == 3);
}

TEST_CASE("places are sorted by what stands there")
{
    const std::vector<int> numbers{20, 10, 20, 5};
    CHECK(wk::sorted_places(4, [&](auto a, auto b) { return numbers[a] > numbers[b]; }) ==
          std::vector<std::size_t>{0, 2, 1, 3});
}

TEST_SUITE_END();
