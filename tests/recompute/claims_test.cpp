// SPDX-License-Identifier: EUPL-1.2
// What is found in reports of others: invented ones with the traps that real ones hold.
#include "recompute/claims.h"
#include "recompute/text_numbers.h"
#include "report/words/recompute_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("recompute");

using namespace wk::recompute;

namespace {

PrintedReport of_text(std::vector<std::string> paragraphs)
{
    PrintedReport out;
    for (auto& text : paragraphs)
        out.blocks.push_back(PrintedParagraph{std::move(text), false});
    return out;
}

PrintedReport of_table(std::string title, std::vector<std::vector<std::string>> rows)
{
    PrintedReport out;
    out.blocks.push_back(PrintedTable{std::move(title), std::move(rows)});
    return out;
}

/// "No: 41 van de 94 is …" per claim, in order; "open: …" where there is no verdict.
std::vector<std::string> told(const PrintedReport& report)
{
    std::vector<std::string> out;
    for (const auto& claim : found_claims(report)) {
        const char* verdict = !claim.verdict                      ? "open"
                              : *claim.verdict == Verdict::Yes    ? "yes"
                              : *claim.verdict == Verdict::OnlyIf ? "if"
                                                                  : "no";
        out.push_back(std::string(verdict) + ": " + wk::report::recomputed_words(claim.reasons));
        CHECK(!claim.reasons.empty());
    }
    return out;
}

std::size_t count(const std::vector<std::string>& told, const std::string& verdict)
{
    return std::size_t(std::count_if(told.begin(), told.end(),
                                     [&](const std::string& each) { return each.starts_with(verdict + ":"); }));
}

/// The one verdict of a sentence.
std::string verdict_of(const std::string& sentence)
{
    const auto all = told(of_text({sentence}));
    INFO(sentence);
    REQUIRE(all.size() == 1);
    return all[0].substr(0, all[0].find(':'));
}

void check_never_no(const PrintedReport& report)
{
    for (const auto& each : told(report))
        CHECK_MESSAGE(!each.starts_with("no:"), each);
}

} // namespace

TEST_CASE("a percentage with its count is worked out, whichever way it is told")
{
    for (const char* right :
         {"Het gaat goed volgens 34 van de 94 respondenten (36%).", "Dat zegt 36% (34 van de 94).",
          "Dat zegt 36,2 procent (34 van de 94 mensen) van hen.", "In totaal vulden 1.276 (60%) van de 2.139 het in.",
          "Of that group 34 out of 94 participants (36.2%) agreed."})
        CHECK(verdict_of(right) == "yes");
    for (const char* wrong : {"Het gaat goed volgens 34 van de 94 respondenten (38%).", "Dat zegt 35% (34 van de 94).",
                              "In totaal vulden 1.276 (61%) van de 2.139 het in.",
                              "Of that group 34 out of 94 participants (36.9%) agreed."})
        CHECK(verdict_of(wrong) == "no");
}

TEST_CASE("estimates, growth and manners of speaking are no figures to call wrong")
{
    for (const char* loose : {"Ruim 34 van de 94 respondenten (40%) is blij.", "Van hen is 8 van de 10 (82%) blij.",
                              "De kosten stegen met 12% (34 van de 94 posten).", "Het was bijna 40% (34 van de 94).",
                              "Het waren 34 van de 100 (35%).", "Minder dan 30% (34 van de 94) kwam."})
        CHECK(verdict_of(loose) == "open");
}

TEST_CASE("years, dates, prices, telephone numbers, marks of notes and codes are no counts")
{
    for (const char* text : {"Bel 058-751 2630.", "Zie 4.2.2 en bijlage 5a.", "Q4 van 2019", "onderzoek.4 Daarna",
                             "van 75-80 keer", "Staf4 en team’5"})
        for (const auto& number : text_numbers(text))
            CHECK_MESSAGE((!number.count || text[number.at - 1] == ' '), text);
    CHECK(!text_numbers("op 22 januari").front().count);
    CHECK(!text_numbers("in 2019 was").front().count);
    CHECK(text_numbers("de 2019 respondenten").front().count);
    CHECK(text_numbers("kost € 650 per jaar").front().money);
    CHECK(text_numbers("12.345 mensen").front().value == *PrintedNumber::make(12345, 0));
    CHECK(text_numbers("p = .277 is").front().value == *PrintedNumber::make(277, 3));
    CHECK(number_as_printed("1.346,50") == PrintedNumber::make(134650, 2));
    CHECK(number_as_printed("1,234,567") == PrintedNumber::make(1234567, 0));
    CHECK(number_as_printed("0.346") == PrintedNumber::make(346, 3));
    CHECK(sentences_of("Het waren er 2.000 (62%). Daarna ca. 40. Klaar.3 Einde").size() == 4);
    check_never_no(of_text({"In 2019 (34%) van de 94 scholen.", "Op 12 maart 2020 (14%) was 1 van de 7 klaar (15%).",
                            "Model 3 van 4 (12%)", "blz. 12 van 40 (25%)"}));
}

TEST_CASE("n behind a percentage is called wrong only where it cannot be the part")
{
    CHECK(count(told(of_text({"Dat vindt 36% (n=94)."})), "yes") == 1);
    CHECK(count(told(of_text({"Dat vindt 37,9% (n=94)."})), "open") == 1);
    CHECK(count(told(of_text({"De enquête is door 94 mensen ingevuld.", "Dat vindt 37,9% (n=94)."})), "no") == 1);
    CHECK(count(told(of_text({"Van de 248 respondenten en de 94 respondenten.", "Dat vindt 37,9% (n=94)."})), "no") ==
          0);
}

TEST_CASE("two parts of as many people do not make that number known")
{
    check_never_no(of_text({"De helft (50%; n = 18) heeft hbo, een kwart (25%; n = 9) mbo en 25% (n = 9) wo."}));
    check_never_no(of_text({"Van hen is 25% (n = 9) man.", "Van hen is 25% (n = 9) jong."}));
    CHECK(count(told(of_text({"In team A werkt 40% (n = 38)."})), "open") == 1); // of 38 people only if rounded twice
}

TEST_CASE("a count is set beside every whole that is told, from itself on")
{
    CHECK(count(told(of_text({"Er waren 9 en 36 en 400 adressen, 25% (9 adressen) in Zuid."})), "yes") == 1);
    CHECK(count(told(of_text({"Van 9 mensen is 100% (9 mensen) blij."})), "yes") == 1);
}

TEST_CASE("a count without a whole is set beside what the paragraphs and tables tell")
{
    CHECK(
        count(told(of_text({"Er waren 171 adressen.", "Op dat moment had 28,7 procent (49 medewerkers) geantwoord."})),
              "yes") == 1);
    CHECK(count(told(of_text({"Op dat moment had 28,7 procent (49 medewerkers) geantwoord."})), "open") == 1);
    PrintedReport report = of_text({"Van wie gestopt zijn is 54 procent sociaal werker (13)."});
    report.blocks.push_back(PrintedTable{"Tabel 1",
                                         {{"Functie", "Gestart", "Gestopt"},
                                          {"Sociaal werker", "87", "13"},
                                          {"Jongerenwerker", "11", "10"},
                                          {"Totaal", "98", "23"}}});
    CHECK(count(told(report), "no") == 1);
    std::get<PrintedTable>(report.blocks[1]).rows[2][2] = "11"; // of 24 it is 54%
    std::get<PrintedTable>(report.blocks[1]).rows[3][2] = "24";
    CHECK(count(told(report), "no") == 0);
}

TEST_CASE("a percentage of respondents needs as many of them")
{
    const std::vector<std::string> right = {"Van de 28 respondenten zeggen er 5 niets.",
                                            "Van de respondenten vindt 93% het goed.",
                                            "Van de 28 respondenten zwijgen er 3."};
    CHECK(count(told(of_text(right)), "no") == 0);
    auto wrong = right;
    wrong[1] = "Van de respondenten vindt 98% het goed.";
    CHECK(count(told(of_text(wrong)), "no") == 1);
    for (const char* other : {"Van de gemeenten vindt 98% het goed.", "Ruim 98% van de respondenten vindt het goed.",
                              "Van de respondenten zegt iemand: “98% is prima”.",
                              "Van de respondenten werkt ieder; 98% van de kosten is hoog.",
                              "De kans voor respondenten is 98%.", "Van de respondenten vindt 100% het goed."}) {
        wrong[1] = other;
        CHECK_MESSAGE(count(told(of_text(wrong)), "no") == 0, other);
    }
    wrong[1] = "Van de respondenten vindt 98% het goed."; // another survey stands beside it
    wrong[2] = "Van de 280 respondenten zwijgen er 3.";
    CHECK(count(told(of_text(wrong)), "no") == 0);
    wrong[1] = "Van de medewerkers herkent 65% het, 30% enigszins en 5% niet.";
    wrong[2] = right[2];
    CHECK(count(told(of_text(wrong)), "if") == 1);
    wrong[1] = "Van de medewerkers herkent 64% het, 29% enigszins en 7% niet.";
    CHECK(count(told(of_text(wrong)), "if") == 0);
}

TEST_CASE("tests are worked out in both notations, one-sided too")
{
    for (const char* right :
         {"Zo: t(92) = 2,31, p = ,023.", "Zo: t(92) = 2.31, p < .05.", "Zo: t(92) = 1.31, p > .05.",
          "Zo: F(2, 91) = 4,12; p = 0,019.", "Zo: F(2; 91) = 4,12; p < 0,05.", "Zo: χ²(2, N = 94) = 6,10; p = 0,047.",
          "Zo: r(92) = .21, p = .04.", "Zo: z = 1,96, p = 0,05.", "Zo: H(2) = 7.2, p = .027.",
          "Zo: t(91,4) = −2,31; p = 0,023.", "Zo: chi-kwadraat(5) = ,799; p = ,977.", "Zo: t(40) = 8.2, p = .000."})
        CHECK(verdict_of(right) == "yes");
    for (const char* wrong :
         {"Zo: t(92) = 2,31, p = ,013.", "Zo: t(92) = 1.31, p < .05.", "Zo: t(92) = 2.31, p > .05.",
          "Zo: F(2, 91) = 4,12; p = 0,009.", "Zo: χ²(2, N = 94) = 6,10; p = 0,147.", "Zo: r(92) = .21, p = .004.",
          "Zo: z = 1,96, p = 0,01.", "Zo: H(2) = 7.2, p = .27.", "Zo: r = 1,21; p = 0,03."})
        CHECK(verdict_of(wrong) == "no");
    CHECK(verdict_of("Zo: t(30) = 1,70, p = 0,05.") == "if");
    CHECK(verdict_of("Na Bonferroni: t(92) = 2,31, p = ,069.") == "open");
    CHECK(verdict_of("Zo: Mann-Whitney U = 120, p = .03.") == "open");
    CHECK(verdict_of("Zo: t = 2,31, p = ,023.") == "open");
    CHECK(told(of_text({"De top = 5 en start = 3, groep = 7."})).empty());
}

TEST_CASE("r and p are set beside the numbers of people that the report tells")
{
    const std::string r = "Er is samenhang (r=0,213, p=0,039).";
    CHECK(count(told(of_text({"Er zijn 94 medewerkers.", r})), "yes") == 1);
    CHECK(count(told(of_text({"Er zijn 60 medewerkers.", r})), "if") == 1);
    CHECK(count(told(of_text({r})), "open") == 1);
}

TEST_CASE("means are worked out where scale and n are told")
{
    CHECK(verdict_of("Het gemiddelde was 3,64 (n = 28) op een schaal van 1 tot 5.") == "yes");
    CHECK(verdict_of("Het gemiddelde was 3,65 (n = 28) op een schaal van 1 tot 5.") == "no");
    CHECK(verdict_of("Het gemiddelde was 5,8 op een 5-puntsschaal.") == "no");
    CHECK(verdict_of("Het gemiddelde was 5,8 op een zevenpuntsschaal.") == "open");
    CHECK(verdict_of("Het gemiddelde van drie items was 3,65 (n = 28) op een schaal van 1 tot 5.") == "open");
    CHECK(verdict_of("Het gemiddelde was 3,65 (n = 28).") == "open");
    CHECK(told(of_text({"De gemiddelde invulduur was 25 minuten."})).empty());
    const auto table = of_table("Gemiddelden op een schaal van 1 tot 5", {{"Vraag", "Gemiddelde", "SD", "N"},
                                                                          {"A", "3,64", "", "28"},
                                                                          {"B", "3,65", "", "28"},
                                                                          {"C", "2,00", "0,00", "12"}});
    CHECK(told(table).size() == 3);
    CHECK(count(told(table), "no") == 1);
}

TEST_SUITE_END();
