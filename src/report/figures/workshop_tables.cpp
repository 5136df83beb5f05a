// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/workshop_tables.h"

#include "base/phrases.h"
#include "report/words/assessment_words.h"
#include "report/words/cells.h"
#include "report/words/route_words.h"

#include <algorithm>
#include <array>

namespace wk::report {

using assessment::Session;

namespace {

std::string statement_title(const assessment::Questionnaire& questionnaire, std::string_view id)
{
    const auto at = questionnaire.find(id);
    return at ? questionnaire.statements[*at].title : std::string();
}

} // namespace

std::string basisfunctie_title(const routekaart::Content* content, std::string_view id)
{
    if (content)
        for (const auto& each : content->basisfuncties)
            if (each.id == id)
                return each.title;
    return std::string(id);
}

std::string step_title(const routekaart::Content* content, int number)
{
    if (content)
        for (const auto& step : content->steps)
            if (step.number == number)
                return step.title;
    return {};
}

std::vector<ScoreRow> group_rows(std::span<const assessment::GroupFigures> groups, const routekaart::Content* content)
{
    std::vector<ScoreRow> rows;
    for (const auto& group : groups) {
        if (group.step)
            rows.push_back({say(Phrase::PlaceStep, {number_name(std::size_t(*group.step))}),
                            step_title(content, *group.step), group.figures});
        else
            rows.push_back({{}, basisfunctie_title(content, group.id), group.figures});
    }
    return rows;
}

ScoreRow statement_row(const assessment::Questionnaire& questionnaire, const assessment::Summary& results,
                       std::size_t index)
{
    const auto& statement = questionnaire.statements[index];
    const std::string tag =
        statement.step ? say(Phrase::PlaceStep, {number_name(std::size_t(*statement.step))}) : std::string();
    return {tag, statement.title, results.items[index]};
}

std::vector<std::string> session_names(std::span<const Session* const> sessions)
{
    std::vector<std::string> names;
    for (const auto* session : sessions) {
        const auto same = std::count_if(sessions.begin(), sessions.end(),
                                        [&](const auto* other) { return other->date == session->date; });
        names.push_back(session->date.empty() || same > 1 ? say(Phrase::WorkSessionName, {session->id})
                                                          : session->date);
    }
    return names;
}

DataTable agreements_table(const Session& session, std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {{say(Phrase::ActWhat)},
                     {say(Phrase::ActWho)},
                     {say(Phrase::ColumnWhen)},
                     {say(Phrase::ColumnStatement)},
                     {say(Phrase::ActStatus)}};
    for (const auto& action : session.actions)
        table.rows.push_back({action.what, action.who, action.when,
                              statement_title(*session.questionnaire, action.item),
                              action_status_words(action.status)});
    return table;
}

DataTable follow_up_table(const Session& earlier, std::span<const assessment::ReviewedAction> followed,
                          std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {{say(Phrase::ActWhat)},          {say(Phrase::ActWho)},          {say(Phrase::ColumnWhen)},
                     {say(Phrase::ColumnThen), true}, {say(Phrase::ColumnNow), true}, {say(Phrase::ColumnTarget), true},
                     {say(Phrase::FollowColumn)},     {say(Phrase::ActStatus)}};
    for (const auto& each : followed) {
        const auto& action = earlier.actions[each.action];
        const std::string status = action_status_words(action.status);
        const auto target = action.to > 0 ? std::optional(double(action.to)) : std::nullopt;
        table.rows.push_back({action.what, action.who, action.when, number_cell(each.then, 1), number_cell(each.now, 1),
                              number_cell(target, 0), moved_words(each.moved),
                              each.late ? say(Phrase::FollowStatus, {status}) : status});
    }
    return table;
}

DataTable change_table(const assessment::Questionnaire& questionnaire, std::span<const assessment::Change> changes,
                       std::string caption)
{
    DataTable table;
    table.caption = std::move(caption);
    table.columns = {
        {say(Phrase::ColumnStatement)},    {say(Phrase::ColumnBefore), true}, {say(Phrase::ColumnN), true},
        {say(Phrase::ColumnNow), true},    {say(Phrase::ColumnN), true},      {say(Phrase::ColumnMoved), true},
        {say(Phrase::ColumnEffect), true}, {say(Phrase::ColumnP), true},      {say(Phrase::ColumnPAdjusted), true}};
    for (const auto& change : changes)
        table.rows.push_back({questionnaire.statements[change.later].title, number_cell(change.earlier_mean, 1),
                              count_cell(change.earlier_n), number_cell(change.later_mean, 1),
                              count_cell(change.later_n), number_cell(change.difference, 1),
                              number_cell(change.rank_biserial, 2), p_cell(change.p), p_cell(change.p_adjusted)});
    return table;
}

std::string amount_words(int amount)
{
    constexpr std::array words{Phrase::AmountNone, Phrase::AmountLittle, Phrase::AmountMiddle, Phrase::AmountMuch};
    return say(words[std::size_t(amount)]);
}

std::string priority_words(const assessment::Priority& priority)
{
    return say(Phrase::PrioritiseLine, {priority.dots, amount_words(priority.effort), amount_words(priority.effect)});
}

} // namespace wk::report
