// SPDX-License-Identifier: EUPL-1.2
#include "survey/missing_markers.h"

#include "base/lists.h"
#include "base/numbers.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

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

/// What stands for "no answer" as the highest numbers that a column has room for.
constexpr std::array<double, 12> FarNumbers{77, 88, 98, 99, 777, 888, 998, 999, 8888, 9998, 9999, 99999};
/// And as the only numbers below 0 of a column in which they could be nothing else.
constexpr std::array<double, 7> BelowZero{-1, -2, -3, -6, -7, -8, -9};
constexpr double LowestFarNumber = 777;  ///< where no scale says what is possible: someone can be 99
constexpr std::size_t EnoughNumbers = 5; ///< different ones, to know what is usual

constexpr std::size_t LongestMarker = 20;

/// Stata's further missing values: .a to .z.
bool is_letter_of_stata(std::string_view text)
{
    return text.size() == 2 && text[0] == '.' && text[1] >= 'a' && text[1] <= 'z';
}

/// Whether a text that is no number can be a marker at all, by its first byte: most texts of a column cannot, and there
/// may be one per respondent. What is no ASCII may fold to anything.
bool may_be_marker(std::string_view text)
{
    constexpr std::string_view begins = "Nn<.-1\\(#";
    return begins.find(text.front()) != std::string_view::npos ||
           (static_cast<unsigned char>(text.front()) & 0x80U) != 0;
}

bool is_listed(std::string_view text, const std::vector<std::string>& listed)
{
    if (text.empty())
        return false;
    const auto number = text.size() <= LongestMarker ? number_from_text(text) : std::nullopt;
    return std::any_of(listed.begin(), listed.end(), [&](const auto& each) {
        return fold(each) == fold(text) || (number && number_from_text(each) == number);
    });
}

/// What the file says and what programs write; or what is on the list, when there is one.
std::vector<MissingBy> usual_missing(const Column& column, const MissingList& listed)
{
    std::vector<MissingBy> out(column.distinct(), MissingBy::No);
    if (listed.only) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = is_listed(trim(column.text(i)), *listed.only) ? MissingBy::Declared : MissingBy::No;
        return out;
    }
    const auto described = described_texts(column);
    double lowest = 0;                                   // of the numbers that cannot be markers
    std::vector<std::pair<std::size_t, double>> numbers; // texts that can
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string_view text = trim(column.text(i));
        if (described[i] != nullptr && described[i]->missing)
            out[i] = MissingBy::Declared;
        else if (text.empty() || text.size() > LongestMarker)
            continue;
        else if (const auto number = number_from_text(text); number && contains(MarkerNumbers, *number))
            numbers.emplace_back(i, *number);
        else if (number)
            lowest = std::min(lowest, *number);
        else if (may_be_marker(text) && (is_program_marker(text) || contains(NotApplicable, fold(text))))
            out[i] = MissingBy::Marker;
    }
    for (const auto& [i, number] : numbers)
        if (number <= 2 * lowest)
            out[i] = MissingBy::Marker;
    return out;
}

} // namespace

bool is_program_marker(std::string_view text)
{
    text = trim(text);
    if (text.empty() || text.size() > LongestMarker)
        return false;
    return contains(MarkerWords, text) || is_letter_of_stata(text) || contains(Signs, fold(text));
}

std::vector<const ValueLabel*> described_texts(const Column& column)
{
    std::vector<const ValueLabel*> out(column.distinct(), nullptr);
    std::unordered_map<std::string_view, const ValueLabel*> values;
    for (const auto& value : column.description().values)
        values.emplace(value.in_cells(), &value);
    for (std::size_t i = 0; i < out.size() && !values.empty(); ++i)
        if (const auto found = values.find(column.text(i)); found != values.end())
            out[i] = found->second;
    return out;
}

std::vector<MissingBy> missing_texts(const Column& column, const MissingList& listed)
{
    auto out = usual_missing(column, listed);
    if (listed.also.empty() && listed.never.empty())
        return out;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::string_view text = trim(column.text(i));
        if (is_never_missing(text, listed))
            out[i] = MissingBy::No;
        else if (is_listed(text, listed.also))
            out[i] = MissingBy::Chosen;
    }
    return out;
}

bool is_never_missing(std::string_view text, const MissingList& listed)
{
    return is_listed(trim(text), listed.never);
}

void add_far_numbers(const Column& column, const MissingList& listed, std::optional<int> highest,
                     std::vector<MissingBy>& missing)
{
    if (listed.only)
        return;
    constexpr double far = 5;
    constexpr double far_above_zero = 10;
    double most = highest.value_or(0);
    std::vector<std::pair<std::size_t, double>> found;
    std::vector<std::size_t> below_zero;
    std::size_t others = 0;
    bool all_above = !highest; // but those below_zero
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const std::string_view text = trim(column.text(i));
        const auto number = text.size() <= LongestMarker ? number_from_text(text) : std::nullopt;
        if (!number || missing[i] != MissingBy::No)
            continue;
        const bool nines =
            contains(FarNumbers, *number) && (highest || *number >= LowestFarNumber) && !is_never_missing(text, listed);
        if (nines)
            found.emplace_back(i, *number);
        else if (!highest && contains(BelowZero, *number) && !is_never_missing(text, listed))
            below_zero.push_back(i);
        else if (!highest) {
            all_above = all_above && *number >= 0;
            most = std::max(most, std::abs(*number));
            ++others;
        }
    }
    if (!highest && others < EnoughNumbers)
        return;
    for (const auto& [i, number] : found)
        if (number >= far * most)
            missing[i] = MissingBy::Far;
    for (const std::size_t i : below_zero)
        if (all_above && most >= far_above_zero)
            missing[i] = MissingBy::Far;
}

} // namespace wk::survey
