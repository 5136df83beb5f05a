// SPDX-License-Identifier: EUPL-1.2
#include "project/proposed_verdict.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "project/item_figures.h"
#include "project/verdict_evidence.h"

#include <algorithm>
#include <array>

namespace wk::project {

namespace {

std::optional<double> measure_of(const ItemFinding& item, RuleMeasure measure)
{
    return measure == RuleMeasure::Favourable ? item.favourable : favourable_mean(item);
}

bool is_about(const ItemFinding& item, std::string_view theme, const VerdictRule& rule)
{
    return item.theme == theme && item.kind == survey::kind_name(rule.kind);
}

/// One answer at least, whatever the options say: nothing follows from nobody.
Count smallest_n(const Findings& findings)
{
    return std::max<Count>(1, findings.tests.method.min_group);
}

RuleOutcome outcome_of(const Findings& findings, std::string_view theme, const VerdictRule& rule)
{
    RuleOutcome out{rule, {}, {}, 0, {}, {}};
    double sum = 0;
    bool asked = false;
    for (const auto& item : findings.items) {
        if (!is_about(item, theme, rule))
            continue;
        asked = true;
        const auto value = measure_of(item, rule.measure);
        if (!value || item.n < smallest_n(findings))
            continue;
        out.n = out.items.empty() ? item.n : std::min(out.n, item.n);
        out.items.push_back(item.id);
        sum += *value;
    }
    if (out.items.empty()) {
        out.reason = asked ? say(Phrase::VerdictFewAnswers, {smallest_n(findings)}) : say(Phrase::VerdictNoItems);
        return out;
    }
    out.value = sum / double(out.items.size());
    out.light = light_of(*out.value, rule);
    return out;
}

std::optional<Light> combined(const Proposal& proposal)
{
    std::array<int, light_names.size()> votes = {};
    for (const auto& outcome : proposal.outcomes) {
        if (outcome.light)
            ++votes[std::size_t(*outcome.light)];
    }
    std::optional<Light> out;
    int most = 0;
    for (std::size_t i = 0; i < votes.size(); ++i) { // from best to worst: the last that qualifies is the worst
        if (votes[i] == 0 || (proposal.combination == RuleCombination::Majority && votes[i] < most))
            continue;
        most = votes[i];
        out = static_cast<Light>(i);
    }
    return out;
}

void add_pairs_against(const Findings& findings, std::string_view theme, Light light, std::vector<CounterEvidence>& out)
{
    const auto& alpha = findings.tests.method.alpha;
    if (!findings.tests.pairs || alpha.empty())
        return;
    for (const auto& pair : *findings.tests.pairs) {
        const auto first = std::find_if(findings.items.begin(), findings.items.end(),
                                        [&](const auto& item) { return item.id == pair.first; });
        const auto p = pair.p.value();
        // The statistic, not the numbers of people, says which way a pair points: it weighs how far they moved.
        if (first == findings.items.end() || first->theme != theme || !p || *p > alpha.front() || !pair.z)
            continue;
        const auto* second = item_named(findings, pair.second);
        if (second == nullptr || second->side != first->side || first->side == FavourableSide::None)
            continue; // a higher answer is better on one side and worse on the other
        const bool lower = first->side == FavourableSide::Low ? *pair.z > 0 : *pair.z < 0;
        if ((lower && light == Light::OnTrack) || (!lower && light == Light::Behind))
            out.push_back({{EvidenceKind::Test, evidence_reference(pair), {}},
                           lower ? Light::Behind : Light::OnTrack,
                           p,
                           pair.n});
    }
}

} // namespace

Light light_of(double value, const VerdictRule& rule)
{
    const double rounded = round_significant(value, 12); // 0.1 + 0.2 is 0.3 to whoever set the threshold
    if (rounded >= rule.on_track)
        return Light::OnTrack;
    return rounded >= rule.attention ? Light::Attention : Light::Behind;
}

Proposal proposed_verdict(const Findings& findings, std::string_view theme, const VerdictRules& rules)
{
    Proposal out{std::string(theme), {}, rules.combination, {}, {}};
    for (const auto& rule : rules.rules)
        out.outcomes.push_back(outcome_of(findings, theme, rule));
    out.light = combined(out);
    if (!out.light)
        out.reason = rules.rules.empty() ? say(Phrase::VerdictNoRules) : out.outcomes.front().reason;
    return out;
}

std::vector<Proposal> proposed_verdicts(const Findings& findings, const VerdictRules& rules)
{
    std::vector<Proposal> out;
    for (const auto& theme : findings.themes)
        out.push_back(proposed_verdict(findings, theme.id, rules));
    return out;
}

std::optional<CounterEvidence> judged_item(const Findings& findings, const ItemFinding& item, const VerdictRules& rules)
{
    for (const auto& rule : rules.rules) {
        if (!is_about(item, item.theme, rule))
            continue;
        const auto value = measure_of(item, rule.measure);
        if (value && item.n >= smallest_n(findings))
            return CounterEvidence{{EvidenceKind::Item, item.id, {}}, light_of(*value, rule), value, item.n};
    }
    return std::nullopt;
}

std::vector<CounterEvidence> counter_evidence(const Findings& findings, std::string_view theme, Light light,
                                              const VerdictRules& rules)
{
    std::vector<CounterEvidence> out;
    for (const auto& rule : rules.rules)
        for (const auto& item : findings.items)
            if (is_about(item, theme, rule))
                if (auto judged = judged_item(findings, item, rules); judged && judged->light != light)
                    out.push_back(*std::move(judged));
    add_pairs_against(findings, theme, light, out);
    return out;
}

} // namespace wk::project
