// SPDX-License-Identifier: EUPL-1.2
#include "project/comparison.h"

#include "project/analyse.h"
#include "project/item_figures.h"
#include "report/comparison_example.h"
#include "report/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

const survey::Instrument& beloften()
{
    static const auto instrument = tests::example_survey().instrument;
    return *instrument;
}

Findings findings_of_functions(const std::vector<std::string>& functions)
{
    auto survey = tests::example_survey();
    survey.filters = {{"functie", functions}};
    return *analyse(survey);
}

/// Answers to one question of the beloften, lowest code first.
ComparisonSource source(std::string title, const std::string& item, const std::vector<Count>& counts)
{
    ComparisonSource out{std::move(title), "beloften", false, {}, {{item, {}}}, nullptr};
    for (std::size_t i = 0; i < counts.size(); ++i)
        out.tallies[0].points.push_back({int(i) + 1, counts[i]});
    return out;
}

const ItemComparison& item_called(const Comparison& comparison, std::string_view id)
{
    return *std::find_if(comparison.items.begin(), comparison.items.end(), [&](const auto& i) { return i.id == id; });
}

AnalysisOptions options()
{
    AnalysisOptions out;
    out.adjust = stats::Adjustment::BenjaminiHochberg;
    return out;
}

} // namespace

TEST_CASE("a published figure about other words says so, and no other figure does")
{
    const auto comparison = tests::example_comparison();
    std::size_t found = 0;
    for (const auto& item : comparison.items) {
        const auto& known = beloften().items()[*beloften().find_item(item.id)].reworded_since;
        for (std::size_t i = 0; i < item.figures.size(); ++i) {
            CHECK(item.figures[i].reworded == (i >= 2 && !known.empty()));
            found += item.figures[i].reworded;
        }
    }
    CHECK(found == 24);
}

TEST_CASE("other words are told by a reference too, of a question that is asked in those words")
{
    Reference reference{"elders-2020", "Elders", "beloften", "", {}, {{"b", "b", {}, {}}}, {}, {}, {}};
    for (const auto* id : {"vert-1", "vert-2"})
        reference.items.push_back({id, 0, {}, Published{5, 1, {}, {}}, {}, {}});
    const auto& asked = beloften().items()[*beloften().find_item("vert-1")];
    reference.reworded = {{"vert-1", asked.text}, {"vert-2", "Zo vraagt niemand het."}};
    const auto shared = std::make_shared<const Reference>(reference);
    const std::vector<ComparisonSource> sources{source("hier", "vert-1", {0, 0, 0, 5, 5, 5, 5}),
                                                {"Elders", "beloften", false, {}, {}, shared}};
    const auto comparison = source_comparison(beloften(), sources, options());
    CHECK(item_called(comparison, "vert-1").figures[1].reworded);
    CHECK(!item_called(comparison, "vert-2").figures[1].reworded);
}

TEST_CASE("a survey shows the same n, mean and favourable share in a comparison as by itself")
{
    const auto findings = tests::example_findings();
    const std::vector sources{source_of_findings(findings, "hier")};
    const auto comparison = source_comparison(beloften(), sources, options());
    CHECK(comparison.sources[0].invented);
    CHECK(comparison.sources[0].people == 106);
    REQUIRE(comparison.items.size() == findings.items.size());
    for (std::size_t i = 0; i < findings.items.size(); ++i) {
        CAPTURE(findings.items[i].id);
        const auto& figure = comparison.items[i].figures[0];
        CHECK(figure.n == findings.items[i].n);
        CHECK(figure.mean == findings.items[i].mean);
        CHECK(*figure.favourable == doctest::Approx(*findings.items[i].favourable).epsilon(1e-15));
        CHECK(comparison.items[i].test.test.empty());
    }
}

TEST_CASE("the interval of a share allows for how many people there are, beside others as in the survey alone")
{
    std::vector sources{source("a", "vert-1", {2, 2, 2, 2, 2, 10, 10}), source("b", "vert-1", {2, 2, 2, 2, 2, 10, 10})};
    sources[1].population = 40;
    const auto comparison = source_comparison(beloften(), sources, options());
    const auto& figures = item_called(comparison, "vert-1").figures;
    REQUIRE((figures[0].favourable_ci95 && figures[1].favourable_ci95));
    CHECK(figures[0].favourable == figures[1].favourable);
    // With 30 of 40 asked it is sqrt(10/39) as wide, but for Wilson's shift.
    const double wide = figures[0].favourable_ci95->high - figures[0].favourable_ci95->low;
    const double narrow = figures[1].favourable_ci95->high - figures[1].favourable_ci95->low;
    CHECK(std::fabs(narrow / wide - std::sqrt(10.0 / 39)) < 0.05);

    const auto findings = tests::example_findings();
    const auto own = source_of_findings(findings, "hier");
    REQUIRE(own.population);
    const auto alone = source_comparison(beloften(), std::vector{own}, options());
    const auto item = std::find_if(findings.items.begin(), findings.items.end(),
                                   [](const auto& each) { return each.id == "vert-1"; });
    const auto expected = favourable_interval(*item);
    const auto& figure = item_called(alone, "vert-1").figures[0];
    REQUIRE((expected && figure.favourable_ci95));
    CHECK(figure.favourable_ci95->low == doctest::Approx(expected->low).epsilon(1e-15));
    CHECK(figure.favourable_ci95->high == doctest::Approx(expected->high).epsilon(1e-15));
}

TEST_CASE("two sources are tested as two groups of one survey are")
{
    const std::string first = "(junior) Sociaal werker";
    const std::string second = "Jongerenwerker";
    const std::vector sources{source_of_findings(findings_of_functions({first}), first),
                              source_of_findings(findings_of_functions({second}), second)};
    auto survey = tests::example_survey();
    survey.filters = {{"functie", {first, second}}};
    AnalysisOptions both = options();
    both.by = {"functie"};
    const auto comparison = source_comparison(beloften(), sources, options());
    const auto groups = *analyse(survey, both)->tests.groups;
    REQUIRE(groups.size() == comparison.items.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& test = comparison.items[i].test;
        CAPTURE(test.item);
        REQUIRE(groups[i].levels[0].level == first);
        CHECK(test.test == "mann-whitney");
        CHECK(test.n == groups[i].n);
        CHECK(test.statistic == groups[i].statistic);
        CHECK(test.p.value() == groups[i].p.value());
        CHECK(test.p.adjusted == groups[i].p.adjusted); // one family of 24 in both
        CHECK(test.effect.value == groups[i].effect.value);
        CHECK(test.levels[0].mean_rank == groups[i].levels[0].mean_rank);
        CHECK(test.levels[1].top_two == groups[i].levels[1].top_two);
    }
}

TEST_CASE("the difference of two favourable shares has Newcombe's interval")
{
    // Newcombe (1998), Stat. Med. 17:873, table II, example (a), method 10: 56/70 - 48/80 = 0.2, 0.0524 to 0.3339
    const std::vector sources{source("a", "vert-1", {10, 4, 0, 0, 0, 26, 30}),
                              source("b", "vert-1", {0, 0, 12, 10, 10, 40, 8})};
    const auto comparison = source_comparison(beloften(), sources, options());
    const auto& item = item_called(comparison, "vert-1");
    REQUIRE(item.favourable_difference);
    CHECK(std::fabs(item.favourable_difference->value - 0.2) < 1e-12);
    CHECK(std::fabs(item.favourable_difference->ci95.low - 0.0524) < 0.00005);
    CHECK(std::fabs(item.favourable_difference->ci95.high - 0.3339) < 0.00005);
    CHECK(!item_called(comparison, "vert-2").favourable_difference);
    // Recognition counts from the middle up: 3 of 4 against 1 of 4, where the two highest would be 2 and 1.
    const std::vector recognised{source("a", "herk-1", {1, 0, 1, 1, 1}), source("b", "herk-1", {1, 2, 0, 1, 0})};
    AnalysisOptions small = options();
    small.min_group = 1;
    CHECK(item_called(source_comparison(beloften(), recognised, small), "herk-1").favourable_difference->value == 0.5);
}

TEST_CASE("three sources are tested together, and each two of them after that")
{
    const std::vector sources{source("a", "vert-1", {0, 0, 0, 2, 4, 6, 8}),
                              source("b", "vert-1", {0, 2, 2, 2, 4, 6, 4}),
                              source("c", "vert-1", {8, 6, 4, 2, 0, 0, 0}), tests::published_source("leeuwarden-2020")};
    const auto comparison = source_comparison(beloften(), sources, options());
    const auto& item = item_called(comparison, "vert-1");
    CHECK(item.test.test == "kruskal-wallis");
    CHECK(item.test.df == 2);
    CHECK(item.test.n == 60);
    CHECK(item.test.comparisons.size() == 3);
    CHECK(*item.test.p.value() < 0.001);
    CHECK(item.test.p.adjusted == item.test.p.value()); // the only test of its family
    CHECK(item.test.levels[3].suppressed);
    CHECK(!item.favourable_difference);
}

TEST_CASE("published figures are never tested, and the 94 invented respondents come to the means they were made after")
{
    const std::vector sources{source_of_findings(tests::example_findings(true), "hier"),
                              tests::published_source("leeuwarden-2020")};
    const auto comparison = source_comparison(beloften(), sources, options());
    CHECK(comparison.sources[1].published);
    CHECK(comparison.sources[1].base.find("94") != std::string::npos);
    CHECK(comparison.sources[1].remarks.size() == 1);
    for (const auto& item : comparison.items) {
        CAPTURE(item.id);
        CHECK(item.test.test.empty());
        CHECK(!item.test.p.value());
        CHECK(item.figures[1].state == FigureState::Published);
        CHECK(!item.figures[1].n);
        CHECK(!item.figures[1].favourable_ci95);
        CHECK(item.figures[1].first_is == Direction::Equal);
    }
    CHECK(*item_called(comparison, "voort-1").figures[1].favourable == 0.75); // 48 + 27 of annex 5b
    CHECK(item_called(comparison, "voort-1").figures[1].favourable_misprint.find("71,5") != std::string::npos);
    CHECK(item_called(comparison, "voort-1").figures[1].mean_misprint.find("5,8") != std::string::npos);
    CHECK(item_called(comparison, "vert-1").figures[1].mean_misprint.empty());
}

TEST_CASE("where only percentages are published, the direction goes by those; where nothing is, there is none")
{
    const std::vector sources{source("hier", "herk-1", {0, 2, 5, 5, 5}), tests::published_source("heerenveen-2020")};
    const auto comparison = source_comparison(beloften(), sources, options());
    const auto& recognised = item_called(comparison, "herk-1").figures;
    CHECK(!recognised[1].mean);
    CHECK(*recognised[1].favourable == 0.89);
    CHECK(recognised[1].first_is == Direction::Lower);                                  // 15 of 17 is 88%
    CHECK(item_called(comparison, "vert-1").figures[1].first_is == Direction::Unknown); // nobody answered it here
    Reference only_quoted;
    only_quoted.instrument = "beloften";
    only_quoted.items = {{"vert-1", 0, {}, {}, {}, {{{98, 0, "", ""}, {}}}}};
    const std::vector silent{source_of_reference(std::make_shared<const Reference>(only_quoted))};
    CHECK(item_called(source_comparison(beloften(), silent, options()), "vert-1").figures[0].state ==
          FigureState::NotThere);
}

TEST_CASE("what cannot be compared shows no figures and says why")
{
    ComparisonSource elsewhere = source("elders", "vert-1", {1, 2, 3, 4, 5, 6, 7});
    elsewhere.instrument = "wmo";
    const std::vector sources{source("vijf", "vert-1", {0, 0, 0, 0, 0, 2, 3}),
                              source("vier", "vert-1", {0, 0, 0, 0, 0, 1, 3}),
                              source("geen", "vert-1", {0, 0, 0, 0, 0, 0, 0}),
                              source("vijfpunts", "vert-1", {1, 2, 3, 4, 5}),
                              source("onmogelijk", "vert-1", {-1, 9, 9, 9, 9, 9, 9}),
                              source("te veel", "vert-1", {Count(1) << 40, 0, 0, 0, 0, 0, 0}),
                              elsewhere};
    const auto comparison = source_comparison(beloften(), sources, options());
    const auto& item = item_called(comparison, "vert-1");
    using enum FigureState;
    const std::vector<FigureState> expected{Counted, TooFew, NotThere, OtherScale, OtherScale, OtherScale, NotThere};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(sources[i].title);
        CHECK(item.figures[i].state == expected[i]);
        CHECK(item.figures[i].n.has_value() == (i == 0));
        CHECK(item.figures[i].mean.has_value() == (i == 0));
        CHECK(item.test.levels[i].n.has_value() == (i == 0));
    }
    CHECK(item.test.test.empty());
}

TEST_CASE("a published mean outside the scale, or percentages of another scale, are no figures")
{
    Reference reference;
    reference.instrument = "beloften";
    reference.items = {{"vert-1", 0, {}, Published{7.2, 1, "", ""}, {}, {}},
                       {"vert-2", 0, {}, Published{5.2, 1, "", ""}, PublishedRow{{50, 50}, 0, "", ""}, {}}};
    const std::vector sources{source_of_reference(std::make_shared<const Reference>(reference))};
    const auto comparison = source_comparison(beloften(), sources, options());
    CHECK(item_called(comparison, "vert-1").figures[0].state == FigureState::OtherScale);
    CHECK(item_called(comparison, "vert-2").figures[0].state == FigureState::OtherScale);
}

TEST_CASE("favourable are the answers from the middle up for recognition, and the two highest for the rest")
{
    const std::vector<int> codes{1, 2, 3, 4, 5};
    CHECK(favourable_codes(survey::ItemKind::Herkenning, FavourableSide::High, codes) == std::vector<int>{3, 4, 5});
    CHECK(favourable_codes(survey::ItemKind::Voortgang, FavourableSide::High, codes) == std::vector<int>{4, 5});
    CHECK(favourable_codes(survey::ItemKind::Voortgang, FavourableSide::Low, codes) == std::vector<int>{1, 2});
    CHECK(favourable_codes(survey::ItemKind::Overig, FavourableSide::High, std::vector<int>{0, 1}) ==
          std::vector<int>{1});
}

TEST_CASE("without sources there is nothing to compare")
{
    CHECK(source_comparison(beloften(), {}, options()).items.empty());
}

TEST_SUITE_END();
