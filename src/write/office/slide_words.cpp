// SPDX-License-Identifier: EUPL-1.2
#include "write/office/slide_words.h"

#include "base/text.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wk::write {

namespace {

constexpr float WordsSize = 24; // 18 points: to be read from a seat
constexpr float TitleSize = 20;
constexpr float TitleHeight = 32;
constexpr float Gap = 18;

/// Lines of a slide's width, at most so many in each piece.
std::vector<std::string> pieces_of(std::string_view words, float width, std::size_t most_lines)
{
    std::vector<std::string> out;
    std::size_t lines = most_lines;
    while (!words.empty()) {
        const auto paragraph = words.substr(0, words.find('\n'));
        words.remove_prefix(std::min(paragraph.size() + 1, words.size()));
        bool first = true;
        for (const auto line : report::wrap_text(paragraph, report::Face::Regular, WordsSize, width)) {
            if (lines == most_lines) {
                out.emplace_back();
                lines = 0;
            } else {
                out.back() += first ? '\n' : ' ';
            }
            out.back() += line;
            first = false;
            ++lines;
        }
    }
    return out;
}

float height_of(std::string_view words, float width)
{
    std::size_t lines = 0;
    while (!words.empty()) {
        const auto paragraph = words.substr(0, words.find('\n'));
        words.remove_prefix(std::min(paragraph.size() + 1, words.size()));
        lines += report::wrap_text(paragraph, report::Face::Regular, WordsSize, width).size();
    }
    return float(lines) * WordsSize * SlideLineHeight;
}

/// Sentences that were made for a section.
std::vector<const report::Paragraph*> made_sentences(const report::Section& section)
{
    std::vector<const report::Paragraph*> out;
    const auto add = [&](const report::Paragraph& it) {
        if (!it.key.empty() && !trim(it.text).empty())
            out.push_back(&it);
    };
    for (const auto& block : section.blocks) {
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
            add(*paragraph);
        if (const auto* list = std::get_if<report::BulletList>(&block))
            std::for_each(list->entries.begin(), list->entries.end(), add);
    }
    return out;
}

/// Whether a sentence has the words that a row of the figure's table is about.
bool quotes_row(std::string_view sentence, const report::DataTable& table)
{
    constexpr std::size_t least = 12; // shorter words may stand anywhere
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string_view words = row[i].text;
            while (words.ends_with('.'))
                words.remove_suffix(1);
            if (!row[i].number && words.size() >= least && sentence.find(words) != std::string_view::npos)
                return true;
        }
    return false;
}

/// Up to its first full stop.
std::string first_sentence(std::string_view text)
{
    text = trim(text);
    text = text.substr(0, std::min({text.find(". "), text.find('\n'), text.size()}));
    return std::string(text.ends_with('.') ? text.substr(0, text.size() - 1) : text);
}

} // namespace

FittedText fitted_text(std::string_view text, float smallest, float largest, float width, std::size_t lines)
{
    std::string words(text);
    std::replace(words.begin(), words.end(), '\n', ' ');
    width *= SlideStandIn;
    float size = largest;
    std::vector<std::string_view> pieces = wrap_text(words, report::Face::Semibold, size, width);
    while (pieces.size() > lines && size > smallest) {
        size = std::max(smallest, size - 2);
        pieces = wrap_text(words, report::Face::Semibold, size, width);
    }
    const bool whole = pieces.size() <= lines;
    if (!whole) {
        const auto end = std::size_t(pieces[lines - 1].data() - words.data());
        const std::string last = shortened(std::string(pieces[lines - 1]) + " …", report::Face::Semibold, size, width);
        words = words.substr(0, end) + last;
    }
    return {std::move(words), size, std::min(lines, pieces.size()), whole};
}

std::vector<SlideWords> words_for_slides(const report::Document& document, const report::DocumentNumbers& numbers,
                                         std::size_t section)
{
    std::vector<SlideWords> out;
    const auto& sections = document.sections;
    for (std::size_t i = section; i < sections.size(); ++i) {
        const bool own = i == section;
        if (!own && numbers.sections[i].level <= numbers.sections[section].level)
            break;
        std::string title = own ? std::string() : sections[i].title;
        for (const auto& block : sections[i].blocks) {
            if (const auto* list = std::get_if<report::BulletList>(&block); list && own)
                for (const auto& entry : list->entries)
                    out.push_back({{}, "•  " + entry.text});
            const auto* paragraph = std::get_if<report::Paragraph>(&block);
            if (!paragraph)
                continue;
            out.push_back({std::exchange(title, {}), paragraph->text});
            if (!own)
                break;
        }
        if (!title.empty())
            out.push_back({std::move(title), {}});
    }
    return out;
}

std::vector<std::vector<TextBox>> slides_of_words(const std::vector<SlideWords>& words, const TextBox& area)
{
    const float width = area.width * SlideStandIn;
    const auto most_lines = std::size_t((area.height - TitleHeight) / (WordsSize * SlideLineHeight));
    std::vector<std::vector<TextBox>> out(1);
    float used = 0;
    const auto add = [&](std::string text, float height, float size, report::Face face, report::Ink ink) {
        out.back().push_back({area.x, area.y + used, area.width, height, std::move(text), size, face, ink});
        used += height;
    };
    for (const auto& it : words) {
        auto pieces = pieces_of(it.text, width, most_lines);
        if (pieces.empty())
            pieces.emplace_back();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool titled = i == 0 && !it.title.empty();
            const float height = height_of(pieces[i], width);
            if (used > 0 && used + (titled ? TitleHeight : 0) + height > area.height) {
                out.emplace_back();
                used = 0;
            }
            if (titled)
                add(report::shortened(it.title, report::Face::Semibold, TitleSize, width), TitleHeight, TitleSize,
                    report::Face::Semibold, report::Ink::Accent);
            if (!pieces[i].empty())
                add(std::move(pieces[i]), height, WordsSize, report::Face::Regular, report::Ink::Text);
            used += Gap;
        }
    }
    return out;
}

std::string SlideSentences::of(const report::Section& section, const report::FigureBlock& figure,
                               const std::function<bool(const std::string&)>& fits)
{
    const auto figures = std::count_if(section.blocks.begin(), section.blocks.end(), [](const auto& block) {
        return std::holds_alternative<report::FigureBlock>(block);
    });
    const auto all = made_sentences(section);
    const auto take = [&](const auto& will_do) {
        for (const auto* it : all) {
            const std::string words = first_sentence(it->text);
            if (!m_used.contains(it->key) && will_do(*it, words) && fits(words)) {
                m_used.insert(it->key);
                return words;
            }
        }
        return std::string();
    };
    for (const auto& it : figure.headlines)
        if (fits(it))
            return it;
    std::string out = take([&](const auto& it, const auto&) { return it.target == figure.id; });
    if (out.empty())
        out = take([&](const auto&, const auto& words) { return quotes_row(words, figure.scene.table); });
    if (out.empty() && figures == 1)
        out = take([](const auto&, const auto&) { return true; });
    return out;
}

std::string SlideSentences::of(const report::Section& section, const report::TableBlock& table,
                               const std::function<bool(const std::string&)>& fits)
{
    report::FigureBlock as_figure{table.id, {}, {}};
    as_figure.scene.table = table.table;
    std::string out = of(section, as_figure, fits);
    for (const auto& block : section.blocks) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        if (!out.empty() || !paragraph || paragraph->style == report::ParagraphStyle::Passport)
            continue;
        std::string words = first_sentence(paragraph->text);
        if (!words.empty() && fits(words) && m_used.insert(section.id + "/" + words).second)
            out = std::move(words);
    }
    return out;
}

} // namespace wk::write
