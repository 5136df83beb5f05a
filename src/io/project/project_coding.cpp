// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_coding.h"

#include "base/json.h"
#include "base/named_value.h"
#include "base/text.h"
#include "base/unknown_fields.h"
#include "io/bytes/json_fields.h"
#include "io/exchange/coding_json.h"

#include <algorithm>
#include <array>
#include <set>

namespace wk::io {

namespace {

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

constexpr std::array<std::string_view, 4> MethodFields = {"coders", "from", "who", "settled"};

void add_coding_method(const project::CodingMethod& method, Json& out)
{
    if (method == project::CodingMethod{})
        return;
    Json all = Json::object();
    add_text(all, "coders", std::string(project::coders_names[std::size_t(method.coders)]));
    add_text(all, "from", std::string(project::categories_from_names[std::size_t(method.from)]));
    add_text(all, "who", method.who);
    add_text(all, "settled", method.settled);
    add_unknown(all, method.unknown);
    out["codingMethod"] = std::move(all);
}

project::CodingMethod read_coding_method(JsonCheck& check, const Json& survey, const std::string& path)
{
    project::CodingMethod out;
    const std::string at = path_at(path, "codingMethod");
    const Json& source = check.object(survey, "codingMethod", path);
    if (source.contains("coders"))
        out.coders = value_named<project::Coders>(check, source, "coders", at, project::coders_names);
    if (source.contains("from"))
        out.from = value_named<project::CategoriesFrom>(check, source, "from", at, project::categories_from_names);
    out.who = check.text_or(source, "who", at, {});
    out.settled = check.text_or(source, "settled", at, {});
    out.unknown = unknown_fields(source, MethodFields);
    return out;
}

} // namespace

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
    add_coding_method(survey.coding_method, out);
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
        survey.codings.push_back(std::make_shared<const survey::QuestionCoding>(std::move(coding)));
    }
    const Json& quotes = check.list(source, "quotes", path);
    for (std::size_t i = 0; i < quotes.size() && check.ok(); ++i)
        survey.quotes.push_back(quote_from_object(check, quotes[i], path_at(path_at(path, "quotes"), i), rows));
    const Json& coders = check.list(source, "coders", path);
    for (std::size_t i = 0; i < coders.size() && check.ok(); ++i)
        survey.other_coders.push_back(std::make_shared<const survey::OtherCoder>(
            coder_from_object(check, coders[i], path_at(path_at(path, "coders"), i), rows)));
    survey.coding_method = read_coding_method(check, source, path);
}

} // namespace wk::io
