// SPDX-License-Identifier: EUPL-1.2
#include "assessment/questionnaire.h"

#include "assessment/schema.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/unknown_fields.h"

#include <boost/crc.hpp>

#include <algorithm>

namespace wk::assessment {

namespace {

constexpr std::string_view QuestionnaireSchema = "wijkkompas/questionnaire/1";
constexpr std::array<std::string_view, 9> QuestionnaireFields = {
    "schema", "id", "version", "title", "language", "minutes", "intro", "publication", "statements"};
constexpr std::array<std::string_view, 8> StatementFields = {"id",      "title", "step", "basisfunctie",
                                                             "restsOn", "pages", "text", "levels"};
constexpr std::array<const char*, 3> LevelNames = {"1", "3", "5"};
constexpr int LastPage = 10'000;
constexpr int MostMinutes = 600;

std::vector<int> pages(JsonCheck& check, const Json& source, const std::string& path)
{
    std::vector<int> out;
    const Json& list = check.list(source, "pages", path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const bool page = list[i].is_number_integer() && list[i] >= 1 && list[i] <= LastPage;
        if (!page)
            check.complain(path_at(path_at(path, "pages"), i), list[i].dump(), say(Phrase::AssessWrongPage));
        out.push_back(page ? list[i].get<int>() : 0);
    }
    return out;
}

Statement statement_from(JsonCheck& check, const Json& source, const std::string& path)
{
    Statement out;
    if (!check.is_object(source, path))
        return out;
    out.id = check.text(source, "id", path);
    out.text = check.text(source, "text", path);
    out.title = check.text_or(source, "title", path, out.text);
    if (source.contains("step"))
        out.step = int(check.integer(source, "step", path, 0, LastStep));
    out.basisfunctie = check.text_or(source, "basisfunctie", path, {});
    const Json& levels = check.object(source, "levels", path);
    for (std::size_t i = 0; i < LevelNames.size(); ++i)
        out.seen[i] = check.text_or(levels, LevelNames[i], path_at(path, "levels"), {});
    out.rests_on = check.texts(source, "restsOn", path);
    out.pages = pages(check, source, path);
    out.unknown = unknown_fields(source, StatementFields);
    return out;
}

Json statement_json(const Statement& it)
{
    Json out = {{"id", it.id}, {"title", it.title}};
    if (it.step)
        out["step"] = *it.step;
    if (!it.basisfunctie.empty())
        out["basisfunctie"] = it.basisfunctie;
    if (!it.rests_on.empty())
        out["restsOn"] = it.rests_on;
    if (!it.pages.empty())
        out["pages"] = it.pages;
    out["text"] = it.text;
    for (std::size_t i = 0; i < LevelNames.size(); ++i)
        if (!it.seen[i].empty())
            out["levels"][LevelNames[i]] = it.seen[i];
    add_unknown(out, it.unknown);
    return out;
}

void read_statements(JsonCheck& check, const Json& document, const std::string& path, Questionnaire& out)
{
    const Json& list = check.list(document, "statements", path);
    const std::string at = path_at(path, "statements");
    if (list.empty() || list.size() > MostStatements)
        check.complain(at, std::to_string(list.size()),
                       say(Phrase::AssessStatements, {std::to_string(list.size()), std::to_string(MostStatements)}));
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        Statement statement = statement_from(check, list[i], path_at(at, i));
        if (out.find(statement.id))
            check.complain(path_at(path_at(at, i), "id"), statement.id,
                           say(Phrase::InstrumentDuplicateId, {clipped(statement.id, 60)}));
        out.statements.push_back(std::move(statement));
    }
}

} // namespace

std::optional<std::size_t> Questionnaire::find(std::string_view statement) const
{
    for (std::size_t i = 0; i < statements.size(); ++i)
        if (statements[i].id == statement)
            return i;
    return std::nullopt;
}

Questionnaire questionnaire_from_document(JsonCheck& check, const Json& document, const std::string& path)
{
    Questionnaire out;
    if (!check.is_object(document, path))
        return out;
    check_schema(check, document, path, QuestionnaireSchema);
    out.id = check.text(document, "id", path);
    out.title = check.text(document, "title", path);
    out.intro = check.text_or(document, "intro", path, {});
    out.language = check.text_or(document, "language", path, "nl");
    out.publication = check.text_or(document, "publication", path, {});
    if (document.contains("version"))
        out.version = int(check.integer(document, "version", path, 1, MostVersions));
    if (document.contains("minutes"))
        out.minutes = int(check.integer(document, "minutes", path, 0, MostMinutes));
    read_statements(check, document, path, out);
    out.unknown = unknown_fields(document, QuestionnaireFields);
    return out;
}

Result<Questionnaire> questionnaire_from_json(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    JsonCheck check("questionnaire", file);
    auto out = questionnaire_from_document(check, *document, {});
    if (!check.ok())
        return check.error();
    return out;
}

Json questionnaire_json(const Questionnaire& questionnaire)
{
    Json out = {{"schema", QuestionnaireSchema}, {"id", questionnaire.id}, {"version", questionnaire.version}};
    out["title"] = questionnaire.title;
    out["language"] = questionnaire.language;
    if (questionnaire.minutes > 0)
        out["minutes"] = questionnaire.minutes;
    if (!questionnaire.intro.empty())
        out["intro"] = questionnaire.intro;
    if (!questionnaire.publication.empty())
        out["publication"] = questionnaire.publication;
    out["statements"] = Json::array();
    for (const auto& each : questionnaire.statements)
        out["statements"].push_back(statement_json(each));
    add_unknown(out, questionnaire.unknown);
    return out;
}

std::uint32_t fingerprint(const Questionnaire& questionnaire)
{
    std::string text = questionnaire.id + '\n' + std::to_string(questionnaire.version);
    for (const auto& each : questionnaire.statements)
        text += '\n' + each.id;
    boost::crc_32_type crc;
    crc.process_bytes(text.data(), text.size());
    return crc.checksum() & 0xFFF;
}

} // namespace wk::assessment
