// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What was answered, each text once: on the scale, and outside every scale ("geen mening", "weet niet", "n.v.t.").
struct FoundAnswers {
    std::vector<std::string> points;
    std::vector<std::string> no_opinion;
    /// Codes that the file has for answers, under fold(); empty where it has none.
    std::map<std::string, int> codes;
    bool doubtful = false; ///< something stands outside that may be a point
};

/// What says that somebody has no opinion stands outside, and so does, in doubt, the one or two answers whose words we do
/// not know among those of a whole scale.
/// texts   each once under fold(), without blank ones; their order stays
FoundAnswers found_answers(const std::vector<std::string>& texts);

/// Numbers far from those of a whole scale: 9 or 99 beside 1 to 5.
std::set<int> codes_outside(const FoundAnswers& answers);
/// Answers that are these numbers and nothing more stand outside the scale, in doubt, where others stand on it.
void put_outside(FoundAnswers& answers, const std::set<int>& codes);

/// Answers of one scale, at their places on it: the lowest first. A place only says what comes before what.
struct PlacedAnswers {
    std::size_t family = 0;            ///< of which the words are: (dis)agreement, frequency, numbers …
    std::map<int, std::string> places; ///< with the answer as it was written
    bool coded = false;                ///< codes like "A3", that tell no more than their number

    /// The answers are whole numbers, alone or before words: "1 (helemaal mee oneens)".
    bool numbered() const;
    /// "nee" and "ja", and nothing between them.
    bool yes_or_no() const;
    /// No answer of the scale is lacking, as far as its words tell: what is below the middle is above it too, or the
    /// answers are a list that is asked so, or go from nothing to much; of numbers, all from 0 or 1 up to an end that is usual.
    bool complete() const;
};

/// Where answers stand on a scale whose words we know, Dutch or English; nothing when one of them is unknown, when two
/// mean the same, or when they are of different scales. Numbers that run against their words ("1 (zeer goed)" to "5
/// (zeer slecht)") are placed as numbers.
/// answers   without those outside the scale
std::optional<PlacedAnswers> placed_answers(const std::vector<std::string>& answers);

/// The same with the answers that nobody chose but that belong to it, where that is certain enough to count with: the
/// other side of what is there, the rest of the shortest list that has them all, the numbers between.
PlacedAnswers completed(const PlacedAnswers& answers);

/// Whether answers say by themselves that they are of a scale: not numbers alone, nor numbers before other words.
bool says_in_words(const PlacedAnswers& answers);

/// Whether what numbers mean in words runs against them.
bool runs_against_words(const PlacedAnswers& answers);

} // namespace wk::survey
