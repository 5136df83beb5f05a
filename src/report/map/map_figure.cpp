// SPDX-License-Identifier: EUPL-1.2
#include "report/map/map_figure.h"

#include "base/phrases.h"
#include "report/map/route_map.h"

#include <algorithm>
#include <utility>

namespace wk::report {

namespace {

// The map at this size has letters that are read on A4, four steps to a row.
constexpr float MapWidth = 1060;
constexpr float MapHeight = 1240;

} // namespace

Scene map_figure(const routekaart::Content& content, StepMarks marks, std::string title, std::string note,
                 std::string column)
{
    if (std::all_of(marks.begin(), marks.end(), [](const auto& each) { return each.empty(); }))
        return {};
    MapLook look;
    look.width = MapWidth;
    look.height = MapHeight;
    look.marks = std::move(marks);
    Scene out = route_map(content, look).scene;
    out.title = std::move(title);
    out.note = std::move(note);
    out.table.caption = out.title;
    out.table.columns.push_back({std::move(column)});
    for (std::size_t step = 0; step < out.table.rows.size(); ++step) {
        std::string words;
        for (const auto& mark : look.marks[step])
            words += (words.empty() ? "" : ", ") + mark.words;
        out.table.rows[step].push_back(words.empty() ? say(Phrase::NoValue) : words);
    }
    return out;
}

} // namespace wk::report
