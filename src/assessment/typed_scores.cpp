// SPDX-License-Identifier: EUPL-1.2
#include "assessment/typed_scores.h"

#include "base/notices.h"
#include "base/phrases.h"

namespace wk::assessment {

namespace {

bool is_between_scores(char sign)
{
    return sign == ' ' || sign == ',' || sign == ';' || sign == '\t' || sign == '\n' || sign == '\r';
}

/// Whether the sign means something.
bool set_from_sign(Answer& answer, char sign)
{
    if (sign >= '0' + LowestScore && sign <= '0' + HighestScore) {
        answer.state = AnswerState::Answered;
        answer.score = sign - '0';
        return true;
    }
    if (sign == 'w' || sign == 'W')
        answer.state = AnswerState::DontKnow;
    else if (sign == 'n' || sign == 'N')
        answer.state = AnswerState::NotApplicable;
    else
        return sign == '-';
    return true;
}

/// Who holds it, by one sign; nothing for another sign.
std::optional<Holder> holder_of(char sign)
{
    constexpr std::string_view HolderSigns = "tpgr0TPGR0"; // in the order of Holder
    const std::size_t at = HolderSigns.find(sign);
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<Holder>(at % Holders));
}

} // namespace

Result<std::vector<Answer>> answers_from_typed(std::string_view text, const Questionnaire& questionnaire)
{
    const auto& statements = questionnaire.statements;
    std::vector<Answer> out;
    std::size_t signs = 0;
    for (const char sign : text) {
        if (is_between_scores(sign))
            continue;
        const auto holder = holder_of(sign);
        if (holder && signs > 0) {
            if (out.size() == signs)
                out.back().where = holder;
            continue;
        }
        Answer answer;
        if (!set_from_sign(answer, sign))
            return problem_at("typed-sign", {}, std::string(1, sign),
                              say(Phrase::TypedSign, {std::to_string(signs + 1)}));
        if (signs < statements.size()) {
            answer.item = statements[signs].id;
            out.push_back(answer);
        }
        ++signs;
    }
    if (signs != statements.size())
        return problem_at("typed-number", {}, {},
                          say(Phrase::TypedNumber, {std::to_string(signs), std::to_string(statements.size())}));
    return out;
}

} // namespace wk::assessment
