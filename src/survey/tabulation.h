// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/responses.h"
#include "survey/types.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace wk::survey {

/// Which respondents take part. Either everybody, or those with a 1.
class RowMask {
public:
    /// Everybody.
    explicit RowMask(std::size_t rows) : m_rows(rows), m_kept(rows) {}
    /// kept   one byte per row, 0 or 1
    explicit RowMask(std::vector<std::uint8_t> kept);

    std::size_t rows() const { return m_rows; }
    std::size_t kept() const { return m_kept; }
    bool everybody() const { return m_bytes.empty(); }
    bool keeps(std::size_t row) const { return m_bytes.empty() || m_bytes[row] != 0; }
    /// Empty when everybody takes part.
    std::span<const std::uint8_t> bytes() const { return m_bytes; }

private:
    std::size_t m_rows = 0;
    std::size_t m_kept = 0;
    std::vector<std::uint8_t> m_bytes;
};

/// How often each of the 256 byte values occurs among the rows kept: one pass over the bytes.
std::array<Count, 256> byte_counts(std::span<const std::uint8_t> bytes, const RowMask& mask);

/// The answers to one closed item. Every row kept is in exactly one of the counts.
struct ItemCounts {
    std::vector<Count> points; ///< one per point of the scale, lowest code first; nobody is a zero
    Count no_opinion = 0;
    Count skipped = 0;
    Count empty = 0;
    Count invalid = 0;
};

ItemCounts item_counts(const Responses& responses, std::size_t item, const RowMask& mask);

/// People per level of a factor, and those without one.
struct LevelCounts {
    std::vector<Count> levels;
    Count without = 0;
};

LevelCounts level_counts(const FactorColumn& factor, const RowMask& mask);

} // namespace wk::survey
