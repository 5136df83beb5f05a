// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_data.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "platform/cli_files.h"
#include "project/analyse.h"
#include "survey/instrument.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace wk::platform {

namespace {

/// The visible sheet behind the one that was read.
std::optional<std::string> next_sheet(const io::TableFile& file)
{
    bool behind = false;
    for (const auto& sheet : file.sheets) {
        if (behind && !sheet.hidden)
            return sheet.name;
        behind = behind || sheet.name == file.sheet;
    }
    return std::nullopt;
}

/// Reads the sheet that fits the questionnaire: where nobody chose one and the first has no known column, the next that
/// has, as in the application.
Result<std::shared_ptr<const survey::Responses>> read_fitting(std::string_view bytes, const Options& options,
                                                              OpenedSurvey& opened)
{
    project::Survey& survey = opened.survey;
    auto responses = project::prepare(survey);
    if (responses || responses.error().code != "no-known-column")
        return responses;
    Error error = responses.error();
    for (const auto& notice : opened.file.notices)
        if (notice.code == "header-answers")
            error.message += " " + notice.message;
    if (opened.file.sheets.size() < 2)
        return error;
    std::vector<std::string> others;
    for (const auto& sheet : opened.file.sheets)
        if (sheet.name != opened.file.sheet)
            others.push_back(sheet.name);
    error.message += " " + say(Phrase::FilesOtherSheets, {clipped(opened.file.sheet, 60), some_in_quotes(others)});
    std::vector<std::string> passed_over{opened.file.sheet};
    for (auto next = next_sheet(opened.file); next && !options.reading.sheet; next = next_sheet(opened.file)) {
        auto file = io::read_table(bytes, survey.file_name, {{}, {}, next});
        if (!file)
            return error;
        opened.file = *std::move(file);
        survey.table = opened.file.table;
        responses = project::prepare(survey);
        if (responses) {
            opened.file.notices.push_back(
                problem_at("sheet-chosen", {}, opened.file.sheet,
                           say(Phrase::FilesSheetFits, {clipped(opened.file.sheet, 60), some_in_quotes(passed_over)})));
            survey.import_notices = opened.file.notices;
            return responses;
        }
        passed_over.push_back(opened.file.sheet);
    }
    return error;
}

} // namespace

Or<OpenedSurvey> open_data(const Options& options)
{
    OpenedSurvey out;
    const std::string& path = options.files.front();
    out.survey.file_name = file_name(path);
    auto bytes = read_file(path, io::MaxCsvBytes);
    if (!bytes)
        return Stop{WrongInput, bytes.error()};
    auto file = io::read_table(*bytes, out.survey.file_name, options.reading);
    if (!file)
        return Stop{WrongInput, file.error()};
    out.file = *std::move(file);
    out.survey.table = out.file.table;
    out.survey.import_notices = out.file.notices;
    if (out.file.sheets.size() < 2)
        *bytes = {}; // no other sheet will be asked for
    auto questionnaire = questionnaire_of(options, out.file, out.survey.file_name);
    if (auto* stop = std::get_if<Stop>(&questionnaire))
        return *stop;
    out.questionnaire = std::get<CliQuestionnaire>(std::move(questionnaire));
    const auto& notices = out.questionnaire.notices;
    out.survey.import_notices.insert(out.survey.import_notices.end(), notices.begin(), notices.end());
    out.survey.instrument = out.questionnaire.instrument;
    out.responses = out.questionnaire.responses;
    if (out.responses || !out.survey.instrument)
        return out;
    const auto responses = read_fitting(*bytes, options, out);
    if (responses) {
        out.responses = *responses;
    } else if (!out.questionnaire.proposed) {
        Error error = responses.error();
        error.message = out.survey.file_name + ": " + error.message;
        return Stop{WrongInput, error};
    }
    return out;
}

} // namespace wk::platform
