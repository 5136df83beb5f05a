// SPDX-License-Identifier: EUPL-1.2
#include "write/html/document_html.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document/alt_text.h"
#include "report/document/block_walk.h"
#include "report/document/document_numbers.h"
#include "report/scene/palette.h"
#include "write/html/document_style.h"
#include "write/markup/markup.h"
#include "write/svg/svg.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>

namespace wk::write {

namespace {

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
const std::string EvidenceAnchor = "wijkkompas-evidence"; ///< as io/reports looks for it

class HtmlWriter : public PartsWriter {
public:
    explicit HtmlWriter(const report::Document& document)
        : m_mended(has_own_ids(document) ? std::nullopt : std::optional(with_own_ids(document))),
          m_document(m_mended ? *m_mended : document),
          m_numbers(document_numbers(m_document))
    {
        Anchors anchors;
        for (const auto& taken : {ContentAnchor, ListAnchor, EvidenceAnchor})
            anchors.make(taken);
        for (const auto& section : m_document.sections)
            m_sections.push_back(anchors.make(section.id));
        for (const auto& entry : m_numbers.figures)
            m_figures.emplace(entry.first, anchors.make(entry.first));
        for (const auto& entry : m_numbers.tables)
            m_tables.emplace(entry.first, anchors.make(entry.first));
    }

    double write_some() override
    {
        if (m_sections_open == NotBegun)
            begin_page();
        return m_walk.walk_on(
            m_document, [this](std::size_t i) { section(i); }, [this](const auto& it) { write_block(it); });
    }

    std::vector<NamedFile> take() override
    {
        end_sections(0);
        end("main");
        end("div");
        if (!m_document.evidence.empty()) {
            m_out.open("script", {{"type", "application/json"}, {"id", EvidenceAnchor}});
            m_out.verbatim(m_document.evidence).close("script").line();
        }
        end("body");
        end("html");
        return {{{}, m_out.take()}};
    }

private:
    void begin_page()
    {
        m_out.verbatim(HtmlDoctype).open("html", {{"lang", m_document.language}}).line();
        head();
        m_out.open("body", {{"class", "brief", m_document.brief}}).line();
        m_out.leaf("a", {{"class", "skip"}, {"href", "#" + ContentAnchor}}, say(Phrase::DocumentSkip)).line();
        cover();
        begin("div", "page");
        if (!m_document.brief)
            contents();
        m_out.open("main", {{"id", ContentAnchor}, {"tabindex", "-1"}}).line();
        m_sections_open = 0;
    }

    /// Until so many are open.
    void end_sections(int open)
    {
        for (; m_sections_open > open; --m_sections_open)
            end("section");
    }

    // ---- elements on lines of their own

    void begin(std::string_view tag, std::string_view look = {})
    {
        m_out.open(tag, {{"class", look, !look.empty()}}).line();
    }

    void end(std::string_view tag) { m_out.close(tag).line(); }

    void leaf(std::string_view tag, std::string_view look, std::string_view text)
    {
        m_out.leaf(tag, {{"class", look, !look.empty()}}, text).line();
    }

    void link(std::string_view anchor, std::string_view text)
    {
        m_out.leaf("a", {{"href", "#" + std::string(anchor)}}, text);
    }

    void head()
    {
        begin("head");
        m_out.lone("meta", {{"charset", "utf-8"}}).line();
        m_out
            .lone("meta", {{"http-equiv", "Content-Security-Policy"},
                           {"content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                       "form-action 'none'"}})
            .line();
        m_out.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).line();
        leaf("title", {}, m_document.title);
        m_out.open("style").verbatim(document_style() + running_title(m_document.title)).close("style").line();
        end("head");
    }

    void cover()
    {
        begin("header", "cover");
        if (!m_document.kicker.empty())
            leaf("p", "kicker", m_document.kicker);
        leaf("h1", {}, m_document.title);
        if (!m_document.subtitle.empty())
            leaf("p", "subtitle", m_document.subtitle);
        if (!m_document.cover.empty()) {
            begin("ul", "imprint");
            for (const auto& line : m_document.cover)
                leaf("li", {}, line);
            end("ul");
        }
        if (!m_document.warnings.empty()) {
            m_out.open("div", {{"class", "warning"}, {"role", "note"}}).line();
            for (const auto& line : m_document.warnings)
                leaf("p", {}, line);
            end("div");
        }
        end("header");
    }

    /// The list of sections, two levels deep.
    void contents()
    {
        m_out.open("nav", {{"aria-labelledby", ListAnchor}}).line();
        m_out.leaf("h2", {{"id", ListAnchor}}, say(Phrase::DocumentContents)).line();
        int open = 0;
        for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
            const auto& number = m_numbers.sections[i];
            if (number.level > 2)
                continue;
            if (number.level > open)
                begin("ol");
            else
                end("li");
            for (; open > number.level; --open) {
                end("ol");
                end("li");
            }
            open = number.level;
            m_out.open("li").open("a", {{"href", "#" + m_sections[i]}});
            m_out.leaf("span", {{"class", "number"}}, number.number).leaf("span", m_document.sections[i].title);
            end("a");
        }
        for (; open > 0; --open) {
            end("li");
            end("ol");
        }
        end("nav");
    }

    void section(std::size_t index)
    {
        const auto& number = m_numbers.sections[index];
        end_sections(number.level - 1);
        ++m_sections_open;
        const bool appendix = number.appendix && number.level == 1;
        const std::string heading = "h" + std::to_string(number.level + 1);
        const bool own_page = number.level == 1 && m_document.sections[index].own_page;
        m_out
            .open("section",
                  {{"id", m_sections[index]}, {"class", appendix ? "appendix" : "own-page", appendix || own_page}})
            .line();
        m_out.open(heading);
        if (!number.number.empty() && !m_document.brief)
            m_out
                .leaf("span", {{"class", "number"}},
                      appendix ? say(Phrase::DocumentAppendix, {number.number}) : number.number)
                .text(" ");
        m_out.text(m_document.sections[index].title);
        end(heading);
    }

    static Attribute key_of(std::string_view key) { return {"data-key", key, !key.empty()}; }

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

    /// What the place called `target` has as its name on paper: "Figuur 3", "2.1".
    std::string label_of(std::string_view target) const
    {
        if (const auto figure = m_numbers.figures.find(target); figure != m_numbers.figures.end())
            return say(Phrase::DocumentFigure, {std::to_string(figure->second)});
        if (const auto table = m_numbers.tables.find(target); table != m_numbers.tables.end())
            return say(Phrase::DocumentTable, {std::to_string(table->second)});
        for (std::size_t i = 0; i < m_document.sections.size(); ++i)
            if (const auto& number = m_numbers.sections[i]; m_document.sections[i].id == target && !m_document.brief)
                return number.appendix && number.level == 1 ? say(Phrase::DocumentAppendix, {number.number})
                                                            : number.number;
        return {};
    }

    /// Words that lead to `target`, when there is such a place. On paper they say where it is.
    void words(std::string_view text, std::string_view target)
    {
        const std::string* anchor = target.empty() ? nullptr : anchor_of(target);
        if (!anchor)
            return static_cast<void>(m_out.text(text));
        const std::string label = label_of(target);
        m_out.leaf("a", {{"href", "#" + *anchor}, {"data-at", label, !label.empty()}}, text);
    }

    /// A `<p>` for every line that says something.
    void paragraphs(std::string_view text, Markup::Attributes attributes, std::string_view target = {})
    {
        while (!text.empty()) {
            const std::size_t end_of_line = std::min(text.find('\n'), text.size());
            if (const auto line = trim(text.substr(0, end_of_line)); !line.empty()) {
                m_out.open("p", attributes);
                words(line, target);
                end("p");
            }
            text.remove_prefix(std::min(end_of_line + 1, text.size()));
        }
    }

    void write_block(const report::Paragraph& it)
    {
        const char* look = it.style == report::ParagraphStyle::Lead       ? "lead"
                           : it.style == report::ParagraphStyle::Passport ? "passport"
                                                                          : "";
        paragraphs(it.text, {{"class", look, *look != '\0'}, key_of(it.key)}, it.target);
    }

    void write_block(const report::BulletList& it)
    {
        if (!it.title.empty())
            leaf("p", "list-title", it.title);
        begin("ul");
        for (const auto& entry : it.entries) {
            m_out.open("li", {key_of(entry.key)});
            words(entry.text, entry.target);
            end("li");
        }
        end("ul");
    }

    void write_block(const report::FigureBlock& it)
    {
        const std::string& anchor = m_figures.at(it.id);
        const std::string title = anchor + "_title";
        m_out.open("figure", {{"id", anchor}}).line().open("figcaption");
        leaf("span", "label", say(Phrase::DocumentFigure, {std::to_string(m_numbers.figures.at(it.id))}));
        m_out.leaf("span", {{"class", "title"}, {"id", title}}, it.scene.title).line();
        m_out
            .leaf("span", {{"class", "hidden"}, {"id", anchor + "_desc"}},
                  report::alt_text(it, m_numbers, Phrase::DocumentAllNumbers))
            .line();
        end("figcaption");
        begin_scroll(true, title);
        m_out.add(inline_svg(it.scene, anchor));
        end("div");
        m_out.open("p", {{"class", "note"}}).text(it.scene.note);
        if (const auto table = m_numbers.table_of_figure.find(it.id); table != m_numbers.table_of_figure.end()) {
            m_out.text(" ");
            link(m_tables.at(table->second),
                 say(Phrase::DocumentToTable, {std::to_string(m_numbers.tables.at(table->second))}));
        }
        end("p");
        end("figure");
    }

    /// What may be wider than the page scrolls by itself.
    ///
    /// reached   it is wide indeed, and so has to be within reach of the keyboard
    /// title     the anchor of what names it
    void begin_scroll(bool reached, std::string_view title)
    {
        m_out
            .open("div", {{"class", "scroll"},
                          {"tabindex", "0", reached},
                          {"role", "group", reached},
                          {"aria-labelledby", title, reached}})
            .line();
    }

    /// Opens a table with its number and name.
    ///
    /// short_one   all of it fits on a page
    void begin_table(const std::string& id, const std::string& caption, std::string_view kind, bool short_one)
    {
        const std::string& anchor = m_tables.at(id);
        const std::string title = anchor + "_title";
        m_out.open("div", {{"class", short_one ? "table short" : "table"}, {"id", anchor}}).line();
        begin_scroll(kind.empty(), title);
        begin("table", kind);
        m_out.open("caption", {{"id", title}});
        leaf("span", "label", say(Phrase::DocumentTable, {std::to_string(m_numbers.tables.at(id))}));
        m_out.text(caption);
        end("caption");
    }

    /// Closes it, with the way back to the figures that it belongs to, if there are any.
    void end_table(const std::vector<std::string>& figures)
    {
        for (const char* tag : {"tbody", "table", "div"})
            end(tag);
        bool first = true;
        for (const auto& figure : figures) {
            const auto found = m_numbers.figures.find(figure);
            if (found == m_numbers.figures.end())
                continue;
            if (first)
                m_out.open("p", {{"class", "note"}});
            else
                m_out.text(" · ");
            link(m_figures.at(figure), say(Phrase::DocumentToFigure, {std::to_string(found->second)}));
            first = false;
        }
        if (!first)
            end("p");
        end("div");
    }

    void write_block(const report::TableBlock& it)
    {
        const auto& table = it.table;
        const auto numeric = [&](std::size_t column) -> Attribute {
            return {"class", "n", column < table.columns.size() && table.columns[column].numeric};
        };
        constexpr std::size_t few_columns = 4; // these would stand too far apart
        constexpr std::size_t few_rows = 14;
        begin_table(it.id, table.caption, table.columns.size() <= few_columns ? "narrow" : "",
                    table.rows.size() <= few_rows);
        begin("thead");
        begin("tr");
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            m_out.leaf("th", {{"scope", "col"}, numeric(i)}, table.columns[i].title).line();
        end("tr");
        end("thead");
        begin("tbody");
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            begin("tr", row + table.totals >= table.rows.size() ? "total" : "");
            for (std::size_t i = 0; i < table.rows[row].size(); ++i)
                m_out.leaf(i == 0 ? "th" : "td", {{"scope", "row", i == 0}, numeric(i)}, table.rows[row][i].text)
                    .line();
            end("tr");
        }
        end_table(it.figures());
    }

    void write_block(const report::PairsBlock& it)
    {
        begin_table(it.id, it.caption, "facts", true);
        begin("tbody");
        for (const auto& [name, value] : it.pairs) {
            begin("tr");
            m_out.leaf("th", {{"scope", "row"}}, name).line();
            leaf("td", {}, value);
            end("tr");
        }
        end_table({});
    }

    void write_block(const report::QuoteBlock& it)
    {
        begin("div", "quote");
        begin("blockquote");
        paragraphs(it.words, {});
        end("blockquote");
        leaf("p", "from", it.from);
        end("div");
    }

    void write_block(const report::LightBlock& it)
    {
        const std::string ink = "ink-" + std::string(ink_name(it.ink));
        m_out.open("div", {{"class", "light " + ink}, key_of(it.key)}).line();
        leaf("p", "light-title", it.title);
        m_out.open("p", {{"class", "light-word " + ink}}).leaf("span", {{"aria-hidden", "true"}}, it.sign);
        m_out.text(" ").text(it.word);
        end("p");
        paragraphs(it.reason, {});
        end("div");
    }

    static constexpr int NotBegun = -1;

    std::optional<report::Document> m_mended; ///< where ids were not blocks' own
    const report::Document& m_document;
    report::DocumentNumbers m_numbers;
    report::BlockWalk m_walk;
    int m_sections_open = NotBegun;
    std::vector<std::string> m_sections; ///< anchors, as Document::sections
    std::map<std::string, std::string, std::less<>> m_figures;
    std::map<std::string, std::string, std::less<>> m_tables;
    Markup m_out;
};

} // namespace

std::unique_ptr<PartsWriter> html_writer(const report::Document& document)
{
    return std::make_unique<HtmlWriter>(document);
}

std::string write_html(const report::Document& document)
{
    return std::move(all_parts(HtmlWriter(document)).front().bytes);
}

} // namespace wk::write
