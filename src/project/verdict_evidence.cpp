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
template <class Findings>
bool any_referred(const std::optional<Findings>& list, std::string_view reference)
{
    return list && any(*list, [&](const auto& each) { return evidence_reference(each) == reference; });
}

bool test_exists(const TestFindings& tests, std::string_view reference)
{
    return any_referred(tests.pairs, reference) || any_referred(tests.groups, reference) ||
           any_referred(tests.correlations, reference);
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

/// Adds the tests of `list` that `wanted` keeps.
template <class List, class Wanted>
void add_tests(const std::optional<List>& list, std::vector<Evidence>& out, Wanted wanted)
{
    if (!list)
        return;
    for (const auto& each : *list)
        if (each.p.value() && wanted(each))
            out.push_back({EvidenceKind::Test, evidence_reference(each), {}});
}

std::vector<Evidence> test_choices(const Findings& findings, std::string_view theme)
{
    const auto of_theme = [&](const std::string& id) {
        return any(findings.items, [&](const auto& item) { return item.id == id && item.theme == theme; });
    };
    const auto& alphas = findings.tests.method.alpha;
    const double alpha = alphas.empty() ? 0 : alphas.back();
    const auto stands_out = [&](const auto& each) { return of_theme(each.item) && *each.p.value() <= alpha; };
    std::vector<Evidence> out;
    add_tests(findings.tests.pairs, out,
              [&](const PairFinding& pair) { return of_theme(pair.first) || of_theme(pair.second); });
    add_tests(findings.tests.groups, out, stands_out);
    add_tests(findings.tests.correlations, out, stands_out);
    return out;
}

std::vector<Evidence> category_choices(const Findings& findings, std::string_view theme)
{
    std::vector<Evidence> out;
    for (const auto& open : findings.open)
        for (const auto& category : open.categories)
            if (open.theme == theme && category.n > 0)
                out.push_back({EvidenceKind::Category, open.id + "/" + category.id, {}});
    return out;
}

} // namespace

std::string evidence_reference(const PairFinding& pair)
{
    return "pairs/" + pair.first + "/" + pair.second;
}

std::string evidence_reference(const GroupFinding& group)
{
    return "groups/" + group.item + "/" + group.factor;
}

std::string evidence_reference(const CorrelationFinding& correlation)
{
    return "correlations/" + correlation.item + "/" + correlation.variable;
}

std::vector<Evidence> evidence_choices(const Findings& findings, const Survey& survey, std::string_view theme,
                                       EvidenceKind kind)
{
    std::vector<Evidence> out;
    switch (kind) {
    case EvidenceKind::Item:
        for (const auto& item : findings.items)
            if (item.theme == theme)
                out.push_back({kind, item.id, {}});
        break;
    case EvidenceKind::Test: return test_choices(findings, theme);
    case EvidenceKind::Category: return category_choices(findings, theme);
    case EvidenceKind::Quote:
        for (const auto& quote : survey.quotes) {
            const auto question = std::find_if(findings.open.begin(), findings.open.end(),
                                               [&](const auto& open) { return open.id == quote.question; });
            const bool by_question = question != findings.open.end() && question->theme == theme;
            if (quote.theme.empty() ? by_question : quote.theme == theme)
                out.push_back({kind, quote.question + "/" + std::to_string(quote.row), {}});
        }
        break;
    case EvidenceKind::Document:
    case EvidenceKind::Interview: break;
    }
    return out;
}

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
