// SPDX-License-Identifier: EUPL-1.2
#include "project/analyse_reliability.h"

#include "base/phrases.h"
#include "stats/scales/reliability.h"

#include <algorithm>

namespace wk::project {

namespace {

using survey::Responses;

struct Scale {
    std::string id;
    std::vector<std::size_t> items; ///< indices into the instrument's items
};

bool share_one_scale(const survey::Instrument& instrument, const std::vector<std::size_t>& items)
{
    return items.size() >= 2 && std::all_of(items.begin(), items.end(), [&](std::size_t item) {
               return instrument.items()[item].scale == instrument.items()[items.front()].scale;
           });
}

std::vector<Scale> scales_of(const survey::Instrument& instrument)
{
    std::vector<Scale> out;
    for (const auto& theme : instrument.themes()) {
        Scale whole{theme.id, {}};
        std::vector<Scale> kinds;
        for (std::size_t i = 0; i < instrument.items().size(); ++i) {
            const auto& item = instrument.items()[i];
            if (item.theme != theme.id)
                continue;
            whole.items.push_back(i);
            const std::string id = theme.id + "/" + std::string(survey::kind_name(item.kind));
            auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Scale& it) { return it.id == id; });
            if (kind == kinds.end())
                kind = kinds.insert(kinds.end(), {id, {}});
            kind->items.push_back(i);
        }
        kinds.insert(kinds.begin(), std::move(whole));
        std::copy_if(kinds.begin(), kinds.end(), std::back_inserter(out),
                     [&](const Scale& scale) { return share_one_scale(instrument, scale.items); });
    }
    return out;
}

stats::ItemMoments moments_of(const Responses& responses, const survey::RowMask& mask,
                              const std::vector<std::size_t>& items)
{
    const auto& instrument = responses.instrument();
    const auto codes = instrument.scale_of(instrument.items()[items.front()]).codes();
    std::vector<std::uint8_t> first; // whoever is not kept has no answer here, hence is no complete case
    std::vector<stats::ScaleItem> columns;
    for (const std::size_t item : items)
        columns.push_back({responses.answers(item), int(codes.size()), instrument.items()[item].reverse, codes});
    if (!mask.everybody()) {
        first.assign(columns.front().answers.begin(), columns.front().answers.end());
        for (std::size_t row = 0; row < first.size(); ++row)
            first[row] = mask.keeps(row) ? first[row] : std::uint8_t(255);
        columns.front().answers = first;
    }
    return stats::ItemMoments(columns);
}

std::string reason_of(stats::ReliabilityProblem problem, Count n)
{
    switch (problem) {
    case stats::ReliabilityProblem::TooFewPeople: return say(Phrase::ReliabilityFewPeople, {n});
    case stats::ReliabilityProblem::NoVariance: return say(Phrase::ReliabilityAllEqual);
    default: return {};
    }
}

ReliabilityFinding reliability_finding(const Responses& responses, const survey::RowMask& mask, const Scale& scale)
{
    const auto moments = moments_of(responses, mask, scale.items);
    const auto alpha = stats::cronbach_alpha(moments, stats::Level::percent95());
    ReliabilityFinding out;
    out.id = scale.id;
    for (const std::size_t item : scale.items)
        out.items.push_back(responses.instrument().items()[item].id);
    out.n = alpha.n;
    out.alpha = alpha.alpha;
    if (alpha.interval)
        out.ci95 = {alpha.interval->low, alpha.interval->high};
    out.standardised = alpha.standardised;
    for (const auto& item : alpha.by_item) {
        out.item_rest.push_back(item.item_rest);
        out.alpha_without.push_back(item.alpha_without);
    }
    out.omega = stats::mcdonald_omega(moments).omega;
    out.reason = reason_of(alpha.problem, alpha.n);
    return out;
}

} // namespace

std::vector<ReliabilityFinding> reliability_findings(const Responses& responses, const survey::RowMask& mask)
{
    std::vector<ReliabilityFinding> out;
    for (const auto& scale : scales_of(responses.instrument()))
        out.push_back(reliability_finding(responses, mask, scale));
    return out;
}

} // namespace wk::project
