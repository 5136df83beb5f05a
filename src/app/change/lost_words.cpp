// SPDX-License-Identifier: EUPL-1.2
#include "app/change/lost_words.h"

#include "base/phrases.h"

#include <array>

namespace wk::app {

namespace {

using project::Work;

struct Words {
    Work work;
    Phrase phrase;
};

/// In the order of the enum.
constexpr std::array<Words, project::WorkKinds> LostWords{{
    {Work::CodedAnswers, Phrase::LostCoded},
    {Work::CodersAnswers, Phrase::LostCoders},
    {Work::Categories, Phrase::LostCategories},
    {Work::Definitions, Phrase::LostDefinitions},
    {Work::Quotes, Phrase::LostQuotes},
    {Work::Verdicts, Phrase::LostVerdicts},
    {Work::VerdictRules, Phrase::LostRules},
    {Work::Conclusions, Phrase::LostConclusions},
    {Work::Recommendations, Phrase::LostRecommendations},
    {Work::StudyTexts, Phrase::LostStudy},
    {Work::OtherSources, Phrase::LostOtherSources},
    {Work::ReportTexts, Phrase::LostReports},
    {Work::Frame, Phrase::LostFrame},
    {Work::Sources, Phrase::LostSources},
    {Work::Mapped, Phrase::LostMapped},
    {Work::Groupings, Phrase::LostGroupings},
    {Work::Filters, Phrase::LostFilters},
    {Work::SurveyQuestions, Phrase::LostQuestions},
    {Work::Surveys, Phrase::LostSurveys},
    {Work::Recalculation, Phrase::LostRecalculation},
    {Work::PlaceNotes, Phrase::LostNotes},
    {Work::Talks, Phrase::LostTalks},
    {Work::Profile, Phrase::LostProfile},
    {Work::Sessions, Phrase::LostSessions},
    {Work::Questionnaires, Phrase::LostLists},
    {Work::Teams, Phrase::LostTeams},
}};

constexpr bool in_order()
{
    for (std::size_t i = 0; i < LostWords.size(); ++i)
        if (LostWords[i].work != Work(i))
            return false;
    return true;
}
static_assert(in_order());

} // namespace

std::vector<std::string> lost_words(const std::vector<project::Lost>& lost)
{
    std::vector<std::string> out;
    for (const auto& [work, count] : lost)
        out.push_back(say(LostWords[std::size_t(work)].phrase, {count}));
    return out;
}

} // namespace wk::app
