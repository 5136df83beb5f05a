// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_views.h"

#include "app/import/ledger_facts.h"
#include "base/phrases.h"

namespace wk::views {

void row_ledger_part(ui::Ui& ui, const app::State& state)
{
    if (!state.ledger_facts)
        return;
    ui.heading(2, say(Phrase::LedgerTitle));
    ui.text(state.ledger_facts->rows_words);
    ui.card([&] { ui.table(state.ledger_facts->rows); });
}

void column_ledger_part(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    if (!state.ledger_facts)
        return;
    const auto& facts = *state.ledger_facts;
    ui.heading(2, say(Phrase::LedgerColumnsTitle));
    ui.text(facts.columns_words);
    ui.muted(facts.help);
    ui.card([&] {
        const auto& sort = state.survey.ledger_sort;
        if (const auto pressed = ui.table(facts.columns, {true, sort.active ? int(sort.column) : -1, sort.descending}))
            actions.push_back(app::SortLedger{*pressed});
    });
}

} // namespace wk::views
