// SPDX-License-Identifier: EUPL-1.2
#include "project/analysis_options.h"

#include <algorithm>
#include <array>
#include <set>
#include <type_traits>
#include <utility>

namespace wk::project {

namespace {

template <class Value, std::size_t Count>
using Names = std::array<std::pair<Value, std::string_view>, Count>;

constexpr Names<CorrelationMethod, 3> Correlations{{{CorrelationMethod::Spearman, "spearman"},
                                                    {CorrelationMethod::Pearson, "pearson"},
                                                    {CorrelationMethod::Kendall, "kendall"}}};
constexpr Names<stats::Exact, 3> Exacts{
    {{stats::Exact::Auto, "auto"}, {stats::Exact::Always, "always"}, {stats::Exact::Never, "never"}}};
constexpr Names<stats::Adjustment, 3> Adjustments{{{stats::Adjustment::None, "none"},
                                                   {stats::Adjustment::Holm, "holm"},
                                                   {stats::Adjustment::BenjaminiHochberg, "bh"}}};

constexpr Names<Weighting, 3> Weightings{
    {{Weighting::None, "none"}, {Weighting::Frame, "frame"}, {Weighting::Column, "column"}}};

template <class List, class Value>
std::string_view name_in(const List& list, Value value)
{
    return std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.first == value; })->second;
}

template <class List>
auto value_in(const List& list, std::string_view name)
    -> std::optional<std::remove_cvref_t<decltype(list.front().first)>>
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.second == name; });
    return found == list.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

std::string_view name_of(CorrelationMethod method)
{
    return name_in(Correlations, method);
}

std::string_view name_of(Weighting weighting)
{
    return name_in(Weightings, weighting);
}

std::string_view name_of(stats::Exact exact)
{
    return name_in(Exacts, exact);
}

std::string_view name_of(stats::Adjustment adjustment)
{
    return name_in(Adjustments, adjustment);
}

std::span<const stats::Adjustment> adjustments()
{
    static constexpr std::array all{stats::Adjustment::None, stats::Adjustment::Holm,
                                    stats::Adjustment::BenjaminiHochberg};
    return all;
}

std::span<const CorrelationMethod> correlation_methods()
{
    static constexpr std::array all{CorrelationMethod::Spearman, CorrelationMethod::Pearson,
                                    CorrelationMethod::Kendall};
    return all;
}

std::optional<CorrelationMethod> correlation_from_name(std::string_view name)
{
    return value_in(Correlations, name);
}

std::optional<Weighting> weighting_from_name(std::string_view name)
{
    return value_in(Weightings, name);
}

std::optional<stats::Exact> exact_from_name(std::string_view name)
{
    return value_in(Exacts, name);
}

std::optional<stats::Adjustment> adjustment_from_name(std::string_view name)
{
    return value_in(Adjustments, name);
}

bool same_groups(const Grouping& a, const Grouping& b)
{
    const auto parts = [](const Grouping& grouping) {
        std::set<std::set<std::string>> out;
        for (const auto& group : grouping.groups)
            if (group.levels.size() > 1) // alone it is the group it was
                out.emplace(group.levels.begin(), group.levels.end());
        return out;
    };
    const auto left_out = [](const Grouping& grouping) {
        return std::set<std::string>(grouping.left_out.begin(), grouping.left_out.end());
    };
    return a.factor == b.factor && parts(a) == parts(b) && left_out(a) == left_out(b);
}

const Grouping* AnalysisOptions::find_grouping(std::string_view factor) const
{
    const auto found =
        std::find_if(groupings.begin(), groupings.end(), [&](const auto& each) { return each.factor == factor; });
    return found == groupings.end() ? nullptr : &*found;
}

AnalysisOptions fitting_options(AnalysisOptions options, const survey::Instrument& instrument)
{
    std::erase_if(options.by, [&](const auto& id) { return !instrument.find_factor(id); });
    std::erase_if(options.with, [&](const auto& id) { return !instrument.find_numeric(id); });
    std::erase_if(options.groupings, [&](const auto& each) { return !instrument.find_factor(each.factor); });
    if (options.weighting != Weighting::Column || !instrument.find_numeric(options.weight_variable)) {
        options.weight_variable.clear();
        if (options.weighting == Weighting::Column)
            options.weighting = Weighting::None;
    }
    return options;
}

AnalysisOptions usual_options(const survey::Instrument& instrument)
{
    AnalysisOptions out;
    if (!instrument.factors().empty())
        out.by = {instrument.factors().front().id};
    for (const auto& variable : instrument.numeric())
        out.with.push_back(variable.id);
    out.alpha = {0.05, 0.10};
    out.adjust = stats::Adjustment::BenjaminiHochberg;
    return out;
}

} // namespace wk::project
