// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_map.h"

#include "report/scene_checks.h"
#include "routekaart/example.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::report;
using routekaart::PlaceKind;
using tests::content;

namespace {

struct Seen {
    float width, height, text;
};

constexpr Seen Windows[] = {{1064, 636, 1}, {1704, 916, 1}, {724, 1016, 1}, {1064, 636, 2}, {400, 500, 1}};

MapLook look_of(const Seen& seen, float zoom)
{
    MapLook look;
    look.width = seen.width;
    look.height = seen.height;
    look.text = seen.text;
    look.zoom = zoom;
    return look;
}

std::size_t spots_of_kind(const RouteMap& map, PlaceKind kind)
{
    std::size_t count = 0;
    for (const auto& spot : map.spots)
        count += spot.place.kind == kind;
    return count;
}

} // namespace

TEST_CASE("the spots follow the route: first what runs under all of it, then each phase with its steps, then what the "
          "colours mean")
{
    const auto map = route_map(content(), look_of(Windows[0], 1));
    CHECK(map.spots.front().place == routekaart::Place{PlaceKind::Step, 0});
    std::vector<routekaart::Place> wanted{{PlaceKind::Step, 0}};
    for (std::size_t phase = 0; phase < content().phases.size(); ++phase) {
        wanted.push_back({PlaceKind::Phase, phase});
        for (const std::size_t step : content().phases[phase].steps)
            wanted.push_back({PlaceKind::Step, step});
    }
    for (std::size_t i = 0; i < content().basisfuncties.size(); ++i)
        wanted.push_back({PlaceKind::Basisfunctie, i});
    std::vector<routekaart::Place> found;
    for (const auto& spot : map.spots)
        found.push_back(spot.place);
    CHECK(found == wanted);
}

TEST_CASE("nearer the map says more: first what steps are about, then their lessons")
{
    const auto far = route_map(content(), look_of(Windows[0], 1));
    const auto middle = route_map(content(), look_of(Windows[0], 1.6F));
    const auto near = route_map(content(), look_of(Windows[0], 3));
    CHECK(far.detail == MapDetail::Phases);
    CHECK(middle.detail == MapDetail::Steps);
    CHECK(near.detail == MapDetail::Lessons);
    CHECK(spots_of_kind(far, PlaceKind::Lesson) == 0);
    CHECK(spots_of_kind(near, PlaceKind::Lesson) == content().lessons.size());
    for (const auto* map : {&far, &middle, &near}) {
        CHECK(spots_of_kind(*map, PlaceKind::Step) == content().steps.size());
        CHECK(spots_of_kind(*map, PlaceKind::Phase) == content().phases.size());
    }
    CHECK(far.scene.table.rows.size() == content().steps.size());
    CHECK(near.scene.width == doctest::Approx(3 * far.scene.width));
}

TEST_CASE("no words of the map lie over each other or run out of it, in any window, zoom or size of letters")
{
    for (const auto& seen : Windows)
        for (const float zoom : {1.0F, 1.3F, 1.6F, 2.2F, 3.0F, 4.0F}) {
            CAPTURE(seen.width);
            CAPTURE(seen.text);
            CAPTURE(zoom);
            const auto map = route_map(content(), look_of(seen, zoom));
            tests::check_words_apart(map.scene);
            tests::check_words_inside(map.scene);
            CHECK(map.scene.width >= seen.width * zoom - 1);
            for (const auto& spot : map.spots) {
                CHECK(spot.box.x >= -1);
                CHECK(spot.box.y >= -1);
                CHECK(spot.box.x + spot.box.width <= map.scene.width + 1);
                CHECK(spot.box.y + spot.box.height <= map.scene.height + 1);
            }
        }
}

TEST_CASE("no footprint lies on the name of a basisfunctie, in any window, zoom or size of letters")
{
    std::size_t names = 0;
    std::size_t shoes = 0;
    for (const auto& seen : {Windows[0], Windows[1], Windows[2], Windows[3], Seen{1060, 1240, 1}})
        for (const float zoom : {1.0F, 1.3F, 1.6F, 2.2F}) {
            CAPTURE(seen.width);
            CAPTURE(zoom);
            const auto map = route_map(content(), look_of(seen, zoom));
            for (const auto& shape : map.scene.shapes) {
                const auto* name = std::get_if<Text>(&shape);
                const auto is_name = [&](const auto& it) { return name->text == it.title; };
                const auto& all = content().basisfuncties;
                if (!name || name->align != Align::Middle || std::none_of(all.begin(), all.end(), is_name))
                    continue;
                ++names;
                const auto extent = tests::extent_of(*name);
                for (const auto& other : map.scene.shapes)
                    if (const auto* shoe = std::get_if<Polygon>(&other); shoe && shoe->fill.ink == name->ink) {
                        ++shoes;
                        for (const auto& point : shoe->points)
                            CHECK(!(point.first > extent.left && point.first < extent.right &&
                                    point.second > name->y - name->size && point.second < name->y + name->size / 2));
                    }
            }
        }
    CHECK(names > 20);
    CHECK(shoes > 20 * names / 2);
}

TEST_CASE("what is laid over the map is said too, and what does not pass a filter is faded")
{
    MapLook look = look_of(Windows[0], 1);
    look.marks.resize(content().steps.size());
    look.marks[3] = {{"▲ 2 aandachtspunten", Ink::Attention}};
    look.faded.assign(content().steps.size(), true);
    look.faded[3] = false;
    const auto map = route_map(content(), look);
    bool drawn = false;
    bool grey = false;
    for (const auto& shape : map.scene.shapes) {
        if (const auto* text = std::get_if<Text>(&shape))
            drawn = drawn || text->text == "▲ 2 aandachtspunten";
        if (const auto* sign = std::get_if<Polygon>(&shape))
            grey = grey || sign->fill.ink == Ink::NoAnswer;
    }
    CHECK(drawn);
    CHECK(grey);
    std::size_t said = 0;
    for (const auto& spot : map.spots)
        if (spot.description.find("▲ 2 aandachtspunten") != std::string::npos) {
            CHECK(spot.place == routekaart::Place{PlaceKind::Step, 3});
            ++said;
        }
    CHECK(said == 1);
}
