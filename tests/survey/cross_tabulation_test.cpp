// SPDX-License-Identifier: EUPL-1.2
#include "survey/cross_tabulation.h"

#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("survey");

using namespace wk::survey;
using wk::tests::small_instrument;
using wk::tests::table_of;

namespace {

std::shared_ptr<const Responses> responses_of(const wk::tests::Rows& rows, std::string_view factor_levels = "[]")
{
    return *Responses::make(table_of(rows), small_instrument(factor_levels));
}

struct Drawn {
    std::vector<std::uint32_t> groups;
    std::vector<Answer> answers;
    std::vector<std::uint8_t> kept;
};

Drawn drawn_rows(std::uint64_t seed, std::size_t rows, std::size_t groups)
{
    wk::tests::Draw draw(seed);
    Drawn out;
    for (std::size_t row = 0; row < rows; ++row) {
        out.groups.push_back(draw.below(9) == 0 ? RowGroups::None : std::uint32_t(draw.below(groups)));
        out.answers.push_back(draw.below(5) == 0 ? Answer(252 + draw.below(4)) : Answer(draw.below(7)));
        out.kept.push_back(std::uint8_t(draw.below(2)));
    }
    return out;
}

} // namespace

TEST_CASE("groups by answers count what a plain loop counts, for bytes and for words")
{
    for (const std::size_t groups :
         {std::size_t(1), std::size_t(6), std::size_t(255), std::size_t(256), std::size_t(5000)}) {
        for (const std::size_t rows : {std::size_t(0), std::size_t(3), std::size_t(1001)}) {
            const auto data = drawn_rows(groups + rows, rows, groups);
            std::vector<Count> expected(groups * 7, 0);
            for (std::size_t row = 0; row < rows; ++row) {
                if (data.groups[row] != RowGroups::None && data.answers[row] < 7)
                    ++expected[data.groups[row] * 7 + data.answers[row]];
            }
            const RowGroups row_groups(groups, data.groups);
            CHECK(row_groups.bytes().empty() == (groups > 255 || rows == 0));
            if (rows == 0)
                continue;
            CHECK(cross_counts(row_groups, data.answers, 7) == expected);
            std::vector<Count> from_cells(groups * 7, 0);
            for (const auto& cell : cross_cells(row_groups, data.answers, 7))
                from_cells[cell.group * 7 + cell.point] += cell.people;
            CHECK(from_cells == expected);
        }
    }
}

TEST_CASE("so many groups that no table fits give the same cells, in the same order")
{
    const auto data = drawn_rows(4, 2000, 3000);
    const RowGroups few(3000, data.groups);
    const RowGroups many(4'000'000, data.groups);
    const auto expected = cross_cells(few, data.answers, 7);
    const auto found = cross_cells(many, data.answers, 7);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(found[i].group == expected[i].group);
        CHECK(found[i].point == expected[i].point);
        CHECK(found[i].people == expected[i].people);
    }
}

TEST_CASE("pairs count who answered both, with and without a filter")
{
    const auto data = drawn_rows(8, 1003, 3);
    auto second = drawn_rows(9, 1003, 3).answers;
    for (const bool filtered : {false, true}) {
        const RowMask mask = filtered ? RowMask(data.kept) : RowMask(second.size());
        std::vector<Count> expected(7 * 5, 0);
        for (std::size_t row = 0; row < second.size(); ++row) {
            if (mask.keeps(row) && data.answers[row] < 7 && second[row] < 5)
                ++expected[data.answers[row] * std::size_t(5) + second[row]];
        }
        CHECK(pair_counts(data.answers, 7, second, 5, mask) == expected);
    }
}

TEST_CASE("levels stand in order of first appearance among the rows kept, or as the instrument lists them")
{
    const wk::tests::Rows rows = {{"h", "f"},   {"ja", "c"}, {"ja", "b"}, {"ja", ""},
                                  {"nee", "a"}, {"ja", "c"}, {"ja", "b"}};
    const RowMask without_first(std::vector<std::uint8_t>{0, 1, 1, 1, 1, 0});
    const auto names = [](const Responses& responses, const RowMask& mask) {
        std::string out;
        for (const auto& level : kept_levels(responses, 0, mask))
            out += responses.factor(0).levels[level.level] + std::to_string(level.people);
        return out;
    };
    CHECK(names(*responses_of(rows), RowMask(6)) == "c2b2a1");
    CHECK(names(*responses_of(rows), without_first) == "b1a1c1");
    CHECK(names(*responses_of(rows, R"(["a", "b", "c", "d"])"), without_first) == "a1b1c1");
}

TEST_CASE("a factor's groups leave out the filter's rows and the levels without a group")
{
    const auto responses = responses_of({{"h", "f"}, {"ja", "c"}, {"ja", "b"}, {"ja", ""}, {"nee", "b"}});
    const std::vector<std::uint32_t> group_of_level = {RowGroups::None, 0};
    const auto groups =
        RowGroups::of_factor(responses->factor(0), RowMask(std::vector<std::uint8_t>{1, 1, 1, 0}), 1, group_of_level);
    CHECK(std::vector<std::uint8_t>(groups.bytes().begin(), groups.bytes().end()) ==
          std::vector<std::uint8_t>{1, 0, 1, 1});
}

TEST_CASE("a numeric variable becomes its distinct values in order; blanks and filtered rows have none")
{
    const auto responses =
        responses_of({{"h", "n"}, {"ja", "12,5"}, {"ja", "3"}, {"ja", ""}, {"ja", "12.5"}, {"ja", "7"}});
    const auto ranked = ranked_values(*responses, 0, RowMask(std::vector<std::uint8_t>{1, 1, 1, 1, 0}));
    CHECK(ranked.values == std::vector<double>{3, 7, 12.5});
    const auto bytes = ranked.groups.bytes();
    CHECK(std::vector<std::uint8_t>(bytes.begin(), bytes.end()) == std::vector<std::uint8_t>{2, 0, 3, 2, 3});
    const auto absent = responses_of({{"h"}, {"ja"}});
    CHECK(ranked_values(*absent, 0, RowMask(1)).values.empty());
}

TEST_SUITE_END();
