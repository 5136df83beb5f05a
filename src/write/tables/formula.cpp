// SPDX-License-Identifier: EUPL-1.2
#include "write/tables/formula.h"

#include "base/utf8.h"

namespace wk::write {

std::size_t unseen_size(std::string_view text)
{
    std::size_t size = 0;
    const char32_t code = text.empty() ? U'-' : next_character(text, size).value_or(ReplacementCode);
    const auto between = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
    // Control characters and blanks, then blanks, directions and joiners.
    const bool unseen = code <= U' ' || code == 0x7F || code == 0xA0 || code == 0xAD || between(0x2000, 0x200F) ||
                        between(0x2028, 0x202F) || between(0x205F, 0x206F) || code == 0x3000 || code == 0xFEFF;
    return unseen ? size : 0;
}

bool looks_like_formula(std::string_view text)
{
    for (std::size_t size = unseen_size(text); size > 0; size = unseen_size(text)) {
        if (text[0] == '\t' || text[0] == '\r' || text[0] == '\n')
            return true;
        text.remove_prefix(size);
    }
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign))
            return true;
    return false;
}

} // namespace wk::write
