// SPDX-License-Identifier: EUPL-1.2
#include "project/report_choices.h"

#include "project/free_id.h"

#include <algorithm>
#include <utility>

namespace wk::project {

namespace {

const std::string Nothing;

const std::string& words_of(const std::vector<OwnText>& all, const std::string& section)
{
    const auto at = std::find_if(all.begin(), all.end(), [&](const OwnText& each) { return each.section == section; });
    return at == all.end() ? Nothing : at->text;
}

void set_words(std::vector<OwnText>& all, const std::string& section, std::string text)
{
    std::erase_if(all, [&](const OwnText& each) { return each.section == section; });
    if (!text.empty())
        all.push_back({section, std::move(text)});
}

} // namespace

const std::string& ReportChoices::own_text(const std::string& section) const
{
    return words_of(own, section);
}

void ReportChoices::set_own_text(const std::string& section, std::string text)
{
    set_words(own, section, std::move(text));
}

const std::string& ReportChoices::own_title(const std::string& section) const
{
    return words_of(titles, section);
}

void ReportChoices::set_own_title(const std::string& section, std::string title)
{
    set_words(titles, section, std::move(title));
}

const OwnSentence* ReportChoices::own_sentence(const std::string& key) const
{
    const auto at =
        std::find_if(sentences.begin(), sentences.end(), [&](const OwnSentence& each) { return each.key == key; });
    return at == sentences.end() ? nullptr : &*at;
}

void ReportChoices::set_own_sentence(OwnSentence sentence)
{
    std::erase_if(sentences, [&](const OwnSentence& each) { return each.key == sentence.key; });
    if (!sentence.text.empty() && sentence.text != sentence.made)
        sentences.push_back(std::move(sentence));
}

void ReportChoices::leave_out(const std::string& section, bool out)
{
    std::erase(left_out, section);
    if (out)
        left_out.push_back(section);
}

bool ReportChoices::is_left_out(const std::string& section) const
{
    return std::find(left_out.begin(), left_out.end(), section) != left_out.end();
}

const OwnChapter* ReportChoices::own_chapter(std::string_view section) const
{
    const auto at =
        std::find_if(chapters.begin(), chapters.end(), [&](const auto& each) { return each.section() == section; });
    return at == chapters.end() ? nullptr : &*at;
}

OwnChapter* ReportChoices::own_chapter(std::string_view section)
{
    return const_cast<OwnChapter*>(std::as_const(*this).own_chapter(section));
}

std::string ReportChoices::add_chapter()
{
    chapters.push_back({free_id("h", chapters.size(),
                                [&](const std::string& id) {
                                    return std::any_of(chapters.begin(), chapters.end(),
                                                       [&](const auto& each) { return each.id == id; });
                                }),
                        {},
                        {}});
    return chapters.back().section();
}

void ReportChoices::remove_chapter(const std::string& section)
{
    if (std::erase_if(chapters, [&](const auto& each) { return each.section() == section; }) == 0)
        return;
    std::erase(order, section);
    leave_out(section, false);
}

ReportChoices ReportChoices::without_sections() const
{
    ReportChoices out;
    out.date = date;
    out.subtitle = subtitle;
    out.sentences = sentences;
    return out;
}

} // namespace wk::project
