// SPDX-License-Identifier: EUPL-1.2
#include "app/comparison/comparison_facts.h"
#include "app/example.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

namespace {

/// A project file of the example without staff, called "Meting 2024".
std::string other_project()
{
    State state = tests::state_with_example();
    update(state, KeepLevel{"functie", "Staf", false});
    update(state, SetTitle{"Meting 2024"});
    return io::write_project(state.project);
}

} // namespace

TEST_CASE("published figures are put beside the survey and taken away, and are never tested")
{
    State state = tests::state_with_example();
    REQUIRE(state.comparison_facts);
    REQUIRE(state.comparison_facts->references.size() == 2);
    CHECK(state.comparison_facts->comparison.sources.empty());
    const std::string id = state.comparison_facts->references.front()->id;
    update(state, UseReference{id, true});
    const auto& comparison = state.comparison_facts->comparison;
    REQUIRE(comparison.sources.size() == 2);
    CHECK(comparison.sources[1].published);
    CHECK(comparison.items.size() == 24);
    for (const auto& item : comparison.items)
        CHECK(!item.test.p.value());
    const auto reread = io::read_project(io::write_project(state.project), "x");
    REQUIRE(reread);
    CHECK(reread->surveys.front().references == std::vector{id});
    CHECK(update(state, UseReference{id, true}).empty());
    update(state, UseReference{id, false});
    CHECK(state.comparison_facts->comparison.sources.empty());
    update(state, Undo{});
    CHECK(state.comparison_facts->comparison.sources.size() == 2);
}

TEST_CASE("another project stands beside the survey as counts, is tested, saved, and leaves the survey alone")
{
    State state = tests::state_with_example();
    CHECK(tests::find_effect<AskForFile>(update(state, AddSource{})));
    CHECK(state.comparison.adding);
    update(state, FileArrived{"meting.wijkkompas", other_project()});
    CHECK(!state.comparison.adding);
    CHECK(state.findings->data.rows == 106);
    REQUIRE(state.project.surveys.front().compared.size() == 1);
    CHECK(state.project.surveys.front().compared.front().title == "Meting 2024");
    const auto& comparison = state.comparison_facts->comparison;
    REQUIRE(comparison.sources.size() == 2);
    CHECK(comparison.sources[1].people == survey::Count(99));
    CHECK(comparison.items.front().test.p.value());
    CHECK(io::write_project(state.project).find("Hoge werkdruk") !=
          std::string::npos); // our own answers are there, of the other survey only counts
    update(state, AddSource{});
    update(state, FileArrived{"meting.wijkkompas", other_project()});
    CHECK(state.project.surveys.front().compared[1].title == "Meting 2024 (2)");
    update(state, RemoveSource{0});
    CHECK(state.project.surveys.front().compared.front().title == "Meting 2024 (2)");
    update(state, RemoveSource{9});
    CHECK(state.project.surveys.front().compared.size() == 1);
}

TEST_CASE("a table of answers can stand beside the survey too; what shares no question cannot")
{
    State state = tests::state_with_example();
    update(state, AddSource{});
    update(state, FileArrived{"vorig jaar.csv",
                              "herk-1\nherken ik\nherken ik\nherken ik\nherken ik sterk\nherken ik sterk\n"});
    REQUIRE(state.project.surveys.front().compared.size() == 1);
    CHECK(state.project.surveys.front().compared.front().title == "vorig jaar");
    CHECK(state.comparison_facts->comparison.items.front().figures[1].n == survey::Count(5));
    update(state, AddSource{});
    update(state, FileArrived{"iets.csv", "a;b\n1;2\n"});
    CHECK(state.messages.front().kind == MessageKind::Error);
    update(state, AddSource{});
    update(state, FileArrived{"codering.json", R"({"schema": "wijkkompas/coding/1"})"});
    CHECK(state.messages.front().text.find("codering.json") != std::string::npos);
    CHECK(state.project.surveys.front().compared.size() == 1);
    CHECK(!state.comparison.adding);
}

TEST_CASE("who walks away from adding a source opens files as ever")
{
    State state = tests::state_with_example();
    update(state, AddSource{});
    update(state, ChooseSection{{SectionKind::Data, 0}});
    CHECK(!state.comparison.adding);
    update(state, FileArrived{"ander.csv", tests::own_answers(state)});
    CHECK(current_survey(state)->file_name == "ander.csv");
    CHECK(state.project.surveys.front().compared.empty());
}

TEST_CASE("a file dropped on the example is looked at as if nothing were open: few questions are no proof")
{
    State state = tests::state_with_example();
    update(state, FileArrived{"ander.csv", "herk-1;functie\nherken ik;Staf\n"});
    CHECK(state.dialog == Dialog::MakeQuestionnaire);
    CHECK(state.findings->data.rows == 106);
}

TEST_CASE("a file that shares a group with the survey and not one statement cannot stand beside it")
{
    State state = tests::state_with_example();
    update(state, AddSource{});
    update(state, FileArrived{"iets.csv", "functie;b\nStaf;2\nStaf;3\n"});
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.project.surveys.front().compared.empty());
}

TEST_CASE("what stands beside the survey gets another name, which no other has, as one step")
{
    State state = tests::state_with_example();
    for (const auto* name : {"een.wijkkompas", "twee.wijkkompas"}) {
        update(state, AddSource{});
        update(state, FileArrived{name, other_project()});
    }
    const auto title_of = [&](std::size_t index) { return state.project.surveys.front().compared[index].title; };
    REQUIRE(state.project.surveys.front().compared.size() == 2);
    CHECK(title_of(1) == "Meting 2024 (2)");
    update(state, NameSource{1, " Meting 2025 "});
    CHECK(title_of(1) == "Meting 2025");
    CHECK(state.comparison_facts->comparison.sources[2].title == "Meting 2025");
    CHECK(tests::mentions(state.undo.back().name, "Meting 2025"));
    update(state, NameSource{1, "Meting 2024"});
    CHECK(title_of(1) == "Meting 2024 (2)");
    update(state, Undo{});
    CHECK(title_of(1) == "Meting 2025");
    CHECK(update(state, NameSource{1, "  "}).empty());
    CHECK(update(state, NameSource{1, "Meting 2025"}).empty());
    CHECK(update(state, NameSource{2, "Niemand"}).empty());
}

TEST_CASE("the address file gets another name, and what was noticed in it stays with it")
{
    State state = tests::state_with_example();
    const auto survey = [&]() -> const project::Survey& { return state.project.surveys.front(); };
    state.project.surveys.front().import_notices = {{"x", "over het adressenbestand", survey().frame->name, {}, {}, {}},
                                                    {"x", "over de antwoorden", survey().file_name, {}, {}, {}}};
    const std::string answers = survey().file_name;
    update(state, NameFrame{" Personeelslijst "});
    REQUIRE(survey().frame);
    CHECK(survey().frame->name == "Personeelslijst");
    REQUIRE(survey().import_notices.size() == 2);
    CHECK(survey().import_notices[0].file == "Personeelslijst");
    CHECK(survey().import_notices[1].file == answers);
    CHECK(tests::mentions(state.undo.back().name, "Personeelslijst"));
    CHECK(update(state, NameFrame{"Personeelslijst"}).empty());
    CHECK(update(state, NameFrame{" "}).empty());
}

TEST_CASE("without a survey nothing can stand beside it")
{
    State state = initial_state(platform::carried_assets());
    update(state, UseReference{"leeuwarden-2020", true});
    update(state, RemoveSource{0});
    update(state, SetMeasure{report::ComparisonMeasure::Favourable});
    update(state, ChooseComparedTheme{4});
    CHECK(!state.comparison_facts);
    CHECK(state.undo.empty());
}
