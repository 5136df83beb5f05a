// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_files.h"

#include "project/study.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using tests::CraftedStudy;

namespace {

/// Fifty people who answer in turns, half of them in Noord.
std::vector<tests::Cells> fifty(std::size_t silent_in_noord)
{
    std::vector<tests::Cells> rows;
    for (std::size_t i = 0; i < 50; ++i) {
        rows.push_back(tests::row_of("team", i < 25 ? "Noord" : "Zuid", 2, i));
        if (i < silent_in_noord)
            rows.back()[2] = rows.back()[3] = "";
    }
    return rows;
}

Project project_of(const CraftedStudy& study)
{
    Project out;
    out.surveys.push_back(study.survey);
    out.surveys.front().file_name = "antwoorden.csv";
    return out;
}

} // namespace

TEST_CASE("counts to share hold the groups of factors that the questionnaire has, under the project's name")
{
    const CraftedStudy study(2, fifty(0));
    Project project = project_of(study);
    const auto counts = counts_to_share(project, *study.responses, {"gebied", "van-vroeger"});
    REQUIRE(counts);
    CHECK(counts->source.title == "antwoorden.csv");
    REQUIRE(counts->source.tallies.front().factors.size() == 1);
    CHECK(counts->source.tallies.front().factors.front().levels.size() == 2);
    project.title = "Vier wijken";
    CHECK(counts_to_share(project, *study.responses, {})->source.title == "Vier wijken");
    CHECK(counts_to_share(project, *study.responses, {})->source.tallies.front().factors.empty());
}

TEST_CASE("counts and findings of too few people are refused by whoever asks for them")
{
    CraftedStudy study(2, fifty(0));
    Project project = project_of(study);
    project.surveys.front().filters = {{"gebied", {"Noord"}}};
    project.sharing.public_group = 30;
    const auto counts = counts_to_share(project, *study.responses, {});
    REQUIRE(!counts);
    CHECK(counts.error().code == "too-few-people");
    const auto findings = shared_findings(project.surveys.front(), *study.responses, project.sharing, {});
    REQUIRE(!findings);
    CHECK(findings.error() == counts.error());
}

TEST_CASE("counts of which earlier exports leave nothing to show are refused by name")
{
    const CraftedStudy study(2, fifty(20));
    Project project = project_of(study);
    project.exports.push_back({"iedereen.json", "gisteren", Audience::Public, 10, study.counts({}).sets, false});
    CHECK(counts_to_share(project, *study.responses, {}));
    project.surveys.front().filters = {{"gebied", {"Zuid"}}};
    const auto counts = counts_to_share(project, *study.responses, {});
    REQUIRE(!counts);
    CHECK(counts.error().code == "export-together");
    CHECK(counts.error().message.find("iedereen.json") != std::string::npos);
}

TEST_SUITE_END();
