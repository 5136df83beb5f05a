// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/follow_up_basis.h"
#include "report/document/sections.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>

namespace wk::report {

using project::Verdict;

namespace {

LightBlock light_block(const Verdict& verdict)
{
    const auto reason = trim(verdict.text);
    return {"verdicts/" + verdict.theme, say(Phrase::ReportVerdictOwn),
            light_sign(verdict.light),   light_name(verdict.light),
            light_ink(verdict.light),    reason.empty() ? say(Phrase::ReportVerdictNoReason) : std::string(reason)};
}

void add_counter_evidence(const ReportContext& context, const Verdict& verdict, const std::string& key,
                          Section& section)
{
    auto counter =
        project::counter_evidence(context.findings, verdict.theme, verdict.light, context.survey.verdict_rules);
    std::erase_if(counter, [&](const auto& each) { return project::leans_on(verdict.evidence, each.evidence); });
    add_list(counter_list(context, counter, say(Phrase::CounterTitle), key), section);
}

} // namespace

Section verdict_section(const ReportContext& context, const project::Proposal& proposal)
{
    Section out{"belofte-" + proposal.theme + "-oordeel", say(Phrase::ReportVerdict), 3};
    const auto& verdicts = context.survey.verdicts;
    const auto verdict =
        std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& each) { return each.theme == proposal.theme; });
    const bool judged = verdict != verdicts.end();
    if (!judged && !proposal.light)
        return out;
    if (!context.without_people() && !proposal.outcomes.empty())
        out.blocks.push_back(
            Paragraph{"proposals/" + proposal.theme,
                      proposal_sentence(context.findings, proposal, theme_title(context.findings, proposal.theme))});
    if (lights_shown(context) == LightsShown::Proposed) {
        out.title = say(Phrase::ColumnProposal);
        return out;
    }
    if (!judged) {
        out.blocks.push_back(Paragraph{{}, say(context.by_theme(Phrase::ReportVerdictNone, Phrase::StoryVerdictNone))});
        return out;
    }
    out.blocks.push_back(light_block(*verdict));
    if (proposal.light && *proposal.light != verdict->light)
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportVerdictDiffers)});
    const std::string key = "verdicts/" + verdict->theme;
    add_list(evidence_list(context, verdict->evidence, say(Phrase::EvidenceTitle), {}), out);
    add_list(evidence_remarks(context, verdict->evidence, key), out);
    add_counter_evidence(context, *verdict, key, out);
    return out;
}

} // namespace wk::report
