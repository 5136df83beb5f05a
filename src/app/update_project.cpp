#include "app/update_parts.h"

#include "app/import.h"
#include "app/update.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/project_file.h"
#include "project/analyse.h"

#include <utility>

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
    to.push_back({std::move(state.project), state.file});
    state.project = std::move(from.back().project);
    state.file = from.back().file;
    from.pop_back();
}

/// Keeps what was changed and says so.
Effects keep(State& state, std::string said)
{
    state.unsaved = true;
    Effects effects{KeepDraft{io::write_project(state.project)}};
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
    return keep(state, std::move(said));
}

/// Puts what is open on the list to undo.
void keep_step(State& state)
{
    begin_step(state); // whoever goes on after another change would take that one back too
    state.undo.push_back({std::move(state.project), state.file});
    if (state.undo.size() > UndoLimit)
        state.undo.erase(state.undo.begin());
    state.redo.clear();
}

/// Where a project is shown that was just opened.
Screen first_screen(const project::Project& project)
{
    if (!project.surveys.empty())
        return Screen::Survey;
    if (!project.recalculation.text.empty())
        return Screen::Recalculation;
    if (!project.assessments.empty())
        return Screen::Assessment;
    return project::has_route_work(project.route) ? Screen::Route : Screen::Start;
}

/// Goes where a project is shown that was just opened, with what is shown there.
void show_first_screen(State& state)
{
    state.screen = first_screen(state.project);
    if (state.screen == Screen::Route)
        refresh_route(state);
    if (state.screen == Screen::Assessment)
        refresh_assessment(state);
}

/// Puts a whole other project in place: one just made, opened or restored. The old one stays on the undo list.
Effects replace_project(State& state, project::Project next, std::string file_name, std::string said)
{
    const bool opened = !file_name.empty();
    auto effects = change_project(state, std::move(next), std::move(said));
    state.file = state.files.size();
    state.files.push_back({std::move(file_name), {}});
    state.unsaved = has_work(state) && !opened;
    state.survey = {};
    state.open = {};
    state.verdict = {};
    state.follow_up = {};
    state.comparison = {};
    state.sharing = {};
    state.route = {};
    state.assessment = {};
    show_first_screen(state);
    if (!has_work(state))
        effects.push_back(DropDraft{});
    return effects;
}

/// Replaces the project, or first asks what to do with unsaved work.
Effects replace_or_ask(State& state, project::Project next, std::string file_name, std::string said)
{
    if (state.unsaved && has_work(state)) {
        state.waiting = std::make_shared<const project::Project>(std::move(next));
        state.waiting_file = std::move(file_name);
        state.dialog = Dialog::LeaveUnsaved;
        return {};
    }
    return replace_project(state, std::move(next), std::move(file_name), std::move(said));
}

/// Name of the project as a file.
std::string project_file_name(const State& state)
{
    if (const std::string& name = state.files[state.file].name; !name.empty())
        return name;
    return safe_file_name(state.project.title.empty() ? say(Phrase::ProjectStem) : state.project.title) + ".wijkkompas";
}

} // namespace

Effects fail(State& state, const Error& error)
{
    tell(state, MessageKind::Error, error.message);
    return {Announce{error.message}};
}

Effects take(State& state, Imported imported)
{
    state.messages.clear();
    state.workbook.reset();
    if (imported.responses)
        state.responses = imported.responses; // refresh() sees that they fit and does not make them again
    auto effects = imported.whole_project ? replace_or_ask(state, std::move(imported.project),
                                                           std::move(imported.file_name), imported.said)
                                          : change_project(state, std::move(imported.project), imported.said);
    if (state.dialog == Dialog::LeaveUnsaved)
        return effects;
    if (!imported.whole_project) {
        state.screen = Screen::Survey;
        state.survey.section = imported.section;
    }
    tell(state, imported.attention ? MessageKind::Attention : MessageKind::Done, imported.said);
    return effects;
}

Effects change_project(State& state, project::Project next, std::string said)
{
    keep_step(state);
    state.project = std::move(next);
    return settle(state, state.undo.back().project, std::move(said));
}

Effects change_beside_survey(State& state, project::Project next, std::string said, bool goes_on)
{
    if (!goes_on)
        keep_step(state);
    state.project = std::move(next);
    if (state.route_book)
        refresh_route(state);
    if (state.assessment_book)
        refresh_assessment(state);
    return keep(state, std::move(said));
}

void refresh(State& state)
{
    refresh_from(state, nullptr);
}

Effects apply(State& state, const OpenExample&)
{
    auto imported = import_example(state.assets);
    return imported ? take(state, std::move(*imported)) : fail(state, imported.error());
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
    std::erase_if(state.postponed, [](const Action& it) { return !it.as<DraftFound>(); });
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

Effects apply(State& state, const NewProject&)
{
    return replace_or_ask(state, {}, {}, say(Phrase::NewProjectMade));
}

Effects apply(State& state, const Save& action)
{
    return {WriteFile{project_file_name(state), io::write_project(state.project), "application/json", !action.ask_where,
                      true}};
}

Effects apply(State& state, const Saved& action)
{
    state.files[state.file] = {action.name, action.at};
    state.unsaved = false;
    Effects effects{Announce{say(Phrase::SavedAs, {action.name, action.at})}};
    if (state.dialog == Dialog::LeaveUnsaved) {
        auto more = apply(state, LeaveWithoutSaving{});
        effects.insert(effects.end(), more.begin(), more.end());
    }
    return effects;
}

Effects apply(State& state, const SaveFailed& action)
{
    const std::string said = say(Phrase::SaveFailed, {action.reason});
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

Effects apply(State& state, const LeaveWithoutSaving&)
{
    state.dialog = Dialog::None;
    if (!state.waiting)
        return {};
    const auto next = std::move(state.waiting);
    state.waiting.reset();
    return replace_project(state, *next, std::move(state.waiting_file), say(Phrase::OtherProject));
}

Effects apply(State& state, const DraftFound& action)
{
    // A draft is a recovery copy: it never replaces work that is already on screen.
    if (has_work(state))
        return {};
    auto draft = io::read_project(action.bytes, say(Phrase::DraftName));
    if (!draft) {
        tell(state, MessageKind::Attention, say(Phrase::DraftUnreadable, {draft.error().message}));
        return {};
    }
    state.project = std::move(*draft);
    refresh(state);
    state.unsaved = true;
    show_first_screen(state);
    tell(state, MessageKind::Done, say(Phrase::DraftRestored, {action.at}));
    return {Announce{say(Phrase::DraftRestored, {action.at})}};
}

} // namespace wk::app
