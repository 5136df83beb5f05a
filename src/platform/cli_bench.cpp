// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench.h"

#include "app/files/draft_writer.h"
#include "base/json.h"
#include "io/project/project_file.h"
#include "io/tables/csv.h"
#include "platform/carried.h"
#include "platform/cli_bench_analyse.h"
#include "platform/cli_bench_assess.h"
#include "platform/cli_bench_clock.h"
#include "report/map/route_map.h"
#include "routekaart/content.h"
#include "stats/counts/descriptives.h"
#include "survey/tabulation.h"

#include <algorithm>

namespace wk::platform {

namespace {

using survey::Instrument;
using survey::Responses;

std::shared_ptr<const Instrument> counted_instrument(std::int64_t items)
{
    Json points = Json::array();
    for (int code = 1; code <= 7; ++code)
        points.push_back({{"code", code}, {"label", numbered("punt ", code)}});
    Json list = Json::array();
    for (std::int64_t i = 0; i < items; ++i)
        list.push_back({{"id", numbered("v", i + 1)}, {"scale", "zeven"}});
    Json document = {{"schema", "wijkkompas/instrument/1"}, {"id", "bench"}};
    document["scales"]["zeven"] = {{"points", std::move(points)}, {"noOpinion", {"geen mening"}}};
    document["items"] = std::move(list);
    return std::make_shared<const Instrument>(*Instrument::from_document(document, "bench"));
}

/// Codes from 1 to 7, now and then an empty cell; the same on every machine.
std::string invented_csv(std::int64_t rows, std::int64_t items)
{
    std::string out;
    out.reserve(static_cast<std::size_t>(rows * items * 2 + items * 8));
    for (std::int64_t i = 0; i < items; ++i)
        out += numbered(i == 0 ? "v" : ";v", i + 1);
    std::uint64_t state = 20210394;
    for (std::int64_t row = 0; row < rows; ++row) {
        out += '\n';
        for (std::int64_t i = 0; i < items; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const auto draw = state >> 33;
            out += i == 0 ? "" : ";";
            if (draw % 29 != 0 || items == 1)
                out += static_cast<char>('1' + draw % 7);
        }
    }
    return out;
}

std::uint64_t described(const Responses& responses)
{
    const survey::RowMask everybody(responses.rows());
    std::vector<stats::CodeCount> codes;
    std::uint64_t sum = 0;
    for (std::size_t item = 0; item < responses.instrument().items().size(); ++item) {
        const auto counts = survey::item_counts(responses, item, everybody);
        const auto& points = responses.instrument().scale_of(responses.instrument().items()[item]).points;
        codes.clear();
        for (std::size_t i = 0; i < points.size(); ++i)
            codes.push_back({points[i].code, counts.points[i]});
        sum += static_cast<std::uint64_t>(stats::descriptives(codes).mean.value_or(0) * 1000);
    }
    return sum;
}

/// Reading, matching and tabulating.
std::string bench_reading(std::int64_t rows, std::int64_t items)
{
    const std::string csv = invented_csv(rows, items);
    std::shared_ptr<const survey::Table> table;
    const double read = fastest(3, [&] {
        table.reset();
        if (auto file = io::read_csv(csv, "bench.csv"))
            table = file->table;
    });
    const double text_pass = fastest(3, [&] { use(sum_of(csv.data(), csv.size())); });
    std::string out = line("read-csv", rows, items, read, text_pass);
    if (!table)
        return out; // more than the reader takes; there is nothing to tabulate

    std::shared_ptr<const Responses> responses;
    const double match = fastest(1, [&] {
        if (auto made = Responses::make(table, counted_instrument(items)))
            responses = *made;
    });
    if (!responses)
        return out;
    const double byte_pass = fastest(5, [&] {
        for (std::size_t item = 0; item < static_cast<std::size_t>(items); ++item)
            use(sum_of(responses->answers(item).data(), responses->rows()));
    });
    const double tabulate = fastest(5, [&] { use(described(*responses)); });
    out += line("match-answers", rows, items, match, byte_pass);
    out += line("tabulate-and-describe", rows, items, tabulate, byte_pass);
    return out;
}

/// The map as it is laid out anew for every frame; seconds of one frame, beside a pass over the words it shows.
/// rows: places on the map, items: shapes.
std::string bench_map()
{
    const auto files = carried_content();
    const auto content = routekaart::Content::from_json(files);
    if (!content)
        return {};
    report::MapLook look;
    look.width = 1280;
    look.height = 720;
    look.zoom = 3;
    report::RouteMap map;
    const double frame = fastest(50, [&] { map = report::route_map(*content, look); });
    const double pass = fastest(50, [&] { use(sum_of(files.route.data(), files.route.size())); });
    return line("route-map", std::int64_t(map.spots.size()), std::int64_t(map.scene.shapes.size()), frame, pass);
}

/// What a recovery copy costs: the whole project at once, in pieces with the cells, and in pieces when they are kept.
std::string bench_draft(std::int64_t rows, std::int64_t items)
{
    project::Project project;
    project.surveys = {invented_survey(rows, items, 6)};
    std::string whole;
    const double at_once = fastest(2, [&] { whole = io::write_project(project); });
    const double pass = fastest(3, [&] { use(sum_of(whole.data(), whole.size())); });
    app::DraftWriter writer;
    const double first = fastest(1, [&] { use(writer.pieces(project, [](const auto&) { return false; }).size()); });
    const double again = fastest(3, [&] { use(writer.pieces(project, [](const auto&) { return true; }).size()); });
    return line("project-file", rows, items, at_once, pass) + line("draft-first", rows, items, first, pass) +
           line("draft-again", rows, items, again, pass);
}

} // namespace

std::string bench(std::int64_t rows, std::int64_t items, ReportSize report)
{
    std::string out = bench_reading(rows, items);
    out += bench_analysis("analyse-94", 94, 24, 2);
    out += bench_analysis("analyse", rows, items, 6);
    out += bench_draft(rows, items);
    out += bench_map();
    out += bench_assessment();
    out += bench_report(report);
    return out;
}

} // namespace wk::platform
