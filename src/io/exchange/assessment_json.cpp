// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/assessment_json.h"

#include "base/json.h"
#include "io/exchange/results_json.h"

namespace wk::io {

namespace {

using assessment::Figures;
using assessment::Tally;

Json counts_json(const Tally& tally)
{
    Json out = Json::object();
    for (std::size_t i = 0; i < assessment::Scores; ++i)
        out[std::to_string(assessment::LowestScore + int(i))] = tally.scores[i];
    return out;
}

Json where_json(const Tally& tally)
{
    Json out = Json::object();
    for (std::size_t i = 0; i < assessment::Holders; ++i)
        out[std::string(assessment::holder_names[i])] = tally.where[i];
    return out;
}

/// A count, or null where it is not told.
Json count_or_null(bool told, assessment::Count count)
{
    return told ? Json(count) : Json();
}

/// Adds the figures; what is hidden is null, and no reason is given: it would tell of the answers.
/// counted   how much is counted is no secret: of statements together those that are hidden are left out, so the counts
///           of a hidden group are of nothing
void add_figures(Json& out, const Figures& figures, bool counted)
{
    const bool told = counted || !figures.hidden;
    out["n"] = count_or_null(told, figures.n);
    out["counts"] = figures.hidden ? Json() : counts_json(figures.tally);
    out["dontKnow"] = count_or_null(told, figures.tally.dont_know);
    out["notApplicable"] = count_or_null(told, figures.tally.not_applicable);
    out["skipped"] = count_or_null(told, figures.tally.skipped);
    out["mean"] = number(figures.mean);
    out["median"] = number(figures.median);
    out["consensus"] = number(figures.consensus);
    out["agreement"] = number(figures.agreement);
    out["where"] = counted || !figures.holders_hidden ? where_json(figures.tally) : Json();
    out["suppressed"] = figures.hidden;
}

Json statement_json(const assessment::Statement& statement, const Figures& figures)
{
    Json out = {{"id", statement.id}};
    out["step"] = statement.step ? Json(*statement.step) : Json();
    out["basisfunctie"] = statement.basisfunctie.empty() ? Json() : Json(statement.basisfunctie);
    add_figures(out, figures, false);
    return out;
}

Json groups_json(const std::vector<assessment::GroupFigures>& groups, const assessment::Questionnaire& questionnaire)
{
    Json out = Json::array();
    for (const auto& group : groups) {
        Json each = Json::object();
        if (group.step)
            each["step"] = *group.step;
        else
            each["id"] = group.id;
        each["items"] = Json::array();
        for (const std::size_t i : group.statements)
            each["items"].push_back(questionnaire.statements[i].id);
        add_figures(each, group.figures, true);
        out.push_back(std::move(each));
    }
    return out;
}

} // namespace

std::string assessment_json(const assessment::Questionnaire& questionnaire, const assessment::Summary& summary,
                            const assessment::Protection& protection, const std::vector<Notice>& warnings,
                            std::string_view team)
{
    Json out = {{"schema", "wijkkompas/assessment/1"}, {"questionnaire", questionnaire.id}};
    out["version"] = questionnaire.version;
    if (!team.empty())
        out["team"] = team;
    out["participants"] = summary.participants;
    out["minGroup"] = protection.smallest_group;
    out["items"] = Json::array();
    for (std::size_t i = 0; i < summary.items.size(); ++i)
        out["items"].push_back(statement_json(questionnaire.statements[i], summary.items[i]));
    out["steps"] = groups_json(summary.steps, questionnaire);
    out["basisfuncties"] = groups_json(summary.basisfuncties, questionnaire);
    out["roles"] = Json::array();
    for (const auto& role : summary.roles) {
        Json each = {{"role", assessment::role_names[std::size_t(role.role)]}};
        each["participants"] = role.participants;
        add_figures(each, role.all, true);
        each["items"] = Json::array();
        for (std::size_t i = 0; i < role.items.size(); ++i)
            each["items"].push_back(statement_json(questionnaire.statements[i], role.items[i]));
        out["roles"].push_back(std::move(each));
    }
    out["discuss"] = Json::array();
    for (const std::size_t i : summary.discuss)
        out["discuss"].push_back(questionnaire.statements[i].id);
    out["warnings"] = warnings_json(warnings);
    return text_from_json(out);
}

} // namespace wk::io
