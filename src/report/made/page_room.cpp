// SPDX-License-Identifier: EUPL-1.2
#include "report/made/page_room.h"

#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"

#include <algorithm>
#include <vector>

namespace wk::report {

namespace {

/// The id of the chapter that holds all conclusions and recommendations.
constexpr const char* WholeChapter = "conclusies-en-aanbevelingen";

template <class All>
std::vector<std::string> titles_of(const All& all, Phrase unnamed)
{
    std::vector<std::string> out;
    for (const auto& each : all) {
        const auto title = trim(each.title);
        out.push_back(title.empty() ? say(unnamed, {out.size() + 1}) : std::string(title));
    }
    return out;
}

std::size_t title_lines(const std::vector<std::string>& titles, const PageRoom& room)
{
    std::size_t out = 0;
    for (const auto& title : titles)
        out += room.lines_of(title);
    return out;
}

/// How many titles fit in so many lines: all of them, or those that leave a line to say how many others there are.
std::size_t that_fit(const std::vector<std::string>& titles, std::size_t lines, const PageRoom& room)
{
    if (title_lines(titles, room) <= lines)
        return titles.size();
    std::size_t out = 0;
    for (std::size_t used = 1; out < titles.size(); ++out) {
        used += room.lines_of(titles[out]);
        if (used > lines)
            break;
    }
    return std::max<std::size_t>(out, 1);
}

BulletList list_of(const std::vector<std::string>& titles, Phrase name, std::size_t lines, const std::string& where,
                   PageRoom& room)
{
    BulletList out{say(name), {}};
    const std::size_t shown = that_fit(titles, lines, room);
    for (std::size_t i = 0; i < titles.size() && i < shown; ++i) {
        room.take(room.lines_of(titles[i]));
        out.entries.push_back({{}, titles[i]});
    }
    if (const std::size_t others = titles.size() - out.entries.size(); others > 0) {
        room.take(1);
        out.entries.push_back(
            {{},
             where.empty() ? say(Phrase::StoryMoreElsewhere, {others}) : say(Phrase::StoryMoreHere, {others, where}),
             ParagraphStyle::Body,
             where.empty() ? std::string() : WholeChapter});
    }
    return out;
}

} // namespace

std::size_t PageRoom::lines_of(std::string_view text) const
{
    const auto characters = std::size_t(std::count_if(text.begin(), text.end(), begins_character));
    return std::max<std::size_t>(1, (characters + m_characters - 1) / m_characters);
}

std::string sentences_that_fit(std::string_view text, std::size_t lines, const PageRoom& room)
{
    std::string flat(trim(text));
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    if (room.lines_of(flat) <= lines)
        return flat;
    std::string out;
    for (std::size_t at = 0; at < flat.size();) {
        const std::size_t stop = std::min(flat.find(". ", at), flat.size());
        const std::string more = flat.substr(0, std::min(stop + 1, flat.size()));
        if (!out.empty() && room.lines_of(more) > lines)
            break;
        out = more;
        at = stop + 2;
    }
    // One sentence that is longer than there is room for.
    constexpr std::size_t per_line = 70;
    return room.lines_of(out) > lines ? clipped(out, lines * per_line) : out;
}

TitleLists title_lists(const project::FollowUp& follow_up, const std::string& where, PageRoom& room)
{
    const auto conclusions = titles_of(follow_up.conclusions, Phrase::ConclusionUnnamed);
    const auto recommendations = titles_of(follow_up.recommendations, Phrase::RecommendationUnnamed);
    room.take((conclusions.empty() ? 0 : 2) + (recommendations.empty() ? 0 : 2)); // what they are called
    const std::size_t second = std::min(title_lines(recommendations, room), room.left() / 2);
    TitleLists out;
    out.conclusions = list_of(conclusions, Phrase::FollowUpConclusions, room.left() - second, where, room);
    out.recommendations = list_of(recommendations, Phrase::FollowUpRecommendations, room.left(), where, room);
    return out;
}

} // namespace wk::report
