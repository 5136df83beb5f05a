// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/document/sections.h"
#include "report/figures/charts.h"
#include "report/figures/significance_charts.h"
#include "report/words/cells.h"
#include "report/words/coding_words.h"
#include "report/words/item_groups.h"
#include "report/words/representativeness.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/verdict_sentences.h"
#include "report/words/weighted_words.h"
#include "survey/coding_agreement.h"

#include <algorithm>
#include <array>
#include <utility>

namespace wk::report {

using project::Findings;
using project::OpenFinding;

namespace {

Section representative_section(const project::ResponseFinding& response)
{
    Section out{"respons-afspiegeling", say(Phrase::RepresentativeTitle), 3};
    if (std::string words = others_sentence(response); !words.empty())
        out.blocks.push_back(Paragraph{"response/others", std::move(words)});
    return out;
}

/// The weights that were chosen, told above what they give, which is a table in the appendix.
Section chosen_weights_section(const Findings& findings)
{
    return {"respons-gewogen",
            say(Phrase::WeightedTitle),
            3,
            {Paragraph{"weights/chosen", weighted_words(findings), ParagraphStyle::Body, "tabel-gewogen"},
             Paragraph{{}, weighted_passport(), ParagraphStyle::Passport}}};
}

Section weighting_section(const Findings& findings)
{
    Section out{"respons-wegen", say(Phrase::WeightingTitle), 3};
    if (std::string words = weights_sentence(*findings.response); !words.empty())
        out.blocks.push_back(Paragraph{"response/weights", std::move(words)});
    if (std::string words = weighting_sentence(findings); !words.empty())
        out.blocks.push_back(Paragraph{"response/weighting", std::move(words)});
    if (out.blocks.empty()) // results of another program need not say what weighting would do
        return out;
    out.blocks.push_back(
        Paragraph{{}, response_passport(*findings.response) + weights_passport(), ParagraphStyle::Passport});
    return out;
}

/// The rules about kinds that were asked.
DataTable rules_table(const Findings& findings, const std::vector<project::VerdictRule>& rules)
{
    DataTable out{say(Phrase::ReportRulesTable),
                  {{say(Phrase::ColumnKind)},
                   {say(Phrase::ReportColumnMeasure)},
                   {say(Phrase::ReportColumnOnTrack), true},
                   {say(Phrase::ReportColumnAttention), true}},
                  {}};
    for (const auto& rule : rules) {
        const bool share = rule.measure == project::RuleMeasure::Favourable;
        const auto cell = [&](double value) {
            return TableCell{share ? format_share(value, 1) : format_number(value, 2), value};
        };
        out.rows.push_back({kind_title(findings, survey::kind_name(rule.kind)),
                            say(share ? Phrase::RuleFavourable : Phrase::RuleMean), cell(rule.on_track),
                            cell(rule.attention)});
    }
    return out;
}

/// Sets that hang together, and a sentence about each of the others.
void add_reliability(const ReportContext& context, Section& out)
{
    const auto& findings = context.findings;
    const auto good = std::count_if(findings.reliability.begin(), findings.reliability.end(),
                                    [](const auto& each) { return each.alpha && *each.alpha >= 0.7; });
    out.blocks.push_back(Paragraph{
        {},
        say(good > 0 ? Phrase::StoryReliability : Phrase::StoryReliabilityNone, {findings.reliability.size(), good})});
    BulletList sentences{say(Phrase::WhatStandsOut), {}};
    for (const auto& each : findings.reliability) {
        const std::string key = "reliability/" + each.id;
        if (!each.alpha || *each.alpha < 0.7 || context.survey.report.own_sentence(key))
            sentences.entries.push_back({key, reliability_sentence(findings, each)});
    }
    add_list(std::move(sentences), out);
}

/// How far two coders agree on a question; nothing when no second coder decided about any answer that the first did.
std::string agreement_of(const survey::QuestionCoding& first, const survey::QuestionCoding& second,
                         const std::string& question)
{
    const auto agreement = survey::coding_agreement(first, second);
    if (agreement.n == 0)
        return {};
    const std::string share = format_share(double(agreement.identical) / double(agreement.n), 1);
    const auto& kappa = agreement.pooled;
    if (!kappa.kappa || !kappa.interval)
        return say(Phrase::StoryAgreementNoKappa, {question, agreement.n, agreement.identical, share});
    return say(Phrase::StoryAgreement,
               {question, agreement.n, agreement.identical, share, format_number(*kappa.kappa, 2),
                format_number(kappa.interval->low, 2), format_number(kappa.interval->high, 2)});
}

/// For the questions that others coded as well. The second coder stays without a name.
BulletList agreement_list(const ReportContext& context)
{
    BulletList out{say(Phrase::StoryAgreementTitle), {}};
    for (const auto& open : context.findings.open) {
        const auto* first = project::coding_of(context.survey, open.id);
        if (!first || !is_coded(open))
            continue;
        for (const auto& coder : context.survey.other_coders)
            for (const auto& second : coder->codings)
                if (second.codebook.question == open.id)
                    if (std::string words = agreement_of(*first, second, question_title(context, open)); !words.empty())
                        out.entries.push_back({{}, std::move(words)});
    }
    return out;
}

/// How many answers there are to the questions that were coded, and how many of these somebody looked at.
void add_coded_answers(const ReportContext& context, Section& out)
{
    DataTable table{say(Phrase::StoryCoding),
                    {{say(Phrase::OpenQuestion)},
                     {capitalised(say(Phrase::ColumnAnswers)), true},
                     {say(Phrase::CodingRowLooked), true}},
                    {}};
    survey::Count answered = 0;
    survey::Count looked = 0;
    for (const auto& open : context.findings.open)
        if (is_coded(open)) {
            const survey::Count here = open.answered - open.uncoded;
            table.rows.push_back({question_title(context, open), count_cell(open.answered), count_cell(here)});
            answered += open.answered;
            looked += here;
        }
    const std::size_t questions = table.rows.size();
    if (questions > 1) {
        table.rows.push_back({say(Phrase::AgreementAll), count_cell(answered), count_cell(looked)});
        table.totals = 1;
    }
    out.blocks.push_back(Paragraph{{},
                                   say(Phrase::StoryCoded, {questions}) + " " +
                                       say(Phrase::StoryCodedAnswers, {questions, answered, looked})});
    out.blocks.push_back(TableBlock{"tabel-gecodeerd", std::move(table)});
}

/// Who coded, and where the categories come from, as far as the researcher told.
std::string method_words(const project::CodingMethod& method)
{
    constexpr std::array coders{Phrase::StoryCodersOne, Phrase::StoryCodersPart, Phrase::StoryCodersTwo,
                                Phrase::StoryCodersTogether};
    constexpr std::array from{Phrase::StoryFromAnswers, Phrase::StoryFromList, Phrase::StoryFromBoth};
    std::vector<std::string> out;
    if (method.coders != project::Coders::Unsaid)
        out.push_back(say(coders[std::size_t(method.coders) - 1]));
    if (!trim(method.who).empty())
        out.push_back(say(Phrase::StoryCodersWho, {without_stop(trim(method.who))}));
    if (method.from != project::CategoriesFrom::Unsaid)
        out.push_back(say(from[std::size_t(method.from) - 1]));
    return joined(out, " ");
}

/// How far the coders agree and how they settled where they do not; else that nobody coded the same answers again.
void add_agreement(const ReportContext& context, Section& out)
{
    auto agreement = agreement_list(context);
    const auto& method = context.survey.coding_method;
    if (agreement.entries.empty() && method.coders == project::Coders::One)
        out.blocks.push_back(Paragraph{"coding/second", say(Phrase::StoryNoSecond)});
    if (!agreement.entries.empty()) {
        out.blocks.push_back(std::move(agreement));
        out.blocks.push_back(Paragraph{{}, agreement_passport(), ParagraphStyle::Passport});
    }
    if (!trim(method.settled).empty())
        out.blocks.push_back(Paragraph{"coding/settled", say(Phrase::StorySettled, {trim(method.settled)})});
}

} // namespace

std::vector<Section> response_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (!findings.response) {
        if (!findings.weights)
            return {};
        Section alone = chosen_weights_section(findings);
        alone.level = 2;
        return {std::move(alone)};
    }
    const auto& response = *findings.response;
    std::string note = say(Phrase::ResponseAllRows, {findings.data.rows});
    if (findings.invented)
        note = say(Phrase::BaseInvented, {note});
    if (!findings.instrument_title.empty())
        note = say(Phrase::ReportSourceFrame, {findings.instrument_title, note});
    Section out{"respons", say(Phrase::ReportResponse), 2};
    out.blocks.push_back(Paragraph{"response", response_sentence(response)});
    out.blocks.push_back(FigureBlock{
        "figuur-respons", response_chart(response, say(Phrase::ResponseTitle, {mid_sentence(response.factor_title)}),
                                         note, ReportFigure)});
    std::vector<Section> children;
    if (Section section = representative_section(response); !section.blocks.empty())
        children.push_back(std::move(section));
    Section weighting = findings.weights ? chosen_weights_section(findings) : weighting_section(findings);
    if (findings.weights || weighting.blocks.empty())
        out.blocks.push_back(Paragraph{{}, response_passport(response), ParagraphStyle::Passport});
    if (!weighting.blocks.empty())
        children.push_back(std::move(weighting));
    return with_parent(std::move(out), std::move(children));
}

std::vector<Section> reliability_sections(const ReportContext& context)
{
    const auto& findings = context.findings;
    if (findings.reliability.empty())
        return {};
    Section out{"betrouwbaarheid", say(Phrase::ReliabilityTitle), 2};
    out.blocks.push_back(
        FigureBlock{"figuur-betrouwbaarheid",
                    reliability_chart(findings, say(Phrase::ReliabilityFigureTitle), context.source(), ReportFigure)});
    add_reliability(context, out);
    out.blocks.push_back(Paragraph{{}, reliability_passport(), ParagraphStyle::Passport});
    return {std::move(out)};
}

std::vector<Section> light_sections(const ReportContext& context)
{
    const auto& rules = context.survey.verdict_rules;
    if (context.proposals.empty() || context.proposals.front().outcomes.empty() || context.without_people())
        return {};
    std::vector<project::VerdictRule> asked;
    for (const auto& outcome : context.proposals.front().outcomes)
        asked.push_back(outcome.rule);
    Section out{"stoplicht", say(Phrase::ReportLights), 2};
    out.blocks.push_back(Paragraph{{}, say(context.results ? Phrase::ResultsLightsIntro : Phrase::ReportLightsIntro)});
    out.blocks.push_back(TableBlock{"tabel-regels", rules_table(context.findings, asked)});
    const bool lowest = rules.combination == project::RuleCombination::Lowest;
    out.blocks.push_back(Paragraph{
        {}, say(Phrase::ReportRulesCombined, {mid_sentence(say(lowest ? Phrase::RuleLowest : Phrase::RuleMajority))})});
    out.blocks.push_back(Paragraph{{},
                                   verdict_passport(context.findings.tests.method.min_group, lights_shown(context)),
                                   ParagraphStyle::Passport});
    return {std::move(out)};
}

std::vector<Section> coding_sections(const ReportContext& context)
{
    const auto& open = context.findings.open;
    if (std::none_of(open.begin(), open.end(), is_coded))
        return {};
    Section out{"methode-coderen", say(Phrase::StoryCoding), 2};
    add_coded_answers(context, out);
    if (std::string words = method_words(context.survey.coding_method); !words.empty())
        out.blocks.push_back(Paragraph{"coding/method", std::move(words)});
    out.blocks.push_back(Paragraph{{}, coding_passport(), ParagraphStyle::Passport});
    add_agreement(context, out);
    return {std::move(out)};
}

std::vector<Section> method_sections(const ReportContext& context)
{
    std::vector<Section> children;
    for (const auto part : {response_sections, reliability_sections, light_sections, coding_sections})
        append(children, part(context));
    Section out{"methode", say(Phrase::StoryMethod)};
    if (!context.findings.items.empty())
        out.blocks.push_back(Paragraph{{}, distribution_passport(context.findings.items), ParagraphStyle::Passport});
    return with_parent(std::move(out), std::move(children));
}

} // namespace wk::report
