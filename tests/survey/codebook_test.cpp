// SPDX-License-Identifier: EUPL-1.2
#include "survey/codebook.h"

#include "support.h"
#include "survey/instrument.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("survey");

using wk::survey::Codebook;
using wk::survey::codebooks_from_json;
using wk::survey::json_from_codebooks;

TEST_CASE("codebooks come back as they went")
{
    const std::vector<wk::survey::Codebook> books = {{"o", {{"a", "A", "uitleg", {"ab", "c d"}}, {"b", "B", "", {}}}}};
    const auto again = codebooks_from_json(wk::survey::json_from_codebooks(books, "klein"), "c.json");
    REQUIRE(again);
    CHECK(*again == books);
    CHECK(books[0].find("b") == 1);
    CHECK(!books[0].find("c"));
}

TEST_CASE("each mistake in a codebook is named with its path")
{
    const auto message = [](const std::string& questions) {
        const auto read =
            codebooks_from_json(R"({"schema":"wijkkompas/codebook/1","questions":)" + questions + "}", "c.json");
        return read ? std::string() : read.error().message;
    };
    CHECK(message("[]").empty());
    CHECK(message("5").starts_with("c.json, questions: "));
    CHECK(message("[5]").starts_with("c.json, questions[0]: "));
    CHECK(message(R"([{"question":"o"},{"question":"o"}])").starts_with("c.json, questions[1].question: "));
    CHECK(message(R"([{"question":"o","categories":[{"id":"a"},{"id":"a"}]}])")
              .starts_with("c.json, questions[0].categories[1].id: "));
    CHECK(message(R"([{"question":"o","categories":[{"id":"a","keywords":[" "]}]}])")
              .starts_with("c.json, questions[0].categories[0].keywords[0]: "));
    CHECK(message(R"([{"question":"o","categories":[{"id":"a","exact":[""]}]}])")
              .starts_with("c.json, questions[0].categories[0].exact[0]: "));
    CHECK(codebooks_from_json(R"({"schema":"wijkkompas/codebook/2"})", "c").error().code == "newer-schema");
    CHECK(codebooks_from_json("[]", "c").error().code == "codebook");
    CHECK(codebooks_from_json("{", "c").error().code == "json-syntax");
}

TEST_CASE("keywords that have to be the whole answer come back as they went, and are not written where there are none")
{
    const std::vector<wk::survey::Codebook> books{
        {"o", {{"a", "A", "", {"b"}, {"geen", "niets"}}, {"c", "C", "", {}, {}}}}};
    const std::string text = json_from_codebooks(books, "x");
    const auto read = codebooks_from_json(text, "c.json");
    REQUIRE(read);
    CHECK(*read == books);
    CHECK(text.find("exact") == text.rfind("exact"));
}

TEST_CASE("there is a codebook to begin with for each of the 18 open questions of the beloften")
{
    const auto books = codebooks_from_json(wk::tests::repository_file("assets/codeboeken/beloften.json"), "b.json");
    const auto instrument = wk::survey::Instrument::from_json(
        wk::tests::repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    REQUIRE(books);
    REQUIRE(instrument);
    REQUIRE(books->size() == instrument->open().size());
    for (std::size_t i = 0; i < books->size(); ++i) {
        const auto& book = (*books)[i];
        CAPTURE(book.question);
        CHECK(book.question == instrument->open()[i].id);
        CHECK(book.categories.size() >= 2);
        for (const auto& category : book.categories)
            CHECK((!category.definition.empty() && !category.keywords.empty()));
    }
}

TEST_SUITE_END();
