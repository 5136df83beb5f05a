// SPDX-License-Identifier: EUPL-1.2
#include "survey/distinct_texts.h"

#include "support.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

TEST_SUITE_BEGIN("survey");

TEST_CASE("texts are numbered in order of first appearance")
{
    wk::survey::DistinctTexts texts;
    CHECK(texts.insert("b") == 0);
    CHECK(texts.insert("") == 1);
    CHECK(texts.insert("a") == 2);
    CHECK(texts.insert("b") == 0);
    CHECK(texts.insert("") == 1);
    texts.close();
    CHECK(texts.size() == 3);
    CHECK(texts.text(0) == "b");
    CHECK(texts.text(1).empty());
    CHECK(texts.text(2) == "a");
}

TEST_CASE("a hundred thousand texts get the numbers that a plain map gives them")
{
    wk::tests::Draw draw(5);
    wk::survey::DistinctTexts texts;
    std::map<std::string, std::uint32_t> expected;
    for (int i = 0; i < 100'000; ++i) {
        // lengths around the eight bytes that are hashed at a time
        std::string text(draw.below(20), 'x');
        text += std::to_string(draw.below(3000));
        const auto number = expected.emplace(text, static_cast<std::uint32_t>(expected.size())).first->second;
        REQUIRE(texts.insert(text) == number);
    }
    for (const auto& [text, number] : expected)
        CHECK(texts.text(number) == text);
}

TEST_SUITE_END();
