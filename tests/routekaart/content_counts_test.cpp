// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_counts.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;

namespace {

ContentCount count_of(const std::vector<ContentCount>& counts, const std::string& name)
{
    const auto at = std::find_if(counts.begin(), counts.end(), [&](const auto& each) { return each.name == name; });
    REQUIRE_MESSAGE(at != counts.end(), name);
    return *at;
}

} // namespace

TEST_CASE("there is as much of everything as there has to be, and each number has a source")
{
    std::set<std::string> names;
    for (const auto& each : content_counts(tests::content())) {
        CAPTURE(each.name);
        CHECK(each.found == each.required);
        CHECK(!each.source.empty());
        CHECK(names.insert(each.name).second);
    }
}

TEST_CASE("numbers of the report and of the booklet are told apart from our own")
{
    const auto counts = content_counts(tests::content());
    CHECK(count_of(counts, "eisen").required == 182);
    CHECK(count_of(counts, "eisen").source == "KPMG/VWS 2019");
    CHECK(count_of(counts, "VNG-voorbeelden").required == 26);
    CHECK(count_of(counts, "VNG-voorbeelden").source == "VNG 2013");
    CHECK(count_of(counts, "regels").found == 17);
    CHECK(count_of(counts, "begrippen").source == "eigen keuze");
}

TEST_CASE("what is missing is not counted")
{
    auto content = tests::content();
    content.municipalities[2].practices.pop_back();
    content.requirements[0].steps.clear();
    content.rules.clear();
    content.merges.clear();
    content.lessons[4].reviewed.reset();
    const auto counts = content_counts(content);
    CHECK(count_of(counts, "praktijken").found == 143);
    CHECK(count_of(counts, "gemeenten").found == 16);
    CHECK(count_of(counts, "regels").found == 0);
    CHECK(count_of(counts, "lessen die twee keer zijn gelezen").found == 29);
    CHECK(count_of(counts, "praktijken die twee keer zijn gelezen").found == 143);
    CHECK(count_of(counts, "verwijzingen").found < count_of(counts, "verwijzingen").required);
}

TEST_SUITE_END();
