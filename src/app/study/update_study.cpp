// SPDX-License-Identifier: EUPL-1.2
#include "app/study/updates.h"

#include "app/change/change.h"
#include "base/phrases.h"
#include "project/study_edit.h"
#include "report/words/sentences.h"

namespace wk::app {

namespace {

using project::Study;

/// What of a study changed, as the screen names it.
Phrase changed_part(const Study& before, const Study& after)
{
    if (before.reason != after.reason)
        return Phrase::StudyReason;
    if (before.aim != after.aim)
        return Phrase::StudyAim;
    if (before.main_question != after.main_question || before.questions != after.questions)
        return Phrase::StudyQuestions;
    if (before.norms != after.norms)
        return Phrase::StudyNorms;
    if (before.context != after.context)
        return Phrase::StudyContext;
    return before.main_conclusion != after.main_conclusion ? Phrase::StudyMainConclusion : Phrase::StudyTabSources;
}

} // namespace

Effects apply(State& state, const SetStudy& action)
{
    const auto* survey = current_survey(state);
    if (!survey || survey->study == action.study)
        return {};
    const Phrase part = changed_part(survey->study, action.study);
    project::Project next = state.project;
    next.surveys.front().study = action.study;
    return change(state, std::move(next), {report::mid_sentence(say(part)), thing_of("study", action.what)},
                  action.what.empty() ? say(Phrase::StudySaid) : std::string());
}

Effects apply(State& state, const ShowStudy& action)
{
    state.study = action.screen;
    return {};
}

Effects apply(State& state, const AdoptEvidence& action)
{
    return change_survey(state, {say(Phrase::StepAdopted)}, say(Phrase::StudyAdopted, {action.evidence.reference}),
                         [&](project::Survey& survey) {
                             project::adopt_source(survey, action.evidence);
                             return survey.study != current_survey(state)->study ||
                                    survey.verdicts != current_survey(state)->verdicts ||
                                    survey.follow_up != current_survey(state)->follow_up;
                         });
}

} // namespace wk::app
