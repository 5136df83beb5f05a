// SPDX-License-Identifier: EUPL-1.2
#include "survey/question_codes.h"

#include "survey/example.h"
#include "survey/responses.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

namespace missing = wk::survey::missing;
using wk::survey::answer_code;
using wk::survey::CodeFinder;
using wk::survey::MappingTarget;
using wk::survey::no_opinion_code;
using wk::survey::question_codes;
using wk::survey::Responses;
using wk::tests::table_of;

namespace {

std::vector<MappingTarget> targets_called(const std::vector<std::string>& ids)
{
    std::vector<MappingTarget> out;
    for (const auto& id : ids)
        out.push_back({MappingTarget::Kind::Item, out.size(), id, id, ""});
    return out;
}

} // namespace

TEST_CASE("a question has a code that LimeSurvey allows, once, and none that it keeps for itself")
{
    CHECK(question_codes(targets_called({"vert-5a", "vert_5A", "1a", "Één vraag", "id", "rijk", "…"})) ==
          std::vector<std::string>{"vert5a", "vert5ax2", "v1a", "eenvraag", "idx2", "vrijk", "vraag"});
    const std::string most(40, 'q');
    const auto codes = question_codes(targets_called({most, most + "1", "vert5ax2", "vert-5a", "vert 5a"}));
    for (const auto& code : codes)
        CHECK(code.size() <= wk::survey::LongestQuestionCode);
    CHECK(codes[0] != codes[1]);
    CHECK(codes[4] == "vert5ax3"); // the other one is somebody's own
}

TEST_CASE("a column is found by its code, alone or as a row, and never by another word before it")
{
    const CodeFinder finder(targets_called({"vert-1", "voort-3a", "o_1"}));
    CHECK(finder.target_of("vert1") == 0);
    CHECK(finder.target_of(" VERT1 ") == 0);
    CHECK(finder.target_of("rijvert1[voort3a]") == 1);
    CHECK(finder.target_of("rijvert1_voort3a") == 1);
    CHECK(finder.target_of("rijvert1[voort3a]. Kies een antwoord. [Ons team]") == 1);
    CHECK(finder.target_of("o1. Wat gaat er goed?") == 2);
    for (const char* other : {"uitleg_vert1", "rijanders_vert1", "vert1[comment]", "vert12", "vert1 of vert2", ""})
        CHECK(finder.target_of(other) == 3);
}

TEST_CASE("answers in another tool's codes are read as what they are, and labels come first")
{
    const auto instrument = wk::survey::Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x","scales":{"s":{"points":[{"code":-2,"label":"nee"},
            {"code":0,"label":"M3"},{"code":123456,"label":"ja"}],"noOpinion":["weet niet","geen2"]}},
            "items":[{"id":"a","scale":"s"}],"factors":[{"id":"f","levels":["Noord","G1","Zuid"]}]})",
        "x.json");
    REQUIRE(instrument);
    const auto& scale = instrument->scales().front();
    CHECK(answer_code(scale, 0) == "M2");
    CHECK(answer_code(scale, 1) == "0");
    CHECK(answer_code(scale, 2) == "P3");
    CHECK(no_opinion_code(0) == "geen1");
    CHECK(no_opinion_code(11) == "gee12");
    const auto made = Responses::make(
        table_of(
            {{"a", "f"}, {"M2", "G1"}, {"P3", "G3"}, {"geen1", "G2"}, {"M3", "Zuid"}, {"geen2", "G4"}, {"-2", ""}}),
        std::make_shared<const wk::survey::Instrument>(*instrument));
    REQUIRE(made);
    const auto bytes = (*made)->answers(0);
    CHECK(std::vector<wk::survey::Answer>(bytes.begin(), bytes.end()) ==
          std::vector<wk::survey::Answer>{0, 2, missing::NoOpinion, 1, missing::NoOpinion, 0});
    // "G1" is a level here, so it is that level; "G2" is the second, which is called G1.
    CHECK((*made)->factor(0).level_of ==
          std::vector<std::uint32_t>{1, 2, 1, 2, wk::survey::FactorColumn::NoLevel, wk::survey::FactorColumn::NoLevel});
}

TEST_CASE("LimeSurvey's own codes of answers are read with one letter or two")
{
    const auto made = Responses::make(table_of({{"h"}, {"AO01"}, {"AO03"}, {""}}), wk::tests::small_instrument());
    REQUIRE(made);
    const auto bytes = (*made)->answers(0);
    CHECK(std::vector<wk::survey::Answer>(bytes.begin(), bytes.end()) ==
          std::vector<wk::survey::Answer>{0, 2, missing::Empty});
}
