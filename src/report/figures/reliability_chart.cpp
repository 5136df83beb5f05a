// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/estimates.h"
#include "report/figures/significance_charts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>

namespace wk::report {

using project::Findings;
using project::ReliabilityFinding;

namespace {

DataTable reliability_table(const Findings& findings, std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {{say(Phrase::ColumnSet), false}};
    for (const Phrase head : {Phrase::ColumnItems, Phrase::ColumnN, Phrase::ColumnAlpha, Phrase::ColumnLow,
                              Phrase::ColumnHigh, Phrase::ColumnOmega})
        table.columns.push_back({say(head), true});
    for (const auto& each : findings.reliability)
        table.rows.push_back({reliability_title(findings, each), count_cell(survey::Count(each.items.size())),
                              n_cell(each.n, each.suppressed, findings.tests.method), number_cell(each.alpha, 2),
                              number_cell(each.ci95 ? std::optional(each.ci95->low) : std::nullopt, 2),
                              number_cell(each.ci95 ? std::optional(each.ci95->high) : std::nullopt, 2),
                              number_cell(each.omega, 2)});
    return table;
}

} // namespace

Scene reliability_chart(const Findings& findings, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    if (findings.reliability.empty())
        return scene;
    const RowLayout frame(size,
                          {{say(Phrase::ColumnItems), 74},
                           {say(Phrase::ColumnN), 44},
                           {say(Phrase::ColumnAlpha), 54, true},
                           {say(Phrase::ColumnOmega), 60}},
                          150, 420);
    scene.table = reliability_table(findings, scene.title);
    scene.description = say(Phrase::ReliabilityChartDescription);
    const auto& all = findings.reliability;
    if (std::any_of(all.begin(), all.end(), [](const auto& each) { return each.suppressed; }))
        explain_few(scene, findings.tests.method);
    const Axis axis{0, 1, frame.plot_left() + 12 * frame.scale(), frame.plot_width() - 24 * frame.scale()};
    const std::array<std::pair<double, std::string>, 4> ticks{{{0, "0"}, {0.5, "0,5"}, {0.7, "0,7"}, {1, "1"}}};
    float y = std::max(frame.heads_height(), 20 * frame.scale());
    const float top = y;
    frame.add_heads(scene, y);
    const std::size_t axis_at = scene.shapes.size();
    for (const auto& each : findings.reliability) {
        const auto band = frame.add_row(scene, y, {}, reliability_title(findings, each),
                                        std::array{format_count(each.items.size()),
                                                   n_words(each.n, each.suppressed, findings.tests.method),
                                                   number_or_dash(each.alpha, 2), number_or_dash(each.omega, 2)},
                                        24 * frame.scale());
        add_estimate(scene, frame, axis, band, each.alpha, each.ci95);
    }
    add_axis(scene, axis_at, axis, ticks, top, y, frame.tiny());
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
