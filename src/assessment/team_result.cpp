// SPDX-License-Identifier: EUPL-1.2
#include "assessment/team_result.h"

#include "assessment/schema.h"
#include "assessment/session.h"
#include "base/json.h"
#include "base/phrases.h"

namespace wk::assessment {

namespace {

constexpr std::string_view TeamResultSchema = "wijkkompas/assessment/1";
constexpr std::int64_t MostPeople = 1'000'000;

Count count_at(JsonCheck& check, const Json& source, const char* key, const std::string& path)
{
    return source.contains(key) ? check.integer(source, key, path, 0, MostPeople) : 0;
}

Figures figures_from(JsonCheck& check, const Json& source, const std::string& path)
{
    const bool hidden = check.flag(source, "suppressed", path);
    const Json& counts = source.contains("counts") && !source["counts"].is_null() ? check.object(source, "counts", path)
                                                                                  : Json::object();
    if (hidden) {
        if (!counts.empty())
            check.complain(path_at(path, "counts"), counts.dump(), say(Phrase::TeamHidden));
        Figures out; // what older versions say besides, how many and why, is not for anybody's eyes
        out.hidden = out.holders_hidden = true;
        return out;
    }
    const Count n = check.integer(source, "n", path, 0, MostPeople);
    Tally tally;
    for (std::size_t i = 0; i < Scores; ++i)
        tally.scores[i] =
            count_at(check, counts, std::to_string(LowestScore + int(i)).c_str(), path_at(path, "counts"));
    tally.dont_know = count_at(check, source, "dontKnow", path);
    tally.not_applicable = count_at(check, source, "notApplicable", path);
    tally.skipped = count_at(check, source, "skipped", path);
    if (tally.n() != n)
        check.complain(path_at(path, "counts"), counts.dump(),
                       say(Phrase::TeamCount, {std::to_string(tally.n()), std::to_string(n)}));
    return figures_of(tally, {LeastGroup});
}

std::vector<GroupFigures> groups_from(JsonCheck& check, const Json& document, const char* key, const std::string& path)
{
    std::vector<GroupFigures> out;
    const Json& list = check.list(document, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string at = path_at(path_at(path, key), i);
        if (!check.is_object(list[i], at))
            break;
        GroupFigures group;
        if (list[i].contains("step"))
            group.step = int(check.integer(list[i], "step", at, 0, LastStep));
        else
            group.id = check.text(list[i], "id", at);
        group.figures = figures_from(check, list[i], at);
        out.push_back(std::move(group));
    }
    return out;
}

} // namespace

TeamResult team_result_from_document(JsonCheck& check, const Json& document, const std::string& path)
{
    TeamResult out;
    if (!check.is_object(document, path))
        return out;
    check_schema(check, document, path, TeamResultSchema);
    out.name = check.text_or(document, "team", path, {});
    out.questionnaire = check.text(document, "questionnaire", path);
    out.version = int(check.integer(document, "version", path, 1, MostVersions));
    out.participants = check.integer(document, "participants", path, 0, MostPeople);
    out.steps = groups_from(check, document, "steps", path);
    out.basisfuncties = groups_from(check, document, "basisfuncties", path);
    out.document = kept_json(document);
    return out;
}

Result<TeamResult> team_result_from_json(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    JsonCheck check("assessment", file);
    auto out = team_result_from_document(check, *document, {});
    if (!check.ok())
        return check.error();
    return out;
}

} // namespace wk::assessment
