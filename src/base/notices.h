// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wk {

/// Where a problem is. A row counts as a spreadsheet does, the header being row 1; 0 and "" mean: none.
struct Place {
    std::string_view file = {};
    std::size_t row = 0;
    std::string_view column = {};
};

/// An Error or Notice at `place`. Its message begins with the place, in words: "bewoners.csv, rij 17, kolom
/// "leeftijd": " and then `sentence`; without a place the sentence starts with a capital. A long `value` is cut to 200
/// characters.
Error problem_at(std::string code, Place place, std::string_view value, std::string_view sentence);

/// Notices up to a limit. What comes after it is only counted, so that a million bad cells cost no memory.
class NoticeList {
public:
    static constexpr std::size_t Limit = 1000;

    /// True while a further notice would still be kept: saves making a sentence that nobody sees.
    bool has_room() const { return m_notices.size() < Limit; }

    void add(Notice notice);
    /// Notes that a notice was due which nobody made.
    void count_unseen(std::size_t number = 1) { m_unseen += number; }

    /// The notices, closed by a "more-notices" notice when some were only counted.
    std::vector<Notice> take();

private:
    std::vector<Notice> m_notices;
    std::size_t m_unseen = 0;
};

} // namespace wk
