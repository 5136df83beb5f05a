// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What was answered, each text once: on the scale, and outside every scale ("geen mening", "weet niet", "n.v.t.").
struct FoundAnswers {
    std::vector<std::string> points;
    std::vector<std::string> no_opinion;
};

/// texts   each once under fold(), without blank ones; their order stays
FoundAnswers found_answers(const std::vector<std::string>& texts);

/// Answers of one scale, at their places on it: the lowest first. A place only says what comes before what.
struct PlacedAnswers {
    std::size_t family = 0;            ///< of which the words are: (dis)agreement, frequency, numbers …
    std::map<int, std::string> places; ///< with the answer as it was written

    /// The answers are whole numbers, alone or before words: "1 (helemaal mee oneens)".
    bool numbered() const;
    /// No answer of the scale is lacking, as far as its words tell: what is below the middle is above it too, or the
    /// answers are a list that is asked so; of numbers, all from 0 or 1 up to an end that is usual.
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

/// Whether what numbers mean in words runs against them.
bool runs_against_words(const PlacedAnswers& answers);

} // namespace wk::survey
