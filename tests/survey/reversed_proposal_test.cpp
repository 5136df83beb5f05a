// SPDX-License-Identifier: EUPL-1.2
#include "survey/reversed_proposal.h"

#include "base/json.h"

#include "survey/example.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

using Proposed = std::vector<std::string>;

/// One theme of statements a, b, c … on five points; answers of as many people, a text of digits per statement.
Proposed proposed(const std::vector<std::string>& answers, const std::vector<std::string>& reversed = {})
{
    Json document = {{"schema", "wijkkompas/instrument/1"},
                     {"id", "x"},
                     {"title", "x"},
                     {"language", "nl"},
                     {"themes", Json::array({{{"id", "t"}, {"title", "T"}}})}};
    Json points = Json::array();
    for (int code = 1; code <= 5; ++code)
        points.push_back({{"code", code}, {"label", std::to_string(code)}});
    document["scales"]["vijf"] = {{"points", points}};
    std::vector<std::string> header;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        header.emplace_back(1, char('a' + i));
        Json item = {{"id", header.back()}, {"theme", "t"},     {"kind", "overig"},
                     {"scale", "vijf"},     {"text", "Tekst."}, {"column", header.back()}};
        if (std::find(reversed.begin(), reversed.end(), header.back()) != reversed.end())
            item["reverse"] = true;
        document["items"].push_back(std::move(item));
    }
    TableBuilder rows(header);
    for (std::size_t row = 0; row < answers.front().size(); ++row) {
        std::vector<std::string_view> cells;
        for (const auto& column : answers)
            cells.push_back(std::string_view(column).substr(row, 1));
        rows.add_row(cells);
    }
    auto instrument = Instrument::from_document(document, "x");
    REQUIRE_MESSAGE(bool(instrument), (instrument ? std::string() : instrument.error().message));
    const auto responses = Responses::make(rows.finish(), std::make_shared<const Instrument>(*std::move(instrument)));
    REQUIRE(responses);
    return proposed_reversed(**responses);
}

/// `part` so often that there are 40 people.
std::string forty(std::string_view part)
{
    std::string out;
    while (out.size() < 40)
        out += part;
    return out.substr(0, 40);
}

} // namespace

TEST_CASE("a statement that people answer against the rest is proposed, until it is reversed")
{
    const auto with = forty("12345");
    const auto near = forty("22344");
    const auto against = forty("54321");
    CHECK(proposed({with, near, against}) == Proposed{"c"});
    CHECK(proposed({with, near, against}, {"c"}).empty());
    CHECK(proposed({with, near, with}).empty());
    CHECK(proposed({with, against}).empty());                // of two, nobody knows which
    CHECK(proposed({with, against, with, against}).empty()); // of halves neither
    CHECK(proposed({with, near, against, with, against, with}) == Proposed{"c", "e"});
}

TEST_CASE("of few people nothing is said, and a statement that all answer alike says nothing of the others")
{
    const auto with = forty("12345");
    const auto against = forty("54321");
    CHECK(proposed({with.substr(0, 29), with.substr(0, 29), against.substr(0, 29)}).empty());
    CHECK(proposed({with.substr(0, 30), with.substr(0, 30), against.substr(0, 30)}) == Proposed{"c"});
    CHECK(proposed({with, with, against, forty("3")}) == Proposed{"c"});
}

TEST_SUITE_END();
