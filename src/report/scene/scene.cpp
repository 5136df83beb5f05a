// SPDX-License-Identifier: EUPL-1.2
#include "report/scene/scene.h"

#include "base/json.h"
#include "base/sorted.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace wk::report {

namespace {

/// Hundredths of a pixel: float noise below that is no change of the figure.
double rounded(float value)
{
    return std::round(double(value) * 100) / 100;
}

Json fill_json(const Fill& fill)
{
    return Json::array({int(fill.ink), int(fill.pattern)});
}

Json shape_json(const Rect& it)
{
    return {{"rect", {rounded(it.x), rounded(it.y), rounded(it.width), rounded(it.height)}},
            {"fill", fill_json(it.fill)},
            {"stroke", int(it.stroke)},
            {"radius", rounded(it.radius)}};
}

Json shape_json(const Line& it)
{
    return {{"line", {rounded(it.x1), rounded(it.y1), rounded(it.x2), rounded(it.y2)}},
            {"ink", int(it.ink)},
            {"width", rounded(it.width)},
            {"dashed", it.dashed}};
}

Json shape_json(const Text& it)
{
    return {{"text", it.text},          {"at", {rounded(it.x), rounded(it.y)}},
            {"size", rounded(it.size)}, {"face", int(it.face)},
            {"align", int(it.align)},   {"ink", int(it.ink)}};
}

Json points_json(const std::vector<std::pair<float, float>>& points)
{
    Json out = Json::array();
    for (const auto& [x, y] : points)
        out.push_back({rounded(x), rounded(y)});
    return out;
}

Json shape_json(const Polygon& it)
{
    return {{"polygon", points_json(it.points)}, {"fill", fill_json(it.fill)}, {"stroke", int(it.stroke)}};
}

Json shape_json(const Path& it)
{
    return {{"path", points_json(it.points)}, {"ink", int(it.ink)}, {"width", rounded(it.width)}};
}

bool comes_before(const TableCell& a, const TableCell& b, bool descending)
{
    if (a.number && b.number)
        return descending ? *a.number > *b.number : *a.number < *b.number;
    if (a.number.has_value() != b.number.has_value())
        return a.number.has_value();
    const int order = fold(a.text).compare(fold(b.text));
    return descending ? order > 0 : order < 0;
}

void shrink(Rect& it, float by)
{
    for (float* length : {&it.x, &it.y, &it.width, &it.height, &it.radius})
        *length *= by;
}

void shrink(Line& it, float by)
{
    for (float* length : {&it.x1, &it.y1, &it.x2, &it.y2, &it.width})
        *length *= by;
}

void shrink(Text& it, float by)
{
    for (float* length : {&it.x, &it.y, &it.size})
        *length *= by;
}

void shrink(Polygon& it, float by)
{
    for (auto& [x, y] : it.points) {
        x *= by;
        y *= by;
    }
}

void shrink(Path& it, float by)
{
    for (auto& [x, y] : it.points) {
        x *= by;
        y *= by;
    }
    it.width *= by;
}

} // namespace

DataTable sorted_by(DataTable table, std::size_t column, bool descending)
{
    auto rows = std::move(table.rows);
    const std::size_t sorted = rows.size() - std::min(table.totals, rows.size());
    table.rows.clear();
    for (const std::size_t place : sorted_places(sorted, [&](std::size_t a, std::size_t b) {
             return comes_before(rows[a][column], rows[b][column], descending);
         }))
        table.rows.push_back(std::move(rows[place]));
    for (std::size_t i = sorted; i < rows.size(); ++i)
        table.rows.push_back(std::move(rows[i]));
    return table;
}

std::size_t bars_of(const Chart& chart)
{
    return chart.categories.size() *
           (chart.kind == ChartKind::Grouped ? std::max<std::size_t>(1, chart.series.size()) : 1);
}

Scene fitted(Scene scene, float width)
{
    if (scene.width <= width || scene.width <= 0)
        return scene;
    const float by = width / scene.width;
    scene.width *= by;
    scene.height *= by;
    for (auto& shape : scene.shapes)
        std::visit([by](auto& it) { shrink(it, by); }, shape);
    for (auto& row : scene.rows)
        row.y *= by;
    return scene;
}

void insert_shapes(Scene& scene, std::size_t at, const std::vector<Shape>& shapes)
{
    scene.shapes.insert(scene.shapes.begin() + std::ptrdiff_t(at), shapes.begin(), shapes.end());
    for (auto& row : scene.rows)
        if (row.shape >= at)
            row.shape += shapes.size();
}

std::string scene_json(const Scene& scene)
{
    std::string out = "{\"size\":" + Json::array({rounded(scene.width), rounded(scene.height)}).dump() + ",\n";
    out += "\"title\":" + Json(scene.title).dump() + ",\n";
    out += "\"description\":" + Json(scene.description).dump() + ",\n";
    out += "\"note\":" + Json(scene.note).dump() + ",\n\"columns\":[";
    for (const auto& column : scene.table.columns)
        out += (&column == scene.table.columns.data() ? "" : ",") + Json::array({column.title, column.numeric}).dump();
    out += "],\n\"rows\":[\n";
    for (const auto& row : scene.table.rows) {
        Json cells = Json::array();
        for (const auto& cell : row)
            cells.push_back(cell.text);
        out += cells.dump() + (&row == &scene.table.rows.back() ? "\n" : ",\n");
    }
    out += "],\n\"shapes\":[\n";
    for (const auto& shape : scene.shapes)
        out += std::visit([](const auto& it) { return shape_json(it); }, shape).dump() +
               (&shape == &scene.shapes.back() ? "\n" : ",\n");
    return out + "]}\n";
}

} // namespace wk::report
