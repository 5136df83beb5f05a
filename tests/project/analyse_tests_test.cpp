// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_tests.h"

#include "base/numbers.h"
#include "project/analyse.h"
#include "report/example.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

namespace {

constexpr const char* Others = "Overige";

/// The 94 of the report in its three groups: social workers 74, youth workers 10, others 10.
Survey example_in_three_groups()
{
    auto survey = wk::tests::example_survey();
    std::string csv = wk::tests::repository_file("assets/voorbeelden/leeuwarden-synthetisch.csv");
    for (const std::string merged : {"Sociaal cultureel werker", "Gedragswetenschapper"}) {
        for (std::size_t at = 0; (at = csv.find(merged, at)) != std::string::npos;)
            csv.replace(at, merged.size(), Others);
    }
    survey.table = wk::io::read_csv(csv, "data.csv")->table;
    survey.frame.reset();
    survey.filters = {{"functie", {"(junior) Sociaal werker", "Jongerenwerker", Others}}};
    return survey;
}

TestFindings tests_of(const Survey& survey, const AnalysisOptions& options)
{
    const auto findings = analyse(survey, options);
    REQUIRE(findings);
    return findings->tests;
}

/// One item by a factor or with a number: rows of code, level, number.
Survey survey_of_rows(const std::vector<std::vector<std::string>>& rows)
{
    Survey survey;
    survey.instrument = wk::tests::small_instrument();
    wk::survey::TableBuilder builder({"h", "f", "n"});
    for (const auto& row : rows)
        builder.add_row(std::vector<std::string_view>(row.begin(), row.end()));
    survey.table = builder.finish();
    return survey;
}

AnalysisOptions by_f()
{
    AnalysisOptions out;
    out.by = {"f"};
    out.with = {"n"};
    out.min_group = 2;
    return out;
}

} // namespace

TEST_CASE("the example gives r = .213, p = .039 for herk-1 and years of service on the 94 kept")
{
    auto survey = wk::tests::example_survey();
    survey.filters = {
        {"functie", {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker", "Gedragswetenschapper"}}};
    AnalysisOptions options;
    options.with = {"dienstjaren"};
    const auto tests = tests_of(survey, options);
    REQUIRE(tests.correlations);
    REQUIRE(tests.correlations->size() == 24);
    const auto& first = tests.correlations->front();
    CHECK(first.item == "herk-1");
    CHECK(first.n == 94);
    // Rekenkamer Leeuwarden (2021), annex 5a: r .213, p .039
    CHECK(wk::format_number(*first.coefficient, 3) == "0,213");
    CHECK(wk::format_p(*first.p.value()) == "0,039");
    CHECK(!tests.groups);
    REQUIRE(tests.pairs);
    CHECK(tests.pairs->size() == 11);
}

TEST_CASE("the example finds the seven published differences at 10%, in their direction, and no other")
{
    const std::map<std::string, std::string> names = {
        {"sociaal-werkers", "(junior) Sociaal werker"}, {"jongerenwerkers", "Jongerenwerker"}, {"overige", Others}};
    const auto published = wk::tests::repository_file("tests/data/published-differences.csv");
    AnalysisOptions options;
    options.by = {"functie"};
    const auto tests = tests_of(example_in_three_groups(), options);
    REQUIRE(tests.groups);
    std::size_t found = 0;
    for (const auto& group : *tests.groups) {
        CHECK(group.test == "kruskal-wallis");
        const std::size_t at = published.find("\n" + group.item + ";");
        CAPTURE(group.item);
        CHECK((*group.p.value() <= 0.10) == (at != std::string::npos));
        if (at == std::string::npos)
            continue;
        ++found;
        const std::string line = published.substr(at + 1, published.find('\n', at + 1) - at - 1);
        const std::size_t lower = line.rfind(';');
        double least_of_higher = 1000;
        double most_of_lower = 0;
        for (const auto& [name, label] : names) {
            for (const auto& level : group.levels) {
                if (level.level != label)
                    continue;
                if (line.find(name) < lower)
                    least_of_higher = std::min(least_of_higher, *level.mean_rank);
                else
                    most_of_lower = std::max(most_of_lower, *level.mean_rank);
            }
        }
        CHECK(least_of_higher > most_of_lower);
    }
    CHECK(found == 7);
}

TEST_CASE("merging levels gives the same tests as data in which they are one")
{
    AnalysisOptions options;
    options.by = {"functie"};
    const auto merged_data = tests_of(example_in_three_groups(), options);
    auto survey = wk::tests::example_survey();
    options.groupings = {
        {"functie", {{Others, {"Sociaal cultureel werker", "Gedragswetenschapper"}}}, {"Staf", "Ondersteuning"}}};
    const auto merged_here = tests_of(survey, options);
    REQUIRE(merged_here.groups->size() == 24);
    for (std::size_t i = 0; i < merged_here.groups->size(); ++i) {
        const auto& here = (*merged_here.groups)[i];
        const auto& there = (*merged_data.groups)[i];
        CHECK(here.n == there.n);
        CHECK(here.p.value() == there.p.value());
        REQUIRE(here.levels.size() == there.levels.size());
        for (std::size_t level = 0; level < here.levels.size(); ++level) {
            CHECK(here.levels[level].level == there.levels[level].level);
            CHECK(here.levels[level].mean == there.levels[level].mean);
            CHECK(here.levels[level].mean_rank == there.levels[level].mean_rank);
        }
    }
}

TEST_CASE("of the seven published differences some survive correction; of the correlations none does")
{
    AnalysisOptions options;
    options.by = {"functie"};
    options.with = {"dienstjaren", "leeftijd"};
    const auto survivors = [&](wk::stats::Adjustment adjust, double alpha) {
        options.adjust = adjust;
        const auto tests = tests_of(example_in_three_groups(), options);
        std::string out;
        for (const auto& group : *tests.groups)
            if (*group.p.adjusted <= alpha)
                out += group.item + " ";
        for (const auto& each : *tests.correlations)
            CHECK(*each.p.adjusted > alpha);
        return out;
    };
    // The exact p-values with p.adjust of R 4.2.2; the p-values themselves stand in tests/data/analyse.
    using wk::stats::Adjustment;
    CHECK(survivors(Adjustment::Holm, 0.05) == "herk-4 vert-3 voort-5a ");
    CHECK(survivors(Adjustment::Holm, 0.10) == "herk-4 vert-3 voort-3d voort-5a voort-5b ");
    CHECK(survivors(Adjustment::BenjaminiHochberg, 0.05) == "herk-4 vert-3 voort-3d voort-5a voort-5b voort-6b ");
    CHECK(survivors(Adjustment::BenjaminiHochberg, 0.10) == "herk-4 vert-3 voort-3d voort-5a voort-5b voort-6b ");
}

TEST_CASE("two levels get mann-whitney, exact, with the first level of the data first")
{
    const auto tests = tests_of(
        survey_of_rows({{"ja", "b", "1"}, {"ja", "b", "2"}, {"nee", "a", "3"}, {"soms", "a", "4"}, {"nee", "", "5"}}),
        by_f());
    const auto& group = tests.groups->front();
    CHECK(group.test == "mann-whitney");
    CHECK(group.n == 4);
    CHECK(group.levels[0].level == "b");
    CHECK(group.levels[0].mean == 3.0);
    CHECK(group.levels[0].mean_rank == 3.5);
    CHECK(group.statistic == 4);
    CHECK(*group.z > 0);
    CHECK(group.effect.name == "rank-biserial");
    CHECK(group.effect.value == 1);
    // 2 of 2 against 1 of 2 on the two highest points: Newcombe's method 10, by hand from the two Wilson intervals.
    REQUIRE(group.top_two_difference);
    CHECK(group.levels[1].top_two == 0.5);
    CHECK(group.top_two_difference->value == 0.5);
    CHECK(std::abs(group.top_two_difference->ci95.low + 0.27257) < 0.00001);
    CHECK(std::abs(group.top_two_difference->ci95.high - 0.90547) < 0.00001);
    CHECK(std::abs(*group.p.exact - 2.0 / 6) < 1e-15); // of six ways to choose two of four, the two extremes
    CHECK(group.p.value() == group.p.exact);
    CHECK(group.reason.empty());
    // v is missing for who said "nee": one level has nobody left.
    const auto& second = (*tests.groups)[1];
    CHECK(second.test.empty());
    CHECK(!second.p.value());
    CHECK(!second.reason.empty());
}

TEST_CASE("a level with too few answers on an item takes no part there and shows no figures")
{
    auto options = by_f();
    options.min_group = 3;
    const auto survey = survey_of_rows({{"ja", "a", ""},
                                        {"ja", "a", ""},
                                        {"soms", "a", ""},
                                        {"nee", "b", ""},
                                        {"nee", "b", ""},
                                        {"soms", "b", ""},
                                        {"nee", "c", ""},
                                        {"nee", "c", ""},
                                        {"", "c", ""},
                                        {"", "d", ""}});
    const auto findings = analyse(survey, options);
    const auto& group = findings->tests.groups->front();
    REQUIRE(group.levels.size() == 4);
    CHECK(!group.levels[0].suppressed);
    for (std::size_t i = 2; i < 4; ++i) {
        CHECK(group.levels[i].suppressed);
        CHECK(!group.levels[i].n);
        CHECK(!group.levels[i].mean);
        CHECK(!group.levels[i].mean_rank);
    }
    CHECK(group.test == "mann-whitney");
    CHECK(group.n == 6);
    std::map<std::string, int> codes;
    for (const auto& notice : findings->data.warnings)
        ++codes[notice.code];
    CHECK(codes["small-groups"] == 1);
}

TEST_CASE("groups that are large enough are not called small when few of them answered one question")
{
    auto options = by_f();
    options.min_group = 3;
    const auto survey = survey_of_rows(
        {{"ja", "a", ""}, {"ja", "a", ""}, {"soms", "a", ""}, {"nee", "b", ""}, {"", "b", ""}, {"", "b", ""}});
    const auto findings = analyse(survey, options);
    REQUIRE(findings);
    std::string said;
    for (const auto& notice : findings->data.warnings) {
        CHECK(notice.code != "small-groups");
        if (notice.code == "few-answers")
            said = notice.message;
    }
    CHECK(said.find("minder dan 3 personen uit een groep van \"f\"") != std::string::npos);
}

TEST_CASE("exact, correction and method are as asked")
{
    auto survey = example_in_three_groups();
    survey.filters = {{"functie", {"(junior) Sociaal werker", "Jongerenwerker"}}};
    AnalysisOptions options;
    options.by = {"functie", "functie"};
    options.with = {"leeftijd", "dienstjaren"};
    options.alpha = {0.05, 0.1};
    const auto plain = tests_of(survey, options);
    REQUIRE(plain.groups->size() == 24); // the same factor twice is one family
    CHECK(plain.correlations->size() == 48);
    for (const auto& group : *plain.groups) {
        CHECK(group.p.exact);
        CHECK(group.p.adjusted == group.p.value());
    }
    CHECK(plain.chance.size() == 8); // four families at two levels
    options.exact = wk::stats::Exact::Never;
    options.adjust = wk::stats::Adjustment::Holm;
    options.correlation = CorrelationMethod::Kendall;
    const auto other = tests_of(survey, options);
    CHECK(other.method.exact == "never");
    CHECK(other.method.adjust == "holm");
    CHECK(other.correlations->front().method == "kendall");
    std::vector<std::optional<double>> family;
    for (std::size_t i = 24; i < 48; ++i)
        family.push_back((*other.correlations)[i].p.value());
    const auto holm = wk::stats::adjusted(family, wk::stats::Adjustment::Holm);
    for (std::size_t i = 0; i < 24; ++i)
        CHECK((*other.correlations)[24 + i].p.adjusted == holm[i]);
    for (const auto& pair : *other.pairs)
        CHECK(!pair.p.exact);
}

TEST_CASE("correlations say why there is none")
{
    const auto same_value = tests_of(survey_of_rows({{"ja", "", "3"}, {"nee", "", "3"}}), by_f());
    CHECK(!same_value.correlations->front().coefficient);
    CHECK(!same_value.correlations->front().reason.empty());
    const auto nobody = tests_of(survey_of_rows({{"ja", "", ""}}), by_f());
    CHECK(nobody.correlations->front().n == 0);
    CHECK(!nobody.correlations->front().reason.empty());
    CHECK(nobody.groups->front().levels.empty());
}

TEST_CASE("a factor or variable that is not there is refused")
{
    AnalysisOptions options;
    options.by = {"g"};
    CHECK(analyse(survey_of_rows({{"ja", "", ""}}), options).error().code == "unknown-factor");
    options.by.clear();
    options.with = {"g"};
    CHECK(analyse(survey_of_rows({{"ja", "", ""}}), options).error().code == "unknown-variable");
}

TEST_SUITE_END();
