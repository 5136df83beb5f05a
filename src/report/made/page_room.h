// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/follow_up.h"
#include "report/document/document.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::report {

/// What a page still has room for, in lines of body text: a summary is one page in every format, whatever it tells of.
class PageRoom {
public:
    /// characters   that a line holds, on the format that holds fewest
    PageRoom(std::size_t lines, std::size_t characters) : m_left(lines), m_characters(characters) {}

    std::size_t lines_of(std::string_view text) const;
    std::size_t left() const { return m_left; }
    bool has(std::size_t lines) const { return lines <= m_left; }
    void take(std::size_t lines) { m_left -= lines < m_left ? lines : m_left; }

private:
    std::size_t m_left;
    std::size_t m_characters;
};

/// The sentences of `text` that fit in so many lines, its first always; all of it when it fits.
std::string sentences_that_fit(std::string_view text, std::size_t lines, const PageRoom& room);

/// Conclusions and recommendations by title.
struct TitleLists {
    BulletList conclusions;
    BulletList recommendations;
};

/// The titles that `room` has lines for, the first of each list first, each list at least half of them when it needs
/// those. What is left out is counted in a last entry, which says that it stands in `where`; empty: in the whole report.
/// room   what the lists take goes off it
TitleLists title_lists(const project::FollowUp& follow_up, const std::string& where, PageRoom& room);

} // namespace wk::report
