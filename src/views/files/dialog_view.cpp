// SPDX-License-Identifier: EUPL-1.2
#include "views/files/dialog_view.h"

#include "app/change/lost_words.h"
#include "app/files/reading.h"
#include "app/files/waiting.h"
#include "app/import/renewed_facts.h"
#include "app/sharing/writing.h"
#include "app/verification/checking.h"
#include "base/phrases.h"
#include "views/parts/reading_choice.h"

namespace wk::views {

namespace {

/// A sentence, and what it is about, a line each.
void lines_below(ui::Ui& ui, const std::string& above, const std::vector<std::string>& lines)
{
    constexpr float Together = 4; // one below the other, closer than paragraphs
    ui.text(above);
    ui.columns(
        int(lines.size()), ui.available_width(),
        [&](int i) { ui.text("• " + lines[std::size_t(i)], ui::TextStyle::Strong); }, Together);
}

void leave_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const bool closed = ui.dialog(say(Phrase::LeaveTitle), [&] {
        ui.heading(2, say(Phrase::LeaveTitle) + "##kop");
        ui.text(say(Phrase::LeaveText));
        if (state.waiting && !state.waiting->lost.empty())
            lines_below(ui, say(Phrase::LeaveLost), app::lost_words(state.waiting->lost));
        ui.across([&] {
            if (ui.button(say(Phrase::LeaveSave), ui::ButtonStyle::Primary, ui::Icon::Save))
                actions.push_back(app::Save{false});
            if (ui.button(say(Phrase::LeaveAnyway)))
                actions.push_back(app::LeaveWithoutSaving{});
            if (ui.button(say(Phrase::Cancel), ui::ButtonStyle::Quiet))
                actions.push_back(app::CloseDialog{});
        });
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

/// Keeping is what Enter, Escape and a press beside it do.
void replace_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.waiting)
        return;
    const bool closed = ui.dialog(say(Phrase::ReplaceTitle), [&] {
        ui.heading(2, say(Phrase::ReplaceTitle) + "##kop");
        lines_below(ui, say(Phrase::ReplaceText, {state.waiting->name}), app::lost_words(state.waiting->lost));
        ui.muted(say(Phrase::ReplaceUndo));
        ui.across([&] {
            if (ui.button(say(Phrase::ReplaceKeep), ui::ButtonStyle::Primary))
                actions.push_back(app::CloseDialog{});
            if (ui.button(say(Phrase::ReplaceAnyway)))
                actions.push_back(app::ReplaceWork{});
        });
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

/// Another way to read the file that a dialog is about, where there is one.
void reading_offer(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto file = app::file_in_hand(state);
    if (!file)
        return;
    ui.muted(say(file->sheets.empty() ? Phrase::ReadingDialogText : Phrase::ReadingDialogSheet));
    reading_choice(ui, *file, file->reading, actions);
}

/// What a file is to the survey that is open, as far as can be known.
void fit_words(ui::Ui& ui, const app::Waiting& waiting)
{
    const auto& [found, asked] = waiting.imported->questions;
    const auto& renewed = waiting.imported->renewed;
    if (!renewed)
        return ui.text(say(waiting.again ? Phrase::RereadNothing : Phrase::RenewNothing, {waiting.name}));
    const Phrase fit = waiting.imported->questions.most() ? Phrase::RenewText : Phrase::RenewPart;
    const auto& answers = renewed->answers;
    lines_below(ui, say(fit, {waiting.name, found, asked}) + " " + app::found_by_words(answers.rows),
                app::row_words(answers.rows));
    if (answers.lost.empty())
        ui.text(say(Phrase::RenewAll));
    else
        lines_below(ui, say(Phrase::RenewLost), app::lost_words(answers.lost));
}

/// What fits best is the first answer; another survey is asked about once more when work would be lost.
void answers_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.waiting || !state.waiting->imported->file)
        return;
    const app::Waiting& waiting = *state.waiting;
    const bool fits = waiting.imported->renewed != nullptr;
    const bool later = fits && (waiting.again || waiting.imported->questions.most());
    const std::string title = say(waiting.again ? Phrase::RereadTitle : Phrase::RenewTitle);
    const auto later_button = [&] {
        if (ui.button(say(waiting.again ? Phrase::RereadYes : Phrase::RenewYes),
                      later ? ui::ButtonStyle::Primary : ui::ButtonStyle::Secondary))
            actions.push_back(app::RenewAnswers{});
    };
    const bool closed = ui.dialog(title, [&] {
        ui.heading(2, title + "##kop");
        fit_words(ui, waiting);
        ui.across([&] {
            if (later)
                later_button();
            if (ui.button(say(Phrase::RenewOther), later ? ui::ButtonStyle::Secondary : ui::ButtonStyle::Primary))
                actions.push_back(app::AskReplaceWork{});
            if (fits && !later)
                later_button();
            if (fits && !waiting.again && ui.button(say(Phrase::RenewBeside)))
                actions.push_back(app::CompareAnswers{});
            if (ui.button(say(Phrase::Cancel), ui::ButtonStyle::Quiet))
                actions.push_back(app::CloseDialog{});
        });
        reading_offer(ui, state, actions);
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

/// A file that could not be read.
void otherwise_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.refused)
        return;
    const std::string title = say(Phrase::ReadingOtherwiseTitle, {state.refused->name});
    const bool closed = ui.dialog(title, [&] {
        ui.heading(2, title + "##kop");
        reading_offer(ui, state, actions);
        if (ui.button(say(Phrase::Cancel), ui::ButtonStyle::Quiet))
            actions.push_back(app::CloseDialog{});
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

void drafts_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const bool closed = ui.dialog(say(Phrase::DraftsTitle), [&] {
        ui.heading(2, say(Phrase::DraftsTitle) + "##kop");
        ui.text(say(Phrase::DraftsText));
        std::vector<ui::ListEntry> entries;
        for (const auto& draft : state.drafts)
            entries.push_back({(draft.name.empty() ? say(Phrase::Untitled) : draft.name) + "##" + draft.key,
                               {},
                               ui::Icon::Open,
                               say(Phrase::DraftsEntry, {draft.at})});
        if (const auto chosen = ui.list(say(Phrase::DraftsList), entries, std::nullopt))
            actions.push_back(app::ChooseDraft{*chosen});
        if (ui.button(say(Phrase::DraftsLater), ui::ButtonStyle::Quiet))
            actions.push_back(app::CloseDialog{});
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

void silence_dialog(ui::Ui& ui, app::Actions& actions)
{
    const bool closed = ui.dialog(say(Phrase::SilenceTitle), [&] {
        ui.heading(2, say(Phrase::SilenceTitle) + "##kop");
        for (const Phrase step : {Phrase::SilenceStep1, Phrase::SilenceStep2, Phrase::SilenceStep3})
            ui.text(say(step));
        ui.muted(say(Phrase::SilenceLimit));
        if (ui.button(say(Phrase::Dismiss), ui::ButtonStyle::Primary))
            actions.push_back(app::CloseDialog{});
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

/// How far something is, and a button that stops it.
/// words   with the name of the file and the percentage
bool progress_dialog(ui::Ui& ui, Phrase title, Phrase words, Phrase stop, const std::string& name, double fraction)
{
    bool stopped = false;
    const bool closed = ui.dialog(say(title), [&] {
        ui.heading(2, say(title) + "##kop");
        ui.progress(say(words, {name, std::int64_t(fraction * 100)}), fraction);
        stopped = ui.button(say(stop), ui::ButtonStyle::Primary, ui::Icon::Close);
    });
    return closed || stopped;
}

void reading_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (state.reading && progress_dialog(ui, Phrase::ReadingTitle, Phrase::ReadingProgress, Phrase::ReadingStop,
                                         state.reading->name, state.reading->progress()))
        actions.push_back(app::StopReading{});
}

void writing_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (state.writing && progress_dialog(ui, Phrase::WritingTitle, Phrase::WritingProgress, Phrase::WritingStop,
                                         state.writing->file.name, state.writing->progress))
        actions.push_back(app::StopWriting{});
}

void checking_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (state.checking && progress_dialog(ui, Phrase::CheckTitle, Phrase::CheckProgress, Phrase::CheckStop,
                                          state.checking->file.name, state.checking->progress))
        actions.push_back(app::StopChecking{});
}

void questionnaire_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.unknown)
        return;
    const bool closed = ui.dialog(say(Phrase::MakeQuestionnaireTitle), [&] {
        ui.heading(2, say(Phrase::MakeQuestionnaireTitle) + "##kop");
        const auto& considered = state.unknown->considered;
        ui.text(considered ? state.unknown->problem + " " + say(Phrase::MakeQuestionnaireOwn)
                           : say(Phrase::MakeQuestionnaireText, {state.unknown->name}));
        ui.across([&] {
            if (ui.button(say(Phrase::MakeQuestionnaireYes), ui::ButtonStyle::Primary, ui::Icon::Survey))
                actions.push_back(app::GuessInstrument{});
            if (considered && ui.button(say(Phrase::MakeQuestionnaireKnown, {state.unknown->considered_title}),
                                        ui::ButtonStyle::Secondary))
                actions.push_back(app::ChooseInstrument{*considered});
            if (ui.button(say(Phrase::Cancel), ui::ButtonStyle::Quiet))
                actions.push_back(app::CloseDialog{});
        });
        reading_offer(ui, state, actions);
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

} // namespace

void dialog_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    switch (state.dialog) {
    case app::Dialog::None: break;
    case app::Dialog::LeaveUnsaved: leave_dialog(ui, state, actions); break;
    case app::Dialog::ReplaceWork: replace_dialog(ui, state, actions); break;
    case app::Dialog::NewAnswers: answers_dialog(ui, state, actions); break;
    case app::Dialog::Drafts: drafts_dialog(ui, state, actions); break;
    case app::Dialog::Reading: reading_dialog(ui, state, actions); break;
    case app::Dialog::Writing: writing_dialog(ui, state, actions); break;
    case app::Dialog::Checking: checking_dialog(ui, state, actions); break;
    case app::Dialog::ReadOtherwise: otherwise_dialog(ui, state, actions); break;
    case app::Dialog::MakeQuestionnaire: questionnaire_dialog(ui, state, actions); break;
    case app::Dialog::Silence: silence_dialog(ui, actions); break;
    case app::Dialog::Columns:
    case app::Dialog::OpenQuestion: break; // of their own screens
    }
}

} // namespace wk::views
