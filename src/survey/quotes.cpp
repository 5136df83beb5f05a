// SPDX-License-Identifier: EUPL-1.2
#include "survey/quotes.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/search_text.h"
#include "base/text.h"

#include <array>
#include <vector>

namespace wk::survey {

namespace {

/// The ways in which people write that something was left out; longer ones first.
constexpr std::array<std::string_view, 6> gaps = {"[...]", "(...)", "[…]", "(…)", "...", "…"};

std::size_t gap_at(std::string_view text, std::size_t at)
{
    for (const auto gap : gaps) {
        if (text.substr(at).starts_with(gap))
            return gap.size();
    }
    return 0;
}

/// What stands between the signs for "left out".
std::vector<std::string> quote_parts(std::string_view text)
{
    std::vector<std::string> out;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        auto plain = search_text(text.substr(begin, end - begin)).plain;
        if (!plain.empty())
            out.push_back(std::move(plain));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t gap = gap_at(text, at);
        if (gap > 0) {
            close(at);
            begin = at + gap;
        }
        at += gap > 0 ? gap : 1;
    }
    close(text.size());
    return out;
}

} // namespace

std::optional<Notice> quote_problem(const Quote& quote, std::string_view answer)
{
    const auto problem = [&](std::string code, Phrase phrase, std::string_view value) {
        return problem_at(std::move(code), {}, value, say(phrase, {clipped(value, 60)}));
    };
    const auto parts = quote_parts(quote.text);
    if (parts.empty())
        return problem("quote-empty", Phrase::QuoteEmpty, {});
    const auto text = search_text(answer);
    std::size_t from = 0;
    for (const auto& part : parts) {
        const auto found = find_words(text, part, from, true); // the earliest leaves most room for the next part
        if (!found)
            return problem("quote-changed", Phrase::QuoteChanged, part);
        from = found->end;
    }
    return std::nullopt;
}

} // namespace wk::survey
