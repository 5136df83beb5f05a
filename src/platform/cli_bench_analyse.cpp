// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench_analyse.h"

#include "base/json.h"
#include "platform/cli_bench_clock.h"
#include "project/analyse.h"

#include <algorithm>

namespace wk::platform {

namespace {

std::shared_ptr<const survey::Instrument> paired_instrument(std::int64_t items)
{
    constexpr std::int64_t most_pairs = 11;
    Json points = Json::array();
    for (int code = 1; code <= 7; ++code)
        points.push_back({{"code", code}, {"label", numbered("punt ", code)}});
    Json list = Json::array();
    Json pairs = Json::array();
    for (std::int64_t i = 0; i < items; ++i) {
        list.push_back({{"id", numbered("v", i + 1)}, {"scale", "zeven"}});
        if (i > 0 && i <= most_pairs)
            pairs.push_back({numbered("v", i), numbered("v", i + 1)});
    }
    Json document = {{"schema", "wijkkompas/instrument/1"}, {"id", "bench"}};
    document["scales"]["zeven"] = {{"points", std::move(points)}};
    document["items"] = std::move(list);
    document["pairs"] = std::move(pairs);
    document["factors"] = Json::array({{{"id", "groep"}}});
    document["numeric"] = Json::array({{{"id", "leeftijd"}}, {{"id", "dienstjaren"}}});
    return std::make_shared<const survey::Instrument>(*survey::Instrument::from_document(document, "bench"));
}

/// Answers that lean upwards as in a survey, now and then missing; the same on every machine.
std::shared_ptr<const survey::Table> invented_table(std::int64_t rows, std::int64_t items, std::int64_t levels)
{
    std::vector<std::string> numbers;
    for (int i = 0; i < 100; ++i)
        numbers.push_back(std::to_string(i));
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < items; ++i)
        names.push_back(numbered("v", i + 1));
    names.insert(names.end(), {"groep", "leeftijd", "dienstjaren"});
    survey::TableBuilder builder(std::move(names));
    std::uint64_t state = 20210394;
    const auto draw = [&](std::int64_t limit) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((state >> 33) % static_cast<std::uint64_t>(limit));
    };
    std::vector<std::string_view> row;
    for (std::int64_t i = 0; i < rows; ++i) {
        row.clear();
        for (std::int64_t item = 0; item < items; ++item)
            row.push_back(draw(29) == 0 ? std::string_view() : numbers[std::max(draw(7), draw(7)) + 1]);
        row.push_back(numbers[draw(levels)]);
        row.push_back(numbers[20 + draw(45)]);
        row.push_back(numbers[draw(40)]);
        builder.add_row(row);
    }
    return builder.finish();
}

} // namespace

project::Survey invented_survey(std::int64_t rows, std::int64_t items, std::int64_t levels)
{
    project::Survey out;
    out.instrument = paired_instrument(items);
    out.table = invented_table(rows, items, levels);
    out.invented = true;
    return out;
}

std::string bench_analysis(const char* name, std::int64_t rows, std::int64_t items, std::int64_t levels)
{
    constexpr int runs = 7;
    const project::Survey survey = invented_survey(rows, items, levels);
    const auto responses = project::prepare(survey);
    if (!responses)
        return {};
    project::AnalysisOptions options;
    options.by = {"groep"};
    options.with = {"leeftijd", "dienstjaren"};
    const double pass = fastest(runs, [&] {
        for (std::size_t item = 0; item < static_cast<std::size_t>(items); ++item)
            use(sum_of((*responses)->answers(item).data(), (*responses)->rows()));
    });
    const auto analysed = timed(runs, [&] {
        if (const auto findings = project::analyse(survey, **responses, options))
            use(static_cast<std::uint64_t>(findings->tests.chance.size()));
    });
    return line(name, rows, items, analysed[runs / 2], pass);
}

} // namespace wk::platform
