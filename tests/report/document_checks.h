// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/document/document.h"
#include "write/html/document_html.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

inline const report::Section* find_section(const report::Document& document, std::string_view id)
{
    const auto found = std::find_if(document.sections.begin(), document.sections.end(),
                                    [&](const auto& section) { return section.id == id; });
    return found == document.sections.end() ? nullptr : &*found;
}

template <class T>
std::vector<T> blocks_of(const report::Section& section)
{
    std::vector<T> out;
    for (const auto& block : section.blocks)
        if (const auto* found = std::get_if<T>(&block))
            out.push_back(*found);
    return out;
}

template <class T>
std::vector<T> blocks_of(const report::Document& document)
{
    std::vector<T> out;
    for (const auto& section : document.sections)
        for (auto& block : blocks_of<T>(section))
            out.push_back(std::move(block));
    return out;
}

/// The tables that say they have a figure's numbers; each has all of its rows.
inline std::vector<report::TableBlock> tables_with(const report::Document& document, std::string_view figure)
{
    std::vector<report::TableBlock> out;
    std::vector<std::vector<std::string>> rows;
    // What names a row, and its numbers.
    const auto words = [](const std::vector<report::TableCell>& row, const report::DataTable* of = nullptr) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (!of || i == 0 || of->columns[i].numeric)
                all.push_back(row[i].text);
        return all;
    };
    for (const auto& each : blocks_of<report::FigureBlock>(document))
        if (each.id == figure)
            for (const auto& row : each.scene.table.rows)
                rows.push_back(words(row, &each.scene.table));
    for (auto& table : blocks_of<report::TableBlock>(document)) {
        const auto ids = table.figures();
        if (std::find(ids.begin(), ids.end(), figure) == ids.end())
            continue;
        for (const auto& row : rows) {
            const auto& all = table.table.rows;
            CHECK(std::any_of(all.begin(), all.end(), [&](const auto& each) {
                const auto other = words(each);
                return std::all_of(row.begin(), row.end(), [&](const auto& cell) {
                    return std::find(other.begin(), other.end(), cell) != other.end();
                });
            }));
        }
        out.push_back(std::move(table));
    }
    return out;
}

/// Paragraphs and entries of lists.
inline std::vector<report::Paragraph> paragraphs(const report::Section& section)
{
    auto out = blocks_of<report::Paragraph>(section);
    for (auto& list : blocks_of<report::BulletList>(section))
        out.insert(out.end(), list.entries.begin(), list.entries.end());
    return out;
}

/// The cell of a row, by what stands first in it, and a column, by its title; null when there is none.
inline const report::TableCell* table_cell(const report::DataTable& table, std::string_view row,
                                           std::string_view column)
{
    for (const auto& cells : table.rows)
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (cells.front().text == row && table.columns[i].title == column)
                return &cells[i];
    return nullptr;
}

/// The paragraph or entry with a key; its text is empty when there is none.
inline report::Paragraph keyed(const report::Document& document, std::string_view key)
{
    for (const auto& section : document.sections)
        for (const auto& each : paragraphs(section))
            if (each.key == key)
                return each;
    return {};
}

inline bool has_words(const report::Document& document, std::string_view words)
{
    return write::write_html(document).find(words) != std::string::npos;
}

/// Sections, figures, tables and keys each have a name of their own; no section is empty, none has an empty list, every
/// row of a table is whole, every figure says what it shows, and links lead somewhere.
inline void check_document(const report::Document& document)
{
    std::set<std::string> ids, keys;
    const auto own = [&](const std::string& id) {
        CAPTURE(id);
        CHECK(ids.insert(id).second);
    };
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const auto& section = document.sections[i];
        CAPTURE(section.id);
        own(section.id);
        CHECK(!section.title.empty());
        const bool has_children = i + 1 < document.sections.size() && document.sections[i + 1].level > section.level;
        CHECK((has_children || !section.blocks.empty()));
        for (const auto& each : paragraphs(section)) {
            CAPTURE(each.key);
            CHECK(!each.text.empty());
            if (!each.key.empty())
                CHECK(keys.insert(each.key).second);
        }
        for (const auto& list : blocks_of<report::BulletList>(section))
            CHECK(!list.entries.empty());
        for (const auto& facts : blocks_of<report::PairsBlock>(section))
            own(facts.id);
        for (const auto& figure : blocks_of<report::FigureBlock>(section)) {
            own(figure.id);
            CHECK(!figure.scene.shapes.empty());
            CHECK(figure.scene.description.size() > 40);
            CHECK(!figure.scene.note.empty());
            CHECK(figure.scene.height < 1.3F * figure.scene.width); // fits on a page
        }
        for (const auto& table : blocks_of<report::TableBlock>(section)) {
            own(table.id);
            CHECK(!table.table.caption.empty());
            CHECK(!table.table.rows.empty());
            for (const auto& row : table.table.rows)
                CHECK(row.size() == table.table.columns.size());
        }
    }
    for (const auto& section : document.sections)
        for (const auto& each : paragraphs(section)) {
            CAPTURE(each.target);
            CHECK((each.target.empty() || ids.count(each.target) == 1));
        }
    const std::string html = write::write_html(document);
    for (const char* nonsense : {">nan", "nan%", " nan ", "-nan", "(nan", "{0}", "{1}", "{2}"})
        CHECK_MESSAGE(html.find(nonsense) == std::string::npos, nonsense);
}

} // namespace wk::tests
