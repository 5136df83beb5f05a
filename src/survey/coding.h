// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/codebook.h"
#include "survey/responses.h"
#include "survey/tabulation.h"
#include "survey/types.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What a coder decided about one answer.
struct CodedAnswer {
    std::size_t row = 0;                 ///< of the table, the first respondent being 0
    std::vector<std::string> categories; ///< ids, each once
    bool not_codable = false;            ///< looked at, and nothing can be made of it; then there are no categories
    std::vector<std::string> refused;    ///< ids of categories that were suggested and turned down

    bool operator==(const CodedAnswer&) const = default;
};

/// Whether something was decided. Turning down suggestions alone is no decision about an answer.
bool is_decided(const CodedAnswer& answer);

enum class CodingState : std::uint8_t { Uncoded, Coded, NotCodable };

/// The coding of one open question. `answers` ascends by row and holds only answers about which something was
/// decided. A plain value; a project shares it between its versions.
struct QuestionCoding {
    Codebook codebook;
    std::vector<CodedAnswer> answers;

    /// What was decided about the answer in `row`; null when nothing was.
    const CodedAnswer* find(std::size_t row) const;
    CodingState state(std::size_t row) const;

    bool operator==(const QuestionCoding&) const = default;
};

// Every change below gives the coding as it is afterwards. A category that the codebook lacks changes nothing.

/// A code takes back "not codable" and an earlier refusal.
QuestionCoding with_code(QuestionCoding coding, std::size_t row, std::string_view category);
QuestionCoding without_code(QuestionCoding coding, std::size_t row, std::string_view category);
/// The suggestion of `category` for this answer is turned down, and is not made again.
QuestionCoding with_refusal(QuestionCoding coding, std::size_t row, std::string_view category);
/// "Not codable" removes the codes of the answer.
QuestionCoding with_not_codable(QuestionCoding coding, std::size_t row, bool not_codable);

// The same for several answers at once. rows: ascending, each once

QuestionCoding with_codes(QuestionCoding coding, std::span<const std::size_t> rows, std::string_view category,
                          bool given);
QuestionCoding with_not_codables(QuestionCoding coding, std::span<const std::size_t> rows, bool not_codable);

/// A further category at the end. An id that is empty or taken is replaced by one made from the title.
QuestionCoding with_category(QuestionCoding coding, Category category);
/// Title, definition and keywords of the category with the same id become those of `category`.
QuestionCoding with_category_changed(QuestionCoding coding, const Category& category);
/// Without the category, its codes and its refusals.
QuestionCoding without_category(QuestionCoding coding, std::string_view category);
/// What was coded with `from` is coded with `into`; `from` and its keywords go over into `into`.
QuestionCoding with_merged(QuestionCoding coding, std::string_view from, std::string_view into);
/// The category moves to `position`, counted after it was taken out; beyond the end is the end.
QuestionCoding with_moved(QuestionCoding coding, std::string_view category, std::size_t position);

/// How often each category was given, in people. Every row kept that has an answer is uncoded, not codable, or coded.
struct CodingCounts {
    std::vector<Count> categories; ///< in the codebook's order; an answer can count in several
    Count answered = 0;
    Count coded = 0;
    Count uncoded = 0;
    Count not_codable = 0;
};

/// question   index into the instrument's open questions; codes of rows without an answer do not count
CodingCounts coding_counts(const Responses& responses, std::size_t question, const QuestionCoding& coding,
                           const RowMask& mask);

/// The text of an answer as it stands in the data; "" when there is none.
std::string_view answer_text(const Responses& responses, std::size_t question, std::size_t row);

} // namespace wk::survey
