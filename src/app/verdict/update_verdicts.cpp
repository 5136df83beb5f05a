// SPDX-License-Identifier: EUPL-1.2
#include "app/verdict/updates.h"

#include "app/change/change.h"
#include "app/verdict/verdict_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/verdict_evidence.h"
#include "report/words/sentences.h"
#include "report/words/verdict_sentences.h"

#include <algorithm>

namespace wk::app {

namespace {

using project::Verdict;

const project::ThemeFinding* theme_on_screen(const State& state)
{
    if (!state.findings || state.verdict.theme >= state.findings->themes.size())
        return nullptr;
    return &state.findings->themes[state.verdict.theme];
}

/// Changes the verdicts of the survey on screen; nothing when `change` leaves them as they were.
template <class Change>
Effects change_verdicts(State& state, What what, std::string said, Change change)
{
    return change_survey(state, std::move(what), std::move(said), [&](project::Survey& survey) {
        change(survey.verdicts);
        return survey.verdicts != current_survey(state)->verdicts;
    });
}

/// Changes the verdict about the theme on screen, when there is one.
template <class Change>
Effects change_verdict(State& state, Phrase step, std::string said, Change change)
{
    const auto* theme = theme_on_screen(state);
    if (!theme)
        return {};
    return change_verdicts(state, {say(step, {report::mid_sentence(theme->title)})}, std::move(said),
                           [&](auto& verdicts) {
                               for (auto& verdict : verdicts)
                                   if (verdict.theme == theme->id)
                                       change(verdict);
                           });
}

} // namespace

Effects apply(State& state, const ShowRules& action)
{
    state.verdict.show_rules = action.shown;
    return {};
}

Effects apply(State& state, const SetVerdictRules& action)
{
    return change_survey(state, {say(Phrase::StepRules)}, say(Phrase::RulesChanged), [&](project::Survey& survey) {
        if (action.rules == survey.verdict_rules)
            return false;
        survey.verdict_rules = action.rules;
        for (auto& rule : survey.verdict_rules.rules) // attention never begins above on track
            rule.attention = std::min(rule.attention, rule.on_track);
        return true;
    });
}

Effects apply(State& state, const ChooseVerdictTheme& action)
{
    state.verdict.theme = action.theme;
    state.verdict.pick.choice = 0;
    return {};
}

Effects apply(State& state, const SetLight& action)
{
    const auto* theme = theme_on_screen(state);
    if (!theme)
        return {};
    const std::string title = report::mid_sentence(theme->title);
    const std::string said = action.light ? say(Phrase::VerdictSaid, {title, report::light_name(*action.light)})
                                          : say(Phrase::VerdictTaken, {title});
    return change_verdicts(state, {say(Phrase::StepVerdict, {title})}, said, [&](auto& verdicts) {
        const auto at = std::find_if(verdicts.begin(), verdicts.end(),
                                     [&](const auto& verdict) { return verdict.theme == theme->id; });
        if (!action.light) {
            if (at != verdicts.end())
                verdicts.erase(at);
        } else if (at == verdicts.end()) {
            verdicts.push_back({theme->id, *action.light, {}, {}});
        } else {
            at->light = *action.light;
        }
    });
}

Effects apply(State& state, const AdoptProposals&)
{
    if (!state.verdict_facts)
        return {};
    const auto& facts = *state.verdict_facts;
    return change_verdicts(
        state, {say(Phrase::StepAdoptProposals, {facts.adoptable})}, say(Phrase::ProposalsAdopted, {facts.adoptable}),
        [&](auto& verdicts) {
            for (const auto& proposal : facts.proposals) {
                if (!may_be_adopted(proposal, verdicts))
                    continue;
                Verdict verdict{proposal.theme, *proposal.light, {}, {}};
                for (const auto& outcome : proposal.outcomes)
                    if (outcome.light)
                        for (const auto& item : outcome.items)
                            project::add_evidence(verdict.evidence, {project::EvidenceKind::Item, item, {}});
                verdicts.push_back(std::move(verdict));
            }
        });
}

Effects apply(State& state, const SetReason& action)
{
    return change_verdict(state, Phrase::StepReason, {},
                          [&](Verdict& verdict) { verdict.text = std::string(trim(action.text)); });
}

Effects apply(State& state, const ChooseEvidence& action)
{
    state.verdict.pick = action.pick;
    return {};
}

Effects apply(State& state, const AddEvidence&)
{
    if (!state.verdict_facts || !state.verdict_facts->verdict)
        return {};
    const auto evidence = picked_evidence(state.verdict.pick, state.verdict_facts->choices);
    if (!evidence)
        return {};
    state.verdict.pick.name.clear();
    return change_verdict(state, Phrase::StepEvidence, say(Phrase::EvidenceSaid),
                          [&](Verdict& verdict) { project::add_evidence(verdict.evidence, *evidence); });
}

Effects apply(State& state, const NoteEvidence& action)
{
    return change_verdict(state, Phrase::StepEvidence, say(Phrase::EvidenceSaid), [&](Verdict& verdict) {
        if (action.index < verdict.evidence.size())
            verdict.evidence[action.index].note = std::string(trim(action.note));
    });
}

Effects apply(State& state, const RemoveEvidence& action)
{
    return change_verdict(state, Phrase::StepEvidence, say(Phrase::EvidenceSaid), [&](Verdict& verdict) {
        if (action.index < verdict.evidence.size())
            verdict.evidence.erase(verdict.evidence.begin() + std::ptrdiff_t(action.index));
    });
}

} // namespace wk::app
