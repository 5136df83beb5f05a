// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/charts.h"

#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>

namespace wk::report {

using project::ResponseFinding;

namespace {

TableCell part_cell(survey::Count part, survey::Count whole)
{
    return share_cell(whole > 0 ? std::optional(double(part) / double(whole)) : std::nullopt);
}

DataTable make_table(const ResponseFinding& response)
{
    DataTable table;
    table.caption = say(Phrase::ResponseCaption);
    table.columns = {{response.factor_title, false}};
    for (const Phrase name : {Phrase::ColumnPopulation, Phrase::ColumnResponded, Phrase::ColumnRate,
                              Phrase::ColumnShareFrame, Phrase::ColumnShareResponse, Phrase::ColumnExpected})
        table.columns.push_back({say(name), true});
    for (const auto& level : response.levels)
        table.rows.push_back({level.level, count_cell(level.population), count_cell(level.responded),
                              share_cell(level.rate), part_cell(level.population, response.population),
                              part_cell(level.responded, response.responded), number_cell(level.expected, 1)});
    table.rows.push_back({say(Phrase::Total), count_cell(response.population), count_cell(response.responded),
                          share_cell(response.rate), part_cell(response.population, response.population),
                          part_cell(response.responded, response.responded),
                          number_cell(double(response.responded), 1)});
    return table;
}

struct ResponseLayout {
    float scale = 1;
    float name_width = 0;
    float bar_left = 0;
    float bar_width = 0;
    float letter = 0;
    float row = 0;
};

ResponseLayout make_response_layout(const ResponseFinding& response, const ChartSize& size)
{
    ResponseLayout layout;
    layout.scale = size.text_scale;
    layout.letter = 14 * size.text_scale;
    layout.row = 36 * size.text_scale;
    float longest = 0;
    for (const auto& level : response.levels)
        longest = std::max(longest, text_width(level.level, Face::Regular, layout.letter));
    layout.name_width = std::min(longest + 4, size.width * 0.38F);
    layout.bar_left = layout.name_width + 16 * size.text_scale;
    layout.bar_width = std::max(60.0F, size.width - layout.bar_left - 190 * size.text_scale);
    return layout;
}

void add_response_row(Scene& scene, const ResponseLayout& layout, const std::string& name, survey::Count responded,
                      survey::Count population, const std::optional<double>& rate, float y, bool total)
{
    const Face face = total ? Face::Semibold : Face::Regular;
    const float baseline = y + layout.row / 2 + layout.letter * 0.36F;
    scene.shapes.push_back(Text{0, baseline, shortened(name, face, layout.letter, layout.name_width), layout.letter,
                                face, Align::Left, Ink::Text});
    const float height = 18 * layout.scale;
    const float top = y + (layout.row - height) / 2;
    scene.shapes.push_back(
        Rect{layout.bar_left, top, layout.bar_width, height, {Ink::NoAnswer, Pattern::None}, Ink::None, 3});
    if (rate) // more respondents than addresses happens in real files; the bar ends at 100%, the number tells
        scene.shapes.push_back(Rect{layout.bar_left,
                                    top,
                                    layout.bar_width * float(std::min(*rate, 1.0)),
                                    height,
                                    {Ink::Recognition4, Pattern::None},
                                    Ink::None,
                                    3});
    const float right = layout.bar_left + layout.bar_width;
    scene.shapes.push_back(Text{right + 70 * layout.scale, baseline, share_or_dash(rate), layout.letter, Face::Semibold,
                                Align::Right, Ink::Text});
    scene.shapes.push_back(Text{right + 190 * layout.scale, baseline, say(Phrase::RespondedOf, {responded, population}),
                                layout.letter, Face::Regular, Align::Right, Ink::Muted});
}

} // namespace

Scene response_chart(const ResponseFinding& response, std::string title, std::string note, ChartSize size)
{
    const ResponseLayout layout = make_response_layout(response, size);
    Scene scene;
    scene.width = size.width;
    scene.title = std::move(title);
    scene.note = std::move(note);
    scene.table = make_table(response);
    scene.description = say(Phrase::ResponseDescription, {share_or_dash(response.rate)});
    Chart chart{{}, {{say(Phrase::ColumnRate), {Ink::Recognition4, Pattern::None}, {}}}};
    const auto add_bar = [&](const std::string& name, survey::Count responded, survey::Count population, auto rate) {
        chart.categories.push_back(name + "\n" + say(Phrase::RespondedOf, {responded, population}));
        chart.series.front().values.push_back(rate);
    };
    for (const auto& level : response.levels)
        add_bar(level.level, level.responded, level.population, level.rate);
    add_bar(say(Phrase::Total), response.responded, response.population, response.rate);
    scene.chart = std::move(chart);
    float y = 26 * layout.scale;
    const float top = y;
    for (const auto& level : response.levels) {
        add_response_row(scene, layout, level.level, level.responded, level.population, level.rate, y, false);
        y += layout.row;
    }
    if (response.rate) {
        const float x = layout.bar_left + layout.bar_width * float(std::min(*response.rate, 1.0));
        scene.shapes.push_back(Line{x, top, x, y, Ink::Text, 1.5F, true});
        scene.shapes.push_back(Text{x, top - 8 * layout.scale,
                                    say(Phrase::TotalRateLabel, {share_or_dash(response.rate)}), 12 * layout.scale,
                                    Face::Regular, Align::Middle, Ink::Muted});
    }
    scene.shapes.push_back(Line{0, y + 2, size.width, y + 2, Ink::Border, 1, false});
    y += 4;
    add_response_row(scene, layout, say(Phrase::Total), response.responded, response.population, response.rate, y,
                     true);
    scene.height = y + layout.row;
    return scene;
}

} // namespace wk::report
