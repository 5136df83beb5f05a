// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "stats/scales/agreement.h"
#include "survey/coding.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wk::survey {

/// The coding of the same answers by someone else.
struct OtherCoder {
    std::string coder; ///< name
    std::string file;  ///< name of the file it came from
    std::vector<QuestionCoding> codings;

    bool operator==(const OtherCoder&) const = default;
};

/// The answers to the open questions as 16 hexadecimal digits: two coders with the same digits had the same texts in
/// the same rows. FNV-1a over question, row number and text; no protection against someone who wants to deceive.
std::string answers_fingerprint(const Responses& responses);

/// One category, as two coders gave it.
struct CategoryAgreement {
    std::string category; ///< id
    std::string title;
    Count both = 0;
    Count first_only = 0;
    Count second_only = 0;
    Count neither = 0;
    stats::Kappa kappa; ///< of given or not given; observed_agreement is the share 0–1 on which they agree
};

/// An answer that two coders see differently.
struct CodingDifference {
    std::size_t row = 0;
    std::vector<std::string> first_only; ///< ids of categories
    std::vector<std::string> second_only;
    bool first_not_codable = false;
    bool second_not_codable = false;

    bool operator==(const CodingDifference&) const = default;
};

/// Two coders on one question, over the answers about which both decided. An answer that is not codable has no
/// category.
struct CodingAgreement {
    Count n = 0;                               ///< answers about which both decided
    Count identical = 0;                       ///< of these, coded with exactly the same categories
    std::vector<CategoryAgreement> categories; ///< those that both codebooks have, in the first one's order
    stats::Kappa pooled;                       ///< all categories together: the sum of their tables
    std::vector<CodingDifference> differences; ///< ascending by row
    std::vector<Notice> notices; ///< other-categories: what only one of the codebooks has, and is left out
};

/// `second` codes the same question as `first`.
CodingAgreement coding_agreement(const QuestionCoding& first, const QuestionCoding& second);

} // namespace wk::survey
