// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/disclosure.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// Some rows of a table, whatever its size.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(const survey::RowMask& mask);

    void add(std::size_t row);
    Count size() const;
    bool contains(std::size_t row) const;
    /// Rows that are in one of the two and not in the other.
    Count difference(const RowSet& other) const;

    /// Four rows per character, 0–9 and a–f, the first row being the lowest bit of the first.
    std::string text() const;
    /// Nothing when `text` holds any other character.
    static std::optional<RowSet> from_text(std::string_view text);

    bool operator==(const RowSet&) const = default;

private:
    std::vector<std::uint64_t> m_words; ///< without zeros at the end
};

/// People of one level of the frame, each of whom counted for population / responded.
struct WeightedPart {
    RowSet rows;
    Count population = 0;
    Count responded = 0;

    bool operator==(const WeightedPart&) const = default;
};

/// People of whom something left together.
struct ExportedSet {
    std::string name; ///< of the group; empty for everybody who was kept
    RowSet rows;      ///< nobody when they were weighted
    std::vector<std::string> without =
        {}; ///< ids of questions of which nothing of them left, and of categories (category_reference)
    std::vector<WeightedPart> weights = {};

    bool operator==(const ExportedSet&) const = default;
};

/// Something that left this machine.
struct ExportRecord {
    std::string file;
    std::string at; ///< date and time, as text
    Audience audience = Audience::Public;
    Count smallest_group = 0;
    std::vector<ExportedSet> sets; ///< everybody who was kept first, then the groups that showed
    bool withdrawn = false;        ///< nobody else has it: it no longer counts

    bool operator==(const ExportRecord&) const = default;
};

/// Whether readers know the same by both: `now` has what `before` has and after it nothing but what was there already, as
/// another file or at another time.
bool nothing_new(std::span<const ExportRecord> before, std::span<const ExportRecord> now);

} // namespace wk::project
