// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_bench_clock.h"

#include "base/json.h"
#include "base/numbers.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/heap.h>
#else
#include <sys/resource.h>
#endif

namespace wk::platform {

namespace {

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

} // namespace

void use(std::uint64_t value)
{
    used = used + value;
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

} // namespace wk::platform
