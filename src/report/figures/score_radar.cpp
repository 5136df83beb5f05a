// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_radar.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "stats/counts/descriptives.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace wk::report {

namespace {

using assessment::Figures;
using assessment::HighestScore;
using assessment::LowestScore;

constexpr std::size_t FewestRows = 3;
constexpr std::size_t MostAtRim = 12; ///< more titles than this stand in the list below
constexpr float LeastRadius = 116;
constexpr float MostRadius = 210;
constexpr float LeastRimWords = 116;
constexpr float EnoughRimWords = 180; ///< more room than this goes to the web first
constexpr float MostRimWords = 230;
constexpr float BarWidth = 11;
constexpr float RimGap = 14;
constexpr float BlockGap = 10;         ///< between the titles of neighbours
constexpr float NumberSignRadius = 11; ///< of the number at the rim that refers to the list

/// Whether there is a mark to draw.
bool has_mark(const Figures& figures)
{
    return figures.mean.has_value();
}

/// "3,4 · n 12", or that it is not shown.
std::string numbers_words(const Figures& figures)
{
    if (figures.hidden)
        return say(Phrase::NotShown);
    if (figures.n == 0)
        return say(Phrase::ChartNobody);
    return number_or_dash(figures.mean, 1) + " · " + say(Phrase::HeatCount, {figures.n});
}

/// Where scores lie: the lowest in the middle, the highest at the rim.
struct Web {
    float x = 0, y = 0, radius = 0;
    std::size_t axes = 0;
    float scale = 1; ///< of letters
    float mark = 1;  ///< of marks: in a small web they would hide each other

    using Point = std::pair<float, float>;

    /// The way an axis points: the first up, the others clockwise.
    Point direction(std::size_t axis) const
    {
        const double turn = 2 * std::numbers::pi * double(axis % axes) / double(axes);
        return {float(std::sin(turn)), float(-std::cos(turn))};
    }
    /// `distance` from the middle, along an axis.
    Point along(std::size_t axis, float distance) const
    {
        const Point way = direction(axis);
        return {x + way.first * distance, y + way.second * distance};
    }
    float distance(double score) const { return radius * float((score - LowestScore) / (HighestScore - LowestScore)); }
    Point at(std::size_t axis, double score) const { return along(axis, distance(score)); }
};

void add_line(Scene& scene, Web::Point from, Web::Point to, Ink ink, float width, bool dashed = false)
{
    scene.shapes.push_back(Line{from.first, from.second, to.first, to.second, ink, width, dashed});
}

/// Rings at the scores above the lowest, and an axis per row; dashed where it has no mark.
void add_web(Scene& scene, const Web& web, std::span<const ScoreRow> rows)
{
    for (int score = LowestScore + 1; score <= HighestScore; ++score) {
        Path ring{{}, score == HighestScore ? Ink::Border : Ink::NoAnswer, 1};
        for (std::size_t axis = 0; axis <= web.axes; ++axis)
            ring.points.push_back(web.at(axis, score));
        scene.shapes.push_back(std::move(ring));
    }
    for (std::size_t axis = 0; axis < web.axes; ++axis)
        add_line(scene, web.at(axis, LowestScore), web.at(axis, HighestScore), Ink::Border, 1,
                 !has_mark(rows[axis].figures));
}

/// The numbers of the rings beside the first axis, on a plate where lines pass; every other one where they would be too
/// near each other.
void add_ring_numbers(Scene& scene, const Web& web)
{
    const float letter = 12 * web.scale;
    const int step = web.radius / (HighestScore - LowestScore) < letter * 1.6F ? 2 : 1;
    for (int score = LowestScore; score <= HighestScore; score += step) {
        const auto [x, y] = web.at(0, score);
        const float right = x - (BarWidth / 2 + 4) * web.mark;
        const std::string number = format_count(score);
        const float wide = text_width(number, Face::Regular, letter);
        scene.shapes.push_back(
            Rect{right - wide - 2, y - letter * 0.5F, wide + 4, letter, {Ink::Surface, Pattern::None}, Ink::None, 2});
        scene.shapes.push_back(
            Text{right, y + letter * 0.36F, number, letter, Face::Regular, Align::Right, Ink::Muted});
    }
}

/// The middle half of the scores as a bar along its axis: an outline around a soft ground. When it is one score, a
/// short bar around that, never beyond the scale.
void add_spread_bar(Scene& scene, const Web& web, std::size_t axis, const Figures& figures)
{
    const auto spread = stats::descriptives(assessment::code_counts(figures.tally));
    const float edge = 1.5F * web.mark;
    const float low = web.distance(*spread.lower_quartile);
    const float high = web.distance(*spread.upper_quartile);
    const float least = std::max(0.0F, 2 * BarWidth * web.mark - (high - low)) / 2;
    const float from = std::max(low - least, 0.0F);
    const float to = std::min(high + least, web.radius);
    add_line(scene, web.along(axis, from), web.along(axis, to), Ink::Accent, BarWidth * web.mark);
    add_line(scene, web.along(axis, from + edge), web.along(axis, to - edge), Ink::BroadSoft,
             BarWidth * web.mark - 2 * edge);
}

/// The means joined where neighbours both have one.
void add_joins(Scene& scene, const Web& web, std::span<const ScoreRow> rows)
{
    for (std::size_t axis = 0; axis < rows.size(); ++axis) {
        const Figures& figures = rows[axis].figures;
        const Figures& next = rows[(axis + 1) % rows.size()].figures;
        if (has_mark(figures) && has_mark(next))
            add_line(scene, web.at(axis, *figures.mean), web.at(axis + 1, *next.mean), Ink::Accent, 2 * web.mark);
    }
}

/// Dots lie over all bars, so that none is covered where axes meet.
void add_web_marks(Scene& scene, const Web& web, std::span<const ScoreRow> rows)
{
    for (std::size_t axis = 0; axis < rows.size(); ++axis)
        if (has_mark(rows[axis].figures))
            add_spread_bar(scene, web, axis, rows[axis].figures);
    for (std::size_t axis = 0; axis < rows.size(); ++axis)
        if (const Figures& figures = rows[axis].figures; has_mark(figures)) {
            const auto [x, y] = web.at(axis, *figures.mean);
            add_dot(scene, x, y, 6 * web.mark, Ink::Accent, Ink::Surface);
        }
}

/// What stands at the end of an axis: tag, title and numbers under each other.
struct AxisWords {
    float left = 0, top = 0, width = 0, height = 0;
    std::vector<Text> lines; ///< from `top`, with `left` at the edge or middle of their alignment

    float bottom() const { return top + height; }
    bool overlaps(const AxisWords& other) const
    {
        return left < other.left + other.width && other.left < left + width && top < other.bottom() + other.gap() &&
               other.top < bottom() + gap();
    }
    float gap() const { return lines.empty() ? 0 : BlockGap * lines.front().size / 14; }
};

/// The narrowest width at which words take no more lines than at `width`, so that no line has one lonely word.
float balanced_width(std::string_view words, Face face, float letter, float width)
{
    const float least = widest_word(words, face, letter);
    const std::size_t lines = wrap_text(words, face, letter, width).size();
    while (width - letter / 2 >= least && wrap_text(words, face, letter, width - letter / 2).size() == lines)
        width -= letter / 2;
    return width;
}

/// A block at 0, 0 with lines of at most `width`.
AxisWords block_of(const ScoreRow& row, float width, float scale)
{
    AxisWords out;
    const auto add = [&](std::string_view words, float letter, Face face, Ink ink) {
        for (const auto line : wrap_text(words, face, letter, balanced_width(words, face, letter, width))) {
            out.lines.push_back(
                Text{0, out.height + letter * 1.05F, std::string(line), letter, face, Align::Left, ink});
            out.height += letter * 1.35F;
            out.width = std::max(out.width, text_width(line, face, letter));
        }
    };
    if (!row.tag.empty())
        add(row.tag, 12 * scale, Face::Semibold, Ink::Muted);
    add(row.title, 14 * scale, Face::Semibold, Ink::Text);
    add(numbers_words(row.figures), 13 * scale, Face::Regular, has_mark(row.figures) ? Ink::Text : Ink::Muted);
    return out;
}

void place_block(Scene& scene, const AxisWords& block, Align align)
{
    const float x = align == Align::Left    ? block.left
                    : align == Align::Right ? block.left + block.width
                                            : block.left + block.width / 2;
    for (Text line : block.lines) {
        line.x = x;
        line.y += block.top;
        line.align = align;
        scene.shapes.push_back(std::move(line));
    }
}

Align alignment(const Web& web, std::size_t axis)
{
    const float x = web.direction(axis).first;
    return std::abs(x) < 0.1F ? Align::Middle : x > 0 ? Align::Left : Align::Right;
}

/// The block of an axis beside its end: away from the web, whatever its height.
AxisWords block_at(const Web& web, std::size_t axis, const ScoreRow& row, float width)
{
    const auto [x, y] = web.along(axis, web.radius + RimGap * web.scale);
    const Align align = alignment(web, axis);
    const float room = align == Align::Left ? width - x : align == Align::Right ? x : width;
    AxisWords block = block_of(row, std::min(room, MostRimWords * web.scale), web.scale);
    block.left = align == Align::Left ? x : align == Align::Right ? x - block.width : x - block.width / 2;
    block.top = y + (web.direction(axis).second - 1) / 2 * block.height;
    return block;
}

/// Blocks at the rim that are apart: those at the sides keep their place, others move up or down, away from the web.
std::vector<AxisWords> blocks_at_rim(const Web& web, std::span<const ScoreRow> rows, float width)
{
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto height = [&](std::size_t axis) { return std::abs(web.direction(axis).second); };
    sort_stably(order, [&](std::size_t a, std::size_t b) { return height(a) < height(b) - 1e-4F; });
    std::vector<AxisWords> out(rows.size());
    for (std::size_t placed = 0; placed < order.size(); ++placed) {
        const std::size_t axis = order[placed];
        AxisWords block = block_at(web, axis, rows[axis], width);
        const bool up = web.direction(axis).second < 0;
        for (std::size_t i = 0; i < placed; ++i) // the nearer to the side, the earlier: each moves it further out
            if (const AxisWords& other = out[order[i]]; block.overlaps(other))
                block.top = up ? other.top - other.gap() - block.height : other.bottom() + other.gap();
        out[axis] = std::move(block);
    }
    return out;
}

/// The web with titles at the rim; nothing when the figure is too narrow for that.
std::optional<Web> web_with_rim(std::span<const ScoreRow> rows, ChartSize size)
{
    const float scale = size.text_scale;
    float least = LeastRimWords * scale;
    for (const auto& row : rows)
        least = std::max({least, widest_word(row.title, Face::Semibold, 14 * scale) + 1, // a pixel for rounding
                          text_width(numbers_words(row.figures), Face::Regular, 13 * scale) + 1});
    Web web{size.width / 2, 0, 0, rows.size(), scale, scale};
    float widest = 0;
    for (std::size_t axis = 0; axis < rows.size(); ++axis)
        widest = std::max(widest, std::abs(web.direction(axis).first));
    const float room = size.width / 2 / widest - RimGap * scale; // to share between web and words
    const float words = std::max(least, EnoughRimWords * scale) / widest;
    web.radius = std::clamp(room - words, LeastRadius * scale, MostRadius * scale);
    if (rows.size() > MostAtRim || room - web.radius < least / widest)
        return std::nullopt;
    return web;
}

void draw(Scene& scene, const Web& web, std::span<const ScoreRow> rows)
{
    add_web(scene, web, rows);
    add_joins(scene, web, rows);
    add_ring_numbers(scene, web);
    add_web_marks(scene, web, rows);
}

void draw_with_rim(Scene& scene, Web web, std::span<const ScoreRow> rows)
{
    std::vector<AxisWords> blocks = blocks_at_rim(web, rows, scene.width);
    float top = -web.radius;
    float bottom = 0;
    for (std::size_t axis = 0; axis < blocks.size(); ++axis) {
        top = std::min(top, blocks[axis].top);
        bottom = std::max({bottom, blocks[axis].bottom(), web.at(axis, HighestScore).second});
    }
    web.y = -top;
    scene.height = bottom - top + 4 * web.scale;
    draw(scene, web, rows);
    for (std::size_t axis = 0; axis < blocks.size(); ++axis) {
        blocks[axis].top -= top;
        place_block(scene, blocks[axis], alignment(web, axis));
    }
}

/// A number in a ring: at the rim, and before the words it stands for.
void add_number_sign(Scene& scene, std::size_t number, float x, float y, float scale)
{
    add_dot(scene, x, y, NumberSignRadius * scale, Ink::Surface, Ink::Border);
    scene.shapes.push_back(
        Text{x, y + 12 * scale * 0.36F, format_count(number), 12 * scale, Face::Semibold, Align::Middle, Ink::Text});
}

void draw_with_list(Scene& scene, std::span<const ScoreRow> rows, float scale)
{
    const float sign = NumberSignRadius * scale;
    const float before_words = 2 * sign + 10 * scale;
    Web web{scene.width / 2, 0, 0, rows.size(), scale, scale};
    web.radius = std::min(scene.width / 2 - 2 * sign - 8 * scale, MostRadius * scale);
    web.mark = std::min(scale, web.radius / LeastRadius);
    web.y = web.radius + 2 * sign + 8 * scale;
    draw(scene, web, rows);
    float y = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto [x, rim] = web.along(i, web.radius + sign + 6 * scale);
        add_number_sign(scene, i + 1, x, rim, scale);
        y = std::max(y, rim + sign);
    }
    y += 20 * scale;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        AxisWords block = block_of(rows[i], scene.width - before_words, scale);
        block.left = before_words;
        block.top = y;
        add_number_sign(scene, i + 1, sign + 1, y + block.lines.front().y - 14 * scale * 0.36F, scale);
        place_block(scene, block, Align::Left);
        y += std::max(block.height, 2 * sign) + BlockGap * scale;
    }
    scene.height = y;
}

DataTable radar_data(std::span<const ScoreRow> rows, std::string caption)
{
    DataTable out;
    out.caption = std::move(caption);
    out.columns = {{say(Phrase::ColumnStatement)},
                   {say(Phrase::ColumnN), true},
                   {say(Phrase::ColumnMean), true},
                   {say(Phrase::ColumnQuartiles), true},
                   {say(Phrase::ColumnConsensus), true}};
    for (const auto& row : rows) {
        const auto spread = stats::descriptives(assessment::code_counts(row.figures.tally));
        TableCell quartiles{say(Phrase::NoValue)};
        if (has_mark(row.figures))
            quartiles.text = say(Phrase::QuartilesCell,
                                 {format_number(*spread.lower_quartile, 1), format_number(*spread.upper_quartile, 1)});
        out.rows.push_back({row.title, count_cell(row.figures.told_n()), number_cell(row.figures.mean, 1),
                            std::move(quartiles), number_cell(row.figures.consensus, 2)});
    }
    return out;
}

std::string description_of(std::span<const ScoreRow* const> shown)
{
    if (shown.empty())
        return say(Phrase::RadarNothing);
    const auto [low, high] = std::minmax_element(
        shown.begin(), shown.end(), [](const auto* a, const auto* b) { return *a->figures.mean < *b->figures.mean; });
    return say(Phrase::RadarDescription, {(*low)->title, number_or_dash((*low)->figures.mean, 1), (*high)->title,
                                          number_or_dash((*high)->figures.mean, 1)});
}

} // namespace

Scene score_radar(std::span<const ScoreRow> rows, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.table = radar_data(rows, scene.title);
    std::vector<const ScoreRow*> shown;
    for (const auto& row : rows)
        if (has_mark(row.figures))
            shown.push_back(&row);
    scene.description = description_of(shown);
    if (shown.size() < FewestRows)
        return scene;
    if (const auto web = web_with_rim(rows, size))
        draw_with_rim(scene, *web, rows);
    else
        draw_with_list(scene, rows, size.text_scale);
    return scene;
}

} // namespace wk::report
