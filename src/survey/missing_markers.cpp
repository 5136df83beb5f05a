// SPDX-License-Identifier: EUPL-1.2
#include "survey/missing_markers.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wk::survey {

namespace {

/// As they are written.
constexpr std::array<std::string_view, 21> MarkerWords{
    "NA",   "<NA>", "N/A", "n/a", "NaN",     "nan",      "NAN",    "-NaN",    "-nan", "NULL",  "Null",
    "null", "None", "NaT", ".",   "1.#QNAN", "-1.#QNAN", "1.#IND", "-1.#IND", "\\N",  "(null)"};

/// Under fold(): what nobody writes as an answer, capitals or not. The last ones are the errors of a spreadsheet.
constexpr std::array<std::string_view, 23> Signs{"#null!",   "#leeg!",  "#n/a",       "#n/b",    "#n/a n/a", "#na",
                                                 "#nb",      "#n.v.t.", "#nvt",       "#value!", "#waarde!", "#div/0!",
                                                 "#deel/0!", "#ref!",   "#verw!",     "#name?",  "#naam?",   "#num!",
                                                 "#getal!",  "#spill!", "#overloop!", "#calc!",  "#bereken!"};

/// Under fold(): what a person or a platform writes where a question does not apply.
constexpr std::array<std::string_view, 4> NotApplicable{"n.v.t.", "n.v.t", "nvt", "nvt."};

constexpr std::array<double, 9> MarkerNumbers{-77, -88, -98, -99, -777, -888, -998, -999, -9999};

constexpr std::size_t LongestMarker = 20;

/// Stata's further missing values: .a to .z.
bool is_letter_of_stata(std::string_view text)
{
    return text.size() == 2 && text[0] == '.' && text[1] >= 'a' && text[1] <= 'z';
}

std::optional<double> marker_number(std::string_view text)
{
    const auto number = number_from_text(text);
    return number && contains(MarkerNumbers, *number) ? number : std::nullopt;
}

} // namespace

bool is_program_marker(std::string_view text)
{
    text = trim(text);
    if (text.empty() || text.size() > LongestMarker)
        return false;
    return contains(MarkerWords, text) || is_letter_of_stata(text) || contains(Signs, fold(text));
}

std::vector<bool> missing_texts(const Column& column)
{
    std::vector<bool> out(column.distinct(), false);
    double lowest = 0; // of the numbers that cannot be markers
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string_view text = trim(column.text(i));
        if (text.empty() || text.size() > LongestMarker)
            continue;
        if (marker_number(text))
            numbers.push_back(i);
        else if (const auto number = number_from_text(text))
            lowest = std::min(lowest, *number);
        else
            out[i] = is_program_marker(text) || contains(NotApplicable, fold(text));
    }
    for (const std::size_t i : numbers)
        out[i] = *marker_number(column.text(i)) <= 2 * lowest;
    return out;
}

} // namespace wk::survey
