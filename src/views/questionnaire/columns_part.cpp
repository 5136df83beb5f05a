// SPDX-License-Identifier: EUPL-1.2
#include "views/questionnaire/questionnaire_parts.h"

#include "base/phrases.h"
#include "views/parts/row_pick.h"

namespace wk::views {

using app::ColumnAsk;
using app::ColumnFilter;
using ui::ButtonStyle;
using ui::Icon;

namespace {

constexpr std::array Filters{
    std::pair{ColumnFilter::All, Phrase::ColumnsAll},         std::pair{ColumnFilter::Items, Phrase::ColumnsItems},
    std::pair{ColumnFilter::Factors, Phrase::ColumnsFactors}, std::pair{ColumnFilter::Numeric, Phrase::ColumnsNumeric},
    std::pair{ColumnFilter::Open, Phrase::ColumnsOpen},       std::pair{ColumnFilter::Unused, Phrase::ColumnsUnused},
    std::pair{ColumnFilter::Unsure, Phrase::ColumnsUnsure}};

/// Which columns are shown: by words, and by what they are for.
void columns_filter(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.questionnaire_facts;
    ui.columns(2, 240, [&](int side) {
        if (side == 0) {
            ui.space(ui::Between + ui::Inside); // beside the label of its neighbour
            if (const auto words = ui.search_field(say(Phrase::ColumnsSearch), state.questionnaire.words,
                                                   say(Phrase::ColumnsSearchHint), 360))
                actions.push_back(app::FindColumns{*words});
            return;
        }
        std::vector<std::string> names;
        for (const auto& [filter, phrase] : Filters)
            names.push_back(say(Phrase::ColumnsFilterCount, {say(phrase), facts.lines->counts[std::size_t(filter)]}));
        if (const auto chosen = ui.choice(say(Phrase::ColumnsFilter), names, std::size_t(state.questionnaire.show)))
            actions.push_back(app::ShowColumns{Filters[*chosen].first});
    });
}

std::string chosen_words(const app::ChosenColumns& chosen)
{
    if (chosen.count == 0)
        return say(Phrase::ColumnsChosenNone);
    const std::string words = say(Phrase::ColumnsChosen, {chosen.count});
    return chosen.out_of_sight == 0 ? words
                                    : words + ". " + say(Phrase::ColumnsChosenHidden, {chosen.out_of_sight}) + ".";
}

/// What can be done with all columns that are chosen: behind the rows, so that Tab leads there from them.
void chosen_bar(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& chosen = state.questionnaire_facts->chosen;
    const bool any = chosen.count > 0;
    const auto ask = [&](Phrase label, ColumnAsk what, bool enabled, Phrase more = Phrase::ColumnsFilterCount) {
        const std::string explained = more == Phrase::ColumnsFilterCount ? std::string() : say(more);
        if (ui.button(say(label), ButtonStyle::Secondary, Icon::None, enabled, explained))
            actions.push_back(app::AskColumns{what});
    };
    const std::string words = chosen_words(chosen);
    ui.text(words, ui::TextStyle::Strong);
    // (After ### the same button and group, whatever they are called: they keep the keyboard.)
    ui.group(ui::Role::Group, words + "###gekozen", [&] {
        ui.across([&] {
            ask(Phrase::ColumnsUse, ColumnAsk::Use, any);
            ask(Phrase::ColumnsScale, ColumnAsk::Scale, any);
            ask(Phrase::ColumnsTheme, ColumnAsk::Theme, chosen.skippable > 0);
            ask(Phrase::ColumnsKind, ColumnAsk::Kind, chosen.items > 0);
            if (ui.button(say(chosen.all_reversed ? Phrase::ColumnsTurnBack : Phrase::ColumnsReverse) + "###omkeren",
                          ButtonStyle::Secondary, Icon::None, chosen.items > 0))
                actions.push_back(app::ChangeColumns{{.reverse = !chosen.all_reversed}});
            ask(Phrase::ColumnsFavourable, ColumnAsk::Favourable, chosen.items > 0);
            if (ui.button(say(Phrase::RoleUnused), ButtonStyle::Secondary, Icon::None, any))
                actions.push_back(app::ChangeColumns{{.role = survey::ColumnRole::Unused}});
            ask(Phrase::ColumnsSkip, ColumnAsk::Skip, chosen.skippable > 0, Phrase::ColumnsSkipMore);
            if (ui.button(say(Phrase::ColumnsPair), ButtonStyle::Secondary, Icon::None, chosen.can_pair,
                          say(Phrase::ColumnsPairMore)))
                actions.push_back(app::PairColumns{});
            if (ui.button(say(Phrase::ColumnsChooseNone), ButtonStyle::Quiet, Icon::Close, any))
                actions.push_back(app::PickColumn{{}, app::Pick::None});
        });
    });
}

/// Items that may be reversed: one press chooses them, to be read and turned with the next.
void maybe_reversed(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& columns = state.questionnaire_facts->lines->maybe_reversed;
    if (columns.empty())
        return;
    ui.notice(ui::Tone::Attention, say(Phrase::ReversedMaybe, {columns.size()}));
    if (ui.button(say(Phrase::ReversedChoose, {columns.size()}), ButtonStyle::Secondary, Icon::Check))
        actions.push_back(app::ChooseColumns{columns});
}

} // namespace

void table_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& facts = *state.questionnaire_facts;
    ui.heading(2, say(Phrase::QuestionnaireTable));
    ui.muted(say(Phrase::ColumnsHow));
    columns_filter(ui, state, actions);
    ui.across([&] {
        if (ui.button(say(Phrase::ColumnsChooseShown), ButtonStyle::Quiet, Icon::Check, !facts.names.empty(),
                      say(Phrase::ColumnsChooseShownMore)))
            actions.push_back(app::PickColumn{{}, app::Pick::All});
        ui.muted(say(Phrase::ColumnsShown, {facts.names.size(), facts.lines->columns.size()}));
    });
    if (facts.names.empty())
        ui.text(say(Phrase::ColumnsNoneShown));
    const auto& sort = state.questionnaire.sort;
    const auto input =
        ui.rows(facts.table, {{true, sort.active ? int(sort.column) : -1, sort.descending}, facts.names, facts.picks});
    if (input.sorted)
        actions.push_back(app::SortColumns{*input.sorted});
    if (input.pick)
        actions.push_back(app::PickColumn{facts.names[input.row], pick_of(*input.pick)});
    chosen_bar(ui, state, actions);
    maybe_reversed(ui, state, actions);
}

} // namespace wk::views
