// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/tables/sheet_contents.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace wk::io {

inline constexpr std::size_t MaxSavCells = 100'000'000;

/// An SPSS data file (.sav, also packed as .zsav) as the sheet it would be: the names of the variables in row 1, then a
/// row per respondent. Read with ReadStat, from memory.
///
/// A value that has a label is its label; a value without one is itself. A blank label is none, and neither is one that
/// another value of the variable has too (unless all of them count as missing, or only the others do). What the file
/// says of a column, the codes behind labels and what counts as missing with it, is the column's description. Numbers
/// have a point and at most 15 significant digits; dates are "2020-03-01", times "13:45:00".
///
/// notices  "shared-label" for a column in which values share a label, "label-is-value" for a label that reads as
///          another value, "weighted" when SPSS weighs the respondents, "broken-characters"
/// errors   damaged-sav, sav-encoding, too-large (more than MaxSavCells, MaxCsvColumns or what SheetRows holds)
/// source   the format as PSPP describes it: PSPP Developers Guide, appendix B, "System File Format"
Result<SheetContents> read_sav(std::string_view bytes, std::string_view name);

/// The same in slices of rows. ReadStat reads a file from its beginning, so each slice passes over the rows before it; slices
/// grow with what was read, so that this stays a small part of the work.
class SavSlices {
public:
    /// bytes, name   have to outlive it
    /// errors  those of read_sav
    static Result<SavSlices> make(std::string_view bytes, std::string_view name);

    SavSlices(SavSlices&&) noexcept;
    SavSlices& operator=(SavSlices&&) noexcept;
    ~SavSlices();

    /// Reads about `cells` cells. After an error done() holds.
    void read_some(std::size_t cells);
    bool done() const;
    /// 0 to 1; 0 when the file does not say how many rows it has.
    double progress() const;
    /// Once, when done().
    Result<SheetContents> finish();

private:
    struct State;
    explicit SavSlices(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace wk::io
