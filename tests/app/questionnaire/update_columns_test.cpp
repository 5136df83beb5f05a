// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"
#include "app/questionnaire/questionnaire_facts.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk;
using namespace wk::app;
using survey::ColumnRole;
using survey::ItemKind;

namespace {

using Names = std::vector<std::string>;

/// Three statements, a group, a number and an open question.
State with_table()
{
    const std::string file = "zin a;zin b;zin c;wijk;leeftijd;toelichting\n"
                             "goed;slecht;goed;Zuid;41;Het gaat best wel aardig zo\n"
                             "matig;goed;;Noord;37;Geen idee wat ik hier moet schrijven\n"
                             "goed;matig;slecht;Zuid;52;\nslecht;goed;goed;Noord;28;Meer bankjes graag\n"
                             "goed;goed;matig;Oost;61;Minder regels voor iedereen\n"
                             "matig;slecht;slecht;Oost;33;Wij missen de bakker\n";
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"tabel.csv", file});
    update(state, GuessInstrument{});
    REQUIRE(state.questionnaire_facts);
    REQUIRE(state.questionnaire_facts->lines->columns.size() == 6);
    return state;
}

const survey::ColumnQuestion& line_question(const State& state, std::string_view column)
{
    for (const auto& line : state.questionnaire_facts->lines->columns)
        if (line.question.column == column)
            return line.question;
    FAIL("no column " << column);
    return state.questionnaire_facts->lines->columns.front().question;
}

std::string said(const Effects& effects)
{
    const auto* announced = tests::find_effect<Announce>(effects);
    return announced ? announced->text : std::string();
}

void choose(State& state, const Names& names)
{
    update(state, PickColumn{{}, Pick::None});
    for (const auto& name : names)
        update(state, PickColumn{name, Pick::Toggle});
    REQUIRE(state.questionnaire.chosen.size() == names.size());
}

} // namespace

TEST_CASE("columns are chosen one by one, as a row of them, all that are shown, or none")
{
    State state = with_table();
    const auto& chosen = state.questionnaire.chosen;
    CHECK(chosen.empty());
    update(state, PickColumn{"wijk", Pick::Only});
    CHECK(chosen == Names{"wijk"});
    CHECK(state.questionnaire_facts->chosen.only == std::size_t(3));
    update(state, PickColumn{"zin b", Pick::Toggle});
    CHECK(chosen == Names{"zin b", "wijk"}); // in the order of the file
    CHECK(!state.questionnaire_facts->chosen.only);
    CHECK(said(update(state, PickColumn{"leeftijd", Pick::Extend})) == "4 kolommen gekozen");
    CHECK(chosen == Names{"zin b", "zin c", "wijk", "leeftijd"});
    update(state, PickColumn{"zin a", Pick::Extend}); // from the same column on, to the other side
    CHECK(chosen == Names{"zin a", "zin b"});
    update(state, PickColumn{"zin a", Pick::Toggle});
    CHECK(chosen == Names{"zin b"});
    CHECK(said(update(state, PickColumn{{}, Pick::None})) == "Geen kolom gekozen");
    CHECK(chosen.empty());
    update(state, PickColumn{{}, Pick::All});
    CHECK(chosen.size() == 6);
    CHECK(state.questionnaire_facts->picks == std::vector<std::uint8_t>(6, 1));
    update(state, PickColumn{"bestaat niet", Pick::Only});
    CHECK(chosen.empty());
    CHECK(state.undo.size() == 1); // what is chosen is no change
}

TEST_CASE("what is looked for and filtered is shown, and what is chosen out of sight is counted")
{
    State state = with_table();
    const auto& facts = state.questionnaire_facts;
    update(state, FindColumns{"ZIN"});
    CHECK(facts->names == Names{"zin a", "zin b", "zin c"});
    update(state, PickColumn{{}, Pick::All});
    CHECK(state.questionnaire.chosen.size() == 3);
    update(state, FindColumns{"wijk"});
    CHECK(facts->names == Names{"wijk"});
    CHECK(facts->chosen.count == 3);
    CHECK(facts->chosen.out_of_sight == 3);
    update(state, PickColumn{"wijk", Pick::Extend}); // the last one that was picked is out of sight
    CHECK(state.questionnaire.chosen == Names{"wijk"});
    update(state, FindColumns{"alle stellingen"}); // a theme
    CHECK(facts->names == Names{"zin a", "zin b", "zin c"});
    update(state, FindColumns{"nergens"});
    CHECK(facts->names.empty());
    CHECK(facts->table.rows.empty());
    update(state, FindColumns{});
    const auto shown = [&](ColumnFilter filter) {
        update(state, ShowColumns{filter});
        CHECK(facts->lines->counts[std::size_t(filter)] == facts->names.size());
        return facts->names;
    };
    CHECK(shown(ColumnFilter::Items) == Names{"zin a", "zin b", "zin c"});
    CHECK(shown(ColumnFilter::Factors) == Names{"wijk"});
    CHECK(shown(ColumnFilter::Numeric) == Names{"leeftijd"});
    CHECK(shown(ColumnFilter::Open) == Names{"toelichting"});
    CHECK(shown(ColumnFilter::Unused).empty());
    CHECK(shown(ColumnFilter::All).size() == 6);
    update(state, FindColumns{"zin"});
    update(state, ShowColumns{ColumnFilter::Items});
    update(state, ChooseColumn{"wijk"}); // by someone who sends a person here: it has to be seen
    CHECK(facts->names.size() == 6);
    CHECK(state.questionnaire.chosen == Names{"wijk"});
    update(state, ChooseColumn{"leeftijd"});
    CHECK(state.questionnaire.chosen == Names{"leeftijd"});
}

TEST_CASE("the table says of every column what it is for, and is sorted by any of its columns")
{
    State state = with_table();
    const auto& facts = state.questionnaire_facts;
    const auto& row = facts->table.rows[2];
    REQUIRE(row.size() == facts->table.columns.size());
    CHECK(row[0].text == "zin c");
    CHECK(row[1].text == "stelling");
    CHECK(row[2].text.empty()); // the wording is the name
    CHECK(row[3].text == "Alle stellingen");
    CHECK(row[6].text == "3"); // points
    CHECK(row[8].text == "5"); // filled in
    CHECK(facts->table.rows[3][5].text == "3 groepen");
    CHECK(facts->table.rows[5][8].text == "5");
    update(state, SortColumns{8});
    CHECK(facts->names.front() == "zin c"); // the fewest
    update(state, SortColumns{8});
    CHECK(facts->names.front() == "zin a");
    CHECK(facts->names.back() == "toelichting");
    update(state, SortColumns{8});
    CHECK(facts->names.back() == "toelichting");
    CHECK(facts->names[2] == "zin c");
    update(state, SortColumns{0});
    update(state, SortColumns{0});
    CHECK(facts->names == Names{"zin c", "zin b", "zin a", "wijk", "toelichting", "leeftijd"});
    CHECK(facts->table.rows.front()[0].text == "zin c");
    CHECK(facts->lines->scales.rows.size() == 1);
    CHECK(facts->lines->scales.rows[0][4].text == "3");
}

TEST_CASE("what all chosen columns get is one step to undo, named by what and how many, and said")
{
    State state = with_table();
    const auto steps = state.undo.size();
    const auto check = [&](const char* name) {
        CHECK(state.undo.size() == steps + 1);
        CHECK(state.undo.back().name == name);
        CHECK(state.dialog == Dialog::None);
        update(state, Undo{});
        CHECK(state.undo.size() == steps);
        CHECK(state.questionnaire.chosen.size() >= 2); // what was chosen stays chosen
    };
    choose(state, {"zin a", "zin c"});
    update(state, AskColumns{ColumnAsk::Kind});
    CHECK(state.dialog == Dialog::Columns);
    CHECK(said(update(state, ChangeColumns{{.kind = ItemKind::Vertrouwen}})) == "Aangepast: soort van 2 stellingen.");
    CHECK(line_question(state, "zin c").kind == ItemKind::Vertrouwen);
    CHECK(line_question(state, "zin b").kind == ItemKind::Overig);
    check("soort van 2 stellingen");
    CHECK(line_question(state, "zin c").kind == ItemKind::Overig);

    update(state, ChangeColumns{{.reverse = true}});
    CHECK(state.questionnaire_facts->chosen.all_reversed);
    CHECK(state.questionnaire_facts->table.rows[0][7].text == "ja");
    check("omkeren van 2 stellingen");
    CHECK(!state.questionnaire_facts->chosen.all_reversed);

    update(state, AskColumns{ColumnAsk::Favourable});
    CHECK(state.dialog == Dialog::Columns);
    REQUIRE(state.questionnaire_facts->chosen.shared_scale);
    update(state, ChangeColumns{{.favourable = survey::FavourableSide::Low}});
    CHECK(line_question(state, "zin a").told_side == survey::FavourableSide::Low);
    CHECK(line_question(state, "zin c").told_side == survey::FavourableSide::Low);
    CHECK(!line_question(state, "zin b").told_side);
    CHECK(state.findings->items[0].side == survey::FavourableSide::Low);
    check("gunstige kant van 2 stellingen");
    CHECK(!line_question(state, "zin a").told_side);
    update(state, ChangeColumns{{.favourable = survey::FavourableSide::High}});
    update(state, ChangeColumns{{.favourable = survey::FavourableSide::None}}); // it follows from the question again
    CHECK(!line_question(state, "zin c").told_side);
    update(state, Undo{});
    CHECK(line_question(state, "zin c").told_side == survey::FavourableSide::High);
    update(state, Undo{});

    update(state, ChangeColumns{{}, " Dichtbij "});
    CHECK(line_question(state, "zin a").theme == "dichtbij");
    CHECK(current_survey(state)->instrument->themes().size() == 2);
    check("thema van 2 kolommen");
    CHECK(current_survey(state)->instrument->themes().size() == 1); // the new theme went with it

    update(state, ChangeColumns{{.role = ColumnRole::Unused}});
    CHECK(line_question(state, "zin a").role == ColumnRole::Unused);
    CHECK(state.findings->items.size() == 1);
    check("niet gebruiken van 2 kolommen");
    CHECK(state.findings->items.size() == 3);

    choose(state, {"zin a", "wijk", "toelichting"});
    CHECK(said(update(state, ChangeColumns{{.reverse = true}})) ==
          "Aangepast: omkeren van 1 stelling. 2 kolommen passen hier niet bij en blijven zoals ze waren.");
    check("omkeren van 1 stelling");
    update(state, ChangeColumns{{.role = ColumnRole::Open}});
    CHECK(state.findings->open.size() == 3);
    check("gebruik van 3 kolommen");
    update(state, ChangeColumns{{.scale = std::string()}});
    CHECK(state.findings->items.size() == 5);
    CHECK(line_question(state, "zin a").scale == line_question(state, "wijk").scale);
    check("schaal van 3 kolommen");
}

TEST_CASE("a change that changes nothing is no step, and is said all the same")
{
    State state = with_table();
    const auto steps = state.undo.size();
    choose(state, {"zin a", "zin b"});
    CHECK(said(update(state, ChangeColumns{{.kind = ItemKind::Overig}})) == "Dat was al zo. Er is niets veranderd.");
    choose(state, {"wijk"});
    CHECK(tests::mentions(said(update(state, ChangeColumns{{.reverse = true}})), "past hier niet bij"));
    update(state, ChangeColumns{{}, "Nieuw"}); // a theme that no chosen column can have
    CHECK(current_survey(state)->instrument->themes().size() == 1);
    update(state, PickColumn{{}, Pick::None});
    update(state, AskColumns{ColumnAsk::Use});
    CHECK(state.dialog == Dialog::None);
    update(state, ChangeColumns{{.role = ColumnRole::Open}});
    CHECK(state.undo.size() == steps);
    update(state, PickColumn{{}, Pick::All});
    update(state, ChangeColumns{{.role = ColumnRole::Unused}}); // a questionnaire asks something
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.undo.size() == steps);
    CHECK(state.findings->items.size() == 3);
}

TEST_CASE("a rule about who is not asked what is made of chosen columns, with the answers that break it")
{
    State state = with_table();
    const auto& facts = state.questionnaire_facts;
    const int low = current_survey(state)->instrument->scales().front().points.front().code;
    choose(state, {"zin b", "wijk", "toelichting"});
    update(state, AskColumns{ColumnAsk::Skip});
    CHECK(facts->chosen.skippable == 2);
    REQUIRE(facts->chosen.may_route.size() == 2);
    CHECK(update(state, SkipColumns{}).empty()); // nothing is said yet about whom
    update(state, SetRuleDraft{{facts->chosen.may_route.front().id, {low}, {}}});
    CHECK(tests::mentions(said(update(state, SkipColumns{})), "1 kolom past hier niet bij"));
    CHECK(state.dialog == Dialog::None);
    CHECK(state.undo.back().name == "regel 1 over wie een vraag niet kreeg");
    REQUIRE(facts->lines->routing.size() == 1);
    const auto& rule = facts->lines->routing.front();
    CHECK(rule.words == "Regel 1: als zin a = slecht, dan niet gevraagd: zin b, toelichting.");
    CHECK(rule.outcome.not_asked == 1);
    CHECK(rule.outcome.answered == 1);
    choose(state, {"zin c"});
    update(state, AskColumns{ColumnAsk::Skip});
    CHECK(state.questionnaire.rule == survey::RoutingRule{}); // asked anew
    update(state, SkipColumns{0});
    CHECK(facts->lines->routing.front().rule.skip.size() == 3);
    auto wider = facts->lines->routing.front().rule;
    wider.codes.push_back(low + 1);
    update(state, SetRouting{0, wider});
    CHECK(facts->lines->routing.front().outcome.not_asked == 3);
    update(state, SetRouting{0, {}});
    CHECK(facts->lines->routing.empty());
    CHECK(state.undo.back().name == "verwijderen van regel 1");
    update(state, Undo{});
    CHECK(facts->lines->routing.front().outcome.not_asked == 3);
    update(state, SetRouting{7, {}}); // there is none
    CHECK(facts->lines->routing.size() == 1);
}

TEST_CASE("pairs are taken from the proposals, made by hand of two statements on one scale, and taken away")
{
    State state = with_table();
    const auto& facts = state.questionnaire_facts;
    CHECK(facts->lines->proposals.empty());
    choose(state, {"zin a"});
    CHECK(!facts->chosen.can_pair);
    update(state, ChangeColumns{{.kind = ItemKind::Vertrouwen}});
    choose(state, {"zin b"});
    update(state, ChangeColumns{{.kind = ItemKind::Voortgang}});
    REQUIRE(facts->lines->proposals.size() == 1);
    CHECK(facts->lines->proposals.front().words == "zin a en zin b");
    update(state, SetPairs{{facts->lines->proposals.front().ids}});
    CHECK(facts->lines->proposals.empty());
    CHECK(facts->lines->pairs.size() == 1);
    CHECK(state.undo.back().name == "1 nieuw paar");
    CHECK(current_survey(state)->instrument->pairs().size() == 1);
    choose(state, {"zin a", "zin b"});
    CHECK(!facts->chosen.can_pair); // they are one already
    choose(state, {"zin a", "wijk"});
    CHECK(!facts->chosen.can_pair);
    choose(state, {"zin a", "zin c"});
    CHECK(facts->chosen.can_pair);
    update(state, PairColumns{});
    CHECK(facts->lines->pairs.size() == 2);
    update(state, SetPairs{});
    CHECK(state.undo.back().name == "verwijderen van 2 paren");
    update(state, Undo{});
    CHECK(facts->lines->pairs.size() == 2);
}

TEST_CASE("the groups of a column stand in the order that was said, everywhere")
{
    State state = with_table();
    const auto& facts = state.questionnaire_facts;
    update(state, PickColumn{"wijk", Pick::Only});
    CHECK(facts->chosen.levels == Names{"Zuid", "Noord", "Oost"});
    const std::string id = line_question(state, "wijk").id;
    update(state, SetLevels{id, {"Noord", "Oost", "Zuid"}});
    CHECK(facts->chosen.levels == Names{"Noord", "Oost", "Zuid"});
    CHECK(state.undo.back().name == "volgorde van de groepen van wijk");
    CHECK(state.findings->factors.front().levels.front().level == "Noord");
    update(state, SetLevels{id, {}});
    CHECK(facts->chosen.levels.front() == "Zuid");
    CHECK(update(state, SetLevels{"bestaat niet", {"a"}}).empty());
    update(state, PickColumn{"zin a", Pick::Only});
    CHECK(facts->chosen.levels.empty());
}

TEST_CASE("the scale on screen is the one that was chosen, that of the column in hand, or the first")
{
    State state = with_table();
    const auto& facts = state.questionnaire_facts;
    CHECK(facts->scale == current_survey(state)->instrument->scales().front().id);
    choose(state, {"wijk"});
    update(state, ChangeColumns{{.scale = std::string()}});
    const std::string own = line_question(state, "wijk").scale;
    CHECK(facts->scale == own);
    update(state, PickColumn{"zin a", Pick::Only});
    CHECK(facts->scale != own);
    update(state, ChooseScale{own});
    CHECK(facts->scale == own);
    update(state, PickColumn{"zin b", Pick::Only}); // the column in hand comes after what was chosen
    CHECK(facts->scale != own);
    update(state, ChooseScale{own});
    update(state, Undo{});
    CHECK(facts->scale != own);
}

TEST_CASE("what was said by hand about a column no longer holds when columns are changed together")
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Questionnaire, 0}});
    update(state, MapColumn{"functie", "", true});
    REQUIRE(line_question(state, "functie").role == ColumnRole::Unused);
    choose(state, {"functie"});
    update(state, ChangeColumns{{.role = ColumnRole::Factor}});
    CHECK(line_question(state, "functie").role == ColumnRole::Factor);
    CHECK(current_survey(state)->mapping.columns.empty());
    CHECK(current_survey(state)->instrument->id() == "beloften-eigen");
}

TEST_CASE("nothing is made for the table while it is not shown, and nothing is left of an earlier file")
{
    State state = with_table();
    update(state, ChooseSection{{SectionKind::Data, 0}});
    update(state, SetInstrumentTitle{"Anders"});
    CHECK(!state.questionnaire_facts);
    update(state, PickColumn{"wijk", Pick::Only});
    update(state, ChooseSection{{SectionKind::Questionnaire, 0}});
    REQUIRE(state.questionnaire_facts);
    CHECK(state.questionnaire_facts->chosen.count == 1);
}
