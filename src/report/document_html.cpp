#include "report/document_html.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document_numbers.h"
#include "report/document_style.h"
#include "report/markup.h"
#include "report/palette.h"
#include "report/svg.h"

#include <cstddef>
#include <set>
#include <string_view>

namespace wk::report {

namespace {

/// `<tag attributes>text</tag>`, the text made harmless.
std::string element(std::string_view tag, std::string_view attributes, std::string_view text)
{
    const std::string name(tag);
    return "<" + name + (attributes.empty() ? "" : " ") + std::string(attributes) + ">" + markup_text(text) + "</" +
           name + ">\n";
}

std::string attribute(std::string_view name, std::string_view value)
{
    return std::string(name) + "=\"" + markup_text(value) + "\"";
}

std::string link(std::string_view anchor, std::string_view text)
{
    return "<a href=\"#" + markup_text(anchor) + "\">" + markup_text(text) + "</a>";
}

/// Ids of the page that cannot break out of an attribute or a url(), each given once.
class Anchors {
public:
    /// A new anchor that looks like `id`: only small letters, digits and hyphens.
    std::string make(std::string_view id)
    {
        std::string base;
        for (const char c : fold(id)) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain || (!base.empty() && base.back() != '-'))
                base += plain ? c : '-';
        }
        while (!base.empty() && base.back() == '-')
            base.pop_back();
        if (base.empty())
            base = "deel";
        std::string anchor = base;
        for (int i = 2; !m_taken.insert(anchor).second; ++i)
            anchor = base + "-" + std::to_string(i);
        return anchor;
    }

private:
    std::set<std::string> m_taken;
};

const std::string ContentAnchor = "inhoud";
const std::string ListAnchor = "inhoudsopgave";

class HtmlWriter {
public:
    explicit HtmlWriter(const Document& document) : m_document(document), m_numbers(document_numbers(document))
    {
        Anchors anchors;
        for (const auto& taken : {ContentAnchor, ListAnchor})
            anchors.make(taken);
        for (const auto& section : document.sections)
            m_sections.push_back(anchors.make(section.id));
        for (const auto& entry : m_numbers.figures)
            m_figures.emplace(entry.first, anchors.make(entry.first));
        for (const auto& entry : m_numbers.tables)
            m_tables.emplace(entry.first, anchors.make(entry.first));
    }

    std::string write()
    {
        head();
        cover();
        m_out += "<div class=\"page\">\n";
        if (!m_document.brief)
            contents();
        m_out += "<main id=\"" + ContentAnchor + "\" tabindex=\"-1\">\n";
        int open = 0;
        for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
            for (; open >= m_numbers.sections[i].level; --open)
                m_out += "</section>\n";
            section(i);
            ++open;
        }
        for (; open > 0; --open)
            m_out += "</section>\n";
        m_out += "</main>\n</div>\n</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    void head()
    {
        m_out = "<!DOCTYPE html>\n<html " + attribute("lang", m_document.language) +
                ">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                "base-uri 'none'; form-action 'none'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        m_out += element("title", {}, m_document.title) + "<style>" + document_style() + "</style>\n</head>\n<body" +
                 (m_document.brief ? " class=\"brief\"" : "") + ">\n";
        m_out +=
            "<a class=\"skip\" href=\"#" + ContentAnchor + "\">" + markup_text(say(Phrase::DocumentSkip)) + "</a>\n";
    }

    void cover()
    {
        m_out += "<header class=\"cover\">\n";
        if (!m_document.kicker.empty())
            m_out += element("p", "class=\"kicker\"", m_document.kicker);
        m_out += element("h1", {}, m_document.title);
        if (!m_document.subtitle.empty())
            m_out += element("p", "class=\"subtitle\"", m_document.subtitle);
        if (!m_document.cover.empty()) {
            m_out += "<ul class=\"imprint\">\n";
            for (const auto& line : m_document.cover)
                m_out += element("li", {}, line);
            m_out += "</ul>\n";
        }
        if (!m_document.warnings.empty()) {
            m_out += "<div class=\"warning\" role=\"note\">\n";
            for (const auto& line : m_document.warnings)
                m_out += element("p", {}, line);
            m_out += "</div>\n";
        }
        m_out += "</header>\n";
    }

    /// The list of sections, two levels deep.
    void contents()
    {
        m_out += "<nav aria-labelledby=\"" + ListAnchor + "\">\n" +
                 element("h2", attribute("id", ListAnchor), say(Phrase::DocumentContents));
        int open = 0;
        for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
            const auto& number = m_numbers.sections[i];
            if (number.level > 2)
                continue;
            if (number.level > open)
                m_out += "<ol>\n";
            else
                m_out += "</li>\n";
            for (; open > number.level; --open)
                m_out += "</ol>\n</li>\n";
            open = number.level;
            m_out += "<li><a href=\"#" + m_sections[i] + "\"><span class=\"number\">" + number.number +
                     "</span><span>" + markup_text(m_document.sections[i].title) + "</span></a>\n";
        }
        for (; open > 0; --open)
            m_out += "</li>\n</ol>\n";
        m_out += "</nav>\n";
    }

    void section(std::size_t index)
    {
        const auto& number = m_numbers.sections[index];
        const std::string heading = "h" + std::to_string(number.level + 1);
        m_out += "<section id=\"" + m_sections[index] + "\"" +
                 (number.appendix && number.level == 1 ? " class=\"appendix\"" : "") + ">\n<" + heading + ">";
        if (!number.number.empty() && !m_document.brief) {
            const bool named = number.appendix && number.level == 1;
            m_out += "<span class=\"number\">" +
                     markup_text(named ? say(Phrase::DocumentAppendix, {number.number}) : number.number) + "</span> ";
        }
        m_out += markup_text(m_document.sections[index].title) + "</" + heading + ">\n";
        for (const auto& block : m_document.sections[index].blocks)
            std::visit([this](const auto& it) { write_block(it); }, block);
    }

    static std::string key_of(std::string_view key)
    {
        return key.empty() ? std::string() : " " + attribute("data-key", key);
    }

    /// The anchor of the section, figure or table called `id`; null when the document lacks it.
    const std::string* anchor_of(std::string_view id) const
    {
        for (const auto* anchors : {&m_figures, &m_tables})
            if (const auto found = anchors->find(id); found != anchors->end())
                return &found->second;
        for (std::size_t i = 0; i < m_sections.size(); ++i)
            if (m_document.sections[i].id == id)
                return &m_sections[i];
        return nullptr;
    }

    /// Words that lead to `target`, when there is such a place.
    std::string words(std::string_view text, std::string_view target) const
    {
        const std::string* anchor = target.empty() ? nullptr : anchor_of(target);
        return anchor ? link(*anchor, text) : markup_text(text);
    }

    /// A `<p>` for every line that says something.
    void paragraphs(std::string_view text, const std::string& attributes, std::string_view target = {})
    {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (const auto line = trim(text.substr(0, end)); !line.empty())
                m_out += "<p" + attributes + ">" + words(line, target) + "</p>\n";
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void write_block(const Paragraph& it)
    {
        const char* style = it.style == ParagraphStyle::Lead       ? " class=\"lead\""
                            : it.style == ParagraphStyle::Passport ? " class=\"passport\""
                                                                   : "";
        paragraphs(it.text, style + key_of(it.key), it.target);
    }

    void write_block(const BulletList& it)
    {
        if (!it.title.empty())
            m_out += element("p", "class=\"list-title\"", it.title);
        m_out += "<ul>\n";
        for (const auto& entry : it.entries)
            m_out += "<li" + key_of(entry.key) + ">" + words(entry.text, entry.target) + "</li>\n";
        m_out += "</ul>\n";
    }

    void write_block(const FigureBlock& it)
    {
        const std::string& anchor = m_figures.at(it.id);
        const std::string title = anchor + "_title";
        m_out += "<figure id=\"" + anchor + "\">\n<figcaption>" +
                 element("span", "class=\"label\"",
                         say(Phrase::DocumentFigure, {std::to_string(m_numbers.figures.at(it.id))})) +
                 element("span", "class=\"title\" " + attribute("id", title), it.scene.title) +
                 element("span", "class=\"hidden\" " + attribute("id", anchor + "_desc"), it.scene.description) +
                 "</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" " +
                 attribute("aria-labelledby", title) + ">\n" + inline_svg(it.scene, anchor) + "</div>\n";
        m_out += "<p class=\"note\">" + markup_text(it.scene.note);
        if (const auto table = m_numbers.table_of_figure.find(it.id); table != m_numbers.table_of_figure.end())
            m_out += " " + link(m_tables.at(table->second),
                                say(Phrase::DocumentToTable, {std::to_string(m_numbers.tables.at(table->second))}));
        m_out += "</p>\n</figure>\n";
    }

    /// Opens a table with its number, name and, where it belongs to a figure, the way back. One that may be wider than
    /// the page scrolls by itself, and so has to be within reach of the keyboard.
    ///
    /// short_one   all of it fits on a page
    void begin_table(const std::string& id, const std::string& caption, const std::string& figure, const char* kind,
                     bool short_one)
    {
        const std::string& anchor = m_tables.at(id);
        const std::string title = attribute("id", anchor + "_title");
        m_out += std::string("<div class=\"table") + (short_one ? " short" : "") + "\" id=\"" + anchor +
                 "\">\n<div class=\"scroll\"";
        if (*kind == '\0')
            m_out += " tabindex=\"0\" role=\"group\" " + attribute("aria-labelledby", anchor + "_title");
        m_out +=
            ">\n<table" + std::string(*kind == '\0' ? "" : " class=\"") + kind + (*kind == '\0' ? "" : "\"") +
            ">\n<caption " + title + ">" +
            element("span", "class=\"label\"", say(Phrase::DocumentTable, {std::to_string(m_numbers.tables.at(id))})) +
            markup_text(caption) + "</caption>\n";
        m_back.clear();
        if (const auto found = m_numbers.figures.find(figure); found != m_numbers.figures.end())
            m_back = "<p class=\"note\">" +
                     link(m_figures.at(figure), say(Phrase::DocumentToFigure, {std::to_string(found->second)})) +
                     "</p>\n";
    }

    void end_table() { m_out += "</tbody>\n</table>\n</div>\n" + m_back + "</div>\n"; }

    void write_block(const TableBlock& it)
    {
        const auto& table = it.table;
        const auto numeric = [&](std::size_t column) {
            return std::string(column < table.columns.size() && table.columns[column].numeric ? " class=\"n\"" : "");
        };
        constexpr std::size_t few_columns = 4; // these would stand too far apart
        constexpr std::size_t few_rows = 14;
        begin_table(it.id, table.caption, it.figure, table.columns.size() <= few_columns ? "narrow" : "",
                    table.rows.size() <= few_rows);
        m_out += "<thead>\n<tr>\n";
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            m_out += "<th scope=\"col\"" + numeric(i) + ">" + markup_text(table.columns[i].title) + "</th>\n";
        m_out += "</tr>\n</thead>\n<tbody>\n";
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            m_out += row + table.totals >= table.rows.size() ? "<tr class=\"total\">\n" : "<tr>\n";
            for (std::size_t i = 0; i < table.rows[row].size(); ++i)
                m_out += (i == 0 ? "<th scope=\"row\"" : "<td") + numeric(i) + ">" +
                         markup_text(table.rows[row][i].text) + (i == 0 ? "</th>\n" : "</td>\n");
            m_out += "</tr>\n";
        }
        end_table();
    }

    void write_block(const FactsBlock& it)
    {
        begin_table(it.id, it.caption, {}, "facts", true);
        m_out += "<tbody>\n";
        for (const auto& [name, value] : it.facts)
            m_out += "<tr>\n" + element("th", "scope=\"row\"", name) + element("td", {}, value) + "</tr>\n";
        end_table();
    }

    void write_block(const QuoteBlock& it)
    {
        m_out += "<div class=\"quote\">\n<blockquote>\n";
        paragraphs(it.words, {});
        m_out += "</blockquote>\n" + element("p", "class=\"from\"", it.from) + "</div>\n";
    }

    void write_block(const LightBlock& it)
    {
        m_out += "<div class=\"light ink-" + std::string(ink_name(it.ink)) + "\"" + key_of(it.key) + ">\n" +
                 element("p", "class=\"light-title\"", it.title) + "<p class=\"light-word ink-" +
                 std::string(ink_name(it.ink)) + "\"><span aria-hidden=\"true\">" + markup_text(it.sign) + "</span> " +
                 markup_text(it.word) + "</p>\n";
        paragraphs(it.reason, {});
        m_out += "</div>\n";
    }

    const Document& m_document;
    DocumentNumbers m_numbers;
    std::vector<std::string> m_sections; ///< anchors, as Document::sections
    std::map<std::string, std::string, std::less<>> m_figures;
    std::map<std::string, std::string, std::less<>> m_tables;
    std::string m_back; ///< from the table being written to its figure
    std::string m_out;
};

} // namespace

std::string write_html(const Document& document)
{
    return has_own_ids(document) ? HtmlWriter(document).write() : write_html(with_own_ids(document));
}

} // namespace wk::report
