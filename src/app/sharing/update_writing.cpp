// SPDX-License-Identifier: EUPL-1.2
#include "app/change/slow_work.h"
#include "app/sharing/updates.h"
#include "app/sharing/writing.h"
#include "base/phrases.h"

#include <utility>

namespace wk::app {

namespace {

/// It is written, or will not be.
std::shared_ptr<Writing> take_writing(State& state)
{
    if (state.dialog == Dialog::Writing)
        state.dialog = Dialog::None;
    return std::exchange(state.writing, nullptr);
}

} // namespace

Effects refuse_while_writing(State& state)
{
    return fail(state, {"busy", say(Phrase::WritingBusy, {state.writing->file.name})});
}

Effects write_document(State& state, WriteFile file, DocumentWriter writer,
                       std::optional<std::vector<project::ExportedSet>> sets)
{
    if (state.writing)
        return state.writing->file.name == file.name ? Effects{} : refuse_while_writing(state);
    std::optional<PendingExport> record;
    if (sets)
        record = export_record(state, file.name, *std::move(sets));
    state.writing = std::make_shared<Writing>(Writing{std::move(file), std::move(writer), std::move(record), 0, {}});
    return {Continue{}};
}

Effects write_on(State& state, double seconds)
{
    if (!state.writing)
        return {};
    Writing& it = *state.writing;
    it.progress = it.writer.write_some();
    if (it.progress < 1) {
        if (!needs_sign(state, it.began, seconds))
            return {Continue{}};
        state.dialog = Dialog::Writing;
        return {Announce{say(Phrase::WritingBegins, {it.file.name})}, Continue{}};
    }
    const auto written = take_writing(state);
    written->file.bytes = written->writer.take();
    if (written->record)
        return hand_over(state, std::move(written->file), *std::move(written->record));
    return {std::move(written->file)};
}

Effects apply(State& state, const StopWriting&)
{
    const auto stopped = take_writing(state);
    if (!stopped)
        return {};
    const std::string said = say(Phrase::WritingStopped, {stopped->file.name});
    tell(state, MessageKind::Done, said);
    return {Announce{said}};
}

} // namespace wk::app
