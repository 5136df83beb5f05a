// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/practice.h"

#include "routekaart/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

TEST_SUITE_BEGIN("routekaart");

using namespace wk;
using namespace wk::routekaart;
using tests::content;

namespace {

template <class Change>
std::vector<std::string> practice_codes(Change change)
{
    PracticeFilter filter;
    change(filter);
    std::vector<std::string> out;
    for (const Place place : practices(content(), filter))
        out.push_back(place_code(content(), place));
    return out;
}

bool has(const std::vector<std::string>& list, std::string_view code)
{
    return std::find(list.begin(), list.end(), code) != list.end();
}

/// Names of all municipalities, most alike first.
std::vector<std::string> names_alike(int inhabitants, std::string_view form)
{
    std::vector<std::string> out;
    for (const auto& each : municipalities_alike(content(), inhabitants, form))
        out.push_back(content().municipalities[each.municipality].id);
    return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("all practices stand in a neutral order")
{
    const auto all = practice_codes([](PracticeFilter&) {});
    REQUIRE(all.size() == 16 + 20 + 26);
    CHECK(all.front() == "almelo");
    CHECK(all[16] == "E01");
    CHECK(all[36] == "V01");
}

TEST_CASE("kind, basisfunctie, step and theme keep what has them")
{
    CHECK(practice_codes([](auto& it) { it.kind = PracticeKind::Sketch; }).size() == 16);
    CHECK(practice_codes([](auto& it) { it.kind = PracticeKind::Example; }).size() == 20);
    CHECK(practice_codes([](auto& it) { it.kind = PracticeKind::Old; }).size() == 26);
    const auto safe = practice_codes([](auto& it) { it.basisfunctie = 0; });
    CHECK(has(safe, "E10"));
    CHECK(has(safe, "V01")); // its second
    CHECK(!has(safe, "E01"));
    CHECK(practice_codes([](auto& it) {
              it.basisfunctie = 0;
              it.kind = PracticeKind::Sketch;
          }) == Names{"brunssum", "enschede"});
    CHECK(practice_codes([](auto& it) { it.step = 0; }) == Names{"E10", "E13"});
    CHECK(practice_codes([](auto& it) { it.theme = "participatie"; }) == Names{"V18"});
    CHECK(practice_codes([](auto& it) { it.theme = "geen"; }).empty());
    const auto themes = old_themes(content());
    CHECK(themes.front() == "jeugd, LVB en veiligheid");
    std::size_t of_a_theme = 0;
    for (const auto& theme : themes)
        of_a_theme += practice_codes([&](auto& it) { it.theme = theme; }).size();
    CHECK(of_a_theme == 26);
}

TEST_CASE("size and form are those of the municipality, and nothing old has one")
{
    const auto small = practice_codes([](auto& it) { it.size = SizeClass::Small; });
    CHECK(small == Names{"brunssum", "kaag-en-braassem", "montferland", "E10"});
    const auto broad = practice_codes([](auto& it) { it.form = "A1"; });
    CHECK(has(broad, "groningen"));
    CHECK(has(broad, "E06"));  // Groningen
    CHECK(!has(broad, "E16")); // a region
    CHECK(!has(broad, "E18")); // of nobody
    CHECK(!has(broad, "V26")); // Utrecht, before 2015
    for (const auto& each : content().municipalities) {
        const auto same = [&](const Model& form) { return form.id == form_of(each); };
        CHECK_MESSAGE(std::any_of(content().forms.begin(), content().forms.end(), same), each.id);
    }
    CHECK(form_of({}).empty());
}

TEST_CASE("an old example is of every year between those it names, the others are of 2019")
{
    CHECK(practice_codes([](auto& it) { it.year = 2019; }).size() == 36);
    CHECK(practice_codes([](auto& it) { it.year = 2008; }) == Names{"V09"});
    CHECK(practice_codes([](auto& it) { it.year = 2006; }) == Names{"V09"});
    CHECK(practice_codes([](auto& it) { it.year = 2010; }) == Names{"V02", "V09", "V14"});
    CHECK(practice_codes([](auto& it) { it.year = 2005; }).empty());
    CHECK(practice_years(content()) == std::vector<int>{2019, 2014, 2013, 2012, 2011, 2010, 2009, 2008, 2007, 2006});
    CHECK(practice_years({}).empty());
}

TEST_CASE("words are looked for as everywhere, with a search or without")
{
    const Search search(content());
    for (const char* const words : {"wijkteam", "LEIDEN", "jeugd school", "xyz", " ", "#"}) {
        PracticeFilter filter;
        filter.words = words;
        CHECK(practices(content(), filter) == practices(content(), filter, &search));
    }
    const auto leiden = practice_codes([](auto& it) { it.words = "leiden"; });
    CHECK(leiden.front() == "brunssum"); // where it is a verb: the order stays that of the content
    CHECK(has(leiden, "leiden"));
    CHECK(has(leiden, "E01"));
    CHECK(practice_codes([](auto& it) { it.words = "xyz"; }).empty());
    CHECK(practice_codes([](auto& it) { it.words = "?"; }).size() == 62);
}

TEST_CASE("municipalities like one's own have the same form, and then nearly as many inhabitants")
{
    const auto both = municipalities_alike(content(), 70'000, "B");
    REQUIRE(both.size() == 16);
    CHECK(content().municipalities[both[0].municipality].id == "velsen");
    CHECK(content().municipalities[both[1].municipality].id == "veenendaal");
    CHECK((both[0].same_form && both[0].same_size));
    bool other_form = false;
    for (const auto& each : both) {
        const auto& it = content().municipalities[each.municipality];
        CHECK(each.same_form == (form_of(it) == "B"));
        CHECK(each.same_size == (it.inhabitants >= 50'000 && it.inhabitants < 100'000));
        CHECK((!other_form || !each.same_form));
        other_form = !each.same_form;
    }
    CHECK(names_alike(28'000, "").front() == "brunssum");
    CHECK(names_alike(5'000, "").front() == "kaag-en-braassem");
    CHECK(names_alike(5'000, "").back() == "amsterdam");
    CHECK(names_alike(2'000'000, "").front() == "amsterdam");
    CHECK(names_alike(0, "C").front() == "almelo");
    CHECK(names_alike(0, "C")[1] == "enschede");
    CHECK(names_alike(0, "C")[2] == "brunssum"); // then the order of the content
    for (const auto& each : municipalities_alike(content(), 0, ""))
        CHECK((!each.same_form && !each.same_size));
    CHECK(names_alike(0, "").front() == "almelo");
}

TEST_CASE("it is the ratio that counts: half as large is as far as twice as large")
{
    Content small;
    small.municipalities.resize(3);
    small.municipalities[0].inhabitants = 21'000;
    small.municipalities[1].inhabitants = 10'000;
    small.municipalities[2].inhabitants = 39'000;
    const auto found = municipalities_alike(small, 20'000, "");
    CHECK(found[0].municipality == 0);
    CHECK(found[1].municipality == 2); // 1.95 times
    CHECK(found[2].municipality == 1); // 2 times
}

TEST_SUITE_END();
