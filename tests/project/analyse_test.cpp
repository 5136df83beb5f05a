// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse.h"

#include "base/numbers.h"
#include "io/tables/csv.h"
#include "io/tables/sampling_frame.h"
#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

TEST_SUITE_BEGIN("project");

using wk::project::analyse;
using wk::project::Filter;
using wk::project::SamplingFrame;
using wk::project::Survey;
using wk::tests::small_instrument;
using wk::tests::table_of;

namespace {

/// The example of the repository, with its address file.
Survey example_with_addresses()
{
    Survey survey;
    survey.file_name = "leeuwarden-synthetisch.csv";
    survey.invented = true;
    const auto data =
        wk::io::read_csv(wk::tests::repository_file("assets/voorbeelden/leeuwarden-synthetisch.csv"), "data.csv");
    REQUIRE(data);
    survey.table = data->table;
    auto instrument = wk::survey::Instrument::from_json(wk::tests::repository_file("assets/instrumenten/beloften.json"),
                                                        "beloften.json");
    REQUIRE(instrument);
    survey.instrument = std::make_shared<const wk::survey::Instrument>(*std::move(instrument));
    const auto frame =
        wk::io::read_csv(wk::tests::repository_file("assets/voorbeelden/leeuwarden-adressen.csv"), "frame.csv");
    REQUIRE(frame);
    auto levels = wk::io::frame_from_table(*frame->table, "frame.csv", "functie", {});
    REQUIRE(levels);
    survey.frame = std::move(levels->frame);
    return survey;
}

Filter only_the_94()
{
    return {"functie",
            {"(junior) Sociaal werker", "Jongerenwerker", "Sociaal cultureel werker", "Gedragswetenschapper"}};
}

const wk::project::ItemFinding& item(const wk::project::Findings& findings, const std::string& id)
{
    for (const auto& candidate : findings.items) {
        if (candidate.id == id)
            return candidate;
    }
    FAIL("no item " << id);
    return findings.items.front();
}

Survey small_survey(const wk::tests::Rows& rows)
{
    Survey survey;
    survey.instrument = small_instrument();
    survey.table = table_of(rows);
    return survey;
}

} // namespace

TEST_CASE("the example gives the response that Leeuwarden published")
{
    const auto findings = analyse(example_with_addresses());
    REQUIRE(findings);
    CHECK(findings->invented);
    CHECK(findings->data.rows == 106);
    CHECK(findings->data.kept == 106);
    REQUIRE(findings->response);
    // Rekenkamer Leeuwarden (2021), 1.4: 106 of 171 is 62.0; .799, df 5, p .977, one cell below 5
    CHECK(wk::format_share(*findings->response->rate, 1) == "62,0%");
    const auto& fit = findings->response->goodness_of_fit;
    CHECK(wk::format_number(*fit.statistic, 3) == "0,799");
    CHECK(fit.df == 5);
    CHECK(wk::format_p(*fit.p) == "0,977");
    CHECK(fit.cells_below_5 == 1);
    CHECK(findings->response->without_level == 0);
}

TEST_CASE("recognition of the first belofte on all 106 rows is 60,4% strongly and 28,3% plainly")
{
    const auto findings = analyse(example_with_addresses());
    REQUIRE(findings);
    const auto& first = item(*findings, "herk-1");
    CHECK(first.n == 106);
    CHECK(wk::format_share(*first.top_two, 1) == "60,4%");
    CHECK(wk::format_share(double(first.points[2].count) / double(first.n), 1) == "28,3%");
    CHECK(*first.favourable == double(30 + 44 + 20) / 106); // everyone from "herken ik" up
}

TEST_CASE("without staff and support 94 are kept, and the means round to the published ones")
{
    auto survey = example_with_addresses();
    survey.filters = {only_the_94()};
    const auto findings = analyse(survey);
    REQUIRE(findings);
    CHECK(findings->data.kept == 94);
    CHECK(findings->response->responded == 106); // always on all rows
    const auto published = wk::io::read_csv(wk::tests::repository_file("tests/data/published-means.csv"), "means.csv");
    REQUIRE(published);
    REQUIRE(published->table->rows() == 24);
    const auto& columns = published->table->columns();
    for (std::size_t row = 0; row < 24; ++row) {
        const std::string id(columns[0].cell(row));
        CAPTURE(id);
        const auto mean = item(*findings, id).mean;
        REQUIRE(mean);
        CHECK(wk::format_number(*mean, 1) == wk::format_number(*wk::number_from_text(columns[1].cell(row)), 1));
    }
}

TEST_CASE("a change of filter needs no new encoding")
{
    auto survey = example_with_addresses();
    const auto responses = wk::project::prepare(survey);
    REQUIRE(responses);
    CHECK(analyse(survey, **responses)->data.kept == 106);
    survey.filters = {only_the_94()};
    CHECK(analyse(survey, **responses)->data.kept == 94);
}

TEST_CASE("every row kept is in exactly one count of every item")
{
    auto survey = example_with_addresses();
    for (const bool filtered : {false, true}) {
        survey.filters = filtered ? std::vector{only_the_94()} : std::vector<Filter>{};
        const auto findings = analyse(survey);
        REQUIRE(findings);
        for (const auto& each : findings->items) {
            wk::project::Count points = 0;
            for (const auto& point : each.points)
                points += point.count;
            CHECK(points == each.n);
            CHECK(std::size_t(each.n + each.no_opinion + each.skipped + each.missing + each.invalid) ==
                  findings->data.kept);
        }
    }
}

TEST_CASE("factors count all rows and say which levels the filter keeps")
{
    auto survey = example_with_addresses();
    survey.filters = {only_the_94()};
    const auto findings = analyse(survey);
    REQUIRE(findings);
    REQUIRE(findings->factors.size() == 1);
    const auto& factor = findings->factors.front();
    CHECK(factor.filtered);
    std::map<std::string, std::pair<wk::project::Count, bool>> levels;
    for (const auto& level : factor.levels)
        levels[level.level] = {level.n, level.kept};
    CHECK(levels["Staf"] == std::pair<wk::project::Count, bool>(7, false));
    CHECK(levels["(junior) Sociaal werker"] == std::pair<wk::project::Count, bool>(74, true));
}

TEST_CASE("several filters hold together, and people without a level are not kept")
{
    auto survey = small_survey({{"h", "f"}, {"ja", "a"}, {"ja", "b"}, {"ja", ""}, {"nee", "c"}});
    survey.filters = {{"f", {"a", "b"}}, {"f", {"b", "c"}}};
    CHECK(analyse(survey)->data.kept == 1);
    survey.filters = {{"f", {}}};
    const auto nobody = analyse(survey);
    REQUIRE(nobody);
    CHECK(nobody->data.kept == 0);
    CHECK(nobody->items[0].n == 0);
    CHECK(!nobody->items[0].mean);
    CHECK(nobody->items[0].points.size() == 3); // an option nobody chose is a zero, not an absence
}

TEST_CASE("a filter or frame about something that is not there is refused, naming what is")
{
    auto survey = small_survey({{"h", "f"}, {"ja", "a"}});
    survey.filters = {{"g", {"a"}}};
    CHECK(analyse(survey).error().code == "unknown-factor");
    CHECK(analyse(survey).error().message.find("\"f\"") != std::string::npos);
    survey.filters = {{"f", {"x"}}};
    CHECK(analyse(survey).error().code == "unknown-level");
    CHECK(analyse(survey).error().message.find("\"a\"") != std::string::npos);
    survey.filters.clear();
    survey.frame = SamplingFrame{"adressen.csv", "g", {{"a", 3}}};
    CHECK(analyse(survey).error().code == "unknown-factor");
}

TEST_CASE("a response that cannot be right or cannot be tested is noted")
{
    auto survey = small_survey({{"h", "f"}, {"ja", "a"}, {"ja", "a"}, {"ja", "z"}});
    survey.frame = SamplingFrame{"adressen.csv", "f", {{"a", 1}, {"b", 0}}};
    const auto findings = analyse(survey);
    REQUIRE(findings);
    CHECK(findings->response->without_level == 1);
    CHECK(!findings->response->goodness_of_fit.p);
    CHECK(!findings->response->levels[1].rate);
    std::map<std::string, int> codes;
    for (const auto& notice : findings->data.warnings)
        ++codes[notice.code];
    CHECK(codes["more-than-frame"] == 1);
    CHECK(codes["not-in-frame"] == 1);
    CHECK(codes["not-computed"] == 2); // against the frame, and against the others
}

TEST_CASE("open questions count who wrote something and who was not asked")
{
    const auto findings = analyse(small_survey({{"h", "o"}, {"nee", ""}, {"ja", "tekst"}, {"ja", " "}}));
    REQUIRE(findings);
    CHECK(findings->open[0].answered == 1);
    CHECK(findings->open[0].skipped == 1);
}

TEST_SUITE_END();
