// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_chart.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/row_layout.h"
#include "report/words/assessment_words.h"
#include "report/words/cells.h"

#include <algorithm>
#include <array>

namespace wk::report {

namespace {

using assessment::Figures;
using assessment::Scores;

constexpr float DotRadius = 4.5F;
constexpr float DotStep = 11; // from dot to dot
constexpr float LeastPlot = 300;
constexpr float MostPlot = 560;
constexpr float PileRadius = 9;
constexpr float PileStep = 22;
constexpr std::size_t HighestPile = 12; // beyond this dots stand for more than they show: a number says how many

/// Dots beside each other in one level.
std::size_t dots_per_line(float level_width, float scale)
{
    return std::max<std::size_t>(1, std::size_t((level_width - 10 * scale) / (DotStep * scale)));
}

std::size_t most_in_a_level(const Figures& figures)
{
    return std::size_t(*std::max_element(figures.tally.scores.begin(), figures.tally.scores.end()));
}

/// The dots of a row in its band, a person each.
void add_person_dots(Scene& scene, const RowLayout& frame, const Figures& figures, const RowLayout::Band& band)
{
    const float scale = frame.scale();
    const float level = frame.plot_width() / float(Scores);
    const std::size_t per_line = dots_per_line(level, scale);
    for (std::size_t score = 0; score < Scores; ++score) {
        const auto count = std::size_t(figures.tally.scores[score]);
        const std::size_t lines = (count + per_line - 1) / per_line;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t line = i / per_line;
            const std::size_t in_line = std::min(per_line, count - line * per_line);
            const float middle = frame.plot_left() + level * (float(score) + 0.5F);
            const float x = middle + (float(i % per_line) - float(in_line - 1) / 2) * DotStep * scale;
            const float y = band.middle() + (float(line) - float(lines - 1) / 2) * DotStep * scale;
            add_dot(scene, x, y, DotRadius * scale, Ink::Accent);
        }
    }
}

float band_height(const RowLayout& frame, const Figures& figures)
{
    const std::size_t per_line = dots_per_line(frame.plot_width() / float(Scores), frame.scale());
    const std::size_t lines = (most_in_a_level(figures) + per_line - 1) / per_line;
    return (float(std::max<std::size_t>(lines, 2)) * DotStep + 4) * frame.scale();
}

std::string hidden_words(const Figures& figures)
{
    return figures.hidden ? say(Phrase::NotShown) : figures.n == 0 ? say(Phrase::ChartNobody) : std::string();
}

/// A count of these figures; nothing where they are hidden.
std::optional<assessment::Count> told(const Figures& figures, assessment::Count count)
{
    return figures.hidden ? std::nullopt : std::optional(count);
}

/// Lines between the levels, and one at each end.
void add_level_lines(std::vector<Shape>& shapes, const RowLayout& frame, float top, float bottom)
{
    for (std::size_t i = 0; i <= Scores; ++i) {
        const float x = frame.plot_left() + frame.plot_width() / float(Scores) * float(i);
        shapes.push_back(Line{x, top, x, bottom, Ink::NoAnswer, 1, i > 0 && i < Scores});
    }
}

/// The numbers of the levels, above `y`.
void add_level_numbers(Scene& scene, const RowLayout& frame, float y)
{
    for (std::size_t i = 0; i < Scores; ++i)
        scene.shapes.push_back(Text{frame.plot_left() + frame.plot_width() / float(Scores) * (float(i) + 0.5F),
                                    y - 6 * frame.scale(), format_count(assessment::LowestScore + std::int64_t(i)),
                                    frame.tiny(), Face::Semibold, Align::Middle, Ink::Muted});
}

void add_score_row(Scene& scene, const RowLayout& frame, const ScoreRow& row, float& y)
{
    const Figures& figures = row.figures;
    const std::array numbers{count_or_dash(figures.told_n()), number_or_dash(figures.median, 1),
                             number_or_dash(figures.mean, 1), number_or_dash(figures.consensus, 2),
                             count_or_dash(told(figures, figures.tally.dont_know))};
    const float height = band_height(frame, figures);
    const auto band = frame.add_row(scene, y, row.tag, row.title, numbers, height);
    if (!frame.wide()) // the lines of a wide figure run through all rows
        add_level_lines(scene.shapes, frame, band.top, band.top + band.height);
    add_person_dots(scene, frame, figures, band);
    const std::string words =
        shortened(hidden_words(figures), Face::Regular, frame.small(), std::max(frame.plot_width(), 40.0F));
    if (!words.empty())
        scene.shapes.push_back(Text{frame.plot_left() + frame.plot_width() / 2, band.middle() + frame.small() * 0.36F,
                                    words, frame.small(), Face::Regular, Align::Middle, Ink::Muted});
}

} // namespace

DataTable score_table(std::span<const ScoreRow> rows, std::string caption)
{
    DataTable out;
    out.caption = std::move(caption);
    out.columns = {{say(Phrase::ColumnStatement)}, {say(Phrase::ColumnN), true}};
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        out.columns.push_back({format_count(score), true});
    out.columns.insert(out.columns.end(), {{say(Phrase::ScoreDontKnow), true},
                                           {say(Phrase::ScoreNotApplicable), true},
                                           {say(Phrase::ColumnMedian), true},
                                           {say(Phrase::ColumnMean), true},
                                           {say(Phrase::ColumnConsensus), true}});
    for (const auto& row : rows) {
        const Figures& figures = row.figures;
        std::vector<TableCell> cells{row.title, count_cell(figures.told_n())};
        for (const auto count : figures.tally.scores)
            cells.push_back(count_cell(told(figures, count)));
        cells.push_back(count_cell(told(figures, figures.tally.dont_know)));
        cells.push_back(count_cell(told(figures, figures.tally.not_applicable)));
        cells.push_back(number_cell(figures.median, 1));
        cells.push_back(number_cell(figures.mean, 1));
        cells.push_back(number_cell(figures.consensus, 2));
        out.rows.push_back(std::move(cells));
    }
    return out;
}

Scene score_chart(std::span<const ScoreRow> rows, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.table = score_table(rows, scene.title);
    scene.description = say(Phrase::ScoreChartDescription, {rows.size()});
    const RowLayout frame(size,
                          {{say(Phrase::ColumnN), 34, true},
                           {say(Phrase::ColumnMedianShort), 64},
                           {say(Phrase::ColumnMeanShort), 44},
                           {say(Phrase::ColumnConsensusShort), 62},
                           {say(Phrase::ColumnDontKnowShort), 50}},
                          LeastPlot, MostPlot);
    float y = std::max(frame.heads_height(), 26 * frame.scale());
    const float top = y;
    frame.add_heads(scene, y);
    add_level_numbers(scene, frame, y);
    const std::size_t lines_at = scene.shapes.size();
    for (const auto& row : rows)
        add_score_row(scene, frame, row, y);
    if (frame.wide()) {
        std::vector<Shape> lines; // under the dots
        add_level_lines(lines, frame, top, y);
        insert_shapes(scene, lines_at, lines);
    }
    scene.height = y + 4;
    return scene;
}

namespace {

/// One level of the piles: its dots up from `base`, their number, and below the level's number and name. Returns how
/// far down it reaches.
float add_pile(Scene& scene, std::size_t score, std::size_t count, float middle, float base, float level, float scale)
{
    const float letter = 15 * scale;
    const std::size_t shown = std::min(count, HighestPile);
    for (std::size_t i = 0; i < shown; ++i)
        add_dot(scene, middle, base - (float(i) + 0.5F) * PileStep * scale, PileRadius * scale, Ink::Accent);
    if (count > 0)
        scene.shapes.push_back(Text{middle, base - (float(shown) * PileStep + 6) * scale, format_count(count), letter,
                                    Face::Semibold, Align::Middle, Ink::Text});
    float y = base + 24 * scale;
    scene.shapes.push_back(Text{middle, y, format_count(assessment::LowestScore + std::int64_t(score)), 20 * scale,
                                Face::Semibold, Align::Middle, Ink::Text});
    const std::string words = score_words(assessment::LowestScore + int(score));
    for (const auto line : wrap_text(words, Face::Regular, letter, level - 8 * scale)) {
        y += letter * 1.3F;
        scene.shapes.push_back(Text{middle, y, std::string(line), letter, Face::Regular, Align::Middle, Ink::Muted});
    }
    return y + 8 * scale;
}

} // namespace

Scene score_piles(const ScoreRow& row, std::string note, ChartSize size)
{
    Scene scene = empty_scene(row.title, std::move(note), size);
    scene.table = score_table(std::span(&row, 1), scene.title);
    scene.description = figures_sentence(row.figures);
    const float scale = size.text_scale;
    const float level = size.width / float(Scores);
    const std::size_t highest = std::min(std::max<std::size_t>(most_in_a_level(row.figures), 3), HighestPile);
    const float base = (float(highest) * PileStep + 26) * scale;
    for (std::size_t score = 0; score < Scores; ++score) {
        const auto count = std::size_t(row.figures.tally.scores[score]);
        const float bottom = add_pile(scene, score, count, level * (float(score) + 0.5F), base, level, scale);
        scene.height = std::max(scene.height, bottom);
    }
    scene.shapes.push_back(Line{0, base + 2, size.width, base + 2, Ink::Border, 1, false});
    if (const std::string words = hidden_words(row.figures); !words.empty())
        scene.shapes.push_back(
            Text{size.width / 2, base / 2, words, 15 * scale, Face::Semibold, Align::Middle, Ink::Muted});
    return scene;
}

} // namespace wk::report
