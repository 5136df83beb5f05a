// SPDX-License-Identifier: EUPL-1.2
#include "app/survey/updates.h"

#include "app/change/change.h"
#include "app/change/messages.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/sentences.h"

#include <algorithm>

namespace wk::app {

namespace {

const project::FactorFinding* find_factor(const State& state, const std::string& id)
{
    if (!state.findings)
        return nullptr;
    const auto& factors = state.findings->factors;
    const auto found = std::find_if(factors.begin(), factors.end(), [&](const auto& it) { return it.id == id; });
    return found == factors.end() ? nullptr : &*found;
}

/// Changes the filter on one factor; a filter that keeps every level is no filter.
Effects set_filter(State& state, const project::FactorFinding& factor, std::vector<std::string> levels)
{
    auto effects = change_survey(
        state, {say(Phrase::StepFilter, {report::mid_sentence(factor.title)})}, {}, [&](project::Survey& survey) {
            std::erase_if(survey.filters, [&](const auto& it) { return it.factor == factor.id; });
            if (levels.size() < factor.levels.size())
                survey.filters.push_back({factor.id, std::move(levels)});
            return true;
        });
    if (state.findings)
        effects.push_back(
            Announce{say(Phrase::FilterAnnounce, {state.findings->data.kept, state.findings->data.rows})});
    return effects;
}

} // namespace

Effects apply(State& state, const ChooseSection& action)
{
    state.survey.section = action.section;
    state.comparison.adding = false; // who walks away no longer waits for a file to compare with
    forget_done(state);
    state.survey.sort = {};
    state.survey.ledger_sort = {};
    return {};
}

Effects apply(State& state, const SetBarStyle& action)
{
    state.survey.bar_style = action.style;
    return {};
}

Effects apply(State& state, const ChooseKind& action)
{
    state.survey.kind = action.kind;
    state.survey.sort = {};
    return {};
}

Effects apply(State& state, const SetItemOrder& action)
{
    state.survey.order = action.order;
    return {};
}

Effects apply(State& state, const ShowFilter& action)
{
    state.survey.show_filter = action.shown;
    return {};
}

Effects apply(State& state, const ShowTables& action)
{
    state.survey.show_tables = action.shown;
    return {};
}

Effects apply(State& state, const SortTable& action)
{
    state.survey.sort = state.survey.sort.pressed(action.column);
    return {};
}

Effects apply(State& state, const SortLedger& action)
{
    state.survey.ledger_sort = state.survey.ledger_sort.pressed(action.column);
    return {};
}

Effects apply(State& state, const KeepLevel& action)
{
    const auto* factor = find_factor(state, action.factor);
    if (!factor || !current_survey(state))
        return {};
    std::vector<std::string> levels;
    for (const auto& level : factor->levels)
        if (level.level == action.level ? action.keep : level.kept)
            levels.push_back(level.level);
    return set_filter(state, *factor, std::move(levels));
}

Effects apply(State& state, const KeepAllLevels& action)
{
    const auto* factor = find_factor(state, action.factor);
    if (!factor || !current_survey(state))
        return {};
    std::vector<std::string> levels;
    for (const auto& level : factor->levels)
        levels.push_back(level.level);
    return set_filter(state, *factor, std::move(levels));
}

Effects apply(State& state, const RemoveFrame&)
{
    return change_survey(state, {say(Phrase::StepFrame)}, say(Phrase::FrameRemoved), [](project::Survey& survey) {
        project::put_frame(survey, std::nullopt);
        return true;
    });
}

} // namespace wk::app
