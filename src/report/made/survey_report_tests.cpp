// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/document/sections.h"
#include "report/figures/significance_charts.h"
#include "report/words/pair_names.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <utility>

namespace wk::report {

using project::Findings;

namespace {

Paragraph passport(std::string words)
{
    return {{}, std::move(words), ParagraphStyle::Passport};
}

/// What was tested of one family, sorted by what came of it.
template <class Test>
struct Looked {
    std::vector<Test> standing_out;
    std::vector<const Test*> reworded; ///< that do not stand out, but the researcher wrote about them
    std::size_t tested = 0;
    std::size_t untested = 0; ///< too few people, or all of them alike
};

/// test   one of the family
/// key    of the sentence about a test
template <class Test, class Is, class Key>
Looked<Test> looked_at(const ReportContext& context, const std::vector<Test>& all, Is is, Key key)
{
    Looked<Test> out;
    for (const auto& each : all) {
        if (!is(each))
            continue;
        ++(each.p.value() ? out.tested : out.untested);
        if (stands_out(each.p, context.findings.tests.method))
            out.standing_out.push_back(each);
        else if (context.survey.report.own_sentence(key(each)))
            out.reworded.push_back(&each);
    }
    return out;
}

/// How many tests were done, how many stand out, and that the others show nothing.
template <class Test>
std::string looked_sentence(const Looked<Test>& looked, std::string words)
{
    const std::size_t found = looked.standing_out.size();
    if (looked.tested > 0)
        words += found == 0               ? say(Phrase::StoryNothingFound)
                 : found == looked.tested ? say(Phrase::StoryAllFound)
                                          : say(Phrase::StorySomeFound, {found, looked.tested - found});
    if (looked.untested > 0)
        words += say(Phrase::StoryNotTested, {looked.untested});
    return words;
}

constexpr std::size_t MostTold = 3; ///< of one family, in sentences: the figure has them all

/// The largest p of which a sentence is told, so that there are MostTold of them at most.
template <class Test>
double told_until(const std::vector<Test>& standing_out)
{
    std::vector<double> all;
    for (const auto& each : standing_out)
        all.push_back(*each.p.value());
    std::sort(all.begin(), all.end());
    return all.size() <= MostTold ? 1.0 : all[MostTold - 1];
}

/// Figures of what stands out, a page each, and the sentences about what does so most.
///
/// list     where the findings keep them, as a member of TestFindings
/// figure   makes a figure of findings that hold only these, with its title
/// headline what is above their slides
/// entry    the sentence about one
template <class Test, class List, class Figure, class Entry>
void add_standing_out(const ReportContext& context, const Looked<Test>& looked, List list, const std::string& id,
                      const std::string& title, const std::string& headline, Figure figure, Entry entry, Section& out)
{
    BulletList sentences{say(Phrase::WhatStandsOut), {}};
    const double last = told_until(looked.standing_out);
    std::size_t told = 0;
    std::size_t left = 0;
    for (const auto& each : looked.standing_out) {
        Paragraph sentence = entry(each);
        const bool own = context.survey.report.own_sentence(sentence.key) != nullptr; // what a researcher wrote stays
        if (*each.p.value() <= last && told < MostTold)
            ++told;
        else if (!own && ++left > 0)
            continue;
        sentences.entries.push_back(std::move(sentence));
    }
    for (const auto* each : looked.reworded)
        sentences.entries.push_back(entry(*each));
    if (left > 0)
        sentences.entries.push_back({{}, say(Phrase::StoryMoreInFigure, {left})});
    if (!looked.standing_out.empty()) {
        Findings part = context.findings;
        const auto parts = page_parts(looked.standing_out);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            part.tests.*list = parts[i];
            out.blocks.push_back(
                FigureBlock{part_id(id, i), figure(part, part_title(title, i, parts.size())), {headline}});
        }
    }
    add_list(std::move(sentences), out);
}

std::string group_key(const project::GroupFinding& group)
{
    return "groups/" + group.item + "/" + group.factor;
}

std::string correlation_key(const project::CorrelationFinding& each)
{
    return "correlations/" + each.item + "/" + each.variable;
}

std::string pair_key(const project::PairFinding& pair)
{
    return "pairs/" + pair.first + "/" + pair.second;
}

/// One factor: a section when something stands out, else a sentence under all factors.
void add_factor(const ReportContext& context, const project::FactorFinding& factor, Section& parent,
                std::vector<Section>& children)
{
    const auto& findings = context.findings;
    const auto looked = looked_at(
        context, *findings.tests.groups, [&](const auto& group) { return group.factor == factor.id; }, group_key);
    if (looked.tested + looked.untested == 0)
        return;
    Paragraph words{{},
                    looked_sentence(looked, say(Phrase::StoryLookedGroups, {capitalised(mid_sentence(factor.title)),
                                                                            looked.tested + looked.untested})),
                    ParagraphStyle::Body,
                    "toetsen-groepen-" + factor.id};
    if (looked.standing_out.empty() && looked.reworded.empty())
        return parent.blocks.push_back(std::move(words));
    Section out{"groepen-" + factor.id, factor.title, 3};
    out.blocks.push_back(std::move(words));
    add_standing_out(
        context, looked, &project::TestFindings::groups, "figuur-groepen-" + factor.id,
        say(Phrase::StoryGroupsFigure, {mid_sentence(factor.title)}),
        say(Phrase::SlideGroups, {looked.standing_out.size(), looked.tested, mid_sentence(factor.title)}),
        [&](const Findings& part, std::string title) {
            return group_chart(part, factor.id, std::move(title), context.source(), ReportFigure);
        },
        [&](const auto& group) {
            return Paragraph{group_key(group), group_sentence(findings, group)};
        },
        out);
    children.push_back(std::move(out));
}

void add_variable(const ReportContext& context, const project::VariableFinding& variable, Section& parent,
                  std::vector<Section>& children)
{
    const auto& findings = context.findings;
    const auto looked = looked_at(
        context, *findings.tests.correlations, [&](const auto& each) { return each.variable == variable.id; },
        correlation_key);
    if (looked.tested + looked.untested == 0)
        return;
    Paragraph words{
        {},
        looked_sentence(looked, say(Phrase::StoryLookedCorrelations,
                                    {capitalised(mid_sentence(variable.title)), looked.tested + looked.untested})),
        ParagraphStyle::Body,
        "toetsen-samenhang-" + variable.id};
    if (looked.standing_out.empty() && looked.reworded.empty())
        return parent.blocks.push_back(std::move(words));
    Section out{"samenhang-" + variable.id, variable.title, 3};
    out.blocks.push_back(std::move(words));
    add_standing_out(
        context, looked, &project::TestFindings::correlations, "figuur-samenhang-" + variable.id,
        say(Phrase::StoryCorrelationsFigure, {mid_sentence(variable.title)}),
        say(Phrase::SlideCorrelations, {looked.standing_out.size(), looked.tested, mid_sentence(variable.title)}),
        [&](const Findings& part, std::string title) {
            return correlation_chart(part, variable.id, std::move(title), context.source(), ReportFigure);
        },
        [&](const auto& each) {
            return Paragraph{correlation_key(each), correlation_sentence(findings, each)};
        },
        out);
    children.push_back(std::move(out));
}

/// Adds how the figures were made to the last of what was told.
void add_passport(std::string words, Section& parent, std::vector<Section>& children)
{
    if (!children.empty())
        children.back().blocks.push_back(passport(std::move(words)));
    else if (!parent.blocks.empty())
        parent.blocks.push_back(passport(std::move(words)));
}

std::vector<Section> group_sections(const ReportContext& context)
{
    if (!context.findings.tests.groups)
        return {};
    Section out{"groepen", say(Phrase::GroupsTitle), 2};
    std::vector<Section> children;
    for (const auto& factor : context.findings.factors)
        add_factor(context, factor, out, children);
    add_passport(group_passport(context.findings), out, children);
    return with_parent(std::move(out), std::move(children));
}

std::vector<Section> pair_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (!findings.tests.pairs || findings.tests.pairs->empty())
        return {};
    const auto looked = looked_at(
        context, *findings.tests.pairs, [](const auto&) { return true; }, pair_key);
    Section out{"theorie-praktijk", say(Phrase::PairsTitle, {pairs_title(findings)}), 2};
    out.blocks.push_back(
        Paragraph{{},
                  looked_sentence(looked, say(Phrase::StoryLookedPairs, {looked.tested + looked.untested})),
                  ParagraphStyle::Body,
                  "toetsen-paren"});
    add_standing_out(
        context, looked, &project::TestFindings::pairs, "figuur-paren", say(Phrase::StoryPairsFigure),
        say(Phrase::SlidePairs, {looked.standing_out.size(), looked.tested}),
        [&](const Findings& part, std::string title) {
            return pair_chart(part, std::move(title), context.source(), ReportFigure);
        },
        [&](const auto& pair) {
            return Paragraph{pair_key(pair), pair_sentence(findings, pair)};
        },
        out);
    out.blocks.push_back(passport(pair_passport(findings)));
    return {std::move(out)};
}

std::vector<Section> correlation_sections(const ReportContext& context)
{
    if (!context.findings.tests.correlations)
        return {};
    Section out{"samenhang", say(Phrase::SectionCorrelations), 2};
    std::vector<Section> children;
    for (const auto& variable : context.findings.variables)
        add_variable(context, variable, out, children);
    add_passport(correlation_passport(context.findings), out, children);
    return with_parent(std::move(out), std::move(children));
}

} // namespace

std::vector<Section> difference_sections(const ReportContext& context)
{
    const auto& alpha = context.findings.tests.method.alpha;
    std::vector<Section> children;
    for (const auto part : {group_sections, pair_sections, correlation_sections})
        append(children, part(context));
    Section out{"verschillen", say(Phrase::StoryDifferences)};
    if (!children.empty() && !alpha.empty())
        out.blocks.push_back(Paragraph{
            {}, say(Phrase::StoryDifferencesIntro, {format_share(*std::max_element(alpha.begin(), alpha.end()), 0)})});
    return with_parent(std::move(out), std::move(children));
}

} // namespace wk::report
