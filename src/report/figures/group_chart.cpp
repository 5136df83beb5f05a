// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/estimates.h"
#include "report/figures/significance_charts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/palette.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace wk::report {

using project::Findings;
using project::GroupFinding;

namespace {

constexpr float CellHeight = 46;
constexpr float LeastGroupCell = 58;

std::vector<const GroupFinding*> groups_of(const Findings& findings, std::string_view factor)
{
    std::vector<const GroupFinding*> out;
    if (findings.tests.groups)
        for (const auto& group : *findings.tests.groups)
            if (group.factor == factor)
                out.push_back(&group);
    return out;
}

/// The mean of all groups that take part together.
std::optional<double> common_mean(const GroupFinding& group)
{
    double sum = 0;
    for (const auto& level : group.levels)
        if (level.mean && level.n)
            sum += *level.mean * double(*level.n);
    return group.n > 0 ? std::optional(sum / double(group.n)) : std::nullopt;
}

/// Which of seven steps a distance from the common mean is: a step is a twelfth of the scale, so that on seven points
/// the outer steps begin at 1,25 and on five at 0,83.
int step_of(double distance, const project::ItemFinding& item)
{
    const double span = double(item.points.back().code - item.points.front().code);
    return 3 + std::clamp(int(std::lround(distance / (span / 12))), -3, 3);
}

bool is_turned(const project::ItemFinding& item)
{
    return item.side == project::FavourableSide::Low;
}

/// favour   the colours tell who answers more favourably, instead of higher
Fill cell_fill(int step, project::FavourableSide side, bool favour)
{
    if (favour && side == project::FavourableSide::None)
        step = 3; // neither better nor worse
    return point_fill(favour && side == project::FavourableSide::Low ? 6 - step : step, 7, false);
}

void add_group_cell(Scene& scene, const RowLayout& frame, const project::GroupLevelFinding& level,
                    const std::optional<double>& common, const project::ItemFinding& item, bool favour,
                    const Rect& place)
{
    const float middle = place.x + place.width / 2;
    Rect cell = place;
    if (level.suppressed || !level.mean || !common) {
        cell.stroke = Ink::Border;
        scene.shapes.push_back(cell);
        scene.shapes.push_back(Text{middle, place.y + place.height / 2 + frame.tiny() * 0.36F, say(Phrase::CellTooFew),
                                    frame.tiny(), Face::Regular, Align::Middle, Ink::Muted});
        return;
    }
    cell.fill = cell_fill(step_of(*level.mean - *common, item), item.side, favour);
    cell.stroke = Ink::Surface;
    scene.shapes.push_back(cell);
    const std::string mean = format_number(*level.mean, 1);
    const std::string n = say(Phrase::CellN, {*level.n});
    if (cell.fill.pattern != Pattern::None) { // hatching under digits is hard to read: give them a plain plate
        const float plate =
            std::max(text_width(mean, Face::Semibold, frame.letter()), text_width(n, Face::Regular, frame.tiny())) +
            8 * frame.scale();
        scene.shapes.push_back(Rect{middle - plate / 2,
                                    place.y + 4 * frame.scale(),
                                    plate,
                                    place.height - 8 * frame.scale(),
                                    {cell.fill.ink, Pattern::None},
                                    Ink::None,
                                    3});
    }
    const Ink ink = label_ink(cell.fill.ink);
    scene.shapes.push_back(
        Text{middle, place.y + place.height * 0.46F, mean, frame.letter(), Face::Semibold, Align::Middle, ink});
    scene.shapes.push_back(
        Text{middle, place.y + place.height * 0.84F, n, frame.tiny(), Face::Regular, Align::Middle, ink});
}

/// Whether every word of the names fits above a cell.
bool names_fit(const GroupFinding& group, float size, float cell)
{
    return std::all_of(group.levels.begin(), group.levels.end(), [&](const auto& level) {
        std::string_view rest = level.level;
        while (!rest.empty()) {
            const std::size_t blank = std::min(rest.find(' '), rest.size());
            if (text_width(rest.substr(0, blank), Face::Regular, size) > cell)
                return false;
            rest.remove_prefix(std::min(blank + 1, rest.size()));
        }
        return true;
    });
}

/// Names above the cells, or letters with a list of what they stand for.
void add_names(Scene& scene, const RowLayout& frame, const GroupFinding& group, float& y)
{
    const float cell = frame.plot_width() / float(group.levels.size());
    const bool named = names_fit(group, frame.tiny(), cell - 8);
    std::size_t lines = 1;
    if (named)
        for (const auto& level : group.levels)
            lines = std::max(lines, wrap_text(level.level, Face::Regular, frame.tiny(), cell - 8).size());
    if (!named)
        for (std::size_t i = 0; i < group.levels.size(); ++i) {
            y += frame.small() * 1.5F;
            const std::string words = std::string(1, char('A' + i % 26)) + "  " + group.levels[i].level;
            scene.shapes.push_back(Text{0, y, shortened(words, Face::Regular, frame.small(), frame.width()),
                                        frame.small(), Face::Regular, Align::Left, Ink::Muted});
        }
    y += std::max(frame.heads_height(), float(lines) * frame.tiny() * 1.25F + 8 * frame.scale()) + 4 * frame.scale();
    for (std::size_t i = 0; i < group.levels.size(); ++i)
        add_centred_lines(scene, named ? group.levels[i].level : std::string(1, char('A' + i % 26)),
                          frame.plot_left() + cell * (float(i) + 0.5F), y - 6 * frame.scale(), frame.tiny(), cell - 8,
                          Ink::Muted);
    frame.add_heads(scene, y);
}

void add_difference_legend(Scene& scene, const RowLayout& frame, bool favour, float& y)
{
    const float swatch = 20 * frame.scale();
    const float gap = 8 * frame.scale();
    const std::string low = say(favour ? Phrase::LegendLessFavourable : Phrase::LegendLower);
    const std::string high = say(favour ? Phrase::LegendMoreFavourable : Phrase::LegendHigher);
    const auto words = [&](const std::string& text, float x) {
        scene.shapes.push_back(
            Text{x, y - swatch * 0.26F, text, frame.small(), Face::Regular, Align::Left, Ink::Muted});
        return x + text_width(text, Face::Regular, frame.small()) + gap;
    };
    y += swatch;
    float x = words(low, 0);
    const float swatches = 7 * (swatch + 2) + gap;
    if (x + swatches + text_width(high, Face::Regular, frame.small()) > frame.width()) {
        x = 0;
        y += swatch * 1.2F;
    }
    for (int i = 0; i < 7; ++i) {
        scene.shapes.push_back(Rect{x, y - swatch, swatch, swatch * 0.8F, point_fill(i, 7, false), Ink::Border, 2});
        x += swatch + 2;
    }
    x += gap;
    if (x + text_width(high, Face::Regular, frame.small()) > frame.width()) {
        x = 0;
        y += swatch * 1.2F;
    }
    words(high, x);
    y += 10 * frame.scale();
}

std::vector<std::string> numbers_of(const GroupFinding& group, const project::MethodFinding& method)
{
    std::vector<std::string> out{number_or_dash(group.effect.value, 2), marked_p(group.p.value(), method.alpha)};
    if (method.adjust != "none")
        out.push_back(marked_p(group.p.adjusted, method.alpha));
    return out;
}

std::vector<NumberColumn> number_columns(const project::MethodFinding& method)
{
    std::vector<NumberColumn> out{{say(Phrase::ColumnEffect), 54}, {say(Phrase::ColumnP), 74, true}};
    add_adjusted_column(out, method);
    return out;
}

DataTable group_table(const Findings& findings, const std::vector<const GroupFinding*>& groups, std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {{say(Phrase::ColumnItem), false}, {say(Phrase::ColumnKind), false}};
    for (const auto& level : groups.front()->levels) {
        table.columns.push_back({say(Phrase::ColumnMeanOf, {level.level}), true});
        table.columns.push_back({say(Phrase::ColumnNOf, {level.level}), true});
    }
    for (const Phrase head :
         {Phrase::ColumnTest, Phrase::ColumnStatistic, Phrase::ColumnEffect, Phrase::ColumnP, Phrase::ColumnPAdjusted})
        table.columns.push_back({say(head), head != Phrase::ColumnTest});
    for (const auto* group : groups) {
        const auto& item = item_called(findings, group->item);
        std::vector<TableCell> row{item_words(item), kind_title(item)};
        for (const auto& level : group->levels) {
            row.push_back(level.suppressed ? TableCell{say(Phrase::CellTooFew)} : number_cell(level.mean, 2));
            row.push_back(level.suppressed || !level.n ? TableCell{say(Phrase::CellTooFew)} : count_cell(*level.n));
        }
        row.insert(row.end(), {TableCell{group->test.empty() ? say(Phrase::NoValue) : test_title(group->test)},
                               number_cell(group->statistic, 2), number_cell(group->effect.value, 2),
                               p_cell(group->p.value()), p_cell(group->p.adjusted)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Fills that tell groups apart in grey as well, and mean nothing by themselves.
constexpr std::array<Fill, 6> GroupFills{{{Ink::Recognition5, Pattern::None},
                                          {Ink::Recognition2, Pattern::Rising},
                                          {Ink::Recognition4, Pattern::Dots},
                                          {Ink::Recognition1, Pattern::None},
                                          {Ink::Recognition3, Pattern::Falling},
                                          {Ink::Muted, Pattern::None}}};

bool has_mean(const project::GroupLevelFinding& level)
{
    return !level.suppressed && level.mean;
}

/// The groups that show in some row, by their place.
std::vector<std::size_t> shown_levels(const std::vector<const GroupFinding*>& groups)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < groups.front()->levels.size(); ++i)
        if (std::any_of(groups.begin(), groups.end(), [&](const auto* group) { return has_mean(group->levels[i]); }))
            out.push_back(i);
    return out;
}

struct CodeRange {
    int low = 0, high = 0;
    bool mixed = false; ///< items have different scales
};

CodeRange range_of(const Findings& findings, const std::vector<const GroupFinding*>& groups)
{
    CodeRange out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& points = item_called(findings, groups[i]->item).points;
        const int low = points.front().code;
        const int high = points.back().code;
        out.mixed = out.mixed || (i > 0 && (low != out.low || high != out.high));
        out.low = i == 0 ? low : std::min(out.low, low);
        out.high = i == 0 ? high : std::max(out.high, high);
    }
    return out;
}

/// "Schaal 1–5", where not all are the same.
std::string scale_words(const project::ItemFinding& item)
{
    return say(Phrase::NarrowMissing, {say(Phrase::ColumnHeadScale),
                                       say(Phrase::NumberRange, {item.points.front().code, item.points.back().code})});
}

/// The means as bars, for who draws charts; nothing when there are more groups than can be told apart.
std::optional<Chart> means_chart(const Findings& findings, const std::vector<const GroupFinding*>& groups)
{
    const auto& levels = groups.front()->levels;
    const auto shown = shown_levels(groups);
    if (shown.empty() || shown.size() > GroupFills.size())
        return std::nullopt;
    const auto range = range_of(findings, groups);
    Chart out{{}, {}, ChartKind::Grouped, double(range.low), double(range.high), false, say(Phrase::GroupChartMeans)};
    std::vector<std::string> never;
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (std::find(shown.begin(), shown.end(), i) == shown.end())
            never.push_back(levels[i].level);
    if (!never.empty())
        out.axis = say(Phrase::GroupChartHidden, {out.axis, enumeration(never)});
    for (std::size_t i = 0; i < shown.size(); ++i)
        out.series.push_back({levels[shown[i]].level, GroupFills[i], {}});
    for (const auto* group : groups) {
        const auto& item = item_called(findings, group->item);
        std::vector<std::string> hidden;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const auto& level = group->levels[shown[i]];
            out.series[i].values.push_back(has_mean(level) ? level.mean : std::nullopt);
            if (!has_mean(level))
                hidden.push_back(level.level);
        }
        std::string numbers = effect_and_p(group->effect.value, group->p, findings.tests.method);
        if (range.mixed)
            numbers = scale_words(item) + " · " + numbers;
        if (!hidden.empty())
            numbers = say(Phrase::GroupChartHidden, {numbers, enumeration(hidden)});
        out.categories.push_back(item_words(item) + "\n" + numbers);
    }
    return out;
}

} // namespace

Scene group_chart(const Findings& findings, std::string_view factor, std::string title, std::string note,
                  ChartSize size)
{
    const auto groups = groups_of(findings, factor);
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    if (groups.empty() || groups.front()->levels.empty())
        return scene;
    const auto& method = findings.tests.method;
    const float cells = float(groups.front()->levels.size());
    const RowLayout frame(size, number_columns(method), LeastGroupCell * cells, 130 * cells);
    scene.table = group_table(findings, groups, scene.title);
    const bool favour = std::any_of(groups.begin(), groups.end(),
                                    [&](const auto* group) { return is_turned(item_called(findings, group->item)); });
    scene.description =
        say(favour ? Phrase::GroupChartFavour : Phrase::GroupChartDescription, {groups.front()->levels.size()});
    float y = 0;
    add_difference_legend(scene, frame, favour, y);
    add_names(scene, frame, *groups.front(), y);
    std::string kind;
    for (const auto* group : groups) {
        const auto& item = item_called(findings, group->item);
        if (item.kind != kind)
            frame.add_subhead(scene, y, kind_title(item));
        kind = item.kind;
        const auto band = frame.add_row(scene, y, theme_title(findings, item.theme), item_words(item),
                                        numbers_of(*group, method), CellHeight * frame.scale());
        const auto common = common_mean(*group);
        const float cell = frame.plot_width() / cells;
        for (std::size_t i = 0; i < group->levels.size(); ++i)
            add_group_cell(
                scene, frame, group->levels[i], common, item, favour,
                {frame.plot_left() + cell * float(i) + 1, band.top, cell - 2, band.height, {}, Ink::None, 3});
    }
    scene.chart = means_chart(findings, groups);
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
