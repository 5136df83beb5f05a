// SPDX-License-Identifier: EUPL-1.2
#include "views/open/open_parts.h"

#include "app/open/open_answers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/coding_words.h"
#include "report/words/route_words.h"
#include "views/parts/draft_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::views {

using survey::Category;
using ui::Icon;

namespace {

/// Keywords as they are shown and typed, between commas: what has to be the whole answer stands in quotes.
std::string keywords_text(const Category& category)
{
    std::vector<std::string> out = category.keywords;
    for (const auto& words : category.exact)
        out.push_back('"' + words + '"');
    return joined(out, ", ");
}

void set_keywords(Category& category, std::string_view text)
{
    category.keywords.clear();
    category.exact.clear();
    while (!text.empty()) {
        const auto comma = text.find(',');
        auto word = trim(text.substr(0, comma));
        const bool exact = word.starts_with('"') && word.ends_with('"');
        if (exact)
            word = trim(word.substr(1, std::max<std::size_t>(word.size(), 2) - 2));
        if (!word.empty())
            (exact ? category.exact : category.keywords).emplace_back(word);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
}

void order_buttons(ui::Ui& ui, const std::vector<Category>& categories, std::size_t at, app::Actions& actions)
{
    const std::string& id = categories[at].id;
    ui.across([&] {
        if (ui.button(say(Phrase::CategoryUp), ui::ButtonStyle::Quiet, Icon::Up, at > 0))
            actions.push_back(app::MoveCategory{id, at - 1});
        if (ui.button(say(Phrase::CategoryDown), ui::ButtonStyle::Quiet, Icon::Down, at + 1 < categories.size()))
            actions.push_back(app::MoveCategory{id, at + 1});
        if (ui.button(say(Phrase::CategoryRemove), ui::ButtonStyle::Quiet, Icon::Close))
            actions.push_back(app::RemoveCategory{id});
    });
}

/// What can be changed about one category. `n` answers have it.
void category_card(ui::Ui& ui, const std::vector<Category>& categories, std::size_t at, survey::Count n,
                   app::Actions& actions)
{
    const Category& category = categories[at];
    const std::string mark = "##" + category.id; // another category is another field
    ui.card([&] {
        ui.heading(2, category.title);
        Category changed = category;
        const auto title = ui.text_field(say(Phrase::CategoryTitle) + mark, category.title);
        const auto definition = ui.text_area(say(Phrase::CategoryDefinition) + mark, category.definition, {}, 2);
        const auto keywords = ui.text_area(say(Phrase::CategoryKeywords) + mark, keywords_text(category), {}, 2);
        if (title)
            changed.title = std::string(trim(*title));
        if (definition)
            changed.definition = std::string(trim(*definition));
        if (keywords)
            set_keywords(changed, *keywords);
        if (title || definition || keywords)
            actions.push_back(app::ChangeCategory{changed});
        std::vector<std::string> others{say(Phrase::CategoryMergeNone)};
        std::vector<std::string> ids{{}};
        for (const auto& other : categories)
            if (other.id != category.id) {
                others.push_back(other.title);
                ids.push_back(other.id);
            }
        if (const auto into = ui.choice(say(Phrase::CategoryMergeInto) + mark, others, 0); into && *into > 0)
            actions.push_back(app::MergeCategory{category.id, ids[*into]});
        order_buttons(ui, categories, at, actions);
        if (n > 0)
            ui.muted(say(Phrase::CategoryRemoveNote, {n}));
    });
}

} // namespace

void codebook_tab(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& answers = *state.open_answers;
    const auto& categories = answers.coding.codebook.categories;
    ui.text(say(Phrase::CodebookIntro));
    const std::size_t at = answers.coding.codebook.find(state.open.category).value_or(0);
    std::vector<ui::ListEntry> entries;
    for (std::size_t i = 0; i < categories.size(); ++i)
        entries.push_back({categories[i].title + "##" + categories[i].id,
                           say(Phrase::CodebookEntry, {answers.counts.categories[i]}), Icon::None,
                           categories[i].definition});
    if (!entries.empty())
        if (const auto chosen = ui.list(say(Phrase::CodebookCategories), entries, at))
            actions.push_back(app::ChooseCategory{categories[*chosen].id});
    ui.columns(2, 240, [&](int column) {
        if (column == 1)
            return;
        if (const auto title = ui.entry_field(say(Phrase::OpenNewCategory), {}, say(Phrase::OpenNewCategoryHint)))
            actions.push_back(app::AddCategory{*title});
    });
    if (!categories.empty())
        category_card(ui, categories, at, answers.counts.categories[at], actions);
    if (ui.button(say(Phrase::CodebookSave), ui::ButtonStyle::Secondary, Icon::Save))
        actions.push_back(app::SaveCodebooks{});
}

namespace {

void differences(ui::Ui& ui, const app::State& state, app::Actions& actions, const std::string& coder)
{
    const auto& agreement = *state.open_answers->agreement;
    ui.heading(2, say(Phrase::AgreementDifferences));
    if (agreement.differences.empty())
        return ui.text(say(Phrase::AgreementNoDifferences));
    ui.card([&] {
        ui.table(report::difference_table(agreement, coder, state.open_answers->coding.codebook, *state.responses,
                                          state.open.question));
    });
    std::vector<ui::ListEntry> entries;
    for (const auto& each : agreement.differences)
        entries.push_back({say(Phrase::AgreementGoTo, {state.responses->table().row_number(each.row)})});
    // (One Tab stop, however many there are.)
    const auto chosen = ui.list(say(Phrase::AgreementDifferences), entries, std::nullopt, true);
    if (chosen)
        actions.push_back(
            app::GoToAnswer{state.open_answers->coding.codebook.question, agreement.differences[*chosen].row});
}

template <class Enum, std::size_t Count>
void told_choice(ui::Ui& ui, Phrase label, const std::array<Phrase, Count>& phrases, Enum& told)
{
    std::vector<std::string> names;
    for (const auto phrase : phrases)
        names.push_back(say(phrase));
    if (const auto chosen = ui.choice(say(label), names, std::size_t(told)))
        told = static_cast<Enum>(*chosen);
}

/// What the report tells about how the answers were coded.
void coding_method_card(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    constexpr std::array Coders{Phrase::CodingUnsaid, Phrase::CodersOne, Phrase::CodersPart, Phrase::CodersTwo,
                                Phrase::CodersTogether};
    constexpr std::array From{Phrase::CodingUnsaid, Phrase::FromAnswers, Phrase::FromList, Phrase::FromBoth};
    const auto& method = app::current_survey(state)->coding_method;
    auto next = method;
    std::string what;
    ui.card([&] {
        ui.heading(2, say(Phrase::CodingMethodTitle));
        ui.muted(say(Phrase::CodingMethodIntro));
        ui.columns(2, 240, [&](int column) {
            if (column == 0)
                told_choice(ui, Phrase::CodingCoders, Coders, next.coders);
            else
                told_choice(ui, Phrase::CodingFrom, From, next.from);
        });
        title_field(ui, say(Phrase::CodingWho), "method", next.who, what, say(Phrase::CodingWhoHint));
        area_field(ui, say(Phrase::CodingSettled), "method", next.settled, what, 2, say(Phrase::CodingSettledHint));
    });
    if (next != method)
        actions.push_back(app::SetCodingMethod{std::move(next), std::move(what)});
}

} // namespace

void agreement_tab(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    ui.text(say(Phrase::CoderIntro));
    ui.columns(2, 240, [&](int column) {
        if (column == 0)
            if (const auto name =
                    ui.text_field(say(Phrase::CoderName), state.settings.coder, say(Phrase::CoderNameHint)))
                actions.push_back(app::SetCoder{*name});
    });
    ui.across([&] {
        if (ui.button(say(Phrase::CoderSave), ui::ButtonStyle::Secondary, Icon::Save))
            actions.push_back(app::SaveCoding{});
        if (ui.button(say(Phrase::CodebookSave), ui::ButtonStyle::Quiet, Icon::Save))
            actions.push_back(app::SaveCodebooks{});
    });
    coding_method_card(ui, state, actions);
    const auto& coders = app::current_survey(state)->other_coders;
    if (coders.empty())
        return;
    const std::size_t selected = std::min(state.open.coder, coders.size() - 1);
    const std::string& coder = coders[selected]->coder;
    std::vector<std::string> names;
    for (const auto& each : coders)
        names.push_back(each->coder);
    if (const auto chosen = ui.choice(say(Phrase::CoderChoice), names, selected))
        actions.push_back(app::ChooseCoder{*chosen});
    if (ui.button(say(Phrase::CoderRemove), ui::ButtonStyle::Quiet, Icon::Close))
        actions.push_back(app::RemoveCoder{selected});
    const auto& agreement = state.open_answers->agreement;
    if (!agreement)
        return ui.text(say(Phrase::CoderNoQuestion, {coder}));
    ui.text(report::agreement_sentence(*agreement, coder));
    for (const auto& notice : agreement->notices)
        ui.notice(ui::Tone::Attention, notice.message);
    if (agreement->n == 0)
        return;
    ui.card([&] { ui.table(report::agreement_table(*agreement, coder)); });
    differences(ui, state, actions, coder);
    ui.heading(2, say(Phrase::HowMade));
    ui.muted(report::agreement_passport());
}

namespace {

/// A choice among things with an id and a title, or none of them. Returns the id when it changed.
template <class List>
std::optional<std::string> link_choice(ui::Ui& ui, const std::string& label, const List& list,
                                       const std::string& selected)
{
    std::vector<std::string> titles{say(Phrase::QuoteNoLink)};
    std::size_t at = 0;
    for (const auto& each : list) {
        if (each.id == selected)
            at = titles.size();
        titles.push_back(each.title);
    }
    const auto chosen = ui.choice(label, titles, at);
    if (!chosen)
        return std::nullopt;
    return *chosen == 0 ? std::string() : list[*chosen - 1].id;
}

void quote_card(ui::Ui& ui, const app::State& state, app::Actions& actions, const app::QuoteLine& line)
{
    const auto& survey = *app::current_survey(state);
    const auto& quote = survey.quotes[line.index];
    const std::string mark = "##citaat" + report::number_name(std::int64_t(line.index));
    auto changed = quote;
    ui.card([&] {
        ui.heading(2, say(Phrase::QuoteTitle, {line.index + 1, line.open_title, line.row}));
        if (const auto words = ui.text_area(say(Phrase::QuoteWords) + mark, quote.text, {}, 2))
            changed.text = std::string(trim(*words));
        if (!line.problem.empty())
            ui.notice(ui::Tone::Attention, line.problem);
        if (line.answer)
            ui.muted(say(Phrase::QuoteAnswer, {*line.answer}));
        ui.columns(2, 240, [&](int column) {
            if (column == 0) {
                if (const auto id = link_choice(ui, say(Phrase::QuoteCategory) + mark, line.categories, quote.category))
                    changed.category = *id;
            } else if (const auto id =
                           link_choice(ui, say(Phrase::QuoteTheme) + mark, survey.instrument->themes(), quote.theme)) {
                changed.theme = *id;
            }
        });
        if (line.risks.empty() || quote.checked) {
            if (const auto checked = ui.checkbox(say(Phrase::QuoteChecked) + mark, quote.checked))
                changed.checked = *checked;
        } else {
            ui.text(say(Phrase::QuoteNotYet), ui::TextStyle::Strong);
        }
        for (const auto& risk : line.risks)
            ui.notice(ui::Tone::Attention, risk);
        ui.across([&] {
            if (ui.button(say(Phrase::AgreementGoTo, {line.row}) + mark, ui::ButtonStyle::Quiet, ui::Icon::Forward))
                actions.push_back(app::GoToAnswer{quote.question, quote.row});
            if (ui.button(say(Phrase::QuoteRemove) + mark, ui::ButtonStyle::Quiet, ui::Icon::Close))
                actions.push_back(app::RemoveQuote{line.index});
        });
    });
    if (!(changed == quote))
        actions.push_back(app::ChangeQuote{line.index, changed});
}

} // namespace

void quotes_tab(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const auto& quotes = app::current_survey(state)->quotes;
    ui.text(say(Phrase::QuotesIntro));
    if (quotes.empty())
        return ui.notice(ui::Tone::Plain, say(Phrase::QuotesNone)), void();
    const auto unchecked = std::count_if(quotes.begin(), quotes.end(), [](const auto& it) { return !it.checked; });
    const std::size_t all = quotes.size();
    ui.text(unchecked == 0 ? say(Phrase::QuoteAllChecked, {all}) : say(Phrase::QuoteUnchecked, {unchecked, all}),
            ui::TextStyle::Strong);
    for (const auto& line : state.open_answers->quotes)
        quote_card(ui, state, actions, line);
}

} // namespace wk::views
