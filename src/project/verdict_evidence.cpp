#include "project/verdict_evidence.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <string_view>

namespace wk::project {

namespace {

template <class List, class Test>
bool any(const List& list, Test test)
{
    return std::any_of(list.begin(), list.end(), test);
}

/// Whether a list that may be absent has a finding whose reference is `reference`.
template <class Findings, class Reference>
bool any_referred(const std::optional<Findings>& list, std::string_view reference, Reference reference_of)
{
    return list && any(*list, [&](const auto& each) { return reference_of(each) == reference; });
}

bool test_exists(const TestFindings& tests, std::string_view reference)
{
    return any_referred(tests.pairs, reference, [](const auto& t) { return "pairs/" + t.first + "/" + t.second; }) ||
           any_referred(tests.groups, reference, [](const auto& t) { return "groups/" + t.item + "/" + t.factor; }) ||
           any_referred(tests.correlations, reference,
                        [](const auto& t) { return "correlations/" + t.item + "/" + t.variable; });
}

bool category_exists(const Survey& survey, std::string_view reference)
{
    return any(survey.codings, [&](const auto& coding) {
        const std::string prefix = coding->codebook.question + "/";
        return reference.starts_with(prefix) && coding->codebook.find(reference.substr(prefix.size()));
    });
}

const survey::Quote* quote_named(const Survey& survey, std::string_view reference)
{
    const auto found = std::find_if(survey.quotes.begin(), survey.quotes.end(), [&](const auto& quote) {
        return quote.question + "/" + std::to_string(quote.row) == reference;
    });
    return found == survey.quotes.end() ? nullptr : &*found;
}

bool exists(const Evidence& evidence, const Findings& findings, const Survey& survey)
{
    switch (evidence.kind) {
    case EvidenceKind::Item:
        return any(findings.items, [&](const auto& item) { return item.id == evidence.reference; });
    case EvidenceKind::Test: return test_exists(findings.tests, evidence.reference);
    case EvidenceKind::Category: return category_exists(survey, evidence.reference);
    case EvidenceKind::Quote: return quote_named(survey, evidence.reference) != nullptr;
    case EvidenceKind::Document:
    case EvidenceKind::Interview: return !trim(evidence.reference).empty();
    }
    return false;
}

Notice problem(std::string code, Phrase phrase, std::string_view reference)
{
    return problem_at(std::move(code), {}, reference, say(phrase, {clipped(reference, 60)}));
}

} // namespace

std::vector<Notice> evidence_problems(const Verdict& verdict, const Findings& findings, const Survey& survey)
{
    if (verdict.evidence.empty())
        return {problem("no-evidence", Phrase::EvidenceNone, {})};
    std::vector<Notice> out;
    bool only_quotes = true;
    for (const auto& evidence : verdict.evidence) {
        only_quotes = only_quotes && evidence.kind == EvidenceKind::Quote;
        const auto* quote = evidence.kind == EvidenceKind::Quote ? quote_named(survey, evidence.reference) : nullptr;
        if (!exists(evidence, findings, survey))
            out.push_back(problem("evidence-gone", Phrase::EvidenceGone, evidence.reference));
        else if (quote != nullptr && !quote->checked)
            out.push_back(problem("quote-unchecked", Phrase::EvidenceUnchecked, quote->text));
    }
    if (only_quotes)
        out.push_back(problem("only-quotes", Phrase::EvidenceOnlyQuotes, {}));
    return out;
}

} // namespace wk::project
