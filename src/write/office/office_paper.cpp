// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_paper.h"

#include "base/phrases.h"
#include "report/scene/row_layout.h"
#include "write/office/chart_ml.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace wk::write {

namespace {

constexpr Paper Upright{21000, 29700, 2000, 2000, 2200};
constexpr Paper OnItsSide{29700, 21000, 1500, 1600, 1800};

/// Room for caption, note and the space around them.
constexpr int BesidePicture = 4200;

constexpr float HundredthsPerPixel = 2540.0F / 96;
constexpr float HundredthsPerHalfPoint = 2540.0F / 144;

/// Widths of a column, each at least as wide as the one before, in em.
struct Need {
    float numbers = 0;     ///< narrower, and a number breaks
    float words = 0;       ///< narrower, and a word breaks
    float comfortable = 0; ///< narrower, and long texts become tall
    float all = 0;         ///< wider is of no use
};
using Level = float Need::*;
constexpr std::array<Level, 4> Levels{&Need::numbers, &Need::words, &Need::comfortable, &Need::all};

void widen(Need& need, std::string_view text, bool bold, bool number)
{
    constexpr float most_comfortable = 14;
    constexpr float narrowest = 2; // where nothing else fits: a few letters to a line
    // Programs make letters bold that were measured semibold, and take signs like ▲ from another typeface.
    const report::Face face = bold ? report::Face::Semibold : report::Face::Regular;
    const float slack = bold ? 1.08F : 1.03F;
    const float more = number ? 0 : 0.3F;
    const float all = slack * text_width(text, face, 1) + more;
    const float word = number ? all : slack * widest_word(text, face, 1) + more;
    need.numbers = std::max(need.numbers, number ? all : std::min(word, narrowest));
    need.words = std::max({need.words, need.numbers, word});
    need.comfortable = std::max({need.comfortable, need.words, std::min(all, most_comfortable)});
    need.all = std::max({need.all, need.comfortable, all});
}

/// A head may take several lines, so it asks for no more than its longest word.
void widen_for_head(Need& need, std::string_view title)
{
    constexpr float smaller = 0.94F; // half a point, in all sizes
    Need head;
    widen(head, title, true, false);
    need.numbers = std::max(need.numbers, smaller * head.numbers);
    need.words = std::max({need.words, need.numbers, smaller * head.words});
    need.comfortable = std::max(need.comfortable, need.words);
    need.all = std::max({need.all, need.comfortable, smaller * head.all});
}

std::vector<Need> needs_of(const report::DataTable& table)
{
    std::vector<Need> out(table.columns.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            if (i < table.rows[row].size())
                widen(out[i], table.rows[row][i].text, row + table.totals >= table.rows.size(),
                      table.columns[i].numeric);
        widen_for_head(out[i], table.columns[i].title);
    }
    // What a row is about has to be read: where there is no room for all words, it is heads of numbers that break.
    constexpr float least_name = 9;
    if (!out.empty() && !table.columns.front().numeric) {
        Need& name = out.front();
        name.numbers = std::max(name.numbers, std::min(name.all, least_name));
        name.words = std::max(name.words, name.numbers);
        name.comfortable = std::max(name.comfortable, name.words);
    }
    return out;
}

float width_of(float em, const TableSize& size)
{
    return em * HundredthsPerHalfPoint * float(size.half_points) + 2 * float(size.padding);
}

/// Hundredths of a millimetre that columns need together for a level.
float sum_of(const std::vector<Need>& needs, Level level, const TableSize& size)
{
    float out = 0;
    for (const auto& need : needs)
        out += width_of(need.*level, size);
    return out;
}

/// Columns as wide as they like, or somewhere between the two levels that the page lies between.
std::vector<int> widths_of(const std::vector<Need>& needs, const TableSize& size, float room)
{
    std::size_t above = 1;
    while (above + 1 < Levels.size() && sum_of(needs, Levels[above], size) < room)
        ++above;
    const float low = sum_of(needs, Levels[above - 1], size);
    const float high = sum_of(needs, Levels[above], size);
    // Where not even the numbers fit, all columns shrink alike.
    const float shrunk = std::min(1.0F, room / low);
    const float way = high > low ? std::clamp((room - low) / (high - low), 0.0F, 1.0F) : 0;
    std::vector<int> out;
    for (const auto& need : needs) {
        const float from = need.*Levels[above - 1];
        const float em = from + (need.*Levels[above] - from) * way;
        out.push_back(int(shrunk * width_of(em, size)));
    }
    return out;
}

} // namespace

const Paper& paper(bool landscape)
{
    return landscape ? OnItsSide : Upright;
}

PictureSize picture_size(const report::Scene& scene, bool landscape)
{
    const Paper& page = paper(landscape);
    const float width = std::max(1.0F, scene.width);
    const float height = std::max(1.0F, scene.height);
    const float scale = std::min({HundredthsPerPixel, float(page.text_width()) / width,
                                  float(page.height - page.top - page.bottom - BesidePicture) / height});
    return {std::max(1, int(std::lround(width * scale))), std::max(1, int(std::lround(height * scale)))};
}

PictureSize chart_size(const report::Chart& chart, PictureSize drawing, bool landscape)
{
    if (chart.kind == report::ChartKind::Marks)
        return drawing;
    constexpr int letters = 282; // 8 points
    constexpr int line = 370;
    constexpr int bar = 420; // as high as the number beside it
    constexpr int between = 250;
    constexpr int around = 1700; // legend and axis
    const Paper& page = paper(landscape);
    const int names = int(chart.categories.size()) * name_lines(chart, float(letters), float(page.text_width())) * line;
    const int wanted =
        std::max(int(report::bars_of(chart)) * bar, names) + int(chart.categories.size()) * between + around;
    return {page.text_width(),
            std::min(std::max(drawing.height, wanted), page.height - page.top - page.bottom - int(BesidePicture))};
}

TableLayout table_layout(const report::DataTable& table, bool landscape)
{
    constexpr int least_width = 10000; // a narrower table looks lost under its caption
    const auto needs = needs_of(table);
    constexpr std::size_t smallest = std::size(TableSizes) - 1;
    TableLayout out;
    out.landscape = landscape;
    // Before letters become smallest the page turns.
    while (true) {
        const float room = float(paper(out.landscape).text_width());
        if (sum_of(needs, &Need::comfortable, TableSizes[out.size]) <= room || (out.landscape && out.size == smallest))
            break;
        ++out.size;
        if (!out.landscape && out.size == smallest) {
            out.landscape = true;
            out.size = 0;
        }
    }
    out.widths = widths_of(needs, TableSizes[out.size], float(paper(out.landscape).text_width()));
    int total = 0;
    for (const int width : out.widths)
        total += width;
    if (!out.widths.empty())
        out.widths[0] += std::max(0, least_width - total);
    return out;
}

std::vector<std::vector<std::size_t>> table_parts(const report::DataTable& table)
{
    const auto& smallest = TableSizes[std::size(TableSizes) - 1];
    const float room = float(paper(true).text_width());
    const auto needs = needs_of(table);
    std::vector<std::vector<std::size_t>> parts(1);
    for (std::size_t i = 0; i < needs.size(); ++i)
        parts[0].push_back(i);
    const float all = sum_of(needs, &Need::words, smallest);
    if (needs.size() < 3 || all <= room)
        return parts;
    const auto width = [&](std::size_t column) { return width_of(needs[column].words, smallest); };
    const float name = width(0);
    const float rest = std::max(1.0F, room - name);
    const float count = std::ceil((all - name) / rest);
    const float even = (all - name) / count; // of a part, when all are as wide
    const std::string n = say(Phrase::ColumnN);
    float used = 0, before = 0; // of this part, and of all
    parts[0] = {0};
    for (std::size_t i = 1; i < needs.size();) {
        std::size_t end = i + 1;
        float wide = width(i);
        const auto is_n = [&](const std::string& title) { return title == n || title.starts_with(n + " "); };
        for (; end < needs.size() && is_n(table.columns[end].title); ++end)
            wide += width(end);
        // It belongs where its middle lies, as long as it fits there.
        const bool next = std::min((before + wide / 2) / even, count - 1) >= float(parts.size());
        if (parts.back().size() > 1 && (next || used + wide > rest)) {
            parts.push_back({0});
            used = 0;
        }
        used += wide;
        before += wide;
        for (; i < end; ++i)
            parts.back().push_back(i);
    }
    return parts;
}

} // namespace wk::write
