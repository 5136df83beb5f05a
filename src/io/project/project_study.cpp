// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_study.h"

#include "base/json.h"
#include "base/named_value.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/unknown_fields.h"
#include "io/bytes/json_fields.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace wk::io {

using project::Norm;
using project::OtherSource;
using project::SourceStatement;
using project::Study;

namespace {

constexpr std::array<std::string_view, 8> StudyFields = {"reason", "aim",     "mainQuestion",   "questions",
                                                         "norms",  "context", "mainConclusion", "sources"};
constexpr std::array<std::string_view, 5> SourceFields = {"id", "kind", "title", "date", "statements"};
constexpr std::array<std::string_view, 4> StatementFields = {"id", "text", "where", "theme"};

constexpr std::array<std::pair<const char*, std::string Study::*>, 5> StudyTexts = {
    {{"reason", &Study::reason},
     {"aim", &Study::aim},
     {"mainQuestion", &Study::main_question},
     {"context", &Study::context},
     {"mainConclusion", &Study::main_conclusion}}};

Json statement_json(const SourceStatement& statement)
{
    Json out = {{"id", statement.id}};
    add_text(out, "text", statement.text);
    add_text(out, "where", statement.where);
    add_text(out, "theme", statement.theme);
    add_unknown(out, statement.unknown);
    return out;
}

Json source_json(const OtherSource& source)
{
    Json out = {{"id", source.id}, {"kind", project::source_kind_names[std::size_t(source.kind)]}};
    add_text(out, "title", source.title);
    add_text(out, "date", source.date);
    for (const auto& statement : source.statements)
        out["statements"].push_back(statement_json(statement));
    add_unknown(out, source.unknown);
    return out;
}

/// The id at `path`, which none of those before it may have.
template <class List>
std::string read_part_id(JsonCheck& check, const Json& source, const std::string& path, const List& before)
{
    std::string id = check.text(source, "id", path);
    if (id.find('/') != std::string::npos)
        check.complain(path_at(path, "id"), id, say(Phrase::StudyIdSlash, {clipped(id, 60)}));
    if (std::any_of(before.begin(), before.end(), [&](const auto& each) { return each.id == id; }))
        check.complain(path_at(path, "id"), id, say(Phrase::InstrumentDuplicateId, {clipped(id, 60)}));
    return id;
}

void read_source(JsonCheck& check, const Json& source, const std::string& path, std::vector<OtherSource>& all)
{
    OtherSource out;
    out.id = read_part_id(check, source, path, all);
    out.kind = value_named<project::SourceKind>(check, source, "kind", path, project::source_kind_names);
    out.title = check.text_or(source, "title", path, {});
    out.date = check.text_or(source, "date", path, {});
    check.objects(source, "statements", path, [&](const Json& each, const std::string& at) {
        SourceStatement statement;
        statement.id = read_part_id(check, each, at, out.statements);
        statement.text = check.text_or(each, "text", at, {});
        statement.where = check.text_or(each, "where", at, {});
        statement.theme = check.text_or(each, "theme", at, {});
        statement.unknown = unknown_fields(each, StatementFields);
        out.statements.push_back(std::move(statement));
    });
    out.unknown = unknown_fields(source, SourceFields);
    all.push_back(std::move(out));
}

} // namespace

void add_study(const Study& study, Json& out)
{
    if (study == Study{})
        return;
    Json all = Json::object();
    for (const auto& [key, text] : StudyTexts)
        add_text(all, key, study.*text);
    if (!study.questions.empty())
        all["questions"] = study.questions;
    for (const auto& norm : study.norms) {
        Json each = {{"text", norm.text}};
        add_text(each, "source", norm.source);
        all["norms"].push_back(std::move(each));
    }
    for (const auto& source : study.sources)
        all["sources"].push_back(source_json(source));
    add_unknown(all, study.unknown);
    out["study"] = std::move(all);
}

Study read_study(JsonCheck& check, const Json& survey, const std::string& path)
{
    Study out;
    const std::string at = path_at(path, "study");
    const Json& study = check.object(survey, "study", path);
    for (const auto& [key, text] : StudyTexts)
        out.*text = check.text_or(study, key, at, {});
    out.questions = check.texts(study, "questions", at);
    check.objects(study, "norms", at, [&](const Json& each, const std::string& place) {
        out.norms.push_back({check.text_or(each, "text", place, {}), check.text_or(each, "source", place, {})});
    });
    check.objects(study, "sources", at,
                  [&](const Json& each, const std::string& place) { read_source(check, each, place, out.sources); });
    out.unknown = unknown_fields(study, StudyFields);
    return out;
}

} // namespace wk::io
