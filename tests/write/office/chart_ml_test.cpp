// SPDX-License-Identifier: EUPL-1.2
#include "write/office/chart_ml.h"

#include "io/bytes/zip.h"
#include "report/office_checks.h"
#include "write/office/workbook_xlsx.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::write;
using report::Chart;
using report::Ink;
using report::Pattern;

namespace {

Chart two_bars()
{
    return {{"Eerste\nn 10", "=1+1 <b>\"'"},
            {{"oneens", {Ink::Agreement1, Pattern::Falling}, {0.25, 1.0 / 3}},
             {"eens & meer", {Ink::Agreement7, Pattern::None}, {0.75, std::nullopt}}}};
}

/// The workbook's cells by name: "B2".
std::map<std::string, std::string> cells_of(const std::string& workbook)
{
    std::map<std::string, std::string> out;
    auto archive = io::ZipArchive::make(workbook, "chart1.xlsx");
    REQUIRE(archive);
    const auto sheet = io::zip_entry(*archive, "xl/worksheets/sheet1.xml", 1'000'000, "chart1.xlsx");
    REQUIRE(sheet);
    for (const auto& it : tests::xml_elements(*sheet, {"r"}))
        if (it.name == "c")
            out[it["r"]] = it.text;
    const auto book = io::zip_entry(*archive, "xl/workbook.xml", 1'000'000, "chart1.xlsx");
    REQUIRE(book);
    for (const auto& it : tests::xml_elements(*book, {"name"}))
        if (it.name == "sheet")
            out["name"] = it["name"];
    return out;
}

/// The cells that a formula names, in order: "'Figuur 1'!$B$2:$B$3".
std::vector<std::string> named_cells(std::string formula, const std::string& sheet)
{
    const std::string before = "'" + sheet + "'!";
    REQUIRE(formula.starts_with(before));
    std::erase(formula, '$');
    const std::string range = formula.substr(before.size());
    const std::string from = range.substr(0, range.find(':'));
    const std::string to = range.find(':') == std::string::npos ? from : range.substr(range.find(':') + 1);
    std::vector<std::string> out;
    for (int row = std::atoi(from.c_str() + 1); row <= std::atoi(to.c_str() + 1); ++row)
        out.push_back(from.substr(0, 1) + std::to_string(row));
    return out;
}

} // namespace

TEST_CASE("a chart has the numbers that stand in the cells of its workbook")
{
    OoxmlPackage package;
    add_workbook_ending(package);
    const Chart chart = two_bars();
    const std::string path = add_chart(package, chart, {"ppt/", 1, "Figuur 1", {}, 1000, 1, 300});
    CHECK(path == "ppt/charts/chart1.xml");
    const auto parts = package.take();
    auto cells = cells_of(tests::part(parts, "ppt/charts/chart1.xlsx"));
    CHECK(cells["name"] == "Figuur 1");
    const std::string xml = tests::part(parts, path);
    std::string formula;
    std::vector<std::string> shown; // of one reference
    std::size_t references = 0, values = 0;
    for (const auto& it : tests::xml_elements(xml, {"idx"})) {
        if (it.name == "f") {
            formula = it.text;
            ++references;
        }
        if (it.name != "pt")
            continue;
        const auto names = named_cells(formula, cells["name"]);
        const auto index = std::size_t(std::atoi(it["idx"].c_str()));
        REQUIRE(index < names.size());
        CAPTURE(names[index]);
        CHECK(cells[names[index]] == it.text);
        ++values;
    }
    CHECK(references == 6); // of two series: name, categories, shares
    CHECK(values == 2 * (1 + 2) + 3);
    CHECK(cells["B2"] == "0.25");
    CHECK(cells["C3"].empty()); // no bar
    CHECK(tests::count_of(xml, "<c:pt idx=\"0\"><c:v>0.75</c:v></c:pt>") == 1);
    CHECK(xml.find("<b>") == std::string::npos);
}

TEST_CASE("a chart has the colours and patterns of the drawing, and shares that have room for a label")
{
    OoxmlPackage package(OoxmlLinks::Relative);
    add_workbook_ending(package);
    const std::string path = add_chart(package, two_bars(), {"word/", 3, "Figuur 3", "Open Sans", 800, 1, 200});
    const auto parts = package.take();
    const std::string xml = tests::part(parts, path);
    CHECK(tests::count_of(xml, "<a:pattFill") == 1);
    CHECK(tests::count_of(xml, "<c:ser>") == 2);
    CHECK(xml.find("<c:grouping val=\"stacked\"/>") != std::string::npos);
    CHECK(xml.find("<c:overlap val=\"100\"/>") != std::string::npos);
    CHECK(xml.find("<c:legend>") != std::string::npos);
    CHECK(tests::count_of(xml, "formatCode=\"[&gt;=0.04]0%;;\"") == 2);
    CHECK(tests::part(parts, "word/charts/_rels/chart3.xml.rels").find("Target=\"chart3.xlsx\"") != std::string::npos);
}

TEST_CASE("bars of one colour have no legend, and their shares beside them")
{
    OoxmlPackage package;
    add_workbook_ending(package);
    const Chart chart{{"Jongerenwerker"}, {{"respons", {Ink::Accent, Pattern::None}, {0.62}}}};
    const std::string path = add_chart(package, chart, {"ppt/", 1, "Figuur 1", {}, 1000, 1, 300});
    const std::string xml = tests::part(package.take(), path);
    CHECK(xml.find("<c:legend>") == std::string::npos);
    CHECK(xml.find("<c:grouping val=\"clustered\"/>") != std::string::npos);
    CHECK(xml.find("<c:dLblPos val=\"outEnd\"/>") != std::string::npos); // stacked bars may not have that
}

TEST_CASE("groups stand below each other on an axis of their scale, and marks have no line between them")
{
    OoxmlPackage package;
    add_workbook_ending(package);
    Chart groups = two_bars();
    groups.kind = report::ChartKind::Grouped;
    groups.low = 1;
    groups.high = 5;
    groups.percent = false;
    groups.series[0].values = {3.25, 4.5};
    Chart marks = two_bars();
    marks.kind = report::ChartKind::Marks;
    marks.series.push_back(marks.series[1]);
    marks.series[2].mark = report::ChartMark::Triangle;
    const std::string first = add_chart(package, groups, {"ppt/", 1, "Figuur 1", {}, 1000, 1, 300});
    const std::string second = add_chart(package, marks, {"ppt/", 2, "Figuur 2", {}, 1000, 1, 300});
    const auto parts = package.take();
    const std::string bars = tests::part(parts, first);
    CHECK(bars.find("<c:grouping val=\"clustered\"/>") != std::string::npos);
    CHECK(bars.find("<c:max val=\"5\"/><c:min val=\"1\"/>") != std::string::npos);
    CHECK(bars.find("<c:majorUnit val=\"1\"/>") != std::string::npos);
    CHECK(bars.find("<c:legend>") != std::string::npos);
    CHECK(bars.find("%") == std::string::npos);
    const std::string points = tests::part(parts, second);
    CHECK(points.find("<c:barChart>") == std::string::npos);
    CHECK(tests::count_of(points, "<c:marker><c:symbol") == 3);
    CHECK(tests::count_of(points, "val=\"triangle\"") == 1);
    CHECK(tests::count_of(points, "<a:ln w=\"19050\"><a:noFill/></a:ln>") == 3);
    CHECK(tests::count_of(points, "<c:legendEntry>") == 1); // one name stands there once
    CHECK(cells_of(tests::part(parts, "ppt/charts/chart1.xlsx"))["B2"] == "3.25");
}

TEST_SUITE_END();
