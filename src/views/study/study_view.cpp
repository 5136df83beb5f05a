// SPDX-License-Identifier: EUPL-1.2
#include "views/study/study_view.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/study_edit.h"
#include "project/verdict_evidence.h"
#include "report/words/route_words.h"
#include "report/words/study_words.h"
#include "views/parts/draft_fields.h"
#include "views/verdict/evidence_parts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wk::views {

using app::StudyScreen;
using app::StudyTab;
using project::OtherSource;
using project::Study;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

/// What is on screen as it will be after this frame, and where the user will be.
struct Draft {
    Study next;
    StudyScreen screen;
    std::string what; ///< that is being typed; empty: something else changed
};

/// What was done with an entry of a list.
enum class Change { Nothing, Earlier, Later, Gone };

/// Buttons that give an entry another place, or take it away. name   of the entry, for sight and screen readers
Change entry_buttons(ui::Ui& ui, const std::string& name, const std::string& key, std::size_t at, std::size_t count)
{
    Change out = Change::Nothing;
    ui.space(-8); // nearer to what they are about
    ui.across([&] {
        if (count > 1) {
            if (ui.icon_button(say(Phrase::StudyEarlier, {name}) + "##" + key, ButtonStyle::Quiet, Icon::Up, at > 0))
                out = Change::Earlier;
            if (ui.icon_button(say(Phrase::StudyLater, {name}) + "##" + key, ButtonStyle::Quiet, Icon::Down,
                               at + 1 < count))
                out = Change::Later;
        }
        if (ui.button(say(Phrase::StudyRemove, {name}) + "##" + key, ButtonStyle::Quiet, Icon::Close))
            out = Change::Gone;
    });
    return out;
}

/// Does so; returns where the entry is afterwards.
template <class List>
std::size_t make_change(List& list, std::size_t at, Change change)
{
    const auto here = list.begin() + std::ptrdiff_t(at);
    switch (change) {
    case Change::Earlier: std::iter_swap(here - 1, here); return at - 1;
    case Change::Later: std::iter_swap(here, here + 1); return at + 1;
    case Change::Gone: list.erase(here); break;
    case Change::Nothing: break;
    }
    return at;
}

/// Draws the entries of a list, each with its buttons. fields(i, name, key) draws entry i.
template <class List, class Key, class Fields>
void entries(ui::Ui& ui, List& list, Phrase called, Key key_of, Fields fields)
{
    std::size_t changed = 0;
    Change change = Change::Nothing;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = say(called, {i + 1});
        const std::string key = key_of(i);
        ui.group(ui::Role::Group, name, [&] {
            fields(i, name, key);
            const Change now = entry_buttons(ui, name, key, i, list.size());
            if (now != Change::Nothing) {
                changed = i;
                change = now;
            }
        });
        ui.space(8);
    }
    if (change != Change::Nothing)
        make_change(list, changed, change);
}

/// The key of an entry that has no name of its own.
auto numbered(const char* list)
{
    return [list](std::size_t i) { return list + report::number_name(std::int64_t(i)); };
}

void reason_card(ui::Ui& ui, Draft& draft)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::StudyWhy));
        area_field(ui, say(Phrase::StudyReason), "study", draft.next.reason, draft.what, 3,
                   say(Phrase::StudyReasonHint));
        area_field(ui, say(Phrase::StudyAim), "study", draft.next.aim, draft.what, 2, say(Phrase::StudyAimHint));
    });
}

void questions_card(ui::Ui& ui, Draft& draft)
{
    auto& questions = draft.next.questions;
    ui.card([&] {
        ui.heading(2, say(Phrase::StudyQuestions));
        title_field(ui, say(Phrase::StudyMainQuestion), "study", draft.next.main_question, draft.what);
        if (questions.empty())
            ui.muted(say(Phrase::StudyQuestionsNone), TextStyle::Body);
        entries(ui, questions, Phrase::StudyQuestion, numbered("q"),
                [&](std::size_t i, const std::string& name, const std::string& key) {
                    title_field(ui, name, key, questions[i], draft.what);
                });
        if (ui.button(say(Phrase::StudyQuestionAdd), ButtonStyle::Secondary, Icon::Plus))
            questions.emplace_back();
    });
}

void norms_card(ui::Ui& ui, Draft& draft)
{
    auto& norms = draft.next.norms;
    ui.card([&] {
        ui.heading(2, say(Phrase::StudyNorms));
        ui.muted(say(Phrase::StudyNormsHelp), TextStyle::Body);
        entries(ui, norms, Phrase::StudyNorm, numbered("n"),
                [&](std::size_t i, const std::string& name, const std::string& key) {
                    area_field(ui, name, key, norms[i].text, draft.what, 1);
                    title_field(ui, say(Phrase::StudyNormSource, {i + 1}), key, norms[i].source, draft.what,
                                say(Phrase::StudyNormSourceHint));
                });
        if (ui.button(say(Phrase::StudyNormAdd), ButtonStyle::Secondary, Icon::Plus))
            norms.emplace_back();
    });
}

void closing_cards(ui::Ui& ui, Draft& draft)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::StudyContext));
        area_field(ui, say(Phrase::StudyContextField), "study", draft.next.context, draft.what, 4,
                   say(Phrase::StudyContextHint));
    });
    ui.card([&] {
        ui.heading(2, say(Phrase::StudyMainConclusion));
        if (!draft.next.main_question.empty())
            ui.muted(say(Phrase::StudyMainAsked, {draft.next.main_question}), TextStyle::Body);
        area_field(ui, say(Phrase::StudyMainConclusionField), "study", draft.next.main_conclusion, draft.what, 4);
    });
}

/// What kind of source it is, what it is called and of when.
void source_fields(ui::Ui& ui, OtherSource& source, Draft& draft)
{
    ui.columns(2, 260, [&](int column) {
        if (column == 1)
            return line_field(ui, say(Phrase::StudySourceDate), source.id, source.date, draft.what,
                              say(Phrase::StudySourceDateHint));
        std::vector<std::string> kinds;
        for (std::size_t i = 0; i < project::source_kind_names.size(); ++i)
            kinds.push_back(report::source_kind_name(static_cast<project::SourceKind>(i)));
        if (const auto kind =
                ui.choice(say(Phrase::StudySourceKind) + "##" + source.id, kinds, std::size_t(source.kind)))
            source.kind = static_cast<project::SourceKind>(*kind);
    });
    title_field(ui, say(Phrase::StudySourceTitle), source.id, source.title, draft.what);
    ui.muted(say(Phrase::StudyNamesHelp), TextStyle::Body);
}

void statements_part(ui::Ui& ui, const app::State& state, OtherSource& source, Draft& draft)
{
    const auto& survey = *app::current_survey(state);
    auto& statements = source.statements;
    ui.heading(3, say(Phrase::StudyStatements));
    if (statements.empty())
        ui.muted(say(Phrase::StudyStatementsNone), TextStyle::Body);
    entries(
        ui, statements, Phrase::StudyStatement,
        [&](std::size_t i) { return project::evidence_reference(source, statements[i]); },
        [&](std::size_t i, const std::string& name, const std::string& key) {
            auto& statement = statements[i];
            area_field(ui, name, key, statement.text, draft.what, 2);
            ui.columns(2, 260, [&](int column) {
                if (column == 0)
                    line_field(ui, say(Phrase::StudyStatementWhere, {i + 1}), key, statement.where, draft.what,
                               say(Phrase::StudyStatementWhereHint));
                else
                    theme_choice(ui, state, say(Phrase::StudyStatementTheme, {i + 1}) + "##" + key, statement.theme);
            });
            if (const auto uses = report::uses_sentence(project::uses_of(survey, key)); !uses.empty())
                ui.muted(uses, TextStyle::Body);
        });
    if (ui.button(say(Phrase::StudyStatementAdd), ButtonStyle::Secondary, Icon::Plus))
        project::add_statement(source, survey);
}

void source_card(ui::Ui& ui, const app::State& state, Draft& draft)
{
    auto& sources = draft.next.sources;
    const std::size_t at = draft.screen.source;
    const std::string name = say(Phrase::StudySourceUnnamed, {at + 1});
    const std::string id = sources[at].id;
    Change change = Change::Nothing;
    ui.card([&] {
        ui.heading(2, report::source_name(draft.next, at));
        source_fields(ui, sources[at], draft);
        statements_part(ui, state, sources[at], draft);
        ui.space(8);
        change = entry_buttons(ui, name, id, at, sources.size());
    });
    draft.screen.source = make_change(sources, at, change);
}

void sources_tab(ui::Ui& ui, const app::State& state, Draft& draft)
{
    auto& sources = draft.next.sources;
    if (sources.empty()) {
        ui.text(say(Phrase::StudySourcesNone));
    } else {
        draft.screen.source = std::min(draft.screen.source, sources.size() - 1);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < sources.size(); ++i)
            names.push_back(report::source_name(draft.next, i));
        const auto chosen = ui.choice(say(Phrase::StudySourceChosen), names, draft.screen.source);
        source_card(ui, state, draft);
        if (chosen)
            draft.screen.source = *chosen;
    }
    if (ui.button(say(Phrase::StudySourceAdd), ButtonStyle::Primary, Icon::Plus))
        draft.screen.source = project::add_source(draft.next, *app::current_survey(state));
}

} // namespace

void study_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::SectionStudy));
    ui.text(say(Phrase::StudyLead), TextStyle::Lead);
    const Study& now = app::current_survey(state)->study;
    Draft draft{now, state.study, {}};
    const std::array<std::string, 2> tabs{say(Phrase::StudyTabStory), say(Phrase::StudyTabSources)};
    if (const auto tab = ui.tabs(say(Phrase::StudyParts), tabs, std::size_t(draft.screen.tab)))
        draft.screen.tab = static_cast<StudyTab>(*tab);
    if (state.study.tab == StudyTab::Sources) {
        sources_tab(ui, state, draft);
    } else {
        reason_card(ui, draft);
        questions_card(ui, draft);
        norms_card(ui, draft);
        closing_cards(ui, draft);
    }
    if (!(draft.next == now))
        actions.push_back(app::SetStudy{std::move(draft.next), std::move(draft.what)});
    if (draft.screen != state.study)
        actions.push_back(app::ShowStudy{draft.screen});
}

} // namespace wk::views
