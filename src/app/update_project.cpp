#include "app/update_parts.h"

#include "app/import.h"
#include "app/update.h"
#include "base/phrases.h"
#include "project/analyse.h"

#include <utility>
#include <variant>

namespace wk::app {

namespace {

constexpr std::size_t UndoLimit = 500;

/// Puts what was shown of a self-assessment since into the sessions to go back to.
void keep_shown(project::Project& next, const project::Project& now)
{
    for (auto& session : next.assessments)
        for (const auto& current : now.assessments)
            if (current->id == session->id && current != session)
                session = std::make_shared<const assessment::Session>(assessment::with_shown(*session, *current));
}

/// Takes the last step of `from` and puts what was open on `to`. What left the machine is no step back: the log stays.
/// Nor is what a room has seen.
void step(State& state, std::vector<Step>& from, std::vector<Step>& to)
{
    if (from.back().file == state.file) {
        from.back().project.exports = state.project.exports;
        keep_shown(from.back().project, state.project);
    }
    state.visit_kept = 0; // what is typed from now on is another step
    to.push_back({std::move(state.project), state.file});
    state.project = std::move(from.back().project);
    state.file = from.back().file;
    from.pop_back();
}

/// Keeps what was changed and says so.
Effects keep_draft(State& state, std::string said)
{
    mark_changed(state);
    Effects effects{draft_of(state)};
    if (!said.empty())
        effects.push_back(Announce{std::move(said)});
    return effects;
}

/// What comes next is a step of its own, also when it changes the same thing once more.
void begin_step(State& state)
{
    state.route.changing.clear();
    state.assessment.changing.clear();
    state.report.changing.clear();
    state.survey.follow_up_changing.clear();
}

/// The findings after the coding of open answers changed: the rest need not be counted again.
Result<project::Findings> with_coding(const project::Findings& findings, const project::Survey& survey,
                                      const survey::Responses& responses)
{
    auto open = project::open_findings(survey, responses, survey.analysis);
    if (!open)
        return open.error();
    project::Findings out = findings;
    out.open = *std::move(open);
    return out;
}

/// As refresh(). `before` is the survey that state.findings were made of, or null: what it shares with the survey on
/// screen is not analysed again.
void refresh_from(State& state, const project::Survey* before)
{
    refresh_recalculation(state);
    const auto* survey = current_survey(state);
    const auto findings = std::exchange(state.findings, nullptr);
    auto report = std::exchange(state.report_facts, nullptr);
    state.open_answers.reset();
    state.verdict_facts.reset();
    state.sharing_facts.reset();
    state.follow_up_facts.reset();
    if (!survey) {
        state.responses.reset();
        state.comparison_facts.reset();
        state.mapping_facts.reset();
        return;
    }
    const bool same = state.responses && &state.responses->table() == survey->table.get() &&
                      &state.responses->instrument() == survey->instrument.get() &&
                      state.responses->mapping() == survey->mapping;
    if (!same) {
        state.responses.reset();
        auto prepared = project::prepare(*survey);
        if (!prepared)
            return tell(state, MessageKind::Error, prepared.error().message);
        state.responses = std::move(*prepared);
    }
    refresh_mapping(state);
    const bool known = findings && before && project::same_but_coding(*survey, *before);
    if (known && survey->codings == before->codings) {
        state.findings = findings;
    } else {
        auto made = known ? with_coding(*findings, *survey, *state.responses)
                          : project::analyse(*survey, *state.responses, survey->analysis);
        if (!made)
            return tell(state, MessageKind::Error, made.error().message);
        state.findings = std::make_shared<const project::Findings>(*std::move(made));
    }
    refresh_open(state);
    refresh_verdicts(state);
    refresh_comparison(state);
    refresh_sharing(state);
    state.report_facts = std::move(report); // it knows what of it still holds
    refresh_report(state);
    refresh_follow_up(state);
}

/// Everything that follows when another project has taken the place of `before`.
Effects settle(State& state, const project::Project& before, std::string said)
{
    state.survey.sort = {};
    begin_step(state);
    refresh_from(state, before.surveys.empty() ? nullptr : &before.surveys.front());
    if (state.route_book)
        refresh_route(state);
    if (state.assessment_book)
        refresh_assessment(state);
    return keep_draft(state, std::move(said));
}

/// Puts what was open on the list to undo. While someone types, what it was before that visit to the field stands there
/// already.
void keep_step(State& state, project::Project was)
{
    begin_step(state); // whoever goes on after another change would take that one back too
    if (state.visit != 0 && state.visit_kept == state.visit)
        return;
    state.visit_kept = state.visit;
    state.undo.push_back({std::move(was), state.file});
    if (state.undo.size() > UndoLimit)
        state.undo.erase(state.undo.begin());
    state.redo.clear();
}

} // namespace

Effects fail(State& state, const Error& error)
{
    tell(state, MessageKind::Error, error.message);
    return {Announce{error.message}};
}

void mark_changed(State& state)
{
    state.unsaved = true;
    ++state.revision;
}

Effects change_project(State& state, project::Project next, std::string said)
{
    project::Project before = std::exchange(state.project, std::move(next));
    auto effects = settle(state, before, std::move(said));
    keep_step(state, std::move(before));
    return effects;
}

Effects change_beside_survey(State& state, project::Project next, std::string said, bool goes_on)
{
    project::Project before = std::exchange(state.project, std::move(next));
    if (!goes_on)
        keep_step(state, std::move(before));
    if (state.route_book)
        refresh_route(state);
    if (state.assessment_book)
        refresh_assessment(state);
    return keep_draft(state, std::move(said));
}

void refresh(State& state)
{
    refresh_from(state, nullptr);
}

Effects apply(State& state, const OpenExample&)
{
    auto imported = import_example(state.assets);
    return imported ? take(state, std::move(*imported), std::string(state.assets.example_name))
                    : fail(state, imported.error());
}

Effects apply(State& state, const AssetsArrived& action)
{
    state.assets = action.assets;
    Effects effects;
    for (const auto& postponed : std::exchange(state.postponed, {})) {
        auto more = update(state, postponed);
        effects.insert(effects.end(), more.begin(), more.end());
    }
    return effects;
}

Effects apply(State& state, const AssetsRefused& action)
{
    if (state.postponed.empty())
        return {}; // nobody waits for them; whoever asks later makes the browser try again
    std::erase_if(state.postponed, [](const Action& it) { return !it.as<DraftFound>() && !it.as<DraftsFound>(); });
    return fail(state, {"assets-refused", say(Phrase::RestRefused, {action.reason})});
}

Effects apply(State&, const PickFile&)
{
    return {AskForFile{}};
}

Effects apply(State& state, const FileRefused& action)
{
    const std::string said = say(Phrase::FileRefused, {action.name, action.reason});
    tell(state, MessageKind::Error, said);
    return {Announce{said}};
}

Effects apply(State& state, const Undo&)
{
    if (state.undo.empty())
        return {};
    step(state, state.undo, state.redo);
    return settle(state, state.redo.back().project, say(Phrase::Undone));
}

Effects apply(State& state, const Redo&)
{
    if (state.redo.empty())
        return {};
    step(state, state.redo, state.undo);
    return settle(state, state.undo.back().project, say(Phrase::Redone));
}

Effects apply(State& state, const SetTitle& action)
{
    if (action.title == state.project.title)
        return {};
    project::Project next = state.project;
    next.title = action.title;
    return change_project(state, std::move(next), {});
}

Effects apply(State& state, const Typed& action)
{
    state.visit = action.visit;
    auto effects = update_with_everything(state, action.action);
    state.visit = 0;
    std::erase_if(effects, [&](const Effect& it) {
        const auto* said = std::get_if<Announce>(&it);
        if (said)
            state.unsaid = said->text;
        return said != nullptr;
    });
    return effects;
}

Effects apply(State& state, const FieldLeft&)
{
    if (state.unsaid.empty())
        return {};
    return {Announce{std::exchange(state.unsaid, {})}};
}

} // namespace wk::app
