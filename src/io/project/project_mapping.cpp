// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_mapping.h"

#include "base/json.h"
#include "base/text.h"
#include "io/bytes/json_fields.h"

#include <algorithm>
#include <set>

namespace wk::io {

namespace {

using survey::ColumnChoice;
using survey::OptionChoice;

void read_columns(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    const auto targets = survey::mapping_targets(*survey.instrument);
    std::set<std::string> seen;
    const Json& list = check.list(source, "columns", path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "columns"), i);
        if (!check.is_object(list[i], at))
            return;
        ColumnChoice choice{check.text(list[i], "column", at), check.text_or(list[i], "question", at, {})};
        const bool known =
            choice.target.empty() ||
            std::any_of(targets.begin(), targets.end(), [&](const auto& target) { return target.id == choice.target; });
        if (!known)
            check.complain(path_at(at, "question"), choice.target,
                           say(Phrase::MappingUnknownQuestion, {clipped(choice.target, 60)}));
        if (!seen.insert(choice.column).second)
            check.complain(path_at(at, "column"), choice.column,
                           say(Phrase::MappingColumnTwice, {clipped(choice.column, 60)}));
        survey.mapping.columns.push_back(std::move(choice));
    }
}

void read_options(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    const Json& list = check.list(source, "options", path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "options"), i);
        if (!check.is_object(list[i], at))
            return;
        OptionChoice choice{check.text(list[i], "scale", at), check.text(list[i], "text", at), {}};
        if (list[i].find("code") != list[i].end())
            choice.code = int(check.integer(list[i], "code", at, -MostCode, MostCode));
        const auto& scales = survey.instrument->scales();
        const bool known = std::any_of(scales.begin(), scales.end(), [&](const auto& scale) {
            const auto codes = scale.codes();
            return scale.id == choice.scale &&
                   (!choice.code || std::find(codes.begin(), codes.end(), *choice.code) != codes.end());
        });
        if (!known)
            check.complain(path_at(at, "scale"), choice.scale,
                           say(Phrase::MappingUnknownScale, {clipped(choice.scale, 60)}));
        survey.mapping.options.push_back(std::move(choice));
    }
}

} // namespace

void add_mapping(const project::Survey& survey, Json& out)
{
    if (survey.mapping.empty())
        return;
    Json columns = Json::array();
    for (const auto& choice : survey.mapping.columns) {
        Json column{{"column", choice.column}};
        if (!choice.target.empty())
            column["question"] = choice.target;
        columns.push_back(std::move(column));
    }
    Json options = Json::array();
    for (const auto& choice : survey.mapping.options) {
        Json option{{"scale", choice.scale}, {"text", choice.text}};
        if (choice.code)
            option["code"] = *choice.code;
        options.push_back(std::move(option));
    }
    out["mapping"] = {{"columns", std::move(columns)}, {"options", std::move(options)}};
}

void read_mapping(JsonCheck& check, const Json& source, const std::string& path, project::Survey& survey)
{
    const Json& mapping = check.object(source, "mapping", path);
    const std::string at = path_at(path, "mapping");
    read_columns(check, mapping, at, survey);
    read_options(check, mapping, at, survey);
}

} // namespace wk::io
