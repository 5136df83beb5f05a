// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/row_account.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// One of the first rows of a file, with at least one filled cell.
struct FirstRow {
    std::size_t number = 0; ///< in the file
    std::vector<std::string> cells;
    std::size_t count = 0;        ///< cells that the file gives the row; those at its end may be missing in `cells`
    bool first_in_quotes = false; ///< of text: its first cell stood within quotes
    bool last_in_quotes = false;

    std::size_t filled() const;
    /// Without outer blanks; empty where there is no cell.
    std::string_view at(std::size_t column) const;
};

/// What is odd about a header that was found.
enum class HeaderDoubt : std::uint8_t {
    None,
    LooksLikeAnswers, ///< it holds what the rows below it hold
    OneShort,         ///< every row has one cell more, and nothing tells which column has no name
};

/// Which of the first rows name the columns, and how.
struct FoundHeader {
    std::size_t first = 0;             ///< index of the first row of the header
    std::size_t last = 0;              ///< of its last
    std::vector<survey::UsedRow> used; ///< titles and rows of the header, ascending
    std::vector<std::string> names;    ///< per column; empty where none stands
    std::vector<std::string> labels;   ///< per column its question in words; empty when no row has those
    bool row_names = false;            ///< the first column holds what R calls row names, and has no name
    bool certain = false;              ///< the rows below tell that it is no answer
    /// Number of the row below it, when that holds nothing that other rows hold and yet is no row of the header.
    std::optional<std::size_t> odd_first;
    HeaderDoubt doubt = HeaderDoubt::None;

    std::size_t titles() const;
};

/// Finds the header among the first rows of a file.
///
/// Titles stand above it: comments that begin with "#", and rows with less than half as many filled cells as the fullest of
/// the first twenty. A header with
/// few names is not mistaken for one, because the row below it holds what the other rows hold. More rows of a header
/// follow where a platform writes them: the question in words, what it imported, the lines of a matrix. Such a row is
/// known by what it is not: in columns of numbers or of few answers, none of its cells is one of those.
///
/// rows    the first rows that are not empty; at least one
/// sheet   of a workbook, which does not say how many cells a row has
FoundHeader found_header(std::span<const FirstRow> rows, bool sheet);

/// How many of the first rows found_header() is to be given.
inline constexpr std::size_t FirstRows = 50;

/// A header that is known to be the first row.
FoundHeader sure_header(const FirstRow& row);

} // namespace wk::io
