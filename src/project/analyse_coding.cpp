// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_coding.h"

#include "project/disclosure.h"
#include "survey/coding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace wk::project {

namespace {

using survey::FactorColumn;
using survey::QuestionCoding;
using survey::Responses;
using survey::RowMask;

/// The rows of `mask` in one level.
RowMask rows_in_level(const FactorColumn& factor, std::uint32_t level, const RowMask& mask)
{
    std::vector<std::uint8_t> kept(factor.level_of.size(), 0);
    for (std::size_t row = 0; row < kept.size(); ++row)
        kept[row] = mask.keeps(row) && factor.level_of[row] == level;
    return RowMask(std::move(kept));
}

/// Counts of which some stay behind: all that are not `shown`.
std::vector<std::optional<Count>> shown_counts(const std::vector<Count>& counts, const CategoryPlan::Shown& shown)
{
    std::vector<std::optional<Count>> out;
    for (std::size_t i = 0; i < counts.size(); ++i)
        out.push_back(!shown.empty() && shown[i] ? std::optional(counts[i]) : std::nullopt);
    return out;
}

/// What stays behind of one factor.
struct LevelPlan {
    std::span<const Hidden> levels; ///< none when nothing does
    std::span<const CategoryPlan::Shown> categories;

    bool shows(std::size_t level) const
    {
        return levels.empty() || (levels[level] == Hidden::No && !categories[level].empty());
    }
};

CodingLevelFinding level_finding(std::string level, const survey::CodingCounts& counts,
                                 const CategoryPlan::Shown& shown)
{
    return {std::move(level),
            false,
            counts.answered,
            counts.uncoded,
            shown.back() ? std::optional(counts.not_codable) : std::nullopt,
            shown_counts(counts.categories, shown)};
}

/// everybody  how many people of `mask` wrote an answer
CodingGroupFinding coding_group_finding(const Responses& responses, std::size_t question, const QuestionCoding& coding,
                                        std::size_t factor, const RowMask& mask, Count everybody,
                                        const AnalysisOptions& options, const LevelPlan& plan)
{
    CodingGroupFinding out{responses.instrument().factors()[factor].id, {}};
    const auto& column = responses.factor(factor);
    std::vector<survey::CodingCounts> counts;
    std::vector<std::vector<Count>> answered; // per level, for hidden_groups
    std::vector<std::uint32_t> levels;        // of the column, in the same order
    for (std::uint32_t level = 0; level < column.levels.size(); ++level) {
        const RowMask rows = rows_in_level(column, level, mask);
        if (rows.kept() == 0)
            continue;
        counts.push_back(survey::coding_counts(responses, question, coding, rows));
        levels.push_back(level);
        answered.push_back({counts.back().answered});
        out.levels.push_back({column.levels[level], true, {}, {}, {}, {}});
    }
    std::vector<Hidden> hidden(answered.size(), Hidden::No);
    if (options.protect)
        hidden = hidden_groups(answered, std::array{everybody}, options.min_group);
    const CategoryPlan::Shown all(coding.codebook.categories.size() + 1, true);
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].answered >= std::max<Count>(1, options.min_group) && hidden[i] == Hidden::No &&
            plan.shows(levels[i]))
            out.levels[i] = level_finding(std::move(out.levels[i].level), counts[i],
                                          plan.levels.empty() ? all : plan.categories[levels[i]]);
    return out;
}

} // namespace

void add_coding_finding(const Survey& survey, const Responses& responses, std::size_t question, const RowMask& mask,
                        const std::vector<std::size_t>& factors, const AnalysisOptions& options, OpenFinding& finding,
                        const ExportPlan* plan)
{
    finding.uncoded = finding.answered;
    const auto* found = coding_of(survey, responses.instrument().open()[question].id);
    if (!found)
        return;
    const QuestionCoding& coding = *found;
    const auto counts = survey::coding_counts(responses, question, coding, mask);
    const CategoryPlan::Shown shown = plan ? plan->open[question].categories.everybody
                                           : CategoryPlan::Shown(coding.codebook.categories.size() + 1, true);
    if (!shown.empty()) { // how many were looked at can be how many are in the only category there is
        finding.uncoded = counts.uncoded;
        finding.not_codable = shown.back() ? counts.not_codable : 0;
    }
    const auto people = shown_counts(counts.categories, shown);
    for (std::size_t i = 0; i < people.size(); ++i)
        finding.categories.push_back(
            {coding.codebook.categories[i].id, coding.codebook.categories[i].title, people[i]});
    for (std::size_t i = 0; i < factors.size(); ++i) {
        LevelPlan levels;
        if (plan)
            levels = {plan->open[question].groups[i], plan->open[question].categories.levels[i]};
        finding.groups.push_back(
            coding_group_finding(responses, question, coding, factors[i], mask, counts.answered, options, levels));
    }
}

} // namespace wk::project
