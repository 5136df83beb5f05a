// SPDX-License-Identifier: EUPL-1.2
#include "project/shared_notices.h"

#include "base/notices.h"
#include "base/phrases.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace wk::project {

namespace {

/// What quotes a cell of a respondent, and what is said instead.
constexpr std::array<std::pair<std::string_view, Phrase>, 6> quoting{{
    {"unknown-label", Phrase::SharedUnknownLabel},
    {"unknown-level", Phrase::SharedUnknownLevel},
    {"not-a-number", Phrase::SharedNotANumber},
    {"long-row", Phrase::SharedLongRow},
    {"dates-for-ranges", Phrase::FilesSharedDates},
    {"level-dates", Phrase::FilesSharedDates},
}};

/// What names a row and quotes nothing that a respondent wrote: a number of cells, a column, a row of the address file.
constexpr std::array<std::string_view, 22> harmless{
    "odd-quote",       "split-quote",      "rows-in-cell",    "lines-in-cell", "short-row",   "blank-line",
    "empty-row",       "duplicate-column", "nameless-column", "frame-header",  "frame-total", "header-rows",
    "row-names",       "header-answers",   "long-name",       "totals-row",    "remark-row",  "odd-last-row",
    "repeated-header", "merged-cells",     "rows-apart",      "merged-across"};

/// What is said instead of the words of a notice; nothing when they may leave.
std::optional<Phrase> instead_of(const Notice& notice)
{
    for (const auto& [code, phrase] : quoting)
        if (notice.code == code)
            return phrase;
    const bool known = std::find(harmless.begin(), harmless.end(), notice.code) != harmless.end();
    return notice.row > 0 && !known ? std::optional(Phrase::SharedCell) : std::nullopt;
}

} // namespace

std::vector<Notice> shared_notices(std::span<const Notice> notices)
{
    std::vector<Notice> out;
    std::set<std::pair<std::string, std::string>> said; // code and sentence, which names file and column
    for (const auto& notice : notices) {
        const auto phrase = instead_of(notice);
        if (!phrase) {
            out.push_back(notice);
            continue;
        }
        auto told = problem_at(notice.code, {notice.file, 0, notice.column}, {}, say(*phrase));
        if (said.insert({told.code, told.message}).second)
            out.push_back(std::move(told));
    }
    return out;
}

} // namespace wk::project
