#include "views/views.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/charts.h"

#include <algorithm>

namespace wk::views {

using app::Section;
using app::SectionKind;
using ui::Box;
using ui::Icon;
using ui::ListEntry;
using ui::Role;

namespace {

/// Data, response, then a section per theme.
std::vector<Section> sections(const project::Findings& findings)
{
    std::vector<Section> all{{SectionKind::Data, 0}, {SectionKind::Response, 0}};
    for (std::size_t i = 0; i < findings.themes.size(); ++i)
        all.push_back({SectionKind::Theme, i});
    return all;
}

std::vector<ListEntry> section_entries(const project::Findings& findings)
{
    std::vector<ListEntry> entries{{say(Phrase::SectionData), {}, Icon::Table},
                                   {say(Phrase::SectionResponse), {}, Icon::People}};
    for (const auto& theme : findings.themes)
        entries.push_back({theme.title.empty() ? say(Phrase::ThemeOther) : theme.title, {}, Icon::Chart});
    return entries;
}

void sections_list(ui::Ui& ui, const app::State& state, app::Actions& actions, bool side_by_side)
{
    const auto all = sections(*state.findings);
    const auto here = std::find(all.begin(), all.end(), state.survey.section);
    const auto selected = here == all.end() ? std::nullopt : std::optional(std::size_t(here - all.begin()));
    if (side_by_side && ui.available_width() < 540 * ui.text_scale()) { // too little room for eight names: a choice
        std::vector<std::string> names;
        for (const auto& entry : section_entries(*state.findings))
            names.push_back(entry.text);
        if (const auto chosen = ui.choice(say(Phrase::SectionsLabel), names, selected.value_or(0)))
            actions.push_back(app::ChooseSection{all[*chosen]});
        return;
    }
    const auto chosen = ui.list(say(Phrase::SectionsLabel), section_entries(*state.findings), selected, side_by_side);
    if (chosen)
        actions.push_back(app::ChooseSection{all[*chosen]});
}

void filter_bar(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.across([&] {
        const auto& findings = *state.findings;
        if (ui.button(say(state.survey.show_filter ? Phrase::FilterHide : Phrase::FilterShow),
                      ui::ButtonStyle::Secondary, Icon::Filter))
            actions.push_back(app::ShowFilter{!state.survey.show_filter});
        const std::string kept = format_count(std::int64_t(findings.data.kept));
        ui.text(say(Phrase::FilterKept, {kept, format_count(std::int64_t(findings.data.rows))}), ui::TextStyle::Strong);
        for (const auto& factor : findings.factors)
            if (factor.filtered && ui.chip(report::filter_words(factor), say(Phrase::FilterRemove)))
                actions.push_back(app::KeepAllLevels{factor.id});
        if (findings.invented)
            ui.tag(say(Phrase::Invented));
    });
}

} // namespace

bool survey_frame(ui::Ui& ui, const app::State& state, app::Actions& actions, Box& main)
{
    const float scale = ui.text_scale();
    if (main.width < 860 * scale)
        return false;
    const float bar = 64 * scale;
    const std::string filter = say(Phrase::FilterLabel);
    ui.region({Role::Section, filter, {main.x, main.y, main.width, bar}, 0, false, false, 12 * scale},
              [&] { filter_bar(ui, state, actions); });
    const float list = 264 * scale;
    const std::string name = say(Phrase::SectionsLabel);
    ui.region({Role::Navigation, name, {main.x, main.y + bar, list, main.height - bar}, 0, false, true, 12},
              [&] { sections_list(ui, state, actions, false); });
    main = {main.x + list, main.y + bar, main.width - list, main.height - bar};
    return true;
}

void survey_view(ui::Ui& ui, const app::State& state, app::Actions& actions, bool framed)
{
    if (!state.findings) {
        ui.heading(1, say(Phrase::SurveyEmptyTitle));
        ui.text(say(Phrase::SurveyEmptyText));
        ui.across([&] {
            if (ui.button(say(Phrase::CommandOpen) + "##leeg", ui::ButtonStyle::Primary, Icon::Open))
                actions.push_back(app::PickFile{});
            if (ui.button(say(Phrase::CommandExample), ui::ButtonStyle::Secondary, Icon::Example))
                actions.push_back(app::OpenExample{});
        });
        return;
    }
    if (!framed) {
        filter_bar(ui, state, actions);
        sections_list(ui, state, actions, true);
    }
    if (state.survey.show_filter)
        filter_view(ui, state, actions);
    switch (state.survey.section.kind) {
    case SectionKind::Data: data_view(ui, state, actions); break;
    case SectionKind::Response: response_view(ui, state, actions); break;
    case SectionKind::Theme: theme_view(ui, state, actions); break;
    }
}

void filter_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.card([&] {
        ui.heading(2, say(Phrase::FilterTitle));
        ui.muted(say(Phrase::FilterHelp));
        for (const auto& factor : state.findings->factors) {
            ui.heading(3, factor.title);
            ui.group(Role::Group, factor.title, [&] {
                ui.columns(
                    int(factor.levels.size()), 280,
                    [&](int i) {
                        const auto& level = factor.levels[std::size_t(i)];
                        const auto kept = ui.checkbox(level.level, level.kept, format_count(level.n));
                        if (kept)
                            actions.push_back(app::KeepLevel{factor.id, level.level, *kept});
                    },
                    0);
            });
            if (factor.empty > 0)
                ui.muted(say(Phrase::FilterEmpty, {format_count(factor.empty), factor.title}));
        }
    });
}

} // namespace wk::views
