#include "views/assessment_view.h"

#include "assessment/answer_code.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "report/assessment_words.h"
#include "report/route_words.h"
#include "report/sentences.h"

#include <array>

namespace wk::views {

using assessment::Session;
using assessment::Stage;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

std::string title_of(const Session& session)
{
    return session.team.empty() ? say(Phrase::WorkSessionName, {session.id}) : session.team;
}

void sessions_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& all = state.project.assessments;
    if (all.empty())
        return;
    ui.heading(2, say(Phrase::WorkSessions));
    std::vector<ui::ListEntry> entries;
    for (std::size_t i = 0; i < all.size(); ++i)
        entries.push_back(
            {title_of(*all[i]) + "##" + report::number_name(i),
             {},
             Icon::People,
             say(Phrase::WorkSessionDetail, {all[i]->date, all[i]->questionnaire->title,
                                             format_count(std::int64_t(assessment::done_count(*all[i])))})});
    ui.card([&] {
        if (const auto chosen = ui.list(say(Phrase::WorkSessions), entries, {}))
            actions.push_back(app::ChooseSession{*chosen});
    });
}

/// The page where one begins.
void start_page(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::WorkTitle));
    ui.text(say(Phrase::WorkLead), TextStyle::Lead);
    ui.muted(say(Phrase::WorkPhoto), TextStyle::Body);
    ui.heading(2, say(Phrase::WorkNew));
    ui.text(say(Phrase::WorkNewHelp));
    std::vector<ui::Door> doors;
    for (const auto& each : state.assessment_book->questionnaires) {
        const std::string count = format_count(std::int64_t(each.statements.size()));
        doors.push_back({say(Phrase::WorkStartOne, {count}),
                         say(Phrase::WorkStartOneText, {format_count(each.minutes), each.title + "."}), Icon::People});
    }
    if (const auto pressed = ui.doors(doors))
        actions.push_back(app::StartSession{*pressed, {}});
    ui.heading(2, say(Phrase::WorkJoin));
    ui.text(say(Phrase::WorkJoinHelp));
    ui.card([&] {
        if (const auto code = ui.text_field(say(Phrase::WorkJoinCode), state.assessment.invitation))
            actions.push_back(app::JoinSession{*code});
    });
    sessions_list(ui, state, actions);
}

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

} // namespace

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
    const Session& session = *app::current_session(state);
    const auto& statement = session.questionnaire->statements[index];
    const std::string tag =
        statement.step ? say(Phrase::PlaceStep, {report::number_name(std::size_t(*statement.step))}) : std::string();
    return {tag, statement.title, state.assessment_facts->results.items[index]};
}

std::vector<std::string> statement_titles(const Session& session)
{
    std::vector<std::string> out;
    for (const auto& statement : session.questionnaire->statements)
        out.push_back(statement.title);
    return out;
}

std::string results_note(const app::State& state)
{
    return say(Phrase::RevealNote, {format_count(state.assessment_facts->results.participants)});
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
    const Session* session = app::current_session(state);
    if (!session || !state.assessment_facts)
        return start_page(ui, state, actions);
    if (session->own_copy)
        return own_answers_view(ui, state, actions);
    const bool shows_results = session->stage == Stage::Reveal || session->stage == Stage::Discuss;
    if (state.assessment.beamer && shows_results) { // for the room: no names, no codes, nothing to prepare
        ui.hidden_heading(1, title_of(*session));
        beamer_button(ui, state, actions);
        return stage(ui, state, actions, session->stage);
    }
    ui.heading(1, title_of(*session));
    ui.muted(say(Phrase::WorkStatus,
                 {session->questionnaire->title, format_count(std::int64_t(assessment::done_count(*session))),
                  assessment::invitation(*session->questionnaire, session->id)}),
             TextStyle::Body);
    ui.across([&] {
        if (ui.button(say(Phrase::WorkAll), ButtonStyle::Quiet, Icon::Back))
            actions.push_back(app::ChooseSession{});
        if (shows_results)
            beamer_button(ui, state, actions);
    });
    stage_tabs(ui, *session, actions);
    stage(ui, state, actions, session->stage);
    next_stage_button(ui, *session, actions);
}

} // namespace wk::views
