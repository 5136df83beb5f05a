// SPDX-License-Identifier: EUPL-1.2
#include "survey/number_texts.h"

#include "survey/cross_tabulation.h"
#include "survey/described.h"
#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

#include <cmath>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::described_column;

namespace {

/// The numbers, "." for a missing value, "x" for what is none.
std::string numbers_of(const Column& column, MissingList missing = {})
{
    const auto found = number_texts(column, {"n", "N", "", "n", std::move(missing)});
    std::string out;
    for (std::size_t i = 0; i < found.values.size(); ++i) {
        const bool none = std::isnan(found.values[i]);
        out += out.empty() ? "" : " ";
        out += !none ? std::to_string(int(found.values[i])) : found.missing[i] == MissingBy::No ? "x" : ".";
    }
    return out;
}

} // namespace

TEST_CASE("the number counts, whatever the file calls it")
{
    const auto column = described_column({"jongste", "34", "oudste"}, {{"25", "jongste"}, {"60", "oudste"}});
    CHECK(numbers_of(column) == "25 34 60");
    CHECK(number_texts(column, {"n", "N", "", "n"}).from_labels);
    const auto same = described_column({"25", "34"}, {{"25", "25"}});
    CHECK(!number_texts(same, {"n", "N", "", "n"}).from_labels);
}

TEST_CASE("what the file declares missing, or calls no answer, is no number")
{
    const auto declared =
        described_column({"wil niet zeggen", "34", "60"}, {{"99", "wil niet zeggen", true}, {"60", "", true, true}});
    CHECK(numbers_of(declared) == ". 34 .");
    CHECK(numbers_of(described_column({"weet niet", "34"}, {{"999", "weet niet"}})) == ". 34");
    CHECK(numbers_of(declared, {std::vector<std::string>{"34"}}) == "99 . 60");
}

TEST_CASE("999 among ages is missing, 99 is an age, and -99 is a temperature when the questionnaire says so")
{
    CHECK(numbers_of(described_column({"34", "51", "28", "39", "60", "99", "999"})) == "34 51 28 39 60 99 .");
    CHECK(numbers_of(described_column({"340", "510", "280", "390", "999"})) == "340 510 280 390 999");
    CHECK(numbers_of(described_column({"34", "999"})) == "34 999"); // too few to know what is usual
    CHECK(numbers_of(described_column({"3", "-99"})) == "3 .");
    CHECK(numbers_of(described_column({"3", "-99"}), {std::vector<std::string>{}}) == "3 -99");
}

TEST_CASE("a number that counts as missing takes no part in a correlation")
{
    const auto made = Responses::make(wk::tests::table_of({{"h", "n"}, {"ja", "34"}, {"ja", "-99"}, {"nee", "51"}}),
                                      wk::tests::small_instrument());
    REQUIRE(made);
    const auto ranked = ranked_values(**made, 0, RowMask(3));
    CHECK(ranked.values == std::vector<double>{34, 51});
}

TEST_CASE("weights in three decimals are decimals where a number of the column says so")
{
    const auto read = [](const std::vector<std::string_view>& texts) {
        std::vector<double> out;
        for (const double value : number_texts(described_column(texts, {}), {"n", "N", "", "n"}).values)
            out.push_back(std::isnan(value) ? -1 : value);
        return out;
    };
    CHECK(read({"0.987", "1.234"}) == std::vector{0.987, 1.234});
    CHECK(read({"1,234", "0,987", "2"}) == std::vector{1.234, 0.987, 2.0});
    CHECK(read({"1.234", "2.345"}) == std::vector{-1.0, -1.0});          // may be thousands
    CHECK(read({"1.234", "0,5"}) == std::vector{-1.0, 0.5});             // the other sign
    CHECK(read({"1.234", "0.5", "0,5"}) == std::vector{-1.0, 0.5, 0.5}); // they disagree
    CHECK(read({"1.234", "1.234.567"}) == std::vector{-1.0, 1234567.0});
    CHECK(read({"5,", ",5", "1,2,3", "0,5"}) == std::vector{-1.0, -1.0, -1.0, 0.5});
}

TEST_SUITE_END();
