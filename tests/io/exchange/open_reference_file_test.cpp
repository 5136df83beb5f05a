// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/open_reference_file.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::read_open_reference;

namespace {

std::string file_with(const std::string& categories, const std::string& barriers = "")
{
    return R"({"schema":"wijkkompas/open-reference/1","title":"Daar 2020","instrument":"x","publication":"P",
              "remarks":["Let op."],"questions":[{"question":"o","n":28,"categories":[)" +
           categories + R"(]}],"barriers":[)" + barriers + "]}";
}

} // namespace

TEST_CASE("published counts are read: numbers, words, what they are of, and barriers with their categories")
{
    const auto read = read_open_reference(
        file_with(
            R"({"category":"a","count":11,"note":"Elders 12","page":23},{"title":"B","words":"de helft","page":24})",
            R"({"title":"Druk","text":"Te druk.","pages":[16,17],"categories":["o/a","o/b","oo/c"]})"),
        "r.json");
    REQUIRE(read);
    const auto* question = read->find("o");
    REQUIRE(question);
    CHECK(question->n == 28);
    CHECK(question->categories[0].count == 11);
    CHECK(question->categories[0].note == "Elders 12");
    CHECK(question->categories[1].category.empty());
    CHECK(question->categories[1].words == "de helft");
    CHECK(question->categories[1].page == 24);
    CHECK(read->find("p") == nullptr);
    REQUIRE(read->barriers.size() == 1);
    CHECK(read->barriers[0].pages == std::vector<int>{16, 17});
    CHECK(read->barriers[0].categories_of("o") == std::vector<std::string>{"a", "b"});
    CHECK(read->remarks == std::vector<std::string>{"Let op."});
}

TEST_CASE("what is wrong with published counts is named with its path")
{
    const auto message = [](const std::string& text) {
        const auto read = read_open_reference(text, "r.json");
        return read ? std::string() : read.error().message;
    };
    CHECK(message(file_with(R"({"category":"a","page":1})")).starts_with("r.json, questions[0].categories[0]: "));
    CHECK(message(file_with(R"({"category":"a","count":0,"page":1})"))
              .starts_with("r.json, questions[0].categories[0].count: "));
    CHECK(message(file_with(R"({"category":"a","count":1})")).starts_with("r.json, questions[0].categories[0].page: "));
    CHECK(message(file_with(R"({"category":"a","count":1,"page":1})", R"({"title":"t","text":"x","pages":[0]})"))
              .starts_with("r.json, barriers[0].pages[0]: "));
    CHECK(read_open_reference(R"({"schema":"wijkkompas/open-reference/2"})", "r").error().code == "newer-schema");
    CHECK(!read_open_reference(R"({"schema":"wijkkompas/reference/1"})", "r"));
}

TEST_SUITE_END();
