// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/html_tags.h"

#include "base/digits.h"
#include "base/utf8.h"
#include "io/reports/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wk::io {

namespace {

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool is_letter(char c)
{
    return small(c) >= 'a' && small(c) <= 'z';
}

bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Elements whose content is no HTML.
constexpr std::array<std::string_view, 8> raw_elements = {"script",   "style",  "title",   "textarea",
                                                          "noscript", "iframe", "noembed", "xmp"};

/// Where "</name" stands, whatever the case of its letters; the end when nowhere.
std::size_t end_of_raw(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find("</"); at != std::string_view::npos; at = text.find("</", at + 2)) {
        const auto found = text.substr(at + 2, name.size());
        if (std::equal(found.begin(), found.end(), name.begin(), name.end(),
                       [](char a, char b) { return small(a) == b; }))
            return at;
    }
    return text.size();
}

/// "#8211" or "#x2013".
std::optional<char32_t> numbered_character(std::string_view name)
{
    name.remove_prefix(1);
    const bool hex = !name.empty() && small(name.front()) == 'x';
    name.remove_prefix(hex ? 1 : 0);
    std::uint32_t code = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    if (problem != std::errc() || end != name.data() + name.size() || code == 0)
        return std::nullopt;
    const bool character = code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    // Pages of long ago mean Windows-1252 by the numbers that Unicode gives to nothing that shows.
    if (code >= 0x80 && code < 0xA0) {
        const std::string text = utf8_from_windows1252(std::string(1, char(code)));
        std::size_t at = 0;
        return next_character(text, at);
    }
    return character ? char32_t(code) : ReplacementCode;
}

} // namespace

const std::string* HtmlPiece::find(std::string_view name) const
{
    for (const auto& [key, value] : attributes)
        if (key == name)
            return &value;
    return nullptr;
}

std::string without_entities(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t sign = std::min(text.find('&', at), text.size());
        out += text.substr(at, sign - at);
        at = sign;
        if (at == text.size())
            break;
        constexpr std::size_t longest = 10;
        std::size_t end = at + 1;
        while (end < text.size() && end - at <= longest &&
               (is_letter(text[end]) || is_digit(text[end]) || text[end] == '#'))
            ++end;
        const auto name = text.substr(at + 1, end - at - 1);
        const auto code = name.starts_with('#') ? numbered_character(name) : named_character(name);
        if (!code) {
            out += '&';
            ++at;
            continue;
        }
        append_character(out, *code);
        at = end + (end < text.size() && text[end] == ';' ? 1 : 0);
    }
    return out;
}

void HtmlTags::skip_past(std::string_view end)
{
    const std::size_t at = m_rest.find(end);
    m_rest.remove_prefix(at == std::string_view::npos ? m_rest.size() : at + end.size());
}

HtmlPiece HtmlTags::next()
{
    if (!m_raw.empty()) {
        const std::size_t end = end_of_raw(m_rest, m_raw);
        const bool plain = m_raw == "title" || m_raw == "textarea";
        HtmlPiece out{HtmlPiece::Kind::Text,
                      plain ? without_entities(m_rest.substr(0, end)) : std::string(m_rest.substr(0, end))};
        m_rest.remove_prefix(end);
        m_raw.clear();
        return out;
    }
    while (!m_rest.empty()) {
        if (m_rest.starts_with("<!--"))
            skip_past("-->");
        else if (m_rest.starts_with("<!") || m_rest.starts_with("<?"))
            skip_past(">");
        else if (m_rest.size() > 1 && m_rest.front() == '<' &&
                 (is_letter(m_rest[1]) || (m_rest[1] == '/' && m_rest.size() > 2 && is_letter(m_rest[2]))))
            return tag();
        else {
            const std::size_t end = std::min(m_rest.find('<', 1), m_rest.size());
            HtmlPiece out{HtmlPiece::Kind::Text, without_entities(m_rest.substr(0, end))};
            m_rest.remove_prefix(end);
            return out;
        }
    }
    return {};
}

HtmlPiece HtmlTags::tag()
{
    std::string_view& it = m_rest;
    it.remove_prefix(1);
    HtmlPiece out{HtmlPiece::Kind::Open, {}};
    if (it.front() == '/') {
        out.kind = HtmlPiece::Kind::Close;
        it.remove_prefix(1);
    }
    const auto word = [&](auto stops) {
        std::size_t end = 0;
        while (end < it.size() && !is_blank(it[end]) && it[end] != '>' && !stops(it[end]))
            ++end;
        const auto found = it.substr(0, end);
        it.remove_prefix(end);
        return found;
    };
    const auto small_word = [&](auto stops) {
        std::string found(word(stops));
        std::transform(found.begin(), found.end(), found.begin(), small);
        return found;
    };
    out.text = small_word([](char c) { return c == '/'; });
    while (!it.empty() && it.front() != '>') {
        if (is_blank(it.front()) || it.front() == '/') {
            out.closed = it.front() == '/';
            it.remove_prefix(1);
            continue;
        }
        out.closed = false;
        std::string name = small_word([](char c) { return c == '=' || c == '/'; });
        std::string value;
        while (!it.empty() && is_blank(it.front()))
            it.remove_prefix(1);
        if (it.starts_with('=')) {
            it.remove_prefix(1);
            while (!it.empty() && is_blank(it.front()))
                it.remove_prefix(1);
            if (!it.empty() && (it.front() == '"' || it.front() == '\'')) {
                const char quote = it.front();
                const std::size_t end = std::min(it.find(quote, 1), it.size());
                value = without_entities(it.substr(1, end - 1));
                it.remove_prefix(std::min(end + 1, it.size()));
            } else {
                value = without_entities(word([](char) { return false; }));
            }
        } else if (name.empty()) {
            it.remove_prefix(1); // a sign that begins nothing
        }
        if (out.attributes.size() < MaxAttributes)
            out.attributes.emplace_back(std::move(name), std::move(value));
    }
    it.remove_prefix(it.empty() ? 0 : 1);
    const bool raw = std::find(raw_elements.begin(), raw_elements.end(), out.text) != raw_elements.end();
    if (out.kind == HtmlPiece::Kind::Open && raw && !out.closed && (m_raw_titles || out.text != "title"))
        m_raw = out.text;
    return out;
}

} // namespace wk::io
