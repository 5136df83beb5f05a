// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench_assess.h"

#include "assessment/change.h"
#include "assessment/session.h"
#include "assessment/signals.h"
#include "platform/carried.h"
#include "platform/cli_bench_clock.h"

#include <cmath>
#include <vector>

namespace wk::platform {

namespace {

using assessment::Answer;
using assessment::AnswerState;
using assessment::Participant;
using assessment::Questionnaire;
using assessment::Session;

constexpr std::size_t People = 30;
constexpr std::size_t RolesTaken = 3;

/// Scores from 1 to 5, now and then a "don't know"; the same on every machine.
Session invented_session(const Questionnaire& questionnaire, std::uint64_t state)
{
    Session out;
    out.id = "7K3M";
    out.questionnaire = std::make_shared<const Questionnaire>(questionnaire);
    for (std::size_t person = 0; person < People; ++person) {
        Participant participant;
        participant.done = participant.shown = true;
        participant.sheet.role = static_cast<assessment::Role>(person % RolesTaken);
        for (const auto& statement : questionnaire.statements) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const auto draw = state >> 33;
            Answer answer;
            answer.item = statement.id;
            answer.state = draw % 11 == 0 ? AnswerState::DontKnow : AnswerState::Answered;
            answer.score =
                answer.state == AnswerState::Answered ? assessment::LowestScore + int(draw % assessment::Scores) : 0;
            answer.where = static_cast<assessment::Holder>(draw % assessment::Holders);
            participant.sheet.answers.push_back(std::move(answer));
        }
        out.participants.push_back(std::move(participant));
    }
    return out;
}

std::uint64_t counted(const Session& session, const Session& earlier)
{
    const assessment::Summary now = results(session);
    const auto gaps = perspective_gaps(now);
    const auto moved = changes(*earlier.questionnaire, results(earlier), *session.questionnaire, now);
    double sum = double(blind_spots(now).size() + held_by_nobody(now).size());
    for (const auto& gap : gaps)
        sum += gap.p.value_or(0);
    for (const auto& change : moved)
        sum += change.p.value_or(0);
    return std::uint64_t(std::llround(sum * 1000));
}

/// The scores as they lie in memory, to sum in one plain pass.
std::vector<std::uint8_t> plain_scores(const Session& session)
{
    std::vector<std::uint8_t> out;
    for (const auto& participant : session.participants)
        for (const auto& answer : participant.sheet.answers)
            out.push_back(std::uint8_t(answer.score));
    return out;
}

} // namespace

std::string bench_assessment()
{
    Questionnaire longest;
    for (auto& each : carried_questionnaires())
        if (each.statements.size() > longest.statements.size())
            longest = std::move(each);
    const Session session = invented_session(longest, 1);
    const Session earlier = invented_session(longest, 2);
    const double count = fastest(5, [&] { use(counted(session, earlier)); });
    const auto scores = plain_scores(session);
    const double pass = fastest(50, [&] { use(sum_of(scores.data(), scores.size())); });
    return line("assess", People, std::int64_t(longest.statements.size()), count, pass);
}

} // namespace wk::platform
