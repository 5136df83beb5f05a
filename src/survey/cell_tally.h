// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/missing_markers.h"
#include "survey/table.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace wk::survey {

/// What is said once for all cells and columns that it holds for, in this order.
enum class Tallied : std::uint8_t { Marker, Declared, Far, Variant, ByCode, LabelNumbers, NumberLabels };

/// What a file calls the values of a column: "1 is ‘jongste’, 2 is …"; the first few.
std::string values_in_words(const ColumnDescription& description);

/// Counts cells and names columns for notices that would otherwise be said of each. Columns live as long as it does.
class CellTally {
public:
    /// Cells with a text of a column.
    /// as   what it was read as, when there is something to say about that
    void add(Tallied what, const Column& column, std::size_t text, std::string_view as = {});
    /// Something in words about a column.
    void add(Tallied what, const Column& column, std::string_view words);
    /// Every text of a column that counts as missing.
    void add_missing(const Column& column, const std::vector<MissingBy>& missing);

    /// missing-marker, missing-declared, missing-far, answer-variant, coupled-by-code, label-numbers, number-labels
    std::vector<Notice> notices() const;

private:
    struct Key {
        Tallied what = Tallied::Marker;
        std::string text;
        std::string as;

        bool operator<(const Key& other) const
        {
            return std::tie(what, text, as) < std::tie(other.what, other.text, other.as);
        }
    };
    struct Tally {
        std::size_t cells = 0;
        std::vector<std::string_view> columns;
    };
    Tally& tally(Tallied what, const Column& column, std::string_view text, std::string_view as);

    std::map<Key, Tally> m_tallies;
    const Column* m_counted = nullptr;
    std::vector<std::size_t> m_cells; ///< of m_counted, per text: texts of one column come one after the other
};

} // namespace wk::survey
