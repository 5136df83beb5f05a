// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wk {

/// `text` without outer blanks: space, tab, line ends and the no-break spaces U+00A0, U+2007 and U+202F.
std::string_view trim(std::string_view text);

/// The form in which labels are compared: outer blanks gone, small letters (ASCII, Latin-1, Latin Extended-A),
/// typographic quotes and primes made plain. Blanks within the text count.
/// text    valid UTF-8
std::string fold(std::string_view text);

/// At most `max_characters` characters of `text`, closed by … when something was cut off.
std::string clipped(std::string_view text, std::size_t max_characters);

/// `text` with its first letter as a capital, where that is one of a to z or of Latin-1 (é, ö).
std::string capitalised(std::string_view text);

/// `text` without what no file name may hold: / \\ : * ? " < > | and control characters become a hyphen.
std::string safe_file_name(std::string_view text);

/// "antwoorden" of "antwoorden.xlsx": a name without its extension of at most four characters. What is longer, or has
/// nothing before it, is no extension but part of the name ("Enquête 2.0 voorjaar").
std::string_view stem_of(std::string_view name);

/// "text", between straight quotes.
std::string in_quotes(std::string_view text);

/// The first six of `names`, clipped, between quotes and parted by commas; closed by … when there are more.
template <class Names>
std::string some_in_quotes(const Names& names);

/// `parts` with `separator` between them.
template <class Parts>
std::string joined(const Parts& parts, std::string_view separator)
{
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty())
            out += separator;
        out += part;
    }
    return out;
}

template <class Names>
std::string some_in_quotes(const Names& names)
{
    constexpr std::size_t most = 6;
    std::string out;
    std::size_t number = 0;
    for (const auto& name : names) {
        if (number++ == most)
            return out + ", …";
        out += (out.empty() ? "" : ", ") + in_quotes(clipped(name, 40));
    }
    return out;
}

} // namespace wk
