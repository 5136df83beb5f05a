// SPDX-License-Identifier: EUPL-1.2
#include "report/document/document_tables.h"

#include "base/phrases.h"
#include "base/search_text.h"
#include "base/utf8.h"
#include "report/document/document_numbers.h"

#include <utility>

namespace wk::report {

namespace {

/// With zeros in front, so that files stand in order.
std::string padded(std::size_t number, std::size_t of)
{
    std::string out = std::to_string(number);
    const std::size_t digits = of > 99 ? std::to_string(of).size() : 2;
    return out.size() < digits ? std::string(digits - out.size(), '0') + out : out;
}

std::string stem_with(Phrase phrase, std::size_t number, std::size_t of, std::string_view title)
{
    const std::string slug = file_slug(title);
    return file_slug(say(phrase, {padded(number, of)})) + (slug.empty() ? "" : "-" + slug);
}

DataTable pairs_table(const PairsBlock& block)
{
    DataTable out{block.caption, {{say(Phrase::ColumnWhat)}, {say(Phrase::SectionData)}}, {}};
    for (const auto& pair : block.pairs)
        out.rows.push_back({pair.first, pair.second});
    return out;
}

template <class Block>
std::size_t count_blocks(const Document& document)
{
    std::size_t out = 0;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            out += std::holds_alternative<Block>(block);
    return out;
}

} // namespace

std::vector<DocumentTable> document_tables(const Document& document)
{
    const auto shown = document_numbers(document).table_of_figure;
    const std::size_t tables = count_blocks<TableBlock>(document) + count_blocks<PairsBlock>(document);
    const std::size_t figures = count_blocks<FigureBlock>(document);
    std::size_t table = 0;
    std::size_t figure = 0;
    std::vector<DocumentTable> out;
    const auto add = [&](Phrase name, std::size_t number, std::size_t of, DataTable it) {
        out.push_back({say(name, {std::to_string(number)}), stem_with(name, number, of, it.caption), std::move(it)});
    };
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* pairs = std::get_if<PairsBlock>(&block))
                add(Phrase::DocumentTable, ++table, tables, pairs_table(*pairs));
            if (const auto* shown_one = std::get_if<TableBlock>(&block))
                add(Phrase::DocumentTable, ++table, tables, shown_one->table);
            const auto* of_figure = std::get_if<FigureBlock>(&block);
            if (!of_figure)
                continue;
            ++figure;
            if (!of_figure->scene.table.rows.empty() && !shown.contains(of_figure->id))
                add(Phrase::DocumentFigure, figure, figures, of_figure->scene.table);
        }
    return out;
}

std::vector<DocumentFigure> document_figures(const Document& document)
{
    const auto numbers = document_numbers(document);
    const std::size_t count = count_blocks<FigureBlock>(document);
    std::vector<DocumentFigure> out;
    std::string above;
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const auto& section = document.sections[i];
        if (!numbers.sections[i].number.empty())
            above = numbers.sections[i].number;
        for (const auto& block : section.blocks) {
            const auto* figure = std::get_if<FigureBlock>(&block);
            if (!figure)
                continue;
            const std::size_t number = out.size() + 1;
            out.push_back({say(Phrase::DocumentFigure, {std::to_string(number)}),
                           stem_with(Phrase::DocumentFigure, number, count, figure->scene.title), &section, above,
                           figure});
        }
    }
    return out;
}

std::string file_slug(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::string out;
    std::size_t word = 0; // where the last word begins
    for (const char c : search_text(text).plain) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain && out.size() == longest) {
            out.resize(word > 0 ? word : longest);
            break;
        }
        if (plain)
            out += c;
        else if (!out.empty() && out.back() != '-' && out.size() < longest)
            out += '-', word = out.size();
    }
    while (out.ends_with('-'))
        out.pop_back();
    return out;
}

} // namespace wk::report
