#include "project/sharing.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/analyse.h"
#include "project/names.h"

#include <algorithm>
#include <set>

namespace wk::project {

namespace {

using survey::Responses;
using survey::RowMask;

/// Takes a group out of what `options` compare.
void leave_out(AnalysisOptions& options, const std::string& factor, const SharingGroup& each,
               const survey::FactorColumn& column)
{
    auto& groupings = options.groupings;
    auto at = std::find_if(groupings.begin(), groupings.end(), [&](const auto& it) { return it.factor == factor; });
    if (at == groupings.end())
        at = groupings.insert(groupings.end(), {factor, {}, {}});
    for (const std::uint32_t level : each.group.levels) {
        const std::string& name = column.levels[level];
        std::erase_if(at->groups, [&](const LevelGroup& group) {
            return std::find(group.levels.begin(), group.levels.end(), name) != group.levels.end();
        });
        at->left_out.push_back(name);
    }
}

Hidden hidden_item(const ItemFinding& item, Count smallest)
{
    std::vector<Count> counts;
    for (const auto& point : item.points)
        counts.push_back(point.count);
    return hidden_by_itself(counts, smallest);
}

/// Takes items away, with everything that rests on them.
void erase_items(Findings& findings, const std::set<std::string>& ids)
{
    const auto gone = [&](const std::string& id) { return ids.count(id) > 0; };
    auto& tests = findings.tests;
    std::erase_if(findings.items, [&](const auto& each) { return gone(each.id); });
    std::erase_if(findings.reliability,
                  [&](const auto& each) { return std::any_of(each.items.begin(), each.items.end(), gone); });
    if (tests.groups)
        std::erase_if(*tests.groups, [&](const auto& each) { return gone(each.item); });
    if (tests.correlations)
        std::erase_if(*tests.correlations, [&](const auto& each) { return gone(each.item); });
    if (tests.pairs)
        std::erase_if(*tests.pairs, [&](const auto& each) { return gone(each.first) || gone(each.second); });
}

/// Whether some item shows figures of this group.
bool shows(const Findings& findings, const std::string& factor, const std::string& level)
{
    const auto& groups = findings.tests.groups;
    return groups && std::any_of(groups->begin(), groups->end(), [&](const auto& each) {
               return each.factor == factor && std::any_of(each.levels.begin(), each.levels.end(), [&](const auto& it) {
                          return it.level == level && !it.suppressed;
                      });
           });
}

/// The groups of a factor with their rows.
std::vector<SharingGroup> groups_of(const Responses& responses, std::size_t factor, const RowMask& kept,
                                    const AnalysisOptions& options)
{
    std::vector<SharingGroup> out;
    const auto& column = responses.factor(factor);
    std::vector<std::size_t> group_of_level(column.levels.size(), SIZE_MAX);
    for (auto& group : compared_groups(responses, factor, kept, options)) {
        for (const std::uint32_t level : group.levels)
            group_of_level[level] = out.size();
        out.push_back({std::move(group), {}, {}});
    }
    for (std::size_t row = 0; row < responses.rows(); ++row) {
        const std::uint32_t level = column.level_of[row];
        if (level != survey::FactorColumn::NoLevel && kept.keeps(row) && group_of_level[level] != SIZE_MAX)
            out[group_of_level[level]].rows.add(row);
    }
    return out;
}

} // namespace

std::optional<Notice> sharing_problem(const RowMask& kept, const SharingRules& rules,
                                      std::span<const ExportRecord> records)
{
    const Count smallest = rules.smallest_group();
    if (Count(kept.kept()) < smallest)
        return problem_at("too-few-people", {}, {},
                          say(Phrase::SharingTooFew, {format_count(Count(kept.kept())), format_count(smallest)}));
    const auto difference = difference_with(records, RowSet(kept), smallest);
    if (!difference)
        return std::nullopt;
    const auto& record = records[difference->record];
    return problem_at("export-difference", {}, record.file,
                      say(Phrase::SharingDifference, {format_count(difference->people), clipped(record.file, 80),
                                                      record.at, format_count(smallest)}));
}

std::vector<std::vector<SharingGroup>> sharing_groups(const Responses& responses, std::span<const std::size_t> factors,
                                                      const RowMask& kept, const AnalysisOptions& options,
                                                      const SharingRules& rules, std::span<const ExportRecord> records)
{
    const Count smallest = rules.smallest_group();
    std::vector<ExportRecord> left(records.begin(), records.end());
    left.emplace_back(); // what leaves now
    std::vector<std::vector<SharingGroup>> out;
    for (const std::size_t factor : factors) {
        out.push_back(groups_of(responses, factor, kept, options));
        for (auto& each : out.back())
            each.difference = difference_with(left, each.rows, smallest);
        for (const auto& each : out.back())
            if (!each.difference && each.group.people >= smallest)
                left.back().sets.push_back({each.group.name, each.rows});
    }
    return out;
}

Result<SharedFindings> shared_findings(const Survey& survey, const Responses& responses, const SharingRules& rules,
                                       std::span<const ExportRecord> records)
{
    const auto kept = kept_rows(survey, responses);
    if (!kept)
        return kept.error();
    AnalysisOptions options = survey.analysis;
    options.min_group = std::max(options.min_group, rules.smallest_group());
    options.protect = true;
    const auto factors = factor_indices(responses.instrument(), options.by);
    if (!factors)
        return factors.error();
    auto groups = sharing_groups(responses, *factors, *kept, survey.analysis, rules, records);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t factor = (*factors)[i];
        for (const auto& each : groups[i])
            if (each.difference)
                leave_out(options, responses.instrument().factors()[factor].id, each, responses.factor(factor));
    }
    auto findings = analyse(survey, responses, options);
    if (!findings)
        return findings.error();
    std::set<std::string> hidden;
    for (const auto& item : findings->items)
        if (hidden_item(item, rules.smallest_group()) != Hidden::No)
            hidden.insert(item.id);
    erase_items(*findings, hidden);
    for (auto& open : findings->open)
        if (open.answered < rules.smallest_group())
            open = {open.id, open.theme, open.kind, 0, 0, {}, 0, 0, {}};
    SharedFindings out{*std::move(findings), {{{}, RowSet(*kept)}}};
    for (std::size_t i = 0; i < groups.size(); ++i)
        for (auto& each : groups[i])
            if (shows(out.findings, responses.instrument().factors()[(*factors)[i]].id, each.group.name))
                out.sets.push_back({std::move(each.group.name), std::move(each.rows)});
    return out;
}

} // namespace wk::project
