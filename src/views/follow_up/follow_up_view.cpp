// SPDX-License-Identifier: EUPL-1.2
#include "views/follow_up/follow_up_view.h"

#include "app/follow_up/follow_up_facts.h"
#include "app/verdict/verdict_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/follow_up_edit.h"
#include "project/verdict_evidence.h"
#include "report/words/follow_up_words.h"
#include "report/words/route_words.h"
#include "report/words/significance_words.h"
#include "views/parts/draft_fields.h"
#include "views/verdict/evidence_parts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wk::views {

using app::FollowUpScreen;
using app::FollowUpTab;
using project::Conclusion;
using project::FollowUp;
using project::Recommendation;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

/// What is on screen as it will be after this frame, and where the user will be.
struct Draft {
    FollowUp next;
    FollowUpScreen screen;
    std::string what; ///< that is being typed; empty: something else changed
    bool moved = false;
    std::optional<project::Evidence> adopted; ///< becomes a source, after what changed

    /// The screen, to change where the user will be.
    FollowUpScreen& go()
    {
        moved = true;
        return screen;
    }
};

/// A field of one line. Half a date is none.
void detail_field(ui::Ui& ui, Phrase label, const std::string& key, std::string& text, Draft& draft)
{
    line_field(ui, say(label), key, text, draft.what, {},
               label == Phrase::EventDate || label == Phrase::RecommendationDue);
}

/// What the conclusion leans on, how many people that is about, and what is wrong with it.
void support_part(ui::Ui& ui, const app::State& state, app::Actions& actions, Conclusion& conclusion, Draft& draft)
{
    const auto& facts = *state.follow_up_facts;
    ui.heading(3, say(Phrase::ConclusionSupport));
    if (const std::string words = report::basis_sentence(facts.basis); !words.empty())
        ui.text(words);
    for (const auto& problem : facts.problems)
        ui.notice(ui::Tone::Attention, problem.message);
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < conclusion.evidence.size(); ++i) {
        auto& evidence = conclusion.evidence[i];
        const std::string key =
            conclusion.id + "/" + report::number_name(std::int64_t(evidence.kind)) + "/" + evidence.reference;
        const auto input = evidence_fields(ui, state, evidence, facts.found[i], key);
        if (input.note) {
            evidence.note = std::string(trim(*input.note));
            draft.what = key;
        }
        if (input.removed)
            removed = i;
        if (input.opened)
            actions.push_back(app::OpenEvidence{evidence});
        if (input.adopted)
            draft.adopted = evidence;
    }
    if (removed)
        conclusion.evidence.erase(conclusion.evidence.begin() + std::ptrdiff_t(*removed));
    const auto& pick = state.follow_up.pick;
    const auto input = evidence_picker(ui, state, pick, facts.choices);
    if (input.pick)
        draft.go().pick = *input.pick;
    if (!input.added)
        return;
    if (auto evidence = app::picked_evidence(pick, facts.choices))
        project::add_evidence(conclusion.evidence, *std::move(evidence));
    draft.go().pick.name.clear();
}

void against_part(ui::Ui& ui, const app::State& state, Conclusion& conclusion, Draft& draft)
{
    const auto& facts = *state.follow_up_facts;
    ui.heading(3, say(Phrase::ConclusionAgainst));
    if (!facts.counter.empty()) {
        ui.muted(say(Phrase::ConclusionAgainstComputed), TextStyle::Body);
        counter_lines(ui, state, facts.counter);
    }
    area_field(ui, say(facts.counter.empty() ? Phrase::ConclusionAgainst : Phrase::ConclusionAgainstOwn), conclusion.id,
               conclusion.against, draft.what, 3, say(Phrase::ConclusionAgainstHint));
    if (conclusion.against.empty())
        ui.muted(say(Phrase::ConclusionAgainstNone), TextStyle::Body);
}

void conclusion_card(ui::Ui& ui, const app::State& state, app::Actions& actions, Draft& draft)
{
    const std::size_t index = state.follow_up.conclusion;
    bool removed = false;
    ui.card([&] {
        ui.heading(2, report::conclusion_name(draft.next, index));
        Conclusion& conclusion = draft.next.conclusions[index];
        title_field(ui, say(Phrase::ConclusionTitle), conclusion.id, conclusion.title, draft.what);
        area_field(ui, say(Phrase::ConclusionText), conclusion.id, conclusion.text, draft.what, 3);
        theme_choice(ui, state, say(Phrase::ConclusionTheme) + "##" + conclusion.id, conclusion.theme);
        support_part(ui, state, actions, conclusion, draft);
        against_part(ui, state, conclusion, draft);
        removed = ui.button(say(Phrase::ConclusionRemove), ButtonStyle::Quiet, Icon::Close);
    });
    if (removed)
        project::remove_conclusion(draft.next, index);
}

template <class List, class Name>
std::vector<std::string> names_in(const List& list, const FollowUp& all, Name name)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < list.size(); ++i)
        out.push_back(name(all, i));
    return out;
}

void conclusions_tab(ui::Ui& ui, const app::State& state, app::Actions& actions, Draft& draft)
{
    const auto& all = draft.next.conclusions;
    if (all.empty()) {
        ui.text(say(Phrase::ConclusionNone));
    } else {
        const auto names = names_in(all, draft.next, report::conclusion_name);
        if (const auto chosen = ui.choice(say(Phrase::ConclusionChosen), names, state.follow_up.conclusion))
            draft.go().conclusion = *chosen;
        conclusion_card(ui, state, actions, draft);
    }
    if (ui.button(say(Phrase::ConclusionAdd), ButtonStyle::Primary, Icon::Plus))
        draft.go().conclusion = project::add_conclusion(draft.next);
}

/// Which conclusions a recommendation follows from.
void sources_part(ui::Ui& ui, const FollowUp& all, Recommendation& recommendation)
{
    ui.heading(3, say(Phrase::RecommendationFollows));
    ui.group(ui::Role::Group, say(Phrase::RecommendationFollows), [&] {
        for (std::size_t i = 0; i < all.conclusions.size(); ++i) {
            const std::string& id = all.conclusions[i].id;
            if (const auto on = ui.checkbox(report::conclusion_name(all, i) + "##" + recommendation.id + id,
                                            project::follows_from(recommendation, id)))
                project::set_follows_from(recommendation, id, *on);
        }
    });
    if (recommendation.conclusions.empty())
        ui.muted(say(Phrase::RecommendationNoConclusion), TextStyle::Body);
    ui.space(8);
}

void questions_part(ui::Ui& ui, Recommendation& recommendation, Draft& draft)
{
    ui.heading(3, say(Phrase::RecommendationQuestions));
    ui.text(report::answered_sentence(recommendation));
    for (std::size_t i = 0; i < Recommendation::Questions; ++i)
        area_field(ui, say(Phrase::QuestionAnswer, {report::council_question(i)}), recommendation.id,
                   recommendation.answers[i], draft.what, 2, say(Phrase::QuestionUnanswered));
}

/// A choice out of the names of an enum.
template <class Value, class Name>
void enum_choice(ui::Ui& ui, Phrase label, const std::string& key, std::size_t count, Name name, Value& value)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(name(static_cast<Value>(i)));
    if (const auto chosen = ui.choice(say(label) + "##" + key, names, std::size_t(value)))
        value = static_cast<Value>(*chosen);
}

/// Where to look when the college disputes a conclusion.
void contested_part(ui::Ui& ui, Recommendation& recommendation, Draft& draft)
{
    const std::string label = say(Phrase::CollegeContests) + "##" + recommendation.id;
    if (const auto on = ui.checkbox(label, recommendation.contested))
        recommendation.contested = *on;
    if (!recommendation.contested)
        return;
    ui.notice(ui::Tone::Attention, say(Phrase::CollegeContestsHelp));
    ui.across([&] {
        for (std::size_t i = 0; i < draft.next.conclusions.size(); ++i) {
            if (!project::follows_from(recommendation, draft.next.conclusions[i].id))
                continue;
            const std::string name = say(Phrase::ConclusionUnnamed, {i + 1});
            if (ui.button(say(Phrase::EvidenceGoTo, {name}), ButtonStyle::Secondary, Icon::Link)) {
                draft.go().tab = FollowUpTab::Conclusions;
                draft.screen.conclusion = i;
            }
        }
    });
}

void events_part(ui::Ui& ui, Recommendation& recommendation, Draft& draft)
{
    ui.heading(3, say(Phrase::EventsTitle));
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < recommendation.events.size(); ++i) {
        auto& event = recommendation.events[i];
        const std::string key = recommendation.id + "/" + report::number_name(std::int64_t(i));
        ui.columns(2, 220, [&](int column) {
            detail_field(ui, column == 0 ? Phrase::EventDate : Phrase::EventText, key,
                         column == 0 ? event.date : event.text, draft);
        });
        if (ui.button(say(Phrase::EventRemove, {i + 1}) + "##" + key, ButtonStyle::Quiet, Icon::Close))
            removed = i;
    }
    if (removed)
        recommendation.events.erase(recommendation.events.begin() + std::ptrdiff_t(*removed));
    if (ui.button(say(Phrase::EventAdd), ButtonStyle::Secondary, Icon::Plus))
        recommendation.events.emplace_back();
}

void recommendation_card(ui::Ui& ui, const app::State& state, Draft& draft)
{
    const std::size_t index = state.follow_up.recommendation;
    bool removed = false;
    ui.card([&] {
        ui.heading(2, report::recommendation_name(draft.next, index));
        Recommendation& recommendation = draft.next.recommendations[index];
        const std::string key = recommendation.id;
        if (project::is_late(recommendation, state.today))
            ui.tag(report::progress_words(recommendation, state.today));
        title_field(ui, say(Phrase::RecommendationTitle), key, recommendation.title, draft.what);
        area_field(ui, say(Phrase::RecommendationText), key, recommendation.text, draft.what, 3);
        sources_part(ui, draft.next, recommendation);
        questions_part(ui, recommendation, draft);
        enum_choice(ui, Phrase::CollegeStance, key, project::stance_names.size(), report::stance_name,
                    recommendation.stance);
        area_field(ui, say(Phrase::CollegeReaction), key, recommendation.reaction, draft.what);
        contested_part(ui, recommendation, draft);
        area_field(ui, say(Phrase::CouncilDecision), key, recommendation.decision, draft.what);
        ui.columns(3, 190, [&](int column) {
            if (column == 2)
                return enum_choice(ui, Phrase::RecommendationStatus, key, project::progress_names.size(),
                                   report::progress_name, recommendation.progress);
            detail_field(ui, column == 0 ? Phrase::RecommendationOwner : Phrase::RecommendationDue, key,
                         column == 0 ? recommendation.owner : recommendation.due, draft);
        });
        events_part(ui, recommendation, draft);
        removed = ui.button(say(Phrase::RecommendationRemove), ButtonStyle::Quiet, Icon::Close);
    });
    if (removed)
        draft.next.recommendations.erase(draft.next.recommendations.begin() + std::ptrdiff_t(index));
}

void recommendations_tab(ui::Ui& ui, const app::State& state, Draft& draft)
{
    const auto& all = draft.next.recommendations;
    if (all.empty()) {
        ui.text(say(Phrase::RecommendationNone));
    } else {
        const auto names = names_in(all, draft.next, report::recommendation_name);
        if (const auto chosen = ui.choice(say(Phrase::RecommendationChosen), names, state.follow_up.recommendation))
            draft.go().recommendation = *chosen;
        recommendation_card(ui, state, draft);
    }
    if (ui.button(say(Phrase::RecommendationAdd), ButtonStyle::Primary, Icon::Plus))
        draft.go().recommendation = project::add_recommendation(draft.next);
}

/// A table under a heading of its own.
void table_part(ui::Ui& ui, report::DataTable table)
{
    ui.heading(2, table.caption);
    table.caption += "##tabel";
    ui.card([&] { ui.table(table); });
}

void timeline_tab(ui::Ui& ui, const app::State& state, const FollowUp& all)
{
    if (!all.recommendations.empty())
        table_part(ui, report::recommendation_table(all, state.today));
    report::DataTable events = report::timeline_table(all);
    if (events.rows.empty())
        return ui.text(say(Phrase::EventsNone));
    table_part(ui, std::move(events));
}

} // namespace

void follow_up_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::SectionFollowUp));
    ui.text(say(Phrase::FollowUpLead), TextStyle::Lead);
    if (!state.follow_up_facts)
        return;
    const FollowUp& now = app::current_survey(state)->follow_up;
    Draft draft{now, state.follow_up, {}, false, {}};
    const std::array<std::string, 3> tabs{say(Phrase::FollowUpConclusions), say(Phrase::FollowUpRecommendations),
                                          say(Phrase::FollowUpTimeline)};
    if (const auto tab = ui.tabs(say(Phrase::FollowUpParts), tabs, std::size_t(draft.screen.tab)))
        draft.go().tab = static_cast<FollowUpTab>(*tab);
    switch (state.follow_up.tab) {
    case FollowUpTab::Conclusions: conclusions_tab(ui, state, actions, draft); break;
    case FollowUpTab::Recommendations: recommendations_tab(ui, state, draft); break;
    case FollowUpTab::Timeline: timeline_tab(ui, state, now); break;
    }
    if (!(draft.next == now))
        actions.push_back(app::SetFollowUp{std::move(draft.next), std::move(draft.what)});
    if (draft.adopted)
        actions.push_back(app::AdoptEvidence{*std::move(draft.adopted)});
    if (draft.moved)
        actions.push_back(app::ShowFollowUp{std::move(draft.screen)});
}

} // namespace wk::views
