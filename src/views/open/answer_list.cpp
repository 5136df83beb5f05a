// SPDX-License-Identifier: EUPL-1.2
#include "views/open/open_parts.h"

#include "app/open/open_answers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "views/parts/row_pick.h"

#include <string>

namespace wk::views {

using app::OpenAnswers;
using ui::ButtonStyle;
using ui::Icon;

namespace {

std::string chosen_answers_words(const app::ChosenAnswers& chosen)
{
    if (chosen.rows.empty())
        return say(Phrase::OpenChosenNone);
    const std::string words = say(Phrase::OpenChosen, {chosen.rows.size()});
    return chosen.out_of_sight == 0 ? words : words + ". " + say(Phrase::OpenChosenHidden, {chosen.out_of_sight}) + ".";
}

/// A box for what all, some or none of the chosen answers have: a press gives it to all, or takes it from all. Where
/// only some have it, a second button takes it from those.
void chosen_box(ui::Ui& ui, const std::string& title, const std::string& id, std::size_t have, std::size_t all,
                app::Actions& actions)
{
    const std::string detail = have == 0 ? std::string() : say(Phrase::OpenChosenHave, {have, all});
    if (const auto now = ui.checkbox(title + "##gekozen" + id, have == all, detail))
        actions.push_back(app::SetCodes{id, *now});
    if (have > 0 && have < all &&
        ui.button(say(Phrase::OpenTakeFrom, {title}) + "##gekozen" + id, ButtonStyle::Quiet, Icon::Close))
        actions.push_back(app::SetCodes{id, false});
}

/// What can be done with all answers that are chosen: behind the rows, so that Tab leads there from them.
void chosen_part(ui::Ui& ui, const OpenAnswers& answers, app::Actions& actions)
{
    const auto& chosen = answers.chosen;
    const std::size_t all = chosen.rows.size();
    const std::string words = chosen_answers_words(chosen);
    ui.text(words, ui::TextStyle::Strong);
    if (all < 2)
        return; // of one, the boxes stand above
    const auto& categories = answers.coding.codebook.categories;
    ui.muted(say(Phrase::OpenChosenHow));
    // (After ### the same group, whatever it is called: it keeps the keyboard.)
    ui.group(ui::Role::Group, words + "###gekozen", [&] {
        ui.columns(
            int(categories.size()) + 1, 260,
            [&](int i) {
                const auto at = std::size_t(i);
                if (at == categories.size())
                    chosen_box(ui, say(Phrase::OpenNotCodable), {}, chosen.not_codable, all, actions);
                else
                    chosen_box(ui, categories[at].title, categories[at].id, chosen.given[at], all, actions);
            },
            0);
    });
}

void list_buttons(ui::Ui& ui, const OpenAnswers& answers, app::Actions& actions)
{
    ui.across([&] {
        if (ui.button(say(Phrase::OpenChooseShown), ButtonStyle::Quiet, Icon::Check, true,
                      say(Phrase::OpenChooseShownMore)))
            actions.push_back(app::PickAnswer{0, app::Pick::All});
        if (ui.button(say(Phrase::OpenChooseNone), ButtonStyle::Quiet, Icon::Close, !answers.chosen.rows.empty()))
            actions.push_back(app::PickAnswer{0, app::Pick::None});
        if (answers.found <= app::AnswersOnPage)
            return;
        const std::size_t next = answers.first + app::AnswersOnPage;
        if (ui.button(say(Phrase::OpenListBefore), ButtonStyle::Quiet, Icon::Up, answers.first > 0))
            actions.push_back(app::ChooseAnswer{answers.rows[answers.first - app::AnswersOnPage]});
        if (ui.button(say(Phrase::OpenListAfter), ButtonStyle::Quiet, Icon::Down, next < answers.found))
            actions.push_back(app::ChooseAnswer{answers.rows[next]});
    });
}

} // namespace

void answer_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& answers = *state.open_answers;
    ui.heading(2, say(Phrase::OpenList));
    if (answers.like)
        ui.text(say(answers.found > 1 ? Phrase::OpenAlikeOf : Phrase::OpenAlikeNone, {clipped(*answers.like, 160)}));
    ui.muted(say(Phrase::OpenListHow));
    ui.muted(say(Phrase::OpenListPart, {answers.first + 1, answers.first + answers.lines.size(), answers.found}));
    list_buttons(ui, answers, actions);
    const auto input = ui.rows(answers.table, {{}, answers.keys, answers.picks});
    if (input.pick)
        actions.push_back(app::PickAnswer{answers.lines[input.row].row, pick_of(*input.pick)});
    chosen_part(ui, answers, actions);
}

} // namespace wk::views
