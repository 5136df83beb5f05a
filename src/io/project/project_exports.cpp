// SPDX-License-Identifier: EUPL-1.2
#include "io/project/project_exports.h"

#include "base/json.h"
#include "base/named_value.h"

namespace wk::io {

namespace {

using project::Audience;
using project::ExportRecord;
using project::Project;

constexpr const char* SharingField = "sharing";
constexpr project::Count MostInLevel = 2'000'000'000; ///< in a level of an address file

Json set_json(const project::ExportedSet& set)
{
    Json out{{"name", set.name}, {"rows", set.rows.text()}};
    if (!set.without.empty())
        out["without"] = set.without;
    for (const auto& part : set.weights)
        out["weights"].push_back(
            {{"rows", part.rows.text()}, {"population", part.population}, {"responded", part.responded}});
    return out;
}

Json record_json(const ExportRecord& record)
{
    Json sets = Json::array();
    for (const auto& set : record.sets)
        sets.push_back(set_json(set));
    return {{"file", record.file},
            {"at", record.at},
            {"audience", project::audience_names[std::size_t(record.audience)]},
            {"smallestGroup", record.smallest_group},
            {"withdrawn", record.withdrawn},
            {"sets", std::move(sets)}};
}

project::RowSet rows_from(JsonCheck& check, const Json& source, const std::string& path)
{
    const auto rows = project::RowSet::from_text(check.text_or(source, "rows", path, {}));
    if (!rows)
        check.complain(path_at(path, "rows"), {}, say(Phrase::ExportRows));
    return rows.value_or(project::RowSet());
}

project::ExportedSet set_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::ExportedSet out{check.text_or(source, "name", path, {}), rows_from(check, source, path), {}, {}};
    const Json& without = check.list(source, "without", path);
    for (std::size_t i = 0; i < without.size() && check.ok(); ++i)
        out.without.push_back(check.text_value(without[i], path_at(path_at(path, "without"), i)));
    const Json& weights = check.list(source, "weights", path);
    for (std::size_t i = 0; i < weights.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "weights"), i);
        if (!check.is_object(weights[i], at))
            break;
        out.weights.push_back({rows_from(check, weights[i], at),
                               check.integer(weights[i], "population", at, 1, MostInLevel),
                               check.integer(weights[i], "responded", at, 1, MostInLevel)});
    }
    return out;
}

ExportRecord record_from(JsonCheck& check, const Json& source, const std::string& path)
{
    ExportRecord out;
    if (!check.is_object(source, path))
        return out;
    out.file = check.text(source, "file", path);
    out.at = check.text_or(source, "at", path, {});
    out.audience = value_named<Audience>(check, source, "audience", path, project::audience_names);
    out.smallest_group = check.integer(source, "smallestGroup", path, 1, project::LargestSmallestGroup);
    out.withdrawn = check.flag(source, "withdrawn", path);
    const Json& sets = check.list(source, "sets", path);
    for (std::size_t i = 0; i < sets.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, "sets"), i);
        if (!check.is_object(sets[i], at))
            break;
        out.sets.push_back(set_from(check, sets[i], at));
    }
    return out;
}

} // namespace

void add_sharing(const Project& project, Json& out)
{
    if (project.sharing == project::SharingRules{} && project.exports.empty())
        return;
    Json records = Json::array();
    for (const auto& record : project.exports)
        records.push_back(record_json(record));
    out[SharingField] = {{"audience", project::audience_names[std::size_t(project.sharing.audience)]},
                         {"publicGroup", project.sharing.public_group},
                         {"internalGroup", project.sharing.internal_group},
                         {"exports", std::move(records)}};
}

void read_sharing(JsonCheck& check, const Json& document, Project& project)
{
    const auto found = document.find(SharingField);
    if (found == document.end() || !check.is_object(*found, SharingField))
        return;
    const auto group = [&](const char* key) {
        return check.integer(*found, key, SharingField, project::SmallestGroupEver, project::LargestSmallestGroup);
    };
    project.sharing.audience = value_named<Audience>(check, *found, "audience", SharingField, project::audience_names);
    project.sharing.public_group = group("publicGroup");
    project.sharing.internal_group = group("internalGroup");
    const Json& records = check.list(*found, "exports", SharingField);
    for (std::size_t i = 0; i < records.size() && check.ok(); ++i)
        project.exports.push_back(record_from(check, records[i], path_at(path_at(SharingField, "exports"), i)));
}

} // namespace wk::io
