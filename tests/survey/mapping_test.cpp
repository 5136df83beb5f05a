// SPDX-License-Identifier: EUPL-1.2
#include "survey/mapping.h"

#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::table_of;

namespace {

/// Two items with wordings, a factor and a variable with titles, an open question.
std::shared_ptr<const Instrument> worded_instrument()
{
    constexpr std::string_view text = R"({"schema": "wijkkompas/instrument/1", "id": "w",
        "scales": {"drie": {"points": [{"code": 1, "label": "nee"}, {"code": 2, "label": "soms"}, {"code": 3, "label": "ja"}]}},
        "items": [{"id": "h-1", "kind": "herkenning", "scale": "drie", "text": "Ik herken dit in mijn werk."},
                  {"id": "v-1", "kind": "vertrouwen", "scale": "drie", "text": "Ik geloof erin"},
                  {"id": "v-2", "kind": "vertrouwen", "scale": "drie", "text": "Ik geloof  ERIN!"}],
        "factors": [{"id": "f", "title": "Uw functie"}], "numeric": [{"id": "n", "title": "Leeftijd"}],
        "open": [{"id": "o", "text": "Wat helpt u?"}]})";
    return std::make_shared<const Instrument>(*Instrument::from_json(text, "w.json"));
}

/// Per target "id=column/by", in order.
std::string matched(const Table& table, const Mapping& mapping = {})
{
    const auto targets = mapping_targets(*worded_instrument());
    const auto matches = matched_columns(table, targets, mapping);
    std::string out;
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (matches[i])
            out += targets[i].id + "=" + table.columns()[matches[i]->column].name() + "/" +
                   std::to_string(int(matches[i]->by)) + " ";
    return out;
}

} // namespace

TEST_CASE("columns are found by name, whatever a program made of hyphens and capitals")
{
    CHECK(matched(*table_of({{"h-1", "V_1", "f", " n "}})) == "h-1=h-1/0 v-1=V_1/0 f=f/0 n= n /0 ");
    CHECK(matched(*table_of({{"H-1", "h-1"}})) == "h-1=h-1/0 "); // the exact name comes first
    CHECK(matched(*table_of({{"iets anders"}})).empty());
}

TEST_CASE("columns are found by wording and title, and by what platforms write around them")
{
    CHECK(matched(*table_of({{"Ik herken dit in mijn werk", "Uw functie", "leeftijd", "Wat helpt u?"}})) ==
          "h-1=Ik herken dit in mijn werk/1 f=Uw functie/2 n=leeftijd/2 o=Wat helpt u?/1 ");
    CHECK(matched(*table_of({{"G1Q1. Ik herken dit in mijn werk."}})) == "h-1=G1Q1. Ik herken dit in mijn werk./1 ");
    CHECK(matched(*table_of({{"Hoe vaak? [Ik herken dit in mijn werk.]"}})) ==
          "h-1=Hoe vaak? [Ik herken dit in mijn werk.]/1 ");
    CHECK(matched(*table_of({{"v-1[SQ001]"}})) == "v-1=v-1[SQ001]/0 ");
    CHECK(matched(*table_of({{"deel1/v-1", "deel1/blok/f", "m/n", "in of/n"}})) ==
          "v-1=deel1/v-1/0 f=deel1/blok/f/0 "); // "m/n" is a question of its own
    // Two questions with one wording: nobody can tell.
    CHECK(matched(*table_of({{"Ik geloof erin"}})).empty());
}

TEST_CASE("columns are found by what the file calls them in words, after all names")
{
    const auto table = [](const std::vector<std::pair<std::string, std::string>>& columns) {
        std::vector<Column> out;
        for (const auto& [name, wording] : columns) {
            out.emplace_back(name);
            out.back().describe({wording, {}});
        }
        return Table(std::move(out), {});
    };
    CHECK(matched(table({{"Q1", "Ik herken dit in mijn werk."}, {"Q2", "Uw functie"}, {"Q3", "Wat helpt u?"}})) ==
          "h-1=Q1/1 f=Q2/2 o=Q3/1 ");
    CHECK(matched(table({{"Q1", "[Ik herken dit in mijn werk.] Hoe vaak?"}})) == "h-1=Q1/1 ");
    CHECK(matched(table({{"Q1", "Hoe vaak? - Ik herken dit in mijn werk."}})) == "h-1=Q1/1 ");
    CHECK(matched(table({{"Q1", "Ik herken dit in mijn werk."}, {"h-1", "Iets anders"}})) == "h-1=h-1/0 ");
    CHECK(matched(table({{"Q1", "v-1"}})).empty()); // a label is no name
}

TEST_CASE("what the user says comes first, also that a column is not used")
{
    const auto table = table_of({{"a", "h-1", "n"}});
    CHECK(matched(*table, {{{"a", "h-1"}}, {}}) == "h-1=a/3 n=n/0 ");
    CHECK(matched(*table, {{{"n", ""}}, {}}) == "h-1=h-1/0 ");
    CHECK(matched(*table, {{{"n", "v-1"}, {"weg", "h-1"}}, {}}) == "h-1=h-1/0 v-1=n/3 ");
    CHECK(matched(*table, {{{"a", "bestaat niet"}}, {}}) == "h-1=h-1/0 n=n/0 ");
}

TEST_CASE("a column never belongs to two questions")
{
    const auto table = table_of({{"h-1", "H_1", "Ik herken dit in mijn werk."}});
    CHECK(matched(*table) == "h-1=h-1/0 ");
}

TEST_CASE("answers that the user explained count as he said, in every column of the scale")
{
    Mapping mapping;
    mapping.options = {{"drie", "Zeker", 3}, {"drie", "n.v.t.", {}}};
    const auto table = table_of({{"h", "v"}, {"zeker", "ZEKER"}, {"n.v.t.", "ja"}, {"wat", "nee"}});
    const auto responses = *Responses::make(table, wk::tests::small_instrument(), mapping);
    CHECK(responses->answers(0)[0] == 2);
    CHECK(responses->answers(1)[0] == 2);
    CHECK(responses->answers(0)[1] == missing::Empty);
    CHECK(responses->answers(0)[2] == missing::Invalid);
    CHECK(responses->mapping() == mapping);
}

TEST_CASE("codes may be written as 2.0, and as A2 where a column has nothing else")
{
    const auto table = table_of({{"h", "v"}, {"2.0", "A3"}, {"3,0", "A1"}, {"2.5", ""}});
    const auto responses = *Responses::make(table, wk::tests::small_instrument());
    CHECK(responses->answers(0)[0] == 1);
    CHECK(responses->answers(0)[1] == 2);
    CHECK(responses->answers(0)[2] == missing::Invalid);
    CHECK(responses->answers(1)[0] == 2);
    CHECK(responses->answers(1)[1] == 0);
    CHECK(responses->answers(1)[2] == missing::Empty);
    const auto has_notice = [](const Responses& found) {
        for (const auto& notice : found.notices())
            if (notice.code == "answer-codes")
                return true;
        return false;
    };
    CHECK(has_notice(*responses));
    const auto mixed = *Responses::make(table_of({{"h"}, {"A1"}, {"ja"}}), wk::tests::small_instrument());
    CHECK(mixed->answers(0)[0] == missing::Invalid);
    CHECK(!has_notice(*mixed));
    const auto beyond = *Responses::make(table_of({{"h"}, {"A1"}, {"A9"}}), wk::tests::small_instrument());
    CHECK(beyond->answers(0)[0] == missing::Invalid);
}

TEST_SUITE_END();
