// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content_counts.h"

#include "base/phrases.h"

#include <set>

namespace wk::routekaart {

namespace {

/// Where a required number comes from.
enum class Origin { Report, Booklet, Models, Own };

std::string_view source_of(Origin origin)
{
    switch (origin) {
    case Origin::Report: return ReportName;
    case Origin::Booklet: return BookletName;
    case Origin::Models: return ModelsName;
    case Origin::Own: break;
    }
    return phrase_text(Phrase::ContentOwnChoice);
}

/// The sum of `size_of` over a list.
template <class Entry, class SizeOf>
std::size_t total(const std::vector<Entry>& entries, SizeOf size_of)
{
    std::size_t out = 0;
    for (const auto& each : entries)
        out += size_of(each);
    return out;
}

std::size_t count_perspectives(const Content& content)
{
    return total(content.basisfuncties, [](const auto& it) {
        const auto& views = it.perspectives;
        return std::size_t(!views.inwoner.empty()) + std::size_t(!views.professional.empty()) +
               std::size_t(!views.gemeente.empty()) + std::size_t(!views.all_parties.empty());
    });
}

std::size_t conditional_requirements(const Content& content)
{
    return total(content.requirements, [](const auto& it) { return std::size_t(!it.applies_to.empty()); });
}

std::size_t count_practices(const Content& content)
{
    return total(content.municipalities, [](const auto& it) { return it.practices.size(); });
}

std::size_t count_key_figures(const Content& content)
{
    return total(content.municipalities, [](const auto& it) { return it.key_figures.size(); });
}

std::size_t national_figures(const Content& content)
{
    return total(content.municipalities, [](const auto& it) {
        return total(it.key_figures, [](const auto& figure) { return std::size_t(!figure.national.empty()); });
    });
}

std::size_t descriptions(const Content& content)
{
    return total(content.municipalities, [](const auto& it) { return it.form.size(); });
}

std::size_t facts(const Content& content)
{
    return total(content.old_examples, [](const auto& it) { return it.facts.size(); });
}

std::size_t attention_points(const Content& content)
{
    return total(content.old_examples, [](const auto& it) { return it.attention.size(); });
}

std::size_t rule_numbers(const Content& content)
{
    std::set<int> out;
    for (const auto& each : content.rules)
        out.insert(each.number);
    return out.size();
}

std::size_t touched(const Since& it)
{
    return it.basisfuncties.size() + it.steps.size() + it.lessons.size() + it.requirements.size() + it.dilemmas.size() +
           it.figures.size() + it.instruments.size() + it.levels.size();
}

/// Every place in the content where one entry names another.
std::size_t references(const Content& content)
{
    return total(content.phases, [](const auto& it) { return it.steps.size(); }) +
           total(content.basisfuncties, [](const auto& it) { return it.steps.size() + it.beloften.size(); }) +
           total(content.lessons, [](const auto& it) { return it.topics.size() + it.attention_for.size(); }) +
           total(content.insights, [](const auto& it) { return it.topics.size() + it.lessons.size(); }) +
           total(content.requirements,
                 [](const auto& it) {
                     return it.applies_to.size() + it.actors.size() + it.steps.size() + it.lessons.size();
                 }) +
           total(content.dilemmas, [](const auto& it) { return it.steps.size() + it.also_steps.size(); }) +
           total(content.old_examples, [](const auto& it) { return it.basisfuncties.size(); }) +
           total(content.rules,
                 [](const auto& it) {
                     return it.when.size() + it.unless.size() + it.grounds.requirements.size() +
                            it.grounds.lessons.size() + it.grounds.practices.size();
                 }) +
           total(content.merges, [](const auto& it) { return it.parts.size(); }) + total(content.since, touched);
}

/// Every page that is named in a list of pages.
std::size_t pages(const Content& content)
{
    const auto named = [](const auto& it) { return it.pages.size(); };
    return total(content.phases, named) + total(content.basisfuncties, named) + total(content.steps, named) +
           total(content.insights, named) + total(content.glossary, named) + total(content.dilemmas, named) +
           total(content.examples, named) + total(content.municipalities, named) + total(content.old_examples, named) +
           total(content.figures, named) + total(content.sources, named) + total(content.rules, named) +
           total(content.accounts, named);
}

template <class Entry>
std::size_t reviewed_of(const std::vector<Entry>& entries)
{
    return total(entries, [](const auto& it) { return std::size_t(it.reviewed.has_value()); });
}

/// How many entries of one list somebody read beside their page.
template <auto List>
std::size_t reviewed(const Content& content)
{
    return reviewed_of(content.*List);
}

std::size_t reviewed_practices(const Content& content)
{
    return total(content.municipalities, [](const auto& it) { return reviewed_of(it.practices); });
}

/// Everything that a rekenkamer says, a line each.
std::size_t judgement_lines(const Content& content)
{
    const auto& [heerenveen, leeuwarden] = content.judgements;
    return heerenveen.conclusions.size() + heerenveen.verdicts.size() +
           total(heerenveen.verdicts, [](const auto& it) { return it.attention.size(); }) +
           heerenveen.recommendations.size() + heerenveen.costs.size() + heerenveen.instruments.size() +
           leeuwarden.conclusions.size() + leeuwarden.reflections.size() + leeuwarden.starting_points.size() +
           leeuwarden.competences.size() + leeuwarden.knowledge.size() + leeuwarden.levers.size() +
           leeuwarden.context.size() + leeuwarden.instruments.size();
}

std::size_t judgement_pages(const Content& content)
{
    const auto& [heerenveen, leeuwarden] = content.judgements;
    const auto named = [](const auto& it) { return it.pages.size(); };
    return total(heerenveen.conclusions, named) + total(heerenveen.verdicts, named) +
           total(heerenveen.recommendations, [](const auto& it) { return it.letter_pages.size(); }) +
           heerenveen.contested.letter_pages.size() + heerenveen.contested.report_pages.size() +
           total(heerenveen.costs, named) + total(heerenveen.instruments, named) +
           total(leeuwarden.conclusions, named) + total(leeuwarden.reflections, named) +
           leeuwarden.simons.pages.size() + total(leeuwarden.instruments, named);
}

/// The number of entries of one list of the content.
template <auto List>
std::size_t size(const Content& content)
{
    return (content.*List).size();
}

/// What has to be there, and how it is counted.
struct Required {
    Phrase name;
    std::string_view file;
    std::string_view path;
    std::size_t number;
    Origin origin;
    std::size_t (*found)(const Content&);
};

// The one table of how much there has to be. What the report and the booklet print is not ours to change; a number of
// our own choice changes here together with the content.
constexpr Required requirements[] = {
    {Phrase::CountPublications, "route.json", "publications", 3, Origin::Own, size<&Content::publications>},
    {Phrase::CountPhases, "route.json", "phases", 6, Origin::Report, size<&Content::phases>},
    {Phrase::CountBasisfuncties, "route.json", "basisfuncties", 5, Origin::Report, size<&Content::basisfuncties>},
    {Phrase::CountPerspectives, "route.json", "basisfuncties[].perspectives", 16, Origin::Report, count_perspectives},
    {Phrase::CountSteps, "route.json", "steps", 11, Origin::Report, size<&Content::steps>},
    {Phrase::CountLessons, "route.json", "lessons", 30, Origin::Report, size<&Content::lessons>},
    {Phrase::CountInsights, "route.json", "insights", 5, Origin::Report, size<&Content::insights>},
    {Phrase::CountTopics, "route.json", "topics", 28, Origin::Own, size<&Content::topics>},
    {Phrase::CountTerms, "route.json", "glossary", 16, Origin::Own, size<&Content::glossary>},
    {Phrase::CountRequirements, "requirements.json", "requirements", 182, Origin::Report, size<&Content::requirements>},
    {Phrase::CountConditional, "requirements.json", "requirements[].appliesTo", 45, Origin::Report,
     conditional_requirements},
    {Phrase::CountDilemmas, "dilemmas.json", "dilemmas", 11, Origin::Report, size<&Content::dilemmas>},
    {Phrase::CountAxes, "organisation.json", "axes", 5, Origin::Report, size<&Content::axes>},
    {Phrase::CountForms, "organisation.json", "forms", 4, Origin::Models, size<&Content::forms>},
    {Phrase::CountPositionings, "organisation.json", "positionings", 4, Origin::Models, size<&Content::positionings>},
    {Phrase::CountConditions, "organisation.json", "conditions", 24, Origin::Report, size<&Content::conditions>},
    {Phrase::CountExamples, "practice.json", "examples", 20, Origin::Report, size<&Content::examples>},
    {Phrase::CountMunicipalities, "practice.json", "municipalities", 16, Origin::Report,
     size<&Content::municipalities>},
    {Phrase::CountPractices, "practice.json", "municipalities[].practices", 144, Origin::Report, count_practices},
    {Phrase::CountKeyFigures, "practice.json", "municipalities[].keyFigures", 141, Origin::Report, count_key_figures},
    {Phrase::CountNational, "practice.json", "municipalities[].keyFigures[].landelijk", 55, Origin::Report,
     national_figures},
    {Phrase::CountDescriptions, "practice.json", "municipalities[].form", 61, Origin::Report, descriptions},
    {Phrase::CountOldExamples, "practice.json", "vng2013", 26, Origin::Booklet, size<&Content::old_examples>},
    {Phrase::CountFacts, "practice.json", "vng2013[].facts", 14, Origin::Booklet, facts},
    {Phrase::CountAttention, "practice.json", "vng2013[].attention", 112, Origin::Booklet, attention_points},
    {Phrase::CountFigures, "sources.json", "keyFigures", 10, Origin::Report, size<&Content::figures>},
    {Phrase::CountSources, "sources.json", "sources", 25, Origin::Report, size<&Content::sources>},
    {Phrase::CountRules, "rules.json", "rules[].rule", 17, Origin::Report, rule_numbers},
    {Phrase::CountRuleParts, "rules.json", "rules", 36, Origin::Own, size<&Content::rules>},
    {Phrase::CountMerges, "rules.json", "merges", 3, Origin::Own, size<&Content::merges>},
    {Phrase::CountSince, "sinds-2020.json", "entries", 11, Origin::Own, size<&Content::since>},
    {Phrase::CountAccounts, "verantwoording.json", "entries", 7, Origin::Report, size<&Content::accounts>},
    {Phrase::CountJudgements, "oordelen.json", "", 91, Origin::Own, judgement_lines},
    {Phrase::CountJudgementPages, "oordelen.json", "", 47, Origin::Own, judgement_pages},
    {Phrase::CountReviewedLessons, "route.json", "lessons[].reviewed", 30, Origin::Own, reviewed<&Content::lessons>},
    {Phrase::CountReviewedTerms, "route.json", "glossary[].reviewed", 16, Origin::Own, reviewed<&Content::glossary>},
    {Phrase::CountReviewedRequirements, "requirements.json", "requirements[].reviewed", 182, Origin::Own,
     reviewed<&Content::requirements>},
    {Phrase::CountReviewedDilemmas, "dilemmas.json", "dilemmas[].reviewed", 11, Origin::Own,
     reviewed<&Content::dilemmas>},
    {Phrase::CountReviewedExamples, "practice.json", "examples[].reviewed", 20, Origin::Own,
     reviewed<&Content::examples>},
    {Phrase::CountReviewedMunicipalities, "practice.json", "municipalities[].reviewed", 16, Origin::Own,
     reviewed<&Content::municipalities>},
    {Phrase::CountReviewedPractices, "practice.json", "municipalities[].practices[].reviewed", 144, Origin::Own,
     reviewed_practices},
    {Phrase::CountReviewedOldExamples, "practice.json", "vng2013[].reviewed", 26, Origin::Own,
     reviewed<&Content::old_examples>},
    {Phrase::CountReviewedRules, "rules.json", "rules[].reviewed", 36, Origin::Own, reviewed<&Content::rules>},
    {Phrase::CountReferences, "", "", 1028, Origin::Own, references},
    {Phrase::CountPages, "", "", 314, Origin::Report, pages},
};

} // namespace

std::vector<ContentCount> content_counts(const Content& content)
{
    std::vector<ContentCount> out;
    for (const auto& each : requirements)
        out.push_back({say(each.name), each.file, each.path, each.found(content), each.number, source_of(each.origin)});
    return out;
}

} // namespace wk::routekaart
