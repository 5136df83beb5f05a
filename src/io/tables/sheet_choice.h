// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "io/tables/sheet_contents.h"
#include "io/tables/sheet_rows.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wk::io {

/// Which sheet of a workbook holds the answers, when nobody says so: the first that holds a table and is not called notes.
/// Sheets come one by one, in their order.
class SheetChoice {
public:
    /// Whether this is the one.
    bool take(std::size_t number, const SheetInfo& info, const SheetRows& rows);
    /// It is, whatever it holds.
    bool take_any(std::size_t number);
    bool is_final() const { return m_final; }
    /// The first with two rows, as long as there is nothing better.
    std::optional<std::size_t> best() const { return m_best; }
    /// No sheet follows: the best will have to do.
    void settle() { m_final = true; }

    /// A word about the sheets that were passed over, in the notices of the one that was read.
    void note(SheetContents& contents) const;

private:
    std::optional<std::size_t> m_best;
    std::vector<std::string> m_passed_over; ///< those with something in them
    bool m_final = false;
};

} // namespace wk::io
