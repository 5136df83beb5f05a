// SPDX-License-Identifier: EUPL-1.2
#include "app/import/ledger_facts.h"

#include "app/example.h"
#include "ledger.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

/// The example with an answer that is none, one that stands for a missing value and a column of someone's own.
State with_oddities()
{
    State state = tests::state_with_example();
    std::string answers = tests::own_answers(state);
    answers.replace(answers.find("herken ik sterk"), 15, "herken wel");
    const auto marker = answers.find("helemaal mee eens");
    answers.replace(marker, 17, "-99");
    update(state, FileArrived{"antwoorden.csv", answers});
    if (state.dialog != Dialog::None)
        update(state, ReplaceWork{});
    update(state, ChooseSection{{SectionKind::Data, 0}});
    REQUIRE(state.ledger_facts);
    return state;
}

std::vector<std::string> names_of(const State& state)
{
    std::vector<std::string> out;
    for (const auto& row : state.ledger_facts->columns.rows)
        out.push_back(row.front().text);
    return out;
}

} // namespace

TEST_CASE("the screen of the data has a ledger that adds up, for every file that is opened")
{
    for (const State& state : {tests::state_with_example(), with_oddities()}) {
        REQUIRE(state.ledger_facts);
        const auto& facts = *state.ledger_facts;
        const auto& table = state.responses->table();
        CHECK(facts.responses == state.responses);
        tests::check_ledger(table, *facts.counted);
        tests::check_row_table(facts.rows, table.account().file);
        tests::check_column_table(facts.columns, table.rows());
        CHECK(facts.columns.rows.size() == table.columns().size());
        CHECK(facts.rows_words == "Het bestand heeft 107 rijen: 106 van respondenten en 1 kopregel.");
    }
}

TEST_CASE("first come columns with invalid cells, then those that are not used, then the order of the file")
{
    const State state = with_oddities();
    const auto& rows = state.ledger_facts->columns.rows;
    const auto names = names_of(state);
    CHECK(rows.front()[7].number > 0.0);
    std::vector<std::size_t> order;
    for (const auto& name : names)
        order.push_back(*state.responses->table().find(name));
    std::size_t at = 0;
    const auto& counted = *state.ledger_facts->counted;
    while (at < order.size() && counted[order[at]].invalid > 0)
        ++at;
    CHECK(at > 0);
    const std::size_t invalid = at;
    while (at < order.size() && counted[order[at]].use == survey::ColumnRole::Unused)
        ++at;
    CHECK(at > invalid);
    for (std::size_t i = at; i < order.size(); ++i) {
        CHECK(counted[order[i]].invalid == 0);
        CHECK(counted[order[i]].use != survey::ColumnRole::Unused);
    }
    CHECK(std::is_sorted(order.begin(), order.begin() + std::ptrdiff_t(invalid)));
    CHECK(std::is_sorted(order.begin() + std::ptrdiff_t(at), order.end()));
}

TEST_CASE("samples are answers to closed questions, and never words that somebody wrote")
{
    const State state = with_oddities();
    const auto& facts = *state.ledger_facts;
    std::size_t with_samples = 0;
    for (const auto& row : facts.columns.rows) {
        const bool closed = row[1].text.starts_with("stelling") || row[1].text.starts_with("groep");
        CHECK((closed || row[9].text.empty()));
        with_samples += !row[9].text.empty();
    }
    CHECK(with_samples > 20);
    CHECK(std::any_of(facts.columns.rows.begin(), facts.columns.rows.end(),
                      [](const auto& row) { return row[10].text == "-99" && row[4].number == 1.0; }));
}

TEST_CASE("a press on a head sorts the columns, the second the other way, the third as they were")
{
    State state = with_oddities();
    const auto plain = names_of(state);
    const auto counted = state.ledger_facts->counted;
    update(state, SortLedger{2});
    const auto up = state.ledger_facts->columns.rows;
    CHECK(std::is_sorted(up.begin(), up.end(), [](const auto& a, const auto& b) { return a[2].number < b[2].number; }));
    update(state, SortLedger{2});
    const auto down = state.ledger_facts->columns.rows;
    CHECK(std::is_sorted(down.begin(), down.end(),
                         [](const auto& a, const auto& b) { return a[2].number > b[2].number; }));
    CHECK(up.front()[2].number < down.front()[2].number);
    tests::check_column_table(state.ledger_facts->columns, state.responses->rows());
    update(state, SortLedger{2});
    CHECK(names_of(state) == plain);
    update(state, SortLedger{99});
    CHECK(names_of(state) == plain);
    CHECK(state.ledger_facts->counted == counted); // nothing was counted again
}

TEST_CASE("cells are gone through while the data are on screen, and once for the same answers")
{
    State state = with_oddities();
    const auto counted = state.ledger_facts->counted;
    update(state, ChooseSection{{SectionKind::Groups, 0}});
    CHECK(state.ledger_facts->counted == counted);
    update(state, ChooseSection{{SectionKind::Data, 0}});
    CHECK(state.ledger_facts->counted == counted);
    update(state, ChooseSection{{SectionKind::Groups, 0}});
    const auto& instrument = state.responses->instrument();
    const auto& scale = instrument.scale_of(instrument.items()[*instrument.find_item("herk-1")]);
    update(state, MapOption{{scale.id, "herken wel", scale.points.front().code}, true});
    CHECK(!state.ledger_facts); // of other answers, and nobody looks
    update(state, ChooseSection{{SectionKind::Data, 0}});
    REQUIRE(state.ledger_facts);
    CHECK(state.ledger_facts->responses == state.responses);
    tests::check_column_table(state.ledger_facts->columns, state.responses->rows());
    update(state, NewProject{});
    update(state, LeaveWithoutSaving{});
    CHECK(!state.ledger_facts);
}

TEST_SUITE_END();
