// SPDX-License-Identifier: EUPL-1.2
#include "project/follow_up_basis.h"

#include "base/dates.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "project/verdict_evidence.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace wk::project {

namespace {

void count_item(const ItemFinding& item, Basis& out)
{
    out.fewest = out.items == 0 ? item.n : std::min(out.fewest, item.n);
    out.most = std::max(out.most, item.n);
    ++out.items;
}

void count_category(const Findings& findings, std::string_view reference, Basis& out)
{
    for (const auto& open : findings.open)
        for (const auto& category : open.categories)
            if (open.id + "/" + category.id == reference && category.n) {
                ++out.categories;
                out.mentions += *category.n;
                out.coded = open.answered - open.uncoded;
            }
}

void count_quote(const Survey& survey, std::string_view reference, Basis& out)
{
    if (const auto* quote = quote_named(survey, reference)) {
        ++out.quotes;
        out.unchecked += quote->checked ? 0 : 1;
    }
}

/// The light that more of these have than any other.
std::optional<Light> most_of(const std::vector<CounterEvidence>& items)
{
    std::array<std::size_t, light_names.size()> votes = {};
    for (const auto& item : items)
        ++votes[std::size_t(item.light)];
    const auto most = std::max_element(votes.begin(), votes.end());
    if (*most == 0 || std::count(votes.begin(), votes.end(), *most) > 1)
        return std::nullopt;
    return static_cast<Light>(most - votes.begin());
}

/// Where a conclusion points. own   the items it leans on
std::optional<Light> direction(const std::vector<CounterEvidence>& own, const std::string& theme,
                               const Findings& findings, const Survey& survey)
{
    if (const auto light = most_of(own))
        return light;
    for (const auto& verdict : survey.verdicts)
        if (!theme.empty() && verdict.theme == theme)
            return verdict.light;
    if (!theme.empty())
        if (const auto proposal = proposed_verdict(findings, theme, survey.verdict_rules); proposal.light)
            return proposal.light;
    std::optional<Light> worst;
    for (const auto& item : own)
        worst = std::max(worst.value_or(item.light), item.light);
    return worst;
}

} // namespace

bool leans_on(std::span<const Evidence> list, const Evidence& evidence)
{
    return std::any_of(list.begin(), list.end(), [&](const Evidence& each) {
        return each.kind == evidence.kind && each.reference == evidence.reference;
    });
}

bool is_demonstrated(const PFinding& p, const MethodFinding& method)
{
    const auto value = p.adjusted ? p.adjusted : p.value();
    const auto lowest = std::min_element(method.alpha.begin(), method.alpha.end());
    return p.value() && lowest != method.alpha.end() && *value <= *lowest;
}

Basis basis_of(std::span<const Evidence> evidence, const Findings& findings, const Survey& survey)
{
    Basis out;
    std::set<std::size_t> sources;
    for (const auto& each : evidence) {
        switch (each.kind) {
        case EvidenceKind::Item:
            if (const auto* item = item_named(findings, each.reference))
                count_item(*item, out);
            break;
        case EvidenceKind::Test:
            if (const auto* p = test_named(findings.tests, each.reference)) {
                ++out.tests;
                out.shown += is_demonstrated(*p, findings.tests.method) ? 1 : 0;
            }
            break;
        case EvidenceKind::Category: count_category(findings, each.reference, out); break;
        case EvidenceKind::Quote: count_quote(survey, each.reference, out); break;
        case EvidenceKind::Document: out.documents += trim(each.reference).empty() ? 0 : 1; break;
        case EvidenceKind::Interview: out.interviews += trim(each.reference).empty() ? 0 : 1; break;
        case EvidenceKind::Statement:
            if (const auto named = statement_named(survey.study, each.reference)) {
                ++out.statements;
                sources.insert(named->source);
            }
            break;
        }
    }
    out.sources = sources.size();
    return out;
}

std::vector<Notice> conclusion_problems(const Conclusion& conclusion, const Findings& findings, const Survey& survey)
{
    constexpr std::array<std::pair<std::string_view, Phrase>, 5> words{
        {{"no-evidence", Phrase::ConclusionRestsOnNothing},
         {"evidence-gone", Phrase::ConclusionGone},
         {"evidence-regrouped", Phrase::ConclusionRegrouped},
         {"quote-unchecked", Phrase::ConclusionUnchecked},
         {"only-quotes", Phrase::ConclusionOnlyQuotes}}};
    const auto problems = evidence_problems(conclusion.evidence, findings, survey);
    std::vector<Notice> out;
    for (const auto& each : words)
        if (std::any_of(problems.begin(), problems.end(), [&](const auto& it) { return it.code == each.first; }))
            out.push_back(problem_at(std::string(each.first), {}, {}, say(each.second)));
    return out;
}

std::vector<CounterEvidence> against_conclusion(const Conclusion& conclusion, const Findings& findings,
                                                const Survey& survey)
{
    std::vector<CounterEvidence> own;
    for (const auto& each : conclusion.evidence)
        if (const auto* item = each.kind == EvidenceKind::Item ? item_named(findings, each.reference) : nullptr)
            if (auto judged = judged_item(findings, *item, survey.verdict_rules))
                own.push_back(*std::move(judged));
    const auto light = direction(own, conclusion.theme, findings, survey);
    std::vector<CounterEvidence> out;
    if (!light)
        return out;
    if (!conclusion.theme.empty())
        out = counter_evidence(findings, conclusion.theme, *light, survey.verdict_rules);
    std::erase_if(out, [&](const CounterEvidence& each) { return leans_on(conclusion.evidence, each.evidence); });
    return out;
}

std::vector<std::size_t> unanswered_questions(const Recommendation& recommendation)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < recommendation.answers.size(); ++i)
        if (trim(recommendation.answers[i]).empty())
            out.push_back(i);
    return out;
}

bool is_late(const Recommendation& recommendation, std::string_view today)
{
    const bool over = recommendation.progress == Progress::Done || recommendation.progress == Progress::Dropped;
    return !over && is_day(recommendation.due) && is_day(today) && recommendation.due < today;
}

std::vector<TimelineEntry> timeline(const FollowUp& follow_up)
{
    std::vector<TimelineEntry> out;
    for (std::size_t i = 0; i < follow_up.recommendations.size(); ++i) {
        const auto& recommendation = follow_up.recommendations[i];
        for (const auto& event : recommendation.events)
            if (!trim(event.text).empty())
                out.push_back({event.date, i, event.text, false});
        if (!recommendation.due.empty())
            out.push_back({recommendation.due, i, {}, true});
    }
    sort_stably(out, [](const TimelineEntry& a, const TimelineEntry& b) {
        return a.date.empty() != b.date.empty() ? b.date.empty() : a.date < b.date;
    });
    return out;
}

} // namespace wk::project
