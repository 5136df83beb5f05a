// SPDX-License-Identifier: EUPL-1.2
#include "report/words/verdict_sentences.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace wk::report {

namespace {

using project::Light;
using project::Proposal;
using project::RuleMeasure;
using project::RuleOutcome;

std::string signed_name(Light light)
{
    return light_sign(light) + " " + light_name(light);
}

/// One rule within the sentence.
std::string rule_outcome_words(const project::Findings& findings, const RuleOutcome& outcome)
{
    const std::string kind = mid_sentence(kind_title(findings, survey::kind_name(outcome.rule.kind)));
    if (!outcome.light)
        return say(Phrase::ProposalRuleNone, {kind});
    const std::string value = rule_value(outcome).text;
    const std::string n = format_count(outcome.n);
    const std::string light = light_name(*outcome.light);
    if (outcome.items.size() == 1)
        return say(Phrase::ProposalRule, {kind, value, n, light});
    return say(Phrase::ProposalRuleItems, {kind, value, outcome.items.size(), n, light});
}

TableCell light_cell(const std::optional<Light>& light)
{
    // Sorted from best to worst.
    return light ? TableCell{signed_name(*light), double(*light)} : TableCell{say(Phrase::NoValue)};
}

/// The researcher's own light, and how many pieces of evidence it has.
void add_own(std::vector<TableCell>& row, const std::vector<project::Verdict>& verdicts, std::string_view theme)
{
    const auto own =
        std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& verdict) { return verdict.theme == theme; });
    const bool judged = own != verdicts.end();
    row.push_back(light_cell(judged ? std::optional(own->light) : std::nullopt));
    if (!judged)
        row.push_back({say(Phrase::NoValue)});
    else if (own->evidence.empty())
        row.push_back({say(Phrase::EvidenceMissing), 0});
    else
        row.push_back(count_cell(survey::Count(own->evidence.size())));
}

} // namespace

std::string light_name(Light light)
{
    switch (light) {
    case Light::OnTrack: return say(Phrase::LightOnTrack);
    case Light::Attention: return say(Phrase::LightAttention);
    case Light::Behind: return say(Phrase::LightBehind);
    }
    return {};
}

Ink light_ink(Light light)
{
    constexpr std::array inks{Ink::OnTrack, Ink::Attention, Ink::Behind};
    return inks[std::size_t(light)];
}

std::string light_sign(Light light)
{
    constexpr std::array<const char*, 3> signs = {"●", "▲", "■"};
    return signs[static_cast<std::size_t>(light)];
}

TableCell rule_value(const RuleOutcome& outcome)
{
    return outcome.rule.measure == RuleMeasure::Favourable ? share_cell(outcome.value) : number_cell(outcome.value, 2);
}

std::string proposal_sentence(const project::Findings& findings, const Proposal& proposal, std::string_view title)
{
    if (!proposal.light)
        return say(Phrase::ProposalNone, {title, mid_sentence(proposal.reason)});
    std::string rules;
    for (std::size_t i = 0; i < proposal.outcomes.size(); ++i) {
        if (i > 0)
            rules += i + 1 < proposal.outcomes.size() ? ", " : " " + say(Phrase::And) + " ";
        rules += rule_outcome_words(findings, proposal.outcomes[i]);
    }
    const bool lowest = proposal.combination == project::RuleCombination::Lowest;
    return say(lowest ? Phrase::ProposalLowest : Phrase::ProposalMajority, {title, light_name(*proposal.light), rules});
}

std::string lights_in_words(const project::Findings& findings, const std::vector<Proposal>& proposals,
                            const std::vector<project::Verdict>& verdicts)
{
    std::vector<std::string> sentences;
    const auto add = [&](Phrase phrase, const auto& all) {
        for (const auto light : {project::Light::OnTrack, project::Light::Attention, project::Light::Behind}) {
            std::vector<std::string> titles;
            for (const auto& each : all)
                if (each.light == light)
                    titles.push_back(theme_title(findings, each.theme));
            if (!titles.empty())
                sentences.push_back(say(phrase, {light_name(light), enumeration(titles)}));
        }
    };
    add(Phrase::VerdictsOfLight, verdicts);
    add(Phrase::ProposalsOfLight, proposals);
    return joined(sentences, " ");
}

DataTable verdict_table(const project::Findings& findings, const std::vector<Proposal>& proposals,
                        const std::vector<project::Verdict>& verdicts, LightsShown shown)
{
    assert(proposals.size() == findings.themes.size());
    constexpr std::array captions{Phrase::VerdictCaption, Phrase::VerdictCaption, Phrase::ResultsVerdictCaption,
                                  Phrase::VerdictOwnCaption};
    const bool proposed = shown != LightsShown::Own;
    const bool own = shown != LightsShown::Proposed;
    DataTable table{say(captions[std::size_t(shown)]), {{say(Phrase::ColumnBelofte)}}, {}};
    if (proposed)
        table.columns.push_back({say(Phrase::ColumnProposal)});
    if (proposed && !proposals.empty()) {
        for (const auto& outcome : proposals.front().outcomes) {
            table.columns.push_back({kind_title(findings, survey::kind_name(outcome.rule.kind)), true});
            table.columns.push_back({say(Phrase::ColumnN), true});
        }
    }
    if (own) {
        table.columns.push_back({say(Phrase::ColumnVerdict)});
        table.columns.push_back({say(Phrase::ColumnEvidence)});
    }
    for (std::size_t i = 0; i < findings.themes.size(); ++i) {
        const auto& theme = findings.themes[i];
        std::vector<TableCell> row = {{theme.title}};
        if (proposed) {
            row.push_back(light_cell(proposals[i].light));
            for (const auto& outcome : proposals[i].outcomes) {
                row.push_back(rule_value(outcome));
                row.push_back(outcome.value ? count_cell(outcome.n) : TableCell{say(Phrase::NoValue)});
            }
        }
        if (own)
            add_own(row, verdicts, theme.id);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string verdict_passport(survey::Count min_group, LightsShown shown)
{
    const std::string out = say(Phrase::VerdictPassport, {min_group});
    return shown != LightsShown::Proposed ? out + " " + say(Phrase::VerdictPassportOwn) : out;
}

} // namespace wk::report
