// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_views.h"

#include "app/questionnaire/mapping_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/item_groups.h"
#include "survey/instrument_edit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::views {

using app::MappedColumn;
using survey::ColumnQuestion;
using survey::ColumnRole;
using survey::Instrument;
using survey::Scale;
using ui::Icon;

namespace {

constexpr std::array Roles{ColumnRole::Unused, ColumnRole::Item, ColumnRole::Factor, ColumnRole::Numeric,
                           ColumnRole::Open};
constexpr std::array ItemKinds{survey::ItemKind::Herkenning, survey::ItemKind::Vertrouwen, survey::ItemKind::Voortgang,
                               survey::ItemKind::Overig};

std::string role_title(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Unused: return say(Phrase::RoleUnused);
    case ColumnRole::Item: return say(Phrase::RoleItem);
    case ColumnRole::Factor: return say(Phrase::RoleFactor);
    case ColumnRole::Numeric: return say(Phrase::RoleNumeric);
    case ColumnRole::Open: return say(Phrase::RoleOpen);
    }
    return {};
}

ColumnQuestion question_at(const app::State& state, const MappedColumn& column)
{
    const auto* target = column.target ? &state.mapping_facts->targets[*column.target] : nullptr;
    return survey::question_of(*app::current_survey(state)->instrument, target, column.name);
}

/// "eens7: helemaal mee oneens tot helemaal mee eens (7 punten)".
std::string scale_title(const Scale& scale)
{
    return say(Phrase::QuestionScaleName, {scale.id, clipped(scale.points.front().label, 30),
                                           clipped(scale.points.back().label, 30), scale.points.size()});
}

std::string theme_title_in(const Instrument& instrument, const std::string& id)
{
    for (const auto& theme : instrument.themes())
        if (theme.id == id)
            return theme.title;
    return {};
}

void question_theme_choice(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    std::vector<std::string> names{say(Phrase::QuestionNoTheme)};
    std::size_t selected = 0;
    for (const auto& theme : instrument.themes()) {
        if (theme.id == changed.theme)
            selected = names.size();
        names.push_back(theme.title);
    }
    if (const auto chosen = ui.choice(say(Phrase::QuestionTheme) + mark, names, selected))
        changed.theme = *chosen == 0 ? std::string() : instrument.themes()[*chosen - 1].id;
}

void kind_choice(ui::Ui& ui, const std::string& mark, ColumnQuestion& changed)
{
    std::vector<std::string> names;
    for (const auto kind : ItemKinds)
        names.push_back(report::kind_title(survey::kind_name(kind)));
    if (const auto chosen = ui.choice(say(Phrase::QuestionKind) + mark, names, std::size_t(changed.kind)))
        changed.kind = ItemKinds[*chosen];
}

void scale_choice(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    std::vector<std::string> names;
    std::size_t selected = 0;
    for (const auto& scale : instrument.scales()) {
        if (scale.id == changed.scale)
            selected = names.size();
        names.push_back(scale_title(scale));
    }
    names.push_back(say(Phrase::QuestionNewScale));
    if (const auto chosen = ui.choice(say(Phrase::QuestionScale) + mark, names, selected))
        changed.scale = *chosen < instrument.scales().size() ? instrument.scales()[*chosen].id : std::string();
}

/// What can be said about a question once its role is known.
void question_fields(ui::Ui& ui, const Instrument& instrument, const std::string& mark, ColumnQuestion& changed)
{
    const bool titled = changed.role == ColumnRole::Factor || changed.role == ColumnRole::Numeric;
    if (changed.role == ColumnRole::Unused)
        return;
    if (titled) {
        ui.columns(2, 240, [&](int column) {
            if (column == 0) {
                if (const auto words = ui.text_field(say(Phrase::QuestionTitle) + mark, changed.words))
                    changed.words = std::string(trim(*words));
            } else if (changed.role == ColumnRole::Numeric) {
                if (const auto unit =
                        ui.text_field(say(Phrase::QuestionUnit) + mark, changed.unit, say(Phrase::QuestionUnitHint)))
                    changed.unit = std::string(trim(*unit));
            }
        });
        return;
    }
    if (const auto words = ui.text_area(say(Phrase::QuestionWords) + mark, changed.words, {}, 2))
        changed.words = std::string(trim(*words));
    ui.columns(changed.role == ColumnRole::Item ? 3 : 1, 240, [&](int column) {
        if (column == 0)
            question_theme_choice(ui, instrument, mark, changed);
        else if (column == 1)
            kind_choice(ui, mark, changed);
        else
            scale_choice(ui, instrument, mark, changed);
    });
    if (changed.role == ColumnRole::Item)
        if (const auto reverse = ui.checkbox(say(Phrase::QuestionReverse) + mark, changed.reverse))
            changed.reverse = *reverse;
}

void question_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const MappedColumn& column)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    const ColumnQuestion question = question_at(state, column);
    const std::string mark = "##" + column.name; // another column is another field
    ColumnQuestion changed = question;
    ui.card([&] {
        ui.heading(3, clipped(column.name, 160) + "##kop");
        ui.muted(column.examples.empty() ? say(Phrase::QuestionnaireNoExamples)
                                         : say(Phrase::QuestionnaireExamples, {joined(column.examples, " · ")}));
        std::vector<std::string> names;
        for (const auto role : Roles)
            names.push_back(role_title(role));
        ui.columns(2, 240, [&](int side) {
            if (side == 1)
                return;
            if (const auto chosen = ui.choice(say(Phrase::QuestionnaireRole) + mark, names, std::size_t(question.role)))
                changed.role = Roles[*chosen];
        });
        question_fields(ui, instrument, mark, changed);
    });
    if (!(changed == question))
        actions.push_back(app::SetQuestion{changed});
}

void scale_point(ui::Ui& ui, const Scale& scale, std::size_t at, std::optional<Scale>& changed)
{
    const std::size_t number = at + 1;
    const std::string mark = "##" + scale.id;
    if (const auto label = ui.entry_field(say(Phrase::ScalePoint, {number}) + mark, scale.points[at].label)) {
        changed = scale;
        changed->points[at].label = std::string(trim(*label));
    }
    ui.across([&] {
        if (ui.icon_button(say(Phrase::ScaleUp, {number}) + mark, ui::ButtonStyle::Quiet, Icon::Up, at > 0))
            changed = survey::with_moved_point(scale, at, at - 1);
        if (ui.icon_button(say(Phrase::ScaleDown, {number}) + mark, ui::ButtonStyle::Quiet, Icon::Down,
                           at + 1 < scale.points.size()))
            changed = survey::with_moved_point(scale, at, at + 1);
        if (ui.button(say(Phrase::ScaleNoOpinion, {number}) + mark, ui::ButtonStyle::Quiet, Icon::None,
                      scale.points.size() > 2))
            changed = survey::with_no_opinion(scale, at);
    });
}

/// Which columns are answered on a scale.
std::string columns_on(const Instrument& instrument, const std::string& scale)
{
    std::vector<std::string> names;
    for (const auto& item : instrument.items())
        if (instrument.scale_of(item).id == scale)
            names.push_back(item.column);
    return say(Phrase::ScaleUnsureAt, {names.size(), some_in_quotes(names)});
}

void scale_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& id)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    const auto& scales = instrument.scales();
    const auto at = std::find_if(scales.begin(), scales.end(), [&](const auto& each) { return each.id == id; });
    if (at == scales.end())
        return;
    const Scale& scale = *at;
    std::optional<Scale> changed;
    ui.card([&] {
        ui.heading(3, (scale.unsure ? scale_title(scale) : say(Phrase::ScaleTitle)) + "##" + id);
        ui.muted(say(Phrase::ScaleHelp));
        if (scale.unsure) {
            ui.notice(ui::Tone::Attention, say(Phrase::ScaleUnsureCard));
            ui.muted(columns_on(instrument, id));
            if (ui.button(say(Phrase::ScaleConfirm) + "##" + id, ui::ButtonStyle::Secondary, Icon::Check)) {
                changed = scale;
                changed->unsure = false;
            }
        }
        ui.columns(int(scale.points.size()), 280,
                   [&](int point) { scale_point(ui, scale, std::size_t(point), changed); });
        for (std::size_t i = 0; i < scale.no_opinion.size(); ++i) {
            ui.muted(say(Phrase::ScaleOutside, {scale.no_opinion[i]}));
            if (ui.button(say(Phrase::ScaleInside, {scale.no_opinion[i]}) + "##" + id, ui::ButtonStyle::Quiet))
                changed = survey::with_point_of(scale, i);
        }
    });
    if (changed)
        actions.push_back(app::SetScale{*std::move(changed)});
}

bool is_unsure(const Instrument& instrument, const std::string& id)
{
    return std::any_of(instrument.scales().begin(), instrument.scales().end(),
                       [&](const auto& each) { return each.id == id && each.unsure; });
}

/// What is not sure is asked once, before anything else.
void unsure_scales(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    bool first = true;
    for (const auto& scale : instrument.scales()) {
        const bool used = std::any_of(instrument.items().begin(), instrument.items().end(),
                                      [&](const auto& item) { return instrument.scale_of(item).id == scale.id; });
        if (!scale.unsure || !used)
            continue;
        if (std::exchange(first, false))
            ui.heading(2, say(Phrase::ScalesToConfirm));
        scale_card(ui, state, actions, scale.id);
    }
}

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

/// "eens7 (7 punten)".
std::string scale_size(const Instrument& instrument, const std::string& id)
{
    for (const auto& scale : instrument.scales())
        if (scale.id == id)
            return say(Phrase::ScalePointCount, {id, scale.points.size()});
    return id;
}

void columns_table(ui::Ui& ui, const app::State& state)
{
    const auto& instrument = *app::current_survey(state)->instrument;
    report::DataTable table{say(Phrase::QuestionnaireCaption),
                            {{say(Phrase::QuestionnaireColumn)},
                             {say(Phrase::QuestionnaireRole)},
                             {say(Phrase::QuestionTheme)},
                             {say(Phrase::QuestionScale)}},
                            {},
                            0};
    for (const auto& column : state.mapping_facts->columns) {
        const auto question = question_at(state, column);
        const auto examples = column.examples.empty() ? std::string() : joined(column.examples, " · ");
        table.rows.push_back(
            {report::TableCell(clipped(column.name, 80)), report::TableCell(role_title(question.role)),
             report::TableCell(theme_title_in(instrument, question.theme)),
             report::TableCell(question.scale.empty() ? examples : scale_size(instrument, question.scale))});
    }
    ui.heading(2, say(Phrase::QuestionnaireTable));
    ui.card([&] { ui.table(table); });
}

/// Which column is on screen, and the ones before and after it.
std::size_t column_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& columns = state.mapping_facts->columns;
    std::vector<std::string> names;
    std::size_t selected = 0;
    for (const auto& column : columns) {
        if (column.name == state.column)
            selected = names.size();
        names.push_back(clipped(column.name, 90));
    }
    ui.heading(2, say(Phrase::QuestionnaireOneByOne));
    ui.columns(2, 240, [&](int side) {
        if (side == 0)
            if (const auto chosen = ui.choice(say(Phrase::QuestionnaireColumn), names, selected))
                actions.push_back(app::ChooseColumn{columns[*chosen].name});
    });
    ui.across([&] {
        if (ui.button(say(Phrase::QuestionnairePrevious), ui::ButtonStyle::Secondary, Icon::Up, selected > 0))
            actions.push_back(app::ChooseColumn{columns[selected - 1].name});
        if (ui.button(say(Phrase::QuestionnaireNext), ui::ButtonStyle::Primary, Icon::Down,
                      selected + 1 < columns.size()))
            actions.push_back(app::ChooseColumn{columns[selected + 1].name});
    });
    return selected;
}

/// Buttons for what the questionnaire can be handed on as.
void save_as_card(ui::Ui& ui, app::Actions& actions)
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
    if (!state.mapping_facts || state.mapping_facts->columns.empty())
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
    save_as_card(ui, actions);
    unsure_scales(ui, state, actions);
    const auto& column = state.mapping_facts->columns[column_choice(ui, state, actions)];
    question_card(ui, state, actions, column);
    const auto question = question_at(state, column);
    if (question.role == ColumnRole::Item && !is_unsure(instrument, question.scale)) // those are asked above
        scale_card(ui, state, actions, question.scale);
    themes_card(ui, state, actions);
    columns_table(ui, state);
}

} // namespace wk::views
