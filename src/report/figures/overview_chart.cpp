// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/significance_charts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "project/item_figures.h"
#include "report/scene/marks.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>

namespace wk::report {

using project::Findings;
using project::ItemFinding;

namespace {

constexpr std::array Kinds{"herkenning", "vertrouwen", "voortgang", "overig"};

std::size_t kind_index(const ItemFinding& item)
{
    return std::size_t(std::find(Kinds.begin(), Kinds.end(), item.kind) - Kinds.begin());
}

/// A shape and a colour per kind.
Mark mark_of_kind(std::size_t kind)
{
    constexpr std::array inks{Ink::Recognition4, Ink::Accent, Ink::Agreement2, Ink::Muted};
    constexpr std::array shapes{MarkShape::Circle, MarkShape::Square, MarkShape::Triangle, MarkShape::Diamond};
    const std::size_t index = std::min(kind, inks.size() - 1);
    return {shapes[index], inks[index], false};
}

std::vector<std::size_t> kinds_present(const Findings& findings)
{
    std::vector<std::size_t> out;
    for (std::size_t kind = 0; kind < Kinds.size(); ++kind)
        if (std::any_of(findings.items.begin(), findings.items.end(),
                        [&](const auto& item) { return kind_index(item) == kind; }))
            out.push_back(kind);
    return out;
}

DataTable overview_table(const Findings& findings, std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {{say(Phrase::ColumnTheme), false},     {say(Phrase::ColumnItem), false},
                     {say(Phrase::ColumnKind), false},      {say(Phrase::ColumnN), true},
                     {say(Phrase::ColumnFavourable), true}, {say(Phrase::ColumnLow), true},
                     {say(Phrase::ColumnHigh), true},       {say(Phrase::ColumnMean), true}};
    for (const auto& item : findings.items) {
        const auto interval = project::favourable_interval(item);
        table.rows.push_back(
            {theme_title(findings, item.theme), item_words(item), kind_title(item), count_cell(item.n),
             share_cell(item.favourable), share_cell(interval ? std::optional(interval->low) : std::nullopt),
             share_cell(interval ? std::optional(interval->high) : std::nullopt), number_cell(item.mean, 2)});
    }
    return table;
}

ChartMark chart_mark(std::size_t kind)
{
    constexpr std::array marks{ChartMark::Circle, ChartMark::Square, ChartMark::Triangle, ChartMark::Diamond};
    return marks[std::min(kind, marks.size() - 1)];
}

/// The marks for who draws charts: a series has one mark per theme, so a kind has as many as a theme has items of it.
Chart marks_chart(const Findings& findings, const std::vector<project::ThemeFinding>& themes)
{
    Chart out{{}, {}, ChartKind::Marks};
    for (const auto& theme : themes)
        out.categories.push_back(theme_title(findings, theme.id));
    for (const std::size_t kind : kinds_present(findings)) {
        const std::size_t first = out.series.size();
        for (std::size_t i = 0; i < themes.size(); ++i) {
            std::size_t at = first;
            for (const auto& item : findings.items) {
                if (item.theme != themes[i].id || kind_index(item) != kind || !item.favourable)
                    continue;
                if (at == out.series.size())
                    out.series.push_back({kind_title(item),
                                          {mark_of_kind(kind).ink, Pattern::None},
                                          std::vector<std::optional<double>>(themes.size()),
                                          chart_mark(kind)});
                out.series[at++].values[i] = *item.favourable;
            }
        }
    }
    return out;
}

} // namespace

Scene overview_chart(const Findings& findings, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    if (findings.items.empty())
        return scene;
    scene.table = overview_table(findings, scene.title);
    scene.description = say(Phrase::OverviewChartDescription);
    const RowLayout frame(size, {{say(Phrase::ColumnN), 74}}, 220, 560);
    const auto kinds = kinds_present(findings);
    const Axis axis{0, 1, frame.plot_left() + 20 * frame.scale(), frame.plot_width() - 40 * frame.scale()};
    const std::array<std::pair<double, std::string>, 5> ticks{
        {{0, "0%"}, {0.25, "25%"}, {0.5, "50%"}, {0.75, "75%"}, {1, "100%"}}};
    float y = 0;
    std::vector<std::pair<Mark, std::string>> legend;
    for (const std::size_t kind : kinds)
        legend.emplace_back(mark_of_kind(kind), kind_title(findings, Kinds[kind]));
    add_mark_legend(scene, frame, legend, y);
    const float top = y;
    frame.add_heads(scene, y);
    const std::size_t axis_at = scene.shapes.size();
    auto themes = findings.themes;
    themes.push_back({"", ""});
    std::vector<project::ThemeFinding> shown;
    for (const auto& theme : themes) {
        std::vector<const ItemFinding*> items;
        for (const auto& item : findings.items)
            if (item.theme == theme.id)
                items.push_back(&item);
        if (items.empty())
            continue;
        if (std::any_of(items.begin(), items.end(), [](const auto* item) { return item->favourable; }))
            shown.push_back(theme);
        survey::Count least = items.front()->n;
        survey::Count most = least;
        for (const auto* item : items) {
            least = std::min(least, item->n);
            most = std::max(most, item->n);
        }
        const std::string n = least == most ? format_count(least) : say(Phrase::NumberRange, {least, most});
        const float lane = 17 * frame.scale(); // a lane per kind, so that marks of two kinds never hide each other
        const auto band =
            frame.add_row(scene, y, {}, theme_title(findings, theme.id), std::array{n}, lane * float(kinds.size()));
        for (const auto* item : items) {
            const auto at = std::find(kinds.begin(), kinds.end(), kind_index(*item)) - kinds.begin();
            if (item->favourable)
                add_mark(scene, mark_of_kind(kind_index(*item)), axis.x(*item->favourable),
                         band.top + lane * (float(at) + 0.5F), 6 * frame.scale());
        }
    }
    add_axis(scene, axis_at, axis, ticks, top, y, frame.tiny());
    constexpr std::size_t most_themes = 8; // whose names fit below each other's marks
    if (shown.size() <= most_themes)
        scene.chart = marks_chart(findings, shown);
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
