#include "app/reading.h"

#include "app/example.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

namespace {

/// The example's answers over and over, some megabytes of them.
std::string large_file(const State& state)
{
    const std::string_view example = state.assets.example;
    const std::size_t header = example.find('\n') + 1;
    std::string out(example.substr(0, header));
    while (out.size() < 3 * ReadInSlices)
        out += example.substr(header);
    return out;
}

} // namespace

TEST_CASE("a large file is read in slices behind a dialog, and becomes the survey at the end")
{
    State state = initial_state(platform::carried_assets());
    auto effects = update(state, FileArrived{"groot.csv", large_file(state)});
    CHECK(state.dialog == Dialog::Reading);
    CHECK(tests::find_effect<Announce>(effects));
    CHECK(!state.findings);
    int slices = 0;
    double before = -1;
    while (tests::find_effect<Continue>(effects) && slices < 1000) {
        const double now = state.reading->reader->progress();
        CHECK(now >= before);
        before = now;
        effects = update(state, ReadOn{});
        ++slices;
    }
    CHECK(slices > 2);
    CHECK(state.dialog == Dialog::None);
    CHECK(!state.reading);
    REQUIRE(state.findings);
    CHECK(state.findings->data.rows % 106 == 0);
    CHECK(state.undo.size() == 1);
    update(state, ReadOn{}); // nothing is being read
    CHECK(state.undo.size() == 1);
}

TEST_CASE("stopping half-way changes nothing, and another file has to wait until then")
{
    State state = tests::state_with_example();
    update(state, FileArrived{"groot.csv", large_file(state)});
    update(state, ReadOn{});
    update(state, FileArrived{"ander.csv", "a;b\n1;2\n"});
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.messages.front().text.find("groot.csv") != std::string::npos);
    const auto effects = update(state, StopReading{});
    CHECK(tests::find_effect<Announce>(effects)->text.find("groot.csv") != std::string::npos);
    CHECK(!state.reading);
    CHECK(state.dialog == Dialog::None);
    CHECK(state.findings->data.rows == 106);
    CHECK(state.undo.size() == 1);
    CHECK(update(state, StopReading{}).empty());
}

TEST_CASE("a file that turns out damaged half-way leaves everything as it was")
{
    State state = tests::state_with_example();
    std::string bytes = large_file(state);
    bytes += "\"een aanhalingsteken zonder einde";
    auto effects = update(state, FileArrived{"stuk.csv", std::move(bytes)});
    for (int i = 0; i < 1000 && state.reading; ++i)
        effects = update(state, ReadOn{});
    CHECK(state.findings->data.rows == 106);
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.dialog == Dialog::None);
    CHECK(state.undo.size() == 1);
}

TEST_CASE("a workbook with more sheets is kept, so that another sheet can be chosen")
{
    State state = initial_state(platform::carried_assets());
    update(state, FileArrived{"bladen.xlsx", tests::repository_file("tests/data/spreadsheets/bladen-openpyxl.xlsx")});
    REQUIRE(state.findings);
    REQUIRE(state.workbook);
    // The first sheet only explains: what follows has the answers.
    CHECK(state.workbook->sheet == "Antwoorden");
    CHECK(state.findings->data.rows == 20);
    REQUIRE(state.workbook->sheets.size() == 3);
    update(state, ChooseSheet{2});
    CHECK(state.findings->data.rows == 5);
    CHECK(state.workbook->sheet == "Kort");
    update(state, ChooseSheet{0}); // no answers there: nothing changes
    CHECK(state.findings->data.rows == 5);
    CHECK(state.dialog == Dialog::MakeQuestionnaire);
    update(state, CloseDialog{});
    CHECK(state.messages.front().kind == MessageKind::Error);
    update(state, ChooseSheet{99});
    CHECK(state.findings->data.rows == 5);
}
