// SPDX-License-Identifier: EUPL-1.2
#include "report/words/evidence_words.h"

#include "base/phrases.h"
#include "project/verdict_evidence.h"
#include "report/words/cells.h"
#include "report/words/coding_words.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"
#include "report/words/study_words.h"

namespace wk::report {

namespace {

using project::Evidence;
using project::EvidenceKind;
using project::Findings;

std::string finding_words(const Findings& findings, const project::PairFinding& pair)
{
    return say(Phrase::EvidencePairWords,
               {item_quoted(item_called(findings, pair.first)), item_quoted(item_called(findings, pair.second)),
                p_cell(pair.p.value()).text, n_words(pair.n, pair.suppressed, findings.tests.method)});
}

std::string finding_words(const Findings& findings, const project::GroupFinding& group)
{
    return say(Phrase::EvidenceGroupWords,
               {item_quoted(item_called(findings, group.item)), mid_sentence(factor_title(findings, group.factor)),
                p_cell(group.p.value()).text, group.n});
}

std::string finding_words(const Findings& findings, const project::CorrelationFinding& found)
{
    return say(Phrase::EvidenceCorrelationWords,
               {item_quoted(item_called(findings, found.item)), mid_sentence(variable_title(findings, found.variable)),
                coefficient_sign(found.method), number_or_dash(found.coefficient, 3),
                n_words(found.n, found.suppressed, findings.tests.method)});
}

/// The test called `reference` in words; nothing when the list lacks it.
template <class List>
std::string test_words(const Findings& findings, const std::optional<List>& list, const std::string& reference)
{
    if (list)
        for (const auto& each : *list)
            if (project::evidence_reference(each) == reference)
                return finding_words(findings, each);
    return {};
}

std::string category_words(const Findings& findings, const std::string& reference)
{
    for (const auto& open : findings.open)
        for (const auto& category : open.categories)
            if (open.id + "/" + category.id == reference)
                return !category.n ? category.title + ": " + say(Phrase::NotShown)
                                   : say(Phrase::EvidenceCategoryWords,
                                         {category.title, *category.n, open.answered - open.uncoded,
                                          open_title(findings, open)});
    return {};
}

std::string quote_words(const project::Survey& survey, const std::string& reference)
{
    for (const auto& quote : survey.quotes)
        if (quote.question + "/" + std::to_string(quote.row) == reference)
            return say(Phrase::EvidenceQuoteWords, {quote.text});
    return {};
}

std::string found_words(const Findings& findings, const project::Survey& survey, const Evidence& evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::Item:
        for (const auto& item : findings.items)
            if (item.id == evidence.reference)
                return say(Phrase::EvidenceItemWords, {item_quoted(item), named_share(item), item.n});
        return {};
    case EvidenceKind::Test: {
        std::string words = test_words(findings, findings.tests.pairs, evidence.reference);
        if (words.empty())
            words = test_words(findings, findings.tests.groups, evidence.reference);
        return words.empty() ? test_words(findings, findings.tests.correlations, evidence.reference) : words;
    }
    case EvidenceKind::Category: return category_words(findings, evidence.reference);
    case EvidenceKind::Quote: return quote_words(survey, evidence.reference);
    case EvidenceKind::Document:
    case EvidenceKind::Interview: return evidence.reference;
    case EvidenceKind::Statement:
        if (const auto named = project::statement_named(survey.study, evidence.reference))
            return statement_words(survey.study, named->source, *named->statement);
        return say(Phrase::EvidenceStatementLost); // its reference was never on screen
    }
    return {};
}

} // namespace

std::string evidence_kind_name(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Item: return say(Phrase::EvidenceItem);
    case EvidenceKind::Test: return say(Phrase::EvidenceTest);
    case EvidenceKind::Category: return say(Phrase::EvidenceCategory);
    case EvidenceKind::Quote: return say(Phrase::EvidenceQuote);
    case EvidenceKind::Document: return say(Phrase::EvidenceDocument);
    case EvidenceKind::Interview: return say(Phrase::EvidenceInterview);
    case EvidenceKind::Statement: return say(Phrase::EvidenceStatement);
    }
    return {};
}

std::string evidence_words(const Findings& findings, const project::Survey& survey, const Evidence& evidence)
{
    std::string words = found_words(findings, survey, evidence);
    return words.empty() ? say(Phrase::EvidenceLost) : words; // never its reference: that is a name of our own
}

} // namespace wk::report
