// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/coding_file.h"

#include "base/json.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/exchange/coding_json.h"
#include "io/exchange/schema.h"

#include <algorithm>

namespace wk::io {

namespace {

using survey::OtherCoder;
using survey::QuestionCoding;
using survey::Responses;

/// The row of the table that a spreadsheet shows as `number`.
std::optional<std::size_t> row_numbered(const survey::Table& table, std::size_t number)
{
    std::size_t low = 0;
    std::size_t high = table.rows();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (table.row_number(middle) < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < table.rows() && table.row_number(low) == number ? std::optional(low) : std::nullopt;
}

/// Row numbers of the file become rows of the table, each with an answer to the question.
void take_rows_from_numbers(JsonCheck& check, const std::string& path, const Responses& responses,
                            QuestionCoding& coding)
{
    const auto& questions = responses.instrument().open();
    const std::string& id = coding.codebook.question;
    const auto question = std::find_if(questions.begin(), questions.end(), [&](const auto& q) { return q.id == id; });
    if (question == questions.end())
        return check.complain(path_at(path, "question"), id, say(Phrase::CodingUnknownQuestion, {clipped(id, 60)}));
    const auto index = std::size_t(question - questions.begin());
    for (auto& answer : coding.answers) {
        const std::string number = std::to_string(answer.row);
        const auto row = row_numbered(responses.table(), answer.row);
        if (!row || answer_text(responses, index, *row).empty())
            return check.complain(path, number, say(Phrase::CodingNoAnswer, {number}));
        answer.row = *row;
    }
}

} // namespace

std::string write_coding_file(std::string_view coder, const Responses& responses,
                              const std::vector<std::shared_ptr<const QuestionCoding>>& codings)
{
    Json out = {{"schema", "wijkkompas/coding/1"},
                {"coder", coder},
                {"instrument", responses.instrument().id()},
                {"answers", survey::answers_fingerprint(responses)},
                {"codings", Json::array()}};
    const auto& questions = responses.instrument().open();
    for (const auto& coding : codings) {
        const auto known = [&](const auto& question) { return question.id == coding->codebook.question; };
        const auto question = std::find_if(questions.begin(), questions.end(), known);
        if (question == questions.end())
            continue;
        const auto index = std::size_t(question - questions.begin());
        QuestionCoding numbered{coding->codebook, {}};
        for (auto answer : coding->answers) {
            answer.refused.clear(); // a matter between this coder and the program
            if (coding->state(answer.row) == survey::CodingState::Uncoded ||
                answer_text(responses, index, answer.row).empty())
                continue;
            answer.row = responses.table().row_number(answer.row);
            numbered.answers.push_back(std::move(answer));
        }
        out["codings"].push_back(coding_object(numbered));
    }
    return text_from_json(out);
}

Result<OtherCoder> read_coding_file(std::string_view text, std::string_view file, const Responses& responses)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file, "coding", Phrase::CodingSchema))
        return *problem;
    JsonCheck check("coding", file);
    OtherCoder out{check.text(*document, "coder", {}), std::string(file), {}};
    const std::string instrument = check.text(*document, "instrument", {});
    const std::string fingerprint = check.text(*document, "answers", {});
    if (!check.ok())
        return check.error();
    const std::string& ours = responses.instrument().id();
    if (instrument != ours)
        return problem_at("other-instrument", {file}, instrument,
                          say(Phrase::CodingOtherInstrument, {clipped(instrument, 60), clipped(ours, 60)}));
    if (fingerprint != survey::answers_fingerprint(responses))
        return problem_at("other-answers", {file}, fingerprint, say(Phrase::CodingOtherAnswers));
    const Json& codings = check.list(*document, "codings", {});
    for (std::size_t i = 0; i < codings.size() && check.ok(); ++i) {
        const std::string path = path_at("codings", i);
        // Row numbers run to one past the last row, and further with blank lines: rows are looked up afterwards.
        auto coding = coding_from_object(check, codings[i], path, UINT32_MAX);
        if (check.ok())
            take_rows_from_numbers(check, path, responses, coding);
        const auto same = [&](const auto& each) { return each.codebook.question == coding.codebook.question; };
        if (std::any_of(out.codings.begin(), out.codings.end(), same))
            check.complain(path_at(path, "question"), coding.codebook.question,
                           say(Phrase::InstrumentDuplicateId, {clipped(coding.codebook.question, 60)}));
        out.codings.push_back(std::move(coding));
    }
    if (!check.ok())
        return check.error();
    return out;
}

} // namespace wk::io
