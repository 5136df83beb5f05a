// SPDX-License-Identifier: EUPL-1.2
#include "base/notices.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("base");

TEST_CASE("a message begins with where the problem is")
{
    const auto error =
        wk::problem_at("not-a-number", {"bewoners.csv", 17, "leeftijd"}, "abc", "\"abc\" is geen getal.");
    CHECK(error.message == "bewoners.csv, rij 17, kolom \"leeftijd\": \"abc\" is geen getal.");
    CHECK(error.row == 17);
    CHECK(error.value == "abc");
    CHECK(wk::problem_at("x", {{}, 17, "leeftijd"}, {}, "zin.").message == "Rij 17, kolom \"leeftijd\": zin.");
    CHECK(wk::problem_at("x", {{}, 0, "leeftijd"}, {}, "zin.").message == "Kolom \"leeftijd\": zin.");
    CHECK(wk::problem_at("x", {}, {}, "zin.").message == "Zin.");
}

TEST_CASE("a cell as long as a book does not end up in a message whole")
{
    const auto error = wk::problem_at("x", {}, std::string(100'000, 'a'), "zin.");
    CHECK(error.value.size() < 300);
}

TEST_CASE("a list of notices is closed by how many more there were")
{
    wk::NoticeList list;
    for (std::size_t i = 0; i < wk::NoticeList::Limit + 5; ++i)
        list.add(wk::problem_at("x", {}, {}, "zin."));
    list.count_unseen(7);
    const auto notices = list.take();
    REQUIRE(notices.size() == wk::NoticeList::Limit + 1);
    CHECK(notices.back().code == "more-notices");
    CHECK(notices.back().message.find("nog 12 meldingen") != std::string::npos);
    CHECK(wk::NoticeList().take().empty());
}

TEST_SUITE_END();
