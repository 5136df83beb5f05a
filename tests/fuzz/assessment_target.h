// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answer_code.h"
#include "assessment/summary.h"
#include "assessment/team_result.h"
#include "base/json.h"

#include <cstdlib>
#include <string_view>
#include <vector>

namespace wk::fuzz {

/// Any bytes as a questionnaire. What is accepted is written and read the same, and carries answer codes.
inline void questionnaire(std::string_view bytes)
{
    const auto read = assessment::questionnaire_from_json(bytes, "fuzz.json");
    if (!read)
        return;
    const auto again =
        assessment::questionnaire_from_json(text_from_json(assessment::questionnaire_json(*read)), "fuzz.json");
    if (!again)
        std::abort();
    const std::vector known{*again};
    assessment::AnswerSheet sheet;
    sheet.questionnaire = again->id;
    sheet.at(again->statements.front().id).state = assessment::AnswerState::DontKnow;
    if (!assessment::answers_of_code(assessment::answer_code(sheet, *again), known))
        std::abort();
}

/// Any bytes as the answers of a participant. What is accepted is written and read the same, and can be counted.
inline void answers(std::string_view bytes)
{
    const auto read = assessment::answers_from_json(bytes, "fuzz.json");
    if (!read)
        return;
    const auto again = assessment::answers_from_json(text_from_json(assessment::answers_json(*read)), "fuzz.json");
    if (!again || again->answers.size() != read->answers.size())
        std::abort();
    assessment::Questionnaire questionnaire;
    for (const auto& answer : again->answers) {
        questionnaire.statements.emplace_back();
        questionnaire.statements.back().id = answer.item;
    }
    const std::vector sheets{*read, *again};
    assessment::summary(questionnaire, sheets, {2});
}

/// Any bytes as the results of a team. What is accepted shows nothing of fewer people than may be shown.
inline void team_result(std::string_view bytes)
{
    const auto read = assessment::team_result_from_json(bytes, "fuzz.json");
    if (!read)
        return;
    for (const auto* groups : {&read->steps, &read->basisfuncties})
        for (const auto& group : *groups)
            if (group.figures.mean && group.figures.n < 3)
                std::abort();
    if (!assessment::team_result_from_json(read->document, "fuzz.json"))
        std::abort();
}

/// Any bytes as an answer code about any of `known`.
inline void answer_code(std::string_view bytes, const std::vector<assessment::Questionnaire>& known)
{
    const auto read = assessment::answers_of_code(bytes, known);
    if (!read)
        return;
    for (const auto& each : known)
        if (each.id == read->questionnaire)
            if (!assessment::answers_of_code(assessment::answer_code(*read, each), known))
                std::abort();
}

} // namespace wk::fuzz
