// SPDX-License-Identifier: EUPL-1.2
#include "project/export_sums.h"

#include "project/analyse_weights.h"
#include "project/names.h"

#include <algorithm>
#include <numeric>

namespace wk::project {

namespace {

using stats::Factor;
using survey::FactorColumn;
using survey::Responses;
using survey::RowGroups;
using survey::RowMask;

// ---- what left earlier

bool reads(const Reader& reader, const ExportRecord& record)
{
    return !record.withdrawn && (!reader.public_only || record.audience == Audience::Public);
}

std::vector<Reader> readers_of(const EarlierExports& earlier, Count smallest)
{
    const bool is_public = earlier.rules.audience == Audience::Public;
    const auto reads_it = [&](const Reader& reader) {
        return std::any_of(earlier.records.begin(), earlier.records.end(),
                           [&](const auto& record) { return reads(reader, record); });
    };
    std::vector<Reader> out;
    if (const Reader all{is_public, smallest}; reads_it(all))
        out.push_back(all);
    const bool internal = std::any_of(earlier.records.begin(), earlier.records.end(), [](const auto& record) {
        return !record.withdrawn && record.audience == Audience::Internal;
    });
    if (is_public && internal)
        out.push_back({false, std::min(smallest, earlier.rules.internal_group)});
    return out;
}

std::vector<EarlierSum> earlier_sums(std::span<const ExportRecord> records)
{
    std::vector<EarlierSum> out;
    for (const auto& record : records)
        for (const auto& set : record.sets) {
            if (record.withdrawn)
                continue;
            auto at = std::find_if(out.begin(), out.end(), [&](const auto& each) {
                return each.set->rows == set.rows && each.set->weights == set.weights;
            });
            if (at == out.end())
                at = out.insert(out.end(), {&set, {}, {}});
            at->left.emplace_back(&record, &set);
        }
    if (out.size() > ExportSums::MostEarlier)
        out.erase(out.begin() + std::ptrdiff_t(ExportSums::MostEarlier + 1), out.end());
    return out;
}

/// In which part of a weighted sum a row is; 0 for none.
std::uint32_t part_of(const ExportedSet& set, std::size_t row)
{
    for (std::size_t i = 0; i < set.weights.size(); ++i)
        if (set.weights[i].rows.contains(row))
            return std::uint32_t(i + 1);
    return 0;
}

void split_by(RowClasses& classes, const ExportedSet& set)
{
    if (set.weights.empty())
        classes.split([&](std::size_t row) { return set.rows.contains(row) ? 1u : 0u; });
    else
        classes.split([&](std::size_t row) { return part_of(set, row); });
}

Factor factor_in(const ExportedSet& set, std::size_t row)
{
    if (set.weights.empty())
        return set.rows.contains(row) ? 1 : 0;
    const std::uint32_t part = part_of(set, row);
    if (part == 0)
        return 0;
    const auto& found = set.weights[part - 1];
    return stats::factor_of(found.population, found.responded);
}

/// Per class the factor that `factor` gives its row.
template <class FactorOf>
Factors factors_of(const RowClasses& classes, FactorOf factor)
{
    Factors out;
    for (std::size_t i = 0; i < classes.count(); ++i)
        out.push_back(factor(classes.row(i)));
    return out;
}

// ---- what leaves now

std::vector<std::uint32_t> group_of_level(const FactorColumn& column, const std::vector<ComparedGroup>& groups)
{
    std::vector<std::uint32_t> out(column.levels.size(), RowGroups::None);
    for (std::uint32_t i = 0; i < groups.size(); ++i)
        for (const std::uint32_t level : groups[i].levels)
            out[level] = i;
    return out;
}

std::vector<std::uint32_t> each_level(const FactorColumn& column)
{
    std::vector<std::uint32_t> out(column.levels.size());
    std::iota(out.begin(), out.end(), std::uint32_t(0));
    return out;
}

std::uint32_t number_of(const FactorColumn& column, const std::vector<std::uint32_t>& numbers, std::size_t row)
{
    const std::uint32_t level = column.level_of[row];
    return level == FactorColumn::NoLevel ? RowGroups::None : numbers[level];
}

std::vector<Factors> parts_of(const RowClasses& classes, const RowMask& kept, const FactorColumn& column,
                              const std::vector<std::uint32_t>& numbers, std::size_t count)
{
    std::vector<Factors> out(count, Factors(classes.count(), 0));
    for (std::size_t i = 0; i < classes.count(); ++i) {
        const std::size_t row = classes.row(i);
        const std::uint32_t number = number_of(column, numbers, row);
        if (kept.keeps(row) && number != RowGroups::None)
            out[number][i] = 1;
    }
    return out;
}

void split_by_kept(RowClasses& classes, const RowMask& kept)
{
    classes.split([&](std::size_t row) { return kept.keeps(row) ? 1u : 0u; });
}

bool too_many(const RowWeights& weights)
{
    return weights.design == stats::WeightDesign::Given && weights.parts.size() > ExportSums::MostWeights;
}

/// What can be said once the classes are parted.
void add_factors(ExportSums& out, const RowMask& kept)
{
    out.everybody = factors_of(out.classes, [&](std::size_t row) { return Factor(kept.keeps(row) ? 1 : 0); });
    for (auto& each : out.earlier)
        each.factors = factors_of(out.classes, [&](std::size_t row) { return factor_in(*each.set, row); });
}

} // namespace

bool EarlierSum::known(const Reader& reader, const std::string& question) const
{
    return std::any_of(left.begin(), left.end(), [&](const auto& each) {
        const auto& without = each.second->without;
        return reads(reader, *each.first) &&
               (question.empty() || std::find(without.begin(), without.end(), question) == without.end());
    });
}

ExportSums export_sums(const RowMask& kept, Count smallest, const EarlierExports& earlier)
{
    ExportSums out{RowClasses(kept.rows()),      {}, {}, {}, {}, false, earlier_sums(earlier.records),
                   readers_of(earlier, smallest)};
    split_by_kept(out.classes, kept);
    for (const auto& each : out.earlier)
        split_by(out.classes, *each.set);
    add_factors(out, kept);
    return out;
}

ExportSums export_sums(const ExportScope& scope)
{
    const auto& [survey, responses, kept, factors, smallest, earlier, options] = scope;
    const bool coded = !survey.codings.empty();
    ExportSums out{RowClasses(kept.rows()),      {}, {}, {}, {}, false, earlier_sums(earlier.records),
                   readers_of(earlier, smallest)};
    const auto weights = weighted_set(survey, responses, kept, options);
    if (const auto all = row_weights(survey, responses, options))
        out.too_many_weights = too_many(*all);
    split_by_kept(out.classes, kept);
    std::vector<std::vector<std::uint32_t>> numbers;
    for (const auto& each : factors) {
        const auto& column = responses.factor(each.factor);
        numbers.push_back(group_of_level(column, each.groups));
        const auto parted = coded ? each_level(column) : numbers.back();
        out.classes.split([&](std::size_t row) { return number_of(column, parted, row); });
    }
    if (weights)
        split_by(out.classes, *weights);
    for (const auto& each : out.earlier)
        split_by(out.classes, *each.set);
    add_factors(out, kept);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const auto& column = responses.factor(factors[i].factor);
        out.groups.push_back(parts_of(out.classes, kept, column, numbers[i], factors[i].groups.size()));
        if (coded)
            out.levels.push_back(parts_of(out.classes, kept, column, each_level(column), column.levels.size()));
    }
    if (weights)
        out.weighted = factors_of(out.classes, [&](std::size_t row) { return factor_in(*weights, row); });
    return out;
}

std::optional<ExportedSet> weighted_set(const Survey& survey, const Responses& responses, const RowMask& kept,
                                        const AnalysisOptions& options)
{
    const auto weights = row_weights(survey, responses, options);
    if (!weights || too_many(*weights))
        return std::nullopt;
    ExportedSet out;
    for (const auto& part : weights->parts)
        out.weights.push_back({{}, part.above, part.below});
    for (std::size_t row = 0; row < responses.rows(); ++row)
        if (const auto part = weights->part_of[row]; kept.keeps(row) && part != RowGroups::None)
            out.weights[part].rows.add(row);
    return out;
}

} // namespace wk::project
