// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::write {

/// An attribute of an element; one that is not `there` is left out.
struct Attribute {
    std::string_view name;
    std::string_view value;
    bool there = true;
};

/// Elements of XML or HTML, written one after the other. Nobody else writes a < or escapes a text: what goes in as text
/// or as the value of an attribute cannot become markup, and is well-formed whatever it was (sound_text).
///
/// An element that is left open is seen: closing says what it closes, and take() wants all to be closed.
///
///     Markup out;
///     out.open("p", {{"class", "note"}}).text("1 < 2").empty("br").close("p");
class Markup {
public:
    using Attributes = std::initializer_list<Attribute>;

    /// `<name shared="…" own="…">`; what follows stands within it.
    Markup& open(std::string_view name, Attributes own = {}, std::span<const Attribute> shared = {});
    /// Has to be the one that was opened last and is open still.
    Markup& close(std::string_view name);
    /// `<name …>text</name>`
    Markup& leaf(std::string_view name, Attributes own, std::string_view text);
    Markup& leaf(std::string_view name, std::string_view text) { return leaf(name, {}, text); }
    /// `<name …>content</name>`; without content `<name …/>`.
    Markup& element(std::string_view name, Attributes own, const Markup& content);
    /// `<name …/>`
    Markup& empty(std::string_view name, Attributes own = {}, std::span<const Attribute> shared = {});
    /// `<name …>` that HTML never closes, as `<meta>`.
    Markup& lone(std::string_view name, Attributes own);
    Markup& text(std::string_view text);
    /// A new line, for who reads the markup.
    Markup& line() { return verbatim("\n"); }
    /// All of it, which has to be closed.
    Markup& add(const Markup& piece);
    /// What is no element: a declaration, a style sheet. Never anything that came from outside.
    Markup& verbatim(std::string_view it);

    /// The element that was opened last and is open still; nothing when all are closed.
    std::string_view unclosed() const { return m_open.empty() ? std::string_view() : m_open.back(); }
    bool nothing() const { return m_out.empty(); }
    /// What was written, which has to be closed.
    const std::string& written() const;
    /// The same, and it begins anew.
    std::string take();

private:
    void begin(std::string_view name, Attributes own, std::span<const Attribute> shared);

    std::string m_out;
    std::vector<std::string> m_open;
};

/// What begins every page, and every file of XML.
inline constexpr std::string_view HtmlDoctype = "<!DOCTYPE html>\n";
inline constexpr std::string_view XmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// A text without what XML 1.0 has no place for (control characters, U+FFFE, U+FFFF), each byte that is no UTF-8 as
/// U+FFFD. Markup sees to that itself; this is for who has to look at what will stand there.
std::string sound_text(std::string_view text);

} // namespace wk::write
