// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/font_metrics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace wk::report {

/// Colours by meaning. Whoever shows a scene (screen, SVG, office document) looks up the value for its theme,
/// so that one scene serves light, dark and print.
enum class Ink : std::uint8_t {
    None,
    Background,
    Surface,
    Text,
    Muted,
    Border,
    Accent,
    NoAnswer, ///< grey under the hatching of answers that are no point of the scale
    Agreement1,
    Agreement2,
    Agreement3,
    Agreement4,
    Agreement5,
    Agreement6,
    Agreement7,
    Recognition1,
    Recognition2,
    Recognition3,
    Recognition4,
    Recognition5,
    OnDark,  ///< label on a dark fill, the same in every theme
    OnLight, ///< label on a light fill, the same in every theme
    OnTrack, ///< lights of the stoplicht
    Attention,
    Behind,
    Safe, ///< the five basisfuncties, in the order of the route
    Signal,
    Access,
    Broad,
    Learn,
    SafeSoft, ///< the same as ground under their own colour
    SignalSoft,
    AccessSoft,
    BroadSoft,
    LearnSoft,
};

/// A second mark beside colour, so that a figure can be read in grey and by the colour-blind.
enum class Pattern : std::uint8_t { None, Rising, RisingDense, Falling, Dots };

struct Fill {
    Ink ink = Ink::None;
    Pattern pattern = Pattern::None;

    bool operator==(const Fill&) const = default;
};

enum class Align : std::uint8_t { Left, Middle, Right };

/// Lengths are CSS pixels from the scene's top left corner.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    Fill fill;
    Ink stroke = Ink::None;
    float radius = 0;

    bool operator==(const Rect&) const = default;
};

struct Line {
    float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    Ink ink = Ink::Border;
    float width = 1;
    bool dashed = false;

    bool operator==(const Line&) const = default;
};

/// One line of text; `y` is its baseline, `x` the edge or middle that `align` names.
struct Text {
    float x = 0, y = 0;
    std::string text;
    float size = 14;
    Face face = Face::Regular;
    Align align = Align::Left;
    Ink ink = Ink::Text;

    bool operator==(const Text&) const = default;
};

/// A closed outline, for marks and arrows.
struct Polygon {
    std::vector<std::pair<float, float>> points;
    Fill fill;
    Ink stroke = Ink::None;

    bool operator==(const Polygon&) const = default;
};

/// An open line through many points, with round corners.
struct Path {
    std::vector<std::pair<float, float>> points;
    Ink ink = Ink::Border;
    float width = 1;

    bool operator==(const Path&) const = default;
};

using Shape = std::variant<Rect, Line, Text, Polygon, Path>;

struct TableColumn {
    std::string title;
    bool numeric = false; ///< right-aligned
    bool operator==(const TableColumn&) const = default;
};

/// One cell: what it says and, where it is a number, that number, to sort by.
struct TableCell {
    TableCell(std::string words) : text(std::move(words)) {}
    TableCell(std::string words, double value) : text(std::move(words)), number(value) {}

    std::string text;
    std::optional<double> number;

    bool operator==(const TableCell&) const = default;
};

/// What a figure rests on, as text in the reader's notation. Every row has one cell per column; the first
/// cell names the row.
struct DataTable {
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    std::size_t totals = 0; ///< rows at the end that add up the others, and stay there when rows are sorted

    bool operator==(const DataTable&) const = default;
};

/// The rows in order of one column: numbers by value with blanks last, words by alphabet; equal rows keep
/// their order, and totals stay at the end.
DataTable sorted_by(DataTable table, std::size_t column, bool descending);

/// A row of a figure that consists of rows: where it begins, and the place of its first shape. Its last is the one
/// before the next row's first.
struct SceneRow {
    float y = 0;
    std::size_t shape = 0;

    bool operator==(const SceneRow&) const = default;
};

/// A shape that stands for a value, where there is no bar.
enum class ChartMark : std::uint8_t { Circle, Square, Triangle, Diamond };

/// The bars or marks of one colour in a chart.
struct ChartSeries {
    std::string name; ///< what the colour stands for; as that of the series before it: it has no place in the legend
    Fill fill;
    std::vector<std::optional<double>> values; ///< one per category, within the chart's axis; nothing: no bar
    ChartMark mark = ChartMark::Circle;

    bool operator==(const ChartSeries&) const = default;
};

enum class ChartKind : std::uint8_t {
    Stacked, ///< a bar per category: each part goes on where the one of the series before it ends
    Grouped, ///< per category a bar of each series, below each other
    Marks    ///< categories from left to right, and above each a mark per series
};

/// What a figure shows, where that is bars or marks of numbers: for programs that draw such charts themselves from their
/// numbers, so that people can change how they look.
struct Chart {
    std::vector<std::string> categories; ///< in their order, with the numbers that stand beside each
    std::vector<ChartSeries> series;
    ChartKind kind = ChartKind::Stacked;
    double low = 0, high = 1; ///< the ends of the axis
    bool percent = true;      ///< values are shares, written as percentages
    std::string axis = {};    ///< what the values are; empty: the figure says so

    bool operator==(const Chart&) const = default;
};

/// Bars of a chart that stand below each other: how much room it wants.
std::size_t bars_of(const Chart& chart);

/// How much room there is, in CSS pixels, and how large the reader wants the letters (1 = 100%).
struct ChartSize {
    float width = 800;
    float text_scale = 1;
};

/// A figure before any pixel: what to draw, what it is called, what it says in words, and its numbers.
struct Scene {
    float width = 0;
    float height = 0;
    std::string title;
    std::string description; ///< for those who cannot see it: what is shown, and the main finding
    std::string note;        ///< base of the figure: how many people, which filter, whether they exist
    DataTable table;
    std::vector<Shape> shapes;
    /// Between these a figure can be cut where it is too high for a page. What is drawn before the first (a legend, the
    /// heads of columns, the lines of an axis) goes with every part.
    std::vector<SceneRow> rows = {};
    std::optional<Chart> chart = {}; ///< none: the drawing holds more than a chart could

    bool operator==(const Scene&) const = default;
};

/// The scene made smaller, letters and all, until it is no wider than `width`; one that fits stays as it is.
Scene fitted(Scene scene, float width);

/// Draws shapes under those from place `at` on; rows that begin there or later begin after them.
void insert_shapes(Scene& scene, std::size_t at, const std::vector<Shape>& shapes);

/// The scene as deterministic JSON, for goldens: a change of one number shows as one changed line.
std::string scene_json(const Scene& scene);

} // namespace wk::report
