#include "report/survey_report_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/verdict_evidence.h"
#include "report/evidence_words.h"
#include "report/sentences.h"
#include "report/test_words.h"
#include "report/verdict_sentences.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace wk::report {

using project::Evidence;
using project::EvidenceKind;
using project::Verdict;

namespace {

/// Whether the report may print the quote that a piece of evidence is.
bool is_printed(const ReportContext& context, const Evidence& evidence)
{
    return std::any_of(context.quotes.begin(), context.quotes.end(), [&](const auto& quote) {
        return quote.question + "/" + std::to_string(quote.row) == evidence.reference;
    });
}

/// What a piece of evidence says; nothing when it is gone: a reference says nothing to a reader.
std::string found_words(const ReportContext& context, const Evidence& evidence)
{
    std::string words = evidence_words(context.findings, context.survey, evidence);
    const bool named = evidence.kind == EvidenceKind::Document || evidence.kind == EvidenceKind::Interview;
    return named || words != evidence.reference ? words : std::string();
}

/// A piece of evidence in one line. Of a quote that is not printed nothing shows, not even which answer it is.
std::string evidence_line(const ReportContext& context, const Evidence& evidence)
{
    const std::string kind = evidence_kind_name(evidence.kind);
    if (evidence.kind == EvidenceKind::Quote && !is_printed(context, evidence))
        return say(Phrase::ReportEvidenceLine, {kind, say(Phrase::ReportQuoteHeld)});
    const std::string words = found_words(context, evidence);
    const std::string line =
        say(Phrase::ReportEvidenceLine, {kind, words.empty() ? say(Phrase::ReportEvidenceGone) : words});
    const auto note = trim(evidence.note);
    return note.empty() ? line : say(Phrase::ReportEvidenceNote, {line, note});
}

/// What is wrong with the evidence, for a reader; the notices themselves tell the researcher what to do, and quote.
BulletList evidence_remarks(const ReportContext& context, const Verdict& verdict)
{
    constexpr std::array<std::pair<std::string_view, Phrase>, 4> remarks{
        {{"no-evidence", Phrase::ReportProblemNone},
         {"evidence-gone", Phrase::ReportProblemGone},
         {"quote-unchecked", Phrase::ReportProblemUnchecked},
         {"only-quotes", Phrase::ReportProblemQuotes}}};
    const auto problems = project::evidence_problems(verdict, context.findings, context.survey);
    BulletList out{say(Phrase::ReportProblems), {}};
    for (const auto& remark : remarks)
        if (std::any_of(problems.begin(), problems.end(),
                        [&](const auto& problem) { return problem.code == remark.first; }))
            out.entries.push_back({"verdicts/" + verdict.theme + "/" + std::string(remark.first), say(remark.second)});
    return out;
}

Ink ink_of(project::Light light)
{
    constexpr std::array inks{Ink::OnTrack, Ink::Attention, Ink::Behind};
    return inks[std::size_t(light)];
}

LightBlock light_block(const Verdict& verdict)
{
    const auto reason = trim(verdict.text);
    return {"verdicts/" + verdict.theme, say(Phrase::ReportVerdictOwn),
            light_sign(verdict.light),   light_name(verdict.light),
            ink_of(verdict.light),       reason.empty() ? say(Phrase::ReportVerdictNoReason) : std::string(reason)};
}

void add_evidence(const ReportContext& context, const Verdict& verdict, Section& section)
{
    BulletList evidence{say(Phrase::EvidenceTitle), {}};
    for (const auto& each : verdict.evidence)
        evidence.entries.push_back({{}, evidence_line(context, each)});
    if (!evidence.entries.empty())
        section.blocks.push_back(std::move(evidence));
    if (BulletList remarks = evidence_remarks(context, verdict); !remarks.entries.empty())
        section.blocks.push_back(std::move(remarks));
}

void add_counter_evidence(const ReportContext& context, const Verdict& verdict, Section& section)
{
    BulletList counter{say(Phrase::CounterTitle), {}};
    for (const auto& each :
         project::counter_evidence(context.findings, verdict.theme, verdict.light, context.survey.verdict_rules))
        counter.entries.push_back(
            {"verdicts/" + verdict.theme + "/against/" + each.evidence.reference,
             say(Phrase::CounterItem, {evidence_words(context.findings, context.survey, each.evidence) + ".",
                                       light_sign(each.light) + " " + light_name(each.light)})});
    if (counter.entries.empty())
        section.blocks.push_back(Paragraph{{}, say(Phrase::CounterNone)});
    else
        section.blocks.push_back(std::move(counter));
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
    out.blocks.push_back(Paragraph{"proposals/" + proposal.theme,
                                   proposal_sentence(proposal, theme_title(context.findings, proposal.theme))});
    if (context.results) {
        out.title = say(Phrase::ColumnProposal);
        return out;
    }
    if (!judged) {
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportVerdictNone)});
        return out;
    }
    out.blocks.push_back(light_block(*verdict));
    if (proposal.light && *proposal.light != verdict->light)
        out.blocks.push_back(Paragraph{{}, say(Phrase::ReportVerdictDiffers)});
    add_evidence(context, *verdict, out);
    add_counter_evidence(context, *verdict, out);
    return out;
}

} // namespace wk::report
