// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/estimates.h"
#include "report/figures/significance_charts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>

namespace wk::report {

using project::CorrelationFinding;
using project::Findings;

namespace {

std::vector<const CorrelationFinding*> correlations_with(const Findings& findings, std::string_view variable)
{
    std::vector<const CorrelationFinding*> out;
    if (findings.tests.correlations)
        for (const auto& each : *findings.tests.correlations)
            if (each.variable == variable)
                out.push_back(&each);
    return out;
}

DataTable correlation_table(const Findings& findings, const std::vector<const CorrelationFinding*>& all,
                            std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {{say(Phrase::ColumnItem), false}, {say(Phrase::ColumnKind), false}};
    for (const Phrase head : {Phrase::ColumnN, Phrase::ColumnCoefficient, Phrase::ColumnLow, Phrase::ColumnHigh,
                              Phrase::ColumnP, Phrase::ColumnPAdjusted})
        table.columns.push_back({say(head), true});
    for (const auto* each : all) {
        const auto& item = item_called(findings, each->item);
        table.rows.push_back({item_words(item), kind_title(item),
                              n_cell(each->n, each->suppressed, findings.tests.method),
                              number_cell(each->coefficient, 2),
                              number_cell(each->ci95 ? std::optional(each->ci95->low) : std::nullopt, 2),
                              number_cell(each->ci95 ? std::optional(each->ci95->high) : std::nullopt, 2),
                              p_cell(each->p.value()), p_cell(each->p.adjusted)});
    }
    return table;
}

} // namespace

Scene correlation_chart(const Findings& findings, std::string_view variable, std::string title, std::string note,
                        ChartSize size)
{
    const auto all = correlations_with(findings, variable);
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    if (all.empty())
        return scene;
    const auto& method = findings.tests.method;
    std::vector<NumberColumn> columns{
        {say(Phrase::ColumnN), 44}, {coefficient_sign(method.correlation), 56, true}, {say(Phrase::ColumnP), 74}};
    add_adjusted_column(columns, method);
    const RowLayout frame(size, std::move(columns), 150, 420);
    scene.table = correlation_table(findings, all, scene.title);
    scene.description = say(Phrase::CorrelationChartDescription);
    if (std::any_of(all.begin(), all.end(), [](const auto* each) { return each->suppressed; }))
        explain_few(scene, method);
    const Axis axis{-1, 1, frame.plot_left() + 16 * frame.scale(), frame.plot_width() - 32 * frame.scale()};
    const std::array<std::pair<double, std::string>, 5> ticks{
        {{-1, "−1"}, {-0.5, "−0,5"}, {0, "0"}, {0.5, "0,5"}, {1, "1"}}};
    float y = std::max(frame.heads_height(), 20 * frame.scale());
    const float top = y;
    frame.add_heads(scene, y);
    const std::size_t axis_at = scene.shapes.size(); // the axis lies under the rows, and is as long as they are
    std::string kind;
    for (const auto* each : all) {
        const auto& item = item_called(findings, each->item);
        if (item.kind != kind)
            frame.add_subhead(scene, y, kind_title(item));
        kind = item.kind;
        std::vector<std::string> numbers{n_words(each->n, each->suppressed, method),
                                         number_or_dash(each->coefficient, 2), marked_p(each->p.value(), method.alpha)};
        if (method.adjust != "none")
            numbers.push_back(marked_p(each->p.adjusted, method.alpha));
        const auto band =
            frame.add_row(scene, y, theme_title(findings, item.theme), item_words(item), numbers, 24 * frame.scale());
        add_estimate(scene, frame, axis, band, each->coefficient, each->ci95);
    }
    add_axis(scene, axis_at, axis, ticks, top, y, frame.tiny());
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
