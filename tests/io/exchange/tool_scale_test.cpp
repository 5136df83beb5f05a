// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_scale.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

using wk::io::scale_of_tool;

namespace {

/// "1 nee, 2 ja; weet niet"
std::string scale_text(const wk::survey::Scale& scale)
{
    std::string out;
    for (const auto& point : scale.points)
        out += (out.empty() ? "" : ", ") + std::to_string(point.code) + " " + point.label;
    for (const auto& label : scale.no_opinion)
        out += "; " + label;
    return out;
}

} // namespace

TEST_CASE("answers keep codes that are numbers, whatever their order")
{
    const auto made = scale_of_tool({{"A3", "ja"}, {"A1", "nee"}, {"A2", "soms"}, {"A9", "weet niet"}}, false);
    CHECK(scale_text(made.scale) == "1 nee, 2 soms, 3 ja; weet niet");
    CHECK(made.code.at("A3") == 3);
    CHECK(made.unreadable == "A9"); // "no opinion" is not read back from such a code
    CHECK(scale_of_tool({{"AO01", "nee"}, {"AO02", "ja"}}, false).unreadable.empty());
    CHECK(scale_text(scale_of_tool({{"M2", "nee"}, {"0", "soms"}, {"geen1", "soms wel"}}, true).scale) ==
          "-2 nee, 0 soms; soms wel");
}

TEST_CASE("other codes leave the order to the words, and to the file where those say nothing")
{
    const auto known = scale_of_tool({{"ja", "mee eens"}, {"zo", "neutraal"}, {"nee", "mee oneens"}}, false);
    CHECK(scale_text(known.scale) == "1 mee oneens, 2 neutraal, 3 mee eens");
    CHECK(known.code.at("ja") == 3);
    CHECK(known.unreadable == "ja");
    CHECK(!known.scale.unsure);
    CHECK(scale_of_tool({{"x", "rood"}, {"y", "groen"}}, false).scale.unsure);
}

TEST_CASE("numbers that run against the words are kept, and doubted")
{
    const auto made = scale_of_tool({{"1", "mee eens"}, {"2", "neutraal"}, {"3", "mee oneens"}}, false);
    CHECK(scale_text(made.scale) == "1 mee eens, 2 neutraal, 3 mee oneens");
    CHECK(made.scale.unsure);
}

TEST_CASE("two answers that read the same are told apart by their codes")
{
    const auto made = scale_of_tool({{"1", "ja"}, {"2", "Ja "}, {"3", "nee"}}, false);
    CHECK(made.alike);
    CHECK(scale_text(made.scale) == "1 ja, 2 Ja  (2), 3 nee");
}
