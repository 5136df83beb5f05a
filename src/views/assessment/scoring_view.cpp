// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "assessment/answer_code.h"
#include "base/phrases.h"
#include "report/figures/qr_scene.h"
#include "report/words/assessment_words.h"
#include "report/words/route_words.h"

#include <algorithm>

namespace wk::views {

using assessment::Answer;
using assessment::AnswerState;
using assessment::Participant;
using assessment::Session;
using assessment::Statement;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

// Pages of who scores: a welcome, a page per statement, and one to hand in.
constexpr std::size_t Welcome = 0;
constexpr float QrSize = 280; // 8 pixels to a module of the longest code

/// What one sees at a score; only 1, 3 and 5 have words.
std::string seen_at(const Statement& statement, int score)
{
    return score % 2 == 1 ? statement.seen[std::size_t(score / 2)] : std::string();
}

std::vector<ui::ListEntry> answer_entries(const Statement& statement)
{
    std::vector<ui::ListEntry> out;
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        out.push_back(
            {say(Phrase::ScoreChoice, {score, report::score_words(score)}), {}, Icon::None, seen_at(statement, score)});
    out.push_back({say(Phrase::ScoreDontKnow)});
    out.push_back({say(Phrase::ScoreNotApplicable)});
    return out;
}

std::optional<std::size_t> chosen_entry(const Answer& answer)
{
    switch (answer.state) {
    case AnswerState::Answered: return std::size_t(answer.score - assessment::LowestScore);
    case AnswerState::DontKnow: return assessment::Scores;
    case AnswerState::NotApplicable: return assessment::Scores + 1;
    case AnswerState::Skipped: break;
    }
    return std::nullopt;
}

void set_answer(Answer& answer, std::size_t entry)
{
    answer.state = entry < assessment::Scores    ? AnswerState::Answered
                   : entry == assessment::Scores ? AnswerState::DontKnow
                                                 : AnswerState::NotApplicable;
    answer.score = answer.state == AnswerState::Answered ? assessment::LowestScore + int(entry) : 0;
}

void holder_choice(ui::Ui& ui, Answer& answer)
{
    std::vector<std::string> names{say(Phrase::HolderUnsaid)};
    for (std::size_t i = 0; i < assessment::Holders; ++i)
        names.push_back(report::holder_words(static_cast<assessment::Holder>(i)));
    const std::size_t now = answer.where ? std::size_t(*answer.where) + 1 : 0;
    if (const auto chosen = ui.choice(say(Phrase::HolderQuestion), names, now)) {
        answer.where.reset();
        if (*chosen > 0)
            answer.where = static_cast<assessment::Holder>(*chosen - 1);
    }
}

void welcome_page(ui::Ui& ui, const Session& session, const Participant& scorer, app::Actions& actions)
{
    const Phrase text = session.own_copy    ? Phrase::ScoringOwnText
                        : session.anonymous ? Phrase::ScoringWelcomeText
                                            : Phrase::ScoringOpenText;
    ui.heading(1, say(Phrase::ScoringWelcome));
    ui.text(say(text, {scorer.sheet.code}), TextStyle::Lead);
    ui.text(session.questionnaire->intro);
    if (const auto role = role_choice(ui, Phrase::RoleQuestion, scorer.sheet.role))
        actions.push_back(app::SetScorerRole{*role});
    ui.space(ui::Between);
    if (ui.button(say(Phrase::ScoringBegin), ButtonStyle::Primary, Icon::Forward))
        actions.push_back(app::GoToStatement{Welcome + 1});
}

void statement_page(ui::Ui& ui, const app::State& state, const Participant& scorer, app::Actions& actions,
                    std::size_t index)
{
    const Statement& statement = app::current_session(state)->questionnaire->statements[index];
    const auto& covered = state.assessment.covered;
    const bool is_covered = std::find(covered.begin(), covered.end(), statement.id) != covered.end();
    const Answer* there = is_covered ? nullptr : scorer.sheet.find(statement.id);
    Answer now = there ? *there : Answer{};
    now.item = statement.id;
    Answer next = now;
    ui.heading(1, statement.text);
    if (is_covered)
        ui.notice(ui::Tone::Plain, say(Phrase::ScoringHidden));
    if (const auto chosen = ui.list(say(Phrase::ScoringAnswers), answer_entries(statement), chosen_entry(now)))
        set_answer(next, *chosen);
    holder_choice(ui, next);
    if (const auto note = ui.text_area(say(Phrase::AnswerNote), now.note, {}, 2))
        next.note = *note;
    if (const auto evidence = ui.text_field(say(Phrase::AnswerEvidence), now.evidence))
        next.evidence = *evidence;
    if (!(next == now))
        actions.push_back(app::SetAnswer{next});
}

void hand_in_page(ui::Ui& ui, const Session& session, const Participant& scorer, app::Actions& actions)
{
    const auto& answers = scorer.sheet.answers;
    const auto given = std::count_if(answers.begin(), answers.end(),
                                     [](const Answer& it) { return it.state != AnswerState::Skipped; });
    ui.heading(1, say(Phrase::ScoringEnd));
    ui.text(say(Phrase::ScoringEndText, {given, session.questionnaire->statements.size()}), TextStyle::Lead);
    if (ui.button(say(Phrase::ScoringHandIn), ButtonStyle::Primary, Icon::Check))
        actions.push_back(app::HandIn{});
    if (!session.own_copy)
        ui.muted(say(Phrase::ScoringThanks), TextStyle::Body);
}

void turning_buttons(ui::Ui& ui, app::Actions& actions, std::size_t page, std::size_t last)
{
    ui.across([&] {
        if (ui.button(say(Phrase::ScoringBack), ButtonStyle::Secondary, Icon::Back, page > Welcome))
            actions.push_back(app::GoToStatement{page - 1});
        if (page > Welcome && page < last && ui.button(say(Phrase::ScoringNext), ButtonStyle::Primary, Icon::Forward))
            actions.push_back(app::GoToStatement{page + 1});
        if (ui.button(say(Phrase::ScoringStop), ButtonStyle::Quiet, Icon::Close))
            actions.push_back(app::LeaveScoring{});
    });
}

} // namespace

void scoring_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    const Participant& scorer = *app::current_scorer(state);
    const std::size_t count = session.questionnaire->statements.size();
    const std::size_t page = std::min(state.assessment.statement, count + 1);
    if (page > Welcome && page <= count)
        ui.progress(say(Phrase::ScoringProgress, {page, count}), double(page) / double(count));
    ui.card([&] {
        if (page == Welcome)
            welcome_page(ui, session, scorer, actions);
        else if (page <= count)
            statement_page(ui, state, scorer, actions, page - 1);
        else
            hand_in_page(ui, session, scorer, actions);
    });
    turning_buttons(ui, actions, page, count + 1);
}

void own_answers_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Session& session = *app::current_session(state);
    ui.heading(1, say(Phrase::OwnTitle));
    if (session.participants.empty()) {
        if (ui.button(say(Phrase::ScoringBegin), ButtonStyle::Primary, Icon::Forward))
            actions.push_back(app::BeginScoring{});
        return;
    }
    const auto& sheet = session.participants.back().sheet;
    ui.text(say(Phrase::OwnText), TextStyle::Lead);
    const std::string code = assessment::answer_code(sheet, *session.questionnaire);
    ui.heading(2, say(Phrase::OwnCode));
    ui.card([&] { ui.text(code, TextStyle::Lead); });
    ui.across([&] {
        if (ui.button(say(Phrase::OwnFile), ButtonStyle::Primary, Icon::Save))
            actions.push_back(app::SaveOwnAnswers{});
        if (ui.button(say(Phrase::OwnChange), ButtonStyle::Secondary, Icon::Edit))
            actions.push_back(app::BeginScoring{session.participants.size() - 1});
        if (ui.button(say(Phrase::WorkAll), ButtonStyle::Quiet, Icon::Back))
            actions.push_back(app::ChooseSession{});
    });
    if (const auto scene = report::qr_scene(code, std::min(QrSize * ui.text_scale(), ui.available_width() - 64),
                                            say(Phrase::OwnQr), say(Phrase::OwnQrDescription, {code}))) {
        ui.heading(2, say(Phrase::OwnQr));
        ui.text(say(Phrase::OwnQrHelp));
        ui.card([&] { ui.figure(*scene); });
    }
}

} // namespace wk::views
