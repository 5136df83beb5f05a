// SPDX-License-Identifier: EUPL-1.2
#include "report/map/route_marks.h"

#include "routekaart/example.h"
#include "routekaart/place.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;
using tests::content;

namespace {

project::PlaceNote note_with_star(const std::string& place, bool star = false)
{
    project::PlaceNote out;
    out.place = place;
    out.text = "Tekst";
    out.star = star;
    return out;
}

} // namespace

TEST_CASE("a step counts the notes on itself and on what belongs to it, and those with a star")
{
    project::RouteWork work;
    const std::string lesson = content().lessons[routekaart::lessons_of(content(), 3).front()].id;
    work.notes = {note_with_star("S3"), note_with_star(lesson, true), note_with_star("bron-1"),
                  note_with_star("L99.9")};
    const auto marks = note_marks(content(), work);
    REQUIRE(marks.size() == content().steps.size());
    REQUIRE(marks[3].size() == 2);
    CHECK(marks[3][0].words == "2 notities");
    CHECK(marks[3][1].words == "1 met een ster");
    work.notes = {note_with_star("S3")};
    CHECK(note_marks(content(), work)[3].front().words == "1 notitie");
    for (std::size_t step = 0; step < marks.size(); ++step)
        if (step != 3)
            CHECK(marks[step].empty());
}

TEST_CASE("advice counts by level, without what always holds")
{
    using routekaart::AdviceLevel;
    const routekaart::Advice under{"R", 0, 2, AdviceLevel::Risk, {"x"}, "", {1}};
    const std::vector<routekaart::AdviceGroup> advice{{{"a", 0, 2, AdviceLevel::Risk, {"x"}, "", {1}}, {under}},
                                                      {{"b", 0, 2, AdviceLevel::Risk, {"x"}, "", {1}}, {}},
                                                      {{"c", 0, 2, AdviceLevel::Strength, {"x"}, "", {1}}, {}},
                                                      {{"d", 0, 2, AdviceLevel::Attention, {}, "", {1}}, {}}};
    const auto marks = advice_marks(content(), advice);
    REQUIRE(marks[2].size() == 2);
    CHECK(marks[2][0].words == "■ 2 risico’s");
    CHECK(marks[2][0].ink == Ink::Behind);
    CHECK(marks[2][1].words == "● 1 sterk punt");
    CHECK(advice_marks(content(), std::span(advice).first(1))[2][0].words == "■ 1 risico");
}

TEST_CASE("a step has its mean score with its n, where that is shown")
{
    std::vector<assessment::GroupFigures> groups(2);
    groups[0].step = 3;
    groups[0].figures.n = 12;
    groups[0].figures.mean = 3.44;
    groups[1].step = 4;
    groups[1].figures.n = 2; // hidden: no mean
    const auto marks = score_marks(content(), groups);
    for (std::size_t step = 0; step < marks.size(); ++step) {
        if (content().steps[step].number != 3) {
            CHECK(marks[step].empty());
            continue;
        }
        REQUIRE(marks[step].size() == 1);
        CHECK(marks[step][0].words == "score 3,4 (n 12)");
    }
}

TEST_CASE("every step of a basisfunctie has its lights, by sign and word")
{
    std::vector<std::vector<project::RouteLight>> lights(content().basisfuncties.size());
    const std::size_t basisfunctie = content().steps[3].basisfunctie;
    lights[basisfunctie] = {{"Maatwerk", project::Light::Behind, 0, true}};
    const auto marks = light_marks(content(), lights);
    for (std::size_t step = 0; step < marks.size(); ++step)
        CHECK(marks[step].size() == (content().steps[step].basisfunctie == basisfunctie ? 1 : 0));
    CHECK(marks[3][0].words == "■ blijft achter: Maatwerk");
}

TEST_SUITE_END();
