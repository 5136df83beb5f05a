// SPDX-License-Identifier: EUPL-1.2
#include "assessment/trend.h"

#include <algorithm>

namespace wk::assessment {

namespace {

/// What is shown is shown: nothing more to hide.
constexpr Protection Shown{1};

TrendLine statement_line(std::span<const TrendSession> sessions, const std::string& id)
{
    TrendLine out{id};
    for (const auto& session : sessions) {
        const auto at = session.questionnaire.find(id);
        out.points.push_back(at ? TrendPoint{session.results.items[*at].told_n(), session.results.items[*at].mean}
                                : TrendPoint{});
    }
    return out;
}

bool is_shown_everywhere(const TrendLine& line)
{
    return std::all_of(line.points.begin(), line.points.end(),
                       [](const auto& point) { return point.mean.has_value(); });
}

TrendLine basisfunctie_line(std::span<const TrendSession> sessions, const std::string& id,
                            const std::vector<std::string>& statements)
{
    TrendLine out{id, statements.size()};
    for (const auto& session : sessions) {
        Tally all;
        for (const auto& statement : statements)
            all.add(session.results.items[*session.questionnaire.find(statement)].tally);
        const Figures figures = figures_of(all, Shown);
        out.points.push_back({figures.n, figures.mean});
    }
    return out;
}

} // namespace

std::optional<double> TrendLine::difference() const
{
    if (points.empty() || !points.front().mean || !points.back().mean)
        return std::nullopt;
    return *points.back().mean - *points.front().mean;
}

Trend trend(std::span<const TrendSession> sessions)
{
    Trend out;
    if (sessions.empty())
        return out;
    const auto& [questionnaire, results] = sessions.back();
    for (const auto& statement : questionnaire.statements)
        out.statements.push_back(statement_line(sessions, statement.id));
    for (const auto& group : results.basisfuncties) {
        std::vector<std::string> common;
        for (std::size_t i = 0; i < out.statements.size(); ++i)
            if (questionnaire.statements[i].basisfunctie == group.id && is_shown_everywhere(out.statements[i]))
                common.push_back(out.statements[i].id);
        if (!common.empty())
            out.basisfuncties.push_back(basisfunctie_line(sessions, group.id, common));
    }
    return out;
}

Trend trend(std::span<const Session* const> sessions, Summary (*results_of)(const Session&))
{
    std::vector<Summary> results;
    for (const auto* session : sessions)
        results.push_back(results_of(*session));
    std::vector<TrendSession> all;
    for (std::size_t i = 0; i < sessions.size(); ++i)
        all.push_back({*sessions[i]->questionnaire, results[i]});
    return trend(all);
}

} // namespace wk::assessment
