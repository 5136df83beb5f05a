// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"
#include "survey/codebook.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wk::project {

/// What a person made or brought in, by kind, in the order in which a loss of it is told.
enum class Work : std::uint8_t {
    CodedAnswers,  ///< answers to open questions with codes, or said to be not codable
    CodersAnswers, ///< the same of other coders
    Categories,    ///< of codebooks
    Definitions,   ///< categories that go on with another title, definition or keywords
    Quotes,
    Verdicts,
    VerdictRules, ///< 1: they are the user's own
    Conclusions,
    Recommendations,
    StudyTexts,      ///< why and how the study is done, and its main conclusion
    OtherSources,    ///< conversations, documents and the like, with what they say
    ReportTexts,     ///< sentences, titles and words of the user in the report
    Frame,           ///< 1: the address file
    Sources,         ///< what stands beside the survey: another year, another municipality, published figures
    Mapped,          ///< columns and answers that a person said the meaning of
    Groupings,       ///< factors of which levels were merged or left out
    Filters,         ///< factors that are filtered on
    SurveyQuestions, ///< 1: a questionnaire that does not come with the program
    Surveys,
    Recalculation, ///< 1: figures of a report
    PlaceNotes,
    Talks,   ///< about dilemmas
    Profile, ///< 1: of the municipality
    Sessions,
    Questionnaires, ///< of one's own, for self-assessments
    Teams,
};

inline constexpr std::size_t WorkKinds = std::size_t(Work::Teams) + 1;

struct Lost {
    Work work = Work::CodedAnswers;
    std::size_t count = 0; ///< 1 or more

    bool operator==(const Lost&) const = default;
};

/// What comes with the program, and so is nobody's work.
struct CarriedWork {
    std::vector<survey::Codebook> codebooks; ///< that coding begins with
    std::vector<std::string> instruments;    ///< their documents, as Instrument::document_text()
};

/// What of `before` would no longer be there, or no longer be as it was, when `after` takes its place: one entry per
/// kind, in the order of the enum. What is there and cannot be seen any more (codes of a question, a verdict of a theme
/// that `after` does not have) is lost as well. Answers themselves are not counted, as they stand in the user's file;
/// neither is the address file of invented respondents, nor one that is replaced by another of the same groups.
std::vector<Lost> lost_work(const Project& before, const Project& after, const CarriedWork& carried = {});

} // namespace wk::project
