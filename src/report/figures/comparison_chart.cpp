// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/comparison_chart.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/marks.h"
#include "report/scene/row_layout.h"
#include "report/tables/comparison_table.h"
#include "report/words/comparison_words.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

using project::Comparison;
using project::ItemComparison;
using project::SourceFigure;

namespace {

constexpr float ColumnWidth = 150; ///< of values with n, at 100% letters
constexpr float Lane = 21;         ///< height per source, so that no mark hides another
constexpr float ComparisonMarkRadius = 6;

using Items = std::vector<const ItemComparison*>;

std::optional<double> value_of(const SourceFigure& figure, ComparisonMeasure measure)
{
    return measure == ComparisonMeasure::Mean ? figure.mean : figure.favourable;
}

bool is_misprint(const SourceFigure& figure, ComparisonMeasure measure)
{
    return !(measure == ComparisonMeasure::Mean ? figure.mean_misprint : figure.favourable_misprint).empty();
}

/// Whether the value that is shown was asked in other words.
bool is_reworded(const SourceFigure& figure, ComparisonMeasure measure)
{
    return figure.reworded && value_of(figure, measure);
}

/// A known misprint gets an asterisk, and what was asked in other words a dagger.
std::string value_words(const SourceFigure& figure, bool published, ComparisonMeasure measure)
{
    std::string words =
        measure == ComparisonMeasure::Mean ? mean_words(figure, published) : favourable_words(figure, published);
    if (is_misprint(figure, measure))
        words = say(Phrase::ComparisonMarked, {words});
    return is_reworded(figure, measure) ? say(Phrase::ComparisonRewordedMark, {words}) : words;
}

bool any_figure(const Items& items, ComparisonMeasure measure,
                bool (*is_marked)(const SourceFigure&, ComparisonMeasure))
{
    const auto marked = [&](const SourceFigure& figure) { return is_marked(figure, measure); };
    return std::any_of(items.begin(), items.end(), [&](const ItemComparison* item) {
        return std::any_of(item->figures.begin(), item->figures.end(), marked);
    });
}

/// Items that can share an axis: for means those on the same codes.
std::vector<Items> blocks_of(const Items& items, ComparisonMeasure measure)
{
    std::vector<Items> blocks;
    for (const auto* item : items) {
        const auto fits = [&](const Items& block) {
            return measure == ComparisonMeasure::Favourable ||
                   (block.front()->lowest == item->lowest && block.front()->highest == item->highest);
        };
        const auto found = std::find_if(blocks.begin(), blocks.end(), fits);
        if (found != blocks.end())
            found->push_back(item);
        else
            blocks.push_back({item});
    }
    return blocks;
}

/// The columns serve where the figure is narrow, and each source's words stand in a line below its row.
RowLayout frame_of(const Comparison& comparison, ChartSize size)
{
    std::vector<NumberColumn> columns;
    for (const auto& source : comparison.sources)
        columns.push_back({source.title, ColumnWidth / float(comparison.sources.size())});
    return {size, std::move(columns), 200, 520};
}

Axis axis_of(const RowLayout& frame, const ItemComparison& item, ComparisonMeasure measure)
{
    const float pad = 14 * frame.scale();
    const float left = frame.plot_left() + pad;
    const float width = frame.plot_width() - 2 * pad;
    return measure == ComparisonMeasure::Mean ? Axis{double(item.lowest), double(item.highest), left, width}
                                              : Axis{0, 1, left, width};
}

std::vector<std::pair<double, std::string>> ticks_of(const ItemComparison& item, ComparisonMeasure measure)
{
    if (measure == ComparisonMeasure::Favourable)
        return {{0, "0%"}, {0.25, "25%"}, {0.5, "50%"}, {0.75, "75%"}, {1, "100%"}};
    std::vector<std::pair<double, std::string>> ticks;
    const int step = std::max(1, (item.highest - item.lowest + 9) / 10); // never more than eleven
    for (int code = item.lowest; code <= item.highest; code += step)
        ticks.emplace_back(code, format_count(code));
    return ticks;
}

/// One mark per source, each in its lane, and beside the plot its value and n.
void add_lanes(Scene& scene, const RowLayout& frame, const Axis& axis, const RowLayout::Band& band,
               const Comparison& comparison, const ItemComparison& item, ComparisonMeasure measure)
{
    const float right = frame.plot_left() + frame.plot_width() + (20 + ColumnWidth) * frame.scale();
    for (std::size_t i = 0; i < item.figures.size(); ++i) {
        const SourceFigure& figure = item.figures[i];
        const bool published = comparison.sources[i].published;
        const Mark mark = mark_of(i, published);
        const float y = band.top + Lane * frame.scale() * (float(i) + 0.5F);
        const auto value = value_of(figure, measure);
        const auto& interval = figure.favourable_ci95;
        if (interval && measure == ComparisonMeasure::Favourable)
            scene.shapes.push_back(
                Line{axis.x(interval->low), y, axis.x(interval->high), y, Ink::Muted, 2 * frame.scale(), false});
        if (value)
            add_mark(scene, mark, axis.x(*value), y, ComparisonMarkRadius * frame.scale());
        if (!frame.wide())
            continue;
        std::string words = value_words(figure, published, measure);
        if (value)
            words = say(Phrase::ComparisonValueAndN, {words, n_words(figure)});
        scene.shapes.push_back(Text{right, y + frame.small() * 0.36F, words, frame.small(), Face::Regular, Align::Right,
                                    value ? Ink::Text : Ink::Muted});
    }
}

/// Per source its value and n, for the line below a row of a narrow figure.
std::vector<std::string> words_below(const Comparison& comparison, const ItemComparison& item,
                                     ComparisonMeasure measure)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < item.figures.size(); ++i) {
        const SourceFigure& figure = item.figures[i];
        const std::string words = value_words(figure, comparison.sources[i].published, measure);
        out.push_back(value_of(figure, measure) ? say(Phrase::ComparisonSourceBase, {words, n_words(figure)}) : words);
    }
    return out;
}

void add_measure_block(Scene& scene, const RowLayout& frame, const Comparison& comparison, const Items& items,
                       ComparisonMeasure measure, float& y)
{
    const ItemComparison& first = *items.front();
    if (measure == ComparisonMeasure::Mean)
        frame.add_subhead(scene, y, say(Phrase::ComparisonScaleHead, {first.lowest, first.highest}));
    const std::size_t rows = scene.rows.size();
    y += frame.tiny() * 1.8F; // the labels of the axis
    if (frame.wide())
        scene.shapes.push_back(Text{
            frame.plot_left() + frame.plot_width() + (20 + ColumnWidth) * frame.scale(), y - frame.tiny() * 0.5F,
            say(measure == ComparisonMeasure::Mean ? Phrase::ComparisonMeanHead : Phrase::ComparisonFavourableHead),
            frame.tiny(), Face::Regular, Align::Right, Ink::Muted});
    const Axis axis = axis_of(frame, first, measure);
    const float top = y;
    const std::size_t axis_at = scene.shapes.size();
    for (const auto* item : items) {
        const auto below = frame.wide() ? std::vector<std::string>() : words_below(comparison, *item, measure);
        const float height = Lane * frame.scale() * float(comparison.sources.size());
        const auto band = frame.add_row(scene, y, kind_title(*item), item_words(*item), below, height);
        add_lanes(scene, frame, axis, band, comparison, *item, measure);
    }
    // Between a narrow figure's words the lines of the axis would strike through them: only ticks at the top.
    add_axis(scene, axis_at, axis, ticks_of(first, measure), top, frame.wide() ? y : top + 6 * frame.scale(),
             frame.tiny());
    if (measure == ComparisonMeasure::Mean) // its axis is for this block alone, which stays whole
        scene.rows.resize(rows);
}

} // namespace

Scene comparison_chart(const Comparison& comparison, const ComparisonChoice& choice, std::string title,
                       std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    const auto items = compared_items(comparison, choice.theme);
    if (items.empty() || comparison.sources.empty())
        return scene;
    if (any_figure(items, choice.measure, is_misprint))
        scene.note = say(Phrase::ComparisonMarkedNote, {scene.note});
    if (any_figure(items, choice.measure, is_reworded))
        scene.note = say(Phrase::ComparisonRewordedNote, {scene.note});
    scene.table = comparison_table(comparison, choice.theme, scene.title);
    std::vector<std::string> names;
    std::vector<std::pair<Mark, std::string>> legend;
    for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
        names.push_back(source_words(comparison.sources[i]));
        legend.emplace_back(mark_of(i, comparison.sources[i].published), names.back());
    }
    scene.description = say(choice.measure == ComparisonMeasure::Mean ? Phrase::ComparisonMeanDescription
                                                                      : Phrase::ComparisonFavourableDescription,
                            {enumeration(names)});
    const RowLayout frame = frame_of(comparison, size);
    float y = 0;
    add_mark_legend(scene, frame, legend, y);
    for (const auto& block : blocks_of(items, choice.measure))
        add_measure_block(scene, frame, comparison, block, choice.measure, y);
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
