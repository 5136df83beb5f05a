// SPDX-License-Identifier: EUPL-1.2
#include "project/aggregate.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/joint_disclosure.h"
#include "survey/cross_tabulation.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace wk::project {

namespace {

using survey::Responses;
using survey::RowGroups;
using survey::RowMask;

/// A factor with its groups, prepared once for all items.
struct Division {
    std::string id;
    std::vector<SharingGroup> groups;
    RowGroups rows;
    std::vector<std::vector<std::string>> without; ///< per group: ids of items that do not show it
};

Division division_of(const Responses& responses, std::size_t factor, const RowMask& kept,
                     std::vector<SharingGroup> groups)
{
    const auto& column = responses.factor(factor);
    std::vector<std::uint32_t> group_of_level(column.levels.size(), RowGroups::None);
    for (std::uint32_t i = 0; i < groups.size(); ++i)
        for (const std::uint32_t level : groups[i].group.levels)
            group_of_level[level] = i;
    auto rows = RowGroups::of_factor(column, kept, groups.size(), group_of_level);
    std::vector<std::vector<std::string>> without(groups.size());
    return {responses.instrument().factors()[factor].id, std::move(groups), std::move(rows), std::move(without)};
}

/// hidden   per group
FactorTally factor_tally(const Responses& responses, std::size_t item, Division& division, std::size_t points,
                         std::span<const Hidden> hidden)
{
    const auto counts = survey::cross_counts(division.rows, responses.answers(item), points);
    const auto answers_of = [&](std::size_t group) {
        const auto begin = counts.begin() + std::ptrdiff_t(group * points);
        return std::vector<Count>(begin, begin + std::ptrdiff_t(points));
    };
    FactorTally out{division.id, {}};
    for (std::size_t i = 0; i < division.groups.size(); ++i) {
        const auto& each = division.groups[i];
        const bool shown = hidden[i] == Hidden::No;
        out.levels.push_back({each.group.name, hidden[i], shown ? answers_of(i) : std::vector<Count>{}});
        if (!shown)
            division.without[i].push_back(responses.instrument().items()[item].id);
    }
    return out;
}

/// What of the counts stays behind, when they are all that leaves.
ExportPlan counts_plan(const Survey& survey, const Responses& responses, const RowMask& kept,
                       std::span<const std::size_t> factors, const std::vector<std::vector<SharingGroup>>& groups,
                       Count smallest, const EarlierExports& earlier)
{
    Survey counted; // without its frame and codings, of which nothing is in counts
    counted.instrument = survey.instrument;
    ExportScope scope{counted, responses, kept, {}, smallest, earlier};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        scope.factors.push_back({factors[i], {}});
        for (const auto& each : groups[i])
            scope.factors.back().groups.push_back(each.group);
    }
    return export_plan(scope);
}

/// Notes that nothing of an item leaves.
void leave_out(const std::string& item, ExportedSet& everybody, std::vector<Division>& divisions)
{
    everybody.without.push_back(item);
    for (auto& division : divisions)
        for (auto& without : division.without)
            without.push_back(item);
}

/// Adds the groups that show in some item; of open questions there are no counts.
void add_groups(std::vector<ExportedSet>& sets, std::vector<Division>& divisions, const survey::Instrument& instrument)
{
    std::vector<std::string> open;
    for (const auto& question : instrument.open())
        open.push_back(question.id);
    for (auto& division : divisions)
        for (std::size_t i = 0; i < division.groups.size(); ++i) {
            auto& without = division.without[i];
            if (without.size() == instrument.items().size())
                continue;
            without.insert(without.end(), open.begin(), open.end());
            sets.push_back({division.groups[i].group.name, std::move(division.groups[i].rows), std::move(without), {}});
        }
    sets.front().without.insert(sets.front().without.end(), open.begin(), open.end());
}

/// Nobody with any answer.
bool is_empty(const std::vector<Count>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), Count(0)) == 0;
}

std::vector<Count> point_counts(const ItemTally& tally)
{
    std::vector<Count> out;
    for (const auto& point : tally.points)
        out.push_back(point.count);
    return out;
}

// ---- adding up

const ItemTally* find_tally(const ComparisonSource& source, const std::string& item)
{
    const auto at =
        std::find_if(source.tallies.begin(), source.tallies.end(), [&](const auto& each) { return each.item == item; });
    return at == source.tallies.end() ? nullptr : &*at;
}

const FactorTally* find_factor(const ItemTally& tally, const std::string& factor)
{
    const auto at = std::find_if(tally.factors.begin(), tally.factors.end(),
                                 [&](const auto& each) { return each.factor == factor; });
    return at == tally.factors.end() ? nullptr : &*at;
}

bool same_codes(const ItemTally& one, const ItemTally& other)
{
    return std::equal(one.points.begin(), one.points.end(), other.points.begin(), other.points.end(),
                      [](const auto& a, const auto& b) { return a.code == b.code; });
}

void add_level(LevelTally& sum, const LevelTally& level)
{
    if (level.hidden != Hidden::No)
        sum.hidden = Hidden::Elsewhere;
    if (sum.hidden != Hidden::No) {
        sum.counts.clear();
        return;
    }
    for (std::size_t i = 0; i < sum.counts.size(); ++i)
        sum.counts[i] += level.counts[i];
}

void add_factor(FactorTally& sum, const FactorTally& factor, std::size_t points)
{
    for (const auto& level : factor.levels) {
        auto at = std::find_if(sum.levels.begin(), sum.levels.end(),
                               [&](const auto& each) { return each.level == level.level; });
        if (at == sum.levels.end())
            at = sum.levels.insert(sum.levels.end(), {level.level, Hidden::No, std::vector<Count>(points, 0)});
        add_level(*at, level);
    }
}

/// Whether what a source says of an item can be added to `sum`.
bool can_add(const ItemTally* tally, const ItemTally& sum, const ComparisonSource& source, Count smallest)
{
    if (tally == nullptr || tally->hidden != Hidden::No || !same_codes(*tally, sum))
        return false;
    const auto counts = point_counts(*tally);
    return source.smallest_group > 0 || is_empty(counts) || hidden_by_itself(counts, smallest) == Hidden::No;
}

ItemTally merged_item(std::span<const ComparisonSource> sources, const ItemTally& first, Count smallest)
{
    ItemTally sum{first.item, first.points, first.hidden, {}};
    for (auto& point : sum.points)
        point.count = 0;
    for (const auto& factor : first.factors)
        sum.factors.push_back({factor.factor, {}});
    for (const auto& source : sources) {
        const ItemTally* tally = find_tally(source, first.item);
        if (!can_add(tally, sum, source, smallest))
            return {first.item, {}, Hidden::Elsewhere, {}};
        for (std::size_t i = 0; i < sum.points.size(); ++i)
            sum.points[i].count += tally->points[i].count;
        std::erase_if(sum.factors, [&](const auto& each) { return find_factor(*tally, each.factor) == nullptr; });
        for (auto& factor : sum.factors)
            add_factor(factor, *find_factor(*tally, factor.factor), sum.points.size());
    }
    return sum;
}

} // namespace

SharedCounts shared_counts(const Survey& survey, const Responses& responses, const RowMask& kept,
                           std::span<const std::size_t> factors, const SharingRules& rules,
                           std::span<const ExportRecord> records, std::string title)
{
    const auto& instrument = responses.instrument();
    const Count smallest = rules.smallest_group();
    SharedCounts out;
    out.source = {std::move(title), instrument.id(), survey.invented, Count(kept.kept()), {}, nullptr, {}, smallest};
    out.sets.push_back({{}, RowSet(kept)});
    std::vector<Division> divisions;
    auto groups = sharing_groups(responses, factors, kept, survey.analysis);
    const auto plan = counts_plan(survey, responses, kept, factors, groups, smallest, {records, rules});
    for (std::size_t i = 0; i < groups.size(); ++i)
        divisions.push_back(division_of(responses, factors[i], kept, std::move(groups[i])));
    for (std::size_t item = 0; item < instrument.items().size(); ++item) {
        const auto everybody = survey::item_counts(responses, item, kept).points;
        const auto codes = instrument.scale_of(instrument.items()[item]).codes();
        ItemTally tally{instrument.items()[item].id, {}, Hidden::No, {}};
        if (!is_empty(everybody))
            tally.hidden = hidden_by_itself(everybody, smallest);
        if (tally.hidden == Hidden::No)
            tally.hidden = plan.items[item].everybody;
        if (tally.hidden == Hidden::No) {
            for (std::size_t i = 0; i < codes.size(); ++i)
                tally.points.push_back({codes[i], everybody[i]});
            for (std::size_t i = 0; i < divisions.size(); ++i)
                tally.factors.push_back(
                    factor_tally(responses, item, divisions[i], codes.size(), plan.items[item].groups[i]));
        } else {
            leave_out(tally.item, out.sets.front(), divisions);
        }
        out.source.tallies.push_back(std::move(tally));
    }
    add_groups(out.sets, divisions, instrument);
    return out;
}

Result<ComparisonSource> merged_counts(std::span<const ComparisonSource> sources, std::string title, Count smallest)
{
    assert(sources.size() >= 2);
    ComparisonSource out{std::move(title), sources.front().instrument, false, Count(0), {}, nullptr, {}, smallest};
    for (const auto& source : sources) {
        if (source.reference)
            return problem_at("no-counts", {}, source.title,
                              say(Phrase::AggregateNoCounts, {clipped(source.title, 80)}));
        if (source.instrument != out.instrument)
            return problem_at("other-instrument", {}, source.instrument,
                              say(Phrase::AggregateOtherInstrument,
                                  {clipped(source.title, 80), clipped(source.instrument, 60), out.instrument}));
        out.invented = out.invented || source.invented;
        out.people = out.people && source.people ? std::optional(*out.people + *source.people) : std::nullopt;
        out.smallest_group = std::max(out.smallest_group, source.smallest_group);
        if (source.parts.empty())
            out.parts.push_back(source.title);
        out.parts.insert(out.parts.end(), source.parts.begin(), source.parts.end());
    }
    for (const auto& tally : sources.front().tallies)
        out.tallies.push_back(merged_item(sources, tally, smallest));
    return out;
}

} // namespace wk::project
