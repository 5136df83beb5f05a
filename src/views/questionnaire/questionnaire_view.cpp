// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"
#include "views/questionnaire/questionnaire_views.h"

#include "base/phrases.h"
#include "report/words/item_groups.h"

#include <array>

namespace wk::views {

using ui::Icon;

namespace {

void themes_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& themes = app::current_survey(state)->instrument->themes();
    ui.heading(2, say(Phrase::ThemesTitle));
    ui.muted(say(Phrase::ThemesHelp));
    ui.card([&] {
        ui.columns(int(themes.size()) + 1, 280, [&](int index) {
            if (std::size_t(index) == themes.size()) {
                if (const auto title = ui.entry_field(say(Phrase::ThemeNew), {}, say(Phrase::ThemeNewHint)))
                    actions.push_back(app::SetTheme{{{}, *title}});
                return;
            }
            const auto& theme = themes[std::size_t(index)];
            const int number = index + 1;
            const std::string mark = "##" + theme.id;
            if (const auto title = ui.text_field(say(Phrase::ThemeName, {number}) + mark, theme.title))
                actions.push_back(app::SetTheme{{theme.id, *title}});
            if (ui.button(say(Phrase::ThemeRemove, {number}) + mark, ui::ButtonStyle::Quiet, Icon::Close))
                actions.push_back(app::RemoveTheme{theme.id});
        });
    });
}

/// What the study calls its kinds of items.
void kinds_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    ui.heading(2, say(Phrase::KindsTitle));
    ui.muted(say(Phrase::KindsHelp));
    ui.card([&] {
        ui.columns(int(survey::ItemKinds.size()), 240, [&](int index) {
            const auto kind = survey::ItemKinds[std::size_t(index)];
            const std::string usual = report::usual_kind_title(survey::kind_name(kind));
            if (const auto title = ui.entry_field(say(Phrase::KindTitleOf, {usual}), instrument.kind_title(kind)))
                actions.push_back(app::SetKindTitle{kind, *title});
        });
    });
}

/// Buttons for what the questionnaire can be handed on as.
void hand_on_part(ui::Ui& ui, app::Actions& actions)
{
    using app::QuestionnaireForm;
    struct Way {
        Phrase words;
        QuestionnaireForm form;
        const char* ending;
    };
    constexpr std::array ways{Way{Phrase::QuestionnaireForLimeSurvey, QuestionnaireForm::LimeSurvey, ".txt"},
                              Way{Phrase::QuestionnaireOnPaperDocx, QuestionnaireForm::Paper, ".docx"},
                              Way{Phrase::QuestionnaireOnPaperOdt, QuestionnaireForm::Paper, ".odt"},
                              Way{Phrase::QuestionnaireAsCodebook, QuestionnaireForm::Codebook, ".csv"}};
    ui.heading(2, say(Phrase::QuestionnaireHandOn));
    ui.text(say(Phrase::QuestionnaireSaveAs));
    ui.across([&] {
        for (const auto& way : ways)
            if (ui.button(say(way.words), ui::ButtonStyle::Quiet, Icon::Save))
                actions.push_back(app::SaveInstrumentAs{way.form, way.ending});
    });
}

} // namespace

void questionnaire_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::QuestionnaireTitle));
    ui.text(say(Phrase::QuestionnaireIntro));
    if (!state.questionnaire_facts || state.questionnaire_facts->lines->columns.empty())
        return;
    const auto& instrument = *app::current_survey(state)->instrument;
    ui.columns(2, 240, [&](int column) {
        if (column == 0)
            if (const auto title = ui.text_field(say(Phrase::QuestionnaireName), instrument.title()))
                actions.push_back(app::SetInstrumentTitle{*title});
    });
    ui.across([&] {
        if (ui.button(say(Phrase::QuestionnaireSave), ui::ButtonStyle::Secondary, Icon::Save))
            actions.push_back(app::SaveInstrument{});
        if (ui.button(say(Phrase::QuestionnaireGuess), ui::ButtonStyle::Quiet, Icon::New))
            actions.push_back(app::GuessInstrument{});
    });
    unsure_part(ui, state, actions);
    table_part(ui, state, actions);
    question_part(ui, state, actions);
    missing_part(ui, state, actions);
    scales_part(ui, state, actions);
    missing_overview(ui, state);
    themes_card(ui, state, actions);
    kinds_card(ui, state, actions);
    routing_part(ui, state, actions);
    pairs_part(ui, state, actions);
    hand_on_part(ui, actions);
}

} // namespace wk::views
