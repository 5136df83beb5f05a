// SPDX-License-Identifier: EUPL-1.2
#include "survey/distinct_texts.h"

#include "support.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

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

TEST_CASE("texts that differ in their length only, or in one byte of it, stay apart")
{
    wk::survey::DistinctTexts texts;
    std::vector<std::string> all;
    for (std::size_t size = 0; size < 20; ++size)
        for (const char last : {'\0', '\1', 'a', '\x7F', '\x80', '\xFF'})
            all.push_back(size == 0 ? std::string() : std::string(size - 1, '\0') + last);
    for (int byte = 0; byte < 256; ++byte)
        all.emplace_back(1, static_cast<char>(byte)); // one of each; more than a byte can number
    std::map<std::string, std::uint32_t> expected;
    for (int time = 0; time < 2; ++time)
        for (const auto& text : all) {
            const auto number = expected.emplace(text, static_cast<std::uint32_t>(expected.size())).first->second;
            REQUIRE(texts.insert(text) == number);
        }
    CHECK(texts.size() == expected.size());
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
