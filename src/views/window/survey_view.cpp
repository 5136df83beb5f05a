// SPDX-License-Identifier: EUPL-1.2
#include "views/window/views.h"

#include "base/phrases.h"
#include "project/names.h"
#include "report/words/pair_names.h"
#include "report/words/sentences.h"
#include "views/comparison/comparison_view.h"
#include "views/follow_up/follow_up_view.h"
#include "views/open/open_view.h"
#include "views/questionnaire/questionnaire_views.h"
#include "views/report/report_view.h"
#include "views/sharing/sharing_view.h"
#include "views/study/study_view.h"
#include "views/survey/survey_views.h"
#include "views/verdict/verdict_view.h"

#include <algorithm>

namespace wk::views {

using app::Section;
using app::SectionKind;
using ui::Box;
using ui::Icon;
using ui::ListEntry;
using ui::Role;

namespace {

/// One place to go to.
struct SectionPlace {
    Section section;
    ListEntry entry;
};

/// Places that belong together, under a heading.
struct Chapter {
    std::string title;
    std::vector<SectionPlace> places;
};

std::vector<Chapter> chapters(const project::Findings& findings)
{
    Chapter survey{say(Phrase::SectionsSurvey),
                   {{{SectionKind::Overview, 0}, {say(Phrase::SectionOverview), {}, Icon::Chart}},
                    {{SectionKind::Data, 0}, {say(Phrase::SectionData), {}, Icon::Table}},
                    {{SectionKind::Mapping, 0}, {say(Phrase::SectionMapping), {}, Icon::Link}},
                    {{SectionKind::Questionnaire, 0}, {say(Phrase::SectionQuestionnaire), {}, Icon::Survey}},
                    {{SectionKind::Response, 0}, {say(Phrase::SectionResponse), {}, Icon::People}},
                    {{SectionKind::Study, 0}, {say(Phrase::SectionStudy), {}, Icon::Search}}}};
    Chapter themes{say(Phrase::SectionsThemes),
                   {{{SectionKind::Distributions, 0}, {say(Phrase::SectionDistributions), {}, Icon::Chart}}}};
    for (std::size_t i = 0; i < findings.themes.size(); ++i) {
        const std::string& title = findings.themes[i].title;
        themes.places.push_back(
            {{SectionKind::Theme, i}, {title.empty() ? say(Phrase::ThemeOther) : title, {}, Icon::Chart}});
    }
    Chapter tests{say(Phrase::SectionsTests),
                  {{{SectionKind::Groups, 0}, {say(Phrase::SectionGroups), {}, Icon::People}},
                   {{SectionKind::Correlations, 0}, {say(Phrase::SectionCorrelations), {}, Icon::Chart}},
                   {{SectionKind::Pairs, 0}, {report::pairs_title(findings), {}, Icon::Chart}},
                   {{SectionKind::Reliability, 0}, {say(Phrase::SectionReliability), {}, Icon::Chart}},
                   {{SectionKind::Comparison, 0}, {say(Phrase::SectionComparison), {}, Icon::Chart}}}};
    Chapter open{say(Phrase::SectionsOpen),
                 {{{SectionKind::Open, 0}, {say(Phrase::SectionOpen), {}, Icon::Edit}},
                  {{SectionKind::Verdicts, 0}, {say(Phrase::SectionVerdicts), {}, Icon::Check}},
                  {{SectionKind::FollowUp, 0}, {say(Phrase::SectionFollowUp), {}, Icon::Route}}}};
    Chapter sharing{say(Phrase::SectionsSharing),
                    {{{SectionKind::Report, 0}, {say(Phrase::SectionReport), {}, Icon::Table}},
                     {{SectionKind::Sharing, 0}, {say(Phrase::SectionSharing), {}, Icon::Save}}}};
    return {std::move(survey), std::move(themes), std::move(tests), std::move(open), std::move(sharing)};
}

std::optional<std::size_t> place_of(const std::vector<SectionPlace>& places, const Section& section)
{
    const auto here =
        std::find_if(places.begin(), places.end(), [&](const auto& place) { return place.section == section; });
    return here == places.end() ? std::nullopt : std::optional(std::size_t(here - places.begin()));
}

void sections_list(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    for (const auto& chapter : chapters(*state.findings)) {
        std::vector<ListEntry> entries;
        for (const auto& place : chapter.places)
            entries.push_back(place.entry);
        ui.space(8);
        ui.muted(chapter.title);
        ui.space(-8); // nearer to what it is the heading of
        const auto chosen = ui.list(chapter.title, entries, place_of(chapter.places, state.survey.section));
        if (chosen)
            actions.push_back(app::ChooseSection{chapter.places[*chosen].section});
    }
}

/// Where there is no room for a list beside the content: all places in one choice.
void sections_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    std::vector<SectionPlace> all;
    std::vector<std::string> names;
    for (const auto& chapter : chapters(*state.findings))
        for (const auto& place : chapter.places) {
            names.push_back(place.entry.text);
            all.push_back(place);
        }
    const auto chosen = ui.choice(say(Phrase::SectionsLabel), names, place_of(all, state.survey.section).value_or(0));
    if (chosen)
        actions.push_back(app::ChooseSection{all[*chosen].section});
}

void filter_bar(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.across([&] {
        const auto& findings = *state.findings;
        if (ui.button(say(state.survey.show_filter ? Phrase::FilterHide : Phrase::FilterShow),
                      ui::ButtonStyle::Secondary, Icon::Filter))
            actions.push_back(app::ShowFilter{!state.survey.show_filter});
        ui.text(say(Phrase::FilterKept, {findings.data.kept, findings.data.rows}), ui::TextStyle::Strong);
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
              [&] { sections_list(ui, state, actions); });
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
        sections_choice(ui, state, actions);
    }
    if (state.survey.show_filter)
        filter_view(ui, state, actions);
    switch (state.survey.section.kind) {
    case SectionKind::Overview: overview_view(ui, state, actions); break;
    case SectionKind::Data: data_view(ui, state, actions); break;
    case SectionKind::Mapping: mapping_view(ui, state, actions); break;
    case SectionKind::Response: response_view(ui, state, actions); break;
    case SectionKind::Theme: theme_view(ui, state, actions); break;
    case SectionKind::Distributions: distributions_view(ui, state, actions); break;
    case SectionKind::Groups: groups_view(ui, state, actions); break;
    case SectionKind::Correlations: correlations_view(ui, state, actions); break;
    case SectionKind::Pairs: pairs_view(ui, state, actions); break;
    case SectionKind::Reliability: reliability_view(ui, state, actions); break;
    case SectionKind::Comparison: comparison_view(ui, state, actions); break;
    case SectionKind::Open: open_view(ui, state, actions); break;
    case SectionKind::Verdicts: verdicts_view(ui, state, actions); break;
    case SectionKind::Questionnaire: questionnaire_view(ui, state, actions); break;
    case SectionKind::Sharing: sharing_view(ui, state, actions); break;
    case SectionKind::FollowUp: follow_up_view(ui, state, actions); break;
    case SectionKind::Study: study_view(ui, state, actions); break;
    case SectionKind::Report: report_view(ui, state, actions); break;
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
                        const auto kept = ui.checkbox(level.level, level.kept, level.n);
                        if (kept)
                            actions.push_back(app::KeepLevel{factor.id, level.level, *kept});
                    },
                    0);
            });
            if (const auto error = project::too_many_levels(*state.responses, factor.id))
                ui.muted(error->message);
            else if (factor.empty > 0)
                ui.muted(say(Phrase::FilterEmpty, {factor.empty, factor.title}));
        }
    });
}

} // namespace wk::views
