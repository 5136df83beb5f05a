#include "report/chosen_document.h"

#include <algorithm>
#include <set>

namespace wk::report {

namespace {

/// Sections that stay, each with what stands under it.
std::vector<Section> kept_sections(std::vector<Section> sections, const project::ReportChoices& choices)
{
    std::vector<Section> out;
    int left_out_below = 0; // sections deeper than this level go with the one above them; 0: none do
    for (auto& section : sections) {
        if (left_out_below > 0 && section.level > left_out_below)
            continue;
        left_out_below = choices.is_left_out(section.id) ? section.level : 0;
        if (left_out_below == 0)
            out.push_back(std::move(section));
    }
    return out;
}

std::set<std::string> figures_of(const std::vector<Section>& sections)
{
    std::set<std::string> out;
    for (const auto& section : sections)
        for (const auto& block : section.blocks)
            if (const auto* figure = std::get_if<FigureBlock>(&block))
                out.insert(figure->id);
    return out;
}

void remove_tables_of_others(std::vector<Section>& sections)
{
    const auto figures = figures_of(sections);
    for (auto& section : sections)
        std::erase_if(section.blocks, [&](const Block& block) {
            const auto* table = std::get_if<TableBlock>(&block);
            return table && !table->figure.empty() && !figures.contains(table->figure);
        });
}

} // namespace

Document chosen_document(Document document, const project::ReportChoices& choices)
{
    document.sections = kept_sections(std::move(document.sections), choices);
    remove_tables_of_others(document.sections);
    for (auto& section : document.sections)
        if (const std::string& own = choices.own_text(section.id); !own.empty())
            section.blocks.insert(section.blocks.begin(), Paragraph{{}, own});
    if (!choices.subtitle.empty())
        document.subtitle = choices.subtitle;
    return document;
}

} // namespace wk::report
