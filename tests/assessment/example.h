// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "assessment/answers.h"
#include "assessment/questionnaire.h"
#include "assessment/summary.h"
#include "support.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

namespace wk::tests {

/// Everything is shown, of however few people.
constexpr assessment::Protection NoLeastGroup{1};

/// The figures of these numbers of people per score, from 1 to 5.
inline assessment::Figures figures_with(std::array<assessment::Count, 5> scores,
                                        assessment::Protection protection = {3}, assessment::Count dont_know = 0)
{
    assessment::Tally tally;
    tally.scores = scores;
    tally.dont_know = dont_know;
    return assessment::figures_of(tally, protection);
}

/// A questionnaire of assets/vragenlijsten, by the name of its file without its ending.
inline assessment::Questionnaire questionnaire(const std::string& name)
{
    const auto read =
        assessment::questionnaire_from_json(repository_file("assets/vragenlijsten/" + name + ".json"), name + ".json");
    REQUIRE_MESSAGE(bool(read), (read ? std::string() : read.error().message));
    return *read;
}

/// Statements s1, s2 … without more than that.
inline assessment::Questionnaire plain_questionnaire(std::size_t statements)
{
    assessment::Questionnaire out;
    out.id = "proef";
    out.title = "Proef";
    for (std::size_t i = 0; i < statements; ++i) {
        assessment::Statement statement;
        statement.id = "s" + std::to_string(i + 1);
        statement.title = statement.text = "Stelling " + std::to_string(i + 1);
        out.statements.push_back(statement);
    }
    return out;
}

/// A sheet with one score per statement: 1 to 5, 0 skipped, 6 don't know, 7 not applicable.
inline assessment::AnswerSheet sheet_of(const assessment::Questionnaire& questionnaire, const std::string& code,
                                        const std::vector<int>& scores, std::optional<assessment::Role> role = {})
{
    using assessment::AnswerState;
    assessment::AnswerSheet out;
    out.questionnaire = questionnaire.id;
    out.session = "7K3M";
    out.code = code;
    out.role = role;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        auto& answer = out.at(questionnaire.statements[i].id);
        answer.state = scores[i] == 0   ? AnswerState::Skipped
                       : scores[i] == 6 ? AnswerState::DontKnow
                       : scores[i] == 7 ? AnswerState::NotApplicable
                                        : AnswerState::Answered;
        answer.score = answer.state == AnswerState::Answered ? scores[i] : 0;
    }
    return out;
}

/// Any answers to a questionnaire, with holders or not.
inline assessment::AnswerSheet drawn_sheet(const assessment::Questionnaire& questionnaire, Draw& draw,
                                           bool with_holders)
{
    std::vector<int> scores;
    for (std::size_t i = 0; i < questionnaire.statements.size(); ++i)
        scores.push_back(int(draw.below(8)));
    const std::string code = char('A' + draw.below(26)) + std::to_string(1 + draw.below(157));
    auto out = sheet_of(questionnaire, code, scores);
    if (const auto role = draw.below(assessment::Roles + 1); role > 0)
        out.role = static_cast<assessment::Role>(role - 1);
    if (with_holders)
        for (auto& answer : out.answers)
            if (const auto holder = draw.below(assessment::Holders + 1); holder > 0)
                answer.where = static_cast<assessment::Holder>(holder - 1);
    return out;
}

} // namespace wk::tests
