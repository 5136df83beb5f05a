// SPDX-License-Identifier: EUPL-1.2
#include "app/files/updates.h"

#include "app/assessment/updates.h"
#include "app/change/messages.h"
#include "app/comparison/updates.h"
#include "app/files/arrivals.h"
#include "app/files/reading.h"
#include "app/files/waiting.h"
#include "app/import/import.h"
#include "app/import/instrument_choice.h"
#include "app/questionnaire/updates.h"
#include "app/verification/updates.h"
#include "base/phrases.h"
#include "io/exchange/limesurvey_import.h"
#include "io/tables/long_counts.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace wk::app {

namespace {

/// The visible sheet that follows `sheet`; null when there is none.
const std::string* sheet_after(const std::vector<io::SheetInfo>& sheets, const std::string& sheet)
{
    auto at = std::find_if(sheets.begin(), sheets.end(), [&](const auto& each) { return each.name == sheet; });
    if (at == sheets.end())
        return nullptr;
    at = std::find_if(at + 1, sheets.end(), [](const auto& each) { return !each.hidden; });
    return at == sheets.end() ? nullptr : &at->name;
}

Effects finish(State& state);

/// Whether a person could make a questionnaire of a table: it has answers, and not more columns than one can go
/// through.
bool can_be_asked_about(const survey::Table& table)
{
    constexpr std::size_t MostColumns = 500;
    return table.rows() > 0 && table.columns().size() <= MostColumns;
}

/// A table that belongs to no questionnaire that we know, or not clearly.
bool is_unknown(const Error& error)
{
    return error.code == "no-known-column" || error.code == "questionnaire-unsure";
}

/// Keeps a table while its user is asked which questionnaire it answers.
void keep_unknown(State& state, const std::string& name, io::TableFile file, const Error& problem,
                  std::shared_ptr<const KeptFile> source)
{
    UnknownTable out{name, std::move(file), problem.message, {}, {}, std::move(source)};
    if (problem.code == "questionnaire-unsure")
        if (const auto choice = instrument_choice(state.assets, out.file.table)) {
            out.considered = choice->index;
            out.considered_title = choice->instrument->title();
        }
    state.unknown = std::make_shared<const UnknownTable>(std::move(out));
}

/// Says why a file is not opened, and offers to read it another way when there is one.
Effects refuse(State& state, std::shared_ptr<const KeptFile> file, const Error& error)
{
    auto effects = fail(state, error);
    state.refused = std::move(file);
    state.messages.front().about_refused = state.refused != nullptr;
    return effects;
}

/// A table of which no column is known can still become a questionnaire of its own.
Effects ask_or_refuse(State& state, std::shared_ptr<const KeptFile> file, const Error& error)
{
    if (!is_unknown(error) || !state.unknown)
        return refuse(state, std::move(file), error);
    state.dialog = Dialog::MakeQuestionnaire;
    return {Announce{say(Phrase::MakeQuestionnaireTitle)}};
}

/// Looks at what is to be read; what is said when it cannot be, else nothing.
std::optional<Effects> refuse_unreadable(State& state)
{
    Reading& reading = *state.reading;
    auto reader = io::TableReader::make(*reading.bytes, reading.name, reading.options);
    if (reader) {
        reading.reader = std::move(*reader);
        return std::nullopt;
    }
    state.dialog = Dialog::None;
    const auto refused = std::exchange(state.reading, nullptr);
    return refuse(state, kept_refused(*refused, {}), reader.error());
}

/// Begins with `reading`: a small table at once, a large one in slices with a dialog that shows how far it is.
Effects begin(State& state, std::shared_ptr<Reading> reading)
{
    reading->reader.reset();
    state.reading = std::move(reading);
    const bool packed = io::kind_of(*state.reading->bytes, state.reading->name) != io::FileKind::Text;
    if (state.reading->bytes->size() >= (packed ? ReadInSlices / 8 : ReadInSlices)) {
        state.dialog = Dialog::Reading;
        return {Announce{say(Phrase::ReadingBegins, {state.reading->name})}, Continue{}};
    }
    if (auto refused = refuse_unreadable(state))
        return *std::move(refused);
    while (!state.reading->reader->done())
        state.reading->reader->read_some(ReadingSlice);
    return finish(state);
}

/// A sheet that has nothing of the survey that is open: the user says what it is.
Effects take_undecided(State& state, const Reading& reading, const io::TableFile& file)
{
    auto imported = import_table(state.project, state.responses.get(), state.assets, file, reading.name);
    return imported ? take(state, *std::move(imported), reading.name, kept_file(reading, file), reading.again)
                    : fail(state, imported.error());
}

/// Everything is read: it becomes part of the project. A sheet without one known column, which nobody chose, is
/// followed by the next.
Effects finish(State& state)
{
    const auto reading = std::exchange(state.reading, nullptr);
    state.dialog = Dialog::None;
    if (!reading->first_error)
        state.unknown.reset(); // of an earlier file
    auto file = reading->reader->finish();
    const auto sheets = reading->reader->sheets();
    reading->reader.reset();
    if (!file && reading->misfit)
        return take_undecided(state, *reading, *reading->misfit);
    if (!file)
        return ask_or_refuse(state, kept_refused(*reading, sheets), reading->first_error.value_or(file.error()));
    if (io::is_long_counts(*file->table)) {
        const auto* survey = current_survey(state);
        return survey ? add_source(state, io::long_counts(*file->table, *survey->instrument, reading->name))
                      : counts_without_survey(state, reading->name);
    }
    const auto source = kept_file(*reading, *file);
    auto imported = import_table(state.project, state.responses.get(), state.assets, *file, reading->name);
    if (!imported) {
        const bool unknown = is_unknown(imported.error());
        // a sheet of which some columns are known says more than one of which none is
        const bool more = reading->first_error && reading->first_error->code == "no-known-column" &&
                          imported.error().code == "questionnaire-unsure";
        const auto* next = sheet_after(sheets, file->sheet);
        if (!reading->first_error || more) {
            reading->first_error = imported.error();
            if (unknown && can_be_asked_about(*file->table))
                keep_unknown(state, reading->name, std::move(*file), imported.error(), source);
        }
        if (next && !reading->chosen && unknown) {
            reading->options.sheet = *next;
            return begin(state, reading);
        }
        return ask_or_refuse(state, source, *reading->first_error);
    }
    const bool fits = !imported->file || imported->renewed;
    if (!fits && !reading->misfit)
        reading->misfit = imported->file;
    if (const auto* next = sheet_after(sheets, file->sheet); next && !fits && !reading->chosen) {
        reading->options.sheet = *next;
        return begin(state, reading);
    }
    state.unknown.reset();
    if (!fits)
        return take_undecided(state, *reading, *reading->misfit);
    return take_next(state, std::move(*imported), reading->name, source, reading->again);
}

} // namespace

Effects apply(State& state, const FileArrived& action)
{
    if (state.reading)
        return fail(state, {"busy", say(Phrase::ReadingBusy, {state.reading->name, action.name})});
    if (state.waiting) { // what it belongs to is not sure yet
        state.arriving.push_back(action);
        return {};
    }
    if (state.dialog == Dialog::Drafts || state.dialog == Dialog::ReadOtherwise)
        state.dialog = Dialog::None; // they stay where they are
    forget_refused(state);
    if (is_report_to_check(action))
        return report_arrived(state, action);
    if (compares_input(state))
        return input_arrived(state, action);
    if (is_foreign_report(state, action))
        return foreign_arrived(state, action);
    if (state.comparison.adding && current_survey(state))
        return add_source(state, action);
    if (std::string_view(action.bytes) == state.assets.example) {
        auto example = import_example(state.assets);
        return example ? take(state, *std::move(example), action.name) : fail(state, example.error());
    }
    const io::FileKind kind = io::kind_of(action.bytes, action.name);
    if (state.assessment.bringing && kind == io::FileKind::Project)
        return sessions_arrived(state, action);
    if (io::is_limesurvey(action.bytes)) {
        auto questionnaire = import_tool_survey(state.project, state.assets, action.name, action.bytes);
        if (!questionnaire)
            return fail(state, questionnaire.error());
        questionnaire->place = action.place;
        return take(state, *std::move(questionnaire), action.name);
    }
    switch (kind) {
    case io::FileKind::Counts:
        return current_survey(state) ? add_source(state, action) : counts_without_survey(state, action.name);
    case io::FileKind::Answers: return answers_arrived(state, action);
    case io::FileKind::Statements: return statements_arrived(state, action);
    case io::FileKind::Team: return team_arrived(state, action);
    case io::FileKind::Project:
    case io::FileKind::Instrument:
    case io::FileKind::Codebook:
    case io::FileKind::Coding: break;
    default: return begin(state, std::make_shared<Reading>(action.name, action.bytes.shared()));
    }
    auto imported = import_file(state.project, kind, action.name, action.bytes);
    if (!imported)
        return fail(state, imported.error());
    imported->place = action.place;
    return take(state, std::move(*imported), action.name);
}

Effects read_on(State& state)
{
    if (!state.reading)
        return {};
    if (!state.reading->reader) {
        auto refused = refuse_unreadable(state);
        return refused ? let_arrive(state, *std::move(refused)) : Effects{Continue{}};
    }
    state.reading->reader->read_some(ReadingSlice);
    return state.reading->reader->done() ? let_arrive(state, finish(state)) : Effects{Continue{}};
}

Effects apply(State& state, const StopReading&)
{
    const auto reading = std::exchange(state.reading, nullptr);
    if (!reading)
        return {};
    state.dialog = Dialog::None;
    const std::string said = say(Phrase::ReadingStopped, {reading->name});
    tell(state, MessageKind::Done, said);
    return {Announce{said}};
}

Effects apply(State& state, const ReadAgain& action)
{
    const auto file = file_in_hand(state);
    if (!file || state.reading)
        return {};
    auto reading = std::make_shared<Reading>(file->name, file->bytes);
    reading->options = reading_options(action.reading);
    reading->chosen = true;
    const auto* survey = current_survey(state);
    reading->again = survey && !file->sha256.empty() && file->sha256 == survey->file_sha256;
    state.dialog = Dialog::None;
    state.waiting.reset();
    state.unknown.reset();
    forget_refused(state);
    return let_arrive(state, begin(state, std::move(reading)));
}

Effects apply(State& state, const ChooseInstrument& action)
{
    if (action.instrument >= shipped_instruments(state.assets).size())
        return {};
    if (const auto unknown = std::exchange(state.unknown, nullptr)) {
        state.dialog = Dialog::None;
        auto chosen =
            import_with_instrument(state.project, state.assets, action.instrument, unknown->file, unknown->name);
        return let_arrive(state, chosen ? take_next(state, *std::move(chosen), unknown->name, unknown->source)
                                        : fail(state, chosen.error()));
    }
    auto imported = import_shipped_instrument(state.project, state.assets, action.instrument);
    if (!imported)
        return fail(state, imported.error());
    std::string title = imported->project.surveys.front().instrument->title();
    return take(state, std::move(*imported), std::move(title));
}

Effects take_other_survey(State& state, const Waiting& waiting)
{
    auto imported = import_other_survey(state.project, state.assets, *waiting.imported->file, waiting.name);
    if (imported)
        return take(state, *std::move(imported), waiting.name, waiting.source);
    if (is_unknown(imported.error()) && can_be_asked_about(*waiting.imported->file->table))
        keep_unknown(state, waiting.name, *waiting.imported->file, imported.error(), waiting.source);
    return ask_or_refuse(state, waiting.source, imported.error());
}

Effects apply(State& state, const GuessInstrument&)
{
    state.questionnaire = {};
    const auto unknown = std::exchange(state.unknown, nullptr);
    if (!unknown)
        return guess_instrument(state);
    state.dialog = Dialog::None;
    auto imported = import_unknown(state.project, state.assets, unknown->file, unknown->name);
    return let_arrive(state, imported ? take_next(state, std::move(*imported), unknown->name, unknown->source)
                                      : fail(state, imported.error()));
}

} // namespace wk::app
