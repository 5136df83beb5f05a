// SPDX-License-Identifier: EUPL-1.2
#include "base/search_text.h"

#include "base/text.h"
#include "base/utf8.h"

#include <cstdint>

namespace wk {

namespace {

/// The letter without its accent, for U+00C0 to U+017F; a dot where there is none.
constexpr std::string_view bare_letters = "aaaaaa.ceeeeiiii.nooooo.ouuuuy.."
                                          "aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
                                          "aaaaaaccccccccddddeeeeeeeeeegggg"
                                          "gggghhhhiiiiiiiiii..jjkk.lllllll"
                                          "lllnnnnnnn..oooooo..rrrrrrssssss"
                                          "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(bare_letters.size() == 0x180 - 0xC0);

/// A byte that is a whole character and looked for as it is.
bool is_plain(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80 && is_word_byte(byte);
}

bool is_combining(std::uint32_t code)
{
    return code >= 0x300 && code < 0x370;
}

/// The end of the run of plain bytes that begins at byte `at`.
std::size_t end_of_run(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_plain(text[at]))
        ++at;
    return at;
}

/// The searched form of `text`. offsets   of every byte of it, when they are wanted
void fold_into(std::string_view text, std::string& plain, std::vector<std::size_t>* offsets)
{
    const auto append = [&](std::string_view bytes, std::size_t offset) {
        plain += bytes;
        if (offsets != nullptr)
            offsets->insert(offsets->end(), bytes.size(), offset);
    };
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t offset = at;
        if (const std::size_t end = end_of_run(text, at); end > at) { // as most of a text is
            plain += text.substr(at, end - at);
            for (; at < end; ++at)
                if (offsets != nullptr)
                    offsets->push_back(at);
            continue;
        }
        if (text[at] == ' ') { // as most blanks are
            ++at;
            if (!plain.empty() && plain.back() != ' ')
                append(" ", offset);
            continue;
        }
        const char32_t code = next_character(text, at).value_or(ReplacementCode);
        if (is_combining(code))
            continue;
        const std::string folded = fold(text.substr(offset, at - offset));
        if (folded.empty() && !plain.empty() && plain.back() != ' ')
            append(" ", offset);
        const bool bare = code >= 0xC0 && code < 0x180 && bare_letters[code - 0xC0] != '.';
        append(bare ? bare_letters.substr(code - 0xC0, 1) : std::string_view(folded), offset);
    }
    if (plain.ends_with(' ')) {
        plain.pop_back();
        if (offsets != nullptr)
            offsets->pop_back();
    }
}

} // namespace

bool is_word_byte(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z');
}

std::size_t end_of_word(std::string_view plain, std::size_t from)
{
    while (from < plain.size() && is_word_byte(plain[from]))
        ++from;
    return from;
}

std::string search_plain(std::string_view text)
{
    std::string out;
    fold_into(text, out, nullptr);
    return out;
}

SearchText search_text(std::string_view text)
{
    SearchText out;
    out.offsets.reserve(text.size() + 1);
    fold_into(text, out.plain, &out.offsets);
    const std::string_view trimmed = trim(text);
    out.offsets.push_back(std::size_t(trimmed.data() - text.data()) + trimmed.size());
    return out;
}

std::optional<TextRange> find_words(const SearchText& text, std::string_view plain, std::size_t from, bool whole_words)
{
    return find_words(std::string_view(text.plain), plain, from, whole_words);
}

std::optional<TextRange> find_words(std::string_view text, std::string_view plain, std::size_t from, bool whole_words)
{
    if (plain.empty())
        return std::nullopt;
    for (auto at = text.find(plain, from); at != std::string_view::npos; at = text.find(plain, at + 1)) {
        const std::size_t end = at + plain.size();
        const bool starts = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(plain.front());
        const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(plain.back());
        if (starts && (ends || !whole_words))
            return TextRange{at, end};
    }
    return std::nullopt;
}

} // namespace wk
