// SPDX-License-Identifier: EUPL-1.2
#include "survey/missing_edit.h"

#include "base/json.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;
using tests::small_instrument;
using tests::table_of;

namespace {

const tests::Rows Answers{{"h", "v", "f", "n", "o"},
                          {"ja", "NA", "Noord", "34", "tijd"},
                          {"nee", "9", "NA", "0", "NA"},
                          {"soms", "9", "Zuid", "-99", "geen"},
                          {"weet niet", "ja", "n.v.t.", "51", ""},
                          {"ja", "NA", "Zuid", "60", "geen"}};

MappingTarget target_of(const Instrument& instrument, std::string_view id)
{
    for (auto& target : mapping_targets(instrument))
        if (target.id == id)
            return target;
    FAIL("no question " << id);
    return {};
}

std::shared_ptr<const Instrument> changed(const Instrument& instrument, std::string_view id, std::string_view text,
                                          bool missing)
{
    const auto made =
        Instrument::from_document(with_missing(instrument, target_of(instrument, id), text, missing), "klein.json");
    REQUIRE(made);
    return std::make_shared<const Instrument>(*made);
}

std::shared_ptr<const Responses> answers_with(std::shared_ptr<const Instrument> instrument)
{
    const auto made = Responses::make(table_of(Answers), std::move(instrument));
    REQUIRE(made);
    return *made;
}

/// "NA 2 missing, Noord 1"
std::string uses_of(const Responses& responses, std::size_t column, std::size_t most = 20)
{
    std::string out;
    for (const auto& use : text_uses(responses, column, most))
        out += (out.empty() ? "" : ", ") + use.text + " " + std::to_string(use.cells) +
               (use.by == MissingBy::No ? "" : " missing");
    return out;
}

} // namespace

TEST_CASE("the texts of a column come with their cells, those that count as missing first")
{
    const auto responses = answers_with(small_instrument());
    CHECK(uses_of(*responses, 1) == "NA 2 missing, 9 2, ja 1");
    CHECK(uses_of(*responses, 2) == "NA 1 missing, n.v.t. 1 missing, Zuid 2, Noord 1");
    CHECK(uses_of(*responses, 2, 1) == "NA 1 missing, n.v.t. 1 missing, Zuid 2");
    CHECK(uses_of(*responses, 3, 0) == "-99 1 missing");
    const auto absent = answers_with(changed(*small_instrument(), "n", "888", true));
    CHECK(uses_of(*absent, 3, 0) == "-99 1 missing, 888 0 missing");
    const auto kept = answers_with(changed(*small_instrument(), "n", "-99", false));
    CHECK(uses_of(*kept, 3, 0) == "-99 1"); // what somebody decided stays in sight
}

TEST_CASE("a real group called NA is kept, and a group is made missing")
{
    auto instrument = changed(*small_instrument(), "f", "NA", false);
    CHECK(answers_with(instrument)->factor(0).levels == std::vector<std::string>{"Noord", "NA", "Zuid"});
    instrument = changed(*instrument, "f", "Zuid", true);
    CHECK(answers_with(instrument)->factor(0).levels == std::vector<std::string>{"Noord", "NA"});
    CHECK(answers_with(instrument)->missing(2)[2] == MissingBy::Chosen);
    instrument = changed(*instrument, "f", "zuid", false); // capitals aside
    CHECK(answers_with(instrument)->factor(0).levels == std::vector<std::string>{"Noord", "NA", "Zuid"});

    // Listed levels go along: what is one counts, whatever it looks like.
    const auto listed = small_instrument(R"(["Noord", "Zuid"])");
    CHECK(changed(*listed, "f", "NA", false)->factors()[0].levels == std::vector<std::string>{"Noord", "Zuid", "NA"});
    const auto without = changed(*listed, "f", "Zuid", true);
    CHECK(without->factors()[0].levels == std::vector<std::string>{"Noord"});
    const auto answers = answers_with(without);
    for (const auto& notice : answers->notices())
        CHECK(notice.code != "unknown-level");
}

TEST_CASE("a code outside the scale is made missing instead of invalid, and words that count stand outside the points")
{
    CHECK(answers_with(small_instrument())->answers(1)[2] == missing::Invalid);
    const auto nine = changed(*small_instrument(), "v", "9", true);
    CHECK(answers_with(nine)->answers(1)[2] == missing::Empty);
    CHECK(answers_with(nine)->answers(1)[3] == 2);
    const auto na = changed(*nine, "v", "NA", false);
    CHECK(na->scales()[0].no_opinion == std::vector<std::string>{"weet niet", "NA"});
    CHECK(answers_with(na)->answers(1)[0] == missing::NoOpinion);
    // For all columns of the scale: no opinion made missing too.
    const auto no_opinion = changed(*na, "v", "weet niet", true);
    CHECK(answers_with(no_opinion)->answers(0)[3] == missing::Empty);
    CHECK(no_opinion->scales()[0].no_opinion == std::vector<std::string>{"NA"});
}

TEST_CASE("a number that counts is a point of the scale, and one that does not is none any more")
{
    const auto with_nine = changed(*small_instrument(), "v", "9", false);
    REQUIRE(with_nine->scales()[0].points.size() == 4);
    CHECK(with_nine->scales()[0].points[3].code == 9);
    CHECK(answers_with(with_nine)->answers(1)[1] == 3);
    const auto again = changed(*with_nine, "v", "9", true);
    CHECK(again->scales()[0].points.size() == 3);
    // The code of a point with words: these stay, and what the rule about skipping says of them.
    const auto one = changed(*small_instrument(), "v", "1", true);
    CHECK(one->scales()[0].points.size() == 3);
    CHECK(one->routing().size() == 1);
}

TEST_CASE("a point of a scale is known by its code or its words, and two points stay")
{
    // The code of a point counts again: it was never gone, so nothing is added.
    const auto one = changed(*changed(*small_instrument(), "v", "1", true), "v", "1", false);
    CHECK(one->scales()[0].points.size() == 3);
    CHECK(one->scales()[0].no_opinion == small_instrument()->scales()[0].no_opinion);
    // and so the words of a point, and those that are no opinion
    CHECK(changed(*small_instrument(), "v", "JA", false)->scales()[0].points.size() == 3);
    CHECK(changed(*small_instrument(), "v", "weet niet", false)->scales()[0].no_opinion.size() == 1);
    // Numbers between the codes come between them, and below them first.
    const auto more = changed(*changed(*small_instrument(), "v", "0", false), "v", "9", false);
    std::vector<int> codes;
    for (const auto& point : more->scales()[0].points)
        codes.push_back(point.code);
    CHECK(codes == std::vector<int>{0, 1, 2, 3, 9});
    // A scale keeps two points, whatever is said to be missing.
    auto less = small_instrument();
    for (const char* label : {"ja", "nee", "soms"})
        less = changed(*less, "v", label, true);
    CHECK(less->scales()[0].points.size() == 2);
    CHECK(less->scales()[0].missing.also.size() == 3);
    // A number beyond all codes, and one more than a scale has room for, are no opinion.
    CHECK(changed(*small_instrument(), "v", "9999999", false)->scales()[0].no_opinion.back() == "9999999");
    auto full = small_instrument();
    for (int code = 4; full->scales()[0].points.size() < MaxPoints; ++code)
        full = changed(*full, "v", std::to_string(code), false);
    full = changed(*full, "v", "500", false);
    CHECK(full->scales()[0].points.size() == MaxPoints);
    CHECK(full->scales()[0].no_opinion.back() == "500");
}

TEST_CASE(
    "a text that is missing in one spelling is shown so, and what is said of texts that are not there stays in sight")
{
    const auto table = table_of({{"f"}, {"Noord"}, {"na"}, {"NA"}, {"Zuid"}});
    const auto made = Responses::make(table, small_instrument());
    REQUIRE(made);
    CHECK(uses_of(**made, 0) == "na 2 missing, Noord 1, Zuid 1");
    auto instrument = changed(*small_instrument(), "n", "777", false);
    CHECK(uses_of(*answers_with(instrument), 3, 0) == "-99 1 missing, 777 0");
    instrument = changed(*changed(*instrument, "n", "777", true), "n", "777", true); // once more
    CHECK(instrument->numeric()[0].missing.never.empty());
    CHECK(instrument->numeric()[0].missing.also == std::vector<std::string>{"777"});
}

TEST_CASE("a list of nothing else stays in the document of a scale that changes")
{
    Json document = small_instrument()->document();
    for (auto& scale : document["scales"])
        scale["missing"] = Json::array({"8"});
    const auto made = Instrument::from_document(std::move(document), "klein.json");
    REQUIRE(made);
    REQUIRE(made->scales()[0].missing.only);
    CHECK(changed(*made, "v", "9", true)->scales()[0].missing.only == std::vector<std::string>{"8"});
}

TEST_CASE("numbers and open answers are what somebody says of them")
{
    const auto zero = answers_with(changed(*changed(*small_instrument(), "n", "0", true), "n", "-99", false));
    CHECK(std::isnan(zero->numeric(0).values[1]));
    CHECK(zero->numeric(0).values[2] == -99);
    CHECK(zero->missing(3)[1] == MissingBy::Chosen);
    const auto open = answers_with(changed(*changed(*small_instrument(), "o", "geen", true), "o", "NA", false));
    CHECK(open->open(0).states[2] == OpenState::Empty);
    CHECK(open->open(0).states[0] == OpenState::Answered);
    CHECK(text_uses(*open, 4, 0).size() == 2);
}

TEST_CASE("what was said of a text goes with the document, and one choice takes the place of another")
{
    auto instrument = changed(*small_instrument(), "n", "99", true);
    instrument = changed(*instrument, "n", "99,0", false);
    CHECK(instrument->numeric()[0].missing.also.empty());
    CHECK(instrument->numeric()[0].missing.never == std::vector<std::string>{"99,0"});
    const auto reread = Instrument::from_json(text_from_json(instrument->document()), "x");
    REQUIRE(reread);
    CHECK(reread->numeric()[0].missing.never == std::vector<std::string>{"99,0"});
    CHECK(!reread->numeric()[0].missing.only);
    // As numbers in a file by hand, beside a list of nothing else.
    const auto by_hand = Instrument::from_json(
        R"({"schema": "wijkkompas/instrument/1", "id": "k", "numeric": [{"id": "n", "missing": [8], "alsoMissing": [9]}]})",
        "k");
    REQUIRE(by_hand);
    CHECK(by_hand->numeric()[0].missing.only == std::vector<std::string>{"8"});
    CHECK(by_hand->numeric()[0].missing.also == std::vector<std::string>{"9"});
}

TEST_CASE("what never is missing counts, however far it lies from the others")
{
    const auto table = table_of({{"n"}, {"34"}, {"51"}, {"28"}, {"39"}, {"60"}, {"999"}});
    const auto value = [&](const std::string& said) {
        const auto instrument = Instrument::from_json(
            R"({"schema": "wijkkompas/instrument/1", "id": "k", "numeric": [{"id": "n")" + said + "}]}", "k");
        return (*Responses::make(table, std::make_shared<const Instrument>(*instrument)))->numeric(0).values[5];
    };
    CHECK(std::isnan(value("")));
    CHECK(value(R"(, "neverMissing": [999])") == 999);
}

TEST_SUITE_END();
