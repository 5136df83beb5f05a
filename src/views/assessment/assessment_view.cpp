// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "app/assessment/assessment_facts.h"
#include "app/route/route_facts.h"
#include "assessment/answer_code.h"
#include "assessment/session_title.h"
#include "base/phrases.h"
#include "report/figures/qr_scene.h"
#include "report/figures/workshop_tables.h"
#include "report/words/assessment_words.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>

namespace wk::views {

using assessment::Session;
using assessment::Stage;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

void stage_tabs(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < assessment::Stages; ++i)
        names.push_back(
            say(Phrase::StageNumbered, {report::number_name(i + 1), report::stage_words(static_cast<Stage>(i))}));
    if (const auto chosen = ui.tabs(say(Phrase::StagesLabel), names, std::size_t(session.stage)))
        actions.push_back(app::GoToStage{static_cast<Stage>(*chosen)});
}

void stage(ui::Ui& ui, const app::State& state, app::Actions& actions, Stage which)
{
    switch (which) {
    case Stage::Prepare: return prepare_stage(ui, state, actions);
    case Stage::Score: return score_stage(ui, state, actions);
    case Stage::Collect: return collect_stage(ui, state, actions);
    case Stage::Reveal: return reveal_stage(ui, state, actions);
    case Stage::Discuss: return discuss_stage(ui, state, actions);
    case Stage::Prioritise: return prioritise_stage(ui, state, actions);
    case Stage::Act: return act_stage(ui, state, actions);
    case Stage::Close: return close_stage(ui, state, actions);
    }
}

void beamer_button(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const bool beamer = state.assessment.beamer;
    if (ui.button(say(beamer ? Phrase::WorkBeamerEnd : Phrase::WorkBeamer), ButtonStyle::Quiet, Icon::Beamer))
        actions.push_back(app::SetRoomBeamer{!beamer});
}

/// For the room: no names, no codes of participants, nothing to prepare, no early results.
void beamer_view(ui::Ui& ui, const app::State& state, app::Actions& actions, const Session& session)
{
    ui.hidden_heading(1, assessment::session_title(session));
    beamer_button(ui, state, actions);
    const bool answering =
        session.stage == Stage::Prepare || session.stage == Stage::Score || session.stage == Stage::Collect;
    answering ? room_screen(ui, state) : stage(ui, state, actions, session.stage);
}

} // namespace

void room_screen(ui::Ui& ui, const app::State& state)
{
    constexpr float RoomQrSize = 320;
    const Session& session = *app::current_session(state);
    const std::string code = assessment::invitation(*session.questionnaire, session.id);
    ui.heading(2, assessment::session_title(session));
    ui.columns(2, 380, [&](int column) {
        if (column == 0) {
            ui.text(say(Phrase::InviteRoom), TextStyle::Lead);
            ui.stat(code, say(Phrase::WorkJoinCode));
            ui.space(ui::Between);
            ui.stat(assessment::done_count(session), say(Phrase::StateIn));
        } else if (const auto scene =
                       report::qr_scene(code, std::min(RoomQrSize * ui.text_scale(), ui.available_width()),
                                        say(Phrase::InviteQr), say(Phrase::OwnQrDescription, {code}))) {
            ui.figure(*scene);
        }
    });
}

const routekaart::Content* route_content(const app::State& state)
{
    return state.route_book ? &state.route_book->content : nullptr;
}

bool has_results(const app::State& state)
{
    const auto& items = state.assessment_facts->results.items;
    return std::any_of(items.begin(), items.end(), [](const auto& it) { return it.n > 0; });
}

void set_session(app::Actions& actions, Session session, std::string what)
{
    actions.push_back(app::SetSession{std::make_shared<const Session>(std::move(session)), std::move(what)});
}

void next_stage_button(ui::Ui& ui, const Session& session, app::Actions& actions)
{
    if (session.stage == Stage::Close)
        return;
    const auto next = static_cast<Stage>(std::size_t(session.stage) + 1);
    ui.space(ui::Between);
    if (ui.button(say(Phrase::StageNext, {report::mid_sentence(report::stage_words(next))}), ButtonStyle::Secondary,
                  Icon::Forward))
        actions.push_back(app::GoToStage{next});
}

report::ScoreRow score_row(const app::State& state, std::size_t index)
{
    return report::statement_row(*app::current_session(state)->questionnaire, state.assessment_facts->results, index);
}

std::vector<std::string> statement_titles(const Session& session)
{
    std::vector<std::string> out;
    for (const auto& statement : session.questionnaire->statements)
        out.push_back(statement.title);
    return out;
}

std::vector<std::string> score_choices(Phrase none)
{
    std::vector<std::string> out{say(none)};
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        out.push_back(say(Phrase::ScoreChoice, {score, report::score_words(score)}));
    return out;
}

std::string results_note(const app::State& state)
{
    return say(Phrase::RevealNote, {state.assessment_facts->results.participants});
}

std::optional<std::optional<assessment::Role>> role_choice(ui::Ui& ui, Phrase label,
                                                           std::optional<assessment::Role> now)
{
    std::vector<std::string> names{report::role_words({})};
    for (std::size_t i = 0; i < assessment::Roles; ++i)
        names.push_back(report::role_words(static_cast<assessment::Role>(i)));
    const auto chosen = ui.choice(say(label), names, now ? std::size_t(*now) + 1 : 0);
    if (!chosen)
        return std::nullopt;
    return *chosen > 0 ? std::optional(static_cast<assessment::Role>(*chosen - 1)) : std::nullopt;
}

void assessment_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (app::edited_questionnaire(state))
        return statements_view(ui, state, actions);
    const Session* session = app::current_session(state);
    if (!session || !state.assessment_facts)
        return assessment_start_view(ui, state, actions);
    if (session->own_copy)
        return own_answers_view(ui, state, actions);
    if (state.assessment.beamer)
        return beamer_view(ui, state, actions, *session);
    ui.heading(1, assessment::session_title(*session));
    ui.muted(say(Phrase::WorkStatus, {session->questionnaire->title, assessment::done_count(*session),
                                      assessment::invitation(*session->questionnaire, session->id)}),
             TextStyle::Body);
    ui.across([&] {
        if (ui.button(say(Phrase::WorkAll), ButtonStyle::Quiet, Icon::Back))
            actions.push_back(app::ChooseSession{});
        beamer_button(ui, state, actions);
    });
    stage_tabs(ui, *session, actions);
    stage(ui, state, actions, session->stage);
    next_stage_button(ui, *session, actions);
}

} // namespace wk::views
