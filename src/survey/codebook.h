// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

/// What answers to an open question can be about.
struct Category {
    std::string id;
    std::string title;
    std::string definition;              ///< when an answer belongs here, in one line; may be empty
    std::vector<std::string> keywords;   ///< beginnings of words, or of a few words, that hint at the category
    std::vector<std::string> exact = {}; ///< words that hint at it only when they are all of the answer

    bool operator==(const Category&) const = default;
};

/// The categories of one open question, in the order of the screen. Ids are distinct.
struct Codebook {
    std::string question; ///< id of an open question
    std::vector<Category> categories;

    /// Index of the category called `id`.
    std::optional<std::size_t> find(std::string_view id) const;

    bool operator==(const Codebook&) const = default;
};

/// Reads `wijkkompas/codebook/1`: the codebooks of the open questions of one instrument, a question once at most.
/// errors  code "codebook" with the JSON path in the message, "newer-schema", and those of json_from_text
Result<std::vector<Codebook>> codebooks_from_json(std::string_view text, std::string_view file);

/// The same document, for the instrument called `instrument`.
std::string json_from_codebooks(const std::vector<Codebook>& codebooks, std::string_view instrument);

/// A codebook within another document: {"question", "categories"}. What is wrong ends up in `check`.
Codebook codebook_from_object(JsonCheck& check, const Json& source, const std::string& path);
Json codebook_object(const Codebook& codebook);

} // namespace wk::survey
