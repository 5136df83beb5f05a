// SPDX-License-Identifier: EUPL-1.2
#include "views/survey/survey_views.h"

#include "app/import/renewed_facts.h"
#include "base/phrases.h"
#include "report/words/cells.h"
#include "views/survey/survey_parts.h"

#include <array>

namespace wk::views {

using project::Findings;
using report::DataTable;

namespace {

DataTable notice_table(const Findings& findings)
{
    DataTable table;
    table.caption = say(Phrase::DataAttentionTable);
    table.columns = {{say(Phrase::DataRow), true},
                     {say(Phrase::DataColumn), false},
                     {say(Phrase::DataFound), false},
                     {say(Phrase::DataMessage), false}};
    for (const auto& notice : findings.data.warnings) {
        table.rows.push_back({notice.row > 0 ? report::count_cell(std::int64_t(notice.row)) : report::TableCell{""},
                              notice.column, notice.value, notice.message});
    }
    return table;
}

DataTable open_table(const Findings& findings)
{
    DataTable table;
    table.caption = say(Phrase::DataOpenTable);
    table.columns = {{say(Phrase::DataOpenQuestion), false},
                     {say(Phrase::ColumnKind), false},
                     {say(Phrase::DataOpenAnswered), true},
                     {say(Phrase::ColumnSkipped), true}};
    for (const auto& open : findings.open)
        table.rows.push_back({open.id, open.kind, report::count_cell(open.answered), report::count_cell(open.skipped)});
    return table;
}

void numbers_view(ui::Ui& ui, const Findings& findings)
{
    struct Number {
        std::size_t value;
        Phrase label;
    };
    const std::array numbers{
        Number{findings.data.rows, Phrase::DataRows}, Number{findings.data.columns, Phrase::DataColumns},
        Number{findings.data.columns_used, Phrase::DataColumnsUsed}, Number{findings.data.kept, Phrase::DataKept}};
    ui.columns(int(numbers.size()), 150, [&](int i) {
        const Number& number = numbers[std::size_t(i)];
        ui.card([&] { ui.stat(number.value, say(number.label, {number.value})); });
    });
}

/// What became other when these answers took the place of others.
void renewed_view(ui::Ui& ui, const app::State& state)
{
    const auto& facts = state.renewed_facts;
    if (!facts || facts->responses != state.responses)
        return;
    ui.heading(2, say(Phrase::RenewedTitle));
    ui.card([&] {
        ui.text(facts->found_by);
        for (const auto& line : facts->lines)
            ui.text("• " + line);
        ui.text(facts->moved, ui::TextStyle::Strong);
        if (!facts->table.rows.empty())
            ui.table(facts->table);
    });
}

} // namespace

void data_view(ui::Ui& ui, const app::State& state, app::Actions& actions)
{
    const Findings& findings = *state.findings;
    ui.heading(1, say(Phrase::DataTitle));
    if (findings.invented)
        ui.notice(ui::Tone::Attention, say(Phrase::DataInvented));
    numbers_view(ui, findings);
    ui.muted(say(Phrase::DataFile, {findings.data.file, findings.instrument_title}));
    if (const auto* survey = app::current_survey(state); survey && survey->frame)
        ui.muted(say(Phrase::DataFrame, {survey->frame->name}));
    else
        ui.muted(say(Phrase::DataNoFrame));
    reading_part(ui, state, actions);
    renewed_view(ui, state);
    row_ledger_part(ui, state);
    ui.heading(2, say(Phrase::DataAttention));
    if (findings.data.warnings.empty()) {
        ui.notice(ui::Tone::Done, say(Phrase::DataNoAttention));
    } else {
        ui.text(say(Phrase::DataAttentionCount, {findings.data.warnings.size()}));
        ui.card([&] { ui.table(notice_table(findings)); });
    }
    if (!findings.open.empty()) {
        ui.heading(2, say(Phrase::DataOpenTitle));
        ui.card([&] {
            const auto& sort = state.survey.sort;
            auto table = open_table(findings);
            if (sort.active && sort.column < table.columns.size())
                table = report::sorted_by(std::move(table), sort.column, sort.descending);
            const auto pressed = ui.table(table, {true, sort.active ? int(sort.column) : -1, sort.descending});
            if (pressed)
                actions.push_back(app::SortTable{*pressed});
        });
    }
    column_ledger_part(ui, state, actions);
}

} // namespace wk::views
