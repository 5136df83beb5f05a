// SPDX-License-Identifier: EUPL-1.2
#include "views/assessment/assessment_view.h"

#include "app/assessment/assessment_facts.h"
#include "app/route/route_facts.h"
#include "assessment/questionnaire_edit.h"
#include "base/phrases.h"
#include "report/words/route_words.h"

#include <array>

namespace wk::views {

using assessment::Questionnaire;
using assessment::Statement;
using ui::ButtonStyle;
using ui::Icon;

namespace {

constexpr double MostFillingMinutes = 240;

void set_questionnaire(app::Actions& actions, Questionnaire next, std::string what)
{
    actions.push_back(app::SetQuestionnaire{std::make_shared<const Questionnaire>(std::move(next)), std::move(what)});
}

void about_part(ui::Ui& ui, const Questionnaire& list, app::Actions& actions)
{
    Questionnaire next = list;
    ui.card([&] {
        if (const auto title = ui.text_field(say(Phrase::ListTitle), list.title); title && !title->empty())
            next.title = *title;
        if (const auto intro = ui.text_area(say(Phrase::ListWelcome), list.intro))
            next.intro = *intro;
        if (const auto minutes =
                ui.number_field(say(Phrase::ListMinutes), double(list.minutes), 0, MostFillingMinutes, 0))
            next.minutes = int(*minutes);
    });
    if (!(next == list))
        set_questionnaire(actions, std::move(next), "about");
}

void statement_fields(ui::Ui& ui, Statement& statement, const std::string& key)
{
    if (const auto text = ui.text_area(say(Phrase::StatementText) + key, statement.text, {}, 2); text && !text->empty())
        statement.text = *text;
    if (const auto title = ui.text_area(say(Phrase::StatementTitle) + key, statement.title, {}, 1);
        title && !title->empty())
        statement.title = *title;
    constexpr std::array<std::int64_t, 3> scores{1, 3, 5};
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (const auto seen = ui.text_area(say(Phrase::StatementSeen, {scores[i]}) + key, statement.seen[i], {}, 2))
            statement.seen[i] = *seen;
}

void step_choice(ui::Ui& ui, const routekaart::Content& content, Statement& statement, const std::string& key)
{
    std::vector<std::string> names{say(Phrase::StatementNone)};
    std::size_t now = 0;
    for (std::size_t i = 0; i < content.steps.size(); ++i) {
        const auto& step = content.steps[i];
        names.push_back(say(Phrase::ListEntry, {report::number_name(std::size_t(step.number)), step.title}));
        if (statement.step == step.number)
            now = i + 1;
    }
    if (const auto chosen = ui.choice(say(Phrase::StatementStep) + key, names, now)) {
        statement.step.reset();
        if (*chosen > 0)
            statement.step = content.steps[*chosen - 1].number;
    }
}

void basisfunctie_choice(ui::Ui& ui, const routekaart::Content& content, Statement& statement, const std::string& key)
{
    std::vector<std::string> names{say(Phrase::StatementNone)};
    std::size_t now = 0;
    for (std::size_t i = 0; i < content.basisfuncties.size(); ++i) {
        names.push_back(content.basisfuncties[i].title);
        if (statement.basisfunctie == content.basisfuncties[i].id)
            now = i + 1;
    }
    if (const auto chosen = ui.choice(say(Phrase::StatementBasisfunctie) + key, names, now))
        statement.basisfunctie = *chosen > 0 ? content.basisfuncties[*chosen - 1].id : std::string();
}

void statement_buttons(ui::Ui& ui, const Questionnaire& list, std::size_t index, app::Actions& actions)
{
    ui.across([&] {
        if (ui.button(say(Phrase::StatementUp), ButtonStyle::Quiet, Icon::None, index > 0))
            actions.push_back(app::MoveStatement{index - 1});
        if (ui.button(say(Phrase::StatementDown), ButtonStyle::Quiet, Icon::None, index + 1 < list.statements.size()))
            actions.push_back(app::MoveStatement{index + 1});
        if (ui.button(say(Phrase::StatementRemove), ButtonStyle::Quiet, Icon::Close, list.statements.size() > 1))
            actions.push_back(app::RemoveStatement{});
    });
}

void statement_part(ui::Ui& ui, const app::State& state, const Questionnaire& list, std::size_t index,
                    app::Actions& actions)
{
    const std::string key = "##" + list.statements[index].id;
    Statement statement = list.statements[index];
    ui.card([&] {
        ui.heading(3, say(Phrase::StatementHead, {index + 1}));
        statement_fields(ui, statement, key);
        if (state.route_book)
            ui.columns(2, 260, [&](int column) {
                const auto& content = state.route_book->content;
                column == 0 ? step_choice(ui, content, statement, key)
                            : basisfunctie_choice(ui, content, statement, key);
            });
        statement_buttons(ui, list, index, actions);
    });
    if (statement == list.statements[index])
        return;
    Questionnaire next = list;
    next.statements[index] = std::move(statement);
    set_questionnaire(actions, std::move(next), "statement" + list.statements[index].id);
}

} // namespace

void statements_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Questionnaire& list = *app::edited_questionnaire(state);
    const std::size_t index = std::min(state.assessment.edited, list.statements.size() - 1);
    ui.heading(1, list.title);
    ui.across([&] {
        if (ui.button(say(Phrase::ListBack), ButtonStyle::Quiet, Icon::Back))
            actions.push_back(app::EditQuestionnaire{});
        if (ui.button(say(Phrase::ListSave), ButtonStyle::Secondary, Icon::Save))
            actions.push_back(app::SaveQuestionnaire{});
        if (ui.button(say(Phrase::ListRemove), ButtonStyle::Quiet, Icon::Close))
            actions.push_back(app::RemoveQuestionnaire{});
    });
    about_part(ui, list, actions);
    ui.heading(2, say(Phrase::ListStatements, {list.statements.size()}));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < list.statements.size(); ++i)
        names.push_back(say(Phrase::ListEntry, {report::number_name(i + 1), list.statements[i].title}));
    if (const auto chosen = ui.choice(say(Phrase::ListChoose), names, index))
        actions.push_back(app::ChooseStatement{*chosen});
    statement_part(ui, state, list, index, actions);
    if (ui.button(say(Phrase::StatementAdd), ButtonStyle::Secondary, Icon::Plus,
                  list.statements.size() < assessment::MostStatements))
        actions.push_back(app::AddStatement{});
}

} // namespace wk::views
