// SPDX-License-Identifier: EUPL-1.2
#include "report/words/follow_up_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wk::report {

using project::Basis;
using project::FollowUp;
using project::Progress;
using project::Recommendation;
using project::Stance;

namespace {

std::string items_words(const Basis& basis)
{
    const std::string fewest = format_count(basis.fewest);
    if (basis.fewest == basis.most)
        return say(Phrase::BasisItemsSame, {basis.items, fewest});
    return say(Phrase::BasisItems, {basis.items, fewest, basis.most});
}

std::string tests_words(const Basis& basis)
{
    if (basis.tests == 1)
        return say(Phrase::BasisTest, {say(basis.shown ? Phrase::BasisTestShown : Phrase::BasisTestNotShown)});
    return say(Phrase::BasisTests, {basis.tests, basis.shown});
}

std::string categories_words(const Basis& basis)
{
    if (basis.categories == 1)
        return say(Phrase::BasisCategory, {basis.mentions, basis.coded});
    return say(Phrase::BasisCategories, {basis.categories, basis.mentions});
}

void add_count(std::vector<std::string>& parts, std::size_t count, Phrase phrase)
{
    if (count > 0)
        parts.push_back(say(phrase, {count}));
}

template <class List>
std::string name_of(const List& list, std::size_t index, Phrase numbered, Phrase unnamed)
{
    const std::string number = format_count(index + 1);
    const auto title = trim(list[index].title);
    return title.empty() ? say(unnamed, {number}) : say(numbered, {number, without_stop(title)});
}

TableCell trimmed_or_dash(const std::string& words)
{
    const auto trimmed = trim(words);
    return trimmed.empty() ? say(Phrase::NoValue) : std::string(trimmed);
}

} // namespace

std::string basis_sentence(const Basis& basis)
{
    std::vector<std::string> parts;
    if (basis.items > 0)
        parts.push_back(items_words(basis));
    if (basis.tests > 0)
        parts.push_back(tests_words(basis));
    if (basis.categories > 0)
        parts.push_back(categories_words(basis));
    add_count(parts, basis.quotes, Phrase::BasisQuotes);
    add_count(parts, basis.documents, Phrase::BasisDocuments);
    add_count(parts, basis.interviews, Phrase::BasisInterviews);
    if (basis.statements > 0)
        parts.push_back(say(Phrase::BasisStatements, {basis.statements, basis.sources}));
    return parts.empty() ? std::string() : say(Phrase::ConclusionRests, {enumeration(parts)});
}

std::string conclusion_name(const FollowUp& follow_up, std::size_t index)
{
    return name_of(follow_up.conclusions, index, Phrase::ConclusionNumbered, Phrase::ConclusionUnnamed);
}

std::string recommendation_name(const FollowUp& follow_up, std::size_t index)
{
    return name_of(follow_up.recommendations, index, Phrase::RecommendationNumbered, Phrase::RecommendationUnnamed);
}

std::string council_question(std::size_t question)
{
    constexpr std::array questions{Phrase::QuestionSerious, Phrase::QuestionOptions, Phrase::QuestionConsequences};
    return say(questions[question]);
}

std::string answered_sentence(const Recommendation& recommendation)
{
    const std::size_t answered = Recommendation::Questions - project::unanswered_questions(recommendation).size();
    return answered == Recommendation::Questions ? say(Phrase::QuestionsAllAnswered)
                                                 : say(Phrase::QuestionsOpen, {answered});
}

std::string stance_name(Stance stance)
{
    constexpr std::array names{Phrase::StanceNone, Phrase::StanceAdopted, Phrase::StancePartly, Phrase::StanceRejected};
    return say(names[std::size_t(stance)]);
}

std::string progress_name(Progress progress)
{
    constexpr std::array names{Phrase::ProgressOpen, Phrase::ProgressBusy, Phrase::ProgressDone,
                               Phrase::ProgressDropped};
    return say(names[std::size_t(progress)]);
}

std::string progress_words(const Recommendation& recommendation, std::string_view today)
{
    std::string name = progress_name(recommendation.progress);
    return project::is_late(recommendation, today) ? say(Phrase::ProgressLate, {name}) : name;
}

DataTable recommendation_table(const FollowUp& follow_up, std::string_view today)
{
    DataTable out{say(Phrase::ReportFollowUpTable),
                  {{say(Phrase::TimelineAbout)},
                   {say(Phrase::CollegeStance)},
                   {say(Phrase::RecommendationOwner)},
                   {capitalised(say(Phrase::TimelineDue))},
                   {say(Phrase::RecommendationStatus)}},
                  {}};
    for (std::size_t i = 0; i < follow_up.recommendations.size(); ++i) {
        const auto& each = follow_up.recommendations[i];
        out.rows.push_back({recommendation_name(follow_up, i), stance_name(each.stance), trimmed_or_dash(each.owner),
                            trimmed_or_dash(date_words(each.due)), progress_words(each, today)});
    }
    return out;
}

namespace {

/// "30 juni 2026", in its place among other days when rows are sorted.
TableCell day_cell(const std::string& date)
{
    std::string digits = date;
    std::erase(digits, '-');
    const auto number = integer_from_text(digits);
    if (date.empty() || !number)
        return TableCell(date.empty() ? say(Phrase::TimelineNoDate) : date);
    return TableCell(date_words(date), double(*number));
}

} // namespace

DataTable timeline_table(const FollowUp& follow_up)
{
    DataTable out{say(Phrase::TimelineCaption),
                  {{say(Phrase::TimelineDate)}, {say(Phrase::TimelineWhat)}, {say(Phrase::TimelineAbout)}},
                  {}};
    for (const auto& entry : project::timeline(follow_up))
        out.rows.push_back({day_cell(entry.date), entry.due ? say(Phrase::TimelineDue) : std::string(trim(entry.text)),
                            recommendation_name(follow_up, entry.recommendation)});
    return out;
}

} // namespace wk::report
