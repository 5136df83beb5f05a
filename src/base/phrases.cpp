#include "base/phrases.h"

#include <cassert>
#include <iterator>

namespace wk {

namespace {

// No std::array: clang gives up counting the elements of one after 256.
constexpr std::string_view table[] = {
#define WK_PHRASE(name, text) std::string_view(text),
#include "base/nl/all.inc"
#undef WK_PHRASE
};

} // namespace

std::string_view phrase_text(Phrase phrase)
{
    const auto index = static_cast<std::size_t>(phrase);
    assert(index < std::size(table));
    return table[index];
}

std::string say(Phrase phrase, std::initializer_list<std::string_view> args)
{
    const std::string_view text = phrase_text(phrase);
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool placeholder =
            text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9';
        const auto number = placeholder ? static_cast<std::size_t>(text[i + 1] - '0') : args.size();
        if (number < args.size()) {
            out += args.begin()[number];
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace wk
