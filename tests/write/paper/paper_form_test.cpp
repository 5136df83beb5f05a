// SPDX-License-Identifier: EUPL-1.2
#include "write/paper/paper_form.h"

#include "assessment/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("write");

using namespace wk;

TEST_CASE("the form has every statement with its number, its levels and boxes for all answers")
{
    const auto questionnaire = tests::questionnaire("basisfuncties");
    const std::string form = write::paper_form(questionnaire, "7K3M");
    CHECK(form.starts_with("<!DOCTYPE html>"));
    CHECK(form.find("7K3M") != std::string::npos);
    CHECK(form.find("<script") == std::string::npos);
    CHECK(form.find("http") == std::string::npos);
    std::size_t at = 0;
    for (std::size_t i = 0; i < questionnaire.statements.size(); ++i) {
        const auto found = form.find("<h2>" + std::to_string(i + 1) + ". " + questionnaire.statements[i].text, at);
        REQUIRE_MESSAGE(found != std::string::npos, questionnaire.statements[i].id);
        at = found;
        for (const auto& level : questionnaire.statements[i].seen)
            CHECK(form.find(level, at) != std::string::npos);
    }
    std::size_t boxes = 0;
    for (auto box = form.find("class=\"box\""); box != std::string::npos; box = form.find("class=\"box\"", box + 1))
        ++boxes;
    CHECK(boxes == 4 + 45 * (5 + 2 + 5));
}

TEST_CASE("what someone writes in a questionnaire stays text")
{
    auto own = tests::plain_questionnaire(1);
    own.title = "<script>alert(1)</script>";
    own.statements[0].text = "a & b <img src=x onerror=alert(1)>";
    const std::string form = write::paper_form(own, "\"><b>");
    CHECK(form.find("<script>alert") == std::string::npos);
    CHECK(form.find("<img") == std::string::npos);
    CHECK(form.find("<b>") == std::string::npos);
}

TEST_SUITE_END();
