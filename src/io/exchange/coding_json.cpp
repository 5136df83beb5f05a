// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/coding_json.h"

#include "base/json.h"
#include "base/sorted.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace wk::io {

namespace {

using survey::Codebook;
using survey::CodedAnswer;
using survey::QuestionCoding;

constexpr std::size_t MostRows = UINT32_MAX;

/// A list of ids of the codebook, each once.
std::vector<std::string> ids_from_list(JsonCheck& check, const Json& source, const char* key, const std::string& path,
                                       const Codebook& codebook)
{
    std::vector<std::string> out;
    const Json& list = check.list(source, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, key), i);
        std::string id = check.text_value(list[i], at);
        if (!codebook.find(id))
            check.complain(at, id, say(Phrase::CodingUnknownCategory, {clipped(id, 60)}));
        if (std::find(out.begin(), out.end(), id) != out.end())
            check.complain(at, id, say(Phrase::InstrumentDuplicateId, {clipped(id, 60)}));
        out.push_back(std::move(id));
    }
    return out;
}

CodedAnswer answer_from_object(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows,
                               const Codebook& codebook)
{
    CodedAnswer out;
    if (!check.is_object(source, path))
        return out;
    out.row = row_of(check, source, path, rows);
    out.categories = ids_from_list(check, source, "categories", path, codebook);
    out.not_codable = check.flag(source, "notCodable", path);
    out.refused = ids_from_list(check, source, "refused", path, codebook);
    if (out.not_codable && !out.categories.empty())
        check.complain(path_at(path, "notCodable"), {}, say(Phrase::CodingNotCodable));
    return out;
}

} // namespace

std::size_t row_of(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows)
{
    const std::int64_t row = check.integer(source, "row", path, 0, MostRows);
    if (check.ok() && std::size_t(row) >= rows)
        check.complain(path_at(path, "row"), std::to_string(row),
                       say(Phrase::CodingUnknownRow, {std::to_string(row), std::to_string(rows)}));
    return check.ok() ? std::size_t(row) : 0;
}

Json coding_object(const QuestionCoding& coding)
{
    Json out = survey::codebook_object(coding.codebook);
    out["answers"] = Json::array();
    for (const auto& answer : coding.answers) {
        Json object = {{"row", answer.row}, {"categories", answer.categories}};
        if (answer.not_codable)
            object["notCodable"] = true;
        if (!answer.refused.empty())
            object["refused"] = answer.refused;
        out["answers"].push_back(std::move(object));
    }
    return out;
}

QuestionCoding coding_from_object(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows)
{
    QuestionCoding out;
    out.codebook = survey::codebook_from_object(check, source, path);
    if (!check.ok())
        return out;
    const Json& answers = check.list(source, "answers", path);
    std::set<std::size_t> seen;
    for (std::size_t i = 0; i < answers.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "answers"), i);
        out.answers.push_back(answer_from_object(check, answers[i], at, rows, out.codebook));
        const std::size_t row = out.answers.back().row;
        if (!seen.insert(row).second)
            check.complain(path_at(at, "row"), std::to_string(row), say(Phrase::CodingRowTwice, {std::to_string(row)}));
    }
    sort_stably(out.answers, [](const auto& a, const auto& b) { return a.row < b.row; });
    return out;
}

} // namespace wk::io
