// SPDX-License-Identifier: EUPL-1.2
#include "app/import/references.h"

#include "platform/carried.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;

TEST_CASE(
    "of the references that are carried, those about one questionnaire are given, and damaged ones are passed over")
{
    auto assets = platform::carried_assets();
    const auto found = app::shipped_references(assets, "beloften");
    REQUIRE(found.size() == 2);
    for (const auto& reference : found)
        CHECK(reference->instrument == "beloften");
    const auto of_clients = app::shipped_references(assets, "wmo-clientervaring");
    REQUIRE(of_clients.size() == 4);
    CHECK(of_clients.front()->title == "Heerenveen 2019");
    CHECK(found.size() + of_clients.size() == assets.references.size());
    CHECK(app::shipped_references(assets, "iets-anders").empty());
    // A questionnaire that was saved before it said so, or that came back without it, is told by its words.
    const auto own = *survey::Instrument::from_json(assets.instrument, assets.instrument_name);
    for (const auto& reference : found) {
        std::vector<std::pair<std::string, std::string>> reworded;
        for (const auto& item : own.items())
            if (std::count(item.reworded_since.begin(), item.reworded_since.end(), reference->id) > 0)
                reworded.emplace_back(item.id, item.text);
        CHECK(!reworded.empty());
        CHECK(reference->reworded == reworded);
    }
    assets.references.front().text = "{";
    CHECK(app::shipped_references(assets, "beloften").size() + 1 == found.size());
}
