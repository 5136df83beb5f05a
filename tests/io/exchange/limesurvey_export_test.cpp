// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/limesurvey_export.h"

#include "base/json.h"

#include "io/exchange/limesurvey_example.h"
#include "io/exchange/limesurvey_import.h"
#include "io/exchange/limesurvey_tab.h"
#include "support.h"
#include "survey/question_codes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <set>

TEST_SUITE_BEGIN("io");

using wk::Json;
using wk::io::limesurvey_survey;
using wk::survey::Instrument;
using wk::tests::mentions;
using wk::tests::repository_file;

namespace {

Instrument instrument_of(const std::string& text)
{
    auto out = Instrument::from_json(text, "lijst.json");
    REQUIRE(out);
    return *std::move(out);
}

void sort_by(Json& list, const char* key)
{
    std::sort(list.begin(), list.end(), [&](const Json& a, const Json& b) { return a[key].dump() < b[key].dump(); });
}

/// The document without what a form may change: the order of questions, rules and what they skip, and with which report
/// of another municipality a question cannot be compared in full.
Json without_order(Json document)
{
    for (const char* const list : {"items", "open", "themes", "factors", "numeric"})
        if (document.contains(list))
            sort_by(document[list], "id");
    for (auto& item : document["items"])
        item = Json(nlohmann::json(item)); // keys by alphabet
    for (const char* const list : {"open", "factors", "numeric"})
        if (document.contains(list))
            for (auto& entry : document[list])
                entry = Json(nlohmann::json(entry));
    // Which reports asked an item in other words: LimeSurvey has no place for it.
    if (document.contains("items"))
        for (auto& item : document["items"])
            item.erase("rewordedSince");
    if (document.contains("routing")) {
        for (auto& rule : document["routing"])
            std::sort(rule["skip"].begin(), rule["skip"].end());
        std::sort(document["routing"].begin(), document["routing"].end());
    }
    if (document.contains("pairs"))
        std::sort(document["pairs"].begin(), document["pairs"].end());
    document["scales"] = Json(nlohmann::json(document["scales"]));
    return Json(nlohmann::json(document));
}

std::vector<std::string> losses_of(const wk::io::ExportedSurvey& exported)
{
    std::vector<std::string> out;
    for (const auto& loss : exported.losses)
        out.push_back(loss.code);
    return out;
}

} // namespace

TEST_CASE("a questionnaire that went to LimeSurvey's form and back is the same")
{
    for (const auto& text :
         {repository_file("assets/instrumenten/beloften.json"),
          repository_file("assets/instrumenten/wmo-clientervaring.json"), wk::tests::full_instrument()}) {
        const auto instrument = instrument_of(text);
        const auto bytes = wk::io::write_limesurvey_tab(limesurvey_survey(instrument).survey);
        const auto back = wk::io::read_limesurvey(bytes, "lijst.txt");
        REQUIRE(back);
        CHECK(back->losses.empty());
        CHECK(without_order(back->instrument.document()).dump(1) == without_order(instrument.document()).dump(1));
    }
}

TEST_CASE("every code is one that LimeSurvey takes, and no line needs a quote")
{
    const auto instrument = instrument_of(repository_file("assets/instrumenten/beloften.json"));
    const auto exported = limesurvey_survey(instrument);
    std::set<std::string> codes;
    for (const auto& group : exported.survey.groups)
        for (const auto& question : group.questions) {
            CHECK(codes.insert(question.code).second);
            for (const auto& row : question.rows)
                CHECK(codes.insert(row.code).second);
            for (const auto& answer : question.answers)
                CHECK((answer.code.size() <= 5 && !answer.code.empty()));
        }
    for (const auto& code : codes) {
        CHECK((code.size() <= 20 && std::isalpha(static_cast<unsigned char>(code.front())) != 0));
        CHECK(std::all_of(code.begin(), code.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
    }
    const auto text =
        wk::io::write_limesurvey_tab(limesurvey_survey(instrument_of(wk::tests::full_instrument())).survey);
    CHECK(text.find('"') == std::string::npos);
    for (std::size_t at = 0; at < text.size();) { // as many tabs in every line
        const auto end = text.find("\r\n", at);
        CHECK(std::count(text.begin() + std::ptrdiff_t(at), text.begin() + std::ptrdiff_t(end), '\t') == 11);
        at = end + 2;
    }
    CHECK(mentions(text, "S\t\tlanguage\t\tnl\t"));
    CHECK(mentions(text, "S\t\tanonymized\t\tY\t"));
}

TEST_CASE("routing becomes the condition of what it skips, at the rows where these differ")
{
    const auto exported = limesurvey_survey(instrument_of(wk::tests::full_instrument()));
    std::vector<std::string> relevance;
    for (const auto& group : exported.survey.groups)
        for (const auto& question : group.questions) {
            if (!question.relevance.empty())
                relevance.push_back(question.code + ": " + question.relevance);
            for (const auto& row : question.rows)
                if (!row.relevance.empty())
                    relevance.push_back(row.code + ": " + row.relevance);
        }
    CHECK(relevance == std::vector<std::string>{"u1: h1.NAOK != '0'", "o1: h1.NAOK != '0'",
                                                "v1x2: (v1.NAOK != 'M2') and (v1.NAOK != '0')"});
}

TEST_CASE("what LimeSurvey cannot carry is said")
{
    CHECK(losses_of(limesurvey_survey(instrument_of(repository_file("assets/instrumenten/beloften.json")))) ==
          std::vector<std::string>{"levels", "order", "reworded"});
    const auto instrument = instrument_of(
        R"({"schema":"wijkkompas/instrument/1","id":"x","themes":[{"id":"t"},{"id":"leeg"}],"eigen":1,
            "scales":{"s":{"unsure":true,"points":[{"code":1,"label":"nee"},{"code":1000000,"label":"ja"}]},
                      "niet":{"points":[{"code":1,"label":"a"},{"code":2,"label":"b"}]}},
            "items":[{"id":"a","scale":"s","text":"Zelfde","theme":"t"},{"id":"b","scale":"s","text":"zelfde"}],
            "routing":[{"if":{"item":"b","is":[1]},"skip":["a"]}]})");
    CHECK(losses_of(limesurvey_survey(instrument)) ==
          std::vector<std::string>{"late-condition", "same-words", "unsure", "long-codes", "unused", "unknown-fields"});
}
