// SPDX-License-Identifier: EUPL-1.2
#include "app/files/updates.h"

#include "app/assessment/updates.h"
#include "app/change/draft.h"
#include "app/change/messages.h"
#include "app/comparison/comparison_facts.h"
#include "app/comparison/updates.h"
#include "app/files/reading.h"
#include "app/files/waiting.h"
#include "app/import/import.h"
#include "app/import/instrument_choice.h"
#include "app/import/renewed_facts.h"
#include "app/route/updates.h"
#include "base/phrases.h"
#include "project/lost_work.h"
#include "survey/codebook.h"

#include <utility>
#include <variant>

namespace wk::app {

namespace {

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

/// What of the program's own files a project can hold unchanged.
project::CarriedWork carried_work(const Assets& assets)
{
    project::CarriedWork out;
    if (auto codebooks = survey::codebooks_from_json(assets.codebooks, assets.codebooks_name))
        out.codebooks = *std::move(codebooks);
    for (const auto& asset : shipped_instruments(assets))
        if (auto instrument = survey::Instrument::from_json(asset.text, asset.name))
            out.instruments.push_back(instrument->document_text());
    return out;
}

/// What would be lost that is in no file.
std::vector<project::Lost> unsaved_work(const State& state)
{
    const auto& saved = state.files[state.file].project;
    return project::lost_work(state.project, saved ? *saved : project::Project{}, carried_work(state.assets));
}

/// Puts a whole other project in place: one just made, opened or restored. The old one stays on the undo list.
/// file   where it stands; without a name nowhere yet
Effects replace_project(State& state, project::Project next, SavedFile file, What what, std::string said)
{
    const bool opened = !file.name.empty();
    if (opened)
        file.project = std::make_shared<const project::Project>(next);
    auto effects = change(state, std::move(next), std::move(what), std::move(said));
    state.file = state.files.size();
    state.files.push_back(std::move(file));
    state.unsaved = has_work(state) && !opened;
    state.survey = {};
    state.open = {};
    state.verdict = {};
    state.follow_up = {};
    state.study = {};
    state.comparison = {};
    state.sharing.factors.reset(); // what is on its way out goes on
    state.sharing.with_others = false;
    state.route = {};
    state.assessment = {};
    show_first_screen(state);
    for (auto& effect : effects)
        if (auto* draft = std::get_if<KeepDraft>(&effect))
            draft->name = draft_name(state); // it has a file of its own only now
    if (!has_work(state))
        effects.push_back(DropDraft{});
    return effects;
}

/// name     of the file that it came from; empty for a new project
/// step     what it is called on the list to undo
Effects put_in_place(State& state, Imported imported, const std::string& name, std::shared_ptr<const KeptFile> source,
                     std::string said, Phrase step = Phrase::StepOpened)
{
    What what{name.empty() ? say(Phrase::StepNew) : say(step, {name})};
    const MessageKind kind = imported.attention ? MessageKind::Attention : MessageKind::Done;
    if (imported.beside_survey) {
        show_assessment_start(state);
        auto effects = change(state, std::move(imported.project), std::move(what), said);
        tell(state, kind, std::move(said));
        return effects;
    }
    state.messages.clear();
    forget_refused(state);
    if (source)
        state.source = source->bytes->size() <= MostKept ? std::move(source) : nullptr;
    if (imported.responses)
        state.responses = imported.responses; // they fit, so that they are not made again
    state.renewed_facts.reset();
    if (imported.whole_project) {
        auto effects =
            replace_project(state, std::move(imported.project),
                            {std::move(imported.file_name), {}, false, imported.place, {}}, std::move(what), said);
        if (imported.section != Section{})
            state.survey.section = imported.section;
        if (has_work(state)) // an empty screen says it by itself
            tell(state, kind, std::move(said));
        return effects;
    }
    state.screen = Screen::Survey; // first, so that only what is shown there is made
    state.survey.section = imported.section;
    auto effects = change(state, std::move(imported.project), std::move(what), said);
    tell(state, kind, std::move(said));
    return effects;
}

Effects ask(State& state, Dialog dialog, Waiting waiting)
{
    state.waiting = std::make_shared<const Waiting>(std::move(waiting));
    state.dialog = dialog;
    return {}; // the dialog is read out when it comes
}

/// Later answers take the place of those on screen, and what changed by it is kept to be shown.
Effects renew(State& state, const Waiting& waiting)
{
    const Renewed& renewed = *waiting.imported->renewed;
    const auto before = state.findings;
    Imported imported;
    imported.project = renewed.project;
    imported.responses = renewed.answers.responses;
    imported.section = {SectionKind::Data, 0};
    imported.attention = waiting.imported->attention || renewed.answers.unchecked > 0 || !renewed.answers.lost.empty();
    const auto& rows = renewed.answers.rows;
    const Phrase said = waiting.again ? Phrase::RereadDone : Phrase::RenewedDone;
    auto effects = put_in_place(state, std::move(imported), waiting.name, waiting.source,
                                say(said, {waiting.name, rows.same, rows.different, rows.added, rows.gone}),
                                waiting.again ? Phrase::StepReread : Phrase::StepRenewed);
    if (before && state.findings)
        state.renewed_facts =
            std::make_shared<const RenewedFacts>(renewed_facts(renewed.answers, *before, *state.findings));
    return effects;
}

/// What waits takes its place as `put` does; then the files come in that were dropped meanwhile.
template <class Put>
Effects take_waiting(State& state, Put put)
{
    state.dialog = Dialog::None;
    const auto waiting = std::exchange(state.waiting, nullptr);
    if (!waiting)
        return {};
    return let_arrive(state, put(*waiting));
}

/// said   instead of what its import said; may be empty
Effects take_waiting(State& state, std::string said)
{
    if (state.waiting && state.waiting->imported->file)
        return {}; // nobody said yet what it is
    return take_waiting(state, [&](const Waiting& waiting) {
        return put_in_place(state, *waiting.imported, waiting.name, waiting.source,
                            said.empty() ? waiting.imported->said : std::move(said));
    });
}

} // namespace

Effects let_arrive(State& state, Effects effects)
{
    if (state.waiting || state.unknown || state.reading || state.coming)
        return effects;
    for (const auto& file : std::exchange(state.arriving, {}))
        effects = with(std::move(effects), apply(state, file));
    return effects;
}

void show_first_screen(State& state)
{
    state.screen = first_screen(state.project);
    if (state.screen == Screen::Route)
        open_route(state);
    if (state.screen == Screen::Assessment)
        open_assessment(state);
}

Effects take(State& state, Imported imported, std::string name, std::shared_ptr<const KeptFile> source, bool again)
{
    if (imported.file) {
        Waiting waiting{
            std::move(name), {}, std::make_shared<const Imported>(std::move(imported)), std::move(source), again};
        const auto& renewed = waiting.imported->renewed;
        if (again && renewed && renewed->answers.lost.empty())
            return renew(state, waiting);
        return ask(state, Dialog::NewAnswers, std::move(waiting));
    }
    const bool leaves = imported.whole_project && state.unsaved && has_work(state);
    auto lost = leaves ? unsaved_work(state)
                : imported.whole_project || !has_work(state)
                    ? std::vector<project::Lost>{} // it all stands in its file, or there is none
                    : project::lost_work(state.project, imported.project, carried_work(state.assets));
    std::string said = imported.said;
    if (!leaves && lost.empty())
        return put_in_place(state, std::move(imported), name, std::move(source), std::move(said));
    return ask(
        state, leaves ? Dialog::LeaveUnsaved : Dialog::ReplaceWork,
        {std::move(name), std::move(lost), std::make_shared<const Imported>(std::move(imported)), std::move(source)});
}

Effects take_next(State& state, Imported imported, std::string name, std::shared_ptr<const KeptFile> source, bool again)
{
    if (!imported.responses || imported.responses->rows() < RowsInSteps)
        return take(state, std::move(imported), std::move(name), std::move(source), again);
    state.coming =
        std::make_shared<const Coming>(Coming{std::move(name), std::move(imported), std::move(source), again});
    return {}; // update() sees to the rest
}

Effects take_coming(State& state)
{
    const auto it = std::exchange(state.coming, nullptr);
    return let_arrive(state, take(state, it->imported, it->name, it->source, it->again));
}

Effects apply(State& state, const NewProject&)
{
    Imported nothing;
    nothing.whole_project = true;
    nothing.said = say(Phrase::NewProjectMade);
    return take(state, std::move(nothing), {});
}

Effects apply(State& state, const LeaveWithoutSaving&)
{
    const bool attention = state.waiting && state.waiting->imported->attention;
    return take_waiting(state, attention ? std::string() : say(Phrase::OtherProject));
}

Effects apply(State& state, const ReplaceWork&)
{
    return take_waiting(state, std::string());
}

Effects apply(State& state, const RenewAnswers&)
{
    if (!state.waiting || !state.waiting->imported->renewed)
        return {};
    return take_waiting(state, [&](const Waiting& waiting) { return renew(state, waiting); });
}

Effects apply(State& state, const AskReplaceWork&)
{
    if (!state.waiting || !state.waiting->imported->file)
        return {};
    return take_waiting(state, [&](const Waiting& waiting) { return take_other_survey(state, waiting); });
}

Effects apply(State& state, const CompareAnswers&)
{
    if (!state.waiting || !state.waiting->imported->renewed)
        return {};
    return take_waiting(state, [&](const Waiting& waiting) {
        auto effects = add_source(state, compared_answers(state, waiting.name, io::TableFile(*waiting.imported->file)));
        state.screen = Screen::Survey;
        state.survey.section = {SectionKind::Comparison, 0};
        return effects;
    });
}

} // namespace wk::app
