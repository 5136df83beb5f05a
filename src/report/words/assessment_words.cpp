// SPDX-License-Identifier: EUPL-1.2
#include "report/words/assessment_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"

#include <array>
#include <cmath>

namespace wk::report {

using assessment::Figures;

namespace {

// From here on a group agrees, or is partly divided; our judgement. Two people at both ends of the scale give 0, all
// five points as often 0.42, and neighbouring points about 0.8.
constexpr double Agrees = 0.75;
constexpr double PartlyDivided = 0.5;

template <std::size_t N, class Value>
std::string word_of(const std::array<Phrase, N>& words, Value value)
{
    return say(words[std::size_t(value)]);
}

} // namespace

std::string moved_words(assessment::Moved moved)
{
    constexpr std::array words{Phrase::FollowUnknown, Phrase::FollowReached, Phrase::FollowHigher, Phrase::FollowSame,
                               Phrase::FollowLower};
    return word_of(words, moved);
}

std::string session_title(const assessment::Session& session)
{
    return session.team.empty() ? say(Phrase::WorkSessionName, {session.id}) : session.team;
}

std::string clock_words(double seconds)
{
    const auto whole = std::int64_t(std::ceil(seconds));
    const std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::string score_words(int score)
{
    constexpr std::array words{Phrase::Score1, Phrase::Score2, Phrase::Score3, Phrase::Score4, Phrase::Score5};
    return word_of(words, score - assessment::LowestScore);
}

std::string holder_words(assessment::Holder holder)
{
    constexpr std::array words{Phrase::HolderTeam, Phrase::HolderPartner, Phrase::HolderGemeente, Phrase::HolderRegio,
                               Phrase::HolderNobody};
    return word_of(words, holder);
}

std::string role_words(std::optional<assessment::Role> role)
{
    constexpr std::array words{Phrase::RoleInwoner, Phrase::RoleProfessional, Phrase::RoleGemeente,
                               Phrase::RolePartner};
    return role ? word_of(words, *role) : say(Phrase::RoleNone);
}

std::string source_words(assessment::Source source)
{
    constexpr std::array words{Phrase::SourceDevice, Phrase::SourceFile, Phrase::SourceCode, Phrase::SourceQr,
                               Phrase::SourceTyped};
    return word_of(words, source);
}

std::string stage_words(assessment::Stage stage)
{
    constexpr std::array words{Phrase::StagePrepare, Phrase::StageScore,      Phrase::StageCollect, Phrase::StageReveal,
                               Phrase::StageDiscuss, Phrase::StagePrioritise, Phrase::StageAct,     Phrase::StageClose};
    return word_of(words, stage);
}

std::string action_status_words(assessment::ActionStatus status)
{
    constexpr std::array words{Phrase::ActionOpen, Phrase::ActionBusy, Phrase::ActionDone, Phrase::ActionDropped};
    return word_of(words, status);
}

std::string consensus_words(double consensus)
{
    return say(consensus >= Agrees          ? Phrase::ConsensusHigh
               : consensus >= PartlyDivided ? Phrase::ConsensusMiddle
                                            : Phrase::ConsensusLow);
}

std::string figures_sentence(const Figures& figures)
{
    if (figures.hidden)
        return say(Phrase::FiguresHidden);
    if (figures.n == 0 || !figures.mean || !figures.median || !figures.consensus)
        return say(Phrase::FiguresNobody);
    return say(figures.n == 1 ? Phrase::FiguresOne : Phrase::FiguresSentence,
               {figures.n, format_number(*figures.median, 1), format_number(*figures.mean, 1),
                format_number(*figures.consensus, 2), consensus_words(*figures.consensus)});
}

std::string holders_sentence(const Figures& figures)
{
    if (figures.holders_hidden)
        return say(Phrase::HoldersHidden);
    std::vector<std::pair<assessment::Count, std::size_t>> named;
    for (std::size_t i = 0; i < assessment::Holders; ++i)
        if (figures.tally.where[i] > 0)
            named.emplace_back(figures.tally.where[i], i);
    if (named.empty())
        return say(Phrase::HoldersNone);
    sort_stably(named, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> words;
    for (const auto& [count, holder] : named)
        words.push_back(holder_words(static_cast<assessment::Holder>(holder)) + " " + format_count(count));
    return say(Phrase::HoldersSentence, {joined(words, ", ")});
}

} // namespace wk::report
