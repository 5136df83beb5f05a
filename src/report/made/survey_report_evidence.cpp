// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "base/text.h"
#include "project/verdict_evidence.h"
#include "report/words/evidence_words.h"
#include "report/words/sentences.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace wk::report {

using project::Evidence;
using project::EvidenceKind;
using project::FoundIn;

namespace {

bool is_named(const Evidence& evidence)
{
    return evidence.kind == EvidenceKind::Document || evidence.kind == EvidenceKind::Interview ||
           evidence.kind == EvidenceKind::Statement;
}

/// Whether the survey asked an item that the report does not show, because too few people answered it.
bool is_hidden(const ReportContext& context, std::string_view id)
{
    const auto& items = context.survey.instrument->items();
    return !project::item_named(context.findings, id) &&
           std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

/// What a reference holds between its slashes.
std::vector<std::string_view> parts_of(std::string_view reference)
{
    std::vector<std::string_view> out;
    for (;;) {
        const std::size_t slash = reference.find('/');
        out.push_back(reference.substr(0, slash));
        if (slash == std::string_view::npos)
            return out;
        reference.remove_prefix(slash + 1);
    }
}

/// Whether evidence that is nowhere in the findings is there all the same, and only stays out of this report.
bool is_held(const ReportContext& context, const Evidence& evidence)
{
    const auto parts = parts_of(evidence.reference);
    if (evidence.kind == EvidenceKind::Category)
        return std::any_of(context.survey.codings.begin(), context.survey.codings.end(), [&](const auto& coding) {
            const auto& codebook = coding->codebook;
            return parts.size() == 2 && codebook.question == parts[0] && codebook.find(parts[1]);
        });
    return evidence.kind != EvidenceKind::Quote && !is_named(evidence) &&
           std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return is_hidden(context, part); });
}

/// The id of what shows a piece of evidence: a theme, a table of tests, an open question or where its quotes are.
std::string target_of(const project::Findings& findings, const project::EvidencePlace& place)
{
    switch (place.part) {
    case FoundIn::Items: {
        const auto* item = project::item_named(findings, place.id);
        return place.theme.empty() && item ? answers_id(findings, *item) : theme_id(place.theme);
    }
    case FoundIn::Pairs: return "toetsen-paren";
    case FoundIn::Groups: return "toetsen-groepen-" + place.id;
    case FoundIn::Correlations: return "toetsen-samenhang-" + place.id;
    case FoundIn::Categories:
    case FoundIn::Quotes: return theme_id(place.theme) + "-" + place.id;
    case FoundIn::Sources:
    case FoundIn::Nowhere: break;
    }
    return {};
}

std::string target_of(const ReportContext& context, const Evidence& evidence)
{
    const auto place = project::evidence_place(evidence, context.findings, context.survey);
    return target_of(context.findings, place);
}

} // namespace

bool is_printed(const ReportContext& context, const Evidence& evidence)
{
    return std::any_of(context.quotes.begin(), context.quotes.end(),
                       [&](const auto& quote) { return project::evidence_reference(quote) == evidence.reference; });
}

Paragraph evidence_entry(const ReportContext& context, const Evidence& evidence, const std::string& key)
{
    const std::string kind = evidence_kind_name(evidence.kind);
    const bool quote = evidence.kind == EvidenceKind::Quote;
    if (quote && !is_printed(context, evidence))
        return {{}, say(Phrase::ReportEvidenceLine, {kind, say(Phrase::ReportQuoteHeld)})};
    const std::string target = target_of(context, evidence);
    // A reference says nothing to a reader.
    const std::string words =
        !target.empty() || is_named(evidence)
            ? evidence_words(context.findings, context.survey, evidence)
            : say(is_held(context, evidence) ? Phrase::ReportQuoteHeld : Phrase::ReportEvidenceGone);
    const std::string line = say(Phrase::ReportEvidenceLine, {kind, words});
    const auto note = trim(evidence.note);
    const bool made = !key.empty() && !target.empty() && !quote;
    return {made ? key + "/" + evidence.reference : std::string(),
            note.empty() ? line : say(Phrase::ReportEvidenceNote, {line, note}), ParagraphStyle::Body, target};
}

BulletList evidence_list(const ReportContext& context, const std::vector<Evidence>& evidence, std::string title,
                         const std::string& key)
{
    BulletList out{std::move(title), {}};
    for (const auto& each : evidence)
        out.entries.push_back(evidence_entry(context, each, key));
    return out;
}

BulletList evidence_remarks(const ReportContext& context, const std::vector<Evidence>& evidence, const std::string& key)
{
    constexpr std::array<std::pair<std::string_view, Phrase>, 4> remarks{
        {{"no-evidence", Phrase::ReportProblemNone},
         {"evidence-gone", Phrase::ReportProblemGone},
         {"quote-unchecked", Phrase::ReportProblemUnchecked},
         {"only-quotes", Phrase::ReportProblemQuotes}}};
    // What only stays out of this report is no problem: it is judged as if it were a document.
    auto judged = evidence;
    for (auto& each : judged)
        if (target_of(context, each).empty() && is_held(context, each))
            each.kind = EvidenceKind::Document;
    const auto problems = project::evidence_problems(judged, context.findings, context.survey);
    BulletList out{say(Phrase::ReportProblems), {}};
    for (const auto& remark : remarks)
        if (std::any_of(problems.begin(), problems.end(),
                        [&](const auto& problem) { return problem.code == remark.first; }))
            out.entries.push_back({key + "/" + std::string(remark.first), say(remark.second)});
    return out;
}

BulletList counter_list(const ReportContext& context, const std::vector<project::CounterEvidence>& counter,
                        std::string title, const std::string& key)
{
    BulletList out{std::move(title), {}};
    for (const auto& each : counter)
        out.entries.push_back(
            {key + "/against/" + each.evidence.reference,
             say(Phrase::CounterItem, {evidence_words(context.findings, context.survey, each.evidence) + ".",
                                       light_sign(each.light) + " " + light_name(each.light)}),
             ParagraphStyle::Body, target_of(context, each.evidence)});
    return out;
}

} // namespace wk::report
