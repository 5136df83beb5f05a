// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "routekaart/content.h"
#include "routekaart/content_counts.h"
#include "routekaart/shared_runs.h"

#include <cstddef>
#include <span>
#include <vector>

namespace wk::routekaart {

/// What there is, and what is wrong with it: nothing when `problems` is empty.
struct ContentCheck {
    std::vector<ContentCount> counts;
    std::vector<Error> problems; ///< code "content"; file, JSON path, what was found and what to do in the message
};

// How long our own texts may be: a plain sentence is short (B1), and a list is read line by line.
inline constexpr std::size_t MostWords = 20;        ///< in a sentence
inline constexpr std::size_t MostInSentences = 170; ///< characters, of Wording::Sentences
inline constexpr std::size_t MostInLong = 200;
inline constexpr std::size_t MostInLabel = 115;

/// Everything that reading (Content::from_json) does not check: how much there is, whether each
/// statement says where it comes from, whether entries that name each other agree, the length of texts, what is
/// explained or listed but never used, texts that stand there twice, and words that were copied.
/// sources  texts that ours are compared with; none: that is not checked
ContentCheck check_content(const Content& content, std::span<const SourceText> sources);

} // namespace wk::routekaart
