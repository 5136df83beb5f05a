// SPDX-License-Identifier: EUPL-1.2
// Tables in reports of others: rows of percentages, shares beside counts, totals.
#include "recompute/claims.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// How many claims of a table have each verdict: y, i, n, or o for none.
std::map<char, int> verdicts(const std::string& title, const Rows& rows, const std::string& before = {})
{
    PrintedReport report;
    if (!before.empty())
        report.blocks.push_back(PrintedParagraph{before, false});
    report.blocks.push_back(PrintedTable{title, rows});
    std::map<char, int> out;
    for (const auto& claim : found_claims(report))
        ++out[!claim.verdict ? 'o' : "yin"[int(*claim.verdict)]];
    return out;
}

} // namespace

TEST_CASE("totals of counts are added up, with points between thousands and with subtotals")
{
    Rows rows = {
        {"Team", "2018", "2019"}, {"Noord", "1.346", "658"}, {"Zuid", "2.978", "576"}, {"Totaal", "4.324", "1.234"}};
    CHECK(verdicts("Tabel", rows) == std::map<char, int>{{'y', 2}});
    rows[3][1] = "4.326";
    CHECK(verdicts("Tabel", rows) == std::map<char, int>{{'y', 1}, {'n', 1}});
    CHECK(verdicts("Unieke cliënten", rows)['n'] == 0);
    const Rows parts = {{"Soort", "Aantal"}, {"A", "10"}, {"waarvan a", "4"},
                        {"Subtotaal", "10"}, {"B", "20"}, {"Totaal", "30"}};
    CHECK(verdicts("Tabel", parts)['n'] == 0);
    CHECK(verdicts("Tabel", parts)['y'] == 1);
    const Rows spss = {{"", "Frequency"}, {"Ja", "45"},      {"Nee", "49"},
                       {"Total", "94"},   {"Missing", "12"}, {"Total", "106"}};
    CHECK(verdicts("Tabel", spss) == std::map<char, int>{{'y', 2}});
    const Rows across = {{"Post", "A", "B", "Totaal"}, {"X", "311", "133", "444"}, {"Y", "35", "3", "38"}};
    CHECK(verdicts("Tabel", across) == std::map<char, int>{{'y', 2}});
}

TEST_CASE("a total is not called wrong where the table does not show that it adds up")
{
    // More than one answer per person.
    CHECK(
        verdicts("Tabel", {{"Antwoord", "Aantal"}, {"Rust", "40"}, {"Tijd", "60"}, {"Geld", "50"}, {"Totaal", "94"}}) ==
        std::map<char, int>{{'o', 1}});
    // Means and shares have no sum.
    CHECK(verdicts("Tabel", {{"Groep", "Gemiddelde"}, {"A", "3,4"}, {"B", "3,9"}, {"Totaal", "3,6"}})['n'] == 0);
    CHECK(verdicts("Tabel", {{"Groep", "%"}, {"A", "62%"}, {"B", "50%"}, {"Totaal", "58%"}})['n'] == 0);
    CHECK(verdicts("Tabel", {{"Groep", "%"}, {"A", "33%"}, {"B", "33%"}, {"C", "33%"}, {"Totaal", "100%"}})['n'] == 0);
    // Rounded to fives, as CBS does.
    CHECK(verdicts("Tabel", {{"Groep", "Aantal"}, {"A", "1.690"}, {"B", "6.975"}, {"Totaal", "8.660"}}) ==
          std::map<char, int>{{'i', 1}});
    // A row with a cell less.
    CHECK(verdicts(
              "Tabel",
              {{"Taak", "A", "B", "C"}, {"X", "35", "3", "38"}, {"Y", "31", "7"}, {"Totaal", "66", "3", "45"}})['n'] ==
          0);
    CHECK(verdicts("Tabel",
                   {{"Taak", "A", "B", "C"}, {"X", "35", "3", "38"}, {"Y", "31", "7"}, {"Totaal", "66", "12", "40"}}) ==
          std::map<char, int>{{'y', 1}, {'o', 1}});
    CHECK(verdicts("Tabel", {{"Jeugdhulp", "2018"}, {"Zonder", "11,7"}, {"Met", "1,6"}, {"Jeugdzorg totaal", "13,1"}})
              .empty());
}

TEST_CASE("rows of percentages are held against their n")
{
    Rows rows = {
        {"Vraag", "Ja", "Nee", "Weet niet", "n"}, {"A", "36%", "50%", "14%", "94"}, {"B", "33%", "33%", "33%", "9"}};
    CHECK(verdicts("Tabel", rows) == std::map<char, int>{{'y', 2}});
    rows[2] = {"B", "31%", "51%", "18%", "20"};
    CHECK(verdicts("Tabel", rows) == std::map<char, int>{{'y', 1}, {'n', 1}});
    CHECK(verdicts("Tabel", rows, "De percentages zijn gewogen naar leeftijd.")['n'] == 0);
    CHECK(verdicts("Tabel", rows, "Na weging ziet het er zo uit.")['n'] == 0);
    // n in the caption: who skipped a question is not in it.
    CHECK(verdicts("Tabel 1 (n = 94)", {{"Vraag", "Ja", "Nee", "Soms"}, {"A", "27%", "48%", "25%"}}) ==
          std::map<char, int>{{'y', 1}});
    CHECK(verdicts("Tabel 1 (n = 10)", {{"Vraag", "Ja", "Nee", "Soms"}, {"A", "27%", "48%", "25%"}})['n'] == 1);
    // Options below each other.
    CHECK(verdicts("Tabel", {{"", "Man (n = 20)", "Vrouw (n = 30)"},
                             {"Ja", "35%", "50%"},
                             {"Nee", "45%", "40%"},
                             {"Soms", "20%", "10%"}}) == std::map<char, int>{{'y', 2}});
    CHECK(verdicts("Tabel", {{"", "Man (n = 20)", "Vrouw (n = 30)"},
                             {"Ja", "36%", "50%"},
                             {"Nee", "44%", "40%"},
                             {"Soms", "20%", "10%"}})['n'] == 1);
}

TEST_CASE("percentages that do not add up to 100 are wrong only beside others that do")
{
    Rows rows = {{"Vraag", "Ja", "Nee", "Soms"},
                 {"A", "36%", "50%", "14%"},
                 {"B", "33%", "33%", "33%"},
                 {"C", "30%", "30%", "41%"},
                 {"D", "50%", "40%", "30%"}};
    CHECK(verdicts("Tabel", rows) == std::map<char, int>{{'y', 3}, {'n', 1}});
    rows[4] = {"D", "50%", "10%", "30%"};
    CHECK(verdicts("Tabel", rows) == std::map<char, int>{{'y', 3}, {'i', 1}});
    // More than one answer: no row adds up.
    CHECK(verdicts("Tabel",
                   {{"Vraag", "Ja", "Nee", "Soms"}, {"A", "50%", "40%", "30%"}, {"B", "60%", "40%", "30%"}})['n'] == 0);
}

TEST_CASE("shares beside counts are worked out by what the other rows are a part of")
{
    Rows rows = {{"Functie", "Adressen", "%", "Gestart", "% van adressen"},
                 {"Werker", "117", "68%", "87", "74%"},
                 {"Jongerenwerker", "14", "8%", "11", "79%"},
                 {"Cultureel", "13", "8%", "10", "77%"},
                 {"Gedrag", "3", "2%", "3", "100%"},
                 {"Staf", "14", "8%", "8", "57%"},
                 {"Overig", "10", "6%", "10", "100%"},
                 {"Totaal", "171", "100%", "129", "75%"}};
    CHECK(verdicts("Tabel", rows)['n'] == 0);
    CHECK(verdicts("Tabel", rows)['y'] >= 14);
    rows[5][4] = "75%";
    CHECK(verdicts("Tabel", rows)['n'] == 1);
    const Rows both = {{"Antwoord", "n (%)"}, {"Ja", "34 (34%)"}, {"Nee", "40 (40%)"},
                       {"Soms", "20 (24%)"},  {"Vaak", "6 (6%)"}, {"Totaal", "100 (100%)"}};
    CHECK(verdicts("Tabel", both)['n'] == 1);
}

TEST_CASE("the table that SPSS prints of a chi-square")
{
    const auto claims = [](const char* p) {
        return verdicts("Test Statistics", {{"", "Functie"}, {"Chi-Square", ",799a"}, {"df", "5"}, {"Asymp. Sig.", p}});
    };
    CHECK(claims(",977") == std::map<char, int>{{'y', 1}});
    CHECK(claims(",877") == std::map<char, int>{{'n', 1}});
}

TEST_SUITE_END();
