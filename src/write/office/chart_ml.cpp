// SPDX-License-Identifier: EUPL-1.2
#include "write/office/chart_ml.h"

#include "base/numbers.h"
#include "io/bytes/zip_writer.h"
#include "report/scene/font_metrics.h"
#include "report/scene/palette.h"
#include "write/office/drawing_ml.h"
#include "write/office/workbook_xlsx.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace wk::write {

namespace {

constexpr std::string_view CategoryAxis = "1001";
constexpr std::string_view ValueAxis = "1002";
constexpr float NamesWidth = 0.44F; ///< of the chart: what stands beside the bars

/// As many digits as a workbook has.
std::string chart_number(double value)
{
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.12g", value);
    return digits;
}

void add_value(Markup& out, std::string_view element, std::string_view value)
{
    out.empty(element, {{"val", value}});
}

class ChartWriter {
public:
    ChartWriter(const report::Chart& chart, const ChartPlace& place) : m_chart(chart), m_place(place) {}

    /// workbook   the relationship's id
    Markup write(std::string_view workbook)
    {
        m_out.open("c:chartSpace", {{"xmlns:c", ChartUri},
                                    {"xmlns:a", WK_OPEN_XML "drawingml/2006/main"},
                                    {"xmlns:r", WK_OPEN_XML "officeDocument/2006/relationships"}});
        add_value(m_out, "c:date1904", "0");
        add_value(m_out, "c:roundedCorners", "0");
        m_out.open("c:chart");
        add_value(m_out, "c:autoTitleDeleted", "1");
        m_out.open("c:plotArea");
        layout();
        m_out.open(marks() ? "c:lineChart" : "c:barChart");
        if (marks())
            mark_series();
        else
            bar_series();
        m_out.close(marks() ? "c:lineChart" : "c:barChart");
        category_axis();
        value_axis();
        m_out.close("c:plotArea");
        if (several())
            legend();
        add_value(m_out, "c:plotVisOnly", "1");
        add_value(m_out, "c:dispBlanksAs", "gap");
        m_out.close("c:chart").open("c:spPr").empty("a:noFill").open("a:ln").empty("a:noFill").close("a:ln");
        m_out.close("c:spPr");
        letters(report::Ink::Text, false);
        m_out.open("c:externalData", {{"r:id", workbook}});
        add_value(m_out, "c:autoUpdate", "0");
        m_out.close("c:externalData").close("c:chartSpace");
        return std::move(m_out);
    }

    /// The same numbers as a table: a row per bar.
    report::DataTable table() const
    {
        report::DataTable out{m_place.name, {{{}, false}}, {}};
        for (const auto& series : m_chart.series)
            out.columns.push_back({series.name, true});
        for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
            std::vector<report::TableCell> row{m_chart.categories[i]};
            for (const auto& series : m_chart.series)
                row.push_back(series.values[i] ? report::TableCell{written(*series.values[i]), *series.values[i]}
                                               : report::TableCell{std::string()});
            out.rows.push_back(std::move(row));
        }
        return out;
    }

private:
    bool marks() const { return m_chart.kind == report::ChartKind::Marks; }
    bool several() const { return m_chart.series.size() > 1; }
    /// Bars that lie in each other's length.
    bool stacked() const { return several() && m_chart.kind == report::ChartKind::Stacked; }

    std::string written(double value) const
    {
        return m_chart.percent ? format_share(value, 1) : format_number(value, 2);
    }

    float legend_height() const
    {
        constexpr float line = 2; // of letters
        return several() ? float(m_place.legend_lines) * line * float(m_place.letters) / 100 : 0;
    }

    /// Where something stands in the chart, as shares of it.
    void place_in(std::string_view target, float x, float y, float width, float height)
    {
        m_out.open("c:layout").open("c:manualLayout");
        if (!target.empty())
            add_value(m_out, "c:layoutTarget", target);
        for (const char* mode : {"c:xMode", "c:yMode"})
            add_value(m_out, mode, "edge");
        for (const auto& [name, value] :
             {std::pair{"c:x", x}, std::pair{"c:y", y}, std::pair{"c:w", width}, std::pair{"c:h", height}})
            add_value(m_out, name, chart_number(std::round(double(value) * 10000) / 10000));
        m_out.close("c:manualLayout").close("c:layout");
    }

    void layout()
    {
        const float above = std::min(0.5F, legend_height() / m_place.height);
        // Of the names below the marks, or of the axis and what it is called.
        constexpr std::size_t title_line = 80; // characters
        const float title = m_chart.axis.empty() ? 0 : 1.6F * float(1 + m_chart.axis.size() / title_line);
        const float lines = marks() ? 6.0F : 2.2F + title;
        const float below = std::min(0.3F, lines * float(m_place.letters) / 100 / m_place.height);
        const float names = marks() ? 0.08F : NamesWidth;
        place_in("inner", names, above, 0.98F - names, 1 - above - below);
    }

    void letters(report::Ink ink, bool bold)
    {
        m_out.open("c:txPr").empty("a:bodyPr").empty("a:lstStyle").open("a:p").open("a:pPr");
        m_out.open("a:defRPr", {{"sz", std::to_string(m_place.letters)}, {"b", bold ? "1" : "0"}});
        add_solid_fill(m_out, ink);
        if (!m_place.typeface.empty())
            m_out.empty("a:latin", {{"typeface", m_place.typeface}});
        m_out.close("a:defRPr").close("a:pPr").empty("a:endParaRPr", {{"lang", "nl-NL"}}).close("a:p").close("c:txPr");
    }

    /// "'Figuur 3'!$B$2:$B$9"
    std::string cells(std::size_t column, std::size_t from, std::size_t to) const
    {
        const std::string letters = "$" + column_letters(column) + "$";
        std::string out = "'" + sheet_name(m_place.name) + "'!" + letters + std::to_string(from + 1);
        return from == to ? out : out + ":" + letters + std::to_string(to + 1);
    }

    void words(const std::string& formula, const std::vector<std::string>& all)
    {
        m_out.open("c:strRef").leaf("c:f", formula).open("c:strCache");
        add_value(m_out, "c:ptCount", std::to_string(all.size()));
        for (std::size_t i = 0; i < all.size(); ++i)
            m_out.open("c:pt", {{"idx", std::to_string(i)}}).leaf("c:v", all[i]).close("c:pt");
        m_out.close("c:strCache").close("c:strRef");
    }

    void bar_series()
    {
        add_value(m_out, "c:barDir", "bar");
        add_value(m_out, "c:grouping", stacked() ? "stacked" : "clustered");
        add_value(m_out, "c:varyColors", "0");
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            series(i);
        add_value(m_out, "c:gapWidth", stacked() ? "110" : several() ? "40" : "60");
        if (stacked())
            add_value(m_out, "c:overlap", "100");
        add_value(m_out, "c:axId", CategoryAxis);
        add_value(m_out, "c:axId", ValueAxis);
    }

    void mark_series()
    {
        add_value(m_out, "c:grouping", "standard");
        add_value(m_out, "c:varyColors", "0");
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            series(i);
        add_value(m_out, "c:marker", "1");
        add_value(m_out, "c:axId", CategoryAxis);
        add_value(m_out, "c:axId", ValueAxis);
    }

    /// No line from mark to mark: what stands beside each other has nothing to do with each other.
    void mark(const report::ChartSeries& it)
    {
        static constexpr std::array symbols{"circle", "square", "triangle", "diamond"};
        m_out.open("c:spPr").open("a:ln", {{"w", "19050"}}).empty("a:noFill").close("a:ln").close("c:spPr");
        m_out.open("c:marker");
        add_value(m_out, "c:symbol", symbols[std::size_t(it.mark)]);
        add_value(m_out, "c:size", "9");
        m_out.open("c:spPr");
        add_solid_fill(m_out, it.fill.ink);
        m_out.open("a:ln", {{"w", "6350"}});
        add_solid_fill(m_out, report::Ink::Surface);
        m_out.close("a:ln").close("c:spPr").close("c:marker");
    }

    void bar(const report::ChartSeries& it)
    {
        m_out.open("c:spPr");
        add_fill(m_out, it.fill);
        m_out.open("a:ln", {{"w", "6350"}});
        add_solid_fill(m_out, stacked() ? report::Ink::Surface : it.fill.ink);
        m_out.close("a:ln").close("c:spPr");
        add_value(m_out, "c:invertIfNegative", "0");
    }

    void series(std::size_t index)
    {
        const auto& it = m_chart.series[index];
        const std::size_t last = m_chart.categories.size();
        m_out.open("c:ser");
        for (const char* name : {"c:idx", "c:order"})
            add_value(m_out, name, std::to_string(index));
        m_out.open("c:tx");
        words(cells(index + 1, 0, 0), {it.name});
        m_out.close("c:tx");
        if (marks()) {
            mark(it);
        } else {
            bar(it);
            labels(it.fill);
        }
        m_out.open("c:cat");
        words(cells(0, 1, last), m_chart.categories);
        m_out.close("c:cat").open("c:val").open("c:numRef").leaf("c:f", cells(index + 1, 1, last)).open("c:numCache");
        m_out.leaf("c:formatCode", m_chart.percent ? "0%" : "0.0");
        add_value(m_out, "c:ptCount", std::to_string(last));
        for (std::size_t i = 0; i < last; ++i)
            if (it.values[i])
                m_out.open("c:pt", {{"idx", std::to_string(i)}}).leaf("c:v", chart_number(*it.values[i])).close("c:pt");
        m_out.close("c:numCache").close("c:numRef").close("c:val");
        if (marks())
            add_value(m_out, "c:smooth", "0");
        m_out.close("c:ser");
    }

    /// The share in each bar, where there is room for it; hatching under digits is hard to read, so they get a plate.
    void labels(const report::Fill& fill)
    {
        m_out.open("c:dLbls");
        const char* format = stacked() ? "[>=0.04]0%;;" : m_chart.percent ? "0.0%" : "0.0";
        m_out.empty("c:numFmt", {{"formatCode", format}, {"sourceLinked", "0"}});
        m_out.open("c:spPr");
        if (stacked() && fill.pattern != report::Pattern::None)
            add_solid_fill(m_out, fill.ink);
        else
            m_out.empty("a:noFill");
        m_out.open("a:ln").empty("a:noFill").close("a:ln").close("c:spPr");
        letters(stacked() ? report::label_ink(fill.ink) : report::Ink::Text, true);
        add_value(m_out, "c:dLblPos", stacked() ? "ctr" : "outEnd");
        add_value(m_out, "c:showLegendKey", "0");
        add_value(m_out, "c:showVal", "1");
        for (const char* name : {"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"})
            add_value(m_out, name, "0");
        m_out.close("c:dLbls");
    }

    void no_ticks(std::string_view format)
    {
        m_out.empty("c:numFmt", {{"formatCode", format}, {"sourceLinked", "0"}});
        for (const char* name : {"c:majorTickMark", "c:minorTickMark"})
            add_value(m_out, name, "none");
    }

    void line(report::Ink ink)
    {
        m_out.open("c:spPr").open("a:ln", {{"w", "6350"}});
        add_solid_fill(m_out, ink);
        m_out.close("a:ln").close("c:spPr");
    }

    void category_axis()
    {
        m_out.open("c:catAx");
        add_value(m_out, "c:axId", CategoryAxis);
        m_out.open("c:scaling");
        add_value(m_out, "c:orientation", marks() ? "minMax" : "maxMin"); // bars from top to bottom
        m_out.close("c:scaling");
        add_value(m_out, "c:delete", "0");
        add_value(m_out, "c:axPos", marks() ? "b" : "l");
        no_ticks("General");
        add_value(m_out, "c:tickLblPos", "low");
        line(report::Ink::Border);
        letters(report::Ink::Text, false);
        add_value(m_out, "c:crossAx", ValueAxis);
        add_value(m_out, "c:crosses", "autoZero");
        add_value(m_out, "c:auto", "0");
        add_value(m_out, "c:lblAlgn", "l");
        add_value(m_out, "c:lblOffset", "100");
        add_value(m_out, "c:tickLblSkip", "1"); // each bar has its name
        add_value(m_out, "c:noMultiLvlLbl", "1");
        m_out.close("c:catAx");
    }

    void axis_title()
    {
        m_out.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").empty("a:lstStyle").open("a:p");
        m_out.open("a:pPr").open("a:defRPr", {{"sz", std::to_string(m_place.letters)}, {"b", "0"}});
        add_solid_fill(m_out, report::Ink::Muted);
        m_out.close("a:defRPr").close("a:pPr").open("a:r");
        m_out.open("a:rPr", {{"lang", "nl-NL"}, {"sz", std::to_string(m_place.letters)}, {"b", "0"}});
        add_solid_fill(m_out, report::Ink::Muted);
        m_out.close("a:rPr").leaf("a:t", m_chart.axis).close("a:r").close("a:p").close("c:rich").close("c:tx");
        add_value(m_out, "c:overlay", "0");
        m_out.close("c:title");
    }

    void value_axis()
    {
        m_out.open("c:valAx");
        add_value(m_out, "c:axId", ValueAxis);
        m_out.open("c:scaling");
        add_value(m_out, "c:orientation", "minMax");
        add_value(m_out, "c:max", chart_number(m_chart.high));
        add_value(m_out, "c:min", chart_number(m_chart.low));
        m_out.close("c:scaling");
        add_value(m_out, "c:delete", "0");
        add_value(m_out, "c:axPos", marks() ? "l" : "b");
        m_out.open("c:majorGridlines");
        line(report::Ink::NoAnswer);
        m_out.close("c:majorGridlines");
        if (!m_chart.axis.empty())
            axis_title();
        no_ticks(m_chart.percent ? "0%" : "0");
        add_value(m_out, "c:tickLblPos", "nextTo");
        m_out.open("c:spPr").open("a:ln").empty("a:noFill").close("a:ln").close("c:spPr");
        letters(report::Ink::Muted, false);
        add_value(m_out, "c:crossAx", CategoryAxis);
        add_value(m_out, "c:crosses", marks() ? "autoZero" : "max"); // below bars, which begin at the top
        add_value(m_out, "c:crossBetween", "between");
        add_value(m_out, "c:majorUnit", m_chart.percent ? "0.25" : "1");
        m_out.close("c:valAx");
    }

    void legend()
    {
        m_out.open("c:legend");
        add_value(m_out, "c:legendPos", "t");
        for (std::size_t i = 1; i < m_chart.series.size(); ++i)
            if (m_chart.series[i].name == m_chart.series[i - 1].name) {
                m_out.open("c:legendEntry");
                add_value(m_out, "c:idx", std::to_string(i));
                add_value(m_out, "c:delete", "1");
                m_out.close("c:legendEntry");
            }
        place_in({}, 0, 0, 1, std::min(0.5F, legend_height() / m_place.height));
        add_value(m_out, "c:overlay", "0");
        letters(report::Ink::Muted, false);
        m_out.close("c:legend");
    }

    const report::Chart& m_chart;
    const ChartPlace& m_place;
    Markup m_out;
};

} // namespace

int legend_lines(const report::Chart& chart, float letters, float width)
{
    constexpr float swatch = 2.2F; // with the room around it, in em
    float used = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i)
        if (const auto& series = chart.series[i]; i == 0 || series.name != chart.series[i - 1].name)
            used += report::text_width(series.name, report::Face::Regular, letters) + swatch * letters;
    return std::max(1, int(std::ceil(1.15F * used / std::max(width, 1.0F))));
}

int name_lines(const report::Chart& chart, float letters, float width)
{
    constexpr float stand_in = 0.9F; // of the width: programs break lines in ways of their own
    std::size_t most = 1;
    for (const auto& name : chart.categories) {
        std::size_t lines = 0;
        for (std::string_view rest = name; !rest.empty();) {
            const auto line = rest.substr(0, rest.find('\n'));
            lines += report::wrap_text(line, report::Face::Regular, letters, stand_in * NamesWidth * width).size();
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        }
        most = std::max(most, lines);
    }
    return int(most);
}

void add_workbook_ending(OoxmlPackage& package)
{
    package.add_ending("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
}

std::string add_chart(OoxmlPackage& package, const report::Chart& chart, const ChartPlace& place)
{
    const std::string stem = std::string(place.folder) + "charts/chart" + std::to_string(place.number);
    const std::string path = stem + ".xml";
    ChartWriter writer(chart, place);
    const std::string workbook = package.relate(path, "package", stem + ".xlsx");
    package.add(path, "officedocument.drawingml.chart", writer.write(workbook));
    package.add_file({stem + ".xlsx", io::write_zip(xlsx_sheet_parts(writer.table()))});
    return path;
}

void add_chart_reference(Markup& out, std::string_view link)
{
    out.empty("c:chart",
              {{"xmlns:c", ChartUri}, {"xmlns:r", WK_OPEN_XML "officeDocument/2006/relationships"}, {"r:id", link}});
}

} // namespace wk::write
