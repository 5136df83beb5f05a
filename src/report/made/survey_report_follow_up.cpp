// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/dates.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/follow_up_basis.h"
#include "project/follow_up_edit.h"
#include "report/document/sections.h"
#include "report/words/follow_up_words.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <utility>

namespace wk::report {

using project::Conclusion;
using project::EvidenceKind;
using project::FollowUp;
using project::Recommendation;

namespace {

std::string conclusion_id(const Conclusion& conclusion)
{
    return "conclusie-" + conclusion.id;
}

/// The user's words, when there are any.
void add_user_words(std::string_view words, Section& out)
{
    if (const auto trimmed = trim(words); !trimmed.empty())
        out.blocks.push_back(Paragraph{{}, std::string(trimmed)});
}

/// The user's words as entries, one per line.
BulletList lines_of(std::string_view words, std::string title)
{
    BulletList out{std::move(title), {}};
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        if (const auto line = trim(words.substr(0, end)); !line.empty())
            out.entries.push_back({{}, std::string(line)});
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return out;
}

/// What a reader of this report can see of what a conclusion leans on.
std::string rests_on(const ReportContext& context, const Conclusion& conclusion)
{
    auto seen = conclusion.evidence;
    std::erase_if(seen,
                  [&](const auto& each) { return each.kind == EvidenceKind::Quote && !is_printed(context, each); });
    return basis_sentence(project::basis_of(seen, context.findings, context.survey));
}

void add_against(const ReportContext& context, const Conclusion& conclusion, const std::string& key, Section& out)
{
    const auto counter = project::against_conclusion(conclusion, context.findings, context.survey);
    add_list(counter_list(context, counter, say(Phrase::ConclusionAgainst), key), out);
    const auto own =
        lines_of(conclusion.against, say(counter.empty() ? Phrase::ConclusionAgainst : Phrase::ConclusionAgainstOwn));
    add_list(own, out);
}

/// What a conclusion is about, with the light that the researcher gave it.
void add_theme(const ReportContext& context, const Conclusion& conclusion, Section& out)
{
    const auto& themes = context.findings.themes;
    if (std::none_of(themes.begin(), themes.end(), [&](const auto& theme) { return theme.id == conclusion.theme; }))
        return;
    const std::string title = theme_title(context.findings, conclusion.theme);
    std::string words = say(Phrase::StoryConclusionThemeOnly, {title});
    for (const auto& verdict : context.survey.verdicts)
        if (verdict.theme == conclusion.theme)
            words =
                say(Phrase::StoryConclusionTheme, {title, light_sign(verdict.light) + " " + light_name(verdict.light)});
    out.blocks.push_back(Paragraph{{}, std::move(words), ParagraphStyle::Body, theme_id(conclusion.theme)});
}

Section conclusion_section(const ReportContext& context, std::size_t index)
{
    const FollowUp& all = context.survey.follow_up;
    const Conclusion& conclusion = all.conclusions[index];
    const std::string key = "conclusions/" + conclusion.id;
    Section out{conclusion_id(conclusion), conclusion_name(all, index), 3};
    add_theme(context, conclusion, out);
    add_user_words(conclusion.text, out);
    if (std::string words = rests_on(context, conclusion); !words.empty())
        out.blocks.push_back(Paragraph{key + "/rests", std::move(words)});
    add_list(evidence_list(context, conclusion.evidence, say(Phrase::ConclusionSupport), key + "/evidence"), out);
    add_list(evidence_remarks(context, conclusion.evidence, key), out);
    add_against(context, conclusion, key, out);
    return out;
}

/// What a recommendation follows from, each with a link to it.
void add_sources(const FollowUp& all, const Recommendation& recommendation, const std::string& key, Section& out)
{
    BulletList from{say(Phrase::RecommendationFollows), {}};
    for (std::size_t i = 0; i < all.conclusions.size(); ++i)
        if (project::follows_from(recommendation, all.conclusions[i].id))
            from.entries.push_back(
                {{}, conclusion_name(all, i), ParagraphStyle::Body, conclusion_id(all.conclusions[i])});
    if (from.entries.size() > 1)
        return out.blocks.push_back(std::move(from));
    if (from.entries.empty())
        return out.blocks.push_back(Paragraph{key + "/from", say(Phrase::RecommendationNoConclusion)});
    auto& only = from.entries.front();
    only.key = key + "/from";
    only.text = say(Phrase::RecommendationFrom, {mid_sentence(only.text)});
    out.blocks.push_back(std::move(only));
}

/// What the college answered; of what it did not answer nothing is told.
void add_questions(const Recommendation& recommendation, const std::string& key, Section& out)
{
    PairsBlock block{"tabel-vragen-" + recommendation.id, say(Phrase::RecommendationQuestions), {}};
    for (std::size_t i = 0; i < Recommendation::Questions; ++i)
        if (const auto answer = trim(recommendation.answers[i]); !answer.empty())
            block.pairs.emplace_back(council_question(i), std::string(answer));
    if (block.pairs.empty())
        return;
    out.blocks.push_back(Paragraph{key + "/answered", answered_sentence(recommendation)});
    out.blocks.push_back(std::move(block));
}

/// Whether anybody did anything about a recommendation, or has to.
bool has_state(const Recommendation& it)
{
    return it.progress != project::Progress::Open || !trim(it.decision).empty() || !trim(it.owner).empty() ||
           !trim(it.due).empty();
}

/// What was decided, who sees to it, when and how far it is.
PairsBlock state_of(const FollowUp& all, std::size_t index, std::string_view today)
{
    const Recommendation& recommendation = all.recommendations[index];
    PairsBlock out{"tabel-stand-" + recommendation.id, say(Phrase::RecommendationUnnamed, {index + 1}), {}};
    const auto add = [&](Phrase name, std::string_view words) {
        if (const auto trimmed = trim(words); !trimmed.empty())
            out.pairs.emplace_back(capitalised(say(name)), std::string(trimmed));
    };
    add(Phrase::CouncilDecision, recommendation.decision);
    add(Phrase::RecommendationOwner, recommendation.owner);
    add(Phrase::TimelineDue, date_words(recommendation.due));
    add(Phrase::RecommendationStatus, progress_words(recommendation, today));
    return out;
}

BulletList events_of(const FollowUp& all, std::size_t index)
{
    BulletList out{say(Phrase::EventsTitle), {}};
    for (const auto& entry : project::timeline(all))
        if (entry.recommendation == index && !entry.due)
            out.entries.push_back(
                {{},
                 say(Phrase::ReportEvidenceLine,
                     {entry.date.empty() ? say(Phrase::TimelineNoDate) : date_words(entry.date), trim(entry.text)})});
    return out;
}

Section recommendation_section(const ReportContext& context, std::size_t index)
{
    const FollowUp& all = context.survey.follow_up;
    const Recommendation& recommendation = all.recommendations[index];
    const std::string key = "recommendations/" + recommendation.id;
    Section out{"aanbeveling-" + recommendation.id, recommendation_name(all, index), 3};
    add_user_words(recommendation.text, out);
    add_sources(all, recommendation, key, out);
    add_questions(recommendation, key, out);
    if (recommendation.stance != project::Stance::Unknown)
        out.blocks.push_back(
            Paragraph{key + "/stance", say(Phrase::ReportCollegeStance, {stance_name(recommendation.stance)})});
    add_user_words(recommendation.reaction, out);
    if (recommendation.contested)
        out.blocks.push_back(Paragraph{key + "/contested", say(Phrase::ReportContested)});
    if (has_state(recommendation))
        out.blocks.push_back(state_of(all, index, context.colophon.date));
    add_list(events_of(all, index), out);
    return out;
}

/// Days as a reader writes them.
DataTable with_days_in_words(DataTable table)
{
    for (auto& row : table.rows)
        for (auto& cell : row)
            if (is_day(cell.text))
                cell.text = date_words(cell.text);
    return table;
}

/// What becomes of all recommendations together, when there is anything to tell of that.
Section state_section(const ReportContext& context)
{
    const FollowUp& all = context.survey.follow_up;
    Section out{"opvolging", say(Phrase::ReportFollowUp), 2};
    if (std::none_of(all.recommendations.begin(), all.recommendations.end(), has_state))
        return out;
    // A report that gives its date as a day says what was late on that day.
    out.blocks.push_back(
        TableBlock{"tabel-aanbevelingen", with_days_in_words(recommendation_table(all, context.colophon.date))});
    add_table(out, "tabel-tijdlijn", with_days_in_words(timeline_table(all)));
    return out;
}

Section main_conclusion_section(const ReportContext& context)
{
    Section out{"hoofdconclusie", say(Phrase::StoryMainConclusion), 2};
    add_user_words(context.survey.study.main_conclusion, out);
    out.slides = out.title;
    return out;
}

} // namespace

std::vector<Section> follow_up_sections(const ReportContext& context)
{
    const FollowUp& all = context.survey.follow_up;
    std::vector<Section> out;
    const auto add = [&](Section section) {
        if (!section.blocks.empty())
            out.push_back(std::move(section));
    };
    const auto add_all = [&](Section parent, std::size_t count, auto section) {
        if (count > 0)
            out.push_back(std::move(parent));
        for (std::size_t i = 0; i < count; ++i)
            out.push_back(section(context, i));
    };
    add(main_conclusion_section(context));
    add_all({"conclusies",
             say(Phrase::ReportConclusions),
             2,
             {Paragraph{{}, say(Phrase::ReportConclusionsIntro)}},
             false,
             say(Phrase::SlideConclusions, {all.conclusions.size()})},
            all.conclusions.size(), conclusion_section);
    add_all({"aanbevelingen",
             say(Phrase::ReportRecommendations),
             2,
             {},
             false,
             say(Phrase::SlideRecommendations, {all.recommendations.size()})},
            all.recommendations.size(), recommendation_section);
    add(state_section(context));
    return with_parent({"conclusies-en-aanbevelingen", say(Phrase::SectionFollowUp)}, std::move(out));
}

} // namespace wk::report
