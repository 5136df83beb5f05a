#include "app/lost_words.h"

#include "base/numbers.h"
#include "base/phrases.h"

#include <array>

namespace wk::app {

namespace {

using project::Work;

/// Of what there is one at most, both phrases are the same.
struct Words {
    Work work;
    Phrase one;
    Phrase many;
};

/// In the order of the enum.
constexpr std::array<Words, project::WorkKinds> LostWords{{
    {Work::CodedAnswers, Phrase::LostCodedOne, Phrase::LostCodedMany},
    {Work::CodersAnswers, Phrase::LostCodersOne, Phrase::LostCodersMany},
    {Work::Categories, Phrase::LostCategoryOne, Phrase::LostCategoryMany},
    {Work::Definitions, Phrase::LostDefinitionOne, Phrase::LostDefinitionMany},
    {Work::Quotes, Phrase::LostQuoteOne, Phrase::LostQuoteMany},
    {Work::Verdicts, Phrase::LostVerdictOne, Phrase::LostVerdictMany},
    {Work::VerdictRules, Phrase::LostRules, Phrase::LostRules},
    {Work::Conclusions, Phrase::LostConclusionOne, Phrase::LostConclusionMany},
    {Work::Recommendations, Phrase::LostRecommendationOne, Phrase::LostRecommendationMany},
    {Work::ReportTexts, Phrase::LostReportOne, Phrase::LostReportMany},
    {Work::Frame, Phrase::LostFrame, Phrase::LostFrame},
    {Work::Sources, Phrase::LostSourceOne, Phrase::LostSourceMany},
    {Work::Mapped, Phrase::LostMappedOne, Phrase::LostMappedMany},
    {Work::Groupings, Phrase::LostGroupingOne, Phrase::LostGroupingMany},
    {Work::Filters, Phrase::LostFilterOne, Phrase::LostFilterMany},
    {Work::SurveyQuestions, Phrase::LostQuestions, Phrase::LostQuestions},
    {Work::Surveys, Phrase::LostSurveyOne, Phrase::LostSurveyMany},
    {Work::Recalculation, Phrase::LostRecalculation, Phrase::LostRecalculation},
    {Work::PlaceNotes, Phrase::LostNoteOne, Phrase::LostNoteMany},
    {Work::Talks, Phrase::LostTalkOne, Phrase::LostTalkMany},
    {Work::Profile, Phrase::LostProfile, Phrase::LostProfile},
    {Work::Sessions, Phrase::LostSessionOne, Phrase::LostSessionMany},
    {Work::Questionnaires, Phrase::LostListOne, Phrase::LostListMany},
    {Work::Teams, Phrase::LostTeamOne, Phrase::LostTeamMany},
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
    for (const auto& [work, count] : lost) {
        const Words& words = LostWords[std::size_t(work)];
        out.push_back(say(count == 1 ? words.one : words.many, {format_count(count)}));
    }
    return out;
}

} // namespace wk::app
