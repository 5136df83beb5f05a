// SPDX-License-Identifier: EUPL-1.2
#include "recompute/aligned.h"

#include <algorithm>

namespace wk::recompute {

namespace {

using Row = std::vector<std::size_t>;
using AlignedPairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// How far on each diagonal so many differences reach.
struct Reach {
    std::vector<int> far; ///< per diagonal k, at k + size / 2
    int& at(int k) { return far[std::size_t(k + int(far.size() / 2))]; }
};

/// The way back through what each number of differences reached.
AlignedPairs pairs_of(std::vector<Reach>& steps, const Row& a, const Row& b)
{
    AlignedPairs out;
    int x = int(a.size());
    int y = int(b.size());
    for (int d = int(steps.size()) - 1; d >= 0 && (x > 0 || y > 0); --d) {
        Reach& before = steps[std::size_t(d)];
        const int k = x - y;
        const bool down = k == -d || (k != d && before.at(k - 1) < before.at(k + 1));
        const int from = down ? k + 1 : k - 1;
        const int start_x = d == 0 ? 0 : before.at(from);
        const int start_y = d == 0 ? 0 : start_x - from;
        while (x > start_x && y > start_y) {
            --x;
            --y;
            out.emplace_back(x, y);
        }
        x = start_x;
        y = start_y;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> aligned(const Row& a, const Row& b)
{
    constexpr int most_differences = 2000; // their squares are kept
    std::size_t begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin])
        ++begin;
    std::size_t end = 0;
    while (end < a.size() - begin && end < b.size() - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const Row left(a.begin() + std::ptrdiff_t(begin), a.end() - std::ptrdiff_t(end));
    const Row right(b.begin() + std::ptrdiff_t(begin), b.end() - std::ptrdiff_t(end));
    AlignedPairs out;
    for (std::size_t i = 0; i < begin; ++i)
        out.emplace_back(i, i);
    const int n = int(left.size());
    const int m = int(right.size());
    std::vector<Reach> steps;
    Reach reach{{0, 0, 0}};
    for (int d = 0; d <= std::min(n + m, most_differences); ++d) {
        // Each step keeps the diagonals that it can come from.
        Reach wider{std::vector<int>(std::size_t(2 * d + 3), 0)};
        for (int k = -d; k <= d && d > 0; ++k)
            wider.at(k) = reach.at(std::clamp(k, -d, d));
        steps.push_back(wider);
        bool done = false;
        for (int k = -d; k <= d && !done; k += 2) {
            int x = k == -d || (k != d && wider.at(k - 1) < wider.at(k + 1)) ? wider.at(k + 1) : wider.at(k - 1) + 1;
            if (d == 0)
                x = 0;
            while (x < n && x - k < m && left[std::size_t(x)] == right[std::size_t(x - k)])
                ++x;
            wider.at(k) = x;
            done = x >= n && x - k >= m;
        }
        reach = std::move(wider);
        if (!done)
            continue;
        for (const auto& [x, y] : pairs_of(steps, left, right))
            out.emplace_back(x + begin, y + begin);
        break;
    }
    for (std::size_t i = end; i > 0; --i)
        out.emplace_back(a.size() - i, b.size() - i);
    return out;
}

} // namespace wk::recompute
