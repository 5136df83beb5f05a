// SPDX-License-Identifier: EUPL-1.2
#include "project/route_lights.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("project");

using namespace wk::project;

TEST_CASE("a basisfunctie has the lights of its beloften: the researcher's, else what the rules propose")
{
    wk::routekaart::Basisfunctie basisfunctie;
    basisfunctie.beloften = {"c", "a", "d", "x"};
    const std::vector<ThemeFinding> themes{{"a", "Aa"}, {"b", "Bee"}, {"c", "Cee"}, {"d", "Dee"}};
    std::vector<Proposal> proposals(themes.size());
    for (std::size_t i = 0; i < themes.size(); ++i)
        proposals[i].theme = themes[i].id;
    proposals[0].light = Light::OnTrack;
    proposals[1].light = Light::OnTrack;
    proposals[2].light = Light::OnTrack;
    const std::vector<Verdict> verdicts{{"c", Light::Behind, "", {}}};
    const auto lights = route_lights(basisfunctie, themes, proposals, verdicts);
    REQUIRE(lights.size() == 2); // d has neither, x is of no survey
    CHECK(lights[0].theme == "Cee");
    CHECK(lights[0].light == Light::Behind);
    CHECK(lights[0].judged);
    CHECK(lights[0].index == 2);
    CHECK(lights[1].theme == "Aa");
    CHECK(lights[1].light == Light::OnTrack);
    CHECK(!lights[1].judged);
    CHECK(route_lights({}, themes, proposals, verdicts).empty());
}

TEST_CASE("every basisfunctie of the content has a place, also when no belofte is about it")
{
    wk::routekaart::Content content;
    content.basisfuncties.resize(3);
    content.basisfuncties[1].beloften = {"a"};
    Findings findings;
    findings.themes = {{"a", "Aa"}};
    std::vector<Proposal> proposals(1);
    proposals[0].theme = "a";
    proposals[0].light = Light::Attention;
    const auto lights = route_lights(content, findings, proposals, {});
    REQUIRE(lights.size() == 3);
    CHECK(lights[0].empty());
    REQUIRE(lights[1].size() == 1);
    CHECK(lights[1][0].theme == "Aa");
    CHECK(lights[2].empty());
}

TEST_SUITE_END();
