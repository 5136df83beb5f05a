// SPDX-License-Identifier: EUPL-1.2
#include "survey/responses.h"

#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

TEST_SUITE_BEGIN("survey");

namespace missing = wk::survey::missing;
using wk::survey::Answer;
using wk::survey::FactorColumn;
using wk::survey::OpenState;
using wk::survey::Responses;
using wk::tests::small_instrument;
using wk::tests::table_of;

namespace {

std::vector<Answer> answers_of(const Responses& responses, std::size_t item)
{
    const auto bytes = responses.answers(item);
    return {bytes.begin(), bytes.end()};
}

} // namespace

TEST_CASE("a cell is its label under fold, else its code, else invalid")
{
    const auto made = Responses::make(
        table_of({{"h"}, {"ja"}, {" NEE "}, {"2"}, {"weet niet"}, {""}, {"4"}, {"jaa"}, {"2.5"}, {"\u00A0soms"}}),
        small_instrument());
    REQUIRE(made);
    CHECK(answers_of(**made, 0) == std::vector<Answer>{2, 0, 1, missing::NoOpinion, missing::Empty, missing::Invalid,
                                                       missing::Invalid, missing::Invalid, 1});
    std::vector<wk::Notice> unknown;
    for (const auto& notice : (*made)->notices()) {
        if (notice.code == "unknown-label")
            unknown.push_back(notice);
    }
    REQUIRE(unknown.size() == 3);
    CHECK(unknown[0].row == 7);
    CHECK(unknown[0].column == "h");
    CHECK(unknown[1].value == "jaa");
    CHECK(unknown[1].message.starts_with("Rij 8, kolom \"h\": \"jaa\" is geen antwoord"));
}

TEST_CASE("labels win from codes")
{
    const auto instrument = wk::survey::Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x","scales":{"s":{"points":[{"code":1,"label":"2"},{"code":2,"label":"1"}]}},
            "items":[{"id":"a","scale":"s"}]})",
        "x.json");
    REQUIRE(instrument);
    const auto made =
        Responses::make(table_of({{"a"}, {"1"}, {"2"}}), std::make_shared<const wk::survey::Instrument>(*instrument));
    REQUIRE(made);
    CHECK(answers_of(**made, 0) == std::vector<Answer>{1, 0});
}

TEST_CASE("an empty cell behind a routing answer was not asked, a filled one counts and is noted once")
{
    const auto made = Responses::make(table_of({{"h", "v", "o"},
                                                {"nee", "", ""},
                                                {"nee", "ja", "tekst"},
                                                {"nee", "x", " "},
                                                {"ja", "", ""},
                                                {"", "", ""}}),
                                      small_instrument());
    REQUIRE(made);
    CHECK(answers_of(**made, 1) ==
          std::vector<Answer>{missing::Skipped, 2, missing::Invalid, missing::Empty, missing::Empty});
    CHECK((*made)->open(0).states == std::vector<OpenState>{OpenState::Skipped, OpenState::Answered, OpenState::Skipped,
                                                            OpenState::Empty, OpenState::Empty});
    std::vector<std::string> noted;
    for (const auto& notice : (*made)->notices()) {
        if (notice.code == "answered-though-skipped") {
            noted.push_back(notice.column + " " + notice.value);
            CHECK(notice.message.find("1 respondent heeft deze vraag ingevuld") != std::string::npos);
        }
    }
    CHECK(noted == std::vector<std::string>{"v 1", "o 1"});
}

TEST_CASE("who answers no question counts as a respondent, which is said once")
{
    const auto table = [](const char* last) {
        return table_of(
            {{"h", "v", "f", "o"}, {"ja", "", "a", ""}, {"", "", "b", " "}, {"", "x", "", ""}, {"", "", "", last}});
    };
    const auto noted = [](const Responses& responses) {
        std::vector<std::string> out;
        for (const auto& notice : responses.notices())
            if (notice.code == "no-answers")
                out.push_back(notice.message.substr(0, 33));
        return out;
    };
    const auto two = Responses::make(table("-99"), small_instrument());
    REQUIRE(two);
    CHECK(noted(**two) == std::vector<std::string>{"2 respondenten hebben geen enkele"});
    const auto one = Responses::make(table("tekst"), small_instrument());
    REQUIRE(one);
    CHECK(noted(**one) == std::vector<std::string>{"1 respondent heeft geen enkele vr"});
    const auto nobody = Responses::make(table_of({{"h", "f"}, {"ja", ""}, {"?", ""}}), small_instrument());
    REQUIRE(nobody);
    CHECK(noted(**nobody).empty());
}

TEST_CASE("a missing column leaves its item empty on all rows, with a notice")
{
    const auto made = Responses::make(table_of({{"h"}, {"ja"}, {"nee"}}), small_instrument());
    REQUIRE(made);
    CHECK(answers_of(**made, 1) == std::vector<Answer>{missing::Empty, missing::Skipped});
    CHECK(!(*made)->item_column(1));
    CHECK((*made)->columns_used() == 1);
    CHECK((*made)->notices().front().code == "missing-column");
    CHECK((*made)->notices().size() == 4); // v, f, n, o
}

TEST_CASE("a table without any column of the instrument is refused, naming both sides")
{
    const auto made = Responses::make(table_of({{"x", "y"}, {"1", "2"}}), small_instrument());
    REQUIRE(!made);
    CHECK(made.error().code == "no-known-column");
    CHECK(made.error().message.find("\"h\", \"v\"") != std::string::npos);
    CHECK(made.error().message.find("\"x\", \"y\"") != std::string::npos);
}

TEST_CASE("levels come in order of first appearance, or in the instrument's order when it lists them")
{
    const auto table = table_of({{"f"}, {"b"}, {""}, {" a "}, {"c"}, {"b"}});
    const auto free = Responses::make(table, small_instrument());
    REQUIRE(free);
    CHECK((*free)->factor(0).levels == std::vector<std::string>{"b", "a", "c"});
    CHECK((*free)->factor(0).level_of == std::vector<std::uint32_t>{0, FactorColumn::NoLevel, 1, 2, 0});

    const auto listed = Responses::make(table, small_instrument(R"(["a", "b"])"));
    REQUIRE(listed);
    CHECK((*listed)->factor(0).level_of ==
          std::vector<std::uint32_t>{1, FactorColumn::NoLevel, 0, FactorColumn::NoLevel, 1});
    bool noted = false;
    for (const auto& notice : (*listed)->notices())
        noted = noted || (notice.code == "unknown-level" && notice.row == 5 && notice.value == "c");
    CHECK(noted);
}

TEST_CASE("a level is matched as an option is: case and blanks do not count, unless both are listed")
{
    const auto made = Responses::make(table_of({{"f"}, {"A"}, {" a"}}), small_instrument(R"(["a"])"));
    REQUIRE(made);
    CHECK((*made)->factor(0).level_of == std::vector<std::uint32_t>{0, 0});
    CHECK((*made)->factor(0).find("A.") == 0);
    const auto both = Responses::make(table_of({{"f"}, {"A"}, {"a"}}), small_instrument(R"(["a", "A"])"));
    REQUIRE(both);
    CHECK((*both)->factor(0).level_of == std::vector<std::uint32_t>{1, 0});
    CHECK((*both)->factor(0).find("A") == 1);
    CHECK(!(*both)->factor(0).find("A."));
}

TEST_CASE("a numeric cell that can be read in two ways is no number")
{
    const auto made = Responses::make(table_of({{"n"}, {"12,5"}, {""}, {"1.234"}, {"abc"}}), small_instrument());
    REQUIRE(made);
    const auto& values = (*made)->numeric(0).values;
    CHECK(values[0] == 12.5);
    CHECK(std::isnan(values[1]));
    CHECK(std::isnan(values[2]));
    std::size_t noted = 0;
    for (const auto& notice : (*made)->notices())
        noted += notice.code == "not-a-number";
    CHECK(noted == 2);
}

TEST_CASE("a column of nonsense gives a thousand notices and a closing one")
{
    wk::tests::Rows rows = {{"h"}};
    rows.insert(rows.end(), 5000, {"onzin"});
    const auto made = Responses::make(table_of(rows), small_instrument());
    REQUIRE(made);
    REQUIRE((*made)->notices().size() == 1001);
    CHECK((*made)->notices().back().code == "more-notices");
    // 5000 cells, less the 1000 places of which the three missing columns before and after take some
    CHECK((*made)->notices().back().message.find("nog 4.00") != std::string::npos);
}

TEST_CASE("a column has its name, or the one that SPSS would give it")
{
    const auto instrument = wk::survey::Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x","scales":{"s":{"points":[{"code":1,"label":"nee"},{"code":2,"label":"ja"}]}},
            "items":[{"id":"a-1","scale":"s"},{"id":"b-1","scale":"s","column":"b 1-x"}]})",
        "x.json");
    REQUIRE(instrument);
    const auto shared = std::make_shared<const wk::survey::Instrument>(*instrument);
    const auto spss = Responses::make(table_of({{"a_1", "b_1_x"}, {"ja", "nee"}}), shared);
    REQUIRE(spss);
    CHECK(answers_of(**spss, 0) == std::vector<Answer>{1});
    CHECK(answers_of(**spss, 1) == std::vector<Answer>{0});
    CHECK((*spss)->notices().empty());
    const auto both = Responses::make(table_of({{"a_1", "a-1", "b 1-x"}, {"ja", "nee", "ja"}}), shared);
    REQUIRE(both);
    CHECK(answers_of(**both, 0) == std::vector<Answer>{0}); // its own name comes first
}

TEST_CASE("names of columns match after outer blanks are taken off, and whatever their capitals")
{
    CHECK(Responses::make(table_of({{" h "}, {"ja"}}), small_instrument()));
    CHECK(Responses::make(table_of({{"H"}, {"ja"}}), small_instrument()));
    CHECK(!Responses::make(table_of({{"hh"}, {"ja"}}), small_instrument()));
}

TEST_CASE(
    "groups that are dates are said once: here, unless they look like ranges, which is said where the file is read")
{
    const auto noted = [](const wk::tests::Rows& rows) {
        const auto made = Responses::make(table_of(rows), small_instrument());
        REQUIRE(made);
        return std::count_if((*made)->notices().begin(), (*made)->notices().end(),
                             [](const auto& notice) { return notice.code == "level-dates"; });
    };
    CHECK(noted({{"f"}, {"2025-02-14"}, {"2026-05-03"}, {"2025-02-14"}}) == 1);
    CHECK(noted({{"f"}, {"2026-02-01"}, {"2026-05-03"}, {"2026-02-01"}, {"2026-05-03"}}) == 0);
    const auto made =
        Responses::make(table_of({{"f"}, {"2025-02-14"}, {"2026-05-03"}, {"2025-02-14"}}), small_instrument());
    REQUIRE(made);
    for (const auto& notice : (*made)->notices())
        if (notice.code == "level-dates")
            CHECK(wk::tests::mentions(notice.message, "(aantal cellen: 3)"));
}

TEST_SUITE_END();
