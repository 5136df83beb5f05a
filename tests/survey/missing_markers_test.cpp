// SPDX-License-Identifier: EUPL-1.2
#include "survey/missing_markers.h"

#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::small_instrument;
using wk::tests::table_of;

namespace {

/// The texts of a column that stand for a missing value, in one line.
std::string missing_of(const std::vector<std::string_view>& texts)
{
    wk::tests::Rows rows{{"kolom"}};
    for (const auto text : texts)
        rows.push_back({text});
    const auto table = table_of(rows);
    const auto missing = missing_texts(table->columns()[0]);
    std::string out;
    for (std::size_t i = 0; i < missing.size(); ++i)
        if (missing[i] != MissingBy::No)
            out += std::string(table->columns()[0].text(i)) + "|";
    return out;
}

} // namespace

TEST_CASE("what programs write for nothing is missing, and words are not")
{
    for (const char* text :
         {"NA",  " NA ", "<NA>", "N/A", "n/a",  "#N/A",     "#N/B",    "#n/b",   "#NULL!", "#LEEG!", "NULL", "null",
          "nan", "NaN",  ".",    ".a",  "None", "#WAARDE!", "#DIV/0!", "n.v.t.", "N.v.t.", "nvt",    "NVT"}) {
        CAPTURE(text);
        CHECK(missing_of({text, "Noord", "5"}) == std::string(text) + "|");
    }
    CHECK(missing_of({"na", "Na", "Nan", "geen", "-", "..", "?", "", " ", "nul", "0", "ONA", ".5", "NA Noord"}) == "");
}

TEST_CASE("-1 to -9 are missing where nothing else lies below zero and numbers are large")
{
    const auto far = [](std::vector<std::string> cells, const MissingList& listed = {}) {
        wk::tests::Rows rows{{"jaren"}};
        for (auto& cell : cells)
            rows.push_back({cell});
        const auto table = wk::tests::table_of(rows);
        const auto& column = table->columns()[0];
        auto missing = missing_texts(column, listed);
        add_far_numbers(column, listed, {}, missing);
        std::string out;
        for (std::size_t i = 0; i < missing.size(); ++i)
            out += missing[i] == MissingBy::Far ? std::string(column.text(i)) + " " : "";
        return out;
    };
    CHECK(far({"34", "-9", "51", "46", "28", "-1", "39", "60"}) == "-9 -1 ");
    CHECK(far({"34", "-9", "51", "46", "28", "0", "39", "60"}) == "-9 ");
    CHECK(far({"3", "-1", "5", "4", "2", "0", "1"}).empty());        // a balance
    CHECK(far({"34", "-9", "51", "-12", "28", "39", "60"}).empty()); // others lie there too
    CHECK(far({"34", "-9", "51", "46"}).empty());                    // too few to know
    CHECK(far({"34", "-4", "51", "46", "28", "39", "60"}).empty());  // nobody writes that for nothing
    CHECK(far({"34", "-9", "51", "46", "28", "39", "60"}, {{}, {}, {"-9"}}).empty());
    CHECK(far({"3", "5", "9", "15", "2", "99"}).empty()); // someone can be 99
}

TEST_CASE("numbers like -99 are missing where nothing else lies so far below zero")
{
    CHECK(missing_of({"1", "5", "-99"}) == "-99|");
    CHECK(missing_of({"1", "-88", "-99", "-99,0"}) == "-88|-99|-99,0|");
    CHECK(missing_of({"Noord", "-99"}) == "-99|");
    CHECK(missing_of({"-3", "3", "-99"}) == "-99|");
    CHECK(missing_of({"-60", "12", "-99"}) == "");
    CHECK(missing_of({"1", "-9", "99", "999"}) == "");
}

TEST_CASE("a marker is as good as left empty in every kind of question, and said once")
{
    const auto made = Responses::make(table_of({{"h", "v", "f", "n", "o"},
                                                {"ja", "NA", "Noord", "34", "tijd"},
                                                {"NA", "3", "NA", "NA", "NA"},
                                                {"ja", "ja", "NA", "-99", "n.v.t."}}),
                                      small_instrument());
    REQUIRE(made);
    const Responses& responses = **made;
    CHECK(responses.answers(0)[1] == missing::Empty);
    CHECK(responses.answers(1)[0] == missing::Empty);
    CHECK(responses.answers(1)[1] == 2);
    CHECK(responses.factor(0).levels == std::vector<std::string>{"Noord"});
    CHECK(responses.factor(0).level_of[2] == FactorColumn::NoLevel);
    CHECK(std::isnan(responses.numeric(0).values[1]));
    CHECK(std::isnan(responses.numeric(0).values[2]));
    CHECK(responses.open(0).states == std::vector<OpenState>{OpenState::Answered, OpenState::Empty, OpenState::Empty});
    REQUIRE(responses.notices().size() == 3); // -99, NA, n.v.t.
    const auto& notice = responses.notices()[1];
    CHECK(notice.code == "missing-marker");
    CHECK(notice.value == "NA");
    CHECK(notice.message.find("aantal cellen: 6") != std::string::npos);
    CHECK(notice.message.find("\"h\", \"v\", \"f\", \"n\", \"o\"") != std::string::npos);
}

TEST_CASE("an answer or a group of the questionnaire stays one, whatever it is called")
{
    const auto instrument = Instrument::from_json(
        R"({"schema": "wijkkompas/instrument/1", "id": "x",
            "scales": {"s": {"points": [{"code": -99, "label": "nee"}, {"code": 1, "label": "NA"}], "noOpinion": ["n.v.t."]}},
            "items": [{"id": "a", "scale": "s"}], "factors": [{"id": "f", "levels": ["NA", "Noord"]}]})",
        "x.json");
    REQUIRE(instrument);
    const auto made = Responses::make(table_of({{"a", "f"}, {"NA", "NA"}, {"N.V.T.", "Noord"}, {"-99", "."}}),
                                      std::make_shared<const Instrument>(*instrument));
    REQUIRE(made);
    const Responses& responses = **made;
    CHECK(responses.answers(0)[0] == 1);
    CHECK(responses.answers(0)[1] == missing::NoOpinion);
    CHECK(responses.answers(0)[2] == 0);
    CHECK(responses.factor(0).level_of == std::vector<std::uint32_t>{0, 1, FactorColumn::NoLevel});
    REQUIRE(responses.notices().size() == 1);
    CHECK(responses.notices()[0].value == ".");
}

TEST_SUITE_END();
