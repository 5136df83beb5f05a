// SPDX-License-Identifier: EUPL-1.2
#include "project/lost_work.h"

#include <algorithm>
#include <array>

namespace wk::project {

namespace {

using survey::Codebook;
using survey::CodedAnswer;
using survey::Instrument;
using survey::QuestionCoding;

class Losses {
public:
    void add(Work work, std::size_t count) { m_counts[std::size_t(work)] += count; }

    /// Counts the entries of `before` for which `kept` says no.
    template <class Entries, class Kept>
    void count(Work work, const Entries& before, Kept kept)
    {
        add(work, std::size_t(std::count_if(before.begin(), before.end(), [&](const auto& it) { return !kept(it); })));
    }

    std::vector<Lost> all() const
    {
        std::vector<Lost> out;
        for (std::size_t i = 0; i < WorkKinds; ++i)
            if (m_counts[i] > 0)
                out.push_back({Work(i), m_counts[i]});
        return out;
    }

private:
    std::array<std::size_t, WorkKinds> m_counts{};
};

/// Says whether something stands in `all` as it is.
template <class Entries>
auto stands_in(const Entries& all)
{
    return [&all](const auto& it) { return std::find(all.begin(), all.end(), it) != all.end(); };
}

/// The same for what a project shares between its versions.
template <class T>
auto is_among(const std::vector<std::shared_ptr<const T>>& all)
{
    return [&all](const auto& it) {
        return std::any_of(all.begin(), all.end(), [&](const auto& each) { return each == it || *each == *it; });
    };
}

bool asks_openly(const Survey& survey, std::string_view question)
{
    if (!survey.instrument)
        return false;
    const auto& open = survey.instrument->open();
    return std::any_of(open.begin(), open.end(), [&](const auto& each) { return each.id == question; });
}

bool has_theme(const Survey& survey, std::string_view theme)
{
    if (!survey.instrument)
        return false;
    const auto& themes = survey.instrument->themes();
    return std::any_of(themes.begin(), themes.end(), [&](const auto& each) { return each.id == theme; });
}

/// The coding of `question` that can be seen in `survey`; null when there is none.
const QuestionCoding* seen_coding(const Survey& survey, const std::vector<QuestionCoding>& codings,
                                  std::string_view question)
{
    if (!asks_openly(survey, question))
        return nullptr;
    const auto found = std::find_if(codings.begin(), codings.end(),
                                    [&](const auto& each) { return each.codebook.question == question; });
    return found == codings.end() ? nullptr : &*found;
}

const QuestionCoding* seen_coding(const Survey& survey, std::string_view question)
{
    if (!asks_openly(survey, question))
        return nullptr;
    for (const auto& each : survey.codings)
        if (each->codebook.question == question)
            return each.get();
    return nullptr;
}

/// How many decisions of `before` are not in `after`, which may be null.
std::size_t lost_decisions(const QuestionCoding& before, const QuestionCoding* after)
{
    return std::size_t(std::count_if(before.answers.begin(), before.answers.end(), [&](const CodedAnswer& answer) {
        const CodedAnswer* kept = after ? after->find(answer.row) : nullptr;
        return is_decided(answer) &&
               !(kept && kept->categories == answer.categories && kept->not_codable == answer.not_codable);
    }));
}

const Codebook* codebook_of(const std::vector<Codebook>& codebooks, std::string_view question)
{
    const auto found =
        std::find_if(codebooks.begin(), codebooks.end(), [&](const auto& each) { return each.question == question; });
    return found == codebooks.end() ? nullptr : &*found;
}

/// after     what the question goes on with; null: nothing
/// carried   what it began with
void count_categories(Losses& out, const Codebook& before, const Codebook* after, const Codebook* carried)
{
    for (const auto& category : before.categories) {
        if (carried && stands_in(carried->categories)(category))
            continue; // not of the user
        const auto same = after ? after->find(category.id) : std::nullopt;
        if (!same)
            out.add(Work::Categories, 1);
        else if (!(after->categories[*same] == category))
            out.add(Work::Definitions, 1);
    }
}

void count_codings(Losses& out, const Survey& before, const Survey& after, const CarriedWork& carried)
{
    const bool same_rows = before.table == after.table;
    for (const auto& coding : before.codings) {
        const std::string& question = coding->codebook.question;
        const QuestionCoding* now = seen_coding(after, question);
        out.add(Work::CodedAnswers, lost_decisions(*coding, same_rows ? now : nullptr));
        const Codebook* first = codebook_of(carried.codebooks, question);
        count_categories(out, coding->codebook,
                         now                            ? &now->codebook
                         : asks_openly(after, question) ? first
                                                        : nullptr,
                         first);
    }
    for (const auto& coder : before.other_coders) {
        const auto same = std::find_if(after.other_coders.begin(), after.other_coders.end(),
                                       [&](const auto& each) { return each->coder == coder->coder; });
        for (const auto& coding : coder->codings) {
            const bool there = same_rows && same != after.other_coders.end();
            out.add(Work::CodersAnswers,
                    lost_decisions(coding,
                                   there ? seen_coding(after, (*same)->codings, coding.codebook.question) : nullptr));
        }
    }
    out.count(Work::Quotes, before.quotes, [&](const survey::Quote& quote) {
        return same_rows && asks_openly(after, quote.question) && stands_in(after.quotes)(quote);
    });
}

void count_judgement(Losses& out, const Survey& before, const Survey& after)
{
    out.count(Work::Verdicts, before.verdicts,
              [&](const Verdict& it) { return has_theme(after, it.theme) && stands_in(after.verdicts)(it); });
    const VerdictRules& rules = before.verdict_rules;
    out.add(Work::VerdictRules, !(rules == default_verdict_rules() || rules == after.verdict_rules));
    out.count(Work::Conclusions, before.follow_up.conclusions, stands_in(after.follow_up.conclusions));
    out.count(Work::Recommendations, before.follow_up.recommendations, stands_in(after.follow_up.recommendations));
}

void count_study(Losses& out, const Study& before, const Study& after)
{
    for (const auto text :
         {&Study::reason, &Study::aim, &Study::main_question, &Study::context, &Study::main_conclusion})
        out.add(Work::StudyTexts, !(before.*text).empty() && before.*text != after.*text);
    out.count(Work::StudyTexts, before.questions, stands_in(after.questions));
    out.count(Work::StudyTexts, before.norms, stands_in(after.norms));
    out.count(Work::OtherSources, before.sources, stands_in(after.sources));
}

void count_report(Losses& out, const ReportChoices& before, const ReportChoices& after)
{
    out.count(Work::ReportTexts, before.own, stands_in(after.own));
    out.count(Work::ReportTexts, before.titles, stands_in(after.titles));
    out.count(Work::ReportTexts, before.sentences, stands_in(after.sentences));
    out.count(Work::ReportTexts, before.chapters, stands_in(after.chapters));
    out.add(Work::ReportTexts, !before.date.empty() && before.date != after.date);
    out.add(Work::ReportTexts, !before.subtitle.empty() && before.subtitle != after.subtitle);
}

/// Whether every group of `before` can be looked up in `after`.
bool covers(const SamplingFrame& before, const std::optional<SamplingFrame>& after)
{
    return after && after->factor == before.factor &&
           std::all_of(before.levels.begin(), before.levels.end(), [&](const FrameLevel& level) {
               return std::any_of(after->levels.begin(), after->levels.end(),
                                  [&](const FrameLevel& each) { return each.level == level.level; });
           });
}

bool same_source(const ComparisonSource& a, const ComparisonSource& b)
{
    return a.title == b.title && a.instrument == b.instrument && a.people == b.people &&
           a.tallies.size() == b.tallies.size();
}

/// What was brought beside the answers, and what was chosen to look at.
void count_settings(Losses& out, const Survey& before, const Survey& after, const CarriedWork& carried)
{
    if (before.frame && !before.invented)
        out.add(Work::Frame, !covers(*before.frame, after.frame));
    out.count(Work::Sources, before.compared, [&](const ComparisonSource& it) {
        return std::any_of(after.compared.begin(), after.compared.end(),
                           [&](const auto& each) { return same_source(it, each); });
    });
    out.count(Work::Sources, before.references, stands_in(after.references));
    out.count(Work::Mapped, before.mapping.columns, stands_in(after.mapping.columns));
    out.count(Work::Mapped, before.mapping.options, stands_in(after.mapping.options));
    out.count(Work::Groupings, before.analysis.groupings, stands_in(after.analysis.groupings));
    out.count(Work::Filters, before.filters, stands_in(after.filters));
    if (before.instrument && after.instrument && before.instrument != after.instrument) {
        const auto same = [&](const std::string& other) {
            return same_json(before.instrument->document_text(), other);
        };
        out.add(Work::SurveyQuestions, !(same(after.instrument->document_text()) ||
                                         std::any_of(carried.instruments.begin(), carried.instruments.end(), same)));
    }
}

void count_route(Losses& out, const RouteWork& before, const RouteWork& after)
{
    out.count(Work::PlaceNotes, before.notes, stands_in(after.notes));
    out.count(Work::Talks, before.talks, stands_in(after.talks));
    const bool own = before.profile_started || before.inhabitants > 0;
    out.add(Work::Profile, own && !(before.profile == after.profile && before.inhabitants == after.inhabitants));
}

} // namespace

std::vector<Lost> lost_work(const Project& before, const Project& after, const CarriedWork& carried)
{
    Losses out;
    const Survey none;
    for (std::size_t i = 0; i < before.surveys.size(); ++i) {
        const Survey& survey = before.surveys[i];
        const bool there = i < after.surveys.size();
        const Survey& next = there ? after.surveys[i] : none;
        out.add(Work::Surveys, !there);
        count_codings(out, survey, next, carried);
        count_judgement(out, survey, next);
        count_study(out, survey.study, next.study);
        count_report(out, survey.report, next.report);
        count_settings(out, survey, next, carried);
    }
    const auto& figures = before.recalculation;
    out.add(Work::Recalculation, !figures.text.empty() && figures.text != after.recalculation.text);
    count_route(out, before.route, after.route);
    out.count(Work::Sessions, before.assessments, [&](const auto& session) {
        // One that changed is another value; see Project::assessments.
        return std::find(after.assessments.begin(), after.assessments.end(), session) != after.assessments.end();
    });
    out.count(Work::Questionnaires, before.questionnaires, is_among(after.questionnaires));
    out.count(Work::Teams, before.teams, is_among(after.teams));
    return out.all();
}

} // namespace wk::project
