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

/// everybody  how many people of `mask` wrote an answer
CodingGroupFinding group_finding(const Responses& responses, std::size_t question, const QuestionCoding& coding,
                                 std::size_t factor, const RowMask& mask, Count everybody,
                                 const AnalysisOptions& options, std::span<const Hidden> together)
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
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i].answered >= std::max<Count>(1, options.min_group) && hidden[i] == Hidden::No &&
            (together.empty() || together[levels[i]] == Hidden::No))
            out.levels[i] = {out.levels[i].level, false, counts[i].answered, counts[i].uncoded, counts[i].not_codable,
                             counts[i].categories};
    return out;
}

} // namespace

void add_coding_finding(const Survey& survey, const Responses& responses, std::size_t question, const RowMask& mask,
                        const std::vector<std::size_t>& factors, const AnalysisOptions& options, OpenFinding& finding,
                        const ExportPlan* plan)
{
    finding.uncoded = finding.answered;
    const auto& id = responses.instrument().open()[question].id;
    const auto found = std::find_if(survey.codings.begin(), survey.codings.end(),
                                    [&](const auto& coding) { return coding->codebook.question == id; });
    if (found == survey.codings.end())
        return;
    const QuestionCoding& coding = **found;
    const auto counts = survey::coding_counts(responses, question, coding, mask);
    finding.uncoded = counts.uncoded;
    finding.not_codable = counts.not_codable;
    for (std::size_t i = 0; i < counts.categories.size(); ++i) {
        const auto& category = coding.codebook.categories[i];
        finding.categories.push_back({category.id, category.title, counts.categories[i]});
    }
    for (std::size_t i = 0; i < factors.size(); ++i)
        finding.groups.push_back(
            group_finding(responses, question, coding, factors[i], mask, counts.answered, options,
                          plan ? std::span<const Hidden>(plan->open[question].groups[i]) : std::span<const Hidden>()));
}

} // namespace wk::project
