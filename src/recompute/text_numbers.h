// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "recompute/printed_number.h"
#include "stats/counts/descriptives.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::recompute {

/// A number as it stands in running text, with what its surroundings say about it.
struct TextNumber {
    std::size_t at = 0;  ///< its first byte
    std::size_t end = 0; ///< behind its last, a percent sign and "procent" included
    PrintedNumber value;
    bool percent = false;
    bool money = false;
    bool count = false;  ///< could be a number of people or things: whole, and no year, date, price, code or note mark
    bool quoted = false; ///< somebody said it in an interview: between double quotes
};

/// A number of a table or text in the way of this report: points or commas between thousands are taken away.
///
/// "1.346" is a thousand and more unless `decimals` says otherwise; "0.346" and ".346" never are.
std::optional<PrintedNumber> number_as_printed(std::string_view text, bool decimals = false);

/// The numbers of a text, in order. What is glued to letters (Q4, 5a), telephone numbers, dates, ranges (75-80) and
/// marks of notes are none.
std::vector<TextNumber> text_numbers(std::string_view text);

/// A stretch of a text.
struct TextPart {
    std::size_t at = 0;
    std::size_t end = 0;
};

/// The sentences of a text.
std::vector<TextPart> sentences_of(std::string_view text);

/// Whether one of these, in small letters, stands in a text of small letters as the beginning of a word.
bool has_word(std::string_view folded, std::initializer_list<std::string_view> beginnings);
/// The last word before byte `at` of a text, in small letters.
std::string word_before(std::string_view text, std::size_t at);
/// Whether a text in small letters names people: respondents, employees, clients …
bool names_people(std::string_view folded);

/// The whole number that it is, when it is one.
std::optional<stats::Count> whole_number(const PrintedNumber& number);

} // namespace wk::recompute
