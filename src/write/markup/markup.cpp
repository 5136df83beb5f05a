// SPDX-License-Identifier: EUPL-1.2
#include "write/markup/markup.h"

#include "base/utf8.h"

#include <cassert>
#include <utility>

namespace wk::write {

namespace {

/// A character beyond ASCII as it may stand in XML; `at` steps over it.
std::string_view sound_character(std::string_view text, std::size_t& at)
{
    const std::size_t from = at;
    const auto code = next_character(text, at);
    if (!code)
        return Replacement;
    return *code == 0xFFFE || *code == 0xFFFF ? std::string_view() : text.substr(from, at - from);
}

/// What stands for a character that could be taken for markup; empty for all others.
std::string_view escape_of(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    default: return {};
    }
}

void add_sound(std::string& out, std::string_view text, bool escaped)
{
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) >= 0x80) {
            out += sound_character(text, at);
            continue;
        }
        ++at;
        if (const auto escape = escaped ? escape_of(c) : std::string_view(); !escape.empty())
            out += escape;
        else if (c >= 0x20 || c == '\n' || c == '\t')
            out += c;
    }
}

void add_attributes(std::string& out, std::span<const Attribute> attributes)
{
    for (const auto& it : attributes) {
        if (!it.there)
            continue;
        out += ' ';
        out += it.name;
        out += "=\"";
        add_sound(out, it.value, true);
        out += '"';
    }
}

} // namespace

void Markup::begin(std::string_view name, Attributes own, std::span<const Attribute> shared)
{
    m_out += '<';
    m_out += name;
    add_attributes(m_out, shared);
    add_attributes(m_out, own);
}

Markup& Markup::open(std::string_view name, Attributes own, std::span<const Attribute> shared)
{
    m_open.emplace_back(name);
    begin(name, own, shared);
    return verbatim(">");
}

Markup& Markup::close(std::string_view name)
{
    assert(unclosed() == name);
    if (!m_open.empty())
        m_open.pop_back();
    m_out += "</";
    m_out += name;
    m_out += '>';
    return *this;
}

Markup& Markup::leaf(std::string_view name, Attributes own, std::string_view words)
{
    return open(name, own).text(words).close(name);
}

Markup& Markup::element(std::string_view name, Attributes own, const Markup& content)
{
    return content.nothing() ? empty(name, own) : open(name, own).add(content).close(name);
}

Markup& Markup::empty(std::string_view name, Attributes own, std::span<const Attribute> shared)
{
    begin(name, own, shared);
    return verbatim("/>");
}

Markup& Markup::lone(std::string_view name, Attributes own)
{
    begin(name, own, {});
    return verbatim(">");
}

Markup& Markup::text(std::string_view words)
{
    add_sound(m_out, words, true);
    return *this;
}

Markup& Markup::add(const Markup& piece)
{
    return verbatim(piece.written());
}

Markup& Markup::verbatim(std::string_view it)
{
    m_out += it;
    return *this;
}

const std::string& Markup::written() const
{
    assert(unclosed().empty());
    return m_out;
}

std::string Markup::take()
{
    assert(unclosed().empty());
    m_open.clear();
    return std::exchange(m_out, {});
}

std::string sound_text(std::string_view text)
{
    std::string out;
    add_sound(out, text, false);
    return out;
}

} // namespace wk::write
