// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/score_change.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/figures/workshop_tables.h"
#include "report/scene/marks.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/route_words.h"

#include <array>
#include <utility>

namespace wk::report {

using assessment::Change;

namespace {

constexpr float ChangeBandHeight = 26;
constexpr float ChangeMarkRadius = 6;

const Mark Then{MarkShape::Circle, Ink::Accent, true};
const Mark Now{MarkShape::Circle, Ink::Accent, false};

/// "3,4 · n 12"; dashes for what is hidden.
std::string mean_and_n(const std::optional<double>& mean, const std::optional<assessment::Count>& n)
{
    return say(Phrase::ComparisonValueAndN, {number_or_dash(mean, 1), say(Phrase::CellN, {count_or_dash(n)})});
}

void add_change_marks(Scene& scene, const RowLayout& frame, const Axis& axis, const Change& change, float y)
{
    if (change.earlier_mean && change.later_mean)
        scene.shapes.push_back(
            Line{axis.x(*change.earlier_mean), y, axis.x(*change.later_mean), y, Ink::Muted, 2 * frame.scale(), false});
    // Where nothing moved the closed mark lies in the open one.
    if (change.earlier_mean)
        add_mark(scene, Then, axis.x(*change.earlier_mean), y, ChangeMarkRadius * 1.25F * frame.scale());
    if (change.later_mean)
        add_mark(scene, Now, axis.x(*change.later_mean), y, ChangeMarkRadius * frame.scale() * 0.9F);
}

} // namespace

Scene score_change(const assessment::Questionnaire& questionnaire, std::span<const Change> changes,
                   const std::string& then, const std::string& now, std::string title, std::string note, ChartSize size)
{
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.table = change_table(questionnaire, changes, scene.title);
    scene.description = say(Phrase::CloseChangeHelp);
    if (changes.empty())
        return scene;
    const RowLayout frame(
        size, {{say(Phrase::ColumnBefore), 86}, {say(Phrase::ColumnNow), 86, true}, {say(Phrase::ColumnMoved), 62}},
        260, 480);
    const auto named = [](Phrase what, const std::string& session) {
        return session.empty() ? say(what) : say(Phrase::ComparisonSourceBase, {say(what), session});
    };
    const std::array legend{std::pair(Then, named(Phrase::ColumnBefore, then)),
                            std::pair(Now, named(Phrase::ColumnNow, now))};
    float y = 0;
    add_mark_legend(scene, frame, legend, y);
    y += frame.tiny() * 1.8F + frame.heads_height();
    frame.add_heads(scene, y);
    const float pad = 14 * frame.scale();
    const Axis axis{double(assessment::LowestScore), double(assessment::HighestScore), frame.plot_left() + pad,
                    frame.plot_width() - 2 * pad};
    const float top = y;
    const std::size_t axis_at = scene.shapes.size();
    for (const auto& change : changes) {
        const auto& statement = questionnaire.statements[change.later];
        const std::string tag = statement.step ? say(Phrase::PlaceStep, {number_name(*statement.step)}) : std::string();
        const std::array numbers{mean_and_n(change.earlier_mean, change.earlier_n),
                                 mean_and_n(change.later_mean, change.later_n), number_or_dash(change.difference, 1)};
        const auto band = frame.add_row(scene, y, tag, statement.title, numbers, ChangeBandHeight * frame.scale());
        add_change_marks(scene, frame, axis, change, band.middle());
    }
    std::vector<std::pair<double, std::string>> ticks;
    for (int score = assessment::LowestScore; score <= assessment::HighestScore; ++score)
        ticks.emplace_back(score, format_count(score));
    // Between a narrow figure's words the lines of the axis would strike through them: only ticks at the top.
    add_axis(scene, axis_at, axis, ticks, top, frame.wide() ? y : top + 6 * frame.scale(), frame.tiny());
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
