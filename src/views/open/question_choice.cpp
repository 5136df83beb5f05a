// SPDX-License-Identifier: EUPL-1.2
#include "views/open/open_parts.h"
#include "views/open/open_view.h"

#include "app/open/open_answers.h"
#include "base/phrases.h"

#include <optional>
#include <string>
#include <vector>

namespace wk::views {

using ui::ButtonStyle;
using ui::Icon;

void question_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const std::size_t count = state.findings->open.size();
    const std::size_t at = state.open.question;
    const auto line = app::question_line(state, at);
    ui.heading(2, line.title + "##vraag");
    if (!line.text.empty())
        ui.text(line.text);
    ui.muted(line.counts);
    if (count < 2)
        return;
    ui.across([&] {
        if (ui.button(say(Phrase::OpenQuestionOther), ButtonStyle::Secondary, Icon::Search))
            actions.push_back(app::AskOpenQuestion{});
    });
}

namespace {

void question_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto lines = app::question_lines(state);
    ui.muted(lines.empty() ? say(Phrase::OpenQuestionsNone)
                           : say(Phrase::OpenQuestionsFound, {lines.size(), state.findings->open.size()}));
    std::vector<ui::ListEntry> entries;
    std::optional<std::size_t> here;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        entries.push_back({lines[i].title + "##" + std::to_string(lines[i].question), {}, Icon::None, lines[i].counts});
        if (lines[i].question == state.open.question)
            here = i;
    }
    if (entries.empty())
        return;
    if (const auto chosen = ui.list(say(Phrase::OpenQuestion), entries, here))
        actions.push_back(app::ChooseQuestion{lines[*chosen].question});
}

} // namespace

void open_question_dialog(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.open_answers || !state.findings)
        return;
    const std::string title = say(Phrase::OpenQuestionDialog);
    const bool closed = ui.dialog(title, [&] {
        ui.heading(2, title + "##kop");
        bool entered = false;
        if (const auto words = ui.search_field(say(Phrase::OpenQuestionSearch), state.open.question_words,
                                               say(Phrase::OpenQuestionSearchHint), ui.available_width(), &entered))
            actions.push_back(app::FindQuestions{*words});
        if (entered)
            if (const auto lines = app::question_lines(state); lines.size() == 1)
                actions.push_back(app::ChooseQuestion{lines.front().question});
        question_list(ui, state, actions);
        if (ui.button(say(Phrase::Cancel), ButtonStyle::Quiet))
            actions.push_back(app::CloseDialog{});
    });
    if (closed)
        actions.push_back(app::CloseDialog{});
}

} // namespace wk::views
