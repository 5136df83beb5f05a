// SPDX-License-Identifier: EUPL-1.2
#include "assessment/collecting.h"

#include "assessment/answer_code.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::assessment {

namespace {

bool same_answer(const Answer* a, const Answer* b)
{
    const Answer none;
    const Answer& first = a ? *a : none;
    const Answer& second = b ? *b : none;
    return first.state == second.state && first.score == second.score && first.where == second.where;
}

bool all_found(const AnswerSheet& a, const AnswerSheet& b)
{
    return std::all_of(a.answers.begin(), a.answers.end(),
                       [&](const Answer& answer) { return same_answer(&answer, b.find(answer.item)); });
}

/// Letters in notes and evidence.
std::size_t words_in(const AnswerSheet& sheet)
{
    std::size_t out = 0;
    for (const auto& answer : sheet.answers)
        out += answer.note.size() + answer.evidence.size();
    return out;
}

} // namespace

bool same_answers(const AnswerSheet& a, const AnswerSheet& b)
{
    return all_found(a, b) && all_found(b, a);
}

Arriving arriving(std::span<const AnswerSheet> there, const AnswerSheet& sheet)
{
    for (std::size_t i = 0; i < there.size(); ++i) {
        const bool same = same_answers(there[i], sheet);
        if (sheet.code.empty() || there[i].code.empty()) {
            if (sheet.code == there[i].code && sheet.role == there[i].role && same)
                return {Arrival::Same, i};
        } else if (participant_mark(there[i].code) == participant_mark(sheet.code)) {
            return {same && there[i].role == sheet.role ? Arrival::Same : Arrival::Conflict, i};
        }
    }
    return {};
}

Arrival collect(std::vector<AnswerSheet>& there, AnswerSheet sheet)
{
    const auto [arrival, index] = arriving(there, sheet);
    switch (arrival) {
    case Arrival::New: there.push_back(std::move(sheet)); break;
    case Arrival::Same:
        if (words_in(sheet) > words_in(there[index]))
            there[index] = std::move(sheet);
        break;
    case Arrival::Conflict: there[index] = std::move(sheet); break;
    }
    return arrival;
}

std::optional<Error> other_session(const AnswerSheet& sheet, std::string_view session, std::string_view file)
{
    if (sheet.session.empty() || session_mark(sheet.session) == session_mark(session))
        return std::nullopt;
    return problem_at("other-session", {file}, sheet.session,
                      say(Phrase::AssessOtherSession, {clipped(sheet.session, 60), clipped(session, 60)}));
}

std::string free_code(std::span<const AnswerSheet> there)
{
    for (int number = 1;; ++number)
        for (char letter = 'A'; letter <= 'Z'; ++letter) {
            const std::string code = letter + std::to_string(number);
            const auto taken = [&](const AnswerSheet& sheet) { return participant_mark(sheet.code) == code; };
            if (std::none_of(there.begin(), there.end(), taken))
                return code;
        }
}

} // namespace wk::assessment
