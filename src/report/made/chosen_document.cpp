// SPDX-License-Identifier: EUPL-1.2
#include "report/made/chosen_document.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/made/reading_guide.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace wk::report {

using project::OwnSentence;
using project::ReportChoices;

namespace {

/// Sections that stay, each with what stands under it.
std::vector<Section> kept_sections(std::vector<Section> sections, const ReportChoices& choices)
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

std::set<std::string> figure_ids(const std::vector<Section>& sections)
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
    const auto figures = figure_ids(sections);
    for (auto& section : sections)
        std::erase_if(section.blocks, [&](const Block& block) {
            const auto* table = std::get_if<TableBlock>(&block);
            const auto own = table ? table->figures() : std::vector<std::string>();
            return !own.empty() &&
                   std::none_of(own.begin(), own.end(), [&](const auto& figure) { return figures.contains(figure); });
        });
}

/// The sections chapter by chapter, in this order of chapters.
std::vector<Section> in_order(const Document& document, const std::vector<std::string>& chapters)
{
    std::vector<Section> out;
    for (const auto& id : chapters) {
        auto sections = chapter(document, id);
        std::move(sections.begin(), sections.end(), std::back_inserter(out));
    }
    return out;
}

/// The user's sentence in place of this one, when there is one.
const OwnSentence* own_for(const Paragraph& paragraph, const ReportChoices& choices)
{
    return paragraph.key.empty() ? nullptr : choices.own_sentence(paragraph.key);
}

/// Puts the user's sentences in place of those of `blocks`, and says after one what its figures say now when they
/// changed. Returns how many did.
std::size_t replace_sentences(std::vector<Block>& blocks, const ReportChoices& choices)
{
    std::size_t stale = 0;
    std::vector<Block> out;
    for (auto& block : blocks) {
        std::string now; // said after a paragraph of its own
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            if (const auto* own = own_for(*paragraph, choices)) {
                if (own->made != paragraph->text)
                    now = say(Phrase::ReportStaleNote, {paragraph->text});
                paragraph->text = own->text;
            }
        } else if (auto* list = std::get_if<BulletList>(&block)) {
            for (auto& entry : list->entries) {
                const auto* own = own_for(entry, choices);
                if (!own)
                    continue;
                const bool changed = own->made != entry.text;
                stale += changed ? 1 : 0;
                entry.text = own->text + (changed ? " " + say(Phrase::ReportStaleNote, {entry.text}) : std::string());
            }
        }
        out.push_back(std::move(block));
        if (!now.empty()) {
            ++stale;
            out.push_back(Paragraph{{}, std::move(now), ParagraphStyle::Passport});
        }
    }
    blocks = std::move(out);
    return stale;
}

template <class Visit>
void each_sentence(const Document& document, Visit visit)
{
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                visit(*paragraph);
            else if (const auto* list = std::get_if<BulletList>(&block))
                for (const auto& entry : list->entries)
                    visit(entry);
        }
}

bool has_section(const Document& document, const std::string& id)
{
    return std::any_of(document.sections.begin(), document.sections.end(),
                       [&](const Section& section) { return section.id == id; });
}

Section own_section(const project::OwnChapter& chapter)
{
    const auto title = trim(chapter.title);
    Section out{chapter.section(), title.empty() ? say(Phrase::ChapterUnnamed) : std::string(title), 1};
    if (const auto text = trim(chapter.text); !text.empty())
        out.blocks.push_back(Paragraph{{}, std::string(text)});
    return out;
}

} // namespace

Document with_own_chapters(Document document, const ReportChoices& choices)
{
    auto& sections = document.sections;
    const auto appendices =
        std::find_if(sections.begin(), sections.end(), [](const Section& it) { return it.level == 1 && it.appendix; });
    std::vector<Section> own;
    for (const auto& chapter : choices.chapters)
        if (!has_section(document, chapter.section()))
            own.push_back(own_section(chapter));
    sections.insert(appendices, std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    return document;
}

std::vector<std::string> chapter_order(const Document& made, const ReportChoices& choices)
{
    std::vector<std::string> names, own;
    std::set<std::string> appendices;
    for (const auto& section : made.sections)
        if (section.level == 1) {
            (choices.own_chapter(section.id) ? own : names).push_back(section.id);
            if (section.appendix)
                appendices.insert(section.id);
        }
    std::vector<std::string> out;
    const auto is_in = [](const std::vector<std::string>& all, const std::string& id) {
        return std::find(all.begin(), all.end(), id) != all.end();
    };
    for (const auto& id : choices.order)
        if ((is_in(names, id) || is_in(own, id)) && !is_in(out, id))
            out.push_back(id);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (is_in(out, names[i]))
            continue;
        const auto before = i == 0 ? out.begin() : std::next(std::find(out.begin(), out.end(), names[i - 1]));
        out.insert(before, names[i]);
    }
    for (const auto& id : own)
        if (!is_in(out, id))
            out.push_back(id);
    std::vector<std::string> last;
    for (const auto& id : out)
        if (appendices.contains(id))
            last.push_back(id);
    std::erase_if(out, [&](const std::string& id) { return appendices.contains(id); });
    out.insert(out.end(), last.begin(), last.end());
    return out;
}

std::vector<Section> chapter(const Document& document, std::string_view id)
{
    std::vector<Section> out;
    bool inside = false;
    for (const auto& section : document.sections) {
        if (section.level == 1)
            inside = section.id == id;
        if (inside)
            out.push_back(section);
    }
    return out;
}

std::vector<StaleSentence> stale_sentences(const Document& made, const ReportChoices& choices)
{
    std::vector<StaleSentence> out;
    each_sentence(made, [&](const Paragraph& sentence) {
        const auto* own = own_for(sentence, choices);
        if (own && own->made != sentence.text)
            out.push_back({own->key, own->text, sentence.text});
    });
    return out;
}

Document chosen_document(Document document, const ReportChoices& choices)
{
    document = with_own_chapters(std::move(document), choices);
    std::erase_if(document.sections,
                  [&](const Section& it) { return it.blocks.empty() && choices.own_chapter(it.id) != nullptr; });
    if (!choices.order.empty())
        document.sections = in_order(document, chapter_order(document, choices));
    document.sections = kept_sections(std::move(document.sections), choices);
    remove_tables_of_others(document.sections);
    std::size_t stale = 0;
    for (auto& section : document.sections) {
        stale += replace_sentences(section.blocks, choices);
        if (const std::string& own = choices.own_text(section.id); !own.empty())
            section.blocks.insert(section.blocks.begin(), Paragraph{{}, own});
        if (const std::string& title = choices.own_title(section.id); !title.empty())
            section.title = title;
    }
    fill_guide(document);
    if (stale > 0)
        document.warnings.push_back(say(Phrase::ReportStaleWarning, {std::to_string(stale)}));
    if (!choices.subtitle.empty())
        document.subtitle = choices.subtitle;
    return document;
}

} // namespace wk::report
