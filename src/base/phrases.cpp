// SPDX-License-Identifier: EUPL-1.2
#include "base/phrases.h"

#include "base/numbers.h"

#include <array>
#include <iterator>

namespace wk {

namespace {

// All texts as one, each with a zero behind it: a switch that answers with each of them makes the single file 12 KB larger.
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Woverlength-strings"
#endif
constexpr char Texts[] =
#define WK_PHRASE(name, text) text "\0"
#include "base/nl/all.inc"
#undef WK_PHRASE
    ;
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

/// Whose texts these are, in the same order.
constexpr Phrase Order[] = {
#define WK_PHRASE(name, text) Phrase::name,
#include "base/nl/all.inc"
#undef WK_PHRASE
};

/// Names without a text, and texts without a name or with that of another, do not compile.
constexpr bool has_text(Phrase phrase)
{
    switch (phrase) {
#define WK_PHRASE(name, text) case Phrase::name:
#include "base/nl/all.inc"
#undef WK_PHRASE
        return true;
    }
    return false;
}
static_assert(has_text(Phrase{}));

using TextOfPhrase = std::array<std::string_view, std::size(Order)>;

TextOfPhrase texts_by_name()
{
    TextOfPhrase out;
    const char* at = Texts;
    for (const Phrase phrase : Order) {
        const std::string_view text(at);
        out[std::size_t(phrase)] = text;
        at += text.size() + 1;
    }
    return out;
}

} // namespace

std::string_view phrase_text(Phrase phrase)
{
    static const TextOfPhrase texts = texts_by_name();
    return texts[std::size_t(phrase)];
}

namespace {

/// A place in a phrase: {0}, or {0|one|more}. size   of its signs; 0 when it is none
struct Placeholder {
    std::size_t size = 0;
    std::size_t number = 0;
    std::string_view one, more; ///< empty for {0}
};

Placeholder placeholder_at(std::string_view text)
{
    if (text.size() < 3 || text[0] != '{' || text[1] < '0' || text[1] > '9')
        return {};
    const auto number = static_cast<std::size_t>(text[1] - '0');
    if (text[2] == '}')
        return {3, number, {}, {}};
    const std::size_t middle = text.find('|', 3);
    const std::size_t end = text.find('}', 3);
    if (text[2] != '|' || middle == std::string_view::npos || end == std::string_view::npos || middle > end)
        return {};
    return {end + 1, number, text.substr(3, middle - 3), text.substr(middle + 1, end - middle - 1)};
}

} // namespace

std::string Told::text() const
{
    return m_is_count ? format_count(m_count) : std::string(m_text);
}

std::string say(Phrase phrase, std::initializer_list<Told> args)
{
    return say_with(phrase, {args.begin(), args.size()});
}

std::string say_with(Phrase phrase, std::span<const Told> args)
{
    const std::string_view text = phrase_text(phrase);
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size();) {
        const Placeholder found = placeholder_at(text.substr(i));
        if (found.size == 0 || found.number >= args.size()) {
            out += text[i++];
            continue;
        }
        const std::string arg = args[found.number].text();
        out += found.size == 3 ? std::string_view(arg) : arg == "1" ? found.one : found.more;
        i += found.size;
    }
    return out;
}

} // namespace wk
