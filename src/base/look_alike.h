// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk {

/// A text as a reader sees it, to compare with others: as fold(), and with composed accents, one blank for each run of
/// blanks of any kind, one hyphen for all, nothing that is invisible, no dots at the end, and without what a web page
/// left behind ("&nbsp;", "<p>"). A text of which nothing would be left is only folded.
std::string look_of(std::string_view text);

/// The name that is `text`, else the one that looks like it; nothing where two do.
std::optional<std::size_t> index_of_look(std::span<const std::string> names, std::string_view text);

/// Whether a text is written as one would type it: nothing of what look_of() leaves aside, capitals and quotes aside.
bool is_plainly_written(std::string_view text);

/// How a text differs from the one that it looks like, in words: the first place where another sign stands, and which.
/// Nothing when it does not look like it, or is the same under fold(). Letters of other alphabets that look like ours
/// count as looking alike here.
std::optional<std::string> difference_in_words(std::string_view text, std::string_view wanted);

} // namespace wk
