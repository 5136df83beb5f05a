// SPDX-License-Identifier: EUPL-1.2
// A report of somebody else, pasted or dropped on the screen for it.
#include "app/example.h"
#include "app/verification/foreign_facts.h"
#include "io/project/project_file.h"
#include "support.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;
using tests::mentions;

namespace {

const std::string wrong = "Het gaat goed volgens 34 van de 94 respondenten (38%), t(92) = 2,31, p = 0,023.";

} // namespace

TEST_CASE("a text that is pasted is worked out at once; one that is typed, when asked")
{
    State state = tests::state_with_example();
    update(state, GoTo{Screen::Recalculation});
    const std::string before = io::write_project(state.project);
    update(state, SetForeignText{wrong});
    CHECK(!state.foreign);
    CHECK(state.foreign_text == wrong);
    update(state, CheckForeign{});
    REQUIRE(state.foreign);
    CHECK(state.foreign->report.with(recompute::Verdict::No) == 1);
    CHECK(mentions(state.foreign->sentence, "kan 1 niet kloppen"));
    CHECK(state.foreign->tables[0].rows.size() == 1);
    CHECK(io::write_project(state.project) == before); // nothing of it is kept
    update(state, ShowAgreeing{true});
    CHECK(state.foreign->agreeing);
    update(state, CloseForeign{});
    CHECK(!state.foreign);
    update(state, SetForeignText{wrong + std::string(200, ' ') + "Einde."});
    REQUIRE(state.foreign);
    CHECK(state.foreign_text.empty());
}

TEST_CASE("more than ten claims that cannot be worked out are shown when asked for; a sentence is told whole")
{
    const std::string sentence = "Zo’n 38% is tevreden. ";
    const auto shown_of = [&](int count) {
        State state = tests::state_with_example();
        std::string text;
        for (int i = 0; i < count; ++i)
            text += sentence;
        update(state, SetForeignText{text});
        update(state, CheckForeign{});
        REQUIRE(state.foreign);
        CHECK(state.foreign->open == std::size_t(count));
        CHECK(state.foreign->unchecked == !state.foreign->folds);
        const bool folds = state.foreign->folds;
        update(state, ShowUnchecked{true});
        CHECK(state.foreign->unchecked);
        return !folds;
    };
    CHECK(shown_of(10));
    CHECK(!shown_of(11));

    State state = tests::state_with_example();
    update(state, SetForeignText{"Zo’n 38% van hen " + std::string(400, 'x') + " is zeer tevreden."});
    update(state, CheckForeign{});
    REQUIRE(state.foreign);
    REQUIRE(state.foreign->tables[2].rows.size() == 1);
    CHECK(state.foreign->tables[2].rows[0][0].text.ends_with("is zeer tevreden."));
}

TEST_CASE("what was found begins at the top of the screen")
{
    State state = tests::state_with_example();
    update(state, GoTo{Screen::Recalculation});
    const std::string before = shown_key(state);
    update(state, SetForeignText{wrong});
    CHECK(shown_key(state) == before);
    update(state, CheckForeign{});
    CHECK(shown_key(state) != before);
    const std::string after = shown_key(state);
    update(state, ShowAgreeing{true});
    CHECK(shown_key(state) == after);
    update(state, CloseForeign{});
    CHECK(shown_key(state) == before);
}

TEST_CASE("what was found is saved as csv")
{
    State state = tests::state_with_example();
    update(state, SetForeignText{wrong});
    update(state, CheckForeign{});
    const auto effects = update(state, SaveForeign{});

    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    CHECK(file->name == "narekenen.csv");
    CHECK(mentions(file->bytes, "Kan niet kloppen"));
    CHECK(mentions(file->bytes, "34 van de 94"));
}

TEST_CASE("a text is worked out only on the screen for it")
{
    State state = tests::state_with_example();
    update(state, GoTo{Screen::Recalculation});
    update(state, FileArrived{"rapport.txt", wrong});
    REQUIRE(state.foreign);
    CHECK(state.foreign->report.name == "rapport.txt");
    update(state, CloseForeign{});
    update(state, FileArrived{"rapport.html", "<html><body><p>" + wrong + "</p></body></html>"});
    REQUIRE(state.foreign);
    CHECK(state.foreign->report.with(recompute::Verdict::No) == 1);
    update(state, FileArrived{"stuk.txt", std::string("\xFF\xFE\x00", 3)});
    CHECK(state.foreign->report.name == "rapport.html");
    CHECK(!state.messages.empty());
}

TEST_SUITE_END();
