// SPDX-License-Identifier: EUPL-1.2
#include "survey/tool_columns.h"

#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

using Texts = std::vector<std::string>;

/// A table of columns with their answers, which are repeated for twenty people; "#" stands for the number of the row.
std::shared_ptr<const Table> columns_with(const std::vector<std::pair<std::string, Texts>>& columns)
{
    Texts names;
    for (const auto& column : columns)
        names.push_back(column.first);
    TableBuilder builder(names);
    for (std::size_t row = 0; row < 20; ++row) {
        Texts cells;
        for (const auto& column : columns) {
            std::string text = column.second[row % column.second.size()];
            if (const auto at = text.find('#'); at != std::string::npos)
                text.replace(at, 1, std::to_string(row + 10));
            cells.push_back(std::move(text));
        }
        builder.add_row(std::vector<std::string_view>(cells.begin(), cells.end()));
    }
    return builder.finish();
}

/// The names of the columns that a tool wrote.
Texts tools_in(const std::vector<std::pair<std::string, Texts>>& columns)
{
    const auto table = columns_with(columns);
    const auto found = tool_columns(*table);
    Texts out;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i])
            out.push_back(table->columns()[i].name());
    return out;
}

} // namespace

TEST_CASE("what each survey tool writes beside the answers is none of them")
{
    const std::pair<std::string, Texts> question{"Ik krijg hulp op tijd", {"eens", "oneens", "neutraal"}};
    const std::vector<std::vector<std::pair<std::string, Texts>>> tools{
        {{"ID", {"#"}},
         {"Begintijd", {"3-3-25 8:#"}},
         {"Tijd van voltooien", {"457#.35"}},
         {"E-mail", {"anonymous"}},
         {"Naam", {""}},
         {"Taal", {"Nederlands"}}},
        {{"Tijdstempel", {"2025/03/03 8:#:00 AM CET"}}, {"E-mailadres", {"p#@voorbeeld.nl"}}, {"Score", {"7 / 10"}}},
        {{"id", {"#"}},
         {"submitdate", {"1980-01-01 00:00:00"}},
         {"lastpage", {"4", "3"}},
         {"startlanguage", {"nl"}},
         {"seed", {"17#"}},
         {"token", {"aB#x"}},
         {"ipaddr", {"10.0.0.#"}},
         {"interviewtime", {"30#.12"}},
         {"groupTime4", {"1#.5"}}},
        {{"id. Antwoord ID", {"#"}},
         {"submitdate. Datum ingestuurd", {"2025-03-03"}},
         {"lastpage. Laatste pagina", {"4", "3"}},
         {"seed. Zaad", {"17#"}}},
        {{"Antwoord ID", {"#"}},
         {"Datum verzonden", {"2025-03-03 08:#:00"}},
         {"Laatste pagina", {"4"}},
         {"Starttaal", {"nl"}}},
        {{"Respondent ID", {"1182#"}},
         {"Collector ID", {"4571"}},
         {"Start Date", {"03/03/2025 08:#:00 AM"}},
         {"IP Address", {""}},
         {"First Name", {""}},
         {"Custom Data 1", {""}}},
        {{"StartDate", {"2025-03-03 08:#:00"}},
         {"Status", {"IP Address"}},
         {"Progress", {"100"}},
         {"Duration (in seconds)", {"3#"}},
         {"Finished", {"True", "False"}},
         {"RecordedDate", {"2025-03-03 08:#:10"}},
         {"ResponseId", {"R_#"}},
         {"RecipientLastName", {""}},
         {"LocationLatitude", {"52.#"}},
         {"DistributionChannel", {"anonymous"}},
         {"Q2_Page Submit", {"1#.3"}}},
        {{"start", {"2025-03-03T08:#:00.000+01:00"}},
         {"end", {"2025-03-03T09:#:00.000+01:00"}},
         {"deviceid", {"collect:#"}},
         {"_id", {"90#"}},
         {"_uuid", {"4f1c0a2b-0000-4000-8000-0000000000#"}},
         {"_submission_time", {"2025-03-03T09:#:00"}},
         {"_status", {"submitted_via_web"}},
         {"meta/instanceID", {"uuid:4f1c0a2b-0000-4000-8000-0000000000#"}},
         {"_index", {"#"}}}};
    for (auto columns : tools) {
        Texts all;
        for (const auto& column : columns)
            all.push_back(column.first);
        columns.push_back(question);
        CHECK(tools_in(columns) == all);
    }
}

TEST_CASE("a place on earth with three decimals is a number, though it could be thousands")
{
    CHECK(tools_in({{"LocationLatitude", {"52.2#"}}, {"LocationLongitude", {"-4.8#", "5"}}}) ==
          Texts{"LocationLatitude", "LocationLongitude"});
    CHECK(tools_in({{"LocationLatitude", {"52.2.#"}}, {"LocationLongitude", {"oost 4.8#"}}}).empty());
}

TEST_CASE("a question that is called like a column of a tool stays a question")
{
    const Texts agree{"1", "2", "3", "4", "5"};
    CHECK(tools_in({{"id", agree}, {"Naam", {"Noord", "Zuid"}}, {"Begintijd", {"ochtend", "middag"}}}) == Texts{});
    // names that people use too, and no tool beside them
    CHECK(tools_in({{"Status", {"in dienst", "ingehuurd"}},
                    {"Taal", {"Nederlands", "Turks"}},
                    {"Score", {"6", "7"}},
                    {"start", {"2025-03-03"}},
                    {"Finished", {"True", "False"}}}) == Texts{});
    CHECK(tools_in({{"Geboortedatum", {"3-3-1985", "4-5-1990", "9-9-1979"}}}) == Texts{});
    // whatever they are called
    CHECK(tools_in({{"Kolom 1", {"2025-03-03 08:#:00"}}, {"Kolom 2", {"p#@voorbeeld.nl"}}}).size() == 2);
}

TEST_CASE("a question is read out of what tools write around it")
{
    const auto words = [](const Texts& names) {
        Texts out;
        for (const auto& each : column_words(names))
            out.push_back(each.words + "|" + each.stem);
        return out;
    };
    CHECK(words({"Bent u het eens? [Ik krijg hulp op tijd.]"}) == Texts{"Ik krijg hulp op tijd.|bent u het eens?"});
    CHECK(words({"Hoe tevreden bent u over [snelheid]"}) ==
          Texts{"Hoe tevreden bent u over [snelheid]|hoe tevreden bent u over"}); // a word alone asks nothing
    CHECK(words({"ST5[T1]"}) == Texts{"ST5[T1]|st5"});
    CHECK(words({"G1Q2[SQ001]. Bent u het eens? [Ik krijg hulp op tijd.]"}) ==
          Texts{"Ik krijg hulp op tijd.|bent u het eens?"});
    CHECK(words({"Bent u het eens? - Ik krijg hulp op tijd.", "Bent u het eens? - Ik word goed gehoord."}) ==
          Texts{"Ik krijg hulp op tijd.|bent u het eens?", "Ik word goed gehoord.|bent u het eens?"});
    CHECK(words({"Wmo - wat gaat daar goed?"}) == Texts{"Wmo - wat gaat daar goed?|"});
    CHECK(words({"Q7_1", "Q7_2", "Q8"}) == Texts{"Q7_1|q7", "Q7_2|q7", "Q8|"});
    CHECK(words({"groep_a/T1"}) == Texts{"T1|"});
    CHECK(words({"Jeugd/Wmo: wat helpt?"}) == Texts{"Jeugd/Wmo: wat helpt?|"});
    CHECK(words({"5. Ik krijg hulp"}) == Texts{"5. Ik krijg hulp|"});
}

TEST_SUITE_END();
