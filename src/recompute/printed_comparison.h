// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_report.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::recompute {

/// Where something stands in a report.
struct PrintedPlace {
    enum class Kind : std::uint8_t { Text, Table, Figure };

    Kind kind = Kind::Text;
    std::string chapter; ///< the heading above it; empty before the first
    std::string object;  ///< what the table or figure is called; may be empty
    std::string row;     ///< first cell of the row; of a cell
    std::string column;  ///< first cell of the column; of a cell

    bool operator==(const PrintedPlace&) const = default;
};

/// A number that is not what it should be.
struct PrintedDifference {
    PrintedPlace place;
    std::string found;    ///< empty: it is missing
    std::string expected; ///< empty: it should not be there
    std::string around;   ///< the words that it stands in

    bool operator==(const PrintedDifference&) const = default;
};

/// A sentence or cell of which the words differ.
struct EditedWords {
    PrintedPlace place;
    std::string found;    ///< empty: it was taken out
    std::string expected; ///< empty: it was put in

    bool operator==(const EditedWords&) const = default;
};

/// A printed report set beside what it should say.
struct PrintedComparison {
    std::size_t numbers = 0;   ///< that were found
    std::size_t confirmed = 0; ///< of which so many are as they should be
    std::size_t own = 0;       ///< and so many stand in words that somebody wrote himself
    std::vector<PrintedDifference> differences;
    std::vector<EditedWords> edited;
    std::vector<PrintedPlace> unread; ///< figures that should have words, and of which none can be read
};

/// Number by number: whatever holds a digit is one, "62,3%", "n=94" and "v1" too.
///
/// own   pieces of text that follow from nothing: what stands in them is neither confirmed nor wrong
PrintedComparison compare_printed(const PrintedReport& found, const PrintedReport& expected,
                                  const std::vector<std::string>& own);

/// The words of a text, each as it stands there without the signs around it.
std::vector<std::string_view> printed_words(std::string_view text);
/// Whether a word holds a digit.
bool is_number_word(std::string_view word);

} // namespace wk::recompute
