// SPDX-License-Identifier: EUPL-1.2
#include "app/change/messages.h"
#include "app/verification/foreign_facts.h"
#include "app/verification/updates.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/reports/report_file.h"

#include <utility>

namespace wk::app {

namespace {

constexpr std::size_t MostRows = 200;
constexpr std::size_t MostUnasked = 10;   ///< claims that cannot be worked out
constexpr std::size_t EnoughPasted = 200; ///< bytes that come at once are no typing

Effects show(State& state, ForeignReport report)
{
    ForeignFacts facts;
    facts.sentence = foreign_sentence(report);
    for (const auto verdict : foreign_order)
        facts.tables.push_back(foreign_table(report, verdict, MostRows));
    facts.right = report.with(foreign_order.back());
    facts.open = report.with(std::nullopt);
    facts.folds = facts.open > MostUnasked;
    facts.unchecked = !facts.folds;
    facts.report = std::move(report);
    const std::string said = facts.sentence;
    state.verification = nullptr;
    state.foreign_text.clear();
    state.foreign = std::make_shared<const ForeignFacts>(std::move(facts));
    state.screen = Screen::Recalculation;
    return {Announce{said}};
}

Effects show_part(State& state, bool ForeignFacts::*part, bool shown)
{
    if (!state.foreign)
        return {};
    ForeignFacts facts = *state.foreign;
    facts.*part = shown;
    state.foreign = std::make_shared<const ForeignFacts>(std::move(facts));
    return {};
}

} // namespace

bool is_foreign_report(const State& state, const FileArrived& action)
{
    if (state.screen != Screen::Recalculation || state.dialog != Dialog::None)
        return false;
    const std::string name = fold(action.name);
    return io::report_kind(action.bytes) || name.ends_with(".txt") || name.ends_with(".md");
}

Effects foreign_arrived(State& state, const FileArrived& action)
{
    auto report = recompute_report(action.bytes, action.name);
    return report ? show(state, *std::move(report)) : fail(state, report.error());
}

Effects apply(State& state, const SetForeignText& action)
{
    const bool pasted = action.text.size() >= state.foreign_text.size() + EnoughPasted;
    state.foreign_text = action.text;
    return pasted ? show(state, recompute_text(action.text)) : Effects{};
}

Effects apply(State& state, const CheckForeign&)
{
    return trim(state.foreign_text).empty() ? Effects{} : show(state, recompute_text(state.foreign_text));
}

Effects apply(State& state, const ShowAgreeing& action)
{
    return show_part(state, &ForeignFacts::agreeing, action.shown);
}

Effects apply(State& state, const ShowUnchecked& action)
{
    return show_part(state, &ForeignFacts::unchecked, action.shown);
}

Effects apply(State& state, const SaveForeign&)
{
    if (!state.foreign)
        return {};
    return {WriteFile{say(Phrase::ForeignFileName), foreign_csv(state.foreign->report), "text/csv"}};
}

Effects apply(State& state, const CloseForeign&)
{
    state.foreign = nullptr;
    return {};
}

} // namespace wk::app
