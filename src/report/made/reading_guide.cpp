// SPDX-License-Identifier: EUPL-1.2
#include "report/made/reading_guide.h"

#include "base/phrases.h"
#include "report/document/document_numbers.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace wk::report {

namespace {

/// What a chapter of the survey's report tells; nothing of one that the user wrote.
std::optional<Phrase> told_by(std::string_view chapter)
{
    constexpr std::array<std::pair<std::string_view, Phrase>, 8> all{
        {{"conclusies-en-aanbevelingen", Phrase::StoryGuideConclusions},
         {"beloften", Phrase::StoryGuideThemes},
         {"antwoorden", Phrase::StoryGuideAnswers},
         {"verschillen", Phrase::StoryGuideDifferences},
         {"methode", Phrase::StoryGuideMethod},
         {"tabellen", Phrase::StoryGuideTables},
         {"toetsen", Phrase::StoryGuideTests},
         {"verantwoording", Phrase::StoryGuideColophon}}};
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.first == chapter; });
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

Paragraph entry_of(const Section& section, const SectionNumber& number)
{
    const auto told = told_by(section.id);
    std::string words = told ? say(number.appendix ? Phrase::StoryGuideAppendix : Phrase::StoryGuideChapter,
                                   {number.number, section.title, say(*told)})
                             : say(Phrase::StoryGuideOwn, {number.number, without_stop(section.title)});
    return {{}, std::move(words)};
}

} // namespace

void fill_guide(Document& document)
{
    auto& sections = document.sections;
    const auto guide = std::find_if(sections.begin(), sections.end(),
                                    [](const Section& section) { return section.id == GuideSection; });
    if (guide == sections.end())
        return;
    const auto numbers = document_numbers(document).sections;
    const auto chapter_of_guide = std::find_if(std::make_reverse_iterator(guide), sections.rend(),
                                               [](const Section& section) { return section.level == 1; });
    BulletList list;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Section& section = sections[i];
        const bool own = chapter_of_guide != sections.rend() && section.id == chapter_of_guide->id;
        if (section.level == 1 && !own && section.id != "samenvatting")
            list.entries.push_back(entry_of(section, numbers[i]));
    }
    std::erase_if(guide->blocks, [](const Block& block) { return std::holds_alternative<BulletList>(block); });
    if (!list.entries.empty())
        guide->blocks.push_back(std::move(list));
    else if (guide->blocks.empty())
        sections.erase(guide);
}

} // namespace wk::report
