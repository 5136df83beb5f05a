// SPDX-License-Identifier: EUPL-1.2
#include "project/verdict_evidence.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace wk::project {

namespace {

template <class List, class Test>
bool any(const List& list, Test test)
{
    return std::any_of(list.begin(), list.end(), test);
}

/// The finding of a list that may be absent whose reference is `reference`; null when there is none.
template <class List>
const typename List::value_type* referred(const std::optional<List>& list, std::string_view reference)
{
    if (list)
        for (const auto& each : *list)
            if (evidence_reference(each) == reference)
                return &each;
    return nullptr;
}

const OpenFinding* question_named(const Findings& findings, std::string_view id)
{
    for (const auto& open : findings.open)
        if (open.id == id)
            return &open;
    return nullptr;
}

bool category_exists(const Survey& survey, std::string_view reference)
{
    return any(survey.codings, [&](const auto& coding) {
        const std::string prefix = coding->codebook.question + "/";
        return reference.starts_with(prefix) && coding->codebook.find(reference.substr(prefix.size()));
    });
}

bool exists(const Evidence& evidence, const Findings& findings, const Survey& survey)
{
    switch (evidence.kind) {
    case EvidenceKind::Item: return item_named(findings, evidence.reference) != nullptr;
    case EvidenceKind::Test: return test_named(findings.tests, evidence.reference) != nullptr;
    case EvidenceKind::Category: return category_exists(survey, evidence.reference);
    case EvidenceKind::Quote: return quote_named(survey, evidence.reference) != nullptr;
    case EvidenceKind::Document:
    case EvidenceKind::Interview: return !trim(evidence.reference).empty();
    case EvidenceKind::Statement: return statement_named(survey.study, evidence.reference).has_value();
    }
    return false;
}

Notice problem(std::string code, Phrase phrase, std::string_view reference)
{
    return problem_at(std::move(code), {}, reference, say(phrase, {clipped(reference, 60)}));
}

/// What is gone, by its kind: its reference says nothing to a reader.
Notice gone_problem(const Evidence& evidence)
{
    constexpr std::array<Phrase, 7> kinds{Phrase::EvidenceItem,     Phrase::EvidenceTest,     Phrase::EvidenceCategory,
                                          Phrase::EvidenceQuote,    Phrase::EvidenceDocument, Phrase::EvidenceInterview,
                                          Phrase::EvidenceStatement};
    const auto kind = std::size_t(evidence.kind);
    return problem_at("evidence-gone", {}, evidence.reference,
                      say(Phrase::EvidenceGone, {kind < kinds.size() ? say(kinds[kind]) : std::string()}));
}

/// How the levels of a factor are grouped now; of its own accord each level is a group.
Grouping grouping_now(const AnalysisOptions& options, std::string_view factor)
{
    const auto* grouping = options.find_grouping(factor);
    return grouping ? *grouping : Grouping{std::string(factor), {}, {}};
}

/// A test of groups with what its groups are.
Evidence with_grouping(Evidence evidence, const AnalysisOptions& options)
{
    if (const auto factor = factor_of(evidence.reference); !factor.empty())
        evidence.grouping = grouping_now(options, factor);
    return evidence;
}

bool is_regrouped(const Evidence& evidence, const AnalysisOptions& options)
{
    return evidence.kind == EvidenceKind::Test && evidence.grouping &&
           !same_groups(*evidence.grouping, grouping_now(options, evidence.grouping->factor));
}

/// What stands behind the last slash of a reference that begins so.
std::string_view last_part(std::string_view reference, std::string_view begin)
{
    const auto slash = reference.rfind('/');
    return reference.starts_with(begin) && slash >= begin.size() ? reference.substr(slash + 1) : std::string_view();
}

template <class Visit>
void visit_evidence(const Survey& survey, Visit visit)
{
    for (const auto& verdict : survey.verdicts)
        visit(verdict.evidence);
    for (const auto& conclusion : survey.follow_up.conclusions)
        visit(conclusion.evidence);
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

/// Whether something of a theme is asked for.
using OfTheme = std::optional<std::string_view>;
bool wanted(const OfTheme& theme, std::string_view own)
{
    return !theme || *theme == own;
}

std::vector<Evidence> test_choices(const Findings& findings, const OfTheme& theme)
{
    const auto of_theme = [&](const std::string& id) {
        const auto* item = item_named(findings, id);
        return item && wanted(theme, item->theme);
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

/// What people wrote may be about another theme than the question: of a theme first its own, then the rest.
std::vector<Evidence> own_first(std::vector<Evidence> own, std::vector<Evidence> rest)
{
    own.insert(own.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    return own;
}

std::vector<Evidence> category_choices(const Findings& findings, const OfTheme& theme)
{
    std::vector<Evidence> own, rest;
    for (const auto& open : findings.open)
        for (const auto& category : open.categories)
            if (category.n.value_or(0) > 0)
                (wanted(theme, open.theme) ? own : rest)
                    .push_back({EvidenceKind::Category, open.id + "/" + category.id, {}});
    return own_first(std::move(own), std::move(rest));
}

std::vector<Evidence> quote_choices(const Findings& findings, const Survey& survey, const OfTheme& theme)
{
    std::vector<Evidence> own, rest;
    for (const auto& quote : survey.quotes)
        (wanted(theme, theme_of(findings, quote)) ? own : rest)
            .push_back({EvidenceKind::Quote, evidence_reference(quote), {}});
    return own_first(std::move(own), std::move(rest));
}

/// Of a theme first what is about it, then what is about the survey as a whole.
std::vector<Evidence> statement_choices(const Findings& findings, const Study& study, const OfTheme& theme)
{
    const auto is_theme = [&](const std::string& id) {
        return any(findings.themes, [&](const auto& each) { return each.id == id; });
    };
    std::vector<Evidence> own, whole;
    for (const auto& source : study.sources)
        for (const auto& statement : source.statements) {
            Evidence choice{EvidenceKind::Statement, evidence_reference(source, statement), {}};
            if (trim(statement.text).empty())
                continue;
            if (wanted(theme, statement.theme))
                own.push_back(std::move(choice));
            else if (!is_theme(statement.theme))
                whole.push_back(std::move(choice));
        }
    return own_first(std::move(own), std::move(whole));
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

std::string_view factor_of(std::string_view reference)
{
    return last_part(reference, "groups/");
}

std::string_view variable_of(std::string_view reference)
{
    return last_part(reference, "correlations/");
}

void compare_what_is_cited(Survey& survey)
{
    const auto add = [](std::vector<std::string>& list, std::string_view id, bool known) {
        if (known && std::find(list.begin(), list.end(), id) == list.end())
            list.emplace_back(id);
    };
    visit_evidence(survey, [&](const std::vector<Evidence>& all) {
        for (const auto& each : all) {
            if (each.kind != EvidenceKind::Test)
                continue;
            const auto factor = factor_of(each.reference);
            const auto variable = variable_of(each.reference);
            add(survey.analysis.by, factor, survey.instrument->find_factor(factor).has_value());
            add(survey.analysis.with, variable, survey.instrument->find_numeric(variable).has_value());
        }
    });
}

std::size_t leaning_on_factor(const Survey& survey, std::string_view factor)
{
    std::size_t out = 0;
    visit_evidence(survey, [&](const std::vector<Evidence>& all) {
        out += any(all, [&](const Evidence& each) {
            return each.kind == EvidenceKind::Test && factor_of(each.reference) == factor;
        });
    });
    return out;
}

std::string evidence_reference(const survey::Quote& quote)
{
    return quote.question + "/" + std::to_string(quote.row);
}

std::string evidence_reference(const OtherSource& source, const SourceStatement& statement)
{
    return source.id + "/" + statement.id;
}

const ItemFinding* item_named(const Findings& findings, std::string_view id)
{
    for (const auto& item : findings.items)
        if (item.id == id)
            return &item;
    return nullptr;
}

const PFinding* test_named(const TestFindings& tests, std::string_view reference)
{
    if (const auto* pair = referred(tests.pairs, reference))
        return &pair->p;
    if (const auto* group = referred(tests.groups, reference))
        return &group->p;
    const auto* correlation = referred(tests.correlations, reference);
    return correlation ? &correlation->p : nullptr;
}

const survey::Quote* quote_named(const Survey& survey, std::string_view reference)
{
    for (const auto& quote : survey.quotes)
        if (evidence_reference(quote) == reference)
            return &quote;
    return nullptr;
}

std::optional<NamedStatement> statement_named(const Study& study, std::string_view reference)
{
    for (std::size_t i = 0; i < study.sources.size(); ++i)
        for (const auto& statement : study.sources[i].statements)
            if (evidence_reference(study.sources[i], statement) == reference && !trim(statement.text).empty())
                return NamedStatement{i, &statement};
    return std::nullopt;
}

std::string_view theme_of(const Findings& findings, const survey::Quote& quote)
{
    if (!quote.theme.empty())
        return quote.theme;
    const auto* question = question_named(findings, quote.question);
    return question ? std::string_view(question->theme) : std::string_view();
}

std::vector<Evidence> evidence_choices(const Findings& findings, const Survey& survey, OfTheme theme, EvidenceKind kind)
{
    std::vector<Evidence> out;
    switch (kind) {
    case EvidenceKind::Item:
        for (const auto& item : findings.items)
            if (wanted(theme, item.theme))
                out.push_back({kind, item.id, {}});
        break;
    case EvidenceKind::Test:
        out = test_choices(findings, theme);
        for (auto& each : out)
            each = with_grouping(std::move(each), survey.analysis);
        break;
    case EvidenceKind::Category: return category_choices(findings, theme);
    case EvidenceKind::Quote: return quote_choices(findings, survey, theme);
    case EvidenceKind::Statement: return statement_choices(findings, survey.study, theme);
    case EvidenceKind::Document:
    case EvidenceKind::Interview: break;
    }
    return out;
}

void add_evidence(std::vector<Evidence>& list, Evidence evidence)
{
    const auto same = [&](const Evidence& each) {
        return each.kind == evidence.kind && each.reference == evidence.reference;
    };
    if (!any(list, same))
        list.push_back(std::move(evidence));
}

EvidencePlace evidence_place(const Evidence& evidence, const Findings& findings, const Survey& survey)
{
    const std::string& reference = evidence.reference;
    switch (evidence.kind) {
    case EvidenceKind::Item:
        if (const auto* item = item_named(findings, reference))
            return {FoundIn::Items, item->theme, item->id};
        break;
    case EvidenceKind::Test:
        if (referred(findings.tests.pairs, reference))
            return {FoundIn::Pairs, {}, {}};
        if (const auto* group = referred(findings.tests.groups, reference))
            return {FoundIn::Groups, {}, group->factor};
        if (const auto* correlation = referred(findings.tests.correlations, reference))
            return {FoundIn::Correlations, {}, correlation->variable};
        break;
    case EvidenceKind::Category:
        for (const auto& open : findings.open)
            for (const auto& category : open.categories)
                if (open.id + "/" + category.id == reference)
                    return {FoundIn::Categories, open.theme, open.id};
        break;
    case EvidenceKind::Quote:
        if (const auto* quote = quote_named(survey, reference))
            return {FoundIn::Quotes, std::string(theme_of(findings, *quote)), quote->question};
        break;
    case EvidenceKind::Statement:
        if (const auto named = statement_named(survey.study, reference))
            return {FoundIn::Sources, named->statement->theme, survey.study.sources[named->source].id};
        break;
    case EvidenceKind::Document:
    case EvidenceKind::Interview: break;
    }
    return {};
}

std::vector<Notice> evidence_problems(std::span<const Evidence> all, const Findings& findings, const Survey& survey)
{
    if (all.empty())
        return {problem("no-evidence", Phrase::EvidenceNone, {})};
    std::vector<Notice> out;
    bool quotes = false;
    bool others = false;
    for (const auto& evidence : all) {
        if (!exists(evidence, findings, survey)) {
            out.push_back(gone_problem(evidence));
            continue;
        }
        if (is_regrouped(evidence, survey.analysis)) {
            const auto factor = survey.instrument->find_factor(evidence.grouping->factor);
            const std::string title = factor ? survey.instrument->factors()[*factor].title : std::string();
            out.push_back(problem("evidence-regrouped", Phrase::EvidenceRegrouped, title));
        }
        const auto* quote = evidence.kind == EvidenceKind::Quote ? quote_named(survey, evidence.reference) : nullptr;
        (quote ? quotes : others) = true;
        if (quote && !quote->checked)
            out.push_back(problem("quote-unchecked", Phrase::EvidenceUnchecked, quote->text));
    }
    if (quotes && !others)
        out.push_back(problem("only-quotes", Phrase::EvidenceOnlyQuotes, {}));
    return out;
}

} // namespace wk::project
