// SPDX-License-Identifier: EUPL-1.2
#include "assessment/answers.h"

#include "assessment/schema.h"
#include "base/json.h"
#include "base/named_value.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/unknown_fields.h"

#include <algorithm>

namespace wk::assessment {

namespace {

constexpr std::string_view AnswersSchema = "wijkkompas/answers/1";
constexpr std::array<std::string_view, 5> AnswersFields = {"schema", "questionnaire", "session", "participant",
                                                           "answers"};
constexpr std::array<std::string_view, 6> AnswerFields = {"item", "score", "state", "where", "note", "evidence"};
constexpr std::size_t MostAnswers = 10 * MostStatements; // of other versions of a questionnaire too

bool is_there(const Json& source, const char* key)
{
    const auto found = source.find(key);
    return found != source.end() && !found->is_null();
}

Answer answer_from(JsonCheck& check, const Json& source, const std::string& path)
{
    Answer out;
    if (!check.is_object(source, path))
        return out;
    out.item = check.text(source, "item", path);
    out.state = value_named<AnswerState>(check, source, "state", path, state_names);
    const bool scored = is_there(source, "score");
    if (out.state == AnswerState::Answered)
        out.score = int(check.integer(source, "score", path, LowestScore, HighestScore));
    else if (scored)
        check.complain(path_at(path, "score"), source["score"].dump(),
                       say(Phrase::AssessScoreWithout, {state_names[std::size_t(out.state)]}));
    if (is_there(source, "where"))
        out.where = value_named<Holder>(check, source, "where", path, holder_names);
    if (is_there(source, "note"))
        out.note = check.text_or(source, "note", path, {});
    if (is_there(source, "evidence"))
        out.evidence = check.text_or(source, "evidence", path, {});
    out.unknown = unknown_fields(source, AnswerFields);
    return out;
}

Json answer_json(const Answer& answer)
{
    Json out = {{"item", answer.item}};
    out["score"] = answer.state == AnswerState::Answered ? Json(answer.score) : Json();
    out["state"] = state_names[std::size_t(answer.state)];
    out["where"] = answer.where ? Json(holder_names[std::size_t(*answer.where)]) : Json();
    if (!answer.note.empty())
        out["note"] = answer.note;
    if (!answer.evidence.empty())
        out["evidence"] = answer.evidence;
    add_unknown(out, answer.unknown);
    return out;
}

void read_participant(JsonCheck& check, const Json& document, const std::string& path, AnswerSheet& out)
{
    const Json& participant = check.object(document, "participant", path);
    const std::string at = path_at(path, "participant");
    if (is_there(participant, "code"))
        out.code = check.text_or(participant, "code", at, {});
    if (is_there(participant, "role"))
        out.role = value_named<Role>(check, participant, "role", at, role_names);
}

} // namespace

bool says_something(const Answer& answer)
{
    return answer.state != AnswerState::Skipped || answer.where || !answer.note.empty() || !answer.evidence.empty() ||
           !answer.unknown.empty();
}

const Answer* AnswerSheet::find(std::string_view item) const
{
    for (const auto& each : answers)
        if (each.item == item)
            return &each;
    return nullptr;
}

Answer& AnswerSheet::at(std::string_view item)
{
    for (auto& each : answers)
        if (each.item == item)
            return each;
    answers.emplace_back();
    answers.back().item = item;
    return answers.back();
}

AnswerSheet answers_from_document(JsonCheck& check, const Json& document, const std::string& path)
{
    AnswerSheet out;
    if (!check.is_object(document, path))
        return out;
    check_schema(check, document, path, AnswersSchema);
    out.questionnaire = check.text(document, "questionnaire", path);
    if (is_there(document, "session"))
        out.session = check.text_or(document, "session", path, {});
    read_participant(check, document, path, out);
    const Json& list = check.list(document, "answers", path);
    const std::string at = path_at(path, "answers");
    if (list.size() > MostAnswers)
        check.complain(at, std::to_string(list.size()),
                       say(Phrase::AssessStatements, {std::to_string(list.size()), std::to_string(MostAnswers)}));
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        Answer answer = answer_from(check, list[i], path_at(at, i));
        if (out.find(answer.item))
            check.complain(path_at(path_at(at, i), "item"), answer.item,
                           say(Phrase::AssessAnsweredTwice, {clipped(answer.item, 60)}));
        out.answers.push_back(std::move(answer));
    }
    out.unknown = unknown_fields(document, AnswersFields);
    return out;
}

Result<AnswerSheet> answers_from_json(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    JsonCheck check("answers", file);
    auto out = answers_from_document(check, *document, {});
    if (!check.ok())
        return check.error();
    return out;
}

Json answers_json(const AnswerSheet& sheet)
{
    Json out = {{"schema", AnswersSchema}, {"questionnaire", sheet.questionnaire}, {"session", sheet.session}};
    out["participant"]["code"] = sheet.code;
    out["participant"]["role"] = sheet.role ? Json(role_names[std::size_t(*sheet.role)]) : Json();
    out["answers"] = Json::array();
    for (const auto& each : sheet.answers)
        out["answers"].push_back(answer_json(each));
    add_unknown(out, sheet.unknown);
    return out;
}

std::optional<Error> mismatch(const AnswerSheet& sheet, const Questionnaire& questionnaire, std::string_view file)
{
    if (sheet.questionnaire != questionnaire.id)
        return problem_at("other-questionnaire", {file}, sheet.questionnaire,
                          say(Phrase::AssessOtherQuestionnaire, {clipped(sheet.questionnaire, 60), questionnaire.id}));
    for (const auto& each : sheet.answers)
        if (!questionnaire.find(each.item))
            return problem_at("unknown-statement", {file}, each.item,
                              say(Phrase::AssessUnknownStatement, {clipped(each.item, 60), questionnaire.id}));
    return std::nullopt;
}

} // namespace wk::assessment
