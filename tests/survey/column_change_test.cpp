// SPDX-License-Identifier: EUPL-1.2
#include "survey/column_change.h"

#include "base/json.h"

#include "survey/example.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

ColumnQuestion question_called(const char* column, ColumnRole role)
{
    ColumnQuestion out;
    out.role = role;
    out.id = column;
    out.column = column;
    out.scale = role == ColumnRole::Item ? "drie" : "";
    return out;
}

Instrument instrument_of(Json document)
{
    auto out = Instrument::from_document(std::move(document), "x");
    REQUIRE_MESSAGE(bool(out), (out ? std::string() : out.error().message));
    return *std::move(out);
}

} // namespace

TEST_CASE("a change says something about some questions, and of others nothing")
{
    const auto item = question_called("h", ColumnRole::Item);
    const auto open = question_called("o", ColumnRole::Open);
    const auto factor = question_called("f", ColumnRole::Factor);
    CHECK(changed_question(item, {.theme = "t"})->theme == "t");
    CHECK(changed_question(open, {.theme = "t"})->theme == "t");
    CHECK(!changed_question(factor, {.theme = "t"}));
    CHECK(changed_question(item, {.kind = ItemKind::Vertrouwen})->kind == ItemKind::Vertrouwen);
    CHECK(!changed_question(open, {.kind = ItemKind::Vertrouwen}));
    CHECK(changed_question(item, {.reverse = true})->reverse);
    CHECK(!changed_question(factor, {.reverse = true}));
    CHECK(changed_question(open, {.scale = "drie"})->role == ColumnRole::Item);
    CHECK(changed_question(open, {.scale = "drie"})->scale == "drie");
    CHECK(changed_question(factor, {.role = ColumnRole::Unused})->role == ColumnRole::Unused);
    CHECK(*changed_question(item, {}) == item);
}

TEST_CASE("what becomes a statement gets the shortest scale that has its answers")
{
    const auto small = tests::small_instrument();
    const auto with_two = instrument_of(with_scale(*small, {"twee", {{1, "nee"}, {2, "ja"}}, {}}));
    const auto table = tests::table_of({{"a", "b", "c", "d"}, {"nee", "ja", "iets", ""}, {" JA ", "soms", "ja", ""}});
    CHECK(fitting_scale(with_two, table->columns()[0]) == "twee");
    CHECK(fitting_scale(with_two, table->columns()[1]) == "drie");
    CHECK(fitting_scale(with_two, table->columns()[2]).empty());
    CHECK(fitting_scale(with_two, table->columns()[3]).empty()); // nothing to go by
    CHECK(fitting_scale(*small, table->columns()[0]) == "drie");

    const std::array questions{question_called("a", ColumnRole::Unused), question_called("c", ColumnRole::Unused)};
    const std::array columns{&table->columns()[0], &table->columns()[2]};
    const auto changed = changed_columns(with_two, questions, columns, {.role = ColumnRole::Item});
    REQUIRE(changed.questions.size() == 2);
    CHECK(changed.questions[0].scale == "twee");
    CHECK(changed.questions[1].scale.empty());
    const auto made = instrument_of(with_questions(with_two, changed.questions, changed.answers, changed.scale));
    CHECK(made.scale_of(made.items().back()).points.size() == 2); // of its own answers
}

TEST_CASE("columns that get a new scale get one, of the answers of all of them together")
{
    const auto small = tests::small_instrument();
    const auto table = tests::table_of({{"a", "b", "f"}, {"rood", "groen", "x"}, {"groen", "blauw", "y"}});
    std::array questions{question_called("a", ColumnRole::Open), question_called("b", ColumnRole::Factor)};
    const std::array columns{&table->columns()[0], &table->columns()[1]};
    const auto changed = changed_columns(*small, questions, columns, {.scale = ""});
    const auto made = instrument_of(with_questions(*small, changed.questions, changed.answers, changed.scale));
    REQUIRE(made.items().size() == 4);
    CHECK(made.items()[2].scale == made.items()[3].scale);
    CHECK(made.scale_of(made.items()[2]).points.size() == 3);
    CHECK(made.scales().size() == small->scales().size() + 1);
    const auto each = instrument_of(with_questions(*small, changed.questions, changed.answers));
    CHECK(each.items()[2].scale != each.items()[3].scale);
}

TEST_SUITE_END();
