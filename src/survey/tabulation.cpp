// SPDX-License-Identifier: EUPL-1.2
#include "survey/tabulation.h"

#include <algorithm>
#include <cassert>

namespace wk::survey {

RowMask::RowMask(std::vector<std::uint8_t> kept)
    : m_rows(kept.size()),
      m_kept(static_cast<std::size_t>(std::count(kept.begin(), kept.end(), 1))),
      m_bytes(std::move(kept))
{
}

std::array<Count, 256> byte_counts(std::span<const std::uint8_t> bytes, const RowMask& mask)
{
    assert(bytes.size() == mask.rows());
    // Four tables side by side: most answers are the same few bytes, and adding twice in a row to one counter
    // waits for memory.
    std::array<std::array<std::uint32_t, 256>, 4> tables = {};
    std::array<Count, 256> counts = {};
    const auto flush = [&] {
        for (std::size_t value = 0; value < 256; ++value) {
            for (auto& table : tables) {
                counts[value] += table[value];
                table[value] = 0;
            }
        }
    };
    constexpr std::size_t block = std::size_t(1) << 30; // below what a 32-bit counter holds
    const auto* kept = mask.everybody() ? nullptr : mask.bytes().data();
    for (std::size_t begin = 0; begin < bytes.size(); begin += block) {
        const std::size_t end = std::min(bytes.size(), begin + block);
        std::size_t row = begin;
        if (kept == nullptr) {
            for (; row + 4 <= end; row += 4) {
                ++tables[0][bytes[row]];
                ++tables[1][bytes[row + 1]];
                ++tables[2][bytes[row + 2]];
                ++tables[3][bytes[row + 3]];
            }
            for (; row < end; ++row)
                ++tables[0][bytes[row]];
        } else {
            for (; row + 4 <= end; row += 4) {
                tables[0][bytes[row]] += kept[row];
                tables[1][bytes[row + 1]] += kept[row + 1];
                tables[2][bytes[row + 2]] += kept[row + 2];
                tables[3][bytes[row + 3]] += kept[row + 3];
            }
            for (; row < end; ++row)
                tables[0][bytes[row]] += kept[row];
        }
        flush();
    }
    return counts;
}

ItemCounts item_counts(const Responses& responses, std::size_t item, const RowMask& mask)
{
    const auto counts = byte_counts(responses.answers(item), mask);
    const auto& instrument = responses.instrument();
    const std::size_t points = instrument.scale_of(instrument.items()[item]).points.size();
    ItemCounts out;
    out.points.assign(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(points));
    out.no_opinion = counts[missing::NoOpinion];
    out.skipped = counts[missing::Skipped];
    out.empty = counts[missing::Empty];
    out.invalid = counts[missing::Invalid];
    return out;
}

LevelCounts level_counts(const FactorColumn& factor, const RowMask& mask)
{
    LevelCounts out;
    out.levels.assign(factor.levels.size(), 0);
    for (std::size_t row = 0; row < factor.level_of.size(); ++row) {
        if (!mask.keeps(row))
            continue;
        const std::uint32_t level = factor.level_of[row];
        ++(level == FactorColumn::NoLevel ? out.without : out.levels[level]);
    }
    return out;
}

} // namespace wk::survey
