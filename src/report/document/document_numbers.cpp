// SPDX-License-Identifier: EUPL-1.2
#include "report/document/document_numbers.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace wk::report {

namespace {

/// "A" to "Z"; what comes after is counted on with figures.
std::string letter(int count)
{
    return count <= 26 ? std::string(1, char('A' + count - 1)) : std::to_string(count);
}

class Counter {
public:
    SectionNumber next(const Section& section)
    {
        const int level = std::clamp(section.level, 1, std::min(3, m_level + 1));
        m_level = level;
        if (level == 1) {
            m_appendix = section.appendix;
            ++(m_appendix ? m_appendices : m_chapters);
            m_part = 0;
        } else if (level == 2) {
            ++m_part;
        }
        const std::string chapter = m_appendix ? letter(m_appendices) : std::to_string(m_chapters);
        if (level == 3)
            return {{}, level, m_appendix};
        return {level == 1 ? chapter : chapter + "." + std::to_string(m_part), level, m_appendix};
    }

private:
    int m_level = 0;
    bool m_appendix = false;
    int m_chapters = 0;
    int m_appendices = 0;
    int m_part = 0;
};

void count_block(DocumentNumbers& out, const Block& block)
{
    if (const auto* figure = std::get_if<FigureBlock>(&block))
        out.figures.emplace(figure->id, out.figures.size() + 1);
    if (const auto* facts = std::get_if<PairsBlock>(&block))
        out.tables.emplace(facts->id, out.tables.size() + 1);
    if (const auto* table = std::get_if<TableBlock>(&block)) {
        out.tables.emplace(table->id, out.tables.size() + 1);
        for (const auto& figure : table->figures())
            out.table_of_figure.emplace(figure, table->id);
    }
}

template <class It, class Visit>
void visit_blocks(const Document& document, Visit visit)
{
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (const auto* found = std::get_if<It>(&block))
                visit(*found);
}

void share_tables(const Document& document, DocumentNumbers& out)
{
    visit_blocks<FigureBlock>(document, [&](const FigureBlock& figure) {
        if (figure.scene.table.rows.empty() || out.table_of_figure.contains(figure.id))
            return;
        visit_blocks<TableBlock>(document, [&](const TableBlock& table) {
            if (table.table == figure.scene.table)
                out.table_of_figure.emplace(figure.id, table.id);
        });
    });
}

/// Ids that are given once.
class OwnIds {
public:
    void give(std::string& id)
    {
        std::string own = id;
        for (int i = 2; !m_taken.insert(own).second; ++i)
            own = id + "-" + std::to_string(i);
        id = std::move(own);
    }

private:
    std::set<std::string> m_taken;
};

template <class It>
void give_to_blocks(OwnIds& ids, std::vector<Section>& sections)
{
    for (auto& section : sections)
        for (auto& block : section.blocks)
            if (auto* found = std::get_if<It>(&block))
                ids.give(found->id);
}

} // namespace

std::vector<std::string> TableBlock::figures() const
{
    std::vector<std::string> out = more_figures;
    if (!figure.empty())
        out.insert(out.begin(), figure);
    return out;
}

bool has_own_ids(const Document& document)
{
    std::set<std::string_view> sections;
    std::set<std::string_view> blocks;
    bool own = true;
    for (const auto& section : document.sections)
        own = sections.insert(section.id).second && own;
    const auto see = [&](const auto& block) { own = blocks.insert(block.id).second && own; };
    visit_blocks<FigureBlock>(document, see);
    visit_blocks<TableBlock>(document, see);
    visit_blocks<PairsBlock>(document, see);
    return own;
}

void give_own_ids(std::vector<Section>& sections)
{
    OwnIds of_sections;
    for (auto& section : sections)
        of_sections.give(section.id);
    OwnIds of_blocks; // figures first: tables say whose numbers they are
    give_to_blocks<FigureBlock>(of_blocks, sections);
    give_to_blocks<TableBlock>(of_blocks, sections);
    give_to_blocks<PairsBlock>(of_blocks, sections);
}

Document with_own_ids(Document document)
{
    give_own_ids(document.sections);
    return document;
}

DocumentNumbers document_numbers(const Document& document)
{
    DocumentNumbers out;
    Counter counter;
    for (const auto& section : document.sections) {
        out.sections.push_back(counter.next(section));
        for (const auto& block : section.blocks)
            count_block(out, block);
    }
    share_tables(document, out);
    return out;
}

} // namespace wk::report
