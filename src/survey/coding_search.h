// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/search_text.h"
#include "survey/coding.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// A category that an answer may belong to, and why: a keyword that stands in the text. A person decides.
struct Suggestion {
    std::string category; ///< id
    std::string keyword;  ///< as the codebook has it
    TextRange found;      ///< where it stands in the answer, in bytes of the answer itself

    bool operator==(const Suggestion&) const = default;
};

/// One suggestion at most per category, in the codebook's order: for the keyword that stands first in the answer.
/// A keyword counts where a word begins with it, and one of Category::exact only when it is the whole answer but for
/// signs around it; capitals, accents and the number of blanks do not matter.
/// coded   what was decided about this answer: what was given or refused is not suggested, and nothing for an answer
///         that is not codable; null when nothing was
std::vector<Suggestion> suggested_codes(std::string_view answer, const Codebook& codebook, const CodedAnswer* coded);

/// The answers to an open question as a searcher reads them.
struct SearchedAnswers {
    std::vector<std::string> plain; ///< per distinct text of the column, see search_plain()
};
SearchedAnswers searched_answers(const Responses& responses, std::size_t question);

/// Per text of `answers` whether suggested_codes() suggests something for it before anything was decided.
std::vector<bool> suggested_texts(const SearchedAnswers& answers, const Codebook& codebook);

/// Whether found_answers() looks for anything at all.
bool has_search_words(std::string_view words);

/// Rows kept whose answer holds every one of `words` (with blanks between), anywhere in a word; capitals and accents
/// do not matter. Without words: every answer.
/// answers  to that question; they are made when they are null and needed
std::vector<std::size_t> found_answers(const Responses& responses, std::size_t question, std::string_view words,
                                       const RowMask& mask, const SearchedAnswers* answers = nullptr);

} // namespace wk::survey
