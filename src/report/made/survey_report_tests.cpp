// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "report/figures/significance_charts.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <utility>

namespace wk::report {

namespace {

Paragraph passport(std::string words)
{
    return {{}, std::move(words), ParagraphStyle::Passport};
}

/// How many tests stand out, and how many would by chance.
void add_chance(Section& section, const project::Findings& findings, const std::string& kind, const std::string& family)
{
    if (std::string words = chance_sentence(findings, kind, family); !words.empty())
        section.blocks.push_back(Paragraph{"chance/" + kind + (family.empty() ? "" : "/" + family), std::move(words)});
}

/// What stands out in words, or that nothing does.
template <class List, class Entry>
Block standing_out(const project::Findings& findings, const List& list, Entry entry)
{
    BulletList out{say(Phrase::WhatStandsOut), {}};
    for (const auto* each : list)
        if (stands_out(each->p, findings.tests.method))
            out.entries.push_back(entry(*each));
    if (out.entries.empty())
        return Paragraph{{}, say(Phrase::NothingStandsOut)};
    return out;
}

/// The kinds of item among `tests` with the items of each, in the order in which they come.
template <class Tests>
std::vector<std::pair<std::string, std::vector<std::string>>> items_by_kind(const project::Findings& findings,
                                                                            const Tests& tests)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> out;
    for (const auto* test : tests) {
        const std::string& kind = item_called(findings, test->item).kind;
        auto found = std::find_if(out.begin(), out.end(), [&](const auto& each) { return each.first == kind; });
        if (found == out.end())
            found = out.insert(out.end(), {kind, {}});
        found->second.push_back(test->item);
    }
    return out;
}

/// Figures per kind of item: all kinds in one would be longer than a page.
///
/// tests    those to show
/// list     where the findings keep them, as a member of TestFindings
/// figure   makes a figure of findings that hold the tests of some items, with its title
template <class Tests, class List, class Figure>
void add_test_figures(Section& section, const project::Findings& findings, const Tests& tests, List list,
                      const std::string& id, const std::string& title, Figure figure)
{
    for (const auto& kind : items_by_kind(findings, tests)) {
        const auto parts = page_parts(kind.second);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            project::Findings part = findings;
            std::erase_if(*(part.tests.*list), [&](const auto& test) {
                return std::find(parts[i].begin(), parts[i].end(), test.item) == parts[i].end();
            });
            const std::string name = title + " (" + mid_sentence(kind_title(kind.first)) + ")";
            section.blocks.push_back(
                FigureBlock{part_id(id + "-" + kind.first, i), figure(part, part_title(name, i, parts.size()))});
        }
    }
}

/// The findings of one factor or variable.
template <class List, class Test>
auto chosen(const List& list, Test test)
{
    std::vector<const typename List::value_type*> out;
    for (const auto& each : list)
        if (test(each))
            out.push_back(&each);
    return out;
}

} // namespace

std::vector<Section> group_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (!findings.tests.groups)
        return {};
    std::vector<Section> children;
    for (const auto& factor : findings.factors) {
        const auto groups =
            chosen(*findings.tests.groups, [&](const auto& group) { return group.factor == factor.id; });
        if (groups.empty())
            continue;
        Section out{"groepen-" + factor.id, factor.title, 2};
        add_chance(out, findings, "groups", factor.id);
        add_test_figures(out, findings, groups, &project::TestFindings::groups, "figuur-groepen-" + factor.id,
                         say(Phrase::GroupsFigureTitle, {mid_sentence(factor.title)}),
                         [&](const project::Findings& part, std::string title) {
                             return group_chart(part, factor.id, std::move(title), context.base, ReportFigure);
                         });
        out.blocks.push_back(standing_out(findings, groups, [&](const auto& group) {
            return Paragraph{"groups/" + group.item + "/" + group.factor, group_sentence(findings, group)};
        }));
        children.push_back(std::move(out));
    }
    if (!children.empty())
        children.back().blocks.push_back(passport(group_passport(findings)));
    return with_parent({"groepen", say(Phrase::GroupsTitle)}, std::move(children));
}

std::vector<Section> pair_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (!findings.tests.pairs || findings.tests.pairs->empty())
        return {};
    Section out{"theorie-praktijk", say(Phrase::PairsTitle)};
    add_chance(out, findings, "pairs", {});
    const auto parts = page_parts(*findings.tests.pairs);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        project::Findings part = findings;
        part.tests.pairs = parts[i];
        out.blocks.push_back(FigureBlock{
            part_id("figuur-paren", i),
            pair_chart(part, part_title(say(Phrase::PairsFigureTitle), i, parts.size()), context.base, ReportFigure)});
    }
    BulletList sentences{say(Phrase::InWords), {}};
    for (const auto& pair : *findings.tests.pairs)
        sentences.entries.push_back({"pairs/" + pair.first + "/" + pair.second, pair_sentence(findings, pair)});
    out.blocks.push_back(std::move(sentences));
    out.blocks.push_back(passport(pair_passport(findings)));
    return {std::move(out)};
}

std::vector<Section> correlation_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (!findings.tests.correlations)
        return {};
    std::vector<Section> children;
    for (const auto& variable : findings.variables) {
        const auto found =
            chosen(*findings.tests.correlations, [&](const auto& each) { return each.variable == variable.id; });
        if (found.empty())
            continue;
        Section out{"samenhang-" + variable.id, variable.title, 2};
        add_chance(out, findings, "correlations", variable.id);
        add_test_figures(out, findings, found, &project::TestFindings::correlations, "figuur-samenhang-" + variable.id,
                         say(Phrase::CorrelationsFigureTitle, {mid_sentence(variable.title)}),
                         [&](const project::Findings& part, std::string title) {
                             return correlation_chart(part, variable.id, std::move(title), context.base, ReportFigure);
                         });
        out.blocks.push_back(standing_out(findings, found, [&](const auto& each) {
            return Paragraph{"correlations/" + each.item + "/" + each.variable, correlation_sentence(findings, each)};
        }));
        children.push_back(std::move(out));
    }
    if (!children.empty())
        children.back().blocks.push_back(passport(correlation_passport(findings)));
    return with_parent({"samenhang", say(Phrase::SectionCorrelations)}, std::move(children));
}

std::vector<Section> reliability_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (findings.reliability.empty())
        return {};
    Section out{"betrouwbaarheid", say(Phrase::ReliabilityTitle)};
    out.blocks.push_back(
        FigureBlock{"figuur-betrouwbaarheid",
                    reliability_chart(findings, say(Phrase::ReliabilityFigureTitle), context.base, ReportFigure)});
    BulletList sentences{say(Phrase::InWords), {}};
    for (const auto& each : findings.reliability)
        sentences.entries.push_back({"reliability/" + each.id, reliability_sentence(findings, each)});
    out.blocks.push_back(std::move(sentences));
    out.blocks.push_back(passport(reliability_passport()));
    return {std::move(out)};
}

} // namespace wk::report
