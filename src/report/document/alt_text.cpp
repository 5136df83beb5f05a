// SPDX-License-Identifier: EUPL-1.2
#include "report/document/alt_text.h"

#include "base/text.h"
#include "base/utf8.h"

#include <algorithm>

namespace wk::report {

namespace {

std::size_t characters_of(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), begins_character));
}

/// The sentences of `text` that have at most `most` characters together.
std::string_view whole_sentences(std::string_view text, std::size_t most)
{
    if (characters_of(text) <= most)
        return text;
    std::size_t end = 0;
    for (auto stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
        if (characters_of(text.substr(0, stop + 1)) > most)
            break;
        end = stop + 1;
    }
    return text.substr(0, end);
}

} // namespace

std::string alt_text(std::string_view description, std::string_view rest)
{
    const std::string last = rest.empty() ? std::string() : " " + std::string(rest);
    const std::size_t room = MostAltText - std::min(MostAltText, characters_of(last));
    const auto whole = whole_sentences(trim(description), room);
    std::string out(whole);
    if (whole.empty() && room > 1) // its first sentence alone is too long
        out = clipped(trim(description), room - 1);
    return std::string(trim(out + last));
}

std::string alt_text(const FigureBlock& figure, const DocumentNumbers& numbers, Phrase rest)
{
    const auto table = numbers.table_of_figure.find(figure.id);
    if (table == numbers.table_of_figure.end())
        return alt_text(figure.scene.description, {});
    return alt_text(figure.scene.description, say(rest, {std::to_string(numbers.tables.at(table->second))}));
}

} // namespace wk::report
