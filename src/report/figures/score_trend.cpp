// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_trend.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/figures/workshop_tables.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace wk::report {

using assessment::HighestScore;
using assessment::LowestScore;
using assessment::TrendLine;
using assessment::TrendPoint;

namespace {

constexpr float TrendBandHeight = 128;
constexpr float PlotPad = 24; ///< of a band, above and below its lines: for means and numbers

std::string statements_words(std::size_t count)
{
    return say(Phrase::TrendOf, {count});
}

std::string point_n_words(const std::optional<assessment::Count>& n)
{
    return say(Phrase::CellN, {count_or_dash(n)});
}

/// Where the sessions stand beside each other.
struct Columns {
    float left = 0, width = 0;

    float x(std::size_t session) const { return left + (float(session) + 0.5F) * width; }
};

/// Where the scores stand in a band.
struct Scale {
    float bottom = 0, height = 0;

    float y(double score) const
    {
        return bottom - height * float((score - LowestScore) / (HighestScore - LowestScore));
    }
};

/// The names of the sessions above their columns, or numbers where those do not fit.
void add_session_heads(Scene& scene, const RowLayout& frame, const Columns& columns,
                       std::span<const std::string> sessions, float& y)
{
    const float letter = frame.tiny();
    const float room = columns.width - 6 * frame.scale();
    const bool fits = std::all_of(sessions.begin(), sessions.end(),
                                  [&](const auto& name) { return text_width(name, Face::Semibold, letter) <= room; });
    if (!fits) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < sessions.size(); ++i)
            names.push_back(say(Phrase::TrendSession, {i + 1, sessions[i]}));
        const std::string all = say(Phrase::TrendSessions, {enumeration(names)});
        for (const auto line : wrap_text(all, Face::Regular, letter, frame.width())) {
            y += letter * 1.4F;
            scene.shapes.push_back(Text{0, y, std::string(line), letter, Face::Regular, Align::Left, Ink::Muted});
        }
        y += letter * 0.4F;
    }
    y += letter * 1.4F;
    for (std::size_t i = 0; i < sessions.size(); ++i)
        scene.shapes.push_back(Text{columns.x(i), y, fits ? sessions[i] : format_count(i + 1), letter, Face::Semibold,
                                    Align::Middle, Ink::Muted});
    y += letter * 0.6F;
}

/// Lines at the lowest, middle and highest score, with their numbers.
void add_scale(Scene& scene, const RowLayout& frame, const Columns& columns, const Scale& scale, std::size_t sessions)
{
    const float right = columns.left + columns.width * float(sessions);
    constexpr int middle = (LowestScore + HighestScore) / 2;
    for (const int score : {LowestScore, middle, HighestScore}) {
        const float y = scale.y(score);
        scene.shapes.push_back(Line{columns.left, y, right, y, Ink::NoAnswer, 1, score == middle});
        scene.shapes.push_back(Text{columns.left - 6 * frame.scale(), y + frame.tiny() * 0.36F, format_count(score),
                                    frame.tiny(), Face::Regular, Align::Right, Ink::Muted});
    }
}

/// A mean on a plate, so that no line strikes through it.
void add_mean(Scene& scene, float x, float y, std::string words, float letter)
{
    const float wide = text_width(words, Face::Semibold, letter);
    scene.shapes.push_back(Rect{
        x - wide / 2 - 2, y - letter * 0.8F, wide + 4, letter * 0.9F, {Ink::Surface, Pattern::None}, Ink::None, 2});
    scene.shapes.push_back(Text{x, y, std::move(words), letter, Face::Semibold, Align::Middle, Ink::Text});
}

void add_points(Scene& scene, const RowLayout& frame, const Columns& columns, const Scale& scale,
                std::span<const TrendPoint> points)
{
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        if (points[i].mean && points[i + 1].mean)
            scene.shapes.push_back(Line{columns.x(i), scale.y(*points[i].mean), columns.x(i + 1),
                                        scale.y(*points[i + 1].mean), Ink::Accent, 2 * frame.scale(), false});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& [n, mean] = points[i];
        const float y = scale.y(mean.value_or((LowestScore + HighestScore) / 2.0));
        if (mean)
            add_dot(scene, columns.x(i), y, 5.5F * frame.scale(), Ink::Accent, Ink::Surface);
        add_mean(scene, columns.x(i), mean ? y - 10 * frame.scale() : y + frame.small() * 0.36F,
                 number_or_dash(mean, 1), frame.small());
        scene.shapes.push_back(Text{columns.x(i), scale.bottom + frame.tiny() * 1.4F, point_n_words(n), frame.tiny(),
                                    Face::Regular, Align::Middle, Ink::Muted});
    }
}

} // namespace

std::vector<std::string> line_titles(std::span<const TrendLine> lines, const routekaart::Content* content)
{
    std::vector<std::string> out;
    for (const auto& line : lines)
        out.push_back(basisfunctie_title(content, line.id));
    return out;
}

DataTable trend_table(std::span<const TrendLine> lines, std::span<const std::string> titles,
                      std::span<const std::string> sessions, std::string first_column, std::string caption)
{
    assert(titles.size() == lines.size());
    // Of single statements it goes without saying that each rests on one.
    const bool counted = std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.statements != 1; });
    DataTable out;
    out.caption = std::move(caption);
    out.columns.push_back({std::move(first_column)});
    if (counted)
        out.columns.push_back({say(Phrase::TrendColumnStatements), true});
    for (const auto& session : sessions) {
        out.columns.push_back({session, true});
        out.columns.push_back({say(Phrase::ColumnN), true});
    }
    out.columns.push_back({say(Phrase::ColumnMoved), true});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<TableCell> row{titles[i]};
        if (counted)
            row.push_back(count_cell(assessment::Count(lines[i].statements)));
        for (const auto& point : lines[i].points) {
            row.push_back(number_cell(point.mean, 1));
            row.push_back(count_cell(point.n));
        }
        row.push_back(number_cell(lines[i].difference(), 1));
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::string trend_sentence(const TrendLine& line, std::string_view title, std::span<const std::string> sessions)
{
    const auto difference = line.difference();
    if (!difference || sessions.empty())
        return {};
    const auto& first = line.points.front();
    const auto& last = line.points.back();
    const std::string then = format_number(*first.mean, 1);
    const std::string now = format_number(*last.mean, 1);
    // What is written decides: a difference that no reader can see in the numbers is none.
    const Phrase sentence = then == now ? Phrase::TrendSame : *difference > 0 ? Phrase::TrendRose : Phrase::TrendFell;
    return say(sentence,
               {title, then, sessions.front(), count_or_dash(first.n), now, sessions.back(), count_or_dash(last.n)});
}

Scene score_trend(std::span<const TrendLine> lines, std::span<const std::string> titles,
                  std::span<const std::string> sessions, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.table = trend_table(lines, titles, sessions, say(Phrase::StatementBasisfunctie), scene.title);
    scene.description = say(Phrase::TrendDescription);
    if (lines.empty() || sessions.empty())
        return scene;
    const auto shown = sessions.last(std::min(sessions.size(), MostTrendSessions));
    const RowLayout frame(size, {{say(Phrase::ColumnMoved), 62}}, 320, 1100);
    const float numbers = 16 * frame.scale(); // of the scale, left of its lines
    const Columns columns{frame.plot_left() + numbers, (frame.plot_width() - numbers) / float(shown.size())};
    float y = 0;
    add_session_heads(scene, frame, columns, shown, y);
    y = std::max(y, frame.heads_height());
    frame.add_heads(scene, y);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::array moved{number_or_dash(lines[i].difference(), 1)};
        const auto band = frame.add_row(scene, y, statements_words(lines[i].statements), titles[i], moved,
                                        TrendBandHeight * frame.scale());
        const Scale scale{band.top + band.height - PlotPad * frame.scale(), band.height - 2 * PlotPad * frame.scale()};
        add_scale(scene, frame, columns, scale, shown.size());
        add_points(scene, frame, columns, scale, std::span(lines[i].points).last(shown.size()));
    }
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
