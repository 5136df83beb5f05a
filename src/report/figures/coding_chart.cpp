// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/coding_chart.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/coding_words.h"

#include <array>

namespace wk::report {

Scene coding_chart(const project::OpenFinding& open, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.table = {
        scene.title,
        {{say(Phrase::ColumnCategory)}, {say(Phrase::ColumnAnswers), true}, {say(Phrase::ColumnShareLooked), true}},
        {}};
    scene.description = say(Phrase::CodingChartDescription);
    const RowLayout frame(size, {{say(Phrase::ColumnAnswers), 84, true}, {say(Phrase::ColumnShareLooked), 72}}, 160,
                          520);
    const Axis axis{0, 1, frame.plot_left(), frame.plot_width()};
    const std::array<std::pair<double, std::string>, 3> ticks{{{0, "0%"}, {0.5, "50%"}, {1, "100%"}}};
    float y = 30 * frame.scale();
    const float top = y;
    frame.add_heads(scene, y);
    const std::size_t axis_at = scene.shapes.size();
    Chart bars{{}, {{say(Phrase::ColumnShareLooked), {Ink::Accent, Pattern::None}, {}}}};
    for (const auto* category : categories_by_count(open)) {
        const auto share = category->n ? share_of_looked(open, *category->n) : std::nullopt;
        const std::string count = category->n ? format_count(*category->n) : say(Phrase::NotShown);
        const std::array numbers{count, share_or_dash(share)};
        const auto band = frame.add_row(scene, y, {}, category->title, numbers, 18 * frame.scale());
        if (share && *share > 0)
            scene.shapes.push_back(Rect{axis.left,
                                        band.top,
                                        axis.x(*share) - axis.left,
                                        band.height,
                                        {Ink::Accent, Pattern::None},
                                        Ink::None,
                                        2});
        bars.categories.push_back(category->title + "\n" + count);
        bars.series.front().values.push_back(share);
        scene.table.rows.push_back(
            {category->title, category->n ? count_cell(category->n) : TableCell(count), share_cell(share)});
    }
    const survey::Count looked = open.answered - open.uncoded;
    const auto add_total = [&](Phrase name, survey::Count n, const TableCell& share) {
        scene.table.rows.push_back({say(name), count_cell(n), share});
        ++scene.table.totals;
    };
    add_total(Phrase::CodingRowLooked, looked, share_cell(share_of_looked(open, looked)));
    if (open.uncoded > 0)
        add_total(Phrase::CodingRowLeft, open.uncoded, say(Phrase::NoValue));
    add_total(Phrase::CodingRowAnswered, open.answered, say(Phrase::NoValue));
    add_axis(scene, axis_at, axis, ticks, top, y, frame.tiny());
    scene.chart = std::move(bars);
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
