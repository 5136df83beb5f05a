// SPDX-License-Identifier: EUPL-1.2
#include "project/new_answers.h"

#include "project/analyse.h"
#include "project/study_example.h"
#include "survey/coding_example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using tests::Rows;

namespace {

/// The answers of tests::coding_table() with a number for each respondent before them.
const Rows Before{{"nr", "h", "v", "f", "n", "o"},
                  {"11", "ja", "ja", "a", "1", "Te weinig tijd, echt."},
                  {"12", "ja", "ja", "a", "2", "Geen cliënt wil dit"},
                  {"13", "ja", "nee", "b", "3", "tijd en privacy"},
                  {"14", "soms", "nee", "b", "4", "???"},
                  {"15", "nee", "", "b", "5", ""},
                  {"16", "ja", "ja", "b", "6", ""}};

Survey survey_with(const Rows& rows)
{
    Survey out;
    out.file_name = "antwoorden.csv";
    out.table = tests::table_of(rows);
    out.instrument = tests::small_instrument();
    out.analysis = usual_options(*out.instrument);
    return out;
}

/// With codes, quotes, and evidence that leans on one of them.
Survey worked_on()
{
    Survey out = survey_with(Before);
    out.codings = {std::make_shared<const survey::QuestionCoding>(tests::coding_done())};
    out.other_coders = {
        std::make_shared<const survey::OtherCoder>(survey::OtherCoder{"Kim", "kim.json", {tests::coding_done()}})};
    out.quotes = {{"o", 0, "weinig tijd", "", "", true}, {"o", 2, "privacy", "", "", true}};
    out.verdicts = {{"t", Light::Behind, "omdat", {{EvidenceKind::Quote, "o/2", ""}, {EvidenceKind::Item, "h", ""}}}};
    out.follow_up.conclusions = {{"c", "Zo is het", "", "", {{EvidenceKind::Quote, "o/0", ""}}, "", {}}};
    out.filters = {{"f", {"b"}}};
    out.study = tests::full_study();
    out.verdicts.front().evidence.push_back({EvidenceKind::Statement, "b1/u1", "staat los van wie er antwoordde"});
    return out;
}

NewAnswers renewed(const Survey& before, const Rows& rows)
{
    Survey file = survey_with(rows);
    file.file_name = "later.csv";
    file.file_sha256 = "abc";
    const auto out = with_new_answers(before, **prepare(before), file);
    REQUIRE(out);
    return *out;
}

std::vector<std::size_t> coded_rows(const survey::QuestionCoding& coding)
{
    std::vector<std::size_t> out;
    for (const auto& answer : coding.answers)
        out.push_back(answer.row);
    return out;
}

} // namespace

TEST_CASE("codes, quotes and what leans on them follow the respondent to another row")
{
    Rows rows{Before[0], Before[6], Before[4], Before[3], Before[1], Before[2], Before[5]};
    const Survey before = worked_on();
    const auto after = renewed(before, rows);
    CHECK(after.survey.file_name == "later.csv");
    CHECK(after.survey.file_sha256 == "abc");
    CHECK(after.rows.same == 6);
    const auto& coding = *after.survey.codings.front();
    CHECK(coded_rows(coding) == std::vector<std::size_t>{1, 2, 3, 4});
    CHECK(coding.find(1)->not_codable);
    CHECK(coding.find(2)->categories == before.codings.front()->find(2)->categories);
    CHECK(coding.find(3)->categories == std::vector<std::string>{"tijd"});
    CHECK(coding.find(4)->refused == std::vector<std::string>{"client"});
    CHECK(coded_rows(after.survey.other_coders.front()->codings.front()) == coded_rows(coding));
    CHECK(after.survey.quotes ==
          std::vector<survey::Quote>{{"o", 3, "weinig tijd", "", "", true}, {"o", 2, "privacy", "", "", true}});
    CHECK(after.survey.verdicts.front().evidence ==
          std::vector<Evidence>{{EvidenceKind::Quote, "o/2", ""},
                                {EvidenceKind::Item, "h", ""},
                                {EvidenceKind::Statement, "b1/u1", "staat los van wie er antwoordde"}});
    CHECK(after.survey.study == before.study);
    CHECK(after.survey.follow_up.conclusions.front().evidence ==
          std::vector<Evidence>{{EvidenceKind::Quote, "o/3", ""}});
    CHECK(after.survey.filters == before.filters);
    CHECK(after.coded == 6); // three decisions of each coder
    CHECK(after.quotes == 2);
    CHECK(after.unchecked == 0);
    CHECK(after.lost.empty());
}

TEST_CASE("a code belongs to what was said: another answer, or nobody, has none, and that is counted")
{
    Rows rows = Before;
    rows[1][5] = "Te weinig tijd, en te veel regels";
    rows.erase(rows.begin() + 3); // who said "tijd en privacy"
    const auto after = renewed(worked_on(), rows);
    CHECK(coded_rows(*after.survey.codings.front()) == std::vector<std::size_t>{1, 2});
    CHECK(after.coded == 2);
    CHECK(after.survey.quotes == std::vector<survey::Quote>{{"o", 0, "weinig tijd", "", "", false}});
    CHECK(after.unchecked == 1);
    CHECK(after.survey.verdicts.front().evidence.size() == 2);
    CHECK(after.survey.verdicts.front().evidence.front() == Evidence{EvidenceKind::Item, "h", ""});
    CHECK(after.lost == std::vector<Lost>{{Work::CodedAnswers, 2}, {Work::CodersAnswers, 2}, {Work::Quotes, 1}});
}

TEST_CASE("a quote whose words are gone is gone")
{
    Rows rows = Before;
    rows[1][5] = "Geen mening";
    CHECK(renewed(worked_on(), rows).survey.quotes.size() == 1);
}

TEST_CASE("filters on a group that is no longer there go, and that is counted; the address file stays")
{
    Rows rows = Before;
    for (auto& row : rows)
        if (row[3] == "b")
            row[3] = "c";
    Survey before = worked_on();
    put_frame(before, SamplingFrame{"adressen.csv", "f", {{"a", 10}, {"b", 20}}},
              {Notice{"x", "iets over de adressen", "adressen.csv", 0, "", ""}});
    const auto after = renewed(before, rows);
    CHECK(after.survey.filters.empty());
    CHECK(after.survey.frame);
    CHECK(after.survey.import_notices.size() == 1);
    CHECK(after.lost.back() == Lost{Work::Filters, 1});
}

TEST_CASE("a file of something else is refused")
{
    const Survey before = worked_on();
    CHECK(!with_new_answers(before, **prepare(before), survey_with({{"x", "y"}, {"1", "2"}})));
}

TEST_CASE("figures that moved are those with other counts, each with its n and mean before and after")
{
    Rows rows = Before;
    rows[1][1] = "soms";
    const Survey before = survey_with(Before);
    const auto moved = moved_figures(*analyse(before), *analyse(survey_with(rows)));
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].item == "h");
    CHECK(moved[0].n_before == 6);
    CHECK(moved[0].n_after == 6);
    CHECK(*moved[0].mean_before > *moved[0].mean_after);
    CHECK(moved_figures(*analyse(before), *analyse(before)).empty());
}

TEST_SUITE_END();
