#include "io/project_exports.h"

#include "base/named_value.h"

namespace wk::io {

namespace {

using project::Audience;
using project::ExportRecord;
using project::Project;

constexpr const char* Field = "sharing";

Json record_json(const ExportRecord& record)
{
    Json sets = Json::array();
    for (const auto& set : record.sets)
        sets.push_back({{"name", set.name}, {"rows", set.rows.text()}});
    return {{"file", record.file},
            {"at", record.at},
            {"audience", project::audience_names[std::size_t(record.audience)]},
            {"smallestGroup", record.smallest_group},
            {"withdrawn", record.withdrawn},
            {"sets", std::move(sets)}};
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
        const auto rows = project::RowSet::from_text(check.text_or(sets[i], "rows", at, {}));
        if (!rows)
            check.complain(path_at(at, "rows"), {}, say(Phrase::ExportRows));
        out.sets.push_back({check.text_or(sets[i], "name", at, {}), rows.value_or(project::RowSet())});
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
    out[Field] = {{"audience", project::audience_names[std::size_t(project.sharing.audience)]},
                  {"publicGroup", project.sharing.public_group},
                  {"internalGroup", project.sharing.internal_group},
                  {"exports", std::move(records)}};
}

void read_sharing(JsonCheck& check, const Json& document, Project& project)
{
    const auto found = document.find(Field);
    if (found == document.end() || !check.is_object(*found, Field))
        return;
    const auto group = [&](const char* key) {
        return check.integer(*found, key, Field, project::SmallestGroupEver, project::LargestSmallestGroup);
    };
    project.sharing.audience = value_named<Audience>(check, *found, "audience", Field, project::audience_names);
    project.sharing.public_group = group("publicGroup");
    project.sharing.internal_group = group("internalGroup");
    const Json& records = check.list(*found, "exports", Field);
    for (std::size_t i = 0; i < records.size() && check.ok(); ++i)
        project.exports.push_back(record_from(check, records[i], path_at(path_at(Field, "exports"), i)));
}

} // namespace wk::io
