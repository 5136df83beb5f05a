// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/verdict_chart.h"

#include "base/phrases.h"
#include "report/scene/row_layout.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/significance_words.h"

#include <algorithm>
#include <cassert>

namespace wk::report {

namespace {

using project::Light;
using project::Verdict;

constexpr float LightWidth = 176; ///< of a light with its word, at 100% letters

/// Circle, triangle or square.
void add_light_sign(Scene& scene, Light light, float x, float y, float r)
{
    const Fill fill{light_ink(light), Pattern::None};
    switch (light) {
    case Light::OnTrack: add_dot(scene, x, y, r, fill.ink); break;
    case Light::Attention:
        scene.shapes.push_back(Polygon{
            {{x, y - r * 1.1F}, {x + r * 1.15F, y + r * 0.9F}, {x - r * 1.15F, y + r * 0.9F}}, fill, Ink::None});
        break;
    case Light::Behind: scene.shapes.push_back(Rect{x - r, y - r, 2 * r, 2 * r, fill, Ink::None, 0}); break;
    }
}

/// A light with its word, or the words for its absence.
void add_light(Scene& scene, const RowLayout& frame, const std::optional<Light>& light, std::string_view without,
               float x, float middle)
{
    const float baseline = middle + frame.letter() * 0.36F;
    const float r = 7 * frame.scale();
    if (light)
        add_light_sign(scene, *light, x + r, middle, r);
    const float left = light ? x + 2 * r + 8 * frame.scale() : x;
    scene.shapes.push_back(Text{left, baseline, light ? light_name(*light) : std::string(without),
                                light ? frame.letter() : frame.small(), light ? Face::Semibold : Face::Regular,
                                Align::Left, light ? light_ink(*light) : Ink::Muted});
}

std::string evidence_line(const Verdict& verdict)
{
    if (verdict.evidence.empty())
        return say(Phrase::VerdictWithout);
    return say(Phrase::VerdictPieces, {verdict.evidence.size()});
}

std::vector<std::string> rule_values(const project::Proposal& proposal)
{
    std::vector<std::string> out;
    for (const auto& outcome : proposal.outcomes) {
        const std::string value = rule_value(outcome).text;
        out.push_back(outcome.value ? value + " (" + say(Phrase::CellN, {outcome.n}) + ")" : value);
    }
    return out;
}

/// Two lights beside each other with heads above them, or, where that does not fit, below each other with a label above
/// each; or one light with a head above it.
struct Lights {
    const RowLayout& frame;
    LightsShown shown = LightsShown::Both;
    bool both = shown == LightsShown::Both || shown == LightsShown::Lights;
    bool evidence = shown != LightsShown::Lights; ///< how much of it the researcher's own light has
    bool beside = !both || frame.plot_width() >= 2 * LightWidth * frame.scale();
    float line = frame.letter() * 1.5F;
    float left = frame.plot_left();
    float second = both && beside ? left + frame.plot_width() / 2 : left; ///< where the researcher's own light stands
    bool proposed = shown != LightsShown::Own;
    bool own = shown != LightsShown::Proposed;
};

void add_light_heads(Scene& scene, const Lights& lights, float y)
{
    if (!lights.beside)
        return;
    for (const auto& [phrase, x] :
         {std::pair(Phrase::ColumnProposal, lights.left), std::pair(Phrase::ColumnVerdict, lights.second)})
        if (phrase == Phrase::ColumnProposal ? lights.proposed : lights.own)
            scene.shapes.push_back(Text{x, y - 6 * lights.frame.scale(), say(phrase), lights.frame.tiny(),
                                        Face::Regular, Align::Left, Ink::Muted});
    lights.frame.add_heads(scene, y);
}

void add_label(Scene& scene, const Lights& lights, Phrase phrase, float middle)
{
    if (!lights.beside)
        scene.shapes.push_back(Text{lights.left, middle + lights.frame.small() * 0.36F, say(phrase),
                                    lights.frame.small(), Face::Regular, Align::Left, Ink::Muted});
}

/// One theme. own   the researcher's verdict; null when there is none
void add_theme_lights(Scene& scene, const Lights& lights, const std::string& title, const project::Proposal& proposal,
                      const Verdict* own, float& y)
{
    const RowLayout& frame = lights.frame;
    const float line = lights.line;
    const float lines = (lights.beside ? 1.0F : 4.0F) + (own && lights.evidence ? 1 : 0);
    const auto values = lights.proposed ? rule_values(proposal) : std::vector<std::string>();
    const auto band = frame.add_row(scene, y, {}, title, values, lines * line);
    if (lights.proposed) {
        add_label(scene, lights, Phrase::ColumnProposal, band.top + line / 2);
        add_light(scene, frame, proposal.light, say(Phrase::VerdictNoProposal), lights.left,
                  lights.beside ? band.middle() : band.top + 1.5F * line);
    }
    if (!lights.own)
        return;
    add_label(scene, lights, Phrase::ColumnVerdict, band.top + 2.5F * line);
    const float middle = band.top + (lights.beside ? line / 2 : 3.5F * line);
    add_light(scene, frame, own ? std::optional(own->light) : std::nullopt, say(Phrase::VerdictNotYet), lights.second,
              middle);
    if (own && lights.evidence)
        scene.shapes.push_back(Text{lights.second, middle + line + frame.small() * 0.2F, evidence_line(*own),
                                    frame.small(), Face::Regular, Align::Left,
                                    own->evidence.empty() ? Ink::Attention : Ink::Muted});
}

} // namespace

Scene verdict_chart(const project::Findings& findings, const std::vector<project::Proposal>& proposals,
                    const std::vector<Verdict>& verdicts, std::string title, std::string note, ChartSize size,
                    LightsShown shown)
{
    assert(proposals.size() == findings.themes.size());
    Scene scene = empty_scene(std::move(title), std::move(note), size);
    scene.table = verdict_table(findings, proposals, verdicts, shown);
    const bool both = shown == LightsShown::Both || shown == LightsShown::Lights;
    scene.description = both                        ? say(Phrase::VerdictsDescription)
                        : shown == LightsShown::Own ? say(Phrase::VerdictOwnCaption)
                                                    : lights_in_words(findings, proposals, std::vector<Verdict>());
    std::vector<NumberColumn> columns;
    if (shown != LightsShown::Own && !proposals.empty())
        for (const auto& outcome : proposals.front().outcomes)
            columns.push_back({kind_title(findings, survey::kind_name(outcome.rule.kind)), 112});
    const float lights_width = (both ? 2 : 1) * LightWidth;
    const RowLayout frame(size, columns, lights_width, lights_width + 60);
    const Lights lights{frame, shown};
    float y = lights.beside ? std::max(24 * frame.scale(), frame.heads_height()) : 4 * frame.scale();
    add_light_heads(scene, lights, y);
    for (std::size_t i = 0; i < findings.themes.size(); ++i) {
        const auto& theme = findings.themes[i];
        const auto own = std::find_if(verdicts.begin(), verdicts.end(),
                                      [&](const auto& verdict) { return verdict.theme == theme.id; });
        add_theme_lights(scene, lights, theme_title(findings, theme.id), proposals[i],
                         own == verdicts.end() ? nullptr : &*own, y);
    }
    scene.height = y + 4;
    return scene;
}

} // namespace wk::report
