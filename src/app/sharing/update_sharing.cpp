// SPDX-License-Identifier: EUPL-1.2
#include "app/sharing/updates.h"

#include "app/change/change.h"
#include "app/change/draft.h"
#include "app/change/messages.h"
#include "app/documents/document_files.h"
#include "app/sharing/sharing_facts.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/aggregate_file.h"
#include "io/exchange/results_json.h"
#include "project/shared_files.h"
#include "report/words/sharing_words.h"

#include <algorithm>
#include <array>

namespace wk::app {

namespace {

using project::ExportedSet;
using project::ExportRecord;

std::string file_name(const State& state, Phrase form)
{
    return safe_file_name(say(form, {stem_of(project::shared_title(state.project))}));
}

/// Changes the rules of the project.
template <class Edit>
Effects change_rules(State& state, Edit edit)
{
    project::Project next = state.project;
    edit(next.sharing);
    return next.sharing == state.project.sharing
               ? Effects{}
               : change(state, std::move(next), {say(Phrase::StepSharing)}, say(Phrase::SharingRulesChanged));
}

/// The log is no step that can be undone: what left, left.
Effects keep_log(State& state, std::string said)
{
    mark_changed(state);
    return {draft_of(state), Announce{std::move(said)}};
}

/// Notes what left in the log of the project in that file.
void note_in(std::vector<Step>& steps, std::size_t file, const ExportRecord& record)
{
    for (auto& step : steps)
        if (step.file == file)
            step.project.exports.push_back(record);
}

} // namespace

Effects share_findings(State& state, const std::function<Result<WriteFile>(const project::Findings&)>& make)
{
    if (!current_survey(state) || !state.responses)
        return {};
    auto shared = shared_findings(state);
    if (!shared)
        return fail(state, shared.error());
    if (shared->sets.empty())
        return fail(state, {"sharing", say(Phrase::SharingNothing)});
    Result<WriteFile> file = make(shared->findings);
    if (!file)
        return fail(state, file.error());
    return share(state, *std::move(file), std::move(shared->sets));
}

PendingExport export_record(const State& state, const std::string& name, std::vector<ExportedSet> sets)
{
    const auto& rules = state.project.sharing;
    return {0, state.file, {name, {}, rules.audience, rules.smallest_group(), std::move(sets), false}};
}

Effects hand_over(State& state, WriteFile file, PendingExport record)
{
    file.shared = record.number = ++state.sharing.number;
    state.sharing.pending.push_back(std::move(record));
    Effects effects;
    effects.emplace_back(std::move(file)); // a list of effects would copy its bytes
    return effects;
}

Effects share(State& state, WriteFile file, std::vector<ExportedSet> sets)
{
    if (state.writing)
        return refuse_while_writing(state);
    auto record = export_record(state, file.name, std::move(sets));
    return hand_over(state, std::move(file), std::move(record));
}

Effects apply(State& state, const SetAudience& action)
{
    return change_rules(state, [&](auto& rules) { rules.audience = action.audience; });
}

Effects apply(State& state, const SetSmallestGroup& action)
{
    const auto people = std::clamp(action.people, project::SmallestGroupEver, project::LargestSmallestGroup);
    return change_rules(state, [&](auto& rules) {
        (rules.audience == project::Audience::Public ? rules.public_group : rules.internal_group) = people;
    });
}

Effects apply(State& state, const ShareByFactor& action)
{
    if (!state.sharing_facts)
        return {};
    auto factors = state.sharing_facts->factors;
    std::erase(factors, action.factor);
    if (action.counted)
        factors.push_back(action.factor);
    state.sharing.factors = std::move(factors);
    return {};
}

Effects apply(State& state, const ShareWithOthers& action)
{
    state.sharing.with_others = action.counted;
    return {};
}

Effects apply(State& state, const ShareCounts&)
{
    if (!state.sharing_facts)
        return {};
    if (!state.sharing_facts->counts)
        return fail(state, {"sharing", state.sharing_facts->problem});
    const auto& counts = *state.sharing_facts->counts;
    auto source = counts.source;
    const auto& others = current_survey(state)->compared;
    if (state.sharing.with_others && !others.empty()) {
        std::vector<project::ComparisonSource> all{source};
        all.insert(all.end(), others.begin(), others.end());
        auto merged =
            project::merged_counts(all, say(Phrase::MergeTitle, {all.size()}), state.project.sharing.smallest_group());
        if (!merged)
            return fail(state, merged.error());
        source = *std::move(merged);
    }
    return share(
        state, WriteFile{file_name(state, Phrase::SharingCountsFile), io::write_aggregate(source), "application/json"},
        counts.sets);
}

Effects apply(State& state, const ShareResults&)
{
    return share_findings(state, [&](const project::Findings& findings) {
        return WriteFile{file_name(state, Phrase::SharingResultsFile), io::results_json(findings), "application/json"};
    });
}

Effects apply(State& state, const ShareQuotes&)
{
    if (!state.sharing_facts)
        return {};
    std::vector<survey::Quote> quotes;
    for (const auto& quote : state.sharing_facts->quotes)
        if (quote.may_leave)
            quotes.push_back(current_survey(state)->quotes[quote.index]);
    if (quotes.empty())
        return fail(state, {"sharing", say(Phrase::SharingNothing)});
    // Words are no counts: they give nobody away by subtraction.
    return share(
        state,
        WriteFile{file_name(state, Phrase::SharingQuotesFile),
                  report::quotes_text(quotes, *current_survey(state)->instrument, project::shared_title(state.project)),
                  "text/plain"},
        {});
}

Effects apply(State& state, const SaveFigure& action)
{
    if (!current_survey(state) || !state.responses)
        return {};
    const bool answers = action.svg.empty() || !action.sets.empty(); // the response says who answered, not what
    if (const auto problem = answers ? sharing_problem(state) : std::nullopt)
        return fail(state, *problem);
    if (action.svg.empty())
        return fail(state, {"sharing", say(Phrase::SharingNothing)});
    return share(state, WriteFile{safe_file_name(action.name), action.svg, std::string(figure_media_type(action.name))},
                 action.sets);
}

Effects apply(State& state, const Shared& action)
{
    auto& pending = state.sharing.pending;
    const auto at =
        std::find_if(pending.begin(), pending.end(), [&](const auto& each) { return each.number == action.number; });
    if (at == pending.end())
        return {};
    auto [number, file, record] = std::move(*at);
    pending.erase(at);
    const bool printed = action.file.empty();
    if (!printed)
        record.file = action.file;
    record.at = action.at;
    std::string said = say(printed ? Phrase::SharingPrinted : Phrase::SharingDone, {record.file});
    forget_done(state);
    tell(state, MessageKind::Done, said);
    if (file != state.file) { // another project was opened meanwhile: one can go back
        note_in(state.undo, file, record);
        note_in(state.redo, file, record);
        return {Announce{std::move(said)}};
    }
    state.project.exports.push_back(std::move(record));
    return keep_log(state, std::move(said));
}

Effects apply(State& state, const WithdrawExport& action)
{
    if (action.index >= state.project.exports.size())
        return {};
    auto& record = state.project.exports[action.index];
    record.withdrawn = action.withdrawn;
    return keep_log(state,
                    say(action.withdrawn ? Phrase::SharingLogWithdrawn : Phrase::SharingLogCounts, {record.file}));
}

} // namespace wk::app
