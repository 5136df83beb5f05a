// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace wk::platform {

/// Counts `value` as used, so that no measured work is optimised away.
void use(std::uint64_t value);

/// One plain summing pass over bytes.
std::uint64_t sum_of(const void* bytes, std::size_t size);

/// Seconds of each of `times` runs, shortest first; never 0.
template <class Work>
std::vector<double> timed(int times, Work work)
{
    std::vector<double> out;
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        out.push_back(std::max(took.count(), 1e-9)); // a clock that stood still
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Seconds of the fastest of `times` runs.
template <class Work>
double fastest(int times, Work work)
{
    return timed(times, work).front();
}

/// A benchmark as one line of JSON, with the largest amount of memory so far.
std::string line(const char* name, std::int64_t rows, std::int64_t items, double seconds, double pass_seconds);

/// ("v", 12) -> "v12"
std::string numbered(const char* word, std::int64_t number);

} // namespace wk::platform
