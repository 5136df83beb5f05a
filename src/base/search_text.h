// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk {

/// A text as a searcher reads it: small letters without accents, plain quotes, and one space for any run of blanks.
/// It remembers where each byte came from, so that what was found can be shown in the text itself.
struct SearchText {
    std::string plain;
    std::vector<std::size_t> offsets; ///< per byte of plain its offset in the text; one more for the end
};

/// text    valid UTF-8
SearchText search_text(std::string_view text);
/// Its plain form alone.
std::string search_plain(std::string_view text);

/// A stretch of a text, in bytes: from `begin` up to, not including, `end`.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextRange&) const = default;
};

/// Where `plain` first stands in `text` at or after `from`, beginning at the beginning of a word and, with
/// `whole_words`, ending at the end of one. All in bytes of text.plain.
/// plain   as search_text() makes it; nothing is found when it is empty
std::optional<TextRange> find_words(const SearchText& text, std::string_view plain, std::size_t from, bool whole_words);

/// The same in a text of which only the plain form is there.
std::optional<TextRange> find_words(std::string_view text, std::string_view plain, std::size_t from, bool whole_words);

/// Whether a byte of plain text belongs to a word: letters and digits; of what is no ASCII every character counts as a
/// letter.
bool is_word_byte(char byte);

/// The end of the word that goes on at byte `from` of a plain text; `from` itself when none does.
std::size_t end_of_word(std::string_view plain, std::size_t from);

} // namespace wk
