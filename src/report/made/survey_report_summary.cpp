// SPDX-License-Identifier: EUPL-1.2
#include "report/made/survey_report_parts.h"

#include "base/phrases.h"
#include "base/sorted.h"
#include "base/text.h"
#include "report/document/sections.h"
#include "report/figures/verdict_chart.h"
#include "report/words/sentences.h"
#include "report/words/significance_sentences.h"
#include "report/words/significance_words.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace wk::report {

using project::Findings;
using project::Light;
using project::Verdict;

namespace {

constexpr std::size_t MostLights = 8; ///< on the page of the summary
/// Of the page with the summary, beside its heading and the figure with the lights.
constexpr std::size_t SummaryLines = 24;
constexpr std::size_t CharactersPerLine = 84;

const Verdict* verdict_of(const ReportContext& context, std::string_view theme)
{
    for (const auto& verdict : context.survey.verdicts)
        if (verdict.theme == theme)
            return &verdict;
    return nullptr;
}

/// The light of a theme: the researcher's, else the one that is proposed.
std::optional<Light> light_of_theme(const ReportContext& context, std::size_t theme)
{
    const auto* verdict = verdict_of(context, context.findings.themes[theme].id);
    return verdict ? std::optional(verdict->light) : context.proposals[theme].light;
}

/// The themes with a light, or of which someone could want one: no rule says anything of the others. All when that leaves
/// none.
std::vector<std::size_t> lit_themes(const ReportContext& context)
{
    std::vector<std::size_t> out(context.findings.themes.size());
    std::iota(out.begin(), out.end(), 0);
    auto lit = out;
    std::erase_if(lit, [&](std::size_t theme) { return !light_of_theme(context, theme); });
    return lit.empty() ? out : lit;
}

/// Those that the page has room for, the worst off before others, in the instrument's order.
std::vector<std::size_t> shown_themes(const ReportContext& context)
{
    auto out = lit_themes(context);
    if (out.size() <= MostLights)
        return out;
    sort_stably(out, [&](std::size_t a, std::size_t b) {
        return light_of_theme(context, a) > light_of_theme(context, b); // none is less than any
    });
    out.resize(MostLights);
    std::sort(out.begin(), out.end());
    return out;
}

/// Which themes have which light, for who does not see them.
std::string lights_in_words(const ReportContext& context, const std::vector<std::size_t>& themes)
{
    std::map<Light, std::vector<std::string>> by_light;
    for (const std::size_t theme : themes)
        if (const auto light = light_of_theme(context, theme))
            by_light[*light].push_back(theme_title(context.findings, context.findings.themes[theme].id));
    std::string out;
    for (const auto& [light, titles] : by_light)
        out += " " + capitalised(light_name(light)) + ": " + enumeration(titles) + ".";
    return out;
}

/// How many themes have which light: "Op koers: 2, aandacht: 4".
std::vector<std::string> lights_headline(const ReportContext& context)
{
    std::map<Light, std::size_t> counts;
    for (const std::size_t theme : lit_themes(context))
        if (const auto light = light_of_theme(context, theme); light)
            ++counts[*light];
    std::vector<std::string> parts;
    for (const auto& [light, count] : counts)
        parts.push_back(light_name(light) + ": " + std::to_string(count));
    if (parts.empty())
        return {};
    return {capitalised(joined(parts, ", "))};
}

/// How many themes the researcher gave no verdict, in a sentence; empty when all have one, or none.
std::string verdicts_missing(const ReportContext& context)
{
    const auto themes = lit_themes(context);
    const auto missing = std::size_t(std::count_if(themes.begin(), themes.end(), [&](std::size_t theme) {
        return !verdict_of(context, context.findings.themes[theme].id);
    }));
    return missing == 0 || missing == themes.size()
               ? std::string()
               : say(context.by_theme(Phrase::ReportVerdictsMissing, Phrase::StoryVerdictsMissing),
                     {missing, themes.size()});
}

} // namespace

std::vector<project::Proposal> asked_proposals(const Findings& findings, const project::VerdictRules& rules)
{
    auto out = project::proposed_verdicts(findings, rules);
    for (std::size_t rule = rules.rules.size(); rule-- > 0;) {
        const auto has_items = [&](const auto& proposal) { return !proposal.outcomes[rule].items.empty(); };
        if (std::any_of(out.begin(), out.end(), has_items))
            continue;
        for (auto& proposal : out)
            proposal.outcomes.erase(proposal.outcomes.begin() + std::ptrdiff_t(rule));
    }
    return out;
}

LightsShown lights_shown(const ReportContext& context)
{
    const auto& themes = context.findings.themes;
    const bool judged = std::any_of(themes.begin(), themes.end(),
                                    [&](const auto& theme) { return verdict_of(context, theme.id) != nullptr; });
    if (context.without_people())
        return LightsShown::Own;
    return judged && !context.results ? LightsShown::Both : LightsShown::Proposed;
}

bool has_lights(const ReportContext& context)
{
    return !context.findings.themes.empty() &&
           (context.without_people()
                ? !context.survey.verdicts.empty()
                : !context.proposals.front().outcomes.empty() || lights_shown(context) == LightsShown::Both);
}

std::vector<Block> light_blocks(const ReportContext& context)
{
    if (!has_lights(context))
        return {};
    const auto shown = shown_themes(context);
    project::Findings findings;
    findings.themes.reserve(shown.size());
    std::vector<project::Proposal> proposals;
    for (const std::size_t theme : shown) {
        findings.themes.push_back(context.findings.themes[theme]);
        proposals.push_back(context.proposals[theme]);
    }
    const auto lights = lights_shown(context);
    const std::string title = say(context.by_theme(Phrase::VerdictsTitle, Phrase::StoryVerdictsTitle));
    Scene scene = verdict_chart(findings, proposals, context.survey.verdicts, title, context.source(), ReportFigure,
                                lights == LightsShown::Both ? LightsShown::Lights : lights);
    scene.description = brief_description(title, {lights_in_words(context, shown)});
    std::vector<Block> out{FigureBlock{"figuur-stoplicht", std::move(scene), lights_headline(context)}};
    if (const std::size_t others = lit_themes(context).size() - shown.size(); others > 0)
        out.push_back(Paragraph{{}, say(Phrase::StoryMoreLights, {others})});
    if (std::string words = verdicts_missing(context); !words.empty())
        out.push_back(Paragraph{"verdicts/missing", std::move(words)});
    return out;
}

std::vector<Block> conclusion_blocks(const ReportContext& context, std::size_t lines, std::string_view where,
                                     PageRoom& room)
{
    const std::string_view all = trim(context.survey.study.main_conclusion);
    if (all.empty())
        return {};
    std::string words = sentences_that_fit(all, lines, room);
    room.take(room.lines_of(words) + 1);
    std::string whole(all);
    std::replace(whole.begin(), whole.end(), '\n', ' ');
    if (words != whole) {
        room.take(1);
        words += " " + (where.empty() ? say(Phrase::StoryWholeElsewhere) : say(Phrase::StoryWholeConclusion, {where}));
    }
    return {Paragraph{{}, std::move(words), ParagraphStyle::Lead}};
}

std::vector<Section> summary_sections(const ReportContext& context)
{
    constexpr std::size_t main_lines = 8;
    const auto& findings = context.findings;
    const auto& follow_up = context.survey.follow_up;
    PageRoom room(SummaryLines, CharactersPerLine);
    Section out{"samenvatting", say(Phrase::ReportSummary)};
    out.own_page = true;
    out.blocks = conclusion_blocks(context, main_lines, say(Phrase::StoryMainConclusion), room);
    if (std::string words = overview_sentence(findings); !words.empty()) {
        const auto style = out.blocks.empty() ? ParagraphStyle::Lead : ParagraphStyle::Body;
        room.take(room.lines_of(words) + 1);
        out.blocks.push_back(Paragraph{"overview", std::move(words), style});
    }
    for (auto& block : light_blocks(context))
        out.blocks.push_back(std::move(block));
    auto titles = title_lists(follow_up, say(Phrase::SectionFollowUp), room);
    add_list(std::move(titles.conclusions), out);
    add_list(std::move(titles.recommendations), out);
    return with_parent(std::move(out), {});
}

} // namespace wk::report
