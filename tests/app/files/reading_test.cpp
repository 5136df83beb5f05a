// SPDX-License-Identifier: EUPL-1.2
#include "app/files/reading.h"

#include "app/example.h"
#include "base/phrases.h"
#include "support.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::app;

namespace {

/// The example's answers over and over, some megabytes of them.
struct LargeFile {
    std::string bytes;
    std::int64_t times = 0; ///< how often each answer is there

    explicit LargeFile(const State& state)
    {
        const std::string_view example = state.assets.example;
        const std::size_t header = example.find('\n') + 1;
        bytes = example.substr(0, header);
        for (; bytes.size() < 3 * ReadInSlices; ++times)
            bytes += example.substr(header);
    }
};

} // namespace

TEST_CASE("a large file is read in slices behind a dialog, and becomes the survey at the end")
{
    State state = initial_state(platform::carried_assets());
    const LargeFile file(state);
    auto effects = update(state, FileArrived{"groot.csv", file.bytes});
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
    // No block of it is lost, nor there twice: every answer was given as often as the example is in the file.
    CHECK(state.findings->data.rows == std::size_t(106 * file.times));
    const auto example = tests::state_with_example();
    const auto& items = example.findings->items;
    REQUIRE(!items.empty());
    REQUIRE(state.findings->items.size() == items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        CAPTURE(items[i].id);
        const auto& read = state.findings->items[i];
        CHECK(read.n == file.times * items[i].n);
        CHECK(read.skipped == file.times * items[i].skipped);
        REQUIRE(read.points.size() == items[i].points.size());
        for (std::size_t point = 0; point < read.points.size(); ++point)
            CHECK(read.points[point].count == file.times * items[i].points[point].count);
    }
    CHECK(state.undo.size() == 1);
    update(state, ReadOn{}); // nothing is being read
    CHECK(state.undo.size() == 1);
}

TEST_CASE("stopping half-way changes nothing, and another file has to wait until then")
{
    State state = tests::state_with_example();
    update(state, FileArrived{"groot.csv", LargeFile(state).bytes});
    update(state, ReadOn{});
    update(state, FileArrived{"ander.csv", "a;b\n1;2\n"});
    CHECK(state.messages.front().kind == MessageKind::Error);
    CHECK(state.messages.front().text == say(Phrase::ReadingBusy, {"groot.csv", "ander.csv"}));
    const auto effects = update(state, StopReading{});
    REQUIRE(tests::find_effect<Announce>(effects));
    CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::ReadingStopped, {"groot.csv"}));
    CHECK(!state.reading);
    CHECK(state.dialog == Dialog::None);
    CHECK(state.findings->data.rows == 106);
    CHECK(state.undo.size() == 1);
    CHECK(update(state, StopReading{}).empty());
}

TEST_CASE("a file that turns out damaged half-way leaves everything as it was")
{
    State state = tests::state_with_example();
    std::string bytes = LargeFile(state).bytes;
    bytes += "\"een aanhalingsteken zonder einde";
    update(state, FileArrived{"stuk.csv", std::move(bytes)});
    int slices = 0;
    for (; slices < 1000 && state.reading; ++slices)
        update(state, ReadOn{});
    CHECK(slices > 2); // it was not known from the start
    CHECK(!state.reading);
    CHECK(state.findings->data.rows == 106);
    REQUIRE(!state.messages.empty());
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
