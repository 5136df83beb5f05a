// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_survey.h"

#include "base/lists.h"
#include "base/text.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace wk::io {

namespace {

struct Entity {
    std::string_view name;
    std::string_view sign;
};

constexpr std::array<Entity, 36> Entities{
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
     {"eacute", "é"}, {"egrave", "è"}, {"euml", "ë"},   {"ecirc", "ê"},  {"iuml", "ï"},   {"iacute", "í"},
     {"ouml", "ö"},   {"oacute", "ó"}, {"ograve", "ò"}, {"ocirc", "ô"},  {"uuml", "ü"},   {"uacute", "ú"},
     {"ucirc", "û"},  {"ugrave", "ù"}, {"auml", "ä"},   {"aacute", "á"}, {"agrave", "à"}, {"acirc", "â"},
     {"ccedil", "ç"}, {"ntilde", "ñ"}, {"euro", "€"},   {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},
     {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"hellip", "…"}, {"bull", "•"},   {"middot", "·"}}};

constexpr std::size_t LongestEntity = 12;

constexpr std::array<std::string_view, 12> Breaks{"br", "p",     "div", "li", "ul", "ol",
                                                  "tr", "table", "h1",  "h2", "h3", "hr"};

std::optional<char32_t> numbered_sign(std::string_view digits)
{
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(hex ? 1 : 0);
    char32_t out = 0;
    for (const char c : digits) {
        const int digit = c >= '0' && c <= '9'          ? c - '0'
                          : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : hex && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                        : 99;
        if (digit >= (hex ? 16 : 10) || out > 0x110000)
            return std::nullopt;
        out = out * (hex ? 16 : 10) + char32_t(digit);
    }
    const bool half = out >= 0xD800 && out <= 0xDFFF;
    return digits.empty() || out < 0x20 || half || out > 0x10FFFF ? std::nullopt : std::optional(out);
}

/// The sign that the entity at `at` stands for, which is stepped over; nothing when there is none.
std::optional<std::string> entity_at(std::string_view html, std::size_t& at)
{
    const auto end = html.substr(at, LongestEntity).find(';');
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto name = html.substr(at + 1, end - 1);
    std::string out;
    if (name.starts_with('#')) {
        const auto sign = numbered_sign(name.substr(1));
        if (!sign)
            return std::nullopt;
        append_character(out, *sign == 0xA0 ? U' ' : *sign);
    } else {
        const auto known =
            std::find_if(Entities.begin(), Entities.end(), [&](const Entity& it) { return it.name == name; });
        if (known == Entities.end())
            return std::nullopt;
        out = known->sign;
    }
    at += end + 1;
    return out;
}

/// The name of the tag at `at`, which is stepped over; nothing when no tag begins there.
/// last   where the last tag can end
std::optional<std::string> tag_at(std::string_view html, std::size_t& at, std::size_t last)
{
    const std::size_t begin = at + (html.substr(at + 1).starts_with('/') ? 2 : 1);
    if (last == std::string_view::npos || begin > last)
        return std::nullopt;
    if (std::isalpha(static_cast<unsigned char>(html[begin])) == 0 && html[begin] != '!')
        return std::nullopt;
    const auto end = html.find('>', begin);
    std::size_t name_end = begin;
    while (name_end < end && html[name_end] != ' ' && html[name_end] != '/' && html[name_end] != '\n')
        ++name_end;
    at = end + 1;
    return fold(html.substr(begin, name_end - begin));
}

/// One blank for many, lines trimmed, no empty lines.
std::string tidy(std::string_view text)
{
    std::string out;
    bool blank = false;
    bool line = false;
    for (const char c : text) {
        if (c == '\n') {
            line = true;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            blank = true;
        } else {
            if (!out.empty() && (line || blank))
                out += line ? '\n' : ' ';
            line = blank = false;
            out += c;
        }
    }
    return out;
}

} // namespace

std::string html_of_text(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '{': out += "&#123;"; break;
        case '}': out += "&#125;"; break;
        case '\n': out += "<br />"; break;
        case '\r': break;
        case '\t': out += ' '; break;
        default: out += c;
        }
    }
    return out;
}

std::string text_of_html(std::string_view html)
{
    const std::size_t last = html.rfind('>');
    std::string out;
    for (std::size_t at = 0; at < html.size();) {
        if (html[at] == '&') {
            if (const auto sign = entity_at(html, at)) {
                out += *sign;
                continue;
            }
        } else if (html[at] == '<') {
            const bool closes = html.substr(at + 1).starts_with('/');
            if (const auto tag = tag_at(html, at, last)) {
                if (contains(Breaks, *tag))
                    out += '\n';
                if (!closes && (*tag == "script" || *tag == "style")) {
                    const auto end = html.find("</", at);
                    at = end == std::string_view::npos ? html.size() : end;
                }
                continue;
            }
        }
        out += html[at] == '\r' ? '\n' : html[at];
        ++at;
    }
    return tidy(out);
}

} // namespace wk::io
