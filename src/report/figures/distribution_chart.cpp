// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/charts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/scene/palette.h"
#include "report/tables/distribution_table.h"
#include "report/words/cells.h"
#include "report/words/distributions.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wk::report {

using project::FavourableSide;
using project::ItemFinding;

namespace {

constexpr float StripGap = 16; ///< between a bar and what is set apart beside it

/// Every measure of the figure in one place, already multiplied by the reader's text size.
struct DistributionLayout {
    float scale = 1;
    float width = 0;
    float bar_left = 0;
    float bar_width = 0;
    bool wide = false; ///< numbers in columns at the right; else in lines under each bar
    float body = 0;    ///< letter size of texts
    float small = 0;   ///< letter size of numbers and labels
    float columns_left = 0;
    float missing_left = 0;
    std::string head; ///< of the column of shares

    static constexpr std::array NumberColumns{44.0F, 52.0F, 64.0F, 84.0F}; // n, mean, median, share
    static constexpr float MissingColumn = 74;
    static constexpr float Gap = 20;
};

struct Missing {
    Phrase name;
    Pattern pattern;
    survey::Count ItemFinding::*count;
};

constexpr std::array MissingKinds{
    Missing{Phrase::ColumnNoOpinion, Pattern::Dots, &ItemFinding::no_opinion},
    Missing{Phrase::ColumnSkipped, Pattern::Rising, &ItemFinding::skipped},
    Missing{Phrase::ColumnMissing, Pattern::Falling, &ItemFinding::missing},
    Missing{Phrase::ColumnInvalid, Pattern::RisingDense, &ItemFinding::invalid},
};

int missing_columns(std::span<const ItemFinding> items)
{
    const bool any_invalid = std::any_of(items.begin(), items.end(), [](const auto& item) { return item.invalid > 0; });
    return any_invalid ? 4 : 3;
}

survey::Count without_valuation(const ItemFinding& item)
{
    survey::Count count = 0;
    for (const auto& kind : MissingKinds)
        count += item.*kind.count;
    return count;
}

/// In a narrow figure: the room beside the bars for those who gave no valuation, at most a quarter.
float strip_room(std::span<const ItemFinding> items, const ChartSize& size)
{
    float widest = 0;
    for (const auto& item : items)
        if (item.n > 0)
            widest = std::max(widest, float(without_valuation(item)) / float(item.n + without_valuation(item)));
    return std::min(widest, 0.25F) * size.width + (widest > 0 ? StripGap * size.text_scale : 0);
}

DistributionLayout make_distribution_layout(std::span<const ItemFinding> items, const ChartSize& size,
                                            int missing_columns)
{
    DistributionLayout layout;
    layout.head = favourable_name(items);
    layout.scale = size.text_scale;
    layout.width = size.width;
    layout.body = 15 * size.text_scale;
    layout.small = 13 * size.text_scale;
    float numbers = DistributionLayout::Gap;
    for (const float column : DistributionLayout::NumberColumns)
        numbers += column;
    const float missing = DistributionLayout::Gap + DistributionLayout::MissingColumn * float(missing_columns);
    const float room = size.width - (numbers + missing) * size.text_scale;
    layout.wide = room >= 280 * size.text_scale;
    layout.bar_width = layout.wide ? room : size.width - strip_room(items, size);
    layout.columns_left = layout.bar_width;
    layout.missing_left = layout.bar_width + numbers * size.text_scale;
    return layout;
}

bool is_recognition(const ItemFinding& item)
{
    return item.kind == "herkenning";
}

double share_of(survey::Count count, survey::Count n)
{
    return n > 0 ? double(count) / double(n) : 0;
}

/// Share of the answers below the middle of the scale, half of a middle point included.
double share_left_of_middle(const ItemFinding& item)
{
    const std::size_t count = item.points.size();
    double left = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double weight = 2 * i + 1 < count ? 1 : (2 * i + 1 == count ? 0.5 : 0);
        left += weight * share_of(item.points[i].count, item.n);
    }
    return left;
}

/// The fill of a point: the favourable side has its colour whichever end of the scale that is; where neither side is
/// better, no answer is brown or green.
Fill fill_of(const ItemFinding& item, int index)
{
    const int count = int(item.points.size());
    const bool judged = item.side != FavourableSide::None;
    return point_fill(item.side == FavourableSide::Low ? count - 1 - index : index, count,
                      is_recognition(item) || !judged);
}

/// Where bars begin and how long 100% is, in one figure.
struct BarAxis {
    float origin = 0;    ///< x of the middle (diverging) or of 0% (stacked)
    float per_share = 0; ///< pixels for a share of 1
    bool diverging = false;
};

BarAxis make_axis(std::span<const ItemFinding> items, BarStyle style, const DistributionLayout& layout)
{
    if (style == BarStyle::Stacked)
        return {layout.bar_left, layout.bar_width, false};
    double left = 0;
    double right = 0;
    for (const auto& item : items) {
        if (item.n == 0)
            continue;
        const double below = share_left_of_middle(item);
        left = std::max(left, below);
        right = std::max(right, 1 - below);
    }
    const double total = std::max(left + right, 1.0);
    const float per_share = layout.bar_width / float(total);
    return {layout.bar_left + float(left) * per_share, per_share, true};
}

void add_segment_label(Scene& scene, const DistributionLayout& layout, const Rect& segment, double share)
{
    if (share < 0.04) // a label would not fit; its place stays, its number stands in the table
        return;
    const std::string label = format_share(share, 0);
    if (text_width(label, Face::Semibold, layout.small) + 6 > segment.width)
        return;
    const Ink ink = label_ink(segment.fill.ink);
    const float middle = segment.x + segment.width / 2;
    const float baseline = segment.y + segment.height / 2 + layout.small * 0.36F;
    if (segment.fill.pattern != Pattern::None) {
        // Hatching under digits is hard to read: give the label a plain plate.
        const float plate = text_width(label, Face::Semibold, layout.small) + 6;
        scene.shapes.push_back(Rect{middle - plate / 2,
                                    segment.y + segment.height / 2 - layout.small * 0.66F,
                                    plate,
                                    layout.small * 1.32F,
                                    {segment.fill.ink, Pattern::None},
                                    Ink::None,
                                    2});
    }
    scene.shapes.push_back(Text{middle, baseline, label, layout.small, Face::Semibold, Align::Middle, ink});
}

void add_item_bar(Scene& scene, const DistributionLayout& layout, const BarAxis& axis, const ItemFinding& item, float y,
                  float height)
{
    if (item.n == 0) {
        scene.shapes.push_back(Rect{layout.bar_left, y, layout.bar_width, height, {}, Ink::Border, 2});
        return;
    }
    float x = axis.origin;
    if (axis.diverging)
        x -= float(share_left_of_middle(item)) * axis.per_share;
    const int count = int(item.points.size());
    for (int i = 0; i < count; ++i) {
        const double share = share_of(item.points[std::size_t(i)].count, item.n);
        if (share <= 0)
            continue;
        const float width = float(share) * axis.per_share;
        const Rect segment{x, y, width, height, fill_of(item, i), Ink::Surface, 0};
        scene.shapes.push_back(segment);
        add_segment_label(scene, layout, segment, share);
        x += width;
    }
}

/// Numbers at the right of one bar, and the hatched strips of those who gave no valuation: as wide per person
/// as the bar itself, but beside it, never in it.
void add_numbers(Scene& scene, const DistributionLayout& layout, const ItemFinding& item, float y, float height,
                 int columns)
{
    const float baseline = y + height / 2 + layout.small * 0.36F;
    const std::array texts{format_count(item.n), number_or_dash(item.mean, 1), number_or_dash(item.median, 1),
                           share_or_dash(share_under(layout.head, item))};
    float x = layout.columns_left + DistributionLayout::Gap * layout.scale;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        x += DistributionLayout::NumberColumns[i] * layout.scale;
        scene.shapes.push_back(Text{x, baseline, texts[i], layout.small, i == 3 ? Face::Semibold : Face::Regular,
                                    Align::Right, Ink::Text});
    }
    const float per_person = item.n > 0 ? layout.bar_width / float(item.n) : 2;
    float left = layout.missing_left + DistributionLayout::Gap * layout.scale;
    for (int i = 0; i < columns; ++i) {
        const auto& kind = MissingKinds[std::size_t(i)];
        const survey::Count count = item.*kind.count;
        const float column = DistributionLayout::MissingColumn * layout.scale;
        const float strip = std::min(per_person * float(count), column - 40 * layout.scale);
        if (count > 0)
            scene.shapes.push_back(Rect{left + column - 30 * layout.scale - strip,
                                        y + height * 0.2F,
                                        strip,
                                        height * 0.6F,
                                        {Ink::NoAnswer, kind.pattern},
                                        Ink::Border,
                                        0});
        scene.shapes.push_back(Text{left + column, baseline, format_count(count), layout.small, Face::Regular,
                                    Align::Right, count > 0 ? Ink::Text : Ink::Muted});
        left += column;
    }
}

/// Beside a narrow bar: one strip of hatched parts, as wide per person as the bar.
void add_strip(Scene& scene, const DistributionLayout& layout, const ItemFinding& item, float y, float height)
{
    float left = layout.bar_width + StripGap * layout.scale;
    const float per_person = item.n > 0 ? layout.bar_width / float(item.n) : 2;
    const survey::Count all = without_valuation(item);
    const float fit = all > 0 ? std::min(1.0F, (layout.width - left) / (per_person * float(all))) : 1;
    for (const auto& kind : MissingKinds) {
        const float width = per_person * float(item.*kind.count) * fit;
        if (width > 0)
            scene.shapes.push_back(
                Rect{left, y + height * 0.15F, width, height * 0.7F, {Ink::NoAnswer, kind.pattern}, Ink::Border, 0});
        left += width;
    }
}

/// Under a narrow bar: its numbers, and a swatch and count per kind of missing answer.
void add_number_lines(Scene& scene, const DistributionLayout& layout, const ItemFinding& item, float& y, int columns)
{
    const std::string numbers =
        say(Phrase::NarrowNumbers, {item.n, number_or_dash(item.mean, 1), number_or_dash(item.median, 1),
                                    favourable_name(item), share_or_dash(share_under(favourable_name(item), item))});
    for (const auto line : wrap_text(numbers, Face::Regular, layout.small, layout.width)) {
        y += layout.small * 1.5F;
        scene.shapes.push_back(Text{0, y, std::string(line), layout.small, Face::Regular, Align::Left, Ink::Text});
    }
    y += layout.small * 1.5F;
    float x = 0;
    const float swatch = layout.small * 0.85F;
    for (int i = 0; i < columns; ++i) {
        const auto& kind = MissingKinds[std::size_t(i)];
        const std::string words = say(Phrase::NarrowMissing, {say(kind.name), item.*kind.count});
        const float width = swatch + 6 * layout.scale + text_width(words, Face::Regular, layout.small);
        if (x > 0 && x + width > layout.width) {
            x = 0;
            y += layout.small * 1.5F;
        }
        scene.shapes.push_back(
            Rect{x, y - swatch * 0.9F, swatch, swatch, {Ink::NoAnswer, kind.pattern}, Ink::Border, 2});
        scene.shapes.push_back(
            Text{x + swatch + 6 * layout.scale, y, words, layout.small, Face::Regular, Align::Left, Ink::Muted});
        x += width + 16 * layout.scale;
    }
}

void add_column_heads(Scene& scene, const DistributionLayout& layout, float baseline, int columns)
{
    const std::array heads{say(Phrase::ColumnN), say(Phrase::ColumnMeanShort), say(Phrase::ColumnMedian), layout.head};
    float x = layout.columns_left + DistributionLayout::Gap * layout.scale;
    const float size = 12 * layout.scale;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        x += DistributionLayout::NumberColumns[i] * layout.scale;
        const auto lines =
            wrap_text(heads[i], Face::Regular, size, DistributionLayout::NumberColumns[i] * layout.scale - 4);
        for (std::size_t line = 0; line < lines.size(); ++line)
            scene.shapes.push_back(Text{x, baseline - float(lines.size() - 1 - line) * size * 1.25F,
                                        std::string(lines[line]), size, Face::Regular, Align::Right, Ink::Muted});
    }
    float left = layout.missing_left + DistributionLayout::Gap * layout.scale;
    for (int i = 0; i < columns; ++i) {
        left += DistributionLayout::MissingColumn * layout.scale;
        const std::string head = say(MissingKinds[std::size_t(i)].name);
        const auto lines = wrap_text(head, Face::Regular, size, DistributionLayout::MissingColumn * layout.scale - 16);
        for (std::size_t line = 0; line < lines.size(); ++line)
            scene.shapes.push_back(Text{left, baseline - float(lines.size() - 1 - line) * size * 1.25F,
                                        std::string(lines[line]), size, Face::Regular, Align::Right, Ink::Muted});
    }
}

/// Swatch and label of every point, wrapped over as many rows as needed. Returns the height used.
/// lead   words before the swatches; mostly none
float add_point_legend(Scene& scene, const DistributionLayout& layout, const ItemFinding& item, float room, float y = 0,
                       const std::string& lead = {})
{
    const float swatch = 14 * layout.scale;
    const float row = 24 * layout.scale;
    float x = 0;
    if (!lead.empty()) {
        scene.shapes.push_back(Text{0, y + 3 * layout.scale + swatch * 0.82F, lead, layout.small, Face::Semibold,
                                    Align::Left, Ink::Muted});
        x = text_width(lead, Face::Semibold, layout.small) + 12 * layout.scale;
    }
    const int count = int(item.points.size());
    for (int i = 0; i < count; ++i) {
        const std::string label = shortened(item.points[std::size_t(i)].label, Face::Regular, layout.small,
                                            layout.width - swatch - 6 * layout.scale);
        const float width = swatch + 6 * layout.scale + text_width(label, Face::Regular, layout.small);
        if (x > 0 && x + width > room) {
            x = 0;
            y += row;
        }
        scene.shapes.push_back(Rect{x, y + 3 * layout.scale, swatch, swatch, fill_of(item, i), Ink::Border, 2});
        scene.shapes.push_back(Text{x + swatch + 6 * layout.scale, y + 3 * layout.scale + swatch * 0.82F, label,
                                    layout.small, Face::Regular, Align::Left, Ink::Muted});
        x += width + 18 * layout.scale;
    }
    return y + row;
}

/// The legend of the points; once more where the colours lie the other way round. Returns the height used.
float add_legends(Scene& scene, const DistributionLayout& layout, std::span<const ItemFinding> items, float room)
{
    float y = 0;
    for (const auto side : {FavourableSide::High, FavourableSide::None, FavourableSide::Low}) {
        const auto first = std::find_if(items.begin(), items.end(), [&](const auto& it) { return it.side == side; });
        if (first != items.end())
            y = add_point_legend(scene, layout, *first, room, y,
                                 side == FavourableSide::Low ? say(Phrase::LegendReversed) : std::string());
    }
    return y;
}

/// The one item, or those that most and fewest people favour.
std::string main_finding(std::span<const ItemFinding> items)
{
    constexpr std::size_t most_characters = 50;
    const auto [high, low] = favoured_ends(items);
    if (!high || high == low)
        return item_sentence(high ? *high : items.front());
    return say(Phrase::DistributionExtremes,
               {format_share(*high->favourable, 0), favourable_name(items),
                clipped(item_quoted(*high), most_characters), format_share(*low->favourable, 0),
                clipped(item_quoted(*low), most_characters)});
}

std::string describe(std::span<const ItemFinding> items, BarStyle style)
{
    const auto& points = items.front().points;
    const Phrase shape = style == BarStyle::Stacked ? Phrase::DistributionDescription : Phrase::DivergingDescription;
    return brief_description(say(shape, {points.size(), points.front().label, points.back().label}),
                             {main_finding(items)});
}

/// Whether the colours of the points lie the same way round for all: a series of a chart has one colour.
bool has_one_side(std::span<const ItemFinding> items)
{
    return std::all_of(items.begin(), items.end(), [&](const auto& it) { return it.side == items.front().side; });
}

/// The bars for who draws charts: what stands at their right in ours goes with their names.
Chart bars_of(std::span<const ItemFinding> items)
{
    Chart out;
    const int count = int(items.front().points.size());
    for (int i = 0; i < count; ++i) {
        const auto at = std::size_t(i);
        out.series.push_back({items.front().points[at].label, fill_of(items.front(), i), {}});
        for (const auto& item : items)
            out.series[at].values.push_back(item.n > 0 ? std::optional(share_of(item.points[at].count, item.n))
                                                       : std::nullopt);
    }
    const auto number = [](const std::string& name, const std::string& value) {
        return say(Phrase::NarrowMissing, {name, value});
    };
    for (const auto& item : items) {
        const std::array numbers{
            number(say(Phrase::ColumnN), format_count(item.n)),
            number(say(Phrase::ColumnMeanShort), number_or_dash(item.mean, 1)),
            number(say(Phrase::ColumnMedian), number_or_dash(item.median, 1)),
            number(favourable_name(item), share_or_dash(share_under(favourable_name(item), item)))};
        out.categories.push_back(item_words(item) + "\n" + joined(numbers, " · "));
    }
    return out;
}

/// One item: kind and text, the bar, its numbers. Moves `y` below it.
void add_item(Scene& scene, const DistributionLayout& layout, const BarAxis& axis, const ItemFinding& item, float& y,
              int columns, bool mixed)
{
    const float bar_height = 30 * layout.scale;
    if (mixed) { // which kind only matters where there are several
        y += layout.small;
        scene.shapes.push_back(
            Text{0, y, kind_title(item), layout.small * 0.93F, Face::Semibold, Align::Left, Ink::Muted});
    }
    const std::string text = item_words(item);
    for (const auto line :
         wrap_text(text, Face::Semibold, layout.body, layout.wide ? layout.bar_width : layout.width)) {
        y += layout.body * 1.35F;
        scene.shapes.push_back(Text{0, y, std::string(line), layout.body, Face::Semibold, Align::Left, Ink::Text});
    }
    y += 8 * layout.scale;
    add_item_bar(scene, layout, axis, item, y, bar_height);
    if (axis.diverging)
        for (const float edge : {y - 6 * layout.scale, y + bar_height}) // marks above and below, never through a label
            scene.shapes.push_back(
                Line{axis.origin, edge, axis.origin, edge + 6 * layout.scale, Ink::Text, 1.5F, false});
    if (layout.wide)
        add_numbers(scene, layout, item, y, bar_height, columns);
    y += bar_height;
    if (!layout.wide) {
        add_strip(scene, layout, item, y - bar_height, bar_height);
        add_number_lines(scene, layout, item, y, columns);
    }
    y += 22 * layout.scale;
}

} // namespace

Scene distribution_chart(std::span<const ItemFinding> items, std::string title, std::string note, BarStyle style,
                         ChartSize size)
{
    assert(!items.empty());
    const int columns = missing_columns(items);
    const DistributionLayout layout = make_distribution_layout(items, size, columns);
    if (is_recognition(items.front())) // one-sided: it has no middle to hang around
        style = BarStyle::Stacked;
    const BarAxis axis = make_axis(items, style, layout);
    Scene scene;
    scene.width = size.width;
    scene.title = std::move(title);
    scene.note = std::move(note);
    scene.table = distribution_table(items, scene.title);
    scene.description = describe(items, style);
    if (style == BarStyle::Stacked && has_one_side(items))
        scene.chart = bars_of(items);
    float y = add_legends(scene, layout, items, layout.wide ? layout.bar_width : layout.width);
    y += 16 * layout.scale;
    const bool mixed =
        std::any_of(items.begin(), items.end(), [&](const auto& it) { return it.kind != items.front().kind; });
    if (layout.wide)
        add_column_heads(scene, layout, y + (mixed ? layout.small : 0) + layout.body * 1.1F, columns);
    for (const auto& item : items) {
        scene.rows.push_back({y, scene.shapes.size()});
        add_item(scene, layout, axis, item, y, columns, mixed);
    }
    scene.height = y - 14 * layout.scale; // the last item needs no room for a next one
    return scene;
}

} // namespace wk::report
