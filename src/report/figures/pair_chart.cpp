// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/estimates.h"
#include "report/figures/significance_charts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/scene/palette.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/pair_names.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>

namespace wk::report {

using project::Findings;
using project::PairFinding;

namespace {

/// Lower, equal and higher: the fills of the outer points of a scale and of its middle.
constexpr std::array FillSteps{1, 3, 5};

struct Shares {
    std::array<double, 3> parts{}; ///< lower, equal, higher; 0–1
    double left() const { return parts[0] + parts[1] / 2; }
};

Shares shares_of(const PairFinding& pair)
{
    const double n = double(std::max<survey::Count>(pair.n, 1));
    return {{double(pair.lower) / n, double(pair.equal) / n, double(pair.higher) / n}};
}

/// Both statements are worded the other way round: lower is better in practice than in theory.
bool is_turned_pair(const Findings& findings, const PairFinding& pair)
{
    return item_called(findings, pair.first).side == project::FavourableSide::Low &&
           item_called(findings, pair.second).side == project::FavourableSide::Low;
}

Fill part_fill(std::size_t part, bool turned)
{
    return point_fill(FillSteps[turned ? FillSteps.size() - 1 - part : part], 7, false);
}

/// What the three parts of a bar are called.
std::array<std::string, 3> part_names(const PairNames& called)
{
    const std::string second = mid_sentence(called.second);
    return {say(Phrase::PairLower, {second}), say(Phrase::PairEqual), say(Phrase::PairHigher, {second})};
}

void add_pair_legend(Scene& scene, const RowLayout& frame, const PairNames& called, bool turned, float& y)
{
    const float swatch = 14 * frame.scale();
    float x = 0;
    y += 20 * frame.scale();
    if (turned) {
        const std::string lead = say(Phrase::LegendReversed);
        scene.shapes.push_back(Text{0, y, lead, frame.small(), Face::Semibold, Align::Left, Ink::Muted});
        x = text_width(lead, Face::Semibold, frame.small()) + 12 * frame.scale();
    }
    const auto names = part_names(called);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& words = names[i];
        const float width = swatch + 6 * frame.scale() + text_width(words, Face::Regular, frame.small());
        if (x > 0 && x + width > frame.width()) {
            x = 0;
            y += 24 * frame.scale();
        }
        scene.shapes.push_back(Rect{x, y - swatch * 0.85F, swatch, swatch, part_fill(i, turned), Ink::Border, 2});
        scene.shapes.push_back(
            Text{x + swatch + 6 * frame.scale(), y, words, frame.small(), Face::Regular, Align::Left, Ink::Muted});
        x += width + 18 * frame.scale();
    }
    y += 12 * frame.scale();
}

/// A number of people in the pair; a dash when it is hidden.
TableCell shown(const PairFinding& pair, survey::Count count)
{
    return count_cell(pair.suppressed ? std::nullopt : std::optional(count));
}

DataTable pair_table(const Findings& findings, const std::vector<PairFinding>& pairs, std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    const auto names = pair_names(findings);
    const std::string second = mid_sentence(names.second);
    table.columns = {{names.first, false}, {names.second, false}};
    for (auto& head : {say(Phrase::ColumnN), say(Phrase::PairLower, {second}), say(Phrase::PairEqual),
                       say(Phrase::PairHigher, {second}), say(Phrase::ColumnStatistic), say(Phrase::ColumnEffect),
                       say(Phrase::ColumnP), say(Phrase::ColumnPAdjusted)})
        table.columns.push_back({head, true});
    for (const auto& pair : pairs)
        table.rows.push_back({item_words(item_called(findings, pair.first)),
                              item_words(item_called(findings, pair.second)),
                              n_cell(pair.n, pair.suppressed, findings.tests.method), shown(pair, pair.lower),
                              shown(pair, pair.equal), shown(pair, pair.higher), number_cell(pair.statistic, 1),
                              number_cell(pair.effect.value, 2), p_cell(pair.p.value()), p_cell(pair.p.adjusted)});
    return table;
}

/// The bars for who draws charts; nothing where colours lie both ways round, which series cannot.
std::optional<Chart> pairs_chart(const Findings& findings, const std::vector<PairFinding>& pairs)
{
    const bool turned = is_turned_pair(findings, pairs.front());
    const auto names = part_names(pair_names(findings));
    Chart out;
    for (std::size_t i = 0; i < names.size(); ++i)
        out.series.push_back({names[i], part_fill(i, turned), {}});
    for (const auto& pair : pairs) {
        if (is_turned_pair(findings, pair) != turned)
            return std::nullopt;
        const Shares shares = shares_of(pair);
        for (std::size_t i = 0; i < names.size(); ++i)
            out.series[i].values.push_back(pair.n > 0 && !pair.suppressed ? std::optional(shares.parts[i])
                                                                          : std::nullopt);
        const std::string n =
            say(Phrase::NarrowMissing, {say(Phrase::ColumnN), n_words(pair.n, pair.suppressed, findings.tests.method)});
        out.categories.push_back(item_words(item_called(findings, pair.first)) + "\n" +
                                 item_words(item_called(findings, pair.second)) + "\n" + n + " · " +
                                 effect_and_p(pair.effect.value, pair.p, findings.tests.method));
    }
    return out;
}

void add_pair_bar(Scene& scene, const RowLayout& frame, const PairFinding& pair, const RowLayout::Band& band,
                  double most_left, double most_right, bool turned)
{
    const Shares shares = shares_of(pair);
    const double per_share = frame.plot_width() / std::max(most_left + most_right, 0.01);
    double x = frame.plot_left() + (most_left - shares.left()) * per_share;
    const std::array counts{pair.lower, pair.equal, pair.higher};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const float width = float(shares.parts[i] * per_share);
        if (counts[i] == 0)
            continue;
        const Rect part{float(x), band.top, width, band.height, part_fill(i, turned), Ink::Surface, 0};
        scene.shapes.push_back(part);
        const std::string label = format_count(counts[i]);
        const float plate = text_width(label, Face::Semibold, frame.small()) + 6;
        if (plate <= width) {
            const float middle = part.x + width / 2;
            if (part.fill.pattern != Pattern::None)
                scene.shapes.push_back(Rect{middle - plate / 2,
                                            band.middle() - frame.small() * 0.66F,
                                            plate,
                                            frame.small() * 1.32F,
                                            {part.fill.ink, Pattern::None},
                                            Ink::None,
                                            2});
            scene.shapes.push_back(Text{middle, band.middle() + frame.small() * 0.36F, label, frame.small(),
                                        Face::Semibold, Align::Middle, label_ink(part.fill.ink)});
        }
        x += width;
    }
}

} // namespace

Scene pair_chart(const Findings& findings, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    if (!findings.tests.pairs || findings.tests.pairs->empty())
        return scene;
    const auto& pairs = *findings.tests.pairs;
    const auto& method = findings.tests.method;
    std::vector<NumberColumn> columns{
        {say(Phrase::ColumnN), 44}, {say(Phrase::ColumnEffect), 56}, {say(Phrase::ColumnP), 74, true}};
    add_adjusted_column(columns, method);
    const RowLayout frame(size, std::move(columns), 280, 460);
    scene.table = pair_table(findings, pairs, scene.title);
    scene.description = say(Phrase::PairChartDescription);
    if (std::any_of(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.suppressed; }))
        explain_few(scene, method);
    double left = 0;
    double right = 0;
    for (const auto& pair : pairs) {
        if (pair.n == 0)
            continue;
        left = std::max(left, shares_of(pair).left());
        right = std::max(right, 1 - shares_of(pair).left());
    }
    float y = 0;
    const auto names = pair_names(findings);
    const auto turned = [&](const PairFinding& pair) { return is_turned_pair(findings, pair); };
    if (!std::all_of(pairs.begin(), pairs.end(), turned))
        add_pair_legend(scene, frame, names, false, y);
    if (std::any_of(pairs.begin(), pairs.end(), turned))
        add_pair_legend(scene, frame, names, true, y);
    y += frame.heads_height();
    frame.add_heads(scene, y);
    for (const auto& pair : pairs) {
        const auto& first = item_called(findings, pair.first);
        const auto& second = item_called(findings, pair.second);
        std::vector<std::string> numbers{n_words(pair.n, pair.suppressed, method), number_or_dash(pair.effect.value, 2),
                                         marked_p(pair.p.value(), method.alpha)};
        if (method.adjust != "none")
            numbers.push_back(marked_p(pair.p.adjusted, method.alpha));
        const std::string text =
            kind_title(first) + ": " + item_words(first) + "\n" + kind_title(second) + ": " + item_words(second);
        const auto band =
            frame.add_row(scene, y, theme_title(findings, first.theme), text, numbers, 28 * frame.scale());
        add_pair_bar(scene, frame, pair, band, left, right, turned(pair));
    }
    scene.chart = pairs_chart(findings, pairs);
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
