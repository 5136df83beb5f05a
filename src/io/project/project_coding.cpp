// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_coding.h"

#include "base/json.h"
#include "base/text.h"
#include "io/exchange/coding_json.h"

#include <algorithm>
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
}

} // namespace wk::io
