// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/table.h"
#include "survey/types.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace wk::survey {

/// How a respondent of one table is recognised in another.
enum class RowsBy : std::uint8_t {
    Row,    ///< by its row: both tables are readings of one file
    Id,     ///< a column of both that differs in every row, like the number that a tool gives each respondent
    Answers ///< by what was answered
};

/// The respondents of a table in a later table of the same survey.
struct MatchedRows {
    RowsBy by = RowsBy::Answers;
    std::string column;                          ///< name of the column, of RowsBy::Id
    std::vector<std::optional<std::size_t>> now; ///< per row of the earlier table its row in the later; each once
    std::vector<bool> changed;                   ///< per row of the earlier table: it is there, with another answer
    Count same = 0;                              ///< rows with the same cells in every column that both have
    Count different = 0;                         ///< rows that are there, with another cell somewhere
    Count gone = 0;                              ///< rows of the earlier table that the later lacks
    Count added = 0;                             ///< rows of the later table that the earlier lacks
};

/// Which row became which. A column finds them when it answers no question, stands in both tables under one name, is never
/// empty, differs in every row, and has at least half of the values of the smaller table in both; of several such columns
/// the one with most. Without one, rows with the same cells in all shared columns are each other's, in order; what is left then is
/// found by a long text that stands once in each table. Rows that cannot be told apart are of no consequence: their
/// cells are the same.
/// answers   per column of `before` whether it answers a question: everybody may be of another age, and still two people
///           of one age are not each other; empty: none does
MatchedRows matched_rows(const Table& before, const Table& after, const std::vector<bool>& answers = {});

/// The same of two readings of one file, with another encoding or delimiter: respondents are where they were, whatever
/// became of their cells. Nothing when the readings do not have the same rows.
std::optional<MatchedRows> rows_of_one_file(const Table& before, const Table& after);

} // namespace wk::survey
