// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/shared_runs.h"

#include "base/search_text.h"
#include "base/sorted.h"
#include "base/text.h"

#include <utf8/unchecked.h>

#include <algorithm>

namespace wk::routekaart {

namespace {

constexpr std::uint32_t SoftHyphen = 0xAD;
constexpr std::uint32_t AcuteAccent = 0xB4;

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// `text` with the words whole that a hyphen breaks off at the end of a line.
std::string without_broken_words(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t next = at + 1;
        while (text[at] == '-' && next < text.size() && is_blank(text[next]))
            ++next;
        if (text.substr(at + 1, next - at - 1).find('\n') == std::string_view::npos)
            out += text[at];
        else
            at = next - 1;
    }
    return out;
}

/// Letters and digits of what search_text() leaves; whatever is no ASCII and no mark counts as a letter.
bool is_letter(std::uint32_t code)
{
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
    const bool mark = code < 0xC0 || code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code < 0x2C00) ||
                      (code >= 0x3000 && code < 0x3040) || (code >= 0xE000 && code < 0xFB00);
    return !mark;
}

} // namespace

std::vector<std::string> compared_words(std::string_view text)
{
    const std::string plain = search_text(without_broken_words(text)).plain;
    std::vector<std::string> out;
    bool open = false;
    for (auto at = plain.begin(); at < plain.end();) {
        const auto begin = at;
        const std::uint32_t code = utf8::unchecked::next(at);
        if (code == '\'' || code == SoftHyphen || code == AcuteAccent)
            continue;
        const bool letter = is_letter(code);
        if (letter && !open)
            out.emplace_back();
        if (letter)
            out.back().append(begin, at);
        open = letter;
    }
    return out;
}

SharedRuns::SharedRuns(std::span<const SourceText> sources)
{
    for (const auto& source : sources) {
        m_names.push_back(source.name);
        std::vector<Word>& numbers = m_sources.emplace_back();
        for (const auto& word : compared_words(source.text))
            numbers.push_back(m_numbers.try_emplace(word, Word(m_numbers.size() + 1)).first->second);
        for (std::size_t at = 0; at + Length <= numbers.size(); ++at)
            m_places.push_back({std::uint32_t(m_sources.size() - 1), std::uint32_t(at)});
    }
    sort_stably(m_places, [&](Place a, Place b) {
        const auto first = m_sources[a.source].begin() + a.at;
        const auto second = m_sources[b.source].begin() + b.at;
        return std::lexicographical_compare(first, first + Length, second, second + Length);
    });
}

std::vector<SharedRuns::Word> SharedRuns::numbers_of(std::span<const std::string> words) const
{
    std::vector<Word> out;
    for (const auto& word : words) {
        const auto found = m_numbers.find(word);
        out.push_back(found == m_numbers.end() ? 0 : found->second);
    }
    return out;
}

std::optional<SharedRuns::Place> SharedRuns::find(std::span<const Word> words) const
{
    const auto begin_of = [&](Place place) { return m_sources[place.source].begin() + place.at; };
    const auto found = std::lower_bound(
        m_places.begin(), m_places.end(), words.first(Length), [&](Place place, std::span<const Word> wanted) {
            return std::lexicographical_compare(begin_of(place), begin_of(place) + Length, wanted.begin(),
                                                wanted.end());
        });
    if (found == m_places.end() || !std::equal(words.begin(), words.begin() + Length, begin_of(*found)))
        return std::nullopt;
    return *found;
}

std::size_t SharedRuns::length_from(Place place, std::span<const Word> words) const
{
    const auto& source = m_sources[place.source];
    std::size_t out = 0;
    while (out < words.size() && place.at + out < source.size() && source[place.at + out] == words[out])
        ++out;
    return out;
}

std::optional<SharedRun> SharedRuns::first_in(std::span<const std::string> words) const
{
    const auto numbers = numbers_of(words);
    const std::span<const Word> all(numbers);
    for (std::size_t at = 0; at + Length <= all.size(); ++at) {
        const auto place = find(all.subspan(at));
        if (place)
            return SharedRun{m_names[place->source],
                             joined(words.subspan(at, length_from(*place, all.subspan(at))), " ")};
    }
    return std::nullopt;
}

} // namespace wk::routekaart
