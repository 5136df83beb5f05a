// SPDX-License-Identifier: EUPL-1.2
#include "app/verification/updates.h"

#include "app/change/messages.h"
#include "app/change/slow_work.h"
#include "app/documents/verification_words.h"
#include "app/import/published.h"
#include "app/verification/checking.h"
#include "app/verification/verification_facts.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "base/text.h"

#include <utility>

namespace wk::app {

namespace {

constexpr std::size_t MostShown = 200; ///< rows
constexpr std::size_t LongestShown = 200;

report::DataTable table_of(Phrase caption, Phrase expected, std::vector<std::vector<std::string>> rows)
{
    report::DataTable out;
    out.caption = say(caption);
    out.columns = {
        {say(Phrase::VerifyColumnPlace), false}, {say(Phrase::VerifyColumnFound), false}, {say(expected), false}};
    const std::size_t count = rows.size();
    for (auto& row : rows) {
        if (out.rows.size() == MostShown)
            break;
        auto& cells = out.rows.emplace_back();
        for (auto& text : row)
            cells.push_back({text.empty() ? std::string("–") : clipped(text, LongestShown)});
    }
    if (count > MostShown)
        out.rows.push_back({{say(Phrase::VerifyMore, {count - MostShown})}, {std::string()}, {std::string()}});
    return out;
}

VerificationFacts facts_of(Verification verification)
{
    VerificationFacts out{std::move(verification), {}, {}, {}, {}, {}, {}, {}};
    const Verification& it = out.verification;
    out.sentence = verification_sentence(it);
    out.remarks = verification_remarks(it);
    auto lines = wrong_lines(it);
    out.evidence.assign(lines.begin() + std::ptrdiff_t(it.printed.differences.size()), lines.end());
    out.beyond = beyond_lines(it);
    std::vector<std::vector<std::string>> rows;
    for (const auto& each : it.printed.differences) { // the first of the lines
        const std::string place = capitalised(place_words(each.place));
        rows.push_back({each.around.empty() ? place : place + ": " + each.around, each.found, each.expected});
    }
    out.differences = table_of(Phrase::VerifyDiffer, Phrase::VerifyColumnExpected, std::move(rows));
    rows.clear();
    for (const auto& each : it.printed.edited)
        rows.push_back({capitalised(place_words(each.place)), each.found, each.expected});
    out.edited = table_of(Phrase::VerifyEdited, Phrase::VerifyColumnMade, std::move(rows));
    out.input = it.input_sha256.empty() ? say(Phrase::VerifyInputNone) : say(Phrase::VerifyInputHow, {it.input_rows});
    return out;
}

/// Its outcome is known, or nobody waits for it any more.
std::shared_ptr<Checking> take_checking(State& state)
{
    if (state.dialog == Dialog::Checking)
        state.dialog = Dialog::None;
    return std::exchange(state.checking, nullptr);
}

} // namespace

bool is_report_to_check(const FileArrived& action)
{
    const std::string_view bytes = action.bytes;
    const auto kind = io::report_kind(bytes);
    return kind && (kind != io::ReportKind::Html || bytes.find(io::EvidenceScript) != std::string_view::npos);
}

Effects report_arrived(State& state, const FileArrived& action)
{
    if (state.checking)
        return fail(state, {"busy", say(Phrase::CheckBusy, {state.checking->file.name, action.name})});
    const auto beloften_of = [assets = state.assets](std::string_view instrument) {
        return shipped_beloften(assets, instrument);
    };
    state.checking = std::make_shared<Checking>(Checking{action, {action.bytes.shared(), action.name, beloften_of}});
    return {Continue{}};
}

Effects check_on(State& state, double seconds)
{
    if (!state.checking)
        return {};
    Checking& it = *state.checking;
    it.progress = it.checker.check_some();
    if (it.progress < 1) {
        if (!needs_sign(state, it.began, seconds))
            return {Continue{}};
        state.dialog = Dialog::Checking;
        return {Announce{say(Phrase::CheckBegins, {it.file.name})}, Continue{}};
    }
    const auto done = take_checking(state);
    auto checked = done->checker.take();
    if (!checked)
        return checked.error().code == "no-evidence" ? foreign_arrived(state, done->file)
                                                     : fail(state, checked.error());
    auto facts = facts_of(*std::move(checked));
    const std::string said = say(Phrase::VerifyDone, {done->file.name, facts.sentence});
    state.verification = std::make_shared<const VerificationFacts>(std::move(facts));
    state.foreign = nullptr;
    state.screen = Screen::Recalculation;
    return {Announce{said}};
}

Effects apply(State& state, const StopChecking&)
{
    const auto stopped = take_checking(state);
    if (!stopped)
        return {};
    const std::string said = say(Phrase::CheckStopped, {stopped->file.name});
    tell(state, MessageKind::Done, said);
    return {Announce{said}};
}

bool compares_input(const State& state)
{
    return state.verification && state.screen == Screen::Recalculation && state.dialog == Dialog::None &&
           !state.verification->verification.input_sha256.empty();
}

Effects input_arrived(State& state, const FileArrived& action)
{
    VerificationFacts facts = *state.verification;
    const auto match = input_match(facts.verification, sha256_hex(action.bytes));
    facts.input_found = input_sentence(match, action.name);
    facts.input_is_other = match != InputMatch::Same;
    const std::string said = facts.input_found;
    state.verification = std::make_shared<const VerificationFacts>(std::move(facts));
    return {Announce{said}};
}

Effects apply(State& state, const CloseVerification&)
{
    state.verification = nullptr;
    return {};
}

} // namespace wk::app
