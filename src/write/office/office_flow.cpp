// SPDX-License-Identifier: EUPL-1.2
#include "write/office/office_flow.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/document/alt_text.h"
#include "report/document/block_walk.h"
#include "report/document/document_numbers.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace wk::write {

namespace {

/// Wider than a blank, as between a number and what it counts.
constexpr std::string_view WideBlank = "\u2002";

class Flow {
public:
    Flow(const report::Document& document, OfficeWriter& writer)
        : m_mended(has_own_ids(document) ? std::nullopt : std::optional(with_own_ids(document))),
          m_document(m_mended ? *m_mended : document),
          m_numbers(document_numbers(m_document)),
          m_writer(writer)
    {
    }

    double write_some()
    {
        if (!m_begun) {
            m_begun = true;
            cover();
            if (!m_document.brief && !m_document.sections.empty())
                contents();
        }
        return m_walk.walk_on(
            m_document, [this](std::size_t i) { heading(i); }, [this](const auto& it) { write_block(it); });
    }

private:
    // ---- cover and headings

    /// A paragraph for every line that says something.
    void lines(OfficeStyle style, std::string_view text, report::Ink ink = report::Ink::None)
    {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (const auto line = trim(text.substr(0, end)); !line.empty())
                put({style, {{std::string(line)}}, {}, ink});
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    void cover()
    {
        lines(OfficeStyle::Kicker, m_document.kicker);
        put({OfficeStyle::Title, {{m_document.title}}});
        lines(OfficeStyle::Subtitle, m_document.subtitle);
        for (const auto& line : m_document.cover)
            lines(OfficeStyle::Imprint, line);
        for (const auto& line : m_document.warnings)
            lines(OfficeStyle::Warning, line);
    }

    static std::string section_bookmark(std::size_t index) { return "deel_" + std::to_string(index + 1); }

    /// "2.1" or "Bijlage A"; nothing where sections have no numbers.
    std::string section_label(std::size_t index) const
    {
        const auto& number = m_numbers.sections[index];
        if (number.number.empty() || m_document.brief)
            return {};
        return number.appendix && number.level == 1 ? say(Phrase::DocumentAppendix, {number.number}) : number.number;
    }

    std::vector<OfficeRun> heading_runs(std::size_t index) const
    {
        std::vector<OfficeRun> out;
        if (const std::string label = section_label(index); !label.empty())
            out.push_back({label + std::string(WideBlank), report::Ink::Muted});
        out.push_back({m_document.sections[index].title});
        return out;
    }

    /// Two levels deep.
    void contents()
    {
        std::vector<OfficeParagraph> entries;
        for (std::size_t i = 0; i < m_document.sections.size(); ++i) {
            const int level = m_numbers.sections[i].level;
            if (level > 2)
                continue;
            auto runs = heading_runs(i);
            for (auto& run : runs)
                run.link = section_bookmark(i);
            entries.push_back({level == 1 ? OfficeStyle::Contents1 : OfficeStyle::Contents2, std::move(runs)});
        }
        m_writer.contents({OfficeStyle::ContentsTitle, {{say(Phrase::DocumentContents)}}}, entries);
    }

    /// Whether an appendix that begins at a section has a table that needs a page on its side: then all of it does.
    bool is_wide(std::size_t first) const
    {
        for (std::size_t i = first; i < m_document.sections.size(); ++i) {
            if (i > first && m_numbers.sections[i].level == 1)
                break;
            for (const auto& block : m_document.sections[i].blocks)
                if (const auto* table = std::get_if<report::TableBlock>(&block);
                    table && table_layout(table->table, false).landscape)
                    return true;
        }
        return false;
    }

    /// Pages turn when there is something to stand on them.
    void put(const OfficeParagraph& it)
    {
        if (m_turned != m_landscape)
            m_writer.turn(m_landscape);
        m_turned = m_landscape;
        m_writer.paragraph(it);
    }

    void heading(std::size_t index)
    {
        const auto& number = m_numbers.sections[index];
        bool new_page = index == 0 && !m_document.brief;
        if (number.level == 1) {
            m_landscape = number.appendix && is_wide(index);
            const bool own_page = m_document.sections[index].own_page;
            const bool after_one = std::exchange(m_own_page, own_page);
            new_page = new_page || own_page || after_one || (number.appendix && !m_document.brief);
            new_page = new_page && m_turned == m_landscape;
        }
        const OfficeStyle style = number.level == 1   ? OfficeStyle::Heading1
                                  : number.level == 2 ? OfficeStyle::Heading2
                                                      : OfficeStyle::Heading3;
        put({style, heading_runs(index), section_bookmark(index), report::Ink::None, false, new_page});
    }

    // ---- links

    /// A link to something that has a number, on one line.
    static OfficeRun link_to(Phrase words, std::size_t number, std::string bookmark)
    {
        std::string text;
        for (const char c : say(words, {std::to_string(number)}))
            c == ' ' ? text += "\u00A0" : text += c;
        return {std::move(text), report::Ink::None, std::move(bookmark)};
    }

    static std::string numbered(const char* kind, std::size_t number) { return kind + std::to_string(number); }
    static std::string figure_bookmark(std::size_t number) { return numbered("figuur_", number); }
    static std::string table_bookmark(std::size_t number) { return numbered("tabel_", number); }

    /// Where a sentence's target stands, as a link to it: " (Figuur 3)". Nothing when there is no such thing.
    void add_target(std::vector<OfficeRun>& runs, const std::string& target) const
    {
        OfficeRun link;
        if (target.empty())
            return;
        if (const auto figure = m_numbers.figures.find(target); figure != m_numbers.figures.end()) {
            link = link_to(Phrase::DocumentFigure, figure->second, figure_bookmark(figure->second));
        } else if (const auto table = m_numbers.tables.find(target); table != m_numbers.tables.end()) {
            link = link_to(Phrase::DocumentTable, table->second, table_bookmark(table->second));
        } else {
            const auto& sections = m_document.sections;
            const auto section =
                std::find_if(sections.begin(), sections.end(), [&](const auto& it) { return it.id == target; });
            if (section == sections.end())
                return;
            const std::size_t index = std::size_t(section - sections.begin());
            const std::string label = section_label(index);
            // What says the title already is the link.
            if (label.empty() && runs.front().text.find(section->title.substr(1)) != std::string::npos) {
                runs.front().link = section_bookmark(index);
                return;
            }
            link = {label.empty() ? section->title : label, report::Ink::None, section_bookmark(index)};
        }
        runs.push_back({" ("});
        runs.push_back(std::move(link));
        runs.push_back({")"});
    }

    // ---- blocks

    void write_block(const report::Paragraph& it)
    {
        const OfficeStyle style = it.style == report::ParagraphStyle::Lead       ? OfficeStyle::Lead
                                  : it.style == report::ParagraphStyle::Passport ? OfficeStyle::Passport
                                                                                 : OfficeStyle::Normal;
        // The link stands at the end, after the last line.
        const std::string_view text = trim(it.text);
        const std::size_t last = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
        lines(style, text.substr(0, last));
        if (const auto line = trim(text.substr(last)); !line.empty()) {
            OfficeParagraph out{style, {{std::string(line)}}};
            add_target(out.runs, it.target);
            put(out);
        }
    }

    void write_block(const report::BulletList& it)
    {
        lines(OfficeStyle::ListTitle, it.title);
        for (const auto& entry : it.entries) {
            OfficeParagraph out{OfficeStyle::Bullet, {{entry.text}}};
            add_target(out.runs, entry.target);
            put(out);
        }
    }

    /// "Figuur 3 Wat mensen antwoorden", the number as one that the program can count on.
    void caption(Phrase phrase, std::size_t number, std::string bookmark, const std::string& title)
    {
        const std::string_view words = phrase_text(phrase);
        const std::size_t place = std::min(words.find("{0}"), words.size());
        const std::string before(words.substr(0, place));
        const std::string after(words.substr(std::min(place + 3, words.size())));
        put({OfficeStyle::Caption,
             {{before, report::Ink::Muted},
              {std::to_string(number), report::Ink::Muted, {}, std::string(trim(before))},
              {after + std::string(WideBlank), report::Ink::Muted},
              {title}},
             std::move(bookmark)});
    }

    void write_block(const report::FigureBlock& it)
    {
        const std::size_t number = m_numbers.figures.at(it.id);
        caption(Phrase::DocumentFigure, number, figure_bookmark(number), it.scene.title);
        PictureSize size = picture_size(it.scene, m_landscape);
        if (it.scene.chart && m_writer.makes_charts())
            size = chart_size(*it.scene.chart, size, m_landscape);
        m_writer.picture({it.scene, ++m_pictures, size, report::alt_text(it, m_numbers, Phrase::DocumentAllNumbers)});
        OfficeParagraph note{OfficeStyle::Note, {}};
        if (!it.scene.note.empty())
            note.runs.push_back({it.scene.note + " "});
        if (const auto table = m_numbers.table_of_figure.find(it.id); table != m_numbers.table_of_figure.end()) {
            const std::size_t place = m_numbers.tables.at(table->second);
            note.runs.push_back(link_to(Phrase::DocumentToTable, place, table_bookmark(place)));
        }
        put(note);
    }

    static OfficeStyle cell_style(bool head, std::size_t size)
    {
        return static_cast<OfficeStyle>(std::size_t(head ? OfficeStyle::TableHead : OfficeStyle::TableCell) + size);
    }

    static std::vector<OfficeParagraph> row_of(const report::DataTable& table,
                                               const std::vector<report::TableCell>* row, std::size_t size)
    {
        std::vector<OfficeParagraph> out;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            OfficeParagraph cell{cell_style(!row, size), {}};
            cell.right = table.columns[i].numeric;
            if (!row)
                cell.runs.push_back({table.columns[i].title});
            else if (i < row->size())
                cell.runs.push_back({(*row)[i].text});
            out.push_back(std::move(cell));
        }
        return out;
    }

    /// Only these columns of a table.
    static report::DataTable columns_of(const report::DataTable& table, const std::vector<std::size_t>& columns)
    {
        if (columns.size() == table.columns.size())
            return table;
        report::DataTable out{table.caption, {}, {}, table.totals};
        for (const std::size_t i : columns)
            out.columns.push_back(table.columns[i]);
        for (const auto& row : table.rows) {
            out.rows.emplace_back();
            for (const std::size_t i : columns)
                out.rows.back().push_back(i < row.size() ? row[i] : report::TableCell({}));
        }
        return out;
    }

    /// A table with its caption and, where it belongs to figures, the way back.
    void table(const std::string& id, const report::DataTable& table, const std::vector<std::string>& figures,
               bool head)
    {
        const bool turned = m_landscape;
        const std::size_t number = m_numbers.tables.at(id);
        const auto parts = table_parts(table);
        m_landscape = parts.size() > 1 || table_layout(table, m_landscape).landscape;
        caption(Phrase::DocumentTable, number, table_bookmark(number), table.caption);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (parts.size() > 1)
                put({.style = OfficeStyle::Note,
                     .runs = {{say(Phrase::OfficePartOf,
                                   {std::to_string(number), std::to_string(i + 1), std::to_string(parts.size())})}},
                     .keep_next = true});
            table_part(columns_of(table, parts[i]), number, head, i + 1 == parts.size() && !figures.empty());
        }
        OfficeParagraph note{OfficeStyle::Note, {}};
        for (const auto& figure : figures)
            if (const auto found = m_numbers.figures.find(figure); found != m_numbers.figures.end()) {
                if (!note.runs.empty())
                    note.runs.push_back({" · "});
                note.runs.push_back(link_to(Phrase::DocumentToFigure, found->second, figure_bookmark(found->second)));
            }
        put(note);
        m_landscape = turned;
    }

    /// followed   by the way back to its figure
    void table_part(const report::DataTable& table, std::size_t number, bool head, bool followed)
    {
        constexpr std::size_t few_rows = 14;
        const TableLayout layout = table_layout(table, m_landscape);
        OfficeTable out{say(Phrase::DocumentTable, {std::to_string(number)}),
                        table.caption,
                        TableSizes[layout.size].padding,
                        layout.widths,
                        {},
                        head,
                        table.totals,
                        table.rows.size() <= few_rows};
        if (head)
            out.rows.push_back(row_of(table, nullptr, layout.size));
        for (const auto& row : table.rows)
            out.rows.push_back(row_of(table, &row, layout.size));
        // What stays whole stays with the way back to its figure too.
        for (auto& row : out.rows)
            for (auto& cell : row)
                cell.keep_next = out.whole && (&row != &out.rows.back() || followed);
        if (!out.rows.empty() && !out.widths.empty())
            m_writer.table(out);
    }

    void write_block(const report::TableBlock& it) { table(it.id, it.table, it.figures(), true); }

    void write_block(const report::PairsBlock& it)
    {
        report::DataTable facts{it.caption, {{{}, false}, {{}, false}}, {}};
        for (const auto& [name, value] : it.pairs)
            facts.rows.push_back({{name}, {value}});
        table(it.id, facts, {}, false);
    }

    void write_block(const report::QuoteBlock& it)
    {
        std::string_view words = trim(it.words);
        while (!words.empty()) {
            const std::size_t end = std::min(words.find('\n'), words.size());
            if (const auto line = trim(words.substr(0, end)); !line.empty())
                put({OfficeStyle::Quote, {{"‘" + std::string(line) + "’"}}});
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        lines(OfficeStyle::QuoteFrom, it.from);
    }

    void write_block(const report::LightBlock& it)
    {
        lines(OfficeStyle::LightTitle, it.title, it.ink);
        put({OfficeStyle::LightWord, {{it.sign + " " + it.word, it.ink}}, {}, it.ink});
        lines(OfficeStyle::LightReason, it.reason, it.ink);
    }

    std::optional<report::Document> m_mended; ///< where ids were not blocks' own
    const report::Document& m_document;
    report::DocumentNumbers m_numbers;
    OfficeWriter& m_writer;
    report::BlockWalk m_walk;
    bool m_begun = false;
    std::size_t m_pictures = 0;
    bool m_landscape = false; ///< how the next page lies
    bool m_own_page = false;  ///< the chapter before stands on a page of its own
    bool m_turned = false;    ///< how the writer's page lies
};

bool all_letters(std::string_view text)
{
    return !text.empty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
}

} // namespace

std::function<double()> office_flow(const report::Document& document, OfficeWriter& writer)
{
    return [flow = std::make_shared<Flow>(document, writer)] { return flow->write_some(); };
}

std::pair<std::string, std::string> office_language(const report::Document& document)
{
    const std::string_view all = document.language;
    const std::size_t hyphen = std::min(all.find('-'), all.size());
    const std::string_view country = all.substr(std::min(hyphen + 1, all.size()));
    if (!all_letters(all.substr(0, hyphen)))
        return {"nl", "NL"};
    std::string language(all.substr(0, hyphen));
    if (all_letters(country))
        return {std::move(language), std::string(country)};
    return {language, language == "nl" ? "NL" : ""};
}

std::string office_language_tag(const report::Document& document)
{
    const auto [language, country] = office_language(document);
    return country.empty() ? language : language + "-" + country;
}

std::string office_picture_name(std::size_t number)
{
    return "picture-" + std::to_string(number);
}

} // namespace wk::write
