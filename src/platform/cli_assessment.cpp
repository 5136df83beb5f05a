// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_assessment.h"

#include "assessment/answer_code.h"
#include "assessment/collecting.h"
#include "assessment/summary.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/assessment_json.h"
#include "platform/carried.h"
#include "platform/cli_files.h"
#include "platform/cli_stop.h"

#include <algorithm>

namespace wk::platform {

namespace {

using assessment::AnswerSheet;
using assessment::Questionnaire;

constexpr std::size_t MaxAnswerBytes = std::size_t(4) * 1024 * 1024;

/// The questionnaires that answers can be about: one of the user's own first.
Result<std::vector<Questionnaire>> known_questionnaires(const Options& options)
{
    auto out = carried_questionnaires();
    if (!options.questionnaire)
        return out;
    const auto text = read_file(*options.questionnaire, MaxAnswerBytes);
    if (!text)
        return text.error();
    auto own = assessment::questionnaire_from_json(*text, file_name(*options.questionnaire));
    if (!own)
        return own.error();
    out.insert(out.begin(), *std::move(own));
    return out;
}

Result<AnswerSheet> sheet_from(const std::string& path)
{
    const auto text = read_file(path, MaxAnswerBytes);
    if (!text)
        return text.error();
    return assessment::answers_from_json(*text, file_name(path));
}

/// The questionnaire that a sheet is about.
/// errors   "unknown-questionnaire", and those of mismatch()
Result<Questionnaire> questionnaire_for(const AnswerSheet& sheet, const std::vector<Questionnaire>& known,
                                        const std::string& file)
{
    std::vector<std::string> ids;
    for (const auto& each : known) {
        ids.push_back(each.id);
        if (each.id != sheet.questionnaire)
            continue;
        if (const auto problem = assessment::mismatch(sheet, each, file))
            return *problem;
        return each;
    }
    return problem_at("unknown-questionnaire", {file}, sheet.questionnaire,
                      say(Phrase::CliUnknownQuestionnaire, {clipped(sheet.questionnaire, 60), joined(ids, ", ")}));
}

/// Sheets of one questionnaire, each participant once.
struct Collected {
    Questionnaire questionnaire;
    std::vector<AnswerSheet> sheets;
    std::vector<Notice> warnings;
};

std::optional<Error> add_file(const std::string& path, const std::vector<Questionnaire>& known, Collected& out)
{
    auto sheet = sheet_from(path);
    if (!sheet)
        return sheet.error();
    const std::string file = file_name(path);
    if (out.sheets.empty()) {
        auto questionnaire = questionnaire_for(*sheet, known, file);
        if (!questionnaire)
            return questionnaire.error();
        out.questionnaire = *std::move(questionnaire);
    } else if (const auto problem = assessment::mismatch(*sheet, out.questionnaire, file)) {
        return problem;
    }
    const std::string code = sheet->code.empty() ? "?" : clipped(sheet->code, 60);
    const auto arrival = assessment::collect(out.sheets, *std::move(sheet));
    if (arrival == assessment::Arrival::Same)
        out.warnings.push_back(problem_at("answers-twice", {}, code, say(Phrase::CliAnswersTwice, {file, code})));
    if (arrival == assessment::Arrival::Conflict)
        out.warnings.push_back(problem_at("answers-replaced", {}, code, say(Phrase::CliAnswersReplaced, {file, code})));
    return std::nullopt;
}

int encode(const Options& options, Streams& streams, const std::vector<Questionnaire>& known)
{
    const std::string& path = options.files[1];
    const auto sheet = sheet_from(path);
    if (!sheet)
        return report(streams, {WrongInput, sheet.error()});
    const auto questionnaire = questionnaire_for(*sheet, known, file_name(path));
    if (!questionnaire)
        return report(streams, {WrongInput, questionnaire.error()});
    return deliver(options, streams, assessment::answer_code(*sheet, *questionnaire) + "\n");
}

int decode(const Options& options, Streams& streams, const std::vector<Questionnaire>& known)
{
    const std::vector<std::string> groups(options.files.begin() + 1, options.files.end());
    const auto sheet = assessment::answers_of_code(joined(groups, "-"), known);
    if (!sheet)
        return report(streams, {WrongInput, sheet.error()});
    return deliver(options, streams, text_from_json(assessment::answers_json(*sheet)));
}

} // namespace

int run_assess(const Options& options, Streams& streams)
{
    if (options.files.front() != "summarise")
        return report(streams, wrong_command("unknown-command", options.files.front(), say(Phrase::CliAssessUsage)));
    const auto known = known_questionnaires(options);
    if (!known)
        return report(streams, {WrongInput, known.error()});
    Collected collected;
    for (std::size_t i = 1; i < options.files.size(); ++i)
        if (const auto problem = add_file(options.files[i], *known, collected))
            return report(streams, {WrongInput, *problem});
    for (const auto& warning : collected.warnings)
        streams.err += warning.message + "\n";
    const assessment::Protection protection{options.min_group};
    const auto summary = assessment::summary(collected.questionnaire, collected.sheets, protection);
    return deliver(options, streams,
                   io::assessment_json(collected.questionnaire, summary, protection, collected.warnings));
}

int run_code(const Options& options, Streams& streams)
{
    const std::string& what = options.files.front();
    const bool one_file = options.files.size() == 2;
    if (!(what == "decode" || (what == "encode" && one_file)))
        return report(streams, wrong_command("unknown-command", what, say(Phrase::CliCodeUsage)));
    const auto known = known_questionnaires(options);
    if (!known)
        return report(streams, {WrongInput, known.error()});
    return what == "encode" ? encode(options, streams, *known) : decode(options, streams, *known);
}

} // namespace wk::platform
