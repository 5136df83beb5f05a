// SPDX-License-Identifier: EUPL-1.2
#include "app/example.h"

#include "app/files/draft_writer.h"
#include "io/project/project_file.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

/// Keeps pieces as the page does: cells under their sum.
struct Shelf {
    DraftWriter writer;
    std::map<std::string, std::string> cells;
    std::size_t times = 0;

    /// Keeps `project` and gives back what is kept then, in one.
    std::string keep(const project::Project& project)
    {
        std::string out;
        for (auto& piece : writer.pieces(project, [&](const std::string& sum) { return cells.contains(sum); })) {
            if (piece.sum.empty()) {
                out += piece.bytes;
                continue;
            }
            if (!piece.bytes.empty()) {
                ++times;
                cells[piece.sum] = piece.bytes;
            }
            out += cells[piece.sum];
        }
        return out;
    }
};

void check_same(const std::string& kept, const project::Project& project)
{
    const auto back = io::read_project(kept, "x");
    REQUIRE(back);
    CHECK(io::write_project(*back) == io::write_project(project));
}

} // namespace

TEST_CASE("the pieces of a recovery copy are the project, and cells are written out once per table")
{
    State state = tests::state_with_example();
    Shelf shelf;
    check_same(shelf.keep(state.project), state.project);
    CHECK(shelf.times == 1);
    update(state, SetTitle{"Anders"});
    update(state, KeepLevel{"functie", "Staf", false});
    check_same(shelf.keep(state.project), state.project);
    CHECK(shelf.times == 1);
    shelf.cells.clear(); // the store lost them
    check_same(shelf.keep(state.project), state.project);
    CHECK(shelf.times == 2);
    shelf.writer = {}; // the page was loaded again: the same cells have the same sum
    check_same(shelf.keep(*io::read_project(io::write_project(state.project), "x")), state.project);
    CHECK(shelf.times == 2);
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"antwoorden.csv", tests::own_answers(other)});
    check_same(shelf.keep(other.project), other.project);
    CHECK(shelf.times == 3);
}

TEST_CASE("what takes long can be made ready before, in steps, and the pieces are the same")
{
    const State example = tests::state_with_example();
    State other = initial_state(platform::carried_assets());
    update(other, FileArrived{"antwoorden.csv", tests::own_answers(other)});
    Shelf shelf;
    CHECK(!shelf.writer.make_ready({}));
    CHECK(shelf.writer.make_ready(example.project)); // the cells
    CHECK(shelf.writer.make_ready(other.project));
    CHECK(shelf.writer.make_ready(other.project)); // their sum
    CHECK(!shelf.writer.make_ready(other.project));
    check_same(shelf.keep(other.project), other.project);
    CHECK(shelf.writer.make_ready(example.project));
    check_same(shelf.keep(example.project), example.project); // when the page goes it is not waited for
    CHECK(!shelf.writer.make_ready(example.project));
    shelf.cells.clear();
    check_same(shelf.keep(example.project), example.project);
    CHECK(shelf.times == 3);
}

TEST_CASE("a project without a survey is one piece, and words that look like what stands for cells are no cells")
{
    Shelf shelf;
    check_same(shelf.keep({}), {});
    CHECK(shelf.times == 0);
    State state = tests::state_with_example();
    state.project.title = "cells 0";
    state.project.unknown = R"({"data":"cells 1"})";
    check_same(shelf.keep(state.project), state.project);
    state.project.surveys.push_back(state.project.surveys.front()); // the same table twice
    state.project.surveys.push_back({});
    state.project.surveys.back().instrument = state.project.surveys.front().instrument;
    const auto pieces = io::project_pieces(state.project);
    CHECK(pieces.tables.size() == 2);
    CHECK(pieces.between.size() == 3);
}

TEST_SUITE_END();
