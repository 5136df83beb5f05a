// SPDX-License-Identifier: EUPL-1.2
#include "report/words/recompute_words.h"

#include "recompute/means.h"
#include "recompute/percentages.h"
#include "recompute/tests.h"
#include "recompute/totals.h"

#include "stats/reference_b.h"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::recompute;
using stats::Count;
using tests::printed;
using tests::printed_list;

namespace {

std::string told(const recompute::Recomputed& answer)
{
    return report::recomputed_words(answer.reasons);
}

/// "Dit kan bij n = …." with this in its place.
std::string told_value(ReasonValue value)
{
    const std::vector<recompute::Reason> reasons{{Phrase::PercentagesPossible, {std::move(value)}}};
    return report::recomputed_words(reasons);
}

} // namespace

TEST_CASE("sizes are told in ranges, and of many only the first")
{
    CHECK(told_value(SizeList{{91}}) == "Dit kan bij n = 91.");
    CHECK(told_value(SizeList{{7, 8}}) == "Dit kan bij n = 7–8.");
    CHECK(told_value(SizeList{{90, 91, 92, 95}}) == "Dit kan bij n = 90–92 en 95.");
    CHECK(told_value(SizeList{{1, 3, 5, 7, 9, 11, 13, 15}}) == "Dit kan bij n = 1, 3, 5, 7, 9, 11, 13 en 15.");
    CHECK(told_value(SizeList{{1, 3, 5, 7, 9, 11, 13, 15, 17}}) ==
          "Dit kan bij n = 1, 3, 5, 7, 9, 11, 13, 15 en nog 1 ander.");
    CHECK(told_value(SizeList{{1, 3, 5, 7, 9, 11, 13, 15, 17, 18}}) ==
          "Dit kan bij n = 1, 3, 5, 7, 9, 11, 13, 15 en nog 2 andere.");
    CHECK(told_value(SizeList{}) == "Dit kan bij n = geen enkele.");
    CHECK(told_value(CountList{{17, 37, 2}}) == "Dit kan bij n = 17, 37 en 2.");
    CHECK(told_value(CountList{{2000}}) == "Dit kan bij n = 2.000.");
}

TEST_CASE("every kind of value is told as it stands in Dutch")
{
    CHECK(told_value(Count(1234)) == "Dit kan bij n = 1.234.");
    CHECK(told_value(printed("71,0")) == "Dit kan bij n = 71,0.");
    CHECK(told_value(PrintedP{printed(".05"), true}) == "Dit kan bij n = < 0,05.");
    CHECK(told_value(PrintedP{printed(".05"), false}) == "Dit kan bij n = 0,05.");
    CHECK(told_value(ExactNumber{2.345, 2}) == "Dit kan bij n = 2,35.");
    CHECK(told_value(ExactRange{2.3, 2.4, 1}) == "Dit kan bij n = 2,3 tot 2,4.");
    CHECK(told_value(ExactRange{2.31, 2.34, 1}) == "Dit kan bij n = 2,3.");
    CHECK(told_value(PartOfWhole{13, 23, 1}) == "Dit kan bij n = 13 van de 23 is 56,5%.");
    CHECK(told_value(SumOverPeople{69, 20, 2}) == "Dit kan bij n = 69 gedeeld door 20 is 3,45.");
    CHECK(told_value(Rounding::HalfEven) == "Dit kan bij n = naar het even cijfer bij precies een half.");
    CHECK(told_value(NameList{{Phrase::MethodWilson, Phrase::MethodFisher}}) == "Dit kan bij n = Wilson, Fishers z.");
    CHECK(told_value(std::string("eigen woord")) == "Dit kan bij n = eigen woord.");
}

TEST_CASE("reasons follow each other with a blank")
{
    CHECK(report::recomputed_words({}).empty());
    CHECK(told(sum_agrees(printed_list("33 33 33"), printed("100"), FigureKind::Counted)) ==
          "De som is 99, maar er staat 100. Alleen als elk cijfer apart is afgerond, kan dit verschil ontstaan.");
    CHECK(told(percentage_of_counts(13, 23, printed("54"))) ==
          "13 van de 23 is 56,5%, en niet 54%. 54% klopt wel als het om 13 van de 24 gaat.");
}

TEST_CASE("the condition on which figures agree is told")
{
    CHECK(told(mean_and_sd_possible(printed("1,5"), printed("0,50"), 2, {1, 5})).find("gedeeld door n") !=
          std::string::npos);
    CHECK(told(percentages_possible({printed_list("39"), false}, std::vector<Count>{91})).find("in twee stappen") !=
          std::string::npos);
    CHECK(told(share_interval_agrees(printed("28,7"), {printed("20,55"), printed("38,56")}, 94,
                                     stats::Level::percent95()))
              .find("Wilson") != std::string::npos);
}

TEST_SUITE_END();
