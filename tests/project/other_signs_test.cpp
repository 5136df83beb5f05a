// SPDX-License-Identifier: EUPL-1.2
#include "project/other_signs.h"

#include "project/analyse.h"
#include "project/new_answers.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using Pairs = std::map<std::string, std::string>;

namespace {

const tests::Rows Wrong{
    {"tevredÃ«n", "wijk", "o"}, {"reÃ«el", "A", "x"}, {"niet", "CafÃ©wijk", "y"}, {"reÃ«el", "A", ""}};
const tests::Rows Right{{"tevredën", "wijk", "o"}, {"reëel", "A", "x"}, {"niet", "Caféwijk", "y"}, {"reëel", "A", ""}};

Survey file_with(const tests::Rows& rows, const char* encoding)
{
    Survey out;
    out.file_name = "a.csv";
    out.file_sha256 = "abc";
    out.reading = {"csv", ";", encoding, "", 0, false, false};
    out.table = tests::table_of(rows);
    out.instrument = std::make_shared<const survey::Instrument>(*survey::Instrument::from_json(
        R"({"schema": "wijkkompas/instrument/1", "id": "k", "scales": {"s": {"points": [
            {"code": 1, "label": "niet"}, {"code": 2, "label": "reÃ«el"}]}},
            "items": [{"id": "t", "kind": "overig", "scale": "s", "column": "tevredÃ«n", "text": "tevredÃ«n"}],
            "factors": [{"id": "wijk", "title": "Wijk", "levels": ["A", "CafÃ©wijk"]}], "open": [{"id": "o"}]})",
        "k"));
    out.analysis = usual_options(*out.instrument);
    out.filters = {{"wijk", {"CafÃ©wijk"}}};
    out.mapping.options = {{"s", "reÃ«el", 2}};
    return out;
}

} // namespace

TEST_CASE("texts that became others are known by where they stand, and none that became several")
{
    CHECK(changed_signs(*tests::table_of(Wrong), *tests::table_of(Right)) ==
          Pairs{{"tevredÃ«n", "tevredën"}, {"reÃ«el", "reëel"}, {"CafÃ©wijk", "Caféwijk"}});
    CHECK(changed_signs(*tests::table_of({{"a"}, {"?"}, {"?"}}), *tests::table_of({{"a"}, {"é"}, {"ë"}})).empty());
    CHECK(changed_signs(*tests::table_of(Right), *tests::table_of(Right)).empty());
}

TEST_CASE(
    "the same file in another encoding keeps its questionnaire, couplings, filters and groups, in the right signs")
{
    const Survey before = file_with(Wrong, "Windows-1252");
    const auto prepared = prepare(before);
    REQUIRE(prepared);
    const auto out = with_new_answers(before, **prepared, file_with(Right, "UTF-8"));
    REQUIRE(out);
    CHECK(out->rows.by == survey::RowsBy::Row);
    CHECK(out->lost.empty());
    const auto& instrument = *out->survey.instrument;
    CHECK(instrument.items()[0].column == "tevredën");
    CHECK(instrument.items()[0].text == "tevredën");
    CHECK(instrument.scales()[0].points[1].label == "reëel");
    CHECK(instrument.factors()[0].levels == std::vector<std::string>{"A", "Caféwijk"});
    CHECK(out->survey.filters == std::vector<Filter>{{"wijk", {"Caféwijk"}}});
    CHECK(out->survey.mapping.options.front().text == "reëel");
    CHECK(out->responses->answers(0)[0] == 1);
    for (const auto& notice : out->responses->notices())
        CHECK(notice.code != "unknown-label");
}

TEST_CASE("cut another way it is a file like any other")
{
    const Survey before = file_with(Wrong, "Windows-1252");
    Survey after = file_with(Right, "UTF-8");
    after.reading.delimiter = ",";
    const auto prepared = prepare(before);
    REQUIRE(prepared);
    const auto out = with_new_answers(before, **prepared, after);
    REQUIRE(out);
    CHECK(out->rows.by != survey::RowsBy::Row);
    CHECK(out->survey.instrument == before.instrument);
}

TEST_SUITE_END();
