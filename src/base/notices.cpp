// SPDX-License-Identifier: EUPL-1.2
#include "base/notices.h"

#include "base/phrases.h"
#include "base/text.h"

namespace wk {

namespace {

constexpr std::size_t MaxValueCharacters = 200;

/// "bewoners.csv, rij 17, kolom "leeftijd"", or less when less is known.
std::string words_for(Place place)
{
    std::string out(place.file);
    if (place.row > 0) {
        out += out.empty() ? "" : ", ";
        // Without a point: spreadsheets number their rows so.
        out += say(out.empty() ? Phrase::PlaceRowFirst : Phrase::PlaceRow, {std::to_string(place.row)});
    }
    if (!place.column.empty()) {
        out += out.empty() ? "" : ", ";
        out += say(out.empty() ? Phrase::PlaceColumnFirst : Phrase::PlaceColumn, {clipped(place.column, 60)});
    }
    return out;
}

} // namespace

Error problem_at(std::string code, Place place, std::string_view value, std::string_view sentence)
{
    std::string message = words_for(place);
    const bool first = message.empty();
    message += first ? "" : ": ";
    message += sentence;
    if (first && !message.empty() && message[0] >= 'a' && message[0] <= 'z')
        message[0] = static_cast<char>(message[0] - 'a' + 'A');
    return Error{std::move(code), std::move(message),        std::string(place.file),
                 place.row,       std::string(place.column), clipped(value, MaxValueCharacters)};
}

void NoticeList::add(Notice notice)
{
    if (has_room())
        m_notices.push_back(std::move(notice));
    else
        ++m_unseen;
}

std::vector<Notice> NoticeList::take()
{
    if (m_unseen > 0)
        m_notices.push_back(problem_at("more-notices", {}, {}, say(Phrase::MoreNotices, {m_unseen})));
    m_unseen = 0;
    return std::move(m_notices);
}

} // namespace wk
