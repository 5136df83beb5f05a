#include "io/project_coding.h"

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

std::size_t row_of(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows)
{
    const std::int64_t row = check.integer(source, "row", path, 0, MostRows);
    if (check.ok() && std::size_t(row) >= rows)
        check.complain(path_at(path, "row"), std::to_string(row),
                       say(Phrase::CodingUnknownRow, {std::to_string(row), std::to_string(rows)}));
    return check.ok() ? std::size_t(row) : 0;
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

survey::Quote quote_from_object(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows)
{
    survey::Quote out;
    if (!check.is_object(source, path))
        return out;
    out.question = check.text(source, "question", path);
    out.row = row_of(check, source, path, rows);
    out.text = check.text_or(source, "text", path, "");
    out.category = check.text_or(source, "category", path, "");
    out.theme = check.text_or(source, "theme", path, "");
    out.checked = check.flag(source, "checked", path);
    return out;
}

survey::OtherCoder coder_from_object(JsonCheck& check, const Json& source, const std::string& path, std::size_t rows)
{
    survey::OtherCoder out;
    if (!check.is_object(source, path))
        return out;
    out.coder = check.text(source, "coder", path);
    out.file = check.text_or(source, "file", path, "");
    const Json& codings = check.list(source, "codings", path);
    for (std::size_t i = 0; i < codings.size() && check.ok(); ++i)
        out.codings.push_back(coding_from_object(check, codings[i], path_at(path_at(path, "codings"), i), rows));
    return out;
}

} // namespace

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
    std::stable_sort(out.answers.begin(), out.answers.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
    return out;
}

void add_coding(const project::Survey& survey, Json& out)
{
    for (const auto& coding : survey.codings)
        out["codings"].push_back(coding_object(*coding));
    for (const auto& quote : survey.quotes)
        out["quotes"].push_back({{"question", quote.question},
                                 {"row", quote.row},
                                 {"text", quote.text},
                                 {"category", quote.category},
                                 {"theme", quote.theme},
                                 {"checked", quote.checked}});
    for (const auto& coder : survey.other_coders) {
        Json codings = Json::array();
        for (const auto& coding : coder->codings)
            codings.push_back(coding_object(coding));
        out["coders"].push_back({{"coder", coder->coder}, {"file", coder->file}, {"codings", std::move(codings)}});
    }
}

void read_coding(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    const std::size_t rows = survey.table->rows();
    const Json& codings = check.list(source, "codings", path);
    std::set<std::string> questions;
    for (std::size_t i = 0; i < codings.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "codings"), i);
        auto coding = coding_from_object(check, codings[i], at, rows);
        if (!questions.insert(coding.codebook.question).second)
            check.complain(path_at(at, "question"), coding.codebook.question,
                           say(Phrase::InstrumentDuplicateId, {clipped(coding.codebook.question, 60)}));
        survey.codings.push_back(std::make_shared<const QuestionCoding>(std::move(coding)));
    }
    const Json& quotes = check.list(source, "quotes", path);
    for (std::size_t i = 0; i < quotes.size() && check.ok(); ++i)
        survey.quotes.push_back(quote_from_object(check, quotes[i], path_at(path_at(path, "quotes"), i), rows));
    const Json& coders = check.list(source, "coders", path);
    for (std::size_t i = 0; i < coders.size() && check.ok(); ++i)
        survey.other_coders.push_back(std::make_shared<const survey::OtherCoder>(
            coder_from_object(check, coders[i], path_at(path_at(path, "coders"), i), rows)));
}

} // namespace wk::io
