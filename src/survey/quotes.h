// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wk::survey {

/// Words of one respondent, chosen to be printed.
struct Quote {
    std::string question; ///< id of an open question
    std::size_t row = 0;  ///< of the table, the first respondent being 0
    std::string text;     ///< the answer or parts of it, with … where something between them was left out
    std::string category; ///< id; empty when it illustrates none
    std::string theme;    ///< id; empty when it belongs to none
    bool checked = false; ///< a person looked whether anyone could be recognised by it

    bool operator==(const Quote&) const = default;
};

/// What is wrong with the words of a quote. Its parts have to stand in the answer, in this order and of whole words:
/// "geen" never becomes "een". Capitals, accents, blanks and typographic quotes do not count. What was left out
/// before the first part or after the last needs no …, what was left out between them does.
/// errors  none; codes of the notice: quote-empty, quote-changed
std::optional<Notice> quote_problem(const Quote& quote, std::string_view answer);

} // namespace wk::survey
