// SPDX-License-Identifier: EUPL-1.2
#include "app/follow_up/updates.h"

#include "app/change/change.h"
#include "app/change/messages.h"
#include "app/open/updates.h"
#include "app/survey/updates.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "project/follow_up_edit.h"
#include "project/verdict_evidence.h"
#include "report/words/distributions.h"

#include <algorithm>

namespace wk::app {

namespace {

using project::EvidencePlace;
using project::FoundIn;

/// The place in a list of what has an id; nothing when it is not there.
template <class List>
std::optional<std::size_t> index_of(const List& list, const std::string& id)
{
    const auto at = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
    return at == list.end() ? std::nullopt : std::optional(std::size_t(at - list.begin()));
}

/// The part of the survey that shows an item: its theme, or the other items of its kind.
Section section_of_item(State& state, const EvidencePlace& place)
{
    const auto& findings = *state.findings;
    if (const auto theme = index_of(findings.themes, place.theme))
        return {SectionKind::Theme, *theme};
    const auto groups = report::kind_groups(findings);
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (index_of(groups[i].items, place.id))
            state.survey.kind = i;
    return {SectionKind::Distributions, 0};
}

/// The screen of open answers, with a question and a tab of it.
Section section_of_question(State& state, const EvidencePlace& place, OpenTab tab)
{
    if (const auto question = index_of(current_survey(state)->instrument->open(), place.id)) {
        apply(state, ChooseQuestion{*question});
        apply(state, ChooseOpenTab{tab});
    }
    return {SectionKind::Open, 0};
}

Section section_of(State& state, const EvidencePlace& place)
{
    switch (place.part) {
    case FoundIn::Items: return section_of_item(state, place);
    case FoundIn::Pairs: return {SectionKind::Pairs, 0};
    case FoundIn::Groups: state.survey.factor = place.id; return {SectionKind::Groups, 0};
    case FoundIn::Correlations:
        state.survey.variable = index_of(state.findings->variables, place.id).value_or(0);
        return {SectionKind::Correlations, 0};
    case FoundIn::Categories: return section_of_question(state, place, OpenTab::Results);
    case FoundIn::Quotes: return section_of_question(state, place, OpenTab::Quotes);
    case FoundIn::Sources:
        state.study = {StudyTab::Sources, index_of(current_survey(state)->study.sources, place.id).value_or(0)};
        return {SectionKind::Study, 0};
    case FoundIn::Nowhere: break;
    }
    return state.survey.section;
}

} // namespace

Effects apply(State& state, const SetFollowUp& action)
{
    const auto* survey = current_survey(state);
    if (!survey || survey->follow_up == action.follow_up)
        return {};
    // What is no date could not be read back from the file.
    if (const std::string date = project::wrong_date(action.follow_up); !date.empty())
        return fail(state, {"date", say(Phrase::FollowUpDateWrong, {clipped(date, 60)})});
    const auto step = survey->follow_up.conclusions != action.follow_up.conclusions ? Phrase::StepConclusion
                                                                                    : Phrase::StepRecommendation;
    project::Project next = state.project;
    next.surveys.front().follow_up = action.follow_up;
    return change(state, std::move(next), {say(step), thing_of("follow-up", action.what)},
                  action.what.empty() ? say(Phrase::FollowUpSaid) : std::string());
}

Effects apply(State& state, const ShowFollowUp& action)
{
    state.follow_up = action.screen;
    state.survey.sort = {};
    return {};
}

Effects apply(State& state, const OpenEvidence& action)
{
    if (!state.findings || !current_survey(state))
        return {};
    const auto place = project::evidence_place(action.evidence, *state.findings, *current_survey(state));
    return apply(state, ChooseSection{section_of(state, place)});
}

} // namespace wk::app
