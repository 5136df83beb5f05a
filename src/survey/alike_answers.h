// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/coding_search.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wk::survey {

/// Which words stand in which answers to an open question: what finding answers like another one needs. Made once per
/// question; a plain value. Words and distinct texts are numbers here.
struct WordIndex {
    /// Lists one behind the other.
    struct Lists {
        std::vector<std::uint32_t> begins; ///< of each list in `all`, and where the last one ends
        std::vector<std::uint32_t> all;

        std::span<const std::uint32_t> operator[](std::size_t list) const
        {
            return std::span(all).subspan(begins[list], begins[list + 1] - begins[list]);
        }
    };
    std::vector<double> weights;   ///< per word how rare it is: ln of all answers, and one, over those that have it
    Lists texts_of;                ///< per word the texts that have it, ascending
    Lists words_of;                ///< per text its words, each once
    std::vector<double> weight_of; ///< per text: of all of its words together
};

/// A word is a run of letters and digits without accents or capitals, of two characters or more. Words that bind a
/// sentence together and say nothing by themselves ("de", "niet", "worden") are left out; of a word of six letters or
/// more a last "en" or "s" does not count, so that "wachttijd" and "wachttijden" are one.
/// texts    searched_answers() to the question
/// people   how many gave each text, in the same order
WordIndex word_index(const SearchedAnswers& texts, const std::vector<std::uint32_t>& people);

/// How many people gave each distinct text of an open question.
std::vector<std::uint32_t> people_per_text(const Responses& responses, std::size_t question);

/// Rows kept whose answer is like that in `row`, the most alike first, and of equally alike answers the earliest; `row`
/// itself stands before them all. Alike is what has at least a tenth of its words in common, each word weighed by how
/// rare it is.
/// source   the weight of a word: inverse document frequency, Spärck Jones (1972), A statistical interpretation of term
///          specificity; the share of words in common: Jaccard (1912), The distribution of the flora in the alpine zone,
///          with sums of weights in the place of numbers of words
std::vector<std::size_t> alike_answers(const Responses& responses, std::size_t question, std::size_t row,
                                       const RowMask& mask, const WordIndex& index);

} // namespace wk::survey
