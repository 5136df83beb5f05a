// SPDX-License-Identifier: EUPL-1.2
#include "app/import/ledger_facts.h"

#include "app/state/state.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "report/tables/ledger_tables.h"
#include "report/words/ledger_words.h"
#include "survey/mapping.h"

#include <map>

namespace wk::app {

namespace {

using survey::ColumnLedger;
using survey::ColumnRole;

constexpr std::size_t MostEmptyRows = 5; ///< whose numbers are shown

/// What each question is called, with its theme.
class QuestionWords {
public:
    explicit QuestionWords(const survey::Instrument& instrument)
    {
        using Kind = survey::MappingTarget::Kind;
        std::map<std::string_view, std::string_view> themes;
        for (const auto& theme : instrument.themes())
            themes[theme.id] = theme.title;
        const auto title = [&](const std::string& id) {
            const auto found = themes.find(id);
            return found == themes.end() ? std::string_view() : found->second;
        };
        for (auto& target : survey::mapping_targets(instrument)) {
            Words words{std::move(target.words), {}};
            if (target.kind == Kind::Item)
                words.theme = title(instrument.items()[target.index].theme);
            if (target.kind == Kind::Open)
                words.theme = title(instrument.open()[target.index].theme);
            m_words.emplace(std::move(target.id), std::move(words));
        }
    }

    /// name   of the column: a question called the same is not named twice
    std::string of(const ColumnLedger& column, const std::string& name) const
    {
        const auto found = m_words.find(column.id);
        if (column.use == ColumnRole::Unused || found == m_words.end())
            return report::use_words(column.use, {}, {});
        const auto& [words, theme] = found->second;
        return report::use_words(column.use, words == name ? std::string_view() : words, theme);
    }

private:
    struct Words {
        std::string title;
        std::string_view theme;
    };
    std::map<std::string, Words> m_words;
};

/// What asks for a look comes first.
int attention(const ColumnLedger& column)
{
    if (column.invalid > 0)
        return 0;
    return column.use == ColumnRole::Unused ? 1 : 2;
}

report::DataTable columns_table(const survey::Responses& responses, const std::vector<ColumnLedger>& counted)
{
    std::vector<const ColumnLedger*> order;
    for (const auto& column : counted)
        order.push_back(&column);
    sort_stably(order, [](const auto* a, const auto* b) { return attention(*a) < attention(*b); });
    const QuestionWords words(responses.instrument());
    report::DataTable out;
    out.caption = say(Phrase::LedgerColumnsTable);
    out.columns = report::column_ledger_heads();
    out.columns.push_back({say(Phrase::LedgerSamples)});
    out.columns.push_back({say(Phrase::LedgerDeclaredTexts)});
    for (const auto* column : order) {
        const auto& name = responses.table().columns()[column->column].name();
        auto row = report::column_ledger_row(name, words.of(*column, name), *column);
        row.emplace_back(joined(column->samples, " · "));
        row.emplace_back(joined(column->declared_texts, " · "));
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::shared_ptr<const std::vector<ColumnLedger>> counted_now(const State& state)
{
    const auto& before = state.ledger_facts;
    if (before && before->responses == state.responses)
        return before->counted;
    return std::make_shared<const std::vector<ColumnLedger>>(survey::column_ledger(*state.responses));
}

} // namespace

void make_ledger_facts(State& state)
{
    if (state.survey.section.kind != SectionKind::Data || !state.responses) {
        // What was counted is kept for the next visit, and nothing that was left behind with other answers.
        if (state.ledger_facts && state.ledger_facts->responses != state.responses)
            state.ledger_facts.reset();
        return;
    }
    const auto& table = state.responses->table();
    LedgerFacts out;
    out.responses = state.responses;
    out.counted = counted_now(state);
    out.rows_words = report::rows_sentence(table.account());
    out.rows = report::row_ledger_table(table.account(), survey::first_empty_rows(table, MostEmptyRows));
    std::vector<ColumnRole> uses;
    for (const auto& column : *out.counted)
        uses.push_back(column.use);
    out.columns_words = report::columns_sentence(uses);
    out.help = say(Phrase::LedgerColumnsHelp, {table.rows()});
    out.columns = columns_table(*state.responses, *out.counted);
    const auto& sort = state.survey.ledger_sort;
    if (sort.active && sort.column < out.columns.columns.size())
        out.columns = report::sorted_by(std::move(out.columns), sort.column, sort.descending);
    state.ledger_facts = std::make_shared<const LedgerFacts>(std::move(out));
}

} // namespace wk::app
