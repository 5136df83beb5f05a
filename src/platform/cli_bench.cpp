#include "platform/cli_bench.h"

#include "base/json_text.h"
#include "base/numbers.h"
#include "io/csv.h"
#include "stats/descriptives.h"
#include "survey/tabulation.h"

#include <algorithm>
#include <chrono>
#include <limits>

#ifdef __EMSCRIPTEN__
#include <emscripten/heap.h>
#else
#include <sys/resource.h>
#endif

namespace wk::platform {

namespace {

using survey::Instrument;
using survey::Responses;

/// Whatever is added here counts as used, so that no measured work is optimised away.
volatile std::uint64_t used = 0;

/// Largest amount of memory so far, in bytes.
std::uint64_t peak_bytes()
{
#ifdef __EMSCRIPTEN__
    return emscripten_get_heap_size();
#else
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
#endif
}

/// Seconds of the fastest of `times` runs.
template <class Work>
double fastest(int times, Work work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count());
    }
    return std::max(best, 1e-9); // a clock that stood still
}

std::uint64_t sum_of(const void* bytes, std::size_t size)
{
    const auto* at = static_cast<const std::uint8_t*>(bytes);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < size; ++i)
        sum += at[i];
    return sum;
}

std::string line(const char* name, std::int64_t rows, std::int64_t items, double seconds, double pass_seconds)
{
    const Json out = {{"name", name},
                      {"rows", rows},
                      {"items", items},
                      {"seconds", round_significant(seconds, 4)},
                      {"passSeconds", round_significant(pass_seconds, 4)},
                      {"ratio", round_significant(seconds / pass_seconds, 4)},
                      {"peakBytes", peak_bytes()}};
    return out.dump() + "\n";
}

std::string numbered(const char* word, std::int64_t number)
{
    std::string out(word);
    out += std::to_string(number);
    return out;
}

std::shared_ptr<const Instrument> invented_instrument(std::int64_t items)
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
    return std::make_shared<const Instrument>(*Instrument::from_document(std::move(document), "bench"));
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

} // namespace

std::string bench(std::int64_t rows, std::int64_t items)
{
    const std::string csv = invented_csv(rows, items);
    std::shared_ptr<const survey::Table> table;
    const double read = fastest(1, [&] {
        if (auto file = io::read_csv(csv, "bench.csv"))
            table = file->table;
    });
    const double text_pass = fastest(3, [&] { used = used + sum_of(csv.data(), csv.size()); });
    std::string out = line("read-csv", rows, items, read, text_pass);
    if (!table)
        return out; // more than the reader takes; there is nothing to tabulate

    std::shared_ptr<const Responses> responses;
    const double match = fastest(1, [&] {
        if (auto made = Responses::make(table, invented_instrument(items)))
            responses = *made;
    });
    if (!responses)
        return out;
    const double byte_pass = fastest(5, [&] {
        for (std::size_t item = 0; item < static_cast<std::size_t>(items); ++item)
            used = used + sum_of(responses->answers(item).data(), responses->rows());
    });
    const double tabulate = fastest(5, [&] { used = used + described(*responses); });
    out += line("match-answers", rows, items, match, byte_pass);
    out += line("tabulate-and-describe", rows, items, tabulate, byte_pass);
    return out;
}

} // namespace wk::platform
