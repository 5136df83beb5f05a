// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_options.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("platform");

using namespace std::string_view_literals;
using wk::platform::levels_from_text;
using wk::platform::options_from_args;

namespace {

constexpr std::array all_options = {"--instrument"sv, "--frame"sv,       "--frame-factor"sv, "--by"sv,     "--with"sv,
                                    "--keep"sv,       "--correlation"sv, "--exact"sv,        "--adjust"sv, "--alpha"sv,
                                    "--min-group"sv,  "--out"sv,         "--rows"sv,         "--items"sv,  "--seeds"sv,
                                    "--delimiter"sv,  "--encoding"sv,    "--sheet"sv};

std::string options_error_code(const std::vector<std::string>& args)
{
    const auto options = options_from_args(args, all_options);
    return options ? "" : options.error().code;
}

} // namespace

TEST_CASE("options are read wherever they stand")
{
    const std::vector<std::string> args = {"--instrument", "i.json",      "data.csv", "--by",    "f",
                                           "--by",         "g",           "--keep",   "f=a,b",   "--alpha",
                                           "0.05,0.10",    "--min-group", "3",        "--exact", "always"};
    const auto options = options_from_args(args, all_options);
    REQUIRE(options);
    CHECK(options->files == std::vector<std::string>{"data.csv"});
    CHECK(options->instrument == "i.json");
    CHECK(options->by == std::vector<std::string>{"f", "g"});
    CHECK(options->keep[0].factor == "f");
    CHECK(options->keep[0].levels == "a,b");
    CHECK(options->alpha == std::vector<double>{0.05, 0.1});
    CHECK(options->min_group == 3);
    CHECK(options->exact == "always");
    CHECK(options->correlation == "spearman");
}

TEST_CASE("a delimiter and an encoding are chosen by their usual names")
{
    const auto chosen = [](const std::vector<std::string>& args) {
        const auto options = options_from_args(args, all_options);
        REQUIRE(options);
        return options->reading;
    };
    CHECK(chosen({"--delimiter", ";"}).delimiter == ';');
    CHECK(chosen({"--delimiter", "tab"}).delimiter == '\t');
    CHECK(chosen({"--delimiter", "\t"}).delimiter == '\t');
    CHECK(chosen({"--delimiter", "|"}).delimiter == '|');
    CHECK(chosen({"--encoding", "utf-8"}).encoding == wk::io::Encoding::Utf8);
    CHECK(chosen({"--encoding", "utf-16"}).encoding == wk::io::Encoding::Utf16Le);
    CHECK(chosen({"--encoding", "windows-1252"}).encoding == wk::io::Encoding::Windows1252);
    CHECK(chosen({"--sheet", "Blad 2"}).sheet == "Blad 2");
    CHECK(!chosen({}).delimiter);
    CHECK(options_error_code({"--delimiter", ":"}) == "wrong-value");
    CHECK(options_error_code({"--encoding", "latin1"}) == "wrong-value");
    CHECK(options_error_code({"--delimiter", ";", "--delimiter", ","}) == "option-twice");
    CHECK(options_error_code({"--encoding", "utf-8", "--encoding", "utf-8"}) == "option-twice");
    CHECK(options_error_code({"--sheet", "a", "--sheet", "b"}) == "option-twice");
}

TEST_CASE("every wrong option has its own code")
{
    CHECK(options_error_code({"--foo", "1"}) == "unknown-option");
    CHECK(options_error_code({"--out"}) == "missing-value");
    CHECK(options_error_code({"--out", "a", "--out", "b"}) == "option-twice");
    CHECK(options_error_code({"--seeds", "a", "--seeds", "b"}) == "option-twice");
    CHECK(options_error_code({"--correlation", "phi"}) == "wrong-value");
    CHECK(options_error_code({"--exact", "soms"}) == "wrong-value");
    CHECK(options_error_code({"--adjust", "bonferroni"}) == "wrong-value");
    CHECK(options_error_code({"--keep", "functie"}) == "wrong-value");
    CHECK(options_error_code({"--keep", "=a"}) == "wrong-value");
    CHECK(options_error_code({"--min-group", "0"}) == "wrong-value");
    CHECK(options_error_code({"--rows", "veel"}) == "wrong-value");
    for (const char* alpha : {"0", "1", "0.05,", "a", "0.05;0.1", "-0.1"})
        CHECK(options_error_code({"--alpha", alpha}) == "wrong-value");
}

TEST_CASE("levels may hold commas themselves: the longest name that lets the rest fit wins")
{
    const std::vector<std::string> levels = {"a", "a,b", "b", "b,c", "jeugd, gezin en school", "c"};
    using Names = std::vector<std::string>;
    CHECK(levels_from_text("a", levels) == Names{"a"});
    CHECK(levels_from_text("a,b", levels) == Names{"a,b"});
    CHECK(levels_from_text("a,b,c", levels) == Names{"a,b", "c"});
    CHECK(levels_from_text("jeugd, gezin en school, a", levels) == Names{"jeugd, gezin en school", "a"});
    CHECK(levels_from_text(" c ", levels) == Names{"c"});
    CHECK(!levels_from_text("a,d", levels));
    CHECK(!levels_from_text("a,", levels));
    CHECK(!levels_from_text("", levels));
    CHECK(!levels_from_text("ab", levels));
    CHECK(levels_from_text("x,y,z", {"x,y", "x", "y,z"}) == Names{"x", "y,z"}); // longest first would get stuck
}

TEST_SUITE_END();
