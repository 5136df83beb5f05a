// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/html_report.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/utf8.h"
#include "io/reports/html_tags.h"
#include "io/reports/printed_builder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace wk::io {

namespace {

/// Elements that begin and end a paragraph, whatever stands in them.
const std::set<std::string_view>& html_blocks()
{
    static const std::set<std::string_view> out = {
        "address", "article", "aside", "blockquote", "body",   "center", "dd",      "details",    "dialog", "dir",
        "div",     "dl",      "dt",    "fieldset",   "figure", "footer", "form",    "figcaption", "h1",     "h2",
        "h3",      "h4",      "h5",    "h6",         "header", "hgroup", "hr",      "html",       "legend", "li",
        "main",    "menu",    "nav",   "ol",         "p",      "pre",    "section", "summary",    "ul"};
    return out;
}

bool is_heading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// Elements without an end.
bool is_void(std::string_view name)
{
    constexpr std::array<std::string_view, 14> all = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                                      "input", "link", "meta", "param", "source", "track", "wbr"};
    return std::find(all.begin(), all.end(), name) != all.end();
}

/// What nobody sees.
bool is_hidden(const HtmlPiece& tag)
{
    constexpr std::array<std::string_view, 13> never = {"script",   "style", "template", "noscript", "iframe",
                                                        "object",   "audio", "video",    "canvas",   "textarea",
                                                        "datalist", "title", "select"};
    if (std::find(never.begin(), never.end(), tag.text) != never.end() || tag.find("hidden"))
        return true;
    const std::string* style = tag.find("style");
    if (!style)
        return false;
    std::string plain;
    for (const char c : *style)
        if (c != ' ')
            plain += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
}

std::size_t span_of(const HtmlPiece& tag, std::string_view name)
{
    const std::string* text = tag.find(name);
    std::size_t out = 1;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), out);
    return std::clamp<std::size_t>(out, 1, 65535);
}

class HtmlReport {
public:
    explicit HtmlReport(std::string_view html) : m_tags(html) {}

    ReportFile read()
    {
        for (HtmlPiece piece = m_tags.next(); piece.kind != HtmlPiece::Kind::End; piece = m_tags.next()) {
            if (!m_skipped.empty())
                skip(piece);
            else if (m_in_figure > 0)
                figure(piece);
            else if (piece.kind == HtmlPiece::Kind::Text)
                m_out.words(piece.text);
            else if (piece.kind == HtmlPiece::Kind::Open)
                open(piece);
            else
                close(piece.text);
        }
        if (m_in_figure > 0)
            end_figure();
        return {ReportKind::Html, m_out.take(), std::move(m_evidence)};
    }

    bool too_large() const { return m_out.too_large(); }

private:
    /// Within an element that nobody sees.
    void skip(const HtmlPiece& piece)
    {
        if (piece.kind == HtmlPiece::Kind::Text && m_is_evidence)
            m_evidence += piece.text;
        if (piece.text == m_skipped && piece.kind == HtmlPiece::Kind::Open && !piece.closed)
            ++m_depth;
        if (piece.text == m_skipped && piece.kind == HtmlPiece::Kind::Close && --m_depth == 0) {
            m_skipped.clear();
            m_is_evidence = false;
        }
    }

    void open(const HtmlPiece& tag)
    {
        const std::string& name = tag.text;
        if (is_hidden(tag) && !is_void(name)) {
            if (tag.closed && name != "script")
                return;
            const std::string* id = tag.find("id");
            m_is_evidence = name == "script" && id && *id == EvidenceScript && m_evidence.empty();
            m_skipped = name;
            m_depth = 1;
            return;
        }
        if (name == "svg" && !tag.closed) {
            m_figure = {};
            if (const std::string* label = tag.find("aria-label"))
                m_figure.title = *label;
            m_in_figure = 1;
            m_tags.titles_are_raw(false);
        } else if (name == "img") {
            if (const std::string* words = tag.find("alt"))
                m_out.figure({*words, {}, {}});
        } else if (name == "br" || name == "wbr") {
            if (name == "br")
                m_out.blank();
        } else if (name == "table") {
            m_out.begin_table();
        } else if (name == "tr") {
            m_out.begin_row();
        } else if (name == "td" || name == "th") {
            m_out.begin_cell(span_of(tag, "colspan"), span_of(tag, "rowspan"));
        } else if (html_blocks().contains(name)) {
            m_out.end_paragraph();
        }
    }

    void close(std::string_view name)
    {
        if (name == "table")
            m_out.end_table();
        else if (name == "tr")
            m_out.end_row();
        else if (name == "td" || name == "th")
            m_out.end_cell();
        else if (name == "caption")
            m_out.end_caption();
        else if (html_blocks().contains(name))
            m_out.end_paragraph(is_heading(name));
    }

    /// Within SVG.
    void figure(const HtmlPiece& piece)
    {
        const std::string& name = piece.text;
        switch (piece.kind) {
        case HtmlPiece::Kind::Text: m_words += name; break;
        case HtmlPiece::Kind::Open:
            if (name == "text" || name == "title" || name == "desc" || name == "tspan")
                m_words = name == "tspan" ? m_words + " " : std::string();
            if (name == "svg" && !piece.closed)
                ++m_in_figure;
            break;
        case HtmlPiece::Kind::Close:
            if (name == "text")
                m_figure.words.push_back(std::exchange(m_words, {}));
            else if (name == "title" && m_figure.title.empty())
                m_figure.title = std::exchange(m_words, {});
            else if (name == "desc")
                m_figure.description = std::exchange(m_words, {});
            else if (name == "svg" && --m_in_figure == 0)
                end_figure();
            break;
        case HtmlPiece::Kind::End: break;
        }
    }

    void end_figure()
    {
        m_in_figure = 0;
        m_words.clear();
        m_tags.titles_are_raw(true);
        m_out.end_paragraph();
        m_out.figure(std::move(m_figure));
    }

    HtmlTags m_tags;
    PrintedBuilder m_out;
    std::string m_evidence;
    std::string m_skipped; ///< the element that is skipped; empty: none
    std::size_t m_depth = 0;
    bool m_is_evidence = false;
    std::size_t m_in_figure = 0; ///< SVG within SVG
    recompute::PrintedFigure m_figure;
    std::string m_words;
};

/// The text of a page, in whatever encoding.
std::string html_text(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return utf8_from_utf16(bytes.substr(2), bytes.front() == '\xFE').text;
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return first_invalid_utf8(bytes) ? utf8_from_windows1252(bytes) : std::string(bytes);
}

} // namespace

Result<ReportFile> html_report(std::string_view html, std::string_view name)
{
    const std::string text = html_text(html);
    HtmlReport reader(text);
    auto out = reader.read();
    if (reader.too_large())
        return problem_at("too-large", {name}, {}, say(Phrase::ReportFileTooLarge));
    return out;
}

} // namespace wk::io
