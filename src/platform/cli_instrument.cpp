// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_instrument.h"

#include "app/documents/questionnaire_files.h"
#include "app/import/questionnaire_import.h"
#include "base/json_text.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/tables/csv.h"
#include "platform/carried.h"
#include "platform/cli_files.h"
#include "platform/cli_stop.h"

#include <algorithm>

namespace wk::platform {

namespace {

void tell(Streams& streams, const std::vector<Notice>& losses)
{
    for (const auto& loss : losses)
        streams.err += loss.message + "\n";
}

int run_export(const Options& options, Streams& streams)
{
    const auto& names = app::questionnaire_form_names;
    const auto found = std::find(names.begin(), names.end(), options.to);
    if (found == names.end())
        return report(streams, wrong_command("missing-option", {}, say(Phrase::CliInstrumentTo)));
    const auto form = static_cast<app::QuestionnaireForm>(found - names.begin());
    const auto endings = app::questionnaire_endings(form);
    const std::string out = fold(options.out.value_or(std::string(endings.front())));
    if (std::none_of(endings.begin(), endings.end(), [&](const auto ending) { return out.ends_with(ending); }))
        return report(streams, wrong_command("wrong-value", *options.out,
                                             say(Phrase::CliInstrumentEnding,
                                                 {clipped(file_name(*options.out), 60), joined(endings, ", ")})));
    const std::string& path = options.files[1];
    const auto text = read_file(path, MaxInstrumentBytes);
    if (!text)
        return report(streams, {WrongInput, text.error()});
    const auto instrument = survey::Instrument::from_json(*text, file_name(path));
    if (!instrument)
        return report(streams, {WrongInput, instrument.error()});
    auto file = app::questionnaire_file(*instrument, form, out);
    const int status = deliver(options, streams, std::move(file.bytes));
    if (status != Done)
        return status;
    tell(streams, file.losses);
    if (form == app::QuestionnaireForm::LimeSurvey)
        streams.err += say(Phrase::CliInstrumentLimeSurvey) + "\n";
    return Done;
}

int run_import(const Options& options, Streams& streams)
{
    if (!options.to.empty())
        return report(streams, wrong_command("unknown-option", "--to", say(Phrase::CliInstrumentToImport)));
    const std::string& path = options.files[1];
    const auto bytes = read_file(path, io::MaxCsvBytes);
    if (!bytes)
        return report(streams, {WrongInput, bytes.error()});
    const auto made = app::imported_questionnaire(carried_assets(), file_name(path), *bytes);
    if (!made)
        return report(streams, {WrongInput, made.error()});
    const int status = deliver(options, streams, text_from_json(made->instrument.document()));
    if (status != Done)
        return status;
    tell(streams, made->losses);
    const auto& it = made->instrument;
    streams.err += say(Phrase::CliInstrumentRead,
                       {it.title(), it.items().size(), it.factors().size(), it.numeric().size(), it.open().size()}) +
                   "\n";
    return Done;
}

} // namespace

int run_instrument(const Options& options, Streams& streams)
{
    if (options.files.front() == "export")
        return run_export(options, streams);
    if (options.files.front() == "import")
        return run_import(options, streams);
    return report(streams, wrong_command("unknown-command", options.files.front(),
                                         say(Phrase::CliInstrumentUsage, {"instrument"})));
}

} // namespace wk::platform
