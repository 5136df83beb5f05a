// SPDX-License-Identifier: EUPL-1.2
#include "app/route/route_facts.h"
#include "platform/headless.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

// Small windows and enlarged pages: every part of the application can be reached.

TEST_SUITE_BEGIN("views");

using wk::platform::Headless;
using wk::ui::Role;

namespace {

constexpr std::string_view Parts = "Onderdelen";

/// The entries of the navigation between the parts of the application.
std::vector<const wk::ui::Node*> part_entries(const Headless& window)
{
    const auto& nodes = window.description().nodes;
    std::vector<const wk::ui::Node*> out;
    for (const auto& node : nodes)
        if (node.role == Role::ListButton && nodes[std::size_t(node.parent)].name == Parts &&
            nodes[std::size_t(nodes[std::size_t(node.parent)].parent)].role == Role::Navigation)
            out.push_back(&node);
    return out;
}

} // namespace

TEST_CASE("every part of the navigation lies in its region, or that can be scrolled to it")
{
    // Phones upright and on their side, and 1280 x 1024 at 200% and 400%; each with larger letters as well.
    for (const wk::ui::Size size : {wk::ui::Size{390, 844},
                                    {320, 640},
                                    {360, 740},
                                    {511, 800},
                                    {844, 390},
                                    {640, 512},
                                    {320, 256},
                                    {280, 653},
                                    {1280, 300}})
        for (const int percent : {100, 200}) {
            CAPTURE(size.width);
            CAPTURE(size.height);
            CAPTURE(percent);
            Headless window(size);
            window.act(wk::app::SetTextSize{percent});
            const auto* rail = window.find(Role::Navigation, Parts);
            REQUIRE(rail);
            CHECK(rail->y >= 0);
            CHECK(rail->y + rail->height <= size.height + 0.5F);
            const auto entries = part_entries(window);
            REQUIRE(entries.size() == 6);
            for (const auto* entry : entries) {
                CAPTURE(entry->name);
                CHECK(entry->x >= 0);
                CHECK(entry->x + entry->width <= rail->width + 0.5F);
                CHECK(entry->y + entry->height <= rail->content_height + 0.5F);
                CHECK(entry->width >= 24); // WCAG 2.5.8
                CHECK(entry->height >= 24);
            }
            CHECK((rail->scrolls || rail->content_height <= rail->height + 0.5F));
            if (size.width < 640) // a bar shows all of them at once
                CHECK(rail->content_height <= rail->height + 0.5F);
        }
}

TEST_CASE("what was found on the route opens and ends the search, from the list and with Enter in the field")
{
    for (const bool from_field : {false, true}) {
        CAPTURE(from_field);
        Headless window;
        window.act(wk::app::GoTo{wk::app::Screen::Route});
        window.act(wk::app::SearchRoute{"continuiteit"});
        REQUIRE(window.state().route_facts);
        REQUIRE(!window.state().route_facts->found.empty());
        const auto first = window.state().route_facts->found.front().place;
        const auto& nodes = window.description().nodes;
        const auto field =
            std::find_if(nodes.begin(), nodes.end(), [](const auto& it) { return it.role == Role::SearchField; });
        const auto result = std::find_if(nodes.begin(), nodes.end(), [&](const auto& it) {
            return it.role == Role::ListButton && nodes[std::size_t(it.parent)].name == "Zoeken in de routekaart";
        });
        REQUIRE(field != nodes.end());
        REQUIRE(result != nodes.end());
        window.ui().activate(from_field ? field->id : result->id);
        window.frame();
        window.frame();
        CHECK(window.state().route.open == first);
        CHECK(window.state().route.words.empty()); // else the list would lie over what was opened
        const auto& shown = window.description().nodes;
        CHECK(std::any_of(shown.begin(), shown.end(), [](const auto& it) {
            return it.role == Role::Heading && it.level == 2 && it.name.starts_with("Continuïteit");
        }));
    }
}

TEST_CASE("Enter in the field opens nothing when nothing was found or looked for")
{
    Headless window;
    window.act(wk::app::GoTo{wk::app::Screen::Route});
    for (const char* words : {"", "qqqqzz"}) {
        window.act(wk::app::SearchRoute{words});
        const auto& nodes = window.description().nodes;
        const auto field =
            std::find_if(nodes.begin(), nodes.end(), [](const auto& it) { return it.role == Role::SearchField; });
        REQUIRE(field != nodes.end());
        window.ui().activate(field->id);
        window.frame();
        window.frame();
        CHECK(!window.state().route.open);
    }
}

TEST_SUITE_END();
