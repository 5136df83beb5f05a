// SPDX-License-Identifier: EUPL-1.2
#include "views/route/place_parts.h"

#include "app/route/route_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/map/route_signs.h"
#include "report/words/route_words.h"

#include <algorithm>
#include <array>

namespace wk::views {

using project::PlaceNote;
using project::PlaceStatus;
using routekaart::Content;
using routekaart::Place;
using routekaart::PlaceKind;
using routekaart::Requirement;
using ui::ButtonStyle;
using ui::Icon;
using ui::TextStyle;

namespace {

void basisfunctie_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.basisfuncties[index];
    term_text(ui, state, actions, it.text);
    perspectives(ui, content, index);
    ui.heading(3, say(Phrase::SeeSteps));
    for (const std::size_t step : it.steps)
        step_button(ui, state, actions, step);
    survey_part(ui, state, actions, index);
    source_line(ui, it.pages);
}

void phase_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const auto& phase = state.route_book->content.phases[index];
    term_text(ui, state, actions, phase.text);
    ui.heading(3, say(Phrase::SeeSteps));
    for (const std::size_t step : phase.steps)
        step_button(ui, state, actions, step);
    source_line(ui, phase.pages);
}

std::string topic_words(const Content& content, const std::vector<std::string>& ids)
{
    std::string out;
    for (const auto& id : ids)
        for (const auto& topic : content.topics)
            if (topic.id == id)
                out += (out.empty() ? "" : ", ") + topic.title;
    return out;
}

void lesson_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& lesson = content.lessons[index];
    const auto& step = content.steps[lesson.step];
    basisfunctie_tag(ui, content, step.basisfunctie);
    term_text(ui, state, actions, lesson.text);
    if (!lesson.attention_for.empty())
        ui.text(say(Phrase::AttentionWhen, {report::condition_titles(content, lesson.attention_for)}));
    if (!lesson.topics.empty())
        ui.muted(say(Phrase::AboutTopics, {topic_words(content, lesson.topics)}));
    step_button(ui, state, actions, lesson.step);
    if (lesson.insight) {
        const Place place{PlaceKind::Insight, *lesson.insight};
        place_list(
            ui, state, actions, report::place_kind_words(content, place),
            {{place, report::place_kind_words(content, place) + " · " + content.insights[*lesson.insight].text}});
    }
    std::vector<std::size_t> requirements;
    for (std::size_t i = 0; i < content.requirements.size(); ++i) {
        const auto& of = content.requirements[i].lessons;
        if (std::find(of.begin(), of.end(), index) != of.end())
            requirements.push_back(i);
    }
    if (!requirements.empty()) {
        ui.heading(3, say(Phrase::SeeRequirements));
        requirement_lists(ui, state, actions, requirements);
    }
    source_line(ui, step.pages);
}

void requirement_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const Requirement& it = content.requirements[index];
    kind_tag(ui, it.kind);
    term_text(ui, state, actions, it.text);
    ui.muted(layer_words(it.layer) + " · " + force_words(it.force));
    if (it.force == routekaart::Force::Demand)
        demand_line(ui, content);
    if (!it.actors.empty())
        ui.muted(say(Phrase::ForWhom, {joined(it.actors, ", ")}));
    if (!it.applies_to.empty())
        ui.text(say(Phrase::AppliesWhen, {report::condition_titles(content, it.applies_to)}));
    action_part(ui, state, actions, {PlaceKind::Requirement, index});
    for (const std::size_t step : it.steps)
        step_button(ui, state, actions, step);
    source_line(ui, {it.page});
}

void dilemma_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const auto& it = state.route_book->content.dilemmas[index];
    ui.text(it.question, TextStyle::Lead);
    ui.heading(3, say(Phrase::DilemmaTension));
    term_text(ui, state, actions, it.tension);
    ui.heading(3, say(Phrase::DilemmaApproach));
    term_text(ui, state, actions, it.approach);
    if (ui.button(say(Phrase::SeeTalk), ButtonStyle::Secondary, Icon::Talk)) {
        actions.push_back(app::ChooseDilemma{index});
        actions.push_back(app::ShowRoutePart{app::RoutePart::Dilemmas});
    }
    for (const std::size_t step : it.steps)
        step_button(ui, state, actions, step);
    source_line(ui, it.pages);
}

void municipality_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.municipalities[index];
    ui.text(say(Phrase::PracticeInhabitants, {it.inhabitants}), TextStyle::Strong);
    ui.heading(3, say(Phrase::PracticeFormTitle));
    for (const auto& line : it.form)
        ui.text("• " + line);
    for (std::size_t basisfunctie = 0; basisfunctie < content.basisfuncties.size(); ++basisfunctie) {
        bool tagged = false;
        for (const auto& practice : it.practices) {
            if (practice.basisfunctie != basisfunctie)
                continue;
            if (!std::exchange(tagged, true))
                ui.tag(content.basisfuncties[basisfunctie].title + "##" + report::number_name(basisfunctie),
                       report::basisfunctie_ink(basisfunctie), report::basisfunctie_ground(basisfunctie));
            ui.text(practice.title, TextStyle::Strong);
            ui.space(-ui::Inside - 4);
            term_text(ui, state, actions, practice.text);
        }
    }
    report::DataTable table;
    table.caption = say(Phrase::PracticeFiguresTitle);
    table.columns = {{say(Phrase::ColumnWhat)}, {say(Phrase::ColumnHere)}, {say(Phrase::ColumnNational)}};
    for (const auto& figure : it.key_figures)
        table.rows.push_back({figure.title, figure.value, figure.national});
    ui.heading(3, table.caption);
    ui.muted(say(Phrase::PracticeNoRank));
    ui.table(table);
    source_line(ui, it.pages);
}

void old_example_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.old_examples[index];
    ui.muted(it.municipality + " · " + it.theme);
    term_text(ui, state, actions, it.text);
    const auto bullets = [&](Phrase title, const std::vector<std::string>& lines) {
        if (lines.empty())
            return;
        ui.heading(3, say(title));
        for (const auto& line : lines)
            ui.text("• " + line);
    };
    bullets(Phrase::PracticeFacts, it.facts);
    bullets(Phrase::PracticeAttention, it.attention);
    std::vector<PlaceEntry> entries;
    for (const std::size_t basisfunctie : it.basisfuncties)
        entries.push_back({{PlaceKind::Basisfunctie, basisfunctie}});
    place_list(ui, state, actions, say(Phrase::PlaceBasisfunctie), entries);
    ui.muted(say(Phrase::PanelSourceOld, {report::page_names(it.pages)}));
}

void example_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.examples[index];
    basisfunctie_tag(ui, content, it.basisfunctie);
    if (!it.municipality.empty())
        ui.muted(it.municipality);
    term_text(ui, state, actions, it.text);
    step_button(ui, state, actions, it.step);
    source_line(ui, it.pages);
}

void figure_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    const auto& it = content.figures[index];
    ui.stat(it.value, it.title);
    if (it.source) {
        const auto& source = content.sources[*it.source];
        ui.muted(say(Phrase::FigureSource, {source.title}));
        place_list(
            ui, state, actions, say(Phrase::PlaceSource),
            {{{PlaceKind::Source, *it.source}, say(Phrase::SourceNumber, {report::number_name(source.number)})}});
    }
    source_line(ui, it.pages);
}

void insight_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    term_text(ui, state, actions, content.insights[index].text);
    std::vector<PlaceEntry> entries;
    for (std::size_t i = 0; i < content.lessons.size(); ++i)
        if (content.lessons[i].insight == index)
            entries.push_back({{PlaceKind::Lesson, i}});
    ui.heading(3, say(Phrase::SeeLessons));
    place_list(ui, state, actions, say(Phrase::SeeLessons), entries);
    source_line(ui, content.insights[index].pages);
}

void source_part(ui::Ui& ui, const Content& content, std::size_t index)
{
    const auto& it = content.sources[index];
    ui.text(it.year.empty() ? it.author : say(Phrase::SourceWords, {it.author, it.year}));
    if (!it.misprint.empty())
        ui.muted(it.misprint);
    source_line(ui, it.pages);
}

void term_part(ui::Ui& ui, const app::State& state, app::Actions& actions, std::size_t index)
{
    const Content& content = state.route_book->content;
    term_text(ui, state, actions, content.glossary[index].text);
    source_line(ui, content.glossary[index].pages);
}

void body(ui::Ui& ui, const app::State& state, app::Actions& actions, Place place)
{
    const Content& content = state.route_book->content;
    switch (place.kind) {
    case PlaceKind::Basisfunctie: return basisfunctie_part(ui, state, actions, place.index);
    case PlaceKind::Phase: return phase_part(ui, state, actions, place.index);
    case PlaceKind::Step: return step_part(ui, state, actions, place.index);
    case PlaceKind::Lesson: return lesson_part(ui, state, actions, place.index);
    case PlaceKind::Insight: return insight_part(ui, state, actions, place.index);
    case PlaceKind::Requirement: return requirement_part(ui, state, actions, place.index);
    case PlaceKind::Dilemma: return dilemma_part(ui, state, actions, place.index);
    case PlaceKind::Example: return example_part(ui, state, actions, place.index);
    case PlaceKind::Municipality: return municipality_part(ui, state, actions, place.index);
    case PlaceKind::OldExample: return old_example_part(ui, state, actions, place.index);
    case PlaceKind::Figure: return figure_part(ui, state, actions, place.index);
    case PlaceKind::Source: return source_part(ui, content, place.index);
    case PlaceKind::Term: return term_part(ui, state, actions, place.index);
    case PlaceKind::Advice: return advice_part(ui, state, actions, place.index);
    case PlaceKind::Since: return since_part(ui, state, actions, place.index);
    }
}

/// A note, a star and a status: all that a user adds to a place.
void note_part(ui::Ui& ui, const app::State& state, app::Actions& actions, Place place)
{
    const Content& content = state.route_book->content;
    const PlaceNote now = project::note_or_new(state.project.route, routekaart::place_code(content, place));
    PlaceNote next = now;
    ui.heading(3, say(Phrase::NoteTitle));
    if (const auto star = ui.toggle(say(Phrase::NoteStar), now.star))
        next.star = *star;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < project::place_status_names.size(); ++i)
        names.push_back(report::place_status_words(static_cast<PlaceStatus>(i)));
    if (const auto status = ui.choice(say(Phrase::NoteStatus), names, std::size_t(now.status)))
        next.status = static_cast<PlaceStatus>(*status);
    const std::string title(routekaart::place_title(content, place));
    if (const auto text = ui.text_area(say(Phrase::NoteLabel, {title}), now.text, say(Phrase::NoteHint)))
        next.text = *text;
    if (!(next == now))
        actions.push_back(app::SetPlaceNote{next});
}

} // namespace

std::optional<std::size_t> chosen_place(ui::Ui& ui, const app::State& state, const std::string& label,
                                        const std::vector<PlaceEntry>& entries, std::optional<Place> open)
{
    if (entries.empty())
        return std::nullopt;
    const Content& content = state.route_book->content;
    std::vector<ui::ListEntry> list;
    std::optional<std::size_t> on;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& each = entries[i];
        const auto* note = project::note_on(state.project.route, routekaart::place_code(content, each.place));
        list.push_back({capitalised(routekaart::place_title(content, each.place)) + "##" + report::number_name(i),
                        each.detail, note && note->star ? Icon::Starred : Icon::None, each.note});
        if (open == each.place)
            on = i;
    }
    return ui.list(label, list, on);
}

void place_list(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& label,
                const std::vector<PlaceEntry>& entries)
{
    if (const auto chosen = chosen_place(ui, state, label, entries, state.route.open))
        actions.push_back(app::OpenPlace{entries[*chosen].place});
}

void place_panel(ui::Ui& ui, const app::State& state, app::Actions& actions, Place place)
{
    const Content& content = state.route_book->content;
    ui.muted(report::place_kind_words(content, place));
    ui.space(-ui::Inside);
    ui.heading(2, capitalised(routekaart::place_title(content, place)));
    body(ui, state, actions, place);
    since_on_place(ui, state, actions, place);
    note_part(ui, state, actions, place);
    ui.muted(say(Phrase::PanelCode, {routekaart::place_code(content, place)}));
}

} // namespace wk::views
