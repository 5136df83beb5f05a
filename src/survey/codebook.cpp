// SPDX-License-Identifier: EUPL-1.2
#include "survey/codebook.h"

#include "base/json.h"
#include "base/text.h"

#include <set>

namespace wk::survey {

namespace {

constexpr std::string_view codebook_schema_prefix = "wijkkompas/codebook/";

std::vector<std::string> words_from(JsonCheck& check, const Json& source, const char* key, const std::string& path)
{
    std::vector<std::string> out;
    const Json& words = check.list(source, key, path);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string at = path_at(path_at(path, key), i);
        out.push_back(check.text_value(words[i], at));
        if (trim(out.back()).empty())
            check.complain(at, {}, say(Phrase::JsonFieldEmpty));
    }
    return out;
}

Category category_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    Category out;
    out.id = check.text(source, "id", path);
    out.title = check.text_or(source, "title", path, out.id);
    out.definition = check.text_or(source, "definition", path, "");
    out.keywords = words_from(check, source, "keywords", path);
    out.exact = words_from(check, source, "exact", path);
    return out;
}

std::optional<Error> schema_problem(const Json& document, std::string_view file)
{
    const auto found = document.find("schema"); // end() as well when the document is no object
    const auto* schema = found != document.end() ? found->get_ptr<const std::string*>() : nullptr;
    const bool ours = schema != nullptr && schema->starts_with(codebook_schema_prefix);
    if (ours && *schema == "wijkkompas/codebook/1")
        return std::nullopt;
    JsonCheck check(ours ? "newer-schema" : "codebook", file);
    check.complain("schema", schema == nullptr ? "" : *schema,
                   ours ? say(Phrase::NewerSchema, {clipped(*schema, 60)}) : say(Phrase::CodebookSchema));
    return check.error();
}

} // namespace

std::optional<std::size_t> Codebook::find(std::string_view id) const
{
    for (std::size_t i = 0; i < categories.size(); ++i) {
        if (categories[i].id == id)
            return i;
    }
    return std::nullopt;
}

Codebook codebook_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    Codebook out;
    if (!check.is_object(source, path))
        return out;
    out.question = check.text(source, "question", path);
    std::set<std::string> ids;
    const Json& categories = check.list(source, "categories", path);
    for (std::size_t i = 0; i < categories.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "categories"), i);
        if (!check.is_object(categories[i], at))
            break;
        out.categories.push_back(category_from_object(check, categories[i], at));
        const std::string& id = out.categories.back().id;
        if (!ids.insert(id).second)
            check.complain(path_at(at, "id"), id, say(Phrase::InstrumentDuplicateId, {clipped(id, 60)}));
    }
    return out;
}

Json codebook_object(const Codebook& codebook)
{
    Json categories = Json::array();
    for (const auto& category : codebook.categories) {
        categories.push_back({{"id", category.id},
                              {"title", category.title},
                              {"definition", category.definition},
                              {"keywords", category.keywords}});
        if (!category.exact.empty())
            categories.back()["exact"] = category.exact;
    }
    return {{"question", codebook.question}, {"categories", std::move(categories)}};
}

Result<std::vector<Codebook>> codebooks_from_json(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file))
        return *problem;
    JsonCheck check("codebook", file);
    std::vector<Codebook> out;
    std::set<std::string> questions;
    const Json& sources = check.list(*document, "questions", {});
    for (std::size_t i = 0; i < sources.size() && check.ok(); ++i) {
        const std::string path = path_at("questions", i);
        out.push_back(codebook_from_object(check, sources[i], path));
        const std::string& question = out.back().question;
        if (!questions.insert(question).second)
            check.complain(path_at(path, "question"), question,
                           say(Phrase::InstrumentDuplicateId, {clipped(question, 60)}));
    }
    if (!check.ok())
        return check.error();
    return out;
}

std::string json_from_codebooks(const std::vector<Codebook>& codebooks, std::string_view instrument)
{
    Json out = {{"schema", "wijkkompas/codebook/1"}, {"instrument", instrument}, {"questions", Json::array()}};
    for (const auto& codebook : codebooks)
        out["questions"].push_back(codebook_object(codebook));
    return text_from_json(out);
}

} // namespace wk::survey
