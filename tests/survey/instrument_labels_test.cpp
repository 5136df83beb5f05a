// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_labels.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using wk::survey::Instrument;
using wk::survey::labelled_instrument;
using wk::survey::LabelledColumn;
using wk::tests::table_of;

namespace {

const std::vector<wk::survey::LabelledValue> Often{{"1", "nooit"}, {"2", "soms"}, {"3", "vaak"}, {"4", "altijd"}};

Instrument made_of(const std::vector<LabelledColumn>& labels, const wk::tests::Rows& rows)
{
    auto out = Instrument::from_document(labelled_instrument(*table_of(rows), labels, {}, "Onderzoek"), "x.sav");
    REQUIRE(out);
    return *std::move(out);
}

} // namespace

TEST_CASE("labels give a question its wording, and its scale also what nobody chose, in the order of the codes")
{
    auto values = Often;
    values.push_back({"9", "weet niet"});
    values.push_back({"8", "wil niet zeggen", true});
    std::swap(values[0], values[3]); // the order of the file is not that of the codes
    const auto instrument = made_of({{"v1", "Hoe vaak bent u buiten?", values}, {"v2", "En in het weekend?", values}},
                                    {{"v1", "v2"}, {"soms", "vaak"}, {"vaak", "weet niet"}, {"soms", "soms"}});
    REQUIRE(instrument.items().size() == 2);
    const auto& item = instrument.items().front();
    CHECK(item.text == "Hoe vaak bent u buiten?");
    CHECK(item.column == "v1");
    const auto& scale = instrument.scale_of(item);
    REQUIRE(scale.points.size() == 4);
    CHECK(scale.points.front().label == "nooit");
    CHECK(scale.points.back().label == "altijd");
    CHECK(scale.codes() == std::vector<int>{1, 2, 3, 4});
    CHECK(scale.no_opinion == std::vector<std::string>{"weet niet", "wil niet zeggen"});
    CHECK(!scale.unsure);
    CHECK(instrument.scales().size() == 1);
}

TEST_CASE("labels of groups become levels in the order of their codes")
{
    const auto instrument =
        made_of({{"wijk", "In welke wijk woont u?", {{"2", "Zuid"}, {"1", "Noord"}, {"3", "Oost"}}}, {"x", "", {}}},
                {{"wijk", "x"}, {"Zuid", "1"}, {"Noord", "2"}, {"Zuid", "3"}, {"Noord", "4"}});
    REQUIRE(instrument.factors().size() == 1);
    CHECK(instrument.factors().front().title == "In welke wijk woont u?");
    CHECK(instrument.factors().front().levels == std::vector<std::string>{"Noord", "Zuid", "Oost"});
}

TEST_CASE("labels that two values share say nothing of a scale: what was guessed stays")
{
    const std::vector<wk::survey::LabelledValue> twice{{"1", "oneens"}, {"2", "oneens"}, {"3", "eens"}, {"4", "eens"}};
    const auto instrument = made_of(
        {{"v", "Vraag één", twice}, {"w", "Vraag twee", twice}},
        {{"v", "w"}, {"1", "3"}, {"2", "4"}, {"3", "1"}, {"4", "2"}, {"1", "4"}, {"2", "1"}, {"3", "2"}, {"4", "3"}});
    REQUIRE(instrument.items().size() == 2);
    CHECK(instrument.items().front().text == "Vraag één");
    CHECK(instrument.scales().front().codes() == std::vector<int>{1, 2, 3, 4});
    CHECK(instrument.factors().empty());
}

TEST_CASE("codes that run against the words of their labels make a scale unsure")
{
    const auto backwards = made_of({{"v",
                                     "",
                                     {{"1", "helemaal mee eens"},
                                      {"2", "mee eens"},
                                      {"3", "neutraal"},
                                      {"4", "mee oneens"},
                                      {"5", "helemaal mee oneens"}}}},
                                   {{"v"}, {"mee eens"}, {"neutraal"}, {"mee oneens"}});
    REQUIRE(backwards.items().size() == 1);
    CHECK(backwards.scales().front().points.front().label == "helemaal mee eens"); // codes stay
    CHECK(backwards.scales().front().unsure);
}

TEST_CASE("only the ends have a label: the numbers between are points too")
{
    const std::vector<wk::survey::LabelledValue> ends{{"1", "slecht"}, {"5", "goed"}};
    const auto instrument = made_of({{"v", "", ends}, {"w", "", ends}},
                                    {{"v", "w"}, {"slecht", "3"}, {"2", "goed"}, {"4", "slecht"}, {"goed", "2"}});
    REQUIRE(instrument.items().size() == 2);
    CHECK(instrument.scales().front().codes() == std::vector<int>{1, 2, 3, 4, 5});
}
