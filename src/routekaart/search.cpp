// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/search.h"

#include "base/search_text.h"
#include "base/text.h"

#include <algorithm>
#include <cstdint>

namespace wk::routekaart {

namespace {

constexpr std::size_t ExcerptLength = 110; // in characters, the … included
constexpr std::size_t BeforeHit = 40;      // how much of it at most stands before the hit

/// The words of a query, without the signs round them.
std::vector<std::string> words_of(std::string_view query)
{
    const std::string plain = search_text(query).plain;
    std::vector<std::string> out;
    for (std::size_t begin = 0; begin < plain.size();) {
        const std::size_t blank = std::min(plain.find(' ', begin), plain.size());
        std::string_view word = std::string_view(plain).substr(begin, blank - begin);
        while (!word.empty() && !is_word_byte(word.front()))
            word.remove_prefix(1);
        while (!word.empty() && !is_word_byte(word.back()))
            word.remove_suffix(1);
        if (!word.empty())
            out.emplace_back(word);
        begin = blank + 1;
    }
    return out;
}

bool has(std::string_view plain, std::string_view word)
{
    return find_words(plain, word, 0, false).has_value();
}

void add_line(std::string& text, std::string_view line)
{
    if (!text.empty() && !line.empty())
        text += '\n';
    text += line;
}

void add_lines(std::string& text, const std::vector<std::string>& lines)
{
    for (const auto& line : lines)
        add_line(text, line);
}

/// Adds the titles of topics.
void add_topics(std::string& text, const Content& content, const std::vector<std::string>& ids)
{
    for (const auto& topic : content.topics)
        if (std::find(ids.begin(), ids.end(), topic.id) != ids.end())
            add_line(text, topic.title);
}

void add_municipality_text(std::string& text, const Municipality& from)
{
    add_lines(text, from.form);
    for (const auto& practice : from.practices) {
        add_line(text, practice.title);
        add_line(text, practice.text);
    }
    for (const auto& figure : from.key_figures)
        add_line(text, figure.title + ": " + figure.value);
}

/// All that a place says, a line per piece.
std::string whole_text(const Content& content, Place place)
{
    std::string out;
    if (place.kind == PlaceKind::Municipality)
        add_municipality_text(out, content.municipalities[place.index]);
    else
        out = place_text(content, place);
    if (place.kind == PlaceKind::Dilemma) {
        add_line(out, content.dilemmas[place.index].approach);
        add_line(out, content.dilemmas[place.index].question);
    }
    if (place.kind == PlaceKind::Basisfunctie) {
        const auto& views = content.basisfuncties[place.index].perspectives;
        for (const auto* const view : {&views.inwoner, &views.professional, &views.gemeente, &views.all_parties})
            add_line(out, *view);
    }
    if (place.kind == PlaceKind::OldExample) {
        add_lines(out, content.old_examples[place.index].facts);
        add_lines(out, content.old_examples[place.index].attention);
    }
    if (place.kind == PlaceKind::Source)
        add_line(out, content.sources[place.index].year);
    if (place.kind == PlaceKind::Since) {
        add_line(out, content.since[place.index].unconfirmed);
        add_line(out, content.since[place.index].source);
        add_line(out, content.since[place.index].publisher);
    }
    return out;
}

/// What a place is found by too: municipality, actors, topics, theme.
std::string more_text(const Content& content, Place place)
{
    std::string out;
    if (place.kind == PlaceKind::Lesson)
        add_topics(out, content, content.lessons[place.index].topics);
    if (place.kind == PlaceKind::Insight)
        add_topics(out, content, content.insights[place.index].topics);
    if (place.kind == PlaceKind::Requirement)
        add_lines(out, content.requirements[place.index].actors);
    if (place.kind == PlaceKind::Example)
        out = content.examples[place.index].municipality;
    if (place.kind == PlaceKind::OldExample) {
        out = content.old_examples[place.index].municipality;
        add_line(out, content.old_examples[place.index].theme);
    }
    return out;
}

/// Where the characters of a text begin, and its end.
std::vector<std::size_t> character_starts(std::string_view text)
{
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80)
            out.push_back(at);
    out.push_back(text.size());
    return out;
}

/// A piece of `line` with what stands at byte `hit` in it, cut between words where that can be.
std::string piece_round(std::string_view line, std::size_t hit)
{
    const auto starts = character_starts(line);
    const std::size_t length = starts.size() - 1;
    if (length <= ExcerptLength)
        return std::string(line);
    const auto blank_at = [&](std::size_t character) { return line[starts[character]] == ' '; };
    const auto at = std::size_t(std::upper_bound(starts.begin(), starts.end(), hit) - starts.begin()) - 1;
    std::size_t from = std::min(at > BeforeHit ? at - BeforeHit : 0, length - (ExcerptLength - 1));
    while (from > 0 && from < at && !blank_at(from - 1))
        ++from;
    std::size_t to = std::min(length, from + ExcerptLength - (from > 0 ? 2 : 1));
    if (to < length)
        for (std::size_t blank = to; blank > at; --blank)
            if (blank_at(blank)) {
                to = blank;
                break;
            }
    std::string out = from > 0 ? "…" : "";
    out += line.substr(starts[from], starts[to] - starts[from]);
    out += to < length ? "…" : "";
    return out;
}

} // namespace

Search::Search(const Content& content)
{
    for (const Place place : all_places(content))
        m_entries.push_back(entry_of(content, place));
}

Search::Entry Search::entry_of(const Content& content, Place place)
{
    Entry out;
    const std::string code = place_code(content, place);
    out.place = place;
    out.code = search_text(code).plain;
    out.name = search_text(place_title(content, place)).plain;
    out.title = search_text(std::string(place_title(content, place)) + '\n' + code).plain;
    out.more = search_text(more_text(content, place)).plain;
    out.text = whole_text(content, place);
    out.plain = search_text(out.text).plain;
    return out;
}

bool Search::fits(const Entry& entry, const std::vector<std::string>& words)
{
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return has(entry.title, word) || has(entry.more, word) || has(entry.plain, word);
    });
}

bool Search::fits(const Content& content, Place place, std::string_view words)
{
    return fits(entry_of(content, place), words_of(words));
}

bool Search::fits(Place place, std::string_view words) const
{
    const auto wanted = words_of(words);
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&](const Entry& entry) { return entry.place == place && fits(entry, wanted); });
}

std::string Search::excerpt(const Entry& entry, const std::vector<std::string>& words)
{
    const std::string_view text = entry.text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const auto searched = search_text(line);
        std::size_t first = line.size();
        for (const auto& word : words)
            if (const auto hit = find_words(searched, word, 0, false); hit && !has(entry.title, word))
                first = std::min(first, searched.offsets[hit->begin]);
        if (first < line.size())
            return piece_round(line, first);
        begin = end + 1;
    }
    return piece_round(text.substr(0, text.find('\n')), 0);
}

std::vector<Found> Search::find(std::string_view words, std::size_t most) const
{
    constexpr std::uint8_t not_found = 3;
    const auto wanted = words_of(words);
    std::vector<Found> out;
    if (wanted.empty())
        return out;
    const std::string whole(trim(search_text(words).plain));
    std::vector<std::uint8_t> ranks;
    for (const auto& entry : m_entries) {
        const bool in_title =
            std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) { return has(entry.title, word); });
        const bool is_it = whole == entry.code || whole == entry.name;
        ranks.push_back(is_it ? 0 : in_title ? 1 : fits(entry, wanted) ? 2 : not_found);
    }
    for (std::uint8_t rank = 0; rank < not_found; ++rank)
        for (std::size_t i = 0; i < m_entries.size() && out.size() < most; ++i)
            if (ranks[i] == rank)
                out.push_back({m_entries[i].place, excerpt(m_entries[i], wanted)});
    return out;
}

} // namespace wk::routekaart
