// SPDX-License-Identifier: EUPL-1.2
#include "project/sharing_refusal.h"

#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::project {

Notice together_problem(std::span<const ExportRecord> records, const std::vector<std::size_t>& which, Count smallest)
{
    std::vector<std::string> files;
    for (const std::size_t i : which)
        files.push_back("\"" + clipped(records[i].file, 80) + "\" (" + records[i].at + ")");
    return problem_at("export-together", {}, which.empty() ? std::string() : records[which.front()].file,
                      say(Phrase::SharingTogether, {joined(files, ", "), smallest}));
}

Notice together_problem(std::span<const ExportRecord> records, Count smallest)
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < records.size(); ++i)
        if (!records[i].withdrawn)
            all.push_back(i);
    return together_problem(records, all, smallest);
}

std::optional<Notice> counts_problem(const SharedCounts& counts, std::span<const ExportRecord> records)
{
    const auto& tallies = counts.source.tallies;
    const bool by_earlier =
        std::any_of(tallies.begin(), tallies.end(), [](const auto& each) { return each.hidden == Hidden::Difference; });
    const bool any = std::any_of(tallies.begin(), tallies.end(), [](const auto& each) {
        return each.hidden == Hidden::No &&
               std::any_of(each.points.begin(), each.points.end(), [](const auto& point) { return point.count > 0; });
    });
    return by_earlier && !any ? std::optional(together_problem(records, counts.source.smallest_group)) : std::nullopt;
}

} // namespace wk::project
