// SPDX-License-Identifier: EUPL-1.2
#include "app/change/lost_words.h"

#include <doctest/doctest.h>

#include <set>

TEST_SUITE_BEGIN("app");

using namespace wk;
using project::Work;
using WorkWords = std::vector<std::string>;

TEST_CASE("what would be lost is counted and named, right for one and for many")
{
    CHECK(app::lost_words({}) == WorkWords{});
    CHECK(app::lost_words({{Work::CodedAnswers, 3}, {Work::Verdicts, 2}}) ==
          WorkWords{"3 gecodeerde antwoorden", "2 oordelen in het stoplicht"});
    CHECK(app::lost_words({{Work::CodedAnswers, 1}, {Work::Verdicts, 1}}) ==
          WorkWords{"1 gecodeerd antwoord", "1 oordeel in het stoplicht"});
    CHECK(app::lost_words({{Work::CodedAnswers, 1240}}) == WorkWords{"1.240 gecodeerde antwoorden"});
    CHECK(app::lost_words({{Work::Frame, 1}}) == WorkWords{"het adressenbestand"});
}

TEST_CASE("every kind has words of its own, and shows its number when there can be more than one")
{
    std::set<std::string> all;
    for (std::size_t i = 0; i < project::WorkKinds; ++i) {
        const std::string one = app::lost_words({{Work(i), 1}}).front();
        const std::string many = app::lost_words({{Work(i), 7}}).front();
        CAPTURE(one);
        CHECK(all.insert(one).second);
        CHECK(one.find('{') == std::string::npos);
        if (one != many) {
            CHECK(one.find('1') != std::string::npos);
            CHECK(many.find('7') != std::string::npos);
        }
    }
}

TEST_SUITE_END();
