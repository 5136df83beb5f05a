// SPDX-License-Identifier: EUPL-1.2
#include "views/open/open_view.h"

#include "app/import/published.h"
#include "app/open/open_answers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/figures/coding_chart.h"
#include "report/words/coding_words.h"
#include "report/words/published_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "views/open/open_parts.h"
#include "views/parts/figure_card.h"

#include <algorithm>
#include <array>

namespace wk::views {

using app::AnswerFilter;
using app::OpenTab;
using ui::Icon;

namespace {

void tab_choice(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const std::array<std::string, 5> names{say(Phrase::OpenTabCode), say(Phrase::OpenTabResults),
                                           say(Phrase::OpenTabCodebook), say(Phrase::OpenTabAgreement),
                                           say(Phrase::OpenTabQuotes)};
    if (const auto chosen = ui.tabs(say(Phrase::OpenTabs), names, std::size_t(state.open.tab)))
        actions.push_back(app::ChooseOpenTab{static_cast<OpenTab>(*chosen)});
}

void search_fields(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.columns(2, 240, [&](int column) {
        if (column == 0) {
            const auto words = ui.entry_field(say(Phrase::OpenSearch), state.open.words, say(Phrase::OpenSearchHint));
            if (words)
                actions.push_back(app::FindAnswers{*words});
            return;
        }
        const std::array<std::string, 6> names{say(Phrase::OpenShowAll),        say(Phrase::OpenShowUncoded),
                                               say(Phrase::OpenShowSuggested),  say(Phrase::OpenShowCoded),
                                               say(Phrase::OpenShowNotCodable), say(Phrase::OpenShowAlike)};
        if (const auto chosen = ui.choice(say(Phrase::OpenShow), names, std::size_t(state.open.show)))
            actions.push_back(app::ShowAnswers{static_cast<AnswerFilter>(*chosen)});
    });
}

void suggestion_buttons(ui::Ui& ui, const app::OpenAnswers& answers, app::Actions& actions)
{
    if (answers.suggestions.empty())
        return;
    ui.heading(3, say(Phrase::OpenSuggestions));
    for (const auto& suggestion : answers.suggestions) {
        const auto& codebook = answers.coding.codebook;
        const auto at = codebook.find(suggestion.category);
        const std::string title = at ? codebook.categories[*at].title : suggestion.category;
        ui.across([&] {
            if (ui.icon_button(say(Phrase::OpenAccept, {title}), ui::ButtonStyle::Secondary, Icon::Check))
                actions.push_back(app::SetCode{suggestion.category, true});
            if (ui.icon_button(say(Phrase::OpenRefuse, {title}), ui::ButtonStyle::Secondary, Icon::Close))
                actions.push_back(app::RefuseSuggestion{suggestion.category});
            ui.text(say(Phrase::OpenSuggestion, {title, suggestion.keyword}));
        });
    }
}

void category_boxes(ui::Ui& ui, const app::OpenAnswers& answers, app::Actions& actions)
{
    const auto* coded = answers.coding.find(answers.in_hand->row);
    const auto& categories = answers.coding.codebook.categories;
    ui.heading(3, say(Phrase::OpenCategories));
    if (categories.empty())
        ui.text(say(Phrase::OpenNoCategories));
    ui.group(ui::Role::Group, say(Phrase::OpenCategories), [&] {
        ui.columns(
            int(categories.size()), 260,
            [&](int i) {
                const auto& category = categories[std::size_t(i)];
                const bool given = coded && std::find(coded->categories.begin(), coded->categories.end(),
                                                      category.id) != coded->categories.end();
                const std::string label = i < 9 ? say(Phrase::OpenCategory, {i + 1, category.title}) : category.title;
                if (const auto now = ui.checkbox(label, given))
                    actions.push_back(app::SetCode{category.id, *now});
            },
            0);
        const bool not_codable = coded && coded->not_codable;
        if (const auto now = ui.checkbox(say(Phrase::OpenCategory, {"0", say(Phrase::OpenNotCodable)}), not_codable))
            actions.push_back(app::SetNotCodable{*now});
    });
    ui.space(8);
    if (const auto title = ui.entry_field(say(Phrase::OpenNewCategory), {}, say(Phrase::OpenNewCategoryHint)))
        actions.push_back(app::AddCategory{*title});
}

void answer_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& answers = *state.open_answers;
    ui.card([&] {
        ui.heading(2, say(Phrase::OpenAnswer, {*answers.place + 1, answers.found}));
        ui.text(answers.in_hand->text, ui::TextStyle::Lead);
        ui.muted(answers.in_hand->attributes);
        suggestion_buttons(ui, answers, actions);
        category_boxes(ui, answers, actions);
        ui.across([&] {
            if (ui.button(say(Phrase::OpenPrevious), ui::ButtonStyle::Secondary, Icon::Up, answers.before.has_value()))
                actions.push_back(app::ChooseAnswer{*answers.before});
            if (ui.button(say(Phrase::OpenNext), ui::ButtonStyle::Primary, Icon::Down, answers.after.has_value()))
                actions.push_back(app::ChooseAnswer{*answers.after});
            if (ui.button(say(Phrase::OpenAlike), ui::ButtonStyle::Quiet, Icon::Search, true,
                          say(Phrase::OpenAlikeMore)))
                actions.push_back(app::FindAlike{});
            if (ui.button(say(Phrase::OpenAddQuote), ui::ButtonStyle::Quiet, Icon::New, !answers.quoted))
                actions.push_back(app::AddQuote{});
        });
        if (answers.quoted)
            ui.muted(say(Phrase::OpenQuoted));
        if (const auto on = ui.toggle(say(Phrase::OpenKeys), state.settings.coding_keys))
            actions.push_back(app::SetCodingKeys{*on});
        if (state.settings.coding_keys)
            ui.muted(say(Phrase::OpenKeysHelp));
    });
}

void code_tab(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& answers = *state.open_answers;
    if (answers.counts.answered == 0)
        return ui.notice(ui::Tone::Plain, say(Phrase::OpenNoAnswers)), void();
    const auto looked = answers.counts.answered - answers.counts.uncoded;
    ui.progress(say(Phrase::OpenProgress, {looked, answers.counts.answered}),
                double(looked) / double(answers.counts.answered));
    search_fields(ui, state, actions);
    if (!answers.in_hand) {
        const bool done = state.open.show == AnswerFilter::Uncoded && state.open.words.empty();
        ui.notice(done ? ui::Tone::Done : ui::Tone::Plain, say(done ? Phrase::OpenAllDone : Phrase::OpenNothingFound));
        return;
    }
    answer_card(ui, state, actions);
    answer_list(ui, state, actions);
}

/// What other reports counted in answers to the same question, and above it the barriers that they see everywhere.
void published_part(ui::Ui& ui, const app::State& state, const std::string& title)
{
    const auto& open = state.findings->open[state.open.question];
    if (!state.published)
        return;
    const auto references = state.published->about(open.id);
    if (references.empty())
        return;
    const auto carried = state.published->codebook_of(open.id);
    for (const auto* reference : references) {
        const auto barriers = report::barrier_words(open, carried, *reference);
        if (barriers.empty())
            continue;
        ui.heading(2, say(Phrase::PublishedBarriers, {reference->title}));
        ui.card([&] {
            for (const auto& barrier : barriers) {
                ui.heading(3, barrier.title);
                ui.text(barrier.text);
                if (barrier.here.empty())
                    continue;
                ui.space(-8); // nearer to the barrier that it is about
                ui.muted(barrier.here);
            }
        });
    }
    ui.heading(2, say(Phrase::PublishedCounts, {report::reference_titles(references)}));
    ui.card([&] { ui.table(report::published_counts_table(open, carried, references, title)); });
    for (const auto* reference : references)
        ui.muted(report::published_remarks(*reference));
}

void results_tab(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& findings = *state.findings;
    const auto& open = findings.open[state.open.question];
    const std::string title = say(Phrase::CodingTitle, {report::open_title(findings, open)});
    ui.text(report::coding_sentence(open, findings.tests.method.min_group));
    if (open.categories.empty())
        return published_part(ui, state, title);
    ui.across([&] { tables_toggle(ui, state, actions); });
    ui.card([&] {
        figure_card(ui, state, actions, [&](const project::Findings& shown, report::ChartSize size) {
            return report::coding_chart(shown.open[state.open.question], title, report::base_note(shown), size);
        });
    });
    for (const auto& groups : open.groups) {
        const std::string factor = report::factor_title(findings, groups.factor);
        ui.heading(2, say(Phrase::CodingByGroup, {factor}));
        ui.card([&] { ui.table(report::coding_group_table(open, groups, factor)); });
        ui.muted(say(Phrase::CodingFewNote, {findings.tests.method.min_group}));
    }
    published_part(ui, state, title);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::coding_passport());
}

} // namespace

void open_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.heading(1, say(Phrase::OpenTitle));
    if (!state.open_answers)
        return ui.text(say(Phrase::OpenNone));
    question_choice(ui, state, actions);
    tab_choice(ui, state, actions);
    switch (state.open.tab) {
    case OpenTab::Code: code_tab(ui, state, actions); break;
    case OpenTab::Results: results_tab(ui, state, actions); break;
    case OpenTab::Codebook: codebook_tab(ui, state, actions); break;
    case OpenTab::Agreement: agreement_tab(ui, state, actions); break;
    case OpenTab::Quotes: quotes_tab(ui, state, actions); break;
    }
}

} // namespace wk::views
